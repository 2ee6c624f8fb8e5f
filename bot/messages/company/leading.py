"""What is said when somebody who leads a team has gone: to whoever leads on, to the installer, or to the channel."""

from bot.messages.buttons import row
from bot.messages.parts import Mention, Message, Text
from bot.messages.rhythm.buttons import RhythmDo, press
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.sparring.identity import PersonId
from bot.sparring.rhythm.effects import RemindPerson


def leader_gone(effect: RemindPerson, view: TeamView, wording: Wording) -> Message:
    """Tell somebody that a leader is gone, or has left the channel and leads on; and how another is named."""
    person, team = PersonId(effect.about.partition(":")[2]), view.team
    name = team.name or wording.plain("team-unnamed")
    if person == effect.to:
        return Message((Text(wording.line("leader-left-yourself", name=name)),))
    key = "leader-left" if person in (*team.leaders, team.frame.facilitator) else "leader-gone"
    ways = row(wording, (press(wording, RhythmDo.SETUP, team.place),))
    return Message((Text(wording.line(key, person=Mention(person), name=name)), ways))


def nobody_leads(view: TeamView, wording: Wording) -> Message | None:
    """Ask the channel who leads now; silent when somebody does."""
    if view.team.leaders:
        return None
    ways = row(wording, (press(wording, RhythmDo.SETUP, view.team.place),))
    return Message((Text(wording.line("nobody-leads")), ways))
