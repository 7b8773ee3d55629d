"""Pictures in SQL, as SQLAlchemy knows them. Changed only together with a migration."""

from sqlalchemy import JSON, BigInteger, Column, Float, Integer, String, Table, Text

from studiolo.database.tables import metadata

pictures = Table(
    "pictures",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("tenant", String(64), nullable=False, index=True),
    Column("created", Float, nullable=False, index=True),
    Column("request_id", String(64), nullable=False, index=True),
    Column("number", Integer, nullable=False, server_default="0"),  # its place in that request
    Column("prompt", Text, nullable=False),
    Column("quality", String(8), nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("engine", String(64), nullable=False),
    Column("engine_version", String(64), nullable=False),
    Column("width_px", Integer, nullable=False),
    Column("height_px", Integer, nullable=False),
    Column("output_format", String(8), nullable=False),
    Column("digest", String(64), nullable=False, index=True),
    Column("byte_count", BigInteger, nullable=False),
    Column("scene", JSON, nullable=True),
    Column("warnings", JSON, nullable=False),
    Column("credits", JSON, nullable=False),
    Column("input_tokens", BigInteger, nullable=False, server_default="0"),
    Column("output_tokens", BigInteger, nullable=False, server_default="0"),
    Column("cost_microdollars", BigInteger, nullable=False, server_default="0"),
    Column("revised_prompt", Text, nullable=False, server_default=""),
)
