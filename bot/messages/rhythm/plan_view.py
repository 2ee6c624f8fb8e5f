"""The plan of the coming meetings, and the queue: what a member sees when she asks for them."""

from collections.abc import Sequence

from bot.messages.buttons import Do, of_session, row
from bot.messages.parts import Bullets, Heading, Line, Part, Small, Style, Text
from bot.messages.rhythm.buttons import RhythmDo, press
from bot.messages.rhythm.meeting_words import label, listed, seated, where
from bot.messages.rhythm.posts import case_line
from bot.messages.wording import Wording
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.session import Session
from bot.sparring.team import Team

MOST_CASES = 10


def rotation(
    wording: Wording, team: Team, meetings: Sequence[Meeting], reader: PersonId, *, leads: bool
) -> tuple[Part, ...]:
    """Return the coming meetings with their presenters, and what this person can do about them."""
    weekly = team.rhythm.customs.weekly
    heading = Heading(wording.plain("rotation-title"))
    if weekly is None:
        ask = row(wording, (press(wording, RhythmDo.SETUP, team.place, style=Style.PRIMARY),))
        return (heading, Text(wording.line("rotation-not-set-up")), ask)
    lines = Bullets(tuple(planned(meeting, wording) for meeting in meetings))
    mine = next((m for m in meetings if reader in m.presenters), None)
    parts: list[Part] = [heading, lines, *where(weekly, wording)]
    if mine:
        args = (team.place, mine.on.isoformat())
        parts.append(Text(wording.line("rotation-yours", meeting=label(mine, wording))))
        dos = (RhythmDo.SWAP, RhythmDo.CANNOT, RhythmDo.WHY)
        parts.append(row(wording, tuple(press(wording, do, *args) for do in dos)))
    parts.append(row(wording, tuple(press(wording, do, team.place) for do in (RhythmDo.VOLUNTEER, RhythmDo.AWAY))))
    if leads:
        parts.append(Small(wording.line("rotation-leads")))
        dos = (RhythmDo.CHOOSE_PRESENTER, RhythmDo.CHANGE_MEETING, RhythmDo.ORDER_LINE)
        parts.append(row(wording, tuple(press(wording, do, team.place) for do in dos)))
    return tuple(parts)


def planned(meeting: Meeting, wording: Wording) -> Line:
    """Return a meeting of the plan in one line: closed, cancelled and moved are said plainly."""
    day = listed(meeting, wording)
    if meeting.cancelled:
        return wording.line("plan-cancelled", day=day)
    if meeting.closed_because:
        return wording.line("plan-closed", day=day, why=wording.plain(f"closed-{meeting.closed_because}"))
    starts, ends = wording.at(meeting.starts_at), wording.at(meeting.ends_at)
    key = "plan-moved" if meeting.moved else "plan-meeting"
    return wording.line(key, day=day, starts=starts, ends=ends, people=seated(meeting, wording))


def queue(
    wording: Wording, waiting: Sequence[Session], meetings: Sequence[Meeting], *, selects: bool
) -> tuple[Part, ...]:
    """Return the cases of the queue: those chosen, those that wait, and the cases of principle in their own lane (A2).

    Whoever `selects` (A3) chooses, moves and puts back.
    """
    if not waiting:
        return (Heading(wording.plain("queue-title")), Text(wording.line("queue-empty")))
    chosen = [case for case in waiting if case.selected]
    principle = [case for case in waiting if not case.selected and case.request.principle]
    rest = [case for case in waiting if not case.selected and not case.request.principle]
    parts: list[Part] = [Heading(wording.plain("queue-title"))]
    left = MOST_CASES
    for lane, cases in (("chosen", chosen), ("waiting", rest), ("principle", principle)):
        if cases[:left]:
            parts.append(Text(wording.line(f"queue-lane-{lane}")))
        for case in cases[:left]:
            parts += _case(wording, case, meetings, selects=selects)
        left -= len(cases[:left])
    if len(waiting) > MOST_CASES:
        parts.append(Small(wording.line("queue-rest", count=len(waiting) - MOST_CASES)))
    if not selects:
        parts.append(Small(wording.line("queue-leader-selects")))
    return tuple(parts)


def _case(wording: Wording, case: Session, meetings: Sequence[Meeting], *, selects: bool) -> tuple[Part, ...]:
    line = case_line(case, wording)
    held = next((meeting for meeting in meetings if meeting.on == case.meeting_on), None)
    if case.selected and held:
        line = (*line, *wording.line("case-chosen-for", meeting=label(held, wording)))
    elif case.selected and case.meeting_on:
        line = (*line, *wording.line("case-not-reached"))
    if not selects:
        return (Text(line),)
    choose = Do.UNSELECT if case.selected else Do.SELECT
    move = (press(wording, RhythmDo.SELECT_FOR, case.id),) if meetings else ()
    return (Text(line), row(wording, (*of_session(wording, case, Do.START, choose, primary=Do.START), *move)))
