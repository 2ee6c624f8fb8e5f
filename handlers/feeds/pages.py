"""Where a calendar is read: the feed itself, and a page that shows its address with a button to copy it.

A wrong address and a closed one get the same answer. The secret stands in no log: nothing here writes one, and
`bot.web` serves without an access log. Pages fetch nothing from elsewhere, so that no one else sees the address.
"""

from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import cache
from hashlib import sha256
from html import escape
from importlib import resources
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot.feeds.calendar import MEDIA_TYPE, icalendar
from bot.messages.wording import Texts, Wording
from bot.service.calendars import Calendars

_QUIET = {
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}
_SAID = ("title", "how", "address", "copy", "copied", "not-copied", "outlook", "google", "apple", "secret")


def page_path(token: str) -> str:
    """Return the path of the page of a calendar's secret."""
    return f"/calendar/{token}"


class CalendarPages:
    """Serves the calendars; `address` is where the bot is reached from outside, or empty for wherever it was asked."""

    def __init__(self, calendars: Calendars, texts: Callable[[str], Texts], address: str = "") -> None:
        """Take the door to the calendars and the sentences."""
        self._calendars = calendars
        self._texts = texts
        self._address = address

    def routes(self) -> Sequence[BaseRoute]:
        """Return the routes."""
        return (Route("/calendar/{token}.ics", self._feed), Route("/calendar/{token}", self._page))

    async def _feed(self, request: Request) -> Response:
        address = await self._calendars.behind(request.path_params["token"])
        if address is None:
            return _nothing()
        wording = Wording(self._texts(await self._calendars.language(address)))
        content = icalendar(await self._calendars.read(address), wording.plain)
        tag = f'"{sha256(content).hexdigest()[:32]}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={**_QUIET, "ETag": tag})
        named = {"ETag": tag, "Content-Disposition": 'inline; filename="sparring.ics"'}
        return Response(content, media_type=MEDIA_TYPE, headers={**_QUIET, **named})

    async def _page(self, request: Request) -> Response:
        token = request.path_params["token"]
        address = await self._calendars.behind(token)
        if address is None:
            return _nothing()
        language = await self._calendars.language(address)
        wording = Wording(self._texts(language))
        where = f"{self._address or str(request.base_url).rstrip('/')}{page_path(token)}.ics"
        shows = wording.plain("feed-page-team") if address.person is None else wording.plain("feed-page-mine")
        words = {name.replace("-", "_"): escape(wording.plain(f"feed-page-{name}")) for name in _SAID}
        template, script, style = _files()
        policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'"
        page = template.substitute(
            words, language=language, shows=escape(shows), where=escape(where), script=script, style=style
        )
        return HTMLResponse(page, headers={**_QUIET, "Content-Security-Policy": f"{policy}; frame-ancestors 'none'"})


def _nothing() -> Response:
    """Return the one answer for every address that opens nothing."""
    return PlainTextResponse("Not found", status_code=404, headers=_QUIET)


@cache
def _files() -> tuple[Template, str, str]:
    folder = resources.files("handlers.feeds")
    read = [(folder / name).read_text("utf-8").strip() for name in ("page.html", "page.js", "page.css")]
    return Template(read[0]), read[1], read[2]


def _hash(inline: str) -> str:
    """Return how a security policy names something that stands in the page itself."""
    return f"'sha256-{b64encode(sha256(inline.encode()).digest()).decode('ascii')}'"
