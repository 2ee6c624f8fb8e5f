"""Every sentence of the bot, from Project Fluent files: Danish first, English beside it."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from datetime import time as time_of_day
from functools import cache
from importlib import resources
from threading import RLock
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


_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
"""How a sentence begins in a Fluent file."""
_REFERENCE = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")
"""How a sentence speaks of another."""


def _files(language: str) -> Iterator[str]:
    folder = resources.files("bot.content") / "locales" / language
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".ftl")), key=lambda f: f.name):
        yield file.read_text("utf-8")


@cache
def resources_of(language: str) -> tuple[ast.Resource, ...]:
    """Return a language's parsed Fluent files."""
    return tuple(FluentResource(text) for text in _files(language))


def messages_of(language: str) -> Mapping[str, ast.Message]:
    """Return a language's sentences by key, for checks."""
    entries = (entry for resource in resources_of(language) for entry in resource.body)
    return {entry.id.name: entry for entry in entries if isinstance(entry, ast.Message)}


class _Sentences:
    """A language's sentences, each parsed when it is first said: to parse them all takes a tenth of a second.

    Papers and charts are written in threads of their own (`bot.composer`), so one waits for another's parsing.
    """

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._sources = dict(source for text in _files(language) for source in _split(text))
        self._parsing = RLock()

    def bundle_with(self, key: str) -> FluentBundle:
        """Return the bundle, with this sentence in it if there is one."""
        with self._parsing:
            if source := self._sources.pop(key, None):
                self._bundle.add_resource(FluentResource(source))
                for other in _REFERENCE.findall(source):
                    self.bundle_with(other)
        return self._bundle


def _split(text: str) -> Iterator[tuple[str, str]]:
    """Yield each sentence's key and source."""
    begins = list(_ENTRY.finditer(text))
    ends = [following.start() for following in begins[1:]] + [len(text)]
    for begin, end in zip(begins, ends, strict=True):
        yield begin[1], text[begin.start() : end]


@cache
def _sentences(language: str) -> _Sentences:
    return _Sentences(language)


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
        bundle = _sentences(self.language).bundle_with(key)
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
