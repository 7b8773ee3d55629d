"""One worker: claims lines, has them made, records the answers, and takes over what dead workers left."""

import asyncio
import secrets
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog

from studiolo.configuration import JobRules
from studiolo.errors import StudioloError
from studiolo.jobs.claims import SqlClaims
from studiolo.jobs.files import SqlFiles
from studiolo.jobs.presence import Presence
from studiolo.jobs.run_line import NotYet, run_line
from studiolo.jobs.steps import Steps
from studiolo.jobs.store import SqlJobs
from studiolo.jobs.tools import LineTools
from studiolo.jobs.values import Answer, Job, Line, Step
from studiolo.jobs.webhooks import Deliveries

T = TypeVar("T")
log = structlog.get_logger()
POLL_SECONDS = 1.0  # how long work that another process was given may wait unseen
GRACE_SECONDS = 8.0  # shorter than what is usually left to a process that is asked to end
CLEAN_SECONDS = 300.0
DELIVERERS = 4
DAY_SECONDS = 86_400.0
UNFORESEEN = (
    '{"error":{"message":"The server had an error while processing your request.",'
    '"type":"server_error","param":null,"code":null}}'
)


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkerTools:
    """What every worker of a process shares."""

    claims: SqlClaims
    store: SqlJobs
    files: SqlFiles
    steps: Steps
    deliveries: Deliveries
    lines: LineTools
    rules: JobRules
    clock: Callable[[], float]


class Worker:
    """pool: whose lines it works off. `start` and `stop` it, or await `run`, which ends after `stop`."""

    def __init__(self, tools: WorkerTools, presence: Presence, *, pool: str = "") -> None:
        self._tools = tools
        self._presence = presence
        self._pool = pool
        self._running: dict[asyncio.Task[None], Line] = {}
        self._open: Counter[str] = Counter()  # lines that run here, by job
        self._step: asyncio.Task[None] | None = None
        self._wake = asyncio.Event()
        self._stopping = False
        self._grace_seconds = GRACE_SECONDS
        self._task: asyncio.Task[None] | None = None
        self._name = ""

    def start(self) -> None:
        """Within a running loop. Starting it again while it runs is harmless."""
        if self._task is None or self._task.done():
            self._stopping = False
            self._task = asyncio.get_running_loop().create_task(self.run())

    async def stop(self, *, grace_seconds: float = GRACE_SECONDS) -> None:
        """Claims nothing more; what is not done after the grace is given back. Stopping it twice is harmless."""
        self.ask_to_stop(grace_seconds=grace_seconds)
        if self._task is not None:
            await asyncio.wait({self._task})

    def ask_to_stop(self, *, grace_seconds: float = GRACE_SECONDS) -> None:
        self._grace_seconds = grace_seconds
        self._stopping = True
        self.wake()

    def wake(self) -> None:
        """There is something to do: it looks now, not with the next poll."""
        self._wake.set()

    async def run(self) -> None:
        """Until `stop`. A database that is away is waited for."""
        if not await self._entered():
            return
        helpers = [
            self._every(self._beat, self._tools.rules.heartbeat_seconds),
            self._every(self._clean, CLEAN_SECONDS),
        ]
        helpers += [self._every(self._tools.deliveries.deliver_due, POLL_SECONDS) for _ in range(DELIVERERS)]
        tasks = [asyncio.create_task(helper) for helper in helpers]
        try:
            while not self._stopping:
                self._wake.clear()
                wait = await self._look()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), wait)
            await self._let_finish()
        finally:
            everything = [*tasks, *self._running, *([self._step] if self._step else [])]
            for task in everything:
                task.cancel()
            await asyncio.gather(*everything, return_exceptions=True)
            await self._leave()

    async def _look(self) -> float:
        """Start what there is to do; how many seconds until it is worth looking again."""
        name = self._name  # it changes when others take this worker for dead
        try:
            if self._step is None and (job := await self._tools.claims.claim_step(name, self._pool)):
                self._step = self._begin(self._take_step(job, name))
            free = self._tools.rules.concurrency - len(self._running)
            if free <= 0:
                return POLL_SECONDS
            claimed = await self._tools.claims.claim(name, self._pool, free)
        except Exception as error:  # the outer edge: a database that is ill for a while must not end the worker
            log.warning("work cannot be claimed", error=type(error).__name__)
            return POLL_SECONDS
        for line in claimed.lines:
            self._running[self._begin(self._work(line, name))] = line
        return POLL_SECONDS if claimed.wait_seconds is None else min(POLL_SECONDS, claimed.wait_seconds)

    def _begin(self, work: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
        task = asyncio.create_task(work)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._running.pop(task, None)
        if task is self._step:
            self._step = None
        self.wake()

    async def _work(self, line: Line, name: str) -> None:
        self._open[line.job_id] += 1
        try:
            await self._run_and_answer(line, name)
        finally:
            self._open[line.job_id] -= 1
        if self._open[line.job_id] <= 0:  # else the last of its lines that run here looks
            del self._open[line.job_id]
            await self._trying(lambda: self._tools.store.close_finished(line.job_id))

    async def _run_and_answer(self, line: Line, name: str) -> None:
        claims = self._tools.claims
        try:
            result = await run_line(line, self._tools.lines)
        except Exception as error:  # the outer edge: one line must not end the worker
            log.error("a line failed unforeseen", line=line.id, error=type(error).__name__)
            result = _unforeseen(line)
        if isinstance(result, Answer):
            # It may have cost money: it is recorded, however long the database is away.
            await self._trying(lambda: claims.answer(name, line, result))
            return
        wait, failed = result.wait_seconds, result.failed
        await self._trying(lambda: claims.give_back(name, line, wait_seconds=wait, failed=failed))
        if result.rest:
            await self._trying(lambda: claims.rest(line.engine, wait))

    async def _take_step(self, job: Job, name: str) -> None:
        step = self._tools.steps.check if job.step is Step.CHECK else self._tools.steps.finish
        try:
            await step(name, job)
        except Exception as error:  # the outer edge, as above; it is tried again
            log.error("a job's step failed", job=job.id, step=job.step.value, error=type(error).__name__)
            await asyncio.sleep(POLL_SECONDS)
            await self._trying(lambda: self._tools.claims.give_back_step(name, job))

    async def _clean(self) -> None:
        now = self._tools.clock()
        await self._tools.files.remove_expired(now)
        await self._tools.store.forget(before=now - self._tools.rules.keep_days * DAY_SECONDS)

    async def _entered(self) -> bool:
        """False when it was asked to stop before the database could be reached."""
        while not self._stopping:
            try:
                await self._enter()
                return True
            except (StudioloError, OSError) as error:
                log.warning("the worker cannot begin", error=type(error).__name__)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), POLL_SECONDS)
        return False

    async def _enter(self) -> None:
        name = await asyncio.to_thread(self._presence.enter)
        await self._tools.claims.enter(name, self._presence.host, self._pool)
        self._name = name
        await self._bury_dead_neighbours()

    async def _bury_dead_neighbours(self) -> None:
        others = await self._tools.claims.others_on(self._presence.host, self._name)
        for dead in await asyncio.to_thread(self._presence.dead, others):
            if await self._tools.claims.bury(dead):
                log.warning("took over from a worker that died", worker=dead)
            self._presence.forget(dead)

    async def _beat(self) -> None:
        claims = self._tools.claims
        if not await claims.beat(self._name):
            log.warning("others took this worker for dead; it begins anew", worker=self._name)
            for task in [*self._running, *([self._step] if self._step else [])]:
                task.cancel()
            await self._enter()
        await claims.bury_silent(but=self._name)
        await self._bury_dead_neighbours()
        await claims.drop_unwanted()
        for job_id in await claims.jobs_with_lines():
            await self._tools.store.close_finished(job_id)

    async def _let_finish(self) -> None:
        if self._running:
            await asyncio.wait(set(self._running), timeout=self._grace_seconds)

    async def _leave(self) -> None:
        """What it still holds waits again."""
        with suppress(StudioloError):
            await self._tools.claims.bury(self._name)
        self._presence.leave()

    async def _every(self, do: Callable[[], Awaitable[object]], seconds: float) -> None:
        while True:
            try:
                await do()
            except Exception as error:  # the outer edge, as above; the next time may do better
                log.warning("a worker's duty failed", error=type(error).__name__)
            await asyncio.sleep(seconds)

    async def _trying(self, do: Callable[[], Awaitable[T]]) -> T:
        """Until it succeeds, or the worker ends."""
        while True:
            try:
                return await do()
            except Exception as error:  # the outer edge, as above: an answer must not be lost
                log.warning("the database is away", error=type(error).__name__)
                await asyncio.sleep(POLL_SECONDS + secrets.randbelow(1000) / 1000)


def _unforeseen(line: Line) -> Answer | NotYet:
    """Once more, then an error without a cause: what went wrong inside may not leave."""
    if line.failures == 0:
        return NotYet(wait_seconds=1.0, failed=True)
    return Answer(status=500, body=UNFORESEEN)
