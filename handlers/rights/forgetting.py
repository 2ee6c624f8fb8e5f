"""`/sparring erase`: who leaves is forgotten (GDPR article 17), after she has read what goes and what stays."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from bot.messages.answers import Answer, OpenForm
from bot.messages.parts import Bullets, Filled, Form, Heading, Option, Part, Text, Tick
from bot.messages.wording import Wording
from bot.sparring import events as ev
from bot.sparring.errors import Refusal
from bot.sparring.identity import PersonId
from bot.sparring.policy import Thing
from bot.sparring.session import Phase, Session
from handlers.books import Book, named
from handlers.desk import Desk, ticked
from handlers.inbound import Command, Gone, Submission

FORM = "erase-me"
SURE = "sure"

GOES = ("cases", "parts", "turns", "calendar", "code")
STAYS = ("others", "learning", "audit", "thread")
"""What the form lists, as `erase-goes-<name>` and `erase-stays-<name>`."""

Leaving = Callable[[Gone], Awaitable[None]]
"""What the bot does about somebody who goes."""


class Forgetting:
    """Answers somebody who wants to be forgotten."""

    def __init__(self, desk: Desk, leaving: Leaving) -> None:
        """Take what the dialogue has at hand, and what it does about somebody who goes."""
        self._desk, self._leaving = desk, leaving

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"erase": "erase", "slet": "erase"},
            commands={"erase": self._asked},
            submissions={FORM: self._sure},
            first_fields={FORM: SURE},
            things=named({Thing.ERASE_ME: ("erase", FORM)}),
        )

    async def _asked(self, command: Command) -> Answer:
        """Show what goes and what stays; nothing goes before she has ticked that she wants it."""
        wording = self._desk.wording(command)
        busy = [s for s in await self._desk.sparring.concerning(command.by) if _under_way(s) and s.owner == command.by]
        if busy:
            return self._desk.parts(Text(wording.line("erase-busy", count=len(busy))))
        return OpenForm(_form(wording, command.by))

    async def _sure(self, sent: Submission, filled: Filled) -> Answer:
        """Erase her own cases, let her go from everything, and take her code out of what stays."""
        if not ticked(filled, SURE):
            return self._desk.mend(sent, SURE, "erase-not-sure")
        sparring = self._desk.sparring
        for session in await sparring.owned_by(sent.by):
            with suppress(Refusal):  # one that is held, or has begun meanwhile, stays until its time
                await sparring.happen(ev.ErasureAsked(session, sent.by), receipt=f"{sent.receipt}:{session}")
        await self._leaving(Gone(f"{sent.receipt}:gone", sent.by))
        await sparring.forget(sent.by, sent.receipt)
        return self._desk.parts(Text(self._desk.wording(sent).line("erase-done")))


def _under_way(session: Session) -> bool:
    return session.phase not in (Phase.QUEUED, Phase.CLOSED, Phase.WITHDRAWN)


def _form(wording: Wording, person: PersonId) -> Form:
    return Form(
        FORM,
        wording.plain("erase-title"),
        wording.plain("form-close"),
        (
            *_list(wording, "goes", GOES),
            *_list(wording, "stays", STAYS),
            Text(wording.line("erase-channel")),
            Tick(SURE, wording.plain("erase-sure-label"), (Option("yes", wording.plain("erase-sure")),)),
        ),
        submit=wording.plain("erase-submit"),
        args=(person,),
    )


def _list(wording: Wording, part: str, names: Sequence[str]) -> tuple[Part, ...]:
    lines = tuple(wording.line(f"erase-{part}-{name}") for name in names)
    return Heading(wording.plain(f"erase-{part}")), Bullets(lines)
