"""`sparring doctor`: what is set, what answers, and what to do about the rest. Never prints a secret."""

from collections.abc import AsyncIterator, Callable
from typing import NamedTuple

from bot.app import slack_says, stored
from bot.config import Settings
from storage import BadMasterKey, NewerDatabase


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
    yield await _database(settings)
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
        return Finding(well=True, about="The master key comes from a file; keep a copy of it apart from the database.")
    return Finding(
        well=True, about="There is no master key yet; a file with a fresh one will be made at the first start."
    )


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
    parked = await storage.outbox.parked()
    await storage.close()
    if parked:
        return Finding(
            well=False, about=f"{kind} answers, but {len(parked)} letters are set aside: sparring letters list."
        )
    return Finding(well=True, about=f"{kind} answers and is up to date; no letter is set aside.")


async def _slack(settings: Settings) -> Finding:
    failure = await slack_says(settings)
    if failure:
        return Finding(well=False, about=f"Slack does not know this token ({failure}): README, step 3.")
    return Finding(well=True, about="Slack knows the bot.")
