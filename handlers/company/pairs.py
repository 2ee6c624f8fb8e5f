"""Answers `/sparring buddies`: fixed pairs, made by the leader or drawn, and what those in them wish (D4)."""

from bot.messages.answers import Answer, ReplaceForm
from bot.messages.company import pairs as pages
from bot.messages.company.buttons import Keep
from bot.messages.parts import Filled
from bot.sparring.company import pairs
from bot.sparring.company.errors import ChangedMeanwhile
from bot.sparring.company.pairs import READS, RHYTHMS, BuddyPair, Wanted
from bot.sparring.folder import Change
from bot.sparring.policy import Thing
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.company.ground import Ground, Told, people, second
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.rhythm.ground import leads


class Pairing:
    """The dialogue about buddy pairs."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"buddies": "buddies", "makkerpar": "buddies"},
            commands={"buddies": self._typed},
            clicks={
                Keep.PAIRS: self._pressed,
                Keep.PAIRS_DRAW: self._draw,
                Keep.PAIR_MAKE: self._make,
                Keep.PAIR_PACE: self._pace,
                Keep.PAIR_QUIET: self._hush,
                Keep.PAIR_NUDGE: self._hush,
                Keep.PAIR_LEAVE: self._leave,
                Keep.PAIR_DISSOLVE: self._dissolve,
                Keep.NOT_WITH: self._not_with,
            },
            things=named(
                {
                    Thing.PAIRS: (Keep.PAIRS,),
                    Thing.PAIRS_ARRANGE: (Keep.PAIRS_DRAW, Keep.PAIR_MAKE, Keep.PAIR_DISSOLVE),
                    Thing.OWN_PAIR: (
                        *(Keep.PAIR_PACE, Keep.PAIR_QUIET, Keep.PAIR_NUDGE),
                        *(Keep.PAIR_LEAVE, Keep.NOT_WITH),
                    ),
                }
            ),
            submissions={
                Keep.PAIRS_DRAW: self._drawn,
                Keep.PAIR_MAKE: self._made,
                Keep.PAIR_PACE: self._paced,
                Keep.NOT_WITH: self._wished,
            },
            first_fields={
                Keep.PAIRS_DRAW: "pair-people",
                Keep.PAIR_MAKE: "pair-people",
                Keep.PAIR_PACE: "pair-weeks",
                Keep.NOT_WITH: "not-with",
            },
        )

    async def _typed(self, command: Command) -> Answer:
        team = await self._ground.asked(command, Keep.PAIRS)
        return await self._page(command, team) if isinstance(team, Team) else team

    async def _pressed(self, click: Click) -> Answer:
        return await self._page(click, await self._ground.pressed(click))

    async def _page(self, act: Act, team: Team, told: Told = ()) -> Answer:
        kept = (await self._ground.folder(team, (BuddyPair,))).all(BuddyPair)
        wording = self._ground.wording(act, team)
        return ReplaceForm(pages.pairs(wording, team.place, act.by, kept, leads=leads(team, act.by), told=told))

    # ── what is pressed ──────────────────────────────────────────────────────────────────────────────

    async def _draw(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        members = tuple(m.person for m in team.rhythm.rota.members if m.person not in team.leaders)
        return ReplaceForm(pages.draw(self._ground.wording(click, team), team.place, members))

    async def _make(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        return ReplaceForm(pages.make(self._ground.wording(click, team), team.place))

    async def _pace(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        pair = (await self._ground.folder(team, (BuddyPair,))).get(BuddyPair, second(click.args))
        if pair is None or click.by not in pair.people:
            raise ChangedMeanwhile
        return ReplaceForm(pages.pace(self._ground.wording(click, team), team.place, pair))

    async def _not_with(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        wish = pairs.not_with(await self._ground.folder(team, READS), click.by)
        return ReplaceForm(pages.not_with(self._ground.wording(click, team), team.place, wish))

    async def _hush(self, click: Click) -> Answer:
        name = second(click.args)
        return await self._kept(click, lambda folder, now: pairs.hushed(folder, click.by, name, now))

    async def _leave(self, click: Click) -> Answer:
        name = second(click.args)
        return await self._kept(click, lambda folder, now: pairs.left(folder, click.by, name, now))

    async def _dissolve(self, click: Click) -> Answer:
        name = second(click.args)
        return await self._kept(click, lambda folder, _: pairs.dissolved(folder, click.by, name))

    async def _kept(self, click: Click, change: Change) -> Answer:
        team = await self._ground.pressed(click)
        return await self._page(click, team, await self._ground.keep(click, team.id, change, READS))

    # ── what is sent ─────────────────────────────────────────────────────────────────────────────────

    async def _drawn(self, sent: Submission, filled: Filled) -> Answer:
        wanted, seed = self._wanted(sent, filled), self._desk.sparring.ids.seed()
        return await self._sent(sent, lambda folder, now: pairs.drawn(folder, wanted, seed, now))

    async def _made(self, sent: Submission, filled: Filled) -> Answer:
        wanted = self._wanted(sent, filled)
        return await self._sent(sent, lambda folder, now: pairs.made(folder, wanted, now))

    def _wanted(self, sent: Submission, filled: Filled) -> Wanted:
        return Wanted(sent.by, self._desk.sparring.ids.new(), people(filled, "pair-people"), _weeks(filled))

    async def _paced(self, sent: Submission, filled: Filled) -> Answer:
        name, weeks = second(sent.args), _weeks(filled)
        return await self._sent(sent, lambda folder, now: pairs.paced(folder, sent.by, name, weeks, now))

    async def _wished(self, sent: Submission, filled: Filled) -> Answer:
        others = people(filled, "not-with")
        return await self._sent(sent, lambda folder, _: pairs.wished(folder, sent.by, others))

    async def _sent(self, sent: Submission, change: Change) -> Answer:
        team = await self._ground.sent(sent)
        return await self._page(sent, team, await self._ground.keep(sent, team.id, change, READS))


def _weeks(filled: Filled) -> int:
    value = written(filled, "pair-weeks")
    return int(value) if value in {str(weeks) for weeks in RHYTHMS} else RHYTHMS[1]
