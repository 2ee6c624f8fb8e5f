"""Answers what belongs to one conversation: the focus, the citizen's answer, observations, the interview (E5-E7)."""

from collections.abc import Callable
from datetime import datetime

from bot.messages.answers import Answer, ReplaceForm
from bot.messages.parts import Filled
from bot.messages.programme import forms
from bot.messages.programme.buttons import Course
from bot.messages.programme.pages import Reader
from bot.sparring.folder import Change, Folder, Kept
from bot.sparring.identity import TextId
from bot.sparring.policy import Thing
from bot.sparring.programme import conversations
from bot.sparring.programme.conversations import QUESTIONS
from bot.sparring.programme.people import the_two
from bot.sparring.programme.state import Step
from handlers.books import Book, named
from handlers.desk import Desk, written
from handlers.inbound import Act, Click, Submission
from handlers.programme.ground import Ground, Words


class Talks:
    """Answers the two whose conversation it is."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={
                Course.FOCUS: self._focus,
                Course.CONSENT: lambda click: self._consent(click, agreed=True),
                Course.DECLINE: lambda click: self._consent(click, agreed=False),
                Course.OBSERVE: self._observe,
                Course.SHARE: self._share,
                Course.INTERVIEW: self._interview,
            },
            things=named(
                {
                    Thing.CONVERSATION: (
                        *(Course.FOCUS, Course.CONSENT, Course.DECLINE),
                        *(Course.OBSERVE, Course.SHARE, Course.INTERVIEW),
                    )
                }
            ),
            submissions={
                Course.FOCUS: self._focused,
                Course.OBSERVE: self._observed,
                Course.INTERVIEW: self._interviewed,
            },
            first_fields={
                Course.FOCUS: "programme-text",
                Course.OBSERVE: "programme-text",
                Course.INTERVIEW: f"programme-answer-{QUESTIONS[0]}",
            },
        )

    async def _pressed(self, click: Click) -> tuple[Reader, Step]:
        """Return a conversation to one of the two it concerns."""
        reader = await self._ground.pressed(click)
        step = self._ground.step(reader, click.args)
        the_two(step, reader.programme, click.by)
        return reader, step

    async def _sent(self, sent: Submission) -> tuple[Reader, Step]:
        reader = await self._ground.sent(sent)
        return reader, self._ground.step(reader, sent.args)

    async def _keep(self, act: Act, reader: Reader, step: Step, change: Change, words: Words | None = None) -> Answer:
        told = await self._ground.keep(act, reader.folder.team, change, words, step.subject)
        return await self._ground.step_again(act, reader.place, step.id, told)

    async def _focus(self, click: Click) -> Answer:
        reader, step = await self._pressed(click)
        words = await self._ground.words(step.subject, step.focus)
        return ReplaceForm(forms.focus(reader, step, words.get(step.focus, "") if step.focus else ""))

    async def _focused(self, sent: Submission, filled: Filled) -> Answer:
        return await self._text(
            sent, filled, lambda folder, step, text: conversations.focus_agreed(folder, sent.by, step.id, text)
        )

    async def _consent(self, click: Click, *, agreed: bool) -> Answer:
        reader, step = await self._pressed(click)

        def change(folder: Folder, now: datetime) -> Kept:
            return conversations.consent_answered(folder, click.by, step.id, now, agreed=agreed)

        return await self._keep(click, reader, step, change)

    async def _observe(self, click: Click) -> Answer:
        reader, step = await self._pressed(click)
        return ReplaceForm(forms.observation(reader, step))

    async def _observed(self, sent: Submission, filled: Filled) -> Answer:
        name = self._desk.sparring.ids.new()
        return await self._text(
            sent, filled, lambda folder, step, text: conversations.observed(folder, sent.by, step.id, text, name)
        )

    async def _text(self, sent: Submission, filled: Filled, change: Callable[[Folder, Step, TextId], Kept]) -> Answer:
        """Keep the one text of a form; an empty one comes back."""
        reader, step = await self._sent(sent)
        text = written(filled, "programme-text")
        if not text:
            return self._desk.mend(sent, "programme-text", "form-error-empty")
        pointers, words = self._desk.texts_of({"text": text})
        return await self._keep(sent, reader, step, lambda folder, _: change(folder, step, pointers["text"]), words)

    async def _share(self, click: Click) -> Answer:
        reader, step = await self._pressed(click)
        return await self._keep(
            click, reader, step, lambda folder, now: conversations.shared(folder, click.by, step.id, now)
        )

    async def _interview(self, click: Click) -> Answer:
        reader, step = await self._pressed(click)
        words = await self._ground.words(step.subject, *(step.interview.texts if step.interview else ()))
        return ReplaceForm(forms.interview(reader, step, words))

    async def _interviewed(self, sent: Submission, filled: Filled) -> Answer:
        reader, step = await self._sent(sent)
        said = {name: text for name in QUESTIONS if (text := written(filled, f"programme-answer-{name}"))}
        if not said:
            return self._desk.mend(sent, f"programme-answer-{QUESTIONS[0]}", "form-error-empty")
        pointers, words = self._desk.texts_of(said)
        texts = tuple(pointers.get(name) for name in QUESTIONS)
        return await self._keep(
            sent, reader, step, lambda folder, _: conversations.interviewed(folder, sent.by, step.id, texts), words
        )
