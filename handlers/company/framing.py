"""Answers `/sparring rules`: the team's frame, and when one asks a colleague and when a leader (B1, B9, C7, C10)."""

from urllib.parse import urlsplit

from bot.messages.answers import Answer, ReplaceForm
from bot.messages.company import rules as pages
from bot.messages.company.buttons import Keep
from bot.messages.company.rules import FrameView, Whom, shipped_whom
from bot.messages.parts import Filled
from bot.messages.wording import Wording
from bot.sparring.company import guides, rules
from bot.sparring.company.guides import MOST_GUIDELINES, WhomToAsk
from bot.sparring.folder import Folder
from bot.sparring.policy import Thing
from bot.sparring.team import Guideline, Team
from handlers.books import Book, named
from handlers.company.ground import Ground, Told, missing
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.rhythm.ground import leads

_READS = (*rules.READS, WhomToAsk)
_SCHEMES = ("http", "https")
_LONGEST_NAME = 120


class Framing:
    """The dialogue about what a team has agreed on."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"rules": "rules", "spilleregler": "rules"},
            commands={"rules": self._typed},
            clicks={Keep.RULES: self._pressed, Keep.WHOM: self._whom, Keep.GUIDELINES: self._guidelines},
            things=named({Thing.FRAME: (Keep.RULES,), Thing.FRAME_EDIT: (Keep.WHOM, Keep.GUIDELINES)}),
            submissions={Keep.WHOM: self._whom_settled, Keep.GUIDELINES: self._adopted},
            first_fields={Keep.WHOM: "whom-colleague", Keep.GUIDELINES: "guidelines"},
        )

    async def _typed(self, command: Command) -> Answer:
        team = await self._ground.asked(command, Keep.RULES)
        return await self.page(command, team) if isinstance(team, Team) else team

    async def _pressed(self, click: Click) -> Answer:
        return await self.page(click, await self._ground.pressed(click))

    async def page(self, act: Act, team: Team, told: Told = ()) -> Answer:
        """Return the team's frame, `told` on top, in place of whatever window is open."""
        team = await self._ground.at(team.place)
        folder, wording = await self._ground.folder(team, _READS), self._ground.wording(act, team)
        kept, goals = rules.in_force(folder), team.rhythm.customs.goals
        words = await self._ground.words(team, goals, kept.text if kept else None)
        view = FrameView(
            team.place,
            team.frame,
            await self._whom_of(team, folder, wording),
            words.get(goals, "") if goals else "",
            kept if kept and words.get(kept.text) == team.frame.rules else None,
            rules.draft_of(folder) is not None,
            leads(team, act.by),
        )
        return ReplaceForm(pages.frame(wording, view, told))

    async def _whom_of(self, team: Team, folder: Folder, wording: Wording) -> Whom:
        own, shipped = guides.whom_to_ask(folder), shipped_whom(wording)
        if own is None:
            return shipped
        words = await self._ground.words(team, own.colleague, own.leader)
        return Whom(words.get(own.colleague) or shipped.colleague, words.get(own.leader) or shipped.leader)

    async def _whom(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        wording, folder = self._ground.wording(click, team), await self._ground.folder(team, _READS)
        return ReplaceForm(pages.whom(wording, team.place, await self._whom_of(team, folder, wording)))

    async def _whom_settled(self, sent: Submission, filled: Filled) -> Answer:
        names = ("whom-colleague", "whom-leader")
        if mend := missing(sent, filled, self._ground, *names):
            return mend
        team = await self._ground.sent(sent)
        pointers, words = self._desk.texts_of({name: written(filled, name) for name in names})
        colleague, leader = (pointers[name] for name in names)
        told = await self._ground.keep(
            sent, team.id, lambda folder, _: guides.settled(folder, sent.by, colleague, leader), _READS, words
        )
        return await self.page(sent, team, told)

    async def _guidelines(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        return ReplaceForm(pages.guideline_form(self._ground.wording(click, team), team.place, team.frame.guidelines))

    async def _adopted(self, sent: Submission, filled: Filled) -> Answer:
        lines = [" ".join(line.split()) for line in written(filled, "guidelines").splitlines() if line.strip()]
        if len(lines) > MOST_GUIDELINES:
            return self._desk.mend(sent, "guidelines", "form-error-guidelines", count=MOST_GUIDELINES)
        team, adopted = await self._ground.sent(sent), tuple(map(guideline, lines))
        told = await self._ground.keep(
            sent, team.id, lambda folder, _: guides.adopted(folder, sent.by, adopted), _READS
        )
        return await self.page(sent, team, told)


def guideline(line: str) -> Guideline:
    """Return a method or guideline as it was written: its name, and behind it its link, if that is one."""
    name, _, link = line.rpartition(" ")
    address = urlsplit(link or line)
    if address.scheme not in _SCHEMES or not address.netloc:
        return Guideline(line[:_LONGEST_NAME])
    return Guideline((name or address.netloc)[:_LONGEST_NAME], link)
