"""What a team's folder keeps of a sparring that is erased: what was learned, with no link back to the case."""

from dataclasses import replace

from bot.sparring.company.practice import Practice
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.learning.state import Contribution, LearningPoint
from bot.sparring.programme.state import Step
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.effects import TellErased, TellUndeleted
from bot.sparring.session import Session
from bot.sparring.standing import brings
from bot.sparring.team import Team

READS: tuple[type[Record], ...] = (LearningPoint, Contribution, Practice, Step)
"""What a folder must hold for a sparring to be forgotten in it."""


def forgotten(folder: Folder, session: Session) -> Kept:
    """Cut every link to a sparring: general points, decisions and a programme's steps stay, without saying whence.

    What somebody wrote in its learning round goes, for it names her and the sparring; the counts of the bank rest on
    marks that say nothing (decision 0007).
    """
    points = [replace(p, session=None) for p in folder.all(LearningPoint) if p.session == session.id]
    steps = [replace(s, session=None) for s in folder.all(Step) if s.session == session.id]
    practice = [
        replace(one, session=None, number="", asked_on=None)
        for one in folder.all(Practice)
        if one.session == session.id
    ]
    gone = [one for one in folder.all(Contribution) if one.session == session.id]
    return Kept(saved=(*points, *steps, *practice), removed=tuple(gone), effects=(farewell(session),))


def farewell(session: Session) -> TellErased:
    """Return what whose case it was hears last."""
    week = day_of(session.requested_at, session.frame).isocalendar().week
    return TellErased(brings(session), week, session.number, in_thread=session.thread > 0)


def undeleted(team: Team, why: str) -> tuple[TellUndeleted, ...]:
    """Return what the team's leaders hear of posts that could not be deleted."""
    return tuple(TellUndeleted(leader, why) for leader in team.leaders)
