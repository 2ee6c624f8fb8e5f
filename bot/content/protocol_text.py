"""A protocol as TOML text, to take along and to bring in; and what a text must hold before a team may use it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from bot.content.flaws import BadProtocol, Flaw, cut, located
from bot.content.protocols import parsed, shipped
from bot.sparring.protocol import Parties, Protocol, Round, Where, is_key

Value = str | bool | int | tuple[str, ...]
"""What a line of such a text holds."""

LONGEST_WORDS = 300
"""Characters that a team's own title, purpose or prompt may have."""

LONGEST_NAME = 75
"""Characters of a kind's title and summary, as a list of choices shows them."""

MOST_ROUNDS = 12

WHOM: Mapping[Parties, str] = {
    Parties.ONE: "whom",
    Parties.LEADER: "whom",
    Parties.LEADERS: "whom",
    Parties.EXPERT: "knowledge",
}
"""The field in which one says whom she asks, where there is somebody to choose."""


def as_toml(protocol: Protocol) -> str:
    """Return a protocol as TOML text, which `parsed` reads as the same protocol."""
    head: dict[str, Value] = {
        "id": protocol.id,
        "version": protocol.version,
        "title": protocol.title,
        "summary": protocol.summary,
        "where": protocol.where,
        "parties": protocol.parties,
        "needs": protocol.needs,
        "ends_in": protocol.ends_in,
        "anonymous": protocol.anonymous,
        "fields": tuple(one.field + "*" * one.required for one in protocol.fields),
        **({"framing": protocol.framing} if protocol.framing else {}),
        **({"leader_word": protocol.leader_word} if protocol.leader_word else {}),
    }
    return "\n".join([*_lines(head), *(line for this in protocol.rounds for line in _round(this))]) + "\n"


def _round(this: Round) -> Iterator[str]:
    yield "\n[[rounds]]"
    yield from _lines(
        {
            "id": this.id,
            "minutes": round(this.length.total_seconds() / 60),
            "speaker": this.speaker,
            "turns": this.turns,
            **({"silent": this.silent} if this.silent else {}),
            **({"paced": True} if this.paced else {}),
            **({"wonder": True} if this.wonder else {}),
            "title": this.title,
            "purpose": this.purpose,
            "prompts": this.prompts,
            "collects": tuple(sorted(this.collects)),
        }
    )
    yield f"written = {{ days = {this.written.days}, hours = {this.written.hours} }}"


def _lines(values: dict[str, Value]) -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, bool):
            yield f"{name} = {str(value).lower()}"
        elif isinstance(value, int):
            yield f"{name} = {value}"
        elif isinstance(value, str):
            yield f"{name} = {_quoted(value)}"
        else:
            yield f"{name} = [{', '.join(map(_quoted, value))}]"


def _quoted(text: str) -> str:
    inner = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inner}"'


def checked(text: str, name: str, version: int, fields: frozenset[str]) -> Protocol:
    """Return the protocol that a text holds, as a team's own by this name and version; `fields` are those a form knows.

    Raises:
        BadProtocol: The machine could not run it, or a team may not use it so; all that is wrong is named.
    """
    protocol = replace(parsed(text), id=name, version=version)
    if flaws := (*_unasked(protocol, fields), *_unsaid(protocol)):
        raise BadProtocol(*located(text, flaws))
    return protocol


def _unasked(protocol: Protocol, fields: frozenset[str]) -> Iterator[Flaw]:
    """Yield what nobody could ask for: people or fields that no request has."""
    names = [one.field for one in protocol.fields]
    if protocol.parties is Parties.PROGRAMME:
        yield Flaw("flaw-programme", name="parties")
    elif (whom := WHOM.get(protocol.parties)) and whom not in names:
        yield Flaw("flaw-whom", {"value": protocol.parties, "field": whom}, name="fields")
    if protocol.parties is Parties.TEAM and protocol.where is Where.GROUP:
        yield Flaw("flaw-team-group", name="where")
    if len(protocol.rounds) > MOST_ROUNDS:
        yield Flaw("flaw-rounds-many", {"most": MOST_ROUNDS})
    if not names:
        yield Flaw("flaw-fields-none", name="fields")
    for one in dict.fromkeys(names):
        if one not in fields:
            yield Flaw("flaw-field", {"value": cut(one), "choices": ", ".join(sorted(fields))}, name="fields")
        elif names.count(one) > 1:
            yield Flaw("flaw-field-twice", {"value": one}, name="fields")


def _unsaid(protocol: Protocol) -> Iterator[Flaw]:
    """Yield words that are too long, and keys that are no sentence of ours in that place.

    A sentence belongs where a shipped kind has it: elsewhere something that it speaks of would be missing.
    """
    known = _known()
    for number, name, words in said(protocol):
        most = LONGEST_NAME if name in ("title", "summary") and not number else LONGEST_WORDS
        if len(words) > most:
            yield Flaw("flaw-long", {"what": name, "most": most}, number, name)
        elif is_key(words) and words not in known[bool(number), name]:
            yield Flaw("flaw-key", {"what": name, "value": cut(words)}, number, name)


def said(protocol: Protocol) -> Iterator[tuple[int, str, str]]:
    """Yield each of a kind's words, or its key, with its round (0: the kind itself) and the name it has in the text."""
    for name, words in (("framing", protocol.framing), ("leader_word", protocol.leader_word)):
        if words:
            yield 0, name, words
    yield 0, "title", protocol.title
    yield 0, "summary", protocol.summary
    for number, this in enumerate(protocol.rounds, 1):
        yield number, "title", this.title
        yield number, "purpose", this.purpose
        yield from ((number, "prompts", prompt) for prompt in this.prompts)


@cache
def _known() -> Mapping[tuple[bool, str], frozenset[str]]:
    """Return the sentences of the shipped kinds by where they stand: whether in a round, and under which name."""
    found: dict[tuple[bool, str], set[str]] = defaultdict(set)
    for kind in shipped().values():
        for number, name, words in said(kind):
            found[bool(number), name].add(words)
    return defaultdict(frozenset, {place: frozenset(words) for place, words in found.items()})
