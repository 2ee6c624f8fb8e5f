"""What is written down and gathered: notes, actions, learning points, the leader's sum, and what comes after."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.sparring import rounds, turns
from bot.sparring.decision import Decision
from bot.sparring.effects import (
    AskHowItWent,
    AskToGather,
    Effect,
    Say,
    Sentence,
    ShareActions,
    SharePoint,
    ShareSum,
    ShowCard,
    ShowRoot,
    Tell,
    Whisper,
)
from bot.sparring.errors import NotJoined, NotPossibleNow, OnlyPresenter, TooLate
from bot.sparring.events import (
    ActionAnswered,
    ActionsShared,
    ClosedWithoutSum,
    Gathered,
    NoteWritten,
    PointWritten,
    Spoke,
)
from bot.sparring.hours import at_opening, day_of, morning_after, workday
from bot.sparring.identity import PersonId
from bot.sparring.protocol import Collects
from bot.sparring.roles import gathering, presenting, speakers
from bot.sparring.session import ActionState, Gathering, Phase, Point, Session, TurnState

LATE_POINTS = timedelta(days=1)
"""How long after the closing absent people can still add their learning point."""

REMINDERS = (1, 3)
"""Days after the rounds on whose mornings the leader is reminded of the sum."""

GIVES_UP_AFTER_DAYS = 7
"""Days after the rounds on whose morning the sparring closes without a sum."""

HINTS_A_ROUND = 2
"""How often the bot suggests wondering to one person in one round (B7)."""


def noted(session: Session, event: NoteWritten) -> Decision:
    """Keep a private note of the presenter (A8)."""
    presenting(session, event.by)
    return Decision(replace(session, notes=(*session.notes, event.text))).noting("note-kept")


def acted(session: Session, event: ActionsShared) -> Decision:
    """Keep what inspired the presenter and which actions she takes (A9); a second time replaces the first."""
    presenting(session, event.by)
    fresh = session.inspiration is None and not session.actions
    after = replace(session, inspiration=event.inspiration, actions=event.actions)
    return Decision(after, (ShareActions(fresh=fresh),)).noting("note-actions-kept")


def answered(session: Session, event: ActionAnswered, now: datetime) -> Decision:
    """Keep how an action went; only the one whose case it is can say."""
    if event.by != session.owner:
        raise OnlyPresenter
    if event.index >= len(session.actions):
        raise NotPossibleNow
    due_on = event.due_on
    if event.state is ActionState.NOT_YET and due_on is None:
        due_on = day_of(now, session.frame) + timedelta(days=7)
    state = ActionState.OPEN if event.state is ActionState.NOT_YET else event.state
    old = session.actions[event.index]
    new = replace(old, state=state, due_on=due_on or old.due_on)
    actions = (*session.actions[: event.index], new, *session.actions[event.index + 1 :])
    return Decision(replace(session, actions=actions)).noting(f"note-action-{event.state}")


def learned(session: Session, event: PointWritten, now: datetime) -> Decision:
    """Keep a general learning point (A10); in the learning round it is also the writer's turn."""
    if all(p.person != event.by for p in session.participants):
        raise NotJoined
    late = session.phase is Phase.CLOSED
    if late and session.closed_at is not None and now > session.closed_at + LATE_POINTS:
        raise TooLate
    after = replace(session, points=(*session.points, Point(event.text, event.by, now, late=late)))
    decision = Decision(after, (SharePoint(event.text, event.by),)).noting("note-point-kept")
    if late and session.leader and session.leader != event.by:
        return decision.then(Tell(session.leader, Sentence("tell-late-point")))
    if session.phase is Phase.RUNNING and session.collects(Collects.POINTS):
        spoken = turns.settled(after, event.by, TurnState.SPOKE)
        onward = rounds.next_turn(spoken.session, now) if after.leg and after.leg.turns else Decision(after)
        return replace(onward.before((*decision.effects, *spoken.effects)), note=decision.note)
    return decision


def gathered(session: Session, event: Gathered, now: datetime) -> Decision:
    """Keep the leader's sum (A11, A12) and close; within a day of closing the leader may revise it."""
    gathering(session, event.by)
    if session.phase is Phase.RUNNING and not rounds.gathers_now(session):
        raise NotPossibleNow(Sentence("refusal-gather-last"))
    if session.closed_at is not None and now > session.closed_at + LATE_POINTS:
        raise TooLate
    fresh = session.gathering is None
    after = replace(session, gathering=Gathering(event.by, now, event.points, event.theme, event.change))
    if session.phase is Phase.CLOSED:
        return Decision(after, (ShareSum(fresh=fresh),)).noting("note-sum-revised")
    return _closed(after, now, (ShareSum(fresh=True),)).noting("note-sum-kept")


def closed_without(session: Session, event: ClosedWithoutSum, now: datetime) -> Decision:
    """Close without a sum."""
    gathering(session, event.by)
    return _closed(session, now, ())


def _closed(session: Session, now: datetime, effects: tuple[Effect, ...]) -> Decision:
    after = replace(
        session,
        phase=Phase.CLOSED,
        closed_at=now,
        ended_at=session.ended_at or now,
        leg=None,
        grace_until=None,
        paused_at=None,
        reminders=0,
    )
    last = (*rounds.shown(session), *rounds.time_up(session))
    thanks = Say(Sentence("say-thanks"))
    return Decision(after, (*last, *effects, thanks, ShowRoot(after.thread), ShowCard()))


def next_at(session: Session) -> datetime | None:
    """Return when the leader is reminded of the sum, or the presenter asked how an action went."""
    if session.phase is Phase.GATHERING and session.ended_at is not None:
        days = REMINDERS[session.reminders] if session.reminders < len(REMINDERS) else GIVES_UP_AFTER_DAYS
        return morning_after(session.ended_at, session.frame, days)
    due = (_asked_at(session, index) for index in range(len(session.actions)))
    return min((at for at in due if at is not None), default=None)


def _asked_at(session: Session, index: int) -> datetime | None:
    action = session.actions[index]
    if action.state is not ActionState.OPEN or action.due_on is None:
        return None
    return at_opening(workday(action.due_on), session.frame)


def waited(session: Session, now: datetime) -> Decision:
    """Remind the leader, or ask the presenter, and only her, how her actions went."""
    at = next_at(session)
    if at is None or at > now:
        return Decision(session)
    if session.phase is Phase.GATHERING:
        return _reminded(session, now)
    due = [i for i in range(len(session.actions)) if (when := _asked_at(session, i)) is not None and when <= now]
    actions = tuple(
        replace(action, state=ActionState.ASKED) if i in due else action for i, action in enumerate(session.actions)
    )
    return Decision(replace(session, actions=actions), tuple(AskHowItWent(session.owner, i) for i in due))


def _reminded(session: Session, now: datetime) -> Decision:
    leader = session.leader or session.facilitator
    if leader is None or session.reminders >= len(REMINDERS):
        return _closed(session, now, (Say(Sentence("say-closed-without-sum")),))
    number = session.reminders + 1
    return Decision(replace(session, reminders=number), (AskToGather(leader, number),))


def spoke(session: Session, event: Spoke) -> Decision:
    """Look at who wrote in the thread, in the moment: a kind word to the writer alone, at most twice a round (B7)."""
    leg, this = session.leg, session.round
    key = _hint(session, event)
    if leg is None or this is None or key is None or not session.frame.hints:
        return Decision(session)
    given = leg.hints.get(event.by, 0)
    if given >= HINTS_A_ROUND:
        return Decision(session)
    after = replace(session, leg=replace(leg, hints={**leg.hints, event.by: given + 1}))
    return Decision(after, (Whisper(event.by, Sentence(key)),))


def _hint(session: Session, event: Spoke) -> str | None:
    this, leg = session.round, session.leg
    if this is None or leg is None:
        return None
    if this.silent is not None and event.by in _silent(session):
        return "hint-listen"
    if this.wonder and event.advice:
        return "hint-wonder"
    if this.has(Collects.POINTS) and leg.called and leg.called.person == event.by:
        return "hint-point-button"
    return None


def _silent(session: Session) -> tuple[PersonId, ...]:
    return speakers(session, session.round.silent) if session.round and session.round.silent else ()
