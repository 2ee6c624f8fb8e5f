"""Leaders agree across teams (C3), and audits of two caseworkers become shared learning (B12, B13)."""

import pytest

from bot.playground.person import Person
from bot.playground.rows import Message
from tests.journeys.stage import Stage, reads


async def sets_up(on: Stage, leader: Person, channel: str, name: str) -> None:
    """Let a leader set her team up, without a weekly meeting."""
    await leader.command(channel, "/sparring opsætning")
    await on.send(leader, name=name, leaders=[leader.id], weekday="none")
    for view in leader.views():
        await leader.close(view)


async def asks_in(on: Stage, who: Person, kind: str) -> None:
    """Let somebody open the request of a kind."""
    await who.command(on.channel, "/sparring anmod")
    await who.click(await who.modal(), "kind/sparring:refresh", kind, {"kind": kind})


def group_of(on: Stage, *people: Person) -> str:
    """Return the message group of these people and the bot."""
    members = {"UBOT", *(person.id for person in people)}
    (found,) = [room.id for room in on.workspace.rooms.values() if set(room.members) == members]
    return found


def newest_root(on: Stage, who: Person, group: str) -> Message:
    return on.fresh(who.messages(group)[-1])


@pytest.mark.row("C3")
async def test_what_two_leaders_agree_on_stands_in_both_teams_and_is_followed_up_in_both(on: Stage) -> None:
    birgit = Person(on.workspace, "U0BIRGIT")
    await sets_up(on, on.mette, on.channel, "Team Nord")
    await sets_up(on, birgit, "C0SYD", "Team Syd")
    await asks_in(on, on.mette, "leaders")
    asked = {"shared": "guidelines", "theme_of_leaders": "Skolefravær", "ask": "Hvornår ringer vi til skolen?"}
    await on.send(on.mette, whom_leaders=[birgit.id], **asked)
    await on.press(birgit, birgit.directs()[-1], "accept")
    root = newest_root(on, birgit, group_of(on, on.mette, birgit))
    await on.press(on.mette, root, "begin")
    await on.press(on.mette, root, "end")
    await on.press(birgit, root, "agree")
    await on.send(birgit, agreed_0="Vi ringer til skolen i den første uge", day_0="2026-12-08")

    for leader, member, channel, other in (
        (on.mette, on.sara, on.channel, "Team Syd"),
        (birgit, Person(on.workspace, "U0IDA"), "C0SYD", "Team Nord"),
    ):
        await member.command(channel, "/sparring praksis")
        await on.press(member, await member.modal(), "agreements")
        page = reads(await member.modal())
        assert f"Sammen med {other}" in page
        assert "Vi ringer til skolen i den første uge" in page
        assert "button-agreed" not in str(await member.modal())
        await leader.open_home()
        await on.quiet()
        home = leader.home()
        assert home is not None
        assert "I har 1 aftale med andre ledere" in reads(home)

    await on.pass_time(days=16)
    asked_again = [m for m in on.mette.directs() if "blev I ledere enige" in m.text]
    assert "Vi ringer til skolen" in asked_again[-1].text
    await on.press(on.mette, asked_again[-1], "agreed-in-place")
    assert "Det er på plads" in reads(await on.mette.modal())


@pytest.mark.row("B12", "B13")
async def test_elements_of_audits_recur_only_when_they_come_from_two_caseworkers(on: Stage) -> None:
    await sets_up(on, on.mette, on.channel, "Team Nord")
    for number, (worker, recurs) in enumerate(((on.sara, False), (on.sara, False), (on.ali, True)), 1):
        await audit(on, worker, number)
        await on.lone.command(on.channel, "/sparring læring")
        bank = await on.lone.modal()
        assert f"Vi får ikke skrevet barnets perspektiv ned ({number})" in reads(bank)
        for person in (on.sara, on.ali):
            assert person.id not in str(bank.blocks), "shared learning, and nobody's"
        await on.lone.close(bank)
        digest = await drafted(on)
        assert ("perspektiv ned" in digest) is recurs, f"after {number} audits"
        assert on.sara.id not in digest


async def drafted(on: Stage) -> str:
    """Let Mette look at the digest as it would be; return all that she reads."""
    await on.mette.command(on.channel, "/sparring opsamling")
    page = await on.mette.modal()
    if "digest-draft" in str(page.blocks):  # from then on it is brought up to date whenever she opens it
        await on.press(on.mette, page, "digest-draft")
        page = await on.mette.modal()
    shown = f"{reads(page)} {page.blocks}"
    while on.mette.views():
        await on.mette.close(on.mette.views()[-1])
    return shown


async def audit(on: Stage, worker: Person, number: int) -> None:
    """Let Mette hold an audit with a caseworker, mark an element as general, and gather it under a theme."""
    await asks_in(on, on.mette, "audit")
    await on.send(on.mette, whom=worker.id, caseload=f"Tre sager ({number})")
    await on.press(worker, worker.directs()[-1], "accept")
    root = newest_root(on, worker, group_of(on, on.mette, worker))
    await on.press(worker, root, "begin")
    await on.press(worker, root, "end")
    await on.press(on.mette, root, "gather")
    await on.send(on.mette, points=f"Vi får ikke skrevet barnets perspektiv ned ({number})", theme="child-voice")
