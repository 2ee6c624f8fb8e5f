"""What is kept about one person, as far as a document is about her (GDPR article 15).

It is found by her id in the documents themselves, not by a list of places to look, so that what a new part of the
product keeps is in it from the first day. Colleagues stand in it as `COLLEAGUE`: their names are theirs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sparring.identity import PersonId, TextId

COLLEAGUE = "colleague"
"""What stands in place of another person's id."""

MINE = "me"
"""What stands in place of her own."""

REQUEST = "request"
"""The part of a session that is its owner's, though her id does not stand in it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One document as far as it is about her; `words` are her texts in it, by their pointers."""

    kind: str
    id: str
    team: str
    document: Mapping[str, Any]
    words: Mapping[TextId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mine:
    """All that is kept about a person."""

    language: str | None
    kept: tuple[Kept, ...]


def hers(document: Mapping[str, Any], person: PersonId) -> Mapping[str, Any] | None:
    """Return a document as far as it is about a person, or None when it is not at all.

    Of an object that names her, its plain values are hers; of an object inside it, only what names her in turn. What
    she asked for in a sparring of her own is hers as well.
    """
    asked = document.get("owner") == person and isinstance(document.get(REQUEST), Mapping)
    found = {REQUEST: document[REQUEST]} if asked else {}
    found |= {key: value for key, inner in document.items() if (value := _hers(inner, person)) is not None}
    if person in document:
        found[person] = document[person]
    names_her = any(inner == person or _plain_list(inner, person) for inner in document.values())
    if not found and not names_her and person not in document:
        return None
    plain = {key: value for key, value in document.items() if isinstance(value, str | int | float)}
    return {**plain, **found}


def _hers(value: object, person: PersonId) -> object:
    """Return what of an inner value is about her, or None."""
    match value:
        case Mapping():
            return hers(value, person)
        case list() if _plain_list(value, person):
            return value
        case list():
            return [found for each in value if (found := _hers(each, person)) is not None] or None
        case _:
            return value if value == person else None


def _plain_list(value: object, person: PersonId) -> bool:
    return isinstance(value, list) and person in value


def strings(value: object) -> Iterator[str]:
    """Yield every string of a document, keys as well: ids of people are both."""
    match value:
        case str():
            yield value
        case Mapping():
            for key, inner in value.items():
                yield key
                yield from strings(inner)
        case list():
            for inner in value:
                yield from strings(inner)


def named(value: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 - any piece of a document
    """Return a document with other names in place of ids."""
    match value:
        case str():
            return names.get(value, value)
        case Mapping():
            return {names.get(key, key): named(inner, names) for key, inner in value.items()}
        case list():
            return [named(inner, names) for inner in value]
        case _:
            return value
