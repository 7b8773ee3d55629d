"""The cache's transactions, with what goes wrong told as our own errors."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database import transactions
from studiolo.database.connect import failure

T = TypeVar("T")


class Transactions:
    """On the database of `engine`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._plain = transactions.Transactions(engine)

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Raises StorageFailed or StorageFull; then nothing of it was done."""
        try:
            return await self._plain.write(work)
        except DBAPIError as error:
            raise failure(error, "The cache could not be written.") from error

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Waits for no writer. Raises StorageFailed."""
        try:
            return await self._plain.read(work)
        except DBAPIError as error:
            raise failure(error, "The cache could not be read.") from error
