"""Answers those who read the bank: by theme and words, their own points, themes of several teams."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.content.texts import LANGUAGES
from bot.content.themes import THEMES
from bot.content.wordforms import finds
from bot.messages.answers import Answer, ReplaceForm
from bot.messages.learning import bank as pages
from bot.messages.learning.bank import ALL, PAGE, Mine, Page
from bot.messages.learning.buttons import Learn, press
from bot.messages.parts import Buttons, Filled, Part, Text
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PlaceId, TeamId, TextId
from bot.sparring.learning.bank import stands_as
from bot.sparring.learning.recurring import recurring
from bot.sparring.learning.state import Contribution, LearningPoint, PointState, Theme
from bot.sparring.policy import Thing
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Phase
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.learning.reading import Bank, Reading
from handlers.learning.wordwork import looked_up, warm_up


class Looking:
    """Answers `/sparring learning` and the buttons that lead on from it."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._reading = Reading(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"learning": "learning", "læring": "learning"},
            commands={"learning": self._typed},
            clicks={
                Learn.BANK: self._opened,
                Learn.NEWER: lambda click: self._turned(click, -1),
                Learn.OLDER: lambda click: self._turned(click, 1),
                Learn.MINE: self._mine,
                Learn.WITHDRAWN: self._withdrawn,
                Learn.ACROSS: self._across,
            },
            things=named(
                {
                    Thing.LEARNING: (Learn.BANK, Learn.NEWER, Learn.OLDER),
                    Thing.LEARNING_OWN: (Learn.MINE,),
                    Thing.LEARNING_EDIT: (Learn.WITHDRAWN,),
                    Thing.LEARNING_ACROSS: (Learn.ACROSS,),
                }
            ),
            submissions={Learn.BANK: self._searched},
            first_fields={Learn.BANK: "learning-search"},
            refreshes={Learn.BANK: lambda click: self._turned(click, None)},
        )

    async def _typed(self, command: Command) -> Answer:
        search = " ".join(command.words.split()[1:])
        teams = await self._teams(command)
        match teams:
            case []:
                return self._desk.parts(Text(self._desk.wording(command).line("not-here")))
            case [team]:
                return await self.page(command, team, search=search)
        wording = self._desk.wording(command)
        unnamed = wording.plain("learning-team-unnamed")
        ways = tuple(replace(press(wording, Learn.BANK, team.place), label=team.name or unnamed) for team in teams)
        return self._desk.parts(Text(wording.line("learning-which-team")), Buttons(ways))

    async def _teams(self, command: Command) -> Sequence[Team]:
        """Return the teams a command may be about: the channel's, or those of the one who typed it elsewhere."""
        sparring = self._desk.sparring
        led = await sparring.led_by(command.by)
        if command.team_place:
            shared = {team.id for team in await sparring.sharing(command.place)}
            here = [team for team in led if team.id in shared]
            return here or [await self._desk.team_at(command.place)]
        found = (*await sparring.of_member(command.by), *led)
        return list({team.id: team for team in found}.values())

    async def _opened(self, click: Click) -> Answer:
        return await self.page(click, await self._reading.pressed(click))

    async def _turned(self, click: Click, by: int | None) -> Answer:
        """Turn the page, or show the first one of what is chosen now; what was typed stays."""
        place, number = _page_of(click.form_args)
        team = await self._desk.team_at(place)
        return await self._chosen(click, team, click.filled or {}, 0 if by is None else number + by)

    async def _searched(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._desk.team_at(PlaceId(sent.args[0]))
        return await self._chosen(sent, team, filled, 0)

    async def _chosen(self, act: Act, team: Team, filled: Filled, number: int) -> Answer:
        search, theme = written(filled, "learning-search"), written(filled, "learning-theme") or ALL
        return await self.page(act, team, search=search, theme=theme, number=number)

    async def page(
        self,
        act: Act,
        team: Team,
        *,
        search: str = "",
        theme: str = ALL,
        number: int = 0,
        told: tuple[Part, ...] = (),
    ) -> Answer:
        """Return a page of the bank, `told` on top, in place of whatever window is open."""
        warm_up()
        bank = await self._reading.bank(act, team)
        found = [point for point in bank.standing if theme in (ALL, point.theme)]
        if search:
            texts = {point.id: bank.words.get(point.text, "") for point in found}
            hits = await looked_up(_literally(search, texts), _found, search, texts)
            found = [point for point in found if point.id in hits]
        number = min(max(number, 0), max(0, (len(found) - 1) // PAGE))
        tends = tending(team, act)
        page = Page(
            place=team.place,
            shown=tuple(map(bank.shown, found[number * PAGE : (number + 1) * PAGE])),
            number=number,
            found=len(found),
            kept=len(bank.standing),
            search=search,
            theme=theme,
            themes=bank.options(theme, *(point.theme for point in bank.standing)),
            tends=tends,
            across=act.by in team.leaders and len(await self._neighbours(act)) > 1,
        )
        return ReplaceForm(pages.bank(bank.wording, page, told))

    async def _withdrawn(self, click: Click) -> Answer:
        team = await self._reading.pressed(click)
        bank = await self._reading.bank(click, team)
        points = sorted((p for p in bank.points if p.state is PointState.WITHDRAWN), key=lambda p: p.id, reverse=True)
        if not tending(team, click):
            return await self.page(click, team)
        return ReplaceForm(pages.withdrawn(bank.wording, team.place, [bank.shown(point) for point in points]))

    async def _mine(self, click: Click) -> Answer:
        """Show where the reader's own points stand, to her alone."""
        team = await self._reading.pressed(click)
        bank = await self._reading.bank(click, team)
        folder = await self._desk.sparring.folder(team.id, Contribution)
        hers = [each for each in (folder.all(Contribution) if folder else ()) if each.by == click.by]
        newest = sorted(hers, key=lambda each: (each.asked_on, each.id), reverse=True)[: 2 * PAGE]
        told = [*await self._waiting(click, bank), *[await self._stands(each, bank) for each in newest]]
        return ReplaceForm(pages.mine(bank.wording, team.place, told))

    async def _waiting(self, click: Click, bank: Bank) -> list[Mine]:
        """Return her points in sparrings that nobody has summed up yet."""
        waiting: list[Mine] = []
        for session in await self._desk.sparring.concerning(click.by):
            if session.team != bank.team.id or session.gathering or session.phase is Phase.WITHDRAWN:
                continue
            hers = tuple(point.text for point in session.points if point.by == click.by)
            words = await self._desk.sparring.words(session.id, hers)
            day = day_of(session.requested_at, session.frame)
            title = bank.wording.plain("sparring-title", week=str(day.isocalendar().week), number=session.number)
            waiting += [Mine(title, words.get(text, "")) for text in hers]
        return waiting

    async def _stands(self, own: Contribution, bank: Bank) -> Mine:
        points = {point.id: point for point in bank.points}
        words = await self._desk.sparring.words(own.session, (TextId(own.id),))
        week = str(own.asked_on.isocalendar().week)
        became = _standing_texts(own.became, points, bank)
        return Mine(
            bank.wording.plain("sparring-title", week=week, number=own.number),
            words.get(TextId(own.id), ""),
            became,
            _standing_texts(own.points, points, bank),
            own,
            gone=bool(own.became) and not became,
        )

    async def _neighbours(self, act: Act) -> Mapping[TeamId, Team]:
        """Return the teams a leader sees themes of: those she leads, and those sharing a leaders' channel."""
        led = await self._desk.sparring.led_by(act.by)
        places = dict.fromkeys(place for team in led if (place := team.rhythm.customs.leaders_place))
        shared = [team for place in places for team in await self._desk.sparring.sharing(place)]
        return {team.id: team for team in (*led, *shared)}

    async def _across(self, click: Click) -> Answer:
        """Show which themes recur in several teams (B13), to those who lead one of them."""
        team = await self._reading.pressed(click)
        teams = await self._neighbours(click)
        if team.id not in teams or click.by not in team.leaders:
            raise NotPossibleNow
        points: dict[TeamId, list[LearningPoint]] = {name: [] for name in teams}
        for point in await self._desk.sparring.records_of(LearningPoint, tuple(teams)):
            points[point.team].append(point)
        themes = await self._desk.sparring.records_of(Theme, tuple(teams))
        names = _Names(themes, {key: self._desk.wording(click).plain(f"theme-{key}") for key in THEMES}, self._desk)
        found = recurring(points, names.among_all)
        return ReplaceForm(pages.across(self._desk.wording(click), team.place, [(f.theme, f.teams) for f in found]))


class _Names:
    """What a team's theme is called among all teams: the shipped theme's name, or the first spelling of its own."""

    def __init__(self, own: Sequence[Theme], shipped: Mapping[str, str], desk: Desk) -> None:
        self._shipped = shipped
        self._own = {(theme.team, theme.key): theme.name for theme in own}
        self._called: dict[str, str] = {}
        for key, name in shipped.items():
            spoken = (desk.texts(language).format(f"theme-{key}") for language in LANGUAGES)
            self._called |= {each.casefold(): name for each in spoken}

    def among_all(self, team: TeamId, key: str) -> str:
        """Return it."""
        if key in self._shipped:
            return self._shipped[key]
        name = self._own.get((team, key), key)
        return self._called.setdefault(name.casefold(), name)


def tending(team: Team, act: Act) -> bool:
    """Say whether somebody may tend a team's bank: a leader, or anybody while there is none."""
    return not team.leaders or act.by in team.leaders


def _found(search: str, texts: Mapping[str, str]) -> frozenset[str]:
    return frozenset(name for name, text in texts.items() if finds(search, text))


def _literally(search: str, texts: Mapping[str, str]) -> frozenset[str]:
    """Return the texts that have the very words in them: better than nothing while no dictionary is there."""
    return frozenset(name for name, text in texts.items() if search.casefold() in text.casefold())


def _standing_texts(names: Sequence[str], points: Mapping[str, LearningPoint], bank: Bank) -> tuple[str, ...]:
    """Return the words of points, each as it stands now; those that were taken out are left out."""
    now = (stands_as(name, points) for name in names)
    return tuple(dict.fromkeys(bank.text(p) for p in now if p is not None and p.state is PointState.STANDING))


def _page_of(args: Sequence[str]) -> tuple[PlaceId, int]:
    """Return the channel and the page that a window of the bank carries; raises `NotPossibleNow` for another one."""
    match args:
        case [place, number] if number.isdecimal():
            return PlaceId(place), int(number)
        case _:
            raise NotPossibleNow
