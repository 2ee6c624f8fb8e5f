"""The composition root: the only file that wires adapters together."""

import gc
from asyncio import to_thread
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from bot.composer import LetterComposer
from bot.config import Settings, secret
from bot.content.locked import speaking
from bot.content.texts import LANGUAGES, texts
from bot.failpoints import Kill, unharmed
from bot.ids import FreshIds
from bot.messages.wording import Texts
from bot.ports import Clock, DeliveryFailed
from bot.privacy import read
from bot.service import Sparring
from bot.service.calendars import Calendars
from bot.service.erasures import Erasures
from bot.sparring.rhythm.calendar import holiday
from bot.sparring.team import Frame
from bot.tasks import drain, spawn
from bot.telemetry import Metrics
from bot.web import application, serve
from handlers.desk import Desk
from handlers.dialogue import Dialogue
from handlers.feeds.pages import CalendarPages
from handlers.slack.app import Slack, SlackSettings, introduced
from handlers.slack.manifest import Wording, manifest
from handlers.slack.phrases import PhraseBook, Phrases
from schedules.outbox import OutboxLoop, Patience
from schedules.runner import Runner
from schedules.timers import TimerLoop
from storage import Leases, Pacing, Sealing, SqlStorage, open_storage
from storage.ledger import FileLedger

SHUTDOWN = timedelta(seconds=10)
"""How long what is in hand may take when the bot stops."""

FRESH = timedelta(seconds=5)
"""A bot whose last sweep is older than this is not ready."""


@dataclass(frozen=True, slots=True)
class Bot:
    """A running bot: where it listens, and its parts."""

    url: str
    sparring: Sparring
    runner: Runner
    slack: Slack


async def stored(settings: Settings) -> SqlStorage:
    """Open what the bot remembers, migrated."""
    if settings.database_url is None:
        settings.sparring_home.mkdir(parents=True, exist_ok=True)
        settings.database_file.touch(mode=0o600)  # SQLite gives its write-ahead log the same mode
    sealing = Sealing.of(
        value=secret(settings.sparring_master_key),
        older=secret(settings.sparring_old_master_key),
        file=settings.key_file,
    )
    leases = Leases(
        timers=timedelta(seconds=settings.sparring_timer_lease_seconds),
        letters=timedelta(seconds=settings.sparring_letter_lease_seconds),
    )
    pacing = Pacing() if settings.sparring_paced else Pacing.none()
    return await open_storage(settings.database, sealing=sealing, pacing=pacing, leases=leases)


def phrases(language: str) -> PhraseBook:
    """Return what the adapter itself says, from the locales."""

    @cache
    def said_in(name: str) -> Phrases:
        words = texts(name)
        return Phrases(**{key: words.format(f"adapter-{key.replace('_', '-')}") for key in Phrases.__slots__})

    return PhraseBook(language, said_in)


@asynccontextmanager
async def running(settings: Settings, clock: Clock) -> AsyncIterator[Bot]:
    """Run the bot inside the `async with`; on leaving, nothing new is taken and what is in hand is finished."""
    failpoint = Kill(settings.sparring_failpoint) if settings.sparring_failpoint else unharmed
    metrics = Metrics()
    runner = Runner(clock, metrics)
    async with AsyncExitStack() as open_things:
        storage = await stored(settings)
        open_things.push_async_callback(storage.close)
        ledger = FileLedger(settings.ledger_file)
        sparring = Sparring(storage, clock, FreshIds(clock), runner, failpoint, metrics, ledger)
        erasures = Erasures(storage, clock, FreshIds(clock), runner, ledger)
        await erasures.erase_restored()
        said = speaking(lambda: storage.locked)
        book = phrases(settings.sparring_language)
        slack = Slack.open(_slack(settings), storage.directory, book, sparring.group_opened)
        open_things.push_async_callback(slack.close)
        desk = await _desk(settings, sparring, said, slack)
        calendars = CalendarPages(Calendars(storage, clock), texts, settings.sparring_public_url or "")
        routes = [*slack.listen(Dialogue(desk)), *calendars.routes()]
        composer = LetterComposer(storage, clock, said)
        timers = TimerLoop(storage.due_timers, sparring.fire, clock, failpoint, metrics)
        lease = timedelta(seconds=settings.sparring_letter_lease_seconds)
        patience = Patience.within(lease, call=settings.call, settle=settings.settle)
        ways = storage.outbox, slack.messenger, composer, runner, failpoint, metrics
        outbox = OutboxLoop(*ways, patience=patience, deletions=erasures)

        async def awake() -> bool:
            return runner.last_sweep_age() < FRESH

        checks = {"database": storage.healthy, "alarm_clock": awake, "slack": slack.connected}
        web = application(checks, metrics, storage.outbox.waiting, routes)
        try:
            async with serve(web, settings.sparring_host, settings.sparring_port) as url:
                runner.start(timers, outbox)
                for tidies in (storage.prune, storage.scrub, erasures.tidy):
                    runner.daily(tidies)
                await slack.start()
                spawn(_warm(clock), name="warm")
                yield Bot(url, sparring, runner, slack)
                await slack.close_inlet(SHUTDOWN)
        finally:
            runner.stop()
            await drain(SHUTDOWN)


async def _desk(settings: Settings, sparring: Sparring, said: Callable[[str], Texts], slack: Slack) -> Desk:
    """Return what every part of the dialogue has at hand."""
    named = settings.sparring_installer
    return Desk(
        sparring,
        said,
        slack.members,
        settings.sparring_language,
        await sparring.storage.directory.person(named) if named else None,
        settings.address,
        reachable=settings.sparring_public_url is not None,
        places=slack.places,
        place_rule=settings.sparring_places,
    )


async def _warm(clock: Clock) -> None:
    """Load the public holidays and the guard's lists, which takes a moment, before the first click that needs them."""
    await to_thread(holiday, clock.now().date(), Frame())
    for language in LANGUAGES:
        await to_thread(read, "Hun undrer sig.", language)
    gc.freeze()  # what was loaded stays: to look through it all takes the collector 80 ms each time


def _slack(settings: Settings) -> SlackSettings:
    return SlackSettings(
        bot_token=secret(settings.slack_bot_token) or "",
        signing_secret=secret(settings.slack_signing_secret) or "",
        app_token=secret(settings.slack_app_token),
        api_url=settings.slack_api_url,
        call=settings.call,
    )


def bot_manifest(language: str, url: str | None) -> dict[str, Any]:
    """Return the Slack app's manifest in one language; for HTTP when `url` is given."""
    said = {name: texts(language).format(f"manifest-{name.replace('_', '-')}") for name in Wording._fields}
    return manifest(Wording(**said), url)


async def slack_says(settings: Settings) -> str | tuple[str, ...]:
    """Ask Slack who we are; return the kind of failure, or when it knows us what it has not granted."""
    try:
        return await introduced(_slack(settings))
    except DeliveryFailed as failure:
        return str(failure) or type(failure).__name__
