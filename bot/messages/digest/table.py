"""Which post says what of a digest and of shared points, and which records it is written from."""

from collections.abc import Mapping

from bot.messages.digest import enclosures, posts, share_posts
from bot.messages.team_view import TeamPost
from bot.sparring.digest import effects as fx
from bot.sparring.digest.sharing import Share
from bot.sparring.digest.state import Digest
from bot.sparring.folder import Record
from bot.sparring.learning.state import LearningPoint, PracticeChange, Theme
from bot.sparring.rhythm.effects import AskOutcome, TeamEffect

_OF_A_DIGEST: tuple[type[Record], ...] = (Digest, PracticeChange, Theme)
_OF_A_PAPER: tuple[type[Record], ...] = (*_OF_A_DIGEST, LearningPoint)
_OF_A_SHARE: tuple[type[Record], ...] = (Share, Theme)

POSTS: Mapping[type[TeamEffect], TeamPost] = {
    fx.ShowDigest: TeamPost(posts.digest, _OF_A_DIGEST),
    fx.ShowChapter: TeamPost(posts.chapter, _OF_A_DIGEST),
    fx.ShowCharts: TeamPost(enclosures.charts, _OF_A_PAPER, slow=True),
    fx.SendPaper: TeamPost(enclosures.paper, _OF_A_PAPER, enclosures.texts, slow=True),
    fx.ShowDecisions: TeamPost(posts.decisions, _OF_A_DIGEST),
    fx.ShowShare: TeamPost(share_posts.share, _OF_A_SHARE),
    fx.ShowResponse: TeamPost(share_posts.response, _OF_A_SHARE),
    fx.ShowOutcome: TeamPost(share_posts.outcome, _OF_A_SHARE),
    fx.BringOutcome: TeamPost(share_posts.brought, _OF_A_SHARE),
    AskOutcome: TeamPost(share_posts.ask_outcome, _OF_A_SHARE),
}
