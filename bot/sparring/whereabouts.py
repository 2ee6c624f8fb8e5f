"""Where a sparring may run: in a private channel without guests, of one organisation, among those of the team."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from bot.sparring.effects import Sentence
from bot.sparring.errors import Refusal
from bot.sparring.identity import PersonId
from bot.sparring.team import Team


class Trouble(StrEnum):
    """What speaks against a place, the worst first."""

    PUBLIC = "public"
    """Everybody at the workplace can read it."""
    SHARED = "shared"
    """Another organisation is in it, or has been asked in."""
    GUESTS = "guests"
    UNKNOWN = "unknown"
    """The platform does not say just now."""
    OUTSIDERS = "outsiders"
    """Somebody is there who is not of the team."""


class PlaceRule(StrEnum):
    """What the installer wants done about it."""

    REFUSE = "refuse"
    WARN = "warn"


class PlaceRefused(Refusal):
    """No sparring in this place; the sentence says why, and how that can be mended."""

    def __init__(self, trouble: Trouble) -> None:
        """Say what the trouble is."""
        super().__init__(Sentence(f"refusal-place-{trouble}"))
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Seen:
    """A place as the platform shows it: its people are without guests and bots."""

    private: bool
    shared: bool
    people: tuple[PersonId, ...]
    guests: tuple[PersonId, ...]


def troubles(seen: Seen | None, team: Team, expected: Collection[PersonId] = ()) -> tuple[Trouble, ...]:
    """Return what speaks against a place, the worst first.

    Args:
        seen: The place; None when the platform is silent.
        team: The team that meets there.
        expected: Guests who have a part in what is to be held, such as the partners of a programme (E1).
    """
    if seen is None:
        return (Trouble.UNKNOWN,)
    found = {
        Trouble.PUBLIC: not seen.private,
        Trouble.SHARED: seen.shared,
        Trouble.GUESTS: any(guest not in expected for guest in seen.guests),
        Trouble.OUTSIDERS: bool(outsiders(seen, team)),
    }
    return tuple(trouble for trouble, there in found.items() if there)


def outsiders(seen: Seen, team: Team) -> tuple[PersonId, ...]:
    """Return who is there without being of the team; nobody while the team has not said who is."""
    members = {member.person for member in team.rhythm.rota.members}
    known = {*members, *team.leaders, *team.partners, team.frame.facilitator}
    return tuple(person for person in seen.people if members and person not in known)


def stopping(found: Collection[Trouble], rule: PlaceRule) -> Trouble | None:
    """Return the worst that lets nothing begin; those of no team are only pointed out, for a list may be old."""
    if rule is PlaceRule.WARN:
        return None
    return next((trouble for trouble in found if trouble is not Trouble.OUTSIDERS), None)
