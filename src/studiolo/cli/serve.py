"""`studiolo serve`: the OpenAI image API on this machine."""

from rich.console import Console

from studiolo.cli.progress import setup_progress


def serve(*, host: str | None = None, port: int | None = None) -> None:
    """Serve the OpenAI image API.

    Example: studiolo serve --port 8787, then point any OpenAI client at http://127.0.0.1:8787/v1

    Parameters
    ----------
    host
        The address to listen on. Any other than loopback needs keys (STUDIOLO_API_KEYS).
    port
        The port to listen on.
    """
    import uvicorn

    from studiolo.access.keys import check_binding
    from studiolo.api.server import create_asgi
    from studiolo.app import build
    from studiolo.engines.maquette.art import prepare_art
    from studiolo.settings import get_settings

    settings = get_settings()
    host, port = host or settings.host, port or settings.port
    check_binding(host, settings.keys)
    err = Console(stderr=True)
    if settings.default_engine == "maquette":
        with setup_progress(err) as on_setup:
            prepare_art(settings, on_setup)
    err.print(f"Studiolo listens on http://{host}:{port}/v1 (reference: http://{host}:{port}/docs)", highlight=False)
    uvicorn.run(create_asgi(build(settings)), host=host, port=port, log_level="warning", access_log=False)
