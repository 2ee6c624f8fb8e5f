"""Sealing of what people write: AES-256-GCM, one random key for each case and each team, wrapped by a master key.

What is sealed is bound to its place by associated data (subject and text id), so that ciphertexts cannot be swapped.
Destroying a subject's wrapped key makes its words unreadable wherever copies of them lie.
"""

import base64
import hashlib
import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.sparring.errors import TextsLocked
from bot.sparring.identity import Subject, TextId

KEY_BYTES = 32
NONCE_BYTES = 12


class BadMasterKey(Exception):
    """A master key must be 32 bytes in base64."""


class Sealing:
    """A master key and the older ones it follows, by their fingerprints.

    A database tells by `meet` which master keys its words need. When none of ours is among them, the sealing is locked:
    nothing opens, and nothing new is sealed either, for it would be lost as soon as the right key came back.

    Args:
        master: 32 random bytes that wrap new keys; without it nothing new can be sealed.
        older: earlier master keys, which still open what they wrapped.
        file: Where the master key lies, if in a file; it is looked at again when it has changed.
    """

    def __init__(self, master: bytes | None, older: Sequence[bytes] = (), *, file: Path | None = None) -> None:
        self._file, self._seen = file, file and _stamp(file)
        self._needed: frozenset[str] = frozenset()
        self._take(master, older)

    def _take(self, master: bytes | None, older: Sequence[bytes]) -> None:
        self._masters = {fingerprint(key): AESGCM(key) for key in (*older, *filter(None, (master,)))}
        self._current = fingerprint(master) if master else None

    @classmethod
    def of(cls, *, value: str | None = None, older: str | None = None, file: Path | None = None) -> Self:
        """Return a sealing with the key in `value`, or else with those in `file` and beside it.

        Args:
            value: the master key, 32 bytes in base64 (`openssl rand -base64 32`).
            older: the master key before that one.
            file: where the key lies when no value is set. A database without words lets a missing one be made.

        Raises:
            BadMasterKey: a key is not 32 bytes in base64.
        """
        past = [decoded(older)] if older else []
        if value or file is None:
            return cls(decoded(value) if value else None, past)
        return cls(_read(file), [*past, *_archived(file)], file=file)

    def meet(self, needed: frozenset[str]) -> None:
        """Take in which master keys a database needs; one that needs none yet gets a fresh key file if there is none.

        Raises:
            BadMasterKey: another process has just made a key file that is none.
        """
        if not needed and self._current is None and self._file is not None:
            make(self._file)
            self._reload()
        self._needed = needed

    @property
    def current(self) -> str | None:
        """The fingerprint of the key that wraps new ones."""
        return self._current

    @property
    def locked(self) -> bool:
        """Say whether words stay shut, because no master key is here, or another one than they need."""
        self._look_again()
        return self._current is None or bool(self._needed and not self._needed & self._masters.keys())

    def knows(self, master: str) -> bool:
        """Say whether a master key is one of ours."""
        return master in self._masters

    def new_key(self, subject: Subject) -> tuple[str, bytes]:
        """Return a fresh key for a case or a team: the master's fingerprint and the key as wrapped by it.

        Raises:
            TextsLocked: The master key is missing, or is not the one the words here need.
        """
        if self.locked or self._current is None:
            raise TextsLocked
        return self._current, self._wrapped(self._current, AESGCM.generate_key(8 * KEY_BYTES), subject)

    def rewrapped(self, subject: Subject, master: str, wrapped: bytes) -> bytes | None:
        """Return a subject's key as wrapped by the current master, or None when none of ours opens it."""
        key = _opened(self._masters.get(master), wrapped, subject.encode())
        return self._wrapped(self._current, key, subject) if key and self._current else None

    def unwrap(self, subject: Subject, master: str, wrapped: bytes) -> "SubjectKey | None":
        """Return a subject's key, or None when no master key of ours opens it."""
        if master not in self._masters:
            self._look_again()
        key = _opened(self._masters.get(master), wrapped, subject.encode())
        return SubjectKey(subject, key) if key else None

    def _wrapped(self, master: str, key: bytes, subject: Subject) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._masters[master].encrypt(nonce, key, subject.encode())

    def _look_again(self) -> None:
        """Read the key file anew when it has changed: a rotation, or a key that came back."""
        found = self._file and _stamp(self._file)
        if found and found != self._seen:  # one that is gone was read, and still opens
            with suppress(BadMasterKey):
                self._reload()

    def _reload(self) -> None:
        if self._file is not None:
            self._seen = _stamp(self._file)
            self._take(_read(self._file), _archived(self._file))


class SubjectKey:
    """The own key of one case or team."""

    def __init__(self, subject: Subject, key: bytes) -> None:
        self._subject, self._key = subject, AESGCM(key)

    def seal(self, text: TextId, words: str) -> bytes:
        """Return the words as nonce and ciphertext."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._key.encrypt(nonce, words.encode(), self._bound_to(text))

    def open(self, text: TextId, sealed: bytes) -> str | None:
        """Return the words, or None when they were not sealed by this key for this text."""
        words = _opened(self._key, sealed, self._bound_to(text))
        return None if words is None else words.decode()

    def _bound_to(self, text: TextId) -> bytes:
        return f"{self._subject}\0{text}".encode()


def fingerprint(key: bytes) -> str:
    """Return a name for a master key that tells nothing about it."""
    return hashlib.blake2b(key, digest_size=8, person=b"sparring-master").hexdigest()


def decoded(key: str) -> bytes:
    """Return the bytes of a master key written in base64, either alphabet."""
    try:
        plain = base64.b64decode(key.strip().translate(str.maketrans("-_", "+/")), validate=True)
    except ValueError:
        raise BadMasterKey from None
    if len(plain) != KEY_BYTES:
        raise BadMasterKey
    return plain


def make(file: Path) -> None:
    """Make a file with a fresh key, mode 0600, unless there is one; of two makers at once one wins."""
    _link(_fresh(), file)


def renew(file: Path) -> None:
    """Put a fresh key in place of the one in a file, which stays beside it under its fingerprint.

    Killed in between, both files hold the old key, and it can be done again.
    """
    old = file.read_text(encoding="ascii")
    _link(old, file.with_name(f"{file.name}.{fingerprint(decoded(old))}"))
    fresh = file.with_name(f"{file.name}{_FRESH}")
    fresh.unlink(missing_ok=True)
    _link(_fresh(), fresh)
    fresh.replace(file)


_FRESH = ".fresh"


def _fresh() -> str:
    return base64.b64encode(os.urandom(KEY_BYTES)).decode() + "\n"


def _link(key: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=file.parent, encoding="ascii") as made:  # mode 0600 by itself
        made.write(key)
        made.flush()
        os.fsync(made.fileno())
        with suppress(FileExistsError):
            os.link(made.name, file)


def _read(file: Path) -> bytes | None:
    return decoded(file.read_text(encoding="ascii")) if file.exists() else None


def _archived(file: Path) -> list[bytes]:
    """Return the older keys that a rotation has left beside the file."""
    beside = sorted(file.parent.glob(f"{file.name}.*")) if file.parent.exists() else []
    return [decoded(old.read_text(encoding="ascii")) for old in beside if old.suffix != _FRESH]


def _stamp(file: Path) -> tuple[int, int] | None:
    """Return what changes when a file does."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino


def _opened(key: AESGCM | None, sealed: bytes, bound_to: bytes) -> bytes | None:
    if key is None:
        return None
    try:
        return key.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError):
        return None
