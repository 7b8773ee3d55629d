"""What is told to whoever watches: counted in the database, so for every process at once."""

import asyncio
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from prometheus_client import REGISTRY

from studiolo.api.job_metrics import count_jobs, show_full
from studiolo.errors import PromptRefused
from studiolo.generation.decide import Wish
from studiolo.jobs.claims import SqlClaims
from studiolo.jobs.submit import new_batch
from studiolo.jobs.values import LineState
from tests.jobs.workshop import BATCH, TENANT, Workshop, request, requests, workshop


def test_lines_and_workers_are_counted(database_url: str, tmp_path: Path) -> None:
    late = [0.0]

    async def story() -> None:
        clock = lambda: time.time() + late[0]  # noqa: E731
        async with workshop(database_url, tmp_path, working=False, clock=clock) as shop:
            census = await shop.jobs.census.take()
            assert (census.waiting, census.running, sum(census.ended.values())) == (0, 0, 0)
            assert (census.oldest_waiting_seconds, census.workers, census.heartbeat_seconds) == (0.0, 0, None)

            claims = SqlClaims(shop.database, silent_seconds=60, clock=clock)
            await claims.enter("one", "here")
            await _checked(shop, requests(5) + [request("bad", size=7)])
            assert len((await claims.claim("one", "", 2)).lines) == 2
            late[0] += 0.1
            await claims.enter("of-a-run", "here", "run-7")
            census = await shop.jobs.census.take()
            assert (census.waiting, census.running) == (3, 2)
            assert census.workers == 1
            assert census.heartbeat_seconds is not None and census.heartbeat_seconds >= 0.1
            late[0] += 100
            census = await shop.jobs.census.take()
            assert census.workers == 0
            assert 100 <= census.oldest_waiting_seconds < 130

    asyncio.run(story())


def test_lines_of_a_run_wait_for_that_run_alone(tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop("", tmp_path, working=False) as shop:
            await _checked(shop, requests(3), pool="run-7")
            census = await shop.jobs.census.take()
            assert (census.waiting, census.oldest_waiting_seconds) == (0, 0.0)

    asyncio.run(story())


def test_every_end_is_counted_once(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path) as shop:

            async def act(wish: Wish) -> None:
                if "refused" in (wish.prompt or ""):
                    raise PromptRefused("No.")
                if "slow" in (wish.prompt or ""):
                    await asyncio.sleep(0.5)

            shop.maker.before = act
            await shop.ended(await shop.send([*requests(7), request("refused")]))
            job = await shop.send([request(f"slow-{number}") for number in range(9)])
            await shop.until(job, lambda now: now.status == "in_progress")
            await shop.jobs.store.cancel(TENANT, job.id, BATCH)
            await shop.ended(job)
            counts = (await shop.jobs.store.counts([job.id]))[job.id]
            ended = (await shop.jobs.census.take()).ended
            assert (ended[LineState.DONE], ended[LineState.FAILED]) == (7 + counts.done, 1)
            assert ended[LineState.CANCELLED] == counts.cancelled == 9 - counts.done > 0
            assert ended[LineState.EXPIRED] == 0

    asyncio.run(story())


def test_metrics_show_what_was_counted(tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop("", tmp_path) as shop:
            gate = asyncio.Event()

            async def wait(_: Wish) -> None:
                await gate.wait()

            shop.maker.before = wait
            job = await shop.send(requests(6))
            while len(shop.maker.asked) < 4:
                await asyncio.sleep(0.01)
            await count_jobs(shop.jobs)
            assert (_value("lines", state="running"), _value("lines", state="waiting")) == (4, 2)
            assert _value("workers") == 1
            assert 0 <= (_value("heartbeat_seconds") or 0) < 30
            assert 0 < (_value("oldest_waiting_seconds") or 0) < 30
            gate.set()
            await shop.ended(job)
            await count_jobs(shop.jobs)
            assert [_value("lines", state=state) for state in ("waiting", "running")] == [0, 0]
            assert _value("lines_ended_total", outcome="done") == 6
            assert _value("oldest_waiting_seconds") == 0
            await shop.database.dispose()
            (tmp_path / "studiolo.db").write_bytes(b"this is no database, " * 500)
            await count_jobs(shop.jobs)  # then nothing is told, rather than what was so before
            assert _value("workers") is None

    asyncio.run(story())


def test_who_was_sent_away_is_counted() -> None:
    show_full("census-bank")
    show_full("census-bank")
    assert REGISTRY.get_sample_value("studiolo_window_full_total", {"engine": "census-bank"}) == 2


async def _checked(shop: Workshop, lines: list[dict[str, Any]], *, pool: str = "") -> None:
    job = new_batch(TENANT, input_file_id=await shop.upload(lines), base_url="http://here", now=shop.jobs.now())
    job = replace(job, pool=pool)
    await shop.jobs.store.add(job)
    await shop.jobs.workers.tools.steps.check("", job)


def _value(name: str, **labels: str) -> float | None:
    return REGISTRY.get_sample_value(f"studiolo_job_{name}", labels)
