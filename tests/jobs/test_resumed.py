"""Lines that were broken off, before a real provider's wire: what is stored is never paid for again, nor lost."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx2
import orjson
import pytest
from pydantic import SecretStr
from sqlalchemy import select

from studiolo.api.line_tools import line_tools
from studiolo.app import App, build
from studiolo.errors import StorageFailed
from studiolo.jobs.made import SqlMade
from studiolo.jobs.run_line import NotYet, run_line
from studiolo.jobs.submit import put_single
from studiolo.jobs.values import Answer, Line
from studiolo.settings import Settings
from studiolo.storage.protocol import BlobStorage
from studiolo.storage.tables import pictures
from tests.api.serving import served
from tests.fakes.upstream_server import Behaviour, FakeUpstream

DOWN: Behaviour = {"status": 503, "body": {"error": {"message": "down"}}}
ONE_BY_ONE, AT_ONCE = "far/dall-e-3", "far/gpt-image-1"  # how they give several pictures


def settings_for(upstream: FakeUpstream, folder: Path, url: str = "") -> Settings:
    """A provider that costs money is asked once, and not again by itself."""
    config, key = folder / "studiolo.toml", folder / "key"
    key.write_text("sk-fake")
    config.write_text(f"""
[engines.far]
kind = "openai"
base_url = "{upstream.base_url("openai")}"
api_key_file = "{key}"
prices = {{ "dall-e-3" = 0.04 }}

[failure]
attempts = 1
least_calls = 100
""")
    return Settings(data_dir=folder / "data", fake_engine=True, config=config, database_url=SecretStr(url))


@dataclass
class Frail:
    """A storage that gives up after so many pictures, as a worker that dies there would leave it."""

    blobs: BlobStorage
    strength: int

    async def put(self, data: bytes) -> str:
        self.strength -= 1
        if self.strength < 0:
            raise StorageFailed("The disk is gone.")
        return await self.blobs.put(data)

    async def get(self, digest: str) -> bytes:
        return await self.blobs.get(digest)

    async def exists(self, digest: str) -> bool:
        return await self.blobs.exists(digest)

    async def close(self) -> None:
        await self.blobs.close()


@asynccontextmanager
async def studio(upstream: FakeUpstream, folder: Path, url: str) -> AsyncIterator[App]:
    app = build(settings_for(upstream, folder, url))
    await app.start()
    try:
        yield app
    finally:
        await app.close()


async def line_for(app: App, **body: Any) -> Line:
    asked = {"prompt": "a fox", "size": "1024x1024"} | body
    job_id = await put_single(app.jobs.store, app.jobs.lines, asked, tenant="default", now=time.time())
    (line,) = [line async for line in app.jobs.store.lines(job_id)]
    return line


async def ids_of_records(app: App) -> Sequence[str]:
    async with app.database.connect() as connection:
        return list(await connection.scalars(select(pictures.c.id).order_by(pictures.c.created)))


def items(answer: Answer | NotYet) -> list[dict[str, Any]]:
    assert isinstance(answer, Answer) and answer.status == 200, answer
    data: list[dict[str, Any]] = orjson.loads(answer.body)["data"]
    return data


def test_of_a_call_that_gave_several_only_what_was_not_stored_is_asked_for_again(
    database_url: str, tmp_path: Path
) -> None:
    """This provider ignores keys: whatever is asked again is paid for again."""

    async def story(upstream: FakeUpstream) -> None:
        async with studio(upstream, tmp_path, database_url) as app:
            line = await line_for(app, model=AT_ONCE, n=3)
            dying = replace(app.tools, blobs=Frail(app.tools.blobs, 2))
            broken_off = await run_line(line, line_tools(dying, SqlMade(app.database, app.tools.records)))
            assert isinstance(broken_off, NotYet)
            stored = await ids_of_records(app)
            assert len(stored) == 2
            data = items(await run_line(replace(line, claims=1), app.jobs.lines))
            assert [call.made for call in upstream.calls] == [3, 1]
            assert [call.key.removeprefix(line.id) for call in upstream.calls] == ["-0", "-2"]
            assert [item["studiolo"]["id"] for item in data][:2] == stored
            assert len({item["studiolo"]["id"] for item in data}) == 3 == len(await ids_of_records(app))
            assert items(await run_line(replace(line, claims=2), app.jobs.lines)) and len(upstream.calls) == 2

    with FakeUpstream() as upstream:
        asyncio.run(story(upstream))


def test_a_line_of_several_calls_repeats_none_that_was_stored(database_url: str, tmp_path: Path) -> None:
    async def story(upstream: FakeUpstream) -> None:
        async with studio(upstream, tmp_path, database_url) as app:
            line = await line_for(app, model=ONE_BY_ONE, n=3)
            upstream.script("ok", "ok", DOWN)
            assert isinstance(await run_line(line, app.jobs.lines), NotYet)
            seeds = [
                item["studiolo"]["seed"] for item in items(await run_line(replace(line, claims=1), app.jobs.lines))
            ]
            assert seeds == [seeds[0], seeds[0] + 1, seeds[0] + 2]
            assert [call.key.removeprefix(line.id) for call in upstream.calls] == ["-0", "-1", "-2", "-2"]
            assert upstream.made.total() == 3 == len(await ids_of_records(app))

    with FakeUpstream() as upstream:
        asyncio.run(story(upstream))


@pytest.mark.parametrize("removed", [0, 1])
def test_a_picture_that_was_removed_meanwhile_is_the_only_one_made_again(tmp_path: Path, removed: int) -> None:
    async def story(upstream: FakeUpstream) -> None:
        async with studio(upstream, tmp_path, "") as app:
            line = await line_for(app, model=ONE_BY_ONE, n=3, seed=2**32 - 2)
            made = [item["studiolo"] for item in items(await run_line(line, app.jobs.lines))]
            assert [one["seed"] for one in made] == [2**32 - 2, 2**32 - 1, 0]
            await app.tools.records.remove([made[removed]["id"]])
            again = [item["studiolo"] for item in items(await run_line(replace(line, claims=1), app.jobs.lines))]
            assert [one["seed"] for one in again] == [one["seed"] for one in made]
            same = [one["id"] == two["id"] for one, two in zip(made, again, strict=True)]
            assert same == [number != removed for number in range(3)]
            assert [call.key.removeprefix(line.id) for call in upstream.calls] == ["-0", "-1", "-2", f"-{removed}"]

    with FakeUpstream() as upstream:
        asyncio.run(story(upstream))


def test_a_queued_request_is_answered_with_what_was_made_before_it_waited(database_url: str, tmp_path: Path) -> None:
    with FakeUpstream() as upstream, served(settings_for(upstream, tmp_path, database_url)) as address:
        upstream.script("ok", "ok", DOWN)
        body = {"model": ONE_BY_ONE, "prompt": "a fox", "size": "1024x1024", "n": 5, "on_failure": "queue"}
        waits = httpx2.post(f"{address}/v1/images/generations", json=body, timeout=30)
        assert (waits.status_code, waits.json()["error"]["code"]) == (503, "postponed")
        request_id = waits.headers["x-request-id"]
        job = ended_job(address, waits.headers["location"])
        made = [item["studiolo"] for item in job["result"]["data"]]
        assert len({one["id"] for one in made}) == 5
        assert [one["seed"] - made[0]["seed"] for one in made] == [0, 1, 2, 3, 4]
        assert sum(one["cost_microdollars"] for one in made) == 5 * 40_000
        assert upstream.made.total() == 5
        names = [call.key.removeprefix(request_id) for call in upstream.calls]
        assert names == ["-0", "-1", "-2", "-2", "-3", "-4"]


def test_a_jobs_result_is_what_the_request_would_have_been_answered_with(tmp_path: Path) -> None:
    with FakeUpstream() as upstream, served(settings_for(upstream, tmp_path)) as address:
        body = {"model": AT_ONCE, "prompt": "a fox", "size": "1024x1024", "n": 2, "seed": 7, "response_format": "url"}
        headers = {"cache-control": "no-cache"}
        at_once = httpx2.post(f"{address}/v1/images/generations", json=body, headers=headers, timeout=30).json()
        later = ended_job(address, httpx2.post(f"{address}/v1/jobs", json=body).headers["location"])["result"]
        for answer in (at_once, later):
            del answer["created"]
            for item in answer["data"]:
                assert item.pop("url").endswith(f"/{item['studiolo'].pop('id')}.png")
        assert later == at_once
        assert later["usage"]["total_tokens"] > 0
        assert later["data"][0]["studiolo"]["cache"] == "off"
        assert AT_ONCE in later["data"][0]["studiolo"]["route"]


def ended_job(address: str, location: str) -> dict[str, Any]:
    job, last = dict[str, Any](), time.monotonic() + 20
    while not job.get("ended_at"):
        assert time.monotonic() < last, job
        time.sleep(0.05)
        job = httpx2.get(location if "://" in location else address + location).json()
    return job
