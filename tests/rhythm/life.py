"""A team's rhythm lived in tests: people do things, and the alarm goes off at its moment, exactly as the runner would.

team = Life.of(anna, bo, carla, on=date(2026, 3, 2))
team >> TurnSkipped(TEAM, anna, on=date(2026, 3, 3))
team.until("2026-03-10 08:00")
assert team.told(RemindPresenter) == [("2026-03-02 08:00", bo)]
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Self, TypeVar
from zoneinfo import ZoneInfo

from bot.sparring.effects import Effect, Sentence
from bot.sparring.errors import Refusal
from bot.sparring.identity import PersonId, PlaceId, TeamId
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.decide import TeamDecision, decide
from bot.sparring.rhythm.events import MembersSeen, TeamArranged, TeamEvent, TeamTimerFired
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.rotation import find, plan
from bot.sparring.rhythm.state import Customs, Weekly
from bot.sparring.team import Frame, Team

anna, bo, carla, dorte, erik, leder = (PersonId(name) for name in ("anna", "bo", "carla", "dorte", "erik", "leder"))
TEAM = TeamId("t1")
ZONE = ZoneInfo("Europe/Copenhagen")
FRAME = Frame(leader=leder)
CUSTOMS = Customs(Weekly())
BUSY = 200
"""More firings than this in one week mean that the alarm runs in circles."""

E = TypeVar("E", bound=Effect)


def local(text: str) -> datetime:
    """Return a local date and time ("2026-03-03 09:00") as a moment."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@dataclass
class Life:
    """One team, lived through."""

    now: datetime
    team: Team = field(default_factory=lambda: Team(TEAM, PlaceId("c1")))
    history: list[tuple[datetime, Effect]] = field(default_factory=list)
    note: Sentence | None = None
    refusal: Refusal | None = None

    @classmethod
    def of(
        cls, *people: PersonId, at: str = "2026-03-02 12:00", frame: Frame = FRAME, customs: Customs = CUSTOMS
    ) -> Self:
        """Set a team up with these members, on a Monday at noon unless told otherwise; the meetings are on Tuesdays."""
        life = cls(local(at))
        life >> MembersSeen(TEAM, people) >> TeamArranged(TEAM, leder, "Team Syd", frame, customs)
        life.history.clear()
        return life

    def __rshift__(self, event: TeamEvent) -> Self:
        """Let something happen; a refusal is kept."""
        self.note = self.refusal = None
        try:
            decision = decide(self.team, event, self.now)
        except Refusal as refusal:
            self.refusal = refusal
            return self
        return self._after(decision)

    def _after(self, decision: TeamDecision) -> Self:
        assert decision.team.alarms >= self.team.alarms
        self.team, self.note = decision.team, decision.note
        self.history += [(self.now, effect) for effect in decision.effects]
        return self

    def until(self, moment: str | datetime, late: Callable[[], timedelta] = timedelta) -> Self:
        """Let time pass and the alarm go off at its moments, perhaps a little late."""
        end = local(moment) if isinstance(moment, str) else moment
        most = BUSY * (1 + (end - self.now) // timedelta(weeks=1))
        while self.team.alarm is not None and self.team.alarm.at <= end:
            self.now = max(self.now, self.team.alarm.at) + late()
            fired = TeamTimerFired(TEAM, self.team.alarm.number)
            self._after(decide(self.team, fired, self.now))
            again = decide(self.team, fired, self.now)
            assert again == TeamDecision(self.team), "a timer that has gone off changes nothing"
            most -= 1
            assert most, "the alarm runs in circles"
        self.now = max(self.now, end)
        return self

    def asleep_until(self, moment: str) -> Self:
        """Let time pass with the bot switched off."""
        self.now = local(moment)
        return self

    def told(self, kind: type[E]) -> list[tuple[str, Any]]:
        """Return when effects of a kind were ordered, local time, and for whom or what."""
        return [(self.at(at), _whom(effect)) for at, effect in self.history if isinstance(effect, kind)]

    def at(self, moment: datetime) -> str:
        """Return a moment as local date and time."""
        return moment.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")

    @property
    def today(self) -> date:
        """The local day."""
        return day_of(self.now, self.team.frame)

    @property
    def line(self) -> list[PersonId | None]:
        """Who presents at the coming meetings that take place, None where nobody does."""
        return [m.presenters[0] if m.seats else None for m in plan(self.team, self.today) if m.takes_place]

    def meeting(self, on: date) -> Meeting:
        """Return a coming meeting by its name."""
        found = find(self.team, on, self.today)
        assert found is not None
        return found

    def framed(self, **changes: Any) -> Self:
        """Change the team's frame behind everybody's back."""
        self.team = replace(self.team, frame=replace(self.team.frame, **changes))
        return self


def _whom(effect: Effect) -> Any:
    for name in ("to", "on", "offer"):
        if hasattr(effect, name):
            return getattr(effect, name)
    return effect
