"""The dialogue about digests and about what is shared with the other leaders."""

from handlers.digest.book import digests

__all__ = ["digests"]
