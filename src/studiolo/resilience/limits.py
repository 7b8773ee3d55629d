"""Images per minute, strictly: in no minute does an engine get more than its limit, however many processes ask."""

import secrets
import time
from collections.abc import Callable, Mapping

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.connect import insert_for
from studiolo.database.transactions import Transactions
from studiolo.resilience.tables import engine_starts, engine_windows

# A call goes out a moment after it was allowed: the window is longer than the minute the engine counts, so that calls
# that took longer and shorter to get there still do not fall into the same minute.
WINDOW_SECONDS = 62.0
ROUNDING_SECONDS = 0.001  # of sums of times since 1970: who comes back when told finds room
OnFull = Callable[[str], None]


class SqlWindows:
    """limits: images per minute, by lane. clock: seconds since 1970, as other processes count them.

    on_full: told the lane whenever somebody is sent away.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        limits: Mapping[str, int],
        *,
        clock: Callable[[], float] = time.time,
        on_full: OnFull = lambda lane: None,
    ) -> None:
        self._database = Transactions(engine, "The images that an engine was asked for in the last minute")
        self._insert = insert_for(engine)
        self._limits = {lane: limit for lane, limit in limits.items() if limit}
        self._clock = clock
        self._on_full = on_full

    async def take(self, lane: str, images: int) -> float:
        """0.0: go now, they are counted. Else how many seconds to wait before asking again.

        A lane without a limit costs no SQL. More images than the limit take the whole window. Raises StorageFailed.
        """
        limit = self._limits.get(lane)
        if limit is None:
            return 0.0
        wait = await self._database.write(lambda connection: self._take(connection, lane, min(images, limit), limit))
        if wait:
            self._on_full(lane)
        return wait

    def _take(self, connection: Connection, lane: str, images: int, limit: int) -> float:
        # Only one at a time counts a lane: whoever has its row.
        connection.execute(self._insert(engine_windows).values(engine=lane).on_conflict_do_nothing())
        connection.execute(select(engine_windows).where(engine_windows.c.engine == lane).with_for_update())
        now = self._clock()  # after the wait for others
        mine = engine_starts.c.engine == lane
        connection.execute(delete(engine_starts).where(mine, engine_starts.c.at <= now - WINDOW_SECONDS))
        starts = connection.execute(select(engine_starts).where(mine).order_by(engine_starts.c.at)).mappings().all()
        too_many = sum(start["images"] for start in starts) + images - limit
        if too_many <= 0:
            row = {"id": secrets.token_hex(16), "engine": lane, "at": now, "images": images}
            connection.execute(insert(engine_starts).values(row))
            return 0.0
        for start in starts:
            too_many -= start["images"]
            if too_many <= 0:
                return max(0.05, float(start["at"]) + WINDOW_SECONDS - now + ROUNDING_SECONDS)
        return WINDOW_SECONDS
