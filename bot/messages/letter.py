"""A letter: one thing to send, as a row of the outbox."""

from dataclasses import dataclass
from enum import StrEnum

from bot.sparring.effects import Effect
from bot.sparring.identity import MessageKey, PersonId, PlaceId, Subject


class Op(StrEnum):
    """How a letter is delivered."""

    POST = "post"
    UPDATE = "update"
    """Edit the post `key`. A newer update of the same post makes an unsent older one pointless."""
    WHISPER = "whisper"
    """Visible to `to` alone, in the place or thread. Cannot be looked up again, so it is sent at most once."""
    DIRECT = "direct"
    """Post to `to` in her direct conversation with the bot."""
    DELETE = "delete"
    """Take the post or file `key` away. What is not there any more is as good as deleted."""
    GROUP = "group"
    """Open the message group that an `OpenGroup` names, and say where it is (`GroupOpened`)."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One thing to send.

    `subject` is the sparring or the team it is about. Letters of one `lane` go out in order, lanes side by side. `key`
    names the post made or edited, `thread` the post whose thread it goes into. The content is rendered from `effect`
    when it is sent.
    """

    id: str
    lane: str
    op: Op
    subject: Subject
    place: PlaceId
    key: MessageKey
    effect: Effect
    thread: MessageKey | None = None
    to: PersonId | None = None
