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
        self._dialect = engine.dialect
        self._driver_error = engine.dialect.loaded_dbapi.Error

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Raises StorageFailed or StorageFull; then nothing of it was done."""

        def run() -> T:
            with self._writer.begin() as connection:
                return self._watched(work, connection)

        return await self._told(run, "written")

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Waits for no writer. Raises StorageFailed."""

        def run() -> T:
            with self._reader.connect() as connection:
                return self._watched(work, connection)

        return await self._told(run, "read")

    def _watched(self, work: Callable[[Connection], T], connection: Connection) -> T:
        """What SQLAlchemy looks after by itself, but not where a statement is `Prepared`: a connection that broke, or was
        left in the middle of a statement, is not used again."""
        try:
            return work(connection)
        except self._driver_error as error:
            if self._dialect.is_disconnect(error, None, None):
                connection.invalidate(error)
            raise
        except Exception:
            raise
        except BaseException:  # cancelled
            connection.invalidate()
            raise

    async def _told(self, run: Callable[[], T], done: str) -> T:
        try:
            return await greenlet_spawn(run)
        except (DBAPIError, self._driver_error) as error:
            raise failure(error, f"{self._about} could not be {done}.") from error
