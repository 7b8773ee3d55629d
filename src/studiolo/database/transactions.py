"""A transaction as one plain function on a connection: read well, and a third cheaper than awaiting its every step."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util import greenlet_spawn

from studiolo.database.connect import READ_ONLY, failure

T = TypeVar("T")


class Transactions:
    """On the database of `engine`, SQLite or PostgreSQL. about: whose data it is, as the first words of a failure."""

    def __init__(self, engine: AsyncEngine, about: str) -> None:
        self._about = about
        self._writer = engine.sync_engine
        self._reader = engine.execution_options(**{READ_ONLY: True}).sync_engine

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Raises StorageFailed or StorageFull; then nothing of it was done."""

        def run() -> T:
            with self._writer.begin() as connection:
                return work(connection)

        return await self._told(run, "written")

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Waits for no writer. Raises StorageFailed."""

        def run() -> T:
            with self._reader.connect() as connection:
                return work(connection)

        return await self._told(run, "read")

    async def _told(self, run: Callable[[], T], done: str) -> T:
        try:
            return await greenlet_spawn(run)
        except DBAPIError as error:
            raise failure(error, f"{self._about} could not be {done}.") from error
