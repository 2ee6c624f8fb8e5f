"""The forms about turns: trading, not being able to, volunteering, being away, and what a leader may change by hand."""

from collections.abc import Sequence
from datetime import date

from bot.messages.parts import (
    Bullets,
    Buttons,
    Choose,
    Field,
    Form,
    Line,
    Mention,
    Option,
    Part,
    PickDate,
    PickPeople,
    PickPerson,
    PickTime,
    Small,
    Text,
    Tick,
)
from bot.messages.rhythm.buttons import RhythmDo, press
from bot.messages.rhythm.meeting_words import label, listed, seated
from bot.messages.rhythm.setup_forms import weekday_names
from bot.messages.wording import Wording
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.state import Absence, Weeks
from bot.sparring.session import Session
from bot.sparring.team import Team

PASS_ON, SKIP, AWAY = "pass-on", "skip", "away"
"""The three wishes of somebody who cannot."""

RECURS = "recurs"
"""The tick of an absence that comes again and again."""

MOVE, CANCEL, RESTORE = "move", "cancel", "restore"
"""What can become of a meeting."""

_MOST_PEOPLE = 40


def swap(wording: Wording, team: Team, mine: Sequence[Meeting], others: Sequence[Meeting]) -> Form:
    """Return the form in which somebody offers a turn to one colleague or to all; `others` are whom she may ask."""
    lines = tuple(wording.line("swap-other", meeting=listed(m, wording), people=seated(m, wording)) for m in others)
    items: list[Field | Part] = [_which(wording, "field-my-turn", mine)]
    if lines:
        items += [Text(wording.line("swap-others")), Bullets(lines)]
    who = PickPerson("to", wording.plain("field-swap-to"), None, wording.plain("hint-field-swap-to"), required=False)
    return _form(wording, RhythmDo.SWAP, (*items, who), (team.place,), "form-swap-submit")


def cannot(
    wording: Wording, team: Team, meeting: Meeting, wish: str = PASS_ON, absence: tuple[date, date | None] | None = None
) -> Form:
    """Return the form with the three wishes of somebody who cannot present; the days are asked when she is away."""
    wishes = tuple(
        Option(name, wording.plain(f"wish-{name}"), wording.plain(f"wish-{name}-hint"))
        for name in (PASS_ON, SKIP, AWAY)
    )
    items: list[Field | Part] = [
        Text(wording.line("cannot-which", meeting=label(meeting, wording))),
        Choose("wish", wording.plain("field-wish"), wishes, wish, refresh=True),
    ]
    if wish == AWAY:
        first, last = absence or (meeting.held_on, None)
        items += _from_to(wording, first, last)
    return _form(wording, RhythmDo.CANNOT, items, (team.place, meeting.on.isoformat()), "form-cannot-submit")


def volunteer(wording: Wording, team: Team, meetings: Sequence[Meeting]) -> Form:
    """Return the form in which somebody asks to present."""
    items = (Text(wording.line("volunteer-intro")), _which(wording, "field-which-meeting", meetings))
    return _form(wording, RhythmDo.VOLUNTEER, items, (team.place,), "form-volunteer-submit")


def away(
    wording: Wording, team: Team, by: PersonId, today: date, absences: Sequence[Absence], *, recurs: bool = False
) -> Form:
    """Return the form in which somebody says when she is away; a leader may say it for others too.

    On which weekdays and in which weeks is asked only when it recurs.
    """
    items: list[Field | Part] = [Text(wording.line("away-intro"))]
    for absence in absences:
        ends = press(wording, RhythmDo.END_ABSENCE, team.place, absence.id)
        items += [Text(absence_line(absence, wording, by)), Buttons((ends,))]
    if by in team.leaders:
        items.append(PickPerson("person", wording.plain("field-away-person"), by))
    items += _from_to(wording, today, None)
    again = (Option(RECURS, wording.plain("recurs-tick")),)
    items.append(Tick(RECURS, "", again, (RECURS,) if recurs else (), refresh=True))
    if recurs:
        every = tuple(Option(weeks.value, wording.plain(f"weeks-{weeks.value}")) for weeks in Weeks)
        days = tuple(Option(str(day), wording.plain(f"weekday-{day}")) for day in range(7))
        items.append(Tick("days", wording.plain("field-away-days"), days, (), wording.plain("hint-field-away-days")))
        items.append(Choose("weeks", wording.plain("field-away-weeks"), every, Weeks.EVERY))
    return _form(wording, RhythmDo.AWAY, items, (team.place,), "form-save")


def absence_line(absence: Absence, wording: Wording, reader: PersonId) -> Line:
    """Return when somebody is away, in words; whose it is stands there when it is not the reader's own."""
    key = "absence" if absence.span.last else "absence-open"
    places = {"first": absence.span.first, **({"last": absence.span.last} if absence.span.last else {})}
    line = wording.line(key, **places)
    if absence.weekdays or absence.weeks is not Weeks.EVERY:
        days = weekday_names(wording, absence.weekdays) or wording.plain("absence-all-days")
        line = (*line, *wording.line("absence-recurs", days=days, weeks=wording.plain(f"weeks-{absence.weeks}-in")))
    return line if absence.person == reader else (Mention(absence.person), *wording.line("absence-of"), *line)


def choose_presenter(wording: Wording, team: Team, meetings: Sequence[Meeting]) -> Form:
    """Return the form in which a leader says who presents at a meeting."""
    who = PickPeople("people", wording.plain("field-presenter"), (), wording.plain("hint-field-presenter"))
    items = (_which(wording, "field-which-meeting", meetings), who)
    return _form(wording, RhythmDo.CHOOSE_PRESENTER, items, (team.place,), "form-save")


def order_line(wording: Wording, team: Team, line: Sequence[PersonId]) -> Form:
    """Return the line with a button for each that moves her up. It decides among those with equally many turns."""
    items: list[Part] = [Text(wording.line("order-intro"))]
    for number, person in enumerate(line[:_MOST_PEOPLE]):
        items.append(Text(wording.line("order-line", number=number + 1, person=Mention(person))))
        if number:
            items.append(Buttons((press(wording, RhythmDo.MOVE_UP, team.place, person),)))
    title = wording.plain(f"form-{RhythmDo.ORDER_LINE}-title")
    return Form(RhythmDo.ORDER_LINE, title, wording.plain("form-close"), tuple(items), args=(team.place,))


def change_meeting(wording: Wording, team: Team, meetings: Sequence[Meeting]) -> Form:
    """Return the form in which a leader moves, cancels or restores a meeting."""
    fates = tuple(Option(fate, wording.plain(f"fate-{fate}")) for fate in (MOVE, CANCEL, RESTORE))
    weekly = team.rhythm.customs.weekly
    items = (
        _which(wording, "field-which-meeting", meetings),
        Choose("fate", wording.plain("field-fate"), fates, MOVE),
        PickDate("day", wording.plain("field-moved-day"), None, wording.plain("hint-field-moved-day")),
        PickTime("at", wording.plain("field-at"), weekly.at if weekly else None),
        Small(wording.line("change-meeting-note")),
    )
    return _form(wording, RhythmDo.CHANGE_MEETING, items, (team.place,), "form-save")


def select_for(wording: Wording, session: Session, title: str, meetings: Sequence[Meeting]) -> Form:
    """Return the form in which a case is chosen for a certain meeting (A3)."""
    chosen = session.meeting_on.isoformat() if session.meeting_on else None
    items = (Text(wording.line("select-for", title=title)), _which(wording, "field-which-meeting", meetings, chosen))
    return _form(wording, RhythmDo.SELECT_FOR, items, (session.id,), "form-save")


def _which(wording: Wording, key: str, meetings: Sequence[Meeting], chosen: str | None = None) -> Choose:
    options = tuple(Option(meeting.on.isoformat(), listed(meeting, wording)) for meeting in meetings)
    first = chosen or (options[0].value if options else None)
    return Choose("on", wording.plain(key), options, first, drop_down=True)


def _from_to(wording: Wording, first: date, last: date | None) -> tuple[PickDate, PickDate]:
    return (
        PickDate("from", wording.plain("field-away-from"), first, required=True),
        PickDate("to", wording.plain("field-away-to"), last, wording.plain("hint-field-away-to")),
    )


def _form(wording: Wording, name: RhythmDo, items: Sequence[Field | Part], args: tuple[str, ...], submit: str) -> Form:
    title, close = wording.plain(f"form-{name}-title"), wording.plain("form-cancel")
    return Form(name, title, close, tuple(items), wording.plain(submit), args)
