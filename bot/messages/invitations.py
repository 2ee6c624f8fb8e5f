"""What those see who are asked for sparring one by one, and the one who asks them."""

from datetime import datetime

from bot.messages.buttons import Do, of_session, row
from bot.messages.channel_posts import asked, title
from bot.messages.parts import Bullets, Heading, Line, Message, Part, Small, Text
from bot.messages.wording import Wording
from bot.sparring import effects as fx
from bot.sparring.inviting import waiting, willing
from bot.sparring.session import Invitation, Phase, Reply, Session


def ask_along(effect: fx.AskAlong, session: Session, wording: Wording, now: datetime) -> Message:
    """Ask somebody, directly, whether she will give sparring; once she has answered, or need not, say so."""
    del now
    owner = wording.people((session.owner,))
    hers = next((i for i in session.invitations if i.person == effect.to), None)
    if hers is not None and hers.reply in (Reply.YES, Reply.NOT_NOW):
        return Message((Text(wording.line(f"ask-along-{hers.reply}", owner=owner)),))
    if hers is None or hers.reply is not None or session.phase is not Phase.QUEUED:
        return Message((Text(wording.line("ask-along-over", owner=owner)),))
    how = wording.line(f"mode-is-{session.request.mode}")
    parts: list[Part] = [
        Text(wording.line("ask-along", owner=owner)),
        *asked(session, wording),
        Small(wording.line("ask-along-how", kind=wording.plain(session.protocol.title), how=how)),
        row(wording, of_session(wording, session, Do.ACCEPT, Do.NOT_NOW, primary=Do.ACCEPT)),
        Small(wording.line("ask-along-free")),
    ]
    return Message(tuple(parts))


def asking(session: Session, wording: Wording) -> Message:
    """Show the one who asks what became of it: whom she asked, and what each of them has answered."""
    heading = Heading(title(session, wording))
    if session.phase is not Phase.QUEUED:
        ended = session.phase in (Phase.WITHDRAWN, Phase.CLOSED)
        return Message((heading, Text(wording.line(f"asking-{session.phase if ended else 'under-way'}"))))
    kind = wording.plain(session.protocol.title)
    asked_still = (one for one in session.invitations if one.reply is not Reply.NOT_NEEDED)
    people = tuple(_answer(invitation, wording) for invitation in asked_still)
    dos = hers_to_do(session)
    buttons = of_session(wording, session, *dos, primary=dos[0] if dos[0] is not Do.CHANGE else None)
    shown: tuple[Part, ...] = (*((Bullets(people),) if people else ()), *asked(session, wording))
    return Message((heading, Text(wording.line("asking-queued", kind=kind)), *shown, row(wording, buttons)))


def hers_to_do(session: Session) -> tuple[Do, ...]:
    """Return what the one who asks can do while her request waits, the likeliest first."""
    if willing(session):
        return (Do.START, Do.CHANGE, Do.WITHDRAW)
    ways = (Do.CHANGE, Do.ASK_OTHERS) if waiting(session) else (Do.ASK_OTHERS, Do.CHANGE)
    return (*ways, Do.WITHDRAW)


def _answer(invitation: Invitation, wording: Wording) -> Line:
    person = wording.people((invitation.person,))
    return wording.line(f"asking-answer-{invitation.reply or 'waiting'}", person=person)
