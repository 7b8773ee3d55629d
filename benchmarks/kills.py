"""Kills servers and workers with SIGKILL all through a batch, and counts what came of it.

    python -m benchmarks.kills --database sqlite --lines 2000 --kills 200

The pictures come from a counted upstream on loopback that does not know a key again, as most do not: what it is asked
twice, it makes twice. Held: every line is answered exactly once, every picture can be fetched, no call is repeated after
its picture was stored, work goes on within 5 s after all was killed and started again, and a worker that is killed for
good has its lines finished by another within 30 s. Exit status 1 when any of it is not so.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import httpx2
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.connect import open_database
from tests import databases
from tests.fakes.upstream_server import FakeUpstream
from tests.journeys.conftest import free_port

RESUME_SECONDS, TAKE_OVER_SECONDS = 5.0, 30.0
KILL_ALL_EVERY = 20  # of the kills, one is of everything at once
KEPT_LINES = 60  # for the take-over: so many that a worker surely holds some when it dies
PIECE_SECONDS = 900.0


@dataclass
class Crew:
    """A server and workers, each in a process of its own."""

    environment: Mapping[str, str]
    port: int
    workers: int
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def start(self) -> None:
        self.running = [self._start(place) for place in range(self.workers + 1)]

    def kill(self, place: int, *, again: bool = True) -> None:
        process = self.running[place]
        process.send_signal(signal.SIGKILL)
        process.wait()
        if again:
            self.running[place] = self._start(place)

    def kill_all(self) -> None:
        for process in self.running:
            process.send_signal(signal.SIGKILL)
        for process in self.running:
            process.wait()

    def _start(self, place: int) -> "subprocess.Popen[bytes]":
        words = ["serve", "--port", str(self.port)] if place == 0 else ["worker"]
        return subprocess.Popen(
            [sys.executable, "-m", "studiolo", *words], env=self.environment, stderr=subprocess.DEVNULL
        )


@dataclass
class Found:
    kills: int = 0
    resumed_after: list[float] = field(default_factory=list)
    cpu_seconds: list[float] = field(default_factory=list)  # that all of them had used by then
    loads: list[float] = field(default_factory=list)  # of the machine
    took_over_after: float | None = None
    violations: list[str] = field(default_factory=list)


async def story(asked: argparse.Namespace, url: str, folder: Path, upstream: FakeUpstream) -> Found:
    """Start, submit, kill until the lines are used up, then look at everything."""
    upstream.always(slow_seconds=asked.slow_seconds)
    upstream.script(*["slow"] * (asked.lines * 4))
    crew = Crew(_environment(asked, url, folder, upstream), free_port(), asked.workers)
    database = open_database(url, file=folder / "studiolo.db")
    found = Found()
    crew.start()
    try:
        address = f"http://127.0.0.1:{crew.port}"
        await _until_ready(address)
        batch_id = await asyncio.to_thread(_submit, address, asked.lines)
        await _kill_through(asked, crew, database, found)
        await _take_over(crew, database, found)
        batch = await _until_ended(address, batch_id)
        found.violations += await asyncio.to_thread(_look_at_answers, address, batch, asked.lines)
        found.violations += await _look_at_calls(database, upstream, asked.lines)
    finally:
        crew.kill_all()
        await database.dispose()
    return found


async def _kill_through(asked: argparse.Namespace, crew: Crew, database: AsyncEngine, found: Found) -> None:
    """The kills are spread over the batch, each at a random moment."""
    dice = random.Random(asked.seed)
    usable = asked.lines - KEPT_LINES
    while found.kills < asked.kills:
        due = usable * found.kills / asked.kills
        while await _answered(database) < due:
            await asyncio.sleep(0.05)
        await asyncio.sleep(dice.uniform(0, 0.3))
        if found.kills % KILL_ALL_EVERY == KILL_ALL_EVERY - 1:
            crew.kill_all()
            before, started = await _answered(database), time.monotonic()
            crew.start()
            while await _answered(database) == before:
                await asyncio.sleep(0.02)
                assert time.monotonic() - started < 120, "nothing goes on"
            found.resumed_after.append(time.monotonic() - started)
            found.cpu_seconds.append(sum(_cpu_seconds(process.pid) for process in crew.running))
            found.loads.append(os.getloadavg()[0])
            if found.resumed_after[-1] > RESUME_SECONDS:
                found.violations.append(f"work went on only {found.resumed_after[-1]:.1f} s after the restart")
        else:
            crew.kill(dice.randrange(len(crew.running)))
        found.kills += 1
        print(f"\r{found.kills} kills, {await _answered(database)} lines answered", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)


async def _take_over(crew: Crew, database: AsyncEngine, found: Found) -> None:
    """One worker is killed for good, without the lock by which neighbours would know at once: only its heartbeat tells."""
    for process in crew.running[2:]:
        process.send_signal(signal.SIGKILL)
        process.wait()
    del crew.running[2:]
    pid = crew.running[1].pid
    mine = text("SELECT id FROM job_lines WHERE state = 'running' AND owner LIKE :name")
    held: list[str] = []
    for _ in range(400):
        held = await _ids(database, mine, name=f"%-{pid}-%")
        if held or await _open_lines(database) == 0:
            break
        await asyncio.sleep(0.02)
    for lock in Path(crew.environment["STUDIOLO_DATA_DIR"], "workers").glob(f"*-{pid}-*.lock"):
        lock.unlink()
    crew.kill(1, again=False)
    del crew.running[1]
    held = await _ids(database, mine, name=f"%-{pid}-%")
    started = time.monotonic()
    while held and await _ids(database, mine, name=f"%-{pid}-%"):
        await asyncio.sleep(0.05)
    still = text("SELECT id FROM job_lines WHERE state IN ('waiting', 'running')")
    while held and set(held) & set(await _ids(database, still)):
        await asyncio.sleep(0.05)
    found.took_over_after = time.monotonic() - started if held else None
    if found.took_over_after is None:
        found.violations.append("nothing was held by the worker that was to die; ask for more lines")
    elif found.took_over_after > TAKE_OVER_SECONDS:
        found.violations.append(f"its lines were finished only after {found.took_over_after:.1f} s")


def _look_at_answers(address: str, batch: Mapping[str, Any], lines: int) -> list[str]:
    violations = [] if batch["status"] == "completed" else [f"the batch is {batch['status']}"]
    answers: list[dict[str, Any]] = []
    for name in ("output_file_id", "error_file_id"):
        if batch[name]:
            content = httpx2.get(f"{address}/v1/files/{batch[name]}/content", timeout=60).text
            answers += [json.loads(line) for line in content.splitlines()]
    times = Counter(answer["custom_id"] for answer in answers)
    violations += [f"line {name} was answered {count} times" for name, count in times.items() if count != 1]
    missing = {f"line-{number}" for number in range(lines)} - set(times)
    violations += [f"line {name} was not answered" for name in sorted(missing)]
    with httpx2.Client(timeout=60) as client:
        for answer in answers:
            response = answer["response"]
            if not response or response["status_code"] != 200:
                violations.append(f"line {answer['custom_id']} failed: {json.dumps(response)[:200]}")
                continue
            picture = client.get(response["body"]["data"][0]["url"])
            if picture.status_code != 200 or not picture.content.startswith(b"\x89PNG"):
                violations.append(f"the picture of line {answer['custom_id']} is lost")
    return violations


async def _look_at_calls(database: AsyncEngine, upstream: FakeUpstream, lines: int) -> list[str]:
    """A call that came after the picture of its key was recorded was paid twice for nothing."""
    async with database.connect() as connection:
        rows = await connection.execute(text("SELECT request_id, min(created) FROM pictures GROUP BY request_id"))
        stored: dict[str, float] = {str(key): float(first) for key, first in rows}
    calls = upstream.calls
    late = [call.key for call in calls if call.key in stored and call.time > stored[call.key]]
    lost = sum(upstream.made.values()) - lines
    print(
        f"upstream: {len(calls)} calls, {len({call.key for call in calls})} different; "
        f"{lost} pictures made whose worker was killed before it could store them"
    )
    return [f"the call {key} was repeated after its picture was stored" for key in late]


def _submit(address: str, lines: int) -> str:
    body = {"model": "bank/painter", "size": "256x256"}
    asked = [
        {"custom_id": f"line-{number}", "method": "POST", "url": "/v1/images/generations"}
        | {"body": body | {"prompt": f"a fox, number {number}"}}
        for number in range(lines)
    ]
    content = "".join(json.dumps(line) + "\n" for line in asked).encode()
    sent = httpx2.post(f"{address}/v1/files", data={"purpose": "batch"}, files={"file": ("in.jsonl", content)})
    create = {"input_file_id": sent.json()["id"], "endpoint": "/v1/images/generations", "completion_window": "24h"}
    return str(httpx2.post(f"{address}/v1/batches", json=create).json()["id"])


async def _until_ready(address: str) -> None:
    for _ in range(600):
        try:
            async with httpx2.AsyncClient() as client:
                if (await client.get(f"{address}/readyz")).status_code == 200:
                    return
        except httpx2.TransportError:
            pass
        await asyncio.sleep(0.1)
    raise AssertionError("the server does not answer")


async def _until_ended(address: str, batch_id: str) -> dict[str, Any]:
    await _until_ready(address)
    async with httpx2.AsyncClient(timeout=30) as client:
        last = time.monotonic() + PIECE_SECONDS
        while time.monotonic() < last:
            batch: dict[str, Any] = (await client.get(f"{address}/v1/batches/{batch_id}")).json()
            if batch["status"] in ("completed", "failed", "expired", "cancelled"):
                return batch
            await asyncio.sleep(0.2)
    raise AssertionError(f"the batch does not end: {batch}")


async def _ids(database: AsyncEngine, statement: Any, **values: Any) -> list[str]:
    async with database.connect() as connection:
        return list(await connection.scalars(statement, values))


async def _answered(database: AsyncEngine) -> int:
    return await _count(database, "ended IS NOT NULL")


async def _open_lines(database: AsyncEngine) -> int:
    return await _count(database, "state IN ('waiting', 'running')")


async def _count(database: AsyncEngine, condition: str) -> int:
    async with database.connect() as connection:
        return int(await connection.scalar(text(f"SELECT count(*) FROM job_lines WHERE {condition}")) or 0)


def _environment(asked: argparse.Namespace, url: str, folder: Path, upstream: FakeUpstream) -> dict[str, str]:
    (folder / "studiolo.toml").write_text(
        f"""
[engines.bank]
kind = "compatible"
base_url = "{upstream.base_url("compatible")}"
models = ["painter"]

[jobs]
concurrency = {asked.concurrency}
"""
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STUDIOLO_")}
    ours = {"STUDIOLO_DATA_DIR": str(folder), "STUDIOLO_CONFIG": str(folder / "studiolo.toml")}
    return kept | ours | {"STUDIOLO_DATABASE_URL": url, "STUDIOLO_FAKE_ENGINE": "1"}


@contextmanager
def _database(kind: str) -> Iterator[str]:
    """The address of an empty one."""
    if kind == "sqlite":
        yield ""
        return
    programs, owner = databases._programs(), databases._owner()
    assert programs is not None, "there is no PostgreSQL"
    with tempfile.TemporaryDirectory(prefix="studiolo-pg-") as folder:
        if owner is not None:
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        with databases._running(programs, Path(folder), owner) as server:
            yield server.address("postgres")


def _cpu_seconds(pid: int) -> float:
    """Linux only; 0.0 elsewhere."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _spread(values: Sequence[float]) -> str:
    if not values:
        return "not tried"
    each = ", ".join(f"{value:.1f}" for value in values)
    return f"{min(values):.1f} to {max(values):.1f}, median {median(values):.1f} ({each})"


def main() -> None:
    read = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    read.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    read.add_argument("--lines", type=int, default=2000)
    read.add_argument("--kills", type=int, default=200)
    read.add_argument("--workers", type=int, default=2, help="beside the server, which works too")
    read.add_argument("--concurrency", type=int, default=4)
    read.add_argument("--slow-seconds", type=float, default=0.5, help="how long the upstream takes for a picture")
    read.add_argument("--seed", type=int, default=1)
    asked = read.parse_args()
    if asked.lines < 2 * KEPT_LINES:
        read.error(f"at least {2 * KEPT_LINES} lines are needed")
    started = time.monotonic()
    with _database(asked.database) as url, tempfile.TemporaryDirectory() as folder, FakeUpstream() as upstream:
        found = asyncio.run(story(asked, url, Path(folder), upstream))
    print(f"{asked.database}: {asked.lines} lines, {found.kills} kills, {time.monotonic() - started:.0f} s")
    print(f"seconds until work went on after everything was killed: {_spread(found.resumed_after)}")
    print(f"CPU seconds that all of them had used by then: {_spread(found.cpu_seconds)}")
    print(f"processes that wanted one of the {os.cpu_count()} cores meanwhile: {_spread(found.loads)}")
    print(f"seconds until the lines of a worker killed for good were finished: {found.took_over_after}")
    print(f"violations: {len(found.violations)}")
    for violation in found.violations[:20]:
        print(f"  {violation}")
    sys.exit(1 if found.violations else 0)


if __name__ == "__main__":
    main()
