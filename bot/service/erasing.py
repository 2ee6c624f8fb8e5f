"""Erasing for good: a sparring's key and words in the transaction itself, and letters that take away what was posted.

Each post and file has a letter of its own, tried until it is through. What is on its way to the platform in that
moment is deleted behind itself, in its own lane.
"""

from bot.messages.letter import Letter, Op
from bot.ports import Ids, UnitOfWork
from bot.sparring.effects import Delete
from bot.sparring.identity import NOWHERE, Subject, TeamId
from bot.sparring.session import Session
from bot.sparring.team import Team

NOBODYS = Team(TeamId(""), NOWHERE)
"""Stands for the team of what is no team's: files of windows, and copies of what is kept about a person."""


async def destroyed(unit: UnitOfWork, session: Session, team: Team, ids: Ids) -> list[Letter]:
    """Destroy a sparring: its key, its words and itself; return the letters that delete what it posted."""
    await unit.words.erase(session.id)
    await unit.sessions.erase(session.id)
    return await deletions(unit, session.id, team, ids)


async def deletions(unit: UnitOfWork, subject: Subject, team: Team, ids: Ids) -> list[Letter]:
    """Call off the letters about a sparring or a team; return those that delete what it posted or may be posting."""
    on_their_way = await unit.letters.call_off(subject)
    lane = f"team:{team.id}" if subject == team.id else f"session:{subject}"
    lanes = dict.fromkeys(await unit.letters.posted(subject), lane)
    lanes |= {letter.key: letter.lane for letter in on_their_way if letter.op is not Op.DELETE}
    return [
        Letter(ids.new(), lanes[key], Op.DELETE, subject, team.place, key, Delete(team.id)) for key in sorted(lanes)
    ]
