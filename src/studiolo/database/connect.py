"""The database: opened with the settings that make it fast and safe, and brought to the newest migration."""

import asyncio
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.util import await_only

from studiolo.database.inline import CONNECT_ARGUMENTS, DRIVER
from studiolo.errors import InvalidValue, StorageFailed, StorageFull

MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = "0007"  # of the migrations; a test holds it against them
READ_ONLY = "studiolo_read_only"
WAIT_SECONDS = 10.0  # for another process that is writing to the SQLite file
PAUSE_SECONDS = 0.003
PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON")
MIGRATION_LOCK = 0x5747D10  # of PostgreSQL's advisory locks: two servers that start at once migrate one after the other


def open_database(url: str, *, file: Path, wait_seconds: float = WAIT_SECONDS) -> AsyncEngine:
    """url: "postgresql://user:password@host/name", or "" for the SQLite file. Connects with first use.

    wait_seconds: how long a transaction waits for another process that writes to the SQLite file.
    Raises StorageFailed when the file's folder cannot be made, InvalidValue for an address that cannot be read.
    """
    return _open_server(url) if url else _open_file(file, wait_seconds)


def is_sqlite(engine: AsyncEngine) -> bool:
    return engine.dialect.name == "sqlite"


def insert_for(database: AsyncEngine | AsyncConnection) -> Any:
    """The `insert` that knows ON CONFLICT; both dialects' have the same methods."""
    return sqlite.insert if database.dialect.name == "sqlite" else postgresql.insert


def failure(error: Exception, sentence: str) -> StorageFailed:
    """What a store raises for an error of SQLAlchemy or of the driver: `sentence` says what was not done. Nothing of the
    statement or its values is told."""
    said = str(error.orig if isinstance(error, DBAPIError) else error)
    if "full" in said or "No space left" in said:
        return StorageFull(f"{sentence} No room is left.")
    if "database is locked" in said:
        return StorageFailed(f"{sentence} Another process has been writing for too long; try again.")
    return StorageFailed(sentence)


def _open_server(url: str) -> AsyncEngine:
    try:
        address = make_url(url)
    except ArgumentError:
        raise InvalidValue(  # the address holds a password: nothing of it is told
            "STUDIOLO_DATABASE_URL cannot be read. It looks like postgresql://user:password@host:5432/name.",
            field="database_url",
        ) from None
    if address.get_backend_name() != "postgresql":
        raise InvalidValue(
            f"STUDIOLO_DATABASE_URL names {address.get_backend_name()[:20]!r}; only postgresql is known.",
            field="database_url",
        )
    return create_async_engine(
        address.set(drivername="postgresql+psycopg"), hide_parameters=True, pool_pre_ping=True, pool_size=8
    )


def _open_file(path: Path, wait_seconds: float) -> AsyncEngine:
    """Write-ahead log, so that readers never wait; a transaction takes the write lock at its start, so that nothing is
    lost between reading and writing, unless the connection has the option READ_ONLY."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"The data folder {path.parent} cannot be made ({error.strerror}).") from error
    # Parameters hold prompts, which must not get into the text of an error.
    address = URL.create(f"sqlite+{DRIVER}", database=str(path))
    engine = create_async_engine(address, hide_parameters=True, connect_args=CONNECT_ARGUMENTS)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: object, _record: object) -> None:
        connection.isolation_level = None  # type: ignore[attr-defined]  # we say BEGIN ourselves
        cursor = connection.cursor()  # type: ignore[attr-defined]
        # Already the change to the write-ahead log may have to wait; after it, waiting is done on the event loop.
        for pragma in (f"busy_timeout={int(wait_seconds * 1000)}", *PRAGMAS, "busy_timeout=20"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get(READ_ONLY, False):
            connection.exec_driver_sql("BEGIN")
        else:
            _begin_writing(connection, wait_seconds)

    return engine


def _begin_writing(connection: Connection, wait_seconds: float) -> None:
    """Takes the write lock, while others of this event loop go on. Raises OperationalError when another keeps it."""
    with suppress(sqlite3.Error):  # the usual case, by the shortest way; the other one tells what went wrong
        connection.connection.cursor().execute("BEGIN IMMEDIATE")
        return
    deadline = time.monotonic() + wait_seconds
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            return
        except OperationalError as error:
            if "locked" not in str(error.orig) or time.monotonic() > deadline:
                raise
        await_only(asyncio.sleep(PAUSE_SECONDS))


async def migrate(engine: AsyncEngine) -> None:
    """To the newest migration; two servers that start at once wait for each other. Raises StorageFailed."""
    if await _is_newest(engine):
        return
    # Imported only when there is something to do: it would be a good part of the time a server takes to start.
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    def upgrade(connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")

    try:
        async with engine.begin() as connection:
            await connection.run_sync(upgrade)
    except DBAPIError as error:
        raise StorageFailed(f"The database {engine.url.database} cannot be opened ({error.orig}).") from error
    except CommandError as error:
        raise StorageFailed(f"The database {engine.url.database} belongs to a newer Studiolo; upgrade it.") from error


async def _is_newest(engine: AsyncEngine) -> bool:
    try:
        async with engine.execution_options(**{READ_ONLY: True}).connect() as connection:
            return bool(await connection.scalar(text("SELECT version_num FROM alembic_version")) == NEWEST)
    except DBAPIError:  # no such table yet, or something the migrations will say better
        return False
