"""Answers what is done with a step: read, booked, taken off, started with its time kept, said to be held."""

from dataclasses import replace
from datetime import time

from bot.messages.answers import Answer, Done, Mend, ReplaceForm
from bot.messages.parts import Filled
from bot.messages.programme import forms
from bot.messages.programme.buttons import Course
from bot.messages.programme.pages import Told
from bot.service import Wish
from bot.sparring.errors import AwayThen, DayClosed
from bot.sparring.events import Accepted
from bot.sparring.identity import PersonId
from bot.sparring.policy import Thing
from bot.sparring.programme import booking
from bot.sparring.programme.booking import Booking, may_book
from bot.sparring.programme.errors import MomentOver, NotYours, Occupied, OutsideHours
from bot.sparring.programme.people import concerned
from bot.sparring.programme.state import Programme
from bot.sparring.rhythm.calendar import moment_of
from bot.sparring.session import Request
from handlers.books import Book, named
from handlers.desk import Desk, day_in, opened, written
from handlers.inbound import Click, Submission
from handlers.programme.ground import Ground
from handlers.whereabouts import Whereabouts


class Steps:
    """Answers the buttons of a meeting or a conversation."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)
        self._whereabouts = Whereabouts(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={
                Course.STEP: self._opened,
                Course.BOOK: self._book,
                Course.UNBOOK: self._unbook,
                Course.START: self._start,
                Course.HELD: self._held,
            },
            things=named({Thing.PROGRAMME_STEP: (Course.STEP, Course.BOOK, Course.UNBOOK, Course.START, Course.HELD)}),
            submissions={Course.BOOK: self._booked},
            first_fields={Course.BOOK: "programme-day"},
        )

    async def _opened(self, click: Click) -> Answer:
        reader = await self._ground.pressed(click)
        form = await self._ground.step_page(reader, self._ground.step(reader, click.args))
        return opened(click, form)

    async def _book(self, click: Click) -> Answer:
        reader = await self._ground.pressed(click)
        step = self._ground.step(reader, click.args)
        if not may_book(reader.folder, reader.programme, step, click.by):
            raise NotYours
        return ReplaceForm(forms.booking(reader, step))

    async def _booked(self, sent: Submission, filled: Filled) -> Answer:
        """Book a step; what stands in the way is said at the field it is about."""
        reader = await self._ground.sent(sent)
        day, at = day_in(filled, "programme-day"), filled.get("programme-at")
        if day is None:
            return self._desk.mend(sent, "programme-day", "form-error-day")
        if not isinstance(at, time):
            return self._desk.mend(sent, "programme-at", "form-error-empty")
        moment = moment_of(day, at, reader.folder.team.frame)
        event = Booking(sent.by, sent.args[1], moment, _partner(reader.programme, filled))
        try:
            told = await self._ground.keep(
                sent, reader.folder.team, lambda folder, now: booking.booked(folder, event, now)
            )
        except (OutsideHours, Occupied) as refusal:
            return Mend({"programme-at": self._desk.wording(sent).plainly(refusal.sentence)})
        except (MomentOver, DayClosed, AwayThen) as refusal:
            return Mend({"programme-day": self._desk.wording(sent).plainly(refusal.sentence)})
        return await self._ground.step_again(sent, reader.place, sent.args[1], told)

    async def _unbook(self, click: Click) -> Answer:
        reader = await self._ground.pressed(click)
        name = self._ground.step(reader, click.args).id
        told = await self._ground.keep(
            click, reader.folder.team, lambda folder, _: booking.unbooked(folder, click.by, name)
        )
        return await self._ground.step_again(click, reader.place, name, told)

    async def _held(self, click: Click) -> Answer:
        reader = await self._ground.pressed(click)
        name = self._ground.step(reader, click.args).id
        told = await self._ground.keep(
            click, reader.folder.team, lambda folder, now: booking.held(folder, click.by, name, now)
        )
        return await self._ground.step_again(click, reader.place, name, told)

    async def _start(self, click: Click) -> Answer:
        """Let the bot keep the time: a sparring with the step's agenda, between those who are to be there."""
        reader = await self._ground.pressed(click)
        step = self._ground.step(reader, click.args)
        people = concerned(reader.folder.team, reader.programme, step)
        if click.by not in people:
            raise NotYours
        protocol = self._ground.protocol(step.part)
        owner = step.consultant or click.by
        asked = () if protocol.in_the_channel else tuple(person for person in dict.fromkeys(people) if person != owner)
        team = reader.folder.team
        warning: Told = ()
        if protocol.in_the_channel:
            warning = await self._whereabouts.looked_at(click, team.place, expected=team.partners)
        wish = Wish(owner, reader.place, Request(asked=asked), protocol, protocol.in_the_channel, protocol.length)
        decision = await self._desk.sparring.request(wish, {}, click.receipt, reader.folder.team.frame)
        if decision is None:
            return Done()
        session = decision.session
        if click.by in asked:  # whoever begins has said yes
            await self._desk.sparring.happen(Accepted(session.id, click.by), receipt=f"{click.receipt}:yes")
        told = await self._ground.keep(
            replace(click, receipt=f"{click.receipt}:step"),
            reader.folder.team,
            lambda folder, _: booking.started(folder, click.by, step.id, session.id),
        )
        return await self._ground.step_again(click, reader.place, step.id, (*told, *warning))


def _partner(programme: Programme, filled: Filled) -> PersonId | None:
    """Return the partner that was chosen, None for either; of only one, her."""
    if len(programme.partners) == 1:
        return programme.partners[0]
    chosen = written(filled, "programme-partner")
    number = int(chosen) if chosen.isdecimal() else len(programme.partners)
    return programme.partners[number] if number < len(programme.partners) else None
