"""Slack's Block Kit rules as data, and one validator.

Both sides of the wire use it: the bot's Slack adapter before it sends, the playground before it accepts.

    problems({"text": "Hej", "blocks": [...]}, "message")   # what is wrong, [] when Slack would accept it
    refusal(found)                                          # the same as the body Slack would answer with
    length("…")                                             # the measure every limit is meant in
"""

from bot.blockkit.payload import MESSAGE_TEXT_LIMIT, Problem, Surface, problems, refusal
from bot.blockkit.rules import length

__all__ = ["MESSAGE_TEXT_LIMIT", "Problem", "Surface", "length", "problems", "refusal"]
