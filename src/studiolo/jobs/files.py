"""Files that clients send and batches write: a record in SQL, and bytes in pieces that fit into memory."""

from collections.abc import AsyncIterator, Collection, Sequence

from sqlalchemy import ColumnElement, and_, delete, exists, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from studiolo.errors import NotFound
from studiolo.jobs.sql import file_of, file_row, insert_new, reading, writing
from studiolo.jobs.tables import file_parts, files
from studiolo.jobs.values import FileRecord
from studiolo.storage.protocol import BlobStorage

PART_BYTES = 4_000_000


class SqlFiles:
    """Every file belongs to a tenant; for anyone else it is not there."""

    def __init__(self, engine: AsyncEngine, blobs: BlobStorage) -> None:
        self._engine = engine
        self._blobs = blobs

    async def keep(self, pieces: AsyncIterator[bytes]) -> tuple[list[str], int]:
        """The digests of the parts, once they are safely kept, and their bytes altogether; never more than two in memory."""
        digests, total, waiting = list[str](), 0, bytearray()
        async for piece in pieces:
            waiting += piece
            while len(waiting) >= PART_BYTES:
                digests.append(await self._blobs.put(bytes(waiting[:PART_BYTES])))
                del waiting[:PART_BYTES]
            total += len(piece)
        if waiting:
            digests.append(await self._blobs.put(bytes(waiting)))
        return digests, total

    async def add(self, file: FileRecord, digests: Sequence[str]) -> None:
        """After `keep`: the bytes are there before the record."""
        async with writing(self._engine, "The file could not be recorded.") as connection:
            await record_file(connection, file, digests)

    async def find(self, tenant: str, file_id: str, *, now: float) -> FileRecord:
        """Raises NotFound, also for one that has expired."""
        mine = and_(files.c.id == file_id, files.c.tenant == tenant, _alive(now))
        async with reading(self._engine) as connection:
            row = (await connection.execute(select(files).where(mine))).mappings().first()
        if row is None:
            raise NotFound(f"No such File object: {file_id[:80]}")
        return file_of(row)

    async def page(
        self, tenant: str, *, now: float, purpose: str | None, after: str | None, limit: int, newest_first: bool
    ) -> tuple[list[FileRecord], bool]:
        """Up to `limit` files behind the one named `after`, and whether there are more."""
        wanted = select(files).where(files.c.tenant == tenant, _alive(now))
        if purpose is not None:
            wanted = wanted.where(files.c.purpose == purpose)
        if after is not None:
            last = await self.find(tenant, after, now=now)
            key, place = (files.c.created, files.c.id), (last.created, last.id)
            behind = [key[0] < place[0], key[1] < place[1]] if newest_first else [key[0] > place[0], key[1] > place[1]]
            wanted = wanted.where(or_(behind[0], and_(key[0] == place[0], behind[1])))
        order = (files.c.created.desc(), files.c.id.desc()) if newest_first else (files.c.created, files.c.id)
        async with reading(self._engine) as connection:
            rows = (await connection.execute(wanted.order_by(*order).limit(limit + 1))).mappings().all()
        return [file_of(row) for row in rows[:limit]], len(rows) > limit

    async def parts(self, file_id: str) -> AsyncIterator[bytes]:
        """Its bytes in order, a part at a time. Raises NotFound when some were lost."""
        wanted = select(file_parts.c.digest).where(file_parts.c.file_id == file_id).order_by(file_parts.c.position)
        async with reading(self._engine) as connection:
            digests = (await connection.scalars(wanted)).all()
        for digest in digests:
            yield await self._blobs.get(digest)

    async def remove(self, tenant: str, file_id: str) -> None:
        """The record; the bytes go with the next collection of garbage. Raises NotFound."""
        async with writing(self._engine, "The file could not be removed.") as connection:
            mine = delete(files).where(files.c.id == file_id, files.c.tenant == tenant)
            if not (await connection.execute(mine)).rowcount:
                raise NotFound(f"No such File object: {file_id[:80]}")
            await connection.execute(delete(file_parts).where(file_parts.c.file_id == file_id))

    async def remove_expired(self, now: float) -> int:
        async with writing(self._engine, "Files that have expired could not be removed.") as connection:
            gone = (await connection.execute(delete(files).where(files.c.expires <= now))).rowcount
            if gone:
                orphans = ~exists().where(files.c.id == file_parts.c.file_id)
                await connection.execute(delete(file_parts).where(orphans))
        return gone

    async def referenced(self, digests: Collection[str]) -> set[str]:
        """Those of `digests` that a file consists of: the collection of garbage must leave them alone."""
        async with reading(self._engine) as connection:
            wanted = select(file_parts.c.digest).where(file_parts.c.digest.in_(digests)).distinct()
            return set((await connection.scalars(wanted)).all())

    async def count(self) -> int:
        async with reading(self._engine) as connection:
            return int(await connection.scalar(select(func.count()).select_from(files)) or 0)


async def record_file(connection: AsyncConnection, file: FileRecord, digests: Sequence[str]) -> None:
    """Within the caller's transaction; a file that is recorded already stays as it is."""
    added = await connection.execute(insert_new(connection, files).values(file_row(file)))
    if added.rowcount and digests:
        parts = [
            {"file_id": file.id, "position": position, "tenant": file.tenant, "digest": digest}
            for position, digest in enumerate(digests)
        ]
        await connection.execute(insert(file_parts), parts)


def _alive(now: float) -> ColumnElement[bool]:
    return or_(files.c.expires.is_(None), files.c.expires > now)
