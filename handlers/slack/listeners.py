"""What Bolt calls: a few listeners, each parse → answer → show. The commit comes before Slack's ack."""

import re
from collections.abc import Callable

from slack_bolt.async_app import AsyncAck, AsyncApp

from bot.messages.answers import Note
from bot.sparring.identity import PersonId
from handlers.dialogue import Conversation
from handlers.inbound import Act, HomeOpened
from handlers.slack import codes
from handlers.slack.acts import Acts
from handlers.slack.answers import Answers
from handlers.slack.delivery import Body, said
from handlers.slack.here import Here

_OURS = re.compile(rf"^{re.escape(codes.PREFIX)}")
_ANY = re.compile("")
_REMOVED = "app_uninstalled"


class Listeners:
    """The listeners of one bot. `on_removed` is called when the workspace took the app out."""

    EVENTS = frozenset({_REMOVED})
    """The types of events that are no act of anybody, but concern the bot itself."""

    def __init__(
        self, conversation: Conversation, acts: Acts, answers: Answers, on_removed: Callable[[], None]
    ) -> None:
        self._on_removed = on_removed
        self._conversation = conversation
        self._acts = acts
        self._answers = answers

    def register(self, app: AsyncApp) -> None:
        """Have Bolt call them; it runs only the first that matches, so the most frequent come first."""
        app.action(_OURS)(self.click)
        app.command(codes.COMMAND)(self.command)
        app.event(_ANY)(self.event)
        app.view_submission(_OURS)(self.form)
        app.shortcut(codes.SHORTCUT)(self.shortcut)
        app.view_closed(_OURS)(self.closed)

    async def command(self, ack: AsyncAck, body: Body) -> None:
        """Answer `/sparring …`."""
        act = await self._acts.command(body)
        if act is None:
            await ack()
            return
        answer = await self._conversation.answer(act)
        await ack(await self._answers.to_command(answer, self._here(body, act)) or "")

    async def click(self, ack: AsyncAck, body: Body) -> None:
        """Answer a button, a menu or a field that refreshes its form; a click on the home tab draws it anew."""
        if act := await self._acts.click(body):
            here = self._here(body, act)
            answer = await self._conversation.answer(act)
            await self._answers.to_click(answer, here)
            if here.view_type == "home":
                await self._home(HomeOpened(f"{act.receipt}:home", act.by, act.language), here)
        await ack()

    async def form(self, ack: AsyncAck, body: Body) -> None:
        """Answer a form that was sent."""
        act = await self._acts.submission(body)
        if act is None:
            await ack()
            return
        answer = await self._conversation.answer(act)
        await ack(await self._answers.to_form(answer, self._here(body, act), body) or "")

    async def shortcut(self, ack: AsyncAck, body: Body) -> None:
        """Answer the message shortcut, which does what a command cannot do inside a thread."""
        if act := await self._acts.shortcut(body):
            await self._answers.to_click(await self._conversation.answer(act), self._here(body, act))
        await ack()

    async def event(self, ack: AsyncAck, body: Body) -> None:
        """Take in an event; a note goes to the one who caused it."""
        if said(body, "event.type") == _REMOVED:
            self._on_removed()
        act = await self._acts.event(body)
        match act:
            case HomeOpened():
                await self._home(act, self._here(body, act))
            case Act():
                answer = await self._conversation.answer(act)
                if isinstance(answer, Note) and act.by != PersonId(""):
                    await self._answers.note(answer.message, self._here(body, act))
        await ack()

    async def closed(self, ack: AsyncAck) -> None:
        """Take in that a form was closed; nothing depends on it."""
        await ack()

    async def _home(self, act: HomeOpened, here: Here) -> None:
        await self._answers.home(await self._conversation.home(act), here)

    def _here(self, body: Body, act: Act) -> Here:
        return Here.of(body, self._answers.book.of(act.language))
