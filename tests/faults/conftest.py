"""What the fault tests share: both homes of the data, and an unharmed life to compare with."""

import asyncio
import os
from pathlib import Path

import pytest

from tests.faults.ground import ground
from tests.faults.script import whole

LONG = os.environ.get("STORM") == "long"
"""`make storm` runs every test at its full length."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tests of this folder to `make storm`."""
    here = Path(__file__).parent
    if not LONG:
        long = [item for item in items if item.path.is_relative_to(here) and item.get_closest_marker("slow")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


Showed = list[dict[str, list[str]]]
"""What every conversation showed after each step of a sparring."""


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest) -> str | None:
    """An empty database: None for SQLite in the test's own folder, else a PostgreSQL's URL."""
    if request.param == "sqlite":
        return None
    postgres: str = request.getfixturevalue("postgres_url")
    return postgres


@pytest.fixture(scope="session")
def unharmed(tmp_path_factory: pytest.TempPathFactory) -> Showed:
    """What every conversation shows of a whole sparring when nothing goes wrong."""

    async def live(home: Path) -> Showed:
        async with ground(home) as on:
            return await whole(on)

    return asyncio.run(live(tmp_path_factory.mktemp("unharmed")))
