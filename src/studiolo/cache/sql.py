"""SqlCache: remembered by this process, kept in the database, or made by one of all who ask for it."""

import asyncio
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import structlog
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.cache.entries import SqlEntries
from studiolo.cache.flights import Flight, Flights
from studiolo.cache.front import Front, Remembered
from studiolo.cache.leases import LEASE_SECONDS, SqlLeases
from studiolo.cache.none import silence
from studiolo.cache.pending import Pending
from studiolo.cache.protocol import Answer, Asked, Find, Make, New, OnProgress, Stats, Which
from studiolo.cache.statements import Seen
from studiolo.configuration import CacheRules
from studiolo.database.transactions import Transactions
from studiolo.errors import StorageFailed
from studiolo.images import StoredPicture

WRITE_SECONDS = 60.0  # how late the database may know of hits
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.025, 0.25
log = structlog.get_logger()


class SqlCache:
    """On the database's tables. One per process and event loop; may be made outside of the loop.

    owner: a name no other running process has; one that has it again after a restart frees at once what it was making
    when it died. clock: seconds since 1970.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        rules: CacheRules,
        *,
        owner: str = "",
        clock: Callable[[], float] = time.time,
        lease_seconds: float = LEASE_SECONDS,
    ) -> None:
        self._rules = rules
        self._clock = clock
        self._pending = Pending()
        self._transactions = Transactions(engine, "The cache")
        self._entries = SqlEntries(engine, self._transactions, self._pending, clock=clock, max_bytes=rules.max_bytes)
        self._leases = SqlLeases(
            engine, self._transactions, owner=owner or secrets.token_hex(16), lease_seconds=lease_seconds
        )
        self._flights = Flights()
        self._front = Front()
        self._writing: asyncio.Task[None] | None = None

    async def once(self, asked: Asked, *, make: Make, find: Find, on_progress: OnProgress | None = None) -> Answer:
        if asked.fresh or not self._rules.enabled:
            made = await make(on_progress or silence)
            return Answer(pictures=tuple(made.pictures), outcome="off")
        answer = await self._remembered(asked.key, find) if asked.kept else None
        if answer is None:
            ttl_seconds = self._ttl(asked.request.engine) if asked.kept else 0.0
            generation = _Generation(asked=asked, make=make, find=find, ttl_seconds=ttl_seconds)
            answer, first = await self._flights.join(
                asked.key, lambda flight: self._settle(generation, flight), on_progress
            )
            if answer.outcome == "miss" and not first:
                answer = Answer(pictures=answer.pictures, outcome="shared")
        self._pending.note(answer.outcome)
        self._write_later()
        return answer

    async def forget(self, which: Which) -> int:
        count = await self._entries.forget(which)
        self._front.see(await self._entries.generation())
        return count

    async def stats(self) -> Stats:
        return await self._entries.stats()

    async def start(self) -> None:
        await self._leases.free_own()

    async def close(self) -> None:
        await self._flights.close()
        await self._leases.close()
        if self._writing is not None:
            self._writing.cancel()
            await asyncio.wait({self._writing})
            self._writing = None
            await self._write(after_seconds=0)

    async def _remembered(self, key: str, find: Find) -> Answer | None:
        """What this process knows already, if the database has not forgotten it meanwhile."""
        if key not in self._front:
            return None
        now = self._clock()
        if not self._front.is_trusted(now):
            self._front.trust(now)  # before asking: the others need not ask as well
            self._front.see(await self._entries.generation())
        picture_ids = self._front.get(key, now)
        pictures = None if picture_ids is None else await find(picture_ids)
        if pictures is None:
            self._front.drop(key)
            return None
        self._pending.use(key, now)
        return Answer(pictures=tuple(pictures), outcome="hit")

    async def _settle(self, generation: "_Generation", flight: Flight) -> Answer:
        """From the database, from another process that is making it, or made here."""
        asked = generation.asked
        before: str | None = None  # the attempt that had ended when we came; what later ones make is ours as well
        for pause_seconds in _pauses():
            seen = await self._entries.look(asked.key)
            self._front.see(seen.generation)
            waited = before is not None
            if before is None:
                before = "" if seen.running else seen.token
            pictures = await self._there(generation, seen, before)
            if pictures is not None:
                return Answer(pictures=pictures, outcome="shared" if waited else "hit")
            if not seen.running:
                token = await self._leases.take(asked.key, tenant=asked.request.tenant, after=seen.token)
                if token is not None:
                    return await self._make(generation, flight, token, seen.generation)
            await asyncio.sleep(pause_seconds)
        raise AssertionError("pauses never end")

    async def _there(self, generation: "_Generation", seen: Seen, before: str) -> tuple[StoredPicture, ...] | None:
        """What an attempt after `before` made, or what is kept."""
        key, now = generation.asked.key, self._clock()
        if seen.landed and seen.token != before and (pictures := await generation.find(seen.landed)) is not None:
            return tuple(pictures)
        if not seen.kept or seen.expires <= now or not generation.ttl_seconds:
            return None
        pictures = await generation.find(seen.kept)
        if pictures is None:
            await self._entries.drop(key, seen.kept)
            return None
        self._pending.use(key, now)
        self._front.put(key, Remembered(picture_ids=seen.kept, expires=seen.expires), generation=seen.generation)
        return tuple(pictures)

    async def _make(self, generation: "_Generation", flight: Flight, token: str, at: int) -> Answer:
        """at: the cache's generation when the lease was taken."""
        key = generation.asked.key
        try:
            new = await generation.make(flight.tell)
            flight.made()
        except BaseException:
            await self._leases.give_back(key, token)
            raise
        try:
            await self._keep(generation, new, token, at)
        except StorageFailed:  # the pictures are stored and recorded: only the next one who asks is the poorer
            log.warning("cache_not_written")
            await self._leases.give_back(key, token)
        finally:
            self._leases.let_go(token)
        return Answer(pictures=tuple(new.pictures), outcome="miss")

    async def _keep(self, generation: "_Generation", new: New, token: str, at: int) -> None:
        picture_ids = tuple(picture.id for picture in new.pictures)
        ttl_seconds = generation.ttl_seconds if new.lasting else 0.0
        expires = self._clock() + ttl_seconds
        kept = await self._entries.keep(
            generation.asked,
            picture_ids,
            byte_count=sum(len(picture.picture.data) for picture in new.pictures),
            ttl_seconds=ttl_seconds,
            token=token,
            generation=at,
        )
        if kept:
            remembered = Remembered(picture_ids=picture_ids, expires=expires)
            self._front.put(generation.asked.key, remembered, generation=at)

    def _ttl(self, engine: str) -> float:
        """By engine/model, else by engine, else the usual."""
        rules = self._rules
        family = engine.partition("/")[0]
        return rules.ttl_by_engine.get(engine, rules.ttl_by_engine.get(family, rules.ttl_seconds))

    def _write_later(self) -> None:
        if self._writing is None or self._writing.done():
            self._writing = asyncio.ensure_future(self._write(after_seconds=WRITE_SECONDS))

    async def _write(self, *, after_seconds: float) -> None:
        await asyncio.sleep(after_seconds)
        try:
            await self._entries.write_pending()
        except StorageFailed:
            log.warning("cache_not_written")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Generation:
    """One request with the ways to answer it. ttl_seconds: 0 keeps nothing."""

    asked: Asked
    make: Make
    find: Find
    ttl_seconds: float


def _pauses() -> Iterator[float]:
    """How long who waits for another process waits until he looks again."""
    pause_seconds = FIRST_PAUSE_SECONDS
    while True:
        yield pause_seconds
        pause_seconds = min(2 * pause_seconds, LONGEST_PAUSE_SECONDS)
