"""The workers' side of the tables: who does what, what came of it, and what a dead worker leaves to others.

Every change is one statement that names what it expects to find, so that of two workers only one succeeds.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    RowMapping,
    and_,
    case,
    delete,
    exists,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from studiolo.jobs.sql import job_of, line_of, reading, tally, writing
from studiolo.jobs.store import drop_waiting
from studiolo.jobs.tables import job_lines, job_queues, job_turns, job_workers, jobs
from studiolo.jobs.values import Answer, Job, Line, LineState, Step

WAITING, RUNNING = LineState.WAITING.value, LineState.RUNNING.value
# Written out, as the databases use a partial index only for its own condition, not for a parameter.
_WAITS = job_lines.c.state == literal_column("'waiting'")
_RUNS = job_lines.c.state == literal_column("'running'")


@dataclass(frozen=True, kw_only=True, slots=True)
class Claimed:
    """wait_seconds: until an engine has rested whose lines wait; None: none rests."""

    lines: Sequence[Line] = ()
    wait_seconds: float | None = None


class SqlClaims:
    """silent_seconds: a worker that was not seen for so long is dead."""

    def __init__(self, engine: AsyncEngine, *, silent_seconds: float, clock: Callable[[], float] = time.time) -> None:
        self._engine = engine
        self._silent_seconds = silent_seconds
        self._clock = clock

    async def enter(self, worker: str, host: str, pool: str = "") -> None:
        async with writing(self._engine, "The worker could not be registered.") as connection:
            row = {"id": worker, "host": host, "seen": self._clock(), "pool": pool}
            await connection.execute(insert(job_workers).values(row))

    async def beat(self, worker: str) -> bool:
        """False when others took the worker for dead: what it held is theirs now."""
        async with writing(self._engine, "The worker's heartbeat could not be recorded.") as connection:
            alive = update(job_workers).where(job_workers.c.id == worker).values(seen=self._clock())
            return bool((await connection.execute(alive)).rowcount)

    async def others_on(self, host: str, worker: str) -> list[str]:
        async with reading(self._engine) as connection:
            wanted = select(job_workers.c.id).where(job_workers.c.host == host, job_workers.c.id != worker)
            return list(await connection.scalars(wanted))

    async def bury_silent(self, *, but: str) -> int:
        """Workers that were not seen for too long; how many. but: who asks, for whom it may have been a long moment."""
        async with reading(self._engine) as connection:
            silent = and_(job_workers.c.seen < self._clock() - self._silent_seconds, job_workers.c.id != but)
            dead = list(await connection.scalars(select(job_workers.c.id).where(silent)))
        return sum([await self.bury(worker) for worker in dead])

    async def bury(self, worker: str) -> bool:
        """What it held waits again. False when somebody else did it already, or while somebody else does."""
        async with writing(self._engine, "A dead worker's lines could not be taken over.") as connection:
            locked = select(job_workers.c.id).where(job_workers.c.id == worker).with_for_update(skip_locked=True)
            if await connection.scalar(locked) is None:
                return False
            await connection.execute(delete(job_workers).where(job_workers.c.id == worker))
            held = and_(job_lines.c.owner == worker, _RUNS)
            await connection.execute(update(job_lines).where(held).values(state=WAITING, owner=None))
            await connection.execute(update(jobs).where(jobs.c.owner == worker).values(owner=None))
            return True

    async def claim(self, worker: str, pool: str, count: int) -> Claimed:
        """Up to `count` lines that now are the worker's: tenants take turns, then the highest priority, then the oldest."""
        async with reading(self._engine) as connection:
            some = select(job_lines.c.id).where(job_lines.c.pool == pool, _WAITS).limit(1)
            if await connection.scalar(some) is None:
                return Claimed()
        async with writing(self._engine, "No line could be claimed.") as connection:
            if not await _is_alive(connection, worker):
                return Claimed()
            # Also the lock: workers of a pool claim one after the other.
            number = update(job_turns).where(job_turns.c.pool == pool).values(turn=job_turns.c.turn + count)
            last_turn = await connection.scalar(number.returning(job_turns.c.turn))
            if last_turn is None:
                return Claimed()
            return await self._take_turns(connection, worker, pool, count, last_turn - count)

    async def _take_turns(self, connection: AsyncConnection, worker: str, pool: str, count: int, turn: int) -> Claimed:
        now = self._clock()
        queues, next_rested = await _queues(connection, pool, now)
        lines, served = list[Line](), dict[tuple[str, str], int]()
        while queues and len(lines) < count:
            queue = min(queues, key=lambda queue: (queue.tenant_turn, queue.turn))
            row = await _next_line(connection, queue, now)
            if row is None:
                queues.remove(queue)
                continue
            mine = update(job_lines).where(job_lines.c.id == row["id"])
            await connection.execute(mine.values(state=RUNNING, owner=worker, claims=job_lines.c.claims + 1))
            lines.append(line_of(row))
            turn += 1
            served[(queue.tenant, queue.engine)] = turn
            queues = [queue.after(turn) if other is queue else other.beside(queue, turn) for other in queues]
        await _keep_turns(connection, pool, served)
        return Claimed(lines=lines, wait_seconds=None if next_rested is None else next_rested - now)

    async def answer(self, worker: str, line: Line, answer: Answer) -> bool:
        """False when the line is not the worker's any more; then whoever has it answers it."""
        async with writing(self._engine, "The answer could not be recorded.") as connection:
            mine = _held(worker, line.id)
            values = {
                "state": answer.state.value,
                "owner": None,
                "ended": self._clock(),
                "status": answer.status,
                "answer": answer.body,
                "pictures": list(answer.pictures),
            }
            answered = (await connection.execute(update(job_lines).where(mine).values(values))).rowcount
            await tally(connection, answer.state, 0 if line.pool else answered)
            return bool(answered)

    async def give_back(self, worker: str, line: Line, *, wait_seconds: float = 0.0, failed: bool = False) -> None:
        """The line waits again. failed: it counts as one of the few times that a line may fail."""
        values = {"state": WAITING, "owner": None, "not_before": self._clock() + wait_seconds}
        if failed:
            values["failures"] = line.failures + 1
        else:
            values["claims"] = line.claims  # it was no trouble of the line's
        async with writing(self._engine, "The line could not be given back.") as connection:
            await connection.execute(update(job_lines).where(_held(worker, line.id)).values(values))

    async def rest(self, engine: str, seconds: float) -> None:
        """Claim no line of that engine for a while."""
        async with writing(self._engine, "The engine's rest could not be recorded.") as connection:
            until = self._clock() + seconds
            resting = and_(job_queues.c.engine == engine, job_queues.c.not_before < until)
            await connection.execute(update(job_queues).where(resting).values(not_before=until))

    async def claim_step(self, worker: str, pool: str) -> Job | None:
        """A job to be checked or finished, which nobody is at."""
        steps = (Step.CHECK.value, Step.FINISH.value)
        free = and_(jobs.c.pool == pool, jobs.c.step.in_(steps), jobs.c.owner.is_(None))
        async with reading(self._engine) as connection:
            if await connection.scalar(select(jobs.c.id).where(free).limit(1)) is None:
                return None
        async with writing(self._engine, "No job could be claimed.") as connection:
            if not await _is_alive(connection, worker):
                return None
            first = select(jobs).where(free).order_by(jobs.c.created).limit(1).with_for_update(skip_locked=True)
            row = (await connection.execute(first)).mappings().first()
            if row is None:
                return None
            await connection.execute(update(jobs).where(jobs.c.id == row["id"]).values(owner=worker))
            return job_of(row)

    async def give_back_step(self, worker: str, job: Job) -> None:
        async with writing(self._engine, "The job could not be given back.") as connection:
            mine = and_(jobs.c.id == job.id, jobs.c.owner == worker)
            await connection.execute(update(jobs).where(mine).values(owner=None))

    async def drop_unwanted(self) -> int:
        """Lines that wait though their job was cancelled or its time is over; how many."""
        now, dropped = self._clock(), 0
        late = and_(jobs.c.expires.is_not(None), jobs.c.expires <= now)
        waiting = exists().where(job_lines.c.job_id == jobs.c.id, job_lines.c.state == WAITING)
        unwanted = select(jobs.c.id, jobs.c.status).where(
            jobs.c.step == Step.LINES.value, or_(late, jobs.c.status == "cancelling"), waiting
        )
        async with reading(self._engine) as connection:
            found = (await connection.execute(unwanted.order_by(jobs.c.id))).all()
        for job_id, status in found:
            state = LineState.CANCELLED if status == "cancelling" else LineState.EXPIRED
            async with writing(self._engine, "Lines that nobody wants could not be dropped.") as connection:
                await connection.execute(select(jobs.c.id).where(jobs.c.id == job_id).with_for_update())
                dropped += await drop_waiting(connection, job_id, state, now)
        return dropped

    async def jobs_with_lines(self) -> list[str]:
        """Those that may be ready to be closed."""
        async with reading(self._engine) as connection:
            return list(await connection.scalars(select(jobs.c.id).where(jobs.c.step == Step.LINES.value)))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Queue:
    pool: str
    tenant: str
    engine: str
    tenant_turn: int
    turn: int

    def after(self, turn: int) -> "_Queue":
        return _Queue(pool=self.pool, tenant=self.tenant, engine=self.engine, tenant_turn=turn, turn=turn)

    def beside(self, served: "_Queue", turn: int) -> "_Queue":
        if self.tenant != served.tenant:
            return self
        return _Queue(pool=self.pool, tenant=self.tenant, engine=self.engine, tenant_turn=turn, turn=self.turn)


async def _is_alive(connection: AsyncConnection, worker: str) -> bool:
    """Until the end of this transaction: whoever is buried can claim nothing that nobody would bury again."""
    mine = select(job_workers.c.id).where(job_workers.c.id == worker)
    return await connection.scalar(mine.with_for_update(read=True)) is not None


async def _queues(connection: AsyncConnection, pool: str, now: float) -> tuple[list[_Queue], float | None]:
    """Those with a line that waits, but for the ones whose engine rests; and when the first of these has rested.

    There are few queues, so each is asked for its first line, by the index.
    """
    same = and_(
        job_lines.c.pool == job_queues.c.pool,
        job_lines.c.tenant == job_queues.c.tenant,
        job_lines.c.engine == job_queues.c.engine,
    )
    wanted = select(job_queues).where(job_queues.c.pool == pool, exists().where(same, _WAITS))
    rows = (await connection.execute(wanted)).mappings().all()
    queues = [
        _Queue(
            pool=row["pool"],
            tenant=row["tenant"],
            engine=row["engine"],
            tenant_turn=row["tenant_turn"],
            turn=row["turn"],
        )
        for row in rows
        if row["not_before"] <= now
    ]
    return queues, min((row["not_before"] for row in rows if row["not_before"] > now), default=None)


async def _next_line(connection: AsyncConnection, queue: _Queue, now: float) -> RowMapping | None:
    mine = and_(
        job_lines.c.pool == queue.pool, job_lines.c.tenant == queue.tenant, job_lines.c.engine == queue.engine, _WAITS
    )
    order = (job_lines.c.rank, job_lines.c.created, job_lines.c.position)
    # Whoever cancels a job holds many lines at once: they are passed over, not waited for.
    first = select(job_lines).where(mine, job_lines.c.not_before <= now).order_by(*order).limit(1)
    return (await connection.execute(first.with_for_update(skip_locked=True))).mappings().first()


async def _keep_turns(connection: AsyncConnection, pool: str, served: Mapping[tuple[str, str], int]) -> None:
    for (name, engine), turn in served.items():
        tenant = and_(job_queues.c.pool == pool, job_queues.c.tenant == name)
        own = case((job_queues.c.engine == engine, turn), else_=job_queues.c.turn)
        last = max(turn for (other, _), turn in served.items() if other == name)
        await connection.execute(update(job_queues).where(tenant).values(tenant_turn=last, turn=own))


def _held(worker: str, line_id: str) -> ColumnElement[bool]:
    return and_(job_lines.c.id == line_id, job_lines.c.owner == worker, _RUNS)
