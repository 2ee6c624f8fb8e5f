"""A digest from its draft to the outcome that returns, in the real chat with all its limits."""

import pytest

from tests.digest.leading import LEADERS, Leading
from tests.journeys.stage import typed


@pytest.mark.row("A13")
async def test_a_leader_drafts_edits_and_holds_a_digest(on: Leading) -> None:
    await on.draft()
    assert "Det her er et udkast" in on.reads(on.mette)
    assert "Tværfagligt samarbejde" in on.reads(on.mette)
    assert "Barnets perspektiv" not in on.reads(on.mette), "a single case could be recognised"
    assert "1 læringspunkt venter" in on.reads(on.mette)
    form = await on.window(on.mette, "digest-chapter")
    fields = typed(form)
    school = next(name for name, words in fields.items() if words == "Vi inviterer skolen med tidligt")
    edits = {school: "Skolen er med fra første møde", "digest_question": "Hvornår er for tidligt?"}
    await on.send(on.mette, **edits)
    assert "Skolen er med fra første møde" in on.reads(on.mette)
    await on.window(on.mette, "digest-edit")
    await on.send(on.mette, digest_opening="Kære alle. Tak for i efteråret.")
    await on.window(on.mette, "digest-preview")
    preview = on.reads(on.mette)
    assert "Kære alle. Tak for i efteråret." in preview
    assert "Hvornår er for tidligt?" in preview
    assert not [m for m in on.mette.messages(on.channel) if "Opsamling på" in m.text], "nobody else sees a draft"
    await on.window(on.mette, "digest-back")
    await on.window(on.mette, "digest-hold")
    post = on.post()
    assert "Kære alle. Tak for i efteråret." in post.text
    assert "Dagsorden" in post.text
    theme = on.thread(post, "Tværfagligt samarbejde")
    assert "Skolen er med fra første møde" in theme.text
    assert "Læreren ser noget, vi ikke ser" in theme.text
    assert "Til jer: Hvornår er for tidligt?" in theme.text
    everything = "\n".join(m.text for m in on.stage.thread(post))
    assert "U0SARA" not in everything
    assert "sag-1" not in everything


@pytest.mark.row("A13", "A14")
async def test_from_the_draft_to_the_outcome_that_returns(on: Leading) -> None:
    post = await on.held()
    theme = on.thread(post, "Tværfagligt samarbejde")
    await on.press(on.mette, theme, "digest-settle")
    await on.send(
        on.mette,
        digest_verdict="change",
        digest_what="Vi inviterer altid skolen til første møde",
        digest_who=on.jonas.id,
        digest_due="2026-12-15",
    )
    assert "Vi ændrer noget" in on.stage.fresh(theme).text
    assert f"<@{on.jonas.id}>" in on.stage.fresh(theme).text
    assert "Temaer med en beslutning: 1 af 1" in on.stage.fresh(post).text
    (change,) = await on.changes()
    assert change.theme == "cooperation"
    await on.press(on.mette, post, "digest-close")
    decided = on.saying(on.channel, "Det besluttede vi")
    assert "Vi inviterer altid skolen til første møde" in decided.text
    assert (await on.team()).rhythm.cadence.held_on is not None

    await on.types(on.mette)
    await on.window(on.mette, "share-open")
    await on.send(on.mette, share_question="Hvad gør I med skolen?")
    shared = on.saying(LEADERS, "Læring fra Team Nord", on.birgit)
    assert "Hvad gør I med skolen?" in shared.text
    assert not any(person.id in shared.text for person in on.stage.team)
    await on.press(on.birgit, shared, "share-answer")
    await on.send(on.birgit, share_answer="Vi ringer til læreren i den første uge")
    assert "Vi ringer til læreren" in on.stage.thread(shared)[-1].text
    assert "1 svar" in on.stage.fresh(shared).text
    await on.press(on.mette, shared, "share-outcome")
    await on.send(on.mette, share_outcome="Alle team ringer til læreren i den første uge")
    assert "Det blev I enige om" in on.stage.fresh(shared).text
    assert "Alle team ringer" in on.saying(LEADERS, "Det blev I enige om: Tværfagligt", on.birgit).text
    brought = on.saying(on.channel, "Tilbage fra de andre ledere")
    assert "Alle team ringer til læreren i den første uge" in brought.text
