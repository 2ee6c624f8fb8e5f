"""PostgreSQL by asyncpg: row locks, SKIP LOCKED, the database's clock (durability.md, "Databases")."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    Select,
    Table,
    any_,
    bindparam,
    func,
    literal_column,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, Insert, insert
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from storage.engines.engine import Bulk, Engines
from storage.tables import TIMERS

CONNECTIONS = 8

SETTINGS = {
    "application_name": "sparring",
    "TimeZone": "UTC",
    # Every query here has its index. Right after a burst the statistics know nothing of it, and a plan made by them,
    # or kept from when a table was empty, would read whole tables: 40 seconds instead of 10 milliseconds.
    "enable_seqscan": "off",
    "plan_cache_mode": "force_custom_plan",
    "jit": "off",
    # Our transactions take milliseconds. A process that was stopped in the middle of one must not keep its locks.
    "idle_in_transaction_session_timeout": "10s",
}


class PostgresEngine:
    """`Engine` for PostgreSQL."""

    one_writes = False
    now: ColumnElement[float] = literal_column("extract(epoch FROM statement_timestamp())::float8", Float)

    def connect(self, url: str) -> Engines:
        """Return a small pool; readers share it in read-only transactions."""
        engine = create_async_engine(
            url,
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,  # no error may repeat what stands in a row
            connect_args={"server_settings": SETTINGS},
        )
        return Engines(engine, engine.execution_options(postgresql_readonly=True))

    def insert(self, table: Table) -> Insert:
        """Return an insert that knows ON CONFLICT."""
        return insert(table)

    async def write(self, connection: AsyncConnection, bulk: Bulk, rows: Sequence[tuple[object, ...]]) -> None:
        """Write rows from one array for each column: a hundred rows cost one round trip and one execution."""
        await connection.exec_driver_sql(_compiled(bulk, connection.dialect), tuple(map(list, zip(*rows, strict=True))))

    def among(self, column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
        """Say that the column is one of the values, handed over as one array."""
        return column == any_(bindparam(name, type_=ARRAY(column.type)))

    def locked(self, query: Select[Any], *, skip: bool = False) -> Select[Any]:
        """Lock the rows found; `skip` those another transaction holds."""
        return query.with_for_update(skip_locked=skip)

    def held_timers(self, owners: Table, name: str) -> Select[Any]:
        """Select the timers of these sessions or teams, those locked first.

        A click locks its session or team and then writes its timer. Taking the locks in the same order here is what
        keeps a batch and a click from waiting for each other.
        """
        ours = select(owners.c.id).where(self.among(owners.c.id, name)).order_by(owners.c.id)
        locked = ours.with_for_update().cte("locked")
        return select(TIMERS).join(locked, locked.c.id == TIMERS.c.subject).with_for_update(of=TIMERS)

    async def scrub(self, engines: Engines) -> None:
        """Vacuum what held keys and words. The write-ahead log and its archives are the server's to let go of."""
        async with engines.writer.connect() as connection:
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            for table in ("subject_keys", "words"):
                await connection.exec_driver_sql(f"VACUUM {table}")

    async def serialize(self, connection: AsyncConnection, what: str) -> None:
        """Wait for every transaction that holds the advisory lock of this name, then hold it until this one ends."""
        await connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"sparring:{what}", 0))))


@cache
def _compiled(bulk: Bulk, dialect: Dialect) -> str:
    """Return a bulk's SQL, whose parameters are one array for each column."""
    arrays = (bindparam(name, type_=ARRAY(bulk.table.c[name].type)) for name in bulk.columns)
    new = func.unnest(*arrays).table_valued(*bulk.columns, with_ordinality="nth", name="new").render_derived()
    source = select(*(new.c[name] for name in bulk.columns)).order_by(new.c.nth)
    statement = bulk.conflict(insert(bulk.table).from_select(bulk.columns, source, include_defaults=False))
    return str(statement.compile(dialect=dialect))
