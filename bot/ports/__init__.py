"""What the bot needs from the outside world, as protocols. Adapters in `storage` and `handlers` fulfil them.

`now` in these signatures is the domain's time from `Clock.now`; leases and backoff run on real time, which the
adapter knows itself (the database's clock on PostgreSQL), so that a fast or wrong domain clock cannot break a lease.
"""

from bot.ports.delivery import (
    FILE,
    OF_FORMS,
    ClaimedLetter,
    Composer,
    Deletions,
    DeliveryFailed,
    Messenger,
    Outbox,
    ParkedLetter,
    Receipt,
    Unclear,
    Undeliverable,
    Wait,
)
from bot.ports.repositories import (
    Audit,
    DueTimer,
    Feed,
    Feeds,
    Letters,
    Records,
    Sessions,
    Teams,
    TimerKind,
    Timers,
    Trace,
    Traces,
    Words,
)
from bot.ports.storage import Directory, DueTimers, Erased, Ledger, Storage, UnitOfWork
from bot.ports.time import Alarms, Clock, Failpoints, Ids

__all__ = [
    "FILE",
    "OF_FORMS",
    "Alarms",
    "Audit",
    "ClaimedLetter",
    "Clock",
    "Composer",
    "Deletions",
    "DeliveryFailed",
    "Directory",
    "DueTimer",
    "DueTimers",
    "Erased",
    "Failpoints",
    "Feed",
    "Feeds",
    "Ids",
    "Ledger",
    "Letters",
    "Messenger",
    "Outbox",
    "ParkedLetter",
    "Receipt",
    "Records",
    "Sessions",
    "Storage",
    "Teams",
    "TimerKind",
    "Timers",
    "Trace",
    "Traces",
    "Unclear",
    "Undeliverable",
    "UnitOfWork",
    "Wait",
    "Words",
]
