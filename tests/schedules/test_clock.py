from datetime import timedelta, timezone

import pytest

from bot import clock as module
from bot.clock import ManualClock, SteerableClock, WallClock
from bot.ports import Clock
from tests.schedules.stand_ins import NOON

MINUTE = timedelta(minutes=1)


@pytest.fixture
def pass_real(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Monotonic time as a list of one number that the test may change."""
    real = [100.0]
    monkeypatch.setattr(module, "monotonic", lambda: real[0])
    return real


def test_all_are_clocks() -> None:
    clocks: list[Clock] = [WallClock(), SteerableClock(), ManualClock(NOON)]
    assert all(clock.now().utcoffset() == timedelta() for clock in clocks)


def test_the_wall_clock_knows_how_long_it_is_until_then_and_never_less_than_nothing() -> None:
    wall = WallClock()
    assert timedelta(seconds=50) < wall.real_delay(wall.now() + MINUTE) <= MINUTE
    assert wall.real_delay(NOON.replace(year=2000)) == timedelta()


def test_it_runs_at_its_speed(pass_real: list[float]) -> None:
    clock = SteerableClock(NOON, speed=60)
    pass_real[0] += 2
    assert clock.now() == NOON + 2 * MINUTE
    assert clock.real_delay(NOON + 5 * MINUTE) == timedelta(seconds=3)


def test_a_new_speed_counts_from_now_on(pass_real: list[float]) -> None:
    clock = SteerableClock(NOON, speed=10)
    pass_real[0] += 6
    clock.set_speed(1)
    pass_real[0] += 60
    assert clock.now() == NOON + 2 * MINUTE
    assert clock.speed == 1


def test_it_steps_forward_and_tells_its_listeners_of_every_change() -> None:
    clock, heard = ManualClock(NOON), list[str]()
    clock.on_change(lambda: heard.append(f"{clock.now():%H.%M} x{clock.speed:g}"))
    clock.advance(MINUTE)
    clock.set_speed(0)
    assert heard == ["12.01 x0", "12.01 x0"]


def test_it_stands_still_at_speed_0_and_nothing_ahead_is_ever_due(pass_real: list[float]) -> None:
    clock = ManualClock(NOON)
    pass_real[0] += 1000
    assert clock.now() == NOON
    assert clock.real_delay(NOON) == timedelta()
    assert clock.real_delay(NOON + MINUTE) == timedelta.max


def test_it_never_goes_back() -> None:
    clock = SteerableClock(NOON)
    with pytest.raises(ValueError, match="back"):
        clock.step(-MINUTE)
    with pytest.raises(ValueError, match="backwards"):
        clock.set_speed(-1)


def test_it_shows_utc_wherever_it_was_started() -> None:
    assert ManualClock(NOON.astimezone(timezone(timedelta(hours=5)))).now().isoformat() == "2026-11-23T12:00:00+00:00"
