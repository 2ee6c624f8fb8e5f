"""Every sentence of the bot, from Project Fluent files: Danish first, English beside it."""

from collections.abc import Mapping
from datetime import date, datetime
from datetime import time as time_of_day
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

LANGUAGES = ("da", "en")
"""The languages the bot speaks; the first is the one used when a person's own is not among them."""

_TIME = {"da": "HH.mm", "en": "HH:mm"}
_DAY = {"da": "EEEE 'den' d. MMMM", "en": "EEEE d MMMM"}
_DATE = {"da": "d. MMM", "en": "d MMM"}


class UnknownSentence(LookupError):
    """A key that no locale file has, or a place in a sentence that nothing fills; names keys only."""


def spoken(language: str | None) -> str:
    """Return the language the bot will use for somebody who reads `language` ("da-DK", "en-GB", None…)."""
    short = (language or "").replace("_", "-").split("-")[0].lower()
    return short if short in LANGUAGES else ("da" if short in ("", "nb", "nn", "no", "sv") else "en")


@cache
def resources_of(language: str) -> tuple[ast.Resource, ...]:
    """Return a language's parsed Fluent files."""
    folder = resources.files("bot.content") / "locales" / language
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".ftl")), key=lambda f: f.name)
    return tuple(FluentResource(f.read_text("utf-8")) for f in files)


def messages_of(language: str) -> Mapping[str, ast.Message]:
    """Return a language's sentences by key, for checks."""
    entries = (entry for resource in resources_of(language) for entry in resource.body)
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for resource in resources_of(language):
        bundle.add_resource(resource)
    return bundle


class Texts:
    """The bot's sentences in one language."""

    def __init__(self, language: str) -> None:
        """Take one of `LANGUAGES`."""
        self.language = language

    def format(self, key: str, places: Mapping[str, str | int] | None = None) -> str:
        """Return the sentence `key` with its places filled.

        Raises:
            UnknownSentence: There is no such sentence, or a place stayed empty.
        """
        bundle = _bundle(self.language)
        if not bundle.has_message(key):
            raise UnknownSentence(key)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise UnknownSentence(key)
        text, errors = bundle.format_pattern(pattern, dict(places or {}))
        if errors:
            raise UnknownSentence(key)
        return str(text)

    def time(self, at: datetime, zone: str) -> str:
        """Return a clock time in a zone: 13.30."""
        return format_time(at, _TIME[self.language], tzinfo=ZoneInfo(zone), locale=self.language)

    def day(self, day: date) -> str:
        """Return a day: tirsdag den 17. november."""
        return format_date(day, _DAY[self.language], locale=self.language)

    def short_day(self, day: date) -> str:
        """Return a day in few signs: 17. nov."""
        return format_date(day, _DATE[self.language], locale=self.language)

    def clock(self, at: time_of_day) -> str:
        """Return a time of day: 13.30."""
        return format_time(at, _TIME[self.language], locale=self.language)


@cache
def texts(language: str) -> Texts:
    """Return the sentences in a language the bot speaks."""
    return Texts(language)
