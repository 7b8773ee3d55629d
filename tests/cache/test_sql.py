"""A request is made once: on real databases, by one process and by several."""

import asyncio
import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text

from studiolo.cache.protocol import Answer, Which
from studiolo.cache.tables import entries, flights
from studiolo.errors import BadRequest, EngineFailed, InvalidValue, PromptRefused, StorageFailed, WorkerDied
from studiolo.images import Progress
from tests.cache.making import Studio, asked, studio
from tests.databases import opened


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def outcomes(answers: list[Answer]) -> dict[str, int]:
    found = [answer.outcome for answer in answers]
    return {outcome: found.count(outcome) for outcome in set(found)}


async def until(ours: Studio, count: int) -> None:
    """Until `count` generations have begun."""
    async with asyncio.timeout(20):
        while len(ours.made) < count:
            await asyncio.sleep(0.005)


def test_a_hundred_at_once_are_one_generation_and_the_next_is_a_hit(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            answers = await asyncio.gather(*(ours.ask() for _ in range(100)))
            assert outcomes(answers) == {"miss": 1, "shared": 99}
            assert ours.made == ["1"]
            assert {picture.id for answer in answers for picture in answer.pictures} == {"1"}
            again = await ours.ask()
            assert (again.outcome, again.pictures[0].id) == ("hit", "1")
            assert (await ours.ask("a hare")).outcome == "miss"
            assert (await ours.ask(tenant="another")).outcome == "miss"
            stats = await ours.cache.stats()
            assert (stats.entries, stats.byte_count) == (3, 3000)
            assert (stats.hits, stats.misses, stats.shared) == (1, 3, 99)

    asyncio.run(story())


def test_hits_survive_a_restart_and_counts_add_up(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        for outcome in ("miss", "hit", "hit"):
            async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
                assert (await ours.ask()).outcome == outcome
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            stats = await ours.cache.stats()
            assert (stats.entries, stats.hits, stats.misses) == (1, 2, 1)

    asyncio.run(story())


def test_a_process_shares_what_another_is_making(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as one, studio(engine) as other:
            making = asyncio.ensure_future(one.ask())
            await until(one, 1)
            answers = await asyncio.gather(making, *(other.ask() for _ in range(5)))
            assert outcomes(list(answers)) == {"miss": 1, "shared": 5}
            assert (one.made, other.made) == (["1"], [])

    asyncio.run(story())


def test_without_time_to_live_those_at_once_share_and_the_next_is_made(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with (
            opened(database_url, tmp_path) as engine,
            studio(engine, ttl_seconds=0) as one,
            studio(engine, ttl_seconds=0) as other,
        ):
            making = asyncio.ensure_future(one.ask())
            await until(one, 1)
            answers = await asyncio.gather(making, other.ask(), one.ask())
            assert outcomes(list(answers)) == {"miss": 1, "shared": 2}
            assert other.made == []
            assert (await other.ask()).outcome == "miss"
            assert (await one.ask()).outcome == "miss"
            assert (await one.cache.stats()).entries == 0

    asyncio.run(story())


def test_an_entry_lives_as_long_as_its_engine_s_rule_says(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        clock = Clock()
        rules: dict[str, Any] = {"ttl_seconds": 100, "ttl_by_engine": {"openai": 10, "openai/slow": 1000}}
        async with opened(database_url, tmp_path) as engine, studio(engine, clock=clock, **rules) as ours:
            engines = ("fake", "openai/quick", "openai/slow")
            for name in engines:
                await ours.ask(engine=name)
            for later, hits in ((9, 3), (11, 2), (99, 2), (101, 1), (999, 1), (1001, 0)):
                clock.now = 1_000_000.0 + later
                async with studio(engine, clock=clock, **rules) as fresh:
                    fresh.hold = _fail
                    for memory in (ours, fresh):
                        memory.hold = _fail
                        answers = [await _outcome(memory, engine=name) for name in engines]
                        assert answers.count("hit") == hits, later
            ours.hold = lambda: asyncio.sleep(0)
            await ours.ask("another")  # filling takes what has expired out of the table
            async with engine.connect() as connection:
                assert await connection.scalar(select(func.count()).select_from(entries)) == 1

    asyncio.run(story())


async def _fail() -> None:
    raise WorkerDied("The process that draws ended unexpectedly.")


async def _outcome(ours: Studio, **names: object) -> str:
    try:
        return (await ours.ask(**names)).outcome  # type: ignore[arg-type]
    except EngineFailed:
        return "miss"


def test_the_least_recently_used_goes_when_there_are_too_many_bytes(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        clock = Clock()
        async with opened(database_url, tmp_path) as engine, studio(engine, clock=clock, max_bytes=3500) as ours:
            for prompt in ("one", "two", "three"):
                clock.now += 1
                await ours.ask(prompt)
            clock.now += 1
            assert (await ours.ask("one")).outcome == "hit"
            clock.now += 1
            await ours.ask("four")
            assert (await ours.cache.stats()).byte_count == 3000
            async with studio(engine, clock=clock, max_bytes=3500) as fresh:  # which remembers nothing
                found = {prompt: (await fresh.ask(prompt)).outcome for prompt in ("one", "three", "four")}
                assert found == {"one": "hit", "three": "hit", "four": "hit"}
                assert (await fresh.ask("two")).outcome == "miss"
            ours.byte_count = 4000
            await ours.ask("too large")
            stats = await ours.cache.stats()
            assert (stats.entries, stats.byte_count) == (3, 3000)

    asyncio.run(story())


FORGOTTEN: tuple[tuple[Which, set[str]], ...] = (
    (Which(prompt="a fox"), {"fox"}),
    (Which(template="forest"), {"hare"}),
    (Which(tag="spring"), {"bird"}),
    (Which(model="openai"), {"bird"}),
    (Which(model="openai/gpt-image-1"), {"bird"}),
    (Which(model="open"), set()),
    (Which(tenant="green"), {"hare"}),
    (Which(tag="spring", tenant="green"), set()),
    (Which(key=asked("a fox").key), {"fox"}),
    (Which(everything=True), {"fox", "hare", "bird"}),
)


def test_entries_are_forgotten_by_what_they_are_known_by(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            ours.hold = lambda: asyncio.sleep(0)

            async def made() -> set[str]:
                answers = {
                    "fox": await ours.ask("a fox"),
                    "hare": await ours.ask("a hare", template="forest", tenant="green"),
                    "bird": await ours.ask("a bird", engine="openai/gpt-image-1", tags=("spring", "bird", "spring")),
                }
                return {name for name, answer in answers.items() if answer.outcome == "miss"}

            await made()
            for which, forgotten in FORGOTTEN:
                assert await ours.cache.forget(which) == len(forgotten), which
                assert await made() == forgotten, which
                stats = await ours.cache.stats()
                assert (stats.entries, stats.byte_count) == (3, 3000), which

    asyncio.run(story())


def test_forgetting_wants_to_know_which(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            await ours.ask()
            with pytest.raises(InvalidValue):
                await ours.cache.forget(Which())
            assert (await ours.cache.stats()).entries == 1

    asyncio.run(story())


def test_another_process_sees_within_a_second_that_an_entry_is_forgotten(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        clock = Clock()
        async with opened(database_url, tmp_path) as engine, studio(engine, clock=clock) as ours:
            await ours.ask()
            assert (await ours.ask()).outcome == "hit"
            async with studio(engine) as other:
                assert await other.cache.forget(Which(prompt="a fox")) == 1
            clock.now += 1
            assert (await ours.ask()).outcome == "miss"
            assert ours.made == ["1", "2"]

    asyncio.run(story())


def test_what_is_being_made_while_entries_are_forgotten_is_not_kept(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours, studio(engine) as other:
            making = asyncio.ensure_future(ours.ask())
            await until(ours, 1)
            waiting = asyncio.ensure_future(other.ask())
            await other.cache.forget(Which(prompt="a fox"))
            assert (await making).outcome == "miss"
            assert (await waiting).outcome == "shared"
            assert (await ours.ask()).outcome == "miss"

    asyncio.run(story())


def test_an_entry_whose_pictures_are_gone_is_made_again(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            await ours.ask()
            async with studio(engine) as other:  # one that remembers it, and one that does not
                for memory in (ours, other):
                    memory.gone, memory.made = {"1"}, ["1"]
                assert (await ours.ask()).pictures[0].id == "2"
                assert (await ours.ask()).outcome == "hit"
                other.gone = {"2"}
                other.made = ["1", "2"]
                assert (await other.ask()).pictures[0].id == "3"
            stats = await ours.cache.stats()
            assert (stats.entries, stats.byte_count) == (1, 1000)

    asyncio.run(story())


def test_what_was_given_instead_is_shared_but_not_kept(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours, studio(engine) as other:
            ours.instead = asked(engine="another").request
            making = asyncio.ensure_future(ours.ask())
            await until(ours, 1)
            assert outcomes(list(await asyncio.gather(making, ours.ask(), other.ask()))) == {"miss": 1, "shared": 2}
            ours.instead = asked("a hare").request
            assert (await ours.ask()).outcome == "miss"
            ours.instead = None
            assert (await ours.ask()).outcome == "miss"
            assert (await ours.ask()).outcome == "hit"

    asyncio.run(story())


def test_what_is_not_for_keeping_shares_only_what_is_being_made(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            await ours.ask()
            answers = await asyncio.gather(ours.ask(kept=False), ours.ask(kept=False))
            assert outcomes(list(answers)) == {"miss": 1, "shared": 1}
            assert answers[0].pictures[0].id == "2"
            async with studio(engine) as other:
                assert (await other.ask()).pictures[0].id == "1"

    asyncio.run(story())


def test_one_who_leaves_does_not_end_the_others_generation(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            first = asyncio.ensure_future(ours.ask())
            await until(ours, 1)
            second = asyncio.ensure_future(ours.ask())
            await asyncio.sleep(0)
            first.cancel()
            assert (await second).outcome == "shared"
            assert ours.made == ["1"]
            with pytest.raises(asyncio.CancelledError):
                await first

    asyncio.run(story())


def test_when_all_leave_the_generation_ends_and_the_next_starts_at_once(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours, studio(engine) as other:
            ended: list[str] = []

            async def for_ever() -> None:
                try:
                    await asyncio.sleep(60)
                finally:
                    ended.append("ended")

            ours.hold = for_ever
            both = [asyncio.ensure_future(ours.ask()) for _ in range(2)]
            await until(ours, 1)
            for waiting in both:
                waiting.cancel()
            await asyncio.wait(both)
            async with asyncio.timeout(5):  # less than a lease
                assert (await other.ask()).outcome == "miss"
            assert ended == ["ended"]
            assert (await ours.ask()).outcome == "hit"

    asyncio.run(story())


def test_a_picture_that_was_made_is_kept_even_if_everybody_left(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            made = asyncio.Event()
            waiting = asyncio.ensure_future(ours.ask())

            async def hold() -> None:
                asyncio.get_running_loop().call_soon(made.set)

            ours.hold = hold
            await made.wait()
            waiting.cancel()
            await asyncio.wait({waiting})
            async with asyncio.timeout(5):
                while not (await ours.cache.stats()).entries:
                    await asyncio.sleep(0.01)

    asyncio.run(story())


@pytest.mark.parametrize("error", [PromptRefused("No."), WorkerDied("It ended.")], ids=["refused", "died"])
def test_a_failure_is_everybody_s_here_and_the_next_tries_at_once(
    database_url: str, tmp_path: Path, error: BadRequest | EngineFailed
) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours, studio(engine) as other:

            async def fail() -> None:
                await asyncio.sleep(0.05)
                raise error

            ours.hold = fail
            waiting = [asyncio.ensure_future(ours.ask()) for _ in range(20)]
            await until(ours, 1)
            elsewhere = [asyncio.ensure_future(other.ask()) for _ in range(20)]
            assert await asyncio.gather(*waiting, return_exceptions=True) == [error] * 20
            async with asyncio.timeout(5):
                assert outcomes(list(await asyncio.gather(*elsewhere))) == {"miss": 1, "shared": 19}
            assert (len(ours.made), len(other.made)) == (1, 1)
            assert (await ours.ask()).outcome == "hit"

    asyncio.run(story())


def test_progress_is_told_to_everybody_who_waits(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            told: dict[str, list[float]] = {"one": [], "two": []}

            def refuse(_progress: Progress) -> None:
                raise OSError("closed")

            listeners = (lambda p: told["one"].append(p.share), refuse, lambda p: told["two"].append(p.share))
            await asyncio.gather(*(ours.ask(tell=listener) for listener in listeners))
            assert told == {"one": [0.5, 1.0], "two": [0.5, 1.0]}

    asyncio.run(story())


def test_asked_afresh_or_with_the_cache_off_every_request_is_made(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            async with studio(engine) as ours:
                assert (await ours.ask()).outcome == "miss"
                assert (await ours.ask(fresh=True)).outcome == "off"
                assert (await ours.ask()).pictures[0].id == "1"
            async with studio(engine, enabled=False) as ours:
                assert outcomes(list(await asyncio.gather(ours.ask(), ours.ask()))) == {"off": 2}
                assert ours.made == ["1", "2"]

    asyncio.run(story())


def test_a_database_that_cannot_be_read_is_told_before_anything_is_made(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            async with engine.begin() as connection:
                await connection.execute(text("DROP TABLE cache_flights"))
            with pytest.raises(StorageFailed):
                await ours.ask()
            assert ours.made == []

    asyncio.run(story())


def test_a_cache_that_cannot_be_written_still_gives_the_picture(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:

            async def hold() -> None:
                async with engine.begin() as connection:
                    await connection.execute(text("DROP TABLE cache_tags"))
                    await connection.execute(text("ALTER TABLE cache_entries RENAME COLUMN created TO later"))

            ours.hold = hold
            assert (await ours.ask()).outcome == "miss"
            async with engine.connect() as connection:
                assert await connection.scalar(select(func.count()).select_from(flights)) == 0

    asyncio.run(story())


def test_whoever_leaves_whenever_no_lease_is_left_behind(database_url: str, tmp_path: Path) -> None:
    dice = random.Random(7)

    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as one, studio(engine) as other:

            async def visit(of: Studio, prompt: str, seconds: float) -> None:
                try:
                    async with asyncio.timeout(seconds):
                        await of.ask(prompt, kept=False)
                except TimeoutError:
                    pass

            for of in (one, other):
                of.hold = lambda: asyncio.sleep(dice.uniform(0, 0.05))
            visits = [visit(dice.choice([one, other]), dice.choice("abc"), dice.uniform(0, 0.15)) for _ in range(150)]
            for number in range(0, len(visits), 10):
                await asyncio.gather(*visits[number : number + 10])
            async with asyncio.timeout(5):  # less than a lease
                assert {(await other.ask(prompt)).outcome for prompt in "abc"} == {"miss"}
            async with engine.connect() as connection:
                assert await connection.scalar(select(func.count()).where(flights.c.owner != "")) == 0

    asyncio.run(story())


def run(url: str, folder: Path, *, count: int, seconds: float, lease_seconds: float = 10.0) -> "subprocess.Popen[str]":
    words = [url, str(folder), str(count), str(seconds), str(lease_seconds)]
    return subprocess.Popen([sys.executable, "-m", "tests.cache.making", *words], stdout=subprocess.PIPE, text=True)


def lines(file: Path) -> int:
    return len(file.read_text().splitlines()) if file.exists() else 0


async def prepare(url: str, folder: Path) -> None:
    async with opened(url, folder):
        pass


@pytest.mark.slow
def test_four_processes_that_ask_at_once_make_one_picture(database_url: str, tmp_path: Path) -> None:
    asyncio.run(prepare(database_url, tmp_path))
    # Long enough that every process has come before it is done, however slow they start.
    processes = [run(database_url, tmp_path, count=25, seconds=1.0) for _ in range(4)]
    found = [outcome for process in processes for outcome in json.loads(process.communicate(timeout=60)[0])]
    assert lines(tmp_path / "made") == 1
    assert len(found) == 100
    assert found.count("miss") == 1


@pytest.mark.slow
def test_the_work_of_a_killed_process_is_taken_over_by_one(database_url: str, tmp_path: Path) -> None:
    asyncio.run(prepare(database_url, tmp_path))
    dying = run(database_url, tmp_path, count=1, seconds=60, lease_seconds=1.5)
    try:
        while not lines(tmp_path / "made"):
            time.sleep(0.02)
        processes = [run(database_url, tmp_path, count=5, seconds=0.3, lease_seconds=1.5) for _ in range(2)]
        time.sleep(2)  # longer than a lease: it is renewed while its owner lives
        assert lines(tmp_path / "made") == 1
    finally:
        dying.kill()
        dying.communicate()
    found = [outcome for process in processes for outcome in json.loads(process.communicate(timeout=60)[0])]
    assert lines(tmp_path / "made") == 2
    assert (found.count("miss"), found.count("shared") + found.count("hit")) == (1, 9)


def test_a_process_with_the_same_name_frees_at_once_what_it_was_making_when_it_died(
    database_url: str, tmp_path: Path
) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine, owner="worker-1") as dead:
            dead.hold = lambda: asyncio.sleep(60)
            making = asyncio.ensure_future(dead.ask())
            await until(dead, 1)
            async with studio(engine, owner="worker-1") as again, asyncio.timeout(5):
                assert (await again.ask()).outcome == "miss"
            making.cancel()
            await asyncio.wait({making})

    asyncio.run(story())
