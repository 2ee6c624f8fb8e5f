"""Answers `/sparring introduction`: a start period that the bot guides a team through (C11)."""

from bot.content.protocols import shipped
from bot.messages.answers import Answer, Done, Note, ReplaceForm
from bot.messages.company import start as pages
from bot.messages.company.buttons import Keep
from bot.messages.parts import Filled, Message
from bot.service import Wish
from bot.sparring.company import introduction
from bot.sparring.company.introduction import QUESTIONS, READS, Thought
from bot.sparring.folder import Change
from bot.sparring.policy import Thing
from bot.sparring.session import Receive, Request
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.company.ground import Ground, Told, Written, missing
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.rhythm.ground import leads

_INVENTED = {"case": "start-try-case", "tried": "start-try-tried", "ask": "start-try-ask"}
"""The invented case's words, by the field of a request they stand in."""


class Starting:
    """The dialogue about the start period."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"introduction": "introduction", "introduktion": "introduction"},
            commands={"introduction": self._typed},
            clicks={
                Keep.START: self._pressed,
                Keep.START_BEGIN: self._begin,
                Keep.START_TRY: self._try,
                Keep.START_ROOM: self._room,
                Keep.START_THOUGHT: self._thought,
                Keep.START_END: self._end,
            },
            things=named(
                {
                    Thing.START: ("introduction", Keep.START, Keep.START_TRY, Keep.START_THOUGHT),
                    Thing.START_LEAD: (Keep.START_BEGIN, Keep.START_ROOM, Keep.START_END),
                }
            ),
            submissions={Keep.START_ROOM: self._room_made, Keep.START_THOUGHT: self._thoughts},
            first_fields={Keep.START_ROOM: "start-room", Keep.START_THOUGHT: f"thought-{QUESTIONS[0]}"},
        )

    async def _typed(self, command: Command) -> Answer:
        team = await self._ground.asked(command, Keep.START)
        return await self._page(command, team) if isinstance(team, Team) else team

    async def _pressed(self, click: Click) -> Answer:
        return await self._page(click, await self._ground.pressed(click))

    async def _page(self, act: Act, team: Team, told: Told = ()) -> Answer:
        one = introduction.start_of(await self._ground.folder(team, READS))
        wording, today = self._ground.wording(act, team), self._ground.today(team)
        page = pages.start(wording, team.place, one, today, leads=leads(team, act.by), told=told)
        return await self._ground.back(act, team, page)

    async def _begin(self, click: Click) -> Answer:
        return await self._changed(click, lambda folder, now: introduction.begun(folder, click.by, now))

    async def _end(self, click: Click) -> Answer:
        return await self._changed(click, lambda folder, now: introduction.ended(folder, click.by, now))

    async def _changed(self, click: Click, change: Change) -> Answer:
        team = await self._ground.pressed(click)
        told = await self._ground.keep(click, team.id, change, READS)
        if click.in_window:
            return await self._page(click, team, told)
        return Note(Message(told)) if told else Done()

    async def _try(self, click: Click) -> Answer:
        """Ask for sparring on the invented case, as whoever pressed, so that the team can try it at once."""
        team = await self._ground.pressed(click)
        wording = self._desk.wording(click)
        pointers, words = self._desk.texts_of({name: wording.plain(key) for name, key in _INVENTED.items()})
        request = Request("child", "idea", Receive.ANSWER, words=pointers)
        wish = Wish(click.by, team.place, request, shipped()["team"])
        decision = await self._desk.sparring.request(wish, words, click.receipt, team.frame)
        return self._desk.told(click, decision.note) if decision else Done()

    async def _room(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        one = introduction.start_of(await self._ground.folder(team, READS))
        words: Written = await self._ground.words(team, one.room) if one else {}
        text = words.get(one.room, "") if one and one.room else ""
        return ReplaceForm(pages.room(self._ground.wording(click, team), team.place, text))

    async def _room_made(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "start-room"):
            return mend
        team = await self._ground.sent(sent)
        pointers, words = self._desk.texts_of({"room": written(filled, "start-room")})
        await self._ground.keep(
            sent, team.id, lambda folder, _: introduction.room_made(folder, sent.by, pointers["room"]), READS, words
        )
        return Done()

    async def _thought(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        return ReplaceForm(pages.thought(self._ground.wording(click, team), team.place))

    async def _thoughts(self, sent: Submission, filled: Filled) -> Answer:
        told = {question: text for question in QUESTIONS if (text := written(filled, f"thought-{question}"))}
        if not told:
            return self._desk.mend(sent, f"thought-{QUESTIONS[0]}", "form-error-empty")
        team = await self._ground.sent(sent)
        pointers, words = self._desk.texts_of(told)
        thoughts = tuple(Thought(question, pointers[question]) for question in told)
        await self._ground.keep(sent, team.id, lambda folder, _: introduction.thought(folder, thoughts), READS, words)
        return Done()
