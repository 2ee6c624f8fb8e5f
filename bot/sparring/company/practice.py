"""What a team does from now on ("sådan gør vi fremover", A2): decided with a reason, revised or withdrawn later."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.sparring.company.effects import ShowPractice
from bot.sparring.company.errors import ChangedMeanwhile
from bot.sparring.copies import replace
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import PersonId, SessionId, TeamId, TextId
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.rights import leading


class PracticeState(StrEnum):
    """Where a decision stands."""

    STANDING = "standing"
    REVISED = "revised"
    """Another one stands in its place; it keeps why."""
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Practice:
    """A decision of the team's practice.

    Attributes:
        what: What the team does from now on; `why` is the reason.
        session: The sparring it was decided in, as long as the case is kept; None for one noted by hand.
        number: That sparring's neutral number, and `asked_on` when it was asked for; together they make its title.
        before: The decision it replaced.
        reason: Why it was revised or withdrawn, and when (`changed_on`).
    """

    id: str
    team: TeamId
    what: TextId
    why: TextId
    decided_on: date
    session: SessionId | None = None
    number: str = ""
    asked_on: date | None = None
    before: str | None = None
    state: PracticeState = PracticeState.STANDING
    reason: TextId | None = None
    changed_on: date | None = None


READS: tuple[type[Record], ...] = (Practice,)
"""What a folder must hold for what happens here."""


def standing(folder: Folder) -> tuple[Practice, ...]:
    """Return the decisions that stand, the newest first."""
    found = (one for one in folder.all(Practice) if one.state is PracticeState.STANDING)
    return tuple(sorted(found, key=lambda one: (one.decided_on, one.id), reverse=True))


def earlier(folder: Folder, one: Practice) -> tuple[Practice, ...]:
    """Return the decisions that one has replaced, the last of them first."""
    found: list[Practice] = []
    while one.before is not None and (old := folder.get(Practice, one.before)) is not None:
        found.append(old)
        one = old
    return tuple(found)


def changed(folder: Folder) -> tuple[Practice, ...]:
    """Return the decisions that have been withdrawn, the newest first."""
    found = (one for one in folder.all(Practice) if one.state is PracticeState.WITHDRAWN)
    return tuple(sorted(found, key=lambda one: (one.changed_on or one.decided_on, one.id), reverse=True))


def decided(folder: Folder, practice: Practice) -> Kept:
    """Keep a decision that a sparring on a case of principle ended in; the same sparring's again replaces it."""
    same = (o for o in folder.all(Practice) if o.session is not None and o.session == practice.session)
    old = next((one for one in same if one.state is PracticeState.STANDING), None)
    return Kept(saved=(replace(practice, id=old.id, decided_on=old.decided_on) if old else practice,))


def noted(folder: Folder, by: PersonId, practice: Practice) -> Kept:
    """Note a decision by hand, as a leader."""
    leading(folder.team, by)
    return Kept(saved=(practice,), effects=(ShowPractice(practice.id),))


@dataclass(frozen=True, slots=True)
class Revision:
    """Another decision in the place of `practice`: its words, and in `reason` why the old one is good no more."""

    by: PersonId
    practice: str
    name: str
    what: TextId
    why: TextId
    reason: TextId


def revised(folder: Folder, event: Revision, now: datetime) -> Kept:
    """Put another decision in the place of one, as a leader; the old one stays to be read, with the reason."""
    leading(folder.team, event.by)
    old, today = _standing(folder, event.practice), day_of(now, folder.team.frame)
    new = Practice(event.name, folder.team.id, event.what, event.why, today, before=old.id)
    past = replace(old, state=PracticeState.REVISED, reason=event.reason, changed_on=today)
    return Kept(saved=(past, new), effects=(ShowPractice(new.id),))


def withdrawn(folder: Folder, by: PersonId, practice: str, reason: TextId, now: datetime) -> Kept:
    """Withdraw a decision, as a leader, with the reason."""
    leading(folder.team, by)
    old = _standing(folder, practice)
    today = day_of(now, folder.team.frame)
    after = replace(old, state=PracticeState.WITHDRAWN, reason=reason, changed_on=today)
    return Kept(saved=(after,), effects=(ShowPractice(old.id),))


def _standing(folder: Folder, name: str) -> Practice:
    found = folder.get(Practice, name)
    if found is None or found.state is not PracticeState.STANDING:
        raise ChangedMeanwhile
    return found
