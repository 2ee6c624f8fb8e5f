"""The form in which one asks for sparring: which kind first, then the fields its protocol names; and the case to read.

A protocol names its fields in order (`bot.sparring.protocol.Asked`); here each name becomes something to fill in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.messages.buttons import Do
from bot.messages.channel_posts import OPEN_TO_ALL, receiving, title, wished
from bot.messages.parts import (
    Choose,
    Facts,
    Field,
    Form,
    Heading,
    Option,
    Part,
    PickPeople,
    PickPerson,
    Plain,
    Quote,
    Small,
    Text,
    Tick,
    Write,
)
from bot.messages.wording import Wording
from bot.sparring.identity import PersonId, TextId
from bot.sparring.protocol import Asked, Parties, Protocol
from bot.sparring.session import Mode, Receive, Session

ICS = ("ics-child", "ics-parents", "ics-family")
"""The three sides of the ICS triangle (C9, D5)."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "topic": (
        *("child", "children", "conditions", "planning", "content", "relations", "goal", "cooperation", "personal"),
    ),
    "ask-kind": ("similar", "knowledge", "idea", "open"),
    "receive": tuple(Receive),
    "occasion": ("difficult", "easier", "inspiration"),
    "shared": ("guidelines", "methods", "frame"),
    "brought": ("assessment", "action-plan", "child-plan", "youth-plan", "child-interview"),
}
"""The fields in which one of several is chosen: the nine topics (C5), the asks (D6), how to receive (D3), the occasion
(D1), what leaders should agree on (C3) and what is brought (C4)."""

_SENTENCES = {"ask-kind": "ask"}
"""What the sentences of a choice begin with, where it is not the field's name."""

WRITTEN = (
    *("question", "focus", "theme-of-leaders", "event", "caseload", "case", *ICS, "genogram", "board", "tried", "ask"),
    *("material", "where-read"),
)
"""The fields that hold the presenter's own words, in the order they are read."""

KEPT_AS_WORDS = ("occasion", "shared", "brought")
"""The choices that lie sealed beside the words, by their value, for they say something about the case."""

FIELDS = frozenset({*CHOICES, *WRITTEN, "whom", "knowledge", "triangle", "ics", "principle"})
"""Every field that a protocol may name."""

_IN_ONE_LINE = frozenset({"material", "where-read"})


@dataclass(frozen=True, slots=True)
class Asking:
    """What the form shows.

    Attributes:
        args: What comes back with it: the channel and the kind, and the request it is sent instead of, if any; or the
            session that is changed.
        protocol: The kind.
        kinds: The kinds to choose among; none where a request is changed, for its kind stays.
        whom: The team's own words on when one asks a colleague and when a leader (C7), one a paragraph.
        leader: Whom the field for a leader begins with.
        knowledge: The topics somebody in the team knows about, by their ids (B8).
        values: What stands in the fields: words and choices by field.
        ticks: What is ticked, by field.
        confidential: Whether all of the team's sparrings are, so that nobody is asked about this one.
    """

    args: tuple[str, ...]
    protocol: Protocol
    kinds: Sequence[Protocol] = ()
    whom: tuple[str, ...] = ()
    leader: PersonId | None = None
    knowledge: tuple[Option, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    ticks: frozenset[str] = frozenset()
    confidential: bool = False


def request(wording: Wording, asking: Asking) -> Form:
    """Return the form in which one asks for sparring, or changes what she asked for."""
    items: list[Field | Part] = []
    if asking.args[2:]:
        items.append(Text(wording.line("request-instead")))
    if asking.kinds:
        items += [*_whom(wording, asking), _kinds(wording, asking)]
    else:
        items.append(Small(wording.line("request-no-names")))
    items += _reminders(wording, asking.protocol)
    for one in asking.protocol.fields:
        items += _field(wording, asking, one)
    if asking.kinds:
        items += _when_and_how(wording, asking)
    name = Do.REQUEST if asking.kinds else Do.CHANGE
    heading, close = wording.plain(f"form-{name}-title"), wording.plain("form-cancel")
    return Form(name, heading, close, tuple(items), wording.plain(f"form-{name}-submit"), asking.args)


def _whom(wording: Wording, asking: Asking) -> tuple[Part, ...]:
    """Return when one asks a colleague and when a leader (C7): the team's own words, or the shipped ones."""
    if not asking.whom:
        return (Small(wording.line("request-who")),)
    return (*(Small((Plain(words),)) for words in asking.whom), Small(wording.line("request-no-names")))


def _kinds(wording: Wording, asking: Asking) -> Choose:
    options = tuple(Option(one.id, wording.plain(one.title), wording.plain(one.summary)) for one in asking.kinds)
    label, hint = wording.plain("field-kind"), wording.plain("field-kind-hint")
    return Choose("kind", label, options, asking.protocol.id, hint, drop_down=True, refresh=True)


def _reminders(wording: Wording, protocol: Protocol) -> tuple[Part, ...]:
    """Return what is worth knowing before one writes."""
    names = {one.field for one in protocol.fields}
    keys = (
        *(("request-nobody-sees",) if protocol.anonymous else ()),
        *(("request-material-elsewhere",) if "where-read" in names else ()),
    )
    return tuple(Small(wording.line(key)) for key in keys)


def _field(wording: Wording, asking: Asking, one: Asked) -> tuple[Field | Part, ...]:
    """Return what a field's name stands for; who was asked stays asked when a request is changed."""
    if one.field in ("whom", "knowledge"):
        return (_whom_to_ask(wording, asking, one),) if asking.kinds else ()
    if one.field in ("triangle", "ics"):
        return _triangle(wording, asking, one)
    if one.field == "principle":
        return (_tick(wording, asking, "principle", "tick"),)
    return (_choose(wording, asking, one) if one.field in CHOICES else _write(wording, asking, one),)


def _triangle(wording: Wording, asking: Asking, one: Asked) -> tuple[Field, ...]:
    """Return the sides of the ICS triangle; "ics" asks first whether to use it."""
    sides = tuple(_write(wording, asking, Asked(side)) for side in ICS)
    if one.field == "triangle":
        return sides
    return (_tick(wording, asking, "ics", "use", refresh=True), *(sides if "ics" in asking.ticks else ()))


def _whom_to_ask(wording: Wording, asking: Asking, one: Asked) -> Field | Part:
    if one.field == "knowledge":
        return _knowledge(wording, asking)
    return _people(wording, asking, required=one.required)


def _people(wording: Wording, asking: Asking, *, required: bool) -> Field:
    name = {Parties.LEADER: "with-leader", Parties.LEADERS: "whom-leaders"}.get(asking.protocol.parties, "whom")
    label, hint = wording.plain(f"field-{name}"), wording.plain(f"hint-field-{name}")
    if asking.protocol.parties is Parties.LEADERS:
        return PickPeople("whom-leaders", label, hint=hint, required=required)
    leader = asking.leader if asking.protocol.parties is Parties.LEADER else None
    return PickPerson("whom", label, leader, hint, required=required)


def _knowledge(wording: Wording, asking: Asking) -> Field | Part:
    if not asking.knowledge:
        return Text(wording.line("request-no-topics"))
    chosen = asking.values.get("knowledge")
    label, hint = wording.plain("field-knowledge"), wording.plain("hint-field-knowledge")
    return Choose("knowledge", label, asking.knowledge, chosen, hint, drop_down=True)


def _choose(wording: Wording, asking: Asking, one: Asked) -> Choose:
    name, prefix = one.field, _SENTENCES.get(one.field, one.field)
    says = {value: f"{prefix}-{value}" for value in CHOICES[name]}
    if name == "receive":
        says = {value: receiving(asking.protocol, value) for value in says}
    options = tuple(Option(value, wording.plain(key)) for value, key in says.items())
    standing = asking.values.get(name)
    chosen = standing if standing in CHOICES[name] else None
    drop_down = name in ("topic", "brought")
    return Choose(name, wording.plain(f"field-{name}"), options, chosen, required=one.required, drop_down=drop_down)


def _tick(wording: Wording, asking: Asking, name: str, value: str, *, refresh: bool = False) -> Tick:
    options = (Option(value, wording.plain(f"{name}-{value}")),)
    return Tick(name, "", options, (value,) if name in asking.ticks else (), refresh=refresh)


def _write(wording: Wording, asking: Asking, one: Asked) -> Write:
    name = one.field
    return Write(
        name,
        wording.plain(f"field-{name}"),
        wording.plain(_hint(asking.protocol, name)),
        initial=asking.values.get(name, ""),
        required=one.required,
        multiline=name not in _IN_ONE_LINE,
    )


def _hint(protocol: Protocol, name: str) -> str:
    """Return what is said under a field; of what is read before the case is, by whom."""
    if name not in OPEN_TO_ALL or protocol.in_the_channel:
        return f"hint-field-{name}"
    return "hint-read-by-one" if protocol.parties is Parties.ONE else "hint-read-by-few"


def _when_and_how(wording: Wording, asking: Asking) -> tuple[Field | Part, ...]:
    """Return whether it goes live or in writing, and for the whole team when.

    What nobody is named for always waits: had it started at once, one could see who began.
    """
    modes = tuple(Option(mode, wording.plain(f"mode-{mode}")) for mode in Mode)
    mode = asking.values.get("mode") or Mode.LIVE
    fields: tuple[Field | Part, ...] = (Choose("mode", wording.plain("field-mode"), modes, mode, refresh=True),)
    if mode == Mode.WRITTEN:
        fields += (_tick(wording, asking, "hidden", "tick"),)
    if asking.confidential:
        fields += (Small(wording.line("request-confidential")),)
    else:
        fields += (_tick(wording, asking, "confidential", "tick"),)
    if asking.protocol.parties is Parties.TEAM and not asking.protocol.anonymous:
        when = tuple(Option(value, wording.plain(f"when-{value}")) for value in ("queue", "now"))
        fields += (Choose("when", wording.plain("field-when"), when, asking.values.get("when") or "queue"),)
    return fields


def case(wording: Wording, session: Session, words: Mapping[TextId, str]) -> Form:
    """Return the case to read, for those who have joined."""
    facts = wished(session, wording)
    parts: list[Part] = [Heading(title(session, wording)), *((Facts(facts),) if facts else ())]
    for name in ("knowledge", *KEPT_AS_WORDS, *WRITTEN):
        text = session.request.words.get(name)
        if text is not None:
            said = words.get(text) or wording.plain("words-missing")
            if name in KEPT_AS_WORDS and said in CHOICES[name]:
                said = wording.plain(f"{name}-{said}")
            heading = wording.line("case-part", name=wording.plain(f"field-{name}"))
            parts += [Text(heading), Quote((Plain(said),))]
    form_title, close = wording.plain(f"form-{Do.READ_CASE}-title"), wording.plain("form-close")
    return Form(Do.READ_CASE, form_title, close, tuple(parts), "", (session.id,))
