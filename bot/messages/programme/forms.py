"""The forms of the programme: who takes part, a paper, a booking, and what belongs to one conversation."""

from collections.abc import Mapping

from bot.messages.buttons import row
from bot.messages.parts import (
    Choose,
    Field,
    Form,
    Option,
    Part,
    PickDate,
    PickPeople,
    PickTime,
    Small,
    Text,
    Write,
)
from bot.messages.programme.buttons import Course
from bot.messages.programme.pages import Reader
from bot.messages.programme.words import local, named
from bot.messages.wording import Wording
from bot.sparring.identity import PersonId, PlaceId, TextId
from bot.sparring.programme.conversations import QUESTIONS
from bot.sparring.programme.state import Paper, Programme, Step

LONGEST_VENUE, LONGEST_ANSWER = 60, 1500

EITHER = "either"
"""The choice of no partner in particular; the others are their numbers among the programme's partners."""


def people(wording: Wording, place: PlaceId, old: Programme | None = None) -> Form:
    """Return the form in which a leader begins a programme, or changes who takes part."""
    do = Course.ARRANGE if old else Course.BEGIN
    venue = old.venue if old else ""
    hint = wording.plain("hint-field-programme-venue")
    items: tuple[Field | Part, ...] = (
        Text(wording.line("programme-what")),
        Write("programme-venue", wording.plain("field-programme-venue"), hint, initial=venue, longest=LONGEST_VENUE),
        _people(wording, "programme-partners", old.partners if old else ()),
        _people(wording, "programme-consultants", old.consultants if old else ()),
    )
    return _form(wording, do, items, (place, *((old.id,) if old else ())))


def _people(wording: Wording, name: str, chosen: tuple[PersonId, ...]) -> PickPeople:
    label, hint = wording.plain(f"field-{name}"), wording.plain(f"hint-field-{name}")
    return PickPeople(name, label, chosen, hint, required=True)


def paper(reader: Reader, which: Paper, text: str) -> Form:
    """Return the form in which a paper is written; it says from where its content comes, and never invents any."""
    wording = reader.wording
    how = Small(wording.line(f"programme-paper-{which}-how"))
    words = Write("programme-text", wording.plain(f"programme-paper-{which}"), initial=text, multiline=True)
    back = row(wording, (reader.button(Course.PAPERS),))
    return _form(wording, Course.PAPER, (how, words, back), (reader.place, which, reader.programme.id))


def booking(reader: Reader, step: Step) -> Form:
    """Return the form in which a step is booked; for a conversation also which partner comes along."""
    wording, one = reader.wording, reader.programme
    at = local(step.at, wording) if step.at else None
    frame = reader.folder.team.frame
    hours = wording.plain(
        "hint-field-programme-at", opens=wording.texts.clock(frame.opens), closes=wording.texts.clock(frame.closes)
    )
    items: list[Field | Part] = [
        Text(named(step, wording)),
        PickDate("programme-day", wording.plain("field-programme-day"), at.date() if at else None, required=True),
        PickTime("programme-at", wording.plain("field-programme-at"), at.time() if at else None, hours, required=True),
    ]
    if step.consultant is not None and len(one.partners) > 1:
        chosen = str(one.partners.index(step.partner)) if step.partner in one.partners and step.partner else EITHER
        for number, person in enumerate(one.partners, 1):
            items.append(Text(wording.line("programme-partner-is", number=number, people=wording.people((person,)))))
        options = (
            Option(EITHER, wording.plain("programme-partner-any")),
            *(
                Option(str(number), wording.plain("programme-partner-number", number=number + 1))
                for number in range(len(one.partners))
            ),
        )
        items.append(Choose("programme-partner", wording.plain("field-programme-partner"), options, chosen))
    return _form(wording, Course.BOOK, (*items, _back(reader, step)), (reader.place, step.id))


def focus(reader: Reader, step: Step, text: str) -> Form:
    """Return the form with what the two agree to look for (E5)."""
    wording = reader.wording
    label, hint = wording.plain("field-programme-focus"), wording.plain("hint-field-programme-focus")
    words = Write("programme-text", label, hint, initial=text, multiline=True, longest=LONGEST_ANSWER)
    return _form(wording, Course.FOCUS, (words, _back(reader, step)), (reader.place, step.id))


def observation(reader: Reader, step: Step) -> Form:
    """Return the form in which a partner notes what she notices, for herself."""
    wording = reader.wording
    how = Small(wording.line("programme-observe-how"))
    label, hint = wording.plain("field-programme-observation"), wording.plain("hint-field-programme-observation")
    words = Write("programme-text", label, hint, multiline=True, longest=LONGEST_ANSWER)
    return _form(wording, Course.OBSERVE, (how, words, _back(reader, step)), (reader.place, step.id))


def interview(reader: Reader, step: Step, words: Mapping[TextId, str]) -> Form:
    """Return the form with the three questions for the citizen (E6); any of them may stay empty."""
    wording = reader.wording
    texts = step.interview.texts if step.interview else (None,) * len(QUESTIONS)
    fields = tuple(
        Write(
            f"programme-answer-{question}",
            wording.plain(f"programme-interview-{question}"),
            initial=words.get(text, "") if text else "",
            required=False,
            multiline=True,
            longest=LONGEST_ANSWER,
        )
        for question, text in zip(QUESTIONS, texts, strict=True)
    )
    how = Small(wording.line("programme-interview-how"))
    return _form(wording, Course.INTERVIEW, (how, *fields, _back(reader, step)), (reader.place, step.id))


def _back(reader: Reader, step: Step) -> Part:
    return row(reader.wording, (reader.button(Course.STEP, step.id),))


def _form(wording: Wording, name: Course, items: tuple[Field | Part, ...], args: tuple[str, ...]) -> Form:
    title, close = wording.plain(f"form-{name}-title"), wording.plain("form-cancel")
    return Form(name, title, close, items, wording.plain("form-save"), args)
