"""Migrations of a database that has something in it, on SQLite and on PostgreSQL."""

import asyncio
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, insert, inspect, select, text

from studiolo.database.connect import MIGRATIONS, migrate, open_database
from studiolo.jobs.sql import line_row
from studiolo.jobs.tables import job_lines
from studiolo.jobs.values import Line, LineState
from studiolo.storage.tables import pictures

PICTURE = {
    "tenant": "default",
    "prompt": "a fox",
    "quality": "low",
    "seed": 1,
    "engine": "fake",
    "engine_version": "1",
    "width_px": 256,
    "height_px": 256,
    "output_format": "png",
    "digest": "0" * 64,
    "byte_count": 1,
    "warnings": [],
    "credits": [],
}
# id, the request it was made for, when
OLD = [("b", "waits", 1.0), ("a", "waits", 2.0), ("c", "waits", 2.0), ("d", "done", 1.0), ("e", "done", 2.0)]


def test_pictures_of_lines_that_go_on_get_their_numbers_by_age(database_url: str, tmp_path: Path) -> None:
    async def story() -> None:
        engine = open_database(database_url, file=tmp_path / "studiolo.db")
        async with engine.begin() as connection:
            await connection.run_sync(lambda c: _go(c, "0006"))
            for state, line_id in ((LineState.WAITING, "waits"), (LineState.DONE, "done")):
                row = line_row(_line(line_id, state))
                await connection.execute(insert(job_lines).values({k: v for k, v in row.items() if k != "key"}))
            for picture_id, request_id, created in OLD:
                row = PICTURE | {"id": picture_id, "request_id": request_id, "created": created}
                await connection.execute(insert(pictures).values(row))
        await migrate(engine)
        async with engine.connect() as connection:
            found = (await connection.execute(select(pictures.c.id, pictures.c.number))).all()
            assert {row.id: row.number for row in found} == {"b": 0, "a": 1, "c": 2, "d": 0, "e": 0}
            assert set(await connection.scalars(select(job_lines.c.key))) == {""}
        async with engine.begin() as connection:
            await connection.run_sync(lambda c: _go(c, "-0006"))
            columns = await connection.run_sync(
                lambda c: {column["name"] for column in inspect(c).get_columns("pictures")}
            )
            assert "number" not in columns
            assert await connection.scalar(text("SELECT count(*) FROM pictures")) == len(OLD)
        await engine.dispose()

    asyncio.run(story())


def _go(connection: Connection, revision: str) -> None:
    """Up to that migration; with a minus in front, down to it."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    if revision.startswith("-"):
        command.downgrade(config, revision[1:])
    else:
        command.upgrade(config, revision)


def _line(line_id: str, state: LineState) -> Line:
    return Line(
        id=line_id,
        job_id="job",
        position=0,
        custom_id=line_id,
        tenant="default",
        engine="fake",
        images=3,
        body="{}",
        state=state,
    )
