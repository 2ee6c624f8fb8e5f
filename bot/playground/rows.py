"""What a workspace remembers, as rows of JSON values."""

from dataclasses import dataclass, field
from typing import Any

from bot.playground.seed import Json

TOMBSTONE = "This message was deleted."
"""What Slack leaves of a deleted message that has replies."""


@dataclass
class User:
    """A person or the bot."""

    id: str
    name: str
    title: str
    locale: str
    tz: str
    is_admin: bool = False
    is_restricted: bool = False
    is_bot: bool = False
    deleted: bool = False

    @property
    def key(self) -> str:
        """The user id."""
        return self.id


@dataclass
class Room:
    """A channel, private channel, direct message (`im`) or group of them (`mpim`)."""

    id: str
    name: str
    kind: str
    members: list[str]
    topic: str = ""
    is_ext_shared: bool = False
    created: int = 0
    read: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The conversation id."""
        return self.id


@dataclass
class Message:
    """A message. `only_for` makes it ephemeral; `removed` makes it a tombstone."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] | None = None
    thread_ts: str | None = None
    is_bot: bool = False
    metadata: Json | None = None
    edited_ts: str | None = None
    client_msg_id: str | None = None
    only_for: str | None = None
    removed: bool = False
    files: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """Channel and ts."""
        return f"{self.channel}/{self.ts}"


@dataclass
class View:
    """A modal or a home tab. `spec` is what the app sent, `values` what the person has typed or chosen."""

    id: str
    user: str
    type: str
    spec: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: Json = field(default_factory=dict)
    errors: dict[str, str] | None = None

    @property
    def key(self) -> str:
        """The view id."""
        return self.id

    @property
    def blocks(self) -> list[Json]:
        """The view's blocks."""
        blocks: list[Json] = self.spec.get("blocks", [])
        return blocks


@dataclass
class File:
    """An uploaded file, known to the app alone until it is `shared`: linked to in a post, or shown in a block.

    `uploaded` says that its bytes have come, `completed` that the app has finished the upload; from `seen_at` on (the
    machine's epoch) it counts as looked over.
    """

    id: str
    name: str
    size: int
    title: str = ""
    alt_txt: str = ""
    mimetype: str = "application/octet-stream"
    uploaded: bool = False
    completed: bool = False
    seen_at: float = 0.0
    shared: bool = False

    @property
    def key(self) -> str:
        """The file id."""
        return self.id


@dataclass
class Pending:
    """An event on its way to the app: the whole body, how often it was tried, and when it is due (epoch)."""

    id: str
    body: Json
    attempt: int = 0
    due: float = 0.0
    reason: str | None = None

    @property
    def key(self) -> str:
        """The event id."""
        return self.id


@dataclass
class ResponseUrl:
    """An address an app may answer at: five times within thirty minutes."""

    id: str
    channel: str
    user: str
    expires: float
    message_ts: str | None = None
    thread_ts: str | None = None
    uses: int = 0

    @property
    def key(self) -> str:
        """The address's secret part."""
        return self.id


@dataclass
class Note:
    """A single remembered value: the clock, the tour's step, whether the cast plays, what it has done."""

    name: str
    value: Any

    @property
    def key(self) -> str:
        """Its name."""
        return self.name
