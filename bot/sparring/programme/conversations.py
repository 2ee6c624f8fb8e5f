"""A conversation that is observed (E5-E7): the focus, the citizen's yes or no, what was noticed, her answers.

Only the two it concerns come near any of it.
"""

from datetime import datetime

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import PersonId, TextId
from bot.sparring.programme.errors import Declined, NotAsked, NothingToShare, NotYours
from bot.sparring.programme.people import observes, step_of, the_two
from bot.sparring.programme.state import Answers, Consent, Observation, Part, Programme, Step
from bot.sparring.rhythm.effects import TellPerson
from bot.sparring.rhythm.events import PeopleToTell

QUESTIONS = ("liked", "helpful", "topics")
"""The interview's questions, each with a sentence `programme-interview-<name>` from the source (E6)."""


def focus_agreed(folder: Folder, by: PersonId, name: str, text: TextId) -> Kept:
    """Keep what the two agree to look for, and what feedback is given on (E5)."""
    _, step = _conversation(folder, by, name)
    return Kept(saved=(replace(step, focus=text),)).noting("note-programme-focus")


def consent_answered(folder: Folder, by: PersonId, name: str, now: datetime, *, agreed: bool) -> Kept:
    """Keep the citizen's answer: yes or no, and when. It can be changed, and the last one counts (E6).

    After a no nothing more is noted, and what was noted before is not shared.
    """
    programme, step = _conversation(folder, by, name)
    after = replace(step, consent=Consent(agreed, now))
    key = "note-programme-agreed" if agreed else "note-programme-declined"
    return Kept(saved=(after,), events=_stops(programme, step, by) if not agreed else ()).noting(key)


def _stops(programme: Programme, step: Step, by: PersonId) -> tuple[PeopleToTell, ...]:
    """Tell the other of the two that the citizen has declined."""
    partners = (step.partner,) if step.partner else programme.partners
    others = [person for person in (step.consultant, *partners) if person and person != by]
    people = {"consultant": step.consultant} if step.consultant else {}
    tells = tuple(TellPerson(to, Sentence("tell-programme-declined", people=people)) for to in others)
    return (PeopleToTell(programme.team, tells),) if tells else ()


def observed(folder: Folder, by: PersonId, name: str, text: TextId, observation: str) -> Kept:
    """Keep what a partner notices, for herself; only while the citizen has said yes."""
    programme, step = _conversation(folder, by, name)
    _observing(programme, step, by)
    new = Observation(observation, step.team, step.id, by, text)
    mine = replace(step, partner=step.partner or by)
    return Kept(saved=(mine, new)).noting("note-programme-observed")


def shared(folder: Folder, by: PersonId, name: str, now: datetime) -> Kept:
    """Share what a partner has noticed with the consultant, and with nobody else."""
    programme, step = _conversation(folder, by, name)
    _observing(programme, step, by)
    mine = [one for one in observations(folder, step) if one.by == by and one.shared_at is None]
    if not mine:
        raise NothingToShare
    people = {"partner": by}
    tells = (TellPerson(step.consultant, Sentence("tell-programme-shared", people=people)),) if step.consultant else ()
    saved = tuple(replace(one, shared_at=now) for one in mine)
    return Kept(saved=saved, events=(PeopleToTell(step.team, tells),)).noting("note-programme-shared")


def interviewed(folder: Folder, by: PersonId, name: str, texts: tuple[TextId | None, ...]) -> Kept:
    """Keep what the citizen answered, as the partner heard it (E6); the consultant reads it too."""
    programme, step = _conversation(folder, by, name)
    _observing(programme, step, by)
    if len(texts) != len(QUESTIONS):
        raise NotPossibleNow
    after = replace(step, interview=Answers(by, texts), partner=step.partner or by)
    return Kept(saved=(after,)).noting("note-programme-interview")


def observations(folder: Folder, step: Step) -> tuple[Observation, ...]:
    """Return what was noticed in a conversation, the oldest first."""
    return tuple(one for one in folder.all(Observation) if one.step == step.id)


def _conversation(folder: Folder, by: PersonId, name: str) -> tuple[Programme, Step]:
    programme, step = step_of(folder, name)
    if step.part is not Part.CONVERSATION:
        raise NotPossibleNow
    the_two(step, programme, by)
    return programme, step


def _observing(programme: Programme, step: Step, by: PersonId) -> None:
    """Refuse what takes the partner of the conversation, and a citizen who has said yes."""
    if not observes(step, programme, by):
        raise NotYours
    if step.consent is None:
        raise NotAsked
    if not step.consent.agreed:
        raise Declined
