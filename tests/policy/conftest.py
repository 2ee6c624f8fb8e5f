"""What takes a second to load is loaded before anybody waits for an answer."""

import pytest

from bot.content.wordforms import lemma
from bot.privacy import read


@pytest.fixture(scope="session", autouse=True)
def _lists() -> None:
    lemma("skole")
    read("skole")
