"""What else a sparring leaves behind: an agreement, a decision, nothing; consent, and what somebody saw."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.content.protocols import shipped
from bot.sparring.effects import AskToGather, ShareAgreement, ShareObservations, ShareRuling, ShowCard, ShowRoot
from bot.sparring.errors import (
    GatheredMeanwhile,
    NotConsented,
    NotJoined,
    NotPossibleNow,
    OnlyLeader,
    OnlyPresenter,
    TooLate,
)
from bot.sparring.protocol import Collects, Ending, Protocol, Round, Speaker, Turns
from bot.sparring.session import Phase
from bot.sparring.team import Frame
from tests.sparring.playbook import (
    ANY,
    FRAME,
    Playbook,
    anna,
    bo,
    carla,
    koordinator,
    leder,
    mette,
    noted,
    refreshes,
    refused,
    say,
    wait,
)
from tests.sparring.steps import (
    agreed,
    closed_without,
    consents,
    ended,
    gathered,
    in_round,
    left,
    next_round,
    ruled,
    saw,
    shared_seen,
)


def ends_in(ending: Ending, *collects: Collects, frame: Frame = FRAME) -> Playbook:
    """Return a book in the second and last round of a team's sparring that ends in this."""
    talk = Round("talk", timedelta(minutes=5), Speaker.EVERYONE, Turns.OPEN, "t", "p")
    last = replace(talk, id="last", collects=frozenset(collects))
    return in_round(2, anna, leder, frame=frame, protocol=Protocol("x", 1, "t", "s", (talk, last), ends_in=ending))


def test_an_agreement_closes_and_can_be_revised_within_a_day() -> None:
    book = ends_in(Ending.AGREEMENT, Collects.AGREEMENT) >> agreed(bo) << refused(NotJoined) >> gathered(leder)
    book = book << refused(NotPossibleNow) >> agreed(anna) << refreshes(2) << ShareAgreement(fresh=True)
    book = book << say("say-thanks") << ShowRoot(1) << ShowCard() << noted("note-agreement-kept") << Phase.CLOSED
    book = book >> agreed(mette) << refused(GatheredMeanwhile)
    assert book.s.agreement
    assert book >> agreed(mette, old_at=book.s.agreement.at) << ShareAgreement() << ShowRoot(1)
    assert book >> wait(hours=25) >> agreed(mette, old_at=book.s.agreement.at) << refused(TooLate)


def test_an_agreement_that_is_missing_is_asked_for_of_the_one_whose_case_it_is() -> None:
    book = ends_in(Ending.AGREEMENT) >> agreed(mette) << refused(NotPossibleNow) >> ended(koordinator)
    book = book << refreshes(2) << say("say-rounds-over-agreement") << ShowRoot(1) << ShowCard() << Phase.GATHERING
    assert book >> wait(days=1) << AskToGather(mette, 1) >> closed_without(anna) << ... << Phase.CLOSED
    book = ends_in(Ending.AGREEMENT) >> ended(koordinator) << ... >> wait(days=20)
    assert book << AskToGather(mette, 1) << AskToGather(mette, 2) << say("say-closed-without-agreement") << ...


@pytest.mark.row("A2")
def test_a_decision_is_the_leaders_to_write() -> None:
    book = ends_in(Ending.DECISION, Collects.DECISION, frame=replace(FRAME, leaders=(carla,)))
    book = book >> ruled(mette) << refused(OnlyLeader) >> ruled(carla) << refreshes(2) << ShareRuling(fresh=True)
    book = book << say("say-thanks") << ShowRoot(1) << ShowCard() << noted("note-ruling-kept") << Phase.CLOSED
    assert book.s.ruling
    assert (book.s.ruling.what, book.s.ruling.why) == ("t-what", "t-why")
    assert book >> ruled(leder, old_at=book.s.ruling.at) << ShareRuling() << ShowRoot(1)


def test_where_nothing_is_left_behind_the_last_round_closes() -> None:
    book = ends_in(Ending.NOTHING) >> next_round()
    assert book << refreshes(2) << say("say-thanks") << ShowRoot(1) << ShowCard() << Phase.CLOSED
    book = ends_in(Ending.NOTHING) >> wait(minutes=5, seconds=30) << ... << Phase.GRACE >> wait(minutes=1)
    assert book << ANY << ANY << say("say-thanks") << ShowRoot(1) << ShowCard() << Phase.CLOSED
    assert ends_in(Ending.NOTHING) >> ended(koordinator) << ... << Phase.CLOSED


@pytest.mark.row("C2")
def test_nothing_is_kept_without_a_yes_and_a_yes_can_be_taken_back() -> None:
    book = ends_in(Ending.AGREEMENT, Collects.AGREEMENT, Collects.CONSENT)
    book = book >> agreed(anna) << refused(NotConsented) >> consents(anna) << refused(OnlyPresenter)
    book = book >> consents(mette) << refreshes(2) << noted("note-consent-given")
    book = book >> consents(mette, given=False) << refreshes(2) << noted("note-consent-declined")
    book = book >> agreed(anna) << refused(NotConsented) >> consents(mette) << ... >> wait(minutes=1)
    assert book.s.consent
    assert book.s.consent.given
    assert book >> agreed(anna) << ... << Phase.CLOSED


@pytest.mark.row("C2")
def test_nobody_who_stands_in_for_her_can_say_yes_in_her_place() -> None:
    book = ends_in(Ending.AGREEMENT, Collects.AGREEMENT, Collects.CONSENT) >> left(mette) << ...
    assert book.s.presenter != mette
    assert book >> consents(book.s.presenter) << refused(OnlyPresenter)


@pytest.mark.row("C2")
def test_with_a_no_nothing_is_asked_for_and_after_the_rounds_it_can_still_be_answered() -> None:
    book = ends_in(Ending.AGREEMENT, Collects.AGREEMENT, Collects.CONSENT)
    assert book >> consents(given=False) << ... >> next_round() << ... << Phase.CLOSED
    book = ends_in(Ending.AGREEMENT, Collects.AGREEMENT, Collects.CONSENT) >> next_round() << ... << Phase.GATHERING
    assert book >> consents() << ShowRoot(1) << noted("note-consent-given") >> agreed(anna) << ... << Phase.CLOSED


@pytest.mark.row("E6")
def test_what_somebody_saw_is_hers_until_she_shares_it_and_goes_with_a_no() -> None:
    book = ends_in(Ending.NOTHING, Collects.OBSERVATIONS, Collects.CONSENT)
    book = book >> saw(anna) << refused(NotConsented) >> consents() << ... >> saw(mette) << refused(NotPossibleNow)
    book = book >> saw(anna) << noted("note-observation-kept") >> shared_seen(bo) << refused(NotJoined)
    book = book >> shared_seen(anna) << ShareObservations(anna, fresh=True) << refreshes(2)
    book = book >> shared_seen(anna) << refused(NotPossibleNow) >> saw(anna, "t-more") << ... >> saw(leder) << ...
    assert book >> shared_seen(anna) << ShareObservations(anna) << refreshes(2)
    book = book >> consents(given=False) << ...
    assert [one.by for one in book.s.observations] == [anna, anna], "what was not shared is let go"


def test_a_kind_without_these_has_none_of_them() -> None:
    book = in_round(1, anna, protocol=shipped()["team"])
    assert book >> consents() << refused(NotPossibleNow)
    assert book >> saw(anna) << refused(NotPossibleNow)
    assert book >> ended(koordinator) << ... >> agreed(anna) << refused(NotPossibleNow)
    assert book >> ruled(leder) << refused(NotPossibleNow)
