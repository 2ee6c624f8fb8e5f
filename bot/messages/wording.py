"""Turns sentences of the locales into lines of spans, so that what people typed is never read as our markup.

In a locale file `**so**` is strong and `__so__` is emphasis. What fills a place is put in after that is read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as time_of_day
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.messages.parts import Clock, Confirm, Emphasis, Line, Mention, Moment, Plain, Span, Strong
from bot.sparring.effects import Sentence
from bot.sparring.identity import PersonId
from bot.sparring.protocol import is_key

_PLACE = re.compile("\ue000(\\d+)\ue001")
_MARKUP = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")


class Texts(Protocol):
    """Where sentences come from; `bot.content.texts` fulfils it."""

    language: str
    """One of those the bot speaks."""

    def format(self, key: str, places: Mapping[str, str | int] | None = None) -> str:
        """Return the sentence with its places filled."""
        ...

    def time(self, at: datetime, zone: str) -> str:
        """Return a clock time in a zone."""
        ...

    def day(self, day: date) -> str:
        """Return a day in words."""
        ...

    def short_day(self, day: date) -> str:
        """Return a day in few signs."""
        ...

    def clock(self, at: time_of_day) -> str:
        """Return a time of day."""
        ...


Filling = str | int | Span | Line | date
"""What may fill a place: plain words, a number, a span or several, or a day."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's sentences, with moments told in one zone where the reader's own cannot be shown."""

    texts: Texts
    zone: str = "Europe/Copenhagen"

    def plain(self, key: str, /, **places: str | int) -> str:
        """Return a sentence as plain words, for labels and titles; what fills a place stays exactly as it is."""
        if not is_key(key):
            return key
        if any(isinstance(value, str) for value in places.values()):
            return "".join(s.text for s in self.line(key, **places) if isinstance(s, Plain | Strong | Emphasis))
        return self.texts.format(key, places).replace("**", "").replace("__", "")

    def question(self, name: str) -> Confirm:
        """Return what a button asks before it does what it says."""
        title, text, yes = (self.plain(f"confirm-{name}-{part}") for part in ("title", "text", "yes"))
        return Confirm(title, text, yes, self.plain("confirm-no"))

    def line(self, key: str, **places: Filling) -> Line:
        """Return a sentence as spans; a team's own words as they are."""
        if not is_key(key):
            return (Plain(key),)
        spans: list[Line] = []
        filled: dict[str, str | int] = {}
        for name, value in places.items():
            if isinstance(value, int):
                filled[name] = value
                continue
            filled[name] = f"\ue000{len(spans)}\ue001"
            spans.append(self._spans(value))
        return tuple(_parsed(self.texts.format(key, filled), spans))

    def _spans(self, value: str | Span | Line | date) -> Line:
        if isinstance(value, date):
            return (Plain(self.texts.day(value)),)
        if isinstance(value, str):
            return (Plain(value),)
        return value if isinstance(value, tuple) else (value,)

    def said(self, sentence: Sentence) -> Line:
        """Return a sentence of the machine's as spans."""
        places: dict[str, Filling] = {name: Mention(person) for name, person in sentence.people.items()}
        places |= {name: self.at(moment) for name, moment in sentence.moments.items()}
        places |= sentence.numbers
        places |= sentence.days
        return self.line(sentence.key, **places)

    def plainly(self, sentence: Sentence) -> str:
        """Return a sentence of the machine's where no one can be named, as at a form's field."""
        spans = (span for span in self.said(sentence))
        return "".join(
            s.fallback if isinstance(s, Moment) else getattr(s, "text", self.plain("somebody")) for s in spans
        )

    def at(self, moment: datetime) -> Moment:
        """Return a clock time shown in the reader's own zone."""
        return Moment(moment, Clock.TIME, self.texts.time(moment, self.zone))

    def on(self, moment: datetime) -> date:
        """Return the day of a moment, told in the sentence's own language: Slack would name it in the reader's."""
        return moment.astimezone(ZoneInfo(self.zone)).date()

    def people(self, people: tuple[PersonId, ...]) -> Line:
        """Return people's names with commas, the last with an "and"."""
        if not people:
            return (Plain(self.plain("nobody")),)
        spans: list[Span] = []
        for number, person in enumerate(people):
            if number:
                last = number == len(people) - 1
                spans.append(Plain(self.plain("list-last") if last else ", "))
            spans.append(Mention(person))
        return tuple(spans)

    def minutes(self, length: timedelta) -> str:
        """Return a length in minutes, in words; half minutes count."""
        seconds = int(length.total_seconds())
        if seconds % 60 == 0 or seconds >= 600:  # noqa: PLR2004 - seconds matter only under ten minutes
            return self.plain("minutes", count=max(1, round(seconds / 60)))
        if seconds < 60:  # noqa: PLR2004 - seconds in a minute
            return self.plain("seconds", count=seconds)
        return self.plain("minutes-seconds", minutes=seconds // 60, seconds=seconds % 60)


def _parsed(text: str, spans: list[Line]) -> list[Span]:
    found: list[Span] = []
    position = 0
    for match in _MARKUP.finditer(text):
        found += _placed(text[position : match.start()], spans, Plain)
        found += _placed(match[1] or match[2], spans, Strong if match[1] else Emphasis)
        position = match.end()
    return found + _placed(text[position:], spans, Plain)


def _placed(text: str, spans: list[Line], kind: type[Plain | Strong | Emphasis]) -> list[Span]:
    pieces = _PLACE.split(text)
    found: list[Span] = []
    for number, piece in enumerate(pieces):
        if number % 2:
            found += [kind(s.text) if isinstance(s, Plain) else s for s in spans[int(piece)]]
        elif piece:
            found.append(kind(piece))
    return found
