"""What every part of the rhythm's dialogue stands on: which team, who may, which meetings are ahead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.messages.answers import Answer, Done
from bot.messages.rhythm.buttons import RhythmDo, press
from bot.messages.wording import Wording
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PersonId, PlaceId, TextId
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.events import TeamEvent
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.rotation import plan
from bot.sparring.team import Team
from handlers.desk import Desk
from handlers.inbound import Act, Click, Command, Submission

MEETINGS = 8
"""How many meetings the plan shows."""


def leads(team: Team, person: PersonId) -> bool:
    """Say whether a person may do what a leader may: nobody is kept out while a team has no leader."""
    return not team.leaders or person in team.leaders


@dataclass(frozen=True, slots=True)
class Ground:
    """The team of an act, and the way back to the one who acted."""

    desk: Desk

    def wording(self, act: Act, team: Team) -> Wording:
        """Return the sentences in the language of the one who acted, with moments told in the team's zone."""
        return self.desk.wording(act, team.frame.zone)

    async def at(self, place: PlaceId) -> Team:
        """Return the team of a channel, as one finds it."""
        return await self.desk.team_at(place)

    async def pressed(self, click: Click) -> Team:
        """Return the team whose button was pressed; raises `NotPossibleNow` when it carries none."""
        place = click.args[0] if click.args else click.place
        if place is None:
            raise NotPossibleNow
        return await self.at(PlaceId(place))

    async def sent(self, sent: Submission) -> Team:
        """Return the team that a form is about."""
        return await self.at(PlaceId(sent.args[0]))

    async def typed(self, command: Command, do: RhythmDo) -> Team | Answer:
        """Return the team a command is about: the channel's, else the one she belongs to, else ask which."""
        if command.team_place:
            return await self.at(command.place)
        teams = await self.teams_of(command.by)
        return self.desk.which(command, teams, lambda wording, place: press(wording, do, place))

    async def teams_of(self, person: PersonId) -> list[Team]:
        """Return the teams a person belongs to or leads."""
        found = (*await self.desk.sparring.of_member(person), *await self.desk.sparring.led_by(person))
        return list({team.id: team for team in found}.values())

    def today(self, team: Team) -> date:
        """Return the team's day."""
        return day_of(self.desk.sparring.clock.now(), team.frame)

    def ahead(self, team: Team, count: int = MEETINGS) -> tuple[Meeting, ...]:
        """Return the next meetings that are not over yet, those that do not take place among them."""
        now = self.desk.sparring.clock.now()
        return tuple(m for m in plan(team, self.today(team), count) if m.ends_at > now)

    def held(self, team: Team, count: int = MEETINGS) -> tuple[Meeting, ...]:
        """Return the next meetings that take place, at most `count`."""
        ahead = self.ahead(team, count + 1)  # one of today may be over
        return tuple(meeting for meeting in ahead if meeting.takes_place)[:count]

    async def happen(self, act: Act, event: TeamEvent, words: Mapping[TextId, str] | None = None) -> Answer:
        """Let it happen, and return the note that came with it."""
        decision = await self.desk.sparring.happen_to_team(event, words, act.receipt)
        return self.desk.told(act, decision.note) if decision else Done()


def day_named(name: str) -> date:
    """Return the day that a button or a choice names; raises `NotPossibleNow` for anything else."""
    try:
        return date.fromisoformat(name)
    except ValueError:
        raise NotPossibleNow from None
