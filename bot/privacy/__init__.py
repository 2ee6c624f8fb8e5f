"""The guard: reads what people type, and finds what would tell whom it is about. Pure: no network, no clock.

`read(text)` gives every finding with its place and a suggestion; `stops(text)` says whether a CPR number stands in it.
It helps whoever writes; it does not promise that a text is anonymous (docs/explanation/guard.md).
"""

from bot.privacy.findings import Finding, Kind
from bot.privacy.guard import Guard, read, stops

__all__ = ["Finding", "Guard", "Kind", "read", "stops"]
