"""Asks the policy before anything is answered: what somebody does comes near a thing, and takes somebody of a role.

What a button or a form carries was written by us, and is looked up all the same: what she is to it is worked out anew,
from what the bot remembers and, where that does not say, from what the platform says now.
"""

from collections.abc import Callable, Collection

from bot.sparring.digest.sharing import Share
from bot.sparring.errors import Elsewhere, NotPossibleNow
from bot.sparring.folder import Record
from bot.sparring.identity import NOWHERE, PersonId, PlaceId, TeamId
from bot.sparring.policy import OF_A_SPARRING, OF_ONESELF, POLICY, Role, Thing, allowed
from bot.sparring.programme.people import under_way
from bot.sparring.programme.state import Programme, Step
from bot.sparring.session import Phase, Session
from bot.sparring.standing import in_sparring, in_team
from bot.sparring.team import Team
from handlers.desk import Desk
from handlers.inbound import Act, Click, Command, MessageShortcut, Submission
from handlers.lately import Lately
from handlers.refusing import refused_at_home, refused_of_a_sparring, refused_of_a_team

SURE_FOR = 5.0
"""Real seconds for which it is remembered whose programme somebody visits: nearly everybody nobody's, always."""

_AMONG_LEADERS = frozenset({Thing.SHARE, Thing.SHARED, Thing.SHARE_ANSWER})
"""What stands where other leaders are too."""

Roles = frozenset[Role]


class Access:
    """Stands before everything that is typed, pressed or sent."""

    def __init__(self, desk: Desk) -> None:
        """Take what the dialogue has at hand."""
        self._desk = desk
        self._visited: Lately[PersonId, frozenset[TeamId]] = Lately(SURE_FOR)

    async def let_in(self, act: Act, thing: Thing, about: str | None, kind: type[Record] | None = None) -> None:
        """Let an act through to whatever answers it, or refuse it.

        Args:
            act: What somebody did.
            thing: What it comes near.
            about: The id it carries: of a sparring, a team's channel, or a record of this `kind`.
            kind: The kind of that record.

        Raises:
            Refusal: It is not for her, said as kindly as it can be; the sentence names nothing she may not know.
            NotPossibleNow: It is about nothing that exists.
        """
        if thing in OF_ONESELF:
            return
        if about is None:
            raise NotPossibleNow
        if thing in OF_A_SPARRING:
            session = await self._desk.session((about,))
            roles = await self._roles_in(act, session, thing) | self._installs(act.by)
            if not allowed(roles, thing):
                raise refused_of_a_sparring(session, act.by, thing, roles)
            return
        team, share = await self._team(about, kind)
        roles = await self._roles_of(act, team, thing, share)
        if not allowed(roles, thing):
            raise refused_of_a_team(team, thing, roles)

    async def at_once(self, click: Click, thing: Thing) -> Callable[[Session], None]:
        """Return what lets a click through from the sparring and the place alone, for what is pressed by all at once.

        It raises `Elsewhere` where these two do not say it, so that `let_in` can look further. Whoever joins may read
        the case from then on, so that for her more is looked at.
        """
        visited = await self._visited.of(click.by, self._visits)
        guest = await self._desk.members.guest(click.by)

        def may(session: Session) -> None:
            here = click.place == session.place != NOWHERE and thing is not Thing.JOIN
            known = not guest and session.team not in visited
            if not (known and allowed(in_sparring(session, click.by, here=here), thing)):
                raise Elsewhere

        return may

    async def let_in_from_home(self, command: Command, thing: Thing) -> None:
        """Let a command through that was typed outside any channel: it is about the teams that are hers.

        Raises:
            Refusal: In none of them it is for her. Who has no team is told by the command itself where to type it.
        """
        roles = await self.roles_at_home(command.by)
        if roles != {Role.STRANGER} and not allowed(roles, thing):
            raise refused_at_home(roles)

    async def roles_at_home(self, person: PersonId) -> Roles:
        """Return all that somebody is to the teams she has to do with."""
        sparring, roles = self._desk.sparring, set(self._installs(person))
        if await self._visited.of(person, self._visits):
            roles.add(Role.PARTNER)
        if await self._desk.members.guest(person):
            return frozenset(roles or {Role.GUEST})
        for team in (*await sparring.of_member(person), *await sparring.led_by(person)):
            roles |= in_team(team, person, here=_recorded(team, person))
        return frozenset(roles or {Role.STRANGER})

    def _installs(self, person: PersonId) -> Roles:
        return frozenset({Role.INSTALLER} if person == self._desk.installer else ())

    # ── a sparring ───────────────────────────────────────────────────────────────────────────────────

    async def _roles_in(self, act: Act, session: Session, thing: Thing) -> Roles:
        """Return what somebody is to a sparring, as far as it takes to decide."""
        if session.team in await self._visited.of(act.by, self._visits):
            if not await self._keeps_time(session):
                return frozenset({Role.PARTNER})
        elif await self._desk.members.guest(act.by):
            return frozenset({Role.GUEST})
        roles = in_sparring(session, act.by, here=False) | self._installs(act.by)
        if allowed(roles, thing):
            return roles
        present = act.by in session.present and session.phase is not Phase.CLOSED
        here = await self._here(act, session.place, await self._desk.team(session.place), sent=present)
        return in_sparring(session, act.by, here=here)

    async def _visits(self, person: PersonId) -> frozenset[TeamId]:
        return frozenset(team.id for team in await self._desk.sparring.partnered(person))

    async def _keeps_time(self, session: Session) -> bool:
        """Say whether a sparring is the programme's own: one of its meetings or conversations."""
        folder = await self._desk.sparring.folder(session.team, Step)
        return folder is not None and any(step.session == session.id for step in folder.all(Step))

    # ── a team ───────────────────────────────────────────────────────────────────────────────────────

    async def _team(self, about: str, kind: type[Record] | None) -> tuple[Team, Share | None]:
        """Return the team of a channel or a record; one that has agreed on nothing yet has the default frame."""
        if kind is not None:
            record = await self._desk.sparring.record(kind, about)
            folder = await self._desk.sparring.folder(record.team) if record else None
            if folder is None:
                raise NotPossibleNow
            return folder.team, record if isinstance(record, Share) else None
        return await self._desk.team_at(PlaceId(about)), None

    async def _roles_of(self, act: Act, team: Team, thing: Thing, share: Share | None) -> Roles:
        """Return what somebody is to a team, as far as it takes to decide."""
        if act.by in team.partners:
            return frozenset({Role.PARTNER})
        if await self._desk.members.guest(act.by):
            return frozenset({Role.GUEST})
        installs = self._installs(act.by)
        roles = in_team(team, act.by, here=False) | installs
        if allowed(roles, thing):
            return roles
        here = await self._here(act, team.place, team, sent=_recorded(team, act.by))
        roles = in_team(team, act.by, here=here) | installs
        if here and Role.CONSULTANT in POLICY[thing] and await self._consults(team, act.by):
            roles |= {Role.CONSULTANT}
        if thing in _AMONG_LEADERS and not allowed(roles, thing):
            place = await self._shared_in(act, team, share)
            if place and await self._here(act, place, None, sent=False):
                roles |= {Role.OTHER_LEADER}
        return roles - {Role.STRANGER} or roles

    async def _consults(self, team: Team, person: PersonId) -> bool:
        folder = await self._desk.sparring.folder(team.id, Programme)
        one = under_way(folder) if folder else None
        return one is not None and person in one.consultants

    async def _shared_in(self, act: Act, team: Team, share: Share | None) -> PlaceId | None:
        """Return where points are shared: those an act is about, or else whatever this team shares."""
        args: Collection[str] = act.args[1:2] if isinstance(act, Click | Submission) else ()
        for name in args:
            share = share or await self._desk.sparring.record(Share, name)
        return share.place if share and share.team == team.id else team.rhythm.customs.leaders_place

    # ── the place ────────────────────────────────────────────────────────────────────────────────────

    async def _here(self, act: Act, place: PlaceId, team: Team | None, *, sent: bool) -> bool:
        """Say whether somebody is in a place.

        Where something was typed or pressed is the platform's word; in a channel that can be looked at from outside it
        is not enough, so that one the team does not know as a member is asked after. A form says nothing of a place:
        `sent` is whether the bot knows her as somebody who is there, for it hears of everybody who leaves.
        """
        if place == NOWHERE:
            return False
        if isinstance(act, Submission):
            proven = sent
        else:
            there = act.place if isinstance(act, Click | Command | MessageShortcut) else None
            known = team is None or not team.rhythm.rota.members or _recorded(team, act.by)
            proven = there == place and known
        return proven or await self._desk.members.include(act.by, place)


def _recorded(team: Team, person: PersonId) -> bool:
    """Say whether the team knows somebody as a member; who leaves the channel is none any more."""
    return any(member.person == person for member in team.rhythm.rota.members)
