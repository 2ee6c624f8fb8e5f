"""Finding the platform's ids of the people and places that a message or form names, before it is drawn."""

from collections.abc import Iterable, Iterator

from bot.messages.parts import (
    Bullets,
    Facts,
    Field,
    Line,
    Mention,
    Part,
    PickPeople,
    PickPerson,
    PickPlace,
    Progress,
    Quote,
    Small,
    Text,
)
from bot.ports import Directory
from handlers.slack.lines import Refs


async def refs_of(directory: Directory, items: Iterable[Field | Part], notice: Line = ()) -> Refs:
    """Return Slack's ids by our own for all that is named; what the directory does not know is not there."""
    ours = {*_named(notice), *(each for item in items for each in _ours(item))}
    return {each: ref for each in ours if (ref := await directory.ref_of(each))}


def _ours(item: Field | Part) -> Iterator[str]:
    match item:
        case PickPerson() | PickPlace():
            yield from [item.initial] if item.initial else []
        case PickPeople():
            yield from item.initial
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
