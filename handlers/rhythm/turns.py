"""One's own turns: the plan, why me, trading, not being able to, volunteering."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.messages.answers import Answer, Note, OpenForm, ReplaceForm
from bot.messages.parts import Filled, Message, Text
from bot.messages.rhythm import turn_forms as forms
from bot.messages.rhythm.buttons import RhythmDo
from bot.messages.rhythm.plan_view import rotation
from bot.messages.rhythm.posts import why
from bot.sparring.errors import NotPossibleNow
from bot.sparring.identity import PersonId
from bot.sparring.policy import Thing
from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.meetings import Meeting
from bot.sparring.rhythm.rotation import find
from bot.sparring.rhythm.state import Absence, Span
from bot.sparring.team import Team
from handlers.books import Book, Pressed, named
from handlers.desk import Desk, day_in, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.requesting import fresh
from handlers.rhythm.ground import Ground, day_named, leads


class Turns:
    """Answers what somebody does about turns that are hers, or that she would like."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"rotation": "rotation", "turnus": "rotation", "swap": "swap", "byt": "swap"},
            commands={"rotation": self._rotation_typed, "swap": self._swap_typed},
            clicks={
                RhythmDo.ROTATION: self._rotation,
                RhythmDo.HAVE_CASE: self._have_case,
                RhythmDo.SWAP: self._swap,
                RhythmDo.CANNOT: self._cannot,
                RhythmDo.WHY: self._why,
                RhythmDo.VOLUNTEER: self._volunteer,
                RhythmDo.TAKE_TURN: self._offered(ev.OfferTaken),
                RhythmDo.TRADE_YES: self._offered(ev.OfferTaken),
                RhythmDo.TRADE_NO: self._offered(ev.OfferDeclined),
                RhythmDo.KEEP_TURN: self._offered(ev.OfferWithdrawn),
            },
            things=named(
                {
                    Thing.ROTATION: (RhythmDo.ROTATION,),
                    Thing.REQUEST: (RhythmDo.HAVE_CASE,),
                    Thing.OWN_TURN: (
                        *(RhythmDo.SWAP, RhythmDo.CANNOT, RhythmDo.WHY, RhythmDo.VOLUNTEER, RhythmDo.TAKE_TURN),
                        *(RhythmDo.TRADE_YES, RhythmDo.TRADE_NO, RhythmDo.KEEP_TURN),
                    ),
                }
            ),
            submissions={
                RhythmDo.SWAP: self._sent_swap,
                RhythmDo.CANNOT: self._sent_cannot,
                RhythmDo.VOLUNTEER: self._sent_volunteer,
            },
            first_fields={RhythmDo.SWAP: "on", RhythmDo.CANNOT: "wish", RhythmDo.VOLUNTEER: "on"},
            refreshes={RhythmDo.CANNOT: self._cannot_again},
        )

    # ── the plan ─────────────────────────────────────────────────────────────────────────────────────

    async def _rotation_typed(self, command: Command) -> Answer:
        team = await self._ground.typed(command, RhythmDo.ROTATION)
        return self._plan(command, team) if isinstance(team, Team) else team

    async def _rotation(self, click: Click) -> Answer:
        return self._plan(click, await self._ground.pressed(click))

    def _plan(self, act: Act, team: Team) -> Answer:
        parts = rotation(
            self._ground.wording(act, team), team, self._ground.ahead(team), act.by, leads=leads(team, act.by)
        )
        return self._desk.parts(*parts)

    async def _why(self, click: Click) -> Answer:
        """Explain to somebody, and only to her, why a turn is hers."""
        team, meeting = await self._meeting(click)
        if click.by not in meeting.presenters:
            return self._say(click, team, "turn-not-yours")
        return self._desk.parts(*why(team, meeting, click.by, self._ground.wording(click, team)))

    async def _meeting(self, click: Click) -> tuple[Team, Meeting]:
        team = await self._ground.pressed(click)
        meeting = find(team, day_named(click.args[1] if click.args[1:] else ""), self._ground.today(team))
        if meeting is None or meeting.ends_at <= self._desk.sparring.clock.now():
            raise NotPossibleNow
        return team, meeting

    def _say(self, act: Act, team: Team, key: str) -> Note:
        return Note(Message((Text(self._ground.wording(act, team).line(key)),)))

    async def _have_case(self, click: Click) -> Answer:
        """Open the form in which one asks for sparring."""
        team = await self._ground.pressed(click)
        return OpenForm(await fresh(self._desk, click, team))

    # ── trading ──────────────────────────────────────────────────────────────────────────────────────

    async def _swap_typed(self, command: Command) -> Answer:
        team = await self._ground.typed(command, RhythmDo.SWAP)
        return self._trading(command, team) if isinstance(team, Team) else team

    async def _swap(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        return self._trading(click, team, day_named(click.args[1]) if click.args[1:] else None)

    def _trading(self, act: Act, team: Team, on: date | None = None) -> Answer:
        """Open the form of trades; `on` is the turn it is about, when there are several."""
        coming = self._ground.held(team)
        mine = sorted((m for m in coming if act.by in m.presenters), key=lambda m: m.on != on)
        if not mine:
            return self._say(act, team, "no-turn")
        others = [m for m in coming if m.seats and act.by not in m.presenters]
        return OpenForm(forms.swap(self._ground.wording(act, team), team, mine, others))

    async def _sent_swap(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        on, to = day_named(written(filled, "on")), written(filled, "to")
        for_on = None
        if to:
            for_on = _turn_of(PersonId(to), self._ground.held(team), on)
            if for_on is None or to == sent.by:
                return self._desk.mend(sent, "to", "form-error-no-turn")
        offer = self._desk.sparring.ids.new()
        event = ev.TurnOffered(team.id, sent.by, on, offer, PersonId(to) if to else None, for_on)
        return await self._ground.happen(sent, event)

    def _offered(self, kind: type[ev.OfferTaken | ev.OfferDeclined | ev.OfferWithdrawn]) -> Pressed:
        async def answer(click: Click) -> Answer:
            team = await self._ground.pressed(click)
            if not click.args[1:]:
                raise NotPossibleNow
            return await self._ground.happen(click, kind(team.id, click.by, click.args[1]))

        return answer

    # ── not being able to ────────────────────────────────────────────────────────────────────────────

    async def _cannot(self, click: Click) -> Answer:
        team, meeting = await self._meeting(click)
        if click.by not in meeting.presenters:
            return self._say(click, team, "turn-not-yours")
        return OpenForm(forms.cannot(self._ground.wording(click, team), team, meeting))

    async def _cannot_again(self, click: Click) -> Answer:
        """Show the form again with or without the days she is away."""
        team, meeting = await self._meeting(replace(click, args=click.form_args))
        answers = click.filled or {}
        first = day_in(answers, "from")
        absence = (first, day_in(answers, "to")) if first else None
        wish = written(answers, "wish") or forms.PASS_ON
        return ReplaceForm(forms.cannot(self._ground.wording(click, team), team, meeting, wish, absence))

    async def _sent_cannot(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        on, wish = day_named(sent.args[1] if sent.args[1:] else ""), written(filled, "wish")
        if wish == forms.SKIP:
            return await self._ground.happen(sent, ev.TurnSkipped(team.id, sent.by, on))
        if wish != forms.AWAY:
            return await self._ground.happen(sent, ev.TurnPassedOn(team.id, sent.by, on))
        first, last = day_in(filled, "from"), day_in(filled, "to")
        if first is None:
            return self._desk.mend(sent, "wish", "form-error-away-days")
        if last is not None and last < first:
            return self._desk.mend(sent, "to", "form-error-order")
        absence = Absence(self._desk.sparring.ids.new(), sent.by, Span(first, last))
        return await self._ground.happen(sent, ev.AbsenceNoted(team.id, sent.by, absence))

    # ── volunteering ─────────────────────────────────────────────────────────────────────────────────

    async def _volunteer(self, click: Click) -> Answer:
        """Let somebody take the turn of the meeting the button is about, or ask which."""
        team = await self._ground.pressed(click)
        if click.args[1:]:
            return await self._ground.happen(click, ev.Volunteered(team.id, click.by, day_named(click.args[1])))
        meetings = [m for m in self._ground.held(team) if click.by not in m.presenters]
        if not meetings:
            return self._say(click, team, "no-meeting")
        return OpenForm(forms.volunteer(self._ground.wording(click, team), team, meetings))

    async def _sent_volunteer(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        return await self._ground.happen(sent, ev.Volunteered(team.id, sent.by, day_named(written(filled, "on"))))


def _turn_of(person: PersonId, meetings: Sequence[Meeting], other_than: date) -> date | None:
    """Return the day of the first meeting at which somebody presents."""
    return next((m.on for m in meetings if person in m.presenters and m.on != other_than), None)
