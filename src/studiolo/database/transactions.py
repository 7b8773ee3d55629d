"""A transaction as one plain function on a connection: read well, and a third cheaper than awaiting its every step."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.util import greenlet_spawn

from studiolo.database.connect import READ_ONLY

T = TypeVar("T")


class Transactions:
    """On the database of `engine`, SQLite or PostgreSQL. Raises DBAPIError; then nothing of the transaction was done."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._writer = engine.sync_engine
        self._reader = engine.execution_options(**{READ_ONLY: True}).sync_engine

    async def write(self, work: Callable[[Connection], T]) -> T:
        def run() -> T:
            with self._writer.begin() as connection:
                return work(connection)

        return await greenlet_spawn(run)

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Waits for no writer."""

        def run() -> T:
            with self._reader.connect() as connection:
                return work(connection)

        return await greenlet_spawn(run)
