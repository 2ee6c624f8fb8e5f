"""The home tab: what concerns this person now."""

from collections.abc import Mapping, Sequence

from bot.messages.buttons import Do, button, of_session, row
from bot.messages.channel_posts import OF_ENDING, title
from bot.messages.filling import filled, pointers
from bot.messages.followups import action_line
from bot.messages.parts import Bullets, Divider, Heading, Line, Message, Part, Small, Text
from bot.messages.wording import Wording
from bot.sparring.gathered import ActionState
from bot.sparring.identity import PersonId
from bot.sparring.inviting import waiting, willing
from bot.sparring.protocol import Ending, Parties
from bot.sparring.session import Phase, Session
from bot.sparring.standing import brings
from handlers.books import Shown
from handlers.desk import Desk
from handlers.inbound import Act


async def home(desk: Desk, act: Act, more: Sequence[Shown] = ()) -> Message:
    """Return what concerns the person now, the nearest first, with the buttons for it; then what other parts show."""
    wording = desk.wording(act)
    sessions = await desk.sparring.concerning(act.by)
    hers: list[Part] = []
    for session in sessions:
        hers += _concern(session, act.by, wording)
    actions: list[Line] = []
    for session in sessions:
        actions += await _open_actions(desk, session, act.by, wording)
    if actions:
        hers += [Heading(wording.plain("home-actions")), Bullets(tuple(actions))]
    others: list[Part] = []
    for shown in more:
        others += await shown(act, wording)
    if hers or not others:
        hers = [Heading(wording.plain("home-title")), *(hers or [Text(wording.line("home-nothing"))])]
    switch = button(wording, Do.LANGUAGE, wording.plain("other-language"))
    about = (Divider(), Text(wording.line("hub-welcome")), Small(wording.line("home-about")))
    return Message((*hers, *others, *about, row(wording, (button(wording, Do.HELP), switch))))


def _concern(session: Session, person: PersonId, wording: Wording) -> tuple[Part, ...]:
    """Return one session's line and buttons, or nothing when it does not concern the person now."""
    key, dos = _state(session, person)
    if not key:
        return ()
    this = session.round
    line = wording.line(
        key,
        title=title(session, wording),
        kind=wording.plain(session.protocol.title),
        owner=wording.people((session.brought_by,) if session.brought_by else ()),
        round=wording.plain(this.title) if this else "",
        leader=wording.people((session.leader,) if session.leader else ()),
    )
    return (Text(line), row(wording, of_session(wording, session, *dos))) if dos else (Text(line),)


def _state(session: Session, person: PersonId) -> tuple[str, tuple[Do, ...]]:
    if session.phase is Phase.QUEUED:
        return _waiting(session, person)
    ending = session.protocol.ends_in
    gathers = ending is Ending.AGREEMENT or person in (session.facilitator, *session.leaders)
    states: Mapping[Phase, tuple[str, tuple[Do, ...]]] = {
        Phase.FRAMING: ("home-framing", (Do.JOIN,)),
        Phase.RUNNING: ("home-under-way", (Do.READ_CASE,)),
        Phase.GRACE: ("home-under-way", (Do.READ_CASE,)),
        Phase.PAUSED: ("home-paused", (Do.RESUME,)),
        Phase.GATHERING: ("home-gather", (OF_ENDING.get(ending, Do.GATHER),)) if gathers else ("home-gathering", ()),
    }
    return states.get(session.phase, ("", ()))


def _waiting(session: Session, person: PersonId) -> tuple[str, tuple[Do, ...]]:
    """Return what a request that waits is to the one who asks, and to somebody whom she asked."""
    if person in waiting(session):
        return "home-asked", (Do.ACCEPT, Do.NOT_NOW)
    if person != session.owner:
        return "", ()
    if session.invitations:
        return "home-you-asked", (*((Do.START,) if willing(session) else ()), Do.CHANGE, Do.WITHDRAW)
    start = (Do.START,) if session.protocol.parties is Parties.TEAM else ()
    return "home-selected" if session.selected else "home-yours", (*start, Do.CHANGE, Do.WITHDRAW)


async def _open_actions(desk: Desk, session: Session, person: PersonId, wording: Wording) -> list[Line]:
    if person != brings(session):
        return []
    still = (ActionState.OPEN, ActionState.ASKED)
    lines = tuple(action_line(action, wording) for action in session.actions if action.state in still)
    message = Message((Bullets(lines),)) if lines else Message(())
    words = await desk.sparring.words(session.id, pointers(message))
    whole = filled(message, words, wording.plain("words-missing"))
    return [line for part in whole.parts if isinstance(part, Bullets) for line in part.items]
