"""What the process tells over HTTP: whether it lives, whether it is ready, what it counts. Adapters mount the rest."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.tasks import spawn
from bot.telemetry import Metrics

Check = Callable[[], Awaitable[bool]]
CHECK_LIMIT = timedelta(seconds=2)

log = structlog.get_logger()


def application(
    checks: Mapping[str, Check],
    metrics: Metrics,
    waiting: Callable[[], Awaitable[int]],
    routes: Sequence[BaseRoute] = (),
) -> Starlette:
    """Return the web application.

    Args:
        checks: by name, what must hold for `/readyz` to answer 200; one that raises or takes over 2 s does not hold.
        metrics: what `/metrics` shows.
        waiting: counts the letters that wait, asked when `/metrics` is.
        routes: those of the adapters, e.g. `/slack/events`.
    """

    async def alive(_: Request) -> Response:
        return JSONResponse({"alive": True})

    async def ready(_: Request) -> Response:
        answers = await asyncio.gather(*(_holds(name, check) for name, check in checks.items()))
        return JSONResponse(
            {"ready": all(answers), "checks": dict(zip(checks, answers, strict=True))},
            status_code=200 if all(answers) else 503,
        )

    async def counts(_: Request) -> Response:
        metrics.letters_waiting(await waiting())
        return Response(metrics.page(), media_type=metrics.media_type)

    ours = [Route("/healthz", alive), Route("/readyz", ready), Route("/metrics", counts)]
    return Starlette(routes=[*ours, *routes])


@asynccontextmanager
async def serve(
    app: Starlette, host: str = "127.0.0.1", port: int = 0, *, limit: timedelta = timedelta(seconds=10)
) -> AsyncIterator[str]:
    """Serve inside the `async with`; gives the address, e.g. "http://127.0.0.1:8080". Port 0 takes a free one.

    On leaving, nothing new is accepted and requests in hand have `limit` to finish. Raises OSError when the port is
    taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family)
    config = uvicorn.Config(
        app,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=int(limit.total_seconds()),
    )
    server = _Server(config)
    serving = spawn(server.serve(sockets=[listener]), name="web")
    try:
        yield f"http://{f'[{host}]' if ':' in host else host}:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving


class _Server(uvicorn.Server):
    """Leaves the signals to the process, which has more to finish than requests."""

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


async def _holds(name: str, check: Check) -> bool:
    try:
        async with asyncio.timeout(CHECK_LIMIT.total_seconds()):
            holds = await check()
    except Exception:  # a check that breaks says no, whatever the reason
        log.exception("check_failed", check=name)
        return False
    return holds
