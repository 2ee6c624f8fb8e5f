"""Looks at where a sparring is to be, before it is asked for and before it begins."""

from collections.abc import Collection

from bot.messages.answers import Answer, Done, Note
from bot.messages.parts import Message, Part, Small, Text
from bot.messages.wording import Wording
from bot.sparring.audit import Deed, Entry
from bot.sparring.identity import PersonId, PlaceId, TeamId
from bot.sparring.team import Team
from bot.sparring.whereabouts import PlaceRefused, Trouble, outsiders, stopping, troubles
from handlers.desk import Desk
from handlers.inbound import Act

MOST_NAMED = 5
"""How many of those who are not of the team are named in a warning."""


class Whereabouts:
    """Stands before every request and every start."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    async def looked_at(
        self, act: Act, place: PlaceId, about: str = "", expected: Collection[PersonId] = ()
    ) -> tuple[Part, ...]:
        """Return what is to be pointed out about a place, nothing if all is well; what was found is written down.

        Args:
            act: Who wants a sparring there.
            place: The team's channel.
            about: The sparring, if there is one already.
            expected: Guests who have a part in it.

        Raises:
            PlaceRefused: The installer wants no sparring in such a place.
        """
        if self._desk.places is None:
            return ()
        seen = await self._desk.places.seen(place)
        team = await self._desk.team(place) or Team(TeamId(place), place)
        found = troubles(seen, team, expected)
        if not found:
            return ()
        stop = stopping(found, self._desk.place_rule)
        deed = Deed.PLACE_ALLOWED if stop is None else Deed.PLACE_REFUSED
        codes = tuple(trouble.value for trouble in found)
        await self._desk.sparring.witness(Entry(team.id, act.by, deed, about or team.id, codes))
        if stop is not None:
            raise PlaceRefused(stop)
        return _warning(self._desk.wording(act), found, outsiders(seen, team) if seen else ())


def noted(warning: tuple[Part, ...], answer: Answer) -> Answer:
    """Return an answer with what is to be pointed out behind it, where the answer leaves room for that."""
    if not warning:
        return answer
    if isinstance(answer, Done):
        return Note(Message(warning))
    return Note(Message((*answer.message.parts, *warning))) if isinstance(answer, Note) else answer


def _warning(wording: Wording, found: Collection[Trouble], others: tuple[PersonId, ...]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for trouble in found:
        if trouble is not Trouble.OUTSIDERS:
            parts.append(Text(wording.line(f"place-warning-{trouble}")))
            continue
        more = len(others) - MOST_NAMED
        parts.append(Text(wording.line("place-warning-outsiders", who=wording.people(others[:MOST_NAMED]))))
        if more > 0:
            parts.append(Small(wording.line("place-warning-more", count=more)))
    return tuple(parts)
