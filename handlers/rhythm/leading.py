"""What a leader may change by hand: who presents, the order of the line, and when a meeting is held."""

from dataclasses import replace
from datetime import time

from bot.messages.answers import Answer, Note, OpenForm, ReplaceForm
from bot.messages.parts import Filled, Message, Text
from bot.messages.rhythm import turn_forms as forms
from bot.messages.rhythm.buttons import RhythmDo
from bot.sparring.identity import PersonId
from bot.sparring.policy import Thing
from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.calendar import moment_of
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.desk import Desk, day_in, ticked, written
from handlers.inbound import Click, Submission
from handlers.rhythm.ground import Ground, day_named


class Leading:
    """Answers a leader's own changes to the plan."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={
                RhythmDo.CHOOSE_PRESENTER: self._choose,
                RhythmDo.CHANGE_MEETING: self._change,
                RhythmDo.ORDER_LINE: self._order,
                RhythmDo.MOVE_UP: self._move_up,
            },
            submissions={RhythmDo.CHOOSE_PRESENTER: self._sent_choice, RhythmDo.CHANGE_MEETING: self._sent_change},
            things=named(
                {
                    Thing.ROTATION_EDIT: (
                        *(RhythmDo.CHOOSE_PRESENTER, RhythmDo.CHANGE_MEETING),
                        *(RhythmDo.ORDER_LINE, RhythmDo.MOVE_UP),
                    )
                }
            ),
            first_fields={RhythmDo.CHOOSE_PRESENTER: "on", RhythmDo.CHANGE_MEETING: "on"},
        )

    def _nothing_ahead(self, click: Click, team: Team) -> Answer:
        return Note(Message((Text(self._ground.wording(click, team).line("no-meeting")),)))

    async def _choose(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        if not (meetings := self._ground.held(team)):
            return self._nothing_ahead(click, team)
        return OpenForm(forms.choose_presenter(self._ground.wording(click, team), team, meetings))

    async def _sent_choice(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        on, people = day_named(written(filled, "on")), ticked(filled, "people")
        members = {member.person for member in team.rhythm.rota.members}
        if any(person not in members for person in people):
            return self._desk.mend(sent, "people", "form-error-member")
        first = PersonId(people[0]) if people else None
        answer = await self._ground.happen(sent, ev.SeatChosen(team.id, sent.by, on, first))
        for number, person in enumerate(map(PersonId, people[1:])):
            beside = ev.SeatChosen(team.id, sent.by, on, person, beside=True)
            answer = await self._ground.happen(replace(sent, receipt=f"{sent.receipt}:{number}"), beside)
        return answer

    async def _change(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        if not (meetings := self._ground.ahead(team)):
            return self._nothing_ahead(click, team)
        return OpenForm(forms.change_meeting(self._ground.wording(click, team), team, meetings))

    async def _sent_change(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        on, fate = day_named(written(filled, "on")), written(filled, "fate")
        if fate == forms.RESTORE:
            return await self._ground.happen(sent, ev.MeetingRestored(team.id, sent.by, on))
        if fate == forms.CANCEL:
            return await self._ground.happen(sent, ev.MeetingMoved(team.id, sent.by, on, None))
        day = day_in(filled, "day")
        if day is None:
            return self._desk.mend(sent, "day", "form-error-day")
        to = moment_of(day, self._hour(team, filled), team.frame)
        if to <= self._desk.sparring.clock.now():
            return self._desk.mend(sent, "day", "form-error-past")
        return await self._ground.happen(sent, ev.MeetingMoved(team.id, sent.by, on, to))

    def _hour(self, team: Team, filled: Filled) -> time:
        at, weekly = filled.get("at"), team.rhythm.customs.weekly
        usual = weekly.at if weekly else team.frame.opens
        return at if isinstance(at, time) else usual

    async def _order(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        return OpenForm(forms.order_line(self._ground.wording(click, team), team, in_line(team)))

    async def _move_up(self, click: Click) -> Answer:
        """Let somebody change places with the one before her, and show the line as it is then."""
        team = await self._ground.pressed(click)
        line = list(in_line(team))
        at = line.index(PersonId(click.args[1])) if click.args[1:] and click.args[1] in line else 0
        if at:
            line[at - 1], line[at] = line[at], line[at - 1]
            event = ev.LineOrdered(team.id, click.by, tuple(line))
            await self._desk.sparring.happen_to_team(event, receipt=click.receipt)
        return ReplaceForm(forms.order_line(self._ground.wording(click, team), team, line))


def in_line(team: Team) -> tuple[PersonId, ...]:
    """Return those who take turns, in the order made by hand; those not named in it come after."""
    rota = team.rhythm.rota
    takers = [member.person for member in rota.members if member.presents]
    named = [person for person in rota.order if person in takers]
    return (*named, *(person for person in takers if person not in named))
