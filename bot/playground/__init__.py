"""A workspace in the browser and for tests: a strict server of Slack's protocol. It knows nothing of the bot.

    seed = Seed("Børn og Unge", App("Sparring", commands=(Command("/sparring"),), scopes=(…), events=(…)),
                people=(Person("U1", "Anna Holm"),), channels=(Channel("C1", "team-nord", members=("U1", "UBOT")),))
    workspace = Workspace.open(None, seed, clock)          # or a path: it then survives kill -9
    async with serve(create_app(workspace)) as running:    # running.url, running.api_url
        workspace.outlet.connect("http://127.0.0.1:3000/slack/events")   # or let the app open a socket
        anna = bot.playground.person.Person(workspace, "U1")
        await anna.command("C1", "/sparring")
        await workspace.until(lambda: anna.ephemerals("C1"))

What else a test may use: `workspace.faults` (`FaultPlan`), `workspace.limits.enabled`, `workspace.set_speed`,
`workspace.step`, `workspace.sockets.refresh()`, `bot.playground.membership` (join, leave, change a person).
"""

from bot.playground.clock import Clock, RunningClock
from bot.playground.errors import Refused
from bot.playground.faults import Fault, FaultPlan
from bot.playground.seed import App, Channel, Command, Person, Seed, Shortcut, Step
from bot.playground.server import Running, create_app, serve
from bot.playground.workspace import Workspace

__all__ = [
    "App",
    "Channel",
    "Clock",
    "Command",
    "Fault",
    "FaultPlan",
    "Person",
    "Refused",
    "Running",
    "RunningClock",
    "Seed",
    "Shortcut",
    "Step",
    "Workspace",
    "create_app",
    "serve",
]
