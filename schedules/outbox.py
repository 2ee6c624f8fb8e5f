"""The outbox at work: letters go out in the order of their lane, lanes side by side, effectively once.

A letter is marked `sending` in a committed transaction before the platform is called. Whatever happens after that
without a receipt, a time-out, a reset, a crash, is unclear: the letter comes again, is looked for by its id, and only
sent anew when it is not there. A double is possible only if the platform shows a post later than the settle time.
"""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from time import monotonic
from typing import Self

import structlog

from bot.failpoints import Failpoint
from bot.messages.letter import Op
from bot.ports import (
    Alarms,
    ClaimedLetter,
    Composer,
    Deletions,
    DeliveryFailed,
    Failpoints,
    Messenger,
    Outbox,
    Receipt,
    Unclear,
    Undeliverable,
    Wait,
)
from bot.tasks import spawn
from bot.telemetry import Metrics

GONE = "message_not_found"
"""The code an adapter gives when the post to edit is not there any more."""
ADDRESSED = frozenset({Op.POST, Op.DIRECT})
"""What can be looked up and must not come twice: an update may be repeated, a whisper cannot be found."""
OF_A_POST = frozenset({Op.UPDATE, Op.DELETE})
"""What is pointless without the post it is about."""

log = structlog.get_logger()


class Outcome(StrEnum):
    """How a try ended, as the metrics count it."""

    SENT = "sent"
    ADOPTED = "adopted"
    """An earlier try had arrived."""
    DROPPED = "dropped"
    """There is nothing to send any more, or no way to know whether it was sent already."""
    WAIT = "wait"
    UNCLEAR = "unclear"
    STALE = "stale"
    FAILED = "failed"
    FENCED = "fenced"
    """The lease had run out meanwhile, so somebody else has the letter."""


class Stale(DeliveryFailed):
    """The claim is so old that somebody else may have the letter by now; nothing was sent."""


@dataclass(slots=True)
class Try:
    """One try of a letter: when it gets stale (monotonic seconds), and whether the platform has been called."""

    claim: ClaimedLetter
    stale_at: float
    called: bool = False


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what; all real time.

    `settle` is how long the platform may take to show a post it accepted, `call` how long a call to it may take.
    `fresh` is how long after its claim a letter may still be handed to the platform: a process that was stopped for
    longer must not send what another may have sent since. The lease has to be longer than all three together.
    """

    settle: timedelta = timedelta(seconds=5)
    call: timedelta = timedelta(seconds=8)
    fresh: timedelta = timedelta(seconds=10)
    first: timedelta = timedelta(seconds=1)
    longest: timedelta = timedelta(minutes=1)
    stumbles: int = 3
    """How many tries a letter has that meets a bug of ours, for it may be a database that is just restarting."""

    @classmethod
    def within(cls, lease: timedelta, *, call: timedelta, settle: timedelta) -> Self:
        """Return the patience that a lease leaves room for when one call to the platform may take `call`.

        Raises ValueError when the lease is too short to look, to send and to let it settle.
        """
        fresh = lease - settle - call
        if fresh <= call:
            raise ValueError(f"A letter's lease must be longer than {(settle + 2 * call).total_seconds():g} seconds.")
        return cls(settle=settle, call=call, fresh=fresh)

    def after(self, tries: int) -> timedelta:
        """Return the pause after so many tries: the first, then each twice as long, up to the longest."""
        return min(self.first * (1 << min(max(tries - 1, 0), 16)), self.longest)


class OutboxLoop:
    """Sends what may be sent, up to `width` letters at once. The runner sees to it that `work` runs once at a time."""

    def __init__(  # noqa: PLR0913 - the loop is where these six meet
        self,
        outbox: Outbox,
        messenger: Messenger,
        composer: Composer,
        alarms: Alarms,
        failpoints: Failpoints,
        metrics: Metrics,
        *,
        patience: Patience = Patience(),
        width: int = 32,
        deletions: Deletions | None = None,
    ) -> None:
        self._outbox = outbox
        self._messenger = messenger
        self._composer = composer
        self._alarms = alarms
        self._pass = failpoints
        self._metrics = metrics
        self._patience = patience
        self._width = width
        self._deletions = deletions
        self._busy: set[asyncio.Task[None]] = set()

    async def work(self) -> timedelta | None:
        """Begin to send whatever may be sent now and return without waiting for it.

        Each letter that is done rings the alarm, for its lane may go on. Returns how long (real time) until some letter
        may be sent; None when none waits or all hands are full.
        """
        while room := self._width - len(self._busy):
            pause = await self._outbox.next_due()  # asked first, for a claim takes the one writer from whoever clicks
            if pause is None or pause:
                return pause
            stale_at = monotonic() + self._patience.fresh.total_seconds()
            claims = await self._outbox.claim(room)
            if not claims:
                return await self._outbox.next_due()
            for claim in claims:
                task = spawn(self._handle(Try(claim, stale_at)), name="letter")
                self._busy.add(task)
                task.add_done_callback(self._done)
        return None

    async def flush(self) -> timedelta | None:
        """Send until nothing may be sent now, and wait for it all; return how long until something may again."""
        while True:
            pause = await self.work()
            if not self._busy:
                return pause
            await asyncio.wait(self._busy)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._busy.discard(task)
        self._alarms.letters_queued()

    async def _handle(self, attempt: Try) -> None:
        self._pass(Failpoint.LETTER_CLAIMED)
        began = monotonic()
        try:
            outcome, receipt = await self._in_time(attempt)
        except DeliveryFailed as error:
            await self._failed(attempt.claim, error)
        except Exception as error:  # noqa: BLE001 - tried again, then parked where an operator sees it
            await self._stumbled(attempt, error)
        else:
            await self._finish(attempt.claim, outcome, receipt, timedelta(seconds=monotonic() - began))

    async def _in_time(self, attempt: Try) -> tuple[Outcome, Receipt | None]:
        """Carry a letter, but let go of it while the lease still holds: a process may be stopped between two calls."""
        end = attempt.stale_at + self._patience.call.total_seconds()
        try:
            async with asyncio.timeout(end - monotonic()):
                return await self._carry(attempt)
        except TimeoutError:
            raise Unclear if attempt.called else Stale from None

    async def _carry(self, attempt: Try) -> tuple[Outcome, Receipt | None]:
        """Take a letter to the platform, or find that it is there or need not go. Raises `DeliveryFailed`."""
        claim, letter = attempt.claim, attempt.claim.letter
        if claim.unclear and letter.op is Op.WHISPER:
            return Outcome.DROPPED, None
        if claim.unclear and letter.op in ADDRESSED:
            found = await self._messenger.find(claim)
            self._pass(Failpoint.LETTER_LOOKED_FOR)
            if found:
                return Outcome.ADOPTED, found
        if letter.op in OF_A_POST and claim.target is None:
            return Outcome.DROPPED, None
        if letter.op is Op.DELETE:
            return await self._take_away(attempt), None
        content = await self._composer.compose(letter)
        if content is None:
            return Outcome.DROPPED, None
        self._pass(Failpoint.LETTER_COMPOSED)
        if monotonic() > attempt.stale_at:
            raise Stale
        attempt.called = True
        return Outcome.SENT, await self._messenger.deliver(claim, content)

    async def _take_away(self, attempt: Try) -> Outcome:
        """Delete a post or file; to do it twice does no harm."""
        if monotonic() > attempt.stale_at:
            raise Stale
        attempt.called = True
        await self._messenger.delete(attempt.claim)
        return Outcome.SENT

    async def _finish(self, claim: ClaimedLetter, outcome: Outcome, receipt: Receipt | None, took: timedelta) -> None:
        if outcome is Outcome.SENT:
            self._pass(Failpoint.LETTER_SENT_BEFORE_RECEIPT)
            self._metrics.letter_sent(claim.letter.op, took)
        else:
            self._metrics.letter_went(claim.letter.op, outcome)
        if not await self._outbox.sent(claim, receipt):
            self._metrics.letter_went(claim.letter.op, Outcome.FENCED)
        self._pass(Failpoint.LETTER_RECEIPT_STORED)
        if claim.letter.op is Op.DELETE and self._deletions is not None:
            await self._deletions.deleted(claim.letter)

    async def _failed(self, claim: ClaimedLetter, error: DeliveryFailed) -> None:
        match error:
            case Wait():
                await self._outbox.hold_back(error.scope, error.after)
                await self._again(claim, Outcome.WAIT, error.after, unclear=claim.unclear)
            case Stale():
                await self._again(claim, Outcome.STALE, timedelta(), unclear=claim.unclear)
            case Undeliverable(code=code) if code == GONE and claim.letter.op is Op.UPDATE:
                await self._finish(claim, Outcome.DROPPED, None, timedelta())
            case Undeliverable(code=code):
                await self._park(claim, code)
            case _:
                pause = max(self._patience.settle, self._patience.after(claim.tries))
                await self._again(claim, Outcome.UNCLEAR, pause, unclear=True)

    async def _stumbled(self, attempt: Try, error: Exception) -> None:
        claim = attempt.claim
        log.error("letter_failed", letter=claim.letter.id, op=claim.letter.op, exc_info=error)
        if claim.tries >= self._patience.stumbles:
            await self._park(claim, f"error:{type(error).__name__}")
        else:
            unclear = claim.unclear or attempt.called
            await self._again(claim, Outcome.FAILED, self._patience.after(claim.tries), unclear=unclear)

    async def _again(self, claim: ClaimedLetter, outcome: Outcome, after: timedelta, *, unclear: bool) -> None:
        self._metrics.letter_went(claim.letter.op, outcome)
        await self._outbox.again(claim, after, unclear=unclear)

    async def _park(self, claim: ClaimedLetter, reason: str) -> None:
        letter = claim.letter
        self._metrics.letter_parked(letter.op, reason)
        log.error("letter_parked", letter=letter.id, op=letter.op, kind=type(letter.effect).__name__, reason=reason)
        await self._outbox.park(claim, reason)
        if letter.op is Op.DELETE and self._deletions is not None:
            await self._deletions.undeleted(letter, reason)
