"""Bytes and records: kept whole or not at all."""

import asyncio
import hashlib
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.connect import MIGRATIONS, NEWEST, migrate, open_database
from studiolo.database.tables import metadata
from studiolo.errors import NotFound, StorageFailed, StorageFull
from studiolo.images import Picture, PictureFormat, Quality, StoredPicture
from studiolo.storage.local import LocalStorage
from studiolo.storage.records import SqlPictureRecords


def test_bytes_come_back_under_their_digest(tmp_path: Path) -> None:
    async def story() -> None:
        storage = LocalStorage(tmp_path / "new")
        digest = await storage.put(b"picture")
        assert digest == hashlib.sha256(b"picture").hexdigest()
        assert await storage.put(b"picture") == digest
        assert await storage.get(digest) == b"picture"
        with pytest.raises(NotFound):
            await storage.get("0" * 64)
        assert len([p for p in (tmp_path / "new").rglob("*") if p.is_file()]) == 1

    asyncio.run(story())


def test_a_write_that_fails_leaves_nothing_half_written(tmp_path: Path) -> None:
    """A real limit on file size, in a process of its own, stands for the full disk."""
    code = f"""
import asyncio, resource, signal
from pathlib import Path
from studiolo.errors import StorageFull
from studiolo.storage.local import LocalStorage
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
try:
    asyncio.run(LocalStorage(Path({str(tmp_path)!r})).put(b"x" * 100_000))
except StorageFull as error:
    print(error.message)
"""
    said = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert "No room is left" in said
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageFailed):
        asyncio.run(LocalStorage(tmp_path / "file" / "pictures").put(b"x"))


STORED = StoredPicture(
    id="ab" * 16,
    digest="0" * 64,
    created=1.5,
    tenant="default",
    prompt="a “fox”",
    quality=Quality.HIGH,
    picture=Picture(
        data=b"12345",
        output_format=PictureFormat.WEBP,
        width_px=512,
        height_px=256,
        seed=2**32 - 1,
        engine="fake",
        engine_version="1",
        scene={"schema": 1, "things": []},
        warnings=("one",),
        credits=("two",),
    ),
)


def test_a_record_comes_back_as_it_was_but_for_the_bytes(tmp_path: Path) -> None:
    async def story() -> None:
        engine = open_database("", file=tmp_path / "studiolo.db")
        await migrate(engine)
        await migrate(engine)
        records = SqlPictureRecords(engine)
        await records.add(STORED, request_id="req_1")
        found = await records.find(STORED.id)
        assert (found.prompt, found.tenant, found.digest) == (STORED.prompt, "default", STORED.digest)
        assert found == replace(STORED, picture=replace(STORED.picture, data=b""))
        with pytest.raises(NotFound):
            await records.find("none")
        assert await records.ready()
        await engine.dispose()

    asyncio.run(story())


@asynccontextmanager
async def migrated(path: Path) -> AsyncIterator[AsyncEngine]:
    engine = open_database("", file=path)
    await migrate(engine)
    yield engine
    await engine.dispose()


def test_readers_do_not_wait_for_a_writer(tmp_path: Path) -> None:
    async def story() -> None:
        async with migrated(tmp_path / "studiolo.db") as engine:
            records = SqlPictureRecords(engine)
            await records.add(STORED, request_id="req_1")
            async with engine.begin() as writer:
                await writer.execute(text("UPDATE pictures SET prompt = 'another'"))
                found = await asyncio.wait_for(records.find(STORED.id), timeout=5)
                assert found.prompt == STORED.prompt

    asyncio.run(story())


def test_a_record_that_cannot_be_written_is_told_without_the_prompt(tmp_path: Path) -> None:
    async def story() -> StorageFailed:
        async with migrated(tmp_path / "studiolo.db") as engine:
            async with engine.begin() as connection:
                await connection.execute(text("DROP TABLE pictures"))
            with pytest.raises(StorageFailed) as raised:
                await SqlPictureRecords(engine).add(STORED, request_id="req_1")
            return raised.value

    error = asyncio.run(story())
    assert STORED.prompt not in f"{error} {error.__cause__}"


def test_a_full_database_is_told_as_such(tmp_path: Path) -> None:
    async def story() -> None:
        engine = open_database("", file=tmp_path / "studiolo.db")
        await migrate(engine)

        @event.listens_for(engine.sync_engine, "begin")
        def fill(connection: Connection) -> None:
            connection.exec_driver_sql("PRAGMA max_page_count=1")  # as many as there are already

        with pytest.raises(StorageFull):
            await SqlPictureRecords(engine).add(replace(STORED, prompt="fox " * 8000), request_id="req_1")
        await engine.dispose()

    asyncio.run(story())


def test_servers_that_start_at_once_on_a_new_folder_all_start(tmp_path: Path) -> None:
    code = f"""
import asyncio
from pathlib import Path
from studiolo.database.connect import migrate, open_database
from studiolo.storage.records import SqlPictureRecords
async def story():
    engine = open_database("", file=Path({str(tmp_path / "new" / "studiolo.db")!r}))
    await migrate(engine)
    print(await SqlPictureRecords(engine).ready())
    await engine.dispose()
asyncio.run(story())
"""
    started = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(4)]
    assert [process.communicate(timeout=60)[0].strip() for process in started] == ["True"] * 4


def test_a_database_of_a_newer_studiolo_is_left_alone(tmp_path: Path) -> None:
    async def story() -> None:
        async with migrated(tmp_path / "studiolo.db") as engine:
            async with engine.begin() as connection:
                await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
            with pytest.raises(StorageFailed, match="newer"):
                await migrate(engine)

    asyncio.run(story())


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "studiolo.db").write_bytes(b"not a database" * 100)

    async def story() -> None:
        with pytest.raises(StorageFailed, match=r"studiolo\.db"):
            await migrate(open_database("", file=tmp_path / "studiolo.db"))

    asyncio.run(story())


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageFailed, match="data folder"):
        open_database("", file=tmp_path / "file" / "studiolo.db")


def test_an_unprepared_database_is_not_ready(tmp_path: Path) -> None:
    async def story() -> bool:
        engine = open_database("", file=tmp_path / "studiolo.db")
        ready = await SqlPictureRecords(engine).ready()
        await engine.dispose()
        return ready

    assert not asyncio.run(story())


def test_the_newest_migration_is_the_one_the_code_names() -> None:
    scripts = ScriptDirectory(str(MIGRATIONS))
    assert scripts.get_heads() == [NEWEST]


def test_a_database_that_is_up_to_date_is_opened_without_alembic(tmp_path: Path) -> None:
    code = f"""
import asyncio, sys
from pathlib import Path
from studiolo.database.connect import migrate, open_database
async def story():
    engine = open_database("", file=Path({str(tmp_path / "studiolo.db")!r}))
    await migrate(engine)
    print("alembic" in sys.modules)
    await engine.dispose()
asyncio.run(story())
"""
    said = [subprocess.check_output([sys.executable, "-c", code], text=True).strip() for _ in range(2)]
    assert said == ["True", "False"]


def test_the_migrations_make_the_tables_the_code_knows(tmp_path: Path) -> None:
    async def story() -> dict[str, set[str]]:
        engine = open_database("", file=tmp_path / "studiolo.db")
        await migrate(engine)
        async with engine.connect() as connection:
            found = await connection.run_sync(
                lambda c: {t: {col["name"] for col in inspect(c).get_columns(t)} for t in metadata.tables}
            )
        await engine.dispose()
        return found

    assert asyncio.run(story()) == {name: set(table.columns.keys()) for name, table in metadata.tables.items()}
