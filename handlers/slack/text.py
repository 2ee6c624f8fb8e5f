"""Text as Slack measures, escapes and cuts it.

Source: docs.slack.dev/messaging/formatting-message-text.
"""

import re
import unicodedata

from bot.blockkit import length

ELLIPSIS = "…"
_JOINER = "\u2060"  # WORD JOINER: invisible and without width, but a different character
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_ESCAPE = str.maketrans(_ESCAPES)
_WEIGHTS = {raw: len(escaped) for raw, escaped in _ESCAPES.items()}
_HARMFUL = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), None),  # control characters
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), None),  # turn the rest of the line around
    **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),  # half a character: no UTF-8 for it
    **dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n"),
    0x09: "\t",
}
_CALLS = re.compile(r"@(?=(?:here|channel|everyone)\b)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<=[a-z])(?=:(?://|\w+@))", re.IGNORECASE)
_UNSEEN = {"Cc", "Cf", "Zl", "Zp", "Zs"}
_VIRAMA = 9  # the combining class of signs that bind two consonants into one
_WORD_SHARE = 0.6  # a cut moves back to a space only if that keeps this much of the room


def clean(text: str) -> str:
    """Return the text without what cannot be sent or would disturb the text around it; all else stays."""
    if text.isprintable():  # nothing harmful is, and to look a character up takes longer than to draw it
        return text
    return text.replace("\r\n", "\n").translate(_HARMFUL)


def blank(text: str) -> bool:
    """Say whether nothing of a text would be seen: it is of spaces, controls and marks without width alone."""
    return all(unicodedata.category(character) in _UNSEEN for character in text)


def escaped(text: str) -> str:
    """Return a text that Slack shows verbatim in `mrkdwn` or a message's `text`: no ping, mention, link or date.

    `&`, `<` and `>` become entities; "@channel" and addresses get an invisible joiner, so that nothing is linked
    where Slack looks for names or addresses by itself.
    """
    harmless = _ADDRESS.sub(_JOINER, _CALLS.sub(f"@{_JOINER}", clean(text)))
    return harmless.translate(_ESCAPE)


def weight(text: str) -> int:
    """Return how much room a text takes once it is escaped, in UTF-16 units."""
    return length(escaped(text))


def cut(text: str, room: int) -> str:
    """Shorten a text to `room` units of weight: at a word if there is one, never inside a character one sees."""
    if weight(text) <= room:
        return text
    end = _fits(text, room - 1)
    while end and _joined(text, end):
        end -= 1
    end = end or _fits(text, room - 1)  # one endless cluster: better a piece of it than nothing
    space = max(text.rfind(" ", 0, end + 1), text.rfind("\n", 0, end + 1))
    if space > end * _WORD_SHARE:
        end = space
    return text[:end].rstrip() + ELLIPSIS


def pieces(text: str, room: int) -> list[str]:
    """Split a text into pieces of at most `room` units of weight that together are the whole text."""
    found = []
    while weight(text) > room:
        end = _fits(text, room)
        while end > 1 and _joined(text, end):
            end -= 1
        end = end if end > 1 else max(1, _fits(text, room))
        space = text.rfind(" ", 0, end)
        end = space + 1 if space > end * _WORD_SHARE else end
        found.append(text[:end])
        text = text[end:]
    return [*found, text] if text else found


def _fits(text: str, room: int) -> int:
    """Return how many code points of the text weigh at most `room`, the invisible joiners included."""
    used = 0
    for at, character in enumerate(text):
        used += _WEIGHTS.get(character, 2 if character > "\uffff" else 1) + (character in "@:")
        if used > room:
            return at
    return len(text)


def _joined(text: str, at: int) -> bool:
    """Say whether a cut before `at` would tear one visible character apart (after Unicode's annex 29)."""
    if at >= len(text):
        return False
    before, after = text[at - 1], text[at]
    if before == "\u200d" or _extends(after) or (unicodedata.combining(before) == _VIRAMA and after.isalpha()):
        return True
    if _regional(before) and _regional(after):
        flags = at
        while flags and _regional(text[flags - 1]):
            flags -= 1
        return (at - flags) % 2 == 1
    return False


def _extends(character: str) -> bool:
    return (
        character == "\u200d"
        or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
        or "\u1160" <= character <= "\u11ff"  # Hangul vowels and finals
        or "\U000e0020" <= character <= "\U000e007f"  # tags, as in the flag of Scotland
        or unicodedata.category(character).startswith("M")
    )


def _regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
