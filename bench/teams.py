"""Teams by the thousand, each set up and lived up to a moment by the real rhythm, with the alarm armed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.sparring.alarm import Alarm
from bot.sparring.identity import PersonId, PlaceId, TeamId
from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.decide import decide
from bot.sparring.rhythm.rotation import plan
from bot.sparring.rhythm.state import Customs, Weekly
from bot.sparring.team import Frame, Team
from storage import SqlStorage

SET_UP = datetime(2026, 1, 5, 11, 0, tzinfo=UTC)
"""A Monday at noon."""

MONDAY = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
"""08.00 in Denmark; the teams meet on Tuesdays, so everybody is reminded of tomorrow."""

AFTER_EASTER = datetime(2026, 4, 7, 6, 0, tzinfo=UTC)
"""08.00 on the Tuesday after five closed days; the teams meet on Wednesdays."""

SIZES = (5, 7, 8, 9, 12)
MODELS = 100
"""So many different teams are lived; the others are like one of them."""

_TUESDAY, _WEDNESDAY = 1, 2
_EVENING = timedelta(hours=12)
_NEVER = datetime(2099, 1, 1, tzinfo=UTC)
_AT_ONCE = 500

Made = Callable[[Sequence[PersonId]], Team]


@dataclass(frozen=True, slots=True)
class Morning:
    """A morning at whose `moment` every team made by `made` has something to do."""

    name: str
    moment: datetime
    made: Made


def arranged(team: Team, people: Sequence[PersonId], weekday: int = _TUESDAY) -> Team:
    """Return a team just set up; the last of its people leads it."""
    team = decide(team, ev.MembersSeen(team.id, tuple(people)), SET_UP).team
    customs = Customs(Weekly(weekday))
    return decide(
        team, ev.TeamArranged(team.id, people[-1], "Team Syd", Frame(leader=people[-1]), customs), SET_UP
    ).team


def lived(team: Team, until: datetime) -> Team:
    """Return the team with all its alarms before a moment gone off in time."""
    while team.alarm is not None and team.alarm.at < until:
        team = decide(team, ev.TeamTimerFired(team.id, team.alarm.number), team.alarm.at).team
    return team


def on_monday(people: Sequence[PersonId]) -> Team:
    """Return a team that has lived for eight weeks, up to Monday at 08.00."""
    return lived(arranged(_new(), people), MONDAY)


def after_easter(people: Sequence[PersonId]) -> Team:
    """Return a team in which much happened on Easter Monday that waits for the morning after.

    Whoever has the turn on Wednesday passes it on, and of the two after her one asks the other to trade.
    """
    evening = AFTER_EASTER - _EVENING
    team = lived(arranged(_new(), people, _WEDNESDAY), evening)
    team = lived(decide(team, ev.DigestHeld(team.id, people[-1], date(2026, 2, 4)), evening).team, evening)
    first, second, third = plan(team, evening.date(), 3)
    team = decide(team, ev.TurnPassedOn(team.id, first.presenters[0], first.on), evening).team
    second, third = plan(team, evening.date(), 3)[1:]
    asks = ev.TurnOffered(team.id, second.presenters[0], second.on, "offer", third.presenters[0], third.on)
    return decide(team, asks, evening).team


MORNINGS = (
    Morning("Monday 08.00, everybody reminded of tomorrow", MONDAY, on_monday),
    Morning("the Tuesday after Easter, all that waited since", AFTER_EASTER, after_easter),
)


def _new() -> Team:
    return Team(TeamId("model"), PlaceId("model"))


async def gather(storage: SqlStorage, count: int, made: Made, *, at_rest: bool = False) -> None:
    """Store `count` teams like those that `made` makes; those `at_rest` have nothing to do for ever."""
    models = [made(_people(number)) for number in range(min(count, MODELS))]
    if at_rest:
        models = [replace(model, alarm=Alarm(model.alarms, _NEVER)) for model in models]
    for start in range(0, count, _AT_ONCE):
        async with storage.writing() as unit:
            numbers = range(start, min(start + _AT_ONCE, count))
            await unit.teams.save(*[_copy(models[number % len(models)], number) for number in numbers])
            await unit.commit()


def _people(number: int) -> list[PersonId]:
    return [PersonId(f"person-{number}-{nth}") for nth in range(SIZES[number % len(SIZES)])]


def _copy(model: Team, number: int) -> Team:
    place = f"team-{number:05}"
    return replace(model, id=TeamId(place), place=PlaceId(place))
