"""Jobs and lines, as those who ask for them see them; claims.py is the workers' side."""

import time
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import and_, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from studiolo.errors import NotFound
from studiolo.jobs.sql import insert_new, job_of, job_row, line_of, line_row, reading, tally, writing
from studiolo.jobs.tables import job_lines, job_queues, job_turns, jobs
from studiolo.jobs.values import OPEN, Counts, Job, Kind, Line, LineState, Step

PAGE_LINES = 500


class SqlJobs:
    """Every job belongs to a tenant; for anyone else it is not there."""

    def __init__(self, engine: AsyncEngine, *, clock: Callable[[], float] = time.time) -> None:
        self._engine = engine
        self._clock = clock

    async def add(self, job: Job, lines: Sequence[Line] = ()) -> bool:
        """False when a job of that id is there already; then nothing was added. Raises StorageFailed."""
        async with writing(self._engine, "The job could not be recorded.") as connection:
            added = await connection.execute(insert_new(connection, jobs).values(job_row(job)))
            if added.rowcount:
                await _add_lines(connection, lines)
            return bool(added.rowcount)

    async def add_lines(self, lines: Sequence[Line]) -> None:
        """Those that are there already stay as they are."""
        async with writing(self._engine, "The lines could not be recorded.") as connection:
            await _add_lines(connection, lines)

    async def find(self, tenant: str, job_id: str, kind: Kind) -> Job:
        """Raises NotFound."""
        async with reading(self._engine) as connection:
            mine = and_(jobs.c.id == job_id, jobs.c.tenant == tenant, jobs.c.kind == kind.value)
            row = (await connection.execute(select(jobs).where(mine))).mappings().first()
        if row is None:
            name = "batch" if kind is Kind.BATCH else "job"
            raise NotFound(f"No {name} found with id '{job_id[:80]}'.")
        return job_of(row)

    async def page(self, tenant: str, kind: Kind, *, after: str | None, limit: int) -> tuple[list[Job], bool]:
        """Newest first: up to `limit` behind the one named `after`, and whether there are more."""
        wanted = select(jobs).where(jobs.c.tenant == tenant, jobs.c.kind == kind.value)
        if after is not None:
            last = await self.find(tenant, after, kind)
            same = and_(jobs.c.created == last.created, jobs.c.id < last.id)
            wanted = wanted.where(or_(jobs.c.created < last.created, same))
        async with reading(self._engine) as connection:
            ordered = wanted.order_by(jobs.c.created.desc(), jobs.c.id.desc()).limit(limit + 1)
            rows = (await connection.execute(ordered)).mappings().all()
        return [job_of(row) for row in rows[:limit]], len(rows) > limit

    async def counts(self, job_ids: Sequence[str]) -> Mapping[str, Counts]:
        wanted = select(job_lines.c.job_id, job_lines.c.state, func.count()).where(job_lines.c.job_id.in_(job_ids))
        found: dict[str, dict[str, int]] = {job_id: {} for job_id in job_ids}
        async with reading(self._engine) as connection:
            for job_id, state, number in await connection.execute(
                wanted.group_by(job_lines.c.job_id, job_lines.c.state)
            ):
                found[job_id][state] = number
        return {job_id: Counts(**states) for job_id, states in found.items()}

    async def cancel(self, tenant: str, job_id: str, kind: Kind) -> Job:
        """What waits is cancelled now; what runs is finished first. Cancelling what has ended changes nothing."""
        job = await self.find(tenant, job_id, kind)
        async with writing(self._engine, "The job could not be cancelled.") as connection:
            stop = update(jobs).where(jobs.c.id == job.id, jobs.c.status.in_(("validating", "in_progress")))
            stopped = await connection.execute(stop.values(status="cancelling", cancelling=self._clock()))
            if stopped.rowcount:
                await drop_waiting(connection, job.id, LineState.CANCELLED, self._clock())
        await self.close_finished(job.id)
        return await self.find(tenant, job_id, kind)

    async def close_finished(self, job_id: str) -> bool:
        """On to the last step when no line is left to be run. Call it outside of the line's own transaction: of two
        workers that end the last two lines at once, only then one is sure to see both."""
        open_lines = exists().where(job_lines.c.job_id == job_id, job_lines.c.state.in_(OPEN))
        async with reading(self._engine) as connection:
            ready = select(jobs.c.id).where(jobs.c.id == job_id, jobs.c.step == Step.LINES.value, ~open_lines)
            if await connection.scalar(ready) is None:
                return False
        async with writing(self._engine, "The job could not be closed.") as connection:
            close = update(jobs).where(jobs.c.id == job_id, jobs.c.step == Step.LINES.value, ~open_lines)
            closed = await connection.execute(close.values(step=Step.FINISH.value, finalizing=self._clock()))
            words = update(jobs).where(jobs.c.id == job_id, jobs.c.status == "in_progress")
            if closed.rowcount:
                await connection.execute(words.values(status="finalizing"))
            return bool(closed.rowcount)

    async def lines(self, job_id: str, *, after: int = -1) -> AsyncIterator[Line]:
        """In order, those behind position `after`; never more than a page of them in memory."""
        while True:
            wanted = select(job_lines).where(job_lines.c.job_id == job_id, job_lines.c.position > after)
            async with reading(self._engine) as connection:
                ordered = wanted.order_by(job_lines.c.position).limit(PAGE_LINES)
                rows = (await connection.execute(ordered)).mappings().all()
            for row in rows:
                yield line_of(row)
            if len(rows) < PAGE_LINES:
                return
            after = rows[-1]["position"]

    async def ended_lines(self, job_id: str) -> AsyncIterator[Line]:
        """In order."""
        async for line in self.lines(job_id):
            if line.state not in OPEN:
                yield line

    async def answered_since(self, job_id: str, since: float, known: Collection[str]) -> list[Line]:
        """Lines that ended at `since` or later and are not in `known`, in order; at most a page of them."""
        ended = and_(job_lines.c.job_id == job_id, job_lines.c.state.not_in(OPEN), job_lines.c.ended >= since)
        async with reading(self._engine) as connection:
            found = await connection.scalars(select(job_lines.c.id).where(ended))
            fresh = [line_id for line_id in found if line_id not in known][:PAGE_LINES]
            rows = await connection.execute(select(job_lines).where(job_lines.c.id.in_(fresh)))
            return sorted((line_of(row) for row in rows.mappings()), key=lambda line: line.position)

    async def reopen(self, job_id: str) -> None:
        """There are lines to be run again."""
        again = update(jobs).where(jobs.c.id == job_id, jobs.c.step != Step.LINES.value)
        async with writing(self._engine, "The job could not be opened again.") as connection:
            fresh = {"step": Step.LINES.value, "status": "in_progress", "owner": None, "ended": None}
            await connection.execute(again.values(**fresh, finalizing=None))

    async def ask_again(self, job_id: str, *, statuses_from: int) -> int:
        """Put failed lines whose answer has at least that status back into their queue; how many."""
        failed = and_(job_lines.c.job_id == job_id, job_lines.c.state == LineState.FAILED.value)
        again = update(job_lines).where(failed, job_lines.c.status >= statuses_from)
        fresh: dict[str, Any] = {"state": LineState.WAITING.value, "status": 0, "answer": "", "ended": None}
        async with writing(self._engine, "The failed lines could not be asked for again.") as connection:
            put = await connection.execute(again.values(**fresh, failures=0, claims=1, not_before=0.0))
            return put.rowcount

    async def forget(self, *, before: float) -> int:
        """Remove jobs that ended before that time; their pictures and files stay."""
        old = select(jobs.c.id).where(jobs.c.step == Step.NOTHING.value, jobs.c.ended < before).limit(100)
        async with writing(self._engine, "Old jobs could not be removed.") as connection:
            ids = (await connection.scalars(old)).all()
            if ids:
                await connection.execute(job_lines.delete().where(job_lines.c.job_id.in_(ids)))
                await connection.execute(jobs.delete().where(jobs.c.id.in_(ids)))
            return len(ids)


async def drop_waiting(connection: AsyncConnection, job_id: str, state: LineState, now: float) -> int:
    waiting = and_(job_lines.c.job_id == job_id, job_lines.c.state == LineState.WAITING.value)
    dropped = (await connection.execute(update(job_lines).where(waiting).values(state=state.value, ended=now))).rowcount
    await tally(connection, state, dropped)
    return dropped


async def _add_lines(connection: AsyncConnection, lines: Sequence[Line]) -> None:
    if not lines:
        return
    waiting = {(line.pool, line.tenant, line.engine) for line in lines if line.state is LineState.WAITING}
    queues = sorted(waiting)  # sorted, so that no two wait crosswise
    for pool in sorted({pool for pool, _, _ in queues}):
        await connection.execute(insert_new(connection, job_turns).values(pool=pool, turn=0))
    for pool, tenant, engine in queues:
        row = {"pool": pool, "tenant": tenant, "engine": engine, "tenant_turn": 0, "turn": 0, "not_before": 0.0}
        await connection.execute(insert_new(connection, job_queues).values(row))
    await connection.execute(insert_new(connection, job_lines), [line_row(line) for line in lines])
