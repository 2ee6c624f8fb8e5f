"""What a chat wraps in angle brackets: mentions, channels, dates, links, addresses. Written out so that it can be read.

Slack sends `<@U024BE7LH>`, `<#C024BE7LR|general>`, `<!date^1392734382^{date}|18 Feb>`, `<mailto:a@b.dk|a@b.dk>`,
`<tel:+4520123456|20 12 34 56>` and `<https://example.dk|label>`. A colleague who is mentioned is no finding, and the
digits of an id are no number; an address or a label is text like any other.
"""

import re
from collections.abc import Iterator

_WRAPPED = re.compile(
    r"<(?P<sign>[@#!]|mailto:|tel:|https?://)(?P<target>[^<>|\n]{1,3000})(?:\|(?P<label>[^<>\n]{0,3000}))?>"
)
_BLANK = "\x1f"
"""Stands for what is not to be read: no letter, no digit, no blank."""


def opened(plain: str) -> str:
    """Blank out what is not text, so that every character that stays keeps its place."""
    return _WRAPPED.sub(_blanked, plain) if "<" in plain else plain


def spans(plain: str) -> Iterator[tuple[int, int]]:
    """Yield where each wrapped link, mail address and telephone number stands, brackets included."""
    for match in _WRAPPED.finditer(plain):
        if match["sign"] not in {"@", "#", "!"}:
            yield match.span()


def _blanked(match: re.Match[str]) -> str:
    whole = match.group()
    if match["sign"] == "@" or (match["label"] is None and match["sign"] in {"#", "!"}):
        return _BLANK * len(whole)
    if match["sign"] in {"#", "!"}:
        hidden = match.start("label") - match.start()
        return _BLANK * hidden + match["label"] + _BLANK
    return whole
