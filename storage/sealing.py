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

from bot.sparring.identity import Subject, TextId

KEY_BYTES = 32
NONCE_BYTES = 12


class NoMasterKey(Exception):
    """Words cannot be sealed: no master key is set."""


class BadMasterKey(Exception):
    """A master key must be 32 bytes in base64."""


class Sealing:
    """A master key and the older ones it follows, by their fingerprints.

    Args:
        master: 32 random bytes that wrap new keys; without it nothing new can be sealed.
        older: earlier master keys, which still open what they wrapped.
    """

    def __init__(self, master: bytes | None, older: Sequence[bytes] = ()) -> None:
        self._masters = {fingerprint(key): AESGCM(key) for key in (*older, *filter(None, (master,)))}
        self._current = fingerprint(master) if master else None

    @classmethod
    def of(cls, *, value: str | None = None, older: str | None = None, file: Path | None = None) -> Self:
        """Return a sealing with the key in `value`, or else in `file`, which is made with a fresh key if missing.

        Args:
            value: the master key, 32 bytes in base64 (`openssl rand -base64 32`).
            older: the master key before that one.
            file: where the key lies when no value is set; made with mode 0600.

        Raises:
            BadMasterKey: a key is not 32 bytes in base64.
        """
        found = value or (file and read_or_make(file)) or None
        return cls(found and decoded(found), [decoded(older)] if older else [])

    def new_key(self, subject: Subject) -> tuple[str, bytes]:
        """Return a fresh key for a case or a team: the master's fingerprint and the key as wrapped by it."""
        if self._current is None:
            raise NoMasterKey
        key, nonce = AESGCM.generate_key(8 * KEY_BYTES), os.urandom(NONCE_BYTES)
        return self._current, nonce + self._masters[self._current].encrypt(nonce, key, subject.encode())

    def unwrap(self, subject: Subject, master: str, wrapped: bytes) -> "SubjectKey | None":
        """Return a subject's key, or None when no master key of ours opens it."""
        key = _opened(self._masters.get(master), wrapped, subject.encode())
        return SubjectKey(subject, key) if key else None


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


def read_or_make(file: Path) -> str:
    """Return the key in a file, made now with mode 0600 if it is missing; of two makers at once one wins."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=file.parent, encoding="ascii") as made:  # mode 0600 by itself
            made.write(base64.b64encode(os.urandom(KEY_BYTES)).decode() + "\n")
            made.flush()
            os.fsync(made.fileno())
            with suppress(FileExistsError):
                os.link(made.name, file)
    return file.read_text(encoding="ascii")


def _opened(key: AESGCM | None, sealed: bytes, bound_to: bytes) -> bytes | None:
    if key is None:
        return None
    try:
        return key.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound_to)
    except (InvalidTag, ValueError):
        return None
