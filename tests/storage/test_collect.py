"""Collection takes what no record names, and never what one names or is about to."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from studiolo.storage.collect import DAY_SECONDS, collect
from studiolo.storage.local import LocalStorage
from studiolo.storage.protocol import Aside, Blob, Place
from tests.storage.conftest import Names, S3Server

HOUR = 3600.0


class In:
    """A clock so many seconds from now."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def __call__(self) -> float:
        return time.time() + self._seconds


def test_only_what_is_old_and_unnamed_goes_and_only_in_two_steps(place: Place) -> None:
    async def story() -> None:
        names = Names()
        named, forgotten = await place.put(b"named"), await place.put(b"forgotten")
        names.digests.add(named)

        async def run(at: float) -> tuple[int, int, int, int]:
            (done,) = await collect([place], [names.referenced], clock=In(at))
            return done.kept, done.set_aside, done.dropped, done.brought_back

        assert await run(0) == (2, 0, 0, 0)  # young
        assert await run(2 * DAY_SECONDS) == (1, 1, 0, 0)
        assert await run(2.5 * DAY_SECONDS) == (1, 0, 0, 0)
        assert await run(3.5 * DAY_SECONDS) == (1, 0, 1, 0)
        assert await place.exists(named)
        assert not await place.exists(forgotten)

    asyncio.run(story())


def test_what_is_named_while_it_is_aside_comes_back(place: Place) -> None:
    async def story() -> None:
        names = Names()
        digest = await place.put(b"picture")
        await collect([place], [names.referenced], clock=In(2 * DAY_SECONDS))
        names.digests.add(digest)
        (done,) = await collect([place], [names.referenced], clock=In(4 * DAY_SECONDS))
        assert (done.brought_back, done.dropped) == (1, 0)
        assert [blob.digest async for blob in place.digests()] == [digest]

    asyncio.run(story())


def test_every_store_that_names_bytes_is_asked(tmp_path: Path) -> None:
    async def story() -> None:
        place, pictures, files = LocalStorage(tmp_path), Names(), Names()
        pictures.digests.add(await place.put(b"picture"))
        files.digests.add(await place.put(b"file"))
        await place.put(b"neither")
        asked = [pictures.referenced, files.referenced]
        (done,) = await collect([place], asked, clock=In(2 * DAY_SECONDS))
        assert (done.kept, done.set_aside) == (2, 1)

    asyncio.run(story())


class Meddled:
    """A place where somebody does something just before or after each step of a collection."""

    def __init__(self, place: Place, step: int, meddle: Callable[[], Awaitable[None]]) -> None:
        self._place = place
        self._left = step
        self._meddle = meddle

    async def _step(self) -> None:
        self._left -= 1
        if self._left == 0:
            await self._meddle()

    def __getattr__(self, name: str) -> object:
        return getattr(self._place, name)

    async def digests(self) -> AsyncIterator[Blob]:
        await self._step()
        async for blob in self._place.digests():
            await self._step()
            yield blob

    async def asides(self) -> AsyncIterator[Aside]:
        await self._step()
        async for aside in self._place.asides():
            await self._step()
            yield aside

    async def set_aside(self, digest: str, *, now: float) -> None:
        await self._step()
        await self._place.set_aside(digest, now=now)
        await self._step()

    async def bring_back(self, aside: Aside) -> None:
        await self._step()
        await self._place.bring_back(aside)
        await self._step()

    async def drop(self, aside: Aside) -> None:
        await self._step()
        await self._place.drop(aside)
        await self._step()


@pytest.mark.parametrize("second", [False, True], ids=["while it is set aside", "while it is dropped"])
@pytest.mark.parametrize("step", range(1, 7))
def test_a_put_between_any_two_steps_of_a_collection_loses_nothing(place: Place, step: int, second: bool) -> None:
    """The record follows only after the collection, which is the worst case."""

    async def story() -> None:
        names = Names()
        digest = await place.put(b"picture")
        start = 2 * DAY_SECONDS
        if second:
            await collect([place], [names.referenced], clock=In(start))
            start += 2 * DAY_SECONDS

        async def put() -> None:
            await place.put(b"picture")

        meddled: Place = Meddled(place, step, put)  # type: ignore[assignment]
        await collect([meddled], [names.referenced], clock=In(start))
        await place.put(b"picture") if meddled._left > 0 else None  # type: ignore[attr-defined]
        names.digests.add(digest)
        assert await place.get(digest) == b"picture"
        for days in (2, 4, 6):
            await collect([place], [names.referenced], clock=In(start + days * DAY_SECONDS))
            assert await place.get(digest) == b"picture"

    asyncio.run(story())


@pytest.mark.slow
def test_puts_and_collections_against_each_other_for_thousands_of_rounds_lose_nothing(tmp_path: Path) -> None:
    """Every round: old forgotten bytes are put again and recorded while a collection runs; then days pass."""

    async def story() -> None:
        place, names, chance = LocalStorage(tmp_path), Names(), random.Random(7)
        pictures = [bytes([number]) * 100 for number in range(32)]
        digests = [await place.put(picture) for picture in pictures]

        async def put_and_record(picture: bytes) -> None:
            await asyncio.sleep(chance.random() * 0.05)
            digest = await place.put(picture)
            await asyncio.sleep(chance.random() * 0.002)
            names.digests.add(digest)

        met = 0
        for _ in range(70):
            names.digests.clear()
            for digest in digests:
                if await place.exists(digest):
                    os.utime(place.path(digest), (0, 0))
            puts = asyncio.gather(*map(put_and_record, pictures))
            await asyncio.gather(*(collect([place], [names.referenced], grace_seconds=HOUR) for _ in range(2)))
            await puts
            met += sum(not place.path(digest).exists() for digest in digests)
            assert [await place.get(digest) for digest in digests] == pictures
            await collect([place], [names.referenced], grace_seconds=HOUR, clock=In(DAY_SECONDS))
            assert [await place.get(digest) for digest in digests] == pictures
        assert met, "no put met a collection that was about to set the same bytes aside"

    asyncio.run(story())


def test_puts_and_collections_against_each_other_in_a_bucket_lose_nothing(s3_server: S3Server) -> None:
    async def story() -> None:
        place, names, chance = s3_server.storage(s3_server.bucket()), Names(), random.Random(7)
        pictures = [bytes([number]) * 100 for number in range(8)]

        async def put_and_record(picture: bytes) -> None:
            await asyncio.sleep(chance.random() * 0.05)
            names.digests.add(await place.put(picture))

        await asyncio.gather(*map(place.put, pictures))
        for round_number in range(12):
            now = In(4 * round_number * DAY_SECONDS + 2 * DAY_SECONDS)
            names.digests.clear()
            puts = asyncio.gather(*map(put_and_record, pictures))
            await collect([place], [names.referenced], clock=now)
            await puts
            await collect([place], [names.referenced], clock=In(4 * round_number * DAY_SECONDS + 4 * DAY_SECONDS))
            for digest in names.digests:
                await place.get(digest)
            assert len(names.digests) == len(pictures)

    asyncio.run(story())


def test_a_collection_that_is_killed_anywhere_loses_nothing(tmp_path: Path) -> None:
    async def put() -> list[str]:
        return [await LocalStorage(tmp_path).put(bytes([number])) for number in range(100)]

    digests = asyncio.run(put())
    code = f"""
import asyncio
from pathlib import Path
from studiolo.storage.local import LocalStorage
async def story():
    place = LocalStorage(Path({str(tmp_path)!r}))
    print("ready", flush=True)
    while True:
        async for blob in place.digests():
            await place.set_aside(blob.digest, now=1000)
        async for aside in place.asides():
            await place.bring_back(aside)
asyncio.run(story())
"""
    for milliseconds in range(0, 60, 6):
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as run:
            assert run.stdout
            run.stdout.readline()
            time.sleep(milliseconds / 1000)
            run.send_signal(signal.SIGKILL)

    async def read() -> list[bytes]:
        return [await LocalStorage(tmp_path).get(digest) for digest in digests]

    assert asyncio.run(read()) == [bytes([number]) for number in range(100)]
