"""A sparring that was stored before it could go in writing is read as it was."""

import json
from dataclasses import fields

import msgspec

from bot.sparring.gathered import Point
from bot.sparring.protocol import Protocol
from bot.sparring.session import Leg, Request, Session, with_leg
from tests.sparring.playbook import anna
from tests.sparring.steps import in_round, point

SINCE = {
    Session: {"invitations", "group", "contributions", "consent", "observations", "agreement", "ruling"},
    Request: {"mode", "hidden", "asked", "knows"},
    Leg: {"contributed", "reminds_at"},
    Point: {"held"},
    Protocol: {"where", "parties", "needs", "fields", "framing", "leader_word", "ends_in", "anonymous"},
}
"""What has come to be remembered since."""


def test_what_is_new_has_a_value_for_what_is_old() -> None:
    session = with_leg((in_round(5, anna) >> point(text="t-1") << ...).s, contributed=frozenset())
    document = json.loads(msgspec.json.encode(session))
    parts = (document, document["request"], document["leg"], *document["points"], document["protocol"])
    for kind, part in zip(SINCE, parts, strict=True):
        assert {field.name for field in fields(kind)} >= SINCE[kind]
        for name in SINCE[kind]:
            del part[name]
    for this in document["protocol"]["rounds"]:
        del this["written"]
    assert msgspec.json.decode(json.dumps(document), type=Session) == session
