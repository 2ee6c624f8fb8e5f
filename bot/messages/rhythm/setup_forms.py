"""The set-up of a team: one form that makes it work, and a page for each thing that can wait."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.messages.channel_posts import rules
from bot.messages.parts import (
    Bullets,
    Buttons,
    Choose,
    Field,
    Form,
    Heading,
    Line,
    Mention,
    Option,
    Part,
    PickDate,
    PickPeople,
    PickPerson,
    PickPlace,
    PickTime,
    Small,
    Style,
    Text,
    Tick,
    Write,
)
from bot.messages.rhythm.buttons import SETUP_PAGES, RhythmDo, press
from bot.messages.wording import Wording
from bot.sparring.rhythm.state import WORKWEEK, Member, Span, Weekly, Weeks
from bot.sparring.team import Frame, Selects, Team

NO_MEETING = "none"
"""The choice of a team without a fixed weekly meeting."""

LENGTHS = (30, 45, 60, 75, 90, 120, 150, 180)
HOURS = (30, 45, 60, 75, 90)
RETENTIONS = (7, 14, 21, 30, 60, 90)
"""How many days a sparring can stay after it has ended."""

GRACES = (30, 60, 120, 300)
PRESENTER_LEADS = (14, 7, 3, 2, 1)
CHANNEL_LEADS = (7, 6, 5, 4, 3, 2, 1)
CASE_LEADS = (7, 5, 4, 3, 2, 1)
DIGEST_LEADS = (28, 21, 14, 7, 3, 1)
MONTHS = (1, 2)
ZONES = ("Europe/Copenhagen", "Atlantic/Faroe", "America/Nuuk", "Europe/Stockholm", "Europe/London", "UTC")
MOST_PRESENTERS = 3
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class SetupView:
    """A team as its set-up shows it, with the goals in words."""

    team: Team
    goals: str = ""


def setup(wording: Wording, view: SetupView) -> Form:
    """Return the one form that makes a team work: who leads, when it meets, what it is for (B1), and its language."""
    team = view.team
    frame = team.frame
    items: list[Field | Part] = [
        *_head(wording, team),
        Write("name", wording.plain("field-team-name"), initial=team.name, required=False, longest=LONGEST_NAME),
        PickPeople("leaders", wording.plain("field-leaders"), team.leaders, wording.plain("hint-field-leaders")),
        PickPerson(
            "facilitator",
            wording.plain("field-facilitator"),
            frame.facilitator,
            wording.plain("hint-field-facilitator"),
            required=False,
        ),
        Choose("selects", wording.plain("field-selects"), _named(wording, "selects", Selects), frame.selects),
        *_meeting(wording, team),
        Write(
            "goals",
            wording.plain("field-goals"),
            wording.plain("hint-field-goals"),
            initial=view.goals,
            required=False,
            multiline=True,
        ),
        Choose("language", wording.plain("field-language"), _named(wording, "language", ("da", "en")), frame.language),
    ]
    if team.rhythm.arranged:
        items += [Text(wording.line("setup-more")), pages(wording, team)]
    return _form(wording, RhythmDo.SETUP, items, (team.place,))


def _head(wording: Wording, team: Team) -> tuple[Part, ...]:
    """Say who changed the set-up last, or, the first time, what it is."""
    arranged = team.rhythm.arranged
    if arranged is None:
        return (Text(wording.line("setup-welcome")),)
    changed = wording.line("setup-changed", person=Mention(arranged.by), day=wording.on(arranged.at))
    return (Small(changed),)


def _meeting(wording: Wording, team: Team) -> tuple[Field | Part, ...]:
    weekly = team.rhythm.customs.weekly
    shown = weekly or Weekly()
    none = Option(NO_MEETING, wording.plain("weekday-none"))
    days = (*(Option(str(day), wording.plain(f"weekday-{day}")) for day in range(7)), none)
    first = team.rhythm.arranged is None
    lengths = tuple(Option(str(m), wording.plain("minutes", count=m)) for m in LENGTHS)
    presenters = tuple(Option(str(n), wording.plain("presenters", count=n)) for n in range(1, MOST_PRESENTERS + 1))
    weekday = str(shown.weekday) if weekly or first else NO_MEETING
    return (
        Heading(wording.plain("setup-meeting")),
        Choose("weekday", wording.plain("field-weekday"), days, weekday, drop_down=True),
        PickTime("at", wording.plain("field-at"), shown.at, required=False),
        Choose("length", wording.plain("field-length"), lengths, _whole(shown.length, "minutes"), drop_down=True),
        Choose("weeks", wording.plain("field-weeks"), _named(wording, "weeks", Weeks), shown.weeks),
        Choose("presenters", wording.plain("field-presenters"), presenters, str(shown.presenters)),
        Write("room", wording.plain("field-room"), initial=shown.place, required=False, longest=120),
        Write("link", wording.plain("field-link"), initial=shown.link, required=False, longest=300),
    )


def pages(wording: Wording, team: Team) -> Buttons:
    """Return the buttons to the further pages."""
    return Buttons(tuple(press(wording, page, team.place) for page in SETUP_PAGES))


def ready(wording: Wording, team: Team, first_on: date | None) -> Form:
    """Return what one sees when the set-up is kept: that the team works, and what more there is to choose."""
    key = "setup-ready" if first_on else "setup-ready-no-meeting"
    said = Text(wording.line(key, **({"day": first_on} if first_on else {})))
    shows = Buttons((press(wording, RhythmDo.ROTATION, team.place, style=Style.PRIMARY),))
    items = (said, *((shows,) if first_on else ()), Text(wording.line("setup-more")), pages(wording, team))
    return Form(RhythmDo.SETUP, wording.plain("form-setup-title"), wording.plain("form-close"), items)


def reading(wording: Wording, view: SetupView) -> Form:
    """Return the set-up to read, for those who cannot change it: everybody sees the frame she works in (B1, C10)."""
    team = view.team
    weekly = team.rhythm.customs.weekly
    lines = [
        wording.line("setup-read-leaders", people=wording.people(team.leaders)),
        wording.line(f"setup-read-{team.frame.selects}"),
    ]
    if weekly:
        day = wording.plain(f"weekday-{weekly.weekday}")
        lines.append(wording.line("setup-read-meeting", day=day, at=wording.texts.clock(weekly.at)))
    if view.goals:
        lines.append(wording.line("setup-read-goals", goals=view.goals))
    items = (*_head(wording, team), Bullets(tuple(lines)), Bullets(rules(team.frame.rules, wording)))
    who = Small(wording.line("setup-read-who", people=wording.people(team.leaders)))
    return Form(RhythmDo.SETUP, wording.plain("form-setup-title"), wording.plain("form-close"), (*items, who))


def hours(wording: Wording, team: Team, suggested: Sequence[Span]) -> Form:
    """Return the page of working hours and closed weeks; `suggested` are weeks many Danish teams keep closed."""
    frame = team.frame
    spans = tuple(dict.fromkeys((*frame.closed, *suggested)))
    closed = tuple(Option(span_name(span), span_label(span, wording)) for span in spans if span.last)
    zones = tuple(Option(zone, zone.replace("_", " ")) for zone in dict.fromkeys((frame.zone, *ZONES)))
    holidays = ("holidays",) if frame.holidays else ()
    items: list[Field | Part] = [
        *_head(wording, team),
        Small(wording.line("setup-hours-why")),
        PickTime("opens", wording.plain("field-opens"), frame.opens, required=True),
        PickTime("closes", wording.plain("field-closes"), frame.closes, required=True),
        _weekdays(wording, "workdays", frame.workdays),
        Tick("holidays", "", (Option("holidays", wording.plain("holidays-tick")),), holidays),
        Tick(
            "closed",
            wording.plain("field-closed"),
            closed,
            tuple(span_name(span) for span in frame.closed),
            wording.plain("hint-field-closed"),
        ),
        PickDate("closed-from", wording.plain("field-closed-from"), None, wording.plain("hint-field-closed-from")),
        PickDate("closed-to", wording.plain("field-closed-to")),
        Choose("zone", wording.plain("field-zone"), zones, frame.zone, drop_down=True),
    ]
    return _form(wording, RhythmDo.SETUP_HOURS, items, (team.place,))


def leads(wording: Wording, team: Team) -> Form:
    """Return the page of how many days ahead who hears what."""
    now = team.rhythm.customs.leads
    items: list[Field | Part] = [
        *_head(wording, team),
        _ahead_several(wording, "presenter", PRESENTER_LEADS, now.presenter),
        _ahead(wording, "channel", CHANNEL_LEADS, now.channel),
        _ahead(wording, "case", CASE_LEADS, now.case),
        _ahead_several(wording, "digest", DIGEST_LEADS, now.digest),
    ]
    return _form(wording, RhythmDo.SETUP_LEADS, items, (team.place,))


def digest(wording: Wording, team: Team) -> Form:
    """Return the page of the digest and the leaders' channel (A13, A14)."""
    customs = team.rhythm.customs
    months = tuple(Option(str(n), wording.plain("every-months", count=n)) for n in MONTHS)
    items: list[Field | Part] = [
        *_head(wording, team),
        Choose("months", wording.plain("field-digest-months"), months, str(customs.digest_months)),
        PickPlace(
            "leaders-place",
            wording.plain("field-leaders-place"),
            customs.leaders_place,
            wording.plain("hint-field-leaders-place"),
            required=False,
        ),
    ]
    return _form(wording, RhythmDo.SETUP_DIGEST, items, (team.place,))


def manners(wording: Wording, team: Team) -> Form:
    """Return the page of times, nudges and the team's own ground rules (B2, D2)."""
    frame = team.frame
    lengths = tuple(Option(str(m), wording.plain("minutes", count=m)) for m in HOURS)
    items: list[Field | Part] = [
        *_head(wording, team),
        Choose("hour", wording.plain("field-hour"), lengths, _whole(frame.hour, "minutes"), drop_down=True),
        Choose(
            "grace",
            wording.plain("field-grace"),
            _named(wording, "grace", map(str, GRACES)),
            _whole(frame.grace, "seconds"),
            drop_down=True,
        ),
        Choose(
            "retention",
            wording.plain("field-retention"),
            tuple(Option(str(days), wording.plain("retention-days", count=days)) for days in RETENTIONS),
            str(frame.retention.days),
            hint=wording.plain("hint-field-retention"),
            drop_down=True,
        ),
        Tick(
            "confidential",
            wording.plain("field-confidential"),
            (Option("tick", wording.plain("confidential-team")),),
            ("tick",) if frame.confidential else (),
            wording.plain("hint-field-confidential"),
        ),
        Tick("manners", wording.plain("field-manners"), _named(wording, "manners", ("nudges", "hints")), _on(frame)),
        Write(
            "rules",
            wording.plain("field-rules"),
            wording.plain("hint-field-rules"),
            initial=frame.rules,
            required=False,
            multiline=True,
        ),
    ]
    return _form(wording, RhythmDo.SETUP_MANNERS, items, (team.place,))


def members(wording: Wording, team: Team) -> Form:
    """Return the page of the members: which weekdays each works on, who takes turns, and whom to change."""
    everybody = team.rhythm.rota.members
    lines = tuple(_described(wording, member) for member in everybody)
    items: list[Field | Part] = [
        *_head(wording, team),
        Text(wording.line("members-intro", count=len(everybody))),
        *((Bullets(lines),) if lines else ()),
        Buttons((press(wording, RhythmDo.SYNC_MEMBERS, team.place),)),
        PickPerson("person", wording.plain("field-member"), None),
    ]
    return _form(wording, RhythmDo.SETUP_MEMBERS, items, (team.place,), submit="form-setup-members-submit")


def _described(wording: Wording, member: Member) -> Line:
    days = wording.plain("every-day") if member.weekdays == WORKWEEK else weekday_names(wording, member.weekdays)
    key = "member-line" if member.presents else "member-line-no-turns"
    return wording.line(key, person=Mention(member.person), days=days)


def member(wording: Wording, team: Team, one: Member) -> Form:
    """Return the form about one member."""
    takes = Option("presents", wording.plain("presents-tick"))
    items: list[Field | Part] = [
        Text((Mention(one.person),)),
        _weekdays(wording, "weekdays", one.weekdays),
        Tick("presents", "", (takes,), ("presents",) if one.presents else ()),
    ]
    return _form(wording, RhythmDo.MEMBER, items, (team.place, one.person))


def weekday_names(wording: Wording, days: Iterable[int]) -> str:
    """Return weekdays in words: man., tirs. og ons."""
    return ", ".join(wording.plain(f"weekday-short-{day}") for day in sorted(days))


def span_name(span: Span) -> str:
    """Return the name of closed days in a form."""
    return f"{span.first.isoformat()}/{span.last.isoformat() if span.last else ''}"


def span_label(span: Span, wording: Wording) -> str:
    """Return closed days in words, with their week and year."""
    week = span.first.isocalendar()
    last = span.last or span.first
    return wording.plain(
        "closed-span",
        week=str(week.week),
        year=str(week.year),
        first=wording.texts.short_day(span.first),
        last=wording.texts.short_day(last),
    )


def _weekdays(wording: Wording, name: str, chosen: Iterable[int]) -> Tick:
    options = tuple(Option(str(day), wording.plain(f"weekday-{day}")) for day in range(7))
    ticked = tuple(str(day) for day in sorted(chosen))
    return Tick(name, wording.plain(f"field-{name}"), options, ticked, required=True)


def _ahead_several(wording: Wording, name: str, days: Sequence[int], chosen: Sequence[int]) -> Tick:
    options = _days_ahead(wording, (*days, *chosen))
    label, hint = wording.plain(f"field-lead-{name}"), wording.plain(f"hint-field-lead-{name}")
    return Tick(name, label, options, tuple(map(str, chosen)), hint)


def _ahead(wording: Wording, name: str, days: Sequence[int], chosen: int) -> Choose:
    label, hint = wording.plain(f"field-lead-{name}"), wording.plain(f"hint-field-lead-{name}")
    return Choose(name, label, _days_ahead(wording, (*days, chosen)), str(chosen), hint, drop_down=True)


def _days_ahead(wording: Wording, days: Iterable[int]) -> tuple[Option, ...]:
    return tuple(Option(str(n), wording.plain("days-ahead", count=n)) for n in sorted(set(days), reverse=True))


def _named(wording: Wording, prefix: str, values: Iterable[str]) -> tuple[Option, ...]:
    return tuple(Option(value, wording.plain(f"{prefix}-{value}")) for value in values)


def _on(frame: Frame) -> tuple[str, ...]:
    return tuple(name for name, on in (("nudges", frame.nudges), ("hints", frame.hints)) if on)


def _whole(length: timedelta, unit: str) -> str:
    return str(int(length / timedelta(**{unit: 1})))


def _form(
    wording: Wording,
    name: RhythmDo,
    items: Sequence[Field | Part],
    args: tuple[str, ...],
    submit: str = "form-save",
) -> Form:
    title, close = wording.plain(f"form-{name}-title"), wording.plain("form-cancel")
    return Form(name, title, close, tuple(items), wording.plain(submit), args)
