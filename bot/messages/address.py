"""Where each effect goes: which post it makes or edits, in which thread, in which lane."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.messages.letter import Letter, Op
from bot.sparring import effects as fx
from bot.sparring.identity import NOWHERE, MessageKey, PersonId, PlaceId, SessionId, TeamId
from bot.sparring.rhythm import effects as tx
from bot.sparring.session import Session
from bot.sparring.team import Team

_KEYS: Mapping[type[fx.Effect], Callable[[Any, SessionId], str]] = {
    fx.ShowCard: lambda _effect, sid: f"card:{sid}",
    fx.ShowRoot: lambda effect, sid: f"root:{sid}:{effect.thread}",
    fx.ShowRound: lambda effect, sid: f"round:{sid}:{effect.thread}:{effect.serial}",
    fx.ShowTimeUp: lambda effect, sid: f"time-up:{sid}:{effect.thread}:{effect.serial}:{effect.number}",
    fx.ShowTurn: lambda effect, sid: f"turn:{sid}:{effect.thread}:{effect.call}",
    fx.ShowPause: lambda effect, sid: f"pause:{sid}:{effect.thread}:{effect.number}",
    fx.SharePoint: lambda effect, sid: f"point:{sid}:{effect.text}",
    fx.ShareActions: lambda _effect, sid: f"actions:{sid}",
    fx.ShareSum: lambda _effect, sid: f"sum:{sid}",
    fx.ShareContribution: lambda effect, sid: f"contribution:{sid}:{effect.text}",
    fx.ShareObservations: lambda effect, sid: f"seen:{sid}:{effect.by}",
    fx.ShareAgreement: lambda _effect, sid: f"agreement:{sid}",
    fx.ShareRuling: lambda _effect, sid: f"ruling:{sid}",
    fx.AskAlong: lambda effect, sid: f"asked:{sid}:{effect.to}",
    fx.AskJournal: lambda effect, sid: f"journal:{sid}:{effect.number}",
}
"""The posts that are edited or read in full later, and so need a name that can be found again."""

_TEAM_KEYS: Mapping[type[tx.TeamEffect], Callable[[Any, TeamId], str]] = {
    tx.ShowNext: lambda effect, team: f"next:{team}:{effect.on}",
    tx.ShowOffer: lambda effect, team: f"offer:{team}:{effect.offer}",
    tx.AskTrade: lambda effect, team: f"trade:{team}:{effect.offer}",
}
"""The same for a team's posts."""

_DIRECT = (fx.Tell, fx.AskToGather, fx.AskHowItWent, fx.AskAlong, fx.RemindOfRound, fx.AskJournal, fx.RemindOfHold)
_IN_THE_CHANNEL = (fx.ShowCard, fx.ShowRoot)


def addressed(effect: fx.Effect, session: Session, letter: str) -> Letter:
    """Return the letter, named `letter`, that carries out an effect of a session."""
    to = _to(effect, session)
    op = _op(effect, to)
    key = _KEYS[type(effect)](effect, session.id) if type(effect) in _KEYS else f"once:{letter}"
    directly = _directly(effect, to)
    in_thread = not directly and op is not Op.GROUP and not isinstance(effect, _IN_THE_CHANNEL)
    return Letter(
        id=letter,
        lane=f"person:{to}" if directly else f"session:{session.id}",
        op=op,
        subject=session.id,
        place=session.place,
        key=MessageKey(key),
        effect=effect,
        thread=session.root if in_thread else None,
        to=to,
    )


def addressed_by_team(effect: tx.TeamEffect, team: Team, letter: str) -> Letter:
    """Return the letter, named `letter`, that carries out an effect of a team.

    An effect with `to` goes to her directly, any other into the team's channel. Beyond that an effect's class may say
    itself where it goes, by attributes of these names: `key` names the post it makes, so that it can be edited or
    answered later; `fresh` (False) edits that post; `place` is another channel than the team's; `thread` is the key of
    the post in whose thread it goes.
    """
    to: PersonId | None = getattr(effect, "to", None)
    place: PlaceId | None = getattr(effect, "place", None)
    thread: MessageKey | None = getattr(effect, "thread", None)
    made = Op.DIRECT if to else Op.POST
    return Letter(
        id=letter,
        lane=f"person:{to}" if to else f"team:{team.id}",
        op=made if getattr(effect, "fresh", True) else Op.UPDATE,
        subject=team.id,
        place=place or team.place,
        key=_team_key(effect, team.id) or MessageKey(f"once:{letter}"),
        effect=effect,
        thread=thread,
        to=to,
    )


def addressed_to_person(effect: fx.SendMine, letter: str) -> Letter:
    """Return the letter, named `letter`, that brings a person what is about her alone, whichever teams she is in."""
    to = effect.to
    key = MessageKey(f"once:{letter}")
    return Letter(letter, f"person:{to}", Op.DIRECT, subject=to, place=NOWHERE, key=key, effect=effect, to=to)


def _team_key(effect: tx.TeamEffect, team: TeamId) -> MessageKey | None:
    named = _TEAM_KEYS.get(type(effect))
    return MessageKey(named(effect, team)) if named else getattr(effect, "key", None)


def _to(effect: fx.Effect, session: Session) -> PersonId | None:
    """Return the one person an effect is for: a card that is not for the channel is for the one who asks."""
    if isinstance(effect, fx.ShowCard) and not session.protocol.in_the_channel:
        return session.owner
    to: PersonId | None = getattr(effect, "to", None)
    return to


def _directly(effect: fx.Effect, to: PersonId | None) -> bool:
    return isinstance(effect, _DIRECT) or (isinstance(effect, fx.ShowCard) and to is not None)


def _op(effect: fx.Effect, to: PersonId | None) -> Op:
    if isinstance(effect, fx.OpenGroup):
        return Op.GROUP
    if isinstance(effect, fx.Whisper):
        return Op.WHISPER
    if not getattr(effect, "fresh", True):
        return Op.UPDATE
    return Op.DIRECT if _directly(effect, to) else Op.POST
