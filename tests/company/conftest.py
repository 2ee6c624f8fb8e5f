"""A team that has been set up, around a table."""

import pytest

from bot.content.wordforms import lemma
from tests.rhythm_dialogue.table import Table


@pytest.fixture(scope="session", autouse=True)
def _dictionary() -> None:
    """Load the dictionary before anybody waits for an answer."""
    lemma("skole")


@pytest.fixture
async def table() -> Table:
    """Five people on a Monday at ten; Mette leads, and the others take turns."""
    laid = Table.laid()
    await laid.set_up()
    return laid
