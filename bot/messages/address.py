"""Where each effect goes: which post it makes or edits, in which thread, in which lane."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.messages.letter import Letter, Op
from bot.sparring import effects as fx
from bot.sparring.identity import MessageKey, PersonId, SessionId
from bot.sparring.session import Session

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
}
"""The posts that are edited or read in full later, and so need a name that can be found again."""

_DIRECT = (fx.Tell, fx.AskToGather, fx.AskHowItWent)
_IN_THE_CHANNEL = (fx.ShowCard, fx.ShowRoot)


def addressed(effect: fx.Effect, session: Session, letter: str) -> Letter:
    """Return the letter, named `letter`, that carries out an effect of a session."""
    op = _op(effect)
    key = _KEYS[type(effect)](effect, session.id) if type(effect) in _KEYS else f"once:{letter}"
    in_thread = op is not Op.DIRECT and not isinstance(effect, _IN_THE_CHANNEL)
    to: PersonId | None = getattr(effect, "to", None)
    return Letter(
        id=letter,
        lane=f"person:{to}" if op is Op.DIRECT else f"session:{session.id}",
        op=op,
        session=session.id,
        place=session.place,
        key=MessageKey(key),
        effect=effect,
        thread=session.root if in_thread else None,
        to=to,
    )


def _op(effect: fx.Effect) -> Op:
    if isinstance(effect, _DIRECT):
        return Op.DIRECT
    if isinstance(effect, fx.Whisper):
        return Op.WHISPER
    return Op.POST if getattr(effect, "fresh", True) else Op.UPDATE
