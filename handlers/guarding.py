"""The guard at work: every text typed into a form is read before anything else hears of it.

A CPR number keeps the form where it is. For anything else the form comes back with what was found under its fields;
what she has read and wants sent all the same is remembered in the form by marks alone, so that it is asked about once.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from bot.messages.answers import Answer, Mend, ReplaceForm
from bot.messages.guarding import ANYWAY, YES, Guard, Remark, at_field, look_again
from bot.messages.parts import Remembered
from bot.privacy import Finding, Kind
from bot.sparring.audit import Deed, Entry
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PlaceId, SessionId
from bot.sparring.policy import Thing
from handlers.books import Book, named
from handlers.desk import Desk, ticked
from handlers.inbound import Click, Submission

Found = Mapping[str, tuple[Finding, ...]]
"""What was found, by field id; fields without a finding are not there."""

Next = Callable[[Submission], Awaitable[Answer]]

EXPECTED: Mapping[str, frozenset[Kind]] = {
    "name": frozenset({Kind.NAME, Kind.PLACE, Kind.SCHOOL}),
    "room": frozenset({Kind.NAME, Kind.PLACE, Kind.SCHOOL, Kind.ADDRESS}),
    "link": frozenset({Kind.NAME, Kind.LINK}),
    "programme-venue": frozenset({Kind.NAME, Kind.PLACE, Kind.SCHOOL, Kind.ADDRESS}),
    **dict.fromkeys(("learning-search", "practice-search"), frozenset(Kind) - {Kind.CPR}),
}
"""What a field is there for: the team's name, its meeting's room and link, where a programme takes place; and what is
only looked for, which nobody keeps or sees."""

MOST_MARKS = 120
"""How many marks of each kind a form can remember; what is beyond that is asked about again."""


class Guarding:
    """Stands between what was sent and the books that answer it."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(clicks={Guard.MEND: self._mended}, things=named({Thing.OWN_WORDS: (Guard.MEND,)}))

    async def answer(self, sent: Submission, go_on: Next) -> Answer:
        """Return the form with what was found in it, or what the books say to a form in which there is nothing new."""
        if not any(sent.typed.text.values()):
            return await go_on(sent)
        found = await self._found(sent, sent.typed.text)
        if any(one.kind.stops for one in _all(found)):
            return self._stopped(sent, found)
        old, shown = await self._old(sent), sent.typed.remembered.shown
        anyway = YES in ticked(sent.filled or {}, ANYWAY)
        told = old | sent.typed.remembered.accepted | (shown if anyway else shown & _hints(found))
        if pending := _without(found, told):
            return self._back(sent, pending, told)
        answer = await go_on(sent)
        if not isinstance(answer, Mend):
            await self._written_down(sent, _without(found, old))
        return answer

    def _back(self, sent: Submission, pending: Found, told: frozenset[str]) -> Answer:
        """Return the form with what is new in it; what she saw and left as it is, she is asked for her tick."""
        shown = _marks(pending)
        if shown <= sent.typed.remembered.shown and ANYWAY in (sent.filled or {}):
            return self._desk.mend(sent, ANYWAY, "guard-anyway-missing")
        remembered = Remembered(_some(shown), _some(told), sent.typed.remembered.redrawn)
        return look_again(self._desk.wording(sent), _remarks(pending), remembered, {})

    def _stopped(self, sent: Submission, found: Found) -> Mend:
        """Return the form as it is: a CPR number goes no further, whatever she ticks."""
        wording = self._desk.wording(sent)
        errors: dict[str, str] = {}
        for field, remarks in _remarks(found).items():
            others = [one for one in remarks if one.kind != Kind.CPR]
            lines = [] if len(others) == len(remarks) else [wording.plain("guard-cpr")]
            lines += [wording.plain("guard-also")] if lines and others else []
            errors[field] = "\n".join([*lines, *([at_field(wording, others)] if others else [])])
        return Mend(errors)

    async def _mended(self, click: Click) -> Answer:
        """Put the suggestions into a field, and return the form with what is left."""
        field = click.args[0] if click.args else ""
        text = click.typed.text.get(field)
        if text is None:
            raise NotPossibleNow
        told = await self._old(click) | click.typed.remembered.accepted
        found = _without(await self._found(click, {field: text}), told)
        better = _bettered(text, found.get(field, ()))
        left = _without(await self._found(click, {**click.typed.text, field: better}), told)
        remembered = Remembered(_some(_marks(left)), _some(told), redrawn=True)
        return look_again(self._desk.wording(click), _remarks(left), remembered, {field: better})

    async def _old(self, act: Submission | Click) -> frozenset[str]:
        """Return the marks of what stood in the form before she came; it was somebody's to send then."""
        if act.typed.remembered.redrawn or not any(act.typed.before.values()):
            return frozenset()
        return _marks(await self._found(act, act.typed.before))

    async def _found(self, act: Submission | Click, texts: Mapping[str, str]) -> Found:
        """Read texts in her language, else her team's, beside the others' work: it takes some milliseconds a field."""
        language = act.language or self._desk.language
        return await asyncio.to_thread(_read, self._desk.guard, language, texts)

    async def _written_down(self, sent: Submission, overridden: Found) -> None:
        """Write down that she sent something anyway: what it was by its kind, never the words."""
        kinds = sorted({one.kind.value for one in _all(overridden) if not one.kind.hint})
        if not kinds or not sent.args:
            return
        session = await self._desk.sparring.session(SessionId(sent.args[0]))
        team = None if session else await self._desk.team(PlaceId(sent.args[0]))
        whose = session.team if session else (team.id if team else None)
        await self._desk.sparring.witness(Entry(whose, sent.by, Deed.SENT_ANYWAY, sent.args[0], tuple(kinds)))


def carried(click: Click, answer: Answer) -> Answer:
    """Return an answer whose form, drawn anew with what she typed, knows that the guard has not read it yet."""
    if not isinstance(answer, ReplaceForm) or not any(click.typed.text.values()):
        return answer
    remembered = replace(click.typed.remembered, shown=frozenset(), redrawn=True)
    return ReplaceForm(replace(answer.form, remembered=remembered))


def _read(guard: Callable[[str, str], Iterable[Finding]], language: str, texts: Mapping[str, str]) -> Found:
    found = {field: tuple(guard(text, language)) for field, text in texts.items() if text}
    kept = {
        field: tuple(one for one in inside if one.kind not in EXPECTED.get(field, frozenset()))
        for field, inside in found.items()
    }
    return {field: inside for field, inside in kept.items() if inside}


def _all(found: Found) -> Iterator[Finding]:
    return (one for inside in found.values() for one in inside)


def _mark(field: str, one: Finding) -> str:
    """Return what stands for a finding in the form's memory: the same words at the same field are the same."""
    words = " ".join(one.text.split()).casefold()
    return hashlib.sha256(f"{field}\x1f{one.kind}\x1f{words}".encode()).hexdigest()[:8]


def _marks(found: Found) -> frozenset[str]:
    return frozenset(_mark(field, one) for field, inside in found.items() for one in inside)


def _hints(found: Found) -> frozenset[str]:
    return frozenset(_mark(field, one) for field, inside in found.items() for one in inside if one.kind.hint)


def _some(marks: frozenset[str]) -> frozenset[str]:
    return frozenset(sorted(marks)[:MOST_MARKS])


def _without(found: Found, told: frozenset[str]) -> Found:
    new = {field: tuple(one for one in inside if _mark(field, one) not in told) for field, inside in found.items()}
    return {field: inside for field, inside in new.items() if inside}


def _remarks(found: Found) -> Mapping[str, tuple[Remark, ...]]:
    """Return what to say of each finding, once for the same words at a field; who it is comes before what hints."""
    remarks: dict[str, tuple[Remark, ...]] = {}
    for field, inside in found.items():
        once = {_mark(field, one): one for one in reversed(inside)}.values()
        in_order = sorted(once, key=lambda one: (one.kind.hint, one.start))
        remarks[field] = tuple(Remark(one.text, one.kind, one.suggestion, one.kind.hint) for one in in_order)
    return remarks


def _bettered(text: str, found: Iterable[Finding]) -> str:
    """Return a text with the suggestions in it, with a capital where the words began with one as a sentence does."""
    for one in sorted(found, key=lambda one: one.start, reverse=True):
        if one.suggestion:
            begins = not text[: one.start].strip() or text[: one.start].rstrip()[-1] in ".!?\n:"
            words = one.suggestion[:1].upper() + one.suggestion[1:] if begins else one.suggestion
            text = f"{text[: one.start]}{words}{text[one.end :]}"
    return text
