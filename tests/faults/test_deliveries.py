"""Slack delivers twice and out of order: nothing happens twice, and nothing in a wrong order."""

import asyncio
from pathlib import Path

import pytest

from bot.playground.answer import Answer, PayloadKind, Retry
from bot.playground.seed import Json
from tests.faults.conftest import Showed
from tests.faults.ground import ground
from tests.faults.script import STEPS

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120)]


@pytest.mark.parametrize(
    "url", ["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.slow])], indirect=True
)
async def test_everything_delivered_twice_and_events_out_of_order(
    tmp_path: Path, url: str | None, unharmed: Showed
) -> None:
    async with ground(tmp_path, url) as on:
        send = on.workspace.outlet.send

        async def send_twice(kind: PayloadKind, payload: Json, retry: Retry = (0, None)) -> Answer:
            first, _ = await asyncio.gather(send(kind, payload, retry), send(kind, payload, (1, "http_timeout")))
            return first

        on.workspace.outlet.send = send_twice  # type: ignore[method-assign]
        on.workspace.faults.redeliver = on.workspace.faults.shuffle = True
        await on.agree()
        for step in STEPS:
            await step(on)
            await on.ali.write(
                on.channel, "Du skal bare ringe til dem", on.thread()[0].thread_ts if on.thread() else None
            )
        assert not on.told, "nobody was told that anything failed"
        await on.judge(unharmed[-1])
