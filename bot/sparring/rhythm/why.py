"""Why somebody presents at a meeting ("hvorfor mig?"), told to her alone. Nobody is compared with her, or counted."""

from bot.sparring.effects import Sentence
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.state import Seat, Why
from bot.sparring.team import Team


def explained(team: Team, meeting: Meeting, person: PersonId) -> tuple[Sentence, ...]:
    """Return why she presents at the meeting, and when she did last; that she does not, when she does not."""
    seat = next((seat for seat in meeting.seats if seat.person == person), None)
    if seat is None:
        return (Sentence("why-not", days={"day": meeting.held_on}),)
    if seat.why is Why.LINE:
        return (Sentence("why-line"), *_last(team, person))
    return (_because(seat),)


def _because(seat: Seat) -> Sentence:
    """Return the sentence of a seat that did not come from the line: by whom, or from which meeting."""
    key = f"why-{seat.why}"
    if seat.why in (Why.SWAPPED, Why.TOOK, Why.CHOSEN) and seat.by is not None:
        return Sentence(key, people={"person": seat.by})
    if seat.why in (Why.PASSED, Why.CARRIED) and seat.was_on is not None:
        return Sentence(key, days={"day": seat.was_on})
    return Sentence("why-volunteered")  # what she chose herself, as a leader may too


def _last(team: Team, person: PersonId) -> tuple[Sentence, ...]:
    """Return when she presented last, or since when she has been in line."""
    for member in team.rhythm.rota.members:
        if member.person == person:
            first = member.last_on is None
            return (Sentence("why-first" if first else "why-last", days={"day": member.last_on or member.since}),)
    return ()
