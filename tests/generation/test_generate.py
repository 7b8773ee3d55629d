"""The story of one request, on the fake engine and a real database."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import cast

import pytest
from sqlalchemy import func, select

from studiolo.app import App, build
from studiolo.engines.fake import FakeEngine
from studiolo.engines.protocol import OnProgress
from studiolo.engines.registry import Engines
from studiolo.errors import InvalidValue, WorkerTimedOut
from studiolo.generation.decide import Wish
from studiolo.generation.generate import Asking, Generated, Tools, generate
from studiolo.images import ImageRequest, Picture, Progress
from studiolo.settings import Settings
from studiolo.storage.protocol import BlobStorage
from studiolo.storage.tables import pictures


@asynccontextmanager
async def started(settings: Settings) -> AsyncIterator[App]:
    app = build(settings)
    await app.start()
    yield app
    await app.close()


async def count(app: App) -> int:
    async with app.database.connect() as connection:
        return int((await connection.execute(select(func.count()).select_from(pictures))).scalar_one())


class FailingEngine(FakeEngine):
    """Makes one picture, then takes too long."""

    name = "failing"

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        yield next(super().paint(request, on_progress))
        raise WorkerTimedOut("The picture was not finished within 600 seconds.")


class SlowEngine(FakeEngine):
    """Works on each picture until it is told to go on, and tells its progress meanwhile."""

    name = "slow"

    def __init__(self) -> None:
        self.go = threading.Event()
        self.ended = threading.Event()
        self.started = 0

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        self.started += 1
        try:
            while not self.go.wait(0.02):
                on_progress(Progress(picture=0, share=0.1))
            yield from super().paint(request, on_progress)
        finally:
            self.ended.set()


def with_engine(app: App, engine: FakeEngine) -> Tools:
    return replace(app.tools, engines=Engines(by_name={engine.name: engine}, default=engine.name))


def test_every_picture_is_stored_before_it_is_given_and_progress_is_told(settings: Settings) -> None:
    told: list[Progress] = []

    async def story() -> None:
        async with started(settings) as app:
            wish = Wish(prompt="a fox", size="256x256", count=2, seed=3)
            made = await generate(wish, "fake", app.tools, on_progress=told.append)
            assert [stored.picture.seed for stored in made.pictures] == [3, 4]
            assert (made.request.engine, made.cache, made.why) == ("fake", "miss", "fake was asked for.")
            for stored in made.pictures:
                assert await app.tools.blobs.get(stored.digest) == stored.picture.data
                assert (await app.tools.records.find(stored.id)).tenant == "default"

    asyncio.run(story())
    assert {progress.picture for progress in told} == {0, 1}


def test_a_refused_request_stores_nothing(settings: Settings) -> None:
    async def story() -> int:
        async with started(settings) as app:
            with pytest.raises(InvalidValue):
                await generate(Wish(prompt="x", size="1x1"), None, app.tools)
            return await count(app)

    assert asyncio.run(story()) == 0


def test_what_was_made_before_a_failure_stays_stored(settings: Settings) -> None:
    async def story() -> int:
        async with started(settings) as app:
            with pytest.raises(WorkerTimedOut):
                await generate(Wish(prompt="x", size="256x256", count=3), None, with_engine(app, FailingEngine()))
            return await count(app)

    assert asyncio.run(story()) == 1


def test_a_hundred_identical_requests_are_made_once(settings: Settings) -> None:
    async def story() -> None:
        async with started(settings) as app:
            engine = SlowEngine()
            tools = with_engine(app, engine)
            wish = Wish(prompt="x", size="256x256")
            waiting = [asyncio.ensure_future(generate(wish, None, tools)) for _ in range(100)]
            await until(lambda: engine.started == 1)
            engine.go.set()
            made = await asyncio.gather(*waiting)
            again = await generate(wish, None, tools)
            assert engine.started == 1
            assert sorted(one.cache for one in made) == ["miss"] + ["shared"] * 99
            assert again.cache == "hit"
            assert {one.pictures[0].picture.data for one in [*made, again]} == {made[0].pictures[0].picture.data}
            assert await count(app) == 1

    asyncio.run(story())


def test_what_the_cache_remembers_and_storage_lost_is_made_again(settings: Settings) -> None:
    async def story() -> None:
        async with started(settings) as app:
            wish = Wish(prompt="x", size="256x256")
            first = await generate(wish, None, app.tools)
            for path in (settings.data_dir / "pictures").rglob("*"):
                if path.is_file():
                    path.unlink()
            again = await generate(wish, None, app.tools)
            assert (first.cache, again.cache) == ("miss", "miss")
            assert await app.tools.blobs.get(again.pictures[0].digest) == again.pictures[0].picture.data

    asyncio.run(story())


def test_what_another_process_makes_again_meanwhile_comes_with_its_bytes(settings: Settings) -> None:
    """Both found in the cache what storage lost, and the other one was quicker to have it made again."""

    async def story() -> None:
        async with started(settings) as app, started(settings) as other:
            wish = Wish(prompt="x", size="256x256")
            engine = SlowEngine()
            engine.go.set()
            await generate(wish, None, with_engine(other, engine))
            for path in (settings.data_dir / "pictures").rglob("*"):
                if path.is_file():
                    path.unlink()
            engine.go.clear()
            others = list[asyncio.Task[Generated]]()

            class Slow:
                """Answers only when the other process is at work."""

                async def get(self, digest: str) -> bytes:
                    if not others:
                        others.append(asyncio.create_task(generate(wish, None, with_engine(other, engine))))
                        await until(lambda: engine.started == 2)
                        asyncio.get_running_loop().call_later(0.1, engine.go.set)
                    return await app.tools.blobs.get(digest)

            tools = replace(with_engine(app, engine), blobs=cast(BlobStorage, Slow()))
            again = await generate(wish, None, tools)
            assert (again.cache, engine.started) == ("shared", 2)
            assert again.pictures[0].picture.data == (await others[0]).pictures[0].picture.data != b""

    asyncio.run(story())


def test_who_wants_no_cache_gets_new_pictures(settings: Settings) -> None:
    async def story() -> None:
        async with started(settings) as app:
            wish = Wish(prompt="x", size="256x256")
            made = [await generate(wish, None, app.tools, asking=Asking(use_cache=False)) for _ in range(2)]
            assert [one.cache for one in made] == ["off", "off"]
            assert made[0].pictures[0].picture.seed != made[1].pictures[0].picture.seed

    asyncio.run(story())


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0.01)


def test_cancelling_ends_the_engine_in_the_middle_of_a_picture(settings: Settings) -> None:
    async def story() -> int:
        async with started(settings) as app:
            engine = SlowEngine()
            wish = Wish(prompt="x", size="256x256", count=10)
            work = asyncio.ensure_future(generate(wish, None, with_engine(app, engine)))
            await until(lambda: engine.started == 1)
            work.cancel()
            with pytest.raises(asyncio.CancelledError):
                await work
            assert await asyncio.to_thread(engine.ended.wait, 10)
            return await count(app)

    assert asyncio.run(story()) == 0


def test_many_requests_that_wait_for_the_engine_do_not_keep_others_from_being_stored(settings: Settings) -> None:
    async def story() -> None:
        async with started(settings) as app:
            engine = SlowEngine()
            tools = with_engine(app, engine)
            wishes = [Wish(prompt="x", size="256x256", seed=seed) for seed in range(50)]
            waiting = [asyncio.ensure_future(generate(wish, None, tools)) for wish in wishes]
            await until(lambda: engine.started == 50)
            quick = await asyncio.wait_for(generate(wishes[0], "fake", app.tools), timeout=20)
            assert await app.tools.blobs.get(quick.pictures[0].digest)
            engine.go.set()
            assert len({made.pictures[0].id for made in await asyncio.gather(*waiting)}) == 50

    asyncio.run(story())
