"""Looking words up beside the event loop, and no longer than somebody who waits for an answer can wait.

The first look-up of a process loads the dictionary, a second or more of a processor's time; Slack lets an answer take
three. So it is loaded when learning comes near, and what it would have told is left out for once when it is not there.
"""

from asyncio import shield, to_thread, wait_for
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from bot.content.wordforms import lemma
from bot.tasks import spawn

PATIENCE = 1.2
"""Seconds that an answer waits for words to be looked up."""

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")


def warm_up() -> None:
    """Load the dictionary in the background; done at once when it is there."""
    spawn(to_thread(lemma, "læring"), name="word_forms")


async def looked_up(
    otherwise: _Found, look: Callable[_Given, _Found], *given: _Given.args, **more: _Given.kwargs
) -> _Found:
    """Return what `look` finds, or `otherwise` when that takes too long."""
    task = spawn(to_thread(look, *given, **more), name="word_forms")
    try:
        return await wait_for(shield(task), PATIENCE)
    except TimeoutError:
        return otherwise
