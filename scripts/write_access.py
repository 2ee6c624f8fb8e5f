#!/usr/bin/env python
"""Writes docs/reference/access.md from the policy: who sees and does what, in Danish words.

With `--check` it only says whether the page is as the policy is, and returns 1 if not.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.content.texts import texts  # noqa: E402 - the project must be found first
from bot.sparring import policy  # noqa: E402
from bot.sparring.policy import Role, Thing  # noqa: E402

PAGE = ROOT / "docs" / "reference" / "access.md"

PARTS: Mapping[str, Mapping[Thing, frozenset[Role]]] = {
    "of-a-sparring": policy.OF_A_SPARRING,
    "of-a-team": policy.OF_A_TEAM,
    "of-the-programme": policy.OF_THE_PROGRAMME,
    "of-oneself": policy.OF_ONESELF,
    "of-the-installation": policy.OF_THE_INSTALLATION,
    "of-nobody": policy.OF_NOBODY,
}

OPENING = """\
En person kan være flere ting på én gang; det er nok, at én af dem står ud for det, hun vil. En partner udefra er
aldrig andet end partner, og en gæst aldrig andet end gæst, også når de sidder i teamets kanal. Ledere ser, hvad der
blev lært, men aldrig teksten i en sag, de ikke var med til.

(English: who sees and does what. The page is written from `bot/sparring/policy.py` by `scripts/write_access.py`. The
dialogue asks that table before anything that is typed, pressed, sent or opened is answered (`handlers/access.py`), and
`tests/policy/test_cells.py` tries every command, button, form and long post as everybody. What is finer than a role is
the domain's own rule: a round that is over, whose turn it is, which of two conversations.)
"""


def page() -> str:
    """Return the page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield from (f"# {_said('title')}", "", OPENING, f"## {_said('roles')}", "")
    yield from (f"- **{_said(f'role-{role}')}**: {_said(f'means-{role}')}" for role in Role)
    for part, things in PARTS.items():
        yield from ("", f"## {_said(part)}", "", f"| {_said('what')} | {_said('who')} |", "| --- | --- |")
        yield from (f"| {_said(f'thing-{thing}')} | {_who(roles)} |" for thing, roles in things.items())
    yield ""


def _who(roles: frozenset[Role]) -> str:
    if roles == frozenset(Role):
        return _said("all")
    return ", ".join(_said(f"role-{role}") for role in Role if role in roles) or _said("none")


def _said(key: str) -> str:
    return texts("da").format(f"access-{key}")


def main() -> int:
    """Write the page, or say whether it is as the policy is."""
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page(), "utf-8")
        return 0
    if PAGE.read_text("utf-8") == page():
        return 0
    print(f"{PAGE.relative_to(ROOT)} is not as the policy is; run scripts/write_access.py")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
