"""Sentences while the master key is away: in place of a text it is said that it is locked, not that it is gone."""

from collections.abc import Callable, Mapping
from functools import cache

from typing_extensions import override

from bot.content.texts import Texts

MISSING, LOCKED = "words-missing", "words-locked"


class WhileLocked(Texts):
    """The bot's sentences in one language, which know whether texts are locked just now."""

    def __init__(self, language: str, locked: Callable[[], bool]) -> None:
        """Take one of `LANGUAGES`, and who says whether texts are locked."""
        super().__init__(language)
        self._locked = locked

    @override
    def format(self, key: str, places: Mapping[str, str | int] | None = None) -> str:
        """Return the sentence `key` with its places filled; of a text that cannot be shown, why."""
        return super().format(LOCKED if key == MISSING and self._locked() else key, places)


def speaking(locked: Callable[[], bool]) -> Callable[[str], Texts]:
    """Return where sentences come from by their language; `locked` says whether texts are, just now."""
    return cache(lambda language: WhileLocked(language, locked))
