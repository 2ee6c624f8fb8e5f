"""Answers about ground rules while they are written together and put in force (D2, D3)."""

from datetime import datetime

from bot.messages.answers import Answer, Done, Note, OpenForm, ReplaceForm
from bot.messages.company import rules as pages
from bot.messages.company.buttons import Keep
from bot.messages.parts import Filled, Form, Message, Write
from bot.sparring.company import rules
from bot.sparring.company.errors import ChangedMeanwhile
from bot.sparring.company.rules import QUESTIONS, READS, Proposal, PutInForce, RuleDraft
from bot.sparring.folder import Change, Folder, Kept
from bot.sparring.policy import Thing
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.company.framing import Framing
from handlers.company.ground import Ground, Told, missing, number, second
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Submission
from handlers.rhythm.ground import leads


class Ruling:
    """The dialogue about ground rules that are being written."""

    def __init__(self, desk: Desk, framing: Framing) -> None:
        """Take what the dialogue has at hand, and who shows the team's frame afterwards."""
        self._desk = desk
        self._ground = Ground(desk)
        self._framing = framing

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={
                Keep.RULES_BEGIN: self._begin,
                Keep.RULES_SEE: self._see,
                Keep.RULES_PROPOSE: self._propose,
                Keep.RULES_AGREE: self._agree,
                Keep.RULES_TAKE_BACK: self._take_back,
                Keep.RULES_FORCE: self._force,
                Keep.RULES_DROP: self._drop,
                Keep.RULES_CONFIRM: self._confirm,
            },
            submissions={Keep.RULES_PROPOSE: self._proposed, Keep.RULES_FORCE: self._put_in_force},
            first_fields={Keep.RULES_PROPOSE: "rules-proposal", Keep.RULES_FORCE: "rules-text"},
            readings={"rules-draft": self._read},
            reads={"rules-draft": (Thing.FRAME, RuleDraft)},
            things=named(
                {
                    Thing.FRAME: (Keep.RULES_SEE,),
                    Thing.RULES_PROPOSE: (
                        *(Keep.RULES_BEGIN, Keep.RULES_PROPOSE),
                        *(Keep.RULES_AGREE, Keep.RULES_TAKE_BACK),
                    ),
                    Thing.RULES_FORCE: (Keep.RULES_FORCE, Keep.RULES_DROP, Keep.RULES_CONFIRM),
                }
            ),
        )

    async def _keep(self, act: Act, team: Team, change: Change) -> Told:
        return await self._ground.keep(act, team.id, change, READS)

    def _said(self, told: Told) -> Answer:
        return Note(Message(told)) if told else Done()

    async def _draft(self, team: Team) -> RuleDraft:
        draft = rules.draft_of(await self._ground.folder(team, READS))
        if draft is None:
            raise ChangedMeanwhile
        return draft

    async def _window(self, act: Act, team: Team) -> Form:
        draft, may = await self._draft(team), leads(team, act.by)
        form = pages.see(self._ground.wording(act, team), team.place, draft, act.by, leads=may)
        return await self._ground.with_words(act, team, form)

    # ── what is pressed ──────────────────────────────────────────────────────────────────────────────

    async def _begin(self, click: Click) -> Answer:
        team, name = await self._ground.pressed(click), self._desk.sparring.ids.new()
        told = await self._keep(click, team, lambda folder, now: rules.begun(folder, click.by, name, now))
        return ReplaceForm(await self._window(click, team)) if click.in_window else self._said(told)

    async def _see(self, click: Click) -> Answer:
        return ReplaceForm(await self._window(click, await self._ground.pressed(click)))

    async def _read(self, click: Click) -> Answer:
        """Show in full a draft that was shortened in the channel; its post's key names it."""
        name = click.args[0].partition(":")[2]
        draft = await self._desk.sparring.record(RuleDraft, name)
        folder = await self._desk.sparring.folder(draft.team) if draft else None
        if folder is None:
            raise ChangedMeanwhile
        return OpenForm(await self._window(click, folder.team))

    async def _propose(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        draft = await self._draft(team)
        return ReplaceForm(pages.propose(self._ground.wording(click, team), team.place, draft.id))

    async def _agree(self, click: Click) -> Answer:
        team, name, version = await self._ground.pressed(click), second(click.args), number(click.args)
        told = await self._keep(click, team, lambda folder, _: rules.agreed(folder, click.by, name, version))
        return ReplaceForm(await self._window(click, team)) if click.in_window else self._said(told)

    async def _take_back(self, click: Click) -> Answer:
        team, name = await self._ground.pressed(click), second(click.args)
        await self._keep(click, team, lambda folder, _: rules.taken_back(folder, click.by, name, click.args[-1]))
        return ReplaceForm(await self._window(click, team))

    async def _force(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        folder = await self._ground.folder(team, READS)
        draft = await self._draft(team)
        words = await self._ground.words(team, *(one.text for one in draft.proposals))
        ordered = sorted(draft.proposals, key=lambda one: QUESTIONS.index(one.question))
        lines = "\n".join(" ".join(words.get(one.text, "").split()) for one in ordered)[: Write("", "").longest]
        wording, waiting = self._ground.wording(click, team), rules.missing(folder, draft)
        return ReplaceForm(pages.force(wording, team.place, draft, lines, waiting))

    async def _drop(self, click: Click) -> Answer:
        team, name = await self._ground.pressed(click), second(click.args)
        return self._said(await self._keep(click, team, lambda folder, _: rules.dropped(folder, click.by, name)))

    async def _confirm(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        told = await self._keep(click, team, lambda folder, now: rules.confirmed(folder, click.by, now))
        return await self._framing.page(click, team, told) if click.in_window else self._said(told)

    # ── what is sent ─────────────────────────────────────────────────────────────────────────────────

    async def _proposed(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "rules-proposal"):
            return mend
        team, draft = await self._ground.sent(sent), second(sent.args)
        pointers, words = self._desk.texts_of({"text": written(filled, "rules-proposal")})
        question = written(filled, "rules-question")
        proposal = Proposal(self._desk.sparring.ids.new(), question, sent.by, pointers["text"])
        await self._ground.keep(sent, team.id, lambda folder, _: rules.proposed(folder, draft, proposal), READS, words)
        return Done()

    async def _put_in_force(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "rules-text"):
            return mend
        team, text = await self._ground.sent(sent), written(filled, "rules-text")
        pointers, words = self._desk.texts_of({"text": text})
        draft, version, name = second(sent.args), number(sent.args), self._desk.sparring.ids.new()
        event = PutInForce(sent.by, draft, version, name, pointers["text"], text)

        def forced(folder: Folder, now: datetime) -> Kept:
            return rules.put_in_force(folder, event, now)

        await self._ground.keep(sent, team.id, forced, READS, words)
        return Done()
