"""The invented colleagues play along by themselves, following rules handed in as data.

A rule is a dict:

    name          what it is remembered by; each does a thing once
    when          what makes them act; all that is given must hold
      button        regex: an element with such an action id is there to be pressed
      text          regex: searched in everything readable in the message or view
      in            "message" (default), "view" (a modal) or "home"
      only_if_mentioned       true: only people named there as <@U…>
      only_if_not_mentioned   true: only people not named there
    who           "anyone" (default), "mentioned", "presser" (whoever has not spoken in the thread yet), a user id,
                  or a regex searched in the person's title
    once_per      "person" (default): each of them once; "message": one of them, once
    at_most       so many people at the most
    delay_seconds [least, most] on the workspace's clock, default [2, 6]
    do            "click" (default): press the button, and fill and send the form if one opens;
                  "write": write in the thread; "command": type `command` in the channel, and fill the form that opens
    command       the whole line, such as "/sparring anmod"
    value         what to choose when the element is a select or an overflow
    fill          {regex on block or action id: [values, used in turn]}; what no regex meets is left as it is,
                  or gets the first possible value when the form demands one
    say           [lines], one of them in turn is written in the thread (after the click, if there is one)

"Once" means once for the same rule, person, action and button value: an app that puts the round into its buttons'
values is answered again in each round, whether it edits its message or posts anew. The person somebody plays at the
page never acts by itself. A `{name}` in a line becomes the first name of whoever the thread is about: the first one
named as <@U…> in its root, else the root's writer.
"""

import asyncio
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.playground import acts, fields, forms
from bot.playground.errors import Refused
from bot.playground.filling import Filling
from bot.playground.rows import Message, User, View
from bot.playground.seed import Json

if TYPE_CHECKING:
    from bot.playground.workspace import Workspace

Target = Message | View

_MOST_FORMS = 5
_FORM_WITHIN = 3.0


class Cast:
    """Everybody but the person being played."""

    def __init__(self, workspace: "Workspace", rules: Sequence[Json]) -> None:
        self._workspace = workspace
        self._rules = [{"name": f"rule {number}", **rule} for number, rule in enumerate(rules)]
        self._filling = Filling(workspace)
        self.planned: dict[str, float] = {}
        self._busy: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        workspace.watchers.append(self._happened)
        workspace.moments.append(lambda: min(self.planned.values(), default=0.0))

    @property
    def state(self) -> Json:
        """The cast as the page shows it."""
        return {"playing": self._played is not None}

    def play(self, person: str | None) -> None:
        """Play along for everybody but `person`; None stops. What is already there to be answered is answered."""
        self._workspace.remember("cast", {"as": person})
        self._workspace.bus.publish("cast", {"cast": self.state})
        self.resume()

    def resume(self) -> None:
        """Look at everything there is, as after a restart."""
        if self._played is None:
            return
        for room in self._workspace.rooms:
            for message in self._workspace.timeline.room(room):
                self._happened("message", message)
        for view in list(self._workspace.views.values()):
            self._happened("view", view)

    @property
    def _played(self) -> str | None:
        played: str | None = self._workspace.note("cast", {}).get("as")
        return played

    def _happened(self, kind: str, what: object) -> None:
        if self._played is None or kind not in {"message", "edit", "view"} or not isinstance(what, Message | View):
            return
        for rule in self._rules:
            if _fits(rule, what):
                self._plan(rule, what)

    def _plan(self, rule: Json, target: Target) -> None:
        people = [each for each in self._eligible(rule, target) if not self._done(rule, target, each)]
        dice = random.Random(f"{rule['name']} {target.key}")  # noqa: S311 - the same play every time
        dice.shuffle(people)
        for person in people[: self._room(rule, target)]:
            due = self._workspace.epoch() + dice.uniform(*rule.get("delay_seconds", (2, 6)))
            mark = _mark(rule, target, person)
            self.planned[mark] = due
            self._workspace.tasks.spawn(self._act(rule, target, person, mark), f"cast {rule['name']} {person}")

    def _room(self, rule: Json, target: Target) -> int | None:
        """Return how many more may act; None when the rule sets no bound."""
        most = 1 if rule.get("once_per") == "message" else rule.get("at_most")
        if most is None:
            return None
        return max(0, most - sum(self._done(rule, target, each) for each in self._members(target)))

    def _eligible(self, rule: Json, target: Target) -> list[str]:
        people = [self._workspace.users[each] for each in self._members(target)]
        return [
            each.id
            for each in people
            if not each.is_bot and not each.deleted and each.id != self._played and self._is_meant(rule, target, each)
        ]

    def _members(self, target: Target) -> list[str]:
        """Return everybody who sees the target."""
        if isinstance(target, View):
            return [target.user]
        return [target.only_for] if target.only_for else self._workspace.rooms[target.channel].members

    def _is_meant(self, rule: Json, target: Target, person: User) -> bool:
        who, mentioned = rule.get("who", "anyone"), f"<@{person.id}>" in _words(target)
        if rule["when"].get("only_if_mentioned") and not mentioned:
            return False
        if rule["when"].get("only_if_not_mentioned") and mentioned:
            return False
        if who in {"anyone", "mentioned"}:
            return who == "anyone" or mentioned
        if who == "presser":
            return isinstance(target, Message) and person.id not in self._speakers(target)
        return who == person.id or re.search(who, person.title) is not None

    def _speakers(self, target: Message) -> set[str]:
        return {each.user for each in self._workspace.timeline.replies(target.channel, target.thread_ts or target.ts)}

    def _done(self, rule: Json, target: Target, person: str) -> bool:
        mark = _mark(rule, target, person)
        return mark in self.planned or bool(self._workspace.note(mark, False))  # noqa: FBT003 - a default

    async def _act(self, rule: Json, target: Target, person: str, mark: str) -> None:
        """Wait for the moment, then do it if it still makes sense."""
        workspace = self._workspace
        try:
            await workspace.sleep_until(self.planned[mark])
            async with self._busy[person]:
                if self._played in {None, person} or not _fits(rule, target) or not self._stands(target):
                    return
                workspace.remember(mark, value=True)
                await self._do(rule, target, person)
        except (Refused, LookupError, TimeoutError):
            return  # a form that came back, a button that went: a colleague shrugs and goes on
        finally:
            self.planned.pop(mark, None)
            workspace.commit()

    async def _do(self, rule: Json, target: Target, person: str) -> None:
        before = {each.id for each in self._workspace.modals.stack(person)}
        match rule.get("do", "click"):
            case "click":
                block, element = fields.find(target.blocks or [], rule["when"]["button"])
                action = fields.action(block, element, rule.get("value"))
                outcome = await acts.click(self._workspace, person, target, action, {})
            case "command" if isinstance(target, Message):
                outcome = await acts.command(self._workspace, person, target.channel, rule["command"])
            case _:
                outcome = acts.Outcome(ok=False)
        if outcome.ok and "fill" in rule:
            await self._fill_forms(rule, person, before)
        if rule.get("say") and isinstance(target, Message):
            await self._say(rule, target, person)

    async def _fill_forms(self, rule: Json, person: str, before: set[str]) -> None:
        """Fill and send the form that opens, and those that follow; close what is not accepted."""
        modals = self._workspace.modals
        await self._workspace.until(lambda: {each.id for each in modals.stack(person)} - before, _FORM_WITHIN)
        for _form in range(_MOST_FORMS):
            stack = modals.stack(person)
            if not stack:
                return
            typed = self._filling.typed(rule, stack[-1], person)
            if not (await acts.submit(self._workspace, stack[-1], typed)).ok:
                break
        if stack := modals.stack(person):
            await acts.close_view(self._workspace, stack[0], clear=True)

    async def _say(self, rule: Json, target: Message, person: str) -> None:
        line = self._filling.next(f"{rule['name']} say", rule["say"]).replace("{name}", self._named(target))
        await acts.write(self._workspace, person, target.channel, line, target.thread_ts or target.ts)

    def _named(self, target: Message) -> str:
        """Return the first name of whom the thread is about: named first in its root, else who wrote the root."""
        users = self._workspace.users
        root = self._workspace.timeline.find(target.channel, target.thread_ts or target.ts) or target
        named = [users[each] for each in re.findall(r"<@(\w+)>", _words(root)) if each in users]
        return (named or [users[root.user]])[0].name.split()[0]

    def _stands(self, target: Target) -> bool:
        table = self._workspace.views if isinstance(target, View) else self._workspace.messages
        return target.key in table


def _fits(rule: Json, target: Target) -> bool:
    """Tell whether what the rule waits for is there."""
    when = rule["when"]
    place = "message" if isinstance(target, Message) else {"modal": "view"}.get(target.type, target.type)
    if when.get("in", "message") != place or ("button" not in when and "text" not in when):
        return False
    if "button" in when and _button(rule, target) is None:
        return False
    return "text" not in when or re.search(when["text"], _words(target)) is not None


def _button(rule: Json, target: Target) -> Json | None:
    for _block, element in forms.elements(target.blocks or []):
        if re.fullmatch(rule["when"]["button"], element["action_id"]):
            return element
    return None


def _mark(rule: Json, target: Target, person: str) -> str:
    """Name a deed by what was there to be done, so that it is done once."""
    button = _button(rule, target) if "button" in rule["when"] else None
    what = button and button.get("value") and f"{button['action_id']} {button['value']}"
    return f"cast {rule['name']} {person} {what or target.key}"


def _words(target: Target) -> str:
    words = fields.words(target.blocks or [])
    return f"{target.text}\n{words}" if isinstance(target, Message) else words
