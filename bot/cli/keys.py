"""`sparring keys rotate`: a new master key, under which the keys of all cases and teams are wrapped anew."""

import asyncio

import typer

from bot.app import stored
from bot.cli.settings import read_settings
from bot.clock import WallClock
from bot.config import Settings
from bot.sparring.audit import Deed, Entry
from storage import BadMasterKey, renew

app = typer.Typer(help="The master key that seals what people write.", no_args_is_help=True)

FROM_THE_ENVIRONMENT = """\
Nothing to wrap anew. The master key comes from SPARRING_MASTER_KEY; to change it:
1. Make one: openssl rand -base64 32
2. Set SPARRING_OLD_MASTER_KEY to the key so far, and SPARRING_MASTER_KEY to the new one.
3. Start every replica of the bot with both; either opens what it sealed.
4. Run this command again."""


@app.callback()
def whole() -> None:
    """Keep `rotate` a word of its own, beside what may come."""


@app.command()
def rotate() -> None:
    """Change the master key while the bot goes on; it can be stopped and run again at any time."""
    try:
        well = asyncio.run(_rotated(read_settings()))
    except BadMasterKey:
        typer.echo("The master key is not 32 bytes in base64: make one with openssl rand -base64 32.", err=True)
        raise typer.Exit(2) from None
    if not well:
        raise typer.Exit(1)


async def _rotated(settings: Settings) -> bool:
    """Go on with a rotation that was begun, or else begin one; say whether every key is under the new master key."""
    in_file = settings.sparring_master_key is None
    storage = await stored(settings)
    if storage.locked:
        await storage.close()
        typer.echo("The master key is missing, or is not the one that seals what people wrote. Nothing was changed.")
        return False
    rotated = await storage.rotate()
    fresh = not rotated.done and in_file
    if fresh:
        renew(settings.key_file)
        await storage.close()
        storage = await stored(settings)
        rotated = await storage.rotate()
    elif not rotated.done:
        typer.echo(FROM_THE_ENVIRONMENT)
    if rotated.done or fresh:
        async with storage.writing() as unit:
            await unit.audit.add(WallClock().now(), Entry(None, None, Deed.MASTER_KEY_ROTATED))
            await unit.commit()
    await storage.close()
    return _told(rotated.done, rotated.left, fresh=fresh, in_file=in_file)


def _told(done: int, left: int, *, fresh: bool, in_file: bool) -> bool:
    if fresh:
        typer.echo("The master key is a fresh one.")
    if done or fresh:
        typer.echo(f"{done} keys of cases and teams are wrapped anew.")
    if left:
        typer.echo(f"{left} keys are wrapped by a master key that is not here: their texts stay shut.", err=True)
        return False
    if done or fresh:
        old = "the older one beside master.key" if in_file else "SPARRING_OLD_MASTER_KEY"
        typer.echo(f"The bot needs {old} no more; keep it apart as long as backups from before today are kept.")
    return True
