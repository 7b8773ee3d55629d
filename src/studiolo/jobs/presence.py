"""Which workers of this machine still live: each holds a lock on a file, and the system lets go of it when one dies.

So a worker that was killed and started again takes up its old lines at once, and need not wait until it is missed.
"""

import os
import secrets
import socket
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO


class Presence:
    """folder: shared by the workers of this machine; made when it is needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: IO[bytes] | None = None
        self.host = socket.gethostname()[:255]
        self.worker = ""

    def enter(self) -> str:
        """A new name, under which nobody was here before. Raises OSError when the folder cannot be written."""
        self.leave()
        self.worker = f"{self.host[:32]}-{os.getpid()}-{secrets.token_hex(4)}"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._held = self._path(self.worker).open("wb")
        _lock(self._held)
        return self.worker

    def leave(self) -> None:
        if self._held is not None:
            with suppress(OSError):
                self._path(self.worker).unlink()
            self._held.close()
            self._held = None

    def dead(self, workers: Iterable[str]) -> Sequence[str]:
        """Those of this machine whose lock nobody holds. One whose file is not here may live: it uses another folder."""
        return [worker for worker in workers if worker != self.worker and self._is_dead(worker)]

    def forget(self, worker: str) -> None:
        with suppress(OSError):
            self._path(worker).unlink()

    def _is_dead(self, worker: str) -> bool:
        try:
            with self._path(worker).open("rb+") as file:
                return _lock(file)
        except OSError:
            return False

    def _path(self, worker: str) -> Path:
        return self._folder / f"{worker}.lock"


def _lock(file: IO[bytes]) -> bool:
    """Whether the lock is ours now, until the file is closed."""
    if sys.platform == "win32":
        return False  # then the missing heartbeat tells
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
