"""Wraps the keys of cases and teams anew, under the current master key, while the bot goes on working.

Each batch is a transaction: killed in between, what is done stays done, and the next run goes on. Both master keys
open meanwhile.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.sparring.identity import Subject
from storage.engines.engine import Engine, Engines
from storage.sealing import Sealing
from storage.tables import SUBJECT_KEYS, WORDS

BATCH = 200
"""Keys wrapped anew in one transaction."""


@dataclass(frozen=True, slots=True)
class Rotated:
    """How many keys were wrapped anew, and how many stay with a master key that is not here."""

    done: int
    left: int


async def masters(connection: AsyncConnection) -> frozenset[str]:
    """Return the fingerprints of the master keys that the words in a database need."""
    return frozenset(await connection.scalars(select(SUBJECT_KEYS.c.master).distinct()))


async def rotate(engines: Engines, engine: Engine, sealing: Sealing, batch: int = BATCH) -> Rotated:
    """Wrap every key anew that an older master key of ours still wraps."""
    done, after = 0, ""
    theirs = SUBJECT_KEYS.c.master != sealing.current
    while True:
        async with engines.writer.begin() as connection:
            query = select(SUBJECT_KEYS).where(theirs, SUBJECT_KEYS.c.subject > after)
            next_ones = engine.locked(query.order_by(SUBJECT_KEYS.c.subject).limit(batch))
            rows = (await connection.execute(next_ones)).all()
            done += sum([await _rewrapped(connection, sealing, row) for row in rows])
        if len(rows) < batch:
            break
        after = rows[-1].subject
    async with engines.reader.connect() as connection:
        left = await connection.scalar(select(func.count()).select_from(SUBJECT_KEYS).where(theirs))
    return Rotated(done, left or 0)


async def _rewrapped(connection: AsyncConnection, sealing: Sealing, row: Row[Any]) -> bool:
    """Wrap one key anew; false when no master key of ours opens it."""
    subject, old, new = row.subject, row.master, sealing.current
    wrapped = sealing.rewrapped(subject, old, row.wrapped)
    if wrapped is None:
        return False
    this = (SUBJECT_KEYS.c.subject == subject, SUBJECT_KEYS.c.master == old)
    two = select(SUBJECT_KEYS.c.wrapped).where(SUBJECT_KEYS.c.subject == subject, SUBJECT_KEYS.c.master == new)
    if (other := await connection.scalar(two)) is None:
        await connection.execute(update(SUBJECT_KEYS).where(*this).values(master=new, wrapped=wrapped))
        theirs = (WORDS.c.subject == subject, WORDS.c.master == old)
        await connection.execute(update(WORDS).where(*theirs).values(master=new))
        return True
    await _resealed(connection, sealing, row, other)
    await connection.execute(delete(SUBJECT_KEYS).where(*this))
    return True


async def _resealed(connection: AsyncConnection, sealing: Sealing, row: Row[Any], other: bytes) -> None:
    """Seal texts anew with the subject's other key: it got one while its first could not be opened."""
    subject: Subject = row.subject
    first = sealing.unwrap(subject, row.master, row.wrapped)
    second = sealing.unwrap(subject, sealing.current or "", other)
    theirs = (WORDS.c.subject == subject, WORDS.c.master == row.master)
    rows = (await connection.execute(select(WORDS).where(*theirs))).all()
    for one in rows:
        said = first.open(one.text, one.sealed) if first else None
        if said is not None and second is not None:
            anew = {"master": sealing.current, "sealed": second.seal(one.text, said)}
            await connection.execute(update(WORDS).where(*theirs, WORDS.c.text == one.text).values(anew))
