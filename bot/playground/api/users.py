"""The `users.*` methods."""

from bot.playground import addresses, render
from bot.playground.api.call import Call, method
from bot.playground.api.cursor import page
from bot.playground.seed import Json


@method("users.info", "users:read", tier=4)
def info(call: Call) -> Json:
    """Describe one person; the locale only when asked for."""
    shown = render.user(call.workspace, addresses.user(call.workspace, call.text("user")))
    return {"user": _with_locale(call, shown)}


@method("users.list", "users:read", tier=2)
def list_(call: Call) -> Json:
    """List everybody."""
    people, _, metadata = page(call, list(call.workspace.users.values()))
    shown = [_with_locale(call, render.user(call.workspace, each)) for each in people]
    return {"members": shown, "cache_ts": int(call.workspace.epoch()), "response_metadata": metadata}


def _with_locale(call: Call, shown: Json) -> Json:
    return shown if call.flag("include_locale") else {k: v for k, v in shown.items() if k != "locale"}
