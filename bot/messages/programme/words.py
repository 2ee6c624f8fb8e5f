"""What the steps of a programme are called, and when they are."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.messages.parts import Line, Mention, Plain
from bot.messages.wording import Wording
from bot.sparring.programme.state import Step


def named(step: Step, wording: Wording) -> Line:
    """Return what a step is called, with the consultant whose conversation it is."""
    if step.consultant is None:
        return wording.line(f"programme-{step.part}-title")
    return wording.line("programme-step-of", number=step.number, consultant=Mention(step.consultant))


def called(step: Step, wording: Wording) -> str:
    """Return what a step is called without anybody's name, for titles and lists to choose from."""
    if step.consultant is None:
        return wording.plain(f"programme-{step.part}-title")
    return wording.plain("programme-step-number", number=step.number)


def when(step: Step, wording: Wording) -> Line:
    """Return where a step stands: not booked, booked for a moment, or held on a day."""
    if step.held_on is not None:
        return wording.line("programme-held-on", day=step.held_on)
    if step.at is None:
        return wording.line("programme-not-booked")
    return wording.line("programme-booked-for", day=wording.on(step.at), at=wording.at(step.at))


def listed(step: Step, wording: Wording) -> str:
    """Return a step as a choice among others: what it is called, and its day in few signs."""
    day = step.held_on or (wording.on(step.at) if step.at else None)
    if day is None:
        return called(step, wording)
    return wording.plain("programme-listed", step=called(step, wording), day=wording.texts.short_day(day))


def local(at: datetime, wording: Wording) -> datetime:
    """Return a moment on the team's own clock."""
    return at.astimezone(ZoneInfo(wording.zone))


def line_of(step: Step, wording: Wording) -> Line:
    """Return a step with where it stands, in one line."""
    return (*named(step, wording), Plain(" – "), *when(step, wording))
