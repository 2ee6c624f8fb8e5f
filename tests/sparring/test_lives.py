"""Random lives of a sparring: whatever people do, and whenever timers go off, the promises of the machine hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.content.protocols import shipped
from bot.sparring import agenda, plan
from bot.sparring import events as ev
from bot.sparring.alarm import Alarm
from bot.sparring.decision import Decision
from bot.sparring.effects import Effect, ShowRound
from bot.sparring.errors import Refusal
from bot.sparring.gathered import Action, ActionState, Change, Contribution, Point
from bot.sparring.identity import PersonId, PlaceId, TextId
from bot.sparring.machine import decide
from bot.sparring.protocol import (
    Collects,
    Ending,
    Needs,
    Parties,
    Protocol,
    Round,
    Speaker,
    Turns,
    Where,
    WorkingTime,
)
from bot.sparring.retention import RESTING
from bot.sparring.rhythm.calendar import in_hours
from bot.sparring.session import Mode, Phase, Reply, Request, Session, TurnState
from bot.sparring.team import Frame
from tests.sparring.playbook import SID, anna, bo, carla, koordinator, leder, mette, team_of

PEOPLE = (mette, anna, bo, carla, leder, koordinator)
ARMED = {Phase.FRAMING, Phase.RUNNING, Phase.GRACE, Phase.PAUSED, Phase.GATHERING}
IN_ROUNDS = {Phase.RUNNING, Phase.GRACE, Phase.PAUSED}
OVER = {Phase.CLOSED, Phase.WITHDRAWN, Phase.ERASED}
START = datetime(2026, 3, 26, 12, 0, tzinfo=UTC)  # a Thursday; summer time begins on the Sunday after
FIRINGS = 400
"""More than this many firings of a sparring left alone would be a busy loop."""

someone = st.sampled_from(PEOPLE)
spans = st.one_of(
    st.integers(0, 120).map(lambda s: timedelta(seconds=s)),
    st.integers(0, 90).map(lambda m: timedelta(minutes=m)),
    st.integers(0, 300).map(lambda s: timedelta(seconds=s)),
    st.sampled_from([timedelta(hours=16), timedelta(days=3), timedelta(days=9)]),
)
frames = st.builds(
    Frame,
    hour=st.integers(4, 90).map(lambda m: timedelta(minutes=m)),
    grace=st.integers(0, 300).map(lambda s: timedelta(seconds=s)),
    nudges=st.booleans(),
    hints=st.booleans(),
    leader=st.sampled_from([None, leder, mette]),
    facilitator=st.sampled_from([None, koordinator, leder]),
)
due_dates = st.none() | st.integers(-3, 20).map(lambda d: (START + timedelta(days=d)).date())
requests = st.builds(
    Request,
    st.just("child"),
    words=st.just({}),
    mode=st.sampled_from([Mode.LIVE, Mode.LIVE, Mode.WRITTEN]),
    hidden=st.booleans(),
    asked=st.sets(st.sampled_from(PEOPLE[1:]), min_size=1, max_size=3).map(lambda people: tuple(sorted(people))),
)


@st.composite
def protocols(draw: st.DrawFn) -> Protocol:
    """Draw what a protocol may be (`bot.content.protocols` refuses the rest), or a kind that is shipped."""
    if draw(st.booleans()):
        return shipped()[draw(st.sampled_from(["team", "team", *sorted(shipped())]))]
    ends_in, anonymous = draw(st.sampled_from(Ending)), draw(st.booleans())
    parties = Parties.TEAM if anonymous else draw(st.sampled_from(Parties))
    for_all = parties in (Parties.TEAM, Parties.OPEN)
    where = Where.THREAD if anonymous or (for_all and draw(st.booleans())) else Where.GROUP
    rounds = tuple(draw(a_round(str(n), ends_in, anonymous=anonymous)) for n in range(draw(st.integers(1, 4))))
    needs, word = draw(st.sampled_from(Needs)), draw(st.sampled_from(["", "leader-word"]))
    return Protocol(
        "p", 1, "t", "s", rounds, where, parties, needs, leader_word=word, ends_in=ends_in, anonymous=anonymous
    )


@st.composite
def a_round(draw: st.DrawFn, name: str, ends_in: Ending, *, anonymous: bool) -> Round:
    """Draw a round."""
    of_others = {Collects(ending.value) for ending in Ending if ending not in (ends_in, Ending.NOTHING)}
    turns = draw(st.sampled_from([Turns.ONE, Turns.OPEN] if anonymous else Turns))
    prompts = draw(st.sampled_from([(), ("one",), ("one", "two", "three")]))
    return Round(
        name,
        draw(st.integers(1, 15)) * timedelta(minutes=1),
        draw(st.sampled_from(Speaker)),
        turns,
        "t",
        "p",
        prompts,
        paced=bool(prompts) and draw(st.booleans()),
        silent=draw(st.sampled_from([None, Speaker.PRESENTER])),
        wonder=draw(st.booleans()),
        collects=draw(st.frozensets(st.sampled_from(Collects), max_size=3)) - of_others,
        written=WorkingTime(draw(st.integers(0, 2)), draw(st.integers(1, 9))),
    )


taken = st.lists(st.builds(Action, text=st.just(TextId("t-a")), due_on=due_dates), max_size=3).map(tuple)
_json = msgspec.json.Encoder(order="deterministic").encode


def during(*phases: Phase) -> Callable[[Any], Any]:
    """Let a rule happen mostly where it can do something; test_table.py sees to the rest."""
    return precondition(lambda self: self.session.phase in phases)


class Life(RuleBasedStateMachine):
    """One sparring in the hands of everybody at once."""

    session: Session
    now: datetime

    @initialize(
        frame=frames,
        seed=st.integers(0, 2**31 - 1),
        there=st.sets(someone),
        rounds=st.sampled_from([0, 0, 1, 2, 3, 4, 5, 5, 6]),
        protocol=protocols(),
        request=requests,
    )
    def is_requested_and_perhaps_begun(
        self,
        frame: Frame,
        seed: int,
        there: set[PersonId],
        rounds: int,
        protocol: Protocol,
        request: Request,
    ) -> None:
        self.now = START
        self.closings = 0
        self.armed: dict[int, datetime] = {}
        asked = (team_of(frame), protocol, request, "1", seed)
        self.session = decide(None, ev.SparringRequested(SID, mette, *asked, start_now=bool(there)), self.now).session
        self._note_alarm(None)
        for person in sorted(there):
            self.happens(ev.Accepted(SID, person))
        self.happens(ev.GroupOpened(SID, self.session.group, PlaceId("group")))
        if there:
            self.happens(ev.SparringStarted(SID, min(there)))
        for person in sorted(there):
            self.happens(ev.Joined(SID, person))
        for number in range(rounds):
            self.happens(ev.MovedOn(SID, self.lead, self.serial) if number else ev.RoundsBegun(SID, self.lead))

    # ── what people do ───────────────────────────────────────────────────────────────────────────────

    @during(Phase.QUEUED)
    @rule(by=someone)
    def starts(self, by: PersonId) -> None:
        self.happens(ev.SparringStarted(SID, by))

    @rule(by=someone, there=st.sampled_from([ev.Joined, ev.Joined, ev.Left]))
    def comes_or_goes(self, by: PersonId, there: type[ev.PersonEvent]) -> None:
        self.happens(there(SID, by))

    @during(Phase.FRAMING)
    @rule(by=st.none() | someone)
    def begins(self, by: PersonId | None) -> None:
        self.happens(ev.RoundsBegun(SID, by or self.lead))

    @during(Phase.QUEUED)
    @rule(by=someone, what=st.sampled_from([ev.Accepted, ev.Accepted, ev.Declined]), opens=st.booleans())
    def answers_a_request(self, by: PersonId, what: type[ev.PersonEvent], *, opens: bool) -> None:
        self.happens(what(SID, by))
        if opens:
            self.happens(ev.GroupOpened(SID, self.session.group, PlaceId("group")))

    @during(Phase.QUEUED)
    @rule(request=requests)
    def asks_others(self, request: Request) -> None:
        self.happens(ev.RequestChanged(SID, mette, request))

    @during(*IN_ROUNDS)
    @rule(people=st.lists(someone, min_size=1, max_size=6), age=st.sampled_from([0, 0, 0, 1]))
    def contribute(self, people: list[PersonId], age: int) -> None:
        for person in people:
            self.happens(ev.Contributed(SID, person, self.serial - age, TextId("t-c")))

    @during(*IN_ROUNDS, Phase.GATHERING, Phase.CLOSED)
    @rule(by=someone, given=st.booleans())
    def watches(self, by: PersonId, *, given: bool) -> None:
        self.happens(ev.ConsentAnswered(SID, self.session.presenter if given else by, given))
        self.happens(ev.ObservationWritten(SID, by, TextId("t-o")))
        self.happens(ev.ObservationsShared(SID, by))

    @during(*IN_ROUNDS, Phase.GATHERING, Phase.CLOSED)
    @rule(by=someone)
    def agrees_or_decides(self, by: PersonId) -> None:
        self.happens(ev.Agreed(SID, by, (Change(TextId("t-w"), by),)))
        self.happens(ev.Ruled(SID, by, TextId("t-w"), TextId("t-y")))

    @during(*IN_ROUNDS)
    @rule(by=st.none() | someone, what=st.sampled_from([ev.Paused, ev.Resumed]))
    def rests_or_goes_on(self, by: PersonId | None, what: type[ev.PersonEvent]) -> None:
        self.happens(what(SID, by or self.lead))

    @during(*IN_ROUNDS)
    @rule(by=st.none() | someone, age=st.sampled_from([0, 0, 0, 1]), what=st.sampled_from([ev.MovedOn, ev.WentBack]))
    def presses_next_or_back(self, by: PersonId | None, age: int, what: Any) -> None:
        self.happens(what(SID, by or self.lead, self.serial - age))

    @during(*IN_ROUNDS)
    @rule(by=st.none() | someone, age=st.sampled_from([0, 0, 1]), minutes=st.sampled_from([1, 2, 2]))
    def gives_time(self, by: PersonId | None, age: int, minutes: int) -> None:
        self.happens(ev.Extended(SID, by or self.lead, self.serial - age, timedelta(minutes=minutes)))

    @during(*IN_ROUNDS)
    @rule(by=someone, what=st.sampled_from([ev.Readied, ev.AskedForMore]))
    def counts(self, by: PersonId, what: Any) -> None:
        self.happens(what(SID, by, self.serial))

    @during(Phase.FRAMING, *IN_ROUNDS)
    @rule(by=someone, to=someone)
    def hands_over_or_steps_in(self, by: PersonId, to: PersonId) -> None:
        self.happens(ev.HandedOver(SID, self.lead, to))
        self.happens(ev.SteppedIn(SID, by))

    @rule(by=someone, what=st.sampled_from([ev.PutBack, ev.Ended, ev.ClosedWithoutSum, ev.RequestWithdrawn]))
    def ends_somehow(self, by: PersonId, what: type[ev.PersonEvent]) -> None:
        self.happens(what(SID, by))

    @during(*IN_ROUNDS)
    @rule(order=st.permutations(PEOPLE), back=someone)
    def everybody_leaves_and_one_comes_back(self, order: list[PersonId], back: PersonId) -> None:
        for person in order:
            self.happens(ev.Left(SID, person))
        self.happens(ev.Joined(SID, back))
        self.happens(ev.Resumed(SID, back))

    @rule(by=someone, chosen=st.booleans(), advice=st.booleans())
    def says_something(self, by: PersonId, *, chosen: bool, advice: bool) -> None:
        self.happens(ev.CaseSelected(SID, by, chosen))
        self.happens(ev.Spoke(SID, by, advice))
        self.happens(ev.NoteWritten(SID, by, TextId("t-n")))

    @during(Phase.RUNNING, Phase.GATHERING, Phase.CLOSED)
    @rule(by=someone, actions=taken, index=st.integers(0, 3), state=st.sampled_from(ActionState))
    def takes_actions(self, by: PersonId, actions: tuple[Action, ...], index: int, state: ActionState) -> None:
        self.happens(ev.ActionsShared(SID, by, TextId("t-i"), actions))
        self.happens(ev.ActionAnswered(SID, by, index, state))

    @during(*IN_ROUNDS)
    @rule(by=someone, what=st.sampled_from([ev.TurnPassed, ev.TurnDeferred, ev.TurnSkipped]), own=st.booleans())
    def gives_up_a_turn(self, by: PersonId, what: Any, *, own: bool) -> None:
        called = self.session.leg.called if self.session.leg else None
        self.happens(what(SID, called.person if called and own else by, self.session.calls))

    @during(*IN_ROUNDS, Phase.GATHERING, Phase.CLOSED)
    @rule(by=someone)
    def writes_a_point(self, by: PersonId) -> None:
        self.happens(ev.PointWritten(SID, by, TextId("t-p")))

    @during(*IN_ROUNDS, Phase.GATHERING, Phase.CLOSED)
    @rule(by=someone)
    def gathers(self, by: PersonId) -> None:
        self.happens(ev.Gathered(SID, by, (TextId("t-s"),)))

    @during(*ARMED)
    @rule()
    def loses_the_thread(self) -> None:
        self.happens(ev.ThreadLost(SID))

    @during(*RESTING)
    @rule(by=someone, what=st.sampled_from([ev.JournalAnswered, ev.KeptLonger, ev.Held, ev.Released]))
    def decides_how_long_it_stays(self, by: PersonId, what: type[ev.PersonEvent]) -> None:
        self.happens(what(SID, by))

    # ── what time does ───────────────────────────────────────────────────────────────────────────────

    @precondition(lambda self: self.session.alarm is not None)
    @rule(late=spans, twice=st.booleans())
    def time_passes_and_the_alarm_goes_off(self, late: timedelta, *, twice: bool) -> None:
        number, due = self.alarm.number, self.alarm.at
        self.now = max(self.now, due) + (late if twice else timedelta())
        self.happens(ev.TimerFired(SID, number))
        if twice:
            self.stale(number)

    @rule(by=spans)
    def time_passes_unheard(self, by: timedelta) -> None:
        self.now += by

    @precondition(lambda self: self.session.alarm is not None)
    @rule()
    def the_alarm_goes_off_whenever(self) -> None:
        self.happens(ev.TimerFired(SID, self.alarm.number))

    @rule(number=st.integers(0, 60))
    def an_old_timer_goes_off(self, number: int) -> None:
        if self.session.alarm is None or self.session.alarm.number != number:
            self.stale(number)

    def stale(self, number: int) -> None:
        decision = decide(self.session, ev.TimerFired(SID, number), self.now)
        assert decision.session is self.session
        assert decision.effects == ()

    # ── what must hold, whatever happens ─────────────────────────────────────────────────────────────

    def happens(self, event: ev.Event) -> None:
        """Decide, and hold the change against every promise."""
        before, document = self.session, _json(self.session)
        try:
            decision = decide(before, event, self.now)
        except Refusal:
            decision = Decision(before)
        assert _json(before) == document, "a decision changed its input"
        self.session = decision.session
        if isinstance(event, ev.TimerFired):
            assert self.session.alarm is None or self.session.alarm.number != event.number, "a spent timer stays armed"
        self._note_alarm(before)
        self._check_order(before, event)
        self._check_counters(before, decision.effects)
        self._check_hour(before)
        self._check_hours_of_work(before, event, decision.effects)
        self._check_names(decision.effects)
        self.closings += before.phase is not Phase.CLOSED is self.session.phase
        assert self.closings <= 1
        gone = self.session.phase is Phase.ERASED and isinstance(event, ev.TimerFired)
        assert before.phase not in OVER or self.session.phase is before.phase or gone
        assert not gone or before.stay.hold is None, "what is held was deleted"

    def _note_alarm(self, before: Session | None) -> None:
        alarm = self.session.alarm
        was = before.alarm if before else None
        if alarm is None or alarm == was:
            return
        assert alarm.number not in self.armed, "a timer's number was used twice"
        assert not self.armed or alarm.number > max(self.armed)
        known = was.at if was else self.now
        waits = self.session.phase in RESTING or self.session.stay.hold or self.session.written
        late = timedelta(days=99) if waits else agenda.AWAY_TOO_LONG
        assert alarm.at >= min(self.now, known) - late, "armed for a moment long past"
        self.armed[alarm.number] = alarm.at

    def _check_order(self, before: Session, event: ev.Event) -> None:
        if not before.leg or not self.session.leg or before.leg.serial == self.session.leg.serial:
            return
        step = self.session.leg.index - before.leg.index
        assert step == (-1 if isinstance(event, ev.WentBack) else 1)

    def _check_counters(self, before: Session, effects: tuple[Effect, ...]) -> None:
        for name in ("alarms", "openings", "calls", "pauses", "thread", "group"):
            assert getattr(self.session, name) - getattr(before, name) in (0, 1), name
        opened = [e for e in effects if isinstance(e, ShowRound) and e.fresh]
        assert len(opened) <= 1
        assert self.session.openings == before.openings or opened

    def _check_hours_of_work(self, before: Session, event: ev.Event, effects: tuple[Effect, ...]) -> None:
        """In writing no round says anything by itself when nobody is at work, however late its alarm is."""
        if isinstance(event, ev.TimerFired) and before.written and before.phase is Phase.RUNNING:
            assert not effects or in_hours(self.now, before.frame)

    def _check_names(self, effects: tuple[Effect, ...]) -> None:
        """Of an anonymous case nobody hears whose it is, unless she shows herself."""
        s = self.session
        shows_herself = mette in (s.facilitator, *s.leaders) or any(p.person == mette for p in s.participants)
        if s.protocol.anonymous and not shows_herself:
            assert not [e for e in effects if getattr(e, "to", None) != mette and mette in str(e)]

    def _check_hour(self, before: Session) -> None:
        """Hold whatever was planned anew against the team's hour (B2)."""
        leg, was = self.session.leg, before.leg
        if (
            leg is None
            or self.session.written
            or self.session.phase is Phase.PAUSED
            or (was and was.ends_at == leg.ends_at)
        ):
            return
        start = leg.ends_at if was and was.serial == leg.serial else leg.opened_at
        least = plan.floor(tuple(r.length for r in self.session.protocol.rounds[leg.index :]))
        ends_by = plan.ends_by(self.session)
        assert ends_by is not None
        assert ends_by <= max(plan.deadline(self.session), start + least)

    @invariant()
    def one_alarm_is_armed_while_something_is_ahead(self) -> None:
        phase, alarm = self.session.phase, self.session.alarm
        assert (alarm is not None) is (phase is not Phase.ERASED)

    @invariant()
    def a_round_is_open_exactly_between_begin_and_end(self) -> None:
        assert (self.session.leg is not None) is (self.session.phase in IN_ROUNDS)
        assert (self.session.grace_until is not None) is (Phase.GRACE in (self.session.phase, self.session.paused_from))
        assert (self.session.paused_at is not None) is (self.session.phase is Phase.PAUSED)

    @invariant()
    def at_most_one_has_the_floor_and_it_is_never_idle(self) -> None:
        leg = self.session.leg
        if leg is None:
            return
        called = [t for t in leg.turns if t.state is TurnState.CALLED]
        assert len(called) <= 1
        assert not called or called[0].serial == self.session.calls
        assert len({t.person for t in leg.turns}) == len(leg.turns)
        if self.session.phase is Phase.RUNNING and not called:
            assert all(t.state is not TurnState.WAITING for t in leg.turns)
        if self.session.phase is Phase.RUNNING and called:
            assert called[0].ends_at is not None
            assert called[0].person in self.session.present
            assert called[0].ends_at <= leg.ends_at
        assert not leg.turns or self.session.protocol.rounds[leg.index].turns is Turns.EACH

    @invariant()
    def somebody_there_speaks_for_the_case_and_is_counted(self) -> None:
        s = self.session
        if s.leg is None:
            return
        assert not s.present or s.phase is Phase.PAUSED or s.presenter in s.present or s.protocol.anonymous
        assert s.present or s.phase is Phase.PAUSED
        assert s.leg.ready | s.leg.wants_more <= set(s.present)
        assert not s.leg.ready & s.leg.wants_more
        assert all(count <= 2 for count in s.leg.hints.values())

    @invariant()
    def what_is_held_back_is_hidden_and_shown_in_the_end(self) -> None:
        s = self.session
        said: tuple[Contribution | Point, ...] = (*s.contributions, *s.points)
        held = [c for c in said if c.held]
        assert not held or (s.written and s.request.hidden and s.leg is not None)
        assert not s.protocol.anonymous or all(c.by is None for c in said)
        assert s.written or s.leg is None or s.leg.reminds_at is None

    @invariant()
    def it_is_between_those_who_are_asked(self) -> None:
        s = self.session
        if s.protocol.in_the_channel:
            return
        said_yes = {i.person for i in s.invitations if i.reply is Reply.YES}
        assert {p.person for p in s.participants} <= {s.owner, *said_yes}
        assert s.place == "group" or s.phase in (Phase.QUEUED, Phase.WITHDRAWN, Phase.ERASED)

    @invariant()
    def it_can_be_stored(self) -> None:
        document = _json(self.session)
        assert msgspec.json.decode(document, type=Session) == self.session

    def teardown(self) -> None:
        """Leave it alone: after a bounded number of firings nothing is ahead, and each of them got somewhere."""
        if not hasattr(self, "session"):
            return
        self.happens(ev.Released(SID, leder, installer=True))
        for _ in range(FIRINGS):
            alarm = self.session.alarm
            if alarm is None:
                break
            self.now = max(self.now, alarm.at)
            before = self.session
            self.happens(ev.TimerFired(SID, alarm.number))
            assert replace(self.session, alarm=None, alarms=0) != replace(before, alarm=None, alarms=0), "no progress"
        assert self.session.alarm is None
        assert self.session.phase is Phase.ERASED

    @property
    def alarm(self) -> Alarm:
        """The alarm that is armed."""
        assert self.session.alarm is not None
        return self.session.alarm

    @property
    def lead(self) -> PersonId:
        """Whoever leads, or somebody."""
        return self.session.facilitator or anna

    @property
    def serial(self) -> int:
        """The number the open round's buttons carry."""
        return self.session.openings


Life.TestCase.settings = settings(max_examples=settings().max_examples // 2, stateful_step_count=50, deadline=None)
TestLives = Life.TestCase
