"""The workspace on the wire: Slack's addresses for the app, and the page's for people."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket
from typing_extensions import override

from bot.playground import responses
from bot.playground.api import dispatch
from bot.playground.errors import Refused
from bot.playground.tasks import Tasks
from bot.playground.ui.routes import ROUTES
from bot.playground.workspace import Workspace

STATIC = Path(__file__).parent / "static"


class _Fresh(StaticFiles):
    """Files that a browser asks about again each time, so that an upgraded page is whole."""

    @override
    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "no-cache"
        return response


def create_app(workspace: Workspace) -> Starlette:
    """Build the ASGI app of a workspace; its lifespan starts and stops the workspace."""

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await workspace.start()
        try:
            yield
        finally:
            await workspace.stop()

    app = Starlette(
        routes=[
            Route("/api/{method}", _api, methods=["GET", "POST"]),
            Route("/response/{secret}", _response, methods=["POST"]),
            Route("/upload/v1/{id}", _upload, methods=["POST", "PUT"]),
            WebSocketRoute("/link/", _link),
            *ROUTES,
            Route("/", _page),
            Route("/archives/{rest:path}", _page),
            Mount("/static", _Fresh(directory=STATIC, check_dir=False)),
        ],
        lifespan=lifespan,
    )
    app.state.workspace = workspace
    return app


async def _api(request: Request) -> Response:
    return await dispatch.answer(request.app.state.workspace, request)


async def _response(request: Request) -> Response:
    workspace: Workspace = request.app.state.workspace
    try:
        responses.use(workspace, request.path_params["secret"], await request.json())
    except Refused as refused:
        return JSONResponse(refused.body, 404 if refused.error.endswith("_url") else 400)
    except (json.JSONDecodeError, AttributeError):
        return PlainTextResponse("invalid_payload", 400)
    workspace.commit()
    return PlainTextResponse("ok")


async def _link(websocket: WebSocket) -> None:
    workspace: Workspace = websocket.app.state.workspace

    def changed() -> None:
        workspace.outlet.tell_page()
        workspace.commit()

    await workspace.sockets.serve(websocket, changed)


async def _page(_request: Request) -> Response:
    return FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})


async def _upload(request: Request) -> Response:
    """Take the bytes of an announced file, raw or as a form, and no others."""
    workspace: Workspace = request.app.state.workspace
    row = workspace.files.get(request.path_params["id"])
    if row is None or row.uploaded:
        return PlainTextResponse("not found", 404)
    content = await request.body()
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        async with request.form() as form:
            parts = [part for part in form.values() if not isinstance(part, str)]
            content = await parts[0].read() if parts else b""
    if len(content) != row.size:
        return PlainTextResponse("length does not match", 400)
    workspace.storage.save(row, content)
    workspace.commit()
    return PlainTextResponse(f"OK - {len(content)}")


@dataclass(frozen=True)
class Running:
    """A served workspace."""

    url: str

    @property
    def api_url(self) -> str:
        """The base of the Web API, for an SDK's `base_url`."""
        return f"{self.url}/api/"


class _Server(uvicorn.Server):
    """A uvicorn that leaves signals to whoever started it."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.ready.set()

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.asynccontextmanager
async def serve(app: Starlette, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[Running]:
    """Serve the app while the block runs.

    Args:
        app: from `create_app`.
        host: the address to bind.
        port: 0 takes a free one.

    Yields:
        Where it is served.
    """
    workspace: Workspace = app.state.workspace
    listening = socket.create_server((host, port))
    name = "127.0.0.1" if host in {"", "0.0.0.0"} else host  # noqa: S104 - compared with, not bound
    workspace.base_url = f"http://{name}:{listening.getsockname()[1]}"
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, timeout_graceful_shutdown=1, ws="websockets-sansio"
    )
    server = _Server(config)
    served = Tasks().spawn(server.serve(sockets=[listening]), "playground")
    await server.ready.wait()
    if not server.started:
        await served
        raise RuntimeError("The workspace did not start.")
    try:
        yield Running(workspace.base_url)
    finally:
        workspace.bus.close()
        server.should_exit = True
        await served
