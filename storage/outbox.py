"""The outbox of a database: heads of lanes, by leases, at the pace all replicas share."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, delete, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages.letter import Op
from bot.ports import ClaimedLetter, ParkedLetter, Receipt
from storage.engines.engine import Engine, Engines
from storage.lanes import able, in_thread, soonest
from storage.leases import Leases
from storage.mapping import letter_of
from storage.pacing import Candidate, Pacing, choose
from storage.queueing import THREAD_MISSING, before
from storage.tables import IN_LANE, LETTERS, PACES, PARKED, POSTS, WAITING

OVERSHOOT = 4
"""Heads looked at for each letter wanted, since the paces may turn some away."""


class SqlOutbox:
    """`bot.ports.Outbox`."""

    def __init__(self, engines: Engines, engine: Engine, pacing: Pacing, leases: Leases) -> None:
        self._engines, self._engine, self._pacing, self._leases = engines, engine, pacing, leases
        self._able, self._soonest = able(engine.now), soonest(engine.now)

    async def claim(self, limit: int) -> Sequence[ClaimedLetter]:
        """Claim the heads of up to `limit` lanes that may send now, and take their room in the paces."""
        async with self._engines.writer.begin() as connection:
            await self._engine.serialize(connection, "outbox")  # so that all replicas keep the paces
            heads = self._able.limit(OVERSHOOT * limit)
            rows = (await connection.execute(heads)).all()
            while threads := {row.thread for row in rows if row.orphan}:
                await self._park_orphans(connection, sorted(threads))
                rows = (await connection.execute(heads)).all()
            if not rows:
                return []
            candidates = [Candidate(r.number, Op(r.op), r.place, r.overall or 0.0, r.here or 0.0) for r in rows]
            chosen, moments = choose(candidates, self._pacing, rows[0].now, limit)
            await self._reserve(connection, moments)
            return await self._send(connection, chosen)

    async def _park_orphans(self, connection: AsyncConnection, threads: Sequence[str]) -> None:
        """Park what is ready for threads that will not come: their root is parked or was never queued."""
        theirs = self._engine.among(LETTERS.c.thread, "threads")
        orphans = and_(text(WAITING), LETTERS.c.state == "ready", in_thread, theirs)
        parked = {"state": "parked", "reason": THREAD_MISSING, "parked_at": self._engine.now}
        await connection.execute(update(LETTERS).where(orphans).values(parked), {"threads": threads})

    async def _reserve(self, connection: AsyncConnection, moments: dict[str, float]) -> None:
        if moments:
            insert = self._engine.insert(PACES)
            later = {"not_before": insert.excluded.not_before}
            rows = [{"scope": scope, "not_before": moment} for scope, moment in moments.items()]
            await connection.execute(insert.on_conflict_do_update(index_elements=[PACES.c.scope], set_=later), rows)

    async def _send(self, connection: AsyncConnection, numbers: Sequence[int]) -> list[ClaimedLetter]:
        """Mark letters as sending and return them with the receipts they need, in the order of `numbers`."""
        waiting = select(LETTERS.c.number).where(self._engine.among(LETTERS.c.number, "numbers"), text(IN_LANE))
        claimed = self._engine.locked(waiting, skip=True).cte("claimed")
        sending = {
            "state": "sending",
            "unclear": or_(LETTERS.c.unclear, LETTERS.c.state == "sending"),
            "lease_until": self._engine.now + self._leases.letters.total_seconds(),
            "attempt": LETTERS.c.attempt + 1,
            "tries": LETTERS.c.tries + 1,
        }
        change = update(LETTERS).where(LETTERS.c.number.in_(select(claimed.c.number))).values(sending)
        rows = {row.number: row for row in await connection.execute(change.returning(LETTERS), {"numbers": numbers})}
        keys = sorted({key for row in rows.values() for key in (row.key, row.thread) if key})
        found = await connection.execute(select(POSTS).where(self._engine.among(POSTS.c.key, "keys")), {"keys": keys})
        posts = {row.key: Receipt(row.ref) for row in found}
        return [_claimed(rows[number], posts) for number in numbers if number in rows]

    async def sent(self, claim: ClaimedLetter, receipt: Receipt | None) -> bool:
        """Store the receipt and finish the letter; false when the claim was no longer ours."""
        async with self._engines.writer.begin() as connection:
            ours = await self._change(connection, claim, state="sent", finished_at=self._engine.now)
            if ours and claim.letter.op is Op.DELETE:
                await connection.execute(delete(POSTS).where(POSTS.c.key == claim.letter.key))
            elif ours and receipt:
                key, ref = claim.letter.key, receipt.ref
                if claim.target is not None and claim.target.ref != ref:
                    older = update(POSTS).where(POSTS.c.key == key, POSTS.c.ref != ref)
                    await connection.execute(older.values(key=before(claim)))
                await connection.execute(delete(POSTS).where(POSTS.c.ref == ref, POSTS.c.key != key))
                insert = self._engine.insert(POSTS).values(key=key, ref=ref, subject=claim.letter.subject)
                await connection.execute(insert.on_conflict_do_update(index_elements=[POSTS.c.key], set_={"ref": ref}))
            return ours

    async def again(self, claim: ClaimedLetter, after: timedelta, *, unclear: bool) -> None:
        """Put the letter back at the head of its lane, to be tried `after` that long."""
        rest = self._engine.now + after.total_seconds()
        async with self._engines.writer.begin() as connection:
            await self._change(connection, claim, state="ready", not_before=rest, unclear=unclear)

    async def park(self, claim: ClaimedLetter, reason: str) -> None:
        """Set the letter aside for an operator and let its lane go on."""
        async with self._engines.writer.begin() as connection:
            await self._change(connection, claim, state="parked", reason=reason, parked_at=self._engine.now)

    async def _change(self, connection: AsyncConnection, claim: ClaimedLetter, **values: object) -> bool:
        """Change a letter if the claim is still ours; say whether it was."""
        ours = (LETTERS.c.id == claim.letter.id, LETTERS.c.attempt == claim.attempt, LETTERS.c.state == "sending")
        return (await connection.execute(update(LETTERS).where(*ours).values(values))).rowcount == 1

    async def hold_back(self, scope: str, after: timedelta) -> None:
        """Keep all senders from `scope` for that long; never shortens an earlier wait."""
        moment = self._engine.now + after.total_seconds()
        insert = self._engine.insert(PACES).values(scope=scope, not_before=moment)
        later = insert.on_conflict_do_update(
            index_elements=[PACES.c.scope],
            set_={"not_before": insert.excluded.not_before},
            where=PACES.c.not_before < insert.excluded.not_before,
        )
        async with self._engines.writer.begin() as connection:
            await connection.execute(later)

    async def parked(self) -> Sequence[ParkedLetter]:
        """Return the parked letters, oldest first."""
        query = select(LETTERS).where(text(PARKED)).order_by(LETTERS.c.number)
        async with self._engines.reader.connect() as connection:
            rows = (await connection.execute(query)).all()
        return [ParkedLetter(r.id, r.kind, r.subject, r.reason, datetime.fromtimestamp(r.parked_at, UTC)) for r in rows]

    async def retry(self, letter: str) -> bool:
        """Put a parked letter back to work, and those that waited for it to open their thread."""
        parked = text(PARKED)
        back = update(LETTERS).values(state="ready", reason=None, parked_at=None, not_before=0.0, tries=0)
        async with self._engines.writer.begin() as connection:
            key = await connection.scalar(back.where(LETTERS.c.id == letter, parked).returning(LETTERS.c.key))
            if key is None:
                return False
            waited = (LETTERS.c.thread == key, LETTERS.c.reason == THREAD_MISSING)
            await connection.execute(back.where(*waited, parked))
            return True

    async def next_due(self) -> timedelta | None:
        """Return how long until some letter may be sent."""
        async with self._engines.reader.connect() as connection:
            seconds = await connection.scalar(self._soonest)
        return None if seconds is None else timedelta(seconds=max(0.0, seconds))

    async def waiting(self) -> int:
        """Return how many letters wait."""
        async with self._engines.reader.connect() as connection:
            return await connection.scalar(select(func.count()).select_from(LETTERS).where(text(WAITING))) or 0


def _claimed(row: Row[Any], posts: dict[str, Receipt]) -> ClaimedLetter:
    letter = letter_of(row)
    target, thread = posts.get(row.key), posts.get(row.thread)
    return ClaimedLetter(letter, row.attempt, row.tries, row.unclear, target, thread)
