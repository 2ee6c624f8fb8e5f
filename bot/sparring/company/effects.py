"""What is ordered to be shown of what a team keeps. What it says is written when it is sent, as things stand then."""

from dataclasses import dataclass

from bot.sparring.identity import MessageKey
from bot.sparring.rhythm.effects import TeamEffect


@dataclass(frozen=True, slots=True)
class ShowPairs(TeamEffect):
    """Tell the channel who is whose buddy now."""

    pairs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShowRuleDraft(TeamEffect):
    """Post the ground rules that are being written in the channel, or bring that post up to date (D2, D3)."""

    draft: str
    fresh: bool = False

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return MessageKey(f"rules-draft:{self.draft}")


@dataclass(frozen=True, slots=True)
class ShowRules(TeamEffect):
    """Tell the channel which ground rules are in force from now on."""

    rules: str


@dataclass(frozen=True, slots=True)
class ShowPractice(TeamEffect):
    """Tell the channel what has become of a decision of the team's practice (A2)."""

    practice: str
