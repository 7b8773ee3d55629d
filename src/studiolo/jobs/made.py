"""Pictures by the request they were made for."""

from collections.abc import Mapping

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

    async def __call__(self, tenant: str, key: str) -> Mapping[int, StoredPicture]:
        """Those of the tenant that were stored under that request's id, by their place in it, without their bytes.

        Of several in one place, which two workers made that took each other for dead, the oldest. Raises StorageFailed.
        """
        mine = select(pictures.c.number, pictures.c.id).where(pictures.c.request_id == key, pictures.c.tenant == tenant)
        async with reading(self._engine) as connection:
            rows = (await connection.execute(mine.order_by(pictures.c.created, pictures.c.id))).all()
        numbers = {id: number for number, id in rows}
        found = await self._records.find_many(list(numbers))
        return {numbers[picture.id]: picture for picture in reversed(found)}
