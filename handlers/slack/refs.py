"""Finding the platform's ids of the people that a message or form names, before it is drawn."""

from collections.abc import Iterable, Iterator

from bot.messages.parts import (
    Bullets,
    Facts,
    Field,
    Line,
    Mention,
    Part,
    PickPerson,
    Progress,
    Quote,
    Small,
    Text,
)
from bot.ports import Directory
from handlers.slack.lines import Refs


async def refs_of(directory: Directory, items: Iterable[Field | Part], notice: Line = ()) -> Refs:
    """Return Slack's ids by our own for everybody named; those the directory does not know are not there."""
    people = {*_named(notice), *(person for item in items for person in _people(item))}
    return {person: ref for person in people if (ref := await directory.ref_of(person))}


def _people(item: Field | Part) -> Iterator[str]:
    match item:
        case PickPerson():
            yield from [item.initial] if item.initial else []
        case Quote():
            yield from [item.by] if item.by else []
            yield from _named(item.line)
        case Text() | Small():
            yield from _named(item.line)
        case Progress():
            yield from _named(item.label)
        case Bullets():
            yield from (person for line in item.items for person in _named(line))
        case Facts():
            yield from (person for _, line in item.rows for person in _named(line))
        case _:
            return


def _named(line: Line) -> Iterator[str]:
    return (span.person for span in line if isinstance(span, Mention))
