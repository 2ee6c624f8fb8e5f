"""A table at which a team sits: nothing agreed on yet, or just set up."""

import pytest

from tests.rhythm_dialogue.table import Table


@pytest.fixture
def bare() -> Table:
    """A channel with five people, on a Monday at ten."""
    return Table.laid()


@pytest.fixture
async def table() -> Table:
    """The same once Mette has set the team up: Tuesdays from nine to half past ten, four of them in turn."""
    laid = Table.laid()
    await laid.set_up()
    return laid
