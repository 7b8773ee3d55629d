"""`studiolo worker`: works off batches and jobs, beside the server or on another machine."""

import asyncio
import signal

from rich.console import Console

from studiolo.cli.first_run import prepare


def worker() -> None:
    """Work off batches and jobs that servers were given.

    Any number may run, on one SQLite file or on one PostgreSQL with shared storage. One that is asked to end (SIGTERM,
    Ctrl-C) finishes what it can within seconds and gives back the rest; what a killed one held is made by the others.

    Example: studiolo worker (with STUDIOLO_DATABASE_URL=postgresql://studio@db/studio in the environment)
    """
    from studiolo.api.failures import log_to_stderr
    from studiolo.app import build
    from studiolo.settings import get_settings

    settings, err = get_settings(), Console(stderr=True)
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
