from datetime import timedelta

import pytest

from bot.failpoints import Failpoint
from bot.messages.letter import Letter, Op
from bot.messages.parts import Heading, Message
from bot.ports import Receipt, Unclear, Undeliverable, Wait
from bot.sparring.identity import MessageKey
from bot.tasks import drain
from bot.telemetry import Metrics
from schedules.outbox import OutboxLoop, Patience
from storage.memory import MemoryStorage
from storage.pacing import Pacing
from tests.schedules.stand_ins import Alarms, Platform, Words, letter

SETTLE, LEASE = 5.0, 60.0
PATIENT = Patience()


class Office:
    """An outbox, a platform and the loop between them; real time is `now`, in seconds, and only the test moves it."""

    def __init__(self, patience: Patience = PATIENT, width: int = 32) -> None:
        self.now = 0.0
        self.storage = MemoryStorage(real=lambda: self.now, pacing=Pacing.none())
        self.outbox = self.storage.outbox
        self.platform = Platform(lambda: self.now)
        self.words = Words()
        self.alarms = Alarms()
        self.metrics = Metrics()
        self.passed: list[str] = []
        self.loop = self.another_loop(patience, width)

    def another_loop(self, patience: Patience = PATIENT, width: int = 32) -> OutboxLoop:
        return OutboxLoop(
            self.outbox,
            self.platform,
            self.words,
            self.alarms,
            self.passed.append,
            self.metrics,
            patience=patience,
            width=width,
        )

    async def put(self, *letters: Letter) -> None:
        async with self.storage.writing() as work:
            await work.letters.put(letters)
            await work.commit()

    async def run(self, until: float = 1e6) -> None:
        """Send until all is done, letting the time pass that the loop asks for, but not beyond `until`."""
        while (pause := await self.loop.flush()) is not None and self.now + pause.total_seconds() <= until:
            self.now += pause.total_seconds()

    async def parked(self) -> dict[str, str]:
        return {letter.id: letter.reason for letter in await self.outbox.parked()}

    async def receipt(self, key: str) -> Receipt | None:
        return await self.storage.directory.post(MessageKey(key))

    def count(self, op: str, outcome: str) -> float:
        return self.metrics.registry.get_sample_value("sparring_letters_total", {"op": op, "outcome": outcome}) or 0


@pytest.fixture
def office() -> Office:
    """An office with nothing to send."""
    return Office()


async def test_letters_of_a_lane_go_out_in_order_and_their_receipts_are_kept(office: Office) -> None:
    await office.put(letter("root"), letter("round", thread="root"), letter("root.2", Op.UPDATE))
    await office.run()
    assert office.platform.arrived == ["root", "round", "root.2"]
    assert await office.receipt("round") == Receipt("at-round")
    assert office.count("post", "sent") == 2
    assert office.passed[:4] == [
        Failpoint.LETTER_CLAIMED,
        Failpoint.LETTER_COMPOSED,
        Failpoint.LETTER_SENT_BEFORE_RECEIPT,
        Failpoint.LETTER_RECEIPT_STORED,
    ]


async def test_a_lane_that_has_to_wait_holds_up_no_other(office: Office) -> None:
    await office.put(letter("a1", lane="a"), letter("a2", lane="a"), letter("b1", lane="b", op=Op.DIRECT))
    office.platform.faults = [Unclear(), None]
    await office.run(until=0)
    assert office.platform.arrived == ["b1"]
    await office.run()
    assert office.platform.arrived == ["b1", "a1", "a2"]


async def test_no_more_are_claimed_than_there_are_hands() -> None:
    office = Office(width=3)
    await office.put(*(letter(f"l{n}", lane=f"lane {n}") for n in range(10)))
    assert await office.loop.work() is None
    assert len(await office.outbox.claim(99)) == 7
    office.now += LEASE
    await office.run()
    assert len(office.platform.arrived) == 10


async def test_a_429_keeps_all_senders_from_its_scope_and_needs_no_looking(office: Office) -> None:
    await office.put(letter("a", lane="a"))
    office.platform.faults = [Wait(timedelta(seconds=30), "post")]
    await office.run(until=0)
    await office.put(letter("b", lane="b"))
    await office.run(until=29)
    assert office.platform.arrived == []
    await office.run()
    assert office.platform.arrived == ["a", "b"]
    assert office.now == 30
    assert office.platform.looked == []


async def test_an_unclear_letter_that_arrived_is_adopted_after_the_settle_time(office: Office) -> None:
    await office.put(letter("a"))
    office.platform.faults, office.platform.accepts_first = [Unclear()], True
    await office.run()
    assert office.platform.arrived == office.platform.looked == ["a"]
    assert office.now == SETTLE
    assert await office.receipt("a") == Receipt("at-a")
    assert office.count("post", "adopted") == 1


async def test_an_unclear_letter_that_did_not_arrive_is_sent_again(office: Office) -> None:
    await office.put(letter("a"))
    office.platform.faults = [Unclear()]
    await office.run()
    assert office.platform.arrived == office.platform.looked == ["a"]
    assert await office.outbox.waiting() == 0


async def test_a_post_that_is_shown_late_is_still_found_within_the_settle_time(office: Office) -> None:
    await office.put(letter("a"))
    office.platform.faults, office.platform.accepts_first, office.platform.visible_after = [Unclear()], True, 4.9
    await office.run()
    assert office.platform.arrived == ["a"]


async def test_pauses_grow_and_unclear_is_never_forgotten(office: Office) -> None:
    await office.put(letter("a"))
    office.platform.faults = [*[Unclear()] * 5, Wait(timedelta(seconds=1), "post"), None]
    await office.run()
    assert office.now == 5 + 5 + 5 + 8 + 16 + 1
    assert office.platform.looked == ["a"] * 6


async def test_a_letter_left_behind_by_a_crash_is_looked_for_when_its_lease_has_run_out(office: Office) -> None:
    await office.put(letter("a"))
    (claim,) = await office.outbox.claim(1)
    await office.platform.deliver(claim, Message((Heading("a"),)))
    await office.run()
    assert office.now == LEASE
    assert office.platform.arrived == ["a"]
    assert await office.outbox.waiting() == 0


async def test_when_looking_fails_the_letter_stays_unclear(office: Office) -> None:
    await office.put(letter("a"))
    office.platform.faults, office.platform.accepts_first = [Unclear()], True
    office.platform.lost_sight = Wait(timedelta(seconds=20), "find")
    await office.run(until=SETTLE)
    assert office.platform.looked == ["a"]
    office.platform.lost_sight = None
    await office.run()
    assert office.platform.arrived == ["a"]


async def test_a_whisper_is_sent_at_most_once(office: Office) -> None:
    await office.put(letter("w", Op.WHISPER), letter("a"))
    office.platform.faults = [Unclear()]
    await office.run()
    assert office.platform.arrived == ["a"]
    assert office.count("whisper", "dropped") == 1


async def test_a_whisper_that_had_to_wait_is_sent(office: Office) -> None:
    await office.put(letter("w", Op.WHISPER))
    office.platform.faults = [Wait(timedelta(seconds=1), "whisper")]
    await office.run()
    assert office.platform.arrived == ["w"]


async def test_an_unclear_update_is_repeated_without_looking(office: Office) -> None:
    await office.put(letter("a"), letter("a.2", Op.UPDATE))
    office.platform.faults, office.platform.accepts_first = [None, Unclear()], True
    await office.run()
    assert office.platform.arrived == ["a", "a.2", "a.2"]
    assert office.platform.looked == []


async def test_an_update_of_a_post_that_is_gone_ends_quietly(office: Office) -> None:
    await office.put(letter("a"), letter("a.2", Op.UPDATE), letter("b"))
    office.platform.faults = [None, Undeliverable("message_not_found")]
    await office.run()
    assert office.platform.arrived == ["a", "b"]
    assert await office.parked() == {}
    assert office.count("update", "dropped") == 1


async def test_an_update_of_a_post_that_was_never_made_ends_quietly(office: Office) -> None:
    await office.put(letter("a"), letter("a.2", Op.UPDATE), letter("b"))
    office.words.obsolete = {"a"}
    await office.run()
    assert office.platform.arrived == ["b"]
    assert await office.parked() == {}


async def test_what_cannot_be_delivered_is_parked_with_the_code_and_the_lane_goes_on(office: Office) -> None:
    await office.put(letter("a"), letter("b"))
    office.platform.faults = [Undeliverable("is_archived")]
    await office.run()
    assert await office.parked() == {"a": "is_archived"}
    assert office.platform.arrived == ["b"]
    assert office.metrics.registry.get_sample_value("sparring_letters_parked_total", {"reason": "is_archived"}) == 1


async def test_a_letter_into_a_thread_that_was_never_made_is_parked(office: Office) -> None:
    await office.put(letter("reply", thread="root"))
    await office.run()
    assert await office.parked() == {"reply": "thread-missing"}
    assert office.platform.arrived == []


async def test_what_makes_no_sense_any_more_is_not_sent(office: Office) -> None:
    await office.put(letter("a"), letter("b"))
    office.words.obsolete = {"a"}
    await office.run()
    assert office.platform.arrived == ["b"]
    assert await office.outbox.waiting() == 0


async def test_a_bug_in_composing_parks_the_letter_by_its_type_after_a_few_tries(office: Office) -> None:
    await office.put(letter("a"), letter("b"))
    office.words.broken = [KeyError("Mikkels mor")] * 3
    await office.run()
    assert await office.parked() == {"a": "error:KeyError"}
    assert office.platform.arrived == ["b"]
    assert office.platform.looked == []


async def test_a_database_that_only_restarts_parks_nothing(office: Office) -> None:
    await office.put(letter("w", Op.WHISPER))
    office.words.broken = [ConnectionError()] * 2
    await office.run()
    assert office.platform.arrived == ["w"]


async def test_a_bug_after_the_platform_was_called_is_unclear(office: Office) -> None:
    await office.put(letter("a"))
    office.platform.faults = [TypeError("Mikkels mor")]
    await office.run()
    assert office.platform.looked == ["a"]
    assert office.platform.arrived == ["a"]


async def test_a_claim_that_got_stale_sends_nothing_and_goes_back_as_it_was() -> None:
    office = Office(Patience(fresh=timedelta(seconds=-1)))
    await office.put(letter("a"))
    await office.loop.work()
    await drain(timedelta(seconds=5))
    assert office.platform.arrived == []
    await office.another_loop().flush()
    assert office.platform.arrived == ["a"]
    assert office.platform.looked == []


async def test_a_lease_lost_to_another_is_counted_and_changes_nothing(office: Office) -> None:
    await office.put(letter("a"))
    await office.loop.work()
    office.now += LEASE
    (other,) = await office.outbox.claim(1)
    await office.loop.flush()
    assert office.count("post", "fenced") == 1
    assert await office.outbox.sent(other, Receipt("at-a"))


async def test_every_finished_letter_rings_the_alarm_for_its_lane(office: Office) -> None:
    await office.put(letter("a"), letter("b", lane="other"))
    await office.run()
    assert office.alarms.rung == 2


def test_patience_fits_into_the_lease() -> None:
    seconds = [timedelta(seconds=n) for n in (60, 20, 5)]
    patience = Patience.within(seconds[0], call=seconds[1], settle=seconds[2])
    assert patience.fresh + patience.settle + seconds[1] == seconds[0]
    with pytest.raises(ValueError, match="longer than 45 seconds"):
        Patience.within(timedelta(seconds=45), call=seconds[1], settle=seconds[2])
