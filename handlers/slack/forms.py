"""Forms as Slack's windows (views).

A field's id is the id of its block, so that errors find it and what was typed stays when the window is drawn anew.
Source: docs.slack.dev/surfaces/modals and …/reference/block-kit/blocks/input-block.
"""

from collections.abc import Iterator, Sequence

from bot.messages.parts import (
    Choose,
    Field,
    Form,
    Message,
    Option,
    Part,
    PickDate,
    PickPeople,
    PickPerson,
    PickPlace,
    PickTime,
    Tick,
    Write,
)
from handlers.slack import codes
from handlers.slack.blocks import MOST_IN_VIEW, draw_parts
from handlers.slack.buttons import cut_plain, plain
from handlers.slack.checked import checked_view
from handlers.slack.fit import VIEW_ROOM, fit, fit_blocks
from handlers.slack.lines import Refs, channel, user
from handlers.slack.phrases import Phrases
from handlers.slack.richtext import Json
from handlers.slack.text import blank, clean, cut

_LONGEST_TITLE = 24
_LONGEST_LABEL = 2_000
_LONGEST_PLACEHOLDER = 150
_LONGEST_VALUE = 3_000
_LONGEST_OPTION = 75
_MOST_BOXES = 10
_MOST_OPTIONS = 100
_CHANNELS = {"include": ["public", "private"], "exclude_bot_users": True}
_NOTE = ""  # no form of the core's: what is pressed in it reports no form


def form_view(form: Form, refs: Refs, phrases: Phrases) -> Json:
    """Draw a form; without `submit` and fields it is something to read only."""
    fields = any(isinstance(item, Field) for item in form.items)
    submit = phrases.send if fields and blank(form.submit) else form.submit
    return checked_view(
        {
            "type": "modal",
            "callback_id": cut_plain(f"{codes.PREFIX}{form.name}", 255),
            "private_metadata": codes.form_metadata(form.name, form.args, form.remembered),
            "title": plain(form.title, _LONGEST_TITLE),
            "close": plain(phrases.close if blank(form.close) else form.close, _LONGEST_TITLE),
            **({} if blank(submit) else {"submit": plain(submit, _LONGEST_TITLE)}),
            "blocks": _items(form.items, refs),
        },
        "modal",
        phrases.nothing,
    )


def note_form(message: Message, phrases: Phrases) -> Form:
    """Return a private note as a form to read."""
    return Form(_NOTE, phrases.note_title, phrases.close, message.parts)


def home_view(message: Message, refs: Refs, phrases: Phrases) -> Json:
    """Draw a home tab."""
    blocks, _ = fit_blocks(draw_parts(fit(message.parts, VIEW_ROOM).parts, refs), MOST_IN_VIEW)
    return checked_view({"type": "home", "blocks": blocks}, "home", phrases.nothing)


def _items(items: Sequence[Field | Part], refs: Refs) -> list[Json]:
    parts = [item for item in items if not isinstance(item, Field)]
    fitted = fit(parts, VIEW_ROOM)
    shown: Sequence[Field | Part] = items if not fitted.cut else _woven(items, fitted.parts)
    blocks, _ = fit_blocks(list(draw_items(shown, refs)), MOST_IN_VIEW)
    return blocks


def _woven(items: Sequence[Field | Part], parts: Sequence[Part]) -> list[Field | Part]:
    """Put shortened parts back between the fields; parts that were left out leave gaps at the end."""
    left = iter(parts)
    woven = (item if isinstance(item, Field) else next(left, None) for item in items)
    return [item for item in woven if item is not None]


def draw_items(items: Sequence[Field | Part], refs: Refs) -> Iterator[Json]:
    """Draw fields and what stands between them."""
    for item in items:
        if not isinstance(item, Field):
            yield from draw_parts((item,), refs)
        elif element := _element(item, refs):
            alone = isinstance(item, Tick) and element["type"] == "checkboxes" and blank(item.label)
            yield _unlabelled(item, element) if alone else _input(item, element)


def _unlabelled(field: Field, element: Json) -> Json:
    """Draw ticks that need no label of their own; an input block would demand one."""
    return {"type": "actions", "block_id": field.id, "elements": [{**element, "action_id": _action(field)}]}


def _input(field: Field, element: Json) -> Json:
    return {
        "type": "input",
        "block_id": field.id,
        "label": plain(field.label, _LONGEST_LABEL),
        "element": {**element, "action_id": _action(field)},
        "optional": not field.required,
        **({} if blank(field.hint) else {"hint": plain(field.hint, _LONGEST_LABEL)}),
        **({"dispatch_action": True} if _action(field) == codes.REFRESH else {}),
    }


def _action(field: Field) -> str:
    return codes.REFRESH if isinstance(field, Choose | Tick) and field.refresh else codes.FIELD


def _element(field: Field, refs: Refs) -> Json | None:
    match field:
        case Write():
            return _text_input(field)
        case Choose() if field.options:
            return _one_of(field)
        case Tick() if field.options:
            return _some_of(field)
        case PickPerson() | PickPeople() | PickPlace():
            return _picker(field, refs)
        case PickDate() | PickTime():
            return _moment(field)
        case _:
            return None  # a choice between nothing is no question


def _picker(field: PickPerson | PickPeople | PickPlace, refs: Refs) -> Json:
    """Draw a choice among people or channels; those Slack does not know are not chosen."""
    match field:
        case PickPerson():
            one = user(field.initial, refs) if field.initial else None
            return {"type": "users_select", **({"initial_user": one} if one else {})}
        case PickPeople():
            known = [ref for person in dict.fromkeys(field.initial) if (ref := user(person, refs))]
            return {"type": "multi_users_select", **({"initial_users": known} if known else {})}
        case PickPlace():
            where = channel(field.initial, refs) if field.initial else None
            initial = {"initial_conversation": where} if where else {}
            return {"type": "conversations_select", "filter": _CHANNELS, **initial}


def _moment(field: PickDate | PickTime) -> Json:
    match field:
        case PickDate(initial=day):
            return {"type": "datepicker", **({"initial_date": day.isoformat()} if day else {})}
        case PickTime(initial=hour):
            return {"type": "timepicker", **({"initial_time": hour.strftime("%H:%M")} if hour else {})}


def _text_input(field: Write) -> Json:
    longest = min(max(field.longest, 1), _LONGEST_VALUE)
    initial = cut_plain(field.initial, longest)
    placeholder = {} if blank(field.placeholder) else {"placeholder": plain(field.placeholder, _LONGEST_PLACEHOLDER)}
    return {
        "type": "plain_text_input",
        "multiline": field.multiline,
        "max_length": longest,
        **({"initial_value": initial} if initial else {}),
        **placeholder,
    }


def _one_of(field: Choose) -> Json:
    drop_down = field.drop_down or len(field.options) > _MOST_BOXES
    options = _options(field.options[:_MOST_OPTIONS])
    initial = {"initial_option": options[field.initial]} if field.initial in options else {}
    kind = "static_select" if drop_down else "radio_buttons"
    return {"type": kind, "options": list(options.values()), **initial}


def _some_of(field: Tick) -> Json:
    options = _options(field.options[:_MOST_OPTIONS])
    chosen = [options[value] for value in dict.fromkeys(field.initial) if value in options]
    kind = "checkboxes" if len(options) <= _MOST_BOXES else "multi_static_select"
    return {"type": kind, "options": list(options.values()), **({"initial_options": chosen} if chosen else {})}


def _options(options: Sequence[Option]) -> dict[str, Json]:
    """Return the options by value, in order; of two with one value the first counts."""
    drawn: dict[str, Json] = {}
    for option in options:
        drawn.setdefault(option.value, _option(option))
    return drawn


def _option(option: Option) -> Json:
    """Draw an option; words too many for its label go on in the smaller line below it."""
    label, rest = clean(option.label), option.hint
    shown = cut_plain(label, _LONGEST_OPTION)
    if shown != label and blank(rest):
        kept = cut(label, _LONGEST_OPTION).removesuffix("…")
        shown, rest = f"{kept}…", f"…{label[len(kept) :].strip()}"
    return {
        "text": plain(shown, _LONGEST_OPTION),
        "value": option.value,
        **({} if blank(rest) else {"description": plain(rest, _LONGEST_OPTION)}),
    }
