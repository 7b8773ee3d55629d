"""Which bytes the database names, in whichever store's tables."""

from collections.abc import AsyncIterator, Collection
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from sqlalchemy import Column, String, func, literal, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from studiolo.database.connect import READ_ONLY, failure
from studiolo.database.tables import STORES, metadata

AT_ONCE = 500
UNREAD = "What the database names could not be read."


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """Bytes that a record names. byte_count: None where the record does not tell."""

    digest: str
    byte_count: int | None


class SqlReferences:
    """Every text column named `digest`, or ending in `_digest`, of every store's tables: a store that is added is heard
    without being told here. A column of other hashes has `info={"bytes": False}`. The tables must be there."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._reader = engine.execution_options(**{READ_ONLY: True})

    async def referenced(self, digests: Collection[str]) -> set[str]:
        """Those of the digests that some record names. Raises StorageFailed."""
        wanted, found = list(digests), set[str]()
        try:
            async with self._reader.connect() as connection:
                for start in range(0, len(wanted), AT_ONCE):
                    asked = wanted[start : start + AT_ONCE]
                    for column in naming_columns():
                        found.update(await connection.scalars(select(column).where(column.in_(asked)).distinct()))
        except DBAPIError as error:
            raise failure(error, UNREAD) from error
        return found

    async def count(self) -> int:
        """Of all bytes that are named; those that two stores name count twice. Raises StorageFailed."""
        try:
            async with self._reader.connect() as connection:
                counted = [await connection.scalar(select(func.count(c.distinct()))) for c in naming_columns()]
        except DBAPIError as error:
            raise failure(error, UNREAD) from error
        return sum(number or 0 for number in counted)

    async def pages(self) -> AsyncIterator[list[Named]]:
        """Everything that is named, store by store; each page read by itself, so that nobody waits. Raises StorageFailed."""
        try:
            for column in naming_columns():
                after = ""
                while True:
                    async with self._reader.connect() as connection:
                        page = await _page(connection, column, after)
                    if not page:
                        break
                    yield page
                    after = page[-1].digest
        except DBAPIError as error:
            raise failure(error, UNREAD) from error


async def named_at_once(connection: AsyncConnection) -> list[str]:
    """Every digest that is named, as this one transaction sees it; sorted."""
    found: set[str] = set()
    for column in naming_columns():
        found.update(await connection.scalars(select(column).where(column > "").distinct()))
    return sorted(found)


def naming_columns() -> list[Column[Any]]:
    for store in STORES:
        import_module(store)
    return [
        column
        for table in metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, String)
        and (column.name == "digest" or column.name.endswith("_digest"))
        and column.info.get("bytes", True)
    ]


async def _page(connection: AsyncConnection, column: Column[Any], after: str) -> list[Named]:
    table = column.table
    size = func.max(table.c.byte_count) if "byte_count" in table.c and column.name == "digest" else literal(None)
    found = await connection.execute(
        select(column, size).where(column > after).group_by(column).order_by(column).limit(AT_ONCE)
    )
    return [Named(digest=digest, byte_count=byte_count) for digest, byte_count in found]
