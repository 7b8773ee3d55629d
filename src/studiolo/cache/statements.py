"""What both databases are told. Every statement that requests need is prepared once."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    String,
    bindparam,
    delete,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.cache.tables import entries, flights, state, tags
from studiolo.database.connect import insert_for, is_sqlite
from studiolo.database.prepared import Prepared

STATE = 1  # the only row's id
EVICTED_AT_ONCE = 256


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """All there is about a key at one moment. kept: an entry's pictures, until `expires`.

    token: the newest attempt to make it, "" for none; running: somebody works on it; landed: what it made.
    """

    generation: int
    kept: tuple[str, ...]
    expires: float
    token: str
    running: bool
    landed: tuple[str, ...]


def seen(row: Any) -> Seen:
    """A row of `about`."""
    return Seen(
        generation=row.generation or 0,
        kept=tuple(row.kept or ()),
        expires=row.expires or 0.0,
        token=row.token or "",
        running=bool(row.running),
        landed=tuple(row.landed or ()),
    )


def database_now(engine: AsyncEngine) -> ColumnElement[float]:
    """Seconds since 1970 by the database's own clock: leases must not depend on how well machines agree on the time."""
    if is_sqlite(engine):
        return literal_column("((julianday('now') - 2440587.5) * 86400.0)", Float)
    return literal_column("CAST(extract(epoch FROM clock_timestamp()) AS double precision)", Float)


def about(now: ColumnElement[float]) -> Prepared:
    """Everything about `key`; always gives one row."""
    asked = select(bindparam("key", type_=String).label("key")).subquery("asked")
    wanted = select(
        entries.c.picture_ids.label("kept"),
        entries.c.expires.label("expires"),
        flights.c.token.label("token"),
        flights.c.picture_ids.label("landed"),
        (flights.c.expires > now).label("running"),
        state.c.generation.label("generation"),
    )
    return Prepared(
        wanted.select_from(
            asked.outerjoin(entries, entries.c.key == asked.c.key)
            .outerjoin(flights, flights.c.key == asked.c.key)
            .outerjoin(state, state.c.id == STATE)
        )
    )


def take(engine: AsyncEngine) -> Prepared:
    """Gives the token, if the row is ours then: there was none, or the attempt `after` has ended."""
    now = database_now(engine)
    names = ("key", "tenant", "token", "owner")
    row: dict[str, Any] = {name: bindparam(name) for name in names} | {
        "expires": now + bindparam("lease_seconds", type_=Float)
    }
    statement = insert_for(engine)(flights).values(row | {"picture_ids": None})
    taken = {name: statement.excluded[name] for name in ("tenant", "token", "owner", "expires", "picture_ids")}
    free = (flights.c.token == bindparam("after")) & (flights.c.expires <= now)
    statement = statement.on_conflict_do_update(index_elements=[flights.c.key], set_=taken, where=free)
    return Prepared(statement.returning(flights.c.token))


def land(now: ColumnElement[float]) -> Prepared:
    """The attempt `its_token` at `its_key` made `its_pictures`."""
    ours = (flights.c.key == bindparam("its_key")) & (flights.c.token == bindparam("its_token"))
    made = bindparam("its_pictures", type_=flights.c.picture_ids.type)
    return Prepared(update(flights).where(ours).values(picture_ids=made, owner="", expires=now))


def count(engine: AsyncEngine) -> Prepared:
    """Adds `hits`, `misses` and `shared`; takes the row, which the first one makes, until the transaction's end."""
    names = ("hits", "misses", "shared")
    added: dict[str, Any] = {name: bindparam(name) for name in names}
    statement = insert_for(engine)(state).values(id=STATE, generation=0, byte_count=0, **added)
    sums = {name: state.c[name] + statement.excluded[name] for name in names}
    statement = statement.on_conflict_do_update(index_elements=[state.c.id], set_=sums)
    return Prepared(statement.returning(state.c.generation, state.c.byte_count))


def removal(fits: ColumnElement[bool]) -> Prepared:
    """Gives the byte counts of the entries that are gone; their tags go with them."""
    return Prepared(delete(entries).where(fits).returning(entries.c.byte_count))


KEEP = Prepared(insert(entries))
TAG = Prepared(insert(tags))
REMOVE_OLD = removal(or_(entries.c.key == bindparam("same_key"), entries.c.expires <= bindparam("now", type_=Float)))
OLDEST = Prepared(
    select(entries.c.key, entries.c.byte_count)
    .where(entries.c.key != bindparam("but"))
    .order_by(entries.c.last_used)
    .limit(EVICTED_AT_ONCE)
)
GENERATION = Prepared(select(state.c.generation).where(state.c.id == STATE))
USE = Prepared(update(entries).where(entries.c.key == bindparam("used_key")).values(last_used=bindparam("used_at")))
TELL = Prepared(
    update(state)
    .where(state.c.id == STATE)
    .values(generation=bindparam("new_generation"), byte_count=bindparam("new_byte_count"))
)
