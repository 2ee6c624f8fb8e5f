"""The forms of a sparring in writing, and of what else it can leave behind. Field ids are what the dialogue reads."""

from collections.abc import Mapping

from bot.messages.buttons import Do
from bot.messages.parts import Bullets, Field, Form, Part, PickDate, PickPerson, Plain, Small, Text, Write
from bot.messages.wording import Wording
from bot.sparring.gathered import Change
from bot.sparring.identity import PersonId, TextId
from bot.sparring.session import Session

MOST_AGREED = 3
"""How many points an agreement's form has room for; each has three fields."""


def contribute(wording: Wording, session: Session, serial: int) -> Form:
    """Return the form for what somebody has to say in the open round, with who will see it and when."""
    items: list[Field | Part] = [_write(wording, "contribution")]
    if session.protocol.anonymous:
        items.append(Small(wording.line("contribute-unnamed")))
    elif session.written and session.request.hidden:
        items.append(Small(wording.line("contribute-hidden")))
    return _form(wording, Do.CONTRIBUTE, tuple(items), (session.id, str(serial)), "form-share")


def observe(wording: Wording, session: Session, person: PersonId, words: Mapping[TextId, str]) -> Form:
    """Return the form for what somebody sees, under what she has seen so far."""
    seen = tuple((Plain(words[one.text]),) for one in session.observations if one.by == person and one.text in words)
    before: tuple[Part, ...] = (Bullets(seen),) if seen else ()
    return _form(wording, Do.OBSERVE, (*before, _write(wording, "observation")), (session.id,), "form-save")


def agree(wording: Wording, session: Session, words: Mapping[TextId, str]) -> Form:
    """Return the form for what was agreed on: for each point what, who and by when; prefilled to reword."""
    old = session.agreement.points if session.agreement else ()
    items: list[Field | Part] = []
    for number in range(max(MOST_AGREED, len(old))):
        point = old[number] if number < len(old) else None
        items += _agreed(wording, number, point, words)
    seen = (session.agreement.at.isoformat(),) if session.agreement else ()
    return _form(wording, Do.AGREE, tuple(items), (session.id, *seen), "form-agree-submit")


def _agreed(
    wording: Wording, number: int, point: Change | None, words: Mapping[TextId, str]
) -> tuple[Field | Part, ...]:
    what = words.get(point.what, "") if point else ""
    hint = wording.plain("hint-field-agreed") if number == 0 else ""
    return (
        Text(wording.line("agree-point", number=number + 1)),
        Write(f"agreed-{number}", wording.plain("field-agreed"), hint, initial=what, required=False, multiline=True),
        PickPerson(f"who-{number}", wording.plain("field-agreed-who"), point.who if point else None, required=False),
        PickDate(f"day-{number}", wording.plain("field-agreed-day"), point.due_on if point else None),
    )


def rule(wording: Wording, session: Session, words: Mapping[TextId, str]) -> Form:
    """Return the form for how the team does it from now on, and why; prefilled to reword."""
    old = session.ruling
    what, why = (words.get(old.what, ""), words.get(old.why, "")) if old else ("", "")
    seen = (old.at.isoformat(),) if old else ()
    items = (_write(wording, "rule-what", what), _write(wording, "rule-why", why))
    return _form(wording, Do.RULE, items, (session.id, *seen), "form-rule-submit")


def _write(wording: Wording, name: str, initial: str = "") -> Write:
    label, hint = wording.plain(f"field-{name}"), wording.plain(f"hint-field-{name}")
    return Write(name, label, hint, initial=initial, multiline=True)


def _form(wording: Wording, do: Do, items: tuple[Field | Part, ...], args: tuple[str, ...], submit: str) -> Form:
    title, close = wording.plain(f"form-{do}-title"), wording.plain("form-cancel")
    return Form(do, title, close, items, wording.plain(submit), args)
