"""The home tab: what concerns this person now."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.messages.buttons import Do, button, of_session, row
from bot.messages.channel_posts import OF_ENDING, asked, title
from bot.messages.filling import filled, pointers
from bot.messages.followups import action_line
from bot.messages.invitations import hers_to_do
from bot.messages.outcomes import asked_in_writing
from bot.messages.parts import Bullets, Button, Divider, Heading, Message, Part, Small, Style, Text
from bot.messages.wording import Wording
from bot.sparring.gathered import ActionState
from bot.sparring.identity import PersonId
from bot.sparring.inviting import waiting, willing
from bot.sparring.protocol import Ending, Parties
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Leg, Phase, Session
from bot.sparring.standing import brings
from bot.sparring.writing import awaited
from handlers.books import Shown
from handlers.desk import Desk
from handlers.inbound import Act
from handlers.rhythm.ground import Ground


async def home(desk: Desk, act: Act, more: Sequence[Shown] = ()) -> Message:
    """Return what concerns the person now, the nearest first, with the buttons for it; then what other parts show."""
    wording = desk.wording(act)
    sessions = await desk.sparring.concerning(act.by)
    hers: list[Part] = []
    for session in sessions:
        hers += await _worded(desk, session, _concern(session, act.by, wording), wording)
    actions: list[Part] = []
    for session in sessions:
        actions += await _worded(desk, session, _open_actions(session, act.by, wording), wording)
    others: list[Part] = []
    for shown in more:
        others += await shown(act, wording)
    if hers or not (actions or others):
        hers = [Heading(wording.plain("home-title")), *(hers or [Text(wording.line("home-nothing"))])]
    if actions:
        hers += [Heading(wording.plain("home-actions")), *actions]
    switch = button(wording, Do.LANGUAGE, wording.plain("other-language"))
    ways = (*await _asking(desk, act, wording), button(wording, Do.HELP), switch)
    about = (Divider(), Text(wording.line("hub-welcome")), Small(wording.line("home-about")))
    return Message((*hers, *others, *about, row(wording, ways)))


async def _asking(desk: Desk, act: Act, wording: Wording) -> tuple[Button, ...]:
    """Return the way to ask for sparring: one for each of her teams, by its name where there are several."""
    teams = await Ground(desk).teams_of(act.by)
    buttons = tuple(button(wording, Do.REQUEST, team.place, style=Style.PRIMARY) for team in teams)
    if len(teams) == 1:
        return buttons
    names = [team.name or wording.plain("team-nameless") for team in teams]
    labels = [wording.plain("home-request", name=name) for name in names]
    return tuple(replace(one, label=label) for one, label in zip(buttons, labels, strict=True))


async def _worded(desk: Desk, session: Session, parts: tuple[Part, ...], wording: Wording) -> tuple[Part, ...]:
    """Return what is shown of a session with the words that people wrote in it."""
    message = Message(parts)
    words = await desk.sparring.words(session.id, pointers(message))
    return filled(message, words, wording.plain("words-missing")).parts


def _concern(session: Session, person: PersonId, wording: Wording) -> tuple[Part, ...]:
    """Return one session's line and buttons, or nothing when it does not concern the person now."""
    if session.written and session.leg and session.phase is Phase.RUNNING and person in awaited(session):
        return _writes(session, session.leg, wording)
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
    wish = asked(session, wording) if person in waiting(session) else ()
    return (Text(line), *wish, *((row(wording, of_session(wording, session, *dos)),) if dos else ()))


def _writes(session: Session, leg: Leg, wording: Wording) -> tuple[Part, ...]:
    """Return the round in which her words are still missing, with the way to write them."""
    line = wording.line(
        "home-writes",
        title=title(session, wording),
        round=wording.plain(session.protocol.rounds[leg.index].title),
        day=day_of(leg.ends_at, session.frame),
        ends=wording.at(leg.ends_at),
    )
    nothing = button(wording, Do.NOTHING_TO_ADD, session.id, str(leg.serial))
    read = of_session(wording, session, Do.READ_CASE)
    return Text(line), row(wording, (*asked_in_writing(session, wording), nothing, *read))


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
        said_yes = "home-may-start" if willing(session) else "home-nobody-left"
        return "home-you-asked" if waiting(session) else said_yes, hers_to_do(session)
    start = (Do.START,) if session.protocol.parties is Parties.TEAM else ()
    return "home-selected" if session.selected else "home-yours", (*start, Do.CHANGE, Do.WITHDRAW)


def _open_actions(session: Session, person: PersonId, wording: Wording) -> tuple[Part, ...]:
    """Return the actions that are open, each with a way to say that it is done once the rounds are over."""
    if person != brings(session):
        return ()
    still = (ActionState.OPEN, ActionState.ASKED)
    over = session.phase in (Phase.GATHERING, Phase.CLOSED)
    parts: list[Part] = []
    for index, action in enumerate(session.actions):
        if action.state in still:
            parts.append(Bullets((action_line(action, wording),)))
            done = button(wording, Do.ACTION_DONE, session.id, str(index))
            parts += [row(wording, (done,))] if over else []
    return tuple(parts)
