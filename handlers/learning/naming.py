"""Answers a leader who makes the themes the team's own: adds, names, retires them."""

import re

from bot.content.themes import STEMS
from bot.messages.answers import Answer, ReplaceForm
from bot.messages.learning import tending as forms
from bot.messages.learning.buttons import Learn
from bot.messages.parts import Filled
from bot.service import Keeping
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PlaceId
from bot.sparring.learning.decide import READS, decide
from bot.sparring.learning.events import ThemeNamed, ThemeRetired
from bot.sparring.policy import Thing
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Submission
from handlers.learning.reading import Bank, Reading

_SHORTEST_STEM = 2
_MOST_STEMS = 30


class Naming:
    """Answers the buttons and the form of the team's themes."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._reading = Reading(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={
                Learn.THEMES: self._themes,
                Learn.NEW_THEME: self._new,
                Learn.THEME: self._theme,
                Learn.RETIRE: lambda click: self._retired(click, retired=True),
                Learn.REVIVE: lambda click: self._retired(click, retired=False),
            },
            things=named(
                {
                    Thing.LEARNING_EDIT: (
                        *(Learn.THEMES, Learn.NEW_THEME, Learn.THEME),
                        *(Learn.RETIRE, Learn.REVIVE),
                    )
                }
            ),
            submissions={Learn.THEME: self._named},
            first_fields={Learn.THEME: "learning-name"},
        )

    async def _themes(self, click: Click) -> Answer:
        return await self._shown(click, await self._reading.pressed(click))

    async def _new(self, click: Click) -> Answer:
        team, wording = await self._reading.pressed(click), self._desk.wording(click)
        return ReplaceForm(forms.theme(wording, team.place, self._desk.sparring.ids.new(), "", ()))

    async def _theme(self, click: Click) -> Answer:
        team = await self._reading.pressed(click)
        bank = await self._reading.bank(click, team)
        key = _key(click, bank)
        return ReplaceForm(forms.theme(bank.wording, team.place, key, bank.name(key), bank.stems_of(key)))

    async def _retired(self, click: Click, *, retired: bool) -> Answer:
        team = await self._reading.pressed(click)
        key = _key(click, await self._reading.bank(click, team))
        event = ThemeRetired(click.by, key, retired)
        await self._desk.sparring.keep(
            Keeping(team.id, lambda folder, now: decide(folder, event, now), READS), click.receipt
        )
        return await self._shown(click, team)

    async def _named(self, sent: Submission, filled: Filled) -> Answer:
        """Keep a theme's name and stems; those as shipped stay the shipped ones, in every language."""
        team = await self._desk.team_at(PlaceId(sent.args[0]))
        bank = await self._reading.bank(sent, team)
        key, name = (sent.args[1] if sent.args[1:] else ""), " ".join(written(filled, "learning-name").split())
        if not name or not key:
            return self._desk.mend(sent, "learning-name", "form-error-empty")
        names = {bank.name(theme.key).casefold() for theme in bank.themes if theme.key != key}
        if name.casefold() in names:
            return self._desk.mend(sent, "learning-name", "refusal-learning-theme-there")
        stems = _stems(written(filled, "learning-stems"))
        shipped = key in STEMS
        event = ThemeNamed(
            sent.by,
            key,
            "" if shipped and name == bank.wording.plain(f"theme-{key}") else name,
            () if shipped and stems == STEMS[key] else stems,
        )
        await self._desk.sparring.keep(
            Keeping(team.id, lambda folder, now: decide(folder, event, now), READS), sent.receipt
        )
        return await self._shown(sent, team)

    async def _shown(self, act: Act, team: Team) -> Answer:
        bank = await self._reading.bank(act, team)
        named = [(theme, bank.name(theme.key)) for theme in bank.themes]
        return ReplaceForm(forms.themes(bank.wording, team.place, named))


def _key(click: Click, bank: Bank) -> str:
    key = click.args[1] if click.args[1:] else ""
    if all(theme.key != key for theme in bank.themes):
        raise NotPossibleNow
    return key


def _stems(typed: str) -> tuple[str, ...]:
    """Return the stems somebody typed, one between two commas or line ends; too short ones would suggest anything."""
    stems = (" ".join(stem.lower().split()) for stem in re.split(r"[,;\n]", typed))
    return tuple(dict.fromkeys(stem for stem in stems if len(stem) >= _SHORTEST_STEM))[:_MOST_STEMS]
