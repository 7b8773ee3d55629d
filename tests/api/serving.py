"""A real server on loopback, in a thread of this process, with jobs."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from studiolo.api.server import create_asgi
from studiolo.app import build
from studiolo.cli.serve import address_of, listen
from studiolo.settings import Settings


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """Its address."""
    asgi = create_asgi(build(settings))
    with listen("127.0.0.1", 0) as listening:
        server = uvicorn.Server(uvicorn.Config(asgi, log_level="error", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            while not server.started:
                assert thread.is_alive(), "the server ended"
                time.sleep(0.01)
            yield address_of(listening)
        finally:
            server.should_exit = True
            thread.join()
