"""What the guard can find in a text."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """A kind of finding. The first eight tell who somebody is; the last four are hints that one could guess it."""

    CPR = "cpr"
    NAME = "name"
    PHONE = "phone"
    MAIL = "mail"
    LINK = "link"
    ADDRESS = "address"
    BIRTHDATE = "birthdate"
    CASE_NUMBER = "case_number"
    PLACE = "place"
    SCHOOL = "school"
    AGE = "age"
    DIAGNOSIS = "diagnosis"

    @property
    def stops(self) -> bool:
        """Whether nobody may send it, whatever she ticks (databeskyttelsesloven § 11)."""
        return self is Kind.CPR

    @property
    def hint(self) -> bool:
        """Whether it only adds to recognisability, and names nobody by itself."""
        return self in _HINTS


_HINTS = frozenset({Kind.PLACE, Kind.SCHOOL, Kind.AGE, Kind.DIAGNOSIS})


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing found in a text.

    Attributes:
        start: Where it begins in the text as it was typed, as a Python index.
        end: Where it ends, exclusive.
        kind: What it is.
        text: The very characters found. They are somebody's data, so `repr` keeps silent about them.
        suggestion: What could stand there instead, in the text's language; None where it is best just taken out.
    """

    start: int
    end: int
    kind: Kind
    text: str = field(repr=False)
    suggestion: str | None = field(default=None, repr=False)
