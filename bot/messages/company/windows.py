"""The frame that all windows of what a team keeps have in common."""

from bot.messages.buttons import row
from bot.messages.company.buttons import Keep, press
from bot.messages.parts import Field, Form, Part
from bot.messages.wording import Wording
from bot.sparring.identity import PlaceId


def page(wording: Wording, name: Keep, items: tuple[Field | Part, ...], place: PlaceId) -> Form:
    """Return a window to read, with its buttons in it."""
    return Form(name, wording.plain(f"form-{name}-title"), wording.plain("form-close"), items, "", (place,))


def form(
    wording: Wording,
    name: Keep,
    items: tuple[Field | Part, ...],
    place: PlaceId,
    *args: str,
    back: Keep | None = None,
    submit: str = "form-save",
) -> Form:
    """Return a window to fill in; `back` leads to the page it was opened from."""
    way = (row(wording, (press(wording, back, place),)),) if back else ()
    title, close = wording.plain(f"form-{name}-title"), wording.plain("form-cancel")
    return Form(name, title, close, (*items, *way), wording.plain(submit), (place, *args))
