"""What a bot loads in the background when it has come round, loaded once for all that are forked.

Only the server they are forked from imports this: else every life would spend a second of the processor on tables, and
a test that lets one live after the other would measure that.
"""

from bot.content.wordforms import lemma
from bot.sparring.rhythm.calendar import holiday
from bot.sparring.team import Frame
from tests.faults.ground import MONDAY

lemma("læring")
holiday(MONDAY.date(), Frame())
