"""What a leader finds on her home tab: the digest that is under way, or due before long."""

from collections.abc import Iterator
from datetime import timedelta

from bot.messages.buttons import row
from bot.messages.digest.buttons import DigestDo, press
from bot.messages.parts import Part, Text
from bot.messages.wording import Wording
from bot.sparring.digest.decide import under_way
from bot.sparring.digest.state import Digest, Stage
from bot.sparring.folder import Folder
from bot.sparring.policy import Thing
from bot.sparring.rhythm.cadence import due_on
from handlers.books import Book
from handlers.desk import Desk
from handlers.digest.ground import Ground
from handlers.inbound import Act

_BEFORE_LONG = timedelta(days=14)


class Home:
    """Shows each team a person leads and what its digest waits for."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(home=((Thing.DIGEST_EDIT, self._shown),))

    async def _shown(self, act: Act, wording: Wording) -> tuple[Part, ...]:
        parts: list[Part] = []
        for team in await self._desk.sparring.led_by(act.by):
            if folder := await self._desk.sparring.folder(team.id, Digest):
                parts += self._line(folder, wording)
        return tuple(parts)

    def _line(self, folder: Folder, wording: Wording) -> Iterator[Part]:
        team, digest = folder.team, under_way(folder)
        name = team.name or wording.plain("team-nameless")
        due = due_on(team)
        if digest is not None:
            key = "home-digest-draft" if digest.stage is Stage.DRAFT else "home-digest-open"
            yield Text(wording.line(key, team=name))
        elif due is not None and due - self._ground.today(team) <= _BEFORE_LONG:
            yield Text(wording.line("home-digest-due", team=name, day=due))
        else:
            return
        yield row(wording, (press(wording, DigestDo.OPEN, team.place),))
