"""The bot was away: what fell due meanwhile happens once, what came too late is passed over with a word."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.faults.ground import Ground, ground
from tests.faults.script import STEPS, gathers, hears_back
from tests.faults.storm import judged

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120)]

BEFORE_REFLECTING, CLOSED = 10, 18
"""So many steps."""


async def away(on: Ground, **length: float) -> None:
    """Kill the bot, and let one be born so much later."""
    await on.kill()
    on.clock.step(timedelta(**length))
    await on.quiet()


async def until(on: Ground, steps: int) -> None:
    """Let the sparring come that far."""
    await on.agree()
    for step in STEPS[:steps]:
        await step(on)


def said(on: Ground, words: str) -> int:
    """Return how often something was said in the thread."""
    return sum(words in message.text for message in on.thread())


async def test_a_minute_is_not_worth_a_word(tmp_path: Path) -> None:
    async with ground(tmp_path) as on:
        await until(on, BEFORE_REFLECTING)
        await away(on, minutes=1.5)
        assert not said(on, "Jeg var væk")
        assert not said(on, "Jeg har været væk")
        assert not said(on, "sprunget")


async def test_prompts_that_came_too_late_are_skipped_with_a_word_and_the_round_goes_on(tmp_path: Path) -> None:
    async with ground(tmp_path) as on:
        await until(on, BEFORE_REFLECTING)
        await away(on, minutes=7)
        assert said(on, "Jeg var væk i") == 1
        assert said(on, "sprang") + said(on, "sprunget") == 1
        prompts = [m.text for m in on.thread() if "Spørgsmål " in m.text and " af 6" in m.text]
        assert len(prompts) == 2, prompts
        await on.pass_time(minutes=2.9)
        assert said(on, "Siger du ikke noget") == 0, "not a moment too early"
        await on.pass_time(minutes=0.2)
        assert said(on, "Siger du ikke noget") == 1


async def test_a_round_that_ended_meanwhile_ends_once(tmp_path: Path) -> None:
    async with ground(tmp_path) as on:
        await until(on, BEFORE_REFLECTING)
        await away(on, minutes=11)
        assert said(on, "Siger du ikke noget") == 1
        await away(on, minutes=0.5)
        assert said(on, "Siger du ikke noget") == 1, "the grace starts when somebody can use it"
        await on.pass_time(minutes=1)
        assert said(on, "Runde 4 af 6:") == 1


async def test_after_a_quarter_of_an_hour_it_rests_until_somebody_goes_on(tmp_path: Path) -> None:
    async with ground(tmp_path) as on:
        await until(on, BEFORE_REFLECTING)
        await away(on, minutes=40)
        assert said(on, "Jeg har været væk siden kl.") == 1
        assert said(on, "Runde 4 af 6:") == 0, "nothing went on without them"
        await on.press(on.mette, on.saying("Sparringen holder pause"), "resume")
        await on.pass_time(minutes=28)
        await gathers(on)
        verdict = await judged(on)
        assert verdict.clean, verdict


async def test_a_question_due_while_it_was_away_for_days_comes_once(tmp_path: Path) -> None:
    async with ground(tmp_path) as on:
        await until(on, CLOSED)
        directs = len(on.sara.directs())
        await away(on, days=10)
        assert len(on.sara.directs()) == directs + 1
        await hears_back(on)
        assert len(on.sara.directs()) == directs + 1
