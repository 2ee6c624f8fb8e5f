"""The set-up of a team: who may see and change it, its pages, and what each page that was sent means."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, time, timedelta
from zoneinfo import available_timezones

from bot.content.texts import LANGUAGES
from bot.messages.answers import Answer, Done, OpenForm, ReplaceForm
from bot.messages.parts import Filled, Form
from bot.messages.rhythm import setup_forms as forms
from bot.messages.rhythm.buttons import SETUP_PAGES, RhythmDo
from bot.messages.wording import Wording
from bot.ports import DeliveryFailed
from bot.sparring.identity import PersonId, PlaceId, TextId
from bot.sparring.policy import Thing
from bot.sparring.rhythm import events as ev
from bot.sparring.rhythm.calendar import DAY, suggested_closed_weeks
from bot.sparring.rhythm.state import Customs, Leads, Span, Weekly, Weeks
from bot.sparring.team import Frame, Selects, Team
from handlers.books import Book, named
from handlers.desk import Desk, day_in, ticked, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.rhythm.ground import Ground, leads

_MINUTE = timedelta(minutes=1)
_SECOND = timedelta(seconds=1)


class Setup:
    """Answers `/sparring setup` and its pages."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"setup": "setup", "opsætning": "setup"},
            commands={"setup": self.command},
            here_only=frozenset({"setup"}),
            clicks={
                RhythmDo.SETUP: self.pressed,
                RhythmDo.SETUP_MEMBERS: self._members,
                RhythmDo.SETUP_HOURS: self._page,
                RhythmDo.SETUP_LEADS: self._page,
                RhythmDo.SETUP_DIGEST: self._page,
                RhythmDo.SETUP_MANNERS: self._page,
                RhythmDo.SYNC_MEMBERS: self._sync,
            },
            submissions={
                RhythmDo.SETUP: self._sent,
                RhythmDo.SETUP_MEMBERS: self._sent_members,
                RhythmDo.SETUP_HOURS: self._sent_hours,
                RhythmDo.SETUP_LEADS: self._sent_leads,
                RhythmDo.SETUP_DIGEST: self._sent_digest,
                RhythmDo.SETUP_MANNERS: self._sent_manners,
                RhythmDo.MEMBER: self._sent_member,
            },
            things=named({Thing.SETUP: (RhythmDo.SETUP,), Thing.SETUP_EDIT: (*SETUP_PAGES, RhythmDo.SYNC_MEMBERS)}),
            sends=named({Thing.SETUP_EDIT: (RhythmDo.SETUP, RhythmDo.MEMBER)}),
            first_fields={
                RhythmDo.SETUP: "name",
                RhythmDo.SETUP_MEMBERS: "person",
                RhythmDo.SETUP_HOURS: "opens",
                RhythmDo.SETUP_LEADS: "presenter",
                RhythmDo.SETUP_DIGEST: "months",
                RhythmDo.SETUP_MANNERS: "hour",
                RhythmDo.MEMBER: "weekdays",
            },
        )

    # ── opening ──────────────────────────────────────────────────────────────────────────────────────

    async def command(self, command: Command) -> Answer:
        """Open the set-up; those who cannot change it may read it."""
        return await self._opened(command, await self._ground.at(command.place))

    async def pressed(self, click: Click) -> Answer:
        """Open the set-up from a button."""
        return await self._opened(click, await self._ground.pressed(click))

    async def _opened(self, act: Act, team: Team) -> Answer:
        wording = self._ground.wording(act, team)
        goals = team.rhythm.customs.goals
        words = await self._desk.sparring.words(team.id, (goals,)) if goals else {}
        view = forms.SetupView(team, words.get(goals, "") if goals else "")
        if not self._may(team, act.by):
            return OpenForm(forms.reading(wording, view))
        if not team.leaders and team.rhythm.arranged is None:  # whoever sets a team up leads it, until she says else
            view = replace(view, team=replace(team, frame=replace(team.frame, leader=act.by)))
        return OpenForm(forms.setup(wording, view))

    def _may(self, team: Team, person: PersonId) -> bool:
        return leads(team, person) or person == self._desk.installer

    async def _page(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        wording = self._ground.wording(click, team)
        return OpenForm(self._drawn(click.action, wording, team))

    def _drawn(self, page: str, wording: Wording, team: Team) -> Form:
        match page:
            case RhythmDo.SETUP_HOURS:
                return forms.hours(wording, team, suggested_closed_weeks(self._ground.today(team)))
            case RhythmDo.SETUP_LEADS:
                return forms.leads(wording, team)
            case RhythmDo.SETUP_DIGEST:
                return forms.digest(wording, team)
            case _:
                return forms.manners(wording, team)

    # ── the members ──────────────────────────────────────────────────────────────────────────────────

    async def _members(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        return OpenForm(forms.members(self._ground.wording(click, team), team))

    async def _sync(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        await self._desk.sparring.happen_to_team(
            ev.MembersSeen(team.id, await self._desk.members.people(team.place)), receipt=click.receipt
        )
        team = await self._ground.at(team.place)
        return ReplaceForm(forms.members(self._ground.wording(click, team), team))

    async def _sent_members(self, sent: Submission, filled: Filled) -> Answer:
        """Go on to the member that was chosen."""
        team = await self._ground.sent(sent)
        one = next((m for m in team.rhythm.rota.members if m.person == written(filled, "person")), None)
        if one is None:
            return self._desk.mend(sent, "person", "form-error-member")
        return ReplaceForm(forms.member(self._ground.wording(sent, team), team, one))

    async def _sent_member(self, sent: Submission, filled: Filled) -> Answer:
        """Keep what was said of a member, and show all of them as they are now."""
        team = await self._ground.sent(sent)
        weekdays = frozenset(_numbers(filled, "weekdays", range(7)))
        if not weekdays:
            return self._desk.mend(sent, "weekdays", "form-error-weekday")
        presents = "presents" in ticked(filled, "presents")
        event = ev.MemberDescribed(team.id, sent.by, PersonId(sent.args[1]), weekdays, presents)
        await self._desk.sparring.happen_to_team(event, receipt=sent.receipt)
        after = await self._ground.at(team.place)
        return ReplaceForm(forms.members(self._ground.wording(sent, after), after))

    # ── what was sent ────────────────────────────────────────────────────────────────────────────────

    async def _arrange(self, sent: Submission, team: Team, words: Mapping[TextId, str] | None = None) -> None:
        """Keep the team as it has become."""
        installer = sent.by == self._desk.installer
        event = ev.TeamArranged(team.id, sent.by, team.name, team.frame, team.rhythm.customs, installer=installer)
        await self._desk.sparring.happen_to_team(event, words, sent.receipt)

    async def _sent(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        if written(filled, "weekday") != forms.NO_MEETING and not isinstance(filled.get("at"), time):
            return self._desk.mend(sent, "at", "form-error-time")
        goals, words = await self._goals(team, written(filled, "goals"))
        leaders = _people(filled, "leaders")
        customs = replace(team.rhythm.customs, weekly=_weekly(filled), goals=goals)
        frame = _framed(team.frame, filled, leaders)
        await self._arrange(sent, _with(replace(team, name=written(filled, "name"), frame=frame), customs), words)
        after = await self._ground.at(team.place)
        if not after.rhythm.rota.members:  # the first time, and again whenever it came to nothing
            await self._gather_members(sent, team.place)
            after = await self._ground.at(team.place)
        held = self._ground.held(after)
        return ReplaceForm(forms.ready(self._ground.wording(sent, after), after, held[0].held_on if held else None))

    async def _goals(self, team: Team, text: str) -> tuple[TextId | None, Mapping[TextId, str]]:
        """Return where the goals lie, and the words to keep there when they have changed (B1)."""
        old = team.rhythm.customs.goals
        if not text:
            return None, {}
        if old and (await self._desk.sparring.words(team.id, (old,))).get(old) == text:
            return old, {}
        pointers, words = self._desk.texts_of({"goals": text})
        return pointers["goals"], words

    async def _gather_members(self, sent: Submission, place: PlaceId) -> None:
        """Take in who is in the channel; when the platform is silent it can wait, for the members' page can ask too."""
        team = (await self._ground.at(place)).id
        with suppress(DeliveryFailed):
            seen = ev.MembersSeen(team, await self._desk.members.people(place))
            await self._desk.sparring.happen_to_team(seen, receipt=f"{sent.receipt}:members")

    async def _sent_hours(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        opens, closes = filled.get("opens"), filled.get("closes")
        if not isinstance(opens, time) or not isinstance(closes, time) or opens >= closes:
            return self._desk.mend(sent, "closes", "form-error-hours")
        workdays = frozenset(_numbers(filled, "workdays", range(7)))
        if not workdays:
            return self._desk.mend(sent, "workdays", "form-error-weekday")
        first, last = day_in(filled, "closed-from"), day_in(filled, "closed-to")
        if (first and last and last < first) or (last and not first):
            return self._desk.mend(sent, "closed-to", "form-error-order")
        closed = [span for name in ticked(filled, "closed") if (span := _span(name))]
        frame = replace(
            team.frame,
            opens=opens,
            closes=closes,
            workdays=workdays,
            holidays=(team.frame.holidays or "DK") if ticked(filled, "holidays") else "",
            closed=tuple(sorted((*closed, *((Span(first, last or first),) if first else ())), key=_first)),
            zone=zone if (zone := written(filled, "zone")) in available_timezones() else team.frame.zone,
        )
        await self._arrange(sent, replace(team, frame=frame))
        return Done()

    async def _sent_leads(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        now = team.rhythm.customs.leads
        chosen = Leads(
            presenter=_numbers(filled, "presenter", (*forms.PRESENTER_LEADS, *now.presenter)),
            channel=_number(filled, "channel", forms.CHANNEL_LEADS, now.channel),
            case=_number(filled, "case", forms.CASE_LEADS, now.case),
            digest=_numbers(filled, "digest", (*forms.DIGEST_LEADS, *now.digest)),
        )
        await self._arrange(sent, _with(team, replace(team.rhythm.customs, leads=chosen)))
        return Done()

    async def _sent_digest(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        customs = team.rhythm.customs
        place = written(filled, "leaders-place")
        months = _number(filled, "months", forms.MONTHS, customs.digest_months)
        kept = replace(customs, digest_months=months, leaders_place=PlaceId(place) if place else None)
        await self._arrange(sent, _with(team, kept))
        return Done()

    async def _sent_manners(self, sent: Submission, filled: Filled) -> Answer:
        team = await self._ground.sent(sent)
        frame = replace(
            team.frame,
            retention=DAY * _number(filled, "retention", forms.RETENTIONS, team.frame.retention // DAY),
            hour=_MINUTE * _number(filled, "hour", forms.HOURS, team.frame.hour // _MINUTE),
            grace=_SECOND * _number(filled, "grace", forms.GRACES, team.frame.grace // _SECOND),
            nudges="nudges" in ticked(filled, "manners"),
            hints="hints" in ticked(filled, "manners"),
            confidential="tick" in ticked(filled, "confidential"),
            rules=written(filled, "rules"),
        )
        await self._arrange(sent, replace(team, frame=frame))
        return Done()


def _with(team: Team, customs: Customs) -> Team:
    return replace(team, rhythm=replace(team.rhythm, customs=customs))


def _weekly(filled: Filled) -> Weekly | None:
    if written(filled, "weekday") == forms.NO_MEETING:
        return None
    usual, at, weeks = Weekly(), filled.get("at"), written(filled, "weeks")
    return Weekly(
        weekday=_number(filled, "weekday", range(7), usual.weekday),
        at=at if isinstance(at, time) else usual.at,
        length=_MINUTE * _number(filled, "length", forms.LENGTHS, usual.length // _MINUTE),
        weeks=Weeks(weeks) if weeks in set(Weeks) else usual.weeks,
        presenters=_number(filled, "presenters", range(1, forms.MOST_PRESENTERS + 1), usual.presenters),
        place=written(filled, "room"),
        link=written(filled, "link"),
    )


def _framed(frame: Frame, filled: Filled, leaders: tuple[PersonId, ...]) -> Frame:
    selects, language = written(filled, "selects"), written(filled, "language")
    return replace(
        frame,
        leader=leaders[0] if leaders else None,
        leaders=leaders[1:],
        facilitator=PersonId(who) if (who := written(filled, "facilitator")) else None,
        selects=Selects(selects) if selects in set(Selects) else frame.selects,
        language=language if language in LANGUAGES else frame.language,
    )


def _people(filled: Filled, name: str) -> tuple[PersonId, ...]:
    return tuple(PersonId(person) for person in ticked(filled, name))


def _numbers(filled: Filled, name: str, offered: Iterable[int]) -> tuple[int, ...]:
    """Return the ticked numbers that were offered, the greatest first."""
    chosen = set(ticked(filled, name))
    return tuple(number for number in sorted(set(offered), reverse=True) if str(number) in chosen)


def _number(filled: Filled, name: str, offered: Iterable[int], usual: int) -> int:
    """Return the chosen number, or the usual one when the choice is none of those offered."""
    return next((number for number in offered if str(number) == written(filled, name)), usual)


def _span(name: str) -> Span | None:
    first, _, last = name.partition("/")
    try:
        return Span(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None


def _first(span: Span) -> date:
    return span.first
