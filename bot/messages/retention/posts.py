"""The letters about the end of a sparring; each goes to one person alone."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from bot.messages.buttons import row
from bot.messages.channel_posts import title
from bot.messages.parts import Button, Message, Part, Small, Style, Text
from bot.messages.team_view import TeamPost, TeamView
from bot.messages.wording import Wording
from bot.sparring import effects as fx
from bot.sparring.retention import expires_at, may_stay_longer
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.rhythm.effects import TeamEffect, TellErased, TellUndeleted
from bot.sparring.session import Session


class Stays(StrEnum):
    """What a button about the end of a sparring does. Every name has a label `button-<name>` in the locales."""

    IN_JOURNAL = "in-journal"
    COPY = "copy-to-journal"
    LONGER = "keep-longer"
    HOLD = "hold"
    RELEASE = "release"


def press(wording: Wording, do: Stays, session: Session, style: Style = Style.PLAIN) -> Button:
    """Return a button with its label, that carries the sparring."""
    return Button(do, wording.plain(f"button-{do}"), (session.id,), style, opens_form=do is Stays.COPY)


def ask_journal(effect: fx.AskJournal, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Ask whose case it is whether what matters stands in the journal, or show what became of the question."""
    del now
    stay, ends_at = session.stay, expires_at(session)
    name = title(session, wording)
    if stay.hold:
        return Message((Text(wording.line("journal-held", title=name)),))
    if effect.number < stay.asks:
        return None
    if ends_at is None:
        return Message((Text(wording.line("journal-under-way", title=name)),))
    day = day_of(ends_at, session.frame)
    if stay.asked_at is None:
        return Message((Text(wording.line("journal-longer", title=name, day=day)),))
    copy = press(wording, Stays.COPY, session)
    if stay.in_journal:
        return Message((Text(wording.line("journal-answered", title=name, day=day)), row(wording, (copy,))))
    longer = (press(wording, Stays.LONGER, session),) if may_stay_longer(session) else ()
    yes = press(wording, Stays.IN_JOURNAL, session, Style.PRIMARY)
    parts: tuple[Part, ...] = (
        Text(wording.line(f"journal-asked-{session.phase}", title=name, day=day)),
        Text(wording.line("journal-question")),
        row(wording, (yes, copy, *longer)),
        Small(wording.line("journal-goes")),
    )
    return Message(parts)


def remind_of_hold(effect: fx.RemindOfHold, session: Session, wording: Wording, now: datetime) -> Message | None:
    """Remind somebody that a sparring is still held; silent when it is not any more."""
    del effect, now
    hold = session.stay.hold
    if hold is None:
        return None
    who, since = wording.people((hold.by,)), day_of(hold.at, session.frame)
    line = wording.line("hold-reminded", title=title(session, wording), who=who, day=since)
    return Message((Text(line), row(wording, (press(wording, Stays.RELEASE, session),))))


def tell_erased(effect: TellErased, view: TeamView, wording: Wording, now: datetime) -> Message:
    """Say that a sparring is gone, and what the bot cannot delete for her."""
    del view, now
    name = wording.plain("sparring-title", week=str(effect.week), number=effect.number)
    parts: tuple[Part, ...] = (Text(wording.line("erased", title=name)),)
    if effect.in_thread:
        parts = (*parts, Text(wording.line("erased-thread")), Small(wording.line("erased-how")))
    return Message(parts)


def tell_undeleted(effect: TellUndeleted, view: TeamView, wording: Wording, now: datetime) -> Message:
    """Say that posts of a sparring that is gone could not be deleted, and what helps."""
    del view, now
    known = effect.why in ("channel_not_found", "not_in_channel", "is_archived", "cant_delete_message")
    why = wording.line(f"undeleted-{effect.why.replace('_', '-')}" if known else "undeleted-other", code=effect.why)
    return Message((Text(wording.line("undeleted")), Text(why), Small(wording.line("undeleted-again"))))


POSTS: Mapping[type[TeamEffect], TeamPost] = {
    TellErased: TeamPost(tell_erased),
    TellUndeleted: TeamPost(tell_undeleted),
}
