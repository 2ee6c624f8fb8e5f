"""From an HTTP request to an answer of the Web API, with every fault that was planned."""

import asyncio
import json
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.playground.api import apps, chat, conversations, files, users, views
from bot.playground.api.call import METHODS, Call, Method
from bot.playground.errors import Refused
from bot.playground.faults import Fault
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

FAMILIES = (apps, chat, conversations, files, users, views)
"""Importing a family puts its methods in the table."""


async def answer(workspace: "Workspace", request: Request) -> Response:
    """Answer one call of the Web API."""
    name: str = request.path_params["method"]
    fault = workspace.faults.take(name)
    if fault and not fault.kind.startswith("accepted") and fault.kind != "late_visible":
        return await _refused_by_fault(request, fault)
    try:
        body = _done(workspace, name, await _arguments(request), _token(request))
    except Refused as refused:
        return _json(workspace, refused.body)
    except _Limited as limited:
        return _too_many(limited.seconds)
    except json.JSONDecodeError:
        return _json(workspace, {"ok": False, "error": "invalid_json"})
    workspace.commit()
    if fault:
        return await _accepted_with_fault(workspace, request, fault, body)
    return _json(workspace, body)


class _Limited(Exception):
    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds


def _done(workspace: "Workspace", name: str, arguments: Json, token: str) -> Json:
    """Check who asks and how often, then do it."""
    method = METHODS.get(name)
    if method is None:
        raise Refused("unknown_method", req_method=name)
    _authorise(workspace, method, token or str(arguments.pop("token", "")))
    call = Call(workspace, arguments)
    if seconds := workspace.limits.wait(name, method.tier, str(arguments.get("channel", ""))):
        raise _Limited(seconds)
    return {"ok": True, **method.handler(call)}


def _authorise(workspace: "Workspace", method: Method, token: str) -> None:
    app = workspace.app
    if not token:
        raise Refused("not_authed")
    if token not in {app.bot_token, app.app_token}:
        raise Refused("invalid_auth")
    if token != (app.app_token if method.caller == "app" else app.bot_token):
        raise Refused("not_allowed_token_type")
    if method.scopes and not set(method.scopes) & set(app.scopes):
        raise Refused("missing_scope", needed=",".join(method.scopes), provided=",".join(app.scopes))


async def _arguments(request: Request) -> Json:
    """Read the arguments wherever Slack reads them: the query, a form, and a JSON body where the method takes one."""
    arguments: Json = dict(request.query_params)
    content_type = request.headers.get("content-type", "").partition(";")[0]
    if request.method == "GET" or not await request.body():
        return arguments
    if content_type == "application/json":
        method = METHODS.get(request.path_params["method"])
        content = json.loads(await request.body())
        if not isinstance(content, dict):
            raise Refused("json_not_object")
        return arguments | content if method is None or method.body_json else arguments
    if content_type not in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        raise Refused("invalid_post_type")
    async with request.form() as form:
        return arguments | {name: value for name, value in form.items() if isinstance(value, str)}


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


async def _refused_by_fault(request: Request, fault: Fault) -> Response:
    if fault.kind == "429":
        return _too_many(max(1, round(fault.lasting)))
    if fault.kind == "500":
        return _broken()
    await asyncio.sleep(fault.lasting)
    return await _cut(request)


async def _accepted_with_fault(workspace: "Workspace", request: Request, fault: Fault, body: Json) -> Response:
    """Let the caller not learn, or not see, that its call was stored."""
    if fault.kind == "late_visible":
        if "ts" in body:
            workspace.hidden[f"{body['channel']}/{body['ts']}"] = workspace.epoch() + fault.lasting
        return _json(workspace, body)
    if fault.kind == "accepted_then_500":
        return _broken()
    if fault.kind == "accepted_then_timeout":
        await asyncio.sleep(fault.lasting)
    return await _cut(request)


async def _cut(request: Request) -> Response:
    """Drop the line without a byte; works under uvicorn, where the receive channel belongs to the connection."""
    cycle = getattr(request.receive, "__self__", None)
    if cycle is not None and hasattr(cycle, "transport"):
        cycle.transport.abort()
        await request.receive()  # returns when the line is gone
    return _broken()


def _too_many(seconds: int) -> Response:
    return JSONResponse({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": str(seconds)})


def _broken() -> Response:
    return Response("Internal Server Error", 500)


def _json(workspace: "Workspace", body: Json) -> Response:
    return JSONResponse(body, headers={"x-oauth-scopes": ",".join(workspace.app.scopes)})
