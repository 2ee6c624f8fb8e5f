"""What is posted of what a team keeps, each as it stands when the post is sent."""

from collections.abc import Mapping
from datetime import datetime

from bot.messages.buttons import Do, button, row
from bot.messages.channel_posts import rules as lines_of
from bot.messages.company import agreements, leading, reviewing, rules, start
from bot.messages.company.buttons import Keep, press
from bot.messages.company.pairs import again, others
from bot.messages.parts import Bullets, Button, Heading, Message, Part, Said, Small, Style, Text
from bot.messages.programme import posts as programme
from bot.messages.team_view import TeamPost, TeamView
from bot.messages.wording import Wording
from bot.sparring.company import effects as fx
from bot.sparring.company.agreements import LeadersAgreement
from bot.sparring.company.introduction import StartPeriod, start_of, step_of
from bot.sparring.company.pairs import BuddyPair
from bot.sparring.company.practice import Practice, PracticeState
from bot.sparring.company.rules import GroundRules, RuleDraft, in_force
from bot.sparring.rhythm.effects import Occasion, Remind, RemindPerson, TeamEffect

BUDDY = "buddy"
"""The kind of sparring that a nudge offers (`bot/content/protocols/buddy.toml`)."""


def show_pairs(effect: fx.ShowPairs, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Tell the channel who is whose buddy now; those that have been dissolved meanwhile are left out."""
    del now
    pairs = [pair for pair in view.folder.all(BuddyPair) if pair.id in effect.pairs]
    if not pairs:
        return None
    names = Bullets(tuple(wording.people(pair.people) for pair in pairs))
    how = Small(wording.line("pairs-new-how", weeks=pairs[0].weeks))
    return Message((Text(wording.line("pairs-new", count=len(pairs))), names, how, again(wording, view.team.place)))


def show_draft(effect: fx.ShowRuleDraft, view: TeamView, wording: Wording, now: datetime) -> Message:
    """Show the rules that are being written, or that this is over."""
    del now
    draft = view.folder.get(RuleDraft, effect.draft)
    if draft is None:
        over = (Heading(wording.plain("rules-draft-title")), Text(wording.line("rules-draft-over")))
        return Message((*over, row(wording, (press(wording, Keep.RULES, view.team.place),))))
    return Message(rules.draft(wording, view.team.place, draft))


def show_rules(effect: fx.ShowRules, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Tell the channel which ground rules are in force."""
    del now
    if (found := view.folder.get(GroundRules, effect.rules)) is None:
        return None
    heading = Text(wording.line("rules-in-force", number=found.number))
    told = Bullets(lines_of(view.team.frame.rules, wording))
    return Message((heading, told, Small(wording.line("rules-in-force-how"))))


def show_practice(effect: fx.ShowPractice, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Tell the channel what the team does from now on, or does no more."""
    del now
    if (found := view.folder.get(Practice, effect.practice)) is None:
        return None
    old = view.folder.get(Practice, found.before) if found.before else None
    gone = found.state is PracticeState.WITHDRAWN
    key = "practice-told-withdrawn" if gone else "practice-told-revised" if old else "practice-told"
    parts: list[Part] = [Text(wording.line(key, what=Said(found.what)))]
    if not gone:
        parts.append(Text(wording.line("practice-why", why=Said(found.why))))
    reason = found.reason if gone else old.reason if old else None
    if reason:
        parts.append(Text(wording.line("practice-reason", reason=Said(reason))))
    return Message((*parts, row(wording, (press(wording, Keep.PRACTICE, view.team.place),))))


def day_came(effect: Remind, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Say in the channel that a day has come that was kept for something."""
    if effect.occasion is Occasion.PROGRAMME:
        return programme.day_before(effect, view, wording, now)
    if effect.occasion is Occasion.LEADER:
        return leading.nobody_leads(view, wording)
    if effect.occasion is Occasion.RULES:
        return _look_again(view, wording)
    begun = start_of(view.folder)
    if begun is None or (effect.fresh and begun.over_on is not None):
        return None
    return Message(start.step(wording, view.team.place, begun, step_of(effect.about)))


def day_came_for(effect: RemindPerson, view: TeamView, wording: Wording, now: datetime) -> Message | None:
    """Tell one person that a day has come that was kept for something."""
    if effect.occasion is Occasion.PROGRAMME:
        return programme.day_before(effect, view, wording, now)
    if effect.occasion is Occasion.LEADER:
        return leading.leader_gone(effect, view, wording)
    if effect.occasion is Occasion.MEMBERS:
        return reviewing.look_through(effect, view, wording)
    if effect.occasion is Occasion.AGREEMENT:
        return agreements.look_again(effect, view, wording)
    return _look_again(view, wording) if effect.occasion is Occasion.RULES else _nudge(effect, view, wording)


def _look_again(view: TeamView, wording: Wording) -> Message | None:
    kept = in_force(view.folder)
    if kept is None:
        return None
    dos = (Keep.RULES_BEGIN, Keep.RULES_CONFIRM, Keep.RULES)
    ways = row(wording, tuple(press(wording, do, view.team.place) for do in dos))
    line = wording.line("rules-look-again", name=view.team.name or wording.plain("team-unnamed"), day=kept.since)
    return Message((Text(line), ways))


def _nudge(effect: RemindPerson, view: TeamView, wording: Wording) -> Message | None:
    """Nudge somebody who is in a pair, gently; silent when it was dissolved, or when she wants no nudges."""
    pair, place = view.folder.get(BuddyPair, effect.about), view.team.place
    if pair is None or effect.to not in pair.people or effect.to in pair.quiet:
        return None
    buddies = others(pair, effect.to, wording)
    ask: Button = button(wording, Do.REQUEST, place, BUDDY, style=Style.PRIMARY)
    rest = row(wording, (ask,), (press(wording, Keep.PAIR_QUIET, place, pair.id), press(wording, Keep.PAIRS, place)))
    return Message((Text(wording.line("remind-pair", people=buddies)), Small(wording.line("remind-pair-how")), rest))


POSTS: Mapping[type[TeamEffect], TeamPost] = {
    fx.ShowPairs: TeamPost(show_pairs, (BuddyPair,)),
    fx.ShowRuleDraft: TeamPost(show_draft, (RuleDraft,)),
    fx.ShowRules: TeamPost(show_rules, (GroundRules,)),
    fx.ShowPractice: TeamPost(show_practice, (Practice,)),
    Remind: TeamPost(day_came, (GroundRules, StartPeriod, *programme.READS)),
    RemindPerson: TeamPost(day_came_for, (GroundRules, BuddyPair, LeadersAgreement, *programme.READS)),
}
"""The posts of what a team keeps, by their effects."""
