"""What every store's tables hang on. A table lives beside the store that speaks to it, and changes only with a migration."""

from sqlalchemy import MetaData

metadata = MetaData()
STORES = (  # the modules that hold tables; migrations are held against all of them
    "studiolo.cache.tables",
    "studiolo.jobs.tables",
    "studiolo.resilience.tables",
    "studiolo.storage.tables",
)
