"""Turns traded: offered to all, or asked of one person; whoever takes one gives hers for it."""

from datetime import datetime
from itertools import islice

from bot.sparring.copies import replace
from bot.sparring.effects import Sentence
from bot.sparring.errors import AskedAnother, OfferGone, OwnOffer, PresentsAlready, TurnElsewhere
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.decision import TeamDecision, with_rota
from bot.sparring.rhythm.effects import ShowOffer, TellPerson
from bot.sparring.rhythm.events import OfferDeclined, OfferTaken, OfferWithdrawn, TurnOffered
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.rights import acting_for, member_of, presenting, there, to_come
from bot.sparring.rhythm.rotation import AHEAD, coming, is_there
from bot.sparring.rhythm.seats import let_go, seated, unseated
from bot.sparring.rhythm.state import Offer, OfferState, Rota, Seat, Why
from bot.sparring.team import Team


def offered(team: Team, event: TurnOffered, now: datetime) -> TeamDecision:
    """Offer a turn to all, or ask one person to trade; an older open offer of the same turn is taken back."""
    person = acting_for(team, event.by, event.person)
    if any(offer.id == event.offer for offer in team.rhythm.rota.offers):
        return TeamDecision(team).noting("note-turn-offered")
    meeting = to_come(team, event.on, now)
    presenting(meeting, person)
    if event.to is not None:
        _may_trade(team, person, meeting, event, now)
    decision = _taken_back(TeamDecision(team), person, event)
    kept = next(seat for seat in meeting.seats if seat.person == person)
    rota = seated(decision.team.rhythm.rota, replace(kept, told=True))
    offer = Offer(event.offer, person, event.on, event.to, event.for_on)
    decision = decision.at(with_rota(decision.team, replace(rota, offers=(*rota.offers, offer))))
    if event.to is not None:
        return decision.noting("note-trade-asked", people={"person": event.to})
    return decision.then(ShowOffer(offer.id, fresh=True)).noting("note-turn-offered")


def _may_trade(team: Team, person: PersonId, meeting: Meeting, event: TurnOffered, now: datetime) -> None:
    if event.to is None or event.to == person:
        raise OwnOffer
    there(team, event.to, meeting)
    if event.to in meeting.presenters:
        raise PresentsAlready(Sentence(PresentsAlready.key, people={"person": event.to}, days={"day": meeting.held_on}))
    if event.for_on is not None:
        theirs = to_come(team, event.for_on, now)
        if event.to not in theirs.presenters or person in theirs.presenters:
            raise TurnElsewhere(Sentence(TurnElsewhere.key, days={"day": theirs.held_on}))
        there(team, person, theirs)


def _taken_back(decision: TeamDecision, person: PersonId, event: TurnOffered) -> TeamDecision:
    for old in decision.team.rhythm.rota.offers:
        if (old.by, old.on, old.state) == (person, event.on, OfferState.OPEN):
            decision = closed(decision, replace(old, state=OfferState.WITHDRAWN))
    return decision


def taken(team: Team, event: OfferTaken, now: datetime) -> TeamDecision:
    """Give the turn to whoever takes it; the one who offered gets hers in return."""
    offer = _offer(team, event.offer)
    if offer.state is OfferState.TAKEN and offer.taker == event.by:
        return TeamDecision(team).noting("note-turn-taken-before")
    if offer.state is not OfferState.OPEN:
        raise OfferGone
    if event.by == offer.by:
        raise OwnOffer
    if offer.to is not None and event.by != offer.to:
        raise AskedAnother
    meeting = to_come(team, offer.on, now)
    if offer.by not in meeting.presenters:
        raise OfferGone
    there(team, event.by, meeting)
    if event.by in meeting.presenters:
        raise PresentsAlready(Sentence(PresentsAlready.key, people={"person": event.by}, days={"day": meeting.held_on}))
    theirs = _in_return(team, offer, event.by, now)
    after = closed(TeamDecision(team), replace(offer, state=OfferState.TAKEN, taker=event.by))
    rota = _swapped(after.team.rhythm.rota, offer, event.by, theirs)
    after = after.at(with_rota(after.team, rota)).noting("note-turn-taken", days={"day": meeting.held_on})
    if theirs is not None:
        return after
    told = Sentence("tell-offer-taken", people={"person": event.by}, days={"day": meeting.held_on})
    return told_later(after, offer.by, told)


def _in_return(team: Team, offer: Offer, taker: PersonId, now: datetime) -> Meeting | None:
    """Return the meeting at which the one who offered presents instead, if the taker has a turn that she can take."""
    if offer.for_on is not None:
        meeting = to_come(team, offer.for_on, now)
        if taker not in meeting.presenters:
            raise OfferGone
        there(team, offer.by, meeting)
        return meeting
    giver = member_of(team, offer.by)
    for meeting in islice(coming(team, day_of(now, team.frame)), AHEAD):
        if meeting.starts_at > now and taker in meeting.presenters and meeting.on != offer.on:
            free = offer.by not in meeting.presenters and is_there(team.rhythm.rota, giver, meeting.held_on)
            return meeting if free else None
    return None


def _swapped(rota: Rota, offer: Offer, taker: PersonId, theirs: Meeting | None) -> Rota:
    why = Why.TOOK if offer.to is None else Why.SWAPPED
    rota = let_go(rota, offer.on, offer.by)
    rota = seated(rota, Seat(offer.on, taker, why, offer.by, theirs.on if theirs else None, told=True))
    if theirs is None:
        return rota
    return seated(unseated(rota, theirs.on, taker), Seat(theirs.on, offer.by, Why.SWAPPED, taker, offer.on))


def declined(team: Team, event: OfferDeclined, _now: datetime) -> TeamDecision:
    """Leave the turn where it is; the one who asked hears of it."""
    offer = _offer(team, event.offer)
    if event.by != offer.to:
        raise AskedAnother
    if offer.state is OfferState.DECLINED:
        return TeamDecision(team).noting("note-trade-declined")
    if offer.state is not OfferState.OPEN:
        raise OfferGone
    decision = closed(TeamDecision(team), replace(offer, state=OfferState.DECLINED)).noting("note-trade-declined")
    return told_later(decision, offer.by, Sentence("tell-trade-declined", people={"person": event.by}))


def withdrawn(team: Team, event: OfferWithdrawn, _now: datetime) -> TeamDecision:
    """Keep the turn after all."""
    offer = _offer(team, event.offer)
    acting_for(team, event.by, offer.by)
    if offer.state is OfferState.TAKEN:
        raise OfferGone
    if offer.state is not OfferState.OPEN:
        return TeamDecision(team).noting("note-turn-kept")
    return closed(TeamDecision(team), replace(offer, state=OfferState.WITHDRAWN)).noting("note-turn-kept")


def _offer(team: Team, id_: str) -> Offer:
    for offer in team.rhythm.rota.offers:
        if offer.id == id_:
            return offer
    raise OfferGone


def closed(decision: TeamDecision, offer: Offer) -> TeamDecision:
    """Return the decision with an offer as it stands now, shown to all when it was made to all."""
    rota = decision.team.rhythm.rota
    offers = tuple(offer if other.id == offer.id else other for other in rota.offers)
    after = decision.at(with_rota(decision.team, replace(rota, offers=offers)))
    return after if offer.to is not None else after.then(ShowOffer(offer.id))


def told_later(decision: TeamDecision, to: PersonId, sentence: Sentence) -> TeamDecision:
    """Return the decision with something to tell a person as soon as she is at work."""
    rhythm = decision.team.rhythm
    told = replace(rhythm, untold=(*rhythm.untold, TellPerson(to, sentence)))
    return decision.at(replace(decision.team, rhythm=told))
