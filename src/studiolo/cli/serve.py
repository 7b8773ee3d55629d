"""`studiolo serve`: the OpenAI image API on this machine."""

import asyncio
import socket
from typing import Annotated

from cyclopts import Parameter
from cyclopts.validators import Number
from rich.console import Console

from studiolo.cli.first_run import prepare
from studiolo.errors import SetupFailed

WAITING_CONNECTIONS = 2048


Port = Annotated[int, Parameter(validator=Number(gte=0, lte=65535))]


def serve(*, host: str | None = None, port: Port | None = None) -> None:
    """Serve the OpenAI image API.

    Example: studiolo serve --port 8787, then point any OpenAI client at http://127.0.0.1:8787/v1

    Parameters
    ----------
    host
        The address to listen on. Any other than loopback needs keys (STUDIOLO_API_KEYS).
    port
        The port to listen on; 0 takes a free one.
    """
    import uvicorn

    from studiolo.access.keys import check_binding
    from studiolo.api.failures import log_to_stderr
    from studiolo.api.server import create_asgi
    from studiolo.app import build
    from studiolo.settings import get_settings

    settings, err = get_settings(), Console(stderr=True)
    host, port = settings.host if host is None else host, settings.port if port is None else port
    check_binding(host, settings.keys)
    log_to_stderr()
    app = build(settings)
    with listen(host, port) as listening:
        prepare(settings, err)
        server = uvicorn.Server(uvicorn.Config(create_asgi(app), log_level="warning", access_log=False))

        async def run() -> None:
            # Here, though the server does it again: what cannot be opened is told in one line and not in a trace.
            await app.start()
            address = address_of(listening)
            err.print(f"Studiolo listens on {address}/v1 (reference: {address}/docs)", highlight=False, soft_wrap=True)
            await server.serve(sockets=[listening])

        with asyncio.Runner(loop_factory=server.config.get_loop_factory()) as runner:
            runner.run(run())


def listen(host: str, port: int) -> socket.socket:
    """Raises SetupFailed where it cannot listen."""
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(address[:2], family=family, backlog=WAITING_CONNECTIONS)
    except (OSError, OverflowError) as error:
        reason = str(getattr(error, "strerror", None) or error).partition(" (")[0]
        raise SetupFailed(
            f"Cannot listen on {host}, port {port}: {reason}. Choose others with --host, --port."
        ) from error


def address_of(listening: socket.socket) -> str:
    """As a client on this machine would write it."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
