"""The guard in the whole bot: what comes back, what is written down of it, and a confidential sparring by form."""

from bot.playground.rows import View
from tests.journeys.stage import REQUEST, Stage, reads

TICK = r"again:send-anyway~\w*"


async def sent(on: Stage, **changes: str | list[str]) -> View | None:
    """Let Sara send a request; return the form if it came back."""
    views = on.sara.views()
    if not views:
        await on.sara.command(on.channel, "/sparring request")
        changes = {**REQUEST, **changes}
    await on.sara.submit(await on.sara.modal(), changes)
    await on.quiet()
    return next(iter(on.sara.views()), None)


async def test_what_is_sent_anyway_is_written_down_by_its_kind_and_never_by_its_words(on: Stage) -> None:
    back = await sent(on, case="Mikkels mor siger, at han ikke vil i skole.")
    assert back is not None
    assert "»Mikkels" in reads(back)
    assert await on.sessions() == [], "nothing is stored before she has read it"
    assert await sent(on, **{TICK: ["yes"]}) is None
    (session,) = await on.sessions()
    async with on.bot.sparring.storage.reading() as unit:
        lines = [line for chain in await unit.audit.chains() for line in await unit.audit.lines(chain)]
    anyway = [line for line in lines if line.what == "sent-anyway"]
    assert [(line.who, line.detail) for line in anyway] == [(on.owner, "name")]
    assert "Mikkel" not in repr(lines)
    assert session.owner == on.owner


async def test_a_confidential_sparring_goes_by_form_in_its_live_rounds(on: Stage) -> None:
    root = await on.started(confidential=["tick"])
    assert "Fortrolig sparring" in reads(on.fresh(root)), "whoever comes later reads it too"
    await on.say(on.ali, root, "Jeg siger det bare her")
    assert "Her skriver vi med knapperne" in on.told(on.ali, "knapperne").text
    await on.fill(on.sara, on.round_post(root, 1), "contribute", contribution="Han bliver bange for larmen.")
    post = on.saying(root, "Han bliver bange for larmen.")
    assert "U0SARA" in post.text
    await on.fill(on.ali, on.told(on.ali, "knapperne"), "guard-say", say="Tak, fordi du tog den med.")
    assert "U0ALI" in on.saying(root, "Tak, fordi du tog den med.").text
