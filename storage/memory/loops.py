"""The memory store as seen by the loops that claim timers and send letters."""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.messages.letter import Op
from bot.ports import ClaimedLetter, DueTimer, ParkedLetter, Receipt
from bot.sparring.identity import MessageKey
from storage.leases import Leases
from storage.memory.state import Home, LetterRow, State
from storage.memory.unit_of_work import is_ours
from storage.pacing import Candidate, Pacing, choose
from storage.queueing import THREAD_MISSING, before


class MemoryDueTimers:
    """`bot.ports.DueTimers`."""

    def __init__(self, home: Home, leases: Leases) -> None:
        self._home, self._leases = home, leases

    async def claim(self, now: datetime, limit: int) -> Sequence[DueTimer]:
        """Claim up to `limit` timers due at `now`, oldest first."""
        async with self._home.transaction() as state:
            real = self._home.real()
            due = (
                (row.due_at, subject)
                for subject, row in state.timers.items()
                if row.due_at and row.due_at <= now and row.lease_until <= real
            )
            claims = []
            for due_at, subject in heapq.nsmallest(limit, due):
                row = state.timers[subject]
                lease_until = real + self._leases.timers.total_seconds()
                state.timers[subject] = replace(row, lease_until=lease_until, attempt=row.attempt + 1)
                claims.append(DueTimer(row.kind, subject, row.number, due_at, row.attempt + 1))
            return claims

    async def release(self, due: DueTimer, after: timedelta) -> None:
        """Give a claim back; it becomes due again `after` that long."""
        async with self._home.transaction() as state:
            row, real = state.timers.get(due.subject), self._home.real()
            if row and is_ours(row, due, real):
                rest = real + after.total_seconds()
                state.timers[due.subject] = replace(row, lease_until=rest, attempt=row.attempt + 1)

    async def next_due(self) -> datetime | None:
        """Return when the earliest unclaimed timer is due."""
        rows, real = self._home.state.timers.values(), self._home.real()
        return min((row.due_at for row in rows if row.due_at and row.lease_until <= real), default=None)


class MemoryOutbox:
    """`bot.ports.Outbox`."""

    def __init__(self, home: Home, pacing: Pacing, leases: Leases) -> None:
        self._home, self._pacing, self._leases = home, pacing, leases

    async def claim(self, limit: int) -> Sequence[ClaimedLetter]:
        """Claim the heads of up to `limit` lanes that may send now."""
        async with self._home.transaction() as state:
            now = self._home.real()
            self._park_orphans(state, now)
            chosen, moments = choose(self._candidates(state, now), self._pacing, now, limit)
            state.paces |= moments
            return [self._send(state, number, now) for number in chosen]

    def _going(self, state: State, now: float) -> list[LetterRow]:
        """Return the heads whose time has come and whose scopes have room, by number."""
        return [row for row in _heads(state) if self._moment(state, row) <= now and not _waits_for_root(state, row)]

    def _candidates(self, state: State, now: float) -> list[Candidate]:
        """Return what goes, with the moments of its scopes."""
        candidates = []
        for row in self._going(state, now):
            op, place = row.letter.op, row.letter.place
            overall, here = (state.paces.get(scope, 0.0) for scope, _ in self._pacing.scopes(op, place))
            candidates.append(Candidate(row.number, op, place, overall, here))
        return candidates

    def _park_orphans(self, state: State, now: float) -> None:
        """Park what is ready for threads that will not come: their root is parked or was never queued."""
        while threads := {row.letter.thread for row in self._going(state, now) if _rootless(state, row)}:
            for row in [row for row in state.letters.values() if row.waiting and not row.sending]:
                if row.letter.thread in threads and row.letter.op is not Op.UPDATE:
                    state.letters[row.number] = replace(row, reason=THREAD_MISSING, parked_at=now)

    def _send(self, state: State, number: int, now: float) -> ClaimedLetter:
        row = state.letters[number]
        sending = replace(
            row,
            sending=True,
            not_before=now + self._leases.letters.total_seconds(),
            attempt=row.attempt + 1,
            tries=row.tries + 1,
            unclear=row.unclear or row.sending,
        )
        state.letters[number] = sending
        target, thread = (_receipt(state, key) for key in (row.letter.key, row.letter.thread))
        return ClaimedLetter(row.letter, sending.attempt, sending.tries, sending.unclear, target, thread)

    async def sent(self, claim: ClaimedLetter, receipt: Receipt | None) -> bool:
        """Store the receipt and finish the letter; false when the claim was no longer ours."""
        async with self._home.transaction() as state:
            row = _ours(state, claim)
            if row is None:
                return False
            del state.letters[row.number]
            if claim.letter.op is Op.DELETE:
                state.posts.pop(claim.letter.key, None)
            elif receipt:
                if claim.target is not None and claim.target.ref != receipt.ref and claim.letter.key in state.posts:
                    state.posts[before(claim)] = state.posts[claim.letter.key]
                    state.made_about[before(claim)] = claim.letter.subject
                state.made_about[claim.letter.key] = claim.letter.subject
                for key in [key for key, ref in state.posts.items() if ref == receipt.ref]:
                    del state.posts[key]
                state.posts[claim.letter.key] = receipt.ref
            return True

    async def again(self, claim: ClaimedLetter, after: timedelta, *, unclear: bool) -> None:
        """Put the letter back at the head of its lane."""
        async with self._home.transaction() as state:
            if row := _ours(state, claim):
                rest = self._home.real() + after.total_seconds()
                state.letters[row.number] = replace(row, sending=False, not_before=rest, unclear=unclear)

    async def hold_back(self, scope: str, after: timedelta) -> None:
        """Keep all senders from `scope` for that long."""
        async with self._home.transaction() as state:
            moment = self._home.real() + after.total_seconds()
            state.paces[scope] = max(moment, state.paces.get(scope, 0.0))

    async def park(self, claim: ClaimedLetter, reason: str) -> None:
        """Set the letter aside and let its lane go on."""
        async with self._home.transaction() as state:
            if row := _ours(state, claim):
                now = self._home.real()
                state.letters[row.number] = replace(row, sending=False, reason=reason, parked_at=now)

    async def parked(self) -> Sequence[ParkedLetter]:
        """Return the parked letters, oldest first."""
        return [
            ParkedLetter(
                row.letter.id,
                type(row.letter.effect).__name__,
                row.letter.subject,
                row.reason,
                datetime.fromtimestamp(row.parked_at, UTC),
            )
            for row in self._home.state.letters.values()
            if row.reason is not None
        ]

    async def retry(self, letter: str) -> bool:
        """Put a parked letter back to work, and those that waited for it to open their thread."""
        async with self._home.transaction() as state:
            parked = [row for row in state.letters.values() if not row.waiting]
            root = next((row for row in parked if row.letter.id == letter), None)
            if root is None:
                return False
            for row in parked:
                if row is root or (row.reason == THREAD_MISSING and row.letter.thread == root.letter.key):
                    state.letters[row.number] = replace(row, reason=None, not_before=0.0, tries=0)
            return True

    async def next_due(self) -> timedelta | None:
        """Return how long until some letter may be sent."""
        state, now = self._home.state, self._home.real()
        moments = (self._moment(state, row) for row in _heads(state) if not _waits_for_root(state, row))
        first = min(moments, default=None)
        return None if first is None else timedelta(seconds=max(0.0, first - now))

    def _moment(self, state: State, row: LetterRow) -> float:
        scopes = self._pacing.scopes(row.letter.op, row.letter.place)
        return max(row.not_before, *(state.paces.get(scope, 0.0) for scope, _ in scopes))

    async def waiting(self) -> int:
        """Return how many letters wait."""
        return sum(row.waiting for row in self._home.state.letters.values())


def _heads(state: State) -> Iterator[LetterRow]:
    lanes = set()
    for row in state.letters.values():
        if row.waiting and row.letter.lane not in lanes:
            lanes.add(row.letter.lane)
            yield row


def _rootless(state: State, row: LetterRow) -> bool:
    """Say whether the post is missing in whose thread the letter goes; an edit needs none."""
    letter = row.letter
    return letter.op is not Op.UPDATE and letter.thread is not None and letter.thread not in state.posts


def _waits_for_root(state: State, row: LetterRow) -> bool:
    """Say whether the thread's root is on its way; one that stands behind the letter in its own lane is not."""
    roots = (root for root in state.letters.values() if root.waiting and root.letter.key == row.letter.thread)
    ahead = (root for root in roots if root.letter.lane != row.letter.lane or root.number < row.number)
    return _rootless(state, row) and any(ahead)


def _receipt(state: State, key: MessageKey | None) -> Receipt | None:
    ref = state.posts.get(key) if key else None
    return Receipt(ref) if ref else None


def _ours(state: State, claim: ClaimedLetter) -> LetterRow | None:
    rows = (row for row in state.letters.values() if row.letter.id == claim.letter.id)
    return next((row for row in rows if row.sending and row.attempt == claim.attempt), None)
