"""`studiolo worker`: works off batches and jobs, beside the server or on another machine."""

import asyncio
import signal

from rich.console import Console

from studiolo.cli.first_run import prepare
from studiolo.errors import InvalidValue


def worker(*, metrics: str = "") -> None:
    """Work off batches and jobs that servers were given.

    Any number may run, on one SQLite file or on one PostgreSQL with shared storage. One that is asked to end (SIGTERM,
    Ctrl-C) finishes what it can within seconds and gives back the rest; what a killed one held is made by the others.

    Example: studiolo worker --metrics 9101
    Example: studiolo worker (with STUDIOLO_DATABASE_URL=postgresql://studio@db/studio in the environment)

    Parameters
    ----------
    metrics
        Where Prometheus can read this worker's engine calls, waits and breakers: a port of 127.0.0.1, or HOST:PORT.
    """
    from studiolo.api.failures import log_to_stderr
    from studiolo.app import build
    from studiolo.settings import get_settings

    settings, err = get_settings(), Console(stderr=True)
    _tell_metrics(metrics)
    log_to_stderr()
    app = build(settings)
    jobs = app.jobs
    prepare(settings, err)

    async def run() -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, jobs.worker.ask_to_stop)
        try:
            await app.start()
            err.print("Studiolo works off batches and jobs; Ctrl-C ends it.", highlight=False, soft_wrap=True)
            await jobs.worker.run()
        finally:
            await app.close()

    asyncio.run(run())


def _tell_metrics(address: str) -> None:
    """Raises InvalidValue for what is no address or one that is taken."""
    from prometheus_client import start_http_server

    if not address:
        return
    host, _, port = address.rpartition(":")
    try:
        start_http_server(int(port), host or "127.0.0.1")
    except (ValueError, OverflowError, OSError) as error:
        raise InvalidValue(
            f"Metrics cannot be told at {address!r}: give a free PORT or HOST:PORT.", field="metrics"
        ) from error
