"""What every store does alike with letters."""

from collections.abc import Sequence

from bot.messages.letter import Letter, Op
from bot.ports import ClaimedLetter
from bot.sparring.identity import MessageKey

THREAD_MISSING = "thread-missing"
"""Why storage itself parks a letter: the post whose thread it belongs to is parked, or was never queued."""


def newest_updates(letters: Sequence[Letter]) -> list[Letter]:
    """Return the letters without the updates that a later one among them makes pointless."""
    last = {letter.key: letter.id for letter in letters if letter.op is Op.UPDATE}
    return [letter for letter in letters if letter.op is not Op.UPDATE or last[letter.key] == letter.id]


def before(claim: ClaimedLetter) -> MessageKey:
    """Return what the post is called from now on that a letter has made anew, so that it too is deleted one day."""
    return MessageKey(f"{claim.letter.key}~{claim.letter.id}")
