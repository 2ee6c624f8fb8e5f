"""Messages and forms made of anything, for Hypothesis."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from bot.messages.parts import (
    Bullets,
    Button,
    Buttons,
    Choose,
    Clock,
    Confirm,
    Divider,
    Emphasis,
    Facts,
    File,
    Form,
    Heading,
    Link,
    Mention,
    Message,
    Missing,
    Moment,
    Option,
    PickDate,
    PickPeople,
    PickPerson,
    PickPlace,
    PickTime,
    Picture,
    Plain,
    Progress,
    Quote,
    Small,
    Strong,
    Style,
    Text,
    Tick,
    Write,
)
from bot.sparring.identity import PersonId, PlaceId
from handlers.slack.lines import content_key

NASTY = (
    "<!channel>",
    "<@U1>",
    "<http://x|y>",
    "*b* _i_ ~s~ `c` ```d```",
    "@here @channel @everyone",
    "http://example.org/?a=1&b=2",
    "> citat\n• punkt",
    "\u202eafigtoved\u200f",
    "\u200b\u200d\ufeff",
    "👩‍👩‍👧‍👦" * 30,
    "🇩🇰" * 100,
    "e\u0301" * 500,
    "a\ud800b",
    "\x00\x07\x1b[31m",
    " \n\t ",
    "x" * 3001,
    "Rindfleischetikettierung" * 200,
    "Børn og unge, æøå ÆØÅ – ”citat” … " * 150,
    "&amp;&lt;" * 900,
    "<" * 2500,
)

words = st.one_of(st.sampled_from(NASTY), st.text(max_size=40), st.text(min_size=70, max_size=160))
people = st.sampled_from(["p1", "p2", "unknown", "odd"]).map(PersonId)
places = st.sampled_from(["c1", "unknown", "odd"]).map(PlaceId)
REFS = {
    "p1": "U1",
    "p2": "W2ABC",
    "odd": "not an id",
    "c1": "C1",
    content_key(Picture(b"png", "", "")): "F0PNG",
    content_key(File(b"pdf", "papir.pdf", "")): "https://slack.example/files/U0BOT/F0PDF/papir.pdf",
}
moments = st.datetimes(datetime(1969, 1, 1), datetime(2400, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - given one
names = st.from_regex(r"[a-z]{1,12}(-[a-z]{1,6})?", fullmatch=True)
spans = st.one_of(
    st.builds(Plain, words),
    st.builds(Strong, words),
    st.builds(Emphasis, words),
    st.builds(Missing, words),
    st.builds(Mention, people),
    st.builds(Moment, moments, st.sampled_from(Clock), words),
    st.builds(Link, st.one_of(st.just("https://example.org/x?y=1&z"), words), words),
)
lines = st.lists(spans, max_size=5).map(tuple)
buttons = st.builds(
    Button,
    names,
    words,
    st.lists(st.text("abcdef0123456789-", max_size=40), max_size=4).map(tuple),
    st.sampled_from(Style),
    st.none() | st.builds(Confirm, words, words, words, words),
    st.booleans(),
    st.none() | st.just("https://example.org/"),
)
parts = st.one_of(
    st.builds(Heading, words),
    st.builds(Text, lines),
    st.builds(Small, lines),
    st.builds(Facts, st.lists(st.tuples(words, lines), max_size=12).map(tuple)),
    st.builds(Bullets, st.lists(lines, max_size=30).map(tuple), st.booleans()),
    st.builds(Quote, lines, st.none() | people),
    st.builds(Progress, st.floats(), lines),
    st.builds(Picture, st.sampled_from([b"", b"png"]), words, words),
    st.builds(File, st.sampled_from([b"", b"pdf"]), st.just("papir.pdf") | words, words),
    st.builds(Buttons, st.lists(buttons, max_size=30).map(tuple), st.lists(buttons, max_size=7).map(tuple), words),
    st.just(Divider()),
)
messages = st.builds(Message, st.lists(parts, max_size=12).map(tuple), lines)
options = st.lists(st.builds(Option, names, words, words), max_size=14).map(tuple)
chosen = st.lists(names, max_size=3)


def _with_id(number: int) -> st.SearchStrategy[object]:
    field = st.just(f"field-{number}")
    return st.one_of(
        st.builds(Write, field, words, words, words, words, st.booleans(), st.booleans(), st.integers(-5, 5000)),
        st.builds(Choose, field, words, options, st.none() | names, words, st.booleans(), st.booleans(), st.booleans()),
        st.builds(Tick, field, words, options, chosen.map(tuple), words, st.booleans(), st.booleans()),
        st.builds(PickPerson, field, words, st.none() | people, words, st.booleans()),
        st.builds(PickDate, field, words, st.none() | st.dates(date(1900, 1, 1)), words, st.booleans()),
        st.builds(PickPeople, field, words, st.lists(people, max_size=4).map(tuple), words, st.booleans()),
        st.builds(PickPlace, field, words, st.none() | places, words, st.booleans()),
        st.builds(PickTime, field, words, st.none() | st.times(time(0), time(23, 59)), words, st.booleans()),
        parts,
    )


forms = st.builds(
    Form,
    names,
    words,
    words,
    st.integers(0, 10).flatmap(lambda count: st.tuples(*(_with_id(number) for number in range(count)))),
    words,
    st.lists(names, max_size=4).map(tuple),
)
