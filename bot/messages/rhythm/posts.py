"""What the rhythm of a team says: reminders, the next presenter, offers and trades, each as the team stands then."""

from collections.abc import Mapping
from datetime import date, datetime

from bot.messages.buttons import row
from bot.messages.channel_posts import title
from bot.messages.parts import Button, Line, Mention, Message, Part, Plain, Small, Style, Text
from bot.messages.rhythm.buttons import RhythmDo, press
from bot.messages.rhythm.meeting_words import label, named, seated, where
from bot.messages.team_view import TeamPost, TeamView
from bot.messages.wording import Wording
from bot.sparring.identity import PersonId
from bot.sparring.rhythm import effects as fx
from bot.sparring.rhythm.cadence import due_on
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.rotation import find
from bot.sparring.rhythm.state import Offer, OfferState
from bot.sparring.rhythm.why import explained
from bot.sparring.session import Session
from bot.sparring.team import Team

_MOST_TO_PICK = 8


def meeting_of(team: Team, on: date, now: datetime) -> Meeting | None:
    """Return the meeting of a day if it is still to come."""
    meeting = find(team, on, day_of(now, team.frame))
    return meeting if meeting and meeting.ends_at > now else None


def remind(effect: fx.RemindPresenter, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Remind a presenter of her turn; silent when her case is already there, or the turn is no longer hers."""
    meeting = _hers(view.team, effect.on, effect.to, now)
    if meeting is None or any(case.brought_by == effect.to for case in view.waiting):
        return None
    days = (meeting.held_on - day_of(now, view.team.frame)).days
    line = wording.line("remind-presenter", days=days, meeting=named(meeting, wording))
    gently = Small(wording.line("remind-any-case"))
    return Message((Text(line), *_where(view.team, wording), gently, _turn(wording, view.team, meeting)))


def tell_seat(effect: fx.TellSeat, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Tell somebody that a turn is hers now, and why."""
    meeting = _hers(view.team, effect.on, effect.to, now)
    if meeting is None:
        return None
    told = Text(wording.line("tell-seat", meeting=named(meeting, wording)))
    return Message((told, *why(view.team, meeting, effect.to, wording), _turn(wording, view.team, meeting)))


def why(team: Team, meeting: Meeting, person: PersonId, wording: Wording) -> tuple[Part, ...]:
    """Return why somebody presents at a meeting, told of her alone."""
    return tuple(Small(wording.said(sentence)) for sentence in explained(team, meeting, person))


def _hers(team: Team, on: date, person: PersonId, now: datetime) -> Meeting | None:
    meeting = meeting_of(team, on, now)
    return meeting if meeting and person in meeting.presenters else None


def _where(team: Team, wording: Wording) -> tuple[Small, ...]:
    weekly = team.rhythm.customs.weekly
    return where(weekly, wording) if weekly else ()


def _turn(wording: Wording, team: Team, meeting: Meeting) -> Part:
    args = (team.place, meeting.on.isoformat())
    first = (
        press(wording, RhythmDo.HAVE_CASE, *args, style=Style.PRIMARY),
        press(wording, RhythmDo.SWAP, *args),
        press(wording, RhythmDo.CANNOT, *args),
    )
    return row(wording, first, (press(wording, RhythmDo.WHY, *args),))


def show_next(effect: fx.ShowNext, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Name the presenter of the next meeting in the channel, kept up to date when the turn or the meeting moves."""
    team = view.team
    meeting = meeting_of(team, effect.on, now)
    if meeting is None:
        return None
    places = {"meeting": named(meeting, wording)}
    plan_button = press(wording, RhythmDo.ROTATION, team.place)
    if not meeting.takes_place:
        return Message((Text(wording.line("next-cancelled", **places)), row(wording, (plan_button,))))
    if not meeting.seats:
        open_ = press(wording, RhythmDo.VOLUNTEER, team.place, effect.on.isoformat())
        nobody = Text((*wording.line("next-nobody", **places), Plain(" "), *seated(meeting, wording)))
        return Message((nobody, Text(wording.line("next-wanted")), row(wording, (open_, plan_button))))
    key = "next-moved" if meeting.moved else "next-presenter"
    said = Text(wording.line(key, people=seated(meeting, wording), **places))
    return Message((said, *_where(team, wording), row(wording, (plan_button,))))


def warn_no_case(effect: fx.WarnNoCase, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Tell a leader that a meeting has no case, with the queue to choose from (A3); silent when one is there."""
    meeting = meeting_of(view.team, effect.on, now)
    if meeting is None or not meeting.takes_place or has_case(meeting, view.waiting):
        return None
    parts: list[Part] = [
        Text(wording.line("no-case", meeting=named(meeting, wording))),
        Small(wording.line("no-case-turn", people=seated(meeting, wording))),
    ]
    if not view.waiting:
        return Message((*parts, Text(wording.line("no-case-queue-empty"))))
    parts.append(Text(wording.line("no-case-queue")))
    for case in view.waiting[:_MOST_TO_PICK]:
        pick = press(wording, RhythmDo.PICK_CASE, case.id, effect.on.isoformat())
        parts += [Text(case_line(case, wording)), row(wording, (pick,))]
    return Message(tuple(parts))


def has_case(meeting: Meeting, waiting: tuple[Session, ...]) -> bool:
    """Say whether a meeting has a case: one chosen for it, or one that its presenter has in the queue."""
    return any(
        case.meeting_on in (None, meeting.on) if case.selected else case.brought_by in meeting.presenters
        for case in waiting
    )


def case_line(case: Session, wording: Wording) -> Line:
    """Return a case that waits in one line: its neutral title, whose it is and its topic, never a word of it."""
    return wording.line(
        "case-line",
        title=title(case, wording),
        owner=Mention(case.brought_by) if case.brought_by else wording.line("some-colleague"),
        topic=wording.plain(f"topic-{case.request.topic}" if case.request.topic else case.protocol.title),
    )


def show_offer(effect: fx.ShowOffer, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Offer a turn to all in the channel, or show what became of it."""
    offer = _offer(view.team, effect.offer)
    meeting = meeting_of(view.team, offer.on, now) if offer else None
    if offer is None or (meeting is None and offer.state is OfferState.OPEN):
        return None
    day = label(meeting, wording) if meeting else wording.texts.day(offer.on)
    key = f"offer-{offer.state}" if meeting or offer.state is not OfferState.OPEN else "offer-lapsed"
    taker = wording.people((offer.taker,) if offer.taker else ())
    text = Text(wording.line(key, person=Mention(offer.by), taker=taker, meeting=day))
    if offer.state is not OfferState.OPEN:
        return Message((text,))
    take = press(wording, RhythmDo.TAKE_TURN, view.team.place, offer.id, style=Style.PRIMARY)
    return Message((text, row(wording, (take,), (press(wording, RhythmDo.KEEP_TURN, view.team.place, offer.id),))))


def ask_trade(effect: fx.AskTrade, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Ask one person whether she will trade; silent when it has been settled meanwhile."""
    offer = _offer(view.team, effect.offer)
    if offer is None or offer.state is not OfferState.OPEN:
        return None
    text = asked(offer, view.team, wording, now)
    return Message((Text(text), row(wording, answers(wording, view.team, offer)))) if text else None


def asked(offer: Offer, team: Team, wording: Wording, now: datetime) -> Line | None:
    """Return what a trade is about, said to the one who is asked; None when one of its meetings is over."""
    theirs = meeting_of(team, offer.on, now)
    mine = meeting_of(team, offer.for_on, now) if offer.for_on else None
    if theirs is None or mine is None:
        return None
    person = Mention(offer.by)
    return wording.line("ask-trade", person=person, theirs=named(theirs, wording), mine=named(mine, wording))


def answers(wording: Wording, team: Team, offer: Offer) -> tuple[Button, ...]:
    """Return the buttons with which somebody answers a trade."""
    args = (team.place, offer.id)
    yes = press(wording, RhythmDo.TRADE_YES, *args, style=Style.PRIMARY)
    return (yes, press(wording, RhythmDo.TRADE_NO, *args))


def _offer(team: Team, name: str) -> Offer | None:
    return next((offer for offer in team.rhythm.rota.offers if offer.id == name), None)


def remind_digest(effect: fx.RemindDigest, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Remind a leader that the team's digest is due, or overdue (A13); silent when it has been held meanwhile."""
    if due_on(view.team) != effect.due_on:
        return None
    late = effect.overdue or effect.due_on < day_of(now, view.team.frame)
    key = "remind-digest-overdue" if late else "remind-digest"
    line = wording.line(key, day=effect.due_on, name=view.team.name or wording.plain("team-unnamed"))
    opens = press(wording, RhythmDo.DIGEST_OPEN, view.team.place, style=Style.PRIMARY)
    return Message((Text(line), row(wording, (opens,))))


POSTS: Mapping[type[fx.TeamEffect], TeamPost] = {
    fx.RemindPresenter: TeamPost(remind),
    fx.TellSeat: TeamPost(tell_seat),
    fx.ShowNext: TeamPost(show_next),
    fx.WarnNoCase: TeamPost(warn_no_case),
    fx.ShowOffer: TeamPost(show_offer),
    fx.AskTrade: TeamPost(ask_trade),
    fx.RemindDigest: TeamPost(remind_digest),
}
"""The posts of the rhythm, by their effects."""
