"""What a team's post is written from, and how a post says what it needs to read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.messages.parts import Message
from bot.messages.wording import Wording
from bot.sparring.folder import Folder, Record
from bot.sparring.identity import TextId
from bot.sparring.session import Session
from bot.sparring.team import Team


@dataclass(frozen=True, slots=True)
class TeamView:
    """A team as it stands when a post is sent: `waiting` are its cases in the queue, the oldest first."""

    folder: Folder
    waiting: tuple[Session, ...] = ()
    words: Mapping[TextId, str] = field(default_factory=dict)
    """The words that a post asked for (`TeamPost.texts`)."""

    @property
    def team(self) -> Team:
        """The team itself."""
        return self.folder.team


@dataclass(frozen=True, slots=True)
class TeamPost:
    """Writes what one kind of effect says, or None when it makes no sense any more.

    `reads` are the kinds of records it needs to find in `view.folder`. A `Said` in the message may point at words under
    the team's own key, or at words of the request of a case that waits.
    """

    write: Callable[[Any, TeamView, Wording, datetime], Message | None]
    reads: tuple[type[Record], ...] = ()
    texts: Callable[[Any, "TeamView"], Sequence[TextId]] | None = None
    """The words of the team it must have at hand, for a file that is made of them; a message only points at words."""
    slow: bool = False
    """Whether writing it takes so long that nobody should wait for it."""
