"""Clocks that are wrong, and the two days a year on which the hour is not what it was."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.faults.conftest import Showed
from tests.faults.ground import Ground, ground
from tests.faults.script import gathers, whole
from tests.faults.storm import judged

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120)]

REFLECTING = 10
"""So many steps lead into the reflection."""

CHANGES = (datetime(2026, 10, 25, 0, 40, tzinfo=UTC), datetime(2027, 3, 28, 0, 40, tzinfo=UTC))
"""Twenty minutes before the hour comes twice, and before it is left out."""

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
_TIME = re.compile(r"kl\. \d\d\.\d\d|uge \d+")


def timeless(showed: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return what was shown, at which minute, without the hours and weeks that were named."""
    return {place: [_TIME.sub("…", line) for line in told] for place, told in showed.items()}


async def born_again(on: Ground) -> None:
    """Kill the bot; the next one goes by what the clock shows it now."""
    await on.kill()
    await on.quiet()


@pytest.mark.parametrize("hours", [1, pytest.param(-1, marks=pytest.mark.slow)])
async def test_a_clock_an_hour_off_brings_nothing_twice_and_nothing_early(tmp_path: Path, hours: int) -> None:
    """Its leases run on the database's time; what it shows to people runs on its own."""
    async with ground(tmp_path) as on:
        await whole(on, REFLECTING)
        on.skew = timedelta(hours=hours)
        await born_again(on)
        if hours > 0:
            await on.press(on.mette, on.saying("Sparringen holder pause"), "resume")
        await on.pass_time(minutes=0.5)
        assert not on.shown("Siger du ikke noget")
        on.skew = timedelta()
        await born_again(on)
        for number in (3, 4, 5):
            await on.insist(
                lambda n=number: on.press(on.mette, on.saying(f"Runde {n} af 6:"), "next"),  # type: ignore[misc]
                lambda n=number: on.shown(f"Runde {n + 1} af 6:"),  # type: ignore[misc]
            )
        await gathers(on)
        verdict = await judged(on)
        assert [*verdict.lost, *verdict.doubled, *verdict.disordered] == []


@pytest.mark.parametrize("start", CHANGES, ids=["autumn", "spring"])
async def test_a_sparring_while_the_clocks_are_changed(tmp_path: Path, start: datetime, unharmed: Showed) -> None:
    """Nobody meets at that hour, but if they did, no round would be shorter, longer or told twice."""
    async with ground(tmp_path, start=start) as on:
        showed = await whole(on, REFLECTING + 1)
        assert timeless(showed[-1]) == timeless(unharmed[REFLECTING])


@pytest.mark.parametrize(
    ("start", "morning"), [(CHANGES[0], "Mon 08:00"), (CHANGES[1], "Tue 08:00")], ids=["autumn", "spring"]
)
async def test_a_sparring_that_rests_over_the_change_is_asked_about_once_on_the_next_working_morning(
    tmp_path: Path, start: datetime, morning: str
) -> None:
    """In 2027 the hour is left out on Easter Day, and the Monday after it is a holiday."""
    friday = start - timedelta(days=2) + timedelta(hours=10)
    async with ground(tmp_path, start=friday) as on:
        await whole(on, 6)
        await on.pass_time(minutes=60 * 24 * 4)
        asked = [entry for entry in on.history.posts() if "Godmorgen" in entry.text]
        assert [datetime.fromtimestamp(entry.at, COPENHAGEN).strftime("%a %H:%M") for entry in asked] == [morning]
