"""Rows of buttons, and the menu of the rarer ones.

Source: docs.slack.dev/reference/block-kit/block-elements/button-element and …/overflow-menu-element.
"""

from collections import Counter
from collections.abc import Iterator

from bot.blockkit import length
from bot.messages.parts import Button, Buttons, Confirm, Style
from handlers.slack import codes
from handlers.slack.lines import safe_url
from handlers.slack.richtext import Json
from handlers.slack.text import ELLIPSIS, blank, clean, cut

MOST_IN_ROW = 25
_MOST_IN_MENU = 5
_LONGEST_LABEL = 75
_LONGEST_OPTION_VALUE = 75


def plain(text: str, longest: int) -> Json:
    """Return a text object that shows exactly these words, shortened to `longest`; never empty."""
    shown = ELLIPSIS if blank(text) else cut_plain(text, longest)
    return {"type": "plain_text", "text": shown, "emoji": False}


def cut_plain(text: str, longest: int) -> str:
    """Shorten words that Slack does not parse, so that only their own length counts."""
    cleaned = clean(text)
    return cleaned if length(cleaned) <= longest else cut(cleaned, longest)


def rows(part: Buttons) -> Iterator[Json]:
    """Yield the actions blocks of a row of buttons: 25 to a block, the menu last.

    Slack asks one question for a whole menu, so a rarer button with a question of its own stands in the row; and so
    do those that a menu cannot hold.
    """
    row, menu = _sorted(part)
    seen = Counter[str]()
    made = []
    for button in row:
        made.append(_button(button, seen[_name(button)]))
        seen[_name(button)] += 1
    if menu:
        made.append({"type": "overflow", "action_id": codes.MENU, "options": [_option(each) for each in menu]})
    for start in range(0, len(made), MOST_IN_ROW):
        yield {"type": "actions", "elements": made[start : start + MOST_IN_ROW]}


def _sorted(part: Buttons) -> tuple[list[Button], list[Button]]:
    row, menu = list(part.buttons), list[Button]()
    for button in part.more:
        fits = length(_menu_value(button)) <= _LONGEST_OPTION_VALUE and not button.confirm and not button.url
        (menu if fits and len(menu) < _MOST_IN_MENU else row).append(button)
    return row, menu


def _button(button: Button, number: int) -> Json:
    url = {"url": button.url} if _name(button) == codes.LINK_ACTION else {}
    return {
        "type": "button",
        "action_id": codes.action_id(_name(button), number),
        "text": plain(button.label, _LONGEST_LABEL),
        "value": codes.packed(button.args),
        **url,
        **({} if button.style is Style.PLAIN else {"style": button.style.value}),
        **({"confirm": _question(button.confirm, button.style)} if button.confirm else {}),
    }


def _name(button: Button) -> str:
    return codes.LINK_ACTION if button.url and safe_url(button.url) else button.action


def _option(button: Button) -> Json:
    return {"text": plain(button.label, _LONGEST_LABEL), "value": _menu_value(button)}


def _menu_value(button: Button) -> str:
    return codes.packed((button.action, *button.args))


def _question(confirm: Confirm, style: Style) -> Json:
    return {
        "title": plain(confirm.title, 100),
        "text": plain(confirm.text, 300),
        "confirm": plain(confirm.yes, 30),
        "deny": plain(confirm.no, 30),
        **({"style": "danger"} if style is Style.DANGER else {}),
    }
