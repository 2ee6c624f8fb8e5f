"""The frame a team has agreed on as it is read (B1, B9, C7, D2), and the ground rules while they are written (D3)."""

from dataclasses import dataclass

from bot.messages.buttons import row
from bot.messages.channel_posts import guidelines
from bot.messages.channel_posts import rules as lines_of
from bot.messages.company.buttons import Keep, press
from bot.messages.company.windows import form, page
from bot.messages.parts import (
    Bullets,
    Choose,
    Field,
    Form,
    Heading,
    Option,
    Part,
    Plain,
    Said,
    Small,
    Style,
    Text,
    Write,
)
from bot.messages.wording import Wording
from bot.sparring.company.rules import QUESTIONS, GroundRules, RuleDraft
from bot.sparring.identity import PersonId, PlaceId
from bot.sparring.team import Frame, Guideline

LONGEST_PROPOSAL = 300
LONGEST_WHOM = 1000


@dataclass(frozen=True, slots=True)
class Whom:
    """When one asks a colleague and when a leader, in words (C7)."""

    colleague: str
    leader: str


def shipped_whom(wording: Wording) -> Whom:
    """Return the words every team begins with."""
    return Whom(wording.plain("whom-colleague"), wording.plain("whom-leader"))


@dataclass(frozen=True, slots=True)
class FrameView:
    """All that the page of a team's frame says. `rules` are those put in force last, when they stand unchanged."""

    place: PlaceId
    frame: Frame
    whom: Whom
    goals: str = ""
    rules: GroundRules | None = None
    drafting: bool = False
    leads: bool = False


def frame(wording: Wording, view: FrameView, told: tuple[Part, ...] = ()) -> Form:
    """Return what the team has agreed on, with the way to change it."""
    parts: list[Part] = [*told]
    if view.goals:
        parts += [Heading(wording.plain("frame-goals")), Text((Plain(view.goals),))]
    parts += [Heading(wording.plain("frame-rules")), Bullets(lines_of(view.frame.rules, wording))]
    parts += [Small(wording.line("root-confidential")), *_since(wording, view)]
    draft = press(wording, Keep.RULES_SEE if view.drafting else Keep.RULES_BEGIN, view.place)
    good = press(wording, Keep.RULES_CONFIRM, view.place)
    parts.append(row(wording, (draft, good) if view.leads and view.rules else (draft,)))
    parts.append(Heading(wording.plain("frame-whom")))
    parts += [Text((Plain(view.whom.colleague),)), Text((Plain(view.whom.leader),))]
    if view.frame.guidelines:
        parts += [Heading(wording.plain("frame-guidelines")), Bullets(guidelines(view.frame.guidelines))]
    if view.leads:
        dos = (Keep.WHOM, Keep.GUIDELINES)
        parts.append(row(wording, tuple(press(wording, do, view.place) for do in dos)))
    return page(wording, Keep.RULES, tuple(parts), view.place)


def _since(wording: Wording, view: FrameView) -> tuple[Part, ...]:
    if view.rules is None:
        return ()
    return (Small(wording.line("rules-since", number=view.rules.number, day=view.rules.since)),)


def whom(wording: Wording, place: PlaceId, now: Whom) -> Form:
    """Return the form with when one asks a colleague and when a leader."""
    items = tuple(
        Write(
            f"whom-{name}",
            wording.plain(f"field-whom-{name}"),
            initial=text,
            multiline=True,
            longest=LONGEST_WHOM,
        )
        for name, text in (("colleague", now.colleague), ("leader", now.leader))
    )
    return form(wording, Keep.WHOM, items, place, back=Keep.RULES)


def guideline_lines(adopted: tuple[Guideline, ...]) -> str:
    """Return methods and guidelines as a leader writes them: one a line, its link behind it."""
    return "\n".join(f"{one.name} {one.link}".strip() for one in adopted)


def guideline_form(wording: Wording, place: PlaceId, adopted: tuple[Guideline, ...]) -> Form:
    """Return the form with the methods and guidelines a team works by."""
    field = Write(
        "guidelines",
        wording.plain("field-guidelines"),
        wording.plain("hint-field-guidelines"),
        initial=guideline_lines(adopted),
        required=False,
        multiline=True,
    )
    return form(wording, Keep.GUIDELINES, (field,), place, back=Keep.RULES)


# ── the draft ────────────────────────────────────────────────────────────────────────────────────────


def draft(wording: Wording, place: PlaceId, one: RuleDraft) -> tuple[Part, ...]:
    """Return the draft as it stands in the channel: the five questions, what is proposed, and who agrees so far."""
    parts: list[Part] = [Heading(wording.plain("rules-draft-title")), Small(wording.line("rules-draft-how"))]
    for question in QUESTIONS:
        proposed = tuple((Said(each.text),) for each in one.proposals if each.question == question)
        parts.append(Text(wording.line("rules-question", question=wording.plain(f"rules-question-{question}"))))
        parts.append(Bullets(proposed) if proposed else Small(wording.line("rules-no-proposal")))
    if one.agreed:
        parts.append(Text(wording.line("rules-agreed-by", people=wording.people(one.agreed))))
    agree = press(wording, Keep.RULES_AGREE, place, one.id, str(one.version), style=Style.PRIMARY)
    first = (press(wording, Keep.RULES_PROPOSE, place, one.id), *((agree,) if one.proposals else ()))
    dos = (Keep.RULES_SEE, Keep.RULES_FORCE, Keep.RULES_DROP)
    return (*parts, row(wording, first, tuple(press(wording, do, place, one.id) for do in dos)))


def propose(wording: Wording, place: PlaceId, name: str) -> Form:
    """Return the form for a proposal."""
    options = tuple(Option(question, wording.plain(f"rules-short-{question}")) for question in QUESTIONS)
    items: tuple[Field, ...] = (
        Choose("rules-question", wording.plain("field-rules-question"), options, QUESTIONS[0], drop_down=True),
        Write(
            "rules-proposal",
            wording.plain("field-rules-proposal"),
            wording.plain("hint-field-rules-proposal"),
            multiline=True,
            longest=LONGEST_PROPOSAL,
        ),
    )
    return form(wording, Keep.RULES_PROPOSE, items, place, name)


def see(wording: Wording, place: PlaceId, one: RuleDraft, reader: PersonId, *, leads: bool) -> Form:
    """Return the draft in a window, where one can take one's own proposals out, and a leader any."""
    parts: list[Part] = [Small(wording.line("rules-draft-how"))]
    for question in QUESTIONS:
        parts.append(Text(wording.line("rules-question", question=wording.plain(f"rules-question-{question}"))))
        proposed = tuple(each for each in one.proposals if each.question == question)
        parts += [] if proposed else [Small(wording.line("rules-no-proposal"))]
        for each in proposed:
            parts.append(Text((Said(each.text),)))
            if leads or each.by == reader:
                parts.append(row(wording, (press(wording, Keep.RULES_TAKE_BACK, place, one.id, each.id),)))
    if one.agreed:
        parts.append(Text(wording.line("rules-agreed-by", people=wording.people(one.agreed))))
    ways = [press(wording, Keep.RULES_PROPOSE, place, one.id)]
    if one.proposals and reader not in one.agreed:
        ways.append(press(wording, Keep.RULES_AGREE, place, one.id, str(one.version), style=Style.PRIMARY))
    if one.proposals and leads:
        ways.append(press(wording, Keep.RULES_FORCE, place, one.id))
    parts.append(row(wording, tuple(ways)))
    return page(wording, Keep.RULES_SEE, tuple(parts), place)


def force(wording: Wording, place: PlaceId, one: RuleDraft, text: str, missing: tuple[PersonId, ...]) -> Form:
    """Return the form in which a leader puts the rules in force, with the proposals one a line to put in words."""
    items: tuple[Field | Part, ...] = (
        *((Small(wording.line("rules-missing", people=wording.people(missing))),) if missing else ()),
        Write(
            "rules-text",
            wording.plain("field-rules-text"),
            wording.plain("hint-field-rules-text"),
            initial=text,
            multiline=True,
        ),
    )
    return form(
        wording, Keep.RULES_FORCE, items, place, one.id, str(one.version), submit=f"form-{Keep.RULES_FORCE}-submit"
    )
