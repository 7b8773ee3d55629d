"""build(settings) -> App: the one file that names every implementation."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from studiolo.collector import collecting_nothing
from studiolo.configuration import Configuration, EngineEntry, read_configuration
from studiolo.engines.maquette.art import find_art
from studiolo.engines.maquette.engine import PAINT, MaquetteEngine
from studiolo.engines.maquette.worker.process import Limits, RenderWorkers
from studiolo.engines.protocol import Engine, EngineFamily
from studiolo.engines.registry import ALIASES, Engines
from studiolo.errors import InvalidValue
from studiolo.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

    from studiolo.generation.generate import Tools
    from studiolo.jobs.build import Jobs


@dataclass(frozen=True, kw_only=True, slots=True)
class App:
    """Everything wired. `start` before use, `close` at the end. jobs: are worked off only once `jobs.start` is called."""

    settings: Settings
    configuration: Configuration
    tools: "Tools"
    jobs: "Jobs"
    database: "AsyncEngine"

    async def start(self) -> None:
        """Bring the database to its newest migration."""
        from studiolo.database.connect import migrate

        await migrate(self.database)
        await self.tools.cache.start()

    async def close(self) -> None:
        await self.jobs.stop()
        self.tools.engines.close()
        await self.tools.cache.close()
        await self.tools.blobs.close()
        await self.database.dispose()


def build(settings: Settings, *, start_drawing: bool = False) -> App:
    """Opens and starts nothing yet: processes and files come with first use. Raises InvalidValue, StorageFailed.

    start_drawing: start the process that draws at once, for whoever is about to ask for a picture.
    """
    configuration = read_configuration(settings)
    workers = _workers(settings)
    engines = _engines(settings, configuration, workers)
    if start_drawing and engines.default == MaquetteEngine.name:
        workers.start()
    try:
        with collecting_nothing():  # modules leave no garbage, and looking for it takes an eighth of the time to start
            return _wired(settings, configuration, engines)
    except BaseException:
        engines.close()
        raise


def _wired(settings: Settings, configuration: Configuration, engines: Engines) -> App:
    # Stores take as long to import as the process that draws needs to start: only now, beside it.
    from studiolo.api.job_metrics import show_full
    from studiolo.api.metrics import EngineMetrics, show_state
    from studiolo.cache.sql import SqlCache
    from studiolo.database.connect import open_database
    from studiolo.generation.allowed import check_routes
    from studiolo.generation.call import MakeTools
    from studiolo.generation.generate import Tools
    from studiolo.generation.route import price_list
    from studiolo.jobs.submit import SqlLater
    from studiolo.resilience.breaker import Breakers
    from studiolo.resilience.limits import SqlWindows
    from studiolo.resilience.store import SqlBreakerStore
    from studiolo.storage.build import build_storage
    from studiolo.storage.library import SqlLibrary
    from studiolo.storage.records import SqlPictureRecords

    check_routes(configuration.routes, engines)
    database = open_database(settings.database_url.get_secret_value(), file=settings.data_dir / "studiolo.db")
    breakers = Breakers(SqlBreakerStore(database), configuration.failure, on_state=show_state)
    tools = Tools(
        engines=engines,
        blobs=build_storage(configuration.storage, settings.data_dir),
        records=SqlPictureRecords(database),
        cache=SqlCache(database, configuration.cache),
        making=MakeTools(
            breakers=breakers,
            windows=SqlWindows(database, _limits(configuration), on_full=show_full),
            failure=configuration.failure,
            observer=EngineMetrics(),
        ),
        routes=configuration.routes,
        caching=configuration.cache,
        price=price_list(configuration.engines),
    )
    jobs = _jobs(settings, configuration, tools, database)
    making = replace(
        tools.making,
        later=SqlLater(jobs.store, jobs.lines, wake=jobs.worker.wake),
        library=SqlLibrary(database, tools.records, tools.blobs),
    )
    return App(
        settings=settings,
        configuration=configuration,
        tools=replace(tools, making=making),
        jobs=jobs,
        database=database,
    )


def _jobs(settings: Settings, configuration: Configuration, tools: "Tools", database: "AsyncEngine") -> "Jobs":
    from studiolo.api.line_tools import line_tools
    from studiolo.jobs.build import build_jobs
    from studiolo.jobs.made import SqlMade

    patient = replace(tools, making=replace(tools.making, patient=True))
    return build_jobs(
        database,
        tools.blobs,
        line_tools(patient, SqlMade(database, tools.records)),
        rules=configuration.jobs,
        folder=settings.data_dir / "workers",
        webhook_secret=settings.webhook_secret,
        private_addresses=settings.webhook_private_addresses,
        here=settings.work_here,
    )


def _limits(configuration: Configuration) -> Mapping[str, int]:
    """Images per minute, by lane (generation/limits.py); 0: no limit."""
    return {name: entry.images_per_minute for name, entry in configuration.engines.items()}


def _engines(settings: Settings, configuration: Configuration, workers: RenderWorkers) -> Engines:
    """Raises InvalidValue when the default names none of them."""
    by_name: dict[str, Engine] = {
        MaquetteEngine.name: MaquetteEngine(
            workers,
            find_pack=lambda: find_art(settings.data_dir),
            cache=settings.data_dir / "cache",
            variant=settings.renderer,
        )
    }
    if settings.fake_engine:
        from studiolo.engines.fake import FakeEngine

        by_name["fake"] = FakeEngine()
    families = _families(configuration.engines)
    engines = Engines(
        by_name=by_name,
        default=settings.default_engine,
        aliases=ALIASES if settings.aliases else (),
        families=families,
    )
    if settings.default_engine.partition("/")[0] not in by_name | families:
        known = ", ".join([*by_name, *families])
        raise InvalidValue(
            f"STUDIOLO_ENGINE names no engine: {settings.default_engine!r}. There are: {known}.", field="engine"
        )
    return engines


def _families(entries: Mapping[str, EngineEntry]) -> dict[str, EngineFamily]:
    if not entries:
        return {}
    from studiolo.engines.upstream.family import UpstreamFamily

    return {name: UpstreamFamily(name, entry) for name, entry in entries.items()}


def _workers(settings: Settings) -> RenderWorkers:
    limits = Limits(
        timeout_seconds=settings.render_timeout_seconds,
        memory_mb=settings.worker_memory_mb,
        idle_seconds=settings.worker_idle_seconds,
    )
    return RenderWorkers(PAINT, count=settings.workers, limits=limits)
