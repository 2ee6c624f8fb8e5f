"""Our own ids for what a platform calls by its own."""

import base64
import hashlib


def our_id(kind: str, ref: str) -> str:
    """Return our id for a platform's person or place: 16 characters, the same in every replica."""
    digest = hashlib.blake2b(f"{kind}:{ref}".encode(), digest_size=10).digest()
    return base64.b32encode(digest).decode().lower()
