"""build_jobs(...) -> Jobs: everything of this folder, wired to a database, a storage and the story of one request."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.configuration import JobRules
from studiolo.jobs.census import SqlCensus
from studiolo.jobs.claims import SqlClaims
from studiolo.jobs.files import SqlFiles
from studiolo.jobs.presence import Presence
from studiolo.jobs.steps import Steps
from studiolo.jobs.store import SqlJobs
from studiolo.jobs.tools import LineTools
from studiolo.jobs.webhooks import Deliveries, check_secret
from studiolo.jobs.worker import Worker, WorkerTools
from studiolo.storage.protocol import BlobStorage

SILENT_HEARTBEATS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Jobs:
    """What routes and commands ask for work with. `worker` is this process's own; `here`: whether it works at all.

    may_tell: whether webhooks can be signed. private_addresses: whether they may lead into private networks.
    """

    store: SqlJobs
    files: SqlFiles
    lines: LineTools
    blobs: BlobStorage
    deliveries: Deliveries
    worker: Worker
    here: bool
    may_tell: bool
    private_addresses: bool
    workers: "Workers"
    census: SqlCensus
    now: Callable[[], float]

    def start(self) -> None:
        """Within a running loop, once the database has its tables. Starting it again is harmless."""
        if self.here:
            self.worker.start()

    async def stop(self) -> None:
        """Before engines and database are closed."""
        await self.worker.stop()


@dataclass(frozen=True, kw_only=True, slots=True)
class Workers:
    """Makes workers. folder: for the locks by which workers of this machine know each other."""

    tools: WorkerTools
    folder: Path

    def make(self, *, pool: str = "") -> Worker:
        return Worker(self.tools, Presence(self.folder), pool=pool)


def build_jobs(
    database: AsyncEngine,
    blobs: BlobStorage,
    lines: LineTools,
    *,
    rules: JobRules,
    folder: Path,
    webhook_secret: SecretStr,
    private_addresses: bool = False,
    here: bool = True,
    clock: Callable[[], float] = time.time,
) -> Jobs:
    """folder: of the workers' locks.

    Starts and opens nothing. Raises InvalidValue for a secret that cannot be used; an empty one means no webhooks.
    """
    if webhook_secret.get_secret_value():
        check_secret(webhook_secret)
    store, files = SqlJobs(database, clock=clock), SqlFiles(database, blobs)
    silent = SILENT_HEARTBEATS * rules.heartbeat_seconds
    deliveries = Deliveries(database, secret=webhook_secret, private_addresses=private_addresses, clock=clock)
    tools = WorkerTools(
        claims=SqlClaims(database, silent_seconds=silent, clock=clock),
        store=store,
        files=files,
        steps=Steps(engine=database, store=store, files=files, blobs=blobs, tools=lines, clock=clock),
        deliveries=deliveries,
        lines=lines,
        rules=rules,
        clock=clock,
    )
    workers = Workers(tools=tools, folder=folder)
    return Jobs(
        store=store,
        files=files,
        lines=lines,
        blobs=blobs,
        deliveries=deliveries,
        worker=workers.make(),
        here=here,
        may_tell=bool(webhook_secret.get_secret_value()),
        private_addresses=private_addresses,
        workers=workers,
        census=SqlCensus(database, silent_seconds=silent, clock=clock),
        now=clock,
    )
