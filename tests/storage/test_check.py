"""What is checked is found, and what can be mended is."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from studiolo.errors import StorageFailed
from studiolo.storage.check import Fault, State, check
from studiolo.storage.local import LocalStorage
from studiolo.storage.records import SqlPictureRecords
from studiolo.storage.references import SqlReferences
from tests.databases import opened
from tests.storage.conftest import S3Server, stored


@asynccontextmanager
async def kept(url: str, folder: Path) -> AsyncIterator[tuple[LocalStorage, LocalStorage, list[str], SqlReferences]]:
    """Two places with the same three pictures and their records."""
    near, far = (LocalStorage(folder / name, name=name) for name in ("near", "far"))
    async with opened(url, folder) as engine:
        digests = []
        for number in range(3):
            data = f"{number:05}".encode()
            digests.append(await near.put(data))
            await far.put(data)
            await SqlPictureRecords(engine).add(stored(number, digests[-1]), request_id="")
        yield near, far, digests, SqlReferences(engine)


def test_what_is_whole_everywhere_is_clean(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with kept(database_url, tmp_path) as (near, far, _, references):
            await near.put(b"in no record")
            told: list[tuple[int, int]] = []
            for quick in (True, False):
                report = await check([near, far], references, quick=quick, on_checked=lambda *done: told.append(done))
                assert (report.count, report.faults, report.lost) == (3, [], [])
                assert report.unnamed == {"near": 1, "far": 0}
                assert report.unnamed_bytes == {"near": 12, "far": 0}
                assert report.is_clean
            assert told == [(3, 3), (3, 3)]

    asyncio.run(story())


def test_what_is_missing_or_damaged_is_found_and_mended(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with kept(database_url, tmp_path) as (near, far, (first, second, third), references):
            near.path(first).unlink()
            far.path(second).write_bytes(b"0000x")
            near.path(third).write_bytes(b"")
            found = await check([near, far], references)
            assert {(fault.place, fault.digest, fault.state) for fault in found.faults} == {
                ("near", first, State.MISSING),
                ("far", second, State.DAMAGED),
                ("near", third, State.DAMAGED),
            }
            assert not found.is_clean and not found.lost
            quick = await check([near, far], references, quick=True)
            assert {fault.digest for fault in quick.faults} == {first, third}
            mended = await check([near, far], references, mend=True)
            assert mended.is_clean and len(mended.faults) == 3
            assert (await check([near, far], references)).faults == []

    asyncio.run(story())


def test_what_is_whole_nowhere_is_told_until_a_backup_has_it(tmp_path: Path) -> None:
    async def story() -> None:
        async with kept("", tmp_path) as (near, far, (first, *_), references):
            near.path(first).unlink()
            far.path(first).write_bytes(b"xxxxx")
            for mend in (False, True):
                report = await check([near, far], references, mend=mend)
                assert report.lost == [first]
                assert not report.is_clean
            backup = LocalStorage(tmp_path / "backup")
            await backup.put(b"00000")
            report = await check([near, far], references, mend=True, source=backup)
            assert report.is_clean and report.lost == []
            assert report.faults[0] == Fault(place="near", digest=first, state=State.MISSING, mended=True)
            assert (await check([near, far], references)).faults == []

    asyncio.run(story())


def test_a_bucket_is_mended_from_a_folder(tmp_path: Path, s3_server: S3Server) -> None:
    async def story() -> None:
        async with kept("", tmp_path) as (near, _, digests, references):
            bucket = s3_server.storage(s3_server.bucket())
            report = await check([near, bucket], references, quick=True, mend=True)
            assert {(fault.place, fault.state, fault.mended) for fault in report.faults} == {
                ("bucket", State.MISSING, True)
            }
            assert {blob.digest async for blob in bucket.digests()} == set(digests)

    asyncio.run(story())


def test_a_place_that_cannot_be_asked_at_all_ends_the_check(tmp_path: Path, s3_server: S3Server) -> None:
    async def story() -> None:
        async with kept("", tmp_path) as (near, _, _, references):
            down = s3_server.storage("s3://studio", name="eu", endpoint="http://127.0.0.1:9")
            with pytest.raises(StorageFailed, match="'eu' cannot be reached"):
                await check([near, down], references)

    asyncio.run(story())


def test_bytes_that_were_set_aside_count_as_there(tmp_path: Path) -> None:
    async def story() -> None:
        async with kept("", tmp_path) as (near, far, (first, *_), references):
            await near.set_aside(first, now=1000)
            assert (await check([near, far], references, quick=True)).faults == []

    asyncio.run(story())
