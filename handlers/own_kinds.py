"""Answers `/sparring protocols`: the kinds of sparring a team uses, and what each of its own was before."""

from bot.content.protocol_text import as_toml
from bot.messages import own_kinds as pages
from bot.messages.answers import Answer, Mend, ReplaceForm
from bot.messages.own_kinds import Plan, Version
from bot.sparring.errors import NotPossibleNow
from bot.sparring.kinds import READS, dropped
from bot.sparring.policy import Thing
from bot.sparring.protocol import Protocol
from bot.sparring.team import Team
from handlers.books import Book, bound, named
from handlers.company.ground import Ground, Told, number, second
from handlers.desk import Desk
from handlers.inbound import Act, Click, Command
from handlers.kinds import dropped_kinds, kinds_of, own_kinds, versions_of
from handlers.own_kind_forms import Making
from handlers.rhythm.ground import leads


class OwnKinds:
    """The dialogue about the kinds of sparring a team uses."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)
        self._making = Making(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        here = Book(
            words={"protocols": "protocols", "processer": "protocols"},
            commands={"protocols": self._typed},
            here_only=frozenset({"protocols"}),
            clicks={
                Plan.LIST: self._listed,
                Plan.SEE: self._seen,
                Plan.TEXT: self._text,
                Plan.PAST: self._past,
                Plan.OLDER: self._older,
                Plan.RESTORE: self._restored,
                Plan.DROP: self._dropped,
                Plan.DROPPED: self._gone,
            },
            things=named(
                {
                    Thing.KINDS: ("protocols", Plan.SEE, Plan.TEXT, Plan.PAST, Plan.OLDER),
                    Thing.KINDS_EDIT: (Plan.RESTORE, Plan.DROP, Plan.DROPPED),
                }
            ),
        )
        return bound([here, self._making.book(self._kind)])

    async def _typed(self, command: Command) -> Answer:
        return await self._page(command, await self._ground.at(command.place))

    async def _listed(self, click: Click) -> Answer:
        return await self._page(click, await self._ground.pressed(click))

    async def _page(self, act: Act, team: Team, told: Told = ()) -> Answer:
        kinds, leader = await kinds_of(self._desk.sparring, team.id), leads(team, act.by)
        gone = leader and bool(await dropped_kinds(self._desk.sparring, team.id))
        wording = self._ground.wording(act, team)
        return ReplaceForm(pages.listed(wording, team.place, kinds, told, leads=leader, some_dropped=gone))

    async def _one(self, team: Team, name: str) -> Protocol:
        """Return a kind by its id; raises `NotPossibleNow` when the team has none of that name (any more)."""
        kinds = await kinds_of(self._desk.sparring, team.id)
        found = next((one for one in kinds if one.id == name), None)
        if found is None:
            raise NotPossibleNow
        return found

    async def _seen(self, click: Click) -> Answer:
        return await self._kind(click, await self._ground.pressed(click), second(click.args))

    async def _kind(self, act: Act, team: Team, name: str, told: Told = ()) -> Answer:
        """Return the page of a kind as it will go."""
        kind = await self._one(team, name)
        own = any(one.id == name for one in await own_kinds(self._desk.sparring, team.id))
        wording = self._ground.wording(act, team)
        return ReplaceForm(pages.seen(wording, team.place, kind, told, own=own, leads=leads(team, act.by)))

    async def _text(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        kind = await self._one(team, second(click.args))
        return ReplaceForm(pages.as_text(self._ground.wording(click, team), team.place, kind, as_toml(kind)))

    # ── what it was before ───────────────────────────────────────────────────────────────────────────

    async def _past(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        versions = await versions_of(self._desk.sparring, team.id, second(click.args))
        if not versions:
            raise NotPossibleNow
        wording = self._ground.wording(click, team)
        return ReplaceForm(pages.past(wording, team.place, versions, leads=leads(team, click.by)))

    async def _version(self, team: Team, click: Click) -> tuple[Version, int]:
        """Return the version that a button names, and the number of the newest."""
        versions = await versions_of(self._desk.sparring, team.id, second(click.args))
        found = next((one for one in versions if one.kind.version == number(click.args)), None)
        if found is None:
            raise NotPossibleNow
        return found, versions[0].kind.version

    async def _older(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        one, _ = await self._version(team, click)
        wording = self._ground.wording(click, team)
        return ReplaceForm(pages.older(wording, team.place, one, leads=leads(team, click.by)))

    async def _restored(self, click: Click) -> Answer:
        """Take an older version up again, as the kind's next; one taken off the list is back on it."""
        team = await self._making.led(click)
        one, newest = await self._version(team, click)
        told = await self._making.keep(click, team, one.kind, newest + 1)
        return told if isinstance(told, Mend) else await self._kind(click, team, one.kind.id, told)

    async def _dropped(self, click: Click) -> Answer:
        team, name = await self._making.led(click), second(click.args)
        told = await self._ground.keep(click, team.id, lambda folder, _: dropped(folder, click.by, name), READS)
        return await self._page(click, team, told)

    async def _gone(self, click: Click) -> Answer:
        team = await self._making.led(click)
        gone = await dropped_kinds(self._desk.sparring, team.id)
        return ReplaceForm(pages.dropped(self._ground.wording(click, team), team.place, gone))


def kinds(desk: Desk) -> Book:
    """Return everything that can be done with the kinds of sparring a team uses."""
    return OwnKinds(desk).book()
