"""What a leader does with digests, on the stage of the journeys."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.playground.fields import Value
from bot.playground.person import Person, Target
from bot.playground.rows import Message, View
from bot.service import Keeping
from bot.sparring.digest.sharing import Share
from bot.sparring.digest.state import Digest
from bot.sparring.folder import Folder, Kept, Record
from bot.sparring.identity import TeamId, TextId
from bot.sparring.learning.state import LearningPoint, PracticeChange
from bot.sparring.rhythm.events import TeamArranged
from bot.sparring.rhythm.state import Customs, Weekly
from bot.sparring.team import Frame, Team
from tests.journeys.stage import Stage, reads

LEADERS = "C0LEDERE"

SCHOOL = ("Vi inviterer skolen med tidligt", "cooperation", "sag-1")
TEACHER = ("Læreren ser noget, vi ikke ser", "cooperation", "sag-2")
VOICE = ("Vi spørger barnet, før vi spørger om barnet", "child-voice", "sag-3")
BANK = (SCHOOL, TEACHER, VOICE)
"""Two cases taught something about cooperation, one about children's voices: only the first theme stands."""


@dataclass
class Leading:
    """The stage, with what these journeys do on it."""

    stage: Stage

    def __post_init__(self) -> None:
        self.mette, self.sara, self.jonas = self.stage.mette, self.stage.sara, self.stage.jonas
        self.birgit = Person(self.stage.workspace, "U0BIRGIT")
        self.channel = self.stage.channel

    async def arrange(self, *bank: tuple[str, str, str]) -> None:
        """Let Mette's team meet for an hour a week, share with the other leaders, and have learned something."""
        sparring, known = self.stage.bot.sparring, self.stage.bot.sparring.storage.directory
        team = await self.team()
        customs = Customs(weekly=Weekly(), leaders_place=await known.place(LEADERS))
        mette = await known.person(self.mette.id)
        arranged = TeamArranged(team.id, mette, "Team Nord", replace(team.frame, leader=mette), customs)
        await sparring.happen_to_team(arranged)
        await self.learn(*(bank or BANK))

    async def arrange_other(self, channel: str, name: str, leader: Person) -> None:
        """Let another channel have a team with this leader, and the same leaders' channel."""
        sparring, known = self.stage.bot.sparring, self.stage.bot.sparring.storage.directory
        place, person = await known.place(channel), await known.person(leader.id)
        customs = Customs(leaders_place=await known.place(LEADERS))
        await sparring.happen_to_team(TeamArranged(TeamId(place), person, name, Frame(leader=person), customs))

    async def lead(self, who: Person) -> None:
        """Let somebody lead the team too."""
        await self.stage.agree(leaders=(await self.stage.bot.sparring.storage.directory.person(who.id),))

    async def learn(self, *bank: tuple[str, str, str]) -> None:
        """Put learning points into the bank: words, theme and the mark of the case each came from."""
        sparring, team = self.stage.bot.sparring, await self.team()
        points, words = [], {}
        for text, theme, case in bank:
            pointer = TextId(sparring.ids.new())
            words[pointer] = text
            day = date(2026, 11, 10)
            points.append(LearningPoint(sparring.ids.new(), team.id, pointer, day, theme, "team", frozenset({case})))

        def kept(folder: Folder, now: object) -> Kept:
            del folder, now
            return Kept(saved=tuple(points))

        await sparring.keep(Keeping(team.id, kept, words=words))

    async def team(self) -> Team:
        team = await self.stage.bot.sparring.team(self.stage.place)
        assert team is not None
        return team

    async def folder(self, *kinds: type[Record]) -> Folder:
        folder = await self.stage.bot.sparring.folder((await self.team()).id, *kinds)
        assert folder is not None
        return folder

    async def digests(self) -> Sequence[Digest]:
        return (await self.folder(Digest)).all(Digest)

    async def shares(self) -> Sequence[Share]:
        return (await self.folder(Share)).all(Share)

    async def changes(self) -> Sequence[PracticeChange]:
        return (await self.folder(PracticeChange)).all(PracticeChange)

    # ── doing ────────────────────────────────────────────────────────────────────────────────────────

    async def types(self, who: Person, words: str = "opsamling", channel: str | None = None) -> None:
        """Type a command, and wait for all that follows."""
        await who.command(channel or self.channel, f"/sparring {words}")
        await self.stage.quiet()

    async def press(self, who: Person, target: Target, name: str, value: Value = None) -> None:
        await self.stage.press(who, target, name, value)

    async def window(self, who: Person, name: str, value: Value = None) -> View:
        """Press a button in the window on top, and return the window that is there then."""
        await self.press(who, self.stage.open_form(who), name, value)
        return self.stage.open_form(who)

    async def send(self, who: Person, /, **values: Value) -> None:
        await self.stage.send(who, **values)

    async def draft(self) -> View:
        """Let Mette make a draft; return her overview."""
        await self.types(self.mette)
        return await self.window(self.mette, "digest-draft")

    async def held(self) -> Message:
        """Let Mette hold a digest; return its post."""
        await self.draft()
        await self.window(self.mette, "digest-hold")
        await self.close(self.mette)
        return self.post()

    async def shared(self) -> Message:
        """Let Mette hold a digest and share its theme; return the post in the leaders' channel."""
        await self.held()
        await self.types(self.mette)
        await self.window(self.mette, "share-open")
        await self.send(self.mette)
        await self.close(self.mette)
        return self.saying(LEADERS, "Læring fra Team Nord", self.birgit)

    async def close(self, who: Person) -> None:
        """Close every window."""
        await who.close(self.stage.open_form(who), clear=True)

    # ── seeing ───────────────────────────────────────────────────────────────────────────────────────

    def reads(self, who: Person) -> str:
        """Return what the window on top says."""
        return reads(self.stage.open_form(who))

    async def home(self, who: Person) -> str:
        """Open somebody's home tab; return what it says."""
        await who.open_home()
        await self.stage.quiet()
        view = who.home()
        assert view is not None
        return reads(view)

    def post(self) -> Message:
        """Return the newest digest's post."""
        return self.saying(self.channel, "Opsamling på vores læring")

    def saying(self, channel: str, words: str, who: Person | None = None) -> Message:
        """Return the newest post of a channel that says these words."""
        found = [m for m in (who or self.mette).messages(channel) if words in m.text]
        assert found, f"nobody said {words!r} in:\n" + "\n".join(m.text for m in (who or self.mette).messages(channel))
        return found[-1]

    def file(self, message: Message) -> bytes:
        """Return what is in the one file of a message."""
        (name,) = message.files
        row = self.stage.workspace.files.get(name)
        assert row is not None
        return self.stage.workspace.storage.load(row)

    def thread(self, root: Message, words: str) -> Message:
        """Return the newest message of a thread that says these words."""
        return self.stage.saying(root, words)
