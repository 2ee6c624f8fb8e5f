"""What is written in a round, what somebody saw, and what a sparring leaves behind beside a sum."""

from datetime import datetime

from bot.messages.buttons import Do, button, of_session, row
from bot.messages.channel_posts import title
from bot.messages.parts import Bullets, Button, Heading, Line, Message, Part, Plain, Quote, Said, Small, Style, Text
from bot.messages.wording import Wording
from bot.sparring import effects as fx
from bot.sparring.gathered import Change
from bot.sparring.identity import PersonId
from bot.sparring.protocol import Collects
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Session
from bot.sparring.writing import asks_for_contributions, awaited

BY_FORM = (
    (Collects.POINTS, Do.POINT),
    (Collects.ACTIONS, Do.ACTIONS),
    (Collects.GATHERING, Do.GATHER),
    (Collects.AGREEMENT, Do.AGREE),
    (Collects.DECISION, Do.RULE),
    (Collects.OBSERVATIONS, Do.OBSERVE),
)
"""What a round collects, and the button to write it with."""


def by_nobody(by: PersonId | None, key: str, wording: Wording) -> Line:
    """Return who something is from; nobody in an anonymous sparring."""
    return wording.line(key, person=wording.people((by,))) if by else wording.line(f"{key}-by-nobody")


def contribution(effect: fx.ShareContribution, session: Session, wording: Wording, now: datetime) -> Message:
    """Show what somebody wrote in a round."""
    del session, now
    return Message((Small(by_nobody(effect.by, "contribution-shared", wording)), Quote((Said(effect.text),))))


def observations(effect: fx.ShareObservations, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Show what somebody saw and has shared."""
    del now
    seen = tuple(one.text for one in session.observations if one.by == effect.by and one.shared)
    if not seen:
        return None
    line = wording.line("observations-shared", person=wording.people((effect.by,)))
    return Message((Text(line), Bullets(tuple((Said(text),) for text in seen))))


def agreement(effect: fx.ShareAgreement, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Show what was agreed on: what, who and by when."""
    del effect, now
    agreed = session.agreement
    if agreed is None:
        return None
    points = Bullets(tuple(agreed_line(point, wording) for point in agreed.points))
    by = Small(wording.line("agreement-by", person=wording.people((agreed.by,))))
    return Message((Heading(wording.plain("agreement-heading")), points, by))


def agreed_line(point: Change, wording: Wording) -> Line:
    """Return a point of an agreement, with who and by when if they are named."""
    who = (Plain(" – "), *wording.people((point.who,))) if point.who else ()
    return (Said(point.what), *who, *(wording.line("action-by", day=point.due_on) if point.due_on else ()))


def ruling(effect: fx.ShareRuling, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Show how the team does it from now on, and why."""
    del effect, now
    ruled = session.ruling
    if ruled is None:
        return None
    parts: tuple[Part, ...] = (
        Heading(wording.plain("ruling-heading")),
        Quote((Said(ruled.what),)),
        Text(wording.line("ruling-why")),
        Quote((Said(ruled.why),)),
        Small(wording.line("ruling-by", leader=wording.people((ruled.by,)))),
    )
    return Message(parts)


def remind_of_round(effect: fx.RemindOfRound, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Remind somebody who has not contributed; silent when she has meanwhile, or the round is over."""
    del now
    leg = session.leg
    if leg is None or leg.serial != effect.serial or effect.to not in awaited(session):
        return None
    round_title = wording.plain(session.protocol.rounds[effect.index].title)
    line = wording.line(
        "remind-of-round",
        round=round_title,
        title=title(session, wording),
        day=day_of(leg.ends_at, session.frame),
        ends=wording.at(leg.ends_at),
    )
    writes = asked_in_writing(session, wording)
    nothing = button(wording, Do.NOTHING_TO_ADD, session.id, str(leg.serial))
    return Message((Text(line), row(wording, (*writes, nothing))))


def asked_in_writing(session: Session, wording: Wording) -> tuple[Button, ...]:
    """Return the buttons with which one writes in the open round; the first is what it is for."""
    this, leg = session.round, session.leg
    if this is None or leg is None:
        return ()
    if asks_for_contributions(session):
        return (button(wording, Do.CONTRIBUTE, session.id, str(leg.serial), style=Style.PRIMARY),)
    dos = tuple(do for what, do in BY_FORM if this.has(what))
    return of_session(wording, session, *dos, primary=dos[0] if dos else None)
