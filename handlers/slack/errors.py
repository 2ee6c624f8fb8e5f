"""The one place where a failure of ours meets Slack: an event comes again, a person gets a sentence.

Only the type of the error is logged; its words could hold somebody's.
"""

from http import HTTPStatus

import structlog
from slack_bolt.response import BoltResponse

from bot.messages.parts import Message, Plain, Text
from handlers.slack.answers import Answers, ephemeral, mended
from handlers.slack.delivery import Body, dig, said
from handlers.slack.here import Here

log = structlog.get_logger()


class Boundary:
    """Answers what failed. Registered as Bolt's error handler, for listeners and middleware alike."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    async def handle(self, error: Exception, body: Body) -> BoltResponse:
        """Log the failure by its type and return the response.

        An event is answered 500, so that Slack brings it again after a minute and after five. A person's form stays
        open with what she typed; a command or click is answered with a sentence only she sees.
        """
        kind = "command" if "command" in body else said(body, "type")
        log.error("handling_failed", kind=kind, error=type(error).__name__)
        if kind == "event_callback":
            return BoltResponse(status=HTTPStatus.INTERNAL_SERVER_ERROR)
        phrases = self._answers.book.of(None)
        if kind == "command":
            return BoltResponse(status=HTTPStatus.OK, body=ephemeral({"text": phrases.trouble}))
        if kind == "view_submission":
            return self._kept_open(body, phrases.trouble)
        await self._answers.note(Message((Text((Plain(phrases.trouble),)),)), Here.of(body, phrases))
        return BoltResponse(status=HTTPStatus.OK)

    @staticmethod
    def _kept_open(body: Body, words: str) -> BoltResponse:
        errors = mended({"": words}, {"view": dig(body, "view")})
        return BoltResponse(status=HTTPStatus.OK if errors else HTTPStatus.INTERNAL_SERVER_ERROR, body=errors or "")
