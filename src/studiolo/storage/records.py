"""Records of pictures in SQL."""

from collections.abc import Collection, Sequence
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.connect import READ_ONLY, failure
from studiolo.database.prepared import Prepared
from studiolo.database.transactions import Transactions
from studiolo.errors import NotFound
from studiolo.images import Picture, PictureFormat, Quality, StoredPicture, Usage
from studiolo.storage.tables import pictures

AT_ONCE = 500  # ids in one statement
ADD = Prepared(insert(pictures))


class SqlPictureRecords:
    """On any database SQLAlchemy speaks to; the tables must be there."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._transactions = Transactions(engine, "The record of the picture")
        self._reader = engine.execution_options(**{READ_ONLY: True})

    async def add(self, stored: StoredPicture, *, request_id: str, number: int = 0) -> None:
        row = _row(stored, request_id, number)
        await self._transactions.write(lambda connection: ADD.run(connection, row))

    async def find(self, picture_id: str) -> StoredPicture:
        found = await self.find_many([picture_id])
        if not found:
            raise NotFound("There is no such picture.")
        return found[0]

    async def find_many(self, picture_ids: Sequence[str]) -> list[StoredPicture]:
        found: dict[str, StoredPicture] = {}
        for start in range(0, len(picture_ids), AT_ONCE):
            wanted = {_place(number): id for number, id in enumerate(picture_ids[start : start + AT_ONCE])}
            rows = await self._transactions.read(partial(_finding(len(wanted)).run, values=wanted))
            found |= {row.id: _stored(row) for row in rows}
        return [found[picture_id] for picture_id in picture_ids if picture_id in found]

    async def page(
        self, *, after: str = "", count: int = AT_ONCE, tenant: str | None = None, created_before: float | None = None
    ) -> list[StoredPicture]:
        wanted = select(pictures).where(pictures.c.id > after).order_by(pictures.c.id).limit(count)
        if tenant is not None:
            wanted = wanted.where(pictures.c.tenant == tenant)
        if created_before is not None:
            wanted = wanted.where(pictures.c.created < created_before)
        rows = await self._transactions.read(lambda connection: connection.execute(wanted).all())
        return [_stored(row) for row in rows]

    async def tenants(self) -> list[str]:
        try:
            async with self._reader.connect() as connection:
                found = await connection.scalars(select(pictures.c.tenant).distinct())
                return sorted(found)
        except DBAPIError as error:
            raise failure(error, "The records of pictures could not be read.") from error

    async def remove(self, picture_ids: Collection[str]) -> int:
        removed, ids = 0, list(picture_ids)
        try:
            for start in range(0, len(ids), AT_ONCE):  # other writers get in between
                async with self._engine.begin() as connection:
                    gone = await connection.execute(
                        delete(pictures).where(pictures.c.id.in_(ids[start : start + AT_ONCE]))
                    )
                    removed += gone.rowcount
        except DBAPIError as error:
            raise failure(error, "The records of pictures could not be removed.") from error
        return removed

    async def ready(self) -> bool:
        try:
            async with self._reader.connect() as connection:
                await connection.execute(select(pictures.c.id).limit(1))
        except DBAPIError:
            return False
        return True


@lru_cache(maxsize=16)
def _finding(count: int) -> Prepared:
    """So many pictures by their ids."""
    wanted = [bindparam(_place(number), type_=pictures.c.id.type) for number in range(count)]
    return Prepared(select(pictures).where(pictures.c.id.in_(wanted)))


def _place(number: int) -> str:
    return f"id_{number}"


def _row(stored: StoredPicture, request_id: str, number: int) -> dict[str, Any]:
    picture = stored.picture
    return {
        "id": stored.id,
        "tenant": stored.tenant,
        "created": stored.created,
        "request_id": request_id,
        "number": number,
        "prompt": stored.prompt,
        "quality": stored.quality.value,
        "seed": picture.seed,
        "engine": picture.engine,
        "engine_version": picture.engine_version,
        "width_px": picture.width_px,
        "height_px": picture.height_px,
        "output_format": picture.output_format.value,
        "digest": stored.digest,
        "byte_count": len(picture.data),
        "scene": picture.scene,
        "warnings": list(picture.warnings),
        "credits": list(picture.credits),
        "input_tokens": picture.usage.input_tokens,
        "output_tokens": picture.usage.output_tokens,
        "cost_microdollars": picture.usage.cost_microdollars,
        "revised_prompt": picture.revised_prompt,
    }


def _stored(row: Any) -> StoredPicture:
    return StoredPicture(
        id=row.id,
        digest=row.digest,
        created=row.created,
        tenant=row.tenant,
        prompt=row.prompt,
        quality=Quality(row.quality),
        picture=Picture(
            data=b"",
            output_format=PictureFormat(row.output_format),
            width_px=row.width_px,
            height_px=row.height_px,
            seed=row.seed,
            engine=row.engine,
            engine_version=row.engine_version,
            scene=row.scene,
            warnings=tuple(row.warnings),
            credits=tuple(row.credits),
            usage=Usage(
                input_tokens=row.input_tokens,
                output_tokens=row.output_tokens,
                cost_microdollars=row.cost_microdollars,
            ),
            revised_prompt=row.revised_prompt,
        ),
    )
