"""Stand-ins for what lies behind the adapter, and words for it to say."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.messages.answers import Answer, Done
from bot.messages.letter import Letter, Op
from bot.messages.parts import Message, Plain, Text
from bot.ports import ClaimedLetter, Receipt
from bot.sparring.effects import Effect
from bot.sparring.identity import MessageKey, PersonId, PlaceId, SessionId, Subject
from handlers.inbound import Act
from handlers.slack.phrases import PhraseBook, Phrases

Json = dict[str, Any]

DANISH = Phrases(
    "Læs det hele",
    "Besked til dig",
    "Luk",
    "Send",
    "Det gik ikke lige nu. Prøv igen.",
    "For sent.",
    "Intet.",
    "Filen er sendt.",
)
ENGLISH = Phrases(
    "Read it all",
    "A note for you",
    "Close",
    "Send",
    "That did not work. Try again.",
    "Too late.",
    "Nothing.",
    "The file is sent.",
)
BOOK = PhraseBook("da", {"da": DANISH, "en": ENGLISH}.__getitem__)


class FakeDirectory:
    """Our ids are Slack's with "our-" before them, so that a mix-up shows."""

    def __init__(self) -> None:
        self.refs: dict[str, str] = {}
        self.keys: dict[str, MessageKey] = {}
        self.languages: dict[PersonId, str] = {}
        self.files: dict[str, Subject] = {}

    async def person(self, ref: str) -> PersonId:
        self.refs[f"our-{ref}"] = ref
        return PersonId(f"our-{ref}")

    async def place(self, ref: str) -> PlaceId:
        self.refs[f"our-{ref}"] = ref
        return PlaceId(f"our-{ref}")

    async def ref_of(self, ours: str) -> str | None:
        return self.refs.get(ours)

    async def post(self, key: MessageKey) -> Receipt | None:
        return next((Receipt(ref) for ref, known in self.keys.items() if known == key), None)

    async def key_of(self, receipt: Receipt) -> MessageKey | None:
        return self.keys.get(receipt.ref)

    async def uploaded(self, file: str, about: Subject) -> None:
        self.files[file] = about

    async def language(self, person: PersonId) -> str | None:
        return self.languages.get(person)

    async def people(self, ids: Sequence[str]) -> frozenset[PersonId]:
        return frozenset(PersonId(one) for one in ids if one in self.refs)

    async def forget(self, person: PersonId) -> None:
        self.refs.pop(person, None)

    async def set_language(self, person: PersonId, language: str) -> None:
        self.languages[person] = language


class OpenedGroups:
    """Keeps where each letter's message group is open."""

    def __init__(self) -> None:
        self.places: list[tuple[str, PlaceId]] = []

    async def __call__(self, letter: Letter, place: PlaceId) -> None:
        self.places.append((letter.id, place))


async def unheard(_letter: Letter, _place: PlaceId) -> None:
    raise AssertionError("no group is opened here")


class FakeConversation:
    """Keeps every act, each receipt once, and answers as told."""

    def __init__(self) -> None:
        self.acts: list[Act] = []
        self.seen: set[str] = set()
        self.replies: Callable[[Act], Answer] = lambda _: Done()
        self.tab = Message((Text((Plain("Det, der vedrører dig nu"),)),))

    async def answer(self, act: Act) -> Answer:
        if act.receipt in self.seen:
            return Done()
        self.seen.add(act.receipt)
        self.acts.append(act)
        return self.replies(act)

    async def home(self, act: Act) -> Message:
        self.acts.append(act)
        return self.tab


def text(words: str) -> Message:
    """A message of one paragraph."""
    return Message((Text((Plain(words),)),))


def claim(
    op: Op = Op.POST,
    *,
    name: str = "letter-1",
    target: str | None = None,
    thread: str | None = None,
    to: str | None = None,
    place: str = "our-C1",
    key: str = "root:s1:1",
    unclear: bool = False,
) -> ClaimedLetter:
    """A claimed letter of a sparring."""
    letter = Letter(
        name,
        "lane",
        op,
        SessionId("s1"),
        PlaceId(place),
        MessageKey(key),
        Effect(),
        MessageKey("root:s1:1") if thread else None,
        PersonId(to) if to else None,
    )
    return ClaimedLetter(
        letter, 1, 0, unclear, Receipt(target) if target else None, Receipt(thread) if thread else None
    )
