"""What can be asked without changing anything; each question is a transaction of its own that only reads."""

from collections.abc import Sequence

from bot.ports import Storage
from bot.service.consequences import Words, folder_of
from bot.sparring.folder import Folder, R, Record
from bot.sparring.identity import PersonId, PlaceId, SessionId, Subject, TeamId, TextId
from bot.sparring.session import Session
from bot.sparring.team import Team


class Questions:
    """The half of the bot's door that only reads."""

    def __init__(self, storage: Storage) -> None:
        """Take where everything lies."""
        self.storage = storage

    async def session(self, session: SessionId) -> Session | None:
        """Return a session as it stands."""
        async with self.storage.reading() as unit:
            return await unit.sessions.get(session)

    async def words(self, subject: Subject, texts: Sequence[TextId]) -> Words:
        """Return what people wrote in a case or for a team, as far as it is there and can be opened."""
        if not texts:
            return {}
        async with self.storage.reading() as unit:
            return await unit.words.get(subject, texts)

    async def team(self, place: PlaceId) -> Team | None:
        """Return the team that meets in a channel."""
        async with self.storage.reading() as unit:
            return await unit.teams.at(place)

    async def folder(self, team: TeamId, *kinds: type[Record]) -> Folder | None:
        """Return a team with all its records of these kinds."""
        async with self.storage.reading() as unit:
            found = await unit.teams.get(team)
            return await folder_of(unit, found, kinds) if found else None

    async def record(self, kind: type[R], name: str) -> R | None:
        """Return the record of a kind with this id, whichever team's it is."""
        async with self.storage.reading() as unit:
            return await unit.records.get(kind, name)

    async def records_of(self, kind: type[R], teams: Sequence[TeamId]) -> Sequence[R]:
        """Return the records of a kind of several teams."""
        async with self.storage.reading() as unit:
            return await unit.records.of_teams(kind, teams)

    async def team_ids(self) -> Sequence[TeamId]:
        """Return the ids of all teams; for what is rare, such as somebody who is gone for good."""
        async with self.storage.reading() as unit:
            return await unit.teams.all_ids()

    async def led_by(self, person: PersonId) -> Sequence[Team]:
        """Return the teams a person leads."""
        async with self.storage.reading() as unit:
            return await unit.teams.led_by(person)

    async def of_member(self, person: PersonId) -> Sequence[Team]:
        """Return the teams a person is a member of."""
        async with self.storage.reading() as unit:
            return await unit.teams.of_member(person)

    async def partnered(self, person: PersonId) -> Sequence[Team]:
        """Return the teams whose programme a person has as a partner from outside (E1)."""
        async with self.storage.reading() as unit:
            return await unit.teams.partnered(person)

    async def sharing(self, place: PlaceId) -> Sequence[Team]:
        """Return the teams whose leaders meet in a channel (A14)."""
        async with self.storage.reading() as unit:
            return await unit.teams.sharing(place)

    async def open_in(self, place: PlaceId) -> Sequence[Session]:
        """Return a channel's sessions that are neither closed nor withdrawn."""
        async with self.storage.reading() as unit:
            return await unit.sessions.open_in(place)

    async def sessions_of(self, team: TeamId) -> Sequence[Session]:
        """Return all of a team's sessions that are kept, newest first."""
        async with self.storage.reading() as unit:
            return await unit.sessions.of_team(team)

    async def concerning(self, person: PersonId) -> Sequence[Session]:
        """Return the sessions in which a person has a part."""
        async with self.storage.reading() as unit:
            return await unit.sessions.concerning(person)

    async def owned_by(self, person: PersonId) -> Sequence[SessionId]:
        """Return the sessions a person asked for, whatever became of them."""
        async with self.storage.reading() as unit:
            traces = await unit.traces.of(person)
        return [SessionId(one.id) for one in traces if one.of_a_case and one.document.get("owner") == person]
