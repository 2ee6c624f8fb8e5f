"""`sparring doctor`: what is set, what answers, and what to do about the rest. Never prints a secret."""

from collections.abc import AsyncIterator, Callable
from typing import NamedTuple

from bot.app import slack_says, stored
from bot.config import Settings
from bot.sparring.whereabouts import PlaceRule
from storage import BadMasterKey, NewerDatabase
from storage.ledger import FileLedger

_THIS_MACHINE = {"127.0.0.1", "::1", "localhost"}


class Finding(NamedTuple):
    """One thing looked at: whether it is well, and what it is or what to do."""

    well: bool
    about: str


async def diagnosis(settings: Settings, say: Callable[[str], object]) -> bool:
    """Look at settings, database and Slack; say each finding in a line and return whether all is well."""
    well = True
    async for finding in _findings(settings):
        say(f"{'ok  ' if finding.well else 'mend'}  {finding.about}")
        well = well and finding.well
    return well


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    yield _token(settings)
    yield _way_in(settings)
    yield _key(settings)
    yield _places(settings)
    yield _host(settings)
    yield await _database(settings)
    yield _ledger(settings)
    if settings.slack_bot_token is not None:
        yield await _slack(settings)


def _token(settings: Settings) -> Finding:
    if settings.slack_bot_token is None:
        return Finding(well=False, about="SLACK_BOT_TOKEN is not set: README, step 3.")
    return Finding(well=True, about="SLACK_BOT_TOKEN is set.")


def _way_in(settings: Settings) -> Finding:
    if settings.slack_app_token is not None:
        return Finding(well=True, about="SLACK_APP_TOKEN is set: Socket Mode.")
    if settings.slack_signing_secret is not None:
        return Finding(well=True, about="SLACK_SIGNING_SECRET is set: HTTP at /slack/events.")
    return Finding(
        well=False, about="Set SLACK_APP_TOKEN (Socket Mode: README, step 4) or SLACK_SIGNING_SECRET (HTTP)."
    )


def _key(settings: Settings) -> Finding:
    if settings.sparring_master_key is not None:
        return Finding(well=True, about="The master key comes from SPARRING_MASTER_KEY.")
    if settings.key_file.exists():
        return _key_file(settings)
    return Finding(
        well=True, about="There is no master key yet; a file with a fresh one will be made at the first start."
    )


def _key_file(settings: Settings) -> Finding:
    if settings.key_file.stat().st_mode & 0o077:
        return Finding(well=False, about="Others than its owner may read the file with the master key: chmod 600 it.")
    where = "The master key comes from a file; keep a copy of it apart from the database"
    if settings.database_url is None:
        return Finding(
            well=True, about=f"{where}, and out of the backups of SPARRING_HOME: whoever has both can read everything."
        )
    return Finding(well=True, about=f"{where}.")


async def _database(settings: Settings) -> Finding:
    kind = "PostgreSQL" if settings.database_url else "SQLite"
    try:
        storage = await stored(settings)
    except NewerDatabase:
        return Finding(well=False, about=f"{kind}: the database belongs to a newer Sparring. Install that version.")
    except BadMasterKey:
        return Finding(
            well=False, about="The master key is not 32 bytes in base64: make one with openssl rand -base64 32."
        )
    except Exception as error:  # noqa: BLE001 - whatever a driver raises, the operator learns its kind
        return Finding(well=False, about=f"{kind}: the database does not answer ({type(error).__name__}).")
    parked, locked = await storage.outbox.parked(), storage.locked
    await storage.close()
    if locked:
        return Finding(
            well=False,
            about=f"{kind} answers, but its texts are locked: the master key they need is missing. "
            "Put it back (docs/how-to/operate.md); the bot keeps time meanwhile, and nothing is lost.",
        )
    if parked:
        return Finding(
            well=False, about=f"{kind} answers, but {len(parked)} letters are set aside: sparring letters list."
        )
    return Finding(well=True, about=f"{kind} answers and is up to date; no letter is set aside.")


def _ledger(settings: Settings) -> Finding:
    ledger = FileLedger(settings.ledger_file)
    if not ledger.writable():
        return Finding(
            well=False,
            about="The ledger of what was erased cannot be written, so nothing is erased: see to SPARRING_LEDGER.",
        )
    if not ledger.sound():
        return Finding(
            well=False,
            about="The ledger of what was erased was changed by hand. What it names stays erased; find out who did it.",
        )
    if settings.ledger_file.parent.resolve() == settings.key_file.parent.resolve():
        return Finding(
            well=True,
            about="What is erased is written down in SPARRING_HOME: keep the ledger out of its backups, "
            "or set SPARRING_LEDGER to a file on another disk.",
        )
    return Finding(well=True, about="What is erased is written down apart from the database.")


async def _slack(settings: Settings) -> Finding:
    said = await slack_says(settings)
    if isinstance(said, str):
        return Finding(well=False, about=f"Slack does not know this token ({said}): README, step 3.")
    if said:
        lacking = ", ".join(said)
        return Finding(well=False, about=f"Slack has not granted {lacking}: docs/how-to/operate.md, reinstall the app.")
    return Finding(well=True, about="Slack knows the bot and has granted all it asks for.")


def _places(settings: Settings) -> Finding:
    if settings.sparring_places is PlaceRule.REFUSE:
        return Finding(well=True, about="No case comes into a public or shared channel, or one with guests.")
    return Finding(well=True, about="A case may come into any channel; where others read along, there is a warning.")


def _host(settings: Settings) -> Finding:
    if settings.sparring_host in _THIS_MACHINE:
        return Finding(well=True, about="The bot listens on this machine alone.")
    return Finding(
        well=True,
        about=f"The bot listens on {settings.sparring_host}: see that only a proxy with TLS, or the container's own "
        "machine, reaches it.",
    )
