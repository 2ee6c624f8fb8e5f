"""The digest as a machine: (the team's folder, event, now) → what follows. Pure, like all deciding here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sparring.digest import drafting, holding
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
from bot.sparring.digest.state import Digest, Stage
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Kept
from bot.sparring.rhythm.rights import leading
from bot.sparring.team import Team


def decide(folder: Folder, event: DigestEvent, now: datetime) -> Kept:
    """Return what follows from an event of a team's digest.

    Args:
        folder: The team with its records of `ground.KINDS`.
        event: What happened.
        now: The moment, UTC.

    Raises:
        Refusal: It is not possible now, or not hers to do; nothing changes.
    """
    leading(folder.team, event.by)
    digest = folder.get(Digest, event.digest)
    if isinstance(event, DigestDrafted):
        digest = under_way(folder)
    elif digest is None:
        raise NotPossibleNow
    return _DECIDES[type(event)](_Scene(folder.team, digest, event, Ground.of(folder), now))


def under_way(folder: Folder) -> Digest | None:
    """Return the team's digest that is not closed yet; there is never more than one."""
    return next((digest for digest in folder.all(Digest) if digest.stage is not Stage.CLOSED), None)


@dataclass(frozen=True, slots=True)
class _Scene:
    team: Team
    digest: Any
    event: Any
    ground: Ground
    decided_at: datetime


_DECIDES: Mapping[type[DigestEvent], Callable[[_Scene], Kept]] = {
    DigestDrafted: lambda s: drafting.drafted(s.team, s.digest, s.event, s.ground, s.decided_at),
    ChapterEdited: lambda s: drafting.chapter_edited(s.digest, s.event),
    DigestEdited: lambda s: drafting.edited(s.digest, s.event),
    DigestOpened: lambda s: holding.opened(s.team, s.digest, s.event, s.decided_at),
    ThemeSettled: lambda s: holding.settled(s.team, s.digest, s.event, s.ground, s.decided_at),
    ChangeFollowedUp: lambda s: holding.followed_up(s.digest, s.event, s.ground),
    DigestClosed: lambda s: holding.closed(s.digest, s.event, s.ground, s.decided_at),
}
