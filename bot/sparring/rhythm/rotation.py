"""Whose turn it is: fewest turns first, then the order made by hand, then the longest since the last (A1).

The plan is worked out anew from what the team remembers, so nobody ever edits a list. Only promises are kept: seats
that somebody asked for or was told of. A meeting that does not take place takes nobody's turn.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import islice, takewhile

from bot.sparring.copies import replace
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.calendar import DAY, add_months, day_of
from bot.sparring.rhythm.meetings import WEEK, Meeting, Nobody, meetings
from bot.sparring.rhythm.state import Absence, Member, Rota, Seat, Weeks, Why
from bot.sparring.team import Team

LONG_ABSENCE = timedelta(weeks=4)
"""Whoever was away this long need not catch up."""

REMEMBERED = 12
"""Months for which it is remembered who presented when."""

AHEAD = 60
"""Meetings ahead among which one is looked for by its name: more than a year of them."""


def plan(team: Team, today: date, count: int = 8) -> tuple[Meeting, ...]:
    """Return the next `count` meetings that take place, and those between them that do not, with who presents.

    Meetings of `today` are among them until they are over and counted. The same team gives the same plan.
    """
    found: list[Meeting] = []
    left = count
    for meeting in islice(coming(team, today), 2 * count + 8):  # a team closed for good has no end of closed days
        if not left:
            break
        found.append(meeting)
        left -= meeting.takes_place
    return tuple(found)


def coming(team: Team, today: date) -> Iterator[Meeting]:
    """Return the meetings of `today` and later with who presents, without end."""
    since = meetings(team, uncounted_from(team, today))
    return (meeting for meeting in Line(team).gone_through(since) if meeting.held_on >= today)


def uncounted_from(team: Team, today: date) -> date:
    """Return the first day whose meetings have not been counted."""
    counted_to = team.rhythm.rota.counted_to
    return today if counted_to is None else counted_to + DAY


def find(team: Team, on: date, today: date) -> Meeting | None:
    """Return the meeting planned for the day `on`, if it is still ahead."""
    return next((meeting for meeting in islice(coming(team, today), AHEAD) if meeting.on == on), None)


def promised(team: Team, meeting: Meeting) -> tuple[Seat, ...]:
    """Return the seats of a meeting that somebody asked for or was told of."""
    fixed = {(seat.on, seat.person) for seat in team.rhythm.rota.seats}
    return tuple(seat for seat in meeting.seats if (seat.on, seat.person) in fixed)


def room_after(team: Team, person: PersonId, moment: datetime, today: date) -> Meeting | None:
    """Return the first meeting after a moment that she can attend and that is promised to nobody yet."""
    member = next((member for member in team.rhythm.rota.members if member.person == person), None)
    weekly = team.rhythm.customs.weekly
    if member is None or weekly is None:
        return None
    refused = {refused.on for refused in team.rhythm.rota.refused if refused.person == person}
    for later in islice(coming(team, today), AHEAD):
        if (
            later.starts_at > moment
            and later.takes_place
            and later.on not in refused
            and is_there(team.rhythm.rota, member, later.held_on)
            and len(fixed := promised(team, later)) < weekly.presenters
            and all(seat.person != person for seat in fixed)
        ):
            return later
    return None


def is_there(rota: Rota, member: Member, day: date) -> bool:
    """Say whether a member works on a day and is not away."""
    return day.weekday() in member.weekdays and not any(
        absence.person == member.person and absence.covers(day) for absence in rota.absences
    )


class Line:
    """The members in line, as turns are given out to one meeting after another. Lives for one planning only."""

    def __init__(self, team: Team) -> None:
        rota = team.rhythm.rota
        weekly = team.rhythm.customs.weekly
        self.members = {member.person: member for member in rota.members}
        self.turns = {member.person: member.turns for member in rota.members}
        self.last = {member.person: member.last_on or member.since for member in rota.members}
        self._presenters = weekly.presenters if weekly else 1
        self._away: Mapping[PersonId, list[Absence]] = defaultdict(list)
        for absence in rota.absences:
            self._away[absence.person].append(absence)
        self._refused = {(refused.on, refused.person) for refused in rota.refused}
        self._ranks = {person: rank for rank, person in enumerate(rota.order)}
        self._fixed: Mapping[date, list[Seat]] = defaultdict(list)
        for seat in rota.seats:
            self._fixed[seat.on].append(seat)
        moved = {shift.on: day_of(shift.to, team.frame) for shift in rota.shifts if shift.to}
        self._promised = [(moved.get(seat.on, seat.on), seat.person) for seat in rota.seats]
        in_line = sum(member.presents for member in rota.members)
        self._round = (
            WEEK * -(-in_line // self._presenters) * (1 if weekly is None or weekly.weeks is Weeks.EVERY else 2)
        )
        self._before = rota.counted_to
        self._longest = [a for a in rota.absences if _is_long(a)]

    def seated(self, meeting: Meeting) -> Meeting:
        """Return the meeting with its presenters, or with why there are none."""
        self._level(meeting.held_on)
        if not meeting.takes_place:
            return meeting
        seats = [seat for seat in self._fixed.get(meeting.on, ()) if self._can(seat.person, meeting)]
        wanted = self._presenters - len(seats)
        if wanted <= 0:
            return replace(meeting, seats=tuple(seats))
        taken = {seat.person for seat in seats}
        free = [
            m for m in self.members.values() if m.presents and m.person not in taken and self._can(m.person, meeting)
        ]
        if free:
            promised = self._promised_after(meeting.held_on)
            ranked = sorted(free, key=lambda member: self._rank(member, promised))
            seats += [Seat(meeting.on, member.person, Why.LINE) for member in ranked[:wanted]]
        return replace(meeting, seats=tuple(seats), nobody=None if seats else self._why_nobody(meeting))

    def gone_through(self, meetings: Iterable[Meeting]) -> Iterator[Meeting]:
        """Yield the meetings with their presenters, each counted before the next is planned."""
        for meeting in meetings:
            seated = self.seated(meeting)
            self.count(seated)
            yield seated

    def count(self, meeting: Meeting) -> None:
        """Give everybody who presents at the meeting one turn."""
        for seat in meeting.seats:
            self.turns[seat.person] += 1
            self.last[seat.person] = meeting.held_on

    def _can(self, person: PersonId, meeting: Meeting) -> bool:
        return (meeting.on, person) not in self._refused and self._is_there(person, meeting.held_on)

    def _is_there(self, person: PersonId, day: date) -> bool:
        member = self.members.get(person)
        return (
            member is not None
            and day.weekday() in member.weekdays
            and not (person in self._away and any(absence.covers(day) for absence in self._away[person]))
        )

    def _promised_after(self, day: date) -> Mapping[PersonId, int]:
        """Return who has a turn promised within the coming round: they count as if they had had it."""
        promised: dict[PersonId, int] = defaultdict(int)
        for promised_on, person in self._promised:
            if day < promised_on <= day + self._round:
                promised[person] += 1
        return promised

    def _rank(self, member: Member, promised: Mapping[PersonId, int]) -> tuple[int, int, date, date]:
        person = member.person
        return (
            self.turns[person] + promised.get(person, 0),
            self._ranks.get(person, len(self._ranks)),
            self.last[person],
            member.since,
        )

    def _level(self, day: date) -> None:
        """Let those who come back from a long absence go on from where the others are."""
        back = {a.person for a in self._longest if self._before and a.span.last and self._before <= a.span.last < day}
        self._before = day
        for person in back & self.turns.keys():
            others = [
                self.turns[p]
                for p, m in self.members.items()
                if m.presents and p not in back and self._is_there(p, day)
            ]
            self.turns[person] = max(self.turns[person], min(others, default=0))

    def _why_nobody(self, meeting: Meeting) -> Nobody:
        in_line = [person for person, member in self.members.items() if member.presents]
        if not in_line:
            return Nobody.NO_MEMBERS
        there = any(self._is_there(person, meeting.held_on) for person in in_line)
        return Nobody.ALL_DECLINED if there else Nobody.ALL_AWAY


def _is_long(absence: Absence) -> bool:
    span = absence.span
    whole = not absence.weekdays and absence.weeks is Weeks.EVERY
    return whole and span.last is not None and span.last - span.first + DAY >= LONG_ABSENCE


def level_of(rota: Rota) -> int:
    """Return where somebody new begins: at the fewest turns anybody in the line has had or been promised."""
    promised = Counter(seat.person for seat in rota.seats)
    return min((member.turns + promised[member.person] for member in rota.members if member.presents), default=0)


def just_over(team: Team, now: datetime) -> tuple[Meeting, ...]:
    """Return the meetings that are over and whose turns are not counted yet, with who presented."""
    since = meetings(team, uncounted_from(team, day_of(now, team.frame)))
    ended = tuple(takewhile(lambda meeting: meeting.ends_at <= now, since))
    return tuple(Line(team).gone_through(ended)) if ended else ()


def counted(team: Team, over: tuple[Meeting, ...]) -> Team:
    """Return the team with the turns of meetings that are over counted, and what belonged to them put away."""
    if not over:
        return team
    line = Line(team)
    over = tuple(line.gone_through(over))
    rota, counted_to = team.rhythm.rota, over[-1].held_on
    names = {meeting.on for meeting in over}
    presented = {seat.person for meeting in over for seat in meeting.seats}
    after = replace(
        rota,
        members=tuple(
            replace(m, turns=line.turns[m.person], last_on=line.last[m.person] if m.person in presented else m.last_on)
            for m in rota.members
        ),
        absences=tuple(a for a in rota.absences if a.span.last is None or a.span.last >= counted_to),
        seats=tuple(seat for seat in rota.seats if seat.on not in names),
        refused=tuple(refused for refused in rota.refused if refused.on not in names),
        shifts=tuple(shift for shift in rota.shifts if shift.on not in names or shift.on > counted_to),
        offers=tuple(offer for offer in rota.offers if offer.on >= add_months(counted_to, -1)),
        held=_remembered((*rota.held, *(seat for meeting in over for seat in meeting.seats)), counted_to),
        counted_to=counted_to,
    )
    return replace(team, rhythm=replace(team.rhythm, rota=after))


def _remembered(held: tuple[Seat, ...], until: date) -> tuple[Seat, ...]:
    return tuple(seat for seat in held if seat.on > add_months(until, -REMEMBERED))
