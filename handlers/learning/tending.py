"""Answers a leader who tends the bank: a point's words and theme, several made one, taken out and put back."""

from collections.abc import Mapping, Sequence

from bot.messages.answers import Answer, Mend, ReplaceForm
from bot.messages.buttons import row
from bot.messages.learning import tending as forms
from bot.messages.learning.buttons import Learn, press
from bot.messages.parts import Filled, Part, Plain, Quote, Text
from bot.service import Keeping
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PlaceId, TextId
from bot.sparring.learning.decide import READS, Tended, decide
from bot.sparring.learning.errors import PointGone
from bot.sparring.learning.events import (
    PointAdded,
    PointRestored,
    PointReworded,
    PointsMerged,
    PointsParted,
    PointWithdrawn,
)
from bot.sparring.learning.state import LearningPoint
from bot.sparring.policy import Thing
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.desk import Desk, ticked, written
from handlers.inbound import Act, Click, Submission
from handlers.learning.looking import Looking
from handlers.learning.reading import Bank, Reading

_OF_A_POINT = (Learn.EDIT, Learn.MERGE, Learn.PART, Learn.WITHDRAW, Learn.RESTORE)
"""The buttons that carry a point."""


class Tending:
    """Answers the buttons and forms of a leader."""

    def __init__(self, desk: Desk, looking: Looking) -> None:
        """Take what the dialogue has at hand, and who shows the bank afterwards."""
        self._desk = desk
        self._looking = looking
        self._reading = Reading(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={
                Learn.ADD: self._add,
                Learn.EDIT: self._edit,
                Learn.MERGE: self._merge,
                Learn.PART: self._part,
                Learn.WITHDRAW: self._withdraw,
                Learn.RESTORE: self._restore,
            },
            things=named({Thing.LEARNING_EDIT: (Learn.ADD, *_OF_A_POINT)}),
            about=dict.fromkeys(_OF_A_POINT, LearningPoint),
            submissions={Learn.ADD: self._added, Learn.EDIT: self._edited, Learn.MERGE: self._merged},
            first_fields=dict.fromkeys((Learn.ADD, Learn.EDIT, Learn.MERGE), "learning-text"),
        )

    # ── opening ──────────────────────────────────────────────────────────────────────────────────────

    async def _add(self, click: Click) -> Answer:
        if not click.args:
            raise NotPossibleNow
        team = await self._desk.team_at(PlaceId(click.args[0]))
        bank = await self._reading.bank(click, team)
        return ReplaceForm(forms.added(bank.wording, team.place, bank.options()))

    async def _edit(self, click: Click) -> Answer:
        bank, point = await self._opened(click)
        options = bank.options(point.theme)
        return ReplaceForm(forms.edited(bank.wording, bank.team.place, bank.shown(point), options))

    async def _merge(self, click: Click) -> Answer:
        """Offer the points to merge with one: those like it first, then those of its theme; a second arg is ticked."""
        bank, point = await self._opened(click)
        wanted = click.args[1:2]
        near = [name for name in await bank.like_first(point) if name not in wanted]
        standing = {each.id: each for each in bank.standing}
        others = [bank.shown(standing[name]) for name in (*wanted, *near) if name in standing]
        options = bank.options(point.theme)
        return ReplaceForm(
            forms.merged(bank.wording, bank.team.place, bank.shown(point), others, options, tuple(wanted))
        )

    async def _opened(self, click: Click) -> tuple[Bank, LearningPoint]:
        """Return a point that stands in a bank."""
        team, name = await self._of_point(click)
        bank = await self._reading.bank(click, team)
        point = bank.point(name)
        if point not in bank.standing or point is None:
            raise PointGone
        return bank, point

    async def _of_point(self, click: Click) -> tuple[Team, str]:
        """Return the team whose point a button carries."""
        record = await self._desk.sparring.record(LearningPoint, click.args[0]) if click.args else None
        folder = await self._desk.sparring.folder(record.team) if record else None
        if record is None or folder is None:
            raise PointGone
        team = await self._desk.team_at(folder.team.place)
        return team, record.id

    # ── what is pressed ──────────────────────────────────────────────────────────────────────────────

    async def _part(self, click: Click) -> Answer:
        team, name = await self._of_point(click)
        await self._keep(click, team, PointsParted(click.by, name))
        return await self._back(click, team, "learning-told-parted")

    async def _withdraw(self, click: Click) -> Answer:
        team, name = await self._of_point(click)
        await self._keep(click, team, PointWithdrawn(click.by, name))
        wording = self._desk.wording(click)
        undo = row(wording, (press(wording, Learn.RESTORE, name),))
        return await self._back(click, team, "learning-told-withdrawn", undo)

    async def _restore(self, click: Click) -> Answer:
        team, name = await self._of_point(click)
        await self._keep(click, team, PointRestored(click.by, name))
        return await self._back(click, team, "learning-told-restored")

    # ── what is sent ─────────────────────────────────────────────────────────────────────────────────

    async def _added(self, sent: Submission, filled: Filled) -> Answer:
        """Note a point by hand; when one like it is there already, say so and offer to merge the two."""
        team, bank = await self._of_form(sent)
        said = self._said(sent, filled)
        if isinstance(said, Mend):
            return said
        text, words = said
        await self._keep(sent, team, PointAdded(sent.by, text, _theme(bank, filled)), words)
        near = await bank.like(words.values())
        told = [part for _, old in near for part in resembling(bank, old, text)]
        return await self._back(sent, team, "learning-told-added", *told)

    async def _edited(self, sent: Submission, filled: Filled) -> Answer:
        team, bank = await self._of_form(sent)
        said = self._said(sent, filled)
        if isinstance(said, Mend):
            return said
        point, seen = _two(sent.args[1:])
        text, words = said
        old = await self._desk.sparring.words(team.id, (TextId(seen),))
        same = old.get(TextId(seen)) == words[text]
        theme = _theme(bank, filled)
        event = PointReworded(sent.by, point, TextId(seen), None if same else text, theme)
        await self._keep(sent, team, event, {} if same else words)
        return await self._back(sent, team, "learning-told-edited")

    async def _merged(self, sent: Submission, filled: Filled) -> Answer:
        team, bank = await self._of_form(sent)
        others = ticked(filled, "learning-with")
        if not others:
            return self._desk.mend(sent, "learning-with", "form-error-choose")
        said = self._said(sent, filled)
        if isinstance(said, Mend):
            return said
        text, words = said
        event = PointsMerged(sent.by, (*sent.args[1:2], *others), text, _theme(bank, filled))
        await self._keep(sent, team, event, words)
        return await self._back(sent, team, "learning-told-merged")

    def _said(self, sent: Submission, filled: Filled) -> tuple[TextId, Mapping[TextId, str]] | Mend:
        """Return the pointer to a point's words, and the words; or where they are missing."""
        said = written(filled, "learning-text")
        if not said:
            return self._desk.mend(sent, "learning-text", "form-error-empty")
        pointers, words = self._desk.texts_of({"text": said})
        return pointers["text"], words

    async def _of_form(self, sent: Submission) -> tuple[Team, Bank]:
        team = await self._desk.team_at(PlaceId(sent.args[0]))
        return team, await self._reading.bank(sent, team)

    async def _keep(self, act: Act, team: Team, event: Tended, words: Mapping[TextId, str] | None = None) -> None:
        keeping = Keeping(team.id, lambda folder, now: decide(folder, event, now), READS, words or {})
        await self._desk.sparring.keep(keeping, act.receipt)

    async def _back(self, act: Act, team: Team, key: str, *more: Part) -> Answer:
        """Show the bank again, with what has just happened on top."""
        return await self._looking.page(act, team, told=(Text(self._desk.wording(act).line(key)), *more))


def resembling(bank: Bank, old: LearningPoint, new: str) -> tuple[Part, ...]:
    """Return the word that a new point is like an old one, with a way to make one of them for those who may."""
    wording = bank.wording
    said = wording.line("learning-like", day=old.noted_on, year=str(old.noted_on.year))
    merge = row(wording, (press(wording, Learn.MERGE, old.id, new, label="button-learning-merge-two"),))
    return (Text(said), Quote((Plain(bank.text(old)),)), merge)


def _theme(bank: Bank, filled: Filled) -> str | None:
    theme = written(filled, "learning-point-theme")
    return theme if any(theme == each.key for each in bank.themes) else None


def _two(args: Sequence[str]) -> tuple[str, str]:
    match args:
        case [one, other]:
            return one, other
        case _:
            raise NotPossibleNow
