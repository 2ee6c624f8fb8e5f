"""The whole bot: a colleague asks for her calendar in the workspace, and her calendar reads it over HTTP."""

import re
from pathlib import Path

import httpx

from bot.sparring.rhythm.events import MembersSeen, TeamArranged
from bot.sparring.rhythm.state import Customs, Weekly
from bot.sparring.team import Frame
from tests.feeds.reading import events, local
from tests.journeys.stage import stage

OUTSIDE = "https://sparring.example.dk"


def stored(home: Path) -> bytes:
    """Return all that the bot's database holds."""
    return b"".join(file.read_bytes() for file in home.glob("sparring.db*"))


async def test_a_calendar_is_asked_for_read_and_still_there_after_a_restart(tmp_path: Path) -> None:
    async with stage(tmp_path, sparring_public_url=OUTSIDE) as on:
        team = await on.bot.sparring.team(on.place)
        assert team is not None
        person = on.bot.sparring.storage.directory.person
        sara, mette = await person(on.sara.id), await person(on.mette.id)
        await on.bot.sparring.happen_to_team(MembersSeen(team.id, (sara,)))
        customs = Customs(Weekly(place="Lokale 3"))
        await on.bot.sparring.happen_to_team(TeamArranged(team.id, mette, "Team Syd", Frame(leader=mette), customs))

        await on.sara.command(on.channel, "/sparring kalender")
        await on.press(on.sara, on.told(on.sara, "Sparring i din kalender"), "calendar-mine")
        made = on.told(on.sara, "Her er adressen til dine ture.")
        secret = re.search(rf"{re.escape(OUTSIDE)}/calendar/([\w-]+)", f"{made.text} {made.blocks}")
        assert secret is not None
        assert "SPARRING_PUBLIC_URL" not in made.text
        async with httpx.AsyncClient(base_url=on.bot.url) as http:
            first = await http.get(f"/calendar/{secret[1]}.ics")
        assert local(events(first.content)[0]) == "2026-11-24 09:00"
        assert str(events(first.content)[0]["location"]) == "Lokale 3"

    async with stage(tmp_path, sparring_public_url=OUTSIDE) as on, httpx.AsyncClient(base_url=on.bot.url) as http:
        assert (await http.get(f"/calendar/{secret[1]}.ics")).content == first.content
        page = await http.get(f"/calendar/{secret[1]}")
        assert f"{OUTSIDE}/calendar/{secret[1]}.ics" in page.text

    kept = stored(tmp_path)
    assert secret[1].encode() not in kept
    assert b"diary" in kept.lower(), "what was told is kept"
