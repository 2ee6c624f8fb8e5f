"""How letters leave: the outbox that hands them out, the messenger that takes them, and what can go wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.messages.letter import Letter
from bot.messages.parts import Message
from bot.sparring.identity import SessionId, Subject

FILE = "file"
"""What stands before the colon in the receipt, and in the key, of a file: `file:F123`."""

OF_FORMS = SessionId("forms")
"""What files are about that only a window or the home tab shows."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where a post ended up, in words only the adapter understands (at most 255 characters)."""

    ref: str


@dataclass(frozen=True, slots=True)
class ClaimedLetter:
    """A letter to send now. `unclear` says that an earlier attempt may have arrived: look before sending again.

    `attempt` fences a zombie's writes; `tries` counts the tries, this one included, and starts anew with `retry`.
    `target` is the receipt of the post `letter.key` when it exists, `thread` that of `letter.thread`.
    """

    letter: Letter
    attempt: int
    tries: int
    unclear: bool
    target: Receipt | None
    thread: Receipt | None


@dataclass(frozen=True, slots=True)
class ParkedLetter:
    """A letter that cannot be delivered, for an operator. `reason` is a code, the platform's or ours, never content."""

    id: str
    kind: str
    subject: Subject
    reason: str
    parked_at: datetime


class Outbox(Protocol):
    """Letters that are ready, by leases; lanes in order, side by side, paced."""

    async def claim(self, limit: int) -> Sequence[ClaimedLetter]:
        """Claim the heads of up to `limit` lanes that may send now (place not paced, platform not told to wait).

        Marks them `sending` in a committed transaction before it returns. A letter whose lease ran out while sending
        comes again with `unclear` set. Letters for a thread whose first post will never come are parked on the way.
        """
        ...

    async def sent(self, claim: ClaimedLetter, receipt: Receipt | None) -> bool:
        """Store the receipt and finish the letter; false when the claim was no longer ours."""
        ...

    async def again(self, claim: ClaimedLetter, after: timedelta, *, unclear: bool) -> None:
        """Put the letter back at the head of its lane, to be tried `after` that long (real time)."""
        ...

    async def hold_back(self, scope: str, after: timedelta) -> None:
        """Keep all senders from `scope` for that long (real time, 429); an earlier, longer wait stands.

        A scope is an op, or an op and a place: "post", "post:<place>".
        """
        ...

    async def park(self, claim: ClaimedLetter, reason: str) -> None:
        """Set the letter aside for an operator and let its lane go on."""
        ...

    async def parked(self) -> Sequence[ParkedLetter]:
        """Return the parked letters, oldest first."""
        ...

    async def retry(self, letter: str) -> bool:
        """Put a parked letter back to work, with those parked for want of its post; false when none has that id."""
        ...

    async def next_due(self) -> timedelta | None:
        """Return how long (real time) until some letter may be sent; zero when one may now, none when all is sent."""
        ...

    async def waiting(self) -> int:
        """Return how many letters are neither finished nor parked."""
        ...


class DeliveryFailed(Exception):
    """A letter could not be delivered. Carries codes only, never content."""


class Wait(DeliveryFailed):
    """The platform asked to wait (429); the letter was definitely not delivered."""

    def __init__(self, after: timedelta, scope: str) -> None:
        """Keep how long and for what (see `Outbox.hold_back`)."""
        super().__init__(scope)
        self.after = after
        self.scope = scope


class Unclear(DeliveryFailed):
    """Nobody knows whether it arrived: timeout, reset, 5xx. Look before sending again."""


class Undeliverable(DeliveryFailed):
    """It will never arrive as it is; the code is the platform's."""

    def __init__(self, code: str) -> None:
        """Keep the platform's error code."""
        super().__init__(code)
        self.code = code


class Messenger(Protocol):
    """A platform's way of delivering. Raises `DeliveryFailed`."""

    async def deliver(self, claim: ClaimedLetter, content: Message) -> Receipt | None:
        """Send one letter, with its id in the metadata; return where it ended up (None for a whisper)."""
        ...

    async def find(self, claim: ClaimedLetter) -> Receipt | None:
        """Look whether an earlier attempt of this letter arrived."""
        ...

    async def delete(self, claim: ClaimedLetter) -> None:
        """Take the post or file `claim.target` away; one that is not there any more is as good as deleted."""
        ...


class Deletions(Protocol):
    """Hears what became of the letters that delete."""

    async def deleted(self, letter: Letter) -> None:
        """Hear that a post or file is gone."""
        ...

    async def undeleted(self, letter: Letter, why: str) -> None:
        """Hear that one cannot be deleted, and the platform's code for it."""
        ...


class Composer(Protocol):
    """Turns a letter into what it says, at the moment it is sent."""

    async def compose(self, letter: Letter) -> Message | None:
        """Return the content, or None when it makes no sense any more."""
        ...
