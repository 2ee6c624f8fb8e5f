"""Years of a team at random: whatever people do and however the days fall, the rhythm keeps its promises (A1)."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sparring.effects import Effect
from bot.sparring.identity import PersonId
from bot.sparring.rhythm import effects as fx
from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.agenda import next_at
from bot.sparring.rhythm.calendar import DAY, closed, day_of, in_hours
from bot.sparring.rhythm.rotation import counted, is_there, just_over, plan
from bot.sparring.rhythm.state import Absence, Customs, OfferState, Span, Weekly, Weeks
from bot.sparring.team import Frame, Team
from tests.conftest import examples
from tests.rhythm.life import TEAM, Life, anna, bo, carla, dorte, erik, leder

pytestmark = pytest.mark.row("A1")

PEOPLE = (anna, bo, carla, dorte, erik)
WEEKS = 56
"""More than a year, so that both changes of the clocks lie in every life."""

DIRECT = (fx.RemindPresenter, fx.TellSeat, fx.WarnNoCase, fx.AskTrade, fx.RemindDigest, fx.TellPerson)
"""What reaches one person alone: never outside her team's working hours."""

_json = msgspec.json.Encoder(order="deterministic").encode

seeds = st.integers(0, 2**31 - 1)
starts = st.dates(date(2024, 1, 1), date(2028, 12, 31))  # week 53 of 2026, the leap days of 2024 and 2028
summer, autumn = Span(date(2026, 7, 6), date(2026, 8, 2)), Span(date(2026, 10, 12), date(2026, 10, 18))
frames = st.builds(
    Frame,
    leader=st.sampled_from([None, leder, anna]),
    workdays=st.sampled_from([frozenset(range(5)), frozenset(range(4))]),
    closed=st.sampled_from([(), (summer,), (summer, autumn)]),
)
weeklies = st.builds(
    Weekly,
    weekday=st.integers(0, 3),
    at=st.sampled_from([time(8), time(9), time(13, 30), time(15, 30)]),
    weeks=st.sampled_from([Weeks.EVERY, Weeks.EVERY, Weeks.ODD, Weeks.EVEN]),
    presenters=st.sampled_from([1, 1, 2]),
)


class Office:
    """Five colleagues and their leader, who do whatever comes to their minds."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)  # noqa: S311 - Hypothesis draws the seed
        self.serial = 0

    def late(self) -> timedelta:
        """Return how late the alarm goes off."""
        return timedelta(seconds=self.dice.choice([0, 0, 1, 40]))

    def does(self, life: Life) -> ev.TeamEvent:
        """Return something somebody does now."""
        self.serial += 1
        kind = self.dice.choice([self._about_a_turn, self._about_a_turn, self._about_days, self._about_people])
        return kind(life, *self.dice.sample((*PEOPLE, leder), 2))

    def _about_a_turn(self, life: Life, by: PersonId, other: PersonId) -> ev.TeamEvent:
        ahead = plan(life.team, life.today, 5)
        meeting, theirs = self.dice.choice(ahead), self.dice.choice(ahead)
        on, mine = meeting.on, meeting.presenters[0] if meeting.presenters else by
        her = theirs.presenters[0] if theirs.presenters else other
        offer = next((o for o in life.team.rhythm.rota.offers if o.state is OfferState.OPEN), None)
        answers: list[ev.TeamEvent] = []
        if offer is not None:
            taker = offer.to or by
            answers = [
                *(3 * [ev.OfferTaken(TEAM, taker, offer.id)]),
                ev.OfferDeclined(TEAM, taker, offer.id),
                ev.OfferWithdrawn(TEAM, offer.by, offer.id),
            ]
        return self.dice.choice(
            [
                *answers,
                ev.TurnPassedOn(TEAM, mine, on),
                ev.TurnSkipped(TEAM, mine, on),
                ev.TurnOffered(TEAM, mine, on, f"o{self.serial}"),
                ev.TurnOffered(TEAM, mine, on, f"o{self.serial}", her, theirs.on),
                ev.Volunteered(TEAM, by, on),
                ev.SeatChosen(TEAM, leder, on, self.dice.choice([None, by])),
                ev.SeatChosen(TEAM, leder, on, other, beside=True),
            ]
        )

    def _about_days(self, life: Life, by: PersonId, _other: PersonId) -> ev.TeamEvent:
        on = self.dice.choice(plan(life.team, life.today, 5)).on
        to = datetime.combine(on + self.dice.randint(-3, 9) * DAY, time(10), tzinfo=UTC)
        first = life.today + self.dice.randint(0, 20) * DAY
        days = Span(first, first + self.dice.randint(0, 50) * DAY)
        number = self.dice.randint(0, 4)
        return self.dice.choice(
            [
                ev.MeetingMoved(TEAM, leder, on, self.dice.choice([None, to])),
                ev.MeetingRestored(TEAM, leder, on),
                ev.AbsenceNoted(TEAM, by, Absence(f"{by}{number}", by, days)),
                ev.AbsenceNoted(TEAM, by, Absence(f"{by}-now-and-then", by, days, frozenset({1}), Weeks.EVEN)),
                ev.AbsenceEnded(TEAM, by, f"{by}{number}"),
                ev.DigestHeld(TEAM, leder, life.today),
                ev.DigestPlanned(TEAM, leder, life.today + self.dice.randint(0, 70) * DAY),
            ]
        )

    def _about_people(self, _life: Life, by: PersonId, _other: PersonId) -> ev.TeamEvent:
        weekdays = frozenset(self.dice.sample(range(5), 4))
        return self.dice.choice(
            [
                ev.MemberDescribed(TEAM, by, by, weekdays, presents=self.dice.random() < 0.8),
                ev.MemberCame(TEAM, by),
                ev.MemberCame(TEAM, by),
                ev.MemberWent(TEAM, by),
                ev.LineOrdered(TEAM, leder, tuple(self.dice.sample(PEOPLE, 3))),
            ]
        )


def lived(seed: int, start: date, frame: Frame, weekly: Weekly) -> Life:
    """Let a team live through more than a year of whatever happens, and judge every step."""
    office = Office(seed)
    life = Life.of(*PEOPLE, at=f"{start} 12:00", frame=frame, customs=Customs(weekly))
    until = life.now + timedelta(weeks=WEEKS)
    while life.now < until:
        _waits(life, office)
        before, said = life.team, len(life.history)
        life >> office.does(life)
        assert life.refusal is None or life.team is before
        _judge_effects(life, life.history[said:], by_itself=False)
        _judge_team(life)
    return life


def _waits(life: Life, office: Office) -> None:
    """Let some days pass, alarm by alarm."""
    end = life.now + office.dice.random() * timedelta(days=9)
    while life.team.alarm is not None and life.team.alarm.at <= end:
        members = {member.person: member for member in life.team.rhythm.rota.members}
        absences, said = life.team.rhythm.rota, len(life.history)
        life.until(life.team.alarm.at, office.late)
        for at, effect in life.history[said:]:
            to = getattr(effect, "to", None)
            assert to not in members or is_there(absences, members[to], day_of(at, life.team.frame)), "asked while away"
        _judge_effects(life, life.history[said:], by_itself=True)
        _judge_team(life)
    life.until(end)


def _judge_team(life: Life) -> None:
    team, rota = life.team, life.team.rhythm.rota
    members = {member.person: member for member in rota.members}
    for meeting in plan(team, life.today):
        assert bool(meeting.seats) is (meeting.takes_place and meeting.nobody is None)
        assert not meeting.takes_place or closed(meeting.held_on, team.frame) is None
        assert len(set(meeting.presenters)) == len(meeting.presenters)
        assert all(is_there(rota, members[person], meeting.held_on) for person in meeting.presenters)
    ahead = {meeting.on for meeting in plan(team, life.today, 60)}
    assert all(seat.on in ahead for seat in counted(team, just_over(team, life.now)).rhythm.rota.seats), (
        "a promise for a meeting there is none of"
    )
    assert team.alarm is not None
    assert life.now < team.alarm.at
    assert in_hours(team.alarm.at, team.frame)
    assert life.refusal is not None or next_at(team, life.now) == team.alarm.at
    assert msgspec.json.decode(_json(team), type=Team) == team, "it can be stored"


def _judge_effects(life: Life, effects: list[tuple[datetime, Effect]], *, by_itself: bool) -> None:
    for at, effect in effects:
        posts = by_itself and getattr(effect, "fresh", False)
        assert in_hours(at, life.team.frame) or not (posts or isinstance(effect, DIRECT)), (life.at(at), effect)


@settings(max_examples=examples(4))
@given(seed=seeds, start=starts, frame=frames, weekly=weeklies)
def test_whatever_people_do_meetings_have_presenters_or_say_why_not_and_nobody_is_disturbed(
    seed: int, start: date, frame: Frame, weekly: Weekly
) -> None:
    life = lived(seed, start, frame, weekly)
    leads = len(life.team.rhythm.customs.leads.presenter)
    reminders = [effect for _, effect in life.history if isinstance(effect, fx.RemindPresenter)]
    assert max(Counter((e.on, e.to) for e in reminders).values(), default=0) <= leads
    posts = Counter(e.on for _, e in life.history if isinstance(e, fx.ShowNext) and e.fresh)
    assert max(posts.values(), default=0) <= 1


@settings(max_examples=examples(12))
@given(
    start=starts,
    frame=frames,
    weekly=weeklies,
    joins=st.lists(st.integers(0, 300), max_size=2),
    cancels=st.lists(st.integers(0, 300), max_size=4),
)
def test_turns_had_and_promised_differ_by_at_most_one_among_those_who_are_always_there(
    start: date, frame: Frame, weekly: Weekly, joins: list[int], cancels: list[int]
) -> None:
    life = Life.of(*PEOPLE, at=f"{start} 12:00", frame=frame, customs=Customs(weekly))
    had = Counter(dict.fromkeys(PEOPLE, 0))
    newcomers = [PersonId(f"new{number}") for number in range(len(joins))]
    day = life.now
    for number in range(0, 301, 6):
        life.until(day + number * DAY)
        for newcomer, joined in zip(newcomers, joins, strict=True):
            if number <= joined < number + 6:
                life >> ev.MemberCame(TEAM, newcomer)
        if any(number <= cancelled < number + 6 for cancelled in cancels):
            ahead = next(m for m in plan(life.team, life.today) if m.starts_at > life.now)
            life >> ev.MeetingMoved(TEAM, leder, ahead.on, None)
        promised = Counter(seat.person for seat in life.team.rhythm.rota.seats)
        turns = [member.turns + promised[member.person] for member in life.team.rhythm.rota.members]
        assert max(turns) - min(turns) <= 1
    had.update(seat.person for seat in life.team.rhythm.rota.held)
    counts = [had[person] for person in PEOPLE]
    assert max(counts) - min(counts) <= 1


@settings(max_examples=examples(12))
@given(start=starts, weekly=weeklies, late=st.integers(0, 90))
def test_every_turn_of_a_quiet_year_is_announced_exactly_once_for_each_lead(
    start: date, weekly: Weekly, late: int
) -> None:
    life = Life.of(*PEOPLE, at=f"{start} 12:00", customs=Customs(weekly))
    life.until(life.now + timedelta(weeks=50), lambda: timedelta(seconds=late))
    reminded = Counter((e.on, e.to) for _, e in life.history if isinstance(e, fx.RemindPresenter))
    settled_by = start + 14 * DAY
    for seat in life.team.rhythm.rota.held:
        if seat.on > settled_by:
            assert reminded.pop((seat.on, seat.person)) == len(life.team.rhythm.customs.leads.presenter)
    assert all(on <= settled_by or on > life.today - DAY for on, _ in reminded), "somebody else was reminded"
