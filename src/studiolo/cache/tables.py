"""The cache in SQL, as SQLAlchemy knows it. Changed only together with a migration."""

from sqlalchemy import JSON, BigInteger, Column, Float, ForeignKey, Integer, String, Table, Text

from studiolo.database.tables import metadata

# Indexed is what every request needs: entries are forgotten so seldom that looking at all of them is cheaper.
entries = Table(
    "cache_entries",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("tenant", String(64), nullable=False),
    Column("engine", Text, nullable=False),
    Column("prompt_hash", String(64), nullable=False),
    Column("template", Text, nullable=False),
    Column("picture_ids", JSON, nullable=False),
    Column("byte_count", BigInteger, nullable=False),
    Column("created", Float, nullable=False),
    Column("expires", Float, nullable=False, index=True),
    Column("last_used", Float, nullable=False, index=True),
)

tags = Table(
    "cache_tags",
    metadata,
    Column("key", String(64), ForeignKey("cache_entries.key", ondelete="CASCADE"), primary_key=True),
    Column("tag", Text, primary_key=True, index=True),
)

# What is being made. token: one attempt. expires: by the database's clock; past when nobody works on it any more.
# picture_ids: what the attempt made, for whoever waited for it.
flights = Table(
    "cache_flights",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("tenant", String(64), nullable=False),
    Column("token", String(32), nullable=False),
    Column("owner", String(128), nullable=False),
    Column("expires", Float, nullable=False),
    Column("picture_ids", JSON(none_as_null=True), nullable=True),
)

# One row. generation: grows whenever entries are forgotten, so that what processes remember of them is dropped.
state = Table(
    "cache_state",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("generation", BigInteger, nullable=False),
    Column("byte_count", BigInteger, nullable=False),
    Column("hits", BigInteger, nullable=False),
    Column("misses", BigInteger, nullable=False),
    Column("shared", BigInteger, nullable=False),
)
