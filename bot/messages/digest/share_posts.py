"""Shared points in the leaders' channel, the answers, and the outcome in both channels (A14)."""

from collections.abc import Iterator
from datetime import datetime

from bot.messages.buttons import row
from bot.messages.digest.buttons import DigestDo, press
from bot.messages.digest.sight import theme_name
from bot.messages.parts import Bullets, Heading, Message, Part, Plain, Quote, Said, Small, Style, Text
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.sparring.digest.effects import BringOutcome, ShareEffect, ShowOutcome, ShowResponse, ShowShare
from bot.sparring.digest.sharing import Share, Talk
from bot.sparring.rhythm.effects import AskOutcome


def share(effect: ShowShare, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Show shared points with the question, how many answers there are, and the outcome once there is one."""
    del now
    this = _of(effect, view)
    if this is None:
        return None
    heading = Heading(_title(this, view, wording))
    if this.talk is Talk.TAKEN_BACK:
        return Message((heading, Text(wording.line("share-taken-back"))))
    points = Bullets(tuple((Said(text),) for text in this.points))
    asked = (Quote((Said(this.question),)),) if this.question else ()
    parts = (heading, Text(wording.line("share-welcome")), points, *asked, *_talk(this, view, wording))
    return Message(parts, (Plain(heading.text),))


def _title(this: Share, view: TeamView, wording: Wording) -> str:
    theme = theme_name(view.folder, this.theme, wording)
    if view.team.name:
        return wording.plain("share-heading", team=view.team.name, theme=theme)
    return wording.plain("share-heading-unnamed", theme=theme)


def _talk(this: Share, view: TeamView, wording: Wording) -> Iterator[Part]:
    args = (view.team.place, this.id)
    if this.talk is Talk.CONCLUDED and this.outcome:
        yield Text(wording.line("share-agreed"))
        yield Quote((Said(this.outcome),))
        yield row(wording, (press(wording, DigestDo.OUTCOME, *args, label="button-share-outcome-again"),))
        return
    yield Small(wording.line("share-answers", count=len(this.responses)))
    answer = press(wording, DigestDo.ANSWER, *args, style=Style.PRIMARY)
    yield row(wording, (answer, press(wording, DigestDo.OUTCOME, *args)), (press(wording, DigestDo.TAKE_BACK, *args),))


def response(effect: ShowResponse, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Show what a leader answered, in the thread."""
    del now
    this = _of(effect, view)
    found = next((each for each in this.responses if each.id == effect.response), None) if this else None
    if found is None:
        return None
    by = Small(wording.line("share-answer-by", person=wording.people((found.by,))))
    return Message((by, Quote((Said(found.text),))))


def outcome(effect: ShowOutcome, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Tell the other leaders what came of the talk."""
    del now
    this = _of(effect, view)
    if this is None or this.outcome is None:
        return None
    title = wording.plain("share-outcome-heading", theme=theme_name(view.folder, this.theme, wording))
    return Message((Heading(title), Quote((Said(this.outcome),)), Small(wording.line("share-outcome-told"))))


def brought(effect: BringOutcome, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Bring the outcome back to the team it came from."""
    del now
    this = _of(effect, view)
    if this is None or this.outcome is None:
        return None
    title = wording.plain("share-brought-heading", theme=theme_name(view.folder, this.theme, wording))
    return Message((Heading(title), Text(wording.line("share-brought")), Quote((Said(this.outcome),))))


def ask_outcome(effect: AskOutcome, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Ask the leader who shared what came of it; silent when the talk is over."""
    del now
    this = _of(effect, view)
    if this is None or this.talk is not Talk.OPEN:
        return None
    theme = theme_name(view.folder, this.theme, wording)
    args = (view.team.place, this.id)
    buttons = (
        press(wording, DigestDo.OUTCOME, *args, style=Style.PRIMARY),
        press(wording, DigestDo.TAKE_BACK, *args),
    )
    asked = Text(wording.line("ask-outcome", theme=theme, count=len(this.responses)))
    return Message((asked, row(wording, buttons)))


def _of(effect: ShareEffect | AskOutcome, view: TeamView) -> Share | None:
    return view.folder.get(Share, effect.share)
