"""Alembic's entry: runs the migrations on the connection it is handed."""

from importlib import import_module

from alembic import context

from studiolo.database.tables import STORES, metadata

for module in STORES:
    import_module(module)
context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
