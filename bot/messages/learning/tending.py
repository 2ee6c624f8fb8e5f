"""The forms in which a leader tends the bank: a point's words and theme, several made one, and the team's themes."""

from collections.abc import Sequence

from bot.messages.buttons import row
from bot.messages.learning.bank import Shown
from bot.messages.learning.buttons import Learn, press
from bot.messages.parts import Choose, Field, Form, Option, Part, Plain, Quote, Small, Text, Tick, Write
from bot.messages.wording import Wording
from bot.sparring.identity import PlaceId
from bot.sparring.learning.state import Theme

MOST_MERGED = 10
"""How many other points a form offers to be merged with one."""

LONGEST_NAME = 60
"""The longest name of a theme, in characters: it has to fit into a list to choose from."""

Themes = tuple[Option, ...]


def added(wording: Wording, place: PlaceId, themes: Themes) -> Form:
    """Return the form for a point that is noted by hand."""
    hint = Small(wording.line("learning-add-how"))
    return _form(wording, Learn.ADD, (hint, _words(wording, ""), _theme(wording, themes, None)), place)


def edited(wording: Wording, place: PlaceId, shown: Shown, themes: Themes) -> Form:
    """Return the form for a point's words and theme; it carries the words its writer saw."""
    items = (_words(wording, shown.text), _theme(wording, themes, shown.point.theme))
    return _form(wording, Learn.EDIT, items, place, shown.point.id, shown.point.text)


def merged(
    wording: Wording, place: PlaceId, shown: Shown, others: Sequence[Shown], themes: Themes, ticked: tuple[str, ...]
) -> Form:
    """Return the form that makes one point of several: this one, and those of the others that are ticked."""
    if not others:
        alone: tuple[Part, ...] = (Text(wording.line("learning-merge-alone")), _back(wording, Learn.BANK, place))
        return Form(Learn.MERGE, wording.plain("form-learning-merge-title"), wording.plain("form-close"), alone)
    options = tuple(Option(other.point.id, other.text) for other in others[:MOST_MERGED])
    items: tuple[Field | Part, ...] = (
        Text(wording.line("learning-merge-this")),
        Quote((Plain(shown.text),)),
        Tick("learning-with", wording.plain("field-learning-with"), options, ticked, required=True),
        _words(wording, shown.text, hint="hint-field-learning-merged"),
        _theme(wording, themes, shown.point.theme),
    )
    return _form(wording, Learn.MERGE, items, place, shown.point.id)


def themes(wording: Wording, place: PlaceId, own: Sequence[tuple[Theme, str]]) -> Form:
    """Return the team's themes by name, each with what a leader can do; those that are retired come last."""
    parts: list[Part] = [Small(wording.line("learning-themes-how"))]
    for theme, name in sorted(own, key=lambda each: each[0].retired):
        change = Learn.REVIVE if theme.retired else Learn.RETIRE
        line = wording.line("learning-theme-retired", name=name) if theme.retired else (Plain(name),)
        parts += [Text(line), row(wording, tuple(press(wording, do, place, theme.key) for do in (Learn.THEME, change)))]
    ways = row(wording, (press(wording, Learn.NEW_THEME, place), press(wording, Learn.BANK, place)))
    title = wording.plain(f"form-{Learn.THEMES}-title")
    return Form(Learn.THEMES, title, wording.plain("form-close"), (*parts, ways), "", (place,))


def theme(wording: Wording, place: PlaceId, key: str, name: str, stems: Sequence[str]) -> Form:
    """Return the form for a theme's name and the words that suggest it; for a new one without a name."""
    items = (
        Write(
            "learning-name",
            wording.plain("field-learning-name"),
            initial=name,
            longest=LONGEST_NAME,
        ),
        Write(
            "learning-stems",
            wording.plain("field-learning-stems"),
            wording.plain("hint-field-learning-stems"),
            initial=", ".join(stems),
            required=False,
            longest=500,
        ),
    )
    return _form(wording, Learn.THEME, items, place, key, back=Learn.THEMES)


def _words(wording: Wording, text: str, hint: str = "hint-field-learning-text") -> Write:
    label = wording.plain("field-learning-text")
    return Write("learning-text", label, wording.plain(hint), initial=text, multiline=True)


def _theme(wording: Wording, themes: Themes, chosen: str | None) -> Choose:
    label, hint = wording.plain("field-theme"), wording.plain("hint-field-theme")
    return Choose("learning-point-theme", label, themes, chosen, hint, required=False, drop_down=True)


def _back(wording: Wording, to: Learn, place: PlaceId) -> Part:
    return row(wording, (press(wording, to, place),))


def _form(
    wording: Wording,
    name: Learn,
    items: tuple[Field | Part, ...],
    place: PlaceId,
    *args: str,
    back: Learn = Learn.BANK,
) -> Form:
    return Form(
        name,
        wording.plain(f"form-{name}-title"),
        wording.plain("form-cancel"),
        (*items, _back(wording, back, place)),
        wording.plain("form-save"),
        (place, *args),
    )
