"""Answers the learning of a sparring: a point that is written, and the leader's sum, which the bank keeps (A10-A12)."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from bot.content.themes import suggested
from bot.content.wordforms import terms
from bot.messages import forms
from bot.messages.answers import Answer, Done, Note, OpenForm
from bot.messages.buttons import Do
from bot.messages.parts import Filled, Message, Part, Plain, Quote, Small, Text
from bot.service import Keeping, Words
from bot.sparring.events import Gathered, PointWritten
from bot.sparring.gathered import Change, Gathering
from bot.sparring.identity import PersonId, TextId
from bot.sparring.learning.events import SumFiled
from bot.sparring.learning.filing import READS, filed
from bot.sparring.learning.likeness import alike
from bot.sparring.learning.state import LearningPoint
from bot.sparring.policy import Thing
from bot.sparring.session import Session
from handlers.books import Book, named
from handlers.desk import Desk, day_in, written
from handlers.inbound import Act, Click, Submission
from handlers.learning.looking import tending
from handlers.learning.reading import Bank, Reading
from handlers.learning.tending import resembling
from handlers.learning.wordwork import looked_up, warm_up

_MOST_LIKE = 3
"""How many points that are like earlier ones are told about at once."""

_Became = Mapping[TextId, tuple[TextId, ...]]


class Summing:
    """Answers a point that was written, and the leader who gathers."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._reading = Reading(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={Do.POINT: self._write, Do.GATHER: self._gather},
            things=named({Thing.LEARNING_POINT: (Do.POINT,), Thing.GATHER: (Do.GATHER,)}),
            submissions={Do.POINT: self._point, Do.GATHER: self._gathered},
            first_fields={Do.POINT: "point", Do.GATHER: "points"},
        )

    async def _bank(self, act: Act, session: Session) -> Bank:
        folder = await self._desk.sparring.folder(session.team)
        return await self._reading.bank(act, folder.team if folder else await self._desk.team_at(session.place))

    # ── a point ──────────────────────────────────────────────────────────────────────────────────────

    async def _write(self, click: Click) -> Answer:
        """Open the form for a point."""
        session = await self._desk.session(click.args)
        warm_up()
        return OpenForm(forms.point(self._desk.wording(click), session.id))

    async def _point(self, sent: Submission, filled: Filled) -> Answer:
        """Share a point; when the team has learned nearly the same before, say so kindly to its writer alone."""
        text = written(filled, "point")
        if not text:
            return self._desk.mend(sent, "point", "form-error-empty")
        session = await self._desk.session(sent.args)
        pointers, words = self._desk.texts_of({"point": text})
        event = PointWritten(session.id, sent.by, pointers["point"])
        also = _filing(session.gathering, {}, {}) if session.gathering else None
        if await self._desk.sparring.happen(event, words, sent.receipt, also=also) is None:
            return Done()
        bank = await self._bank(sent, session)
        near = await _like(bank, [text], session)
        return _told(bank, "learning-like-mine", [_quoted(bank, old) for _, old in near])

    # ── the sum ──────────────────────────────────────────────────────────────────────────────────────

    async def _gather(self, click: Click) -> Answer:
        """Open the sum's form with the team's themes, one of them suggested, and what is nearly in the bank already."""
        session = await self._desk.session(click.args)
        words = await self._desk.sparring.words(session.id, (*_said(session), *_summed(session.gathering)))
        bank = await self._bank(click, session)
        theme = await looked_up(None, suggested, tuple(words.values()), bank.stems)
        options = bank.options(session.gathering.theme if session.gathering else None)
        lines = [words[text] for text in _said(session) if text in words] if session.gathering is None else []
        near = [part for _, old in await _like(bank, lines, session) for part in _earlier(bank, old)]
        return OpenForm(forms.gather(bank.wording, session, words, options, theme, tuple(near)))

    async def _gathered(self, sent: Submission, filled: Filled) -> Answer:
        """Give the sum, and file it in the bank in the same moment; points that are alike can be merged afterwards."""
        lines = [line.strip(" \t-•*") for line in written(filled, "points").splitlines()]
        points, what = tuple(dict.fromkeys(filter(None, lines))), written(filled, "change")
        if not points and not what:
            return self._desk.mend(sent, "points", "form-error-empty")
        session = await self._desk.session(sent.args)
        old = session.gathering
        words = await self._desk.sparring.words(session.id, (*_said(session), *_summed(old)))
        pointers, new = self._pointers((*points, *((what,) if what else ())), old, words)
        bank = await self._bank(sent, session)
        theme = written(filled, "theme")
        own = next((each for each in bank.themes if each.key == theme), None)
        event = Gathered(
            session.id,
            sent.by,
            tuple(pointers[line] for line in points),
            own.key if own else None,
            Change(pointers[what], _who(filled), day_in(filled, "by-when")) if what else None,
            datetime.fromisoformat(sent.args[1]) if sent.args[1:] else None,
            own.name if own else "",
        )
        became = await looked_up({}, _became, session, {pointers[line]: line for line in points}, words)
        also = _filing(old, became, {pointer: line for line, pointer in pointers.items()})
        if await self._desk.sparring.happen(event, new, sent.receipt, also=also) is None:
            return Done()
        fresh = [line for line in points if pointers[line] in new]
        tends = tending(bank.team, sent)
        near = [
            resembling(bank, old_point, pointers[line]) if tends else _quoted(bank, old_point)
            for line, old_point in await _like(bank, fresh, session)
        ]
        return _told(bank, "learning-like-saved", near)

    def _pointers(
        self, texts: Iterable[str], old: Gathering | None, words: Words
    ) -> tuple[Mapping[str, TextId], Mapping[TextId, str]]:
        """Return a pointer for each text, and the words of the new ones: what stays as it was keeps its pointer."""
        kept = {_plain(words[text]): text for text in _summed(old) if text in words}
        pointers = {text: kept.get(_plain(text)) or TextId(self._desk.sparring.ids.new()) for text in texts}
        return pointers, {pointer: text for text, pointer in pointers.items() if pointer not in kept.values()}


def _filing(old: Gathering | None, became: _Became, words: Words) -> Callable[[Session], Keeping]:
    """Return what the team keeps of a sum: its points and change, with their words under the team's own key."""

    def of(session: Session) -> Keeping:
        event = SumFiled(session, old, became)
        return Keeping(session.team, lambda folder, now: filed(folder, event, now), READS, words)

    return of


def _became(session: Session, sum_: Mapping[TextId, str], words: Words) -> _Became:
    """Return, for each point that was written, the points of the sum that say nearly the same."""
    told = {pointer: (line, terms(line)) for pointer, line in sum_.items()}
    return {
        text: tuple(
            pointer
            for pointer, (line, its) in told.items()
            if _plain(line) == _plain(words.get(text, "")) or alike(its, terms(words.get(text, "")))
        )
        for text in _said(session)
    }


async def _like(bank: Bank, lines: Iterable[str], session: Session) -> tuple[tuple[str, LearningPoint], ...]:
    """Return the lines that say nearly what the bank had before this sparring, with that point; only a few."""
    of_this = [point.id for point in bank.points if point.session == session.id]
    return (await bank.like(lines, *of_this))[:_MOST_LIKE]


def _said(session: Session) -> tuple[TextId, ...]:
    return tuple(point.text for point in session.points)


def _summed(sum_: Gathering | None) -> tuple[TextId, ...]:
    if sum_ is None:
        return ()
    return (*sum_.points, *((sum_.change.what,) if sum_.change else ()))


def _plain(text: str) -> str:
    """Return a text as it stands in its line of the form."""
    return " ".join(text.split()).strip(" \t-•*")


def _who(filled: Filled) -> PersonId | None:
    who = filled.get("who")
    return PersonId(who) if isinstance(who, str) and who else None


def _earlier(bank: Bank, old: LearningPoint) -> tuple[Part, ...]:
    line = bank.wording.line("learning-like-gather", day=old.noted_on, year=str(old.noted_on.year))
    return (Small(line), *_quoted(bank, old))


def _quoted(bank: Bank, old: LearningPoint) -> tuple[Part, ...]:
    return (Quote((Plain(bank.text(old)),)),)


def _told(bank: Bank, key: str, near: list[tuple[Part, ...]]) -> Answer:
    """Return a note about what is alike, or nothing to show when nothing is."""
    if not near:
        return Done()
    return Note(Message((Text(bank.wording.line(key)), *(part for parts in near for part in parts))))
