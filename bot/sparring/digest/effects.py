"""What digests and shared points order to be shown. What it says is written when it is sent, as things stand then."""

from dataclasses import dataclass
from enum import StrEnum

from bot.sparring.identity import MessageKey, PersonId, PlaceId
from bot.sparring.rhythm.effects import TeamEffect


@dataclass(frozen=True, slots=True)
class DigestEffect(TeamEffect):
    """Something to show of a digest."""

    digest: str


@dataclass(frozen=True, slots=True)
class ShowDigest(DigestEffect):
    """Post the digest in the team's channel, or bring that post up to date; the themes hang in its thread."""

    fresh: bool = False

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return digest_key(self.digest)


@dataclass(frozen=True, slots=True)
class ShowChapter(DigestEffect):
    """Post a theme in the digest's thread with what to decide about it, or show what was decided."""

    theme: str
    fresh: bool = False

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return MessageKey(f"digest-theme:{self.digest}:{self.theme}")

    @property
    def thread(self) -> MessageKey:
        """The digest's post."""
        return digest_key(self.digest)


@dataclass(frozen=True, slots=True)
class ShowCharts(DigestEffect):
    """Post the digest's charts in its thread."""

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return MessageKey(f"digest-charts:{self.digest}")

    @property
    def thread(self) -> MessageKey:
        """The digest's post."""
        return digest_key(self.digest)


@dataclass(frozen=True, slots=True)
class ShowDecisions(DigestEffect):
    """Post in the team's channel what the team decided."""

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return MessageKey(f"digest-decisions:{self.digest}")


class PaperKind(StrEnum):
    """As what a digest can be taken to a meeting."""

    PDF = "pdf"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True)
class SendPaper(DigestEffect):
    """Send the digest to one person as a file."""

    to: PersonId
    kind: PaperKind


@dataclass(frozen=True, slots=True)
class ShareEffect(TeamEffect):
    """Something to show of points that were shared with the other leaders (A14)."""

    share: str


@dataclass(frozen=True, slots=True)
class ShowShare(ShareEffect):
    """Post shared points in the leaders' channel, or bring that post up to date; answers hang in its thread."""

    place: PlaceId
    fresh: bool = False

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return share_key(self.share)


@dataclass(frozen=True, slots=True)
class ShowResponse(ShareEffect):
    """Show a leader's answer in the thread of the shared points."""

    place: PlaceId
    response: str

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return MessageKey(f"share-answer:{self.share}:{self.response}")

    @property
    def thread(self) -> MessageKey:
        """The post of the shared points."""
        return share_key(self.share)


@dataclass(frozen=True, slots=True)
class ShowOutcome(ShareEffect):
    """Tell the other leaders, in their channel, what came of the talk, or bring that post up to date."""

    place: PlaceId
    fresh: bool = False

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return MessageKey(f"share-outcome:{self.share}")


@dataclass(frozen=True, slots=True)
class BringOutcome(ShareEffect):
    """Bring the outcome back to the team's own channel, or bring that post up to date."""

    fresh: bool = False

    @property
    def key(self) -> MessageKey:
        """Its post."""
        return MessageKey(f"share-brought:{self.share}")


def digest_key(digest: str) -> MessageKey:
    """Return the name of a digest's post."""
    return MessageKey(f"digest:{digest}")


def share_key(share: str) -> MessageKey:
    """Return the name of the post of shared points."""
    return MessageKey(f"share:{share}")
