"""Each quarter a leader is asked to look through who belongs to the team: whoever no longer does must see no case."""

from datetime import date

from bot.sparring.copies import replace
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.effects import Occasion
from bot.sparring.rhythm.meetings import WEEK
from bot.sparring.rhythm.state import Appointment
from bot.sparring.team import Team

WEEKS = 13
"""A quarter."""


def review_id(team: Team) -> str:
    """Return what the day of the next look is kept for."""
    return f"members:{team.id}"


def with_review(team: Team, by: PersonId, today: date) -> Team:
    """Return a team with a day kept on which its leader is asked to look; the day once kept stays.

    Without a leader it is the one who has set the team up.
    """
    about, asked = review_id(team), next(iter(team.leaders), by)
    kept = team.rhythm.appointments
    old = next((one for one in kept if one.about == about), None)
    new = Appointment(Occasion.MEMBERS, about, old.on if old else today + WEEKS * WEEK, asked, WEEKS)
    if new == old:
        return team
    others = tuple(one for one in kept if one.about != about)
    return replace(team, rhythm=replace(team.rhythm, appointments=(*others, new)))
