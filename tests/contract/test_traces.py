"""All that names a person is found by her id, and her id can be taken out of it."""

from dataclasses import replace

from bot.messages.letter import Op
from bot.ports import Storage
from bot.sparring.effects import Sentence as Saying
from bot.sparring.effects import Tell
from bot.sparring.identity import PersonId
from bot.sparring.team import Frame, Team
from tests.contract.samples import MEMBER, PLACE, STRANGER, TEAM, Insight, Promise, letter, session

NOBODY = PersonId("nobody-any-more")


async def filled(storage: Storage) -> None:
    async with storage.writing() as unit:
        await unit.teams.save(Team(TEAM, PLACE, frame=Frame(leader=MEMBER)))
        await unit.sessions.save([session("s1"), replace(session("s2"), owner=STRANGER)])
        await unit.records.save(Insight("i1", by=MEMBER), Insight("i2", by=STRANGER), Promise("p1"))
        await unit.feeds.put("hers", TEAM, MEMBER)
        await unit.feeds.put("the-teams", TEAM, None)
        await unit.commit()


async def test_every_document_that_names_her_is_found(storage: Storage) -> None:
    await filled(storage)
    async with storage.reading() as unit:
        found = await unit.traces.of(MEMBER)
        assert {(trace.kind, trace.id, trace.team) for trace in found} >= {
            ("Insight", "i1", TEAM),
            ("Session", "s1", TEAM),
            ("Team", TEAM, TEAM),
        }
        assert ("Insight", "i2") not in {(trace.kind, trace.id) for trace in found}
        assert not await unit.traces.of(PersonId("memb")), "a part of an id is not an id"
        assert not await unit.traces.of(PersonId("%")), "and no sign is a joker"


async def test_her_id_is_taken_out_of_everything(storage: Storage) -> None:
    await filled(storage)
    hers = replace(letter("l1"), op=Op.DIRECT, to=MEMBER, effect=Tell(MEMBER, Saying("x")))
    about = replace(letter("l2"), op=Op.DIRECT, to=STRANGER, effect=Tell(STRANGER, Saying("x", people={"who": MEMBER})))
    async with storage.writing() as unit:
        await unit.letters.put([hers, about])
        await unit.commit()
    async with storage.writing() as unit:
        before = len(await unit.traces.of(MEMBER))
        assert await unit.traces.replace(MEMBER, NOBODY) == before
        await unit.commit()
    async with storage.reading() as unit:
        assert not await unit.traces.of(MEMBER)
        assert len(await unit.traces.of(NOBODY)) == before
        assert not await unit.sessions.concerning(MEMBER)
        assert not await unit.teams.led_by(MEMBER)
        assert (await unit.records.get(Insight, "i1")) == Insight("i1", by=NOBODY)
        assert (await unit.feeds.find("hers"), bool(await unit.feeds.find("the-teams"))) == (None, True)
    waiting = [claim.letter for claim in await storage.outbox.claim(9)]
    assert [one.to for one in waiting] == [STRANGER]
    assert isinstance(waiting[0].effect, Tell)
    assert waiting[0].effect.sentence.people == {"who": NOBODY}


async def test_who_a_person_is_can_be_forgotten(storage: Storage) -> None:
    person, place = await storage.directory.person("U1"), await storage.directory.place("C1")
    await storage.directory.set_language(person, "en")
    assert await storage.directory.people([person, place, "neither"]) == {person}
    await storage.directory.forget(person)
    assert await storage.directory.ref_of(person) is None
    assert await storage.directory.language(person) is None
    assert await storage.directory.people([person, place]) == frozenset()
