"""The thread a sparring lives in, and what happens when somebody deletes the post it hangs on."""

from dataclasses import replace

from bot.sparring import posts
from bot.sparring.decision import Decision
from bot.sparring.effects import Say, Sentence, ShowRoot
from bot.sparring.events import ThreadLost
from bot.sparring.session import Session


def lost(session: Session, event: ThreadLost) -> Decision:
    """Open the thread anew when the post it hung on was deleted; the clock goes on as if nothing had happened."""
    del event
    after = replace(session, thread=session.thread + 1)
    told = (ShowRoot(after.thread, fresh=True), Say(Sentence("say-thread-again")))
    return Decision(after, (*told, *posts.anew(after)))
