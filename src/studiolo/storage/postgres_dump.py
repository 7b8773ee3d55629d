"""PostgreSQL's own programs, pg_dump and pg_restore, run so that no password is seen in the list of processes."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from psycopg.conninfo import make_conninfo
from sqlalchemy import inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.connect import failure, open_database
from studiolo.errors import StorageFailed
from studiolo.storage.references import named_at_once

MISSING = "{program} is not here: install PostgreSQL's client programs (Debian: apt-get install postgresql-client)."
SAID_CHARACTERS = 300


async def dump(url: str, target: Path) -> list[str]:
    """Write everything at one moment to `target`; the digests that are named at that moment. Raises StorageFailed."""
    async with _opened(url) as engine:
        try:
            async with engine.execution_options(isolation_level="REPEATABLE READ").connect() as connection:
                snapshot = await connection.scalar(text("SELECT pg_export_snapshot()"))
                named = await named_at_once(connection)
                await _run("pg_dump", url, f"--file={target}", "--format=custom", f"--snapshot={snapshot}")
        except DBAPIError as error:
            raise failure(error, "The database could not be read.") from error
    return named


async def load(url: str, source: Path) -> None:
    """All of it or nothing, into an empty database. Raises StorageFailed."""
    await _run("pg_restore", url, "--no-owner", "--single-transaction", "--exit-on-error", str(source))


async def is_empty(url: str) -> bool:
    """Whether there is no table yet. Raises StorageFailed."""
    async with _opened(url) as engine:
        try:
            async with engine.connect() as connection:
                return not await connection.run_sync(lambda c: inspect(c).get_table_names())
        except DBAPIError as error:
            raise failure(error, "The database could not be read.") from error


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_database(url, file=Path())
    try:
        yield engine
    finally:
        await engine.dispose()


async def _run(program: str, url: str, *words: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise StorageFailed(MISSING.format(program=program))
    with tempfile.TemporaryDirectory() as folder:
        address = _address(url, Path(folder) / "password")
        process = await asyncio.create_subprocess_exec(
            found, f"--dbname={address}", "--no-password", *words, stderr=asyncio.subprocess.PIPE
        )
        try:
            _, said = await process.communicate()
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        reason = " ".join(said.decode(errors="replace").split())[:SAID_CHARACTERS]
        raise StorageFailed(f"{program} failed: {reason}")


def _address(url: str, password_file: Path) -> str:
    """Where the database is, in words that may be seen: the password is in a file of ours alone."""
    address = make_url(url)
    known = {
        "host": address.host,
        "port": address.port,
        "user": address.username,
        "dbname": address.database,
        "passfile": _written(password_file, address.password),
    }
    queries = {name: value for name, value in address.query.items() if isinstance(value, str) and name != "password"}
    return make_conninfo("", **{name: value for name, value in (known | queries).items() if value is not None})


def _written(password_file: Path, password: str | None) -> str | None:
    if password is None:
        return None
    escaped = password.replace("\\", "\\\\").replace(":", "\\:")
    handle = os.open(password_file, os.O_WRONLY | os.O_CREAT, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(f"*:*:*:*:{escaped}\n")
    return str(password_file)
