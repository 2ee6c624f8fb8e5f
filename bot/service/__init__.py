"""One event, one transaction, one answer: load, decide, save, commit.

Everything that happens goes through here, whether a person did it or time did. What people wrote travels beside the
event and is sealed in the same transaction that stores what follows from it.
"""

from bot.service.consequences import Keeping, Words
from bot.service.sparring import Sparring, Wish

__all__ = ["Keeping", "Sparring", "Wish", "Words"]
