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
    keep_mb, keep_pictures: a worker holding more memory after a picture, or having drawn so many, is replaced.
    idle_seconds: then an idle worker is ended."""

    timeout_seconds: float = 600.0
    memory_mb: int = 6000
    keep_mb: int = 2500
    keep_pictures: int = 200
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
        StudioloError the function raised. An exception from `on_share` ends the picture, and its process with it: that
        is how a caller cancels. Either way the next call finds a sound process.
        """
        with self._places:
            worker = self._take()
            try:
                return worker.paint(request, on_share)
            finally:
                self._give_back(worker, kept=worker.fit_for_more())

    def start(self) -> None:
        """Start a process now, so that the first picture need not wait for it. Returns while it is still loading."""
        with self._places:
            self._give_back(self._take(), kept=True)

    def pids(self) -> tuple[int, ...]:
        with self._lock:
            return tuple(worker.pid for worker in [*(w for w, _ in self._idle), *self._busy])

    def close(self) -> None:
        """End every process, also those at work: their pictures fail with WorkerDied."""
        with self._lock:
            self._closed = True
            idle, busy = [worker for worker, _ in self._idle], list(self._busy)
            self._idle.clear()
            if self._reaper:
                self._reaper.cancel()
        for worker in idle:
            worker.kill()
        for worker in busy:
            worker.interrupt()

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
    """One process. Not thread-safe but for `interrupt`."""

    def __init__(self, function: str, limits: Limits) -> None:
        self._limits = limits
        self._pictures = 0
        self._at_rest = True  # False from a request until its answer is read whole
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

    def interrupt(self) -> None:
        """End the process; whoever waits for its picture gets WorkerDied and cleans up."""
        with suppress(OSError):
            self._process.kill()

    def kill(self) -> None:
        """End the process and close what was shared with it."""
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        for stream in (self._stdin, self._stdout, self._stderr):
            with suppress(OSError):
                stream.close()

    def fit_for_more(self) -> bool:
        """Whether it waits for a request, and is neither too full nor too old for one."""
        limits = self._limits
        young = self._pictures < limits.keep_pictures and self.resident_mb() <= limits.keep_mb
        return self._at_rest and young and self.alive()

    def paint(self, request: Mapping[str, Any], on_share: OnShare) -> PaintResult:
        deadline = time.monotonic() + self._limits.timeout_seconds
        self._at_rest = False
        self._pictures += 1
        try:
            send(self._stdin, dict(request))
            while True:
                self._wait(deadline)
                head, body = receive(self._stdout)
                if head["kind"] == "progress":
                    on_share(head["stage"], head["share"])
                    continue
                self._at_rest = True
                if head["kind"] == "done":
                    return PaintResult(data=body, info=head["info"])
                raise self._with_log(_raised(head))
        except Closed as error:
            died = WorkerDied(f"The process that draws ended unexpectedly ({self._ending()}).")
            raise self._with_log(died) from error

    def _wait(self, deadline: float) -> None:
        """Until there is something to read. Raises when time or memory runs out first."""
        while True:
            if time.monotonic() > deadline:
                self._process.kill()
                seconds = self._limits.timeout_seconds
                raise WorkerTimedOut(f"The picture was not finished within {seconds:g} seconds.")
            if self.resident_mb() > self._limits.memory_mb:
                self._process.kill()
                raise WorkerDied(f"The picture needed more than {self._limits.memory_mb} MB of memory.")
            if select.select([self._stdout], [], [], WATCH_SECONDS)[0]:
                return

    def _with_log(self, error: StudioloError) -> StudioloError:
        """A note shows in tracebacks, and so in logs, but never in an answer."""
        if isinstance(error, EngineFailed) and (tail := self.log_tail()):
            error.add_note(f"The worker's standard error ended with:\n{tail}")
        return error

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
