"""`/sparring calendar`: an address at which one's own calendar reads the meetings. A secret one, shown once."""

from dataclasses import replace
from enum import StrEnum
from secrets import token_urlsafe

from bot.messages.answers import Answer, Done
from bot.messages.buttons import row
from bot.messages.parts import Button, Heading, Link, Part, Small, Style, Text
from bot.messages.wording import Wording
from bot.service.calendars import Calendars
from bot.sparring.identity import PersonId
from bot.sparring.policy import Thing
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.desk import Desk
from handlers.feeds.pages import page_path
from handlers.inbound import Click, Command
from handlers.rhythm.ground import Ground, leads

SECRET = 24
"""Bytes of chance in an address: 192 bits, so that nobody finds one by trying."""


class FeedDo(StrEnum):
    """What a button does. Every name has a label `button-<name>` in the locales."""

    MINE = "calendar-mine"
    TEAM = "calendar-team"
    CLOSE_MINE = "calendar-close-mine"
    CLOSE_TEAM = "calendar-close-team"


class CalendarTalk:
    """Answers `/sparring calendar` and its buttons."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    @property
    def _calendars(self) -> Calendars:
        return Calendars(self._desk.sparring.storage, self._desk.sparring.clock)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"calendar": "calendar", "kalender": "calendar"},
            commands={"calendar": self._shown},
            things=named(
                {
                    Thing.FEED_OWN: ("calendar", FeedDo.MINE, FeedDo.CLOSE_MINE),
                    Thing.FEED_TEAM: (FeedDo.TEAM,),
                    Thing.FEED_TEAM_CLOSE: (FeedDo.CLOSE_TEAM,),
                }
            ),
            clicks={
                FeedDo.MINE: self._make,
                FeedDo.TEAM: self._make,
                FeedDo.CLOSE_MINE: self._close,
                FeedDo.CLOSE_TEAM: self._close,
            },
        )

    async def _shown(self, command: Command) -> Answer:
        """Say what there is and what can be made: for the channel's team, or for all the teams she belongs to."""
        wording = self._desk.wording(command)
        if command.team_place:
            teams = [await self._ground.at(command.place)]
        else:
            teams = await self._ground.teams_of(command.by)
        if not teams:
            return self._desk.parts(Text(wording.line("not-here")))
        parts: list[Part] = [Heading(wording.plain("calendar-title")), Text(wording.line("calendar-welcome"))]
        mine = await self._mine(command.by, teams)
        if mine:
            parts.append(Small(wording.line("calendar-has-mine")))
        parts.append(row(wording, _own(wording, mine or teams[0], has=mine is not None)))
        for team in teams:
            parts += await self._of_team(wording, team, command.by, several=len(teams) > 1)
        return self._desk.parts(*parts)

    async def _of_team(self, wording: Wording, team: Team, person: PersonId, *, several: bool) -> list[Part]:
        make = _button(wording, FeedDo.TEAM, team)
        if several:
            name = team.name or wording.plain("team-nameless")
            make = replace(make, label=wording.plain("button-calendar-team-of", team=name)[:75])
        count = await self._calendars.open_to(team.id, None)
        close = (_button(wording, FeedDo.CLOSE_TEAM, team),) if count and leads(team, person) else ()
        told: list[Part] = [Small(wording.line("calendar-has-team", count=count))] if count else []
        return [*told, row(wording, (make, *close))]

    async def _mine(self, person: PersonId, teams: list[Team]) -> Team | None:
        """Return the team through which she has a calendar of her own, if she has one: it holds all her teams."""
        found = {team.id: team for team in (*teams, *await self._ground.teams_of(person))}
        for team in found.values():
            if await self._calendars.open_to(team.id, person):
                return team
        return None

    async def _make(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        own = click.action == FeedDo.MINE
        if own:
            team = await self._mine(click.by, [team]) or team
        token = token_urlsafe(SECRET)
        if not await self._calendars.open(team.id, click.by if own else None, token, click.receipt, by=click.by):
            return Done()
        wording = self._desk.wording(click)
        link = Link(f"{self._desk.address}{page_path(token)}", wording.plain("calendar-page"))
        parts: list[Part] = [
            Text(wording.line("calendar-made-mine") if own else wording.line("calendar-made-team")),
            Text((link,)),
            Small(wording.line("calendar-secret")),
        ]
        if team.rhythm.customs.weekly is None:
            parts.append(Small(wording.line("calendar-no-meeting")))
        if not self._desk.reachable:
            parts.append(Small(wording.line("calendar-here-only")))
        return self._desk.parts(*parts)

    async def _close(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        wording = self._desk.wording(click)
        if click.action == FeedDo.CLOSE_MINE:
            team = await self._mine(click.by, [team]) or team
            await self._calendars.close(team.id, click.by, click.receipt, by=click.by)
            return self._desk.parts(Text(wording.line("calendar-closed-mine")))
        await self._calendars.close(team.id, None, click.receipt, by=click.by)
        return self._desk.parts(Text(wording.line("calendar-closed-team")))


def feeds(desk: Desk) -> Book:
    """Return everything the calendar feeds understand."""
    return CalendarTalk(desk).book()


def _own(wording: Wording, team: Team, *, has: bool) -> tuple[Button, ...]:
    if not has:
        return (_button(wording, FeedDo.MINE, team, style=Style.PRIMARY),)
    again = replace(
        _button(wording, FeedDo.MINE, team),
        label=wording.plain("button-calendar-mine-again"),
        confirm=wording.question("calendar-mine-again"),
    )
    return (again, _button(wording, FeedDo.CLOSE_MINE, team))


def _button(wording: Wording, do: FeedDo, team: Team, style: Style = Style.PLAIN) -> Button:
    asks = do in (FeedDo.CLOSE_MINE, FeedDo.CLOSE_TEAM)
    confirm = wording.question(do) if asks else None
    return Button(do, wording.plain(f"button-{do}"), (team.place,), style, confirm)
