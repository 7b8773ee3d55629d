"""SQLite for an event loop, without a thread: its calls take microseconds, handing one to a thread and back takes more.

Only waiting for another process's lock takes long, and that is done by sleeping on the loop (see `connect.py`).
"""

import sqlite3
from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool
from sqlalchemy.util import await_only

DRIVER = "inline"


class _Cursor(sqlite3.Cursor):
    """What SQLAlchemy asks of an asynchronous cursor: whether rows are still at a server (none are), and to let go of it."""

    server_side = False

    async def _async_soft_close(self) -> None:
        return None


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = None) -> Any:
        return super().cursor(factory or _Cursor)


class InlineSQLite(SQLiteDialect_pysqlite):
    """The standard library's driver, offered to `create_async_engine`, which insists that statements be awaited."""

    driver = DRIVER
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        return AsyncAdaptedQueuePool

    def do_execute(self, *arguments: Any, **options: Any) -> None:
        await_only(_nothing())
        super().do_execute(*arguments, **options)  # type: ignore[no-untyped-call]

    def do_executemany(self, *arguments: Any, **options: Any) -> None:
        await_only(_nothing())
        super().do_executemany(*arguments, **options)  # type: ignore[no-untyped-call]

    def do_execute_no_params(self, *arguments: Any, **options: Any) -> None:
        await_only(_nothing())
        super().do_execute_no_params(*arguments, **options)  # type: ignore[no-untyped-call]


async def _nothing() -> None:
    """Comes back at once, without a turn of the loop: between two statements of a transaction nobody else runs."""


CONNECT_ARGUMENTS = {"check_same_thread": False, "factory": _Connection}
registry.register(f"sqlite.{DRIVER}", __name__, InlineSQLite.__name__)
