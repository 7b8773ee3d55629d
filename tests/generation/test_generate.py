"""The story of one request, on the fake engine and a real database."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import func, select

from studiolo.app import App, build
from studiolo.engines.fake import FakeEngine
from studiolo.engines.protocol import OnProgress
from studiolo.engines.registry import Engines
from studiolo.errors import InvalidValue, WorkerDied
from studiolo.generation.decide import Wish
from studiolo.generation.generate import Tools, generate
from studiolo.images import ImageRequest, Picture, Progress
from studiolo.settings import Settings
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
    """Makes one picture, then loses its process."""

    name = "failing"

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        yield next(super().paint(request, on_progress))
        raise WorkerDied("The process that draws ended unexpectedly.")


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
    return Tools(
        engines=Engines(by_name={engine.name: engine}, default=engine.name),
        blobs=app.tools.blobs,
        records=app.tools.records,
    )


def test_every_picture_is_stored_before_it_is_given_and_progress_is_told(settings: Settings) -> None:
    told: list[Progress] = []

    async def story() -> None:
        async with started(settings) as app:
            wish = Wish(prompt="a fox", size="256x256", count=2, seed=3)
            request, made = await generate(wish, "fake", app.tools, on_progress=told.append)
            assert [stored.picture.seed for stored in made] == [3, 4]
            assert request.engine == "fake"
            for stored in made:
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
            with pytest.raises(WorkerDied):
                await generate(Wish(prompt="x", size="256x256", count=3), None, with_engine(app, FailingEngine()))
            return await count(app)

    assert asyncio.run(story()) == 1


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
            wish = Wish(prompt="x", size="256x256")
            waiting = [asyncio.ensure_future(generate(wish, None, with_engine(app, engine))) for _ in range(50)]
            await until(lambda: engine.started == 50)
            _, quick = await asyncio.wait_for(generate(wish, "fake", app.tools), timeout=20)
            assert await app.tools.blobs.get(quick[0].digest)
            engine.go.set()
            assert len({made[0].id for _, made in await asyncio.gather(*waiting)}) == 50

    asyncio.run(story())
