"""Messages in the order of their ts, by conversation and by thread."""

from bisect import insort
from collections import defaultdict
from operator import attrgetter

from bot.playground.journal import Table
from bot.playground.rows import Message

_BY_TS = attrgetter("ts")


class Timeline:
    """The one way to change messages: keeps the table and the order together."""

    def __init__(self, table: Table[Message]) -> None:
        self._table = table
        self.rebuild()

    def rebuild(self) -> None:
        """Order all messages of the table anew."""
        self._rooms: dict[str, list[Message]] = defaultdict(list)
        self._threads: dict[tuple[str, str], list[Message]] = defaultdict(list)
        for message in sorted(self._table.values(), key=_BY_TS):
            self._place(message)

    def put(self, message: Message) -> None:
        """Store a new or changed message."""
        if message.key not in self._table:
            self._place(message)
        self._table.put(message)

    def drop(self, message: Message) -> None:
        """Forget a message."""
        del self._table[message.key]
        self._rooms[message.channel].remove(message)
        if message.thread_ts:
            self._threads[message.channel, message.thread_ts].remove(message)

    def find(self, channel: str, ts: str) -> Message | None:
        """Return the message at a ts, also an ephemeral one or a tombstone."""
        return self._table.get(f"{channel}/{ts}")

    def room(self, channel: str) -> list[Message]:
        """Return everything in a conversation, oldest first, replies and ephemerals too."""
        return list(self._rooms[channel])

    def replies(self, channel: str, root_ts: str) -> list[Message]:
        """Return the replies everybody sees, oldest first, without the root."""
        return [each for each in self._threads[channel, root_ts] if each.only_for is None]

    def _place(self, message: Message) -> None:
        insort(self._rooms[message.channel], message, key=_BY_TS)
        if message.thread_ts:
            insort(self._threads[message.channel, message.thread_ts], message, key=_BY_TS)
