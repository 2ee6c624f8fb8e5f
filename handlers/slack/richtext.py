"""Lines as rich text: a tree of elements, so that nothing people type can become markup, a ping or a link.

Source: docs.slack.dev/reference/block-kit/blocks/rich-text-block.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.messages.parts import Clock, Emphasis, Line, Link, Mention, Missing, Moment, Said, Span, Strong
from handlers.slack.lines import Refs, empty, safe_url, user, words
from handlers.slack.text import blank, clean, cut, pieces

Json = dict[str, Any]

_LONGEST_TEXT = 3000
_LONGEST_FALLBACK = 255
_VISIBLE_SPACE = " \u2060"  # our validator takes a text of spaces alone for an empty one
_LATEST_DATE = 9_999_999_999
DATE_FORMATS = {
    Clock.TIME: "{time}",
    Clock.DAY: "{date_long}",
    Clock.DAY_TIME: "{date_long_pretty} {time}",
}
"""How Slack writes a moment in the reader's own zone and language."""


def rich_text(*containers: Json) -> Json:
    """Return a block of the containers given (sections, lists, quotes)."""
    return {"type": "rich_text", "elements": list(containers)}


def section(line: Line, refs: Refs) -> Json:
    """Return a paragraph."""
    return {"type": "rich_text_section", "elements": elements(line, refs)}


def quote(line: Line, refs: Refs) -> Json:
    """Return words set apart as somebody's own."""
    return {"type": "rich_text_quote", "elements": elements(line, refs)}


def bullets(items: Sequence[Line], refs: Refs, *, ordered: bool) -> Json | None:
    """Return a list of the items that say something, None when none does."""
    said = [section(item, refs) for item in items if not empty(item)]
    style = "ordered" if ordered else "bullet"
    return {"type": "rich_text_list", "style": style, "elements": said} if said else None


def elements(line: Line, refs: Refs) -> list[Json]:
    """Return a line's elements, in order."""
    return [element for span in line for element in _elements(span, refs)]


def _elements(span: Span, refs: Refs) -> Iterator[Json]:
    match span:
        case Mention():
            ref = user(span.person, refs)
            yield {"type": "user", "user_id": ref} if ref else _text("…")
        case Link() if safe_url(span.url):
            label = {} if blank(span.label) else {"text": cut(clean(span.label), _LONGEST_TEXT)}
            yield {"type": "link", "url": span.url, **label}
        case Moment() if 0 <= span.at.timestamp() <= _LATEST_DATE:
            fallback = {} if blank(span.fallback) else {"fallback": cut(words(span), _LONGEST_FALLBACK)}
            yield {
                "type": "date",
                "timestamp": int(span.at.timestamp()),
                "format": DATE_FORMATS[span.style],
                **fallback,
            }
        case Strong():
            yield from _texts(span, bold=True)
        case Emphasis() | Missing():
            yield from _texts(span, italic=True)
        case Said():
            yield _text("…")
        case _:
            yield from _texts(span)


def _texts(span: Span, **style: bool) -> Iterator[Json]:
    return (_text(piece, **style) for piece in pieces(words(span), _LONGEST_TEXT))


def _text(text: str, **style: bool) -> Json:
    shown = text if text.strip() else text.replace(" ", _VISIBLE_SPACE, 1) if " " in text else f"{text}\u2060"
    return {"type": "text", "text": shown, **({"style": style} if style else {})}
