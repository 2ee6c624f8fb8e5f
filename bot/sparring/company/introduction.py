"""The start period (C11): what sparring is, a first try on an invented case, room for it in the week, a look back."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.sparring.company.errors import BegunAlready, ChangedMeanwhile
from bot.sparring.copies import replace
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import PersonId, TeamId, TextId
from bot.sparring.rhythm.calendar import DAY, day_of
from bot.sparring.rhythm.effects import Occasion, Remind
from bot.sparring.rhythm.events import DaysKept
from bot.sparring.rhythm.rights import leading
from bot.sparring.rhythm.state import Appointment


class Step(StrEnum):
    """A step of the start period; each has a post of its own."""

    WELCOME = "welcome"
    """What sparring is, and what it is not."""
    TRY = "try"
    """A first try on an invented case."""
    ROOM = "room"
    """Room for sparring in the week: the leaders are asked to settle it with the team."""
    LOOK_BACK = "look-back"
    """What has been good, what has been hard, and what the team will do otherwise."""


AFTER: dict[Step, timedelta] = {
    Step.WELCOME: timedelta(),
    Step.TRY: 2 * DAY,
    Step.ROOM: timedelta(weeks=1),
    Step.LOOK_BACK: timedelta(weeks=6),
}
"""How long after the start each step comes; only the six weeks stand in the product, the others are ours."""

QUESTIONS = ("good", "hard", "change")
"""What is asked when looking back, each with a sentence `start-question-<name>`."""


@dataclass(frozen=True, slots=True)
class Thought:
    """What somebody thought when looking back; nobody's name goes with it, not even here."""

    question: str
    text: TextId


@dataclass(frozen=True, slots=True)
class StartPeriod:
    """A team's start period; its id is the team's, for there is one at a time. `room` is the plan for the week."""

    id: str
    team: TeamId
    begun_by: PersonId
    begun_on: date
    room: TextId | None = None
    thoughts: tuple[Thought, ...] = ()
    over_on: date | None = None

    @property
    def looks_back_on(self) -> date:
        """The day kept for looking back."""
        return self.begun_on + AFTER[Step.LOOK_BACK]


READS: tuple[type[Record], ...] = (StartPeriod,)
"""What a folder must hold for what happens here."""


def about(team: TeamId, step: Step) -> str:
    """Return what the day of a step is kept for."""
    return f"start:{team}:{step}"


def step_of(name: str) -> Step:
    """Return the step whose day was kept under this name."""
    return Step(name.rsplit(":", 1)[1])


def start_of(folder: Folder) -> StartPeriod | None:
    """Return the team's start period, under way or over."""
    return folder.get(StartPeriod, folder.team.id)


def begun(folder: Folder, by: PersonId, now: datetime) -> Kept:
    """Begin the start period, as a leader: the first post comes at once, the others on their days."""
    leading(folder.team, by)
    old = start_of(folder)
    if old is not None and old.over_on is None:
        raise BegunAlready
    team, today = folder.team.id, day_of(now, folder.team.frame)
    later = [step for step in Step if AFTER[step]]
    days = (Appointment(Occasion.START, about(team, step), today + AFTER[step]) for step in later)
    return Kept(
        saved=(StartPeriod(team, team, by, today),),
        effects=(Remind(Occasion.START, about(team, Step.WELCOME), today),),
        events=tuple(DaysKept(team, day.about, (day,)) for day in days),
    ).noting("note-start-begun")


def room_made(folder: Folder, by: PersonId, text: TextId) -> Kept:
    """Keep what was settled about room in the week, as a leader, and show it where it was asked for."""
    leading(folder.team, by)
    old = _under_way(folder)
    post = Remind(Occasion.START, about(old.team, Step.ROOM), old.begun_on + AFTER[Step.ROOM], fresh=False)
    return Kept(saved=(replace(old, room=text),), effects=(post,)).noting("note-start-room")


def thought(folder: Folder, thoughts: tuple[Thought, ...]) -> Kept:
    """Take in what somebody thinks, looking back."""
    old = _under_way(folder)
    post = Remind(Occasion.START, about(old.team, Step.LOOK_BACK), old.looks_back_on, fresh=False)
    after = replace(old, thoughts=(*old.thoughts, *thoughts))
    return Kept(saved=(after,), effects=(post,)).noting("note-start-thought")


def ended(folder: Folder, by: PersonId, now: datetime) -> Kept:
    """End the start period, as a leader, at its end or before."""
    leading(folder.team, by)
    old = _under_way(folder)
    after = replace(old, over_on=day_of(now, folder.team.frame))
    events = tuple(DaysKept(old.team, about(old.team, step)) for step in Step if AFTER[step])
    return Kept(saved=(after,), events=events).noting("note-start-over")


def _under_way(folder: Folder) -> StartPeriod:
    start = start_of(folder)
    if start is None or start.over_on is not None:
        raise ChangedMeanwhile
    return start
