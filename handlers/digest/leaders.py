"""What a leader shares with the leaders of the other teams: they answer, and an outcome returns (A14)."""

from bot.messages.answers import Answer, Done, ReplaceForm
from bot.messages.digest import forms
from bot.messages.digest.buttons import DigestDo
from bot.messages.parts import Filled
from bot.sparring.digest import sharing as ev
from bot.sparring.digest.sharing import Share
from bot.sparring.errors import NotPossibleNow
from bot.sparring.folder import Folder
from bot.sparring.identity import TextId
from bot.sparring.policy import Thing
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.desk import Desk, opened, written
from handlers.digest.ground import Ground
from handlers.digest.making import came_from_window, chapter_of, chapter_texts, worded
from handlers.inbound import Click, Submission


class Leaders:
    """Answers the buttons of points that are shared in the leaders' channel, or are to be."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={
                DigestDo.SHARE: self._share,
                DigestDo.ANSWER: self._answer,
                DigestDo.OUTCOME: self._outcome,
                DigestDo.TAKE_BACK: self._take_back,
            },
            things=named(
                {
                    Thing.SHARE: (DigestDo.SHARE, DigestDo.OUTCOME, DigestDo.TAKE_BACK),
                    Thing.SHARE_ANSWER: (DigestDo.ANSWER,),
                }
            ),
            submissions={
                DigestDo.SHARE: self._shared,
                DigestDo.ANSWER: self._answered,
                DigestDo.OUTCOME: self._concluded,
            },
            first_fields={
                DigestDo.SHARE: "share-question",
                DigestDo.ANSWER: "share-answer",
                DigestDo.OUTCOME: "share-outcome",
            },
        )

    async def _share(self, click: Click) -> Answer:
        team = await self._ground.pressed(click)
        name = click.args[1] if click.args[1:] else ""
        sight = await self._ground.sight(click, team, name, window=click.in_window)
        this = chapter_of(sight, click.args)
        return opened(click, forms.share(sight, this, await self._ground.told(team, *chapter_texts(this))))

    async def _shared(self, sent: Submission, filled: Filled) -> Answer:
        team, (theme, *_) = await self._ground.team(sent.args), sent.args[3:]
        sight = await self._ground.sight(sent, team, sent.args[1])
        this = chapter_of(sight, (team.place, sight.digest.id, theme))
        told = await self._ground.told(team, *chapter_texts(this))
        texts, words = worded(self._desk, this, filled, told)
        chosen = tuple((point, text) for point, text in texts if text)
        if not chosen:
            return self._desk.mend(sent, "share-question", "form-error-share-points")
        question = written(filled, "share-question")
        pointers, asked = self._desk.texts_of({"question": question} if question else {})
        event = ev.PointsShared(
            self._desk.sparring.ids.new(), sent.by, sight.digest.id, theme, chosen, pointers.get("question")
        )
        await self._ground.shared(sent, team, event, {**words, **asked})
        return await self._ground.back(sent, team, window=came_from_window(sent))

    async def _of(self, args: tuple[str, ...]) -> tuple[Team, Folder, Share]:
        """Return shared points with their team; raises `NotPossibleNow` when they are gone."""
        team = await self._ground.team(args)
        folder = await self._ground.folder(team)
        share = folder.get(Share, args[1]) if args[1:] else None
        if share is None:
            raise NotPossibleNow
        return team, folder, share

    async def _answer(self, click: Click) -> Answer:
        team, _, share = await self._of(click.args)
        told = await self._ground.told(team, *share.points)
        return opened(click, forms.answer(self._ground.wording(click, team), team.place, share, told))

    async def _answered(self, sent: Submission, filled: Filled) -> Answer:
        team, _, share = await self._of(sent.args)
        text = written(filled, "share-answer")
        if not text:
            return self._desk.mend(sent, "share-answer", "form-error-empty")
        pointers, words = self._desk.texts_of({"answer": text})
        event = ev.ShareAnswered(share.id, sent.by, self._desk.sparring.ids.new(), pointers["answer"])
        await self._ground.shared(sent, team, event, words)
        return Done()

    async def _outcome(self, click: Click) -> Answer:
        team, folder, share = await self._of(click.args)
        told = await self._ground.told(team, share.outcome, *(each.text for each in share.responses))
        wording = self._ground.wording(click, team)
        return opened(click, forms.outcome(folder, share, told, wording, window=click.in_window))

    async def _concluded(self, sent: Submission, filled: Filled) -> Answer:
        team, _, share = await self._of(sent.args)
        text = written(filled, "share-outcome")
        if not text:
            return self._desk.mend(sent, "share-outcome", "form-error-empty")
        pointers, words = self._desk.texts_of({"outcome": text})
        seen = forms.seen(sent.args[3])
        event = ev.OutcomeReached(share.id, sent.by, pointers["outcome"], TextId(seen) if seen else None)
        await self._ground.shared(sent, team, event, words)
        return await self._ground.back(sent, team, window=came_from_window(sent))

    async def _take_back(self, click: Click) -> Answer:
        team, _, share = await self._of(click.args)
        kept = await self._ground.shared(click, team, ev.ShareTakenBack(share.id, click.by))
        if kept is None:
            return Done()
        if click.in_window:
            return ReplaceForm(await self._ground.overview(click, team))
        return self._desk.told(click, kept.note)
