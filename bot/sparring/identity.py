"""Names for the things we point at. All are opaque strings of our own making, never a platform's id."""

from typing import NewType

PersonId = NewType("PersonId", str)
PlaceId = NewType("PlaceId", str)
"""A channel, a group of people, or a person's direct conversation with the bot."""
NOWHERE = PlaceId("")
"""The place of what has none yet."""
TeamId = NewType("TeamId", str)
SessionId = NewType("SessionId", str)
Subject = SessionId | TeamId | PersonId
"""What an alarm rings for, what words belong to, what a letter is about: a sparring or a team. No id is both.

A letter can be about a person as well, when what it tells is all that is kept about her."""
TextId = NewType("TextId", str)
"""Points at something a person wrote. The words themselves lie sealed in storage; sessions, letters, timers and
logs only ever carry the pointer."""
MessageKey = NewType("MessageKey", str)
"""Our name for one post, so that it can be updated or answered in a thread later."""
