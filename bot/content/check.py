"""Checks that every sentence is there in every language, takes the same places, and fits where it is shown."""

from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.content.protocols import shipped
from bot.content.texts import LANGUAGES, messages_of, resources_of, texts
from bot.content.themes import THEMES

LIMITS = {
    "adapter-read-all": 75,
    "adapter-note-title": 24,
    "adapter-close": 24,
    "adapter-send": 24,
    "form-*-title": 24,
    "form-*-submit": 24,
    "form-cancel": 24,
    "form-close": 24,
    "form-save": 24,
    "form-share": 24,
    "shortcut-title": 24,
    "manifest-shortcut": 24,
    "manifest-name": 35,
    "manifest-tagline": 140,
    "button-*": 75,
    "confirm-*-title": 100,
    "confirm-*-text": 300,
    "confirm-*-yes": 30,
    "confirm-no": 30,
    "topic-*": 75,
    "ask-similar": 75,
    "ask-knowledge": 75,
    "ask-idea": 75,
    "ask-open": 75,
    "receive-*": 75,
    "theme-*": 75,
    "when-*": 75,
    "selects-*": 75,
    "manners-*": 75,
    "grace-*": 75,
    "language-*": 75,
    "principle-tick": 75,
    "weekday-*": 75,
    "weeks-*": 75,
    "wish-*": 75,
    "fate-*": 75,
    "holidays-tick": 75,
    "presents-tick": 75,
    "ics-use": 75,
    "rules-short-*": 75,
}
"""The longest a sentence may be where a platform limits it, in characters (Slack's limits, the smallest we know)."""


class _Places(Visitor):
    """Collects the places of a sentence."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's own name
        self.names.add(node.id.name)


def places_of(message: ast.Message) -> frozenset[str]:
    """Return the names of the places a sentence has."""
    visitor = _Places()
    visitor.visit(message)
    return frozenset(visitor.names)


def problems() -> list[str]:
    """Return what is wrong with the sentences, one line each; nothing when all is well."""
    return [*_twice(), *_uneven(), *_too_long(), *_missing()]


def _twice() -> Iterator[str]:
    for language in LANGUAGES:
        entries = (entry for resource in resources_of(language) for entry in resource.body)
        times = Counter(entry.id.name for entry in entries if isinstance(entry, ast.Message))
        yield from (f"{key}: there are {count} of it in {language}" for key, count in times.items() if count > 1)


def _uneven() -> Iterator[str]:
    first, *others = LANGUAGES
    ours = messages_of(first)
    for language in others:
        theirs = messages_of(language)
        yield from (f"{key}: not in {language}" for key in ours.keys() - theirs.keys())
        yield from (f"{key}: not in {first}" for key in theirs.keys() - ours.keys())
        for key in ours.keys() & theirs.keys():
            if places_of(ours[key]) != places_of(theirs[key]):
                yield f"{key}: other places in {language} than in {first}"


def _too_long() -> Iterator[str]:
    for language in LANGUAGES:
        for key, message in messages_of(language).items():
            most = next((limit for pattern, limit in LIMITS.items() if fnmatchcase(key, pattern)), None)
            if most is not None and not places_of(message) and len(texts(language).format(key)) > most:
                yield f"{key}: longer than {most} characters in {language}"


def _missing() -> Iterator[str]:
    known = messages_of(LANGUAGES[0])
    for protocol in shipped().values():
        keys = [protocol.title, protocol.summary, *filter(None, (protocol.framing, protocol.leader_word))]
        for this in protocol.rounds:
            keys += [this.title, this.purpose, *this.prompts]
        yield from (f"{key}: named by protocol {protocol.id}, but not a sentence" for key in keys if key not in known)
    yield from (f"theme-{theme}: not a sentence" for theme in THEMES if f"theme-{theme}" not in known)
