"""Finds telephone numbers, mail addresses and links to somebody's profile."""

import re
from collections.abc import Iterator

from bot.privacy.cpr import possible
from bot.privacy.findings import Kind
from bot.privacy.wrapped import spans

Span = tuple[Kind, int, int]

_MAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}(?:@| @ | ?(?:\(at\)|\[at\]|\(snabel-?a\)) ?)"
    r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,12}\b",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"(?<![\w.@-])(?:https?://)?(?:www\.|m\.|da-dk\.|web\.)?(?:(?:facebook|fb|instagram|twitter|x|onlyfans|tinder|twitch)\.com"
    r"|(?:dk\.)?linkedin\.com/(?:in|pub)|snapchat\.com/add|tiktok\.com|youtube\.com/(?:@|c/|channel/|user/)|threads\.net"
    r"|t\.me|wa\.me|m\.me|fb\.me|snap\.chat)/?[\w@.%?=&/+~-]{2,200}",
    re.IGNORECASE,
)
_SOCIAL = (
    r"(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|facebook|fb|messenger|twitter|discord|youtube|twitch|linkedin|telegram)"
)
_AT_SOCIAL = re.compile(
    rf"\b{_SOCIAL}\b(?:[- ]?(?:profil|navn|bruger|brugernavn|konto|name|user|account))?\s?(?:er|hedder|is)?\s?[:=]?\s?"
    r"(?P<handle>@?[\w.]{3,30})",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<![\w.<@])@(?P<handle>[\w.]{3,30})")
_NEAR_SOCIAL = re.compile(rf"\b{_SOCIAL}\b", re.IGNORECASE)
_FAR = 40
_EVERYBODY = frozenset({"channel", "here", "everyone", "kanal", "alle"})

_ABROAD = re.compile(r"(?<![\w+])\(?(?:\+|00)[1-9][0-9]{0,2}\)?(?:[ .-]?\(0\))?(?:[ .-]?[0-9]){6,12}(?![0-9])")
_DANISH = re.compile(
    r"(?<![\w+.,/-])(?:[2-9][0-9]{7}|[1-9][0-9](?:(?P<gap>[ .-])[0-9]{2})(?:(?P=gap)[0-9]{2}){2}"
    r"|[1-9][0-9]{3}[ -][0-9]{4}|[2-9][0-9]{2}[ .-][0-9]{2}[ .-][0-9]{3}|[2-9][0-9][ .-][0-9]{3}[ .-][0-9]{3}"
    r"|[2-9][0-9]{2}[ .-][0-9]{3}[ .-][0-9]{2})(?![0-9]|[.,/-][0-9]| [0-9]{2,3}\b)",
)
_CALLED = re.compile(r"(?:tlf|telefon|mobil|mob|ring|sms|fang|nummer|fastnet|kontakt|phone|call|text)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:cvr|ean|konto|reg|faktura|sags?|journal|j)[-. ]?(?:nr|nummer|no)?[.: ]{0,3}$"
    r"|(?:konto|reg)\b[^,;\n]{0,12}$|(?:kr|dkk|beløb)[.: ]{0,3}$",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\s?(?:kr|dkk|kroner|,-|%|€)", re.IGNORECASE)
_BEFORE = 30
_YEARS = range(1000, 2100)


def contacts(plain: str) -> Iterator[Span]:
    """Yield what tells how to reach somebody, in a folded text; what a chat wrapped, brackets included."""
    for start, end in spans(plain):
        inner = plain[start + 1 : end - 1]
        if inner.startswith("mailto:"):
            yield Kind.MAIL, start, end
        elif inner.startswith("tel:"):
            yield Kind.PHONE, start, end
        elif _PROFILE.match(inner.split("|")[0]):
            yield Kind.LINK, start, end
    for match in _MAIL.finditer(plain):
        yield Kind.MAIL, *match.span()
    for match in _PROFILE.finditer(plain):
        yield Kind.LINK, *match.span()
    yield from _handles(plain)
    yield from _phones(plain)


def _handles(plain: str) -> Iterator[Span]:
    for match in _AT_SOCIAL.finditer(plain):
        handle = match["handle"].rstrip(".")
        if handle.startswith("@") or re.search(r"[0-9_]|\w\.\w", handle):
            yield Kind.LINK, match.start("handle"), match.start("handle") + len(handle)
    for match in _AT.finditer(plain):
        handle = match["handle"].rstrip(".")
        around = plain[max(0, match.start() - _FAR) : match.end() + _FAR]
        if handle.lower() not in _EVERYBODY and _NEAR_SOCIAL.search(around):
            yield Kind.LINK, match.start(), match.start() + 1 + len(handle)


def _phones(plain: str) -> Iterator[Span]:
    for match in _ABROAD.finditer(plain):
        yield Kind.PHONE, *match.span()
    for match in _DANISH.finditer(plain):
        before = plain[max(0, match.start() - _BEFORE) : match.start()]
        if _COUNTED.search(before) or _MONEY.match(plain, match.end()):
            continue
        if _CALLED.search(before) or not _other_number(match.group()):
            yield Kind.PHONE, *match.span()


def _other_number(found: str) -> bool:
    """Tell whether eight digits are rather a date, or two years."""
    digits = re.sub(r"\D", "", found)
    first, last = int(digits[:4]), int(digits[4:])
    if len(found) > len(digits) and first in _YEARS and last in _YEARS:
        return True
    if "." in found or "-" in found:
        return False
    if first in _YEARS and possible(int(digits[6:]), int(digits[4:6]), first):
        return True
    return found.isdigit() and last in _YEARS and possible(int(digits[:2]), int(digits[2:4]), last)
