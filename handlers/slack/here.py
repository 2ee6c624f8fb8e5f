"""Where a person acted, so that she can be answered there."""

from dataclasses import dataclass, field

from handlers.slack.delivery import CHANNEL, TS, USER, Body, dig, matching, said
from handlers.slack.phrases import Phrases

_WRITTEN = ("event.thread_ts", "event.message.thread_ts")
"""Where the thread stands of a message that was written, or changed."""


@dataclass(frozen=True, slots=True)
class Here:
    """Where a person acted: enough to answer her there. Empty words stand for what Slack did not say.

    `window` is the window she acted in, as it stands before her.
    """

    user: str
    channel: str
    thread: str
    trigger: str
    view: str
    view_hash: str
    view_type: str
    response_url: str
    phrases: Phrases
    window: Body = field(default_factory=dict)

    @classmethod
    def of(cls, body: Body, phrases: Phrases) -> "Here":
        """Read it from a command, a click, a form, a shortcut or an event.

        What hangs on a thread's root itself is answered in the channel: there it is seen with the thread closed too.
        """
        root = matching(TS, body, "message.ts")
        thread = matching(TS, body, "container.thread_ts", "message.thread_ts", *_WRITTEN)
        return cls(
            user=matching(USER, body, "user.id", "user_id", "event.inviter", "event.user", "event.message.user"),
            channel=matching(CHANNEL, body, "channel.id", "channel_id", "container.channel_id", "event.channel"),
            thread="" if thread == root else thread,
            trigger=said(body, "trigger_id"),
            view=said(body, "view.id"),
            view_hash=said(body, "view.hash"),
            view_type=said(body, "view.type"),
            response_url=said(body, "response_url"),
            phrases=phrases,
            window=dig(body, "view") or {},
        )
