"""The bot keeps the time of a programme's steps, each with the minutes its source gives it."""

from datetime import timedelta

import pytest

from bot.sparring import events as ev
from bot.sparring.identity import PersonId
from bot.sparring.programme.state import LENGTHS, Part, Step
from bot.sparring.session import Phase, Session
from handlers.inbound import Click
from tests.programme.conftest import Course
from tests.rhythm_dialogue.table import LONE, METTE, PETER, PLACE, SARA, shown


async def begun(course: Course, who: PersonId, step: Step) -> Session:
    """Let somebody begin a step; return the sparring that keeps its time."""
    told = await course.presses(who, await course.chooses(who, step), "Begynd nu")
    assert "I gang" in shown(told)
    found = await course.step(step.part, step.consultant, step.number)
    assert found.session is not None
    return await session_of(course, found)


async def session_of(course: Course, step: Step) -> Session:
    """Return it as it stands."""
    assert step.session is not None
    session = await course.table.sparring.session(step.session)
    assert session is not None
    return session


async def lasts(course: Course, session: Session, who: PersonId) -> timedelta:
    """Let the rounds begin and run out by themselves; return how long they took without the pauses between them."""
    await course.table.sparring.happen(ev.RoundsBegun(session.id, who))
    now = await course.table.sparring.session(session.id)
    assert now is not None
    assert now.phase is Phase.RUNNING
    return sum(now.plan, timedelta())


@pytest.mark.row("E2")
async def test_the_management_meets_for_an_hour_and_a_half_in_a_group_with_the_partners(course: Course) -> None:
    session = await begun(course, METTE, await course.step(Part.MANAGEMENT))
    assert session.invitations
    for partner in (LONE, PETER):
        await course.table.sparring.happen(ev.Accepted(session.id, partner))
    await course.table.settle()

    open_ = await course.table.sparring.session(session.id)
    assert open_ is not None
    assert (open_.place, set(open_.present)) == ("group-lone-mette-peter", {METTE, LONE, PETER})
    assert await lasts(course, open_, METTE) == LENGTHS[Part.MANAGEMENT]


@pytest.mark.row("E3", "E8")
@pytest.mark.parametrize("part", [Part.STAFF, Part.FOLLOW_UP])
async def test_the_staff_meets_in_its_own_channel(course: Course, part: Part) -> None:
    session = await begun(course, METTE, await course.step(part))
    assert session.phase is Phase.FRAMING
    await course.table.sparring.happen(ev.Joined(session.id, SARA))
    assert await lasts(course, session, METTE) == LENGTHS[part]


@pytest.mark.row("E5", "E6", "E7")
async def test_whoever_of_the_two_begins_a_conversation_it_is_the_consultants(course: Course) -> None:
    session = await begun(course, LONE, await course.talk())
    assert session.owner == SARA

    open_ = await course.table.sparring.session(session.id)
    assert open_ is not None
    assert set(open_.present) == {SARA, LONE}, "she who began has said yes, and the group is open"
    assert await lasts(course, open_, SARA) == LENGTHS[Part.CONVERSATION]


async def test_when_its_time_is_over_it_closes_by_itself_and_leaves_nothing_behind(course: Course) -> None:
    session = await begun(course, METTE, await course.step(Part.STAFF))
    await course.table.sparring.happen(ev.Joined(session.id, SARA))
    await course.table.sparring.happen(ev.RoundsBegun(session.id, METTE))
    await course.table.until("2026-11-23 11:30")

    over = await course.table.sparring.session(session.id)
    assert over is not None
    assert over.phase is Phase.CLOSED
    assert over.gathering is None


async def test_the_teams_own_hour_stays_what_it_was(course: Course) -> None:
    await begun(course, METTE, await course.step(Part.STAFF))
    assert (await course.table.team()).frame.hour == timedelta(minutes=60)


async def test_a_partner_in_the_channel_may_join_the_programmes_own_meeting(course: Course) -> None:
    course.table.channel.here.append(LONE)
    session = await begun(course, METTE, await course.step(Part.STAFF))
    await course.table.act(click(session.id))
    now = await course.table.sparring.session(session.id)
    assert now is not None
    assert LONE in now.present


def click(session: str) -> Click:
    """Return a partner's click on "join"."""
    return Click("", LONE, action="join", args=(session,), place=PLACE)
