"""Several places: nothing is answered before enough of them have it, and what one lacks reaches it."""

import asyncio
import shutil
import socket
from pathlib import Path

import pytest

from studiolo.configuration import Place as PlaceEntry
from studiolo.configuration import StorageRules
from studiolo.errors import InvalidValue, NotFound, StorageFailed
from studiolo.storage.build import build_storage
from studiolo.storage.local import LocalStorage
from studiolo.storage.replicated import ReplicatedStorage
from tests.storage.conftest import S3Server


def places(folder: Path, *names: str) -> list[LocalStorage]:
    return [LocalStorage(folder / name, name=name) for name in names]


def test_every_place_gets_every_picture(tmp_path: Path, s3_server: S3Server) -> None:
    async def story() -> None:
        near, far = LocalStorage(tmp_path), s3_server.storage(s3_server.bucket())
        storage = ReplicatedStorage([near, far])
        digest = await storage.put(b"picture")
        await storage.close()
        assert await near.get(digest) == await far.get(digest) == await storage.get(digest) == b"picture"

    asyncio.run(story())


def test_a_place_that_is_down_delays_nobody_and_catches_up(tmp_path: Path) -> None:
    async def story() -> None:
        near, far = places(tmp_path, "near", "far")
        (tmp_path / "far").write_text("in the way")
        storage = ReplicatedStorage([near, far], retry_waits=[0.05, 0.05, 0.5])
        digest = await storage.put(b"picture")
        await asyncio.sleep(0.07)
        (tmp_path / "far").unlink()
        await storage.close()
        assert await far.get(digest) == b"picture"

    asyncio.run(story())


def test_too_few_places_is_a_failure(tmp_path: Path) -> None:
    async def story() -> None:
        (tmp_path / "far").write_text("in the way")
        storage = ReplicatedStorage(places(tmp_path, "near", "far"), write_at_least=2)
        with pytest.raises(StorageFailed):
            await storage.put(b"picture")

    asyncio.run(story())


def test_it_waits_for_as_many_places_as_it_was_told_and_not_for_more(tmp_path: Path) -> None:
    class Slow(LocalStorage):
        async def put(self, data: bytes) -> str:
            await finish.wait()
            return await super().put(data)

    finish = asyncio.Event()

    async def story() -> None:
        first, second = places(tmp_path, "first", "second")
        slow = Slow(tmp_path / "slow", name="slow")
        storage = ReplicatedStorage([slow, first, second], write_at_least=2)
        digest = await storage.put(b"picture")
        assert await first.exists(digest) and await second.exists(digest)
        assert not await slow.exists(digest)
        finish.set()
        await storage.close()
        assert await slow.exists(digest)

    asyncio.run(story())


def test_the_picture_is_kept_everywhere_when_whoever_asked_walks_away(tmp_path: Path) -> None:
    class Slow(LocalStorage):
        async def put(self, data: bytes) -> str:
            await asyncio.sleep(0.05)
            return await super().put(data)

    async def story() -> None:
        slow = [Slow(tmp_path / name, name=name) for name in "ab"]
        storage = ReplicatedStorage(slow)
        asked = asyncio.create_task(storage.put(b"picture"))
        await asyncio.sleep(0.01)
        asked.cancel()
        await storage.close()
        assert [len([blob async for blob in place.digests()]) for place in slow] == [1, 1]

    asyncio.run(story())


def test_reading_mends_a_place_that_lacks_the_picture_or_has_it_damaged(tmp_path: Path) -> None:
    async def story() -> None:
        empty, damaged, sound = places(tmp_path, "empty", "damaged", "sound")
        digest = await sound.put(b"picture")
        await damaged.put(b"picture")
        damaged.path(digest).write_bytes(b"pictore")
        storage = ReplicatedStorage([empty, damaged, sound])
        assert await storage.get(digest) == b"picture"
        await storage.close()
        assert await empty.get(digest) == await damaged.get(digest) == b"picture"

    asyncio.run(story())


def test_what_is_nowhere_is_not_found_and_what_is_damaged_everywhere_is_told(tmp_path: Path) -> None:
    async def story() -> None:
        near, far = places(tmp_path, "near", "far")
        storage = ReplicatedStorage([near, far])
        with pytest.raises(NotFound):
            await storage.get("0" * 64)
        assert not await storage.exists("0" * 64)
        digest = await near.put(b"picture")
        near.path(digest).write_bytes(b"pictore")
        with pytest.raises(StorageFailed, match="damaged"):
            await storage.get(digest)
        assert await storage.exists(digest)

    asyncio.run(story())


def test_a_place_that_does_not_answer_is_passed_over_and_asked_last_for_a_while(
    tmp_path: Path, s3_server: S3Server
) -> None:
    async def story() -> None:
        with socket.create_server(("127.0.0.1", 0)) as silent:
            endpoint = f"http://127.0.0.1:{silent.getsockname()[1]}"
            hangs, sound = s3_server.storage("s3://studio", endpoint=endpoint), LocalStorage(tmp_path, name="sound")
            now = 0.0
            storage = ReplicatedStorage([hangs, sound], patience_seconds=0.3, clock=lambda: now)
            digest = await sound.put(b"picture")
            assert await storage.get(digest) == b"picture"
            assert storage._in_order() == [sound, hangs]
            now = 31.0
            assert storage._in_order() == [hangs, sound]
            for task in storage._background:
                task.cancel()

    asyncio.run(story())


def test_places_are_built_as_configured(tmp_path: Path, s3_server: S3Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EU_KEY", s3_server.access_key)
    monkeypatch.setenv("EU_SECRET", s3_server.secret_key)
    bucket = PlaceEntry(
        name="eu",
        url=s3_server.bucket(),
        endpoint=s3_server.endpoint,
        access_key_env="EU_KEY",
        secret_key_env="EU_SECRET",
    )
    rules = StorageRules(places=(PlaceEntry(name="here", folder=tmp_path / "here"), bucket), write_at_least=2)

    async def story() -> None:
        storage = build_storage(rules, tmp_path)
        digest = await storage.put(b"picture")
        shutil.rmtree(tmp_path / "here")
        assert await storage.get(digest) == b"picture"
        await storage.close()
        assert await LocalStorage(tmp_path / "here").exists(digest)

    asyncio.run(story())


def test_without_configuration_pictures_are_in_the_data_folder(tmp_path: Path) -> None:
    digest = asyncio.run(build_storage(StorageRules(), tmp_path).put(b"picture"))
    assert (tmp_path / "pictures" / digest[:2] / digest[2:4] / digest).exists()


@pytest.mark.parametrize(
    "rules",
    [
        StorageRules(write_at_least=2),
        StorageRules(places=(PlaceEntry(name="a", folder=Path("a")), PlaceEntry(name="a", folder=Path("b")))),
    ],
    ids=["more than there are", "one name twice"],
)
def test_rules_that_cannot_be_followed_are_told(rules: StorageRules, tmp_path: Path) -> None:
    with pytest.raises(InvalidValue):
        build_storage(rules, tmp_path)
