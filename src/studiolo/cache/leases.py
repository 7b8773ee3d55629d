"""Who makes a picture, told to every process: a row that its owner renews while it works.

An owner that dies lets its row run out, and exactly one of those who wait takes over.
"""

import asyncio
import secrets
from contextlib import suppress

from sqlalchemy import Delete, Update, delete, update
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.cache.statements import database_now, take
from studiolo.cache.tables import flights
from studiolo.database.transactions import Transactions
from studiolo.errors import StorageFailed

LEASE_SECONDS = 10.0
RENEWALS_PER_LEASE = 3
SWEEP_SECONDS = 60.0  # who waits looks far more often at what was made


class SqlLeases:
    """Those of one process. owner: a name no other running process has."""

    def __init__(
        self, engine: AsyncEngine, transactions: Transactions, *, owner: str, lease_seconds: float = LEASE_SECONDS
    ) -> None:
        self._take = take(engine)
        self._now = database_now(engine)
        self._transactions = transactions
        self._owner = owner
        self._lease_seconds = lease_seconds
        self._held: set[str] = set()
        self._renewing: asyncio.Task[None] | None = None
        self._swept_at = float("-inf")

    async def take(self, key: str, *, tenant: str, after: str) -> str | None:
        """The token of our attempt; None when somebody works on the key, or has since the attempt `after` was seen.

        Raises StorageFailed.
        """
        token = secrets.token_hex(16)
        row: dict[str, object] = {"key": key, "tenant": tenant, "token": token, "owner": self._owner}
        row |= {"after": after, "lease_seconds": self._lease_seconds}
        try:
            taken = await self._transactions.write(lambda connection: self._take.run(connection, row))
        except asyncio.CancelledError:  # perhaps it was written
            await self.give_back(key, token)
            raise
        if not taken:
            return None
        self._held.add(token)
        self._keep_renewing()
        return token

    async def give_back(self, key: str, token: str) -> None:
        """Nothing was made: the next one may try at once. When that cannot be written the lease runs out by itself."""
        self._held.discard(token)
        with suppress(StorageFailed):
            await self._execute(delete(flights).where(flights.c.key == key, flights.c.token == token))

    def let_go(self, token: str) -> None:
        """Renew it no longer: what was made is written, or the lease may run out."""
        self._held.discard(token)

    async def free_own(self) -> None:
        """What an earlier process with our name left. Raises StorageFailed."""
        await self._execute(delete(flights).where(flights.c.owner == self._owner))

    async def close(self) -> None:
        if self._renewing is not None:
            self._renewing.cancel()
            await asyncio.wait({self._renewing})

    def _keep_renewing(self) -> None:
        if self._renewing is None or self._renewing.done():
            self._renewing = asyncio.ensure_future(self._renew())

    async def _renew(self) -> None:
        """All of this process's leases at once."""
        while self._held:
            await self._sweep()
            await asyncio.sleep(self._lease_seconds / RENEWALS_PER_LEASE)
            ours = update(flights).where(flights.c.owner == self._owner, flights.c.token.in_(sorted(self._held)))
            with suppress(StorageFailed):  # the next beat tries again, before the lease runs out
                await self._execute(ours.values(expires=self._now + self._lease_seconds))

    async def _sweep(self) -> None:
        """Attempts that ended long ago, now and then."""
        now = asyncio.get_running_loop().time()
        if now - self._swept_at < SWEEP_SECONDS:
            return
        self._swept_at = now
        with suppress(StorageFailed):
            await self._execute(delete(flights).where(flights.c.expires < self._now - SWEEP_SECONDS))

    async def _execute(self, statement: Delete | Update) -> None:
        await self._transactions.write(lambda connection: connection.execute(statement))
