"""Answers `/sparring experts`: topics, who knows about them, and "ikke lige nu" (B8, D4)."""

from datetime import timedelta

from bot.messages.answers import Answer, ReplaceForm
from bot.messages.company import experts as pages
from bot.messages.company.buttons import Keep
from bot.messages.parts import Filled
from bot.sparring.company import expertise
from bot.sparring.company.errors import ChangedMeanwhile
from bot.sparring.company.expertise import READS, Expertise
from bot.sparring.folder import Change
from bot.sparring.policy import Thing
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.company.ground import Ground, Told, missing, people, second
from handlers.desk import Desk, day_in, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.rhythm.ground import leads

A_WHILE = timedelta(weeks=2)
"""How long somebody who would rather not be asked is left alone unless she says otherwise."""


class Knowing:
    """The dialogue about knowledge persons."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"experts": "experts", "videnpersoner": "experts"},
            commands={"experts": self._typed},
            clicks={
                Keep.EXPERTS: self._pressed,
                Keep.TOPIC_NEW: self._topic,
                Keep.TOPIC: self._topic,
                Keep.TOPIC_DROP: self._drop,
                Keep.TOPIC_JOIN: self._join,
                Keep.TOPIC_LEAVE: self._leave,
                Keep.REST: self._rest,
                Keep.REST_END: self._rest_over,
            },
            things=named(
                {
                    Thing.EXPERTS: (Keep.EXPERTS,),
                    Thing.EXPERTS_ARRANGE: (Keep.TOPIC_NEW, Keep.TOPIC, Keep.TOPIC_DROP),
                    Thing.OWN_TOPICS: (Keep.TOPIC_JOIN, Keep.TOPIC_LEAVE, Keep.REST, Keep.REST_END),
                }
            ),
            submissions={Keep.TOPIC: self._sent, Keep.REST: self._rested},
            first_fields={Keep.TOPIC: "topic-name", Keep.REST: "rest-until"},
        )

    async def _typed(self, command: Command) -> Answer:
        team = await self._ground.asked(command, Keep.EXPERTS)
        return await self._page(command, team) if isinstance(team, Team) else team

    async def _pressed(self, click: Click) -> Answer:
        return await self._page(click, await self._ground.pressed(click))

    async def _page(self, act: Act, team: Team, told: Told = ()) -> Answer:
        folder = await self._ground.folder(team, READS)
        rests = expertise.resting(folder, act.by, self._ground.today(team))
        wording, may = self._ground.wording(act, team), leads(team, act.by)
        topics = folder.all(Expertise)
        return ReplaceForm(pages.experts(wording, team.place, act.by, topics, rests, leads=may, told=told))

    # ── what is pressed ──────────────────────────────────────────────────────────────────────────────

    async def _topic(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        name = click.args[1] if click.args[1:] else None
        old = (await self._ground.folder(team, READS)).get(Expertise, name) if name else None
        if name and old is None:
            raise ChangedMeanwhile
        return ReplaceForm(pages.topic(self._ground.wording(click, team), team.place, old))

    async def _drop(self, click: Click) -> Answer:
        topic = second(click.args)
        return await self._kept(click, lambda folder, _: expertise.dropped(folder, click.by, topic))

    async def _join(self, click: Click) -> Answer:
        topic = second(click.args)
        return await self._kept(click, lambda folder, _: expertise.joined(folder, click.by, topic))

    async def _leave(self, click: Click) -> Answer:
        topic = second(click.args)
        return await self._kept(click, lambda folder, _: expertise.stepped_back(folder, click.by, topic))

    async def _rest(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        until = self._ground.today(team) + A_WHILE
        return ReplaceForm(pages.rest(self._ground.wording(click, team), team.place, until))

    async def _rest_over(self, click: Click) -> Answer:
        return await self._kept(click, lambda folder, now: expertise.rested(folder, click.by, None, now))

    async def _kept(self, click: Click, change: Change) -> Answer:
        team = await self._ground.pressed(click)
        return await self._page(click, team, await self._ground.keep(click, team.id, change, READS))

    # ── what is sent ─────────────────────────────────────────────────────────────────────────────────

    async def _sent(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "topic-name"):
            return mend
        team = await self._ground.sent(sent)
        name = sent.args[1] if sent.args[1:] else self._desk.sparring.ids.new()
        called = " ".join(written(filled, "topic-name").split())
        topic = Expertise(name, team.id, called, people(filled, "topic-people"))
        told = await self._ground.keep(sent, team.id, lambda folder, _: expertise.kept(folder, sent.by, topic), READS)
        return await self._page(sent, team, told)

    async def _rested(self, sent: Submission, filled: Filled) -> Answer:
        until = day_in(filled, "rest-until")
        if until is None:
            return self._desk.mend(sent, "rest-until", "form-error-choose")
        team = await self._ground.sent(sent)
        change: Change = lambda folder, now: expertise.rested(folder, sent.by, until, now)  # noqa: E731 - named for its line
        return await self._page(sent, team, await self._ground.keep(sent, team.id, change, READS))
