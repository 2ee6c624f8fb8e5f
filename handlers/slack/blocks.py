"""Messages as Block Kit: each part in its native shape, people's words always as rich text or plain text.

Source: docs.slack.dev/reference/block-kit/blocks.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.blockkit import length
from bot.messages.parts import (
    Bullets,
    Button,
    Buttons,
    Divider,
    Emphasis,
    Facts,
    File,
    Heading,
    Line,
    Link,
    Mention,
    Message,
    Missing,
    Moment,
    Part,
    Picture,
    Plain,
    Progress,
    Quote,
    Said,
    Small,
    Span,
    Strong,
    Text,
)
from handlers.slack.buttons import plain, rows
from handlers.slack.fit import MESSAGE_ROOM, fit, fit_blocks
from handlers.slack.lines import Refs, download, empty, fallback, heavy, labelled, picture, spoken, words
from handlers.slack.richtext import DATE_FORMATS, Json, bullets, quote, rich_text, section
from handlers.slack.text import ELLIPSIS, blank, clean, cut

MOST_IN_MESSAGE = 50
MOST_IN_VIEW = 100

_LONGEST_HEADING = 150
_LONGEST_CONTEXT = 2_000
_LONGEST_ALT = 2_000
_BAR = 12
_FULL, _OPEN = "▰", "▱"
_MARKS = re.compile(r"[*_~`>\n]")
_TELLING = {"header", "rich_text", "context", "section", "image"}
_OURS = (Strong, Emphasis, Mention, Moment, Link)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A message ready for Slack, and whether something had to be left out."""

    text: str
    blocks: list[Json]
    cut: bool

    @property
    def payload(self) -> Json:
        """The arguments of `chat.postMessage` that carry the content."""
        return {"text": self.text, "blocks": self.blocks}


def draw(message: Message, refs: Refs, read_all: Button | None = None) -> Drawn:
    """Draw a message: its blocks, and the text that says the same to screen readers and notifications.

    What is too long is shortened, and then `read_all` stands after the last words, if there is such a button.
    """
    fitted = fit(message.parts, MESSAGE_ROOM)
    blocks, fewer = fit_blocks(draw_parts(fitted.parts, refs), MOST_IN_MESSAGE - 1)
    cut = fitted.cut or fewer
    if cut and read_all:
        at = 1 + max((n for n, block in enumerate(blocks) if block["type"] in _TELLING), default=-1)
        blocks[at:at] = rows(Buttons((read_all,)))
    notice = message.notice if heavy(message.notice) < _LONGEST_HEADING else ()
    return Drawn(fallback(Message(fitted.parts, notice), refs), blocks, cut)


def draw_parts(parts: Sequence[Part], refs: Refs) -> list[Json]:
    """Draw parts, leaving out those that say nothing."""
    return [block for part in parts for block in _blocks(part, refs)]


def _blocks(part: Part, refs: Refs) -> Iterator[Json]:
    match part:
        case Heading(text) if not blank(text):
            yield _heading(text, refs)
        case Small(line) if not empty(line):
            yield _small(line, refs)
        case Picture():
            yield from _picture(part, refs)
        case File():
            yield from _file(part, refs)
        case Buttons():
            yield from rows(part)
        case Divider():
            yield {"type": "divider"}
        case _:
            yield from _paragraphs(part, refs)


def _paragraphs(part: Part, refs: Refs) -> Iterator[Json]:
    match part:
        case Text(line) if not empty(line):
            yield rich_text(section(line, refs))
        case Quote() if not empty(part.line):
            by = [section((Mention(part.by),), refs)] if part.by else []
            yield rich_text(*by, quote(part.line, refs))
        case Bullets() if said := bullets(part.items, refs, ordered=part.ordered):
            yield rich_text(said)
        case Facts() if part.rows:
            yield rich_text(*(section((Strong(labelled(label)), *value), refs) for label, value in part.rows))
        case Progress():
            yield rich_text(section((Plain(f"{bar(part.done)}  "), *part.label), refs))
        case _:
            return


def bar(done: float) -> str:
    """Return a bar of characters for a share from 0 to 1; anything else counts as the nearest of the two."""
    full = round(min(max(done, 0.0), 1.0) * _BAR) if math.isfinite(done) else 0
    return _FULL * full + _OPEN * (_BAR - full)


def _heading(text: str, refs: Refs) -> Json:
    """Draw a heading; one too long for Slack's becomes a paragraph in bold, so that nothing of it is lost."""
    if length(clean(text)) <= _LONGEST_HEADING:
        return {"type": "header", "text": plain(text, _LONGEST_HEADING)}
    return rich_text(section((Strong(text),), refs))


def _small(line: Line, refs: Refs) -> Json:
    """Draw small print.

    Small print exists as plain text and as `mrkdwn` only. A line of words alone is plain text. One with our own
    spans is `mrkdwn` if no word in it could be read as formatting; else safety goes before size, and it is rich text.
    """
    if heavy(line) > _LONGEST_CONTEXT:
        return rich_text(section(line, refs))
    if not any(isinstance(span, _OURS) for span in line):
        return _context(plain("".join(words(span) for span in line), _LONGEST_CONTEXT))
    if any(_MARKS.search(words(span)) for span in line if isinstance(span, Plain | Missing | Said)):
        return rich_text(section(line, refs))
    return _context({"type": "mrkdwn", "text": "".join(_mrkdwn(span, refs) for span in line), "verbatim": True})


def _mrkdwn(span: Span, refs: Refs) -> str:
    said = spoken((span,), refs)
    match span:
        case Strong(text) if _formats(text):
            return f"*{said}*"
        case Emphasis(text) if _formats(text):
            return f"_{said}_"
        case Moment():
            return f"<!date^{int(span.at.timestamp())}^{DATE_FORMATS[span.style]}|{said or ELLIPSIS}>"
        case _:
            return said


def _formats(text: str) -> bool:
    """Say whether marks put around these words would be read as formatting."""
    return bool(text) and text == text.strip() and not _MARKS.search(text)


def _context(text: Json) -> Json:
    return {"type": "context", "elements": [text]}


def _picture(part: Picture, refs: Refs) -> Iterator[Json]:
    """Draw a picture that was uploaded, with its words for those who do not see it; one that was not is its words."""
    title, alt = cut(clean(part.title), _LONGEST_HEADING), cut(clean(part.alt), _LONGEST_ALT)
    if shown := picture(part, refs):
        named = {} if blank(title) else {"title": plain(title, _LONGEST_HEADING)}
        told = next((words for words in (alt, title) if not blank(words)), ELLIPSIS)
        yield {"type": "image", "slack_file": {"id": shown}, "alt_text": told, **named}
        return
    said: list[Strong | Plain] = [Strong(title), Plain(" – "), Plain(alt)]
    line = tuple(span for span in said if span.text.strip(" "))
    if not empty(line):
        yield rich_text(section(line, refs))


def _file(part: File, refs: Refs) -> Iterator[Json]:
    """Draw a file as a link to it: with this link in a post of the bot's, Slack shares the file where it is posted.

    That it does so from a block's `mrkdwn` is known from python-slack-sdk issue 1351; of rich text nobody says.
    """
    line = (download(part, refs),)
    if any(isinstance(span, Link) for span in line):
        yield {"type": "section", "text": {"type": "mrkdwn", "text": spoken(line, refs), "verbatim": True}}
    elif not empty(line):
        yield rich_text(section(line, refs))
