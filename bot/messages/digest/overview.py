"""The leader's overview: the draft to edit, the digest under way, or what comes next and what may be shared."""

from collections.abc import Iterator
from datetime import date

from bot.messages.buttons import row
from bot.messages.digest import posts
from bot.messages.digest import sight as look
from bot.messages.digest.buttons import DigestDo, press
from bot.messages.digest.sight import Sight
from bot.messages.parts import Button, Divider, Heading, Part, Small, Style, Text
from bot.messages.wording import Wording
from bot.sparring.digest.sharing import Share, Talk, share_of
from bot.sparring.digest.state import Chapter, Digest, Stage, stands
from bot.sparring.folder import Folder
from bot.sparring.rhythm.cadence import due_on


def overview(folder: Folder, digest: Digest | None, wording: Wording, today: date) -> tuple[Part, ...]:
    """Return what a leader sees of her team's digests: `digest` is the one not closed yet, if there is one."""
    if digest is None:
        return (*_between(folder, wording, today),)
    sight = Sight(folder, digest, wording)
    if digest.stage is Stage.DRAFT:
        return (*_draft(sight, today),)
    return (*_open(sight),)


def _draft(sight: Sight, today: date) -> Iterator[Part]:
    wording, team = sight.wording, sight.folder.team
    yield Heading(wording.plain("digest-heading"))
    yield Text(look.period(sight))
    yield Small(wording.line("digest-is-draft"))
    yield from due(sight.folder, wording, today)
    yield from look.opening(sight)
    for number, chapter in enumerate(sight.digest.themes, start=1):
        yield from _chapter(sight, chapter, number)
    if not sight.digest.themes:
        yield Text(wording.line("digest-no-themes"))
    yield from look.waiting(sight.digest, wording)
    yield from _changes(sight)
    if sight.digest.standing or sight.changes:
        yield from look.agenda(sight)
    args = (team.place, sight.digest.id)
    edit, preview = press(wording, DigestDo.EDIT, *args), press(wording, DigestDo.PREVIEW, *args)
    hold = press(wording, DigestDo.HOLD, *args, style=Style.PRIMARY)
    yield row(wording, (edit, preview, hold), _papers(sight))


def _chapter(sight: Sight, chapter: Chapter, number: int) -> Iterator[Part]:
    """Yield a theme of the draft with its points, and why it is not in if it is not."""
    if chapter.left_out:
        key = "digest-theme-later"
    else:
        key = "digest-theme-number" if stands(chapter.shown) else "digest-theme-alone"
    places = {"number": number} if key == "digest-theme-number" else {}
    yield Text(sight.wording.line(key, theme=sight.theme(chapter.theme), **places))
    yield look.points(chapter)
    yield from look.asked(chapter, sight.wording)
    args = (sight.folder.team.place, sight.digest.id, chapter.theme)
    yield row(sight.wording, (press(sight.wording, DigestDo.CHAPTER, *args),))


def _changes(sight: Sight) -> Iterator[Part]:
    """Yield the practice changes to follow up, each with a way to tell how it went."""
    if not sight.changes:
        return
    yield Heading(sight.wording.plain("digest-changes-heading"))
    for change in sight.changes:
        yield Text(look.change_line(change, sight.wording))
        args = (sight.folder.team.place, sight.digest.id, change.id)
        yield row(sight.wording, (press(sight.wording, DigestDo.CHANGE, *args),))


def _open(sight: Sight) -> Iterator[Part]:
    wording, args = sight.wording, (sight.folder.team.place, sight.digest.id)
    yield Heading(wording.plain("digest-heading"))
    yield Text(look.period(sight))
    yield Small(wording.line("digest-is-open"))
    for number, chapter in enumerate(sight.digest.standing, start=1):
        yield Text(wording.line("digest-theme-number", number=number, theme=sight.theme(chapter.theme)))
        yield look.points(chapter)
        yield look.settled(chapter.settled, wording) if chapter.settled else Small(wording.line("digest-undecided"))
        label = "button-digest-settle-again" if chapter.settled else ""
        settle = press(wording, DigestDo.SETTLE, *args, chapter.theme, label=label)
        yield row(wording, (settle, *_share(sight, chapter)))
    yield from _changes(sight)
    yield from _shares(sight.folder, wording)
    yield row(wording, (press(wording, DigestDo.CLOSE, *args, style=Style.PRIMARY),), _papers(sight))


def _between(folder: Folder, wording: Wording, today: date) -> Iterator[Part]:
    """Yield what a leader sees when there is neither a draft nor a digest under way."""
    digests = folder.all(Digest)
    yield Heading(wording.plain("digest-heading"))
    if digests:
        yield Text(wording.line("digest-last-held", day=digests[-1].last_on))
    else:
        yield Text(wording.line("digest-never-held"))
    yield from due(folder, wording, today)
    read = (press(wording, DigestDo.READ, folder.team.place, digests[-1].id),) if digests else ()
    yield row(wording, (press(wording, DigestDo.DRAFT, folder.team.place, style=Style.PRIMARY), *read))
    if digests:
        yield from _to_share(Sight(folder, digests[-1], wording))


def _to_share(sight: Sight) -> Iterator[Part]:
    """Yield the last digest's themes, each with a way to share it with the other leaders."""
    yield Divider()
    yield Heading(sight.wording.plain("digest-shares-heading"))
    if sight.folder.team.rhythm.customs.leaders_place is None:
        yield Text(sight.wording.line("digest-no-leaders-place"))
        return
    unshared = [chapter for chapter in sight.digest.standing if _share(sight, chapter)]
    if unshared:
        yield Text(sight.wording.line("digest-share-themes"))
    for chapter in unshared:
        yield Text(sight.wording.line("digest-theme-name", theme=sight.theme(chapter.theme)))
        yield row(sight.wording, _share(sight, chapter))
    yield from _shares(sight.folder, sight.wording, headed=True)


def _share(sight: Sight, chapter: Chapter) -> tuple[Button, ...]:
    """Return the button that shares a theme, unless it is shared already or there is nowhere to share it."""
    if sight.folder.team.rhythm.customs.leaders_place is None or share_of(sight.folder, sight.digest.id, chapter.theme):
        return ()
    args = (sight.folder.team.place, sight.digest.id, chapter.theme)
    return (press(sight.wording, DigestDo.SHARE, *args),)


_MOST_SHARES = 8


def _shares(folder: Folder, wording: Wording, *, headed: bool = False) -> Iterator[Part]:
    """Yield what was shared lately and how the talk stands, the newest first."""
    shares = [share for share in folder.all(Share) if share.talk is not Talk.TAKEN_BACK][-_MOST_SHARES:]
    if shares and not headed:
        yield Heading(wording.plain("digest-shares-heading"))
    for share in reversed(shares):
        name = look.theme_name(folder, share.theme, wording)
        if share.talk is Talk.CONCLUDED:
            yield Text(wording.line("digest-share-concluded", theme=name))
            continue
        yield Text(wording.line("digest-share-open", theme=name, count=len(share.responses)))
        yield row(wording, (press(wording, DigestDo.OUTCOME, folder.team.place, share.id),))


def due(folder: Folder, wording: Wording, today: date) -> Iterator[Part]:
    """Yield when the next digest is due, once the team has begun with its rhythm."""
    if day := due_on(folder.team):
        yield Small(wording.line("digest-overdue" if day < today else "digest-due", day=day))


def _papers(sight: Sight) -> tuple[Button, ...]:
    args = (sight.folder.team.place, sight.digest.id)
    return tuple(press(sight.wording, do, *args) for do in (DigestDo.PDF, DigestDo.MARKDOWN))


def whole(sight: Sight) -> tuple[Part, ...]:
    """Return a digest to read from end to end, as the team sees it."""
    parts: list[Part] = [*posts.shown(sight)]
    for chapter in sight.digest.standing:
        parts += [Divider(), *posts.theme(sight, chapter)]
        if chapter.settled:
            parts.append(look.settled(chapter.settled, sight.wording))
    return tuple(parts)
