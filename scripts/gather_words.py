"""Writes the word lists that the guard ships, `bot/privacy/data/words.*.bloom` and `names.gathered.txt`.

    python scripts/gather_words.py FAKER

FAKER is the unpacked source of the Faker library (MIT), of which only lists of names are taken. The words come from
simplemma's dictionaries. Run it again when either is renewed; what is written by hand beside them it leaves alone.
"""

import importlib
import sys
from pathlib import Path

from simplemma.strategies.dictionaries import DefaultDictionaryFactory

from bot.privacy.lists import DATA, WordFilter

BITS_A_WORD = 12
"""Bits a word: with eight hashes one strange word in 300 is taken for a known one."""

PEOPLE = (
    "da_DK", "sv_SE", "no_NO", "fi_FI", "de_DE", "nl_NL", "pl_PL", "en_GB",
    "en_US", "fr_FR", "es_ES", "it_IT", "ro_RO", "cs_CZ", "hr_HR", "hu_HU",
    "lt_LT", "lv_LV", "et_EE", "pt_PT", "sl_SI", "sk_SK", "tr_TR", "en_IN",
    "en_NG", "yo_NG", "ha_NG", "ig_NG", "en_KE", "fr_DZ", "en_PK", "tw_GH",
)  # fmt: skip
"""Faker's lists that are in Latin letters and of people whom one meets in Denmark."""

SHORTEST = 3


def words(language: str) -> list[str]:
    """Give all forms of words of a language that are not written with a capital."""
    forms = DefaultDictionaryFactory().get_dictionary(language)
    return [form for form in forms if form == form.lower() and form.replace("-", "").replace("'", "").isalpha()]


def names() -> dict[str, set[str]]:
    """Give the names that Faker knows and that are no Danish words, with whose they are: m, f or s."""
    found: dict[str, set[str]] = {}
    danish = set(words("da"))
    for people in PEOPLE:
        provider = importlib.import_module(f"faker.providers.person.{people}").Provider
        for sign, lists in (("m", "first_names_male"), ("f", "first_names_female"), ("s", "last_names")):
            for name in getattr(provider, lists, ()):
                if len(name) >= SHORTEST and name.isalpha() and name.istitle() and name.lower() not in danish:
                    found.setdefault(name, set()).add(sign)
    return found


def main(faker: str) -> None:
    """Write the lists."""
    for language in ("da", "en"):
        known = words(language)
        (DATA / f"words.{language}.bloom").write_bytes(WordFilter.of(known, BITS_A_WORD).packed())
        print(f"{language}: {len(known):,} words")
    sys.path.insert(0, str(Path(faker)))
    gathered = names()
    lines = ["# Names gathered from the Faker library (MIT) by scripts/gather_words.py; not edited by hand"]
    for sign in "mfbs":
        which = [name for name, signs in sorted(gathered.items()) if sign in _signs(signs)]
        lines.append(f"{sign}: {' '.join(which)}")
    (DATA / "names.gathered.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"names: {len(gathered):,}")


def _signs(signs: set[str]) -> set[str]:
    return (signs - {"m", "f"}) | {"b"} if {"m", "f"} <= signs else signs


if __name__ == "__main__":
    main(*sys.argv[1:])
