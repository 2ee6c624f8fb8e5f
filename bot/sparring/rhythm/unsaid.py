"""What came too late to be said: meetings that went by without a reminder, because the bot was away."""

from collections.abc import Iterable

from bot.sparring.effects import Sentence
from bot.sparring.rhythm.agenda import told_key
from bot.sparring.rhythm.decision import TeamDecision
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.trades import told_later
from bot.sparring.team import Team


def owned_up(before: Team, over: Iterable[Meeting], decision: TeamDecision) -> TeamDecision:
    """Return the decision with the leaders told which meetings are over that nobody was reminded of.

    Their turns count as held, for a team meets without a bot too; the leaders can put it right.

    Args:
        before: The team as it was when the meetings ended.
        over: The meetings that are over, with who presented.
        decision: What follows from what happened.
    """
    began_on = before.rhythm.cadence.began_on
    for meeting in over:
        new = began_on is None or meeting.held_on <= began_on
        if meeting.seats and not new and told_key(meeting) not in before.rhythm.done:
            sentence = Sentence("tell-unreminded", days={"day": meeting.held_on})
            for leader in before.leaders:
                decision = told_later(decision, leader, sentence)
    return decision
