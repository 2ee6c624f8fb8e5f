"""What a leader is asked each quarter: are these still the people who belong to the team?"""

from bot.messages.buttons import row
from bot.messages.company.buttons import Keep
from bot.messages.company.buttons import press as keep
from bot.messages.parts import Message, Small, Style, Text
from bot.messages.rhythm.buttons import RhythmDo, press
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.sparring.rhythm.effects import RemindPerson

MOST_NAMED = 40
"""How many members a message names."""


def look_through(effect: RemindPerson, view: TeamView, wording: Wording) -> Message | None:
    """Ask a leader to look through who belongs to the team; silent when she leads it no more."""
    team = view.team
    if team.leaders and effect.to not in team.leaders:
        return None
    members = tuple(member.person for member in team.rhythm.rota.members)
    name = team.name or wording.plain("team-unnamed")
    parts = [Text(wording.line("members-look-through", name=name))]
    if members:
        named = wording.people(members[:MOST_NAMED])
        parts.append(Text(wording.line("members-are", who=named, count=len(members))))
    if team.leaders:
        parts.append(Text(wording.line("members-leaders", who=wording.people(team.leaders))))
    seen = keep(wording, Keep.MEMBERS_SEEN, team.place, style=Style.PRIMARY)
    ways = row(wording, (seen, press(wording, RhythmDo.SETUP, team.place)))
    return Message((*parts, Small(wording.line("members-look-how")), ways))
