"""What follows from an event: the session as it is now, and what to show."""

from dataclasses import dataclass
from typing import Any

from bot.sparring.effects import Effect, Sentence
from bot.sparring.session import Session


@dataclass(frozen=True, slots=True)
class Decision:
    """The new session, the effects in their order, and a private note to the one who acted, if any."""

    session: Session
    effects: tuple[Effect, ...] = ()
    note: Sentence | None = None

    def then(self, *effects: Effect) -> "Decision":
        """Return this with more effects at the end."""
        return Decision(self.session, (*self.effects, *effects), self.note)

    def before(self, earlier: tuple[Effect, ...]) -> "Decision":
        """Return this with effects put in front."""
        return Decision(self.session, (*earlier, *self.effects), self.note)

    def at(self, session: Session) -> "Decision":
        """Return this with another session."""
        return Decision(session, self.effects, self.note)

    def noting(self, key: str, **places: Any) -> "Decision":  # noqa: ANN401 - the fields of Sentence
        """Return this with a private note."""
        return Decision(self.session, self.effects, Sentence(key, **places))
