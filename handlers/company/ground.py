"""What every part of this dialogue stands on: the team of an act, its folder, and the way back to the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.messages.answers import Answer, ReplaceForm
from bot.messages.company.buttons import Keep, press
from bot.messages.filling import filled as with_words
from bot.messages.filling import pointers
from bot.messages.parts import Filled, Form, Part, Text
from bot.service import Keeping
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Change, Folder, Record
from bot.sparring.identity import PersonId, TeamId, TextId
from bot.sparring.team import Team
from handlers.desk import written
from handlers.inbound import Act, Command, Submission
from handlers.rhythm import ground as rhythm

Written = Mapping[TextId, str]
Told = tuple[Part, ...]
"""What has just happened, to stand on top of a page."""


@dataclass(frozen=True, slots=True)
class Ground(rhythm.Ground):
    """The team of an act, what it keeps, and the way back to the one who acted."""

    async def asked(self, command: Command, do: Keep) -> Team | Answer:
        """Return the team a command is about: the channel's, else the one she belongs to, else ask which."""
        if command.team_place:
            return await self.at(command.place)
        teams = await self.teams_of(command.by)
        return self.desk.which(command, teams, lambda wording, place: press(wording, do, place))

    async def folder(self, team: Team, kinds: Sequence[type[Record]]) -> Folder:
        """Return what a team keeps of these kinds."""
        return await self.desk.sparring.folder(team.id, *kinds) or Folder(team)

    async def keep(
        self, act: Act, team: TeamId, change: Change, reads: tuple[type[Record], ...], words: Written | None = None
    ) -> Told:
        """Change what a team keeps, once, and return what is told of it."""
        kept = await self.desk.sparring.keep(Keeping(team, change, reads, words or {}, by=act.by), act.receipt)
        if kept is None or kept.note is None:
            return ()
        return (Text(self.desk.wording(act).said(kept.note)),)

    async def words(self, team: Team, *texts: TextId | None) -> Written:
        """Return words of the team."""
        return await self.desk.sparring.words(team.id, [text for text in texts if text])

    async def with_words(self, act: Act, team: Team, form: Form) -> Form:
        """Return a form with people's words in it."""
        words = await self.words(team, *pointers(form))
        return with_words(form, words, self.wording(act, team).plain("words-missing"))

    async def back(self, act: Act, team: Team, form: Form) -> Answer:
        """Return a page in place of whatever window is open."""
        return ReplaceForm(await self.with_words(act, team, form))


def second(args: Sequence[str]) -> str:
    """Return what a button or form is about, behind its channel; raises `NotPossibleNow` when it carries nothing."""
    if not args[1:]:
        raise NotPossibleNow
    return args[1]


def number(args: Sequence[str]) -> int:
    """Return the number that a button or form carries last; raises `NotPossibleNow` when it carries none."""
    if not args or not args[-1].isdecimal():
        raise NotPossibleNow
    return int(args[-1])


def people(filled: Filled, name: str) -> tuple[PersonId, ...]:
    """Return the people a field holds."""
    value = filled.get(name)
    return tuple(PersonId(one) for one in value) if isinstance(value, tuple) else ()


def missing(sent: Submission, filled: Filled, ground: Ground, *names: str) -> Answer | None:
    """Return the form with a sentence at the first of these fields that is empty, or None."""
    empty = next((name for name in names if not written(filled, name)), None)
    return None if empty is None else ground.desk.mend(sent, empty, "form-error-empty")
