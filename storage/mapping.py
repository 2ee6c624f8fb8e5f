"""Domain objects ↔ JSON.

msgspec reads the domain's dataclasses as they are: 8–15 µs each way for a session in mid-round, less than half of
what pydantic takes. Unknown fields are ignored and missing ones take their default, so that a release may add either.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Row

from bot.messages.letter import Letter, Op
from bot.sparring.copies import replace
from bot.sparring.effects import Effect
from bot.sparring.folder import R, Record
from bot.sparring.identity import MessageKey, PersonId, PlaceId
from bot.sparring.protocol import Protocol
from bot.sparring.session import Session
from bot.sparring.team import Team

_encode = msgspec.json.Encoder().encode
_encode_in_order = msgspec.json.Encoder(order="deterministic").encode
_session, _team, _protocol = msgspec.json.Decoder(Session), msgspec.json.Decoder(Team), msgspec.json.Decoder(Protocol)


def session_to_json(session: Session, digest: str) -> str:
    """Return the session's document, with the digest in place of its protocol."""
    return _encode(replace(session, protocol=_stub(digest, session.protocol.version))).decode()


@cache
def _stub(digest: str, version: int) -> Protocol:
    return Protocol(digest, version, "", "", ())


def session_from_json(document: str, protocol: Protocol) -> Session:
    """Return the session that `session_to_json` wrote, with its protocol back in place."""
    session = _session.decode(document)
    object.__setattr__(session, "protocol", protocol)  # ours alone until returned
    return session


def protocol_to_json(protocol: Protocol) -> tuple[str, str]:
    """Return the digest and the document of a protocol; equal protocols have equal digests."""
    document = _encode_in_order(protocol)
    return hashlib.sha256(document).hexdigest(), document.decode()


def protocol_from_json(document: str) -> Protocol:
    """Return the protocol that `protocol_to_json` wrote."""
    return _protocol.decode(document)


def team_to_json(team: Team) -> str:
    """Return the team's document."""
    return _encode(team).decode()


def team_from_json(document: str) -> Team:
    """Return the team that `team_to_json` wrote."""
    return _team.decode(document)


def _kinds(effect: type[Effect]) -> Iterator[tuple[str, type[Effect]]]:
    for kind in effect.__subclasses__():
        yield kind.__name__, kind
        yield from _kinds(kind)


@cache
def _effect(kind: str) -> msgspec.json.Decoder[Effect]:
    return msgspec.json.Decoder(dict(_kinds(Effect))[kind])


def effect_to_json(effect: Effect) -> str:
    """Return the effect's document; its kind is the name of its class."""
    return _encode(effect).decode()


def effect_from_json(kind: str, document: str) -> Effect:
    """Return the effect that `effect_to_json` wrote, of the class named `kind`; `KeyError` when there is none."""
    return _effect(kind).decode(document)


def letter_of(row: Row[Any]) -> Letter:
    """Return the letter in a row of the outbox."""
    return Letter(
        id=row.id,
        lane=row.lane,
        op=Op(row.op),
        subject=row.subject,
        place=PlaceId(row.place),
        key=MessageKey(row.key),
        effect=effect_from_json(row.kind, row.effect),
        thread=row.thread and MessageKey(row.thread),
        to=row.recipient and PersonId(row.recipient),
    )


@cache
def _record(kind: type[Record]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def record_to_json(record: Record) -> str:
    """Return the record's document."""
    return _encode(record).decode()


def record_from_json(kind: type[R], document: str) -> R:
    """Return the record of this kind that `record_to_json` wrote."""
    record: R = _record(kind).decode(document)
    return record
