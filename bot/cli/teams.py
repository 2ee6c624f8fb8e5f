"""`sparring team list | export | delete`: a whole team at once, for whoever installed the bot."""

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.app import stored
from bot.cli.settings import read_settings
from bot.clock import WallClock
from bot.ids import FreshIds
from bot.ports import Ledger, Storage
from bot.service import whole_team
from bot.sparring.identity import SessionId, TeamId
from bot.sparring.team import Team
from storage.ledger import FileLedger

app = typer.Typer(help="Whole teams: what they keep, and their end.", no_args_is_help=True)

Which = Annotated[str, typer.Argument(help="The team's id or name, as `sparring team list` shows it.")]


@app.command(name="list")
def list_() -> None:
    """Show every team with its id, and how many sparrings it has."""
    asyncio.run(_listed())


@app.command()
def export(
    which: Which,
    file: Annotated[Path, typer.Argument(help="Where the JSON goes; made with mode 0600.")],
    *,
    cases: Annotated[bool, typer.Option(help="With the text of its cases. The audit says that you read them.")] = False,
) -> None:
    """Write all that a team keeps into a file; without the text of its cases, unless you ask for it."""
    data = asyncio.run(_exported(which, cases=cases))
    if data is None:
        raise typer.Exit(1)
    file.touch(mode=0o600)
    file.chmod(0o600)  # also where a file of that name lay before
    file.write_text(json.dumps(data, ensure_ascii=False, indent=2), "utf-8")
    typer.echo(f"{len(data['kept'])} documents of {data['name'] or data['team']} are in {file}.")


@app.command()
def delete(
    which: Which,
    *,
    sure: Annotated[str, typer.Option(help="The team's id, typed again: it cannot be undone.")] = "",
) -> None:
    """Destroy a team: its cases and their keys, all it keeps, and, through the running bot, its posts."""
    if not asyncio.run(_deleted(which, sure)):
        raise typer.Exit(1)


async def _teams(storage: Storage) -> Mapping[TeamId, Team]:
    async with storage.reading() as unit:
        return await unit.teams.get_many(await unit.teams.all_ids())


async def _listed() -> None:
    storage = await stored(read_settings())
    teams = await _teams(storage)
    await storage.close()
    for team in teams.values():
        typer.echo(f"{team.id}  {team.sparrings:>4} sparrings  {team.name or '(no name)'}")
    if not teams:
        typer.echo("There are no teams yet.")


async def _exported(which: str, *, cases: bool) -> Mapping[str, Any] | None:
    storage = await stored(read_settings())
    try:
        team = _found(await _teams(storage), which)
        if team is None:
            return None
        async with storage.writing() as unit:
            data = await whole_team.exported(unit, team, WallClock().now(), cases=cases)
            await unit.commit()
            return data
    finally:
        await storage.close()


async def _deleted(which: str, sure: str) -> bool:
    settings = read_settings()
    storage = await stored(settings)
    try:
        team = _found(await _teams(storage), which)
        if team is None:
            return False
        if sure != team.id:
            typer.echo(f"This destroys {team.name or 'the team'} with {team.sparrings} sparrings. Nothing is done yet.")
            typer.echo(f"If you are sure: sparring team delete {team.id} --sure {team.id}")
            return False
        letters = await _destroyed(storage, team, FileLedger(settings.ledger_file))
    finally:
        await storage.close()
    typer.echo(f"{team.name or team.id} is destroyed. {letters} posts are deleted as soon as the bot runs.")
    typer.echo("What people typed in threads themselves stays in Slack until they or Slack's administrator delete it.")
    return True


async def _destroyed(storage: Storage, team: Team, ledger: Ledger) -> int:
    """Destroy a team, written down apart from the database first; return how many posts are left to delete."""
    clock = WallClock()
    async with storage.writing() as unit:
        names = [SessionId(team.id), *(session.id for session in await unit.sessions.of_team(team.id))]
        letters = await whole_team.deleted(unit, team, clock.now(), FreshIds(clock))
        await unit.letters.put(letters)
        await ledger.begun(names, clock.now())
        await unit.commit()
    await ledger.erased(names, clock.now())
    return len(letters)


def _found(teams: Mapping[TeamId, Team], which: str) -> Team | None:
    found = [team for team in teams.values() if which in (team.id, team.name)]
    if len(found) == 1:
        return found[0]
    typer.echo("There is no such team." if not found else "Several teams have that name; use the id.", err=True)
    return None
