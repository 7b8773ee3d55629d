"""A backup taken while writes go on is whole, and comes back."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.connect import migrate, open_database
from studiolo.errors import InvalidValue, StorageFailed
from studiolo.storage.backup import Kept, back_up, restore
from studiolo.storage.check import check
from studiolo.storage.local import LocalStorage
from studiolo.storage.postgres_dump import _address
from studiolo.storage.records import SqlPictureRecords
from studiolo.storage.references import SqlReferences
from tests.databases import PostgresServer
from tests.storage.conftest import S3Server, stored


def kept(url: str, data_dir: Path) -> Kept:
    place = LocalStorage(data_dir / "pictures")
    return Kept(data_dir=data_dir, database_url=url, blobs=place, places=(place,))


@asynccontextmanager
async def migrated(kept: Kept) -> AsyncIterator[AsyncEngine]:
    engine = open_database(kept.database_url, file=kept.data_dir / "studiolo.db")
    await migrate(engine)
    yield engine
    await engine.dispose()


async def write(kept: Kept, engine: AsyncEngine, numbers: range) -> None:
    for number in numbers:
        digest = await kept.blobs.put(f"{number:05}".encode())
        await SqlPictureRecords(engine).add(stored(number, digest), request_id="")


@pytest.fixture(params=["sqlite", "postgresql"])
def urls(request: pytest.FixtureRequest) -> tuple[str, str]:
    """A database to back up and an empty one to restore into."""
    if request.param == "sqlite":
        return "", ""
    server: PostgresServer = request.getfixturevalue("postgres_server")
    server.execute("DROP DATABASE IF EXISTS restored WITH (FORCE)")
    server.execute("CREATE DATABASE restored")
    return request.getfixturevalue("postgres_url"), server.address("restored")


def test_a_backup_while_writes_go_on_comes_back_whole(urls: tuple[str, str], tmp_path: Path) -> None:
    async def story() -> None:
        here, there = kept(urls[0], tmp_path / "here"), kept(urls[1], tmp_path / "there")
        async with migrated(here) as engine:
            await write(here, engine, range(20))
            writing = asyncio.create_task(write(here, engine, range(20, 200)))
            first = await back_up(here, tmp_path / "backup")
            assert not writing.done()
            await writing
            second = await back_up(here, tmp_path / "backup")
            assert 20 <= first.count < 200
            assert (second.count, second.fresh, second.lost) == (200, 200 - first.count, ())
        came_back = await restore(tmp_path / "backup", there)
        assert (came_back.count, came_back.lost) == (200, ())
        async with migrated(there) as engine:
            report = await check(there.places, SqlReferences(engine))
            assert (report.count, report.faults, report.unnamed) == (200, [], {"data": 0})
            assert (await SqlPictureRecords(engine).find(f"{7:032x}")).prompt == "fox 7"
            await write(there, engine, range(200, 201))

    asyncio.run(story())


def test_the_first_backup_alone_comes_back_whole(urls: tuple[str, str], tmp_path: Path) -> None:
    async def story() -> None:
        here, there = kept(urls[0], tmp_path / "here"), kept(urls[1], tmp_path / "there")
        async with migrated(here) as engine:
            await write(here, engine, range(5))
            writing = asyncio.create_task(write(here, engine, range(5, 120)))
            first = await back_up(here, tmp_path / "backup")
            await writing
        await restore(tmp_path / "backup", there)
        async with migrated(there) as engine:
            report = await check(there.places, SqlReferences(engine))
            assert (report.count, report.faults) == (first.count, [])

    asyncio.run(story())


def test_on_the_same_disk_bytes_are_linked_and_survive_their_source(tmp_path: Path) -> None:
    async def story() -> None:
        here = kept("", tmp_path / "here")
        async with migrated(here) as engine:
            await write(here, engine, range(1))
            await back_up(here, tmp_path / "backup")
        (linked,) = [path for path in (tmp_path / "backup" / "pictures").rglob("*") if path.is_file()]
        assert os.stat(linked).st_nlink == 2
        (source,) = [path for path in (tmp_path / "here" / "pictures").rglob("*") if path.is_file()]
        source.unlink()
        assert linked.read_bytes() == b"00000"

    asyncio.run(story())


def test_every_database_of_the_data_folder_is_backed_up(tmp_path: Path) -> None:
    import sqlite3

    async def story() -> None:
        here, there = kept("", tmp_path / "here"), kept("", tmp_path / "there")
        async with migrated(here):
            with sqlite3.connect(tmp_path / "here" / "jobs.db") as jobs:
                jobs.execute("CREATE TABLE job (name TEXT)")
                jobs.execute("INSERT INTO job VALUES ('one')")
            jobs.close()
            await back_up(here, tmp_path / "backup")
        await restore(tmp_path / "backup", there)
        with sqlite3.connect(tmp_path / "there" / "jobs.db") as jobs:
            assert jobs.execute("SELECT name FROM job").fetchall() == [("one",)]
        jobs.close()

    asyncio.run(story())


def test_bytes_in_a_bucket_are_backed_up_and_come_back_to_every_place(tmp_path: Path, s3_server: S3Server) -> None:
    async def story() -> None:
        bucket, other = (s3_server.storage(s3_server.bucket(), name=name) for name in ("one", "other"))
        here = Kept(data_dir=tmp_path / "here", database_url="", blobs=bucket, places=(bucket,))
        async with migrated(here) as engine:
            await write(here, engine, range(3))
            await back_up(here, tmp_path / "backup")
        folder = LocalStorage(tmp_path / "folder")
        there = Kept(data_dir=tmp_path / "there", database_url="", blobs=folder, places=(folder, other))
        await restore(tmp_path / "backup", there)
        for place in there.places:
            assert len([blob async for blob in place.digests()]) == 3

    asyncio.run(story())


def test_nothing_is_overwritten(urls: tuple[str, str], tmp_path: Path) -> None:
    async def story() -> None:
        here = kept(urls[0], tmp_path / "here")
        async with migrated(here) as engine:
            await write(here, engine, range(2))
            await back_up(here, tmp_path / "backup")
        with pytest.raises(InvalidValue, match="nothing is overwritten"):
            await restore(tmp_path / "backup", here)
        occupied = kept(urls[1], tmp_path / "occupied")
        await occupied.blobs.put(b"somebody's picture")
        with pytest.raises(InvalidValue, match="nothing is overwritten"):
            await restore(tmp_path / "backup", occupied)
        if urls[0]:
            with pytest.raises(InvalidValue, match="nothing is overwritten"):
                await restore(tmp_path / "backup", kept(urls[0], tmp_path / "empty"))

    asyncio.run(story())


def test_an_interrupted_restore_goes_on(tmp_path: Path) -> None:
    async def story() -> None:
        here, there = kept("", tmp_path / "here"), kept("", tmp_path / "there")
        async with migrated(here) as engine:
            await write(here, engine, range(20))
            await back_up(here, tmp_path / "backup")

        class Killed(Exception):
            pass

        def kill(done: int, _all: int) -> None:
            if done >= 10:
                raise Killed

        with pytest.raises(Killed):
            await restore(tmp_path / "backup", there, on_copied=kill)
        assert not (there.data_dir / "studiolo.db").exists()
        assert (await restore(tmp_path / "backup", there)).count == 20
        async with migrated(there) as engine:
            assert (await check(there.places, SqlReferences(engine))).is_clean

    asyncio.run(story())


def test_an_interrupted_backup_leaves_the_one_before(tmp_path: Path) -> None:
    async def story() -> None:
        here, there = kept("", tmp_path / "here"), kept("", tmp_path / "there")
        async with migrated(here) as engine:
            await write(here, engine, range(3))
            await back_up(here, tmp_path / "backup")
            await write(here, engine, range(3, 30))

            def kill(_done: int, _all: int) -> None:
                raise KeyboardInterrupt

            with pytest.raises(KeyboardInterrupt):
                await back_up(here, tmp_path / "backup", on_copied=kill)
        await restore(tmp_path / "backup", there)
        async with migrated(there) as engine:
            report = await check(there.places, SqlReferences(engine))
            assert (report.count, report.is_clean) == (3, True)

    try:
        asyncio.run(story())
    except KeyboardInterrupt:
        pytest.fail("the interruption got out")


def test_damaged_bytes_are_not_backed_up_but_told(tmp_path: Path) -> None:
    async def story() -> None:
        here = kept("", tmp_path / "here")
        async with migrated(here) as engine:
            await write(here, engine, range(2))
            blobs = [blob async for blob in here.places[0].digests()]
            LocalStorage(tmp_path / "here" / "pictures").path(blobs[0].digest).write_bytes(b"xxxxx")
            LocalStorage(tmp_path / "here" / "pictures").path(blobs[1].digest).unlink()
            copied = await back_up(here, tmp_path / "backup")
            assert set(copied.lost) == {blob.digest for blob in blobs}

    asyncio.run(story())


@pytest.mark.parametrize("content", [None, "{", '{"schema": 2}'], ids=["none", "half", "newer"])
def test_what_is_no_backup_is_told(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "backup.json").write_text(content)
    with pytest.raises(InvalidValue, match="backup"):
        asyncio.run(restore(tmp_path, kept("", tmp_path / "there")))


def test_a_backup_of_the_other_database_is_refused(tmp_path: Path, postgres_url: str) -> None:
    async def story() -> None:
        here = kept("", tmp_path / "here")
        async with migrated(here):
            await back_up(here, tmp_path / "backup")
        with pytest.raises(InvalidValue, match="is of sqlite"):
            await restore(tmp_path / "backup", kept(postgres_url, tmp_path / "there"))

    asyncio.run(story())


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    async def story() -> None:
        here = kept("", tmp_path / "here")
        async with migrated(here):
            with pytest.raises(StorageFailed, match="could not be written to"):
                await back_up(here, tmp_path / "file" / "backup")

    asyncio.run(story())


def test_the_password_is_not_in_the_words_of_pg_dump(tmp_path: Path) -> None:
    address = _address("postgresql://me:p%3Ass%5Cword@db:5433/studio?sslmode=require", tmp_path / "password")
    assert address == f"host=db port=5433 user=me dbname=studio passfile={tmp_path / 'password'} sslmode=require"
    assert (tmp_path / "password").read_text() == "*:*:*:*:p\\:ss\\\\word\n"
    assert (tmp_path / "password").stat().st_mode & 0o077 == 0


def test_missing_programs_of_postgresql_are_told(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> None:
        here = kept(postgres_url, tmp_path / "here")
        async with migrated(here):
            monkeypatch.setenv("PATH", str(tmp_path))
            with pytest.raises(StorageFailed, match="pg_dump is not here"):
                await back_up(here, tmp_path / "backup")

    asyncio.run(story())


def test_what_pg_dump_says_is_told_without_the_password(postgres_server: PostgresServer, tmp_path: Path) -> None:
    async def story() -> None:
        from studiolo.storage.postgres_dump import _run

        with pytest.raises(StorageFailed, match=r"pg_dump failed: .*does not exist") as raised:
            await _run("pg_dump", postgres_server.address("nowhere"), f"--file={tmp_path / 'x'}")
        assert postgres_server.password not in raised.value.message

    asyncio.run(story())
