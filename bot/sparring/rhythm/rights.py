"""Who may do what: her own turn a person herself or a leader; what concerns all, a leader, while there is one."""

from datetime import date, datetime

from bot.sparring.effects import Sentence
from bot.sparring.errors import AwayThen, MeetingOver, NoMeeting, NotAMember, OnlyTeamLeader, TurnElsewhere
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.rotation import find, is_there
from bot.sparring.rhythm.state import Member
from bot.sparring.team import Team


def leading(team: Team, by: PersonId) -> None:
    """Refuse what only a leader may do; while the team has none, anybody may."""
    if team.leaders and by not in team.leaders:
        raise OnlyTeamLeader(Sentence(OnlyTeamLeader.key, people={"leader": team.leaders[0]}))


def acting_for(team: Team, by: PersonId, person: PersonId | None) -> PersonId:
    """Return whom it concerns: herself, or another when a leader does it for her."""
    if person is None or person == by:
        return by
    leading(team, by)
    return person


def member_of(team: Team, person: PersonId) -> Member:
    """Return a member of the team. Raises NotAMember."""
    for member in team.rhythm.rota.members:
        if member.person == person:
            return member
    raise NotAMember


def ahead(team: Team, on: date, now: datetime) -> Meeting:
    """Return a meeting that has not begun. Raises MeetingOver."""
    meeting = find(team, on, day_of(now, team.frame))
    if meeting is None or meeting.starts_at <= now:
        raise MeetingOver
    return meeting


def to_come(team: Team, on: date, now: datetime) -> Meeting:
    """Return a meeting that has not begun and takes place. Raises MeetingOver or NoMeeting."""
    meeting = ahead(team, on, now)
    if not meeting.takes_place:
        raise NoMeeting(Sentence(NoMeeting.key, days={"day": meeting.held_on}))
    return meeting


def presenting(meeting: Meeting, person: PersonId) -> None:
    """Refuse what only one who presents at the meeting may do."""
    if person not in meeting.presenters:
        raise TurnElsewhere(Sentence(TurnElsewhere.key, days={"day": meeting.held_on}))


def there(team: Team, person: PersonId, meeting: Meeting) -> None:
    """Refuse what takes somebody to be at work on the day of the meeting. Raises AwayThen or NotAMember."""
    if not is_there(team.rhythm.rota, member_of(team, person), meeting.held_on):
        raise AwayThen(Sentence(AwayThen.key, people={"person": person}, days={"day": meeting.held_on}))
