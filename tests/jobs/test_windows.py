"""Images per minute: strict, shared, and counted when the call is allowed."""

import asyncio
import random
import time
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studiolo.jobs.windows import SqlWindows
from tests.databases import opened
from tests.jobs.workshop import request, requests, workshop

MINUTE = 60.0
Asks = list[tuple[float, int]]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    limit=st.integers(1, 12),
    asks=st.lists(st.tuples(st.floats(0, 30), st.integers(1, 10)), min_size=1, max_size=40),
    impatient=st.booleans(),
)
def test_no_minute_ever_holds_more_than_the_limit(tmp_path: Path, limit: int, asks: Asks, impatient: bool) -> None:
    """Every ask comes some seconds after the one before; an impatient one asks again as soon as it is told to."""

    async def story() -> list[tuple[float, int]]:
        now = 1000.0
        went: list[tuple[float, int]] = []
        async with opened("", tmp_path) as engine:
            name = f"engine-{random.random()}"
            windows = SqlWindows(engine, {name: limit}, clock=lambda: now)
            for pause, images in asks:
                now += pause
                wait = await windows.take(name, images)
                if wait and impatient:
                    now += wait
                    wait = await windows.take(name, images)
                    assert wait == 0 or images > limit
                if wait == 0:
                    went.append((now, min(images, limit)))
        return went

    went = asyncio.run(story())
    for start, _ in went:
        assert sum(images for at, images in went if start <= at < start + MINUTE) <= limit


def test_many_askers_at_once_share_one_window(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            windows = [SqlWindows(engine, {"bank": 7}) for _ in range(3)]
            answers = await asyncio.gather(*(windows[number % 3].take("bank", 1) for number in range(30)))
            assert answers.count(0.0) == 7
            assert all(55 < wait <= 62 for wait in answers if wait)
            assert await windows[0].take("free", 10) == 0.0

    asyncio.run(story())


def test_lines_beyond_the_limit_wait_and_others_go_on(database_url: str, tmp_path: Path) -> None:
    late = [0.0]

    async def story() -> None:
        clock = lambda: time.time() + late[0]  # noqa: E731
        async with workshop(database_url, tmp_path, limits={"bank": 5}, clock=clock) as shop:
            paid = await shop.send(requests(12, model="bank"))
            free = await shop.send(requests(20, model="local"))
            await shop.ended(free)
            for made in (5, 10, 12):
                while len(shop.maker.asked) < made + 20:
                    await asyncio.sleep(0.02)
                await asyncio.sleep(0.3)
                assert len(shop.maker.asked) == made + 20
                late[0] += 70.0
            assert (await shop.ended(paid)).status == "completed"

    asyncio.run(story())


def test_pictures_count_and_not_requests(tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop("", tmp_path, limits={"bank": 5}) as shop:
            await shop.send([request("a", model="bank", n=3), request("b", model="bank", n=3)])
            while not shop.maker.asked:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.3)
            assert [count for _, _, count in shop.maker.asked] == [3]

    asyncio.run(story())
