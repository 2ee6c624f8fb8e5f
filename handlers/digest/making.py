"""How a leader makes, edits and holds a digest, and how everybody else reads it (A13)."""

from collections.abc import Mapping
from datetime import timedelta

from bot.messages.answers import Answer, Done, OpenForm
from bot.messages.digest import forms
from bot.messages.digest.buttons import DigestDo
from bot.messages.digest.overview import whole
from bot.messages.digest.sight import Sight, meeting_length
from bot.messages.parts import Filled, Form, Text
from bot.service import Keeping
from bot.sparring.copies import replace
from bot.sparring.digest import events as ev
from bot.sparring.digest.agenda import written as items_written
from bot.sparring.digest.effects import PaperKind, SendPaper
from bot.sparring.digest.errors import NoSuchTheme
from bot.sparring.digest.state import Chapter, Digest, Item, Stage
from bot.sparring.effects import Sentence
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder, Kept
from bot.sparring.identity import TextId
from bot.sparring.policy import Thing
from bot.sparring.rhythm.rights import leading
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.desk import Desk, opened, ticked, written
from handlers.digest.ground import READS, Ground, Written
from handlers.inbound import Act, Click, Command, Submission

Line = tuple[str, timedelta]
"""An item of an agenda as it is typed: its words and its time."""

_MINUTE = timedelta(minutes=1)
_PAPERS = {DigestDo.PDF: PaperKind.PDF, DigestDo.MARKDOWN: PaperKind.MARKDOWN}


class Making:
    """Answers `/sparring digest`."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            words={"digest": "digest", "opsamling": "digest"},
            commands={"digest": self._typed},
            clicks={
                DigestDo.OPEN: self._open,
                DigestDo.BACK: self._open,
                DigestDo.DRAFT: self._draft,
                DigestDo.EDIT: self._edit,
                DigestDo.CHAPTER: self._chapter,
                DigestDo.PREVIEW: self._preview,
                DigestDo.READ: self._read,
                DigestDo.HOLD: self._hold,
                DigestDo.PDF: self._paper,
                DigestDo.MARKDOWN: self._paper,
            },
            things=named(
                {
                    Thing.DIGEST: ("digest", DigestDo.OPEN, DigestDo.BACK, DigestDo.READ),
                    Thing.DIGEST_PAPER: (DigestDo.PDF, DigestDo.MARKDOWN),
                    Thing.DIGEST_EDIT: (DigestDo.DRAFT, DigestDo.EDIT, DigestDo.CHAPTER, DigestDo.PREVIEW),
                    Thing.DIGEST_HOLD: (DigestDo.HOLD,),
                }
            ),
            submissions={DigestDo.EDIT: self._edited, DigestDo.CHAPTER: self._chapter_edited},
            first_fields={DigestDo.EDIT: "digest-opening", DigestDo.CHAPTER: "digest-question"},
        )

    async def _typed(self, command: Command) -> Answer:
        team = await self._ground.typed(command)
        return await self._shown(command, team) if isinstance(team, Team) else team

    async def _open(self, click: Click) -> Answer:
        answer = await self._shown(click, await self._ground.pressed(click))
        return opened(click, answer.form) if isinstance(answer, OpenForm) else answer

    async def _shown(self, act: Act, team: Team) -> Answer:
        """Show a leader her overview, everybody else the last digest that was held."""
        if not team.leaders or act.by in team.leaders:
            return OpenForm(await self._ground.overview(act, team))
        held = [d for d in (await self._ground.folder(team)).all(Digest) if d.stage is not Stage.DRAFT]
        if not held:
            return self._desk.parts(Text(self._ground.wording(act, team).line("digest-none-yet")))
        return OpenForm(await self._reading(act, team, held[-1]))

    async def _reading(self, act: Act, team: Team, digest: Digest, *, preview: bool = False) -> Form:
        wording = self._ground.wording(act, team)
        sight = Sight(await self._ground.folder(team), digest, wording)
        parts = await self._ground.with_words(team, whole(sight), wording)
        return forms.reading(wording, parts, team.place, preview=preview)

    async def _draft(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        await self._ground.happened(click, team, ev.DigestDrafted(self._desk.sparring.ids.new(), click.by))
        return opened(click, await self._ground.overview(click, team))

    async def _led(self, click: Click) -> Sight:
        """Return the digest a leader's button is about; raises `OnlyTeamLeader` for anybody else."""
        team = await self._ground.pressed(click)
        name = click.args[1] if click.args[1:] else ""
        return await self._ground.sight(click, team, name, window=click.in_window)

    async def _edit(self, click: Click) -> Answer:
        sight = await self._led(click)
        return opened(click, forms.edit(sight, await self._words(sight)))

    async def _chapter(self, click: Click) -> Answer:
        sight = await self._led(click)
        return opened(click, forms.chapter(sight, chapter_of(sight, click.args), await self._words(sight)))

    async def _words(self, sight: Sight) -> Written:
        return await self._ground.told(sight.folder.team, *texts_of(sight.digest))

    async def _preview(self, click: Click) -> Answer:
        sight = await self._led(click)
        return opened(click, await self._reading(click, sight.folder.team, sight.digest, preview=True))

    async def _read(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        sight = await self._ground.sight(click, team, click.args[1] if click.args[1:] else "")
        if sight.digest.stage is Stage.DRAFT:
            raise NotPossibleNow
        return opened(click, await self._reading(click, team, sight.digest, preview=click.in_window))

    async def _hold(self, click: Click) -> Answer:
        sight = await self._led(click)
        team = sight.folder.team
        await self._ground.happened(click, team, ev.DigestOpened(sight.digest.id, click.by))
        return opened(click, await self._ground.overview(click, team))

    async def _paper(self, click: Click) -> Answer:
        """Send the digest to her as a file; a draft only to those who lead the team."""
        team = await self._ground.pressed(click)
        name, kind = click.args[1] if click.args[1:] else "", _PAPERS[DigestDo(click.action)]

        def sent(folder: Folder, _now: object) -> Kept:
            digest = folder.get(Digest, name)
            if digest is None:
                raise NotPossibleNow
            if digest.stage is Stage.DRAFT:
                leading(folder.team, click.by)
            return Kept(effects=(SendPaper(name, click.by, kind),), note=Sentence("note-digest-paper"))

        kept = await self._desk.sparring.keep(Keeping(team.id, sent, READS), click.receipt)
        return self._desk.told(click, kept.note) if kept else Done()

    # ── forms that were sent ─────────────────────────────────────────────────────────────────────────

    async def _edited(self, sent: Submission, filled: Filled) -> Answer:
        team, window, (seen, *_) = await self._ground.team(sent.args), came_from_window(sent), sent.args[3:]
        sight = await self._ground.sight(sent, team, sent.args[1])
        told = await self._words(sight)
        items = tuple(items_written(written(filled, "digest-agenda")))
        minutes, room = sum((length for _, length in items), timedelta()), meeting_length(sight.folder)
        if minutes > room:
            places = {"minutes": minutes // _MINUTE, "meeting": room // _MINUTE}
            return self._desk.mend(sent, "digest-agenda", "form-error-digest-agenda", **places)
        pointers, words = self._pointed({"opening": written(filled, "digest-opening")}, sight.digest.opening, told)
        agenda, agenda_words = self._agenda(sight, items, written(filled, "digest-agenda"))
        event = ev.DigestEdited(sight.digest.id, sent.by, pointers, agenda, int(seen))
        await self._ground.happened(sent, team, event, {**words, **agenda_words})
        return await self._ground.back(sent, team, window=window)

    def _pointed(self, field: Mapping[str, str], old: TextId | None, told: Written) -> tuple[TextId | None, Written]:
        """Return the pointer of what stands in a field: the old one for the same words, None for none."""
        ((name, text),) = field.items()
        if not text:
            return None, {}
        if old is not None and told.get(old, "").strip() == text:
            return old, {}
        pointers, words = self._desk.texts_of({name: text})
        return pointers[name], words

    def _agenda(
        self, sight: Sight, items: tuple[tuple[str, timedelta], ...], raw: str
    ) -> tuple[tuple[Item, ...], Written]:
        """Return the leader's own agenda; none when the field is empty or holds just what was proposed."""
        untouched = Sight(sight.folder, replace(sight.digest, agenda=()), sight.wording)
        if not items or raw == forms.agenda_lines(untouched, {}).strip():
            return (), {}
        pointers, words = self._desk.texts_of({str(number): text for number, (text, _) in enumerate(items)})
        return tuple(Item(pointers[str(number)], length) for number, (_, length) in enumerate(items)), words

    async def _chapter_edited(self, sent: Submission, filled: Filled) -> Answer:
        team, window, (theme, seen, *_) = await self._ground.team(sent.args), came_from_window(sent), sent.args[3:]
        sight = await self._ground.sight(sent, team, sent.args[1])
        chapter = chapter_of(sight, (team.place, sight.digest.id, theme))
        told, later = await self._words(sight), "later" in ticked(filled, "digest-later")
        texts, words = worded(self._desk, chapter, filled, told)
        if not later and texts and not any(text for _, text in texts):
            return self._desk.mend(sent, f"point-{texts[0][0]}", "form-error-digest-points")
        question, question_words = self._pointed({"q": written(filled, "digest-question")}, chapter.question, told)
        names = [each.theme for each in sight.digest.themes]
        place = written(filled, "digest-place")
        at = int(place) if place.isdecimal() else names.index(theme)
        event = ev.ChapterEdited(sight.digest.id, sent.by, theme, texts, question, later, at, int(seen))
        await self._ground.happened(sent, team, event, {**words, **question_words})
        return await self._ground.back(sent, team, window=window)


def chapter_of(sight: Sight, args: tuple[str, ...]) -> Chapter:
    """Return the chapter a button or a form is about; raises `NoSuchTheme` when it is gone."""
    chapter = sight.digest.chapter(args[2]) if args[2:] else None
    if chapter is None:
        raise NoSuchTheme
    return chapter


def came_from_window(sent: Submission) -> bool:
    """Say whether a form was opened from the overview."""
    return forms.WINDOW in sent.args[2:3]


def texts_of(digest: Digest) -> tuple[TextId | None, ...]:
    """Return all that was written for a digest."""
    chapters = tuple(text for this in digest.themes for text in chapter_texts(this))
    return (digest.opening, *(item.text for item in digest.agenda), *chapters)


def chapter_texts(this: Chapter) -> tuple[TextId | None, ...]:
    """Return all that was written for a theme of a digest."""
    settled = this.settled.what if this.settled else None
    return (*(entry.text for entry in this.entries), this.question, this.again, settled)


def worded(
    desk: Desk, chapter: Chapter, filled: Filled, told: Written
) -> tuple[tuple[tuple[str, TextId | None], ...], Written]:
    """Return the points as a form words them, None for an empty field; the same words keep their pointer."""
    texts: list[tuple[str, TextId | None]] = []
    words: dict[TextId, str] = {}
    for entry in chapter.entries:
        name = f"point-{entry.point}"
        if name not in filled:
            continue
        text = written(filled, name)
        if text and text != told.get(entry.text, "").strip():
            fresh, new = desk.texts_of({name: text})
            texts.append((entry.point, fresh[name]))
            words |= new
        else:
            texts.append((entry.point, entry.text if text else None))
    return tuple(texts), words
