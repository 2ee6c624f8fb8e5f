"""When people are away: one's own days off, those that recur, and a leader's word for others."""

from dataclasses import replace
from datetime import date

from bot.messages.answers import Answer, OpenForm, ReplaceForm
from bot.messages.parts import Filled, Form
from bot.messages.rhythm import turn_forms as forms
from bot.messages.rhythm.buttons import RhythmDo
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PersonId
from bot.sparring.policy import Thing
from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.state import Absence, Span, Weeks
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.desk import Desk, day_in, ticked, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.rhythm.ground import Ground, leads


class Absences:
    """Answers `/sparring away`."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"away": "away", "fravær": "away"},
            commands={"away": self._typed},
            clicks={RhythmDo.AWAY: self._pressed, RhythmDo.END_ABSENCE: self._end},
            submissions={RhythmDo.AWAY: self._sent},
            first_fields={RhythmDo.AWAY: "from"},
            refreshes={RhythmDo.AWAY: self._again},
            things=named({Thing.OWN_ABSENCE: (RhythmDo.AWAY, RhythmDo.END_ABSENCE)}),
        )

    async def _typed(self, command: Command) -> Answer:
        team = await self._ground.typed(command, RhythmDo.AWAY)
        return OpenForm(self._form(command, team)) if isinstance(team, Team) else team

    async def _pressed(self, click: Click) -> Answer:
        return OpenForm(self._form(click, await self._ground.pressed(click)))

    async def _again(self, click: Click) -> Answer:
        """Show the form again with or without the days on which it recurs."""
        team = await self._ground.pressed(replace(click, args=click.form_args))
        return ReplaceForm(self._form(click, team, recurs=bool(ticked(click.filled or {}, forms.RECURS))))

    def _form(self, act: Act, team: Team, *, recurs: bool = False) -> Form:
        """Return the form with the absences that are not over: one's own, to a leader everybody's."""
        today = self._ground.today(team)
        absences = absences_of(team, act.by, today, everybody=act.by in team.leaders)
        return forms.away(self._ground.wording(act, team), team, act.by, today, absences, recurs=recurs)

    async def _end(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        if not click.args[1:]:
            raise NotPossibleNow
        event = ev.AbsenceEnded(team.id, click.by, click.args[1])
        await self._desk.sparring.happen_to_team(event, receipt=click.receipt)
        return ReplaceForm(self._form(click, await self._ground.at(team.place)))

    async def _sent(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        first, last = day_in(filled, "from"), day_in(filled, "to")
        if first is None:
            return self._desk.mend(sent, "from", "form-error-day")
        if last is not None and last < first:
            return self._desk.mend(sent, "to", "form-error-order")
        person = PersonId(written(filled, "person") or sent.by)
        if person != sent.by and not leads(team, sent.by):
            raise NotPossibleNow
        weeks = written(filled, "weeks")
        absence = Absence(
            self._desk.sparring.ids.new(),
            person,
            Span(first, last),
            frozenset(day for day in range(7) if str(day) in ticked(filled, "days")),
            Weeks(weeks) if weeks in set(Weeks) else Weeks.EVERY,
        )
        return await self._ground.happen(sent, ev.AbsenceNoted(team.id, sent.by, absence))


def absences_of(team: Team, person: PersonId, today: date, *, everybody: bool = False) -> list[Absence]:
    """Return a person's absences that are not over, or everybody's: her own first, then by their first day."""
    found = [a for a in team.rhythm.rota.absences if everybody or a.person == person]
    lasting = [a for a in found if a.span.last is None or a.span.last >= today]
    return sorted(lasting, key=lambda a: (a.person != person, a.span.first))
