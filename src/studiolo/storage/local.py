"""Bytes in a folder, two levels deep by digest: whole or not there at all."""

import asyncio
import errno
import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from studiolo.errors import NotFound, StorageFailed, StorageFull

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class LocalStorage:
    """root: made when the first bytes come."""

    def __init__(self, root: Path) -> None:
        self._root = root

    async def put(self, data: bytes) -> str:
        return await asyncio.to_thread(self._put, data)

    async def get(self, digest: str) -> bytes:
        return await asyncio.to_thread(self._get, digest)

    def _put(self, data: bytes) -> str:
        digest = hashlib.sha256(data).hexdigest()
        target = self._path(digest)
        if target.exists():
            return digest
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(target, data)
        except OSError as error:
            if error.errno in FULL:
                raise StorageFull("No room is left where pictures are kept; the picture was not stored.") from error
            raise StorageFailed(f"The picture could not be stored ({error.strerror}).") from error
        return digest

    def _get(self, digest: str) -> bytes:
        try:
            return self._path(digest).read_bytes()
        except FileNotFoundError as error:
            raise NotFound("There is no such picture.") from error
        except OSError as error:
            raise StorageFailed(f"The picture could not be read ({error.strerror}).") from error

    def _path(self, digest: str) -> Path:
        return self._root / digest[:2] / digest[2:4] / digest


def _write_whole(target: Path, data: bytes) -> None:
    """A reader sees all of it or nothing, also after a power cut."""
    handle, draft = tempfile.mkstemp(dir=target.parent, prefix=".draft-")
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
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
