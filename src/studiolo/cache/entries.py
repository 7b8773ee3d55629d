"""What is kept, in SQL. Every change takes the one row of `cache_state` first: changes happen one after the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.cache.key import prompt_hash
from studiolo.cache.pending import Pending
from studiolo.cache.protocol import Asked, Stats, Which
from studiolo.cache.statements import (
    GENERATION,
    KEEP,
    OLDEST,
    REMOVE_OLD,
    TAG,
    TELL,
    USE,
    Seen,
    about,
    count,
    database_now,
    land,
    removal,
    seen,
)
from studiolo.cache.tables import entries, state, tags
from studiolo.database.prepared import Prepared, Values
from studiolo.database.transactions import Transactions
from studiolo.errors import InvalidValue

T = TypeVar("T")
COUNTED = {"hits": "hit", "misses": "miss", "shared": "shared"}


@dataclass(kw_only=True, slots=True)
class Change:
    """A transaction that holds the state's row, and what that row will say after it."""

    connection: Connection
    generation: int
    byte_count: int

    def remove(self, removal: Prepared, values: Values | None = None) -> int:
        """How many entries are gone."""
        gone = removal.run(self.connection, values)
        self.byte_count -= sum(row.byte_count for row in gone)
        return len(gone)

    def evict(self, *, max_bytes: int, but: str) -> None:
        """The least recently used, until the rest fits."""
        while self.byte_count > max_bytes and (rows := OLDEST.run(self.connection, {"but": but})):
            too_much, gone = self.byte_count - max_bytes, []
            for row in rows:
                if too_much <= 0:
                    break
                gone.append(row.key)
                too_much -= row.byte_count
            self.remove(removal(entries.c.key.in_(gone)))


class SqlEntries:
    """clock: seconds since 1970. max_bytes: of the pictures that entries point at."""

    def __init__(
        self,
        engine: AsyncEngine,
        transactions: Transactions,
        pending: Pending,
        *,
        clock: Callable[[], float],
        max_bytes: int,
    ) -> None:
        self._transactions = transactions
        self._pending = pending
        self._clock = clock
        self._max_bytes = max_bytes
        self._count = count(engine)
        self._about = about(database_now(engine))
        self._land = land(database_now(engine))

    async def look(self, key: str) -> Seen:
        """Raises StorageFailed."""
        return await self._transactions.read(lambda connection: seen(self._about.run(connection, {"key": key})[0]))

    async def generation(self) -> int:
        """Raises StorageFailed."""
        row = await self._transactions.read(GENERATION.first)
        return row.generation if row else 0

    async def keep(
        self,
        asked: Asked,
        picture_ids: Sequence[str],
        *,
        byte_count: int,
        ttl_seconds: float,
        token: str,
        generation: int,
    ) -> bool:
        """Tell those who wait for the attempt `token` what it made, and keep it unless it has no time to live, is larger
        than everything may be, or entries were forgotten since `generation`. Raises StorageFailed."""
        now = self._clock()
        row = _row(asked, picture_ids, byte_count=byte_count, now=now, ttl_seconds=ttl_seconds)
        attempt = {"its_key": asked.key, "its_token": token, "its_pictures": list(picture_ids)}

        def keep(change: Change) -> bool:
            kept = ttl_seconds > 0 and generation == change.generation and byte_count <= self._max_bytes
            if kept:
                change.remove(REMOVE_OLD, {"same_key": asked.key, "now": now})
                KEEP.run(change.connection, row)
                if asked.tags:
                    named = [{"key": asked.key, "tag": tag} for tag in sorted(set(asked.tags))]
                    TAG.run_many(change.connection, named)
                change.byte_count += byte_count
                change.evict(max_bytes=self._max_bytes, but=asked.key)
            self._land.run(change.connection, attempt)
            return kept

        return await self._change(keep)

    async def drop(self, key: str, picture_ids: Sequence[str]) -> None:
        """The entry whose pictures turned out to be gone, unless it is another by now. Raises StorageFailed."""
        wanted = select(entries.c.picture_ids).where(entries.c.key == key)

        def drop(change: Change) -> None:
            if change.connection.scalar(wanted) == list(picture_ids):
                change.remove(removal(entries.c.key == key))

        await self._change(drop)

    async def forget(self, which: Which) -> int:
        """Raises InvalidValue when nothing says which, StorageFailed."""
        fits = _fits(which)

        def forget(change: Change) -> int:
            change.generation += 1
            return change.remove(removal(fits))

        return await self._change(forget)

    async def write_pending(self) -> None:
        """Raises StorageFailed."""
        await self._change(lambda _change: None)

    async def stats(self) -> Stats:
        """Raises StorageFailed."""
        kept = select(func.count(), func.coalesce(func.sum(entries.c.byte_count), 0))
        kept = kept.where(entries.c.expires > self._clock())
        counted = select(state.c.hits, state.c.misses, state.c.shared)

        def read(connection: Connection) -> tuple[Any, Any]:
            return connection.execute(kept).one(), connection.execute(counted).one_or_none()

        (count, byte_count), told = await self._transactions.read(read)
        hits, misses, shared = told or (0, 0, 0)
        ours = self._pending.counts
        return Stats(
            entries=count,
            byte_count=int(byte_count),
            hits=hits + ours["hit"],
            misses=misses + ours["miss"],
            shared=shared + ours["shared"],
        )

    async def _change(self, work: Callable[[Change], T]) -> T:
        """A transaction of its own, with whatever is pending written first, so that the order of use is true."""
        batch = self._pending.batch()
        counted = {name: batch.counts.get(outcome, 0) for name, outcome in COUNTED.items()}

        def run(connection: Connection) -> T:
            row = self._count.run(connection, counted)[0]
            if batch.used:
                used = [{"used_key": key, "used_at": when} for key, when in sorted(batch.used.items())]
                USE.run_many(connection, used)
            change = Change(connection=connection, generation=row.generation, byte_count=row.byte_count)
            result = work(change)
            if (change.generation, change.byte_count) != (row.generation, row.byte_count):
                told = {"new_generation": change.generation, "new_byte_count": change.byte_count}
                TELL.run(connection, told)
            return result

        result = await self._transactions.write(run)
        self._pending.written(batch)
        return result


def _row(
    asked: Asked, picture_ids: Sequence[str], *, byte_count: int, now: float, ttl_seconds: float
) -> dict[str, Any]:
    return {
        "key": asked.key,
        "tenant": asked.request.tenant,
        "engine": asked.request.engine,
        "prompt_hash": prompt_hash(asked.request.prompt),
        "template": asked.template,
        "picture_ids": list(picture_ids),
        "byte_count": byte_count,
        "created": now,
        "expires": now + ttl_seconds,
        "last_used": now,
    }


def _fits(which: Which) -> ColumnElement[bool]:
    model = or_(entries.c.engine == which.model, entries.c.engine.startswith(f"{which.model}/", autoescape=True))
    tagged = select(tags.c.key).where(tags.c.tag == which.tag)
    asked = [
        (which.key, entries.c.key == which.key),
        (which.prompt, entries.c.prompt_hash == prompt_hash(which.prompt)),
        (which.template, entries.c.template == which.template),
        (which.tag, entries.c.key.in_(tagged)),
        (which.model, model),
        (which.tenant, entries.c.tenant == which.tenant),
    ]
    given = [condition for value, condition in asked if value]
    if not given and not which.everything:
        raise InvalidValue("Say which entries to forget: a key, prompt, template, tag, model or tenant, or everything.")
    return and_(true(), *given)
