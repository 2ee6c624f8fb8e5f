"""A team's own themes: the shipped ones, with what the team has made of them, and those it added."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import TeamId
from bot.sparring.learning.errors import ThemeThere, TooManyThemes
from bot.sparring.learning.events import ThemeNamed, ThemeRetired
from bot.sparring.learning.state import Theme

MOST_THEMES = 30
"""How many themes a team may have of its own, renamed ones included: more do not fit into one window."""


def themes_of(team: TeamId, own: Iterable[Theme], shipped: Sequence[str]) -> tuple[Theme, ...]:
    """Return a team's themes, retired ones too: the shipped in their order, then its own, the oldest first."""
    by_key = {theme.key: theme for theme in own}
    first = [by_key.get(key) or Theme(_id(team, key), team, key) for key in shipped]
    return (*first, *(theme for key, theme in sorted(by_key.items()) if key not in shipped))


def named(folder: Folder, event: ThemeNamed) -> Kept:
    """Add a theme or name one anew.

    Raises:
        ThemeThere: Another theme of the team has that name.
        TooManyThemes: The list is full.
    """
    team, own = folder.team.id, {theme.key: theme for theme in folder.all(Theme)}
    if event.name and any(_same(theme.name, event.name) and theme.key != event.key for theme in own.values()):
        raise ThemeThere
    if event.key not in own and len(own) >= MOST_THEMES:
        raise TooManyThemes
    theme = own.get(event.key) or Theme(_id(team, event.key), team, event.key)
    return Kept(saved=(replace(theme, name=event.name, stems=event.stems),))


def retired(folder: Folder, event: ThemeRetired) -> Kept:
    """Take a theme out of the list to choose from, or put it back."""
    team, name = folder.team.id, _id(folder.team.id, event.key)
    theme = folder.get(Theme, name) or Theme(name, team, event.key)
    return Kept(saved=(replace(theme, retired=event.retired),))


def _id(team: TeamId, key: str) -> str:
    return f"{team}:{key}"


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()
