"""The database: opened with the settings that make it fast and safe, and brought to the newest migration."""

from pathlib import Path

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from studiolo.errors import InvalidValue, StorageFailed, StorageFull

MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = "0001"  # of the migrations; a test holds it against them
READ_ONLY = "studiolo_read_only"
PRAGMAS = (
    "busy_timeout=10000",  # first: already the change to the write-ahead log may have to wait for another process
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
)
MIGRATION_LOCK = 0x5747D10  # of PostgreSQL's advisory locks: two servers that start at once migrate one after the other


def open_database(url: str, *, file: Path) -> AsyncEngine:
    """url: "postgresql://user:password@host/name", or "" for the SQLite file. Connects with first use.

    Raises StorageFailed when the file's folder cannot be made, InvalidValue for an address that cannot be read.
    """
    return _open_server(url) if url else _open_file(file)


def is_sqlite(engine: AsyncEngine) -> bool:
    return engine.dialect.name == "sqlite"


def failure(error: DBAPIError, sentence: str) -> StorageFailed:
    """What a store raises: `sentence` says what was not done. Nothing of the statement or its values is told."""
    full = "full" in str(error.orig) or "No space left" in str(error.orig)
    return StorageFull(f"{sentence} No room is left.") if full else StorageFailed(sentence)


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


def _open_file(path: Path) -> AsyncEngine:
    """Write-ahead log, so that readers never wait; a transaction takes the write lock at its start, so that nothing is
    lost between reading and writing, unless the connection has the option READ_ONLY."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageFailed(f"The data folder {path.parent} cannot be made ({error.strerror}).") from error
    # Parameters hold prompts, which must not get into the text of an error.
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: object, _record: object) -> None:
        connection.isolation_level = None  # type: ignore[attr-defined]  # we say BEGIN ourselves
        cursor = connection.cursor()  # type: ignore[attr-defined]
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get(READ_ONLY, False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


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
