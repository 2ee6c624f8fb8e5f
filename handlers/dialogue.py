"""From what a person did to the event it means, and back to what she sees at once. Knows no platform."""

from typing import Protocol

from bot.messages.answers import Answer
from bot.messages.parts import Message
from handlers.inbound import Act


class Conversation(Protocol):
    """What an adapter talks to. Every answer comes after the commit; no act takes longer than one transaction."""

    async def answer(self, act: Act) -> Answer:
        """Handle one act and return what the person sees at once. Never raises for what a person can cause."""
        ...

    async def home(self, act: Act) -> Message:
        """Return the home tab of the person who acted."""
        ...
