"""What is said by itself about a programme: the day before a step, to the channel or to one who is to be there."""

from datetime import datetime

from bot.messages.buttons import row
from bot.messages.parts import Line, Message, Small, Text
from bot.messages.programme.buttons import Course, press
from bot.messages.programme.words import named
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.sparring.folder import Record
from bot.sparring.programme.state import BEFORE, Part, Programme, Step
from bot.sparring.rhythm.effects import Remind, RemindPerson

READS: tuple[type[Record], ...] = (Programme, Step)
"""What a reminder needs to find in the team's folder."""


def day_before(effect: Remind | RemindPerson, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Remind of a step; silent when it was held, moved behind or taken off, or the programme is over."""
    step = view.folder.get(Step, effect.about)
    programme = view.folder.get(Programme, step.programme) if step else None
    if step is None or programme is None or programme.over_on or step.held_on or step.at is None or step.at <= now:
        return None
    day, at = wording.on(step.at), wording.at(step.at)
    line = wording.line("remind-programme", step=named(step, wording), day=day, at=at)
    ways = row(wording, (press(wording, Course.STEP, view.team.place, step.id),))
    return Message((Text(line), Small(_what_now(step, step.at, effect, wording)), ways))


def _what_now(step: Step, at: datetime, effect: Remind | RemindPerson, wording: Wording) -> Line:
    """Return what the reader can do before; for a conversation it depends on whose it is."""
    if step.part is not Part.CONVERSATION:
        return wording.line("remind-programme-meeting")
    mine = isinstance(effect, RemindPerson) and effect.to == step.consultant
    key = "remind-programme-consultant" if mine else "remind-programme-partner"
    return wording.line(key, citizen=wording.at(at + BEFORE))
