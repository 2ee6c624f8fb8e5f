"""`sparring run` itself, from its command line and on the real clock: killed with -9 and started again, it goes on."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.clock import SteerableClock
from bot.config import Settings
from bot.failpoints import Failpoint
from tests.faults.ground import Ground, ground
from tests.faults.script import REQUEST, begins, joins, starts

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120)]


def environment(settings: Settings) -> dict[str, str]:
    """Return the settings as the environment has them."""
    said = {}
    for name, value in settings:
        if value is not None:
            plain = value.get_secret_value() if isinstance(value, SecretStr) else value
            said[name.upper()] = str(plain)
    return {**os.environ, **said}


@asynccontextmanager
async def sparring_run(on: Ground, plan: str = "") -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the real command; whatever happens, it is gone afterwards."""
    settings = on.settings.model_copy(update={"sparring_failpoint": plan})
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"), env=environment(settings), stderr=asyncio.subprocess.PIPE
    )
    try:
        assert process.stderr is not None
        while b"Health: " not in (line := await process.stderr.readline()):
            assert line, "it did not start"
        url = line.decode().split("Health: ")[1].strip().removesuffix("/readyz")
        on.workspace.outlet.connect(f"{url}/slack/events")
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_sparring_run_is_killed_and_goes_on(tmp_path: Path) -> None:
    now = SteerableClock().now()
    async with ground(tmp_path, start=now, speed=1) as on:
        await on.agree()
        await on.kill()
        on.lives.clear()
        on.manned = False

        async with sparring_run(on, f"{Failpoint.LETTER_SENT_BEFORE_RECEIPT}:1") as process:
            await on.sara.command(on.channel, "/sparring anmod")
            await on.sara.submit(await on.sara.modal(), REQUEST)
            assert await process.wait() == -signal.SIGKILL
        async with sparring_run(on) as process:
            await on.quiet()
            for step in (starts, joins("ali"), begins):
                await step(on)
            process.terminate()
            assert await process.wait() == 0
        assert not on.history.doubled()
        assert sum("Runde 1 af 6:" in message.text for message in on.thread()) == 1
