"""What a person's home tab shows of her teams' rhythm: her next turn, the next meeting, her absences, open trades."""

from bot.messages.buttons import row
from bot.messages.parts import Heading, Part, Text
from bot.messages.rhythm.buttons import RhythmDo, press
from bot.messages.rhythm.meeting_words import named, seated
from bot.messages.rhythm.posts import answers, asked
from bot.messages.rhythm.turn_forms import absence_line
from bot.messages.wording import Wording
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.state import OfferState
from bot.sparring.team import Team
from handlers.desk import Desk
from handlers.inbound import Act
from handlers.rhythm.absences import absences_of
from handlers.rhythm.ground import Ground


class Home:
    """Shows the rhythm of all teams a person belongs to."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    async def shown(self, act: Act, wording: Wording) -> tuple[Part, ...]:
        """Return what concerns this person in her teams; nothing for a team that has no meeting yet."""
        del wording
        parts: list[Part] = []
        for team in await self._ground.teams_of(act.by):
            parts += self._of_team(team, act.by, self._ground.wording(act, team))
        return tuple(parts)

    def _of_team(self, team: Team, person: PersonId, wording: Wording) -> list[Part]:
        meetings = self._ground.held(team)
        if not meetings:
            return []
        mine = next((meeting for meeting in meetings if person in meeting.presenters), None)
        name = team.name or wording.plain("team-unnamed")
        parts: list[Part] = [Heading(wording.plain("home-team", name=name)), *self._trades(team, person, wording)]
        if mine:
            args = (team.place, mine.on.isoformat())
            parts.append(Text(wording.line("home-your-turn", meeting=named(mine, wording))))
            turn = (RhythmDo.HAVE_CASE, RhythmDo.SWAP, RhythmDo.CANNOT)
            parts.append(row(wording, tuple(press(wording, do, *args) for do in turn)))
        if mine != meetings[0]:
            next_ = wording.line("home-next", meeting=named(meetings[0], wording), people=seated(meetings[0], wording))
            parts.append(Text(next_))
        away = [
            absence_line(absence, wording, person) for absence in absences_of(team, person, self._ground.today(team))
        ]
        parts += [Text(wording.line("home-away", days=days)) for days in away]
        dos = (RhythmDo.ROTATION, RhythmDo.AWAY)
        return [*parts, row(wording, tuple(press(wording, do, team.place) for do in dos))]

    def _trades(self, team: Team, person: PersonId, wording: Wording) -> list[Part]:
        parts: list[Part] = []
        now = self._desk.sparring.clock.now()
        for offer in team.rhythm.rota.offers:
            if offer.state is OfferState.OPEN and offer.to == person and (line := asked(offer, team, wording, now)):
                parts += [Text(line), row(wording, answers(wording, team, offer))]
        return parts
