"""The databases that tests are given."""

import asyncio
from pathlib import Path

from sqlalchemy import text

from tests.databases import opened


def test_a_test_gets_a_database_of_its_own(database_url: str, tmp_path: Path) -> None:
    async def story() -> int:
        async with opened(database_url, tmp_path) as engine, engine.begin() as connection:
            await connection.execute(text("CREATE TABLE mine (number INTEGER)"))
            await connection.execute(text("INSERT INTO mine VALUES (7)"))
            return int(await connection.scalar(text("SELECT number FROM mine")) or 0)

    assert asyncio.run(story()) == 7


def test_the_next_test_sees_nothing_of_it(database_url: str, tmp_path: Path) -> None:
    test_a_test_gets_a_database_of_its_own(database_url, tmp_path)
