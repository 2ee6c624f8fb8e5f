"""What else a sparring can leave behind: an agreement, or how the team does it from now on."""

from dataclasses import replace
from datetime import datetime

from bot.sparring import rounds
from bot.sparring.closing import in_its_round, within_a_day
from bot.sparring.decision import Decision
from bot.sparring.effects import Effect, ShareAgreement, ShareRuling, ShowRoot
from bot.sparring.errors import GatheredMeanwhile, NotConsented
from bot.sparring.events import Agreed, Ruled
from bot.sparring.gathered import Agreement, Ruling
from bot.sparring.protocol import Collects, Ending
from bot.sparring.roles import gathering, took_part
from bot.sparring.session import Phase, Session


def agreed(session: Session, event: Agreed, now: datetime) -> Decision:
    """Keep what was agreed on and close; anyone who took part may write it, and revise it within a day.

    Where a consent is asked for, nothing is kept without a yes (C2).
    """
    took_part(session, event.by)
    in_its_round(session, Ending.AGREEMENT, Collects.AGREEMENT)
    within_a_day(session, now)
    may_keep(session)
    old = session.agreement
    _as_seen(old, event.old_at)
    after = replace(session, agreement=Agreement(event.by, now, event.points))
    return _kept(after, now, ShareAgreement(fresh=old is None), "note-agreement-kept")


def may_keep(session: Session) -> None:
    """Raise `NotConsented` where a consent is asked for and there is no yes."""
    if session.protocol.collects(Collects.CONSENT) and not (session.consent and session.consent.given):
        raise NotConsented


def ruled(session: Session, event: Ruled, now: datetime) -> Decision:
    """Keep how the team does it from now on, and why, and close (A2); a leader may revise it within a day."""
    gathering(session, event.by)
    in_its_round(session, Ending.DECISION, Collects.DECISION)
    within_a_day(session, now)
    old = session.ruling
    _as_seen(old, event.old_at)
    after = replace(session, ruling=Ruling(event.by, now, event.what, event.why))
    return _kept(after, now, ShareRuling(fresh=old is None), "note-ruling-kept")


def _as_seen(old: Agreement | Ruling | None, old_at: datetime | None) -> None:
    """Raise `GatheredMeanwhile` when there is one by now that this would wipe out unseen."""
    if old is not None and old.at != old_at:
        raise GatheredMeanwhile


def _kept(after: Session, now: datetime, shown: Effect, note: str) -> Decision:
    if after.phase is Phase.CLOSED:
        return Decision(after, (shown, ShowRoot(after.thread))).noting(note)
    return rounds.closed(after, now, shown, rounds.THANKS).noting(note)
