"""What every part of the digest's dialogue stands on: which team, who may, and the words that belong to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.messages.answers import Answer, Done, ReplaceForm
from bot.messages.digest import forms
from bot.messages.digest.buttons import DigestDo, press
from bot.messages.digest.overview import overview
from bot.messages.digest.sight import Sight
from bot.messages.filling import filled as with_words
from bot.messages.filling import pointers
from bot.messages.parts import Form, Message, Part
from bot.messages.wording import Wording
from bot.service import Keeping
from bot.sparring.digest import decide as digest
from bot.sparring.digest import sharing
from bot.sparring.digest.events import DigestDrafted, DigestEvent
from bot.sparring.digest.ground import KINDS
from bot.sparring.digest.sharing import Share, ShareEvent
from bot.sparring.digest.state import Digest, Stage
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import PersonId, PlaceId, TeamId, TextId
from bot.sparring.learning.state import Theme
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.team import Team
from handlers.desk import Desk
from handlers.inbound import Act, Click, Command, Submission

READS: tuple[type[Record], ...] = (*KINDS, Share, Theme)
"""The kinds of records the dialogue looks at."""

Written = Mapping[TextId, str]


@dataclass(frozen=True, slots=True)
class Ground:
    """The team of an act, and the way back to the one who acted."""

    desk: Desk

    async def typed(self, command: Command) -> Team | Answer:
        """Return the team a command is about: the channel's, else the only one it can be, else ask which."""
        teams = await self._teams(command)
        return self.desk.which(command, teams, lambda wording, place: press(wording, DigestDo.OPEN, place))

    async def _teams(self, command: Command) -> Sequence[Team]:
        """Return the channel's team; in the leaders' channel those she leads that meet there; elsewhere all of hers."""
        if command.team_place:
            if here := await self.desk.team(command.place):
                return [here]
            sharing_here = await self.desk.sparring.sharing(command.place)
            return [team for team in sharing_here if command.by in team.leaders]
        led = await self.desk.sparring.led_by(command.by)
        return led or await self.desk.sparring.of_member(command.by)

    async def team(self, args: tuple[str, ...]) -> Team:
        """Return the team that a button or a form is about.

        Raises:
            NotPossibleNow: It carries none that exists.
        """
        team = await self.desk.team(PlaceId(args[0])) if args else None
        if team is None:
            raise NotPossibleNow
        return team

    async def pressed(self, click: Click) -> Team:
        """Return the team whose button was pressed; raises `NotPossibleNow` when it carries none."""
        return await self.team(click.args)

    async def folder(self, team: Team) -> Folder:
        """Return all that the team keeps of its learning and its digests."""
        return await self.folder_of(team.id) or Folder(team)

    async def folder_of(self, name: TeamId) -> Folder | None:
        """Return the same by the team's name, if there is such a team."""
        return await self.desk.sparring.folder(name, *READS)

    async def sight(self, act: Click | Submission, team: Team, name: str, *, window: bool = False) -> Sight:
        """Return one of the team's digests; raises `NotPossibleNow` when there is none of that name."""
        folder = await self.folder(team)
        found = folder.get(Digest, name)
        if found is None:
            raise NotPossibleNow
        return Sight(folder, found, self.wording(act, team), window)

    def wording(self, act: Act, team: Team) -> Wording:
        """Return the sentences in the language of the one who acted, with moments told in the team's zone."""
        return self.desk.wording(act, team.frame.zone)

    def today(self, team: Team) -> date:
        """Return the team's day."""
        return day_of(self.desk.sparring.clock.now(), team.frame)

    async def told(self, team: Team, *texts: TextId | None) -> Written:
        """Return words of the team."""
        return await self.desk.sparring.words(team.id, [text for text in texts if text])

    async def with_words(self, team: Team, parts: tuple[Part, ...], wording: Wording) -> tuple[Part, ...]:
        """Return parts with people's words in them."""
        message = Message(parts)
        words = await self.desk.sparring.words(team.id, pointers(message))
        return with_words(message, words, wording.plain("words-missing")).parts

    async def happened(self, act: Act, team: Team, event: DigestEvent, words: Written | None = None) -> Kept | None:
        """Let something happen to a digest, once."""
        keeping = Keeping(team.id, lambda folder, now: digest.decide(folder, event, now), READS, words or {})
        return await self.desk.sparring.keep(keeping, act.receipt)

    async def shared(self, act: Act, team: Team, event: ShareEvent, words: Written | None = None) -> Kept | None:
        """Let something happen to shared points, once."""
        keeping = Keeping(team.id, lambda folder, now: sharing.decide(folder, event, now), READS, words or {})
        return await self.desk.sparring.keep(keeping, act.receipt)

    async def overview(self, act: Act, team: Team) -> Form:
        """Return the leader's overview; a draft is brought up to date with the bank first."""
        folder = await self.folder(team)
        current = digest.under_way(folder)
        if current is not None and current.stage is Stage.DRAFT:
            await self.desk.sparring.keep(_brought_up_to_date(team, current.id, act.by))
            folder = await self.folder(team)
            current = digest.under_way(folder)
        wording = self.wording(act, team)
        parts = await self.with_words(team, overview(folder, current, wording, self.today(team)), wording)
        return forms.overview(wording, parts, team.place)

    async def back(self, act: Act, team: Team, *, window: bool) -> Answer:
        """Return to the overview when she came from there; otherwise the window closes."""
        return ReplaceForm(await self.overview(act, team)) if window else Done()


def _brought_up_to_date(team: Team, name: str, by: PersonId) -> Keeping:
    event = DigestDrafted(name, by)
    return Keeping(team.id, lambda folder, now: digest.decide(folder, event, now), READS)
