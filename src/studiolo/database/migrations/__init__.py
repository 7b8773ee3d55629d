"""Alembic's migrations of the database, run by `database.migrate` at start."""
