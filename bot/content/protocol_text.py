"""A protocol as TOML text, to take along and to bring in; and what a text must hold before a team may use it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.content.protocols import BadProtocol, parsed, shipped
from bot.sparring.protocol import Parties, Protocol, Round, is_key

Value = str | bool | int | tuple[str, ...]
"""What a line of such a text holds."""

LONGEST_WORDS = 300
"""Characters that a team's own title, purpose or prompt may have."""

LONGEST_NAME = 75
"""Characters of a kind's title and summary, as a list of choices shows them."""

MOST_ROUNDS = 12


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
        BadProtocol: The machine could not run it, or it has words too long or keys we do not know.
    """
    protocol = replace(parsed(text), id=name, version=version)
    if protocol.parties is Parties.PROGRAMME:
        raise BadProtocol("a sparring programme has its own place")
    if len(protocol.rounds) > MOST_ROUNDS:
        raise BadProtocol(f"at most {MOST_ROUNDS} rounds")
    unknown = [one.field for one in protocol.fields if one.field not in fields]
    known = frozenset(words for kind in shipped().values() for words in words_of(kind))
    unknown += [words for words in words_of(protocol) if is_key(words) and words not in known]
    if unknown:
        raise BadProtocol(f"unknown: {', '.join(unknown)}")
    if any(len(words) > LONGEST_NAME for words in (protocol.title, protocol.summary)):
        raise BadProtocol(f"title and summary: at most {LONGEST_NAME} characters")
    if any(len(words) > LONGEST_WORDS for words in words_of(protocol)):
        raise BadProtocol(f"at most {LONGEST_WORDS} characters each")
    return protocol


def words_of(protocol: Protocol) -> Iterator[str]:
    """Yield every title, purpose, prompt and the like: keys, or a team's own words."""
    yield from (words for words in (protocol.framing, protocol.leader_word) if words)
    yield from (protocol.title, protocol.summary)
    for this in protocol.rounds:
        yield from (this.title, this.purpose, *this.prompts)
