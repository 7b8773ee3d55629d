"""build(settings) -> App: the one file that names every implementation."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.engines.maquette.art import find_art
from studiolo.engines.maquette.engine import PAINT, MaquetteEngine
from studiolo.engines.maquette.worker.process import Limits, RenderWorkers
from studiolo.engines.protocol import Engine
from studiolo.engines.registry import ALIASES, Engines
from studiolo.errors import InvalidValue
from studiolo.generation.generate import Tools
from studiolo.settings import Settings
from studiolo.storage.database import migrate, open_database
from studiolo.storage.local import LocalStorage
from studiolo.storage.records import SqlPictureRecords


@dataclass(frozen=True, kw_only=True, slots=True)
class App:
    """Everything wired. `start` before use, `close` at the end."""

    settings: Settings
    tools: Tools
    database: AsyncEngine

    async def start(self) -> None:
        """Bring the database to its newest migration."""
        await migrate(self.database)

    async def close(self) -> None:
        self.tools.engines.close()
        await self.database.dispose()


def build(settings: Settings) -> App:
    """Opens and starts nothing yet: processes and files come with first use. Raises InvalidValue, StorageFailed."""
    database = open_database(settings.data_dir / "studiolo.db")
    by_name = _engines(settings)
    if settings.default_engine not in by_name:
        raise InvalidValue(
            f"STUDIOLO_ENGINE names no engine: {settings.default_engine!r}. There are: {', '.join(by_name)}.",
            field="engine",
        )
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


def _engines(settings: Settings) -> dict[str, Engine]:
    engines: dict[str, Engine] = {"maquette": _maquette(settings)}
    if settings.fake_engine:
        from studiolo.engines.fake import FakeEngine

        engines["fake"] = FakeEngine()
    return engines


def _maquette(settings: Settings) -> MaquetteEngine:
    limits = Limits(
        timeout_seconds=settings.render_timeout_seconds,
        memory_mb=settings.worker_memory_mb,
        idle_seconds=settings.worker_idle_seconds,
    )
    return MaquetteEngine(
        RenderWorkers(PAINT, count=settings.workers, limits=limits),
        find_pack=lambda: find_art(settings.data_dir),
        cache=settings.data_dir / "cache",
        variant=settings.renderer,
    )
