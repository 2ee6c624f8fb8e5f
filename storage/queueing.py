"""What every store does alike with letters."""

from collections.abc import Sequence

from bot.messages.letter import Letter, Op

THREAD_MISSING = "thread-missing"
"""Why storage itself parks a letter: the post whose thread it belongs to is parked, or was never queued."""


def newest_updates(letters: Sequence[Letter]) -> list[Letter]:
    """Return the letters without the updates that a later one among them makes pointless."""
    last = {letter.key: letter.id for letter in letters if letter.op is Op.UPDATE}
    return [letter for letter in letters if letter.op is not Op.UPDATE or last[letter.key] == letter.id]
