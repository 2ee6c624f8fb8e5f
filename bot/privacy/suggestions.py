"""What could stand in place of a finding, in the text's language."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.privacy.cues import stand_ins
from bot.privacy.findings import Kind
from bot.privacy.people import Person

_INSTEAD: Mapping[str, Mapping[Kind, str]] = MappingProxyType(
    {
        "da": {
            Kind.PHONE: "[telefonnummer]",
            Kind.MAIL: "[mailadresse]",
            Kind.LINK: "[profil]",
            Kind.ADDRESS: "[adresse]",
            Kind.BIRTHDATE: "[fødselsdato]",
            Kind.CASE_NUMBER: "[sagsnummer]",
            Kind.PLACE: "[by]",
            Kind.SCHOOL: "[institution]",
            Kind.DIAGNOSIS: "en sjælden diagnose",
        },
        "en": {
            Kind.PHONE: "[phone number]",
            Kind.MAIL: "[mail address]",
            Kind.LINK: "[profile]",
            Kind.ADDRESS: "[address]",
            Kind.BIRTHDATE: "[date of birth]",
            Kind.CASE_NUMBER: "[case number]",
            Kind.PLACE: "[town]",
            Kind.SCHOOL: "[institution]",
            Kind.DIAGNOSIS: "a rare diagnosis",
        },
    },
)
_YEARS = {"da": "år", "en": "years"}
_NAME = {"da": "[navn]", "en": "[name]"}
_GENITIVE = {"da": "s", "en": "'s"}


def instead(kind: Kind, found: str, language: str) -> str | None:
    """Give what could stand in place of a finding that is no name; None for a CPR number, which is best taken out.

    Args:
        kind: What it is.
        found: What was found, folded.
        language: `da` or `en`.
    """
    if kind is Kind.AGE:
        return _band(found, language)
    return _INSTEAD[language].get(kind)


def in_place_of(person: Person, language: str) -> str:
    """Give what could stand in place of a name: the child's role where it is a child, else that a name stood here."""
    if not person.child or person.introduced:
        return _NAME[language] + (_GENITIVE[language] if person.genitive else "")
    plain, genitive = stand_ins(language)[person.whose]
    word = genitive if person.genitive else plain
    return word[0].upper() + word[1:] if person.first else word


def _band(found: str, language: str) -> str:
    """Give a span of years around an age: 7–9 år for 8 år."""
    age = int("".join(character for character in found[:2] if character.isdigit()))
    return f"{max(0, age - 1)}–{age + 1} {_YEARS[language]}"
