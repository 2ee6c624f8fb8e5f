"""Everything that can happen to a team's learning bank, in the past tense. Words travel beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.sparring.gathered import Gathering
from bot.sparring.identity import PersonId, TextId
from bot.sparring.session import Session


@dataclass(frozen=True, slots=True)
class SumFiled:
    """A sparring's sum was given or revised (A11, A12), or a late point came in after it.

    `before` is the sum as it stood until now; `became` names, by a written point, the points of the sum that say
    nearly the same. Points and the change keep their pointers when the sum is revised and their words stay.
    """

    session: Session
    before: Gathering | None = None
    became: Mapping[TextId, tuple[TextId, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BankEvent:
    """A leader tended the bank."""

    by: PersonId


@dataclass(frozen=True, slots=True)
class PointAdded(BankEvent):
    """She noted a point by hand."""

    text: TextId
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class PointReworded(BankEvent):
    """She put a point in other words (`text`), or under another theme. `seen` are the words she had before her."""

    point: str
    seen: TextId
    text: TextId | None
    theme: str | None


@dataclass(frozen=True, slots=True)
class PointsMerged(BankEvent):
    """She made one point of several, in words of her own."""

    points: tuple[str, ...]
    text: TextId
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class PointsParted(BankEvent):
    """She parted a merged point into those it was made of."""

    point: str


@dataclass(frozen=True, slots=True)
class PointWithdrawn(BankEvent):
    """She took a point out of the bank."""

    point: str


@dataclass(frozen=True, slots=True)
class PointRestored(BankEvent):
    """She put a withdrawn point back."""

    point: str


@dataclass(frozen=True, slots=True)
class ThemeNamed(BankEvent):
    """She added a theme, or gave one another name or other stems. An empty name is the shipped one."""

    key: str
    name: str
    stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeRetired(BankEvent):
    """She took a theme out of the list, or put it back when `retired` is false. Points keep it."""

    key: str
    retired: bool = True
