"""Lines of a message as the plain words of its fallback text, and what they weigh.

Screen readers and notifications read a message's `text`, not its blocks (docs.slack.dev/reference/methods/
chat.postMessage), so it says all that the blocks say.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

from bot.blockkit import MESSAGE_TEXT_LIMIT, length
from bot.messages.parts import (
    Bullets,
    Button,
    Buttons,
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
from handlers.slack.text import ELLIPSIS, blank, clean, cut, escaped, weight

Refs = Mapping[str, str]
"""Slack's words for what a message names, by our own: people and places by id, pictures and files by their key."""

_USER = re.compile(r"[UW][A-Z0-9]+")
_CHANNEL = re.compile(r"[CG][A-Z0-9]+")
_FILE = re.compile(r"F[A-Z0-9]+")
_URL = re.compile(r"(?:https?|mailto|slack):[^\s<>|]{1,2990}")
_MENTION_WEIGHT = 16
_LONGEST_TITLE = 150


def user(person: str, refs: Refs) -> str | None:
    """Return Slack's id of a person, None when we know none that Slack would take."""
    ref = refs.get(person, "")
    return ref if _USER.fullmatch(ref) else None


def channel(place: str, refs: Refs) -> str | None:
    """Return Slack's id of a channel, None when we know none that Slack would take."""
    ref = refs.get(place, "")
    return ref if _CHANNEL.fullmatch(ref) else None


def picture(shown: Picture, refs: Refs) -> str | None:
    """Return Slack's id of a picture that was uploaded, None when it was not."""
    ref = refs.get(content_key(shown), "")
    return ref if _FILE.fullmatch(ref) else None


def content_key(part: Picture | File) -> str:
    """Return the key under which `Refs` holds a picture's id or a file's address: the same for the same content."""
    content, name = (part.png, "") if isinstance(part, Picture) else (part.content, part.name)
    digest = sha256(name.encode(errors="surrogatepass") + content)
    return f"content:{digest.hexdigest()}"


def safe_url(url: str) -> str | None:
    """Return an address when it is one a link may have, else None."""
    return url if _URL.fullmatch(url) else None


def words(span: Span) -> str:
    """Return a span's own text, unescaped; a mention has none."""
    match span:
        case Plain(text) | Strong(text) | Emphasis(text) | Missing(text):
            return clean(text)
        case Moment():
            return clean(span.fallback)
        case Link():
            return clean(span.label)
        case Said():
            return ELLIPSIS  # a pointer nobody filled in; never show the pointer
        case Mention():
            return ""


def empty(line: Line) -> bool:
    """Say whether nothing of a line would be seen."""
    return all(not isinstance(span, Mention) and blank(words(span)) for span in line)


def heavy(line: Line) -> int:
    """Return what a line weighs in the fallback text."""
    return sum(_MENTION_WEIGHT if isinstance(span, Mention) else weight(words(span)) for span in line)


def shortened(line: Line, room: int) -> Line:
    """Shorten a line to `room` units of weight, at a word; spans after the cut are left out."""
    kept: list[Span] = []
    for span in line:
        heft = heavy((span,))
        if heft <= room:
            kept.append(span)
            room -= heft
            continue
        if isinstance(span, Plain | Strong | Emphasis | Missing):
            kept.append(replace(span, text=cut(clean(span.text), max(room, 2))))
        else:
            kept.append(Plain(ELLIPSIS))
        break
    return tuple(kept)


def spoken(line: Line, refs: Refs) -> str:
    """Return a line as escaped text: mentions and links are ours, all else is shown verbatim."""
    return "".join(_spoken(span, refs) for span in line)


def _spoken(span: Span, refs: Refs) -> str:
    if isinstance(span, Mention):
        ref = user(span.person, refs)
        return f"<@{ref}>" if ref else ELLIPSIS
    if isinstance(span, Link) and (url := safe_url(span.url)):
        return f"<{url.replace('&', '&amp;')}|{escaped(span.label) or url}>"
    return escaped(words(span))


def fallback(message: Message, refs: Refs) -> str:
    """Return the `text` of a message: the notice, then all its parts in order; at most 4,000 units long.

    A line that does not fit is left out whole, so that no entity or mention is ever torn.
    """
    notice = spoken(message.notice, refs)
    said = [line for part in message.parts for line in _told(part, refs) if line.strip()]
    if notice.strip() and said[:1] != [notice]:
        said.insert(0, notice)
    kept: list[str] = []
    room = MESSAGE_TEXT_LIMIT - 1
    for line in said:
        room -= length(line) + 1
        if room < 0:
            break
        kept.append(line)
    return "\n".join(kept)


def _told(part: Part, refs: Refs) -> Iterator[str]:
    match part:
        case Heading(text):
            yield escaped(text)
        case Text(line) | Small(line):
            yield spoken(line, refs)
        case Progress():
            yield spoken(part.label, refs)
        case Quote():
            said = spoken(part.line, refs)
            yield f"{_spoken(Mention(part.by), refs)}: {said}" if part.by and said else said
        case Bullets():
            marks = (f"{n}." if part.ordered else "•" for n in range(1, len(part.items) + 1))
            yield from (f"{mark} {spoken(item, refs)}" for mark, item in zip(marks, part.items, strict=True))
        case Facts():
            yield from (f"{escaped(labelled(label))}{spoken(value, refs)}" for label, value in part.rows)
        case Picture():
            yield " – ".join(escaped(each) for each in (part.title, part.alt) if not blank(each))
        case File():
            yield _spoken(download(part, refs), refs)
        case Buttons():
            yield escaped(_labels((*part.buttons, *part.more)))
        case _:
            return


def download(part: File, refs: Refs) -> Span:
    """Return what leads to a file: a link once it is uploaded, until then its title alone."""
    title = cut(clean(part.title if not blank(part.title) else part.name), _LONGEST_TITLE)
    url = safe_url(refs.get(content_key(part), ""))
    return Link(url, title) if url else Plain(title)


def _labels(buttons: tuple[Button, ...]) -> str:
    return cut(" · ".join(f"[{button.label}]" for button in buttons if not blank(button.label)), 400)


def labelled(label: str) -> str:
    """Return a label ready to stand before its value."""
    label = clean(label).strip()
    return f"{label} " if not label or label[-1] in ":?!." else f"{label}: "
