"""The queue of cases: what waits, and who takes what to which meeting (A2, A3)."""

from datetime import date

from bot.messages.answers import Answer, Done, Note, OpenForm
from bot.messages.buttons import Do
from bot.messages.channel_posts import title
from bot.messages.parts import Filled, Message, Text
from bot.messages.rhythm import plan_view
from bot.messages.rhythm import turn_forms as forms
from bot.messages.rhythm.buttons import RhythmDo
from bot.sparring.effects import Sentence
from bot.sparring.events import CaseSelected
from bot.sparring.identity import PersonId, SessionId
from bot.sparring.policy import Thing
from bot.sparring.protocol import Parties
from bot.sparring.session import Phase
from bot.sparring.team import Selects, Team
from handlers.books import Book, named
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.rhythm.ground import Ground, day_named


class Queue:
    """Answers `/sparring queue`."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"queue": "queue", "kø": "queue"},
            commands={"queue": self._typed},
            clicks={
                RhythmDo.QUEUE: self._pressed,
                Do.SELECT: self._select,
                RhythmDo.PICK_CASE: self._pick,
                RhythmDo.SELECT_FOR: self._select_for,
            },
            submissions={RhythmDo.SELECT_FOR: self._sent},
            first_fields={RhythmDo.SELECT_FOR: "on"},
            things=named(
                {
                    Thing.QUEUE: (RhythmDo.QUEUE,),
                    Thing.SELECT: (Do.SELECT, RhythmDo.PICK_CASE, RhythmDo.SELECT_FOR),
                }
            ),
        )

    async def _typed(self, command: Command) -> Answer:
        team = await self._ground.typed(command, RhythmDo.QUEUE)
        return await self._shown(command, team) if isinstance(team, Team) else team

    async def _pressed(self, click: Click) -> Answer:
        return await self._shown(click, await self._ground.pressed(click))

    async def _shown(self, act: Act, team: Team) -> Answer:
        open_ = await self._desk.sparring.open_in(team.place)
        waiting = [s for s in open_ if s.phase is Phase.QUEUED and s.protocol.parties is Parties.TEAM]
        wording = self._ground.wording(act, team)
        may = selects(team, act.by)
        return self._desk.parts(*plan_view.queue(wording, waiting, self._ground.held(team), selects=may))

    async def _select(self, click: Click) -> Answer:
        """Take a case up at the next meeting; a team without meetings just says that it is chosen."""
        session = await self._desk.session(click.args)
        held = self._ground.held(await self._ground.at(session.place), 1)
        event = CaseSelected(session.id, click.by, meeting_on=held[0].on if held else None)
        await self._desk.sparring.happen(event, receipt=click.receipt)
        return Done()

    async def _pick(self, click: Click) -> Answer:
        """Take a case up at a certain meeting."""
        session = await self._desk.session(click.args)
        on = day_named(click.args[1] if click.args[1:] else "")
        return await self._chosen(click, session.id, on)

    async def _select_for(self, click: Click) -> Answer:
        session = await self._desk.session(click.args)
        team = await self._ground.at(session.place)
        wording = self._ground.wording(click, team)
        if not (meetings := self._ground.held(team)):
            return Note(Message((Text(wording.line("no-meeting")),)))
        return OpenForm(forms.select_for(wording, session, title(session, wording), meetings))

    async def _sent(self, sent: Submission, filled: Filled) -> Answer:
        return await self._chosen(sent, SessionId(sent.args[0]), day_named(written(filled, "on")))

    async def _chosen(self, act: Act, session: SessionId, on: date) -> Answer:
        await self._desk.sparring.happen(CaseSelected(session, act.by, meeting_on=on), receipt=act.receipt)
        return self._desk.note(act, Sentence("note-case-chosen", days={"day": on}))


def selects(team: Team, person: PersonId) -> bool:
    """Say whether somebody may choose cases: anybody, or only who leads, as the team has agreed (A3)."""
    frame = team.frame
    return frame.selects is Selects.ANYONE or not team.leaders or person in (*team.leaders, frame.facilitator)
