"""The outbox: lanes in order, leases, pacing, parking."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.messages.letter import Letter, Op
from bot.ports import ClaimedLetter, Receipt, Storage
from bot.sparring.effects import Effect, ShowCard, ShowTurn, Tell, Whisper
from bot.sparring.identity import MessageKey, PlaceId
from storage import Leases, Pace, Pacing
from tests.contract.labs import Lab
from tests.contract.samples import ELSEWHERE, MEMBER, letter, say

NOW, SOON = timedelta(), timedelta(seconds=5)


async def put(storage: Storage, *letters: Letter) -> None:
    async with storage.writing() as unit:
        await unit.letters.put(letters)
        await unit.commit()


async def claim(storage: Storage, limit: int = 10) -> Sequence[ClaimedLetter]:
    return await storage.outbox.claim(limit)


def keys(claims: Sequence[ClaimedLetter]) -> list[str]:
    return [each.letter.key for each in claims]


async def send(storage: Storage, each: ClaimedLetter) -> None:
    assert await storage.outbox.sent(each, Receipt(f"at:{each.letter.key}"))


async def drain(storage: Storage) -> list[str]:
    """Send all that may be sent; return the keys in that order."""
    sent = []
    while claims := await claim(storage):
        for each in claims:
            await send(storage, each)
        sent += keys(claims)
    return sent


@pytest.mark.parametrize(
    "effect",
    [
        ShowCard(fresh=True),
        ShowTurn(thread=0, call=1, person=MEMBER),
        say("welcome"),
        Whisper(MEMBER, say("hint").sentence),  # type: ignore[attr-defined] # say() returns a Say
        Tell(MEMBER, say("hello").sentence),  # type: ignore[attr-defined]
    ],
)
async def test_a_letter_comes_out_as_it_went_in(storage: Storage, effect: Effect) -> None:
    written = letter(effect=effect, to=MEMBER)
    await put(storage, written)
    assert await claim(storage) == [ClaimedLetter(written, 1, 1, unclear=False, target=None, thread=None)]


async def test_what_is_not_committed_is_never_sent(storage: Storage) -> None:
    async with storage.writing() as unit:
        await unit.letters.put([letter()])
    assert await claim(storage) == []
    assert await storage.outbox.waiting() == 0
    assert await storage.outbox.next_due() is None


async def test_a_lane_keeps_its_order_and_lanes_go_side_by_side(storage: Storage) -> None:
    await put(storage, letter("a1", lane="a"), letter("a2", lane="a"), letter("b1", lane="b"), letter("a3", lane="a"))
    first = await claim(storage)
    assert keys(first) == ["a1", "b1"]
    assert await claim(storage) == []
    await send(storage, first[0])
    assert keys(await claim(storage)) == ["a2"]


async def test_no_more_than_asked_for(storage: Storage) -> None:
    await put(storage, *(letter(f"p{n}", lane=f"l{n}") for n in range(5)))
    assert [len(await claim(storage, 2)) for _ in range(4)] == [2, 2, 1, 0]


async def test_a_claimed_letter_is_nobody_elses(lab: Lab) -> None:
    here, there = await lab.open(), await lab.open()
    await put(here, letter())
    assert len(await claim(here)) == 1
    assert await claim(there) == []


async def test_receipts_are_kept_and_handed_out(storage: Storage) -> None:
    await put(storage, letter("root"), letter("reply", thread="root"), letter("root", Op.UPDATE))
    (root,) = await claim(storage)
    await send(storage, root)
    (reply,) = await claim(storage)
    assert (reply.target, reply.thread) == (None, Receipt("at:root"))
    await send(storage, reply)
    (update,) = await claim(storage)
    assert update.target == Receipt("at:root")
    assert await storage.directory.post(MessageKey("reply")) == Receipt("at:reply")
    assert await storage.directory.key_of(Receipt("at:root")) == "root"


async def test_a_receipt_names_one_post_and_a_post_has_one_receipt(storage: Storage) -> None:
    await put(storage, letter("a", lane="a"), letter("b", lane="b"), letter("a", lane="c"))
    for each, ref in zip(await claim(storage), ("x", "x", "y"), strict=True):
        assert await storage.outbox.sent(each, Receipt(ref))
    assert await storage.directory.post(MessageKey("a")) == Receipt("y")
    assert await storage.directory.post(MessageKey("b")) == Receipt("x")


async def test_a_whisper_leaves_no_receipt(storage: Storage) -> None:
    await put(storage, letter("whispered", Op.WHISPER, to=MEMBER))
    (each,) = await claim(storage)
    assert await storage.outbox.sent(each, None)
    assert await storage.directory.post(MessageKey("whispered")) is None
    assert await storage.outbox.next_due() is None


async def test_when_the_lease_runs_out_it_comes_again_unclear(lab: Lab) -> None:
    here, there = await lab.open(), await lab.open()
    await put(here, letter())
    (zombie,) = await claim(here)
    await lab.pass_time(59)
    assert await claim(there) == []
    await lab.pass_time(1)
    (heir,) = await claim(there)
    assert (heir.attempt, heir.tries, heir.unclear) == (2, 2, True)
    assert not await here.outbox.sent(zombie, Receipt("twice"))
    await here.outbox.park(zombie, "not-mine")
    await here.outbox.again(zombie, NOW, unclear=False)
    assert await claim(here) == []
    assert await there.outbox.sent(heir, Receipt("once"))
    assert await here.directory.post(MessageKey("post")) == Receipt("once")


async def test_a_late_answer_counts_while_nobody_has_taken_over(storage: Storage, lab: Lab) -> None:
    await put(storage, letter())
    (late,) = await claim(storage)
    await lab.pass_time(100)
    assert await storage.outbox.sent(late, Receipt("late"))
    assert not await storage.outbox.sent(late, Receipt("late"))


async def test_leases_last_as_long_as_they_are_told(lab: Lab) -> None:
    storage = await lab.open(leases=Leases(letters=timedelta(seconds=300)))
    await put(storage, letter())
    await claim(storage)
    await lab.pass_time(299)
    assert await claim(storage) == []
    await lab.pass_time(1)
    assert len(await claim(storage)) == 1


@pytest.mark.parametrize("unclear", [True, False])
async def test_again_means_at_the_head_of_its_lane_after_a_while(storage: Storage, lab: Lab, unclear: bool) -> None:
    await put(storage, letter("a"), letter("b"))
    (each,) = await claim(storage)
    await storage.outbox.again(each, SOON, unclear=unclear)
    assert await claim(storage) == []
    await lab.pass_time(5)
    (second,) = await claim(storage)
    assert (second.letter.key, second.tries, second.unclear) == ("a", 2, unclear)


async def test_when_something_may_be_sent(storage: Storage, lab: Lab) -> None:
    await put(storage, letter("a", lane="a"), letter("b", lane="b"))
    assert await storage.outbox.next_due() == NOW
    first, second = await claim(storage)
    await storage.outbox.again(first, timedelta(seconds=40), unclear=False)
    await storage.outbox.again(second, timedelta(seconds=20), unclear=False)
    pause = await storage.outbox.next_due()
    assert pause is not None
    assert timedelta(seconds=15) < pause <= timedelta(seconds=20)
    await lab.pass_time(21)
    assert await storage.outbox.next_due() == NOW
    assert keys(await claim(storage)) == ["b"]
    assert await storage.outbox.waiting() == 2


async def test_an_update_supersedes_an_unsent_older_one(storage: Storage) -> None:
    await put(storage, letter("a"), letter("a", Op.UPDATE), letter("b", Op.UPDATE), letter("a", Op.UPDATE))
    newest = letter("a", Op.UPDATE)
    await put(storage, newest)
    assert await storage.outbox.waiting() == 3
    assert await drain(storage) == ["a", "b", "a"]
    assert await storage.outbox.parked() == []


async def test_an_update_leaves_alone_what_is_being_sent(storage: Storage) -> None:
    await put(storage, letter("a", Op.UPDATE))
    (sending,) = await claim(storage)
    await put(storage, letter("a", Op.UPDATE))
    assert await storage.outbox.waiting() == 2
    await storage.outbox.again(sending, NOW, unclear=False)
    assert await drain(storage) == ["a", "a"]


async def test_a_parked_letter_lets_its_lane_go_on(storage: Storage) -> None:
    await put(storage, letter("a"), letter("b"))
    (each,) = await claim(storage)
    await storage.outbox.park(each, "channel_not_found")
    assert keys(await claim(storage)) == ["b"]
    (parked,) = await storage.outbox.parked()
    assert (parked.id, parked.kind, parked.subject) == (each.letter.id, "ShowRound", "s1")
    assert parked.reason == "channel_not_found"
    assert parked.parked_at.utcoffset() == NOW
    assert await storage.outbox.waiting() == 1


async def test_a_parked_letter_can_be_put_back(storage: Storage) -> None:
    await put(storage, letter("a"))
    (each,) = await claim(storage)
    await storage.outbox.park(each, "not_in_channel")
    assert await storage.outbox.next_due() is None
    assert not await storage.outbox.retry("nobody")
    assert await storage.outbox.retry(each.letter.id)
    assert not await storage.outbox.retry(each.letter.id)
    (again,) = await claim(storage)
    assert (again.letter, again.attempt, again.tries, again.unclear) == (each.letter, 2, 1, False)


async def test_letters_for_a_thread_that_will_not_come_are_parked_with_it(storage: Storage) -> None:
    await put(storage, letter("root"), letter("r1", thread="root"), letter("r2", thread="root"), letter("free"))
    (root,) = await claim(storage)
    await storage.outbox.park(root, "channel_not_found")
    assert keys(await claim(storage)) == ["free"]
    assert [each.reason for each in await storage.outbox.parked()] == ["channel_not_found", *["thread-missing"] * 2]
    await put(storage, letter("r3", lane="other", thread="root"))
    assert await claim(storage) == []
    assert len(await storage.outbox.parked()) == 4
    assert await storage.outbox.retry(root.letter.id)
    assert await storage.outbox.parked() == []
    assert await storage.outbox.waiting() == 5


async def test_a_letter_waits_for_its_thread_from_another_lane(storage: Storage) -> None:
    await put(storage, letter("root", lane="a"), letter("reply", lane="b", thread="root"))
    (root,) = await claim(storage)
    assert await claim(storage) == []
    await storage.outbox.again(root, SOON, unclear=False)
    pause = await storage.outbox.next_due()
    assert pause is not None
    assert pause > NOW, "the reply may not be sent now"
    assert await storage.outbox.parked() == []


async def test_a_reply_ahead_of_its_thread_does_not_stop_the_lane(storage: Storage) -> None:
    await put(storage, letter("reply", thread="root"), letter("root"))
    assert keys(await claim(storage)) == ["root"]
    assert [each.reason for each in await storage.outbox.parked()] == ["thread-missing"]


async def test_an_edit_needs_no_thread(storage: Storage) -> None:
    await put(storage, letter("a", Op.UPDATE, thread="nowhere"))
    assert keys(await claim(storage)) == ["a"]


PACED = Pacing({Op.UPDATE: Pace(2.0, 2)}, {Op.POST: Pace(1.0)})


async def test_one_post_a_second_in_a_place(lab: Lab) -> None:
    storage, other = await lab.open(pacing=PACED), await lab.open(pacing=PACED)
    await put(
        storage,
        *(letter(f"p{n}", lane=f"l{n}") for n in range(3)),
        *(letter(f"e{n}", lane=f"m{n}", place=ELSEWHERE) for n in range(2)),
    )
    assert keys(await claim(storage)) == ["p0", "e0"]
    assert await claim(other) == [], "the pace is everybody's"
    pause = await other.outbox.next_due()
    assert pause is not None
    assert NOW < pause <= timedelta(seconds=1)
    await lab.pass_time(1)
    assert keys(await claim(other)) == ["p1", "e1"]


async def test_a_burst_after_a_rest_and_then_the_pace(lab: Lab) -> None:
    storage = await lab.open(pacing=PACED)
    await put(storage, *(letter(f"u{n}", Op.UPDATE, lane=f"l{n}") for n in range(5)), letter("p", lane="l9"))
    assert keys(await claim(storage)) == ["u0", "u1", "p"]
    assert await claim(storage) == []
    await lab.pass_time(2)
    assert keys(await claim(storage)) == ["u2"]
    await lab.pass_time(50)
    assert keys(await claim(storage)) == ["u3", "u4"]


@pytest.mark.parametrize(("scope", "stopped"), [("post", {"here", "there"}), (f"post:{ELSEWHERE}", {"there"})])
async def test_a_platform_that_asks_to_wait_is_heard_by_all(lab: Lab, scope: str, stopped: set[str]) -> None:
    storage, other = await lab.open(), await lab.open()
    await put(storage, letter("here", lane="a"), letter("there", lane="b", place=ELSEWHERE), letter("u", Op.UPDATE))
    await storage.outbox.hold_back(scope, timedelta(seconds=30))
    await storage.outbox.hold_back(scope, SOON)
    assert {"here", "there", "u"} - set(keys(await claim(other))) == stopped
    pause = await other.outbox.next_due()
    assert pause is not None
    assert timedelta(seconds=25) < pause <= timedelta(seconds=30)
    await lab.pass_time(31)
    assert set(keys(await claim(other))) == stopped


async def test_no_place_starves_behind_a_crowded_one(lab: Lab) -> None:
    storage = await lab.open(pacing=PACED)
    await put(storage, *(letter(f"p{n}", lane=f"l{n}") for n in range(50)))
    await put(storage, letter("quiet", lane="quiet", place=PlaceId("quiet")))
    assert {*keys(await claim(storage, 2)), *keys(await claim(storage, 2))} == {"p0", "quiet"}


async def test_finished_letters_are_forgotten_after_a_month(storage: Storage, lab: Lab) -> None:
    await put(storage, letter("a"), letter("b", lane="b"))
    await drain(storage)
    await put(storage, letter("c"), letter("d", lane="d"))
    (each, _) = await claim(storage)
    await storage.outbox.park(each, "why")
    await lab.pass_time(timedelta(days=31).total_seconds())
    await storage.prune()
    assert await storage.outbox.waiting() == 1
    assert len(await storage.outbox.parked()) == 1
    assert await storage.directory.post(MessageKey("a")) == Receipt("at:a"), "posts are not forgotten"
