"""What leaders have agreed on, as their teams read it, and as a leader is asked how it goes (C3)."""

from collections.abc import Mapping, Sequence

from bot.messages.buttons import row
from bot.messages.company.buttons import Keep, press
from bot.messages.company.windows import page
from bot.messages.outcomes import agreed_line
from bot.messages.parts import Bullets, Divider, Form, Message, Part, Small, Text
from bot.messages.team_view import TeamView
from bot.messages.wording import Wording
from bot.sparring.company.agreements import LeadersAgreement, Stands, agreement_of
from bot.sparring.identity import PlaceId, TeamId
from bot.sparring.rhythm.effects import RemindPerson

MOST = 10
"""So many agreements a page shows."""

Names = Mapping[TeamId, str]
"""What the teams are called."""


def listed(
    wording: Wording,
    place: PlaceId,
    agreements: Sequence[LeadersAgreement],
    names: Names,
    told: tuple[Part, ...] = (),
    *,
    leads: bool,
) -> Form:
    """Return what the team's leaders have agreed on with others; a leader says how it goes."""
    parts: list[Part] = [*told, Small(wording.line("agreements-how"))]
    for one in agreements[:MOST]:
        parts += [Divider(), *_one(wording, one, names)]
        if leads:
            dos = (Keep.AGREED_IN_PLACE, Keep.AGREED_OVER) if one.stands is Stands.OPEN else (Keep.AGREED_NOT_YET,)
            parts.append(row(wording, tuple(press(wording, do, place, one.id) for do in dos)))
    if not agreements:
        parts.append(Text(wording.line("agreements-none")))
    parts += [Divider(), row(wording, (press(wording, Keep.PRACTICE, place),))]
    return page(wording, Keep.AGREEMENTS, tuple(parts), place)


def _one(wording: Wording, one: LeadersAgreement, names: Names) -> tuple[Part, ...]:
    """Return one agreement: with whom, when, what, and how it goes."""
    unnamed = wording.plain("team-nameless")
    others = ", ".join(names.get(team) or unnamed for team in one.teams if team != one.team)
    heading = wording.line("agreements-with", teams=others or unnamed, day=one.agreed_on, year=str(one.agreed_on.year))
    points = Bullets(tuple(agreed_line(point, wording) for point in one.points))
    since = {"day": one.stands_since} if one.stands_since else {}
    key = f"agreements-{one.stands}" if one.stands is not Stands.OPEN or not since else "agreements-not-yet"
    return (Text(heading), points, Small(wording.line(key, **since)))


def look_again(effect: RemindPerson, view: TeamView, wording: Wording) -> Message | None:
    """Ask a leader how it goes with what was agreed on; silent when somebody has said."""
    one, place = view.folder.get(LeadersAgreement, agreement_of(effect.about)), view.team.place
    if one is None or one.stands is not Stands.OPEN:
        return None
    name = view.team.name or wording.plain("team-unnamed")
    asked = Text(wording.line("agreement-look-again", name=name, day=one.agreed_on))
    points = Bullets(tuple(agreed_line(point, wording) for point in one.points))
    dos = (Keep.AGREED_IN_PLACE, Keep.AGREED_NOT_YET, Keep.AGREED_OVER)
    return Message((asked, points, row(wording, tuple(press(wording, do, place, one.id) for do in dos))))
