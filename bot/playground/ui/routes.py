"""The page's addresses: what a person does, the clock, faults, the cast and the tour."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.playground import acts, addresses, membership, page
from bot.playground.errors import Refused, invalid
from bot.playground.rows import Message, View
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

_LONGEST_ANSWER = 8.0

Doing = Callable[["Workspace", Json], Awaitable[Json]]


async def state(request: Request) -> Response:
    """Answer with everything one person sees."""
    return JSONResponse(page.state(_workspace(request), _player(request)))


async def stream(request: Request) -> Response:
    """Tell the page what happens, from where it was when the line broke."""
    workspace, person = _workspace(request), _player(request)
    after = request.headers.get("last-event-id") or request.query_params.get("after")

    async def lines() -> AsyncIterator[str]:
        yield ": here\n\n"
        async for number, data in workspace.bus.listen(person, after):
            yield f"id: {number}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"

    return StreamingResponse(lines(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})


async def file(request: Request) -> Response:
    """Send an uploaded file that was shared: a picture to be seen, anything else to be kept."""
    workspace = _workspace(request)
    row = workspace.files.get(request.path_params["id"])
    if row is None or not row.shared:
        return Response(status_code=404)
    # whatever an app uploads must not run as a page of ours
    headers = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}
    if not row.mimetype.startswith("image/"):
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(row.name)}"
    return Response(workspace.storage.load(row), media_type=row.mimetype, headers=headers)


async def _message(workspace: "Workspace", body: Json) -> Json:
    outcome = await acts.write(workspace, body["as"], body["channel"], body["text"], body.get("thread_ts"))
    return {**outcome.body, "ts": outcome.made.ts if outcome.made else None}


async def _delete(workspace: "Workspace", body: Json) -> Json:
    return (await acts.delete(workspace, body["channel"], body["ts"])).body


async def _command(workspace: "Workspace", body: Json) -> Json:
    line = f"{body['command']} {body.get('text', '')}"
    outcome = await acts.command(workspace, body["as"], body["channel"], line, body.get("thread_ts"))
    return {**outcome.body, "response": None}


async def _action(workspace: "Workspace", body: Json) -> Json:
    target = _view(workspace, body) if body.get("view_id") else _target(workspace, body)
    typed = body.get("state", {}).get("values", {})
    return (await acts.click(workspace, body["as"], target, body["action"], typed)).body


async def _view_submit(workspace: "Workspace", body: Json) -> Json:
    typed = body.get("state", {}).get("values", {})
    return (await acts.submit(workspace, _view(workspace, body), typed)).body


async def _view_close(workspace: "Workspace", body: Json) -> Json:
    return (await acts.close_view(workspace, _view(workspace, body), clear=bool(body.get("clear")))).body


async def _shortcut(workspace: "Workspace", body: Json) -> Json:
    row = _target(workspace, body) if body.get("message_ts") else None
    return (await acts.shortcut(workspace, body["as"], body["callback_id"], row)).body


async def _home(workspace: "Workspace", body: Json) -> Json:
    return (await acts.open_home(workspace, body["as"])).body


async def _read(workspace: "Workspace", body: Json) -> Json:
    room = workspace.rooms.get(body["channel"])
    if room is None:
        raise Refused("channel_not_found")
    rows = workspace.timeline.room(room.id)
    room.read[body["as"]] = rows[-1].ts if rows else "0"
    workspace.rooms.put(room)
    workspace.commit()
    return {"ok": True}


async def _member(workspace: "Workspace", body: Json) -> Json:
    """Let `user` into `channel`, or out of it (`in`: false); `as` is who brings her."""
    room, person = workspace.rooms.get(body["channel"]), addresses.user(workspace, body["user"])
    if room is None:
        raise Refused("channel_not_found")
    if body["in"]:
        membership.join(workspace, room, person.id, inviter=body.get("as"))
    else:
        membership.leave(workspace, room, person.id)
    workspace.commit()
    return {"ok": True}


async def _person(workspace: "Workspace", body: Json) -> Json:
    """Close `user`'s account, or open it again (`deleted`: false); the bot's own stays."""
    row = addresses.user(workspace, body["user"])
    if row.is_bot:
        raise Refused("cannot_deactivate_bot")
    membership.change(workspace, replace(row, deleted=bool(body["deleted"])))
    workspace.commit()
    return {"ok": True}


async def _clock(workspace: "Workspace", body: Json) -> Json:
    if "speed" in body:
        workspace.set_speed(float(body["speed"]))
    if body.get("to_next"):
        await _jumped(workspace, workspace.jumps.to_next())
    elif seconds := float(body.get("step_seconds", 0)):
        await _jumped(workspace, workspace.jumps.ahead(seconds))
    return {"ok": True, "clock": workspace.clock_state}


async def _jumped(workspace: "Workspace", jump: Coroutine[Any, Any, None]) -> None:
    """Jump, and wait for it as long as a page waits for an answer; a longer jump goes on, and the page sees it."""
    await asyncio.wait({workspace.tasks.spawn(jump, "jump")}, timeout=_LONGEST_ANSWER)


async def _faults(workspace: "Workspace", body: Json) -> Json:
    plan = workspace.faults
    plan.clear()
    plan.redeliver, plan.shuffle = bool(body.get("redeliver")), bool(body.get("shuffle"))
    plan.redeliver_after = float(body.get("redeliver_after", 0))
    for each in body.get("next", []):
        plan.add(each["method"], each["kind"], times=int(each.get("times", 1)), seconds=each.get("seconds"))
    return {"ok": True, "faults": page.faults(workspace)}


async def _cast(workspace: "Workspace", body: Json) -> Json:
    workspace.cast.play(body["as"] if body["playing"] else None)
    workspace.commit()
    return {"ok": True, "cast": workspace.cast.state}


async def _tour(workspace: "Workspace", body: Json) -> Json:
    workspace.tour.go_to(int(body["index"]))
    workspace.commit()
    return {"ok": True, "tour": workspace.tour.state}


async def _reset(workspace: "Workspace", _body: Json) -> Json:
    workspace.plant()
    workspace.watch("reset", "")
    workspace.bus.publish("reset", {})
    return {"ok": True}


def _post(doing: Doing) -> Callable[[Request], Awaitable[Response]]:
    """Make an address of a deed: JSON in, JSON out, refusals in Slack's words."""

    async def endpoint(request: Request) -> Response:
        workspace = _workspace(request)
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return Response(status_code=415)  # what another site's form could send
        try:
            body = await request.json()
            if "as" in body:
                addresses.user(workspace, body["as"])
            return JSONResponse(await doing(workspace, body))
        except Refused as refused:
            return JSONResponse(refused.body)
        except (KeyError, TypeError, ValueError):
            return JSONResponse(invalid("not what this address takes").body, 400)

    return endpoint


DEEDS: dict[str, Doing] = {
    "message": _message,
    "delete": _delete,
    "command": _command,
    "action": _action,
    "view_submit": _view_submit,
    "view_close": _view_close,
    "shortcut": _shortcut,
    "home": _home,
    "read": _read,
    "member": _member,
    "person": _person,
    "clock": _clock,
    "faults": _faults,
    "cast": _cast,
    "tour": _tour,
    "reset": _reset,
}

ROUTES = [
    Route("/ui/state", state),
    Route("/ui/stream", stream),
    Route("/ui/file/{id}", file),
    *(Route(f"/ui/{name}", _post(doing), methods=["POST"]) for name, doing in DEEDS.items()),
]


def _workspace(request: Request) -> "Workspace":
    workspace: Workspace = request.app.state.workspace
    return workspace


def _player(request: Request) -> str:
    workspace = _workspace(request)
    asked = request.query_params.get("as", "")
    people = [each.id for each in workspace.users.values() if not each.is_bot and not each.deleted]
    return asked if asked in people else people[0]


def _view(workspace: "Workspace", body: Json) -> View:
    row = workspace.modals.find(body["view_id"], None)
    if row.user != body["as"]:
        raise Refused("not_found")
    return row


def _target(workspace: "Workspace", body: Json) -> Message:
    row = workspace.timeline.find(body["channel"], body["message_ts"])
    if row is None or row.only_for not in {None, body["as"]}:
        raise Refused("message_not_found")
    return row
