"""What the forms of a kind of sparring say: its name, its request and its rounds, as they were filled in."""

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from bot.content.protocol_text import WHOM
from bot.messages.own_kind_forms import OFFERED
from bot.messages.own_kinds import unnamed
from bot.messages.parts import Filled
from bot.messages.wording import Wording
from bot.sparring.errors import NotPossibleNow
from bot.sparring.protocol import Asked, Collects, Parties, Protocol, Round, Speaker, Turns, WorkingTime, is_key
from handlers.desk import ticked, written

E = TypeVar("E", bound=StrEnum)


def chosen(filled: Filled, name: str, kind: type[E]) -> E:
    """Return what is chosen in a field; raises `NotPossibleNow` for what the form does not offer."""
    value = written(filled, name)
    if value not in set(kind):
        raise NotPossibleNow
    return kind(value)


def fields(filled: Filled, kind: Protocol, parties: Parties) -> tuple[Asked, ...]:
    """Return what the request asks for: whom first, where somebody is to be chosen, then in the order it had."""
    wanted = set(ticked(filled, "protocol-fields"))
    required = set(ticked(filled, "protocol-required"))
    order = dict.fromkeys([*(one.field for one in kind.fields), *OFFERED])
    first = (Asked(whom, required=_needed(kind, whom, parties)),) if (whom := WHOM.get(parties)) else ()
    return (*first, *(Asked(one, required=one in required) for one in order if one in wanted))


def _needed(kind: Protocol, whom: str, parties: Parties) -> bool:
    """Say whether somebody has to be chosen: one colleague need not be, then everybody is asked in the open."""
    return parties is not Parties.ONE or any(one.field == whom and one.required for one in kind.fields)


def with_name(kind: Protocol, filled: Filled, wording: Wording) -> Protocol:
    """Return a kind with its name and when it fits, as the form says."""
    title, summary = written(filled, "protocol-title"), written(filled, "protocol-summary")
    return replace(kind, title=_words(title, kind.title, wording), summary=_words(summary, kind.summary, wording))


def _words(text: str, old: str, wording: Wording) -> str:
    """Return what stands in a protocol for words as typed: the same key where they are as they were, else her own.

    Her own never look like a key.
    """
    shown = unnamed(wording, old) if old else ""
    own = " ".join(text.split())
    return old if own == " ".join(shown.split()) else own[:1].upper() + own[1:] if is_key(own) else own


def as_written(old: Round | None, filled: Filled, wording: Wording, name: str) -> Round:
    """Return a round as the form says; what the form does not ask for stays as it was."""
    before = {" ".join(wording.plain(key).split()): key for key in (old.prompts if old else ())}
    lines = [" ".join(line.split()) for line in written(filled, "round-prompts").splitlines() if line.strip()]
    prompts = tuple(_words(line, before.get(line, ""), wording) for line in lines)
    collects, sound = ticked(filled, "round-collects"), ticked(filled, "round-sound")
    base = old or Round(name, timedelta(), Speaker.MEMBERS, Turns.OPEN, "", "")
    days = int(written(filled, "round-days"))
    return replace(
        base,
        length=timedelta(minutes=int(written(filled, "round-minutes"))),
        written=base.written if days == base.written.days else WorkingTime(days=days),
        speaker=chosen(filled, "round-speaker", Speaker),
        turns=chosen(filled, "round-turns", Turns),
        title=_words(written(filled, "round-title"), base.title, wording),
        purpose=_words(written(filled, "round-purpose"), base.purpose, wording),
        prompts=prompts,
        collects=frozenset(one for one in Collects if one in collects),
        paced="paced" in sound,
        wonder="wonder" in sound,
    )
