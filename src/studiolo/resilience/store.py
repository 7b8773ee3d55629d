"""Breakers in SQL."""

from collections.abc import Mapping

from sqlalchemy import Update, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.database.connect import READ_ONLY, failure, insert_for
from studiolo.errors import StorageFailed
from studiolo.resilience.protocol import Rest, State
from studiolo.resilience.tables import breakers

Step = Update | sqlite.Insert | postgresql.Insert


class SqlBreakerStore:
    """On any database SQLAlchemy speaks to; the table must be there. Each step is one conditional statement."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reader = engine.execution_options(**{READ_ONLY: True})

    async def read(self) -> Mapping[str, Rest]:
        try:
            async with self._reader.connect() as connection:
                rows = (await connection.execute(select(breakers))).mappings().all()
        except DBAPIError as error:
            raise StorageFailed("The state of the circuit breakers could not be read.") from error
        return {
            row["name"]: Rest(state=State(row["state"]), rests_until=row["rests_until"], trial_until=row["trial_until"])
            for row in rows
        }

    async def open(self, name: str, *, now: float, until: float) -> bool:
        insert = insert_for(self._engine)
        values = {"state": State.OPEN, "opened": now, "rests_until": until, "trial_owner": "", "trial_until": 0.0}
        return await self._took(
            insert(breakers)
            .values(name=name, **values)
            .on_conflict_do_update(
                index_elements=[breakers.c.name], set_=values, where=breakers.c.state == State.CLOSED
            )
        )

    async def claim_trial(self, name: str, owner: str, *, now: float, until: float) -> bool:
        return await self._took(
            update(breakers)
            .where(
                breakers.c.name == name,
                breakers.c.state != State.CLOSED,
                breakers.c.rests_until <= now,
                breakers.c.trial_until <= now,
            )
            .values(state=State.HALF_OPEN, trial_owner=owner, trial_until=until)
        )

    async def end_trial(self, name: str, owner: str, *, state: State, until: float) -> bool:
        return await self._took(
            update(breakers)
            .where(breakers.c.name == name, breakers.c.state == State.HALF_OPEN, breakers.c.trial_owner == owner)
            .values(state=state, rests_until=until, trial_owner="", trial_until=0.0)
        )

    async def _took(self, step: Step) -> bool:
        """Whether it changed a row: its condition held, for nobody else."""
        try:
            async with self._engine.begin() as connection:
                return (await connection.execute(step.returning(breakers.c.name))).first() is not None
        except DBAPIError as error:
            raise failure(error, "The state of a circuit breaker could not be written.") from error
