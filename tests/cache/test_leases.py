"""Exactly one works on a key."""

import asyncio
from pathlib import Path

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.cache.leases import SqlLeases
from studiolo.cache.tables import flights
from studiolo.database.transactions import Transactions
from tests.cache.making import asked, studio
from tests.databases import opened


def leases(engine: AsyncEngine, owner: str, *, lease_seconds: float = 10.0) -> SqlLeases:
    return SqlLeases(engine, Transactions(engine, "The cache"), owner=owner, lease_seconds=lease_seconds)


def test_of_many_who_try_at_once_one_gets_it(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            all_of_them = [leases(engine, str(number)) for number in range(10)]
            taken = await asyncio.gather(*(each.take("key", tenant="t", after="") for each in all_of_them))
            assert sum(token is not None for token in taken) == 1
            for each in all_of_them:
                await each.close()

    asyncio.run(story())


def test_a_lease_is_not_taken_from_one_who_lives_even_if_it_seemed_dead(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            living, other = leases(engine, "living"), leases(engine, "other")
            token = await living.take("key", tenant="t", after="")
            assert token is not None
            assert await other.take("key", tenant="t", after=token) is None
            await living.give_back("key", token)
            assert await other.take("key", tenant="t", after=token) is not None
            await living.close()
            await other.close()

    asyncio.run(story())


def test_of_many_who_find_one_dead_one_takes_over(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            dead = leases(engine, "dead", lease_seconds=0.3)
            token = await dead.take("key", tenant="t", after="")
            assert token is not None
            await dead.close()  # it renews no longer
            await asyncio.sleep(0.4)
            heirs = [leases(engine, str(number)) for number in range(10)]
            taken = await asyncio.gather(*(each.take("key", tenant="t", after=token) for each in heirs))
            assert sum(heir is not None for heir in taken) == 1
            for each in heirs:
                await each.close()

    asyncio.run(story())


def test_a_lease_that_nobody_waits_for_any_more_is_not_left_behind(database_url: str, tmp_path: Path) -> None:
    """Who leaves while it is being written does not know whether it will be."""

    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            ours = leases(engine, "ours")
            async with engine.begin() as in_the_way:  # on SQLite nobody else can write now
                if database_url:
                    await in_the_way.execute(text("LOCK TABLE cache_flights IN EXCLUSIVE MODE"))
                taking = asyncio.ensure_future(ours.take("key", tenant="t", after=""))
                await asyncio.sleep(0.2)
                taking.cancel()
                await asyncio.sleep(0.1)
            await asyncio.wait({taking})
            assert taking.cancelled()
            await asyncio.sleep(0.2)
            async with engine.connect() as connection:
                assert await connection.scalar(select(func.count()).select_from(flights)) == 0
            await ours.close()

    asyncio.run(story())


def test_who_saw_an_attempt_that_is_no_longer_the_newest_looks_again(database_url: str, tmp_path: Path) -> None:
    """Else it would make once more what was made between its looking and its taking."""

    async def story() -> None:
        async with opened(database_url, tmp_path) as engine, studio(engine) as ours:
            await ours.ask()
            late = leases(engine, "late")
            assert await late.take(asked().key, tenant="t", after="") is None
            await late.close()

    asyncio.run(story())
