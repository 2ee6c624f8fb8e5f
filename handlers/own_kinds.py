"""Answers `/sparring protocols`: a team makes a kind of sparring its own, takes it along and brings it in."""

from dataclasses import replace
from datetime import timedelta

from bot.content.protocol_text import LONGEST_WORDS, as_toml, checked
from bot.content.protocols import BadProtocol
from bot.messages import own_kinds as pages
from bot.messages.answers import Answer, ReplaceForm
from bot.messages.own_kinds import LONGEST_ROUND, Plan
from bot.messages.parts import Filled
from bot.messages.requesting import FIELDS
from bot.messages.wording import Wording
from bot.sparring.errors import NotPossibleNow
from bot.sparring.kinds import READS, OwnKind, dropped, kept
from bot.sparring.policy import Thing
from bot.sparring.protocol import Protocol, Round, Speaker, Turns, WorkingTime, is_key
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.company.ground import Ground, Told, missing, second
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.kinds import kinds_of, own_kinds
from handlers.rhythm.ground import leads

_MOST_DAYS = 20
_MOST_KINDS = 12
_PLACES = ("presenter", "leader", "within")


class OwnKinds:
    """The dialogue about the kinds of sparring a team uses."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"protocols": "protocols", "processer": "protocols"},
            commands={"protocols": self._typed},
            here_only=frozenset({"protocols"}),
            clicks={
                Plan.LIST: self._listed,
                Plan.SEE: self._seen,
                Plan.COPY: self._copy,
                Plan.NAME: self._name,
                Plan.ROUND: self._round,
                Plan.ADD: self._add,
                Plan.REMOVE: self._removed,
                Plan.TEXT: self._text,
                Plan.BRING: self._bring,
                Plan.DROP: self._dropped,
            },
            submissions={
                Plan.COPY: self._copied,
                Plan.NAME: self._named,
                Plan.ROUND: self._changed,
                Plan.ADD: self._changed,
                Plan.BRING: self._brought,
            },
            things=named(
                {
                    Thing.KINDS: (Plan.LIST, Plan.SEE, Plan.TEXT),
                    Thing.KINDS_EDIT: (
                        *(Plan.COPY, Plan.NAME, Plan.ROUND, Plan.ADD),
                        *(Plan.REMOVE, Plan.BRING, Plan.DROP),
                    ),
                }
            ),
            first_fields={
                Plan.COPY: "protocol-title",
                Plan.NAME: "protocol-title",
                Plan.ROUND: "round-title",
                Plan.ADD: "round-title",
                Plan.BRING: "protocol-toml",
            },
        )

    # ── reading ──────────────────────────────────────────────────────────────────────────────────────

    async def _typed(self, command: Command) -> Answer:
        return await self._page(command, await self._ground.at(command.place))

    async def _listed(self, click: Click) -> Answer:
        return await self._page(click, await self._ground.pressed(click))

    async def _page(self, act: Act, team: Team, told: Told = ()) -> Answer:
        kinds = await kinds_of(self._desk.sparring, team.id)
        wording = self._ground.wording(act, team)
        return ReplaceForm(pages.listed(wording, team.place, kinds, told, leads=leads(team, act.by)))

    async def _one(self, team: Team, name: str, *, own: bool = False) -> Protocol:
        """Return a kind by its id; raises `NotPossibleNow` when the team has none of that name (any more)."""
        kinds = await (own_kinds if own else kinds_of)(self._desk.sparring, team.id)
        found = next((one for one in kinds if one.id == name), None)
        if found is None:
            raise NotPossibleNow
        return found

    async def _seen(self, click: Click) -> Answer:
        return await self._kind(click, await self._ground.pressed(click), second(click.args))

    async def _kind(self, act: Act, team: Team, name: str, told: Told = ()) -> Answer:
        kind = await self._one(team, name)
        own = any(one.id == name for one in await own_kinds(self._desk.sparring, team.id))
        wording = self._ground.wording(act, team)
        return ReplaceForm(pages.seen(wording, team.place, kind, told, changes=own and leads(team, act.by)))

    async def _text(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        kind = await self._one(team, second(click.args))
        return ReplaceForm(pages.as_text(self._ground.wording(click, team), team.place, kind, as_toml(kind)))

    # ── what opens a form ────────────────────────────────────────────────────────────────────────────

    async def _copy(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        kind = await self._one(team, second(click.args))
        return ReplaceForm(pages.named(self._ground.wording(click, team), team.place, kind, copy_of=kind.id))

    async def _name(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        kind = await self._one(team, second(click.args), own=True)
        return ReplaceForm(pages.named(self._ground.wording(click, team), team.place, kind))

    async def _round(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        kind = await self._one(team, second(click.args), own=True)
        return ReplaceForm(pages.changed(self._ground.wording(click, team), team.place, kind, _index(click.args, kind)))

    async def _add(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        kind = await self._one(team, second(click.args), own=True)
        return ReplaceForm(pages.changed(self._ground.wording(click, team), team.place, kind, len(kind.rounds)))

    async def _bring(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        return ReplaceForm(pages.brought(self._ground.wording(click, team), team.place))

    # ── what changes something ───────────────────────────────────────────────────────────────────────

    async def _kept(self, act: Act, team: Team, kind: Protocol, field: str = "") -> Answer:
        """Check a kind and keep it as its next version; what is wrong with it is said at a field."""
        text, version = as_toml(kind), kind.version
        if field and version == 1 and len(await own_kinds(self._desk.sparring, team.id)) >= _MOST_KINDS:
            return self._desk.mend(act, field, "form-error-kinds-full", most=_MOST_KINDS)
        try:
            checked(text, kind.id, version, FIELDS)
        except BadProtocol as error:
            if not field:
                raise NotPossibleNow from error
            return self._desk.mend(act, field, "form-error-protocol", reason=str(error)[:150])
        pointers, words = self._desk.texts_of({"text": text})
        record = OwnKind(
            f"{team.id}:{kind.id}:{version}", team.id, kind.id, version, pointers["text"], self._ground.today(team)
        )
        told = await self._ground.keep(act, team.id, lambda folder, _: kept(folder, act.by, record), READS, words)
        return await self._kind(act, team, kind.id, told)

    async def _copied(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "protocol-title", "protocol-summary"):
            return mend
        team = await self._ground.sent(sent)
        kind = await self._one(team, second(sent.args))
        wording = self._ground.wording(sent, team)
        fresh = replace(_with_name(kind, filled, wording), id=f"own-{self._desk.sparring.ids.new()}", version=1)
        return await self._kept(sent, team, fresh, "protocol-title")

    async def _named(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "protocol-title", "protocol-summary"):
            return mend
        team = await self._ground.sent(sent)
        kind = await self._one(team, second(sent.args), own=True)
        renamed = _with_name(kind, filled, self._ground.wording(sent, team))
        return await self._kept(sent, team, replace(renamed, version=kind.version + 1), "protocol-title")

    async def _changed(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "round-title", "round-purpose"):
            return mend
        for name, most in (("round-minutes", LONGEST_ROUND), ("round-days", _MOST_DAYS)):
            number = written(filled, name)
            if not number.isdecimal() or not 1 <= int(number) <= most:
                return self._desk.mend(sent, name, "form-error-number", most=most)
        if any(len(line.strip()) > LONGEST_WORDS for line in written(filled, "round-prompts").splitlines()):
            return self._desk.mend(sent, "round-prompts", "form-error-prompt", most=LONGEST_WORDS)
        team = await self._ground.sent(sent)
        kind = await self._one(team, second(sent.args), own=True)
        if str(kind.version) != sent.args[3]:
            return self._desk.mend(sent, "round-title", "form-error-protocol-changed")
        index, wording = int(sent.args[2]), self._ground.wording(sent, team)
        old = kind.rounds[index] if index < len(kind.rounds) else None
        new = _as_written(old, filled, wording, f"own-{kind.version + 1}-{index}")
        rounds = (*kind.rounds[:index], new, *kind.rounds[index + 1 :])
        return await self._kept(sent, team, replace(kind, rounds=rounds, version=kind.version + 1), "round-title")

    async def _removed(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        kind = await self._one(team, second(click.args), own=True)
        index = _index(click.args, kind)
        rounds = (*kind.rounds[:index], *kind.rounds[index + 1 :])
        return await self._kept(click, team, replace(kind, rounds=rounds, version=kind.version + 1))

    async def _brought(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        text = f"{written(filled, 'protocol-toml')}\n{written(filled, 'protocol-toml-more')}"
        try:
            kind = checked(text, f"own-{self._desk.sparring.ids.new()}", 1, FIELDS)
        except BadProtocol as error:
            return self._desk.mend(sent, "protocol-toml", "form-error-protocol", reason=str(error)[:150])
        return await self._kept(sent, team, kind, "protocol-toml")

    async def _dropped(self, click: Click) -> Answer:
        team, name = await self._ground.pressed(click), second(click.args)
        told = await self._ground.keep(click, team.id, lambda folder, _: dropped(folder, click.by, name), READS)
        return await self._page(click, team, told)


def _index(args: tuple[str, ...], kind: Protocol) -> int:
    """Return which round a button carries; raises `NotPossibleNow` when the kind has no such round (any more)."""
    if not args[2:] or not args[2].isdecimal() or int(args[2]) >= len(kind.rounds):
        raise NotPossibleNow
    return int(args[2])


def _with_name(kind: Protocol, filled: Filled, wording: Wording) -> Protocol:
    title, summary = written(filled, "protocol-title"), written(filled, "protocol-summary")
    return replace(kind, title=_words(title, kind.title, wording), summary=_words(summary, kind.summary, wording))


def _words(text: str, old: str, wording: Wording) -> str:
    """Return what stands in a protocol for words as typed: the same key where they are as they were, else her own.

    Her own never look like a key.
    """
    shown = wording.plain(old, **_placed(wording)) if old else ""
    own = " ".join(text.split())
    return old if own == " ".join(shown.split()) else own[:1].upper() + own[1:] if is_key(own) else own


def _placed(wording: Wording) -> dict[str, str]:
    return {name: wording.plain(f"protocol-place-{name}") for name in _PLACES}


def _as_written(old: Round | None, filled: Filled, wording: Wording, name: str) -> Round:
    """Return a round as the form says; what the form does not ask for stays as it was."""
    before = {" ".join(wording.plain(key).split()): key for key in (old.prompts if old else ())}
    lines = [" ".join(line.split()) for line in written(filled, "round-prompts").splitlines() if line.strip()]
    prompts = tuple(_words(line, before.get(line, ""), wording) for line in lines)
    speaker = Speaker(written(filled, "round-speaker") or Speaker.MEMBERS)
    base = old or Round(name, timedelta(), speaker, Turns.OPEN, "", "")
    return replace(
        base,
        length=timedelta(minutes=int(written(filled, "round-minutes"))),
        written=WorkingTime(days=int(written(filled, "round-days"))),
        speaker=speaker,
        title=_words(written(filled, "round-title"), base.title, wording),
        purpose=_words(written(filled, "round-purpose"), base.purpose, wording),
        prompts=prompts,
        paced=base.paced and bool(prompts),
    )


def kinds(desk: Desk) -> Book:
    """Return everything that can be done with the kinds of sparring a team uses."""
    return OwnKinds(desk).book()
