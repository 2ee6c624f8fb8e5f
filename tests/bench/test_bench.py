"""The benchmarks still run: tiny sizes, nothing said about speed."""

import json
from pathlib import Path

import pytest

from bench import __main__ as bench
from bench import answers, page, teams
from bench.ground import Sizes, ground
from bench.results import Gate, Result, percentile, table, written
from bench.storm import judged
from bot.sparring.identity import PersonId, SessionId


def test_every_measurement_of_durability_has_somebody_who_makes_it() -> None:
    assert {name for ids in bench.MEASURES for name in ids} == {f"B{number}" for number in range(1, 17)}


async def test_a_steady_stream_is_heard_to_its_last_timer() -> None:
    results: list[Result] = []
    assert await bench.measured("B6", Sizes(repeats=1, spread_per_second=20, spread_seconds=1), results.extend)
    assert [result.id for result in results] == ["B6", "B6"]
    assert all(result.value > 0 for result in results)


async def test_clicks_are_answered_by_the_real_bot() -> None:
    async with ground(Sizes(answers=5)) as here:
        given = await answers.run(here, "bench.bot")
    assert [len(each.took) for each in given.values()] == [5, 5]


async def test_a_team_lives_its_whole_year_on_the_real_service() -> None:
    results: list[Result] = []
    assert await bench.measured("B14", Sizes(repeats=1, growth=(1, 3)), results.extend)
    (result,) = results
    assert result.value > 0
    assert "0 letters" not in result.what.split(", ")


async def test_the_mornings_of_many_teams_are_measured_beside_a_peer() -> None:
    results: list[Result] = []
    assert await bench.measured("B15", Sizes(repeats=1, teams=(2, 6)), results.extend)
    assert [result.value > 0 for result in results] == [True, True, True]


@pytest.mark.parametrize("morning", teams.MORNINGS, ids=lambda morning: morning.made.__name__)
@pytest.mark.parametrize("size", teams.SIZES)
def test_every_team_has_something_to_do_at_the_moment_that_is_measured(morning: teams.Morning, size: int) -> None:
    team = morning.made([PersonId(f"p{nth}") for nth in range(size)])
    assert team.alarm is not None
    assert team.alarm.at == morning.moment


def test_a_measurement_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main("B99") == 2
    assert "B99" in capsys.readouterr().err


def test_a_gate_holds_for_the_median_of_the_runs() -> None:
    result = Result("B1", "ours ÷ theirs", (1.0, 11.0, 12.0), Gate(10, at_least=True), " ×")
    assert result.passed
    assert "| passed |" in table([result])
    assert not Result("B5", "stall", (60.0,), Gate(50)).passed


@pytest.mark.parametrize(("share", "expected"), [(0.5, 50), (0.99, 99), (1.0, 100)])
def test_a_percentile_is_a_value_that_was_measured(share: float, expected: int) -> None:
    assert percentile(range(100, 0, -1), share) == expected


def test_the_results_are_written_for_machines_too(tmp_path: Path) -> None:
    written([Result("B8", "answers", (0.7,), Gate(0.6, at_least=True))], tmp_path / "bench.json")
    (row,) = json.loads((tmp_path / "bench.json").read_text("utf-8"))["results"]
    assert (row["value"], row["passed"]) == (0.7, True)


def test_the_page_shows_what_was_measured_and_keeps_what_stands_around_it(tmp_path: Path) -> None:
    found, shown = tmp_path / "bench.json", tmp_path / "page.md"
    shown.write_text(f"Before.\n\n{page.BEGIN}\nLast month's.\n{page.END}\n\nAfter.\n", "utf-8")
    written([Result("B1", "lateness", (9.0,), Gate(10, at_least=True), " ×", "3.00 s", "27.00 s")], found)
    page.update(found, shown)
    text = shown.read_text("utf-8")
    assert "| B1 | lateness | 3.00 s | 27.00 s | 9 × | ≥ 10 × | **not met** |" in text
    assert text.startswith("Before.\n\n<!--")
    assert text.endswith("-->\n\nAfter.\n")
    assert "Last month" not in text


def test_the_page_of_the_documentation_has_its_place_for_the_table() -> None:
    assert "the table" in page.updated(page.PAGE.read_text("utf-8"), "the table")
    with pytest.raises(page.NoPlace):
        page.updated("# A page without", "the table")


def post(place: str, letter: str, key: str) -> list[object]:
    said = {"event_type": "sparring_letter", "event_payload": {"letter": letter, "key": key}}
    return ["messages", place, {"metadata": said}]


def test_the_judge_of_the_storm_counts_what_is_missing_and_what_is_there_twice(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    rounds = [post(f"C/{n}", f"l{n}", f"round:s:1:{n}") for n in range(1, 6)]
    shown = [post("C/7", "l7", "card:s"), post("C/8", "l8", "root:s:1"), post("C/9", "l8", "root:s:1"), *rounds]
    edited = post("C/7", "l99", "card:s")
    journal.write_text("".join(json.dumps([change]) + "\n" for change in [*shown, edited]), "utf-8")
    verdict = judged(journal, [SessionId("s")], kills=3)
    assert (verdict.messages, verdict.lost, verdict.doubled, verdict.kills) == (8, 1, 1, 3)
