"""What is written down and gathered: notes, actions, learning points, the leader's sum, and what comes after."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.sparring import posts, rounds, turns, writing
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
from bot.sparring.gathered import Action, ActionState, Gathering, Note, Point
from bot.sparring.protocol import Collects, Ending
from bot.sparring.rhythm.calendar import DAY, at_opening, day_of, morning_after, open_day_from
from bot.sparring.roles import gathering, presenting, took_part
from bot.sparring.session import Phase, Session, TurnState
from bot.sparring.standing import brings

LATE_POINTS = timedelta(days=1)
"""How long after the closing absent people can still add their learning point."""

REMINDERS = (1, 2)
"""Working days after which the leader is reminded of the sum, each from the rounds' end or the reminder before."""

GIVES_UP_AFTER = 2
"""Working days after the last reminder on whose morning the sparring closes without a sum."""

ASKS_AGAIN_AFTER = timedelta(days=7)
"""How long after "not yet" the bot asks again, when she names no date."""


def noted(session: Session, event: NoteWritten) -> Decision:
    """Keep a private note of the presenter (A8)."""
    presenting(session, event.by)
    return Decision(replace(session, notes=(*session.notes, Note(event.text, event.by)))).noting("note-kept")


def acted(session: Session, event: ActionsShared, now: datetime) -> Decision:
    """Keep what inspired the presenter and which actions she takes (A9); a second time replaces the first."""
    presenting(session, event.by)
    fresh = session.inspiration is None and not session.actions
    after = replace(session, inspiration=event.inspiration, actions=event.actions)
    if after.collects(Collects.ACTIONS):
        after = writing.marked(after, event.by)
    kept = Decision(after, (ShareActions(fresh=fresh),)).noting("note-actions-kept")
    return writing.done(kept, now)


def answered(session: Session, event: ActionAnswered, now: datetime) -> Decision:
    """Keep how an action went; only the one whose case it is can say. "Not yet" is asked about again later."""
    if event.by != brings(session):
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
        within_a_day(session, now)
    held = not late and session.collects(Collects.POINTS) and writing.holds(session)
    by = None if session.protocol.anonymous else event.by
    point = Point(event.text, by, now, late=late, held=held)
    after = replace(session, points=(*session.points, point))
    shared: tuple[Effect, ...] = () if held else (SharePoint(event.text, by),)
    decision = Decision(after, shared).noting("note-point-kept-held" if held else "note-point-kept")
    if late and session.leader and session.leader != event.by:
        return decision.then(Tell(session.leader, Sentence("tell-late-point")))
    if not after.collects(Collects.POINTS):
        return decision
    after = writing.marked(after, event.by)
    spoken = turns.settled(after, event.by, TurnState.SPOKE)
    onward = decision.then(*spoken.effects).at(spoken.session)
    if session.written:
        return writing.done(onward.then(*posts.of_round(after)), now)
    return rounds.floor_handed_on(session, onward, now)


def within_a_day(session: Session, now: datetime) -> None:
    """Raise `TooLate` when the sparring closed more than a day ago."""
    if session.closed_at is not None and now > session.closed_at + LATE_POINTS:
        raise TooLate


def in_its_round(session: Session, ending: Ending, what: Collects) -> None:
    """Raise `NotPossibleNow` unless the sparring ends in this, and its rounds are over or the open one asks for it."""
    if session.protocol.ends_in is not ending:
        raise NotPossibleNow
    if session.leg is not None and not session.collects(what):
        raise NotPossibleNow(Sentence("refusal-gather-last"))


def gathered(session: Session, event: Gathered, now: datetime) -> Decision:
    """Keep the leader's sum (A11, A12) and close; within a day of closing the leader may revise it."""
    gathering(session, event.by)
    in_its_round(session, Ending.GATHERING, Collects.GATHERING)
    within_a_day(session, now)
    old = session.gathering
    if old is not None and old.by != event.by and old.at != event.old_at:
        raise GatheredMeanwhile
    fresh = old is None
    sum_ = Gathering(event.by, now, event.points, event.theme, event.change, event.theme_name)
    after = replace(session, gathering=sum_)
    if session.phase is Phase.CLOSED:
        return Decision(after, (ShareSum(fresh=fresh), ShowRoot(after.thread))).noting("note-sum-revised")
    return rounds.closed(after, now, ShareSum(fresh=True), rounds.THANKS).noting("note-sum-kept")


def closed_without(session: Session, event: ClosedWithoutSum, now: datetime) -> Decision:
    """Close without what the sparring was to leave behind."""
    if session.protocol.ends_in is Ending.AGREEMENT:
        took_part(session, event.by)
    else:
        gathering(session, event.by)
    return rounds.closed(session, now, rounds.THANKS)


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
        asks += [AskHowItWent(brings(session), index)] if due else []
    return Decision(replace(session, actions=tuple(actions)), tuple(asks))


def _reminded(session: Session, now: datetime) -> Decision:
    ending = session.protocol.ends_in
    to = session.owner if ending is Ending.AGREEMENT else session.leader or session.facilitator
    if to is None or session.reminders == len(REMINDERS):
        key = "say-closed-without-sum" if ending is Ending.GATHERING else f"say-closed-without-{ending}"
        return rounds.closed(session, now, Say(Sentence(key)))
    number = session.reminders + 1
    return Decision(replace(session, reminders=number, reminded_at=now), (AskToGather(to, number),))
