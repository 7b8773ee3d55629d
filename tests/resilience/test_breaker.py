"""Engines that fail are left alone by every process, and tried by one."""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.configuration import Failure
from studiolo.database.connect import open_database
from studiolo.errors import CircuitOpen, StorageFailed
from studiolo.resilience.breaker import Breakers, Verdict
from studiolo.resilience.protocol import Rest, State
from studiolo.resilience.store import SqlBreakerStore
from tests.databases import opened

RULES = Failure(
    least_calls=4, failure_rate=0.5, slow_rate=0.75, slow_seconds=20.0, window_seconds=60.0, rest_seconds=30.0
)
SOUND, FAILED, NONE = Verdict.SOUND, Verdict.FAILED, Verdict.NONE


@dataclass
class Clock:
    now: float = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Process:
    """What one process of several has: its own count of calls, and the store that all share."""

    breakers: Breakers
    clock: Clock
    states: list[State]

    async def call(self, verdict: Verdict, *, seconds: float = 1.0, times: int = 1, name: str = "far@eu") -> None:
        for _ in range(times):
            await (await self.breakers.enter(name)).end(verdict, seconds)

    async def refuses(self, name: str = "far@eu") -> bool:
        try:
            await (await self.breakers.enter(name)).end(NONE, 0.0)
        except CircuitOpen:
            return True
        return False


class CountedStore(SqlBreakerStore):
    """Counts how often SQL is spoken."""

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine)
        self.database = engine
        self.reads = 0

    async def read(self) -> Mapping[str, Rest]:
        self.reads += 1
        return await super().read()


@contextmanager
def recorded(store: CountedStore) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        statements.append(statement)

    event.listen(store.database.sync_engine, "before_cursor_execute", note)
    yield statements
    event.remove(store.database.sync_engine, "before_cursor_execute", note)


@dataclass
class House:
    store: CountedStore
    clock: Clock = field(default_factory=Clock)

    def process(self) -> Process:
        states: list[State] = []
        breakers = Breakers(self.store, RULES, clock=self.clock, on_state=lambda _, state: states.append(state))
        return Process(breakers, self.clock, states)


@asynccontextmanager
async def house(folder: Path, url: str = "") -> AsyncIterator[House]:
    async with opened(url, folder) as engine:
        yield House(CountedStore(engine))


def test_an_engine_that_fails_half_the_time_is_left_alone_and_then_tried_once(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as shared:
            process, clock = shared.process(), shared.clock
            await process.call(SOUND, times=2)
            await process.call(FAILED)
            assert not await process.refuses()  # three calls are too few to tell
            await process.call(FAILED)
            with pytest.raises(CircuitOpen) as refused:
                await process.breakers.enter("far@eu")
            assert refused.value.retry_after_seconds == pytest.approx(30.0)
            assert process.breakers.is_resting("far@eu")
            assert not await process.refuses("far@us")  # another region fails separately

            clock.now += 30.0
            assert not process.breakers.is_resting("far@eu")  # somebody may try it
            trial = await process.breakers.enter("far@eu")
            assert await process.refuses()
            await trial.end(SOUND, 1.0)
            await process.call(SOUND)
            assert process.states == [State.OPEN, State.HALF_OPEN, State.CLOSED]

    asyncio.run(story())


def test_a_trial_that_fails_lets_the_engine_rest_again(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as shared:
            process, clock = shared.process(), shared.clock
            await process.call(FAILED, times=4)
            clock.now += 30.0
            await process.call(FAILED)
            clock.now += 29.0
            assert await process.refuses()
            clock.now += 1.0
            await process.call(SOUND)
            assert not await process.refuses()
            # What was counted before is forgotten: one more failure opens nothing.
            await process.call(FAILED)
            assert not await process.refuses()

    asyncio.run(story())


def test_an_engine_that_answers_too_slowly_is_left_alone_too(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as shared:
            process = shared.process()
            await process.call(SOUND, seconds=20.0)
            await process.call(SOUND, seconds=20.1, times=3)
            assert await process.refuses()
            shared.clock.now += 30.0
            await process.call(SOUND, seconds=20.1)  # a trial that is slow has failed
            assert await process.refuses()

    asyncio.run(story())


def test_calls_of_long_ago_are_forgotten(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as shared:
            process = shared.process()
            await process.call(FAILED, times=3)
            shared.clock.now += 61.0
            await process.call(FAILED, times=3)
            assert not await process.refuses()

    asyncio.run(story())


def test_calls_that_were_left_say_nothing_and_a_trial_that_was_left_is_given_to_the_next(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as shared:
            process = shared.process()
            await process.call(NONE, seconds=99.0, times=10)
            await process.call(FAILED, times=3)
            assert not await process.refuses()
            await process.call(FAILED)
            shared.clock.now += 30.0
            await process.call(NONE)
            await process.call(SOUND)
            assert process.states[-1] is State.CLOSED

    asyncio.run(story())


def test_a_call_that_began_before_the_rest_does_not_change_it(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as shared:
            process = shared.process()
            early = [await process.breakers.enter("far@eu") for _ in range(6)]
            await process.call(FAILED, times=4)
            for permit in early:
                await permit.end(SOUND, 1.0)
            assert await process.refuses()
            shared.clock.now += 30.0
            assert not process.breakers.is_resting("far@eu")

    asyncio.run(story())


def test_every_process_leaves_it_alone_and_one_tries(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path, database_url) as shared:
            first, *others = processes = [shared.process() for _ in range(4)]
            for process in processes:
                await process.call(SOUND)
            await first.call(FAILED, times=3)
            shared.clock.now += 0.5
            assert [await other.refuses() for other in others] == [True, True, True]
            shared.clock.now += 29.5
            tried = await asyncio.gather(
                *(process.breakers.enter("far@eu") for process in processes for _ in range(5)), return_exceptions=True
            )
            trials = [trial for trial in tried if not isinstance(trial, BaseException)]
            assert len(trials) == 1
            assert {type(refused) for refused in tried if refused not in trials} == {CircuitOpen}
            await trials[0].end(SOUND, 1.0)
            shared.clock.now += 0.5
            assert [await process.refuses() for process in processes] == [False] * 4
            assert [process.states[-1] for process in processes] == [State.CLOSED] * 4

    asyncio.run(story())


def test_the_trial_of_a_process_that_died_goes_to_another_one(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path, database_url) as shared:
            dead, living = shared.process(), shared.process()
            await dead.call(FAILED, times=4)
            shared.clock.now += 30.0
            trial = await dead.breakers.enter("far@eu")
            shared.clock.now += 19.0
            assert await living.refuses()
            shared.clock.now += 1.0
            await living.call(FAILED)
            await trial.end(SOUND, 15.0)  # it lives after all, but too late to decide
            assert State.CLOSED not in dead.states
            shared.clock.now += 1.0
            assert await living.refuses()

    asyncio.run(story())


def test_two_processes_that_open_it_at_once_open_it_once(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path, database_url) as shared:
            store, now = shared.store, shared.clock.now
            opening = await asyncio.gather(*(store.open("far@eu", now=now, until=now + n) for n in range(1, 9)))
            assert opening.count(True) == 1
            assert await store.claim_trial("far@eu", "a", now=now + 9, until=now + 20)
            assert not await store.end_trial("far@eu", "b", state=State.CLOSED, until=now)
            assert await store.end_trial("far@eu", "a", state=State.CLOSED, until=now)
            assert not await store.claim_trial("far@eu", "b", now=now + 30, until=now + 40)
            assert await store.open("far@eu", now=now, until=now + 1)

    asyncio.run(story())


def test_a_call_to_an_engine_that_is_well_speaks_no_sql(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as shared:
            process = shared.process()
            await process.call(SOUND, times=200)
            await process.call(SOUND, times=200, name="near")
            assert shared.store.reads == 1
            shared.clock.now += 0.5
            await process.call(SOUND, times=200)
            assert shared.store.reads == 2

    asyncio.run(story())


def test_without_a_database_each_process_goes_by_what_it_saw_itself(tmp_path: Path) -> None:
    async def story() -> None:
        engine = open_database("", file=tmp_path / "no-tables.db")
        with pytest.raises(StorageFailed):
            await SqlBreakerStore(engine).read()
        process = House(CountedStore(engine)).process()
        await process.call(FAILED, times=4)
        assert await process.refuses()
        process.clock.now += 30.0
        await process.call(SOUND)
        assert not await process.refuses()
        await engine.dispose()

    asyncio.run(story())


class SlowReads(CountedStore):
    """What it has read arrives when it may."""

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine)
        self.go, self.has_read = asyncio.Event(), asyncio.Event()
        self.go.set()

    async def read(self) -> Mapping[str, Rest]:
        seen = await super().read()
        self.has_read.set()
        await self.go.wait()
        return seen


def test_what_was_read_before_a_change_does_not_undo_it(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened("", tmp_path) as engine:
            store = SlowReads(engine)
            process = House(store).process()
            await process.call(FAILED, times=4)
            process.clock.now += 30.0
            await process.call(SOUND)  # so that there is a row that says "closed"
            store.go.clear()
            store.has_read.clear()
            process.clock.now += 1.0
            reading = asyncio.ensure_future(process.breakers.look())
            await store.has_read.wait()
            await process.call(FAILED, times=4)  # nobody of these waits for the reading
            store.go.set()
            await reading
            assert await process.refuses()
            assert process.states == [State.OPEN, State.HALF_OPEN, State.CLOSED, State.OPEN]

    asyncio.run(story())


def test_a_crowd_that_finds_an_engine_rested_asks_the_database_once(tmp_path: Path) -> None:
    async def story() -> None:
        async with house(tmp_path) as shared:
            process = shared.process()
            await process.call(FAILED, times=4)
            shared.clock.now += 30.0
            with recorded(shared.store) as statements:
                crowd = await asyncio.gather(
                    *(process.breakers.enter("far@eu") for _ in range(100)), return_exceptions=True
                )
            assert sum(not isinstance(one, BaseException) for one in crowd) == 1
            assert len([statement for statement in statements if statement.startswith("UPDATE")]) == 1

    asyncio.run(story())


PROCESS = """
import asyncio, json, sys, time
from pathlib import Path
from studiolo.configuration import Failure
from studiolo.database.connect import open_database
from studiolo.errors import CircuitOpen
from studiolo.resilience.breaker import Breakers, Verdict
from studiolo.resilience.store import SqlBreakerStore

async def story():
    engine = open_database(sys.argv[1], file=Path(sys.argv[2]))
    rules = Failure(least_calls=4, rest_seconds=1.5, slow_seconds=30)
    breakers = Breakers(SqlBreakerStore(engine), rules)
    for line in sys.stdin:  # one command a line, one answer a line
        times, told = json.loads(line), {"entered": 0, "refused": 0}
        for _ in range(times["fail"] or times["enter"]):
            try:
                permit = await breakers.enter("far@eu")
            except CircuitOpen:
                told["refused"] += 1
            else:
                told["entered"] += 1
                if times["fail"]:
                    await permit.end(Verdict.FAILED, 0.1)  # else it is kept: the call goes on
        print(json.dumps(told), flush=True)
    await engine.dispose()

asyncio.run(story())
"""


def test_two_real_processes_share_one_breaker_and_one_of_them_tries(database_url: str, tmp_path: Path) -> None:
    async def prepare() -> None:
        async with house(tmp_path, database_url):
            pass

    asyncio.run(prepare())
    command = [sys.executable, "-c", PROCESS, database_url, str(tmp_path / "studiolo.db")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    first, second = (subprocess.Popen(command, **pipes) for _ in range(2))  # type: ignore[call-overload]

    def tell(process: "subprocess.Popen[str]", *, fail: int = 0, enter: int = 0) -> None:
        assert process.stdin
        process.stdin.write(json.dumps({"fail": fail, "enter": enter}) + "\n")
        process.stdin.flush()

    def said(process: "subprocess.Popen[str]") -> dict[str, int]:
        assert process.stdout
        told: dict[str, int] = json.loads(process.stdout.readline())
        return told

    try:
        tell(second, enter=1)
        assert said(second) == {"entered": 1, "refused": 0}
        tell(first, fail=6)
        assert said(first) == {"entered": 4, "refused": 2}
        while True:
            tell(second, enter=1)
            if said(second)["refused"]:
                break
            time.sleep(0.05)  # until it looks again
        while True:
            tell(first, enter=20)
            tell(second, enter=20)
            entered = said(first)["entered"] + said(second)["entered"]
            if entered:
                break
            time.sleep(0.05)  # until the engine has rested
        assert entered == 1
    finally:
        for process in (first, second):
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                assert pipe
                pipe.close()
