"""Answers `/sparring request`: which kind, the fields that belong to it, whom it goes to; and the request changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.content.protocols import FIRST
from bot.messages import requesting as forms
from bot.messages.answers import Answer, Done, Mend, OpenForm, ReplaceForm
from bot.messages.buttons import Do
from bot.messages.parts import Filled, Form, Option
from bot.messages.requesting import CHOICES, ICS, KEPT_AS_WORDS, WRITTEN, Asking
from bot.service import Wish
from bot.sparring import events as ev
from bot.sparring.company import expertise, pairs
from bot.sparring.company.expertise import Expertise
from bot.sparring.company.guides import WhomToAsk, whom_to_ask
from bot.sparring.errors import FoundAlready, NotPossibleNow
from bot.sparring.folder import Folder
from bot.sparring.identity import PersonId, PlaceId, TextId
from bot.sparring.inviting import willing
from bot.sparring.policy import Thing
from bot.sparring.protocol import Ending, Parties, Protocol
from bot.sparring.roles import asking
from bot.sparring.session import Mode, Phase, Receive, Request, Session
from bot.sparring.team import Frame, Team
from handlers.books import Book, bound, named
from handlers.desk import Desk, ticked, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.kinds import kind_of, kinds_of
from handlers.knowing import InTurn
from handlers.rhythm.ground import Ground
from handlers.whereabouts import Whereabouts, noted

_READS = (*expertise.READS, *pairs.READS, WhomToAsk)
_TICKS = ("ics", "principle", "hidden", "confidential")

Whom = tuple[PersonId, ...] | Mend
"""Who is asked, or the form with what is wrong about that."""


AUDIT = "audit"
"""The kind with which `/sparring oversight` opens the form."""


async def fresh(desk: Desk, act: Act, team: Team, kind: str = FIRST) -> Form:
    """Return the form in which one asks the team for sparring, as it first opens."""
    return await _form(desk, act, team, _Opened(kind))


async def _form(desk: Desk, act: Act, team: Team, opened: "_Opened") -> Form:
    kinds = await kinds_of(desk.sparring, team.id)
    protocol = next((one for one in kinds if one.id == opened.kind), kinds[0])
    folder = await desk.sparring.folder(team.id, *_READS) or Folder(team)
    own = whom_to_ask(folder)
    words = await desk.sparring.words(team.id, [own.colleague, own.leader]) if own else {}
    shown = Asking(
        (team.place, protocol.id, *opened.instead_of),
        protocol,
        kinds,
        tuple(words[text] for text in ((own.colleague, own.leader) if own else ()) if text in words),
        next((leader for leader in team.leaders if leader != act.by), None),
        tuple(Option(topic.id, topic.name) for topic in folder.all(Expertise)),
        opened.values,
        opened.ticks,
        team.frame.confidential,
    )
    return forms.request(desk.wording(act), shown)


@dataclass(frozen=True, slots=True)
class Wished:
    """What the form says: the request, and the words under its pointers."""

    request: Request
    words: Mapping[TextId, str]


@dataclass(frozen=True, slots=True)
class _Opened:
    """How the form opens: its kind, what stands in it and is ticked, and the request it is sent instead of, if any."""

    kind: str = FIRST
    values: Mapping[str, str] = field(default_factory=dict)
    ticks: frozenset[str] = frozenset()
    instead_of: tuple[str, ...] = ()


class Requesting:
    """The dialogue in which one asks for sparring."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)
        self._whereabouts = Whereabouts(desk)
        self._in_turn = InTurn(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"request": "request", "anmod": "request", "oversight": "oversight", "ledelsestilsyn": "oversight"},
            commands={"request": self._typed, "oversight": self._overseen},
            here_only=frozenset({"request", "oversight"}),
            clicks={Do.REQUEST: self._pressed, Do.CHANGE: self._change, Do.ASK_OTHERS: self._others},
            submissions={Do.REQUEST: self._requested, Do.CHANGE: self._changed},
            first_fields={Do.REQUEST: "kind", Do.CHANGE: "case"},
            refreshes={Do.REQUEST: self._again, Do.CHANGE: self._change_again},
            things=named({Thing.REQUEST: (Do.REQUEST, "oversight"), Thing.CASE_CHANGE: (Do.CHANGE, Do.ASK_OTHERS)}),
        )

    async def _typed(self, command: Command) -> Answer:
        team = await self._ground.at(command.place)
        await self._whereabouts.looked_at(command, team.place)
        return OpenForm(await fresh(self._desk, command, team))

    async def _overseen(self, command: Command) -> Answer:
        """Open the form at the dialogue of the management audit on a caseload (B12)."""
        team = await self._ground.at(command.place)
        await self._whereabouts.looked_at(command, team.place)
        return OpenForm(await fresh(self._desk, command, team, AUDIT))

    async def _pressed(self, click: Click) -> Answer:
        """Open the form; a button may carry the kind it begins with behind the channel."""
        kind = click.args[1] if click.args[1:] else FIRST
        team = await self._ground.pressed(click)
        await self._whereabouts.looked_at(click, team.place)
        return OpenForm(await fresh(self._desk, click, team, kind))

    async def _again(self, click: Click) -> Answer:
        """Show the form again for another kind, or with the ICS triangle; what was typed stays."""
        filled, team = click.filled or {}, await self._ground.at(PlaceId(click.form_args[0]))
        kind = written(filled, "kind") or click.form_args[1]
        opened = _Opened(kind, _values(filled), _ticks(filled), click.form_args[2:])
        return ReplaceForm(await _form(self._desk, click, team, opened))

    # ── changing ─────────────────────────────────────────────────────────────────────────────────────

    async def _change(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        values, ticks = await self._standing(session)
        shown = Asking((session.id,), session.protocol, values=values, ticks=ticks)
        return OpenForm(forms.request(self._desk.wording(click), shown))

    async def _standing(self, session: Session) -> tuple[Mapping[str, str], frozenset[str]]:
        """Return what stands in a request's fields, and what is ticked there."""
        request = session.request
        words = await self._desk.sparring.words(session.id, tuple(request.words.values()))
        values = {name: words.get(text, "") for name, text in request.words.items()}
        values |= {"topic": request.topic, "ask-kind": request.ask, "receive": request.receive or ""}
        ticks = {"principle"} if request.principle else set()
        if any(side in request.words for side in ICS):
            ticks.add("ics")
        return values, frozenset(ticks)

    async def _others(self, click: Click) -> Answer:
        """Open the form anew with all she wrote, to ask others than those who cannot."""
        session = await self._desk.session(click.args)
        asking(session, click.by)
        if session.phase is not Phase.QUEUED or willing(session):
            raise FoundAlready
        folder = await self._desk.sparring.folder(session.team)
        if folder is None:
            raise NotPossibleNow
        values, ticks = await self._standing(session)
        values = {**values, "mode": session.request.mode}
        opened = _Opened(FIRST, values, ticks, (session.id,))
        return OpenForm(await _form(self._desk, click, folder.team, opened))

    async def _change_again(self, click: Click) -> Answer:
        session, filled = await self._desk.session(click.form_args), click.filled or {}
        shown = Asking((session.id,), session.protocol, values=_values(filled), ticks=_ticks(filled))
        return ReplaceForm(forms.request(self._desk.wording(click), shown))

    async def _changed(self, sent: Submission, filled: Filled) -> Answer:
        session = await self._desk.session(sent.args)
        wished = self._wished(sent, filled, session.protocol)
        if isinstance(wished, Mend):
            return wished
        old = session.request
        known = {"knowledge": old.words["knowledge"]} if "knowledge" in old.words else {}
        words = {**wished.request.words, **known}
        request = replace(
            wished.request, mode=old.mode, hidden=old.hidden, asked=old.asked, knows=old.knows, words=words
        )
        event = ev.RequestChanged(session.id, sent.by, replace(request, confidential=old.confidential))
        await self._desk.sparring.happen(event, wished.words, sent.receipt)
        return Done()

    # ── sending ──────────────────────────────────────────────────────────────────────────────────────

    def _wished(self, sent: Submission, filled: Filled, protocol: Protocol) -> Wished | Mend:
        """Read the fields that the kind asks for."""
        for one in protocol.fields:
            if one.required and one.field not in ("whom", "knowledge") and not written(filled, one.field):
                key = "form-error-choose" if one.field in CHOICES else "form-error-empty"
                return self._desk.mend(sent, one.field, key)
        names = {one.field for one in protocol.fields}
        chosen = {name: value for name in CHOICES if name in names and (value := written(filled, name))}
        if any(value not in CHOICES[name] for name, value in chosen.items()):
            raise NotPossibleNow
        readable = WRITTEN if names & {"ics", "triangle"} else tuple(name for name in WRITTEN if name not in ICS)
        texts = {name: text for name in readable if (text := written(filled, name))}
        texts |= {name: chosen[name] for name in KEPT_AS_WORDS if name in chosen}
        pointers, words = self._desk.texts_of(texts)
        request = Request(
            chosen.get("topic", ""),
            chosen.get("ask-kind", ""),
            Receive(chosen["receive"]) if "receive" in chosen else None,
            protocol.ends_in is Ending.DECISION or "tick" in ticked(filled, "principle"),
            pointers,
            Mode.WRITTEN if written(filled, "mode") == Mode.WRITTEN else Mode.LIVE,
            "tick" in ticked(filled, "hidden"),
            confidential="tick" in ticked(filled, "confidential"),
        )
        return Wished(request, words)

    async def _requested(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        kind = written(filled, "kind") or (sent.args[1] if sent.args[1:] else FIRST)
        protocol = await kind_of(self._desk.sparring, team.id, kind)
        if protocol is None:
            return self._desk.mend(sent, "kind", "form-error-kind")
        wished = self._wished(sent, filled, protocol)
        if isinstance(wished, Mend):
            return wished
        whom = await self._whom(sent, filled, team, protocol)
        if isinstance(whom, Mend):
            return whom
        if protocol.parties is Parties.ONE and not whom:
            protocol = replace(protocol, parties=Parties.OPEN)
        if protocol.parties is Parties.EXPERT:
            wished = await self._about(wished, team, written(filled, "knowledge"))
        request = replace(wished.request, asked=whom)
        wish = Wish(sent.by, team.place, request, protocol, start_now=written(filled, "when") == "now")
        return await self._sent(sent, team, wish, wished.words)

    async def _sent(self, sent: Submission, team: Team, wish: Wish, words: Mapping[TextId, str]) -> Answer:
        """Let the request stand, and take the one back that it is sent instead of."""
        old = await self._desk.session(sent.args[2:]) if sent.args[2:] else None
        if old is not None:
            asking(old, sent.by)
            if willing(old):
                raise FoundAlready
        warning = await self._whereabouts.looked_at(sent, team.place)
        frame = Frame(language=self._desk.language)
        decision = await self._desk.sparring.request(wish, words, sent.receipt, frame)
        if wish.protocol.parties is Parties.EXPERT:
            await self._in_turn.count(team, wish.request.asked, sent.receipt)
        if old is not None and old.phase is Phase.QUEUED:
            withdrawn = ev.RequestWithdrawn(old.id, sent.by)
            await self._desk.sparring.happen(withdrawn, receipt=f"{sent.receipt}:instead")
        return noted(warning, self._desk.told(sent, decision.note)) if decision else Done()

    async def _about(self, wished: Wished, team: Team, topic: str) -> Wished:
        """Return what is wished for with the topic it is about, by its id and in its words (B8)."""
        found = await self._in_turn.topic(team, topic)
        pointers, words = self._desk.texts_of({"knowledge": found.name if found else ""})
        request = replace(wished.request, knows=topic, words={**wished.request.words, **pointers})
        return Wished(request, {**wished.words, **words})

    async def _whom(self, sent: Submission, filled: Filled, team: Team, protocol: Protocol) -> Whom:
        match protocol.parties:
            case Parties.ONE:
                person = written(filled, "whom")
                return self._desk.mend(sent, "whom", "form-error-whom") if person == sent.by else _people(person)
            case Parties.LEADER:
                person = PersonId(written(filled, "whom"))
                one_leads = (person in team.leaders) is not (sent.by in team.leaders)
                return _people(person) if one_leads else self._desk.mend(sent, "whom", "form-error-leader")
            case Parties.LEADERS:
                return await self._other_leaders(sent, filled, team)
            case Parties.PAIR:
                return await self._buddies(sent, team)
            case Parties.EXPERT:
                return await self._who_knows(sent, filled, team)
        return ()

    async def _other_leaders(self, sent: Submission, filled: Filled, team: Team) -> Whom:
        value = filled.get("whom-leaders")
        people = tuple(PersonId(one) for one in value) if isinstance(value, tuple) else ()
        for person in people:
            led = await self._desk.sparring.led_by(person)
            if person == sent.by or all(other.id == team.id for other in led):
                return self._desk.mend(sent, "whom-leaders", "form-error-leaders")
        return people or self._desk.mend(sent, "whom-leaders", "form-error-leaders")

    async def _buddies(self, sent: Submission, team: Team) -> Whom:
        folder = await self._desk.sparring.folder(team.id, *pairs.READS) or Folder(team)
        others = (one for pair in pairs.pairs_of(folder, sent.by) for one in pair.people if one != sent.by)
        return tuple(dict.fromkeys(others)) or self._desk.mend(sent, "kind", "form-error-pair")

    async def _who_knows(self, sent: Submission, filled: Filled, team: Team) -> Whom:
        topic = written(filled, "knowledge")
        if not topic:
            return self._desk.mend(sent, "kind", "form-error-knows")
        return await self._in_turn.first(team, topic, sent.by) or self._desk.mend(sent, "knowledge", "form-error-knows")


def _people(person: str) -> tuple[PersonId, ...]:
    return (PersonId(person),) if person else ()


def _values(filled: Filled) -> Mapping[str, str]:
    names = (*WRITTEN, *CHOICES, "mode", "when", "knowledge")
    return {name: text for name in names if (text := written(filled, name))}


def _ticks(filled: Filled) -> frozenset[str]:
    return frozenset(name for name in _TICKS if ticked(filled, name))


def requesting(desk: Desk) -> Book:
    """Return everything that can be done to ask for sparring."""
    return bound([Requesting(desk).book(), InTurn(desk).book()])
