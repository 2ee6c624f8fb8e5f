"""Reads protocols from TOML and refuses what the machine could not run."""

import tomllib
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from importlib import resources
from typing import Any

from bot.sparring.protocol import Collects, Protocol, Round, Speaker, Turns


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
        protocol = Protocol(rounds=rounds, **raw)
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        raise BadProtocol(f"this is not a protocol: {error}") from error
    _check(protocol)
    return protocol


def _round(number: int, raw: dict[str, Any]) -> Round:
    try:
        return Round(
            length=timedelta(minutes=raw.pop("minutes")),
            speaker=Speaker(raw.pop("speaker")),
            turns=Turns(raw.pop("turns")),
            silent=Speaker(raw.pop("silent")) if "silent" in raw else None,
            prompts=tuple(raw.pop("prompts", ())),
            collects=frozenset(Collects(what) for what in raw.pop("collects", ())),
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
        if this.length < timedelta(minutes=1):
            raise BadProtocol(f"round {number}: at least one minute")
        if this.paced and not this.prompts:
            raise BadProtocol(f"round {number}: a paced round needs prompts")


@cache
def shipped() -> Mapping[str, Protocol]:
    """Return the protocols that come with the bot, by id."""
    folder = resources.files("bot.content") / "protocols"
    found = (parsed(f.read_text("utf-8")) for f in folder.iterdir() if f.name.endswith(".toml"))
    return {protocol.id: protocol for protocol in sorted(found, key=lambda p: p.id)}
