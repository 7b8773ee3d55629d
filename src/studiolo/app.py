"""build(settings) -> App: the one file that names every implementation."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from studiolo.engines.maquette.art import find_art
from studiolo.engines.maquette.engine import PAINT, MaquetteEngine
from studiolo.engines.maquette.worker.process import Limits, RenderWorkers
from studiolo.engines.protocol import Engine
from studiolo.engines.registry import ALIASES, Engines
from studiolo.errors import InvalidValue
from studiolo.generation.generate import Tools
from studiolo.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine


@dataclass(frozen=True, kw_only=True, slots=True)
class App:
    """Everything wired. `start` before use, `close` at the end."""

    settings: Settings
    tools: Tools
    database: "AsyncEngine"

    async def start(self) -> None:
        """Bring the database to its newest migration."""
        from studiolo.database.connect import migrate

        await migrate(self.database)

    async def close(self) -> None:
        self.tools.engines.close()
        await self.database.dispose()


def build(settings: Settings, *, start_drawing: bool = False) -> App:
    """Opens and starts nothing yet: processes and files come with first use. Raises InvalidValue, StorageFailed.

    start_drawing: start the process that draws at once, for whoever is about to ask for a picture.
    """
    workers = _workers(settings)
    by_name = _engines(settings, workers)
    if settings.default_engine not in by_name:
        raise InvalidValue(
            f"STUDIOLO_ENGINE names no engine: {settings.default_engine!r}. There are: {', '.join(by_name)}.",
            field="engine",
        )
    if start_drawing and settings.default_engine == MaquetteEngine.name:
        workers.start()
    # Storage takes as long to import as the process needs to start: only now, beside it.
    from studiolo.database.connect import open_database
    from studiolo.storage.local import LocalStorage
    from studiolo.storage.records import SqlPictureRecords

    try:
        database = open_database(settings.database_url.get_secret_value(), file=settings.data_dir / "studiolo.db")
    except BaseException:
        workers.close()
        raise
    engines = Engines(
        by_name=by_name,
        default=settings.default_engine,
        aliases=ALIASES if settings.aliases else (),
    )
    tools = Tools(
        engines=engines,
        blobs=LocalStorage(settings.data_dir / "pictures"),
        records=SqlPictureRecords(database),
    )
    return App(settings=settings, tools=tools, database=database)


def _engines(settings: Settings, workers: RenderWorkers) -> dict[str, Engine]:
    engines: dict[str, Engine] = {
        MaquetteEngine.name: MaquetteEngine(
            workers,
            find_pack=lambda: find_art(settings.data_dir),
            cache=settings.data_dir / "cache",
            variant=settings.renderer,
        )
    }
    if settings.fake_engine:
        from studiolo.engines.fake import FakeEngine

        engines["fake"] = FakeEngine()
    return engines


def _workers(settings: Settings) -> RenderWorkers:
    limits = Limits(
        timeout_seconds=settings.render_timeout_seconds,
        memory_mb=settings.worker_memory_mb,
        idle_seconds=settings.worker_idle_seconds,
    )
    return RenderWorkers(PAINT, count=settings.workers, limits=limits)
