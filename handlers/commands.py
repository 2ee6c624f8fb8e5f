"""What can be typed after `/sparring`, in Danish and English alike."""

from collections.abc import Awaitable, Callable, Mapping
from difflib import get_close_matches

from bot.content.protocols import shipped
from bot.messages import forms
from bot.messages.answers import Answer, Note, OpenForm
from bot.messages.buttons import Do, button, of_session, row
from bot.messages.channel_posts import title
from bot.messages.parts import Bullets, Button, Heading, Message, Part, Small, Style, Text
from bot.messages.wording import Wording
from bot.sparring.session import Phase, Session
from handlers.books import Book
from handlers.desk import Desk
from handlers.inbound import Command

WORDS: Mapping[str, str] = {
    "request": "request",
    "anmod": "request",
    "queue": "queue",
    "kø": "queue",
    "rules": "rules",
    "spilleregler": "rules",
    "setup": "setup",
    "opsætning": "setup",
    "help": "help",
    "hjælp": "help",
}
"""Every word understood, with what it does."""

LATER = frozenset(
    {
        *("rotation", "turnus", "swap", "byt", "away", "fravær", "learning", "læring", "digest", "opsamling"),
        *("buddies", "makkerpar", "experts", "videnpersoner", "programme", "forløb", "oversight", "ledelsestilsyn"),
        *("my-data", "mine-data", "erase", "slet", "keep", "bevar"),
    }
)
"""Words of the product that are not built yet; the bot says so instead of guessing."""

_MOST_IN_QUEUE = 10

DANISH = {"request": "anmod", "queue": "kø", "rules": "spilleregler", "setup": "opsætning", "help": "hjælp"}


class Commands:
    """Answers `/sparring …`."""

    def __init__(self, desk: Desk, book: Book) -> None:
        """Take what the dialogue has at hand, and what its other parts answer."""
        self._desk = desk
        self._words = {**WORDS, **book.words}
        self._here_only = {"request", "setup", *book.here_only}
        self._known: Mapping[str, Callable[[Command], Awaitable[Answer]]] = {
            "": self.hub,
            "request": self.request,
            "queue": self.queue,
            "rules": self.rules,
            "setup": self.setup,
            "help": self.help,
            **book.commands,
        }

    async def answer(self, command: Command) -> Answer:
        """Answer what was typed; a misspelt word gets the nearest one as a suggestion."""
        typed = command.words.split(maxsplit=1)[0].lower() if command.words.split() else ""
        name = self._words.get(typed, typed)
        if name not in self._known:
            return self._unknown(command, typed)
        if name in self._here_only and not command.team_place:
            wording = self._desk.wording(command)
            return Note(Message((Text(wording.line("not-here")),)))
        return await self._known[name](command)

    def _unknown(self, command: Command, typed: str) -> Answer:
        wording = self._desk.wording(command)
        shown = typed[:40]
        near = get_close_matches(typed, [*self._words, *LATER], n=1, cutoff=0.6)
        if typed in LATER or (near and near[0] in LATER):
            return self._desk.parts(Text(wording.line("later", typed=near[0] if near else shown)), *self._help(wording))
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
        place = (command.place,) if command.team_place else ()
        buttons: tuple[Button, ...] = ()
        if place:
            buttons = (
                button(wording, Do.REQUEST, *place, style=Style.PRIMARY),
                button(wording, Do.QUEUE, *place),
                button(wording, Do.RULES, *place),
                button(wording, Do.SETUP, *place),
            )
        else:
            lines.append(Text(wording.line("not-here")))
        return self._desk.parts(*lines, row(wording, (*buttons, button(wording, Do.HELP))))

    async def request(self, command: Command) -> Answer:
        """Open the form in which one asks for sparring."""
        return OpenForm(forms.request(self._desk.wording(command), (command.place, next(iter(shipped())))))

    async def queue(self, command: Command) -> Answer:
        """Show the cases that wait."""
        open_ = await self._desk.sparring.open_in(command.place)
        wording = self._desk.wording(command)
        return self._desk.parts(*queue(wording, [s for s in open_ if s.phase is Phase.QUEUED]))

    async def rules(self, command: Command) -> Answer:
        """Show the ground rules in force."""
        frame = await self._desk.frame(command.place)
        return OpenForm(forms.ground_rules(self._desk.wording(command), frame))

    async def setup(self, command: Command) -> Answer:
        """Open the form with the team's own choices."""
        frame = await self._desk.frame(command.place)
        return OpenForm(forms.setup(self._desk.wording(command), frame, (command.place,)))

    async def help(self, command: Command) -> Answer:
        """Show what can be typed."""
        return self._desk.parts(*self._help(self._desk.wording(command)))

    def _help(self, wording: Wording) -> tuple[Part, ...]:
        return helping(wording)


def helping(wording: Wording) -> tuple[Part, ...]:
    """Return what can be typed, one a line."""
    keys = ("help-request", "help-queue", "help-rules", "help-setup", "help-help")
    return (
        Heading(wording.plain("help-title")),
        Bullets(tuple(wording.line(key) for key in keys)),
        Text(wording.line("help-thread")),
        Small(wording.line("help-english")),
    )


def queue(wording: Wording, waiting: list[Session]) -> tuple[Part, ...]:
    """Return the cases that wait, each with its buttons."""
    parts: list[Part] = [Heading(wording.plain("queue-title"))]
    if not waiting:
        parts.append(Text(wording.line("queue-empty")))
    for session in waiting[:_MOST_IN_QUEUE]:
        line = wording.line(
            "queue-line",
            title=title(session, wording),
            owner=wording.people((session.owner,)),
            topic=wording.plain(f"topic-{session.request.topic}"),
            state=wording.plain("queue-selected" if session.selected else "queue-waiting"),
        )
        choose = Do.UNSELECT if session.selected else Do.SELECT
        parts += [Text(line), row(wording, of_session(wording, session, Do.START, choose, primary=Do.START))]
    if rest := len(waiting[_MOST_IN_QUEUE:]):
        parts.append(Small(wording.line("queue-rest", count=rest)))
    return tuple(parts)
