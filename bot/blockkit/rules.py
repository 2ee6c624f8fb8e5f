"""The small language in which Slack's limits are written: a rule checks one JSON value and yields its flaws.

The sentences are Slack's own (`response_metadata.messages`), so that a refusal here reads like one of theirs.
No sentence ever holds what a person wrote: only names of fields, types and ids.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Flaw:
    """One broken rule: where (a JSON pointer), Slack's sentence, and the number that was passed, if any."""

    path: str
    detail: str
    limit: int | None = None


class Rule(Protocol):
    """Something that can check a value found at a path."""

    def check(self, value: object, at: str) -> Iterator[Flaw]:
        """Yield every flaw of `value`."""
        ...


Law = Callable[[Mapping[str, object], str], Iterator[Flaw]]
"""A rule between several fields of one object."""


def length(text: str) -> int:
    """Count characters as UTF-16 units: Slack does not say how it counts emoji; this is the larger count."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Text:
    """A string of `shortest` to `longest` characters; blank counts as empty, as Slack refuses both."""

    longest: int
    shortest: int = 0
    pattern: str | None = None

    def check(self, value: object, at: str) -> Iterator[Flaw]:
        """Yield what is wrong with the string."""
        if not isinstance(value, str):
            yield Flaw(at, "must be a string")
        elif self.shortest and length(value.strip()) < self.shortest:
            yield Flaw(at, f"must be more than {self.shortest - 1} characters", self.shortest)
        elif length(value) > self.longest:
            yield Flaw(at, f"must be less than {self.longest + 1} characters", self.longest)
        elif self.pattern and not re.fullmatch(self.pattern, value):
            yield Flaw(at, "does not match the required format")


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def check(self, value: object, at: str) -> Iterator[Flaw]:
        """Yield a flaw for anything but a boolean."""
        if not isinstance(value, bool):
            yield Flaw(at, "must be a boolean")


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds."""

    least: int
    most: int

    def check(self, value: object, at: str) -> Iterator[Flaw]:
        """Yield what is wrong with the number."""
        if not isinstance(value, int) or isinstance(value, bool):
            yield Flaw(at, "must be an integer")
        elif value < self.least:
            yield Flaw(at, f"must be greater than {self.least - 1}", self.least)
        elif value > self.most:
            yield Flaw(at, f"must be less than {self.most + 1}", self.most)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few strings."""

    of: tuple[str, ...]

    def check(self, value: object, at: str) -> Iterator[Flaw]:
        """Yield a flaw for any other value."""
        if value not in self.of:
            yield Flaw(at, f"must be a valid enum value: {', '.join(self.of)}")


@dataclass(frozen=True, slots=True)
class Items:
    """A list of `least` to `most` values that all follow one rule."""

    of: Rule
    most: int
    least: int = 0

    def check(self, value: object, at: str) -> Iterator[Flaw]:
        """Yield what is wrong with the list and with each of its items."""
        if not isinstance(value, Sequence) or isinstance(value, str | bytes):
            yield Flaw(at, "must be an array")
            return
        if len(value) < self.least:
            yield Flaw(at, f"must provide at least {self.least} items", self.least)
        if len(value) > self.most:
            yield Flaw(at, f"no more than {self.most} items allowed", self.most)
        for number, item in enumerate(value):
            yield from self.of.check(item, f"{at}/{number}")


@dataclass(frozen=True)
class Shape:
    """An object with known fields; a name ending in `!` in the table is required."""

    table: Mapping[str, Rule]
    laws: tuple[Law, ...] = ()
    fields: Mapping[str, Rule] = field(init=False, repr=False)
    required: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Split the table into fields and required names."""
        object.__setattr__(self, "fields", {name.rstrip("!"): rule for name, rule in self.table.items()})
        object.__setattr__(self, "required", frozenset(n[:-1] for n in self.table if n.endswith("!")))

    def check(self, value: object, at: str) -> Iterator[Flaw]:
        """Yield missing, unknown and wrong fields, then what the laws between fields say."""
        if not isinstance(value, Mapping):
            yield Flaw(at, "must provide an object")
            return
        for name in sorted(self.required - value.keys()):
            yield Flaw(at, f"missing required field: {name}")
        for name, content in value.items():
            if name in self.fields:
                yield from self.fields[name].check(content, f"{at}/{name}")
            else:
                yield Flaw(at, f"invalid additional property: {str(name)[:60]}")
        for law in self.laws:
            yield from law(value, at)


@dataclass(frozen=True, slots=True)
class Variants:
    """An object whose `type` says which shape it has; types not listed are refused in this place."""

    shapes: Mapping[str, Rule]

    def check(self, value: object, at: str) -> Iterator[Flaw]:
        """Yield a flaw for an unknown type, else what its shape says."""
        if not isinstance(value, Mapping):
            yield Flaw(at, "must provide an object")
        elif "type" not in value:
            yield Flaw(at, "missing required field: type")
        elif not isinstance(value["type"], str) or value["type"] not in self.shapes:
            yield Flaw(f"{at}/type", f"unsupported type: {str(value['type'])[:60]}")
        else:
            fields = {name: content for name, content in value.items() if name != "type"}
            yield from self.shapes[value["type"]].check(fields, at)


@dataclass(frozen=True, slots=True)
class Object:
    """An object whose content Slack leaves to the app."""

    def check(self, value: object, at: str) -> Iterator[Flaw]:
        """Yield a flaw for anything but an object."""
        if not isinstance(value, Mapping):
            yield Flaw(at, "must provide an object")
