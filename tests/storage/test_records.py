"""Records, on SQLite and on PostgreSQL."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from studiolo.configuration import Retention
from studiolo.errors import NotFound
from studiolo.images import Usage
from studiolo.storage.records import SqlPictureRecords
from studiolo.storage.references import SqlReferences, naming_columns
from studiolo.storage.retain import retain
from tests.databases import opened
from tests.storage.conftest import stored

DAY = 86_400.0


def test_a_record_comes_back_with_what_it_cost(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            records = SqlPictureRecords(engine)
            usage = Usage(input_tokens=3, output_tokens=4000, cost_microdollars=2**40)
            made = stored(1)
            made = replace(made, picture=replace(made.picture, usage=usage, revised_prompt="a red “fox”"))
            await records.add(made, request_id="req_1")
            assert await records.find(made.id) == replace(made, picture=replace(made.picture, data=b""))
            with pytest.raises(NotFound):
                await records.find("none")
            assert await records.ready()

    asyncio.run(story())


def test_many_come_back_in_the_order_asked_without_those_that_are_not_there(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            records = SqlPictureRecords(engine)
            for number in (1, 2, 3):
                await records.add(stored(number), request_id="")
            ids = [stored(number).id for number in (3, 9, 1, 3)]
            found = await records.find_many([*ids, *(stored(n).id for n in range(10, 1200)), stored(2).id])
            assert [one.prompt for one in found] == ["fox 3", "fox 1", "fox 3", "fox 2"]
            assert await records.find_many([]) == []

    asyncio.run(story())


def test_pages_go_through_everything_that_fits(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            records = SqlPictureRecords(engine)
            for number in range(7):
                await records.add(stored(number, tenant="even" if number % 2 == 0 else "odd"), request_id="")
            seen, after = list[str](), ""
            while page := await records.page(after=after, count=3):
                seen += [one.prompt for one in page]
                after = page[-1].id
            assert seen == [f"fox {number}" for number in range(7)]
            fitting = await records.page(tenant="even", created_before=4.0)
            assert [one.prompt for one in fitting] == ["fox 0", "fox 2"]
            assert await records.tenants() == ["even", "odd"]
            assert await records.remove([one.id for one in fitting] + ["none"]) == 2
            assert await records.remove([]) == 0
            assert len(await records.page()) == 5

    asyncio.run(story())


def test_what_tables_name_is_known_store_by_store(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            records, references = SqlPictureRecords(engine), SqlReferences(engine)
            digests = [f"{number:064x}" for number in range(1200)]
            for number, digest in enumerate(digests[:3] * 2):
                await records.add(stored(number, digest), request_id="")
            assert await references.referenced(digests) == set(digests[:3])
            assert await references.referenced([]) == set()
            pages = [page async for page in references.pages()]
            assert [(named.digest, named.byte_count) for page in pages for named in page] == [
                (digest, 5) for digest in digests[:3]
            ]
            assert await references.count() == 3

    asyncio.run(story())


def test_pictures_are_among_what_names_bytes() -> None:
    assert "pictures.digest" in {f"{column.table.name}.{column.name}" for column in naming_columns()}


def test_records_go_when_their_tenants_rule_says_so(database_url: str, tmp_path: Path) -> None:
    rules = (Retention(tenant="short", days=1), Retention(tenant="long", days=100), Retention(days=10))

    async def story() -> None:
        async with opened(database_url, tmp_path) as engine:
            records = SqlPictureRecords(engine)
            number = 0
            for tenant in ("short", "long", "other"):
                for age_days in (0.5, 5, 50, 500):
                    number += 1
                    made = stored(number, tenant=tenant, created=1e9 - age_days * DAY)
                    await records.add(made, request_id="")
            removed = await retain(records, rules, clock=lambda: 1e9)
            assert removed == {"short": 3, "long": 1, "other": 2}
            assert len(await records.page()) == 6
            assert await retain(records, rules, clock=lambda: 1e9) == {"short": 0, "long": 0, "other": 0}

    asyncio.run(story())


def test_whom_no_rule_fits_keeps_everything(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened("", tmp_path) as engine:
            records = SqlPictureRecords(engine)
            await records.add(stored(1, tenant="other"), request_id="")
            assert await retain(records, (Retention(tenant="short", days=1),)) == {}
            assert len(await records.page()) == 1

    asyncio.run(story())
