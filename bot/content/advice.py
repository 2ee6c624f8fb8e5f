"""Hears when a reflection slips into advice or interrogation (B7). The words are looked at once and kept nowhere."""

import re
import tomllib
from functools import cache
from importlib import resources


@cache
def _pattern() -> re.Pattern[str]:
    raw = tomllib.loads((resources.files("bot.content") / "advice.toml").read_text("utf-8"))
    return re.compile("|".join(f"(?:{pattern})" for pattern in raw["patterns"]))


def reads_like_advice(words: str) -> bool:
    """Say whether the words read like advice or an interrogating question."""
    return _pattern().search(words.lower()) is not None
