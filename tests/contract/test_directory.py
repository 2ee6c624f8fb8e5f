"""Our ids and the platform's."""

from bot.ports import Receipt, Storage
from bot.sparring.identity import MessageKey, PersonId
from tests.contract.labs import Lab


async def test_an_id_stays_the_same_and_leads_back(lab: Lab) -> None:
    here, there = await lab.open(), await lab.open()
    ours = await here.directory.person("U123")
    assert await there.directory.person("U123") == ours == await here.directory.person("U123")
    assert await there.directory.ref_of(ours) == "U123"
    assert "U123" not in ours


async def test_a_person_and_a_place_of_one_name_differ(storage: Storage) -> None:
    person, place = await storage.directory.person("X1"), await storage.directory.place("X1")
    assert str(person) != str(place)
    assert await storage.directory.ref_of(place) == "X1"


async def test_what_is_not_known(storage: Storage) -> None:
    assert await storage.directory.ref_of("nobody") is None
    assert await storage.directory.post(MessageKey("nothing")) is None
    assert await storage.directory.key_of(Receipt("nowhere")) is None
    assert await storage.directory.language(PersonId("nobody")) is None


async def test_the_language_a_person_reads(lab: Lab) -> None:
    here = await lab.open()
    person = await here.directory.person("U1")
    assert await here.directory.language(person) is None
    await here.directory.set_language(person, "en")
    await here.directory.set_language(person, "da")
    assert await here.directory.language(person) == "da"
    assert await (await lab.open()).directory.language(person) == "da"
