"""How much waits, runs and has ended, and who is there to work: for whoever watches."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, literal_column, select
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.transactions import Transactions
from studiolo.jobs.tables import job_lines, job_tallies, job_workers
from studiolo.jobs.values import OPEN, LineState

# Lines of `batch run` are its own business: nobody else would work them off.
EVERYBODYS = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Census:
    """Of one moment, for all processes. ended: how many lines ever did, by how, without those that never had to wait
    because they were refused.

    oldest_waiting_seconds: since its job was given; 0.0 when none waits. workers: heard of lately. heartbeat_seconds:
    since any worker was heard of; None when none is known.
    """

    waiting: int
    running: int
    ended: Mapping[LineState, int]
    oldest_waiting_seconds: float
    workers: int
    heartbeat_seconds: float | None


class SqlCensus:
    """silent_seconds: a worker that was not seen for so long is dead."""

    def __init__(self, engine: AsyncEngine, *, silent_seconds: float, clock: Callable[[], float] = time.time) -> None:
        self._database = Transactions(engine, "The jobs")
        self._silent_seconds = silent_seconds
        self._clock = clock

    async def take(self) -> Census:
        """Raises StorageFailed."""
        return await self._database.read(self._take)

    def _take(self, connection: Connection) -> Census:
        now = self._clock()
        waiting, oldest = connection.execute(_WAITING).one()
        seen = list(connection.scalars(_SEEN))
        ended = {LineState(state): count for state, count in connection.execute(_ENDED)}
        return Census(
            waiting=waiting,
            running=connection.scalar(_RUNNING) or 0,
            ended={state: ended.get(state, 0) for state in LineState if state not in OPEN},
            oldest_waiting_seconds=0.0 if oldest is None else max(0.0, now - oldest),
            workers=sum(at >= now - self._silent_seconds for at in seen),
            heartbeat_seconds=max(0.0, now - max(seen)) if seen else None,
        )


# Written out, as the databases use a partial index only for its own condition, not for a parameter.
_WAITING = select(func.count(), func.min(job_lines.c.created)).where(
    job_lines.c.state == literal_column("'waiting'"), job_lines.c.pool == EVERYBODYS
)
_RUNNING = select(func.count()).where(job_lines.c.state == literal_column("'running'"), job_lines.c.pool == EVERYBODYS)
_SEEN = select(job_workers.c.seen).where(job_workers.c.pool == EVERYBODYS)
_ENDED = select(job_tallies.c.state, job_tallies.c.lines)
