"""The pages of the programme: where everyone is, its papers, and a step with what the reader may see of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons import row
from bot.messages.parts import (
    Bullets,
    Button,
    Choose,
    Divider,
    Facts,
    Field,
    Form,
    Heading,
    Line,
    Mention,
    Option,
    Part,
    Quote,
    Said,
    Small,
    Style,
    Text,
)
from bot.messages.programme.buttons import Course, press
from bot.messages.programme.words import called, line_of, listed, when
from bot.messages.wording import Wording
from bot.sparring.folder import Folder
from bot.sparring.identity import PersonId, PlaceId
from bot.sparring.programme.booking import may_book
from bot.sparring.programme.conversations import QUESTIONS, observations
from bot.sparring.programme.people import (
    Role,
    concerned,
    may_read_observation,
    may_write,
    observes,
    role_of,
    steps_of,
)
from bot.sparring.programme.state import BEFORE, Paper, Programme, Step
from bot.sparring.programme.state import Part as Stage
from bot.sparring.protocol import Protocol

Told = tuple[Part, ...]
"""What has just happened, to stand on top of a page."""

MOST = 100
"""How many choices a list holds."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads which programme, in which language."""

    folder: Folder
    programme: Programme
    person: PersonId
    wording: Wording

    @property
    def place(self) -> PlaceId:
        """The team's channel, which every button carries."""
        return self.folder.team.place

    @property
    def role(self) -> Role | None:
        """What she is in the programme."""
        return role_of(self.folder.team, self.programme, self.person)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps she sees: a consultant the meetings and her own conversations, the others where everyone is."""
        found = steps_of(self.folder, self.programme)
        if self.role is not Role.CONSULTANT:
            return found
        return tuple(step for step in found if step.consultant in (None, self.person))

    def button(self, do: Course, *args: str, style: Style = Style.PLAIN) -> Button:
        """Return a button about this programme."""
        return press(self.wording, do, self.place, *args, style=style)


def none(wording: Wording, place: PlaceId, *, may_begin: bool, told: Told = ()) -> Form:
    """Return what a programme is, with a way to begin one for those who may."""
    parts: list[Part] = [*told, Text(wording.line("programme-what")), Text(wording.line("programme-none"))]
    if may_begin:
        parts.append(row(wording, (press(wording, Course.BEGIN, place, style=Style.PRIMARY),)))
    return _page(wording, Course.PAGE, parts, (place,))


def overview(reader: Reader, told: Told = ()) -> Form:
    """Return where everyone is in the programme: what is booked and what is held, and nothing of what was said."""
    wording, one = reader.wording, reader.programme
    meetings = [step for step in reader.steps if step.consultant is None]
    talks = [step for step in reader.steps if step.consultant is not None]
    done = sum(step.held_on is not None for step in reader.steps)
    items: list[Part | Field] = [
        *told,
        Heading(wording.plain("programme-at", venue=one.venue)),
        Facts(
            (
                (wording.plain("programme-partners"), wording.people(one.partners)),
                (wording.plain("programme-done"), wording.line("programme-steps", done=done, all=len(reader.steps))),
            )
        ),
        Bullets(tuple(line_of(step, wording) for step in meetings if step.part is not Stage.FOLLOW_UP)),
    ]
    if talks:
        items += [Text(wording.line("programme-conversations")), Bullets(tuple(_lines(talks, wording)), ordered=True)]
    items.append(Bullets(tuple(line_of(step, wording) for step in meetings if step.part is Stage.FOLLOW_UP)))
    items += [_choice(reader), *_ways(reader)]
    return Form(
        Course.PAGE,
        wording.plain("form-programme-title"),
        wording.plain("form-close"),
        tuple(items),
        wording.plain("form-programme-submit"),
        (reader.place,),
    )


def _lines(talks: Sequence[Step], wording: Wording) -> list[Line]:
    """Return one line a consultant with where each of her conversations stands."""
    lines: dict[PersonId | None, Line] = {}
    for step in talks:
        told = wording.line("programme-talk", number=step.number, when=when(step, wording))
        known = lines.get(step.consultant, (Mention(step.consultant),) if step.consultant else ())
        lines[step.consultant] = (*known, *told)
    return list(lines.values())


def _choice(reader: Reader) -> Choose:
    """Return the steps to choose from, the next one chosen. A list names nobody: there consultants have a number."""
    wording, steps = reader.wording, reader.steps[:MOST]
    numbers: dict[PersonId | None, int] = {}
    options: list[Option] = []
    for step in steps:
        told = listed(step, wording)
        if step.consultant is not None and reader.role is not Role.CONSULTANT:
            number = numbers.setdefault(step.consultant, len(numbers) + 1)
            told = wording.plain("programme-listed-of", number=number, step=told)
        options.append(Option(step.id, told))
    ahead = next((step.id for step in steps if step.held_on is None), steps[0].id)
    return Choose("programme-which", wording.plain("field-programme-which"), tuple(options), ahead, drop_down=True)


def _ways(reader: Reader) -> list[Part]:
    wording = reader.wording
    buttons = [reader.button(Course.PAPERS)]
    rarer: list[Button] = []
    follow_ups = [step for step in reader.steps if step.part is Stage.FOLLOW_UP]
    if reader.role in (Role.LEADER, Role.PARTNER) and all(step.held_on for step in follow_ups):
        rarer.append(reader.button(Course.AGAIN, reader.programme.id))
    if reader.role is Role.LEADER:
        buttons.append(reader.button(Course.ARRANGE))
        rarer.append(reader.button(Course.END, reader.programme.id))
    return [row(wording, tuple(buttons), tuple(rarer)), Small(wording.line("programme-nothing-said"))]


def papers(reader: Reader, told: Told = ()) -> Form:
    """Return what the programme's people have written down for all of them; what nobody wrote is empty (E9)."""
    wording = reader.wording
    parts: list[Part] = [*told, Small(wording.line("programme-papers-how"))]
    for paper in Paper:
        one = reader.programme.paper(paper)
        parts.append(Heading(wording.plain(f"programme-paper-{paper}")))
        parts.append(Text((Said(one.text),)) if one else Text(wording.line("programme-paper-empty")))
        if one:
            parts.append(Small(wording.line("programme-paper-by", person=Mention(one.by), day=one.on)))
        if reader.role is not None and may_write(reader.role, paper):
            parts.append(row(wording, (reader.button(Course.PAPER, paper),)))
    parts += [Divider(), row(wording, (reader.button(Course.PAGE),))]
    return _page(wording, Course.PAPERS, parts, (reader.place,))


def step(reader: Reader, this: Step, protocol: Protocol, told: Told = ()) -> Form:
    """Return a step: when it is, its agenda with minutes and questions, and what the reader may see and do."""
    wording = reader.wording
    facts: list[tuple[str, Line]] = [
        (wording.plain("programme-when"), when(this, wording)),
        (wording.plain("programme-length"), wording.line("minutes", count=int(protocol.length.total_seconds() // 60))),
    ]
    if this.consultant is not None:
        partner = (Mention(this.partner),) if this.partner else wording.line("programme-partner-either")
        facts += [(wording.plain("programme-consultant"), (Mention(this.consultant),))]
        facts += [(wording.plain("programme-partner"), partner)]
        if this.at is not None and this.held_on is None:
            facts.append(
                (
                    wording.plain("programme-citizen"),
                    wording.line("programme-citizen-at", at=wording.at(this.at + BEFORE)),
                )
            )
    parts: list[Part] = [*told, Heading(called(this, wording)), Facts(tuple(facts))]
    if this.consultant is not None and _one_of_two(reader, this):
        parts += _between_the_two(reader, this)
    parts += [_step_ways(reader, this, protocol), Divider(), *_agenda(protocol, wording)]
    return _page(wording, Course.STEP, parts, (reader.place, this.id))


def _one_of_two(reader: Reader, this: Step) -> bool:
    return reader.person == this.consultant or observes(this, reader.programme, reader.person)


def _agenda(protocol: Protocol, wording: Wording) -> list[Part]:
    """Return the agenda of a protocol: each point with its minutes and its questions."""
    parts: list[Part] = [Text(wording.line("programme-agenda"))]
    for number, this in enumerate(protocol.rounds, 1):
        length = wording.minutes(this.length)
        parts.append(
            Text(wording.line("programme-point", number=number, title=wording.plain(this.title), length=length))
        )
        parts.append(Bullets(tuple(wording.line(prompt) for prompt in this.prompts)))
    return parts


def _between_the_two(reader: Reader, this: Step) -> list[Part]:
    """Return what only the consultant and her partner see of a conversation (E5-E7)."""
    wording, parts = reader.wording, list[Part]()
    if this.focus:
        parts += [Text(wording.line("programme-focus-is")), Quote((Said(this.focus),))]
    parts.append(Text(_consent(this, wording)))
    answers = [Course.CONSENT, Course.DECLINE]
    if this.consent:  # what was answered stands above; only the other answer is left to give
        answers.remove(Course.CONSENT if this.consent.agreed else Course.DECLINE)
    parts.append(row(wording, tuple(reader.button(do, this.id) for do in answers)))
    seen = [one for one in observations(reader.folder, this) if may_read_observation(this, one, reader.person)]
    for one in seen:
        key = "programme-observation-shared" if one.shared_at else "programme-observation-own"
        parts += [Small(wording.line(key)), Quote((Said(one.text),))]
    if this.interview:
        parts.append(Text(wording.line("programme-interview-was")))
        for question, text in zip(QUESTIONS, this.interview.texts, strict=True):
            answer: Line = (Said(text),) if text else wording.line("programme-interview-empty")
            parts += [Small(wording.line(f"programme-interview-{question}")), Quote(answer)]
    return parts


def _consent(this: Step, wording: Wording) -> Line:
    if this.consent is None:
        return wording.line("programme-consent-ask")
    key = "programme-consent-yes" if this.consent.agreed else "programme-consent-no"
    return wording.line(key, day=wording.on(this.consent.at), at=wording.at(this.consent.at))


def _step_ways(reader: Reader, this: Step, protocol: Protocol) -> Part:
    """Return what the reader can do with a step now."""
    person, team, one = reader.person, reader.folder.team, reader.programme
    first: list[Course] = []
    rarer: list[Course] = []
    two = this.consultant is not None and _one_of_two(reader, this)
    if two and this.consent and this.consent.agreed and person != this.consultant:
        first += [Course.OBSERVE, Course.INTERVIEW]
        own = [each for each in observations(reader.folder, this) if each.by == person and not each.shared_at]
        first += [Course.SHARE] if own else []
    if two:
        rarer.append(Course.FOCUS)
    if this.held_on is None:
        if person in concerned(team, one, this) and not (protocol.in_the_channel and reader.role is Role.PARTNER):
            first.append(Course.START)
        if may_book(reader.folder, one, this, person):
            first.append(Course.BOOK)
            rarer += [Course.UNBOOK] if this.at else []
        if two or (this.consultant is None and reader.role is not Role.CONSULTANT):
            rarer.append(Course.HELD)
    likely = Course.START if this.at else Course.BOOK
    buttons = tuple(reader.button(do, this.id, style=Style.PRIMARY if do is likely else Style.PLAIN) for do in first)
    more = tuple(reader.button(do, this.id) for do in rarer)
    return row(reader.wording, (*buttons, reader.button(Course.PAGE)), more)


def _page(wording: Wording, name: Course, parts: Sequence[Part], args: tuple[str, ...]) -> Form:
    return Form(name, wording.plain(f"form-{name}-title"), wording.plain("form-close"), tuple(parts), "", args)
