"""Records of pictures in SQL."""

from typing import Any

from sqlalchemy import RowMapping, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.connect import READ_ONLY, failure
from studiolo.errors import NotFound, StorageFailed
from studiolo.images import Picture, PictureFormat, Quality, StoredPicture
from studiolo.storage.tables import pictures


class SqlPictureRecords:
    """On any database SQLAlchemy speaks to; the tables must be there."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reader = engine.execution_options(**{READ_ONLY: True})

    async def add(self, stored: StoredPicture, *, request_id: str) -> None:
        try:
            async with self._engine.begin() as connection:
                await connection.execute(insert(pictures).values(_row(stored, request_id)))
        except DBAPIError as error:
            raise failure(error, "The record of the picture could not be written.") from error

    async def find(self, picture_id: str) -> StoredPicture:
        try:
            async with self._reader.connect() as connection:
                found = await connection.execute(select(pictures).where(pictures.c.id == picture_id))
                row = found.mappings().first()
        except DBAPIError as error:
            raise StorageFailed("The record of the picture could not be read.") from error
        if row is None:
            raise NotFound("There is no such picture.")
        return _stored(row)

    async def ready(self) -> bool:
        try:
            async with self._reader.connect() as connection:
                await connection.execute(select(pictures.c.id).limit(1))
        except DBAPIError:
            return False
        return True


def _row(stored: StoredPicture, request_id: str) -> dict[str, Any]:
    picture = stored.picture
    return {
        "id": stored.id,
        "tenant": stored.tenant,
        "created": stored.created,
        "request_id": request_id,
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
    }


def _stored(row: RowMapping) -> StoredPicture:
    return StoredPicture(
        id=row["id"],
        digest=row["digest"],
        created=row["created"],
        tenant=row["tenant"],
        prompt=row["prompt"],
        quality=Quality(row["quality"]),
        picture=Picture(
            data=b"",
            output_format=PictureFormat(row["output_format"]),
            width_px=row["width_px"],
            height_px=row["height_px"],
            seed=row["seed"],
            engine=row["engine"],
            engine_version=row["engine_version"],
            scene=row["scene"],
            warnings=tuple(row["warnings"]),
            credits=tuple(row["credits"]),
        ),
    )
