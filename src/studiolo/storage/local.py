"""Bytes in a folder, two levels deep by digest: whole or not there at all."""

import asyncio
import errno
import hashlib
import os
import re
import secrets
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from studiolo.errors import NotFound, StorageFailed, StorageFull
from studiolo.storage.protocol import Aside, Blob

T = TypeVar("T")

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
DIGEST = re.compile(r"[0-9a-f]{64}")
ASIDE = re.compile(r"(\d+)-[0-9a-f]+")
DRAFT = ".draft-"


class LocalStorage:
    """root: made when the first bytes come."""

    def __init__(self, root: Path, *, name: str = "data") -> None:
        self._root = root
        self._name = name

    @property
    def name(self) -> str:
        return self._name

    async def put(self, data: bytes) -> str:
        return await asyncio.to_thread(self._put, data, over=False)

    async def rewrite(self, data: bytes) -> str:
        return await asyncio.to_thread(self._put, data, over=True)

    async def get(self, digest: str) -> bytes:
        data = await self._found(digest, Path.read_bytes)
        if data is None:
            raise NotFound("There is no such picture.")
        return data

    async def look(self, digest: str) -> Blob | None:
        return await self._found(digest, _blob)

    async def exists(self, digest: str) -> bool:
        return await self.look(digest) is not None

    async def digests(self) -> AsyncIterator[Blob]:
        for folder in await asyncio.to_thread(_folders, self._root):
            for blob in await asyncio.to_thread(_blobs_below, folder):
                yield blob

    async def set_aside(self, digest: str, *, now: float) -> None:
        await asyncio.to_thread(self._set_aside, digest, now)

    async def asides(self) -> AsyncIterator[Aside]:
        for digest in await asyncio.to_thread(_names, self._root / "aside"):
            for aside in await asyncio.to_thread(self._asides_of, digest):
                yield aside

    async def bring_back(self, aside: Aside) -> None:
        await asyncio.to_thread(self._bring_back, aside)

    async def drop(self, aside: Aside) -> None:
        await asyncio.to_thread(self._drop, aside)

    async def tidy(self, *, before: float) -> int:
        return sum([await asyncio.to_thread(_clear_drafts, f, before) for f in _folders(self._root)])

    async def close(self) -> None:
        return None

    async def link_from(self, other: "LocalStorage", digest: str) -> bool:
        """Keep the other folder's bytes without copying them; False where that is not possible."""
        return await asyncio.to_thread(self._link, other.path(digest), self.path(digest))

    def path(self, digest: str) -> Path:
        """Where the bytes are, if they are."""
        return self._root / digest[:2] / digest[2:4] / digest

    def _put(self, data: bytes, *, over: bool) -> str:
        digest = hashlib.sha256(data).hexdigest()
        target = self.path(digest)
        with _told("The picture could not be stored", full="the picture was not stored"):
            if over or not _renewed(target, len(data)):
                self._make_folders(target.parent)
                _write_whole(target, data)
            _sync_folder(target.parent)  # also when another process wrote it: it may not have come to this yet
        return digest

    def _link(self, source: Path, target: Path) -> bool:
        with _told("The picture could not be stored", full="the picture was not stored"):
            self._make_folders(target.parent)
        try:
            os.link(source, target)
            _sync_folder(target.parent)
        except FileExistsError:
            return True
        except OSError:  # another disk, no links there, or not in a folder
            return False
        return True

    def _make_folders(self, folder: Path) -> None:
        """Also the names of the folders survive a power cut."""
        for made in (self._root, folder.parent, folder):
            if not made.exists():
                made.mkdir(parents=True, exist_ok=True)
                _sync_folder(made.parent)

    async def _found(self, digest: str, read: Callable[[Path], T]) -> T | None:
        def find() -> T | None:
            with _told("The picture could not be read"):
                for _ in range(3):  # it may be set aside again between coming back and being read
                    with suppress(FileNotFoundError):
                        return read(self.path(digest))
                    if not (asides := self._asides_of(digest)):
                        break
                    self._bring_back(asides[-1])
                with suppress(FileNotFoundError):  # another reader may have brought it back just now
                    return read(self.path(digest))
                return None

        return await asyncio.to_thread(find)

    def _set_aside(self, digest: str, now: float) -> None:
        folder = self._root / "aside" / digest
        with _told("The picture could not be set aside"):
            folder.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):  # somebody else did, or cleared the folder: the next collection comes
                os.rename(self.path(digest), folder / f"{int(now * 1000):014d}-{secrets.token_hex(4)}")

    def _asides_of(self, digest: str) -> list[Aside]:
        """The oldest first."""
        with _told("What was set aside could not be read"):
            names = _names(self._root / "aside" / digest)
        found = [match for match in map(ASIDE.fullmatch, names) if match]
        return [Aside(digest=digest, since=int(match[1]) / 1000, name=match[0]) for match in found]

    def _bring_back(self, aside: Aside) -> None:
        target = self.path(aside.digest)
        with _told("The picture could not be brought back"), suppress(FileNotFoundError):
            self._make_folders(target.parent)
            os.utime(self._aside_path(aside))  # as if put again: not to be set aside by a collection that runs now
            os.rename(self._aside_path(aside), target)
            _sync_folder(target.parent)

    def _drop(self, aside: Aside) -> None:
        path = self._aside_path(aside)
        with _told("What was set aside could not be removed"):
            path.unlink(missing_ok=True)
            with suppress(OSError):
                path.parent.rmdir()  # once it is empty

    def _aside_path(self, aside: Aside) -> Path:
        return self._root / "aside" / aside.digest / aside.name


@contextmanager
def _told(sentence: str, *, full: str = "") -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise StorageFull(f"No room is left where pictures are kept; {full or sentence}.") from error
        raise StorageFailed(f"{sentence} ({error.strerror}).") from error


def _renewed(target: Path, byte_count: int) -> bool:
    """Whether all of it is there already; then it counts as put now, so that no collection takes it for forgotten."""
    try:
        if target.stat().st_size != byte_count:
            return False
        with suppress(PermissionError):  # another user's; safe all the same, as nothing is dropped at once
            os.utime(target)
    except FileNotFoundError:
        return False
    return True


def _write_whole(target: Path, data: bytes) -> None:
    """A reader sees all of it or nothing, also after a power cut."""
    handle, draft = tempfile.mkstemp(dir=target.parent, prefix=DRAFT)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise


def _sync_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _names(folder: Path) -> list[str]:
    """Sorted; none where there is no folder."""
    try:
        return sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []


def _folders(root: Path) -> list[Path]:
    """Of the second level, where the bytes are."""
    with _told("The folder of pictures could not be read"):
        first = [root / name for name in _names(root) if len(name) == 2]
        return [folder / name for folder in first for name in _names(folder) if len(name) == 2]


def _blob(path: Path) -> Blob:
    found = path.stat()
    return Blob(digest=path.name, byte_count=found.st_size, modified=found.st_mtime)


def _blobs_below(folder: Path) -> list[Blob]:
    blobs = []
    with _told("The folder of pictures could not be read"):
        for name in _names(folder):
            with suppress(FileNotFoundError):
                if DIGEST.fullmatch(name):
                    blobs.append(_blob(folder / name))
    return blobs


def _clear_drafts(folder: Path, before: float) -> int:
    removed = 0
    with _told("What an interrupted write left could not be removed"):
        for name in _names(folder):
            with suppress(FileNotFoundError):
                if name.startswith(DRAFT) and (folder / name).stat().st_mtime < before:
                    (folder / name).unlink()
                    removed += 1
    return removed
