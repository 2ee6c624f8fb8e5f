"""What one word can be: a word of the language, a name, a place, something known that is nobody."""

from bot.privacy.lists import Names, WordFilter, known, lines, names, places, words

_SHORTEST_PART = 3
_LONGEST_TYPO = 24
_LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
_LONGEST_MEMORY = 50_000
"""Words whose answer is remembered: a bot runs for months, and need not remember every one."""
PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "van", "von", "de", "der", "den", "la", "di", "da", "dos", "abu", "umm"}
)
"""Small words inside a name."""
_UNACCENTED = str.maketrans("éèáàóòíúý", "eeaaooiuy")


class Lexicon:
    """All that is known of single words in a language.

    Args:
        language: `da` or `en`. English words are known in Danish texts too, and the other way round.
    """

    def __init__(self, language: str) -> None:
        self._main: WordFilter = words(language)
        self._other: WordFilter = words("en" if language == "da" else "da")
        self.names: Names = names()
        self.towns, self.elsewhere = places()
        self.known, self.phrases = known()
        self._institutions = tuple(lines("institutions.txt"))
        self.longest_phrase = max(len(phrase) for phrase in self.phrases)
        self._seen: dict[str, bool] = {}

    def given(self, word: str) -> bool:
        """Whether a word in lower case is a given name."""
        return word in self.names.given

    def family(self, word: str) -> bool:
        """Whether it is a family name."""
        return word in self.names.family

    def name(self, word: str) -> bool:
        """Whether it is a given or a family name, or several with hyphens."""
        if self.given(word) or self.family(word):
            return True
        parts = word.split("-")
        return len(parts) > 1 and all(self.given(part) or self.family(part) or part in PARTICLES for part in parts)

    def ours(self, word: str) -> bool:
        """Whether it is a name that people in Denmark bear, not only gathered from the world over."""
        return word in self.names.own

    def everyday(self, word: str) -> bool:
        """Whether people may well mean the word, not a name: a word of the language that is not firmly a name."""
        return word not in self.names.firm and self.plain_word(word)

    def word(self, word: str) -> bool:
        """Whether it is a word of the language, compounds and genitives included."""
        if word not in self._seen:
            if len(self._seen) > _LONGEST_MEMORY:
                self._seen.clear()
            self._seen[word] = self._is_word(word)
        return self._seen[word]

    def plain_word(self, word: str) -> bool:
        """Whether it is a word of the language as it stands, not put together from others."""
        return word in self._main

    def foreign(self, word: str) -> bool:
        """Whether it is a word of the other language."""
        return word in self._other

    def is_known(self, word: str) -> bool:
        """Whether it is known to be nobody, with or without a genitive: an institution, a law, a country."""
        return any(one in self.known or one in self.elsewhere for one in _with_stem(word))

    def town(self, word: str) -> bool:
        """Whether it is a Danish town, with or without a genitive."""
        return any(one in self.towns for one in _with_stem(word))

    def institution(self, word: str) -> bool:
        """Whether it ends as names of institutions do: Fjordskolen, Krisehuset."""
        return any(one.endswith(self._institutions) for one in _with_stem(word))

    def misspelt(self, word: str) -> bool:
        """Whether it is a word but for one letter too many, too few or wrong, or two that changed places."""
        if len(word) > _LONGEST_TYPO:
            return True
        cuts = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
        for head, tail in cuts:
            swapped = head + tail[1] + tail[0] + tail[2:] if len(tail) > 1 else word
            tries = [head + tail[1:], swapped]
            tries += [head + letter + rest for letter in _LETTERS for rest in (tail, tail[1:])]
            if any(one in self._main for one in tries if len(one) > _SHORTEST_PART):
                return True
        return False

    def _is_word(self, word: str) -> bool:
        if word in self._main or word.translate(_UNACCENTED) in self._main:
            return True
        if word.endswith("s") and word[:-1] in self._main:
            return True
        if "-" in word:
            return all(not part or part in self.known or self.word(part) for part in word.split("-"))
        return self._compound(word)

    def _compound(self, word: str) -> bool:
        """Whether it is two words or three in one: børne-samtale, under-støttelses-plan."""
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART):
            head, tail = word[:cut], word[cut:]
            if len(tail) > _SHORTEST_PART and tail in self._main and self._joint(head):
                return True
        return False

    def _joint(self, head: str) -> bool:
        if len(head) > _SHORTEST_PART and (head in self._main or (head[-1] in "se" and head[:-1] in self._main)):
            return True
        return any(
            head[:cut] in self._main and head[cut:] in self._main for cut in range(_SHORTEST_PART + 1, len(head) - 3)
        )


def _with_stem(word: str) -> tuple[str, ...]:
    """Give a word, and the word without a genitive."""
    return (word, word[:-2]) if word.endswith("'s") else (word, word.removesuffix("s"))
