"""What every place does, folder or bucket."""

import asyncio
import hashlib
import time
from pathlib import Path

import pytest

from studiolo.errors import InvalidValue, NotFound, StorageFailed
from studiolo.storage.local import LocalStorage
from studiolo.storage.protocol import Place
from studiolo.storage.s3 import S3Storage
from tests.storage.conftest import S3Server

PNG = b"\x89PNG\r\n\x1a\n and so on"
NOTHING = "0" * 64


def test_bytes_come_back_under_their_digest(place: Place) -> None:
    async def story() -> None:
        digest = await place.put(PNG)
        assert digest == hashlib.sha256(PNG).hexdigest() == await place.put(PNG)
        assert await place.get(digest) == PNG
        assert await place.exists(digest)
        found = await place.look(digest)
        assert found is not None
        assert (found.digest, found.byte_count) == (digest, len(PNG))
        assert abs(found.modified - time.time()) < 60
        assert [blob async for blob in place.digests()] == [found]

    asyncio.run(story())


def test_what_is_not_there_is_told(place: Place) -> None:
    async def story() -> None:
        await place.put(PNG)
        with pytest.raises(NotFound):
            await place.get(NOTHING)
        assert await place.look(NOTHING) is None
        assert not await place.exists(NOTHING)
        assert not [aside async for aside in place.asides()]

    asyncio.run(story())


def test_an_empty_place_lists_nothing(place: Place) -> None:
    async def story() -> None:
        assert not [blob async for blob in place.digests()]
        assert await place.tidy(before=time.time()) == 0

    asyncio.run(story())


def test_what_is_set_aside_is_not_listed_and_comes_back_when_it_is_read(place: Place) -> None:
    async def story() -> None:
        digest = await place.put(PNG)
        await place.set_aside(digest, now=1000.5)
        assert not [blob async for blob in place.digests()]
        asides = [aside async for aside in place.asides()]
        assert [(aside.digest, aside.since) for aside in asides] == [(digest, 1000.5)]
        assert await place.get(digest) == PNG
        assert [blob.digest async for blob in place.digests()] == [digest]
        await place.set_aside(digest, now=1000)
        assert await place.look(digest) is not None

    asyncio.run(story())


def test_what_is_dropped_is_gone(place: Place) -> None:
    async def story() -> None:
        digest = await place.put(PNG)
        await place.set_aside(digest, now=1000)
        for aside in [aside async for aside in place.asides()]:
            await place.drop(aside)
            await place.drop(aside)
            await place.bring_back(aside)
        assert not await place.exists(digest)
        await place.set_aside(digest, now=1000)
        assert not [aside async for aside in place.asides()]

    asyncio.run(story())


def test_dropping_an_old_setting_aside_leaves_a_newer_one(place: Place) -> None:
    async def story() -> None:
        digest = await place.put(PNG)
        await place.set_aside(digest, now=1000)
        (old,) = [aside async for aside in place.asides()]
        await place.put(PNG)
        await place.set_aside(digest, now=1000)
        await place.drop(old)
        assert await place.get(digest) == PNG

    asyncio.run(story())


def test_what_others_keep_in_the_same_place_is_left_alone(place: Place, tmp_path: Path) -> None:
    async def story() -> None:
        if isinstance(place, S3Storage):
            for key in ("readme", "aside/readme", f"aside/{NOTHING}/readme"):
                await place._store.put_async(key, b"theirs")
        else:
            (tmp_path / "place" / "aside" / NOTHING).mkdir(parents=True)
            for name in ("readme", "aside/readme", f"aside/{NOTHING}/readme"):
                (tmp_path / "place" / name).write_text("theirs")
        assert not [blob async for blob in place.digests()]
        assert not [aside async for aside in place.asides()]
        assert not await place.exists(NOTHING)

    asyncio.run(story())


def test_a_request_of_a_collection_that_arrives_twice_takes_nothing_from_a_bucket(s3_server: S3Server) -> None:
    async def story() -> None:
        storage = s3_server.storage(s3_server.bucket())
        digest = await storage.put(PNG)
        await storage.set_aside(digest, now=1000)
        assert await storage.get(digest) == PNG
        await storage._store.delete_async(f"{digest[:2]}/{digest[2:4]}/{digest}")
        assert await storage.get(digest) == PNG

    asyncio.run(story())


def test_damaged_bytes_can_be_written_over(tmp_path: Path) -> None:
    async def story() -> None:
        place = LocalStorage(tmp_path)
        digest = await place.put(PNG)
        place.path(digest).write_bytes(b"x" * len(PNG))
        await place.rewrite(PNG)
        assert await place.get(digest) == PNG
        place.path(digest).write_bytes(b"short")
        await place.put(PNG)
        assert await place.get(digest) == PNG

    asyncio.run(story())


def test_putting_again_counts_as_putting_now(tmp_path: Path) -> None:
    async def story() -> None:
        import os

        place = LocalStorage(tmp_path)
        digest = await place.put(PNG)
        os.utime(place.path(digest), (1000, 1000))
        await place.put(PNG)
        found = await place.look(digest)
        assert found is not None
        assert found.modified > 1000

    asyncio.run(story())


def test_what_an_interrupted_write_left_is_tidied_once_it_is_old(tmp_path: Path) -> None:
    async def story() -> None:
        place = LocalStorage(tmp_path)
        digest = await place.put(PNG)
        (place.path(digest).parent / ".draft-left").write_bytes(b"half")
        assert [blob.digest async for blob in place.digests()] == [digest]
        assert await place.tidy(before=time.time() - 60) == 0
        assert await place.tidy(before=time.time() + 60) == 1
        assert await place.get(digest) == PNG

    asyncio.run(story())


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"{}", "application/octet-stream"),
    ],
)
def test_a_bucket_knows_what_kind_of_file_it_has(s3_server: S3Server, data: bytes, media_type: str) -> None:
    async def story() -> None:
        storage = s3_server.storage(s3_server.bucket())
        digest = await storage.put(data)
        await storage.set_aside(digest, now=1000)
        await storage.get(digest)
        found = await storage._store.get_async(f"{digest[:2]}/{digest[2:4]}/{digest}")
        assert found.attributes["Content-Type"] == media_type

    asyncio.run(story())


def test_more_than_one_page_of_a_bucket_is_listed(s3_server: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studiolo.storage.s3.LISTED_AT_ONCE", 3)

    async def story() -> None:
        storage = s3_server.storage(s3_server.bucket())
        put = {await storage.put(bytes([number])) for number in range(10)}
        assert {blob.digest async for blob in storage.digests()} == put

    asyncio.run(story())


def test_a_url_that_names_no_bucket_is_told() -> None:
    with pytest.raises(InvalidValue, match="s3://bucket/prefix"):
        S3Storage("https://somewhere", name="eu")


def test_a_missing_part_for_buckets_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "obstore.store", None)
    with pytest.raises(StorageFailed, match=r"pip install 'studiolo\[s3\]'"):
        S3Storage("s3://bucket", name="eu")
