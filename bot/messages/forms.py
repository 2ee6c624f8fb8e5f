"""The forms people fill in. Field ids are what the dialogue reads back."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from bot.messages.buttons import Do
from bot.messages.parts import (
    Choose,
    Field,
    Form,
    Option,
    Part,
    PickDate,
    PickPerson,
    Plain,
    Quote,
    Text,
    Write,
)
from bot.messages.wording import Wording
from bot.sparring.identity import SessionId, TextId
from bot.sparring.session import Session

_LONGEST = Write("", "").longest

MOST_ACTIONS = 3
"""How many actions the form has room for; one can come back for more."""


def _write(
    wording: Wording, name: str, words: Mapping[str, str], *, required: bool = True, multiline: bool = False
) -> Write:
    return Write(
        name,
        wording.plain(f"field-{name}"),
        wording.plain(f"hint-field-{name}"),
        initial=words.get(name, ""),
        required=required,
        multiline=multiline,
    )


def _form(
    wording: Wording, name: str, items: tuple[Field | Part, ...], args: tuple[str, ...], *, submit: str = ""
) -> Form:
    return Form(
        name,
        wording.plain(f"form-{name}-title"),
        wording.plain("form-cancel" if submit else "form-close"),
        items,
        wording.plain(submit) if submit else "",
        args,
    )


def _quoted(text: TextId, words: Mapping[TextId, str], wording: Wording) -> Quote:
    return Quote((Plain(words.get(text) or wording.plain("words-missing")),))


def note(wording: Wording, session: SessionId) -> Form:
    """Return the form for a private note (A8)."""
    return _form(wording, Do.NOTE, (_write(wording, "note", {}, multiline=True),), (session,), submit="form-save")


def my_notes(wording: Wording, session: Session, notes: Sequence[TextId], words: Mapping[TextId, str]) -> Form:
    """Return somebody's own notes to read."""
    if not notes:
        return _form(wording, Do.MY_NOTES, (Text(wording.line("no-notes")),), (session.id,))
    return _form(wording, Do.MY_NOTES, tuple(_quoted(text, words, wording) for text in notes), (session.id,))


def point(wording: Wording, session: SessionId) -> Form:
    """Return the form for a general learning point (A10)."""
    return _form(wording, Do.POINT, (_write(wording, "point", {}, multiline=True),), (session,), submit="form-share")


def actions(wording: Wording, session: Session, notes: Sequence[TextId], words: Mapping[TextId, str]) -> Form:
    """Return the form for what inspired the presenter and which actions she takes (A9), with her notes to lean on."""
    inspiration = words.get(session.inspiration, "") if session.inspiration else ""
    items: list[Field | Part] = []
    if notes:
        items.append(Text(wording.line("your-notes")))
        items += [_quoted(text, words, wording) for text in notes]
    items.append(_write(wording, "inspiration", {"inspiration": inspiration}, required=False, multiline=True))
    for number in range(max(MOST_ACTIONS, len(session.actions))):
        old = session.actions[number] if number < len(session.actions) else None
        label = wording.plain("field-action", number=number + 1)
        items.append(Write(f"action-{number}", label, initial=words.get(old.text, "") if old else "", required=False))
        day = wording.plain("field-action-day")
        items.append(
            PickDate(f"day-{number}", day, old.due_on if old else None, wording.plain("hint-field-action-day"))
        )
    return _form(wording, Do.ACTIONS, tuple(items), (session.id,), submit="form-save")


def gather(
    wording: Wording,
    session: Session,
    words: Mapping[TextId, str],
    themes: tuple[Option, ...],
    suggested: str | None,
    near: tuple[Part, ...] = (),
) -> Form:
    """Return the form in which the leader gathers (A11): points one a line, theme, change; prefilled to reword.

    `near` says which of the points the team has learned before.
    """
    old = session.gathering
    theme = old.theme if old else suggested
    choice = Choose(
        "theme",
        wording.plain("field-theme"),
        themes,
        theme,
        wording.plain("hint-field-theme-suggested" if suggested and not old else "hint-field-theme"),
        required=False,
        drop_down=True,
    )
    change = old.change if old else None
    what = words.get(change.what, "") if change else ""
    items: tuple[Field | Part, ...] = (
        *_points(wording, session, words),
        *near,
        choice,
        Text(wording.line("gather-change")),
        _write(wording, "change", {"change": what}, required=False, multiline=True),
        PickPerson("who", wording.plain("field-who"), change.who if change else None, required=False),
        PickDate("by-when", wording.plain("field-by-when"), change.due_on if change else None),
    )
    seen = (old.at.isoformat(),) if old else ()
    return _form(wording, Do.GATHER, items, (session.id, *seen), submit="form-gather-submit")


def _points(wording: Wording, session: Session, words: Mapping[TextId, str]) -> tuple[Field | Part, ...]:
    """Return the field with the points, one a line, and a word about those it has no room for."""
    texts = session.gathering.points if session.gathering else tuple(p.text for p in session.points)
    lines = [" ".join(words[text].split()) for text in texts if text in words]
    fitting = [line for line, end in zip(lines, accumulate(map(_room, lines)), strict=True) if end <= _LONGEST + 1]
    rest = len(lines) - len(fitting)
    field = Write(
        "points",
        wording.plain("field-points"),
        wording.plain("hint-field-points"),
        initial="\n".join(fitting),
        required=False,
        multiline=True,
    )
    return (Text(wording.line("gather-rest", count=rest)), field) if rest else (field,)


def _room(line: str) -> int:
    """Return what a line takes of a field, its end included; emoji count double on some platforms."""
    return len(line.encode("utf-16-le")) // 2 + 1


def hand_over(wording: Wording, session: SessionId) -> Form:
    """Return the form in which the facilitator hands over."""
    who = PickPerson("to", wording.plain("field-to"), None, wording.plain("hint-field-to"))
    return _form(wording, Do.HAND_OVER, (who,), (session,), submit="form-hand-over-submit")


def reading(wording: Wording, parts: tuple[Part, ...], args: tuple[str, ...] = ()) -> Form:
    """Return a long text in full, to read."""
    return _form(wording, Do.READ_ALL, parts, args)
