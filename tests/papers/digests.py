"""Invented digests for paper: a plain one, and one full of mischief."""

from dataclasses import replace
from datetime import date, timedelta

from bot.sparring.digest.paper import (
    ChangeState,
    DigestPaper,
    PaperChange,
    PaperDecision,
    PaperItem,
    PaperTheme,
    ThemeLine,
    Verdict,
)
from tests.pictures.sheets import months

PLAIN = DigestPaper(
    team="Team Syd",
    language="da",
    first_on=date(2026, 9, 1),
    last_on=date(2026, 10, 31),
    held_on=date(2026, 11, 3),
    opening="Kære alle\nTak for en god periode.",
    themes=(
        PaperTheme(
            "Samarbejde med skolen",
            ("Inviter skolen med til det første møde.", "Aftal, hvem der ringer."),
            "Skal vi gøre det fast?",
            PaperDecision(Verdict.CHANGE, "Skolen er altid med første gang.", "Mette Holm", date(2026, 12, 1)),
        ),
        PaperTheme("Barnets stemme", ("Spørg barnet to gange.",), decision=PaperDecision(Verdict.NO_CHANGE)),
    ),
    waiting=3,
    changes=(
        PaperChange(
            "Vi holder børnesamtaler uden for kontoret.",
            date(2026, 9, 1),
            ChangeState.DONE,
            "Barnets stemme",
            due_on=date(2026, 10, 1),
            outcome="Børnene taler mere frit.",
        ),
    ),
    agenda=(PaperItem("Velkommen", timedelta(minutes=5)), PaperItem("Hvem gør hvad?", timedelta())),
    months=months(3),
    lines=(ThemeLine("Samarbejde med skolen", (1, 0, 2)), ThemeLine("Barnets stemme", (0, 1, 1))),
    states=((ChangeState.DONE, 1), (ChangeState.AGREED, 2)),
)

ENGLISH = replace(PLAIN, language="en")

EMPTY = DigestPaper("", "da", date(2026, 9, 1), date(2026, 10, 31))

MISCHIEF = (
    '#panic("x") #read("/etc/passwd") $x$ *b* _i_ **bb** __ii__ `c` = H # H <script>alert(1)</script> &lt; '
    "[a](https://eksempel.dk) ![b](c) @ref <mærke> \\ // /* ~ | a | 1. et - to 😀👩‍👧 שלום مرحبا \u202egnirts\x07 "
) + "x" * 300


def full_of(words: str) -> DigestPaper:
    """Return a digest in which everything people wrote is these words."""
    return replace(
        PLAIN,
        team=words,
        opening=f"{words}\n# titel\n- liste\n1. et\n===\n```\n{words}",
        themes=(
            PaperTheme(
                words, (words, "- a", "1. b", "", "= H", "+ c"), words, PaperDecision(Verdict.CHANGE, words, words)
            ),
        ),
        changes=(PaperChange(words, date(2026, 9, 1), ChangeState.DONE, words, words, None, f"{words}\n{words}"),),
        agenda=(PaperItem(words, timedelta(minutes=5)), PaperItem(f"# {words}", timedelta())),
        lines=(ThemeLine(words, (1, 0, 2)),),
    )
