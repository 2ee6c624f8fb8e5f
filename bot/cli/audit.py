"""`sparring audit verify | export`: whether anybody has meddled with the audit, and the audit to read."""

import asyncio
import csv
import json
import sys
from collections.abc import AsyncIterator
from enum import StrEnum
from typing import Annotated

import typer

from bot.app import stored
from bot.cli.settings import read_settings
from bot.clock import WallClock
from bot.content.texts import Texts, texts
from bot.ports import Storage
from bot.sparring.audit import Broken, Code, Deed, Entry, Line, Reckoning

app = typer.Typer(help="Who did what and when: lines that are only ever added.", no_args_is_help=True)

PAGE = 1_000
"""Lines read at once."""
COLUMNS = ("at", "chain", "number", "who", "what", "about", "detail", "hash")
KNOWN = frozenset(deed.value for deed in Deed)
"""A database may hold deeds of a later release."""


class Format(StrEnum):
    """How an export is written."""

    CSV = "csv"
    JSON = "json"


Chain = Annotated[str | None, typer.Option(help="One team's lines alone, by its id; `installation` for the rest.")]
Head = Annotated[list[str] | None, typer.Option(help="The hash of a last line, noted earlier: it must still stand.")]


@app.command()
def verify(*, head: Head = None) -> None:
    """Reckon every line's hash again; the first that does not hold is named, and the exit code is 1."""
    if not asyncio.run(_verified(set(head or ()))):
        raise typer.Exit(1)


@app.command()
def export(
    *,
    form: Annotated[Format, typer.Option("--format", help="csv for a spreadsheet, json for one object a line.")] = (
        Format.CSV
    ),
    chain: Chain = None,
    language: Annotated[str, typer.Option(help="da or en.")] = "da",
) -> None:
    """Write the audit out in readable words, and to stderr each chain's last hash, to be noted elsewhere."""
    asyncio.run(_exported(form, chain, language))


async def _verified(heads: set[str]) -> bool:
    storage = await stored(read_settings())
    reckoning, broken = Reckoning(heads), list[Broken]()
    async for lines in _pages(storage, None):
        if all(one.chain != lines[0].chain for one in broken) and (found := reckoning.take(lines)):
            broken.append(found)
    await storage.close()
    for name, (number, last) in reckoning.heads.items():
        if all(one.chain != name for one in broken):
            typer.echo(f"ok    {name}: {number} lines hold together; the last is {last}")
    for one in broken:
        typer.echo(f"BROKEN  {one.chain}: line {one.number} was changed, removed or moved.", err=True)
    for unseen in sorted(reckoning.unseen):
        typer.echo(f"BROKEN  No line ends in {unseen}: lines were cut off.", err=True)
    return not broken and not reckoning.unseen


async def _exported(form: Format, chain: str | None, language: str) -> None:
    storage = await stored(read_settings())
    async with storage.writing() as unit:
        code = Code.CSV if form is Format.CSV else Code.JSON
        await unit.audit.add(WallClock().now(), Entry(None, None, Deed.AUDIT_EXPORTED, chain or "", (code,)))
        await unit.commit()
    said, heads = texts(language), dict[str, str]()
    table = csv.writer(sys.stdout, delimiter=";", lineterminator="\n")
    if form is Format.CSV:
        table.writerow(said.format(f"audit-column-{name}") for name in COLUMNS)
    async for lines in _pages(storage, chain):
        heads[lines[0].chain] = lines[-1].hash
        for line in lines:
            told = await _told(storage, said, line)
            if form is Format.CSV:
                table.writerow(told)
            else:
                whole = {**dict(zip(COLUMNS, told, strict=True)), "deed": line.what}
                sys.stdout.write(json.dumps(whole, ensure_ascii=False) + "\n")
    await storage.close()
    for name, head in heads.items():
        typer.echo(f"{name}: --head {head}", err=True)


async def _told(storage: Storage, said: Texts, line: Line) -> tuple[str | int, ...]:
    """Return a line as it is read: people by the platform's ids, deeds in words."""
    who = await storage.directory.ref_of(line.who) or line.who if line.who else said.format("audit-the-bot")
    deed = said.format(f"audit-deed-{line.what}") if line.what in KNOWN else line.what
    return line.at, line.chain, line.number, who, deed, line.about, line.detail, line.hash


async def _pages(storage: Storage, chain: str | None) -> AsyncIterator[list[Line]]:
    """Yield the lines of one chain or all, a page at a time, each page of one chain."""
    async with storage.reading() as unit:
        for name in [chain] if chain else await unit.audit.chains():
            after = 0
            while lines := list(await unit.audit.lines(name, after, PAGE)):
                yield lines
                after = lines[-1].number
