"""Puts people's words into a message or a form in place of the pointers, just before it is shown."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from bot.messages.parts import Form, Message, Missing, Plain, Said, Span
from bot.sparring.identity import TextId

_T = TypeVar("_T")
Shown = TypeVar("Shown", Message, Form)


def pointers(shown: Message | Form) -> tuple[TextId, ...]:
    """Return the texts a message or a form points at, each once."""
    return tuple(dict.fromkeys(said.text for said in _said(shown)))


def filled(shown: Shown, words: Mapping[TextId, str], missing: str) -> Shown:
    """Return a message or a form with the words in it; `missing` stands where they are erased or cannot be opened."""

    def word(said: Said) -> Span:
        text = words.get(said.text)
        return Missing(missing) if text is None else Plain(text)

    return _mapped(shown, word)


def _said(value: object) -> Iterator[Said]:
    if isinstance(value, Said):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _said(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _said(getattr(value, field.name))


def _mapped(value: _T, word: Callable[[Said], Span]) -> _T:
    result: Any = value
    if isinstance(value, Said):
        result = word(value)
    elif isinstance(value, tuple):
        result = tuple(_mapped(item, word) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        result = replace(value, **{f.name: _mapped(getattr(value, f.name), word) for f in fields(value)})
    return result  # type: ignore[no-any-return]
