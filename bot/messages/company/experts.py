"""Who knows about what, as it is read, and the forms about it (B8, D4)."""

from collections.abc import Sequence
from datetime import date

from bot.messages.buttons import row
from bot.messages.company.buttons import Keep, press
from bot.messages.company.windows import form, page
from bot.messages.parts import Divider, Form, Part, PickDate, PickPeople, Small, Text, Write
from bot.messages.wording import Wording
from bot.sparring.company.expertise import Expertise
from bot.sparring.identity import PersonId, PlaceId

LONGEST_TOPIC = 60
"""The longest name of a topic, in characters: it has to fit into a list to choose from."""


def experts(
    wording: Wording,
    place: PlaceId,
    reader: PersonId,
    topics: Sequence[Expertise],
    rests: date | None,
    *,
    leads: bool,
    told: tuple[Part, ...] = (),
) -> Form:
    """Return the topics with who knows about them; `rests` is how long the reader would rather not be asked."""
    parts: list[Part] = [*told, Small(wording.line("experts-how"))]
    for topic in sorted(topics, key=lambda one: one.name.casefold()):
        parts += _topic(wording, place, reader, topic, leads=leads)
    if not topics:
        parts.append(Text(wording.line("experts-none")))
    if rests:
        parts.append(Small(wording.line("expert-rests", day=rests)))
    ways = [press(wording, Keep.TOPIC_NEW, place)] if leads else []
    if any(reader in topic.people for topic in topics):
        ways.append(press(wording, Keep.REST_END if rests else Keep.REST, place))
    foot = (Divider(), row(wording, tuple(ways))) if ways else ()
    return page(wording, Keep.EXPERTS, (*parts, *foot), place)


def _topic(wording: Wording, place: PlaceId, reader: PersonId, topic: Expertise, *, leads: bool) -> list[Part]:
    own = Keep.TOPIC_LEAVE if reader in topic.people else Keep.TOPIC_JOIN
    tends = (press(wording, Keep.TOPIC, place, topic.id), press(wording, Keep.TOPIC_DROP, place, topic.id))
    line = wording.line("topic-line", name=topic.name, people=wording.people(topic.people))
    return [Text(line), row(wording, (press(wording, own, place, topic.id),), tends if leads else ())]


def topic(wording: Wording, place: PlaceId, old: Expertise | None) -> Form:
    """Return the form for a topic and who knows about it."""
    name = Write(
        "topic-name",
        wording.plain("field-topic-name"),
        wording.plain("hint-field-topic-name"),
        initial=old.name if old else "",
        longest=LONGEST_TOPIC,
    )
    people = PickPeople("topic-people", wording.plain("field-topic-people"), old.people if old else ())
    return form(wording, Keep.TOPIC, (name, people), place, *((old.id,) if old else ()), back=Keep.EXPERTS)


def rest(wording: Wording, place: PlaceId, until: date) -> Form:
    """Return the form in which somebody says until when she would rather not be asked."""
    how = Small(wording.line("expert-rest-how"))
    day = PickDate("rest-until", wording.plain("field-rest-until"), until, required=True)
    return form(wording, Keep.REST, (how, day), place, back=Keep.EXPERTS)
