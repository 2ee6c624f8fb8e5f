"""Files what a sparring ended in, "sådan gør vi fremover", in the list of the team's practice (A2)."""

from collections.abc import Callable

from bot.service import Keeping, Words
from bot.sparring.company import practice
from bot.sparring.company.practice import READS, Practice
from bot.sparring.folder import Kept
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Session


def filing(name: str, words: Words) -> Callable[[Session], Keeping]:
    """Return what the team keeps of a ruling, for `Sparring.happen(…, also=…)`.

    `name` is the id of the decision if it is a new one; `words` are those of the ruling, under its own pointers: they
    are kept under the team's key too, for they outlive the case.
    """

    def of(session: Session) -> Keeping:
        ruling = session.ruling
        if ruling is None:
            return Keeping(session.team, lambda *_: Kept())
        new = Practice(
            name,
            session.team,
            ruling.what,
            ruling.why,
            day_of(ruling.at, session.frame),
            session.id,
            session.number,
            day_of(session.requested_at, session.frame),
        )
        return Keeping(session.team, lambda folder, _: practice.decided(folder, new), READS, words)

    return of
