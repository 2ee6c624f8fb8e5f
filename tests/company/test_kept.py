"""What a team keeps comes back from storage as it was, and what it lets go is gone."""

from datetime import date

import pytest

from bot.sparring.company.effects import ShowPairs, ShowPractice, ShowRuleDraft, ShowRules
from bot.sparring.company.expertise import Expertise, KnowledgePerson
from bot.sparring.company.guides import WhomToAsk
from bot.sparring.company.introduction import StartPeriod, Thought
from bot.sparring.company.pairs import BuddyPair, NotWith
from bot.sparring.company.practice import Practice, PracticeState
from bot.sparring.company.rules import GroundRules, Proposal, RuleDraft
from bot.sparring.effects import Effect
from bot.sparring.folder import Record
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.rhythm.effects import Occasion, Remind, RemindPerson
from bot.sparring.rhythm.state import Appointment, Rhythm
from bot.sparring.team import Frame, Guideline, Team
from storage.mapping import (
    effect_from_json,
    effect_to_json,
    record_from_json,
    record_to_json,
    team_from_json,
    team_to_json,
)

TEAM, DAY = TeamId("t"), date(2026, 11, 23)
anna, bo = PersonId("anna"), PersonId("bo")
one, two = TextId("one"), TextId("two")

RECORDS: tuple[Record, ...] = (
    BuddyPair("p", TEAM, (anna, bo), DAY, 4, frozenset({bo})),
    NotWith("t:anna", TEAM, anna, frozenset({bo})),
    Expertise("e", TEAM, "ICS", (anna,)),
    KnowledgePerson("t:anna", TEAM, anna, (DAY,), DAY),
    WhomToAsk("t", TEAM, one, two),
    StartPeriod("t", TEAM, anna, DAY, one, (Thought("good", two),), DAY),
    Practice("1", TEAM, one, two, DAY, SessionId("s"), "3", DAY, "0", PracticeState.REVISED, one, DAY),
    RuleDraft("d", TEAM, anna, DAY, (Proposal("x", "when", bo, one),), (bo,), 3),
    GroundRules("r", TEAM, 2, one, DAY, anna, (bo,)),
)
EFFECTS: tuple[Effect, ...] = (
    *(ShowPairs(("p",)), ShowRuleDraft("d", fresh=True), ShowRules("r"), ShowPractice("1")),
    *(Remind(Occasion.START, "start:t:try", DAY, fresh=False), RemindPerson(anna, Occasion.PAIR, "p")),
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    assert record_from_json(type(record), record_to_json(record)) == record


@pytest.mark.parametrize("effect", EFFECTS, ids=lambda effect: type(effect).__name__)
def test_an_effect_comes_back_as_it_was(effect: Effect) -> None:
    assert effect_from_json(type(effect).__name__, effect_to_json(effect)) == effect


def test_a_team_keeps_its_days_and_what_it_works_by() -> None:
    rhythm = Rhythm(appointments=(Appointment(Occasion.PAIR, "p", DAY, anna, 2),))
    frame = Frame(rules="Ro", guidelines=(Guideline("ICS", "https://ics.example"),), goals=one)
    team = Team(TEAM, PlaceId("t"), frame=frame, rhythm=rhythm)
    assert team_from_json(team_to_json(team)) == team
