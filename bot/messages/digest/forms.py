"""The forms of the digest and of what is shared of it. Field ids are what the dialogue reads back."""

from collections.abc import Mapping

from bot.messages.buttons import row
from bot.messages.digest import sight as look
from bot.messages.digest.buttons import DigestDo, press
from bot.messages.digest.sight import Sight
from bot.messages.parts import (
    Bullets,
    Button,
    Choose,
    Field,
    Form,
    Heading,
    Option,
    Part,
    PickDate,
    PickPerson,
    Plain,
    Quote,
    Said,
    Small,
    Text,
    Tick,
    Write,
)
from bot.messages.wording import Wording
from bot.sparring.digest.paper import ChangeState, Verdict
from bot.sparring.digest.sharing import Share
from bot.sparring.digest.state import Chapter
from bot.sparring.folder import Folder
from bot.sparring.identity import PlaceId, TextId
from bot.sparring.learning.state import PracticeChange

Told = Mapping[TextId, str]
"""People's words by their pointers."""

MOST_POINTS = 20
"""How many points of a theme a form has room for; the others stay as they are."""

WINDOW = "window"
"""Stands in a form that was opened from the overview, and goes back there."""

_NONE = "-"
"""Stands for "there was none yet" where a form carries what its writer saw."""


def overview(wording: Wording, parts: tuple[Part, ...], place: PlaceId) -> Form:
    """Return the leader's overview as a window; its buttons lead to the other forms and back."""
    return Form("digest", wording.plain("form-digest-title"), wording.plain("form-close"), parts, "", (place,))


def reading(wording: Wording, parts: tuple[Part, ...], place: PlaceId, *, preview: bool = False) -> Form:
    """Return a digest to read; a leader's preview has a way back to her overview."""
    back = (row(wording, (_back(wording, place),)),) if preview else ()
    title = wording.plain("form-digest-preview-title" if preview else "form-digest-read-title")
    return Form("digest-reading", title, wording.plain("form-close"), (*parts, *back), "", (place,))


def edit(sight: Sight, told: Told) -> Form:
    """Return the form with the leader's words at the top and the agenda, the proposed one when she has none."""
    wording, digest = sight.wording, sight.digest
    items = (
        _write(wording, "digest-opening", _old(digest.opening, told), required=False),
        _write(wording, "digest-agenda", agenda_lines(sight, told), required=False),
    )
    return _form(sight, DigestDo.EDIT, items, str(digest.version))


def agenda_lines(sight: Sight, told: Told) -> str:
    """Return the agenda as it stands in its field, one item a line with its minutes first."""
    lines: list[str] = []
    for text, minutes in sight.agenda:
        words = "".join(_words(span, told) for span in text)
        line = sight.wording.plain("digest-agenda-line", minutes=minutes, text=words) if minutes else words
        lines.append(line)
    return "\n".join(lines)


def chapter(sight: Sight, this: Chapter, told: Told) -> Form:
    """Return the form for one theme of the draft: its points, a question to the team, its place, or not this time."""
    wording = sight.wording
    names = [each.theme for each in sight.digest.themes]
    places = tuple(Option(str(at), wording.plain("digest-place", number=at + 1)) for at in range(len(names)))
    later = (Option("later", wording.plain("digest-later-tick")),)
    items: list[Field | Part] = [Heading(sight.theme(this.theme)), *_points(wording, this, told, "digest-point")]
    items.append(_write(wording, "digest-question", _old(this.question, told), required=False))
    if len(places) > 1:
        at = str(names.index(this.theme))
        items.append(Choose("digest-place", wording.plain("field-digest-place"), places, at, drop_down=True))
    ticked = ("later",) if this.left_out else ()
    items.append(Tick("digest-later", wording.plain("field-digest-later"), later, ticked))
    return _form(sight, DigestDo.CHAPTER, tuple(items), this.theme, str(this.version))


def settle(sight: Sight, this: Chapter, told: Told) -> Form:
    """Return the form for what the team decided about a theme: change, no change, look closer; what, who, by when."""
    wording, old = sight.wording, this.settled
    verdicts = tuple(Option(each, wording.plain(f"digest-verdict-{each}")) for each in Verdict)
    items: tuple[Field | Part, ...] = (
        Heading(sight.theme(this.theme)),
        _read(this, told, wording),
        Choose("digest-verdict", wording.plain("field-digest-verdict"), verdicts, old.verdict if old else None),
        _write(wording, "digest-what", _old(old.what if old else None, told), required=False),
        PickPerson("digest-who", wording.plain("field-digest-who"), old.who if old else None, required=False),
        PickDate("digest-due", wording.plain("field-digest-due"), old.due_on if old else None),
    )
    return _form(sight, DigestDo.SETTLE, items, this.theme, old.id if old else _NONE)


def follow_up(sight: Sight, this: PracticeChange, told: Told) -> Form:
    """Return the form for how a practice change went."""
    wording = sight.wording
    states = tuple(Option(each, wording.plain(f"digest-change-{each}")) for each in ChangeState)
    items: tuple[Field | Part, ...] = (
        Quote((Plain(told.get(this.what) or wording.plain("words-missing")),)),
        Choose("digest-state", wording.plain("field-digest-state"), states, this.state),
        _write(wording, "digest-outcome", _old(this.outcome, told), required=False),
    )
    return _form(sight, DigestDo.CHANGE, items, this.id)


def share(sight: Sight, this: Chapter, told: Told) -> Form:
    """Return the form in which a leader shares a theme: its points worded for the others, and what to talk about."""
    wording = sight.wording
    items = (
        Heading(sight.theme(this.theme)),
        Small(wording.line("share-before")),
        *_points(wording, this, told, "share-point"),
        _write(wording, "share-question", "", required=False),
    )
    return _form(sight, DigestDo.SHARE, items, this.theme, submit="form-share-open-submit")


def answer(wording: Wording, place: PlaceId, this: Share, told: Told) -> Form:
    """Return the form in which another leader answers."""
    points = Bullets(tuple((Plain(told.get(text) or wording.plain("words-missing")),) for text in this.points))
    items = (points, _write(wording, "share-answer", ""))
    return _of_share(wording, DigestDo.ANSWER, items, "form-share-answer-submit", (place, this.id))


def outcome(folder: Folder, this: Share, told: Told, wording: Wording, *, window: bool) -> Form:
    """Return the form for what the leaders agreed on, with their answers to lean on."""
    theme = look.theme_name(folder, this.theme, wording)
    answers = [told.get(each.text) or wording.plain("words-missing") for each in this.responses]
    items = (
        Text(wording.line("digest-theme-name", theme=theme)),
        *((Bullets(tuple((Plain(text),) for text in answers)),) if answers else ()),
        _write(wording, "share-outcome", _old(this.outcome, told)),
    )
    seen_one = (WINDOW if window else _NONE, this.outcome or _NONE)
    return _of_share(wording, DigestDo.OUTCOME, items, "form-save", (folder.team.place, this.id, *seen_one))


def seen(arg: str) -> str | None:
    """Return what a form's writer saw, from the arg the form carried."""
    return None if arg == _NONE else arg


def _points(wording: Wording, this: Chapter, told: Told, kind: str) -> list[Field | Part]:
    """Return a field for each point, those left out empty; only a digest's form shows these."""
    entries = this.entries if kind == "digest-point" else this.shown
    return [
        Write(
            f"point-{entry.point}",
            wording.plain("field-digest-point", number=number),
            wording.plain(f"hint-field-{kind}"),
            initial="" if entry.left_out else told.get(entry.text, ""),
            required=False,
            multiline=True,
        )
        for number, entry in enumerate(entries[:MOST_POINTS], start=1)
    ]


def _read(this: Chapter, told: Told, wording: Wording) -> Part:
    missing = wording.plain("words-missing")
    return Bullets(tuple((Plain(told.get(entry.text) or missing),) for entry in this.shown))


def _write(wording: Wording, name: str, initial: str, *, required: bool = True) -> Write:
    hint = wording.plain(f"hint-field-{name}")
    return Write(name, wording.plain(f"field-{name}"), hint, "", initial, required, multiline=True)


def _old(text: TextId | None, told: Told) -> str:
    return told.get(text, "") if text else ""


def _words(span: object, told: Told) -> str:
    """Return the words of a span as it stands in a field."""
    return told.get(span.text, "") if isinstance(span, Said) else str(getattr(span, "text", ""))


def _back(wording: Wording, place: PlaceId) -> Button:
    return press(wording, DigestDo.BACK, place)


def _form(sight: Sight, do: DigestDo, items: tuple[Field | Part, ...], *args: str, submit: str = "form-save") -> Form:
    """Return a form about the digest; from the overview it has a way back, and carries that it came from there."""
    wording, place = sight.wording, sight.folder.team.place
    back = (row(wording, (_back(wording, place),)),) if sight.window else ()
    title = wording.plain(f"form-{do}-title")
    carried = (place, sight.digest.id, WINDOW if sight.window else _NONE, *args)
    return Form(do, title, wording.plain("form-cancel"), (*items, *back), wording.plain(submit), carried)


def _of_share(
    wording: Wording, do: DigestDo, items: tuple[Field | Part, ...], submit: str, args: tuple[str, ...]
) -> Form:
    title = wording.plain(f"form-{do}-title")
    return Form(do, title, wording.plain("form-cancel"), items, wording.plain(submit), args)
