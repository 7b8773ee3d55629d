"""Images per minute, strictly: in no minute does an engine get more than its limit, however many processes ask."""

import secrets
import time
from collections.abc import Callable, Mapping

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from studiolo.jobs.sql import insert_new, writing
from studiolo.jobs.tables import engine_starts, engine_windows

# A call goes out a moment after it was allowed: the window is longer than the minute the engine counts, so that calls
# that took longer and shorter to get there still do not fall into the same minute.
WINDOW_SECONDS = 62.0


class SqlWindows:
    """For calls that are not lines of jobs. limits: images per minute, by engine; an engine without one is not held back."""

    def __init__(
        self, engine: AsyncEngine, limits: Mapping[str, int], *, clock: Callable[[], float] = time.time
    ) -> None:
        self._engine = engine
        self._limits = limits
        self._clock = clock

    async def take(self, engine: str, images: int) -> float:
        """0.0: go now, it is counted. Else how many seconds to wait before asking again. Raises StorageFailed."""
        if not self._limits.get(engine):
            return 0.0
        async with writing(self._engine, "The engine's limit could not be read.") as connection:
            return await take(connection, engine, images, self._limits, self._clock)


async def take(
    connection: AsyncConnection, engine: str, images: int, limits: Mapping[str, int], clock: Callable[[], float]
) -> float:
    """As SqlWindows.take, within the caller's transaction. More images than the limit take the whole window."""
    limit = limits.get(engine, 0)
    if not limit:
        return 0.0
    await connection.execute(insert_new(connection, engine_windows).values(engine=engine))
    await connection.execute(select(engine_windows).where(engine_windows.c.engine == engine).with_for_update())
    now = clock()  # after the wait for others
    mine = engine_starts.c.engine == engine
    await connection.execute(delete(engine_starts).where(mine, engine_starts.c.at <= now - WINDOW_SECONDS))
    starts = (await connection.execute(select(engine_starts).where(mine).order_by(engine_starts.c.at))).mappings().all()
    wanted = min(images, limit)
    too_many = sum(start["images"] for start in starts) + wanted - limit
    if too_many <= 0:
        row = {"id": secrets.token_hex(16), "engine": engine, "at": now, "images": wanted}
        await connection.execute(insert(engine_starts).values(row))
        return 0.0
    for start in starts:
        too_many -= start["images"]
        if too_many <= 0:
            return max(0.05, float(start["at"]) + WINDOW_SECONDS - now)
    return WINDOW_SECONDS
