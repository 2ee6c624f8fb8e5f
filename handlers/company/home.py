"""What a person's home tab shows of what her teams keep: her buddies, rules that wait for her, the team's week."""

from dataclasses import replace
from datetime import timedelta

from bot.messages.buttons import Do, button, row
from bot.messages.company.buttons import Keep, press
from bot.messages.company.posts import BUDDY
from bot.messages.parts import Bullets, Heading, Line, Part, Text
from bot.messages.rhythm.meeting_words import named, seated
from bot.messages.wording import Wording
from bot.sparring.company import agreements, pairs, rules
from bot.sparring.company.agreements import Stands
from bot.sparring.company.pairs import BuddyPair
from bot.sparring.folder import Folder
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.cadence import due_on
from bot.sparring.rhythm.calendar import DAY, Closed, closed, holiday
from bot.sparring.session import Phase
from bot.sparring.team import Team
from handlers.company.ground import Ground
from handlers.desk import Desk
from handlers.inbound import Act

_WEEK = 7


class Home:
    """Shows what all teams of a person keep, as far as it concerns her."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    async def shown(self, act: Act, wording: Wording) -> tuple[Part, ...]:
        """Return what concerns this person in her teams."""
        del wording
        parts: list[Part] = []
        for team in await self._ground.teams_of(act.by):
            own = self._ground.wording(act, team)
            folder = await self._ground.folder(team, (BuddyPair, *rules.READS, *agreements.READS))
            parts += [*_pairs(team, folder, act.by, own), *_draft(team, folder, act.by, own)]
            parts += _agreed(team, folder, act.by, own)
            if week := await self._week(team, own):
                name = team.name or own.plain("team-unnamed")
                parts += [Heading(own.plain("home-week", name=name)), Bullets(tuple(week))]
        return tuple(parts)

    async def _week(self, team: Team, wording: Wording) -> list[Line]:
        """Return what the rest of this week holds for a team: meetings, what is under way or waits, days off.

        The very next meeting stands with her turns already.
        """
        today = self._ground.today(team)
        sunday = today + (_WEEK - 1 - today.weekday()) * DAY
        lines = [
            wording.line("home-week-meeting", meeting=named(meeting, wording), people=seated(meeting, wording))
            for meeting in self._ground.held(team)[1:]
            if meeting.held_on <= sunday
        ]
        open_ = await self._desk.sparring.open_in(team.place)
        waiting = sum(session.phase is Phase.QUEUED for session in open_)
        lines += [wording.line("hub-under-way", count=len(open_) - waiting)] if len(open_) > waiting else []
        lines += [wording.line("hub-queue", count=waiting)] if waiting else []
        due = due_on(team)
        lines += [wording.line("home-week-digest", day=due)] if due and today <= due <= sunday else []
        for day in (today + timedelta(days=ahead) for ahead in range((sunday - today).days + 1)):
            if closed(day, team.frame) is Closed.HOLIDAY:
                name = holiday(day, team.frame, wording.texts.language) or ""
                lines.append(wording.line("home-week-off", day=day, name=name))
        return lines


def _pairs(team: Team, folder: Folder, person: PersonId, wording: Wording) -> list[Part]:
    parts: list[Part] = []
    for pair in pairs.pairs_of(folder, person):
        mates = tuple(other for other in pair.people if other != person)
        key = "home-pair" if len(mates) == 1 else "home-buddies"
        line = wording.line(key, people=wording.people(mates), weeks=pair.weeks)
        ask = button(wording, Do.REQUEST, team.place, BUDDY)
        ways = (replace(ask, label=wording.plain(f"{key}-ask")), press(wording, Keep.PAIRS, team.place))
        parts += [Text(line), row(wording, ways)]
    return parts


def _draft(team: Team, folder: Folder, person: PersonId, wording: Wording) -> list[Part]:
    draft = rules.draft_of(folder)
    if draft is None or person in draft.agreed:
        return []
    return [Text(wording.line("home-rules")), row(wording, (press(wording, Keep.RULES_SEE, team.place),))]


def _agreed(team: Team, folder: Folder, person: PersonId, wording: Wording) -> list[Part]:
    """Return, for a leader, how many agreements with other leaders are open (C3)."""
    waiting = sum(one.stands is Stands.OPEN for one in agreements.listed(folder))
    if not waiting or person not in team.leaders:
        return []
    return [
        Text(wording.line("home-agreements", count=waiting)),
        row(wording, (press(wording, Keep.AGREEMENTS, team.place),)),
    ]
