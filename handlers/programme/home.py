"""What a person's home tab shows of the programmes she takes part in: her next steps, and the way in."""

from bot.messages.buttons import row
from bot.messages.parts import Bullets, Heading, Part
from bot.messages.programme.buttons import Course, press
from bot.messages.programme.words import line_of
from bot.messages.wording import Wording
from bot.sparring.programme.people import concerned, role_of, under_way
from handlers.desk import Desk
from handlers.inbound import Act
from handlers.programme.ground import Ground

NEXT = 3
"""How many of her steps the tab shows."""


class Home:
    """Shows the programmes of a person."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    async def shown(self, act: Act, wording: Wording) -> tuple[Part, ...]:
        """Return her next booked steps in each programme; nothing when she takes part in none."""
        del wording
        parts: list[Part] = []
        for team in await self._ground.teams(act):
            folder = await self._ground.folder(team.place)
            one = under_way(folder)
            if one is None or role_of(team, one, act.by) is None:
                continue
            reader = self._ground.reader(act, folder)
            mine = [s for s in reader.steps if s.at and not s.held_on and act.by in concerned(team, one, s)]
            mine.sort(key=lambda step: (step.at is None, step.at))
            parts.append(Heading(reader.wording.plain("programme-at", venue=one.venue)))
            parts += [Bullets(tuple(line_of(step, reader.wording) for step in mine[:NEXT]))] if mine else []
            parts.append(row(reader.wording, (press(reader.wording, Course.PAGE, team.place),)))
        return tuple(parts)
