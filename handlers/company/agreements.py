"""Answers what concerns agreements between leaders (C3): each of their teams keeps one, reads it and follows it up."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.messages.answers import Answer
from bot.messages.company import agreements as pages
from bot.messages.company.buttons import Keep
from bot.sparring.company import agreements
from bot.sparring.company.agreements import READS, LeadersAgreement, agreement_id
from bot.sparring.folder import Folder, Kept
from bot.sparring.gathered import Agreement
from bot.sparring.identity import PersonId, TeamId, TextId
from bot.sparring.policy import Thing
from bot.sparring.protocol import Parties
from bot.sparring.rhythm.calendar import day_of
from bot.sparring.session import Session
from bot.sparring.team import Team
from handlers.books import Book, named
from handlers.company.ground import Ground, Told, second
from handlers.desk import Desk
from handlers.inbound import Act, Click, Submission
from handlers.rhythm.ground import leads

Says = Callable[[Folder, PersonId, str, datetime], Kept]
"""Says how it goes with an agreement."""


class Agreeing:
    """The dialogue about what a team's leaders have agreed on with others."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._ground = Ground(desk)

    def book(self) -> Book:
        """Return what this part understands."""
        return Book(
            clicks={
                Keep.AGREEMENTS: self._pressed,
                Keep.AGREED_IN_PLACE: lambda click: self._said(click, agreements.in_place),
                Keep.AGREED_NOT_YET: lambda click: self._said(click, agreements.not_yet),
                Keep.AGREED_OVER: lambda click: self._said(click, agreements.over),
            },
            things=named(
                {
                    Thing.PRACTICE: (Keep.AGREEMENTS,),
                    Thing.PRACTICE_EDIT: (Keep.AGREED_IN_PLACE, Keep.AGREED_NOT_YET, Keep.AGREED_OVER),
                }
            ),
        )

    async def _pressed(self, click: Click) -> Answer:
        return await self._page(click, await self._ground.pressed(click))

    async def _page(self, act: Act, team: Team, told: Told = ()) -> Answer:
        found = agreements.listed(await self._ground.folder(team, READS))
        names = await self._names(found)
        wording = self._ground.wording(act, team)
        form = pages.listed(wording, team.place, found, names, told, leads=leads(team, act.by))
        return await self._ground.back(act, team, form)

    async def _names(self, found: Sequence[LeadersAgreement]) -> Mapping[TeamId, str]:
        names: dict[TeamId, str] = {}
        for team in dict.fromkeys(team for one in found for team in one.teams):
            folder = await self._desk.sparring.folder(team)
            names[team] = folder.team.name if folder else ""
        return names

    async def _said(self, click: Click, says: Says) -> Answer:
        """Keep how it goes, as a leader says."""
        team, name = await self._ground.pressed(click), second(click.args)
        told = await self._ground.keep(click, team.id, lambda folder, now: says(folder, click.by, name, now), READS)
        return await self._page(click, team, told)


async def kept_by_teams(desk: Desk, sent: Submission, session: Session, words: Mapping[TextId, str]) -> None:
    """Let each team whose leader took part keep what was agreed on, under its own key; sent again, it is kept once."""
    agreed = session.agreement
    if agreed is None or session.protocol.parties is not Parties.LEADERS:
        return
    ground = Ground(desk)
    teams = await _teams_of(desk, session)
    for team in teams.values():
        new = _record(session, agreed, team, tuple(teams))
        act = replace(sent, receipt=f"{sent.receipt}:agreed:{team.id}")
        await ground.keep(act, team.id, partial(_kept, new), READS, words)


def _kept(new: LeadersAgreement, folder: Folder, _now: datetime) -> Kept:
    return agreements.agreed(folder, new)


async def _teams_of(desk: Desk, session: Session) -> Mapping[TeamId, Team]:
    """Return the team it was asked in, and those that the others who took part lead."""
    own = await desk.sparring.folder(session.team)
    teams = {own.team.id: own.team} if own else {}
    for person in (one.person for one in session.participants if one.person != session.owner):
        teams |= {team.id: team for team in await desk.sparring.led_by(person)}
    return teams


def _record(session: Session, agreed: Agreement, team: Team, teams: tuple[TeamId, ...]) -> LeadersAgreement:
    name, day = agreement_id(team.id, session.id), day_of(agreed.at, team.frame)
    return LeadersAgreement(name, team.id, session.id, teams, agreed.by, day, agreed.points)
