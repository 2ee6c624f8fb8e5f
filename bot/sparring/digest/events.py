"""Everything that can happen to a digest, in the past tense. Words travel beside it, under its `TextId`s."""

from dataclasses import dataclass
from datetime import date

from bot.sparring.digest.paper import ChangeState, Verdict
from bot.sparring.digest.state import Item
from bot.sparring.identity import PersonId, TextId


@dataclass(frozen=True, slots=True)
class DigestEvent:
    """Somebody did something with the digest `digest`."""

    digest: str
    by: PersonId


@dataclass(frozen=True, slots=True)
class DigestDrafted(DigestEvent):
    """A leader asked for the draft: it is made, or brought up to date with the bank. Edits stay."""


@dataclass(frozen=True, slots=True)
class ChapterEdited(DigestEvent):
    """A leader edited a theme of the draft.

    `texts` has the points by id with the words for the digest, None for those she leaves out; `place` is where the
    theme comes, from 0; `seen` is the chapter's version that she edited.
    """

    theme: str
    texts: tuple[tuple[str, TextId | None], ...]
    question: TextId | None
    left_out: bool
    place: int
    seen: int


@dataclass(frozen=True, slots=True)
class DigestEdited(DigestEvent):
    """A leader wrote the opening or the agenda; no items: the proposed agenda is good. `seen` is as for a chapter."""

    opening: TextId | None
    agenda: tuple[Item, ...]
    seen: int


@dataclass(frozen=True, slots=True)
class DigestOpened(DigestEvent):
    """A leader held it: it goes to the team's channel."""


@dataclass(frozen=True, slots=True)
class ThemeSettled(DigestEvent):
    """A leader wrote down what the team decided about a theme; `seen` is the decision she saw, if there was one.

    `id` is fresh; it names the decision, and the practice change that comes of it.
    """

    theme: str
    id: str
    verdict: Verdict
    what: TextId | None = None
    who: PersonId | None = None
    due_on: date | None = None
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeFollowedUp(DigestEvent):
    """A leader wrote down how a practice change went."""

    change: str
    state: ChangeState
    outcome: TextId | None = None


@dataclass(frozen=True, slots=True)
class DigestClosed(DigestEvent):
    """A leader closed it: the decisions are shown to the team, and the next one is due."""
