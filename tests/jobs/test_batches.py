"""A batch from its file to its answers, on both databases."""

import asyncio
import time
import tracemalloc
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from studiolo.configuration import JobRules
from studiolo.errors import EngineBusy, EngineUnreachable, NotFound, PromptRefused
from studiolo.generation.decide import Wish
from studiolo.jobs.check import check_file
from studiolo.jobs.claims import SqlClaims
from tests.jobs.workshop import BATCH, TENANT, Workshop, jsonl, request, requests, workshop


def test_every_line_is_answered_once_and_in_files(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path) as shop:
            lines = [*requests(20), request("bad", size=7), request("no-prompt", prompt=None), request("two", n=2)]
            ended = await shop.ended(await shop.send(lines))
            assert ended.status == "completed"
            output, errors = await shop.content(ended.output_file_id), await shop.content(ended.error_file_id)
            assert Counter(line["custom_id"] for line in output + errors) == Counter(x["custom_id"] for x in lines)
            assert {line["custom_id"] for line in errors} == {"bad"}
            assert errors[0]["response"]["status_code"] == 400
            assert errors[0]["response"]["body"]["error"]["param"] == "size"
            answer = next(line for line in output if line["custom_id"] == "two")["response"]
            assert answer["status_code"] == 200
            assert len(answer["body"]["data"]) == 2
            assert answer["body"]["data"][0]["url"].startswith("http://here/files/")
            assert len(shop.maker.asked) == 22

    asyncio.run(story())


def test_pictures_come_inline_where_that_is_asked(tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop("", tmp_path) as shop:
            ended = await shop.ended(await shop.send([request("a", response_format="b64_json", n=2)]))
            (line,) = await shop.content(ended.output_file_id)
            items = line["response"]["body"]["data"]
            assert all(item["b64_json"] and "url" not in item for item in items)
            assert items[0]["b64_json"] != items[1]["b64_json"]

    asyncio.run(story())


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "empty_file", None),
        (b"\n\n", "empty_file", None),
        (b"{not json}\n", "invalid_json_line", 1),
        (b"[1]\n", "invalid_json_line", 1),
        (jsonl([request("a"), request("a")]), "duplicate_custom_id", 2),
        (jsonl([request("")]), "missing_required_parameter", 1),
        (jsonl([request("a\0b")]), "missing_required_parameter", 1),
        (jsonl([request("a") | {"method": "GET"}]), "invalid_method", 1),
        (jsonl([request("a") | {"url": "/v1/embeddings"}]), "mismatched_url", 1),
        (jsonl([request("a") | {"body": "x"}]), "missing_required_parameter", 1),
        (jsonl([request("a"), request("b", model="local")]), "mismatched_model", 2),
        (jsonl([request("a", model="nobody")]), "model_not_found", 1),
        (b"x" * 5_000_000, "line_too_long", None),
    ],
)
def test_a_file_that_is_wrong_fails_whole_and_says_where(
    tmp_path: Path, content: bytes, code: str, line: int | None
) -> None:
    async def story() -> None:
        async with workshop("", tmp_path) as shop:
            ended = await shop.ended(await shop.send(content))
            assert ended.status == "failed"
            assert code in {error["code"] for error in ended.errors}
            found = next(error for error in ended.errors if error["code"] == code)
            assert found["line"] == line
            assert shop.maker.asked == []

    asyncio.run(story())


def test_what_waits_is_cancelled_and_what_runs_is_finished(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path) as shop:
            gate = asyncio.Event()

            async def wait(_: Wish) -> None:
                await gate.wait()

            shop.maker.before = wait
            job = await shop.send(requests(30))
            await shop.until(job, lambda now: now.status == "in_progress")
            while len(shop.maker.asked) < 4:
                await asyncio.sleep(0.01)
            stopped = await shop.jobs.store.cancel(TENANT, job.id, BATCH)
            assert stopped.status == "cancelling"
            gate.set()
            ended = await shop.ended(job)
            assert ended.status == "cancelled"
            assert len(await shop.content(ended.output_file_id)) == 4
            dropped = await shop.content(ended.error_file_id)
            assert {line["error"]["code"] for line in dropped} == {"batch_cancelled"}
            assert len(dropped) == 26
            assert (await shop.jobs.store.cancel(TENANT, job.id, BATCH)).status == "cancelled"

    asyncio.run(story())


def test_a_batch_whose_time_is_over_keeps_what_was_made(database_url: str, tmp_path: Path) -> None:
    late = [0.0]

    async def story() -> None:
        async with workshop(database_url, tmp_path, clock=lambda: time.time() + late[0]) as shop:

            async def slow(_: Wish) -> None:
                await asyncio.sleep(0.05)
                if len(shop.maker.asked) >= 8:
                    late[0] = 90_000.0

            shop.maker.before = slow
            ended = await shop.ended(await shop.send(requests(400)))
            assert ended.status == "expired"
            made, dropped = await shop.content(ended.output_file_id), await shop.content(ended.error_file_id)
            assert len(made) + len(dropped) == 400
            assert len(made) == len(shop.maker.asked) >= 8
            assert {line["error"]["code"] for line in dropped} == {"batch_expired"}

    asyncio.run(story())


def test_tenants_take_turns_then_priority_then_age(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path, working=False) as shop:
            await _add(shop, "many", 30)
            await _add(shop, "few", 3)
            await _add(shop, "many", 3, priority=5)
            claims = _claims(shop)
            await claims.enter("w", "host")
            order = []
            for _ in range(4):
                order += [(line.tenant, line.rank) for line in (await claims.claim("w", "", 3)).lines]
            tenants = [tenant for tenant, _ in order]
            assert tenants[:6].count("few") == 3
            assert [rank for tenant, rank in order if tenant == "many"][:3] == [-5, -5, -5]
            assert len(order) == 12

    asyncio.run(story())


def test_another_tenants_jobs_and_files_are_not_there(tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop("", tmp_path) as shop:
            job = await shop.ended(await shop.send(requests(1)))
            for file_id in (job.input_file_id, job.output_file_id):
                with pytest.raises(NotFound):
                    await shop.jobs.files.find("other", str(file_id), now=0.0)
            with pytest.raises(NotFound):
                await shop.jobs.store.find("other", job.id, BATCH)
            with pytest.raises(NotFound):
                await shop.jobs.store.cancel("other", job.id, BATCH)
            assert await shop.jobs.store.page("other", BATCH, after=None, limit=5) == ([], False)

    asyncio.run(story())


def test_a_busy_engine_is_left_alone_and_costs_no_line_its_life(tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop("", tmp_path) as shop:
            times: list[float] = []

            async def busy(_: Wish) -> None:
                times.append(time.monotonic())
                if len(times) <= 4:
                    raise EngineBusy("Too much to do.", retry_after_seconds=1.0)

            shop.maker.before = busy
            ended = await shop.ended(await shop.send(requests(6)))
            assert len(await shop.content(ended.output_file_id)) == 6
            assert not [at for at in times if 0.2 < at - times[0] < 0.9]

    asyncio.run(story())


def test_a_refusal_is_final_and_a_failure_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studiolo.jobs.run_line.FIRST_WAIT_SECONDS", 0.01)

    async def story() -> None:
        async with workshop("", tmp_path) as shop:

            async def fail(wish: Wish) -> None:
                if "refused" in str(wish.prompt):
                    raise PromptRefused("No.")
                if "down" in str(wish.prompt) or len(shop.maker.asked) < 3:
                    raise EngineUnreachable("Away.")

            shop.maker.before = fail
            job = await shop.send([request("refused"), request("down"), request("shaky")])
            ended = await shop.ended(job)
            failed = {line["custom_id"]: line["response"] for line in await shop.content(ended.error_file_id)}
            assert {name: answer["status_code"] for name, answer in failed.items()} == {"refused": 400, "down": 502}
            tries = Counter(key for _, key, _ in shop.maker.asked)
            assert sorted(tries.values())[0] == 1
            assert max(tries.values()) == 5

    asyncio.run(story())


@pytest.mark.parametrize("count", [50_000, 50_001])
def test_fifty_thousand_lines_are_checked_quickly_in_little_memory(tmp_path: Path, count: int) -> None:
    async def story() -> None:
        async with workshop("", tmp_path, working=False) as shop:
            file_id = await shop.upload(jsonl(requests(count)))
            tracemalloc.start()
            started = time.process_time()
            found = await check_file(shop.jobs.files.parts(file_id), "/v1/images/generations", shop.jobs.lines)
            seconds = time.process_time() - started
            _, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
            assert [error["code"] for error in found.errors] == ([] if count == 50_000 else ["too_many_requests"])
            assert peak < 40_000_000  # of a file of 9 MB, of which a tenth is custom ids
            assert seconds < 20

    asyncio.run(story())


def _claims(shop: Workshop) -> SqlClaims:
    return SqlClaims(shop.database, silent_seconds=JobRules().heartbeat_seconds * 3)


async def _add(shop: Workshop, tenant: str, count: int, priority: int = 0) -> Any:
    job = await shop.send(requests(count), tenant=tenant, priority=priority)
    await shop.jobs.workers.tools.steps.check("", job)
    return job
