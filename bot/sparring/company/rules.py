"""Ground rules (D2, D3): drafted together from the five questions, agreed on, put in force, looked at again."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.sparring.company.effects import ShowRuleDraft, ShowRules
from bot.sparring.company.errors import ChangedMeanwhile, NothingProposed
from bot.sparring.copies import replace
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import PersonId, TeamId, TextId
from bot.sparring.rhythm.calendar import add_months, day_of
from bot.sparring.rhythm.effects import Occasion
from bot.sparring.rhythm.events import DaysKept, FrameAgreed
from bot.sparring.rhythm.rights import leading, member_of
from bot.sparring.rhythm.state import Appointment
from bot.sparring.team import Team

QUESTIONS = ("when", "topics", "how", "form", "feedback")
"""The five questions that ground rules answer (D3), each with a sentence `rules-question-<name>` from the source."""

REVIEW_MONTHS = 6
"""After how many months the rules want another look."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody proposed as the answer to one of the five questions."""

    id: str
    question: str
    by: PersonId
    text: TextId


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """Ground rules that are being written. `agreed` are those who agree with it as it stands now.

    Every change counts `version` up and asks for agreement anew.
    """

    id: str
    team: TeamId
    begun_by: PersonId
    begun_on: date
    proposals: tuple[Proposal, ...] = ()
    agreed: tuple[PersonId, ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class GroundRules:
    """Ground rules as they were put in force, the first with number 1; `agreed` are those who had agreed by then."""

    id: str
    team: TeamId
    number: int
    text: TextId
    since: date
    by: PersonId
    agreed: tuple[PersonId, ...] = ()


READS: tuple[type[Record], ...] = (RuleDraft, GroundRules)
"""What a folder must hold for what happens here."""


def draft_of(folder: Folder) -> RuleDraft | None:
    """Return the rules that are being written, if any."""
    return next(iter(folder.all(RuleDraft)), None)


def in_force(folder: Folder) -> GroundRules | None:
    """Return the rules that were put in force last, if any."""
    return max(folder.all(GroundRules), key=lambda rules: rules.number, default=None)


def missing(folder: Folder, draft: RuleDraft) -> tuple[PersonId, ...]:
    """Return the members who have not agreed yet, for the leader alone: nobody is shown up."""
    return tuple(m.person for m in folder.team.rhythm.rota.members if m.person not in draft.agreed)


def begun(folder: Folder, by: PersonId, name: str, now: datetime) -> Kept:
    """Begin to write ground rules together; when somebody has begun already, show that draft again below."""
    old = draft_of(folder)
    if old is not None:
        return Kept(effects=(ShowRuleDraft(old.id, fresh=True),)).noting("note-rules-begun-already")
    draft = RuleDraft(name, folder.team.id, by, day_of(now, folder.team.frame))
    return Kept(saved=(draft,), effects=(ShowRuleDraft(name, fresh=True),))


def proposed(folder: Folder, draft: str, proposal: Proposal) -> Kept:
    """Take in a proposal; it has its writer's agreement, and asks for everybody else's anew."""
    old = _draft(folder, draft)
    if proposal.question not in QUESTIONS:
        raise NotPossibleNow
    others = tuple(one for one in old.proposals if one.id != proposal.id)
    return _changed(replace(old, proposals=(*others, proposal), agreed=(proposal.by,)))


def taken_back(folder: Folder, by: PersonId, draft: str, proposal: str) -> Kept:
    """Take a proposal out: one's own, or any as a leader."""
    old = _draft(folder, draft)
    found = next((one for one in old.proposals if one.id == proposal), None)
    if found is None:
        raise ChangedMeanwhile
    if found.by != by:
        leading(folder.team, by)
    return _changed(replace(old, proposals=tuple(one for one in old.proposals if one is not found), agreed=()))


def agreed(folder: Folder, by: PersonId, draft: str, version: int) -> Kept:
    """Agree with the draft as it stands; one who saw an older one is asked to read again."""
    old = _draft(folder, draft)
    if old.version != version:
        raise ChangedMeanwhile
    if not old.proposals:
        raise NothingProposed
    if folder.team.rhythm.rota.members and by not in folder.team.leaders:
        member_of(folder.team, by)
    after = replace(old, agreed=tuple(dict.fromkeys((*old.agreed, by))))
    return Kept(saved=(after,), effects=(ShowRuleDraft(after.id),)).noting("note-rules-agreed")


def _changed(draft: RuleDraft) -> Kept:
    after = replace(draft, version=draft.version + 1)
    return Kept(saved=(after,), effects=(ShowRuleDraft(after.id),)).noting("note-rules-proposed")


def _draft(folder: Folder, name: str) -> RuleDraft:
    draft = folder.get(RuleDraft, name)
    if draft is None:
        raise ChangedMeanwhile
    return draft


# ── what a leader does: she is responsible for the rules (D2) ────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class PutInForce:
    """A leader puts rules in force; `rules` are the words that lie under `text`, one rule a line."""

    by: PersonId
    draft: str
    version: int
    name: str
    text: TextId
    rules: str


def put_in_force(folder: Folder, event: PutInForce, now: datetime) -> Kept:
    """Put the rules in force: every framing shows them from now on, and in half a year they want another look."""
    leading(folder.team, event.by)
    draft = _draft(folder, event.draft)
    if draft.version != event.version:
        raise ChangedMeanwhile
    if not event.rules.strip():
        raise NothingProposed
    today, last = day_of(now, folder.team.frame), in_force(folder)
    number = last.number + 1 if last else 1
    rules = GroundRules(event.name, folder.team.id, number, event.text, today, event.by, draft.agreed)
    closed = ShowRuleDraft(draft.id)
    return Kept(
        saved=(rules,),
        removed=(draft,),
        effects=(closed, ShowRules(rules.id)),
        events=(FrameAgreed(folder.team.id, event.by, rules=event.rules), looks_again(folder.team, today)),
    )


def dropped(folder: Folder, by: PersonId, draft: str) -> Kept:
    """Drop a draft, as a leader; the rules in force stay."""
    leading(folder.team, by)
    old = _draft(folder, draft)
    return Kept(removed=(old,), effects=(ShowRuleDraft(old.id),)).noting("note-rules-dropped")


def confirmed(folder: Folder, by: PersonId, now: datetime) -> Kept:
    """Let the rules stand for another half year: the team has looked at them, and they are good."""
    leading(folder.team, by)
    return Kept(events=(looks_again(folder.team, day_of(now, folder.team.frame)),)).noting("note-rules-confirmed")


def looks_again(team: Team, today: date) -> DaysKept:
    """Keep the day, half a year ahead, on which the leader (or, without one, the team) is asked to look again."""
    about, day = review_id(team.id), add_months(today, REVIEW_MONTHS)
    people = team.leaders[:1] or (None,)
    return DaysKept(team.id, about, tuple(Appointment(Occasion.RULES, about, day, to) for to in people))


def review_id(team: TeamId) -> str:
    """Return what the day of the next look is kept for."""
    return f"rules:{team}"
