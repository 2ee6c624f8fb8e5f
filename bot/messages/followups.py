"""What is written down in a sparring, and what is asked afterwards."""

from datetime import datetime

from bot.messages.buttons import Do, button, of_session, row
from bot.messages.channel_posts import OF_ENDING, title
from bot.messages.outcomes import by_nobody
from bot.messages.parts import Bullets, Facts, Heading, Line, Message, Part, Plain, Quote, Said, Small, Style, Text
from bot.messages.wording import Wording
from bot.sparring import effects as fx
from bot.sparring.gathered import Action, ActionState
from bot.sparring.protocol import Ending
from bot.sparring.session import Phase, Session


def point(effect: fx.SharePoint, session: Session, wording: Wording, now: datetime) -> Message:
    """Show a learning point as its writer put it."""
    del session, now
    return Message((Small(by_nobody(effect.by, "point-shared", wording)), Quote((Said(effect.text),))))


def actions(effect: fx.ShareActions, session: Session, wording: Wording, now: datetime) -> Message:
    """Show what inspired the presenter and which actions she takes."""
    del effect, now
    presenter = None if session.protocol.anonymous else session.presenter
    parts: list[Part] = [Text(by_nobody(presenter, "actions-shared", wording))]
    if session.inspiration:
        parts.append(Quote((Said(session.inspiration),)))
    if session.actions:
        parts.append(Text(wording.line("actions-list")))
        parts.append(Bullets(tuple(action_line(action, wording) for action in session.actions)))
    return Message(tuple(parts))


def action_line(action: Action, wording: Wording) -> Line:
    """Return an action with its date, if it has one."""
    if action.due_on is None:
        return (Said(action.text),)
    return (Said(action.text), *wording.line("action-by", day=action.due_on))


def gathered(effect: fx.ShareSum, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Show the leader's sum: general learning points, theme, change."""
    del effect, now
    sum_ = session.gathering
    if sum_ is None:
        return None
    parts: list[Part] = [Heading(wording.plain("sum-heading"))]
    if sum_.points:
        parts.append(Bullets(tuple((Said(text),) for text in sum_.points)))
    rows: list[tuple[str, Line]] = []
    if sum_.theme:
        rows.append((wording.plain("fact-theme"), (Plain(sum_.theme_name or wording.plain(f"theme-{sum_.theme}")),)))
    if sum_.change is None:
        rows.append((wording.plain("fact-change"), wording.line("change-none")))
    else:
        rows.append((wording.plain("fact-change"), (Said(sum_.change.what),)))
        if sum_.change.who:
            rows.append((wording.plain("fact-who"), wording.people((sum_.change.who,))))
        if sum_.change.due_on:
            rows.append((wording.plain("fact-by-when"), wording.line("day", day=sum_.change.due_on)))
    gatherer = Small(wording.line("sum-by", leader=wording.people((sum_.by,))))
    return Message((*parts, Facts(tuple(rows)), gatherer))


def ask_to_gather(effect: fx.AskToGather, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Remind the leader of the sum that is still missing, or whoever it is of the agreement or decision."""
    del now
    if session.phase is not Phase.GATHERING:
        return None
    ending = session.protocol.ends_in
    key = "ask-to-gather" if ending is Ending.GATHERING else f"ask-for-{ending}"
    name = title(session, wording)
    if effect.number > 1:
        line = wording.line(f"{key}-last", title=name)
    elif ending is Ending.GATHERING:
        line = wording.line(key, title=name, count=len(session.points))
    else:
        line = wording.line(key, title=name)
    write = OF_ENDING.get(ending, Do.GATHER)
    return Message((Text(line), row(wording, of_session(wording, session, write, Do.CLOSE_WITHOUT, primary=write))))


def ask_how_it_went(effect: fx.AskHowItWent, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Ask the presenter, and only her, how an action went."""
    del now
    action = session.actions[effect.index] if effect.index < len(session.actions) else None
    if action is None or action.state is not ActionState.ASKED:
        return None
    args = (session.id, str(effect.index))
    buttons = (
        button(wording, Do.ACTION_DONE, *args, style=Style.PRIMARY),
        button(wording, Do.ACTION_NOT_YET, *args),
        button(wording, Do.ACTION_DROPPED, *args),
    )
    asked = Text(wording.line("ask-how-it-went", title=title(session, wording)))
    only_you = Small(wording.line("ask-only-you"))
    return Message((asked, Quote((Said(action.text),)), row(wording, buttons), only_you))
