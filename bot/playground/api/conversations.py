"""The `conversations.*` methods and `users.conversations`."""

from bot.playground import addresses, membership, render
from bot.playground.api.call import Call, method
from bot.playground.api.cursor import page
from bot.playground.errors import Refused, invalid
from bot.playground.rows import Message, Room
from bot.playground.seed import Json

_KIND = {"public_channel": "channel", "private_channel": "private", "im": "im", "mpim": "mpim"}
_ANY_READ = ("channels:read", "groups:read", "im:read", "mpim:read")
_ANY_HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")
_MOST_PEOPLE = 8


@method("conversations.open", "im:write", "mpim:write", body_json=True)
def open_(call: Call) -> Json:
    """Open a direct message with one person, or a group with several."""
    workspace = call.workspace
    if name := call.text("channel", ""):
        room, existed = addresses.room_of_bot(workspace, name), True
    else:
        people = call.names("users")
        _check_people(call, people)
        room, existed = addresses.direct(workspace, {*people, workspace.app.bot_user_id})
    channel = render.room(workspace, room) if call.flag("return_im") else {"id": room.id}
    return {"channel": channel, **({"no_op": True, "already_open": True} if existed else {})}


def _check_people(call: Call, people: list[str]) -> None:
    workspace = call.workspace
    if not people:
        raise Refused("users_list_not_supplied")
    if len(people) > _MOST_PEOPLE:
        raise Refused("too_many_users")
    addresses.need_scope(workspace, "im:write" if len(people) == 1 else "mpim:write")
    for person in people:
        if addresses.user(workspace, person).deleted:
            raise Refused("user_disabled")
    if people == [workspace.app.bot_user_id]:
        raise Refused("cannot_dm_bot")


@method("conversations.info", *_ANY_READ)
def info(call: Call) -> Json:
    """Describe one conversation."""
    return {"channel": render.room(call.workspace, _readable(call))}


@method("conversations.members", *_ANY_READ, tier=4)
def members(call: Call) -> Json:
    """List who is in a conversation."""
    people, _, metadata = page(call, _readable(call).members)
    return {"members": list(people), "response_metadata": metadata}


@method("conversations.list", *_ANY_READ, tier=2)
def list_(call: Call) -> Json:
    """List the conversations the bot may know of."""
    return _listed(call, call.workspace.app.bot_user_id, only_member=False)


@method("users.conversations", *_ANY_READ)
def of_user(call: Call) -> Json:
    """List the conversations a person (by default the bot) is in."""
    person = call.text("user", call.workspace.app.bot_user_id)
    addresses.user(call.workspace, person)
    return _listed(call, person, only_member=True)


def _listed(call: Call, person: str, *, only_member: bool) -> Json:
    workspace, bot = call.workspace, call.workspace.app.bot_user_id
    kinds = []
    for name in call.names("types") or ["public_channel"]:
        if name not in _KIND:
            raise Refused("invalid_types")
        addresses.need_scope(workspace, addresses.READ_SCOPE[_KIND[name]])
        kinds.append(_KIND[name])
    rooms = [
        room
        for room in workspace.rooms.values()
        if room.kind in kinds
        and (room.kind == "channel" or bot in room.members)
        and (not only_member or person in room.members)
    ]
    shown, _, metadata = page(call, rooms)
    return {"channels": [render.room(workspace, room) for room in shown], "response_metadata": metadata}


@method("conversations.join", "channels:join", body_json=True)
def join(call: Call) -> Json:
    """Join a public channel."""
    workspace = call.workspace
    room = addresses.room(workspace, call.text("channel"))
    if room.kind != "channel":
        raise Refused("method_not_supported_for_channel_type")
    if workspace.app.bot_user_id in room.members:
        return {"channel": render.room(workspace, room), "warning": "already_in_channel"}
    membership.join(workspace, room, workspace.app.bot_user_id)
    return {"channel": render.room(workspace, room)}


@method("conversations.history", *_ANY_HISTORY)
def history(call: Call) -> Json:
    """Return the messages of a conversation, the newest first, without replies."""
    room = _with_history(call)
    rows = [row for row in _visible(call, room) if not row.thread_ts]
    return _messages(call, rows[::-1])


@method("conversations.replies", *_ANY_HISTORY)
def replies(call: Call) -> Json:
    """Return a thread: its root, then its replies, the oldest first. `ts` may be the root's or a reply's."""
    room, ts = _with_history(call), call.text("ts")
    row = call.workspace.timeline.find(room.id, ts)
    if row is None or row.only_for or row.key in _hidden(call):
        raise Refused("thread_not_found")
    root = row.thread_ts or row.ts
    rows = [each for each in _visible(call, room, keep=root) if root in {each.ts, each.thread_ts}]
    return _messages(call, rows)


def _messages(call: Call, rows: list[Message]) -> Json:
    shown, more, metadata = page(call, rows)
    with_metadata = call.flag("include_all_metadata")
    rendered = [render.message(call.workspace, row, metadata=with_metadata) for row in shown]
    return {"messages": rendered, "has_more": more, "response_metadata": metadata}


def _visible(call: Call, room: Room, keep: str = "") -> list[Message]:
    """Return what everybody sees between `oldest` and `latest`; a thread's root comes whatever its age."""
    oldest, latest = _ts(call, "oldest", "0"), _ts(call, "latest", "9999999999.999999")
    inclusive, hidden = call.flag("inclusive"), _hidden(call)
    return [
        row
        for row in call.workspace.timeline.room(room.id)
        if row.only_for is None
        and row.key not in hidden
        and (row.ts == keep or oldest < row.ts < latest or (inclusive and row.ts in {oldest, latest}))
    ]


def _hidden(call: Call) -> set[str]:
    now = call.workspace.epoch()
    return {key for key, until in call.workspace.hidden.items() if until > now}


def _ts(call: Call, name: str, default: str) -> str:
    seconds, _, micros = call.text(name, default).partition(".")
    if not seconds.isdigit() or (micros and not micros.isdigit()):
        raise Refused(f"invalid_ts_{name}")
    return f"{int(seconds)}.{micros:<06}" if int(seconds) else "0"


def _readable(call: Call) -> Room:
    room = addresses.room(call.workspace, call.text("channel"))
    addresses.need_scope(call.workspace, addresses.READ_SCOPE[room.kind])
    return room


def _with_history(call: Call) -> Room:
    if call.given("channel") is None:
        raise invalid("missing required field: channel")
    room = addresses.room_of_bot(call.workspace, call.text("channel"))
    addresses.need_scope(call.workspace, addresses.HISTORY_SCOPE[room.kind])
    return room
