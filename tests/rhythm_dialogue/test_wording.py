"""All forms and posts of the rhythm can be said in both languages, and Slack would take them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.blockkit import problems
from bot.content.texts import LANGUAGES, texts
from bot.messages.parts import Button, Buttons, Form, Message
from bot.messages.rhythm import plan_view, posts, setup_forms, turn_forms
from bot.messages.rhythm.buttons import RhythmDo
from bot.messages.team_posts import POSTS
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.sparring.folder import Folder
from bot.sparring.identity import PersonId, PlaceId, TeamId
from bot.sparring.rhythm import effects as fx
from bot.sparring.rhythm.cadence import due_on
from bot.sparring.rhythm.calendar import suggested_closed_weeks
from bot.sparring.rhythm.rotation import plan
from bot.sparring.rhythm.state import (
    Absence,
    Arranged,
    Cadence,
    Customs,
    Member,
    Offer,
    OfferState,
    Rhythm,
    Rota,
    Shift,
    Span,
    Weekly,
    Weeks,
)
from bot.sparring.session import Phase, Session
from bot.sparring.team import Frame, Team
from handlers.books import bound
from handlers.shelf import shelf
from handlers.slack.blocks import draw
from handlers.slack.forms import form_view
from tests.slack.fakes import DANISH
from tests.sparring.phases import IN_PHASE

NASTY = "Børn & unge <!channel> <@U1> *fed* 👩‍👩‍👧‍👦 " * 40
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PEOPLE = tuple(PersonId(f"person-{number}") for number in range(45))
REFS: Mapping[str, str] = {person: f"U{number:09}" for number, person in enumerate(PEOPLE)}
ON, LATER = date(2026, 11, 24), date(2026, 12, 1)


def big_team() -> Team:
    """Return a team with many people, long names, and something of everything."""
    weekly = Weekly(presenters=2, place=NASTY[:120], link=f"https://example.dk/{'x' * 280}")
    rota = Rota(
        members=tuple(Member(person, TODAY) for person in PEOPLE),
        absences=(
            Absence("a", PEOPLE[7], Span(ON, LATER)),
            Absence("b", PEOPLE[8], Span(ON), frozenset({4}), Weeks.ODD),
        ),
        shifts=(Shift(date(2026, 12, 8), None), Shift(date(2026, 12, 15), datetime(2026, 12, 17, 12, tzinfo=UTC))),
        offers=tuple(Offer(state, PEOPLE[0], ON, PEOPLE[2], LATER, state, PEOPLE[3]) for state in OfferState),
    )
    rhythm = Rhythm(Customs(weekly), rota, Cadence(began_on=TODAY), arranged=Arranged(PEOPLE[0], NOW))
    frame = Frame(leader=PEOPLE[0], leaders=PEOPLE[1:5], closed=(Span(date(2026, 12, 21), date(2026, 12, 27)),))
    return Team(TeamId("t"), PlaceId("t"), NASTY[:80], frame, rhythm=rhythm)


def cases() -> tuple[Session, ...]:
    """Return cases that wait: plain, of principle, chosen, and chosen for a meeting that is over."""
    case = IN_PHASE[Phase.QUEUED]().s
    return (
        case,
        replace(case, request=replace(case.request, principle=True)),
        replace(case, selected=True),
        replace(case, selected=True, meeting_on=LATER),
        replace(case, selected=True, meeting_on=date(2026, 11, 10)),
    )


def forms_of(wording: Wording, team: Team) -> Sequence[Form]:
    """Return every form of the rhythm."""
    meetings = plan(team, TODAY)
    view = setup_forms.SetupView(team, NASTY)
    waits = cases()[0]
    return (
        setup_forms.setup(wording, view),
        setup_forms.reading(wording, view),
        setup_forms.ready(wording, team, ON),
        setup_forms.ready(wording, team, None),
        setup_forms.hours(wording, team, suggested_closed_weeks(TODAY)),
        setup_forms.leads(wording, team),
        setup_forms.digest(wording, team),
        setup_forms.manners(wording, team),
        setup_forms.members(wording, team),
        setup_forms.member(wording, team, team.rhythm.rota.members[0]),
        turn_forms.swap(wording, team, meetings[:1], meetings),
        turn_forms.cannot(wording, team, meetings[0]),
        turn_forms.cannot(wording, team, meetings[0], turn_forms.AWAY),
        turn_forms.volunteer(wording, team, meetings),
        turn_forms.away(wording, team, PEOPLE[0], TODAY, team.rhythm.rota.absences),
        turn_forms.away(wording, team, PEOPLE[9], TODAY, (), recurs=True),
        turn_forms.choose_presenter(wording, team, meetings),
        turn_forms.order_line(wording, team, PEOPLE),
        turn_forms.change_meeting(wording, team, meetings),
        turn_forms.select_for(wording, waits, "Sparring", meetings),
    )


def posts_of(wording: Wording, team: Team) -> Sequence[Message]:
    """Return every post of the rhythm that is said now."""
    seated = plan(team, TODAY)[0].presenters[0]
    due = due_on(team)
    assert due is not None
    effects = (
        fx.RemindPresenter(seated, ON),
        fx.TellSeat(seated, ON),
        *(fx.ShowNext(on) for on in (ON, LATER, date(2026, 12, 8), date(2026, 12, 15))),
        fx.WarnNoCase(PEOPLE[0], ON),
        *(fx.ShowOffer(state) for state in OfferState),
        fx.AskTrade(PEOPLE[2], OfferState.OPEN),
        fx.RemindDigest(PEOPLE[0], due),
        fx.RemindDigest(PEOPLE[0], due, overdue=True),
    )
    said = []
    for waiting in ((), cases()[:1] * 12):
        view = TeamView(Folder(team, ()), waiting)
        said += [POSTS[type(effect)].write(effect, view, wording, NOW) for effect in effects]
    assert None not in said
    return [message for message in said if message]


def notes_of(wording: Wording, team: Team) -> Sequence[Message]:
    """Return what a member sees who asks for the plan or the queue."""
    meetings = plan(team, TODAY)
    return (
        Message(plan_view.rotation(wording, team, meetings, PEOPLE[0], leads=True)),
        Message(plan_view.queue(wording, cases() * 5, meetings, selects=True)),
        Message(plan_view.queue(wording, (), meetings, selects=False)),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_the_rhythm_can_be_said_and_shown(language: str) -> None:
    for form in forms_of(Wording(texts(language)), big_team()):
        assert problems(form_view(form, REFS, DANISH), "modal") == [], form.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_post_and_note_of_the_rhythm_can_be_said_and_sent(language: str) -> None:
    wording = Wording(texts(language))
    for message in (*posts_of(wording, big_team()), *notes_of(wording, big_team())):
        drawn = draw(message, REFS)
        assert problems(drawn.payload, "message") == []
        assert "<!channel>" not in drawn.text


def test_every_button_of_the_rhythm_is_answered_by_some_part() -> None:
    wording, team = Wording(texts("da")), big_team()
    shown = [*posts_of(wording, team), *notes_of(wording, team), *map(as_message, forms_of(wording, team))]
    pressed = {button.action for message in shown for button in buttons_of(message)} & set(RhythmDo)
    assert len(pressed) > 20
    assert pressed <= bound(shelf(None)).clicks.keys()  # type: ignore[arg-type] # a book is written without a desk being touched


def as_message(form: Form) -> Message:
    """Return the parts of a form that are to be read or pressed."""
    return Message(tuple(item for item in form.items if isinstance(item, Buttons)))


def buttons_of(message: Message) -> Sequence[Button]:
    """Return all buttons of a message."""
    rows = [part for part in message.parts if isinstance(part, Buttons)]
    return [button for row in rows for button in (*row.buttons, *row.more)]


def test_a_reminder_is_silent_once_the_turn_is_somebody_elses() -> None:
    team = big_team()
    view = TeamView(Folder(team, ()))
    stranger = fx.RemindPresenter(PEOPLE[40], ON)
    assert posts.remind(stranger, view, Wording(texts("da")), NOW) is None
    assert posts.tell_seat(fx.TellSeat(PEOPLE[40], ON), view, Wording(texts("da")), NOW) is None
