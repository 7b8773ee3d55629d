"""Workers that die, vanish or are asked to end: every line is answered once, and what was paid for is not asked again."""

import asyncio
import json
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from studiolo.configuration import JobRules
from studiolo.generation.decide import Wish
from studiolo.jobs.claims import SqlClaims
from studiolo.jobs.presence import Presence
from studiolo.jobs.values import LineState
from tests.jobs.workshop import BATCH, Workshop, request, requests, workshop


@pytest.mark.slow
def test_a_batch_survives_ten_kills_of_its_worker(database_url: str, tmp_path: Path) -> None:
    """The worker is a process of its own, killed at random moments; what its maker is asked for and what it stored is on a
    list on disk, picture by picture."""

    async def story() -> None:
        async with workshop(database_url, tmp_path, working=False) as shop:
            job = await shop.send(requests(40, n=3))
            dice = random.Random(7)
            for _ in range(10):
                worker = _start_worker(database_url, tmp_path)
                ready = tmp_path / f"ready-{worker.pid}"
                while not ready.exists():
                    await asyncio.sleep(0.01)
                await asyncio.sleep(dice.uniform(0.0, 0.4))
                worker.send_signal(signal.SIGKILL)
                worker.wait()
            worker = _start_worker(database_url, tmp_path)
            try:
                ended = await shop.ended(job, seconds=60)
            finally:
                worker.kill()
                worker.wait()
            assert ended.status == "completed"
            output = await shop.content(ended.output_file_id)
            assert Counter(line["custom_id"] for line in output) == Counter(x["custom_id"] for x in requests(40))
            for line in output:  # no picture is lost
                assert len({item["studiolo"]["id"] for item in line["response"]["body"]["data"]}) == 3
                for item in line["response"]["body"]["data"]:
                    stored = await shop.records.find(item["studiolo"]["id"])
                    assert await shop.jobs.blobs.get(stored.digest)
            calls = [json.loads(text) for text in (tmp_path / "calls.jsonl").read_text().splitlines()]
            assert _after_stored(calls) == []
            assert len({call["picture"] for call in calls}) == 40 * 3

    asyncio.run(story())


def test_what_was_stored_before_the_worker_died_is_not_made_again(tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop("", tmp_path, working=False) as shop:
            job = await shop.send([request("a", model="bank")])
            (line,) = await _claimed(shop, "dead")
            await shop.maker(Wish(prompt="a fox"), "bank", key=line.id)  # and then it died
            asked = len(shop.maker.asked)
            shop.jobs.worker.start()
            ended = await shop.ended(job)
            assert len(await shop.content(ended.output_file_id)) == 1
            assert len(shop.maker.asked) == asked

    asyncio.run(story())


def test_of_several_pictures_only_the_missing_are_made(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path, working=False) as shop:
            job = await shop.send([request("a", model="bank", n=3, seed=5)])
            (line,) = await _claimed(shop, "dead")
            await shop.maker(Wish(prompt="a fox called a", seed=5), "bank", key=line.id)
            shop.jobs.worker.start()
            ended = await shop.ended(job)
            (answer,) = await shop.content(ended.output_file_id)
            assert [item["studiolo"]["seed"] for item in answer["response"]["body"]["data"]] == [5, 6, 7]
            assert shop.maker.asked[1:] == [("default", line.id, 2)]

    asyncio.run(story())


def test_a_worker_does_not_take_itself_for_dead_when_its_machine_had_slept(tmp_path: Path) -> None:
    now = [1_000.0]

    async def story() -> None:
        async with workshop("", tmp_path, working=False) as shop:
            claims = SqlClaims(shop.database, silent_seconds=15, clock=lambda: now[0])
            await claims.enter("mine", "here")
            await claims.enter("other", "there")
            assert await claims.beat("mine")
            now[0] += 3600.0
            assert await claims.bury_silent(but="mine") == 1
            assert (await claims.beat("mine"), await claims.beat("other")) == (True, False)

    asyncio.run(story())


def test_a_silent_workers_lines_go_on_elsewhere(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path, working=False) as shop:
            job = await shop.send(requests(6))
            held = await _claimed(shop, "on-another-machine")
            assert len(held) == 6
            started = time.monotonic()
            shop.jobs.worker.start()
            ended = await shop.ended(job)
            assert ended.status == "completed"
            assert time.monotonic() - started < 6 * 0.2 + 3  # heartbeats are 0.2 s here
            assert len(shop.maker.asked) == 6

    asyncio.run(story())


def test_a_neighbour_that_died_is_not_waited_for(tmp_path: Path) -> None:
    """Heartbeats are slow here: only the lock of the dead process tells."""

    async def story() -> None:
        async with workshop("", tmp_path, rules=JobRules(heartbeat_seconds=60), working=False) as shop:
            job = await shop.send(requests(3))
            claims = _claims(shop, silent=600)
            code = f"""
from pathlib import Path
from studiolo.jobs.presence import Presence
here = Presence(Path({str(tmp_path / "workers")!r}))
print(here.enter(), flush=True)
os.kill(os.getpid(), 9)
"""
            name = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip()
            await claims.enter(name, Presence(tmp_path).host)
            await shop.jobs.workers.tools.steps.check("", job)
            assert len((await claims.claim(name, "", 9)).lines) == 3
            shop.jobs.worker.start()
            assert (await shop.ended(job, seconds=5)).status == "completed"

    asyncio.run(story())


def test_a_live_neighbour_keeps_what_it_has(tmp_path: Path) -> None:
    mine, other = Presence(tmp_path), Presence(tmp_path)
    names = [mine.enter(), other.enter()]
    assert mine.dead(names) == []
    assert mine.dead(["unknown-1-2"]) == []
    other.leave()
    assert mine.dead(names) == []  # it left in order and gave back what it had
    mine.leave()


def test_a_worker_that_others_took_for_dead_loses_its_lines_and_begins_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop("", tmp_path) as shop:
            gate = asyncio.Event()

            async def wait(_: Wish) -> None:
                await gate.wait()

            shop.maker.before = wait
            job = await shop.send(requests(3))
            while len(shop.maker.asked) < 3:
                await asyncio.sleep(0.01)
            first = set(await _claims(shop).others_on(Presence(tmp_path).host, ""))
            for worker in first:
                assert await _claims(shop).bury(worker)
            gate.set()
            ended = await shop.ended(job)
            assert len(await shop.content(ended.output_file_id)) == 3
            second = set(await _claims(shop).others_on(Presence(tmp_path).host, ""))
            assert second and not first & second

    asyncio.run(story())


def test_a_worker_that_is_stopped_gives_back_what_it_cannot_finish(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path) as shop:
            never = asyncio.Event()

            async def wait(_: Wish) -> None:
                await never.wait()

            shop.maker.before = wait
            job = await shop.send(requests(5))
            while len(shop.maker.asked) < 4:
                await asyncio.sleep(0.01)
            await shop.jobs.worker.stop(grace_seconds=0.1)
            assert [line.state async for line in shop.jobs.store.lines(job.id)] == [LineState.WAITING] * 5
            shop.maker.before = None
            shop.jobs.worker.start()
            assert (await shop.ended(job)).status == "completed"

    asyncio.run(story())


def test_two_workers_never_make_the_same_line(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path) as shop:
            others = [shop.jobs.workers.make() for _ in range(3)]
            for other in others:
                other.start()
            try:
                job = await shop.send(requests(150))
                ended = await shop.ended(job)
            finally:
                await asyncio.gather(*(other.stop() for other in others))
            assert len(await shop.content(ended.output_file_id)) == 150
            assert max(Counter(key for _, key, _ in shop.maker.asked).values()) == 1

    asyncio.run(story())


def test_cancelling_again_and_again_while_workers_claim_loses_no_line(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with workshop(database_url, tmp_path) as shop:
            other = shop.jobs.workers.make()
            other.start()
            try:
                jobs = [await shop.send(requests(40)) for _ in range(4)]
                await asyncio.sleep(0.3)
                for job in jobs:
                    await shop.jobs.store.cancel(job.tenant, job.id, BATCH)
                for job in jobs:
                    ended = await shop.ended(job)
                    answers = await shop.content(ended.output_file_id) + await shop.content(ended.error_file_id)
                    assert len(answers) in (0, 40)  # 0: cancelled before it was read
                    assert ended.status in ("cancelled", "completed")
            finally:
                await other.stop()

    asyncio.run(story())


def _start_worker(url: str, folder: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "tests.jobs.killed_worker", url, str(folder)])


def _after_stored(calls: Sequence[dict[str, Any]]) -> list[str]:
    """Pictures that were asked for although they were stored."""
    stored, wrong = set[str](), []
    for call in calls:
        if call["what"] == "stored":
            stored.add(call["picture"])
        elif call["picture"] in stored:
            wrong.append(call["picture"])
    return wrong


def _claims(shop: Workshop, silent: float = 0.6) -> SqlClaims:
    return SqlClaims(shop.database, silent_seconds=silent)


async def _claimed(shop: Workshop, worker: str) -> Sequence[Any]:
    """Every line that waits, once the batch is checked by a worker that then does nothing more."""
    claims = _claims(shop)
    await claims.enter(worker, "another-host")
    step = await claims.claim_step(worker, "")
    assert step is not None
    await shop.jobs.workers.tools.steps.check(worker, step)
    return (await claims.claim(worker, "", 100)).lines
