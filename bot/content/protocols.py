"""Reads protocols from TOML and refuses what the machine could not run, with all that is wrong at once."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any, TypeVar

from bot.content.flaws import BadProtocol, Flaw, cut, located, unreadable
from bot.sparring.protocol import (
    LONGEST_ROUND,
    MOST_DAYS,
    TEAM_FIELDS,
    Asked,
    Collects,
    Ending,
    Needs,
    Parties,
    Protocol,
    Round,
    Speaker,
    Turns,
    Where,
    WorkingTime,
)

E = TypeVar("E", bound=StrEnum)

_CLOSING = {
    Ending.GATHERING: Collects.GATHERING,
    Ending.AGREEMENT: Collects.AGREEMENT,
    Ending.DECISION: Collects.DECISION,
}


class _Table:
    """A table of the text: gives its values by name, and remembers what is wrong with them."""

    def __init__(self, values: dict[str, Any], flaws: list[Flaw], number: int = 0) -> None:
        self._values, self._flaws, self._round = dict(values), flaws, number

    def wrong(self, key: str, name: str, **places: str | int) -> None:
        self._flaws.append(Flaw(key, {"what": cut(name), **places}, self._round, name))

    def take(self, name: str) -> object:
        return self._values.pop(name, None)

    def text(self, name: str, usual: str | None = None) -> str:
        value = self.take(name)
        if isinstance(value, str) and value.strip():
            return value
        if usual is None or value not in (None, usual):
            self.wrong("flaw-missing" if value is None else "flaw-text", name)
        return usual or ""

    def whole(self, name: str, least: int, most: int, usual: int | None = None) -> int:
        value = self.take(name)
        if value is None and usual is not None:
            return usual
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        self.wrong("flaw-missing" if value is None else "flaw-whole", name, least=least, most=most)
        return least

    def flag(self, name: str) -> bool:
        value = self.take(name)
        if value is not None and not isinstance(value, bool):
            self.wrong("flaw-flag", name)
        return value is True

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.take(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            self.wrong("flaw-list", name)
            return ()
        return tuple(value)

    def choice(self, name: str, kind: type[E], usual: E | None = None) -> E | None:
        """Return what is chosen; without a usual choice there has to be one."""
        value = self.take(name)
        if value is not None:
            return self._chosen(name, value, kind) or usual
        if usual is None:
            self.wrong("flaw-missing", name)
        return usual

    def choices(self, name: str, kind: type[E]) -> frozenset[E]:
        return frozenset(found for one in self.texts(name) if (found := self._chosen(name, one, kind)))

    def _chosen(self, name: str, value: object, kind: type[E]) -> E | None:
        if isinstance(value, str) and value in set(kind):
            return kind(value)
        self.wrong("flaw-choice", name, value=cut(value), choices=", ".join(kind))
        return None

    def says(self, name: str) -> bool:
        return name in self._values

    def rest(self) -> None:
        for name in self._values:
            self.wrong("flaw-unknown", name)


def parsed(text: str) -> Protocol:
    """Read a protocol from TOML text.

    Raises:
        BadProtocol: A field is missing, unknown or impossible; all of them are named.
    """
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # no TOML, a number without end, lists in lists without end
        raise unreadable(error) from error
    flaws: list[Flaw] = []
    protocol = _protocol(raw, flaws)
    flaws += _odd(protocol)
    if flaws:
        raise BadProtocol(*located(text, tuple(flaws)))
    return protocol


def _protocol(raw: dict[str, Any], flaws: list[Flaw]) -> Protocol:
    head, fields = _Table(raw, flaws), "fields" in raw
    rounds = head.take("rounds")
    if not isinstance(rounds, list) or not (rounds and all(isinstance(one, dict) for one in rounds)):
        head.wrong("flaw-rounds-none", "rounds")
        rounds = []
    protocol = Protocol(
        id=head.text("id", "own"),
        version=head.whole("version", 0, 1_000_000, 1),
        title=head.text("title"),
        summary=head.text("summary"),
        rounds=tuple(_round(_Table(entry, flaws, number)) for number, entry in enumerate(rounds, 1)),
        where=head.choice("where", Where, Where.THREAD) or Where.THREAD,
        parties=head.choice("parties", Parties, Parties.TEAM) or Parties.TEAM,
        needs=head.choice("needs", Needs, Needs.FIRST) or Needs.FIRST,
        fields=tuple(map(_asked, head.texts("fields"))) if fields else TEAM_FIELDS,
        framing=head.text("framing", ""),
        leader_word=head.text("leader_word", ""),
        ends_in=head.choice("ends_in", Ending, Ending.GATHERING) or Ending.GATHERING,
        anonymous=head.flag("anonymous"),
    )
    head.rest()
    return protocol


def _asked(name: str) -> Asked:
    """Read a field of the request's form; a star after its name means that it is required."""
    return Asked(name.rstrip("*"), required=name.endswith("*"))


def _round(table: _Table) -> Round:
    this = Round(
        id=table.text("id"),
        length=timedelta(minutes=table.whole("minutes", 1, LONGEST_ROUND)),
        speaker=table.choice("speaker", Speaker) or Speaker.EVERYONE,
        turns=table.choice("turns", Turns) or Turns.OPEN,
        title=table.text("title"),
        purpose=table.text("purpose"),
        prompts=table.texts("prompts"),
        paced=table.flag("paced"),
        silent=table.choice("silent", Speaker) if table.says("silent") else None,
        wonder=table.flag("wonder"),
        collects=table.choices("collects", Collects),
        written=_written(table),
    )
    if this.paced and not this.prompts:
        table.wrong("flaw-paced", "paced")
    table.rest()
    return this


def _written(table: _Table) -> WorkingTime:
    """Read how long a round lasts in writing; a working day where the text says nothing."""
    value = table.take("written")
    if value is None:
        return WorkingTime(days=1)
    if isinstance(value, dict) and value.keys() <= {"days", "hours"}:
        days, hours = value.get("days", 0), value.get("hours", 0)
        if all(isinstance(one, int) and not isinstance(one, bool) for one in (days, hours)):
            told = WorkingTime(days, hours)
            if 0 <= days <= MOST_DAYS and 0 <= hours <= 10 * MOST_DAYS and told != WorkingTime():
                return told
    table.wrong("flaw-written", "written", most=MOST_DAYS)
    return WorkingTime(days=1)


def _odd(protocol: Protocol) -> Iterator[Flaw]:
    """Yield what the machine could not run though each part of it is right."""
    seen: set[str] = set()
    for number, this in enumerate(protocol.rounds, 1):
        if this.id and this.id in seen:
            yield Flaw("flaw-round-twice", {"value": cut(this.id)}, number, "id")
        seen.add(this.id)
    for ending, what in _CLOSING.items():
        if protocol.collects(what) and protocol.ends_in is not ending:
            yield Flaw("flaw-closing", {"value": what, "ends": protocol.ends_in}, name="ends_in")
    if protocol.anonymous:
        if protocol.parties is not Parties.TEAM or protocol.where is not Where.THREAD:
            yield Flaw("flaw-anonymous", name="anonymous")
        for number, this in enumerate(protocol.rounds, 1):
            if this.turns is Turns.EACH:
                yield Flaw("flaw-anonymous-turns", {}, number, "turns")


FIRST = "team"
"""The kind that a request begins with."""


@cache
def shipped() -> Mapping[str, Protocol]:
    """Return the protocols that come with the bot, by id."""
    folder = resources.files("bot.content") / "protocols"
    found = (parsed(f.read_text("utf-8")) for f in folder.iterdir() if f.name.endswith(".toml"))
    return {protocol.id: protocol for protocol in sorted(found, key=lambda p: p.id)}
