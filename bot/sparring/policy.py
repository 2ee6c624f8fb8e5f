"""Who sees and does what: one table, asked for whatever anybody types, presses, sends, opens or downloads.

The dialogue asks it before any part of the bot gets to work (`handlers.access`), so that nothing can forget to ask.
What is finer than a role (whose turn it is, which of two conversations, whether a round is over) the domain decides
itself, afterwards. What stands here for nobody at all is shown to nobody by anything.
"""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """What somebody is to a sparring or a team; one person can be several. `bot.sparring.standing` says which."""

    ASKER = "asker"
    """She asked for the sparring."""
    OWNER = "owner"
    """It is her case: the asker's, and of a leader and a caseworker always the caseworker's (C2)."""
    PRESENTER = "presenter"
    """She speaks for the case, as its owner or as a stand-in."""
    PARTICIPANT = "participant"
    """She joined the sparring, and is still in the place where it was held."""
    ASKED = "asked"
    """She was asked to take part, by name or as one of the channel."""
    FACILITATOR = "facilitator"
    DEPUTY = "deputy"
    """She is there, and nobody else leads just now."""
    SELECTOR = "selector"
    """She may take a case up, as her team has agreed (A3)."""
    MEMBER = "member"
    """She is in the team's channel, or in the group in which the sparring is held."""
    LEADER = "leader"
    """She leads the team; whoever is a member does while it has no leader."""
    OTHER_LEADER = "other-leader"
    """She is in the channel in which the team's leaders share what was learned (A14)."""
    CONSULTANT = "consultant"
    """She takes part in the team's programme, and is a member (E)."""
    PARTNER = "partner"
    """She comes from outside and has the team's programme, and nothing else of the team (E1)."""
    INSTALLER = "installer"
    GUEST = "guest"
    """A guest of the workplace, or somebody from another one; nothing else counts then."""
    STRANGER = "stranger"
    """None of all this."""


class Thing(StrEnum):
    """What can be seen or done."""

    # ── of a sparring ────────────────────────────────────────────────────────────────────────────────
    CASE = "case"
    CASE_CHANGE = "case-change"
    PRIVATE_NOTES = "private-notes"
    OWN_ACTIONS = "own-actions"
    ACTION_ANSWER = "action-answer"
    POSTED = "posted"
    JOIN = "join"
    ANSWER_REQUEST = "answer-request"
    SELECT = "select"
    TAKE_PART = "take-part"
    CONTRIBUTION = "contribution"
    CONSENT = "consent"
    OBSERVATION = "observation"
    LEARNING_POINT = "learning-point"
    AGREEMENT = "agreement"
    ROUNDS = "rounds"
    GATHER = "gather"
    DECISION = "decision"
    CLOSE = "close"
    JOURNAL = "journal"
    HOLD = "hold"
    # ── of a team ────────────────────────────────────────────────────────────────────────────────────
    HUB = "hub"
    REQUEST = "request"
    QUEUE = "queue"
    HOLDS = "holds"
    ROTATION = "rotation"
    ROTATION_EDIT = "rotation-edit"
    OWN_TURN = "own-turn"
    OWN_ABSENCE = "own-absence"
    SETUP = "setup"
    SETUP_EDIT = "setup-edit"
    FRAME = "frame"
    FRAME_EDIT = "frame-edit"
    RULES_PROPOSE = "rules-propose"
    RULES_FORCE = "rules-force"
    PRACTICE = "practice"
    PRACTICE_EDIT = "practice-edit"
    PAIRS = "pairs"
    PAIRS_ARRANGE = "pairs-arrange"
    OWN_PAIR = "own-pair"
    EXPERTS = "experts"
    EXPERTS_ARRANGE = "experts-arrange"
    OWN_TOPICS = "own-topics"
    START = "start"
    START_LEAD = "start-lead"
    KINDS = "kinds"
    KINDS_EDIT = "kinds-edit"
    LEARNING = "learning"
    LEARNING_OWN = "learning-own"
    LEARNING_EDIT = "learning-edit"
    LEARNING_ACROSS = "learning-across"
    DIGEST = "digest"
    DIGEST_PAPER = "digest-paper"
    DIGEST_EDIT = "digest-edit"
    DIGEST_HOLD = "digest-hold"
    SHARE = "share"
    SHARED = "shared"
    SHARE_ANSWER = "share-answer"
    FEED_OWN = "feed-own"
    FEED_TEAM = "feed-team"
    FEED_TEAM_CLOSE = "feed-team-close"
    # ── of a team's programme ────────────────────────────────────────────────────────────────────────
    PROGRAMME = "programme"
    PROGRAMME_STEP = "programme-step"
    PROGRAMME_PAPERS = "programme-papers"
    PROGRAMME_LEAD = "programme-lead"
    PROGRAMME_FOLLOW_UP = "programme-follow-up"
    CONVERSATION = "conversation"
    # ── of oneself ───────────────────────────────────────────────────────────────────────────────────
    HELP = "help"
    LANGUAGE = "language"
    MY_DATA = "my-data"
    ERASE_ME = "erase-me"
    OWN_WORDS = "own-words"
    # ── of the whole installation ────────────────────────────────────────────────────────────────────
    AUDIT = "audit"
    TEAM_EXPORT = "team-export"
    TEAM_DELETE = "team-delete"
    # ── nobody's ─────────────────────────────────────────────────────────────────────────────────────
    ORIGIN_OF_A_POINT = "origin-of-a-point"
    OTHERS_NOTES = "others-notes"
    HIDDEN_CONTRIBUTION = "hidden-contribution"
    OTHERS_NOT_WITH = "others-not-with"
    FIGURES_ABOUT_A_PERSON = "figures-about-a-person"


def _for(*roles: Role) -> frozenset[Role]:
    return frozenset(roles)


_TEAM = _for(Role.MEMBER, Role.LEADER)
_LED = _for(Role.LEADER)
_THERE = _for(Role.PARTICIPANT)
_CASE = _for(Role.OWNER, Role.PRESENTER)
_COURSE = _for(Role.LEADER, Role.CONSULTANT, Role.PARTNER)
_SUMS_UP = _for(Role.FACILITATOR, Role.LEADER)

OF_A_SPARRING: Mapping[Thing, frozenset[Role]] = {
    Thing.CASE: _for(Role.ASKER, Role.PARTICIPANT),
    Thing.CASE_CHANGE: _for(Role.ASKER),
    Thing.PRIVATE_NOTES: _CASE,
    Thing.OWN_ACTIONS: _CASE,
    Thing.ACTION_ANSWER: _for(Role.OWNER),
    Thing.POSTED: _for(Role.ASKER, Role.OWNER, Role.MEMBER),
    Thing.JOIN: _for(Role.ASKER, Role.OWNER, Role.ASKED, Role.MEMBER),
    Thing.ANSWER_REQUEST: _for(Role.ASKED),
    Thing.SELECT: _for(Role.SELECTOR),
    Thing.TAKE_PART: _THERE,
    Thing.CONTRIBUTION: _THERE,
    Thing.CONSENT: _THERE,
    Thing.OBSERVATION: _THERE,
    Thing.LEARNING_POINT: _THERE,
    Thing.AGREEMENT: _THERE,
    Thing.ROUNDS: _for(Role.FACILITATOR, Role.DEPUTY),
    Thing.GATHER: _SUMS_UP,
    Thing.DECISION: _SUMS_UP,
    Thing.CLOSE: _SUMS_UP | _THERE,
    Thing.JOURNAL: _for(Role.OWNER),
    Thing.HOLD: _for(Role.ASKER, Role.OWNER, Role.LEADER, Role.INSTALLER),
}
"""Leaders see what was learned, never the text of a case they were not present for."""

OF_A_TEAM: Mapping[Thing, frozenset[Role]] = {
    Thing.HUB: _TEAM,
    Thing.REQUEST: _TEAM,
    Thing.QUEUE: _TEAM,
    Thing.HOLDS: _TEAM | _for(Role.INSTALLER),
    Thing.ROTATION: _TEAM,
    Thing.ROTATION_EDIT: _LED,
    Thing.OWN_TURN: _TEAM,
    Thing.OWN_ABSENCE: _TEAM,
    Thing.SETUP: _TEAM | _for(Role.INSTALLER),
    Thing.SETUP_EDIT: _LED | _for(Role.INSTALLER),
    Thing.FRAME: _TEAM,
    Thing.FRAME_EDIT: _LED,
    Thing.RULES_PROPOSE: _TEAM,
    Thing.RULES_FORCE: _LED,
    Thing.PRACTICE: _TEAM,
    Thing.PRACTICE_EDIT: _LED,
    Thing.PAIRS: _TEAM,
    Thing.PAIRS_ARRANGE: _LED,
    Thing.OWN_PAIR: _TEAM,
    Thing.EXPERTS: _TEAM,
    Thing.EXPERTS_ARRANGE: _LED,
    Thing.OWN_TOPICS: _TEAM,
    Thing.START: _TEAM,
    Thing.START_LEAD: _LED,
    Thing.KINDS: _TEAM,
    Thing.KINDS_EDIT: _LED,
    Thing.LEARNING: _TEAM,
    Thing.LEARNING_OWN: _TEAM,
    Thing.LEARNING_EDIT: _LED,
    Thing.LEARNING_ACROSS: _LED,
    Thing.DIGEST: _TEAM,
    Thing.DIGEST_PAPER: _TEAM,
    Thing.DIGEST_EDIT: _LED,
    Thing.DIGEST_HOLD: _LED,
    Thing.SHARE: _LED,
    Thing.SHARED: _for(Role.LEADER, Role.OTHER_LEADER),
    Thing.SHARE_ANSWER: _for(Role.LEADER, Role.OTHER_LEADER),
    Thing.FEED_OWN: _TEAM,
    Thing.FEED_TEAM: _TEAM,
    Thing.FEED_TEAM_CLOSE: _LED,
}

OF_THE_PROGRAMME: Mapping[Thing, frozenset[Role]] = {
    Thing.PROGRAMME: _COURSE | _TEAM,
    Thing.PROGRAMME_STEP: _COURSE,
    Thing.PROGRAMME_PAPERS: _COURSE,
    Thing.PROGRAMME_LEAD: _LED,
    Thing.PROGRAMME_FOLLOW_UP: _for(Role.LEADER, Role.PARTNER),
    Thing.CONVERSATION: _for(Role.CONSULTANT, Role.PARTNER),
}
"""A leader sees when conversations are held, nothing of what is said there; members see that there is a programme."""

OF_ONESELF: Mapping[Thing, frozenset[Role]] = {
    Thing.HELP: frozenset(Role),
    Thing.LANGUAGE: frozenset(Role),
    Thing.MY_DATA: frozenset(Role),
    Thing.ERASE_ME: frozenset(Role),
    Thing.OWN_WORDS: frozenset(Role),
}
"""Everybody has her own of it, and sees no other's."""

OF_THE_INSTALLATION: Mapping[Thing, frozenset[Role]] = {
    Thing.AUDIT: _for(Role.INSTALLER),
    Thing.TEAM_EXPORT: _for(Role.INSTALLER),
    Thing.TEAM_DELETE: _for(Role.INSTALLER),
}

OF_NOBODY: Mapping[Thing, frozenset[Role]] = {
    Thing.ORIGIN_OF_A_POINT: _for(),
    Thing.OTHERS_NOTES: _for(),
    Thing.HIDDEN_CONTRIBUTION: _for(),
    Thing.OTHERS_NOT_WITH: _for(),
    Thing.FIGURES_ABOUT_A_PERSON: _for(),
}

POLICY: Mapping[Thing, frozenset[Role]] = {
    **OF_A_SPARRING,
    **OF_A_TEAM,
    **OF_THE_PROGRAMME,
    **OF_ONESELF,
    **OF_THE_INSTALLATION,
    **OF_NOBODY,
}


def allowed(roles: frozenset[Role], thing: Thing) -> bool:
    """Say whether somebody who is all this may see or do a thing."""
    return not roles.isdisjoint(POLICY[thing])
