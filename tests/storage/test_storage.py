"""Bytes and records: kept whole or not at all."""

import asyncio
import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import inspect

from studiolo.errors import NotFound, StorageFailed
from studiolo.images import Picture, PictureFormat, StoredPicture
from studiolo.storage.database import migrate, open_database
from studiolo.storage.local import LocalStorage
from studiolo.storage.records import SqlPictureRecords
from studiolo.storage.tables import metadata


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
        engine = open_database(tmp_path / "studiolo.db")
        await migrate(engine)
        await migrate(engine)
        records = SqlPictureRecords(engine)
        await records.add(STORED, request_id="req_1")
        found = await records.find(STORED.id)
        assert (found.prompt, found.tenant, found.digest) == (STORED.prompt, "default", STORED.digest)
        assert found.picture.scene == STORED.picture.scene
        assert found.picture.seed == 2**32 - 1
        with pytest.raises(NotFound):
            await records.find("none")
        assert await records.ready()
        await engine.dispose()

    asyncio.run(story())


def test_an_unprepared_database_is_not_ready(tmp_path: Path) -> None:
    async def story() -> bool:
        engine = open_database(tmp_path / "studiolo.db")
        ready = await SqlPictureRecords(engine).ready()
        await engine.dispose()
        return ready

    assert not asyncio.run(story())


def test_the_migrations_make_the_tables_the_code_knows(tmp_path: Path) -> None:
    async def story() -> dict[str, set[str]]:
        engine = open_database(tmp_path / "studiolo.db")
        await migrate(engine)
        async with engine.connect() as connection:
            found = await connection.run_sync(
                lambda c: {t: {col["name"] for col in inspect(c).get_columns(t)} for t in metadata.tables}
            )
        await engine.dispose()
        return found

    assert asyncio.run(story()) == {name: set(table.columns.keys()) for name, table in metadata.tables.items()}
