"""Reads protocols from TOML and refuses what the machine could not run."""

import tomllib
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from importlib import resources
from typing import Any

from bot.sparring.protocol import (
    TEAM_FIELDS,
    Asked,
    Collects,
    Ending,
    Needs,
    Parties,
    Protocol,
    Round,
    Speaker,
    Turns,
    Where,
    WorkingTime,
)

_CLOSING = {
    Ending.GATHERING: Collects.GATHERING,
    Ending.AGREEMENT: Collects.AGREEMENT,
    Ending.DECISION: Collects.DECISION,
}


class BadProtocol(ValueError):
    """A protocol file says something the machine cannot run; the message names the place."""


def parsed(text: str) -> Protocol:
    """Read a protocol from TOML text.

    Raises:
        BadProtocol: A field is missing, unknown or impossible.
    """
    try:
        raw = tomllib.loads(text)
        rounds = tuple(_round(number, dict(entry)) for number, entry in enumerate(raw.pop("rounds"), start=1))
        protocol = Protocol(
            rounds=rounds,
            where=Where(raw.pop("where", Where.THREAD)),
            parties=Parties(raw.pop("parties", Parties.TEAM)),
            needs=Needs(raw.pop("needs", Needs.FIRST)),
            fields=tuple(_asked(name) for name in raw.pop("fields")) if "fields" in raw else TEAM_FIELDS,
            ends_in=Ending(raw.pop("ends_in", Ending.GATHERING)),
            **raw,
        )
    except BadProtocol:
        raise
    except (KeyError, TypeError, ValueError, tomllib.TOMLDecodeError) as error:
        raise BadProtocol(f"this is not a protocol: {error}") from error
    _check(protocol)
    return protocol


def _asked(name: str) -> Asked:
    """Read a field of the request's form; a star after its name means that it is required."""
    return Asked(name.rstrip("*"), required=name.endswith("*"))


def _round(number: int, raw: dict[str, Any]) -> Round:
    try:
        return Round(
            length=timedelta(minutes=raw.pop("minutes")),
            speaker=Speaker(raw.pop("speaker")),
            turns=Turns(raw.pop("turns")),
            silent=Speaker(raw.pop("silent")) if "silent" in raw else None,
            prompts=tuple(raw.pop("prompts", ())),
            collects=frozenset(Collects(what) for what in raw.pop("collects", ())),
            written=WorkingTime(**raw.pop("written", {"days": 1})),
            **raw,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadProtocol(f"round {number}: {error}") from error


def _check(protocol: Protocol) -> None:
    if not protocol.rounds:
        raise BadProtocol("a protocol needs at least one round")
    ids = [r.id for r in protocol.rounds]
    if len(set(ids)) < len(ids):
        raise BadProtocol("two rounds have the same id")
    for number, this in enumerate(protocol.rounds, start=1):
        _check_round(number, this)
    for ending, what in _CLOSING.items():
        if protocol.collects(what) and protocol.ends_in is not ending:
            raise BadProtocol(f"a round collects the {what}, but it ends in {protocol.ends_in}")
    if protocol.anonymous:
        _check_anonymous(protocol)


def _check_round(number: int, this: Round) -> None:
    if this.length < timedelta(minutes=1):
        raise BadProtocol(f"round {number}: at least one minute")
    if this.paced and not this.prompts:
        raise BadProtocol(f"round {number}: a paced round needs prompts")
    if min(this.written.days, this.written.hours) < 0 or this.written == WorkingTime():
        raise BadProtocol(f"round {number}: at least one working hour when written")


def _check_anonymous(protocol: Protocol) -> None:
    if not protocol.in_the_channel or protocol.where is not Where.THREAD:
        raise BadProtocol("an anonymous sparring is for the whole team, in its channel")
    if any(r.turns is Turns.EACH for r in protocol.rounds):
        raise BadProtocol("nobody is called on by name in an anonymous sparring")


FIRST = "team"
"""The kind that a request begins with."""


@cache
def shipped() -> Mapping[str, Protocol]:
    """Return the protocols that come with the bot, by id."""
    folder = resources.files("bot.content") / "protocols"
    found = (parsed(f.read_text("utf-8")) for f in folder.iterdir() if f.name.endswith(".toml"))
    return {protocol.id: protocol for protocol in sorted(found, key=lambda p: p.id)}
