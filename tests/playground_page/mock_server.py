"""A stand-in for the workspace server: the /ui contract over a fixture, so that the page can be tried alone.

Run it by hand with `python -m tests.playground_page.mock_server 8123`.
"""

import asyncio
import copy
import json
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tests.playground_page import fixtures, shelf
from tests.playground_page.shelf import Json

STATIC = Path(__file__).parents[2] / "bot" / "playground" / "static"

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="200"><rect width="420" height="200" fill="#fff"/>'
    '<g fill="none" stroke="#0072B2" stroke-width="4"><path d="M110 60h200M210 60v80"/>'
    '<rect x="60" y="35" width="50" height="50"/>'
    '<circle cx="335" cy="60" r="26"/><circle cx="210" cy="160" r="22"/></g></svg>'
)


class Workspace:
    """What the page sees and changes; `calls` remembers every request body for the tests."""

    def __init__(self) -> None:
        self.queues: set[asyncio.Queue[str]] = set()
        self.calls: list[tuple[str, Json]] = []
        self.down = False
        self.reset()

    def hang_up(self) -> None:
        """Be gone: end every stream and answer nothing."""
        self.down = True
        for queue in self.queues:
            queue.put_nowait("")

    def come_back(self) -> None:
        """Answer again."""
        self.down = False

    def reset(self) -> None:
        """Begin afresh."""
        self.calls.clear()
        self.messages = fixtures.messages()
        self.channels = copy.deepcopy(fixtures.CHANNELS)
        self.people = copy.deepcopy(fixtures.PEOPLE)
        self.views: list[Json] = []
        self.clock: Json = {"now": "2026-11-18T12:30:00+00:00", "epoch": shelf.NOW, "speed": 1}
        self.tour: Json = {"steps": fixtures.STEPS, "index": 0}
        self.playing = False
        self.answers: list[Json] = []
        self.serial = 0

    def emit(self, kind: str, **more: Any) -> None:
        """Tell every open page."""
        for queue in self.queues:
            queue.put_nowait(f"data: {json.dumps({'type': kind, **more})}\n\n")

    def state(self, who: str) -> Json:
        """Build /ui/state."""
        me = next(one for one in fixtures.PEOPLE if one["id"] == who)
        channels = [one for one in self.channels if who in one["members"]]
        shown = {
            one["id"]: [each for each in self.messages[one["id"]] if each["only_for"] in (None, who)]
            for one in channels
        }
        return {
            "me": me,
            "people": self.people,
            "channels": channels,
            "messages": shown,
            "views": self.views if who == "U1" else [],
            "home": {"id": "VH", "type": "home", "blocks": shelf.HOME},
            "shortcuts": [{"callback_id": "ask_here", "name": "Bed om sparring på denne", "type": "message"}],
            "commands": [
                {
                    "command": "/sparring",
                    "description": "Bed om sparring, se køen, få hjælp",
                    "usage_hint": "[anmod | kø | læring | hjælp]",
                },
                {"command": "/spilleregler", "description": "Vis teamets spilleregler", "usage_hint": ""},
            ],
            "clock": self.clock,
            "faults": {"next": []},
            "tour": self.tour,
            "cast": {"playing": self.playing},
            "bot": {"name": "Sparring", "online": True, "initials": "S"},
            "files": {},
        }

    def say(self, channel: str, user: str, words: str, thread_ts: str | None = None) -> Json:
        """Post a message."""
        self.serial += 1
        safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        made = fixtures.message(channel, -self.serial / 60, user, safe, thread_ts=thread_ts)
        self.messages[channel].append(made)
        self.emit("message", message=made)
        return made

    def open_view(self, view: Json) -> None:
        """Put a view on the stack."""
        self.emit("view_pushed" if self.views else "view_opened", view=view)
        self.views.append(view)

    def redraw(self) -> None:
        """Update the first view, as a bot would while somebody types."""
        version = int(self.views[0]["hash"][1:]) + 1
        self.views[0] = shelf.modal(version=version)
        self.emit("view_updated", view=self.views[0])


class Site:
    """The endpoints."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.app = Starlette(
            routes=[
                Route("/", self.page),
                Route("/ui/state", self.state),
                Route("/ui/stream", self.stream),
                Route("/ui/file/{name}", self.file),
                Route("/ui/{name}", self.act, methods=["POST"]),
                Mount("/static", StaticFiles(directory=STATIC)),
            ]
        )

    async def page(self, _: Request) -> Response:
        """Serve the page."""
        return FileResponse(STATIC / "index.html")

    async def state(self, request: Request) -> Response:
        """Serve the snapshot."""
        if self.workspace.down:
            return JSONResponse({}, status_code=503)
        return JSONResponse(self.workspace.state(request.query_params.get("as", "U1")))

    async def file(self, request: Request) -> Response:
        """Serve the one picture there is, or a paper to keep."""
        if request.path_params["name"] == "FPAPER":
            headers = {"Content-Disposition": "attachment; filename*=UTF-8''opsamling.pdf"}
            return Response(b"%PDF", media_type="application/pdf", headers=headers)
        return Response(PICTURE, media_type="image/svg+xml")

    async def stream(self, _: Request) -> Response:
        """Serve the events."""
        queue: asyncio.Queue[str] = asyncio.Queue()

        async def events() -> AsyncIterator[str]:
            self.workspace.queues.add(queue)
            yield ": hello\n\n"
            try:
                while text := await queue.get():
                    yield text
            finally:
                self.workspace.queues.discard(queue)

        if self.workspace.down:
            return Response(status_code=503)
        return StreamingResponse(events(), media_type="text/event-stream")

    async def act(self, request: Request) -> Response:
        """Take what a person does; a test may have prepared the answer."""
        name, body = request.path_params["name"], await request.json()
        self.workspace.calls.append((name, body))
        if self.workspace.answers and name in {"view_submit", "action", "command"}:
            return JSONResponse(self.workspace.answers.pop(0))
        handler = getattr(self, f"on_{name}", None)
        return JSONResponse({"ok": True} if handler is None else handler(body) or {"ok": True})

    def on_message(self, body: Json) -> None:
        """Post what was typed."""
        self.workspace.say(body["channel"], body["as"], body["text"], body.get("thread_ts"))

    def on_delete(self, body: Json) -> None:
        """Delete a message."""
        self.workspace.emit("message_deleted", channel=body["channel"], ts=body["ts"])

    def on_command(self, body: Json) -> Json | None:
        """Open the form, unless typed in a thread."""
        if body.get("thread_ts"):
            return {"ok": False, "error": f"{body['command']} is not supported in threads. Sorry!"}
        self.workspace.open_view(shelf.modal())
        return None

    def on_action(self, body: Json) -> None:
        """Redraw or push; any other button is only remembered."""
        if body["action"]["action_id"] == "redraw":
            self.workspace.redraw()
        if body["action"]["action_id"] == "push":
            self.workspace.open_view(shelf.modal(f"V{len(self.workspace.views) + 1}"))

    def on_view_submit(self, body: Json) -> None:
        """Close the view and say so."""
        self.on_view_close(body)
        self.workspace.say("C1", "UBOT", "Tak, din anmodning er modtaget.")

    def on_view_close(self, body: Json) -> None:
        """Close one view or all."""
        self.workspace.views = (
            [] if body.get("clear") else [one for one in self.workspace.views if one["id"] != body["view_id"]]
        )
        self.workspace.emit("view_closed", view_id=body["view_id"], all=bool(body.get("clear")))

    def on_clock(self, body: Json) -> None:
        """Turn the clock."""
        self.workspace.clock = {
            **self.workspace.clock,
            "speed": body.get("speed", self.workspace.clock["speed"]),
            "epoch": self.workspace.clock["epoch"] + body.get("step_seconds", 0),
        }
        self.workspace.emit("clock", clock=self.workspace.clock)

    def on_member(self, body: Json) -> None:
        """Move somebody into a channel or out of it."""
        channel = next(one for one in self.workspace.channels if one["id"] == body["channel"])
        others = [one for one in channel["members"] if one != body["user"]]
        channel["members"] = [*others, body["user"]] if body["in"] else others
        self.workspace.emit("channel", channel=channel)

    def on_person(self, body: Json) -> None:
        """Close an account, or open it again."""
        for one in self.workspace.people:
            if one["id"] == body["user"]:
                one["deleted"] = body["deleted"]
        self.workspace.emit("reset")

    def on_tour(self, body: Json) -> None:
        """Turn the tour's page."""
        self.workspace.tour = {**self.workspace.tour, "index": body["index"]}

    def on_reset(self, _: Json) -> None:
        """Begin afresh."""
        self.workspace.reset()
        self.workspace.emit("reset")


if __name__ == "__main__":
    uvicorn.run(Site(Workspace()).app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
