"""Lines of an engine that may make only so many images a minute: they wait, and others go on."""

import asyncio
import time
from collections import Counter
from pathlib import Path

from studiolo.generation.decide import Wish
from studiolo.generation.limits import NoRoom
from studiolo.jobs.run_line import MAX_FAILURES
from studiolo.jobs.values import LineState, Step
from tests.jobs.workshop import request, requests, workshop


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


def test_a_line_sent_away_is_asked_again_and_has_not_failed(tmp_path: Path) -> None:
    """More often than a line may fail."""
    late = [0.0]

    async def story() -> None:
        async with workshop("", tmp_path, clock=lambda: time.time() + late[0]) as shop:
            sent_away: list[str] = []

            async def full(wish: Wish) -> None:
                if len(sent_away) < 3 * MAX_FAILURES:
                    sent_away.append(wish.prompt or "")
                    raise NoRoom("bank", retry_after_seconds=1.0)

            shop.maker.before = full
            job = await shop.send(requests(2, model="bank"))
            while (await shop.jobs.store.find(job.tenant, job.id, job.kind)).step is not Step.NOTHING:
                late[0] += 1.5
                shop.jobs.worker.wake()
                await asyncio.sleep(0.02)
            made = [line async for line in shop.jobs.store.lines(job.id)]
            assert [(line.state, line.failures, line.claims) for line in made] == [(LineState.DONE, 0, 1)] * 2
            assert min(Counter(sent_away).values()) > MAX_FAILURES

    asyncio.run(story())


def test_another_engines_limit_holds_back_only_the_line_that_met_it(tmp_path: Path) -> None:
    """As a line for `auto` may be made by an engine whose lane it does not lie in."""

    async def story() -> None:
        async with workshop("", tmp_path) as shop:

            async def full(wish: Wish) -> None:
                if "auto" in (wish.prompt or ""):
                    raise NoRoom("bank", retry_after_seconds=50.0)

            shop.maker.before = full
            held = await shop.send([request("auto", model="local")])
            while not shop.maker.asked:
                await asyncio.sleep(0.01)
            assert (await shop.ended(await shop.send(requests(3, model="local")))).status == "completed"
            assert (await shop.jobs.store.counts([held.id]))[held.id].waiting == 1

    asyncio.run(story())
