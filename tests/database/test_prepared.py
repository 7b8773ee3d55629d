"""Prepared statements give what SQLAlchemy's own execution gives, and their failures are ours."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, insert, select, text, update

from studiolo.cache.tables import entries, tags
from studiolo.database.prepared import Prepared
from studiolo.database.transactions import Transactions
from studiolo.errors import StorageFailed
from tests.databases import opened

ADD = Prepared(insert(entries))
ROW = {"tenant": "t", "engine": "e%s:?", "prompt_hash": "p", "template": "", "byte_count": 3, "created": 1.5}
TIMES = {"expires": 2.5, "last_used": 3.5}


def row(key: str) -> dict[str, Any]:
    return {"key": key, "picture_ids": [f"{key}1", f"{key}2"], **ROW, **TIMES}


def test_rows_are_those_that_sqlalchemy_reads(database_url: str, tmp_path: Path) -> None:
    wanted = select(entries).where(entries.c.key == bindparam("wanted"))
    prepared = Prepared(wanted)

    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            transactions = Transactions(engine, "It")
            await transactions.write(lambda connection: ADD.run_many(connection, [row("a"), row("b")]))
            told = await transactions.read(lambda connection: connection.execute(wanted, {"wanted": "b"}).one())
            found = await transactions.read(lambda connection: prepared.run(connection, {"wanted": "b"}))
            assert [each._asdict() for each in found] == [told._asdict()]
            assert await transactions.read(lambda connection: prepared.first(connection, {"wanted": "c"})) is None

    asyncio.run(story())


def test_values_written_into_a_statement_are_part_of_it(database_url: str, tmp_path: Path) -> None:
    several = Prepared(select(entries.c.key).where(entries.c.key.in_(["a", "c"])).order_by(entries.c.key))
    changed = Prepared(
        update(entries).where(entries.c.key == bindparam("which")).values(byte_count=7).returning(entries.c.byte_count)
    )

    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            transactions = Transactions(engine, "It")
            await transactions.write(lambda connection: ADD.run_many(connection, [row("a"), row("b"), row("c")]))
            assert [each.key for each in await transactions.read(several.run)] == ["a", "c"]
            now = await transactions.write(lambda connection: changed.run(connection, {"which": "a"}))
            assert [each.byte_count for each in now] == [7]

    asyncio.run(story())


def test_what_the_driver_refuses_is_told_and_undone(database_url: str, tmp_path: Path) -> None:
    tag = Prepared(insert(tags))

    def work(connection: Connection) -> None:
        ADD.run(connection, row("a"))
        tag.run(connection, {"key": "nobody", "tag": "red"})

    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            transactions = Transactions(engine, "It")
            with pytest.raises(StorageFailed, match=r"^It could not be written\.$"):
                await transactions.write(work)
            assert await transactions.read(Prepared(select(entries.c.key)).run) == []
            await transactions.write(lambda connection: ADD.run(connection, row("a")))

    asyncio.run(story())


def test_a_connection_that_broke_is_not_used_again(postgres_url: str, tmp_path: Path) -> None:
    everything = Prepared(select(entries.c.key))

    def break_and_ask(connection: Connection) -> list[Any]:
        own = connection.scalar(text("SELECT pg_backend_pid()"))
        with connection.engine.connect() as other:
            other.execute(text("SELECT pg_terminate_backend(:own)"), {"own": own})
        return everything.run(connection)

    async def story() -> None:
        async with opened(postgres_url, tmp_path) as engine:
            transactions = Transactions(engine, "It")
            with pytest.raises(StorageFailed):
                await transactions.read(break_and_ask)
            assert await transactions.read(everything.run) == []

    asyncio.run(story())
