"""Answers `/sparring programme`: where everyone is, who takes part, and the papers of the programme."""

from dataclasses import replace

from bot.messages.answers import Answer, Mend, OpenForm, ReplaceForm
from bot.messages.parts import Buttons, Filled, Form, Text
from bot.messages.programme import forms, pages
from bot.messages.programme.buttons import Course, press
from bot.messages.programme.pages import Reader, Told
from bot.sparring.errors import NotPossibleNow, Refusal
from bot.sparring.folder import Folder
from bot.sparring.identity import PersonId, PlaceId
from bot.sparring.policy import Thing
from bot.sparring.programme import arranging
from bot.sparring.programme.arranging import Arrangement
from bot.sparring.programme.errors import NotYours, PartnerFromInside, TooManyPartners
from bot.sparring.programme.people import may_write, under_way
from bot.sparring.programme.state import Paper
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.desk import Desk, opened, ticked, written
from handlers.inbound import Act, Click, Command, Submission
from handlers.programme.ground import Ground


class Arranging:
    """Answers what concerns the programme as a whole."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"programme": "programme", "program": "programme", "forløb": "programme"},
            commands={"programme": self._typed},
            clicks={
                Course.PAGE: self._opened,
                Course.BEGIN: self._begin,
                Course.ARRANGE: self._arrange,
                Course.PAPERS: self._papers,
                Course.PAPER: self._paper,
                Course.AGAIN: self._again,
                Course.END: self._end,
            },
            things=named(
                {
                    Thing.PROGRAMME: (Course.PAGE,),
                    Thing.PROGRAMME_PAPERS: (Course.PAPERS, Course.PAPER),
                    Thing.PROGRAMME_FOLLOW_UP: (Course.AGAIN,),
                    Thing.PROGRAMME_LEAD: (Course.BEGIN, Course.ARRANGE, Course.END),
                }
            ),
            sends=named({Thing.PROGRAMME_STEP: (Course.PAGE,)}),
            submissions={
                Course.PAGE: self._chosen,
                Course.BEGIN: self._begun,
                Course.ARRANGE: self._begun,
                Course.PAPER: self._written,
            },
            first_fields={
                Course.PAGE: "programme-which",
                Course.BEGIN: "programme-venue",
                Course.ARRANGE: "programme-venue",
                Course.PAPER: "programme-text",
            },
        )

    # ── the overview ─────────────────────────────────────────────────────────────────────────────────

    async def _typed(self, command: Command) -> Answer:
        """Show the programme of the channel; where there is none, the one she takes part in, or let her choose."""
        if command.team_place and not await self._visits_elsewhere(command):
            return OpenForm(await self._page(command, command.place))
        wording = self._desk.wording(command)
        folders = [await self._ground.folder(team.place) for team in await self._ground.teams(command)]
        match [folder.team for folder in folders if self._has_to_do(folder, command.by)]:
            case []:
                return self._desk.parts(Text(wording.line("programme-not-here")))
            case [team]:
                return OpenForm(await self._page(command, team.place))
            case several:
                unnamed = wording.plain("team-nameless")
                ways = (replace(press(wording, Course.PAGE, t.place), label=t.name or unnamed) for t in several)
                return self._desk.parts(Text(wording.line("which-team")), Buttons(tuple(ways)))

    async def _visits_elsewhere(self, command: Command) -> bool:
        """Say whether a partner typed it in a channel of her own, where no programme is under way."""
        if under_way(await self._ground.folder(command.place)) is not None:
            return False
        return bool(await self._desk.sparring.partnered(command.by))

    def _has_to_do(self, folder: Folder, person: PersonId) -> bool:
        return person in folder.team.leaders or under_way(folder) is not None

    async def _page(self, act: Act, place: PlaceId, told: Told = ()) -> Form:
        folder = await self._ground.folder(place)
        if under_way(folder) is None:
            may = not folder.team.leaders or act.by in folder.team.leaders
            return pages.none(self._desk.wording(act), place, may_begin=may, told=told)
        return pages.overview(self._ground.reader(act, folder), told)

    async def _opened(self, click: Click) -> Answer:
        if not click.args:
            raise NotPossibleNow
        form = await self._page(click, PlaceId(click.args[0]))
        return opened(click, form)

    async def _chosen(self, sent: Submission, filled: Filled) -> Answer:
        """Open the step that was chosen in the list."""
        return await self._ground.step_again(sent, PlaceId(sent.args[0]), written(filled, "programme-which"))

    # ── who takes part ───────────────────────────────────────────────────────────────────────────────

    async def _team(self, click: Click) -> Team:
        if not click.args:
            raise NotPossibleNow
        return (await self._ground.folder(PlaceId(click.args[0]))).team

    async def _begin(self, click: Click) -> Answer:
        team = await self._team(click)
        return ReplaceForm(forms.people(self._desk.wording(click), team.place))

    async def _arrange(self, click: Click) -> Answer:
        team = await self._team(click)
        reader = await self._ground.pressed(click)
        return ReplaceForm(forms.people(reader.wording, team.place, reader.programme))

    async def _begun(self, sent: Submission, filled: Filled) -> Answer:
        """Begin a programme, or change who takes part; a refusal stands at the field it is about."""
        place, *known = sent.args
        team = (await self._ground.folder(PlaceId(place))).team
        if not written(filled, "programme-venue"):
            return self._desk.mend(sent, "programme-venue", "form-error-empty")
        event = Arrangement(
            sent.by,
            known[0] if known else self._desk.sparring.ids.new(),
            written(filled, "programme-venue"),
            tuple(PersonId(person) for person in ticked(filled, "programme-partners")),
            tuple(PersonId(person) for person in ticked(filled, "programme-consultants")),
        )
        change = arranging.arranged if known else arranging.begun
        try:
            told = await self._ground.keep(sent, team, lambda folder, now: change(folder, event, now))
        except (TooManyPartners, PartnerFromInside) as refusal:
            return self._at(sent, "programme-partners", refusal)
        return ReplaceForm(await self._page(sent, team.place, told))

    def _at(self, sent: Submission, field: str, refusal: Refusal) -> Mend:
        return Mend({field: self._desk.wording(sent).plainly(refusal.sentence)})

    async def _again(self, click: Click) -> Answer:
        reader = await self._ground.pressed(click)
        name = reader.programme.id
        told = await self._ground.keep(
            click, reader.folder.team, lambda folder, _: arranging.follows_up_again(folder, click.by, name)
        )
        return ReplaceForm(await self._page(click, reader.place, told))

    async def _end(self, click: Click) -> Answer:
        reader = await self._ground.pressed(click)
        name = reader.programme.id
        told = await self._ground.keep(
            click, reader.folder.team, lambda folder, now: arranging.ended(folder, click.by, name, now)
        )
        return ReplaceForm(await self._page(click, reader.place, told))

    # ── the papers ───────────────────────────────────────────────────────────────────────────────────

    async def _papers(self, click: Click) -> Answer:
        return ReplaceForm(await self._papers_page(await self._ground.pressed(click)))

    async def _papers_page(self, reader: Reader, told: Told = ()) -> Form:
        return await self._ground.with_words(pages.papers(reader, told), reader.folder.team.id, reader)

    async def _paper(self, click: Click) -> Answer:
        reader = await self._ground.pressed(click)
        which = _paper_named(click.args[1] if click.args[1:] else "")
        if reader.role is None or not may_write(reader.role, which):
            raise NotYours
        one = reader.programme.paper(which)
        words = await self._ground.words(reader.folder.team.id, one.text if one else None)
        return ReplaceForm(forms.paper(reader, which, words.get(one.text, "") if one else ""))

    async def _written(self, sent: Submission, filled: Filled) -> Answer:
        reader = await self._ground.sent(sent)
        which, text = _paper_named(sent.args[1]), written(filled, "programme-text")
        if not text:
            return self._desk.mend(sent, "programme-text", "form-error-empty")
        pointers, words = self._desk.texts_of({"text": text})
        told = await self._ground.keep(
            sent,
            reader.folder.team,
            lambda folder, now: arranging.written(folder, sent.by, sent.args[2], (which, pointers["text"]), now),
            words,
        )
        return ReplaceForm(await self._papers_page(await self._ground.sent(sent), told))


def _paper_named(name: str) -> Paper:
    try:
        return Paper(name)
    except ValueError:
        raise NotPossibleNow from None
