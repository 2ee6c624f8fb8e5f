"""What every part of the dialogue has at hand: the service, the sentences, and who is where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from bot.messages.answers import Answer, Done, Mend, Note, OpenForm, ReplaceForm
from bot.messages.parts import Button, Buttons, Filled, Form, Message, Part, Text
from bot.messages.wording import Texts, Wording
from bot.privacy import Finding, read
from bot.service import Sparring, Words
from bot.sparring.effects import Sentence
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PersonId, PlaceId, SessionId, TeamId, TextId
from bot.sparring.session import Session
from bot.sparring.team import Frame, Team
from bot.sparring.whereabouts import PlaceRule, Seen
from handlers.inbound import Act, Click


class Roster(Protocol):
    """Who is in which place."""

    async def include(self, person: PersonId, place: PlaceId) -> bool:
        """Say whether a person is in a place, as the platform has it now. Raises `DeliveryFailed` when it is silent."""
        ...

    async def guest(self, person: PersonId) -> bool:
        """Say whether somebody is a guest of the workplace or from another one: one of those `people` leaves out.

        Raises `DeliveryFailed` when the platform is silent.
        """
        ...

    async def people(self, place: PlaceId) -> tuple[PersonId, ...]:
        """Return the people of a place: no bots, no guests, nobody whose account is closed. Empty without the bot.

        Raises `DeliveryFailed` when the platform is silent.
        """
        ...


class Places(Protocol):
    """What a platform tells of a place."""

    async def seen(self, place: PlaceId) -> Seen | None:
        """Return a place as it is now, or was a moment ago; None when the platform does not say soon enough."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Service and sentences; `language` is the one used where nobody's own is known.

    `installer` may set up every team, whoever leads it. `address` is where the bot's own pages are read; `reachable`
    says whether that is so from elsewhere than the bot's own machine. `guard` reads what people type, in a language.
    `places` tells of the channels in which a case may be brought, under the installer's `place_rule`.
    """

    sparring: Sparring
    texts: Callable[[str], Texts]
    members: Roster
    language: str = "da"
    installer: PersonId | None = None
    address: str = "http://127.0.0.1:3000"
    reachable: bool = False
    guard: Callable[[str, str], Sequence[Finding]] = read
    places: Places | None = None
    place_rule: PlaceRule = PlaceRule.REFUSE

    def wording(self, act: Act, zone: str | None = None) -> Wording:
        """Return the sentences in the language of the one who acted."""
        return Wording(self.texts(act.language or self.language), zone or Frame().zone)

    def note(self, act: Act, sentence: Sentence) -> Note:
        """Return a private note saying one sentence."""
        return Note(Message((Text(self.wording(act).said(sentence)),)))

    def parts(self, *parts: Part) -> Note:
        """Return a private note made of parts."""
        return Note(Message(parts))

    def mend(self, act: Act, field: str, key: str, **places: str | int) -> Mend:
        """Return the form with a sentence at one field; what was typed stays."""
        return Mend({field: self.wording(act).plain(key, **places)})

    def told(self, act: Act, sentence: Sentence | None) -> Answer:
        """Return the note that came with a decision, if any."""
        return self.note(act, sentence) if sentence else Done()

    async def session(self, args: tuple[str, ...]) -> Session:
        """Return the session a button or form carries.

        Raises:
            NotPossibleNow: It carries none that exists.
        """
        session = await self.sparring.session(SessionId(args[0])) if args else None
        if session is None:
            raise NotPossibleNow
        return session

    async def frame(self, place: PlaceId | None) -> Frame:
        """Return a place's frame, or the default one."""
        team = await self.team(place)
        return team.frame if team else Frame(language=self.language)

    async def team(self, place: PlaceId | None) -> Team | None:
        """Return the team of a place, if there is one."""
        return await self.sparring.team(place) if place else None

    async def team_at(self, place: PlaceId) -> Team:
        """Return the team of a place; one that has agreed on nothing yet has the default frame."""
        return await self.team(place) or Team(TeamId(place), place, frame=Frame(language=self.language))

    def which(self, act: Act, teams: Sequence[Team], way: Callable[[Wording, PlaceId], Button]) -> Team | Answer:
        """Return the one team there is to choose from, or ask which; `way` gives the button that goes on with one."""
        wording = self.wording(act)
        match teams:
            case []:
                return self.parts(Text(wording.line("not-here")))
            case [team]:
                return team
        unnamed = wording.plain("team-nameless")
        ways = tuple(replace(way(wording, team.place), label=team.name or unnamed) for team in teams)
        return self.parts(Text(wording.line("which-team")), Buttons(ways))

    def texts_of(self, written: dict[str, str]) -> tuple[dict[str, TextId], Words]:
        """Return fresh pointers for what was written, by field, and the words under them."""
        pointers = {name: TextId(self.sparring.ids.new()) for name in written}
        return pointers, {pointers[name]: text for name, text in written.items()}


def written(filled: Filled, name: str) -> str:
    """Return a text field's words without the blanks around them."""
    value = filled.get(name)
    return value.strip() if isinstance(value, str) else ""


def ticked(filled: Filled, name: str) -> tuple[str, ...]:
    """Return a field's ticked values."""
    value = filled.get(name)
    return value if isinstance(value, tuple) else ()


def day_in(filled: Filled, name: str) -> date | None:
    """Return the day a field holds."""
    value = filled.get(name)
    return value if isinstance(value, date) else None


def opened(click: Click, form: Form) -> Answer:
    """Return a form: in place of the window it was asked for in, or as a new one."""
    return ReplaceForm(form) if click.in_window else OpenForm(form)
