"""One reminder is one reminder: under kills, with two processes, after the bot was away, and when the clocks change."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.failpoints import Failpoint
from tests.faults.conftest import LONG, Showed
from tests.faults.ground import Ground, ground
from tests.faults.script import lived
from tests.faults.test_clocks import CHANGES, COPENHAGEN
from tests.faults.test_kills import DONE
from tests.faults.weeks import DAY, TRADED, WEEKS, sets_up, told_of_turns, weeks

pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]

IN_TURN = (
    "inbound.before_commit:1",
    "inbound.after_commit:1",
    "letter.claimed:1",
    "letter.sent.before_receipt:1",
    "timer.claimed:1",
    "letter.composed:1",
    "timer.fired.before_commit:1",
    "letter.receipt_stored:1",
    "timer.fired.after_commit:1",
    "inbound.after_commit:1",
)
"""One life after the other ends at the next of these, from the set-up on."""


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Showed:
    """What every conversation shows of three weeks when nothing goes wrong."""

    async def live(home: Path) -> Showed:
        async with ground(home) as on:
            showed = await weeks(on)
            assert set(told_of_turns(on).values()) == {1}
            return showed

    return asyncio.run(live(tmp_path_factory.mktemp("undisturbed")))


async def held_against(on: Ground, expected: dict[str, list[str]]) -> None:
    """Judge that all was said as in an undisturbed life: at the same minute, once, and in the same order."""
    await on.judge(expected)
    assert set(told_of_turns(on).values()) == {1}, "one reminder for each turn and lead time"


async def test_killed_at_each_failpoint_in_turn(tmp_path: Path, url: str | None, undisturbed: Showed) -> None:
    async with ground(tmp_path, url, plans=IN_TURN) as on:
        await weeks(on)
        await held_against(on, undisturbed[-1])
        assert set(IN_TURN) <= set(on.died_at), "not every plan was met"
        assert {plan.partition(":")[0] for plan in on.died_at} == set(Failpoint)


@pytest.mark.slow
@pytest.mark.parametrize("failpoint", [each for each in Failpoint if each is not Failpoint.LETTER_LOOKED_FOR])
async def test_killed_whenever_it_passes(
    tmp_path: Path, url: str | None, undisturbed: Showed, failpoint: Failpoint
) -> None:
    counts = (1 if failpoint in DONE else 2 + life % 3 for life in range(500))
    async with ground(tmp_path, url, plans=[f"{failpoint}:{count}" for count in counts]) as on:
        await weeks(on)
        await held_against(on, undisturbed[-1])
        assert len(on.died_at) > len(WEEKS) / 2


async def test_two_processes_remind_as_one(tmp_path: Path, url: str | None, undisturbed: Showed) -> None:
    async with ground(tmp_path, url) as on:
        await on.born()
        on.alternate = True
        steps = WEEKS if LONG else WEEKS[:TRADED]
        await lived(on, steps)
        await held_against(on, undisturbed[len(steps) - 1])


def moments(on: Ground) -> list[str]:
    """Return when somebody was told of a turn, in the team's own time."""
    told = {text for _, text in told_of_turns(on)}
    said = [entry.at for entry in on.history.posts() if any(text in entry.text for text in told)]
    return [datetime.fromtimestamp(at, COPENHAGEN).strftime("%a %H:%M") for at in said]


async def test_reminders_that_fell_due_while_it_was_away_become_one_on_the_next_working_morning(tmp_path: Path) -> None:
    async with ground(tmp_path) as on:
        await sets_up(on)
        before = told_of_turns(on)
        await on.kill()
        on.clock.step(timedelta(days=5))  # to a Saturday: Sara was to hear on Tuesday
        await on.quiet()
        assert told_of_turns(on) == before
        await on.pass_time(minutes=3 * DAY)
        about = [text for _, text in told_of_turns(on) - before if "1. december" in text]
        assert about == ["I morgen er det din tur til at tage en sag med: tirsdag den 1. december kl. 09.00."]
        assert moments(on) == ["Mon 10:00", "Mon 08:00", "Tue 08:00"], "the last one is for the week after"


@pytest.mark.parametrize(
    ("start", "mornings"),
    [(CHANGES[0], ["Mon 08:00", "Tue 08:00"]), (CHANGES[1], ["Tue 08:00", "Tue 08:00"])],
    ids=["autumn", "spring"],
)
async def test_the_morning_stays_the_morning_when_the_clocks_are_changed(
    tmp_path: Path, start: datetime, mornings: list[str]
) -> None:
    """A team set up in that very night hears of tomorrow's meeting and of next week's; Easter Monday is closed."""
    async with ground(tmp_path, start=start) as on:
        await sets_up(on)
        assert not told_of_turns(on), "nobody is written to at night"
        await on.pass_time(minutes=3 * DAY)
        assert moments(on) == mornings
        assert set(told_of_turns(on).values()) == {1}
