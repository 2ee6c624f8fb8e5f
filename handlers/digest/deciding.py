"""What the team decides about each theme, how its changes went, and the end of a digest (A13)."""

from bot.messages.answers import Answer, Done, ReplaceForm
from bot.messages.digest import forms
from bot.messages.digest.buttons import DigestDo
from bot.messages.parts import Filled
from bot.sparring.digest import events as ev
from bot.sparring.digest.errors import NoSuchTheme
from bot.sparring.digest.paper import ChangeState, Verdict
from bot.sparring.effects import Sentence
from bot.sparring.identity import PersonId
from bot.sparring.learning.state import PracticeChange
from bot.sparring.policy import Thing
from handlers.books import Book, named
from handlers.desk import Desk, day_in, opened, written
from handlers.digest.ground import Ground
from handlers.digest.making import came_from_window, chapter_of, chapter_texts
from handlers.inbound import Click, Submission


class Deciding:
    """Answers the buttons of a digest that stands in the channel."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={DigestDo.SETTLE: self._settle, DigestDo.CHANGE: self._change, DigestDo.CLOSE: self._close},
            things=named({Thing.DIGEST_HOLD: (DigestDo.SETTLE, DigestDo.CHANGE, DigestDo.CLOSE)}),
            submissions={DigestDo.SETTLE: self._settled, DigestDo.CHANGE: self._followed_up},
            first_fields={DigestDo.SETTLE: "digest-verdict", DigestDo.CHANGE: "digest-outcome"},
        )

    async def _settle(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        sight = await self._ground.sight(click, team, _second(click), window=click.in_window)
        this = chapter_of(sight, click.args)
        return opened(click, forms.settle(sight, this, await self._ground.told(team, *chapter_texts(this))))

    async def _settled(self, sent: Submission, filled: Filled) -> Answer:
        team, (theme, seen, *_) = await self._ground.team(sent.args), sent.args[3:]
        verdict, due = written(filled, "digest-verdict"), day_in(filled, "digest-due")
        what, who = written(filled, "digest-what"), written(filled, "digest-who")
        if verdict not in set(Verdict):
            return self._desk.mend(sent, "digest-verdict", "form-error-choose")
        if verdict == Verdict.CHANGE and not what:
            return self._desk.mend(sent, "digest-what", "form-error-digest-what")
        if due is not None and due < self._ground.today(team):
            return self._desk.mend(sent, "digest-due", "form-error-past")
        pointers, words = self._desk.texts_of({"what": what} if what else {})
        event = ev.ThemeSettled(
            sent.args[1],
            sent.by,
            theme,
            self._desk.sparring.ids.new(),
            Verdict(verdict),
            pointers.get("what"),
            PersonId(who) if who else None,
            due,
            forms.seen(seen),
        )
        await self._ground.happened(sent, team, event, words)
        return await self._ground.back(sent, team, window=came_from_window(sent))

    async def _change(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        sight = await self._ground.sight(click, team, _second(click), window=click.in_window)
        change = sight.folder.get(PracticeChange, click.args[2]) if click.args[2:] else None
        if change is None:
            raise NoSuchTheme(Sentence("refusal-digest-change"))
        told = await self._ground.told(team, change.what, change.outcome)
        return opened(click, forms.follow_up(sight, change, told))

    async def _followed_up(self, sent: Submission, filled: Filled) -> Answer:
        team, (change, *_) = await self._ground.team(sent.args), sent.args[3:]
        state, outcome = written(filled, "digest-state"), written(filled, "digest-outcome")
        if state not in set(ChangeState):
            return self._desk.mend(sent, "digest-state", "form-error-choose")
        pointers, words = self._desk.texts_of({"outcome": outcome} if outcome else {})
        event = ev.ChangeFollowedUp(sent.args[1], sent.by, change, ChangeState(state), pointers.get("outcome"))
        await self._ground.happened(sent, team, event, words)
        return await self._ground.back(sent, team, window=came_from_window(sent))

    async def _close(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        kept = await self._ground.happened(click, team, ev.DigestClosed(_second(click), click.by))
        if kept is None:
            return Done()
        if click.in_window:
            return ReplaceForm(await self._ground.overview(click, team))
        return self._desk.told(click, kept.note)


def _second(click: Click) -> str:
    """Return the digest a button is about."""
    return click.args[1] if click.args[1:] else ""
