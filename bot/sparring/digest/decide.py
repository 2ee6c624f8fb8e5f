"""The digest as a machine: (team, digest, event, ground, now) → what follows. Pure, like all deciding here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sparring.digest import drafting, holding
from bot.sparring.digest.decision import DigestDecision
from bot.sparring.digest.errors import leading
from bot.sparring.digest.events import (
    ChangeFollowedUp,
    ChapterEdited,
    DigestClosed,
    DigestDrafted,
    DigestEdited,
    DigestEvent,
    DigestOpened,
    ThemeSettled,
)
from bot.sparring.digest.ground import Ground
from bot.sparring.digest.state import Digest
from bot.sparring.errors import NotPossibleNow
from bot.sparring.team import Team


def decide(team: Team, before: Digest | None, event: DigestEvent, ground: Ground, now: datetime) -> DigestDecision:
    """Return what follows from an event of a team's digest.

    Args:
        team: The team as it stands.
        before: The digest the event names; None when there is none yet.
        event: What happened.
        ground: The team's bank and its earlier digests.
        now: The moment, UTC.

    Raises:
        Refusal: It is not possible now, or not hers to do; nothing changes.
    """
    leading(team, event.by)
    if before is None and not isinstance(event, DigestDrafted):
        raise NotPossibleNow
    return _DECIDES[type(event)](_Scene(team, before, event, ground, now))


@dataclass(frozen=True, slots=True)
class _Scene:
    team: Team
    digest: Any
    event: Any
    ground: Ground
    now: datetime


_DECIDES: Mapping[type[DigestEvent], Callable[[_Scene], DigestDecision]] = {
    DigestDrafted: lambda s: drafting.drafted(s.team, s.digest, s.event, s.ground, s.now),
    ChapterEdited: lambda s: drafting.chapter_edited(s.digest, s.event),
    DigestEdited: lambda s: drafting.edited(s.digest, s.event),
    DigestOpened: lambda s: holding.opened(s.team, s.digest, s.event, s.now),
    ThemeSettled: lambda s: holding.settled(s.team, s.digest, s.event, s.now),
    ChangeFollowedUp: lambda s: holding.followed_up(s.digest, s.event),
    DigestClosed: lambda s: holding.closed(s.digest, s.event, s.ground, s.now),
}
