"""The themes of learning points as shipped, and a suggestion when the words leave little doubt.

A team may change the themes (`bot.sparring.learning.themes`); what is here is where it begins.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources

from bot.content.wordforms import lemma, parts, terms, words


def _stems() -> Mapping[str, tuple[str, ...]]:
    raw = tomllib.loads((resources.files("bot.content") / "themes.toml").read_text("utf-8"))
    return {theme: tuple(entry["stems"]) for theme, entry in raw.items()}


STEMS = _stems()
"""The stems that suggest a shipped theme: the beginning of a word in any form, or several words.

A full stop at the end makes it the whole word: "mor." is found in "mødre", but not in "mormor" or "morgen".
"""
THEMES = tuple(STEMS)
"""The shipped themes by name; each has a sentence `theme-<name>` in the locales."""


def stems_of(name: str) -> tuple[str, ...]:
    """Return the stems that a theme's own name gives: its telling words."""
    return tuple(sorted(terms(name)))


def suggested(texts: Iterable[str], stems: Mapping[str, Sequence[str]] = STEMS) -> str | None:
    """Return the theme most of the words point to, or None when two are equally near or none is.

    Each word counts once, for the theme with the longest stem in it: "børnesamtale" is about the child's voice rather
    than about conversation. Several words in a row count for as many.
    """
    votes = Counter[str]()
    for text in texts:
        votes += _phrases(text, stems)
        for word in words(text):
            votes.update(_nearest(word, stems))
    ranked = votes.most_common(2)
    if not ranked or len({count for _, count in ranked}) < len(ranked):
        return None
    return ranked[0][0]


def _phrases(text: str, stems: Mapping[str, Sequence[str]]) -> Counter[str]:
    """Return how many words stand in the text in the row a theme's stem has them in."""
    whole, found = f" {' '.join(words(text))}", Counter[str]()
    for theme, its in stems.items():
        found[theme] += sum(len(stem.split()) for stem in its if " " in stem and f" {stem}" in whole)
    return +found


def _nearest(word: str, stems: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Return the theme, or the equally near ones, whose stem says most of a word."""
    forms = {word, lemma(word), *parts(word)}
    hits = [(len(stem), theme) for theme, its in stems.items() for stem in its if _begins(forms, stem)]
    longest = max(hits, default=(0, ""))[0]
    return frozenset(theme for length, theme in hits if length == longest)


def _begins(forms: Iterable[str], stem: str) -> bool:
    if stem.endswith("."):
        return stem.removesuffix(".") in forms
    return any(form.startswith(stem) for form in forms)
