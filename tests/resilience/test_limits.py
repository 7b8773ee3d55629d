"""Images per minute: strict, shared, and counted when the call is allowed."""

import asyncio
import secrets
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from studiolo.errors import StorageFailed
from studiolo.resilience.limits import SqlWindows
from tests.databases import opened

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
            name = secrets.token_hex(8)  # hypothesis would draw the same from `random` each time
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
        full: list[str] = []
        async with opened(database_url, tmp_path) as engine:
            windows = [SqlWindows(engine, {"bank": 7, "free": 0}, on_full=full.append) for _ in range(3)]
            answers = await asyncio.gather(*(windows[number % 3].take("bank", 1) for number in range(30)))
            assert answers.count(0.0) == 7
            assert all(55 < wait <= 62 for wait in answers if wait)
            assert await windows[0].take("free", 10) == 0.0
            assert full == ["bank"] * 23

    asyncio.run(story())


def test_who_has_no_limit_asks_no_database(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        said: list[str] = []
        async with opened(database_url, tmp_path) as engine:
            event.listen(engine.sync_engine, "begin", lambda _: said.append("begin"))
            windows = SqlWindows(engine, {"bank": 7, "free": 0})
            assert await windows.take("free", 10) == await windows.take("unknown", 1) == 0.0
            assert said == []
            assert await windows.take("bank", 1) == 0.0
            assert said == ["begin"]

    asyncio.run(story())


def test_a_limit_that_cannot_be_read_lets_nobody_through(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened("", tmp_path) as engine:
            await engine.dispose()
            (tmp_path / "studiolo.db").write_bytes(b"this is no database, " * 500)
            with pytest.raises(StorageFailed, match="images that an engine was asked for"):
                await SqlWindows(engine, {"bank": 7}).take("bank", 1)

    asyncio.run(story())
