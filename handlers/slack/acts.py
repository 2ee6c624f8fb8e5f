"""From what Slack delivers to what a person did. Whatever is not wholly what it should be is no act at all.

Receipts name a delivery so that its repetition changes nothing: an event's own id, else a digest of what Slack never
gives twice.
"""

import hashlib
import html
import json
from collections.abc import Awaitable, Callable
from typing import NamedTuple

from bot.messages.parts import Filled
from bot.ports import Directory, Receipt
from bot.sparring.identity import MessageKey, PersonId
from handlers.inbound import (
    Act,
    Came,
    Click,
    Command,
    Gone,
    HomeOpened,
    Invited,
    MessageShortcut,
    PostDeleted,
    Spoken,
    Submission,
    Typed,
)
from handlers.slack import codes
from handlers.slack.delivery import CHANNEL, TS, USER, Body, dig, matching, said
from handlers.slack.filled import filled, typed
from handlers.slack.membership import Membership, Roster
from handlers.slack.text import clean

_SPOKEN_SUBTYPES = (None, "file_share", "thread_broadcast")
_NOBODY = PersonId("")


class Person(NamedTuple):
    """Who acted, in our words."""

    id: PersonId
    language: str | None


class Acts:
    """Reads deliveries. `me` returns the bot's own user id."""

    def __init__(self, directory: Directory, membership: Membership, roster: Roster, me: Callable[[], str]) -> None:
        self._directory = directory
        self._membership = membership
        self._roster = roster
        self._me = me
        self._events: dict[str, Callable[[Body, str], Awaitable[Act | None]]] = {
            "app_home_opened": self._home_opened,
            "message": self._message,
            "member_joined_channel": self._joined,
            "member_left_channel": self._left,
            "user_change": self._changed,
        }

    @property
    def events(self) -> frozenset[str]:
        """The types of events that can become acts."""
        return frozenset(self._events)

    async def command(self, body: Body) -> Act | None:
        """Read `/sparring …`."""
        channel, receipt = matching(CHANNEL, body, "channel_id"), _once("command", body)
        person = await self._person(body, "user_id")
        if not (person and channel and receipt):
            return None
        return Command(
            receipt,
            person.id,
            person.language,
            place=await self._directory.place(channel),
            words=clean(html.unescape(said(body, "text"))).strip(),
            team_place=await self._team_place(channel, said(body, "channel_name")),
        )

    async def click(self, body: Body) -> Act | None:
        """Read a pressed button, a chosen option of a menu, or a change of a field that refreshes its form."""
        pressed = _pressed(body)
        person = await self._person(body, "user.id")
        if not (person and pressed):
            return None
        channel = matching(CHANNEL, body, "channel.id", "container.channel_id")
        form = codes.form_name(said(body, "view.private_metadata"))
        return Click(
            _click_receipt(body),
            person.id,
            person.language,
            action=pressed.action,
            args=pressed.args,
            place=await self._directory.place(channel) if channel else None,
            form=form.name if form else None,
            form_args=form.args if form else (),
            filled=await self._filled(body) if form else None,
            typed=typed(dig(body, "view")) if form else Typed(),
        )

    async def submission(self, body: Body) -> Act | None:
        """Read a form that was sent."""
        form, receipt = codes.form_name(said(body, "view.private_metadata")), _form_receipt(body)
        person = await self._person(body, "user.id")
        if not (person and form and receipt):
            return None
        return Submission(
            receipt,
            person.id,
            person.language,
            form=form.name,
            args=form.args,
            filled=await self._filled(body),
            typed=typed(dig(body, "view")),
        )

    async def shortcut(self, body: Body) -> Act | None:
        """Read the message shortcut."""
        channel, receipt = matching(CHANNEL, body, "channel.id"), _once("shortcut", body)
        root = matching(TS, body, "message.thread_ts", "message.ts")
        person = await self._person(body, "user.id")
        if not (person and channel and root and receipt):
            return None
        return MessageShortcut(
            receipt,
            person.id,
            person.language,
            place=await self._directory.place(channel),
            thread=await self._directory.key_of(Receipt(f"{channel}:{root}")),
            team_place=await self._team_place(channel, said(body, "channel.name")),
        )

    async def event(self, body: Body) -> Act | None:
        """Read an event; most say nothing to us."""
        read = self._events.get(said(body, "event.type"))
        event = dig(body, "event")
        return await read(event, f"event:{said(body, 'event_id')}") if read else None

    async def _home_opened(self, event: Body, receipt: str) -> Act | None:
        person = await self._person(event, "user")
        return HomeOpened(receipt, *person) if person and said(event, "tab") == "home" else None

    async def _message(self, event: Body, receipt: str) -> Act | None:
        """Read a word in a thread of ours, or that a post of ours is gone (a root with replies leaves a tombstone)."""
        subtype = event.get("subtype")
        if subtype == "message_deleted":
            return await self._deleted(event, "deleted_ts", receipt)
        if subtype == "message_changed" and said(event, "message.subtype") == "tombstone":
            return await self._deleted(event, "message.ts", receipt)
        if subtype == "message_changed":
            new, old = dig(event, "message"), said(event, "previous_message.text")
            return await self._spoken(event, new, receipt, old) if old != said(new, "text") else None
        return await self._spoken(event, event, receipt) if subtype in _SPOKEN_SUBTYPES else None

    async def _spoken(self, event: Body, message: Body, receipt: str, before: str = "") -> Act | None:
        """Read words in a thread of ours, or in a message group; those of a bot say nothing."""
        if said(message, "bot_id") or said(message, "user") == self._me():
            return None
        channel, root = matching(CHANNEL, event, "channel"), matching(TS, message, "thread_ts")
        key = await self._directory.key_of(Receipt(f"{channel}:{root}")) if root else None
        group = channel if said(event, "channel_type") == "mpim" else ""
        person = await self._person(message, "user") if key or group else None
        if person is None:
            return None
        place = await self._directory.place(group) if group else None
        words, old = html.unescape(said(message, "text")), html.unescape(before)
        return Spoken(receipt, *person, thread=key or MessageKey(""), words=words, place=place, before=old)

    async def _deleted(self, event: Body, path: str, receipt: str) -> Act | None:
        ts = matching(TS, event, path)
        key = await self._directory.key_of(Receipt(f"{matching(CHANNEL, event, 'channel')}:{ts}")) if ts else None
        return PostDeleted(receipt, _NOBODY, key=key) if key else None

    async def _joined(self, event: Body, receipt: str) -> Act | None:
        """Read that somebody joined a channel, or that the bot was brought into one."""
        channel, mine = matching(CHANNEL, event, "channel"), said(event, "user") == self._me()
        person = await self._person(event, "inviter" if mine else "user")
        if not (person and channel):
            return None
        place = await self._directory.place(channel)
        if mine:
            return Invited(receipt, *person, place=place)
        return Came(receipt, *person, place=place) if await self._roster.counts(said(event, "user")) else None

    async def _left(self, event: Body, receipt: str) -> Act | None:
        channel = matching(CHANNEL, event, "channel")
        if said(event, "user") == self._me():
            self._membership.left(channel)
            return None
        person = await self._person(event, "user")
        return Gone(receipt, *person, place=await self._directory.place(channel)) if person and channel else None

    async def _changed(self, event: Body, receipt: str) -> Act | None:
        """Read that somebody's account was closed; all other changes only tell whether she counts from now on."""
        ref = matching(USER, event, "user.id")
        if not ref:
            return None
        self._roster.seen(dig(event, "user"))
        return Gone(receipt, await self._directory.person(ref)) if dig(event, "user.deleted") is True else None

    async def _team_place(self, channel: str, name: str) -> bool:
        direct = channel.startswith("D") or name.startswith("mpdm-")
        return not direct and await self._membership.of(channel)

    async def _person(self, body: Body, path: str) -> Person | None:
        ref = matching(USER, body, path)
        if not ref:
            return None
        person = await self._directory.person(ref)
        return Person(person, await self._directory.language(person))

    async def _filled(self, body: Body) -> Filled:
        """Return what was filled in; the bot itself can lead nobody, so choosing it is choosing nobody."""
        return await filled(dig(body, "view"), self._directory, self._me())


def _pressed(body: Body) -> codes.Pressed | None:
    action = dig(body, "actions.0")
    if said(action, "action_id") == codes.REFRESH:
        field = said(action, "block_id")
        return codes.Pressed("refresh", (field,)) if field else None
    return codes.pressed(said(action, "action_id"), said(action, "value") or said(action, "selected_option.value"))


def _once(kind: str, body: Body) -> str:
    """Return the receipt of a command, form or shortcut; empty without a trigger, which Slack always sends."""
    trigger = said(body, "trigger_id")
    return f"{kind}:{_digest(trigger)}" if trigger else ""


def _form_receipt(body: Body) -> str:
    """Return the receipt of a form: of its window and what stands in it, not of the trigger.

    A form whose answer was lost stays open and is sent again with another trigger. Sent unchanged it is the same act;
    changed, it is one more, for nothing typed may be lost.
    """
    window = said(body, "view.id")
    typed = json.dumps(dig(body, "view.state.values"), sort_keys=True)
    return f"form:{_digest(window, typed)}" if window else ""


def _click_receipt(body: Body) -> str:
    where = ("container.channel_id", "container.message_ts", "container.view_id")
    what = ("user.id", "actions.0.action_ts", "actions.0.action_id", "actions.0.block_id", "actions.0.value")
    option = ("actions.0.selected_option.value",)
    return f"click:{_digest(*(said(body, path) for path in (*where, *what, *option)))}"


def _digest(*words: str) -> str:
    return hashlib.sha256("\x1f".join(words).encode(errors="surrogatepass")).hexdigest()[:40]
