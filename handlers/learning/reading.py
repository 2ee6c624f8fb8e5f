"""A team's learning bank, opened for somebody who may read it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.content.protocols import shipped
from bot.content.themes import STEMS, THEMES, stems_of
from bot.content.wordforms import terms
from bot.messages.learning.bank import Shown
from bot.messages.parts import Option
from bot.messages.wording import Wording
from bot.service import Words
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder
from bot.sparring.identity import PlaceId
from bot.sparring.learning.bank import merged_into, standing
from bot.sparring.learning.likeness import Terms, likeness, nearest
from bot.sparring.learning.state import LearningPoint, Theme
from bot.sparring.learning.themes import themes_of
from bot.sparring.team import Team
from handlers.desk import Desk
from handlers.inbound import Act, Click
from handlers.learning.wordwork import looked_up


@dataclass(frozen=True, slots=True)
class Bank:
    """A team's points and themes with their words, in the reader's language."""

    team: Team
    points: tuple[LearningPoint, ...]
    themes: tuple[Theme, ...]
    words: Words
    wording: Wording

    @property
    def standing(self) -> tuple[LearningPoint, ...]:
        """The points that stand in the bank, the newest first."""
        return standing(self.points)

    def point(self, name: str) -> LearningPoint | None:
        """Return the point of this name, if there is one."""
        return next((point for point in self.points if point.id == name), None)

    def text(self, point: LearningPoint) -> str:
        """Return a point's words, or that they cannot be shown."""
        return self.words.get(point.text) or self.wording.plain("words-missing")

    def name(self, key: str | None) -> str:
        """Return a theme's name: the team's own, or the shipped one; empty for none."""
        own = next((theme.name for theme in self.themes if theme.key == key), "")
        return own or (self.wording.plain(f"theme-{key}") if key in THEMES else "")

    def options(self, *kept: str | None) -> tuple[Option, ...]:
        """Return the themes to choose from: those in use, and the `kept` ones even when they are retired."""
        return tuple(
            Option(theme.key, self.name(theme.key)) for theme in self.themes if not theme.retired or theme.key in kept
        )

    def shown(self, point: LearningPoint) -> Shown:
        """Return a point as it is read."""
        protocol = shipped().get(point.kind)
        kind = self.wording.plain(protocol.title) if protocol else ""
        made = bool(merged_into(point, self.points))
        return Shown(point, self.text(point), self.name(point.theme), kind, made)

    @property
    def stems(self) -> Mapping[str, tuple[str, ...]]:
        """The stems that suggest the themes in use."""
        return {theme.key: self.stems_of(theme.key) for theme in self.themes if not theme.retired}

    def stems_of(self, key: str) -> tuple[str, ...]:
        """Return a theme's stems: the team's own, else the shipped ones, else those its name gives."""
        own = next((theme.stems for theme in self.themes if theme.key == key), ())
        return own or STEMS.get(key) or stems_of(self.name(key))

    async def like(self, texts: Iterable[str], *but: str) -> tuple[tuple[str, LearningPoint], ...]:
        """Return those of the texts that say nearly what a point in the bank says, with that point.

        Points of the names `but` are left out.
        """
        points = {point.id: point for point in self.standing if point.id not in but}
        words = {name: self.words.get(point.text, "") for name, point in points.items()}
        near = await looked_up((), _near, tuple(texts), words)
        return tuple((text, points[name]) for text, name in near)

    async def like_first(self, one: LearningPoint) -> tuple[str, ...]:
        """Return the other points that stand, by name: those most like one first, then those of its theme, newest."""
        others = {point.id: point for point in self.standing if point.id != one.id}
        texts = {name: self.words.get(point.text, "") for name, point in others.items()}
        alike = await looked_up({}, _likenesses, self.words.get(one.text, ""), texts)
        return tuple(sorted(others, key=lambda name: (-alike.get(name, 0.0), others[name].theme != one.theme)))


def _likenesses(text: str, others: Mapping[str, str]) -> Mapping[str, float]:
    told = terms(text)
    return {name: likeness(told, terms(other)) for name, other in others.items()}


def _near(texts: tuple[str, ...], known: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    told: dict[str, Terms] = {name: terms(text) for name, text in known.items()}
    found = ((text, nearest(terms(text), told)) for text in texts)
    return tuple((text, name) for text, name in found if name is not None)


@dataclass(frozen=True, slots=True)
class Reading:
    """Opens banks."""

    desk: Desk

    async def pressed(self, click: Click) -> Team:
        """Return the team whose button was pressed; raises `NotPossibleNow` when it carries none."""
        if not click.args:
            raise NotPossibleNow
        return await self.desk.team_at(PlaceId(click.args[0]))

    async def bank(self, act: Act, team: Team) -> Bank:
        """Return a team's bank in the language of the one who acted."""
        folder = await self.desk.sparring.folder(team.id, LearningPoint, Theme) or Folder(team)
        points = folder.all(LearningPoint)
        words = await self.desk.sparring.words(team.id, tuple(point.text for point in points))
        themes = themes_of(team.id, folder.all(Theme), THEMES)
        return Bank(team, points, themes, words, self.desk.wording(act, team.frame.zone))
