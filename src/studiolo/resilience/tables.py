"""Breakers in SQL, as SQLAlchemy knows them. Changed only together with a migration.

They have no tenant: an engine is well or ill for everybody.
"""

from sqlalchemy import Column, Float, String, Table

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
