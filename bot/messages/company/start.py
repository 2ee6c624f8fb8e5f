"""The start period as it is read, and its forms (C11)."""

from datetime import date

from bot.messages.buttons import row
from bot.messages.company.buttons import Keep, press
from bot.messages.company.windows import form, page
from bot.messages.parts import Bullets, Form, Heading, Line, Part, Plain, Said, Small, Style, Text, Write
from bot.messages.wording import Wording
from bot.sparring.company.introduction import AFTER, QUESTIONS, StartPeriod, Step
from bot.sparring.identity import PlaceId

LONGEST_THOUGHT = 600


def start(
    wording: Wording,
    place: PlaceId,
    one: StartPeriod | None,
    today: date,
    *,
    leads: bool,
    told: tuple[Part, ...] = (),
) -> Form:
    """Return what the start period is, or where the team is in it."""
    parts: list[Part] = [*told, Text(wording.line("start-what"))]
    under_way = one is not None and one.over_on is None
    if one is not None and under_way:
        parts.append(Bullets(tuple(_step(wording, one, step, today) for step in Step), ordered=True))
        parts += [Text(wording.line("start-room-is", plan=(Said(one.room),)))] if one.room else []
    elif one is not None and one.over_on is not None:
        parts.append(Text(wording.line("start-was", day=one.over_on)))
    else:
        parts.append(Bullets(tuple(wording.line(f"start-step-{step}") for step in Step), ordered=True))
    if not leads:
        parts += [] if under_way else [Small(wording.line("start-leader"))]
        return page(wording, Keep.START, tuple(parts), place)
    dos = (Keep.START_ROOM, Keep.START_END) if under_way else (Keep.START_BEGIN,)
    return page(wording, Keep.START, (*parts, row(wording, tuple(press(wording, do, place) for do in dos))), place)


def _step(wording: Wording, one: StartPeriod, step: Step, today: date) -> Line:
    day = one.begun_on + AFTER[step]
    told = wording.line(f"start-step-{step}")
    return (*told, Plain(" "), *wording.line("start-since" if day <= today else "start-on", day=day))


def room(wording: Wording, place: PlaceId, text: str) -> Form:
    """Return the form with the plan for room in the week."""
    label, hint = wording.plain("field-start-room"), wording.plain("hint-field-start-room")
    items = (Write("start-room", label, hint, initial=text, multiline=True, longest=1000),)
    return form(wording, Keep.START_ROOM, items, place)


def thought(wording: Wording, place: PlaceId) -> Form:
    """Return the form with the three questions of looking back; any of them may stay empty."""
    items = tuple(
        Write(
            f"thought-{question}",
            wording.plain(f"start-question-{question}"),
            required=False,
            multiline=True,
            longest=LONGEST_THOUGHT,
        )
        for question in QUESTIONS
    )
    nameless = Small(wording.line("start-thought-how"))
    return form(wording, Keep.START_THOUGHT, (nameless, *items), place, submit="form-share")


def step(wording: Wording, place: PlaceId, one: StartPeriod, which: Step) -> tuple[Part, ...]:
    """Return the post of a step."""
    heading = Heading(wording.plain(f"start-{which}-title"))
    match which:
        case Step.WELCOME:
            is_ = Bullets(tuple(wording.line(f"start-is-{number}") for number in range(1, 5)))
            is_not = Bullets(tuple(wording.line(f"start-is-not-{number}") for number in range(1, 5)))
            shown: tuple[Part, ...] = (Text(wording.line("start-is")), is_, Text(wording.line("start-is-not")), is_not)
            return (heading, *shown, Small(wording.line("start-next")))
        case Step.TRY:
            case = (Text(wording.line("start-try-how")), Text(wording.line("start-try-case")))
            return (heading, *case, row(wording, (press(wording, Keep.START_TRY, place, style=Style.PRIMARY),)))
        case Step.ROOM:
            plan = (Text(wording.line("start-room-is", plan=(Said(one.room),))),) if one.room else ()
            ask = Text(wording.line("start-room-ask"))
            return (heading, ask, *plan, row(wording, (press(wording, Keep.START_ROOM, place),)))
        case Step.LOOK_BACK:
            return (heading, *_looking_back(wording, place, one))


def _looking_back(wording: Wording, place: PlaceId, one: StartPeriod) -> tuple[Part, ...]:
    parts: list[Part] = [Small(wording.line("start-look-back-how"))]
    for question in QUESTIONS:
        parts.append(Text(wording.line("rules-question", question=wording.plain(f"start-question-{question}"))))
        told = tuple((Said(each.text),) for each in one.thoughts if each.question == question)
        parts += [Bullets(told)] if told else []
    thinks = press(wording, Keep.START_THOUGHT, place, style=Style.PRIMARY)
    return (*parts, row(wording, (thinks,), (press(wording, Keep.START_END, place),)))
