"""Pictures by the request they were made for."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.images import StoredPicture
from studiolo.jobs.sql import reading
from studiolo.storage.protocol import PictureRecords
from studiolo.storage.tables import pictures


class SqlMade:
    """On the database of the picture records."""

    def __init__(self, engine: AsyncEngine, records: PictureRecords) -> None:
        self._engine = engine
        self._records = records

    async def __call__(self, tenant: str, key: str) -> Sequence[StoredPicture]:
        """Those of the tenant that were stored under that request's id, oldest first, without their bytes.

        Raises StorageFailed.
        """
        mine = select(pictures.c.id).where(pictures.c.request_id == key, pictures.c.tenant == tenant)
        async with reading(self._engine) as connection:
            ids = list(await connection.scalars(mine.order_by(pictures.c.created, pictures.c.id)))
        return await self._records.find_many(ids) if ids else ()
