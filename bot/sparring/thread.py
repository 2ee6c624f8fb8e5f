"""The thread a sparring lives in: what people write there, and what happens when somebody deletes its first post."""

from dataclasses import replace

from bot.sparring import posts
from bot.sparring.decision import Decision
from bot.sparring.effects import Say, Sentence, ShowRoot, Whisper
from bot.sparring.events import Contributed, SaidByForm, Spoke, ThreadLost
from bot.sparring.protocol import Collects, Round
from bot.sparring.roles import speakers
from bot.sparring.session import Leg, Phase, Session, with_leg

HINTS_A_ROUND = 2
"""How often the bot gives one person a hint in one round (B7)."""


def spoke(session: Session, event: Spoke) -> Decision:
    """Look at who wrote in the thread, in the moment."""
    return hinted(Decision(session), event)


def hinted(decision: Decision, event: Spoke | Contributed | SaidByForm) -> Decision:
    """Give the writer alone a kind word about what she wrote, at most twice a round (B7)."""
    session = decision.session
    leg, this = session.leg, session.round
    if leg is None or this is None or session.phase is Phase.PAUSED or not session.frame.hints:
        return decision
    key = _hint(session, this, leg, event)
    if key is None:
        return decision
    given = leg.hints.get(event.by, 0)
    if given >= HINTS_A_ROUND:
        return decision
    after = with_leg(session, hints={**leg.hints, event.by: given + 1})
    return decision.at(after).then(Whisper(event.by, Sentence(key)))


def _hint(session: Session, this: Round, leg: Leg, event: Spoke | Contributed | SaidByForm) -> str | None:
    if this.silent is not None and event.by in speakers(session, this.silent):
        return "hint-listen"
    if this.wonder and event.advice:
        return "hint-wonder"
    if this.has(Collects.POINTS) and leg.called and leg.called.person == event.by:
        return "hint-point-button"
    return None


def lost(session: Session, _event: ThreadLost) -> Decision:
    """Open the thread anew when the post it hung on was deleted; the clock goes on as if nothing had happened."""
    after = replace(session, thread=session.thread + 1)
    told = (ShowRoot(after.thread, fresh=True), Say(Sentence("say-thread-again")))
    return Decision(after, (*told, *posts.anew(after)))
