"""What every part of the programme's dialogue stands on: whose programme it is, and who reads it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content.protocols import shipped
from bot.messages.answers import Answer, ReplaceForm
from bot.messages.filling import filled as with_words
from bot.messages.filling import pointers
from bot.messages.parts import Form, Text
from bot.messages.programme import pages
from bot.messages.programme.pages import Reader, Told
from bot.service import Keeping
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Change, Folder
from bot.sparring.identity import PlaceId, Subject, TextId
from bot.sparring.programme.errors import NoProgramme, NotYours
from bot.sparring.programme.people import READS, Role, role_of, under_way
from bot.sparring.programme.state import Part as Stage
from bot.sparring.programme.state import Step
from bot.sparring.protocol import Protocol
from bot.sparring.team import Team
from handlers.desk import Desk
from handlers.inbound import Act, Click, Submission

Words = Mapping[TextId, str]


@dataclass(frozen=True, slots=True)
class Ground:
    """Opens a programme to those who take part in it, wherever they are."""

    desk: Desk

    async def teams(self, act: Act) -> Sequence[Team]:
        """Return the teams whose programme somebody may have to do with: hers, those she leads, those she visits."""
        sparring = self.desk.sparring
        found = (*await sparring.partnered(act.by), *await sparring.of_member(act.by), *await sparring.led_by(act.by))
        return list({team.id: team for team in found}.values())

    async def folder(self, place: PlaceId) -> Folder:
        """Return a team's folder with all of its programme; of a channel nothing has happened in, an empty one."""
        team = await self.desk.team_at(place)
        return await self.desk.sparring.folder(team.id, *READS) or Folder(team)

    async def pressed(self, click: Click) -> Reader:
        """Return the programme of the team whose button was pressed, to somebody who takes part in it.

        Raises:
            NotPossibleNow: The button carries no team.
            NoProgramme: It is over.
            NotYours: She takes no part in it.
        """
        if not click.args:
            raise NotPossibleNow
        return self.reader(click, await self.folder(PlaceId(click.args[0])))

    async def sent(self, sent: Submission) -> Reader:
        """Return the programme a form is about; raises as `pressed` does."""
        return self.reader(sent, await self.folder(PlaceId(sent.args[0])))

    def reader(self, act: Act, folder: Folder) -> Reader:
        """Return a programme as somebody reads it; raises as `pressed` does."""
        one = under_way(folder)
        if one is None:
            raise NoProgramme
        if role_of(folder.team, one, act.by) is None:
            raise NotYours
        return Reader(folder, one, act.by, self.desk.wording(act, folder.team.frame.zone))

    def step(self, reader: Reader, args: Sequence[str]) -> Step:
        """Return the step a button or form is about, to somebody who may see it."""
        found = next((step for step in reader.steps if args[1:2] == (step.id,)), None)
        if found is None:
            raise NotYours if reader.role is Role.CONSULTANT else NotPossibleNow
        return found

    def protocol(self, part: Stage) -> Protocol:
        """Return the protocol that keeps the time of a part of the programme."""
        return shipped()[f"programme-{part}"]

    async def keep(
        self, act: Act, team: Team, change: Change, words: Words | None = None, subject: Subject | None = None
    ) -> Told:
        """Change something in the programme, once, and return what is told of it."""
        kept = await self.desk.sparring.keep(Keeping(team.id, change, READS, words or {}, subject, act.by), act.receipt)
        return (Text(self.desk.wording(act).said(kept.note)),) if kept and kept.note else ()

    async def words(self, subject: Subject, *texts: TextId | None) -> Words:
        """Return words of the team, or of one conversation."""
        return await self.desk.sparring.words(subject, [text for text in texts if text])

    async def with_words(self, form: Form, subject: Subject, reader: Reader) -> Form:
        """Return a form with people's words in it."""
        return with_words(form, await self.words(subject, *pointers(form)), reader.wording.plain("words-missing"))

    async def step_again(self, act: Act, place: PlaceId, name: str, told: Told = ()) -> Answer:
        """Return a step's page as it stands now, in place of whatever window is open."""
        reader = self.reader(act, await self.folder(place))
        return ReplaceForm(await self.step_page(reader, self.step(reader, (place, name)), told))

    async def step_page(self, reader: Reader, step: Step, told: Told = ()) -> Form:
        """Return a step's page with the words the reader may see; she is the one they were written for."""
        form = pages.step(reader, step, self.protocol(step.part), told)
        return await self.with_words(form, step.subject, reader)
