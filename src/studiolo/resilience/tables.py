"""Breakers and limits in SQL, as SQLAlchemy knows them. Changed only together with a migration.

They have no tenant: an engine is well or ill, idle or busy, for everybody.
"""

from sqlalchemy import Column, Float, Index, Integer, String, Table

from studiolo.database.tables import metadata

breakers = Table(
    "breakers",
    metadata,
    Column("name", String(128), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("opened", Float, nullable=False),
    Column("rests_until", Float, nullable=False),
    Column("trial_owner", String(32), nullable=False),
    Column("trial_until", Float, nullable=False),
)

# Pictures asked of each engine in the last minute; the row of the engine's name is what takers wait for.
engine_windows = Table("engine_windows", metadata, Column("engine", String(64), primary_key=True))
engine_starts = Table(
    "engine_starts",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("engine", String(64), nullable=False),
    Column("at", Float, nullable=False),
    Column("images", Integer, nullable=False),
    Index("ix_engine_starts_engine_at", "engine", "at"),
)
