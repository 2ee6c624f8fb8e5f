"""The copy of all that is kept about a person: one file to read, one for a machine (GDPR articles 15 and 20)."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import groupby

from bot.messages.parts import Button, Buttons, File, Message, Small, Text
from bot.messages.wording import Wording
from bot.sparring.mine import MINE, Kept, Mine

TAKE_BACK = "mine-delete"
"""The button that deletes the copies again."""

KINDS: Mapping[str, str] = {
    "Team": "mine-teams",
    "Session": "mine-sessions",
    "OwnerMark": "mine-marks",
    "Contribution": "mine-points",
    "PracticeChange": "mine-changes",
    "Share": "mine-shares",
    "BuddyPair": "mine-pairs",
    "NotWith": "mine-not-with",
    "Expertise": "mine-topics",
    "KnowledgePerson": "mine-knowing",
    "Practice": "mine-practice",
    "GroundRules": "mine-rules",
    "RuleDraft": "mine-drafts",
    "StartPeriod": "mine-start",
    "Thought": "mine-thoughts",
    "Programme": "mine-programme",
    "Observation": "mine-observations",
    "OwnKind": "mine-own-kinds",
}
"""The headings of the kinds of documents people know by name, in the order they are read; others come last."""

ROLES = ("owner", "presenter", "facilitator")
"""The parts in a sparring that a session names on its first level, as `mine-role-<name>`."""


def copy(mine: Mine, wording: Wording, now: datetime) -> Message:
    """Return the message that brings a person her copy."""
    day = now.date().isoformat()
    readable = File(
        "\n".join(_lines(mine, wording, now.date())).encode(), f"{_name(wording)}-{day}.txt", _title(wording)
    )
    machine = File(_json(mine, now), f"{_name(wording)}-{day}.json", wording.plain("mine-title-json"))
    back = Buttons((Button(TAKE_BACK, wording.plain("button-mine-delete")),))
    return Message((Text(wording.line("mine-here")), readable, machine, Small(wording.line("mine-careful")), back))


def _name(wording: Wording) -> str:
    return wording.plain("mine-file")


def _title(wording: Wording) -> str:
    return wording.plain("mine-title")


def _json(mine: Mine, now: datetime) -> bytes:
    kept = [
        {"kind": one.kind, "id": one.id, "team": one.team, "document": one.document, "words": one.words}
        for one in mine.kept
    ]
    copied = {"made_at": now.isoformat(), "language": mine.language, "kept": kept}
    return json.dumps(copied, ensure_ascii=False, indent=2).encode()


def _lines(mine: Mine, wording: Wording, today: date) -> Iterator[str]:
    yield wording.plain("mine-title")
    yield wording.plain("mine-made", day=_day(today, wording))
    yield ""
    yield wording.plain("mine-reading")
    yield wording.plain(f"mine-language-{mine.language or 'none'}")
    if not mine.kept:
        yield ""
        yield wording.plain("mine-nothing")
    for heading, kept in groupby(sorted(mine.kept, key=_place), key=lambda one: KINDS.get(one.kind, "mine-rest")):
        yield ""
        yield wording.plain(heading).upper()
        for one in kept:
            yield from _told(one, wording)


def _place(one: Kept) -> int:
    return list(KINDS).index(one.kind) if one.kind in KINDS else len(KINDS)


def _told(one: Kept, wording: Wording) -> Iterator[str]:
    """Yield a document as it is read: when, which part she has in it, and what she wrote."""
    number, name = one.document.get("number"), one.document.get("name")
    title = wording.plain("mine-sparring", number=str(number)) if number else str(name or one.id)
    days = dict.fromkeys(_days(one.document, wording))
    roles = ", ".join(wording.plain(f"mine-role-{role}") for role in ROLES if one.document.get(role) == MINE)
    yield "- " + " · ".join(filter(None, (title, *days, roles)))
    for words in one.words.values():
        yield from (f"    {line}" for line in words.splitlines())
        yield ""


def _days(document: Mapping[str, object], wording: Wording) -> Iterator[str]:
    for key, value in document.items():
        if key.endswith(("_at", "_on")) and isinstance(value, str):
            yield _day(datetime.fromisoformat(value).date(), wording)


def _day(day: date, wording: Wording) -> str:
    return f"{wording.texts.day(day)} {day.year}"
