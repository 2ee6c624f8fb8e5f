"""The command line: `sparring run | try | check | migrate | manifest | letters | audit | keys | team | doctor …`."""

import asyncio
import errno
import json
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer

from bot import logs
from bot.app import bot_manifest, running, stored
from bot.cli import audit, keys, teams
from bot.cli.settings import read_settings
from bot.clock import WallClock
from bot.config import Settings
from storage import BadMasterKey, NewerDatabase

app = typer.Typer(help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
letters = typer.Typer(help="Letters that could not be delivered.", no_args_is_help=True)
app.add_typer(letters, name="letters")
app.add_typer(audit.app, name="audit")
app.add_typer(keys.app, name="keys")
app.add_typer(teams.app, name="team")


@app.command()
def run() -> None:
    """Run the bot against Slack, with the settings in the environment (docs/reference/settings.md)."""
    settings = read_settings()
    missing = _missing(settings)
    if missing:
        typer.echo(f"Not started: {missing}\nThe README says step by step where the values come from.", err=True)
        raise typer.Exit(2)
    logs.configure(json=settings.sparring_log_json)
    try:
        with _port_is_free("Set SPARRING_PORT to another."):
            asyncio.run(_run(settings))
    except NewerDatabase:
        typer.echo("Not started: this database belongs to a newer version of Sparring. Install that one.", err=True)
        raise typer.Exit(3) from None
    except BadMasterKey:
        typer.echo("Not started: the master key is not 32 bytes in base64.", err=True)
        raise typer.Exit(2) from None


@contextmanager
def _port_is_free(otherwise: str) -> Iterator[None]:
    """End with a sentence when a port is taken, most often by a bot that runs already."""
    try:
        yield
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        typer.echo(f"Not started: the port is taken; does Sparring run already? {otherwise}", err=True)
        raise typer.Exit(4) from None


def _missing(settings: Settings) -> str:
    if settings.slack_bot_token is None:
        return "SLACK_BOT_TOKEN is not set."
    if settings.slack_app_token is None and settings.slack_signing_secret is None:
        return "set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)."
    return ""


async def _run(settings: Settings) -> None:
    stop = stopped_by_signal()
    async with running(settings, WallClock()) as bot:
        typer.echo(f"Sparring runs. Health: {bot.url}/readyz", err=True)
        await stop.wait()


def stopped_by_signal() -> asyncio.Event:
    """Return an event that SIGINT and SIGTERM set."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


@app.command(name="try")
def try_(
    *,
    port: Annotated[int, typer.Option(help="Where the workspace listens.")] = 8765,
    home: Annotated[Path, typer.Option(help="Where its data lie.")] = Path("var/try"),
    reset: Annotated[bool, typer.Option(help="Start afresh.")] = False,
) -> None:
    """Try the real bot in a workspace in the browser; no account needed."""
    from bot.trial import hold  # noqa: PLC0415 - loaded only where it is wanted

    if reset:
        shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True, exist_ok=True)
    logs.configure(json=False)
    with _port_is_free(f"Choose another, and the one after it: sparring try --port {port + 100}"):
        asyncio.run(hold(home, port, stopped_by_signal))


@app.command()
def migrate() -> None:
    """Bring the database's tables up to date and stop."""

    async def work() -> None:
        await (await stored(read_settings())).close()

    asyncio.run(work())
    typer.echo("The database is up to date.")


@app.command()
def manifest(
    *,
    url: Annotated[str | None, typer.Option(help="https://…/slack/events, for HTTP instead of Socket Mode.")] = None,
    language: Annotated[str, typer.Option(help="da or en.")] = "da",
) -> None:
    """Print the Slack app's manifest."""
    typer.echo(json.dumps(bot_manifest(language, url), indent=2, ensure_ascii=False))


@app.command()
def check() -> None:
    """Check sentences and protocols in every language."""
    from bot.content.check import problems  # noqa: PLC0415 - loaded only where it is wanted

    found = problems()
    for problem in found:
        typer.echo(problem, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo("Every sentence is there in every language.")


@app.command()
def doctor() -> None:
    """Say what is set, what answers, and what to do about the rest. Prints no secret."""
    from bot.doctor import diagnosis  # noqa: PLC0415 - loaded only where it is wanted

    healthy = asyncio.run(diagnosis(read_settings(), typer.echo))
    raise typer.Exit(0 if healthy else 1)


@letters.command(name="list")
def list_letters() -> None:
    """List the letters that are set aside: id, kind, session, reason, since when."""

    async def work() -> None:
        storage = await stored(read_settings())
        parked = await storage.outbox.parked()
        await storage.close()
        for letter in parked:
            typer.echo(
                f"{letter.id}  {letter.kind}  {letter.subject}  {letter.reason}  {letter.parked_at:%Y-%m-%d %H:%M}"
            )
        if not parked:
            typer.echo("No letter is set aside.")

    asyncio.run(work())


@letters.command()
def retry(
    ids: Annotated[list[str] | None, typer.Argument(help="The letters' ids.")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Every letter that is set aside.")] = False,
) -> None:
    """Put letters back to work."""

    async def work() -> bool:
        storage = await stored(read_settings())
        wanted = [letter.id for letter in await storage.outbox.parked()] if everything else ids or []
        done = [await storage.outbox.retry(letter) for letter in wanted]
        await storage.close()
        typer.echo(f"{sum(done)} of {len(done)} put back to work.")
        return all(done)

    if not asyncio.run(work()):
        raise typer.Exit(1)


@app.command()
def bench(*, only: Annotated[str | None, typer.Option(help="One measurement, e.g. B7.")] = None) -> None:
    """Measure against peers (docs/explanation/benchmarks.md)."""
    from bench.__main__ import main as measure  # noqa: PLC0415 - loaded only where it is wanted

    raise typer.Exit(measure(only))


def main() -> None:
    """Run the command line."""
    app()
