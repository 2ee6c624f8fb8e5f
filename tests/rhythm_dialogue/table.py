"""A team around a table: the real dialogue, service and posts on memory, on a clock we turn.

table = Table.laid()
await table.types(METTE, "setup")
await table.until("2026-12-01 08:00")
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.blockkit import problems
from bot.clock import ManualClock
from bot.composer import LetterComposer
from bot.content.texts import texts
from bot.failpoints import unharmed
from bot.ids import FreshIds
from bot.messages.answers import Answer, Mend, Note, OpenForm, ReplaceForm
from bot.messages.letter import Letter, Op
from bot.messages.parts import Button, Buttons, Choose, Field, Form, Message, Part, Tick
from bot.ports import Receipt
from bot.service import Sparring
from bot.sparring.effects import OpenGroup
from bot.sparring.events import GroupOpened
from bot.sparring.identity import PersonId, PlaceId, SessionId
from bot.sparring.team import Team
from bot.telemetry import Metrics
from handlers.desk import Desk
from handlers.dialogue import Dialogue
from handlers.inbound import Act, Click, Command, HomeOpened, Submission
from handlers.slack.blocks import draw
from handlers.slack.forms import form_view, home_view
from storage.memory import MemoryStorage
from storage.pacing import Pacing
from tests.slack.fakes import DANISH

ZONE = ZoneInfo("Europe/Copenhagen")
PLACE = PlaceId("teamkanal")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZONE)

NAMES = ("mette", "sara", "ali", "lone", "peter")
METTE, SARA, ALI, LONE, PETER = (PersonId(name) for name in NAMES)
REFS = {name: f"U0{name.upper()}" for name in NAMES}


class Channel:
    """Fulfils `handlers.desk.Roster` for one channel and the message groups of its people."""

    def __init__(self, people: Sequence[PersonId]) -> None:
        self.here = list(people)
        self.guests: set[PersonId] = set()
        self.groups: dict[PlaceId, tuple[PersonId, ...]] = {}

    async def include(self, person: PersonId, place: PlaceId) -> bool:
        return person in (self.here if place == PLACE else self.groups.get(place, ()))

    async def guest(self, person: PersonId) -> bool:
        return person in self.guests

    async def people(self, place: PlaceId) -> tuple[PersonId, ...]:
        return tuple(self.here) if place == PLACE else ()


class Silence:
    """Fulfils `bot.ports.Alarms`: the table looks for itself what is due."""

    def timers_changed(self, due_at: datetime | None) -> None:
        """Nobody waits."""

    def letters_queued(self) -> None:
        """Nobody waits."""


@dataclass(frozen=True)
class Sent:
    """A letter that went out: what it said then, and when."""

    letter: Letter
    message: Message
    at: datetime

    @property
    def text(self) -> str:
        return draw(self.message, REFS).text


@dataclass
class Table:
    """The people, the bot and the clock."""

    clock: ManualClock
    storage: MemoryStorage
    sparring: Sparring
    dialogue: Dialogue
    channel: Channel
    composer: LetterComposer
    sent: list[Sent] = field(default_factory=list)
    acts: int = 0

    @classmethod
    def laid(cls, start: datetime = MONDAY, installer: PersonId | None = None) -> "Table":
        """Return a table with everybody in the channel, and nothing agreed on."""
        clock, storage, channel = (
            ManualClock(start),
            MemoryStorage(pacing=Pacing.none()),
            Channel([PersonId(name) for name in NAMES]),
        )
        sparring = Sparring(storage, clock, FreshIds(clock), Silence(), unharmed, Metrics())
        dialogue = Dialogue(Desk(sparring, texts, channel, "da", installer))
        return cls(clock, storage, sparring, dialogue, channel, LetterComposer(storage, clock, texts))

    # ── time ─────────────────────────────────────────────────────────────────────────────────────────

    async def until(self, moment: str) -> None:
        """Let time pass to a local moment, never past the next thing that is due before that has happened."""
        end = datetime.fromisoformat(moment).replace(tzinfo=ZONE)
        await self.settle()
        while (due := await self.storage.due_timers.next_due()) is not None and due <= end:
            self.clock.advance(max(due - self.clock.now(), timedelta()))
            await self.settle()
        self.clock.advance(end - self.clock.now())
        await self.settle()

    async def settle(self) -> None:
        """Fire what is due, and send what is queued."""
        while due := await self.storage.due_timers.claim(self.clock.now(), 100):
            await self.sparring.fire(due)
        while claims := await self.storage.outbox.claim(100):
            for claim in claims:
                message = await self.composer.compose(claim.letter)
                if isinstance(claim.letter.effect, OpenGroup):
                    await self._opens(claim.letter, claim.letter.effect)
                elif message is not None:
                    assert problems(draw(message, REFS).payload, "message") == []
                    self.sent.append(Sent(claim.letter, message, self.clock.now().astimezone(ZONE)))
                await self.storage.outbox.sent(claim, Receipt(claim.letter.id))

    async def _opens(self, letter: Letter, effect: OpenGroup) -> None:
        """Open a message group, as a platform would, and say where it is."""
        place = PlaceId(f"group-{'-'.join(sorted(effect.people))}")
        self.channel.groups[place] = effect.people
        await self.sparring.happen(GroupOpened(SessionId(letter.subject), effect.group, place))

    # ── doing ────────────────────────────────────────────────────────────────────────────────────────

    async def act(self, act: Act) -> Answer:
        """Let somebody do something, and all that follows."""
        self.acts += 1
        answer = await self.dialogue.answer(replace(act, receipt=act.receipt or f"act-{self.acts}"))
        if isinstance(answer, OpenForm | ReplaceForm):
            assert problems(form_view(answer.form, REFS, DANISH), "modal") == []
        if isinstance(answer, Note):
            assert problems(draw(answer.message, REFS).payload, "message") == []
        await self.settle()
        return answer

    async def types(self, who: PersonId, words: str, *, here: bool = True) -> Answer:
        """Let somebody type `/sparring …` in the channel, or in her conversation with the bot."""
        place = PLACE if here else PlaceId(f"direct-{who}")
        return await self.act(Command("", who, place=place, words=words, team_place=here))

    async def presses(self, who: PersonId, button: Button, form: Form | None = None, **filled: Any) -> Answer:
        """Let somebody press a button of a message, or of a form."""
        args = () if form is None else form.args
        name = form.name if form else None
        values = {key.replace("_", "-"): value for key, value in filled.items()} if form else None
        return await self.act(
            Click("", who, action=button.action, args=button.args, form=name, form_args=args, filled=values)
        )

    async def sends(self, who: PersonId, answer: Answer, **changes: Any) -> Answer:
        """Let somebody fill a form that was opened (`how_long` names the field `how-long`) and send it."""
        form = opened(answer)
        typed = {name.replace("_", "-"): value for name, value in changes.items()}
        assert typed.keys() <= standing(form).keys(), "there is no such field"
        return await self.act(Submission("", who, form=form.name, args=form.args, filled={**standing(form), **typed}))

    async def home(self, who: PersonId) -> Message:
        """Return somebody's home tab."""
        message = await self.dialogue.home(HomeOpened("home", who))
        assert problems(home_view(message, REFS, DANISH), "home") == []
        return message

    async def set_up(self, **changes: Any) -> Answer:
        """Let Mette set the team up: Tuesdays at nine, and who is in the channel."""
        return await self.sends(METTE, await self.types(METTE, "opsætning"), **changes)

    async def asks(self, who: PersonId, **changes: Any) -> Answer:
        """Let somebody ask for sparring; her case waits in the queue."""
        filled = {
            "topic": "child",
            "case": "Dreng, 8–10 år.",
            "ask-kind": "idea",
            "ask": "Hvordan?",
            "receive": "answer",
            "when": "queue",
        }
        form = opened(await self.types(who, "anmod"))
        answer = await self.act(Submission("", who, form=form.name, args=form.args, filled={**filled, **changes}))
        assert not isinstance(answer, Mend)
        return answer

    # ── seeing ───────────────────────────────────────────────────────────────────────────────────────

    async def team(self) -> Team:
        """Return the team as it stands."""
        team = await self.sparring.team(PLACE)
        assert team is not None
        return team

    def told(self, who: PersonId) -> list[Sent]:
        """Return what somebody was told directly."""
        return [sent for sent in self.sent if sent.letter.op is Op.DIRECT and sent.letter.to == who]

    def posts(self) -> dict[str, Sent]:
        """Return the channel's posts of the rhythm as they stand, by their keys."""
        return {sent.letter.key: sent for sent in self.sent if sent.letter.op in (Op.POST, Op.UPDATE)}


def opened(answer: Answer) -> Form:
    """Return the form that was opened."""
    assert isinstance(answer, OpenForm | ReplaceForm), answer
    return answer.form


def standing(form: Form) -> dict[str, Any]:
    """Return what stands in a form's fields, as it would come back."""
    return {item.id: _value(item) for item in form.items if isinstance(item, Field)}


def _value(item: Field) -> str | tuple[str, ...] | date | time | None:
    if isinstance(item, Choose):
        assert item.initial is None or item.initial in {option.value for option in item.options}
    if isinstance(item, Tick):
        assert set(item.initial) <= {option.value for option in item.options}
    return item.initial


def shown(answer: Answer | Message | Sent) -> str:
    """Return what somebody reads."""
    if isinstance(answer, Sent):
        return answer.text
    if isinstance(answer, Mend):
        return " ".join(answer.errors.values())
    return draw(Message(tuple(parts_of(answer))), REFS).text


def button(answer: Answer | Message | Sent, label: str) -> Button:
    """Return the button that is labelled so."""
    rows = [part for part in parts_of(answer) if isinstance(part, Buttons)]
    found = [one for row in rows for one in (*row.buttons, *row.more) if one.label == label]
    assert found, f"no button {label!r} in:\n{shown(answer)}"
    return found[0]


def labels(answer: Answer | Message | Sent) -> list[str]:
    """Return the labels of all buttons."""
    rows = [part for part in parts_of(answer) if isinstance(part, Buttons)]
    return [one.label for row in rows for one in (*row.buttons, *row.more)]


def parts_of(answer: Answer | Message | Sent) -> list[Part]:
    """Return the parts of whatever somebody was shown."""
    match answer:
        case Message(parts):
            return list(parts)
        case Sent() | Note():
            return list(answer.message.parts)
        case OpenForm(form) | ReplaceForm(form):
            return [item for item in form.items if not isinstance(item, Field)]
        case _:
            return []
