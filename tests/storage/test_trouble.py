"""Folders that may not be written to, databases somebody holds, buckets that are down: told clearly, nothing half-written."""

import asyncio
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from studiolo.database.connect import migrate, open_database
from studiolo.errors import StorageFailed
from studiolo.storage.records import SqlPictureRecords
from tests.storage.conftest import S3Server, stored

NOBODY = 65_534


@pytest.fixture
def folder_of_all() -> Iterator[Path]:
    """A folder that any user reaches, unlike those of pytest."""
    folder = Path(tempfile.mkdtemp(prefix="studiolo-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_folder_that_may_not_be_written_to_is_told(folder_of_all: Path) -> None:
    """In a process of its own, as root may write everywhere."""
    code = f"""
import asyncio, os, tempfile
from pathlib import Path
from studiolo.errors import StorageFailed
from studiolo.database.connect import migrate, open_database
from studiolo.storage.local import LocalStorage
folder = Path({str(folder_of_all)!r})
with tempfile.TemporaryDirectory() as other:  # everything is imported before we are somebody else
    asyncio.run(migrate(open_database("", file=Path(other) / "studiolo.db")))
    asyncio.run(LocalStorage(Path(other)).put(b"x"))
if os.geteuid() == 0:
    os.seteuid({NOBODY})
else:
    folder.chmod(0o555)
for work in (LocalStorage(folder).put(b"x"), migrate(open_database("", file=folder / "studiolo.db"))):
    try:
        asyncio.run(work)
    except StorageFailed as error:
        print(error.message)
"""
    said = subprocess.check_output([sys.executable, "-c", code], text=True)
    assert "could not be stored (Permission denied)" in said
    assert "studiolo.db cannot be opened" in said
    assert not list(folder_of_all.iterdir())


def test_a_database_that_another_process_holds_for_too_long_is_told(tmp_path: Path) -> None:
    async def story() -> None:
        file = tmp_path / "studiolo.db"
        engine = open_database("", file=file, wait_seconds=0.2)
        await migrate(engine)
        records = SqlPictureRecords(engine)
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            began = time.monotonic()
            with pytest.raises(StorageFailed, match="Another process has been writing for too long"):
                await records.add(stored(1), request_id="")
            assert time.monotonic() - began < 5
            assert await records.page() == []  # readers go on
            other.execute("ROLLBACK")
        await records.add(stored(1), request_id="")
        assert len(await records.page()) == 1
        await engine.dispose()

    asyncio.run(story())


def test_a_bucket_that_is_down_is_told_soon(s3_server: S3Server) -> None:
    async def story() -> None:
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            endpoint = f"http://127.0.0.1:{unused.getsockname()[1]}"
            storage = s3_server.storage("s3://studio", name="eu", endpoint=endpoint)
            began = time.monotonic()
            for work in (storage.put(b"x"), storage.get("0" * 64), storage.exists("0" * 64)):
                with pytest.raises(StorageFailed, match="'eu' cannot be reached"):
                    await work
            assert time.monotonic() - began < 10

    asyncio.run(story())


def test_a_bucket_that_hangs_is_given_up(s3_server: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studiolo.storage.s3.REQUEST_SECONDS", 0.3)

    async def story() -> None:
        with socket.create_server(("127.0.0.1", 0)) as silent:
            storage = s3_server.storage("s3://studio", endpoint=f"http://127.0.0.1:{silent.getsockname()[1]}")
            with pytest.raises(StorageFailed, match="cannot be reached"):
                await storage.put(b"x")

    asyncio.run(story())


def test_a_bucket_that_refuses_the_key_is_told_without_the_key(s3_server: S3Server) -> None:
    async def story() -> None:
        storage = s3_server.storage(s3_server.bucket(), access_key="PLANTED-KEY")
        with pytest.raises(StorageFailed, match="refuses our key") as raised:
            await storage.put(b"x")
        seen = [str(raised.value), repr(raised.value), repr(raised.value.__cause__), str(raised.getrepr(style="short"))]
        assert raised.value.__suppress_context__
        assert not [text for text in seen if "PLANTED-KEY" in text or s3_server.secret_key in text]

    asyncio.run(story())


def test_a_bucket_that_is_not_there_is_told(s3_server: S3Server) -> None:
    async def story() -> None:
        storage = s3_server.storage("s3://never-made")
        with pytest.raises(StorageFailed, match="not there; make it first"):
            await storage.get("0" * 64)
        with pytest.raises(StorageFailed, match="not there; make it first"):
            assert not [blob async for blob in storage.digests()]

    asyncio.run(story())


def test_a_write_that_breaks_off_in_the_middle_keeps_nothing(s3_server: S3Server) -> None:
    """Something between us and the server cuts every connection after 50 kB."""

    async def story() -> None:
        cut = asyncio.Event()

        async def pass_some(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            _, server = await asyncio.open_connection("127.0.0.1", s3_server.port)
            passed = 0
            while passed < 50_000 and (some := await reader.read(10_000)):
                server.write(some)
                passed += len(some)
                await server.drain()
            cut.set()
            server.close()
            writer.close()

        bucket = s3_server.bucket()
        async with await asyncio.start_server(pass_some, "127.0.0.1", 0) as between:
            endpoint = f"http://127.0.0.1:{between.sockets[0].getsockname()[1]}"
            with pytest.raises(StorageFailed):
                await s3_server.storage(bucket, endpoint=endpoint).put(b"x" * 1_000_000)
        assert cut.is_set()
        sound = s3_server.storage(bucket)
        assert not [blob async for blob in sound.digests()]
        assert len(await sound.put(b"x" * 1_000_000)) == 64
        assert len([blob async for blob in sound.digests()]) == 1

    asyncio.run(story())


def test_another_users_bytes_are_there_all_the_same(folder_of_all: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root becomes another user")
    code = f"""
import asyncio, os
from pathlib import Path
from studiolo.storage.local import LocalStorage
storage = LocalStorage(Path({str(folder_of_all)!r}))
asyncio.run(storage.put(b"x"))
os.seteuid({NOBODY})
print(asyncio.run(storage.put(b"x")))
"""
    assert len(subprocess.check_output([sys.executable, "-c", code], text=True).strip()) == 64
