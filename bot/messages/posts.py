"""What each effect says: one function an effect, from the session as it stands when the post is sent."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.messages import channel_posts, followups, invitations, outcomes, round_posts
from bot.messages.buttons import Do, of_session, row
from bot.messages.parts import Message, Text
from bot.messages.retention import posts as retention
from bot.messages.wording import Wording
from bot.sparring import effects as fx
from bot.sparring.session import Session

Post = Callable[[Any, Session, Wording, datetime], Message | None]


def _said(effect: fx.Say | fx.Whisper | fx.Tell, session: Session, wording: Wording, now: datetime) -> Message:
    del now
    line = wording.said(effect.sentence)
    parts: tuple[Any, ...] = (Text(line),)
    if isinstance(effect, fx.Whisper) and effect.sentence.key == "hint-listen":
        parts = (*parts, row(wording, of_session(wording, session, Do.NOTE)))
    if isinstance(effect, fx.Whisper) and effect.sentence.key == "hint-point-button":
        parts = (*parts, row(wording, of_session(wording, session, Do.POINT, primary=Do.POINT)))
    return Message(parts)


def _card(effect: fx.ShowCard, session: Session, wording: Wording, now: datetime) -> Message:
    """Show the request: in the channel to all, or to the one who asks alone where only some are asked."""
    if session.protocol.in_the_channel:
        return channel_posts.card(effect, session, wording, now)
    return invitations.asking(session, wording)


_POSTS: Mapping[type[fx.Effect], Post] = {
    fx.ShowCard: _card,
    fx.ShowRoot: channel_posts.root,
    fx.ShowRound: round_posts.round_post,
    fx.GivePrompt: round_posts.prompt,
    fx.ShowTimeUp: round_posts.time_up,
    fx.ShowTurn: round_posts.turn,
    fx.ShowPause: round_posts.pause,
    fx.OfferStandIn: round_posts.stand_in,
    fx.SharePoint: followups.point,
    fx.ShareContribution: outcomes.contribution,
    fx.ShareObservations: outcomes.observations,
    fx.ShareAgreement: outcomes.agreement,
    fx.ShareRuling: outcomes.ruling,
    fx.AskAlong: invitations.ask_along,
    fx.RemindOfRound: outcomes.remind_of_round,
    fx.OpenGroup: channel_posts.group,
    fx.ShareActions: followups.actions,
    fx.ShareSum: followups.gathered,
    fx.AskToGather: followups.ask_to_gather,
    fx.AskHowItWent: followups.ask_how_it_went,
    fx.AskJournal: retention.ask_journal,
    fx.RemindOfHold: retention.remind_of_hold,
    fx.Say: _said,
    fx.Whisper: _said,
    fx.Tell: _said,
}


def composed(effect: fx.Effect, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Return what an effect says now, or None when it makes no sense any more."""
    return _POSTS[type(effect)](effect, session, wording, now)
