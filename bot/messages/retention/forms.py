"""The windows about the end of a sparring: a copy for the journal, and what a team holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.messages.buttons import row
from bot.messages.channel_posts import title
from bot.messages.parts import Button, Divider, Field, Form, Line, Part, Small, Text, Write
from bot.messages.requesting import CHOICES, KEPT_AS_WORDS, WRITTEN
from bot.messages.retention.posts import Stays, press
from bot.messages.wording import Wording
from bot.sparring.effects import Sentence
from bot.sparring.gathered import Change
from bot.sparring.identity import TextId
from bot.sparring.retention import expires_at
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Session
from bot.sparring.standing import brings

PAGE = 2900
"""How many characters of the copy one field shows; Slack lets 3,000 stand in one."""

MOST_PAGES = 30
"""More fields than this make a window that nobody can use; what is left out is said."""

MOST_LISTED = 20
"""How many sparrings the list of what can be held shows, the newest first."""


def hers(session: Session) -> tuple[TextId, ...]:
    """Return what of a sparring is hers whose case it is, or for all who took part: nobody else's notes."""
    owner = brings(session)
    ruled = (session.ruling.what, session.ruling.why) if session.ruling else ()
    return (
        *session.request.words.values(),
        *session.notes_of(owner),
        *((session.inspiration,) if session.inspiration else ()),
        *(action.text for action in session.actions),
        *(point.text for point in session.points if point.by == owner),
        *(point.what for point in (session.agreement.points if session.agreement else ())),
        *ruled,
    )


def journal_copy(wording: Wording, session: Session, words: Mapping[TextId, str]) -> Form:
    """Return the copy for the journal as plain text, in fields out of which it can be copied."""
    text = "\n\n".join(_sections(wording, session, words))
    pages = [text[start : start + PAGE] for start in range(0, len(text), PAGE)]
    items: list[Field | Part] = [Text(wording.line("copy-how"))]
    for number, page in enumerate(pages[:MOST_PAGES]):
        label = wording.plain("copy-field" if len(pages) == 1 else "copy-field-part", number=number + 1)
        items.append(Write(f"copy-{number}", label, initial=page, required=False, multiline=True))
    if len(pages) > MOST_PAGES:
        items.append(Text(wording.line("copy-too-long")))
    items.append(Small(wording.line("copy-left-out")))
    form_title, close = wording.plain("form-copy-to-journal-title"), wording.plain("form-close")
    return Form(
        Stays.COPY, form_title, close, tuple(items), wording.plain("form-copy-to-journal-submit"), (session.id,)
    )


def _sections(wording: Wording, session: Session, words: Mapping[TextId, str]) -> Iterator[str]:
    owner = brings(session)
    yield f"{title(session, wording)}\n{wording.texts.day(day_of(session.requested_at, session.frame))}"
    for name in ("knowledge", *KEPT_AS_WORDS, *WRITTEN):
        text = session.request.words.get(name)
        if text is not None and text in words:
            said = words[text]
            if name in KEPT_AS_WORDS and said in CHOICES[name]:
                said = wording.plain(f"{name}-{said}")
            yield f"{wording.plain(f'field-{name}')}\n{said}"
    actions = [_dated(wording, words, action.text, action.due_on) for action in session.actions]
    points = session.agreement.points if session.agreement else ()
    yield from _listed(wording, words, "copy-notes", session.notes_of(owner))
    yield from _listed(wording, words, "copy-inspired", [session.inspiration] if session.inspiration else [])
    yield from _section(wording, "copy-actions", [line for line in actions if line])
    yield from _listed(wording, words, "copy-points", [p.text for p in session.points if p.by == owner])
    yield from _section(wording, "copy-agreed", [line for p in points if (line := _agreed(wording, words, p))])
    yield from _listed(
        wording, words, "copy-ruled", [session.ruling.what, session.ruling.why] if session.ruling else []
    )


def _listed(wording: Wording, words: Mapping[TextId, str], key: str, texts: Sequence[TextId]) -> Iterator[str]:
    yield from _section(wording, key, [words[text] for text in texts if text in words])


def _section(wording: Wording, key: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield "\n".join((wording.plain(key), *(f"- {line}" for line in lines)))


def _agreed(wording: Wording, words: Mapping[TextId, str], point: Change) -> str:
    return _dated(wording, words, point.what, point.due_on)


def _dated(wording: Wording, words: Mapping[TextId, str], text: TextId, due_on: date | None) -> str:
    said = words.get(text, "")
    by = wording.plain("copy-by", day=wording.texts.day(due_on)) if due_on else ""
    return said and f"{said}{by}"


def holds(wording: Wording, sessions: Sequence[Session], told: Sentence | None = None) -> Form:
    """Return the list of what can be held, what is held first; `told` says what has just become of one."""
    newest = sorted(sessions, key=lambda session: (session.stay.hold is None, -session.requested_at.timestamp()))
    items: list[Part] = [*((Text(wording.said(told)), Divider()) if told else ()), Small(wording.line("keep-about"))]
    for session in newest[:MOST_LISTED]:
        items += [Text(_stands(wording, session)), row(wording, (_press(wording, session),))]
    if len(newest) > MOST_LISTED:
        items.append(Small(wording.line("keep-more", count=len(newest) - MOST_LISTED)))
    return Form("keep", wording.plain("form-keep-title"), wording.plain("form-close"), tuple(items))


def _press(wording: Wording, session: Session) -> Button:
    button = press(wording, Stays.RELEASE if session.stay.hold else Stays.HOLD, session)
    return replace(button, args=(*button.args, "list"))


def _stands(wording: Wording, session: Session) -> Line:
    """Return how long a sparring stays, or who holds it since when; of an anonymous one not who (B10)."""
    name, hold, ends_at = title(session, wording), session.stay.hold, expires_at(session)
    if hold:
        since = day_of(hold.at, session.frame)
        if session.protocol.anonymous:
            return wording.line("keep-held-unnamed", title=name, day=since)
        return wording.line("keep-held", title=name, who=wording.people((hold.by,)), day=since)
    if ends_at is None:
        return wording.line("keep-under-way", title=name)
    return wording.line("keep-until", title=name, day=day_of(ends_at, session.frame))
