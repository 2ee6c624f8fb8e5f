"""Events on their way to the app: subscribed, remembered until they arrive, and sent again on Slack's timetable."""

import random
from typing import TYPE_CHECKING

from bot.playground import addresses
from bot.playground.delivery import Outlet
from bot.playground.rows import Pending
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

RETRY_AFTER_SECONDS = (0, 60, 300)
"""docs.slack.dev/apis/events-api: nearly at once, after one minute, after five."""

SCOPES = {
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "user_change": "users:read",
}
_TOPIC = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


class Events:
    """Sends what the app subscribed to; an event not yet delivered survives a restart."""

    def __init__(self, workspace: "Workspace", outlet: Outlet) -> None:
        self._workspace, self._outlet = workspace, outlet
        self._fresh: list[Pending] = []
        self._dice = random.Random(2)  # noqa: S311 - disorder, not secrecy
        workspace.after_commit.append(self._send_fresh)

    def emit(self, event: Json) -> None:
        """Note an event; it goes out after the next commit."""
        topic = event["type"]
        if topic == "message":
            topic = f"message.{_TOPIC[event['channel_type']]}"
        if topic not in self._workspace.app.events or not self._allowed(topic):
            return
        body = self._body(event)
        row = Pending(body["event_id"], body, due=self._workspace.epoch())
        self._workspace.pending.put(row)
        self._fresh.append(row)

    def resume(self) -> None:
        """Go on with what was under way when the workspace was last closed or killed."""
        self._fresh = list(self._workspace.pending.values())
        self._send_fresh()

    def _allowed(self, topic: str) -> bool:
        scope = SCOPES.get(topic)
        return scope is None or addresses.has_scope(self._workspace, scope)

    def _body(self, event: Json) -> Json:
        workspace, app = self._workspace, self._workspace.app
        team = workspace.seed.team_id
        return {
            "token": "playground",
            "team_id": team,
            "context_team_id": team,
            "api_app_id": app.app_id,
            "event": {"event_ts": workspace.next_ts(), **event},
            "type": "event_callback",
            "event_id": workspace.new_id("Ev"),
            "event_time": int(workspace.epoch()),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": team,
                    "user_id": app.bot_user_id,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": False,
        }

    def _send_fresh(self) -> None:
        fresh, self._fresh = self._fresh, []
        for row in fresh:
            self._workspace.tasks.spawn(self._see_through(row), f"event {row.id}")

    async def _see_through(self, row: Pending) -> None:
        """Deliver one event, again and again as Slack does, then forget it."""
        workspace = self._workspace
        if workspace.faults.shuffle:
            await workspace.sleep_until(workspace.epoch() + self._dice.uniform(0, 0.3) * workspace.clock.speed)
        while True:
            await workspace.sleep_until(row.due)
            answer = await self._outlet.send("events_api", row.body, (row.attempt, row.reason))
            if answer.ok or not answer.may_retry or row.attempt >= len(RETRY_AFTER_SECONDS):
                break
            row.due = workspace.epoch() + RETRY_AFTER_SECONDS[row.attempt]
            row.attempt, row.reason = row.attempt + 1, answer.error
            workspace.pending.put(row)
            workspace.commit()
        if answer.ok and workspace.faults.redeliver:
            await workspace.sleep_until(workspace.epoch() + workspace.faults.redeliver_after)
            await self._outlet.send("events_api", row.body, (row.attempt + 1, "http_timeout"))
        if row.id in workspace.pending:
            del workspace.pending[row.id]
        workspace.commit()
