"""Methods about the app, the bot and the workspace."""

from bot.playground import render
from bot.playground.api.call import Call, method
from bot.playground.errors import Refused
from bot.playground.seed import Json


@method("auth.test", tier=None, body_json=True)
def auth_test(call: Call) -> Json:
    """Tell whose token it is."""
    workspace = call.workspace
    return {
        "url": f"{workspace.base_url}/",
        "team": workspace.seed.workspace_name,
        "user": render.handle(workspace.users[workspace.app.bot_user_id]),
        "team_id": workspace.seed.team_id,
        "user_id": workspace.app.bot_user_id,
        "bot_id": workspace.app.bot_id,
        "is_enterprise_install": False,
    }


@method("apps.connections.open", tier=1, body_json=True, caller="app")
def connections_open(call: Call) -> Json:
    """Give the address of a new socket."""
    address = call.workspace.base_url.replace("http", "ws", 1)
    return {"url": f"{address}/link/?ticket={call.workspace.sockets.ticket()}&app_id={call.workspace.app.app_id}"}


@method("bots.info", "users:read")
def bots_info(call: Call) -> Json:
    """Describe the bot."""
    if call.text("bot", call.workspace.app.bot_id) != call.workspace.app.bot_id:
        raise Refused("bot_not_found")
    return {"bot": {**render.bot(call.workspace), "user_id": call.workspace.app.bot_user_id}}


@method("team.info", "team:read")
def team_info(call: Call) -> Json:
    """Describe the workspace."""
    seed = call.workspace.seed
    return {"team": {"id": seed.team_id, "name": seed.workspace_name, "domain": "playground", "email_domain": ""}}
