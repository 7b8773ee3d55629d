"""Real databases for tests: a PostgreSQL of the session's own from the system's programs, and SQLite files.

Use the fixture `database_url` for a test that both must pass, `postgres_url` for one of PostgreSQL's own; each test gets
an empty database. An address of "" means the SQLite file, as in the settings.
"""

import ctypes
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.needs import need

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

OWNERS = ("postgres", "nobody")  # PostgreSQL refuses to run as root
START_SECONDS = 30.0
INITDB = ("--username=studio", "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--no-sync")
QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "shared_buffers=32MB")
DIE_WITH_PARENT = 1  # prctl's PR_SET_PDEATHSIG


@dataclass(frozen=True, kw_only=True, slots=True)
class PostgresServer:
    """A running server on loopback."""

    port: int
    password: str

    def address(self, name: str) -> str:
        return f"postgresql://studio:{self.password}@127.0.0.1:{self.port}/{name}"

    def execute(self, statement: str) -> None:
        import psycopg  # here, as every test run reads this file

        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """Started once, when the first test wants it; gone with the session, also when that is killed."""
    programs = _programs()
    need(programs is not None, "There is no PostgreSQL (Debian: apt-get install postgresql).")
    assert programs is not None
    owner = _owner()
    need(os.geteuid() != 0 or owner is not None, "PostgreSQL does not run as root, and there is no other user.")
    folder = Path(tempfile.mkdtemp(prefix="studiolo-pg-"))
    try:
        if owner is not None:
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        with _running(programs, folder, owner) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of an empty database, for this test alone."""
    name = f"test_{secrets.token_hex(6)}"
    postgres_server.execute(f"CREATE DATABASE {name}")
    yield postgres_server.address(name)
    postgres_server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty address for SQLite, then one of PostgreSQL: the test runs on both."""
    return "" if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))


@asynccontextmanager
async def opened(url: str, folder: Path) -> AsyncIterator["AsyncEngine"]:
    """The database with every table that is known by now; `folder` is for SQLite's file."""
    from studiolo.database.connect import open_database
    from studiolo.database.tables import metadata

    engine = open_database(url, file=folder / "studiolo.db")
    try:
        async with engine.begin() as connection:
            await connection.run_sync(metadata.create_all)
        yield engine
    finally:
        await engine.dispose()


def _programs() -> Path | None:
    """The folder of the newest postgres and initdb."""
    found = shutil.which("postgres")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name, reverse=True)
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


def _owner() -> pwd.struct_passwd | None:
    """Who runs the server when we are root; None: ourselves."""
    if os.geteuid() != 0:
        return None
    known = {user.pw_name: user for user in pwd.getpwall()}
    return next((known[name] for name in OWNERS if name in known), None)


@contextmanager
def _running(programs: Path, folder: Path, owner: pwd.struct_passwd | None) -> Iterator[PostgresServer]:
    server = PostgresServer(port=_free_port(), password=secrets.token_hex(8))
    (folder / "password").write_text(server.password)
    (folder / "password").chmod(0o644)  # the folder itself is its owner's alone
    cluster, log = str(folder / "cluster"), folder / "log"
    user, group, groups = (None, None, None) if owner is None else (owner.pw_uid, owner.pw_gid, list[int]())
    make = [str(programs / "initdb"), *INITDB, f"--pgdata={cluster}", f"--pwfile={folder / 'password'}"]
    subprocess.run(make, check=True, capture_output=True, cwd=folder, user=user, group=group, extra_groups=groups)
    start = [str(programs / "postgres"), "-D", cluster, "-k", str(folder), "-h", "127.0.0.1", "-p", str(server.port)]
    start += [word for setting in QUICK for word in ("-c", setting)]
    ends_with_us = partial(ctypes.CDLL(None).prctl, DIE_WITH_PARENT, signal.SIGQUIT)
    with log.open("wb") as said:
        run = subprocess.Popen(
            start,
            stdout=said,
            stderr=said,
            cwd=folder,
            user=user,
            group=group,
            extra_groups=groups,
            preexec_fn=ends_with_us,
        )
    try:
        _wait_until_ready(server, run, log)
        yield server
    finally:
        run.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
        run.wait()


def _wait_until_ready(server: PostgresServer, run: "subprocess.Popen[bytes]", log: Path) -> None:
    from psycopg import OperationalError

    last = time.monotonic() + START_SECONDS
    while True:
        try:
            server.execute("SELECT 1")
            return
        except OperationalError as error:
            if run.poll() is not None or time.monotonic() > last:
                raise AssertionError(f"PostgreSQL did not start: {log.read_text()}") from error
            time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
