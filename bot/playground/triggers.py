"""Trigger ids: three seconds of real time, once."""

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.errors import Refused

LIFE_SECONDS = 3.0
_REMEMBERED = 1_000


@dataclass
class Trigger:
    """Something a person did that allows one view to be opened for that person."""

    user: str
    born: float
    in_modal: bool
    used: bool = False


class Triggers:
    """The trigger ids given out.

    Args:
        monotonic: real seconds; a trigger's life is never the workspace's time.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._given: OrderedDict[str, Trigger] = OrderedDict()

    def issue(self, user: str, *, in_modal: bool = False) -> str:
        """Give out a fresh trigger id for what `user` just did."""
        name = f"{secrets.randbelow(10**13)}.{secrets.randbelow(10**13)}.{secrets.token_hex(16)}"
        self._given[name] = Trigger(user, self._monotonic(), in_modal)
        if len(self._given) > _REMEMBERED:
            self._given.popitem(last=False)
        return name

    def take(self, name: str) -> Trigger:
        """Use a trigger id.

        Raises:
            Refused: `invalid_trigger_id`, `expired_trigger_id` or `exchanged_trigger_id`.
        """
        trigger = self._given.get(name)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if self._monotonic() - trigger.born > LIFE_SECONDS:
            raise Refused("expired_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        trigger.used = True
        return trigger
