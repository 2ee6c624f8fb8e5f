"""The shelf of protocol copies: each kept once, by its digest, in the database and in this process.

Beside it lie the sessions that were read last, as long as their documents stay what they were.
"""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.sparring.protocol import Protocol
from bot.sparring.session import Session
from storage.engines.engine import Engine
from storage.mapping import protocol_from_json, protocol_to_json, session_from_json
from storage.tables import PROTOCOLS

MEMORY = 1_000
"""Far more protocols than anybody writes; a bound, so that a faulty caller cannot fill the memory."""
RECENT = 500
"""Enough for the batches in hand; ten thousand open sessions would fill the memory."""


class ProtocolShelf:
    """What this process knows of the table `protocols`, which only grows. One for each storage."""

    def __init__(self) -> None:
        self._by_digest: dict[str, Protocol] = {}
        self._digests: dict[
            int, tuple[Protocol, str, str]
        ] = {}  # by identity: hashing a protocol costs as much as a row
        self._recent: dict[str, Session] = {}
        self.stored: set[str] = set()

    def described(self, protocol: Protocol) -> tuple[str, str]:
        """Return a protocol's digest and document."""
        known = self._digests.get(id(protocol))
        if known is None:
            if len(self._digests) >= MEMORY:
                self._digests.clear()
            known = self._digests[id(protocol)] = (protocol, *protocol_to_json(protocol))
        return known[1:]

    async def fetch(self, connection: AsyncConnection, engine: Engine, digests: Iterable[str]) -> dict[str, Protocol]:
        """Return the protocols with these digests, reading those that are new to this process."""
        wanted = set(digests)
        if missing := sorted(wanted - self._by_digest.keys()):
            these = select(PROTOCOLS).where(engine.among(PROTOCOLS.c.digest, "digests"))
            rows = await connection.execute(these, {"digests": missing})
            for digest, document in rows:
                protocol = self._by_digest[digest] = protocol_from_json(document)
                self._digests[id(protocol)] = (protocol, digest, document)
                self.stored.add(digest)
        return {digest: self._by_digest[digest] for digest in wanted}

    def session(self, document: str, protocol: Protocol) -> Session:
        """Return the session of a document: the very same one as when the same was read a moment ago.

        That spares decoding it again, and whoever read it before knows by `is` that nothing has changed.
        """
        session = self._recent.get(document)
        if session is None:
            if len(self._recent) >= RECENT:
                del self._recent[next(iter(self._recent))]
            session = self._recent[document] = session_from_json(document, protocol)
        return session
