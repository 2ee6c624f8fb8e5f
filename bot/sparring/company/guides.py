"""What the team goes by: when one asks a colleague and when a leader (C7), adopted methods and guidelines (B9, C10)."""

from dataclasses import dataclass

from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import PersonId, TeamId, TextId
from bot.sparring.rhythm.events import FrameAgreed
from bot.sparring.rhythm.rights import leading
from bot.sparring.team import Guideline

MOST_GUIDELINES = 10
"""How many methods and guidelines a framing has room for."""


@dataclass(frozen=True, slots=True)
class WhomToAsk:
    """The team's own words on when one asks a colleague and when a leader (C7); its id is the team's."""

    id: str
    team: TeamId
    colleague: TextId
    leader: TextId


def whom_to_ask(folder: Folder) -> WhomToAsk | None:
    """Return the team's own words, or None while it goes by the shipped ones."""
    return folder.get(WhomToAsk, folder.team.id)


def settled(folder: Folder, by: PersonId, colleague: TextId, leader: TextId) -> Kept:
    """Keep the team's own words on whom to ask, as a leader."""
    leading(folder.team, by)
    return Kept(saved=(WhomToAsk(folder.team.id, folder.team.id, colleague, leader),)).noting("note-whom-kept")


def adopted(folder: Folder, by: PersonId, guidelines: tuple[Guideline, ...]) -> Kept:
    """Keep the methods and guidelines that every framing links from now on, as a leader."""
    leading(folder.team, by)
    event = FrameAgreed(folder.team.id, by, guidelines=guidelines[:MOST_GUIDELINES])
    return Kept(events=(event,)).noting("note-guidelines-kept")
