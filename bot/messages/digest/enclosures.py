"""Posts that carry a picture or a file: charts of a digest, and its paper. They are made of the words themselves.

They take some tenths of a second, so the composer makes them beside the loop.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.messages.digest import paper as papers
from bot.messages.digest.posts import seen
from bot.messages.digest.sight import Sight
from bot.messages.parts import File, Message, Picture, Text
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.papers.markdown import markdown
from bot.papers.pdf import pdf
from bot.pictures.charts import changes_by_state, points_over_time
from bot.sparring.digest.effects import DigestEffect, PaperKind, SendPaper, ShowCharts
from bot.sparring.digest.paper import DigestPaper
from bot.sparring.digest.state import Digest
from bot.sparring.identity import TextId


def charts(effect: ShowCharts, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Show how often each theme came up, and how the practice changes stand; only what there is something to see of."""
    del now
    sight = seen(effect, view, wording)
    if sight is None:
        return None
    shown = _paper(sight, {})
    drawn = [points_over_time(shown, wording.plain)] if shown.lines else []
    drawn += [changes_by_state(shown, wording.plain)] if shown.states else []
    parts = tuple(Picture(chart.png, chart.title, chart.alt) for chart in drawn)
    return Message(parts) if parts else None


def paper(effect: SendPaper, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Send the digest as a file, to take to a meeting."""
    del now
    sight = seen(effect, view, wording)
    if sight is None:
        return None
    shown = _paper(sight, view.words)
    name = wording.plain("digest-file", day=sight.digest.last_on.isoformat())
    if effect.kind is PaperKind.PDF:
        content, ending = pdf(shown, wording.plain), "pdf"
    else:
        content, ending = markdown(shown, wording.plain).encode(), "md"
    file = File(content, f"{name}.{ending}", wording.plain("digest-heading"))
    return Message((Text(wording.line(f"digest-paper-{effect.kind}")), file))


def _paper(sight: Sight, told: Mapping[TextId, str]) -> DigestPaper:
    return papers.paper(sight, told, sight.wording.texts.language)


def texts(effect: DigestEffect, view: TeamView) -> Sequence[TextId]:
    """Return the words a digest's paper is made of."""
    digest = view.folder.get(Digest, effect.digest)
    return papers.texts(view.folder, digest) if digest else ()
