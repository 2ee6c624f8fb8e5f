"""What the words beside a word tell: that it is somebody's name, that she is a child."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.privacy.cues import Cues
from bot.privacy.lexicon import Lexicon
from bot.privacy.words import Word

_SHORT = 3
_OLDEST = 110
_GROWN = 18


@dataclass(frozen=True, slots=True)
class Beside:
    """The words of a text, each seen among its neighbours. A place outside the text is as good as an empty word.

    Attributes:
        words: The words.
        lexicon: What single words can be.
        cues: What the words beside a name tell.
    """

    words: Sequence[Word]
    lexicon: Lexicon
    cues: Cues

    def lower(self, index: int) -> str:
        """Give a word in lower case, or nothing where there is none."""
        return self.words[index].lower if 0 <= index < len(self.words) else ""

    def base(self, index: int) -> tuple[str, bool]:
        """Give a word in lower case without its genitive, and whether it had one."""
        word = self.words[index]
        lower = word.lower
        if word.text.endswith("'"):
            return lower, True
        if lower.endswith("'s"):
            return lower[:-2], True
        stem = lower.removesuffix("s")
        if stem != lower and len(lower) > _SHORT and not self._rather_whole(lower, stem):
            listed = self.lexicon.name(stem)
            if listed or not self.lexicon.word(lower):
                return stem, listed or self.owns(index)
        return lower, False

    def _rather_whole(self, lower: str, stem: str) -> bool:
        """Whether the last letter of a word belongs to a name: Jens and Thomas, but not Alis, which is Ali's."""
        lexicon = self.lexicon
        return lexicon.name(lower) and (lexicon.ours(lower) or not lexicon.ours(stem))

    def after(self, index: int, some: frozenset[str]) -> bool:
        """Whether it stands after one of some words, in the same line."""
        return index > 0 and self.lower(index - 1) in some and self.words[index].line == self.words[index - 1].line

    def next_bound(self, index: int) -> bool:
        """Whether the next word follows after a blank."""
        return index + 1 < len(self.words) and self.words[index + 1].bound

    def told(self, index: int) -> bool:
        """Whether the words beside it say that it is somebody."""
        if self.aged(index) or self.introduced(index) or self.paired(index):
            return True
        base, genitive = self.base(index)
        if (genitive or (base.endswith("s") and not self.lexicon.everyday(base))) and self.owns(index):
            return True
        following = self.lower(index + 1) if self.next_bound(index) else ""
        return following in self.cues.does or (following in self.cues.is_verb and self._state(index + 2))

    def acts(self, index: int) -> bool:
        """Whether she has an age, is introduced, or does what people do: a month that trives, not one that is over."""
        return self.aged(index) or self.introduced(index) or self.lower(index + 1) in self.cues.does

    def _state(self, index: int) -> bool:
        """Whether what is said is said of people, perhaps after a small word: er *også* ked af det."""
        return self.lower(index) in self.cues.states or (
            self.lower(index) in self.cues.softeners and self.lower(index + 1) in self.cues.states
        )

    def owns(self, index: int) -> bool:
        """Whether what follows is something that people have: far, klasse, nye skole."""
        further = 2 if self.lower(index + 1) in self.cues.between else 1
        return self.lower(index + further) in self.cues.belongs

    def aged(self, index: int) -> bool:
        """Whether an age follows: på 9, er ti år, som er ti år, 9 år."""
        return self._age_at(index) is not None

    def _age_at(self, index: int) -> int | None:
        """Give the word that is the age of whoever stands before it."""
        at = index + 1
        if self.lower(at) in self.cues.persons:
            at += 1
        if self.lower(at) in self.cues.age_at | self.cues.is_verb:
            return at + 1 if self._age(at + 1) else None
        return at if at == index + 1 and self.lower(at + 1) in self.cues.years and self._age(at) else None

    def _age(self, index: int) -> bool:
        count, unit = self.lower(index), self.lower(index + 1)
        if count.isdigit():
            return int(count[:4]) < _OLDEST and unit not in self.cues.counted and not unit.isdigit()
        return count in self.cues.numerals and unit in self.cues.years

    def introduced(self, index: int) -> bool:
        """Whether the word before says that a name follows: hedder Storm, plejemor Else, mor til Emma."""
        if self.after(index, self.cues.introduces):
            return True
        word = self.words[index]
        if word.capital and not word.first and self.called(index):
            return True
        return self.after(index, self.cues.links) and self.lower(index - 2) in self.cues.called

    def called_so(self, index: int) -> bool:
        """Whether the words before it say that somebody has it for a name: naboen hedder Knold, hun hedder Vinter."""
        whose = self.lower(index - 2)
        return self.after(index, self.cues.introduces) and (whose in self.cues.called or whose in self.cues.persons)

    def called(self, index: int) -> bool:
        """Whether it stands after a word for somebody: plejemor, drengen."""
        return self.after(index, self.cues.called)

    def paired(self, index: int) -> bool:
        """Whether it is one of two, the other somebody beyond doubt, or both people: Mark og Sol er søskende."""
        for joint, other in ((index + 1, index + 2), (index - 1, index - 2)):
            if self.lower(joint) in self.cues.joins and 0 <= other < len(self.words) and self._beyond_doubt(other):
                return True
        last = index + 2 if self.lower(index + 1) in self.cues.joins else index
        joined = last > index or self.lower(index - 1) in self.cues.joins
        return joined and self.lower(last + 1) in self.cues.is_verb and self.lower(last + 2) in self.cues.together

    def _beyond_doubt(self, index: int) -> bool:
        base, _ = self.base(index)
        lexicon = self.lexicon
        if self.lower(index) in lexicon.known or self.lower(index) in lexicon.elsewhere or lexicon.everyday(base):
            return False
        return lexicon.given(base) and lexicon.ours(base)

    def _shares(self, index: int) -> bool:
        """Whether what a child owns is two children's: Mikkels og Emmas mor."""
        other = index + 2
        joined = self.lower(index + 1) in self.cues.joins and other < len(self.words)
        return joined and self.base(other)[1] and self.lower(other + 1) in self.cues.parents

    def before_family(self, index: int) -> bool:
        """Whether a family name with a capital follows at once."""
        if not self.next_bound(index):
            return False
        word = self.words[index + 1]
        return word.capital and not word.first and self.lexicon.name(self.base(index + 1)[0])

    def child(self, first: int, last: int, *, owns: bool) -> bool:
        """Whether the words around a name, from its first word to its last, tell that it is a child's.

        Args:
            first: The name's first word.
            last: Its last.
            owns: Whether it stands in the genitive.
        """
        if owns and (self.lower(last + 1) in self.cues.parents or self._shares(last)):
            return True
        if (at := self._age_at(last)) is not None:
            return not self.lower(at).isdigit() or int(self.lower(at)) < _GROWN
        if self.after(first, self.cues.links) and self.lower(first - 2) in self.cues.parents:
            return True
        if self.lower(last + 1) in self.cues.joins:
            return False
        sentence: list[str] = []
        for word in self.words[last + 1 : last + 6]:
            if word.first:
                break
            sentence.append(word.lower)
        return not self.cues.small.isdisjoint(sentence)
