import asyncio
import socket
from collections.abc import Awaitable, Callable
from datetime import timedelta

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from structlog.testing import capture_logs

from bot import web
from bot.telemetry import Metrics


def says(answer: bool) -> web.Check:
    async def check() -> bool:
        return answer

    return check


async def breaks() -> bool:
    raise ConnectionError("Mikkels mor")


async def hangs() -> bool:
    await asyncio.Event().wait()
    return True


async def three() -> int:
    return 3


async def get(path: str, checks: dict[str, Callable[[], Awaitable[bool]]] | None = None) -> httpx.Response:
    """Ask a bot with these checks for a path."""
    metrics = Metrics()
    metrics.timer_fired(timedelta(seconds=2))
    app = web.application(checks or {}, metrics, three)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot") as client:
        return await client.get(path)


async def test_it_lives_whatever_else_is_wrong() -> None:
    assert (await get("/healthz", {"database": breaks})).status_code == 200


async def test_it_is_ready_when_every_check_holds() -> None:
    answer = await get("/readyz", {"database": says(True), "slack": says(True)})
    assert (answer.status_code, answer.json()) == (200, {"ready": True, "checks": {"database": True, "slack": True}})


@pytest.mark.parametrize("broken", [says(False), breaks, hangs])
async def test_it_is_not_ready_when_one_does_not_hold(broken: web.Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "CHECK_LIMIT", timedelta(milliseconds=20))
    with capture_logs():
        answer = await get("/readyz", {"database": broken, "alarm_clock": says(True)})
    assert answer.status_code == 503
    assert answer.json() == {"ready": False, "checks": {"database": False, "alarm_clock": True}}


async def test_metrics_are_counts_in_prometheus_s_format() -> None:
    answer = await get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    assert "sparring_letters_waiting 3.0" in answer.text
    assert "sparring_timer_lateness_seconds_sum 2.0" in answer.text


async def test_it_serves_on_a_free_port_of_this_machine_and_finishes_what_is_in_hand() -> None:
    begun, go = asyncio.Event(), asyncio.Event()

    async def slow(_: Request) -> Response:
        begun.set()
        await go.wait()
        return PlainTextResponse("finished")

    app = web.application({}, Metrics(), three, [Route("/slack/events", slow, methods=["POST"])])
    async with httpx.AsyncClient() as client, asyncio.TaskGroup() as group:
        async with web.serve(app) as address:
            assert address.startswith("http://127.0.0.1:")
            asked = group.create_task(client.post(f"{address}/slack/events"))
            await begun.wait()
            asyncio.get_running_loop().call_later(0.05, go.set)
        assert (await asked).text == "finished"
        with pytest.raises(httpx.ConnectError):
            await client.get(f"{address}/healthz")


async def test_a_request_that_takes_too_long_does_not_hold_up_the_end() -> None:
    begun = asyncio.Event()

    async def endless(_: Request) -> Response:
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError

    app = web.application({}, Metrics(), three, [Route("/slack/events", endless)])
    async with httpx.AsyncClient() as client, asyncio.TaskGroup() as group:
        with capture_logs():
            async with asyncio.timeout(5), web.serve(app, limit=timedelta()) as address:
                asked = group.create_task(client.get(f"{address}/slack/events"))
                await begun.wait()
        with pytest.raises(httpx.HTTPError):
            (await asked).raise_for_status()


async def test_a_port_that_is_taken_is_said_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):
        async with web.serve(web.application({}, Metrics(), three), port=taken.getsockname()[1]):
            pass
