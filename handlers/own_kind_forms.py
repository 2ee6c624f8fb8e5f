"""The forms in which a leader makes a kind of sparring her team's own; each is checked before it is kept."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

from bot.content.flaws import BadProtocol, Flaw
from bot.content.protocol_text import LONGEST_WORDS, as_toml, checked
from bot.messages import own_kind_forms as forms
from bot.messages.answers import Answer, Mend, ReplaceForm
from bot.messages.own_kind_forms import flaw_said
from bot.messages.own_kinds import Plan
from bot.messages.parts import Filled, Line
from bot.messages.requesting import FIELDS
from bot.messages.wording import Wording
from bot.sparring.errors import NotPossibleNow
from bot.sparring.kinds import READS, OwnKind, kept
from bot.sparring.policy import Thing
from bot.sparring.protocol import LONGEST_ROUND, MOST_DAYS, Ending, Parties, Protocol, Where
from bot.sparring.rhythm.rights import leading
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.company.ground import Ground, Told, missing, second
from handlers.desk import Desk, ticked, written
from handlers.filled_kinds import as_written, chosen, fields, with_name
from handlers.inbound import Act, Click, Submission
from handlers.kinds import kinds_of, own_kinds

Shows = Callable[[Act, Team, str, Told], Awaitable[Answer]]
"""Shows a kind as it will go, with what is told above it."""

_FORMS = (Plan.COPY, Plan.NAME, Plan.ASKS, Plan.ROUND, Plan.ADD, Plan.REMOVE, Plan.BRING)

_NAMES = {"": "protocol-title", "summary": "protocol-summary"}
_ROUNDS = {
    "": "round-title",
    "purpose": "round-purpose",
    "prompts": "round-prompts",
    "paced": "round-sound",
    "turns": "round-turns",
    "ends_in": "round-collects",
}
_ASKS = {
    "": "protocol-parties",
    "where": "protocol-where",
    "ends_in": "protocol-ends",
    "fields": "protocol-fields",
}
_FIELDS_OF: Mapping[Plan, Mapping[str, str]] = {
    Plan.COPY: _NAMES,
    Plan.NAME: _NAMES,
    Plan.ASKS: _ASKS,
    Plan.ROUND: _ROUNDS,
    Plan.ADD: _ROUNDS,
    Plan.BRING: {"": "protocol-toml"},
}
"""Where each form says what is wrong, by the name in the text that it is about; else at its first field."""


class Making:
    """Opens the forms, and reads what was sent with them."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self, shows: Shows) -> Book:
        """Return what this part understands; `shows` is the page that follows."""
        self._shows = shows
        return Book(
            clicks={
                Plan.COPY: self._copy,
                Plan.NAME: self._name,
                Plan.ASKS: self._asks,
                Plan.ROUND: self._round,
                Plan.ADD: self._add,
                Plan.REMOVE: self._removed,
                Plan.BRING: self._bring,
            },
            things=named({Thing.KINDS_EDIT: _FORMS}),
            submissions={
                Plan.COPY: self._copied,
                Plan.NAME: self._named,
                Plan.ASKS: self._asked,
                Plan.ROUND: self._changed,
                Plan.ADD: self._changed,
                Plan.BRING: self._brought,
            },
            first_fields={
                Plan.COPY: "protocol-title",
                Plan.NAME: "protocol-title",
                Plan.ASKS: "protocol-parties",
                Plan.ROUND: "round-title",
                Plan.ADD: "round-title",
                Plan.BRING: "protocol-toml",
            },
        )

    # ── what opens a form ────────────────────────────────────────────────────────────────────────────

    async def led(self, click: Click) -> Team:
        """Return the team of a button to one who leads it."""
        team = await self._ground.pressed(click)
        leading(team, click.by)
        return team

    async def _own(self, team: Team, name: str) -> Protocol:
        """Return one of the team's own kinds; raises `NotPossibleNow` when it has none of that name (any more)."""
        return _named(await own_kinds(self._desk.sparring, team.id), name)

    async def _copy(self, click: Click) -> Answer:
        team = await self.led(click)
        kind = _named(await kinds_of(self._desk.sparring, team.id), second(click.args))
        return ReplaceForm(forms.named(self._ground.wording(click, team), team.place, kind, copy_of=kind.id))

    async def _name(self, click: Click) -> Answer:
        team = await self.led(click)
        kind = await self._own(team, second(click.args))
        return ReplaceForm(forms.named(self._ground.wording(click, team), team.place, kind))

    async def _asks(self, click: Click) -> Answer:
        team = await self.led(click)
        kind = await self._own(team, second(click.args))
        return ReplaceForm(forms.asks(self._ground.wording(click, team), team.place, kind))

    async def _round(self, click: Click) -> Answer:
        team = await self.led(click)
        kind = await self._own(team, second(click.args))
        index = _index(click.args, len(kind.rounds))
        return ReplaceForm(forms.changed(self._ground.wording(click, team), team.place, kind, index))

    async def _add(self, click: Click) -> Answer:
        team = await self.led(click)
        kind = await self._own(team, second(click.args))
        return ReplaceForm(forms.changed(self._ground.wording(click, team), team.place, kind, len(kind.rounds)))

    async def _bring(self, click: Click) -> Answer:
        team = await self.led(click)
        return ReplaceForm(forms.brought(self._ground.wording(click, team), team.place))

    # ── what is kept ─────────────────────────────────────────────────────────────────────────────────

    async def keep(self, act: Act, team: Team, kind: Protocol, version: int) -> Told | Mend:
        """Check a kind and keep it as this version; what is wrong with it is said at the field it was typed in.

        Raises:
            Refusal: There is no such field, another version was kept meanwhile, or the team has too many kinds.
        """
        text = as_toml(replace(kind, version=version))
        try:
            checked(text, kind.id, version, FIELDS)
        except BadProtocol as error:
            return self._wrong(act, team, error)
        pointers, words = self._desk.texts_of({"text": text})
        record = OwnKind(
            f"{team.id}:{kind.id}:{version}", team.id, kind.id, version, pointers["text"], self._ground.today(team)
        )
        return await self._ground.keep(act, team.id, lambda folder, _: kept(folder, act.by, record), READS, words)

    def _wrong(self, act: Act, team: Team, error: BadProtocol) -> Mend:
        """Return the form with what is wrong at its fields; a button has none, and is refused."""
        if not isinstance(act, Submission):
            raise NotPossibleNow from error
        wording = self._ground.wording(act, team)
        at = _FIELDS_OF[Plan(act.form)]
        return Mend({at.get(flaw.name, at[""]): _plainly(flaw, wording) for flaw in reversed(error.flaws)})

    async def _next(self, act: Act, team: Team, kind: Protocol, before: Protocol | None = None) -> Answer:
        """Keep a kind as its next version and show how it will go; one that is as it was needs no other version."""
        if kind == before:
            return await self._shows(act, team, kind.id, ())
        told = await self.keep(act, team, kind, kind.version + 1)
        return told if isinstance(told, Mend) else await self._shows(act, team, kind.id, told)

    def _fresh(self, kind: Protocol) -> Protocol:
        """Return a kind as a new one of the team's own, of which there is no version yet."""
        return replace(kind, id=f"own-{self._desk.sparring.ids.new()}", version=0)

    async def _copied(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "protocol-title", "protocol-summary"):
            return mend
        team = await self._ground.sent(sent)
        kind = _named(await kinds_of(self._desk.sparring, team.id), second(sent.args))
        fresh = self._fresh(with_name(kind, filled, self._ground.wording(sent, team)))
        return await self._next(sent, team, fresh)

    async def _named(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "protocol-title", "protocol-summary"):
            return mend
        team = await self._ground.sent(sent)
        kind = await self._own(team, second(sent.args))
        return await self._next(sent, team, with_name(kind, filled, self._ground.wording(sent, team)), kind)

    async def _asked(self, sent: Submission, filled: Filled) -> Answer:
        """Change who is asked, and what for."""
        team = await self._ground.sent(sent)
        kind = await self._own(team, second(sent.args))
        if str(kind.version) != sent.args[-1]:
            return self._desk.mend(sent, "protocol-parties", "form-error-protocol-changed")
        if not ticked(filled, "protocol-fields"):
            return self._desk.mend(sent, "protocol-fields", "form-error-choose")
        parties = chosen(filled, "protocol-parties", Parties)
        after = replace(
            kind,
            parties=parties,
            where=chosen(filled, "protocol-where", Where),
            ends_in=chosen(filled, "protocol-ends", Ending),
            fields=fields(filled, kind, parties),
            anonymous=bool(ticked(filled, "protocol-anonymous")),
        )
        return await self._next(sent, team, after, kind)

    async def _changed(self, sent: Submission, filled: Filled) -> Answer:
        if mend := missing(sent, filled, self._ground, "round-title", "round-purpose") or self._odd(sent, filled):
            return mend
        team = await self._ground.sent(sent)
        kind = await self._own(team, second(sent.args))
        if str(kind.version) != sent.args[-1]:
            return self._desk.mend(sent, "round-title", "form-error-protocol-changed")
        index, wording = _index(sent.args, len(kind.rounds) + 1), self._ground.wording(sent, team)
        old = kind.rounds[index] if index < len(kind.rounds) else None
        new = as_written(old, filled, wording, f"own-{kind.version + 1}-{index}")
        rounds = (*kind.rounds[:index], new, *kind.rounds[index + 1 :])
        return await self._next(sent, team, replace(kind, rounds=rounds), kind)

    def _odd(self, sent: Submission, filled: Filled) -> Answer | None:
        """Return the form with a sentence at a number that is none, or at a prompt that is too long."""
        for name, most in (("round-minutes", LONGEST_ROUND), ("round-days", MOST_DAYS)):
            number = written(filled, name)
            if not (number.isascii() and number.isdecimal() and 1 <= int(number) <= most):
                return self._desk.mend(sent, name, "form-error-number", most=most)
        if any(len(line.strip()) > LONGEST_WORDS for line in written(filled, "round-prompts").splitlines()):
            return self._desk.mend(sent, "round-prompts", "form-error-prompt", most=LONGEST_WORDS)
        return None

    async def _removed(self, click: Click) -> Answer:
        team = await self.led(click)
        kind = await self._own(team, second(click.args))
        index = _index(click.args, len(kind.rounds))
        return await self._next(click, team, replace(kind, rounds=(*kind.rounds[:index], *kind.rounds[index + 1 :])))

    async def _brought(self, sent: Submission, filled: Filled) -> Answer:
        """Bring a kind in as text; one that cannot be used comes back with all that is wrong with it."""
        team = await self._ground.sent(sent)
        leading(team, sent.by)
        texts = (written(filled, "protocol-toml"), written(filled, "protocol-toml-more"))
        try:
            kind = checked("\n".join(texts), "own", 1, FIELDS)
        except BadProtocol as error:
            wording = self._ground.wording(sent, team)
            flaws = [_said(flaw, wording) for flaw in error.flaws]
            return ReplaceForm(forms.brought(wording, team.place, texts, flaws))
        return await self._next(sent, team, self._fresh(kind))


def _named(kinds: Sequence[Protocol], name: str) -> Protocol:
    found = next((one for one in kinds if one.id == name), None)
    if found is None:
        raise NotPossibleNow
    return found


def _index(args: Sequence[str], room: int) -> int:
    """Return which round a button or form carries; raises `NotPossibleNow` when there is no such round (any more)."""
    if not (args[2:] and args[2].isascii() and args[2].isdecimal() and int(args[2]) < room):
        raise NotPossibleNow
    return int(args[2])


def _places(flaw: Flaw, wording: Wording) -> dict[str, str | int]:
    """Return what fills a flaw's sentence, with what a round collects and a kind ends in by their own names."""
    places = dict(flaw.places)
    if flaw.key == "flaw-closing":
        places["value"] = wording.plain(f"protocol-collects-{flaw.places['value']}")
        places["ends"] = wording.plain(f"protocol-ends-{flaw.places['ends']}")
    return places


def _plainly(flaw: Flaw, wording: Wording) -> str:
    """Return what is wrong, for a field that says by itself where that is."""
    return wording.plain(flaw.key, **_places(flaw, wording))


def _said(flaw: Flaw, wording: Wording) -> Line:
    """Return what is wrong, with where it stands in the text."""
    return flaw_said(wording, wording.line(flaw.key, **_places(flaw, wording)), flaw.round, flaw.line)
