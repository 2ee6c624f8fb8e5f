"""A window that comes back as it was sent, with words at its fields.

Slack keeps what was typed in a block of the same id, so a field that is to hold other words gets another block.
Source: docs.slack.dev/surfaces/modals (updating a view), …/reference/methods/views.update.
"""

import hashlib
from collections.abc import Iterable, Sequence

from bot.messages.answers import LookAgain
from handlers.slack import codes
from handlers.slack.blocks import MOST_IN_VIEW
from handlers.slack.buttons import cut_plain
from handlers.slack.checked import checked_view
from handlers.slack.delivery import Body, dig, said
from handlers.slack.filled import LONGEST
from handlers.slack.forms import draw_items
from handlers.slack.lines import Refs
from handlers.slack.phrases import Phrases
from handlers.slack.richtext import Json
from handlers.slack.text import blank

_SENT_BACK = ("type", "callback_id", "title", "close", "submit", "external_id", "clear_on_close", "notify_on_close")
"""What Slack takes back of a window it delivered; the rest is its own to say."""
_OF_A_PICTURE = ("type", "block_id", "alt_text", "title", "image_url", "slack_file")


def again(window: Body, answer: LookAgain, refs: Refs, phrases: Phrases) -> Json:
    """Draw a window again: what an earlier `LookAgain` put there goes, everything else stays."""
    form = codes.form_name(said(window, "private_metadata"))
    name, args = (form.name, form.args) if form else ("", ())
    kept = {key: window[key] for key in _SENT_BACK if window.get(key)}
    return checked_view(
        {
            **kept,
            "private_metadata": codes.form_metadata(name, args, answer.remembered),
            "blocks": _blocks(dig(window, "blocks") or (), answer, refs),
        },
        "modal",
        phrases.nothing,
    )


def _blocks(before: Sequence[Json], answer: LookAgain, refs: Refs) -> list[Json]:
    standing = [block for block in before if not said(block, "block_id").startswith(codes.ADDED)]
    above = _added("above", draw_items(answer.above, refs))
    below = _added("below", draw_items(answer.below, refs), _number(answer.remembered.shown))
    room = MOST_IN_VIEW - len(standing) - len(above) - len(below)
    blocks = list(above)
    for block in standing:
        field = codes.field_of(said(block, "block_id"))
        under = _added(field, draw_items(answer.under.get(field, ()), refs))[: max(room, 0)]
        room -= len(under)
        blocks += (_with_words(block, answer.instead.get(field)), *under)
    return [*blocks, *below]


def _added(where: str, blocks: Iterable[Json], number: str = "") -> list[Json]:
    """Name what is added so that it is found and taken out again; what is ticked there counts for this number alone."""
    return [
        {**block, "block_id": f"{codes.ADDED}{block.get('block_id') or f'{where}-{at}'}{codes.ANEW}{number}"}
        for at, block in enumerate(blocks)
    ]


def _number(marks: frozenset[str]) -> str:
    return hashlib.sha256(",".join(sorted(marks)).encode()).hexdigest()[:12]


def _with_words(block: Json, words: str | None) -> Json:
    if said(block, "type") == "image":
        return {key: block[key] for key in _OF_A_PICTURE if block.get(key)}
    if words is None:
        return block
    element = {key: value for key, value in block["element"].items() if key != "initial_value"}
    if not blank(words):
        element["initial_value"] = cut_plain(words, element.get("max_length", LONGEST))
    return {**block, "block_id": codes.anew(block["block_id"]), "element": element}
