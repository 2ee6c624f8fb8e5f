"""Every interactive element and composition object, with its limits.

Source: docs.slack.dev/reference/block-kit/block-elements and …/composition-objects; where two pages
differ, the smaller number stands here.
"""

from bot.blockkit.laws import at_least_one, exactly_one, initial_among_options, initial_value_fits, ordered
from bot.blockkit.rules import Choice, Flag, Items, Object, Rule, Shape, Text, Variants, Whole

ID = Text(255, shortest=1)
URL = Text(3000, shortest=1)
SLACK_ID = Text(255, pattern=r"[A-Z][A-Z0-9]+")
DATE = Text(10, pattern=r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
TIME = Text(5, pattern=r"([01]\d|2[0-3]):[0-5]\d")
NUMBER = Text(20, pattern=r"-?\d+(\.\d+)?")


def plain(longest: int) -> Variants:
    """Build the rule of a text object that must be `plain_text`."""
    return Variants({"plain_text": Shape({"text!": Text(longest, shortest=1), "emoji": Flag()})})


def text(longest: int) -> Variants:
    """Build the rule of a text object that may be `plain_text` or `mrkdwn`."""
    mrkdwn = Shape({"text!": Text(longest, shortest=1), "verbatim": Flag()})
    return Variants({**plain(longest).shapes, "mrkdwn": mrkdwn})


CONFIRM = Shape(
    {
        "title!": plain(100),
        "text!": text(300),
        "confirm!": plain(30),
        "deny!": plain(30),
        "style": Choice(("primary", "danger")),
    }
)
OPTION = Shape({"text!": plain(75), "value!": Text(75, shortest=1), "description": plain(75)})
BOX_OPTION = Shape({"text!": text(75), "value!": Text(75, shortest=1), "description": text(75)})
MENU_OPTION = Shape({"text!": plain(75), "value!": Text(75, shortest=1), "description": plain(75), "url": URL})
OPTION_GROUP = Shape({"label!": plain(75), "options!": Items(OPTION, 100, 1)})
DISPATCH = Shape({"trigger_actions_on": Items(Choice(("on_enter_pressed", "on_character_entered")), 2, 1)})
CONVERSATION_FILTER = Shape(
    {
        "include": Items(Choice(("im", "mpim", "private", "public")), 4, 1),
        "exclude_external_shared_channels": Flag(),
        "exclude_bot_users": Flag(),
    },
    (at_least_one("include", "exclude_external_shared_channels", "exclude_bot_users"),),
)
IMAGE_SOURCE: dict[str, Rule] = {
    "image_url": URL,
    "slack_file": Shape({"id": SLACK_ID, "url": URL}, (exactly_one("id", "url"),)),
    "alt_text!": Text(2000, shortest=1),
}

_ACTION: dict[str, Rule] = {"action_id": ID, "confirm": CONFIRM}
_FIELD: dict[str, Rule] = {**_ACTION, "focus_on_load": Flag()}
_SELECT: dict[str, Rule] = {**_FIELD, "placeholder": plain(150)}
_MANY: dict[str, Rule] = {**_SELECT, "max_selected_items": Whole(1, 100)}
_MENU: dict[str, Rule] = {"options": Items(OPTION, 100, 1), "option_groups": Items(OPTION_GROUP, 100, 1)}
_MENU_LAWS = (exactly_one("options", "option_groups"), initial_among_options)
_TYPED: dict[str, Rule] = {
    "action_id": ID,
    "placeholder": plain(150),
    "dispatch_action_config": DISPATCH,
    "focus_on_load": Flag(),
}

ELEMENTS: dict[str, Rule] = {
    "button": Shape(
        {
            **_ACTION,
            "text!": plain(75),
            "value": Text(2000),
            "url": URL,
            "style": Choice(("primary", "danger")),
            "accessibility_label": Text(75),
        }
    ),
    "static_select": Shape({**_SELECT, **_MENU, "initial_option": OPTION}, _MENU_LAWS),
    "multi_static_select": Shape({**_MANY, **_MENU, "initial_options": Items(OPTION, 100, 1)}, _MENU_LAWS),
    "users_select": Shape({**_SELECT, "initial_user": SLACK_ID}),
    "multi_users_select": Shape({**_MANY, "initial_users": Items(SLACK_ID, 100)}),
    "conversations_select": Shape(
        {
            **_SELECT,
            "initial_conversation": SLACK_ID,
            "default_to_current_conversation": Flag(),
            "response_url_enabled": Flag(),
            "filter": CONVERSATION_FILTER,
        }
    ),
    "overflow": Shape({**_ACTION, "options!": Items(MENU_OPTION, 5, 1)}),
    "datepicker": Shape({**_SELECT, "initial_date": DATE}),
    "timepicker": Shape({**_SELECT, "initial_time": TIME, "timezone": Text(255)}),
    "datetimepicker": Shape({**_FIELD, "initial_date_time": Whole(1_000_000_000, 9_999_999_999)}),
    "radio_buttons": Shape(
        {**_FIELD, "options!": Items(BOX_OPTION, 10, 1), "initial_option": BOX_OPTION},
        (initial_among_options,),
    ),
    "checkboxes": Shape(
        {**_FIELD, "options!": Items(BOX_OPTION, 10, 1), "initial_options": Items(BOX_OPTION, 10, 1)},
        (initial_among_options,),
    ),
    "plain_text_input": Shape(
        {
            **_TYPED,
            "initial_value": Text(3000),
            "multiline": Flag(),
            "min_length": Whole(0, 3000),
            "max_length": Whole(1, 3000),
        },
        (ordered("min_length", "max_length"), initial_value_fits),
    ),
    "number_input": Shape(
        {
            **_TYPED,
            "is_decimal_allowed!": Flag(),
            "initial_value": NUMBER,
            "min_value": NUMBER,
            "max_value": NUMBER,
        },
        (
            ordered("min_value", "max_value"),
            ordered("min_value", "initial_value"),
            ordered("initial_value", "max_value"),
        ),
    ),
    "image": Shape(IMAGE_SOURCE, (exactly_one("image_url", "slack_file"),)),
}

_ONE = {"static_select", "users_select", "conversations_select"}
_SEVERAL = {"multi_static_select", "multi_users_select"}
_TICKED = {"radio_buttons", "checkboxes"}
PLACES: dict[str, frozenset[str]] = {
    "section": frozenset({"button", "overflow", "image", "datepicker", "timepicker"} | _ONE | _SEVERAL | _TICKED),
    "actions": frozenset({"button", "overflow", "datepicker", "timepicker", "datetimepicker"} | _ONE | _TICKED),
    "input": frozenset(
        {"plain_text_input", "number_input", "datepicker", "timepicker", "datetimepicker"} | _ONE | _SEVERAL | _TICKED
    ),
    "context": frozenset({"image"}),
}
NOT_ON: dict[str, frozenset[str]] = {
    "message": frozenset({"number_input"}),
    "modal": frozenset(),
    "home": frozenset({"number_input", "datetimepicker"}),
}

TEXT_STYLE = Shape({name: Flag() for name in ("bold", "italic", "strike", "code", "underline")})
STYLE = Shape({**TEXT_STYLE.table, "highlight": Flag(), "client_highlight": Flag(), "unlink": Flag()})
_RICH_TEXT = Shape({"text!": Text(3000, shortest=1), "style": TEXT_STYLE})
_RICH_LINK = Shape({"url!": URL, "text": Text(3000), "unsafe": Flag(), "style": TEXT_STYLE})
INLINE: dict[str, Rule] = {
    "text": _RICH_TEXT,
    "link": _RICH_LINK,
    "user": Shape({"user_id!": SLACK_ID, "style": STYLE}),
    "channel": Shape({"channel_id!": SLACK_ID, "style": STYLE}),
    "emoji": Shape({"name!": Text(255, shortest=1), "unicode": Text(255), "skin_tone": Whole(1, 6), "style": Object()}),
    "date": Shape(
        {
            "timestamp!": Whole(0, 9_999_999_999),
            "format!": Text(255, shortest=1, pattern=r"[^{]*(\{(date|time|ago|day)\w*\}[^{]*)+"),
            "url": URL,
            "fallback": Text(255),
            "style": TEXT_STYLE,
        }
    ),
}
