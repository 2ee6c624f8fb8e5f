"""What the app's answer to a submitted modal does to it (docs.slack.dev/surfaces/modals)."""

from typing import TYPE_CHECKING

from bot.playground.errors import Refused
from bot.playground.rows import View
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace


def answer(workspace: "Workspace", row: View, body: Json | str | None) -> dict[str, str]:
    """Follow the answer: close, show errors, update, push or clear.

    Returns:
        The errors to show at fields, `{block_id: sentence}`; empty when the form went through.

    Raises:
        Refused: Slack would not accept this answer; the modal stays as it is.
    """
    if not body:
        if row.id in workspace.views:
            workspace.modals.close(row)
        return {}
    if not isinstance(body, dict):
        raise Refused("invalid_response")
    action = body.get("response_action")
    if action == "errors":
        return _errors(workspace, row, body.get("errors"))
    if action == "clear":
        workspace.modals.close_all(row.user)
    elif action == "update":
        workspace.modals.update(row, body.get("view") or {})
    elif action == "push":
        workspace.modals.push(row.user, body.get("view") or {})
    else:
        raise Refused("invalid_response")
    return {}


def _errors(workspace: "Workspace", row: View, errors: object) -> dict[str, str]:
    inputs = {block["block_id"] for block in row.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
        raise Refused("invalid_response")
    marks = {str(block): str(sentence) for block, sentence in errors.items()}
    workspace.modals.mark(row, marks)
    return marks
