"""What both databases say differently, and rows as values."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import fields
from typing import Any

from sqlalchemy import Insert, RowMapping, Table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from studiolo.database.connect import READ_ONLY, failure, insert_for
from studiolo.jobs.tables import job_tallies
from studiolo.jobs.values import FileRecord, Job, Kind, Line, LineState, Step

JOB_FIELDS = tuple(field.name for field in fields(Job))
LINE_FIELDS = tuple(field.name for field in fields(Line))
FILE_FIELDS = tuple(field.name for field in fields(FileRecord))


def insert_new(connection: AsyncConnection, table: Table) -> Insert:
    """An insert that leaves rows alone that are there already."""
    statement: Insert = insert_for(connection)(table).on_conflict_do_nothing()
    return statement


async def tally(connection: AsyncConnection, state: LineState, count: int) -> None:
    """That many lines of everybody's pool ended so. Last in its transaction, as others wait for the row."""
    if count:
        new = insert_for(connection)(job_tallies).values(state=state.value, lines=count)
        more = {"lines": job_tallies.c.lines + new.excluded.lines}
        await connection.execute(new.on_conflict_do_update(index_elements=[job_tallies.c.state], set_=more))


@asynccontextmanager
async def writing(engine: AsyncEngine, sentence: str) -> AsyncIterator[AsyncConnection]:
    """One transaction. Raises StorageFailed or StorageFull with `sentence`; then nothing was changed."""
    try:
        async with engine.begin() as connection:
            yield connection
    except DBAPIError as error:
        raise failure(error, sentence) from error


@asynccontextmanager
async def reading(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """Raises StorageFailed."""
    try:
        async with engine.execution_options(**{READ_ONLY: True}).connect() as connection:
            yield connection
    except DBAPIError as error:
        raise failure(error, "The jobs could not be read.") from error


def job_row(job: Job) -> dict[str, Any]:
    row = {name: getattr(job, name) for name in JOB_FIELDS}
    return row | {"kind": job.kind.value, "step": job.step.value, "details": dict(job.details or {}), "owner": None}


def job_of(row: RowMapping) -> Job:
    values = {name: row[name] for name in JOB_FIELDS}
    return Job(**(values | {"kind": Kind(row["kind"]), "step": Step(row["step"])}))


def line_row(line: Line) -> dict[str, Any]:
    row = {name: getattr(line, name) for name in LINE_FIELDS}
    return row | {"state": line.state.value, "owner": None, "pictures": list(line.pictures)}


def line_of(row: RowMapping) -> Line:
    values = {name: row[name] for name in LINE_FIELDS}
    return Line(**(values | {"state": LineState(row["state"])}))


def file_row(file: FileRecord) -> dict[str, Any]:
    return {name: getattr(file, name) for name in FILE_FIELDS}


def file_of(row: RowMapping) -> FileRecord:
    return FileRecord(**{name: row[name] for name in FILE_FIELDS})
