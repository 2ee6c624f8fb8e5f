"""Points shared with the other leaders: they answer, and what comes of it returns to the team (A14)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.sparring.digest.effects import BringOutcome, ShowOutcome, ShowResponse, ShowShare
from bot.sparring.digest.errors import (
    ChangedMeanwhile,
    NoLeadersPlace,
    NoSuchTheme,
    NotHeldYet,
    SharedAlready,
    ShareIsOver,
    TooFewCases,
)
from bot.sparring.digest.state import Digest, Stage, stands
from bot.sparring.effects import Sentence
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import PersonId, PlaceId, TeamId, TextId
from bot.sparring.rhythm.events import TalkBegun, TalkEnded
from bot.sparring.rhythm.rights import leading
from bot.sparring.team import Team


class Talk(StrEnum):
    """Where the talk about shared points stands."""

    OPEN = "open"
    CONCLUDED = "concluded"
    TAKEN_BACK = "taken-back"


@dataclass(frozen=True, slots=True)
class Response:
    """What a leader of another team answered."""

    id: str
    by: PersonId
    text: TextId
    at: datetime


@dataclass(frozen=True, slots=True)
class Share:
    """A theme's points in the leaders' channel `place`. Everything said about it lies under the sharing team's key.

    `question` is what the leader asks the others; `outcome` what they agreed on, by `concluded_by`.
    """

    id: str
    team: TeamId
    place: PlaceId
    digest: str
    theme: str
    points: tuple[TextId, ...]
    by: PersonId
    shared_at: datetime
    question: TextId | None = None
    talk: Talk = Talk.OPEN
    responses: tuple[Response, ...] = ()
    outcome: TextId | None = None
    concluded_by: PersonId | None = None


@dataclass(frozen=True, slots=True)
class ShareEvent:
    """Somebody did something with the shared points `share`."""

    share: str
    by: PersonId


@dataclass(frozen=True, slots=True)
class PointsShared(ShareEvent):
    """A leader shared a theme; `texts` has the chosen points by id with the words for the other leaders."""

    digest: str
    theme: str
    texts: tuple[tuple[str, TextId], ...]
    question: TextId | None = None


@dataclass(frozen=True, slots=True)
class ShareAnswered(ShareEvent):
    """A leader answered; `response` is a fresh id."""

    response: str
    text: TextId


@dataclass(frozen=True, slots=True)
class OutcomeReached(ShareEvent):
    """A leader of the sharing team wrote what they all agreed on; `seen` is the outcome she saw, if there was one."""

    text: TextId
    seen: TextId | None = None


@dataclass(frozen=True, slots=True)
class ShareTakenBack(ShareEvent):
    """A leader of the sharing team took it back."""


def shared(folder: Folder, digest: Digest, event: PointsShared, now: datetime) -> Kept:
    """Share a theme's points in the leaders' channel; of two leaders at once the first one does.

    Raises:
        Refusal: The team has no leaders' channel, the digest is a draft, or the points left would show a single case.
    """
    leading(folder.team, event.by)
    place = folder.team.rhythm.customs.leaders_place
    if place is None:
        raise NoLeadersPlace
    if digest.stage is Stage.DRAFT:
        raise NotHeldYet
    chapter = digest.chapter(event.theme)
    if chapter is None or chapter not in digest.standing:
        raise NoSuchTheme
    if share_of(folder, digest.id, event.theme):
        raise SharedAlready
    texts = dict(event.texts)
    if not stands(tuple(entry for entry in chapter.shown if entry.point in texts)):
        raise TooFewCases
    points = tuple(texts[entry.point] for entry in chapter.shown if entry.point in texts)
    share = Share(event.share, folder.team.id, place, digest.id, event.theme, points, event.by, now, event.question)
    return Kept(
        (share,),
        effects=(ShowShare(share.id, place, fresh=True),),
        events=(TalkBegun(share.team, event.by, share.id),),
        note=Sentence("note-shared"),
    )


def answered(share: Share, event: ShareAnswered, now: datetime) -> Kept:
    """Keep what a leader answered, and show it in the thread."""
    _open(share)
    response = Response(event.response, event.by, event.text, now)
    after = replace(share, responses=(*share.responses, response))
    return Kept(
        (after,),
        effects=(ShowResponse(share.id, share.place, response.id), ShowShare(share.id, share.place)),
        note=Sentence("note-share-answered"),
    )


def concluded(team: Team, share: Share, event: OutcomeReached) -> Kept:
    """Keep the outcome, tell the other leaders, and bring it back to the team; it may be worded anew later."""
    leading(team, event.by)
    if share.talk is Talk.TAKEN_BACK:
        raise ShareIsOver
    if share.outcome != event.seen:
        raise ChangedMeanwhile
    fresh = share.outcome is None
    after = replace(share, talk=Talk.CONCLUDED, outcome=event.text, concluded_by=event.by)
    effects = (
        ShowShare(share.id, share.place),
        ShowOutcome(share.id, share.place, fresh=fresh),
        BringOutcome(share.id, fresh=fresh),
    )
    over = (TalkEnded(share.team, event.by, share.id),)
    return Kept((after,), effects=effects, events=over, note=Sentence("note-share-concluded"))


def taken_back(team: Team, share: Share, event: ShareTakenBack) -> Kept:
    """Take the points back, as long as there is no outcome; a second click changes nothing."""
    leading(team, event.by)
    if share.talk is Talk.TAKEN_BACK:
        return Kept(note=Sentence("note-share-taken-back"))
    _open(share)
    after = replace(share, talk=Talk.TAKEN_BACK)
    return Kept(
        (after,),
        effects=(ShowShare(share.id, share.place),),
        events=(TalkEnded(share.team, event.by, share.id),),
        note=Sentence("note-share-taken-back"),
    )


def share_of(folder: Folder, digest: str, theme: str) -> Share | None:
    """Return how a digest's theme was shared, if it was and was not taken back."""
    mine = (share for share in folder.all(Share) if share.digest == digest and share.theme == theme)
    return next((share for share in mine if share.talk is not Talk.TAKEN_BACK), None)


def _open(share: Share) -> None:
    if share.talk is not Talk.OPEN:
        raise ShareIsOver


def decide(folder: Folder, event: ShareEvent, now: datetime) -> Kept:
    """Return what follows from an event of shared points.

    Args:
        folder: The sharing team with its digests and shares.
        event: What happened.
        now: The moment, UTC.

    Raises:
        Refusal: It is not possible now, or not hers to do; nothing changes.
    """
    if isinstance(event, PointsShared):
        digest = folder.get(Digest, event.digest)
        if digest is None:
            raise NotPossibleNow
        return shared(folder, digest, event, now)
    share = folder.get(Share, event.share)
    match event:
        case ShareAnswered() if share:
            return answered(share, event, now)
        case OutcomeReached() if share:
            return concluded(folder.team, share, event)
        case ShareTakenBack() if share:
            return taken_back(folder.team, share, event)
        case _:
            raise NotPossibleNow
