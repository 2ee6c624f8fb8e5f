"""Every block, with its limits, for each surface it may stand on.

Source: docs.slack.dev/reference/block-kit/blocks.
"""

from bot.blockkit.elements import ELEMENTS, ID, IMAGE_SOURCE, INLINE, NOT_ON, PLACES, plain, text
from bot.blockkit.laws import at_least_one, exactly_one
from bot.blockkit.rules import Choice, Flag, Items, Rule, Shape, Text, Variants, Whole

MOST_BLOCKS = {"message": 50, "modal": 100, "home": 100}

_ROOM = 1000  # Slack states no limit for these lists; the size of the whole payload bounds them
_INLINE = Items(Variants(INLINE), _ROOM)
_CODE = Items(Variants({kind: INLINE[kind] for kind in ("text", "link")}), _ROOM)
_SECTION = Shape({"elements!": _INLINE})
_BORDER = Whole(0, 1)
RICH_TEXT: dict[str, Rule] = {
    "rich_text_section": _SECTION,
    "rich_text_quote": Shape({"elements!": _INLINE, "border": _BORDER}),
    "rich_text_preformatted": Shape({"elements!": _CODE, "border": _BORDER, "language": Text(255)}),
    "rich_text_list": Shape(
        {
            "style!": Choice(("bullet", "ordered")),
            "elements!": Items(Variants({"rich_text_section": _SECTION}), _ROOM, 1),
            "indent": Whole(0, 8),
            "offset": Whole(0, _ROOM),
            "border": _BORDER,
        }
    ),
}


def block_on(surface: str) -> Variants:
    """Build the rule of one block on a surface: its types, and in each the elements allowed there."""

    def placed(block: str) -> dict[str, Rule]:
        return {kind: ELEMENTS[kind] for kind in sorted(PLACES[block] - NOT_ON[surface])}

    own: dict[str, Rule] = {"block_id": ID}
    return Variants(
        {
            "section": Shape(
                {
                    **own,
                    "text": text(3000),
                    "fields": Items(text(2000), 10, 1),
                    "accessory": Variants(placed("section")),
                    "expand": Flag(),
                },
                (at_least_one("text", "fields"),),
            ),
            "header": Shape({**own, "text!": plain(150)}),
            "context": Shape({**own, "elements!": Items(Variants({**text(3000).shapes, **placed("context")}), 10, 1)}),
            "actions": Shape({**own, "elements!": Items(Variants(placed("actions")), 25, 1)}),
            "divider": Shape(own),
            "image": Shape({**own, **IMAGE_SOURCE, "title": plain(2000)}, (exactly_one("image_url", "slack_file"),)),
            "input": Shape(
                {
                    **own,
                    "label!": plain(2000),
                    "element!": Variants(placed("input")),
                    "hint": plain(2000),
                    "optional": Flag(),
                    "dispatch_action": Flag(),
                }
            ),
            "rich_text": Shape({**own, "elements!": Items(Variants(RICH_TEXT), _ROOM, 1)}),
        }
    )


def blocks_on(surface: str) -> Items:
    """Build the rule of a whole list of blocks on a surface."""
    return Items(block_on(surface), MOST_BLOCKS[surface], 1 if surface == "modal" else 0)
