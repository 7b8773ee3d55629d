"""Database: one SQLite file or one PostgreSQL, for every store; and the migrations that shape it.

Start with connect.py; tables.py names the metadata that each store hangs its own tables on; migrations/ is Alembic's.
"""
