"""What the audit says of what was decided: reckoned from before and after, so that no part of the bot can forget it."""

from collections.abc import Collection, Iterator
from dataclasses import fields, replace

from bot.ports import UnitOfWork
from bot.sparring.audit import Code, Deed, Entry
from bot.sparring.company.rules import GroundRules
from bot.sparring.digest.effects import PaperKind, SendPaper
from bot.sparring.events import Event, Held, Joined, Released
from bot.sparring.folder import Kept
from bot.sparring.identity import PersonId, SessionId
from bot.sparring.kinds import OwnKind
from bot.sparring.rhythm.state import Customs
from bot.sparring.session import Session
from bot.sparring.team import Frame, Team

_AS = {PaperKind.PDF: Code.PDF, PaperKind.MARKDOWN: Code.MARKDOWN}
_ROLES = frozenset({"leader", "leaders", "facilitator"})
"""Settings that say who is what, and are told person by person."""


def of_session(event: Event, session: Session) -> Iterator[Entry]:
    """Yield what is written down of an event of a sparring."""
    if isinstance(event, Joined):
        yield Entry(session.team, event.by, Deed.JOINED, session.id)
    elif isinstance(event, Held | Released):
        deed = Deed.LEGAL_HOLD if isinstance(event, Held) else Deed.HOLD_ENDED
        yield _unnamed(session, Entry(session.team, event.by, deed, session.id))


async def unnamed(unit: UnitOfWork, entry: Entry) -> Entry:
    """Return an entry without a name when it is about an anonymous sparring.

    Whoever reads, mends or keeps its case without having joined is the one who asked, and nobody is to find out (B10).
    """
    session = await unit.sessions.get(SessionId(entry.about))
    return _unnamed(session, entry) if session else entry


def _unnamed(session: Session, entry: Entry) -> Entry:
    return replace(entry, who=None) if session.protocol.anonymous else entry


def of_end(session: Session, *, restored: bool) -> Entry:
    """Return what is written down of a sparring that is erased; again, when a backup had brought it back."""
    why = Code.WITHDRAWN if session.closed_at is None else Code.EXPIRED
    return Entry(session.team, None, Deed.RESTORED_ERASED if restored else Deed.ERASED, session.id, (why,))


def of_team(before: Team, after: Team, by: PersonId | None) -> Iterator[Entry]:
    """Yield what is written down of a change to a team: which settings, never to what; and who is what from now on."""
    yield from _roles(after, by, before.partners, after.partners, Code.PARTNER)
    if before.frame is after.frame and before.rhythm.customs is after.rhythm.customs and before.name == after.name:
        return
    changed = [*_changed(Frame, before.frame, after.frame)]
    changed += _changed(Customs, before.rhythm.customs, after.rhythm.customs)
    changed += ["name"] if before.name != after.name else []
    if settings := tuple(name for name in changed if name not in _ROLES):
        yield Entry(after.id, by, Deed.SETTINGS_CHANGED, after.id, settings)
    yield from _roles(after, by, before.leaders, after.leaders, Code.LEADER)
    one, other = before.frame.facilitator, after.frame.facilitator
    yield from _roles(after, by, (one,) if one else (), (other,) if other else (), Code.FACILITATOR)


def of_kept(team: Team, kept: Kept, by: PersonId | None) -> Iterator[Entry]:
    """Yield what is written down of a change to a team's folder."""
    for record in kept.saved:
        if isinstance(record, OwnKind):
            yield Entry(team.id, by, Deed.KINDS_CHANGED, record.id)
        elif isinstance(record, GroundRules):
            yield Entry(team.id, record.by, Deed.RULES_CHANGED, record.id)
    for effect in kept.effects:
        if isinstance(effect, SendPaper):
            yield Entry(team.id, effect.to, Deed.DOWNLOADED, effect.digest, (_AS[effect.kind],))


def _changed(kind: type[Frame | Customs], one: Frame | Customs, other: Frame | Customs) -> list[str]:
    return [field.name for field in fields(kind) if getattr(one, field.name) != getattr(other, field.name)]


def _roles(
    team: Team, by: PersonId | None, before: Collection[PersonId], after: Collection[PersonId], role: Code
) -> Iterator[Entry]:
    """Yield who has a role from now on, and who has it no more."""
    for person in (one for one in after if one not in before):
        yield Entry(team.id, by, Deed.ROLE_CHANGED, person, (role, Code.GIVEN))
    for person in (one for one in before if one not in after):
        yield Entry(team.id, by, Deed.ROLE_CHANGED, person, (role, Code.TAKEN))
