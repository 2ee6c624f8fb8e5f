"""What is written down and gathered: notes, actions, learning points, the leader's sum, and what comes after."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.sparring import posts, rounds, turns
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
)
from bot.sparring.errors import GatheredMeanwhile, NotPossibleNow, OnlyPresenter, TooLate
from bot.sparring.events import (
    ActionAnswered,
    ActionsShared,
    ClosedWithoutSum,
    Gathered,
    NoteWritten,
    PointWritten,
)
from bot.sparring.protocol import Collects
from bot.sparring.rhythm.calendar import DAY, at_opening, day_of, morning_after, open_day_from
from bot.sparring.roles import gathering, presenting, took_part
from bot.sparring.session import Action, ActionState, Gathering, Note, Phase, Point, Session, TurnState

LATE_POINTS = timedelta(days=1)
"""How long after the closing absent people can still add their learning point."""

REMINDERS = (1, 2)
"""Working days after which the leader is reminded of the sum, each from the rounds' end or the reminder before."""

GIVES_UP_AFTER = 2
"""Working days after the last reminder on whose morning the sparring closes without a sum."""

ASKS_AGAIN_AFTER = timedelta(days=7)
"""How long after "not yet" the bot asks again, when she names no date."""

THANKS = Say(Sentence("say-thanks"))


def noted(session: Session, event: NoteWritten) -> Decision:
    """Keep a private note of the presenter (A8)."""
    presenting(session, event.by)
    return Decision(replace(session, notes=(*session.notes, Note(event.text, event.by)))).noting("note-kept")


def acted(session: Session, event: ActionsShared) -> Decision:
    """Keep what inspired the presenter and which actions she takes (A9); a second time replaces the first."""
    presenting(session, event.by)
    fresh = session.inspiration is None and not session.actions
    after = replace(session, inspiration=event.inspiration, actions=event.actions)
    return Decision(after, (ShareActions(fresh=fresh),)).noting("note-actions-kept")


def answered(session: Session, event: ActionAnswered, now: datetime) -> Decision:
    """Keep how an action went; only the one whose case it is can say. "Not yet" is asked about again later."""
    if event.by != session.owner:
        raise OnlyPresenter
    if not 0 <= event.index < len(session.actions):
        raise NotPossibleNow
    old = session.actions[event.index]
    new = replace(old, state=event.state, due_on=event.due_on or old.due_on)
    if event.state is ActionState.NOT_YET:
        today = day_of(now, session.frame)
        later = max(event.due_on or today + ASKS_AGAIN_AFTER, today + DAY)
        new = replace(old, state=ActionState.OPEN, due_on=later)
    actions = (*session.actions[: event.index], new, *session.actions[event.index + 1 :])
    return Decision(replace(session, actions=actions)).noting(f"note-action-{event.state}")


def learned(session: Session, event: PointWritten, now: datetime) -> Decision:
    """Keep a general learning point (A10); in the learning round it is also the writer's turn."""
    took_part(session, event.by)
    late = session.phase is Phase.CLOSED
    if late:
        _within_a_day(session, now)
    after = replace(session, points=(*session.points, Point(event.text, event.by, now, late=late)))
    decision = Decision(after, (SharePoint(event.text, event.by),)).noting("note-point-kept")
    if late and session.leader and session.leader != event.by:
        return decision.then(Tell(session.leader, Sentence("tell-late-point")))
    if not after.collects(Collects.POINTS):
        return decision
    spoken = turns.settled(after, event.by, TurnState.SPOKE)
    return rounds.floor_handed_on(session, decision.then(*spoken.effects).at(spoken.session), now)


def _within_a_day(session: Session, now: datetime) -> None:
    if session.closed_at is not None and now > session.closed_at + LATE_POINTS:
        raise TooLate


def gathered(session: Session, event: Gathered, now: datetime) -> Decision:
    """Keep the leader's sum (A11, A12) and close; within a day of closing the leader may revise it."""
    gathering(session, event.by)
    if session.leg is not None and not session.collects(Collects.GATHERING):
        raise NotPossibleNow(Sentence("refusal-gather-last"))
    _within_a_day(session, now)
    old = session.gathering
    if old is not None and old.by != event.by and old.at != event.old_at:
        raise GatheredMeanwhile
    fresh = old is None
    sum_ = Gathering(event.by, now, event.points, event.theme, event.change, event.theme_name)
    after = replace(session, gathering=sum_)
    if session.phase is Phase.CLOSED:
        return Decision(after, (ShareSum(fresh=fresh), ShowRoot(after.thread))).noting("note-sum-revised")
    return _closed(after, now, ShareSum(fresh=True), THANKS).noting("note-sum-kept")


def closed_without(session: Session, event: ClosedWithoutSum, now: datetime) -> Decision:
    """Close without a sum."""
    gathering(session, event.by)
    return _closed(session, now, THANKS)


def _closed(session: Session, now: datetime, *said: Effect) -> Decision:
    ended_at = session.ended_at or now
    after = replace(rounds.put_away(session), phase=Phase.CLOSED, closed_at=now, ended_at=ended_at)
    return Decision(after, (*posts.standing(session), *said, ShowRoot(after.thread), ShowCard()))


def next_at(session: Session) -> datetime | None:
    """Return when the leader is reminded of the sum, or the presenter asked how an action went."""
    if session.phase is Phase.GATHERING and session.ended_at is not None:
        days = (*REMINDERS, GIVES_UP_AFTER)[session.reminders]
        return morning_after(session.reminded_at or session.ended_at, session.frame, days)
    due = (_asked_at(session, action) for action in session.actions)
    return min((at for at in due if at is not None), default=None)


def _asked_at(session: Session, action: Action) -> datetime | None:
    """Return the morning of the day it is due, but never before the day after the closing."""
    if action.state is not ActionState.OPEN or action.due_on is None or session.closed_at is None:
        return None
    due = at_opening(open_day_from(action.due_on, session.frame), session.frame)
    return max(due, morning_after(session.closed_at, session.frame))


def waited(session: Session, now: datetime) -> Decision:
    """Remind the leader, or ask the presenter, and only her, how her actions went."""
    at = next_at(session)
    if at is None or at > now:
        return Decision(session)
    if session.phase is Phase.GATHERING:
        return _reminded(session, now)
    asks, actions = [], []
    for index, action in enumerate(session.actions):
        asked_at = _asked_at(session, action)
        due = asked_at is not None and asked_at <= now
        actions.append(replace(action, state=ActionState.ASKED) if due else action)
        asks += [AskHowItWent(session.owner, index)] if due else []
    return Decision(replace(session, actions=tuple(actions)), tuple(asks))


def _reminded(session: Session, now: datetime) -> Decision:
    leader = session.leader or session.facilitator
    if leader is None or session.reminders == len(REMINDERS):
        return _closed(session, now, Say(Sentence("say-closed-without-sum")))
    number = session.reminders + 1
    return Decision(replace(session, reminders=number, reminded_at=now), (AskToGather(leader, number),))
