"""What can be typed after `/sparring`, in Danish and English alike."""

from collections.abc import Awaitable, Callable, Mapping
from difflib import get_close_matches

from bot.messages.answers import Answer, Note
from bot.messages.buttons import Do, button, row
from bot.messages.company.buttons import Keep
from bot.messages.company.buttons import press as keep
from bot.messages.learning.buttons import Learn
from bot.messages.learning.buttons import press as learn
from bot.messages.parts import Bullets, Button, Heading, Message, Part, Small, Style, Text
from bot.messages.rhythm.buttons import RhythmDo, press
from bot.messages.wording import Wording
from bot.sparring.identity import PlaceId
from bot.sparring.policy import Thing
from bot.sparring.session import Phase
from handlers.access import Access
from handlers.books import Book, guarded
from handlers.desk import Desk
from handlers.inbound import Command

WORDS: Mapping[str, str] = {
    "help": "help",
    "hjælp": "help",
}
"""Every word understood, with what it does."""

THINGS: Mapping[str, Thing] = {"": Thing.HUB, "help": Thing.HELP}
"""What the hub and the help come near."""

HELPED = (
    *("request", "queue", "rotation", "swap", "away", "calendar"),
    *("learning", "practice", "digest", "buddies", "experts", "rules", "protocols"),
    *("introduction", "programme", "oversight", "setup", "my-data", "erase", "keep", "help"),
)
"""The commands the help lists, in its order; each has a sentence `help-<name>`."""


class Commands:
    """Answers `/sparring …`."""

    def __init__(self, desk: Desk, book: Book, access: Access) -> None:
        """Take what the dialogue has at hand, what its other parts answer, and who is let in."""
        self._desk = desk
        self._access = access
        self._words = {**WORDS, **book.words}
        self._here_only = book.here_only
        self._known: Mapping[str, Callable[[Command], Awaitable[Answer]]] = {
            "": self.hub,
            "help": self.help,
            **book.commands,
        }
        self.things = guarded(self._known, {**THINGS, **book.things})

    async def answer(self, command: Command) -> Answer:
        """Answer what was typed; a misspelt word gets the nearest one as a suggestion."""
        typed = command.words.split(maxsplit=1)[0].lower() if command.words.split() else ""
        name = self._words.get(typed, typed)
        if name not in self._known:
            return self._unknown(command, typed)
        if name in self._here_only and not command.team_place:
            wording = self._desk.wording(command)
            return Note(Message((Text(wording.line("not-here")),)))
        if command.team_place:
            await self._access.let_in(command, self.things[name], command.place)
        else:
            await self._access.let_in_from_home(command, self.things[name])
        return await self._known[name](command)

    def _unknown(self, command: Command, typed: str) -> Answer:
        wording = self._desk.wording(command)
        shown = typed[:40]
        near = get_close_matches(typed, list(self._words), n=1, cutoff=0.6)
        if near:
            return self._desk.parts(Text(wording.line("suggest", typed=shown, nearest=near[0])))
        return self._desk.parts(Text(wording.line("unknown", typed=shown)), *self._help(wording))

    async def hub(self, command: Command) -> Answer:
        """Show what this person can do now."""
        wording = self._desk.wording(command)
        open_ = await self._desk.sparring.open_in(command.place) if command.team_place else ()
        waiting = [s for s in open_ if s.phase is Phase.QUEUED]
        lines: list[Part] = [Heading(wording.plain("hub-title")), Text(wording.line("hub-welcome"))]
        if command.team_place:
            lines.append(Small(wording.line("hub-queue", count=len(waiting))))
            if len(open_) > len(waiting):
                lines.append(Small(wording.line("hub-under-way", count=len(open_) - len(waiting))))
            first, rarer = hub_buttons(wording, command.place)
            return self._desk.parts(*lines, row(wording, first, rarer))
        lines.append(Text(wording.line("not-here")))
        return self._desk.parts(*lines, row(wording, (button(wording, Do.HELP),)))

    async def help(self, command: Command) -> Answer:
        """Show what can be typed."""
        return self._desk.parts(*self._help(self._desk.wording(command)))

    def _help(self, wording: Wording) -> tuple[Part, ...]:
        return helping(wording)


def hub_buttons(wording: Wording, place: PlaceId) -> tuple[tuple[Button, ...], tuple[Button, ...]]:
    """Return the buttons of a team's hub: what one often does, and what stands under "Mere"."""
    first = (
        button(wording, Do.REQUEST, place, style=Style.PRIMARY),
        button(wording, Do.QUEUE, place),
        press(wording, RhythmDo.ROTATION, place),
        learn(wording, Learn.BANK, place),
        button(wording, Do.HELP),
    )
    rarer = (
        press(wording, RhythmDo.SWAP, place),
        press(wording, RhythmDo.AWAY, place),
        press(wording, RhythmDo.DIGEST_OPEN, place),
        keep(wording, Keep.PRACTICE, place),
        keep(wording, Keep.PAIRS, place),
        keep(wording, Keep.EXPERTS, place),
        keep(wording, Keep.RULES, place),
        keep(wording, Keep.START, place),
        button(wording, Do.SETUP, place),
    )
    return first, rarer


def helping(wording: Wording) -> tuple[Part, ...]:
    """Return what can be typed, one a line."""
    keys = tuple(f"help-{name}" for name in HELPED)
    return (
        Heading(wording.plain("help-title")),
        Bullets(tuple(wording.line(key) for key in keys)),
        Text(wording.line("help-thread")),
        Small(wording.line("help-english")),
    )
