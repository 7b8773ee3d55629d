"""Requests that wait: put by generation, looked at, forgotten in the end."""

import asyncio
import time
from pathlib import Path

import orjson

from studiolo.configuration import JobRules
from studiolo.images import ImageRequest, PictureFormat, Quality
from studiolo.jobs.submit import SqlLater, put_single
from studiolo.jobs.values import Kind, LineState
from tests.jobs.workshop import TENANT, requests, workshop

REQUEST = ImageRequest(
    prompt="a fox",
    engine="bank",
    seed=7,
    width_px=512,
    height_px=256,
    quality=Quality.HIGH,
    count=2,
    output_format=PictureFormat.WEBP,
    tenant="museum",
)


def test_what_no_engine_could_do_becomes_a_job_of_the_same_tenant(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path, rules=JobRules(heartbeat_seconds=60)) as shop:
            woken: list[bool] = []
            later = SqlLater(shop.jobs.store, shop.jobs.lines, wake=lambda: woken.append(True))
            job_id = await later.put(REQUEST)
            job = await shop.jobs.store.find("museum", job_id, Kind.SINGLE)
            ended = await shop.ended(job)
            (line,) = [line async for line in shop.jobs.store.lines(job_id)]
            assert woken and ended.status == "completed"
            assert (line.state, line.engine, line.images) == (LineState.DONE, "bank", 2)
            body = orjson.loads(line.body)
            assert (body["size"], body["quality"], body["seed"], body["output_format"]) == (
                "512x256",
                "high",
                7,
                "webp",
            )
            assert shop.maker.asked == [("museum", line.id, 2)]

    asyncio.run(story())


def test_single_requests_go_before_the_lines_of_batches(tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop("", tmp_path, rules=JobRules(concurrency=1), working=False) as shop:
            await shop.jobs.workers.tools.steps.check("", await shop.send(requests(3)))
            body = {"prompt": "now", "model": "fake"}
            job_id = await put_single(shop.jobs.store, shop.jobs.lines, body, tenant=TENANT, now=time.time())
            shop.jobs.worker.start()
            job = await shop.jobs.store.find(TENANT, job_id, Kind.SINGLE)
            await shop.ended(job)
            (line,) = [line async for line in shop.jobs.store.lines(job_id)]
            assert shop.maker.asked[0] == (TENANT, line.id, 1)

    asyncio.run(story())


def test_old_jobs_and_files_are_forgotten_and_pictures_stay(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path) as shop:
            ended = await shop.ended(await shop.send(requests(2)))
            assert await shop.jobs.store.forget(before=time.time() - 60) == 0
            (first, _) = await shop.content(ended.output_file_id)
            assert await shop.jobs.store.forget(before=time.time() + 60) == 1
            assert [line async for line in shop.jobs.store.lines(ended.id)] == []
            assert await shop.jobs.files.remove_expired(time.time()) == 0
            assert await shop.jobs.files.referenced(_digests(shop.folder))
            assert await shop.jobs.files.remove_expired(time.time() + 40 * 86_400) == 1  # the one that was written
            picture = first["response"]["body"]["data"][0]["studiolo"]["id"]
            assert (await shop.records.find(picture)).id == picture

    asyncio.run(story())


def _digests(folder: Path) -> list[str]:
    return [path.name for path in (folder / "pictures").rglob("*") if path.is_file() and len(path.name) == 64]
