"""Answers `/sparring practice`: what the team has decided to do from now on, found by everybody (A2)."""

from collections.abc import Sequence

from bot.content.wordforms import finds
from bot.messages.answers import Answer, ReplaceForm
from bot.messages.company import practice as pages
from bot.messages.company.buttons import Keep
from bot.messages.company.practice import PAGE, Page, Shown
from bot.messages.parts import Filled
from bot.sparring.company import practice
from bot.sparring.company.agreements import LeadersAgreement
from bot.sparring.company.errors import ChangedMeanwhile
from bot.sparring.company.practice import READS, Practice, Revision
from bot.sparring.folder import Change, Folder
from bot.sparring.identity import TextId
from bot.sparring.policy import Thing
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.company.ground import Ground, Told, Written, missing, number, second
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.learning.wordwork import looked_up, warm_up
from handlers.rhythm.ground import leads


class Practising:
    """The dialogue about a team's practice."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"practice": "practice", "praksis": "practice"},
            commands={"practice": self._typed},
            clicks={
                Keep.PRACTICE: self._pressed,
                Keep.PRACTICE_NEWER: lambda click: self._turned(click, -1),
                Keep.PRACTICE_OLDER: lambda click: self._turned(click, 1),
                Keep.PRACTICE_ADD: self._add,
                Keep.PRACTICE_REVISE: self._revise,
                Keep.PRACTICE_WITHDRAW: self._withdraw,
                Keep.PRACTICE_PAST: self._past,
            },
            things=named(
                {
                    Thing.PRACTICE: (Keep.PRACTICE, Keep.PRACTICE_NEWER, Keep.PRACTICE_OLDER, Keep.PRACTICE_PAST),
                    Thing.PRACTICE_EDIT: (Keep.PRACTICE_ADD, Keep.PRACTICE_REVISE, Keep.PRACTICE_WITHDRAW),
                }
            ),
            submissions={
                Keep.PRACTICE: self._searched,
                Keep.PRACTICE_ADD: self._added,
                Keep.PRACTICE_REVISE: self._revised,
                Keep.PRACTICE_WITHDRAW: self._withdrawn,
            },
            first_fields={
                Keep.PRACTICE: "practice-search",
                Keep.PRACTICE_ADD: "practice-what",
                Keep.PRACTICE_REVISE: "practice-what",
                Keep.PRACTICE_WITHDRAW: "practice-reason",
            },
        )

    async def _typed(self, command: Command) -> Answer:
        team = await self._ground.asked(command, Keep.PRACTICE)
        search = " ".join(command.words.split()[1:])
        return await self._page(command, team, search=search) if isinstance(team, Team) else team

    async def _pressed(self, click: Click) -> Answer:
        return await self._page(click, await self._ground.pressed(click))

    async def _turned(self, click: Click, by: int) -> Answer:
        team = await self._ground.pressed(click)
        search = written(click.filled or {}, "practice-search")
        return await self._page(click, team, search=search, at=number(click.form_args) + by)

    async def _searched(self, sent: Submission, filled: Filled) -> Answer:
        return await self._page(sent, await self._ground.sent(sent), search=written(filled, "practice-search"))

    async def _page(self, act: Act, team: Team, told: Told = (), *, search: str = "", at: int = 0) -> Answer:
        warm_up()
        folder = await self._ground.folder(team, (*READS, LeadersAgreement))
        kept = practice.standing(folder)
        words = await self._words(team, folder)
        found = await _looked_for(search, kept, words)
        at = min(max(at, 0), max(0, (len(found) - 1) // PAGE))
        shown = tuple(_shown(folder, one, words) for one in found[at * PAGE : (at + 1) * PAGE])
        agreed = bool(folder.all(LeadersAgreement))
        page = Page(team.place, shown, at, len(found), len(kept), search, leads(team, act.by), agreed)
        return ReplaceForm(pages.practice(self._ground.wording(act, team), page, told))

    async def _words(self, team: Team, folder: Folder) -> Written:
        texts = (text for one in folder.all(Practice) for text in (one.what, one.why, one.reason))
        return await self._ground.words(team, *texts)

    async def _past(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        folder = await self._ground.folder(team, READS)
        words = await self._words(team, folder)
        gone = [_shown(folder, one, words) for one in practice.changed(folder)]
        return ReplaceForm(pages.past(self._ground.wording(click, team), team.place, gone))

    async def _add(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        return ReplaceForm(pages.added(self._ground.wording(click, team), team.place))

    async def _one(self, click: Click) -> tuple[Team, Shown]:
        team = await self._ground.pressed(click)
        folder = await self._ground.folder(team, READS)
        found = folder.get(Practice, second(click.args))
        if found not in practice.standing(folder) or found is None:
            raise ChangedMeanwhile
        return team, _shown(folder, found, await self._words(team, folder))

    async def _revise(self, click: Click) -> Answer:
        team, one = await self._one(click)
        return ReplaceForm(pages.revised(self._ground.wording(click, team), team.place, one))

    async def _withdraw(self, click: Click) -> Answer:
        team, one = await self._one(click)
        return ReplaceForm(pages.withdrawn(self._ground.wording(click, team), team.place, one))

    # ── what is sent ─────────────────────────────────────────────────────────────────────────────────

    async def _added(self, sent: Submission, filled: Filled) -> Answer:
        names = ("practice-what", "practice-why")
        if mend := missing(sent, filled, self._ground, *names):
            return mend
        team = await self._ground.sent(sent)
        pointers, words = self._desk.texts_of({name: written(filled, name) for name in names})
        what, why = (pointers[name] for name in names)
        new = Practice(self._desk.sparring.ids.new(), team.id, what, why, self._ground.today(team))
        return await self._kept(sent, team, lambda folder, _: practice.noted(folder, sent.by, new), words)

    async def _revised(self, sent: Submission, filled: Filled) -> Answer:
        names = ("practice-what", "practice-why", "practice-reason")
        if mend := missing(sent, filled, self._ground, *names):
            return mend
        team = await self._ground.sent(sent)
        pointers, words = self._desk.texts_of({name: written(filled, name) for name in names})
        what, why, reason = (pointers[name] for name in names)
        event = Revision(sent.by, second(sent.args), self._desk.sparring.ids.new(), what, why, reason)
        return await self._kept(sent, team, lambda folder, now: practice.revised(folder, event, now), words)

    async def _withdrawn(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "practice-reason"):
            return mend
        team, name = await self._ground.sent(sent), second(sent.args)
        pointers, words = self._desk.texts_of({"reason": written(filled, "practice-reason")})
        reason = pointers["reason"]
        return await self._kept(
            sent, team, lambda folder, now: practice.withdrawn(folder, sent.by, name, reason, now), words
        )

    async def _kept(self, sent: Submission, team: Team, change: Change, words: Written) -> Answer:
        return await self._page(sent, team, await self._ground.keep(sent, team.id, change, READS, words))


def _shown(folder: Folder, one: Practice, words: Written) -> Shown:
    def text(name: TextId | None) -> str:
        return words.get(name, "") if name else ""

    past = tuple((text(old.what), text(old.reason)) for old in practice.earlier(folder, one))
    return Shown(one, text(one.what), text(one.why), text(one.reason), past)


async def _looked_for(search: str, kept: Sequence[Practice], words: Written) -> Sequence[Practice]:
    """Return the decisions in which the words are found in any form; literally while no dictionary is there."""
    if not search:
        return kept
    texts = {one.id: f"{words.get(one.what, '')} {words.get(one.why, '')}" for one in kept}
    literally = frozenset(name for name, text in texts.items() if search.casefold() in text.casefold())
    hits = await looked_up(literally, _finding, search, texts)
    return [one for one in kept if one.id in hits]


def _finding(search: str, texts: dict[str, str]) -> frozenset[str]:
    return frozenset(name for name, text in texts.items() if finds(search, text))
