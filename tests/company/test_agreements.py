"""What leaders agree on with others: each of their teams keeps it, reads it and comes back to it (C3)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.sparring.company.agreements import (
    LeadersAgreement,
    Stands,
    agreed,
    agreement_id,
    in_place,
    listed,
    not_yet,
    over,
)
from bot.sparring.company.errors import ChangedMeanwhile
from bot.sparring.errors import OnlyTeamLeader
from bot.sparring.folder import Folder
from bot.sparring.gathered import Change
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.rhythm.events import DaysKept
from bot.sparring.team import Frame, Team

pytestmark = pytest.mark.row("C3")
METTE, SARA = PersonId("mette"), PersonId("sara")
NORD, SYD = TeamId("nord"), TeamId("syd")
TEAM = Team(NORD, PlaceId("kanal"), frame=Frame(leader=METTE))
MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 12, 21, 9, tzinfo=UTC)
NAME = agreement_id(NORD, SessionId("s"))
ONE = LeadersAgreement(NAME, NORD, SessionId("s"), (NORD, SYD), METTE, MONDAY, (Change(TextId("t")),))


def days(kept: object) -> list[tuple[PersonId | None, date]]:
    (event,) = [one for one in kept.events if isinstance(one, DaysKept)]  # type: ignore[attr-defined]
    return [(day.to, day.on) for day in event.appointments]


def test_the_leader_is_asked_on_the_first_day_named_else_after_four_weeks() -> None:
    assert days(agreed(Folder(TEAM), ONE)) == [(METTE, date(2026, 12, 21))]
    points = (Change(TextId("t"), None, date(2026, 12, 9)), Change(TextId("u"), None, date(2026, 12, 1)))
    assert days(agreed(Folder(TEAM), replace(ONE, points=points))) == [(METTE, date(2026, 12, 1))]


def test_not_yet_is_asked_again_and_what_is_said_ends_the_asking() -> None:
    folder = Folder(TEAM, (ONE,))
    assert days(not_yet(folder, METTE, NAME, NOW)) == [(METTE, date(2027, 1, 18))]
    for says, stands in ((in_place, Stands.IN_PLACE), (over, Stands.OVER)):
        kept = says(folder, METTE, NAME, NOW)
        assert days(kept) == []
        assert [one.stands for one in kept.saved if isinstance(one, LeadersAgreement)] == [stands]


def test_only_a_leader_says_how_it_goes_and_only_of_what_is_there() -> None:
    with pytest.raises(OnlyTeamLeader):
        in_place(Folder(TEAM, (ONE,)), SARA, NAME, NOW)
    with pytest.raises(ChangedMeanwhile):
        over(Folder(TEAM), METTE, NAME, NOW)


def test_what_is_open_stands_first() -> None:
    done = replace(ONE, id="later", agreed_on=date(2026, 12, 1), stands=Stands.IN_PLACE)
    assert [one.id for one in listed(Folder(TEAM, (done, ONE)))] == [NAME, "later"]
