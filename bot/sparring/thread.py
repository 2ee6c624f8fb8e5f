"""The thread a sparring lives in, and what happens when somebody deletes the post it hangs on."""

from dataclasses import replace

from bot.sparring import pauses, rounds, turns
from bot.sparring.decision import Decision
from bot.sparring.effects import Say, Sentence, ShowRoot
from bot.sparring.events import ThreadLost
from bot.sparring.session import Phase, Session


def lost(session: Session, event: ThreadLost) -> Decision:
    """Open the thread anew when the post it hung on was deleted; the clock goes on as if nothing had happened."""
    del event
    after = replace(session, thread=session.thread + 1)
    decision = Decision(after, (ShowRoot(after.thread, fresh=True), Say(Sentence("say-thread-again"))))
    decision = decision.then(*rounds.shown(after, fresh=True))
    if after.phase is Phase.PAUSED:
        return decision.then(*pauses.shown(after, fresh=True))
    if after.phase is Phase.GRACE:
        return decision.then(*rounds.time_up(after, fresh=True))
    if after.leg is not None and after.leg.called is not None:
        return decision.then(*turns.shown(after, after.leg.called, fresh=True))
    return decision
