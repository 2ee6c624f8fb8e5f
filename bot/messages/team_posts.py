"""What each effect of a team says. Every slice brings its own posts, one function an effect, and is named here."""

from collections.abc import Mapping
from datetime import datetime

from bot.messages.company import posts as company
from bot.messages.digest import table as digest
from bot.messages.parts import Message, Text
from bot.messages.retention import posts as retention
from bot.messages.rhythm import posts as rhythm
from bot.messages.team_view import TeamPost, TeamView
from bot.messages.wording import Wording
from bot.sparring.rhythm.effects import SayInChannel, TeamEffect, TellPerson


def _said(effect: TellPerson | SayInChannel, view: TeamView, wording: Wording, now: datetime) -> Message:
    del view, now
    return Message((Text(wording.said(effect.sentence)),))


POSTS: Mapping[type[TeamEffect], TeamPost] = {
    TellPerson: TeamPost(_said),
    SayInChannel: TeamPost(_said),
    **rhythm.POSTS,
    **digest.POSTS,
    **company.POSTS,
    **retention.POSTS,
}
