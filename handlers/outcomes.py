"""Answers what is written by form in a sparring: a contribution, what somebody sees, an agreement, a decision."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from bot.content.advice import reads_like_advice
from bot.messages import outcome_forms as forms
from bot.messages.answers import Answer, Done, Mend, OpenForm
from bot.messages.buttons import Do
from bot.messages.parts import Filled
from bot.service import Keeping, Words
from bot.sparring import events as ev
from bot.sparring.company import practice
from bot.sparring.company.practice import Practice
from bot.sparring.endings import may_keep
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Kept
from bot.sparring.gathered import Agreement, Change, Ruling
from bot.sparring.identity import PersonId, TextId
from bot.sparring.policy import Thing
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Session
from handlers.books import Book, named
from handlers.company.agreements import kept_by_teams
from handlers.desk import Desk, written
from handlers.inbound import Click, Submission


class Outcomes:
    """The forms that belong to a round in writing and to the end of a sparring."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={
                Do.CONTRIBUTE: self._contribute,
                Do.OBSERVE: self._observe,
                Do.AGREE: self._agree,
                Do.RULE: self._rule,
            },
            submissions={
                Do.CONTRIBUTE: self._contributed,
                Do.OBSERVE: self._observed,
                Do.AGREE: self._agreed,
                Do.RULE: self._ruled,
            },
            things=named(
                {
                    Thing.CONTRIBUTION: (Do.CONTRIBUTE,),
                    Thing.OBSERVATION: (Do.OBSERVE,),
                    Thing.AGREEMENT: (Do.AGREE,),
                    Thing.DECISION: (Do.RULE,),
                }
            ),
            first_fields={
                Do.CONTRIBUTE: "contribution",
                Do.OBSERVE: "observation",
                Do.AGREE: "agreed-0",
                Do.RULE: "rule-what",
            },
        )

    # ── opening ──────────────────────────────────────────────────────────────────────────────────────

    async def _contribute(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        return OpenForm(forms.contribute(self._desk.wording(click), session, _serial(click.args)))

    async def _observe(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        mine = [one.text for one in session.observations if one.by == click.by]
        words = await self._desk.sparring.words(session.id, mine)
        return OpenForm(forms.observe(self._desk.wording(click), session, click.by, words))

    async def _agree(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        may_keep(session)
        words = await self._desk.sparring.words(session.id, _texts_of(session.agreement))
        return OpenForm(forms.agree(self._desk.wording(click), session, words))

    async def _rule(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        words = await self._desk.sparring.words(session.id, _texts_of(session.ruling))
        return OpenForm(forms.rule(self._desk.wording(click), session, words))

    # ── sending ──────────────────────────────────────────────────────────────────────────────────────

    async def _contributed(self, sent: Submission, filled: Filled) -> Answer:
        if not (text := written(filled, "contribution")):
            return self._desk.mend(sent, "contribution", "form-error-empty")
        session = await self._desk.session(sent.args)
        pointers, words = self._desk.texts_of({"contribution": text})
        advice = reads_like_advice(text)
        event = ev.Contributed(session.id, sent.by, _serial(sent.args), pointers["contribution"], advice=advice)
        return await self._happen(sent, event, words)

    async def _observed(self, sent: Submission, filled: Filled) -> Answer:
        if not (text := written(filled, "observation")):
            return self._desk.mend(sent, "observation", "form-error-empty")
        session = await self._desk.session(sent.args)
        pointers, words = self._desk.texts_of({"observation": text})
        return await self._happen(sent, ev.ObservationWritten(session.id, sent.by, pointers["observation"]), words)

    async def _agreed(self, sent: Submission, filled: Filled) -> Answer:
        session = await self._desk.session(sent.args)
        room = range(max(forms.MOST_AGREED, len(_texts_of(session.agreement))))
        texts = {name: text for name in (f"agreed-{number}" for number in room) if (text := written(filled, name))}
        if not texts:
            return self._desk.mend(sent, "agreed-0", "form-error-empty")
        if past := self._in_the_past(sent, session, filled):
            return past
        pointers, words = self._desk.texts_of(texts)
        points = tuple(Change(pointers[name], _who(filled, name), _day(filled, name)) for name in texts)
        answer = await self._happen(sent, ev.Agreed(session.id, sent.by, points, _seen(sent)), words)
        await kept_by_teams(self._desk, sent, await self._desk.session(sent.args), words)
        return answer

    def _in_the_past(self, sent: Submission, session: Session, filled: Filled) -> Mend | None:
        """Return the form back when a point is to be done by a day that is over; one that stood so already may."""
        today = day_of(self._desk.sparring.clock.now(), session.frame)
        before = {point.due_on for point in session.agreement.points} if session.agreement else set()
        for name, value in filled.items():
            if name.startswith("day-") and isinstance(value, date) and value < today and value not in before:
                return self._desk.mend(sent, name, "form-error-past")
        return None

    async def _ruled(self, sent: Submission, filled: Filled) -> Answer:
        texts = {name: written(filled, name) for name in ("rule-what", "rule-why")}
        for name, text in texts.items():
            if not text:
                return self._desk.mend(sent, name, "form-error-empty")
        session = await self._desk.session(sent.args)
        pointers, words = self._desk.texts_of(texts)
        event = ev.Ruled(session.id, sent.by, pointers["rule-what"], pointers["rule-why"], _seen(sent))
        return await self._happen(sent, event, words, also=lambda after: _put_into_practice(after, words))

    async def _happen(
        self, sent: Submission, event: ev.Event, words: Words, also: Callable[[Session], Keeping] | None = None
    ) -> Answer:
        decision = await self._desk.sparring.happen(event, words, sent.receipt, also=also)
        return self._desk.told(sent, decision.note) if decision else Done()


def _put_into_practice(session: Session, words: Words) -> Keeping:
    """Return what the team keeps of a decision: an entry in the list of its practice, with its words (A2)."""

    def change(folder: Folder, now: datetime) -> Kept:
        ruled = session.ruling
        if ruled is None:
            return Kept()
        today, asked_on = day_of(now, session.frame), day_of(session.requested_at, session.frame)
        kept = Practice(ruled.what, folder.team.id, ruled.what, ruled.why, today, session.id, session.number, asked_on)
        return practice.decided(folder, kept)

    return Keeping(session.team, change, practice.READS, words)


def _texts_of(kept: Agreement | Ruling | None) -> tuple[TextId, ...]:
    match kept:
        case Agreement():
            return tuple(point.what for point in kept.points)
        case Ruling():
            return (kept.what, kept.why)
        case None:
            return ()


def _serial(args: tuple[str, ...]) -> int:
    try:
        return int(args[1])
    except (IndexError, ValueError):
        raise NotPossibleNow from None


def _seen(sent: Submission) -> datetime | None:
    """Return when that was written which she had before her."""
    return datetime.fromisoformat(sent.args[1]) if sent.args[1:] else None


def _who(filled: Mapping[str, object], name: str) -> PersonId | None:
    value = filled.get(name.replace("agreed-", "who-"))
    return PersonId(value) if isinstance(value, str) and value else None


def _day(filled: Mapping[str, object], name: str) -> date | None:
    value = filled.get(name.replace("agreed-", "day-"))
    return value if isinstance(value, date) else None


def outcomes(desk: Desk) -> Book:
    """Return the book of this part."""
    return Outcomes(desk).book()
