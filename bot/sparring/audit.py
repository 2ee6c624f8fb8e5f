"""Who did what, and when: the lines of the audit, which are only ever added to.

A line holds ids and codes out of the vocabulary below, and never a word that anybody wrote. Each carries the SHA-256 of
itself and of the line before it in its chain; so a line changed, removed or moved is found by whoever reckons again,
and a tail cut off by whoever kept the hash of the last line.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256

from bot.sparring.identity import PersonId, TeamId
from bot.sparring.rhythm.state import Customs
from bot.sparring.team import Frame

INSTALLATION = "installation"
"""The chain of what concerns no single team. No team's id is ever this."""

BEGINNING = "0" * 64
"""What stands in the first line of a chain where the others have the hash of the one before."""


class Deed(StrEnum):
    """What was done."""

    # ── to a case ────────────────────────────────────────────────────────────────────────────────────
    CASE_READ = "case-read"
    """Somebody opened the text of a case."""
    MATERIAL_READ = "material-read"
    """Somebody opened what others have written in a sparring, such as its observations."""
    JOINED = "joined"
    SENT_ANYWAY = "sent-anyway"
    """Somebody sent a text in which the guard had found something."""
    PLACE_REFUSED = "place-refused"
    """No sparring, because of where it would have been."""
    PLACE_ALLOWED = "place-allowed"
    """A sparring in spite of where it is: the installer lets that be."""
    LEGAL_HOLD = "legal-hold"
    HOLD_ENDED = "hold-ended"
    ERASED = "erased"
    """A case's key and texts were destroyed."""
    POSTS_DELETED = "posts-deleted"
    DELETION_FAILED = "deletion-failed"
    RESTORED_ERASED = "restored-erased"
    """A case that a restored backup had brought back was erased again."""
    # ── to a team ────────────────────────────────────────────────────────────────────────────────────
    SETTINGS_CHANGED = "settings-changed"
    ROLE_CHANGED = "role-changed"
    KINDS_CHANGED = "kinds-changed"
    RULES_CHANGED = "rules-changed"
    FEED_OPENED = "feed-opened"
    FEED_CLOSED = "feed-closed"
    DOWNLOADED = "downloaded"
    MEMBERSHIPS_REVIEWED = "memberships-reviewed"
    TEAM_EXPORTED = "team-exported"
    TEAM_DELETED = "team-deleted"
    # ── to a person, and to the installation ─────────────────────────────────────────────────────────
    DATA_EXPORTED = "data-exported"
    PERSON_ERASED = "person-erased"
    MASTER_KEY_ROTATED = "master-key-rotated"
    AUDIT_EXPORTED = "audit-exported"


class Code(StrEnum):
    """What a line may say beside the deed, apart from the names of settings."""

    # what the guard finds
    CPR = "cpr"
    NAME = "name"
    PHONE = "phone"
    MAIL = "mail"
    LINK = "link"
    ADDRESS = "address"
    BIRTHDATE = "birthdate"
    CASE_NUMBER = "case_number"
    PLACE = "place"
    SCHOOL = "school"
    AGE = "age"
    DIAGNOSIS = "diagnosis"
    # where it may not run
    PUBLIC = "public"
    SHARED = "shared"
    GUESTS = "guests"
    OUTSIDERS = "outsiders"
    UNKNOWN = "unknown"
    # what somebody became, or is no more
    LEADER = "leader"
    FACILITATOR = "facilitator"
    PARTNER = "partner"
    GIVEN = "given"
    TAKEN = "taken"
    # the forms in which things leave
    PDF = "pdf"
    MARKDOWN = "markdown"
    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    # why a case was erased
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    ON_REQUEST = "on-request"


CODES: frozenset[str] = frozenset(code.value for code in Code) | {
    field.name for kind in (Frame, Customs) for field in fields(kind)
}
"""Everything a line may say beside who, what, when and about what."""

_AN_ID = re.compile(r"[A-Za-z0-9_.:#-]{0,80}")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be written down.

    Args:
        team: In whose chain; None for the installation's.
        who: Whose deed it is; None for the bot's own, and for whoever does something in an anonymous sparring.
        what: The deed.
        about: The id of the sparring, team, person or document it was done to; never a word.
        detail: Codes out of `CODES`.

    Raises:
        ValueError: `about` is no id, or `detail` holds something that is no code of ours.
    """

    team: TeamId | None
    who: PersonId | None
    what: Deed
    about: str = ""
    detail: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Let no free text in. The refusal does not repeat what it refuses."""
        if not _AN_ID.fullmatch(self.about):
            raise ValueError("An audit line is about an id.")
        if not CODES.issuperset(self.detail):
            raise ValueError("An audit line says nothing but codes.")

    @property
    def chain(self) -> str:
        """The chain it belongs in."""
        return self.team or INSTALLATION


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it stands in its chain; numbers rise by one from 1. Whatever a database says can be one."""

    chain: str
    number: int
    at: str
    who: str
    what: str
    about: str
    detail: str
    hash: str

    def reckoned(self, before: str) -> str:
        """Return the hash this line ought to have after one with the hash `before`."""
        said = (self.chain, self.number, self.at, self.who, self.what, self.about, self.detail)
        canonical = "".join(f"{len(one)}:{one}" for one in map(str, (before, *said)))  # so that no border can be moved
        return sha256(canonical.encode()).hexdigest()


def following(last: Line | None, at: datetime, entries: Iterable[Entry]) -> tuple[Line, ...]:
    """Return the lines that entries of one chain become after its last one."""
    number, before = (last.number, last.hash) if last else (0, BEGINNING)
    lines = []
    for entry in entries:
        number += 1
        moment = at.astimezone(UTC).isoformat(timespec="milliseconds")
        about = moment, entry.who or "", entry.what.value, entry.about, " ".join(entry.detail)
        unsealed = Line(entry.chain, number, *about, hash="")
        before = unsealed.reckoned(before)
        lines.append(Line(entry.chain, number, *about, hash=before))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place in a chain where it does not hold together."""

    chain: str
    number: int


class Reckoning:
    """Reckons chains again, in as many pieces as they come.

    Args:
        heads: Hashes of last lines, as somebody noted them down; each must still stand somewhere.
    """

    def __init__(self, heads: Iterable[str] = ()) -> None:
        self.unseen = set(heads)
        """Those heads that were not met yet: after the last line, the tail that was cut off ended in them."""
        self._last: dict[str, tuple[int, str]] = {}

    def take(self, lines: Sequence[Line]) -> Broken | None:
        """Go on with these lines, each chain's in the order of their numbers; return the first that does not hold."""
        for line in lines:
            number, before = self._last.get(line.chain, (0, BEGINNING))
            if line.number != number + 1 or line.hash != line.reckoned(before):
                return Broken(line.chain, number + 1)
            self._last[line.chain] = line.number, line.hash
            self.unseen.discard(line.hash)
        return None

    @property
    def heads(self) -> Mapping[str, tuple[int, str]]:
        """The number and the hash of each chain's last line so far."""
        return self._last
