"""A copy of everything that is kept, of one moment while writes go on; and the way back.

A backup is a folder: `pictures/` with all bytes, a folder with the databases as they were at one moment, and
`backup.json`, written last, which names that folder: an interrupted backup leaves the one before as it was.
"""

import asyncio
import json
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studiolo.database.connect import READ_ONLY, open_database
from studiolo.errors import InvalidValue, NotFound, StorageFailed
from studiolo.storage.local import LocalStorage
from studiolo.storage.postgres_dump import dump, is_empty, load
from studiolo.storage.protocol import BlobStorage, Place
from studiolo.storage.references import named_at_once
from studiolo.storage.replicated import is_sound

DATABASE, DUMP, ABOUT, PICTURES = "studiolo.db", "studiolo.pgdump", "backup.json", "pictures"
RESTORING = ".restoring"
COPIED_AT_ONCE = 8

OnCopied = Callable[[int, int], None]
"""Called with how many pictures are done, of how many."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Copied:
    """count: of different bytes. fresh: those that were not there before. lost: digests whose bytes are nowhere whole."""

    count: int
    fresh: int
    lost: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """What is backed up, and where it is restored: the database ("" means SQLite in the data folder) and the bytes."""

    data_dir: Path
    database_url: str
    blobs: BlobStorage
    places: Sequence[Place]


def _nothing(_done: int, _all: int) -> None:
    return None


async def back_up(kept: Kept, folder: Path, *, on_copied: OnCopied = _nothing) -> Copied:
    """Into a new folder, or an older backup, to which only what is new is copied. Raises StorageFailed.

    The databases come first: bytes are there before their record is, so everything this copy names can be copied after.
    """
    databases = folder / f"database-{time.time_ns()}"
    try:
        databases.mkdir(parents=True)
        named = await _copy_databases(kept, databases)
        copied = await _copy_pictures(named, kept, LocalStorage(folder / PICTURES, name="backup"), on_copied)
        kind = "sqlite" if not kept.database_url else "postgresql"
        about = {
            "schema": 1,
            "made": time.time(),
            "database": kind,
            "databases": databases.name,
            "pictures": copied.count,
        }
        _write_whole(folder / ABOUT, json.dumps(about, indent=2).encode() + b"\n")
        for older in folder.glob("database-*"):
            if older != databases:
                shutil.rmtree(older, ignore_errors=True)
    except OSError as error:
        raise StorageFailed(f"The backup could not be written to {folder} ({error.strerror}).") from error
    return copied


async def restore(folder: Path, kept: Kept, *, on_copied: OnCopied = _nothing) -> Copied:
    """Bytes first, then the databases. Raises InvalidValue where something is kept already, StorageFailed."""
    about = _about(folder)
    await _refuse_to_overwrite(about, folder, kept)
    try:
        kept.data_dir.mkdir(parents=True, exist_ok=True)
        (kept.data_dir / RESTORING).write_text(about["databases"])
        source = LocalStorage(folder / PICTURES, name="backup")
        named = [blob.digest async for blob in source.digests()]
        copied = await _give_back_pictures(named, source, kept, on_copied)
        await _load_databases(folder / about["databases"], kept)
        (kept.data_dir / RESTORING).unlink()
    except OSError as error:
        raise StorageFailed(f"The backup could not be restored to {kept.data_dir} ({error.strerror}).") from error
    return copied


async def _copy_databases(kept: Kept, databases: Path) -> list[str]:
    """What the copy names. Jobs are copied before their results: a job seen unfinished finds its result when it goes on."""
    others = sorted(path for path in kept.data_dir.glob("*.db") if path.name != DATABASE)
    for path in [*others, *([] if kept.database_url else [kept.data_dir / DATABASE])]:
        await asyncio.to_thread(_copy_sqlite, path, databases / path.name)
    if kept.database_url:
        return await dump(kept.database_url, databases / DUMP)
    engine = open_database("", file=databases / DATABASE)
    try:
        async with engine.execution_options(**{READ_ONLY: True}).connect() as connection:
            return await named_at_once(connection)
    finally:
        await engine.dispose()


def _copy_sqlite(source: Path, target: Path) -> None:
    """As it is at one moment; whoever writes there goes on."""
    if not source.exists():
        raise StorageFailed(f"There is no database {source} to back up.")
    try:
        with closing(sqlite3.connect(source, timeout=30)) as reads, closing(sqlite3.connect(target)) as writes:
            reads.backup(writes)
    except sqlite3.Error as error:
        raise StorageFailed(f"The database {source.name} could not be copied ({error}).") from error


async def _copy_pictures(named: Sequence[str], kept: Kept, backup: LocalStorage, on_copied: OnCopied) -> Copied:
    folders = [place for place in kept.places if isinstance(place, LocalStorage)]

    async def copy(digest: str) -> bool | None:
        """Whether it is new; None when it is lost."""
        if await backup.exists(digest):
            return False
        try:
            data = await kept.blobs.get(digest)
        except NotFound:
            return None
        if not await is_sound(data, digest):
            return None
        for place in folders:
            if await backup.link_from(place, digest):
                return True
        await backup.put(data)
        return True

    return await _all(named, copy, on_copied)


async def _give_back_pictures(named: Sequence[str], backup: LocalStorage, kept: Kept, on_copied: OnCopied) -> Copied:
    async def give(digest: str) -> bool | None:
        data = await backup.get(digest)
        if not await is_sound(data, digest):
            return None
        for place in kept.places:  # all of them, and not only as many as a server waits for
            await place.put(data)  # and no link: what happens to one copy must not happen to the other
        return True

    return await _all(named, give, on_copied)


async def _all(named: Sequence[str], copy: Callable[[str], Any], on_copied: OnCopied) -> Copied:
    fresh, lost = 0, list[str]()
    for start in range(0, len(named), COPIED_AT_ONCE):
        some = named[start : start + COPIED_AT_ONCE]
        for digest, outcome in zip(some, await asyncio.gather(*map(copy, some)), strict=True):
            fresh += outcome is True
            lost += [digest] if outcome is None else []
        on_copied(start + len(some), len(named))
    return Copied(count=len(named) - len(lost), fresh=fresh, lost=tuple(lost))


def pictures_of(folder: Path) -> LocalStorage:
    """The bytes of a backup, to read. Raises InvalidValue where there is none."""
    _about(folder)
    return LocalStorage(folder / PICTURES, name="backup")


def _about(folder: Path) -> dict[str, Any]:
    try:
        about: dict[str, Any] = json.loads((folder / ABOUT).read_text())
    except (OSError, ValueError) as error:
        raise InvalidValue(f"{folder} holds no finished backup: it has no readable {ABOUT}.", field="folder") from error
    if about.get("schema") != 1:
        raise InvalidValue(f"The backup in {folder} belongs to a newer Studiolo; upgrade it.", field="folder")
    return about


async def _refuse_to_overwrite(about: dict[str, Any], folder: Path, kept: Kept) -> None:
    wanted = "postgresql" if kept.database_url else "sqlite"
    if about["database"] != wanted:
        raise InvalidValue(
            f"The backup in {folder} is of {about['database']}, but STUDIOLO_DATABASE_URL means {wanted}.",
            field="folder",
        )
    marker = kept.data_dir / RESTORING
    if marker.exists() and marker.read_text() == about["databases"]:
        return  # the same restore was interrupted, and goes on
    full = any(kept.data_dir.glob("*.db")) or (kept.database_url and not await is_empty(kept.database_url))
    for place in kept.places:
        async for _ in place.digests():
            full = True
            break
    if full:
        raise InvalidValue(
            f"Pictures or records are kept already where {folder} would be restored, and nothing is overwritten. Restore "
            "into an empty place: STUDIOLO_DATA_DIR=/another/folder studiolo storage restore ...",
            field="folder",
        )


async def _load_databases(databases: Path, kept: Kept) -> None:
    if kept.database_url and await is_empty(kept.database_url):
        await load(kept.database_url, databases / DUMP)
    last_of_all = sorted(databases.glob("*.db"), key=lambda path: (path.name == DATABASE, path.name))
    for path in last_of_all:
        await asyncio.to_thread(_copy_whole, path, kept.data_dir / path.name)


def _copy_whole(source: Path, target: Path) -> None:
    draft = target.with_name(f".{target.name}.draft")
    shutil.copyfile(source, draft)
    _sync(draft)
    os.replace(draft, target)


def _write_whole(target: Path, data: bytes) -> None:
    draft = target.with_name(f".{target.name}.draft")
    draft.write_bytes(data)
    _sync(draft)
    os.replace(draft, target)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
