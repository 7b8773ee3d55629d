"""The parent's side: keeps worker processes, gives each one picture at a time, and survives their end.

Everything here is bounded: time for a picture, memory of a worker, how long an idle one is kept.
"""

import os
import select
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from studiolo import errors
from studiolo.engines.maquette.worker.messages import Closed, receive, send
from studiolo.errors import EngineFailed, StudioloError, WorkerDied, WorkerTimedOut

OnShare = Callable[[str, float], None]
WATCH_SECONDS = 0.25
STDERR_TAIL_BYTES = 4000


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """timeout_seconds: for one picture, start of the process included. memory_mb: resident; more ends the picture.
    keep_mb: a worker holding more than this after a picture is replaced. idle_seconds: then an idle worker is ended."""

    timeout_seconds: float = 600.0
    memory_mb: int = 6000
    keep_mb: int = 2500
    idle_seconds: float = 600.0


@dataclass(frozen=True, kw_only=True, slots=True)
class PaintResult:
    data: bytes
    info: Mapping[str, Any]


class RenderWorkers:
    """At most `count` processes that each run `function` ("module:name"). Safe to use from many threads."""

    def __init__(self, function: str, *, count: int = 1, limits: Limits | None = None) -> None:
        self._function = function
        self._limits = limits or Limits()
        self._places = threading.Semaphore(count)
        self._lock = threading.Lock()
        self._idle: list[tuple[_Worker, float]] = []
        self._busy: set[_Worker] = set()
        self._closed = False
        self._reaper: threading.Timer | None = None

    def paint(self, request: Mapping[str, Any], on_share: OnShare) -> PaintResult:
        """Waits for a free place, then for the picture.

        Raises WorkerDied when the process ended or used too much memory, WorkerTimedOut when it took too long, or the
        StudioloError the function raised. The next call gets a fresh process.
        """
        with self._places:
            worker = self._take()
            kept = False
            try:
                result = worker.paint(request, on_share)
                kept = worker.resident_mb() <= self._limits.keep_mb
                return result
            except StudioloError as error:
                kept = worker.alive() and not isinstance(error, WorkerDied | WorkerTimedOut)
                raise
            finally:
                self._give_back(worker, kept=kept)

    def start(self) -> None:
        """Start a process now, so that the first picture need not wait for it."""
        with self._places:
            self._give_back(self._take(), kept=True)

    def pids(self) -> tuple[int, ...]:
        with self._lock:
            return tuple(worker.pid for worker in [*(w for w, _ in self._idle), *self._busy])

    def close(self) -> None:
        """End every process, also those at work: their pictures fail with WorkerDied."""
        with self._lock:
            self._closed = True
            workers = [*(w for w, _ in self._idle), *self._busy]
            self._idle.clear()
            if self._reaper:
                self._reaper.cancel()
        for worker in workers:
            worker.kill()

    def _take(self) -> "_Worker":
        with self._lock:
            if self._closed:
                raise WorkerDied("The engine was closed.")
            while self._idle:
                worker, _ = self._idle.pop()
                if worker.alive():
                    self._busy.add(worker)
                    return worker
                worker.kill()
            worker = _Worker(self._function, self._limits)
            self._busy.add(worker)
            return worker

    def _give_back(self, worker: "_Worker", *, kept: bool) -> None:
        with self._lock:
            self._busy.discard(worker)
            if kept and not self._closed and worker.alive():
                self._idle.append((worker, time.monotonic()))
                self._plan_reaping()
                return
        worker.kill()

    def _plan_reaping(self) -> None:
        if self._reaper:
            self._reaper.cancel()
        self._reaper = threading.Timer(self._limits.idle_seconds + 0.05, self._reap)
        self._reaper.daemon = True
        self._reaper.start()

    def _reap(self) -> None:
        now = time.monotonic()
        with self._lock:
            stale = [w for w, since in self._idle if now - since >= self._limits.idle_seconds]
            self._idle = [(w, since) for w, since in self._idle if w not in stale]
        for worker in stale:
            worker.kill()


class _Worker:
    """One process. Not thread-safe but for `kill`."""

    def __init__(self, function: str, limits: Limits) -> None:
        self._limits = limits
        self._stderr: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._process = subprocess.Popen(
            [sys.executable, "-m", "studiolo.engines.maquette.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            start_new_session=True,
            bufsize=0,  # what waits in a buffer of ours would be invisible to select
        )
        self.pid = self._process.pid
        assert self._process.stdin and self._process.stdout
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        with suppress(Closed):
            send(self._stdin, {"function": function})

    def alive(self) -> bool:
        return self._process.poll() is None

    def resident_mb(self) -> float:
        """0 once the process is gone, or where the system does not tell."""
        try:
            pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        except (OSError, IndexError, ValueError):
            return 0.0
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def kill(self) -> None:
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        for stream in (self._stdin, self._stdout, self._stderr):
            with suppress(OSError):
                stream.close()

    def paint(self, request: Mapping[str, Any], on_share: OnShare) -> PaintResult:
        deadline = time.monotonic() + self._limits.timeout_seconds
        try:
            send(self._stdin, dict(request))
            while True:
                self._wait(deadline)
                head, body = receive(self._stdout)
                if head["kind"] == "progress":
                    on_share(head["stage"], head["share"])
                elif head["kind"] == "done":
                    return PaintResult(data=body, info=head["info"])
                else:
                    raise _raised(head)
        except Closed as error:
            raise WorkerDied(f"The process that draws ended unexpectedly ({self._ending()}).") from error

    def _wait(self, deadline: float) -> None:
        """Until there is something to read. Raises when time or memory runs out first."""
        while not select.select([self._stdout], [], [], WATCH_SECONDS)[0]:
            if time.monotonic() > deadline:
                self._process.kill()
                seconds = self._limits.timeout_seconds
                raise WorkerTimedOut(f"The picture was not finished within {seconds:g} seconds.")
            if self.resident_mb() > self._limits.memory_mb:
                self._process.kill()
                raise WorkerDied(f"The picture needed more than {self._limits.memory_mb} MB of memory.")

    def _ending(self) -> str:
        try:
            status = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return "it closed its output"
        return f"signal {-status}" if status < 0 else f"exit status {status}"

    def log_tail(self) -> str:
        """The end of what the process wrote to standard error; for logs, never for answers."""
        size = self._stderr.seek(0, os.SEEK_END)
        self._stderr.seek(max(0, size - STDERR_TAIL_BYTES))
        return self._stderr.read().decode(errors="replace")


def _raised(head: Mapping[str, Any]) -> StudioloError:
    kind = getattr(errors, head["class"], None) if head["class"] else None
    if isinstance(kind, type) and issubclass(kind, StudioloError):
        return kind(head["message"])
    return EngineFailed(f"The engine failed while drawing ({head['message']}).")
