"""The story of one request, on the fake engine and a real database."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
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
    """Waits before each picture and counts them."""

    name = "slow"

    def __init__(self) -> None:
        self.made = 0
        self.go = threading.Event()

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        for picture in super().paint(request, on_progress):
            self.go.wait(0.3)
            self.made += 1
            yield picture


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


def test_cancelling_stops_at_the_next_picture(settings: Settings) -> None:
    async def story() -> int:
        async with started(settings) as app:
            engine = SlowEngine()
            tools = with_engine(app, engine)
            work = asyncio.ensure_future(generate(Wish(prompt="x", size="256x256", count=10), None, tools))
            await asyncio.sleep(0.5)
            work.cancel()
            with pytest.raises(asyncio.CancelledError):
                await work
            await asyncio.sleep(0.8)
            return engine.made

    assert asyncio.run(story()) <= 4
