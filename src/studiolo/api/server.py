"""create_asgi(app): the HTTP server, with every error in OpenAI's shape."""

import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from starlette.exceptions import HTTPException

from studiolo import __version__
from studiolo.access.keys import check_key
from studiolo.api import files, health, images, models
from studiolo.api.answers import error_reply, studiolo_error_reply
from studiolo.api.metrics import REQUESTS
from studiolo.app import App
from studiolo.errors import StudioloError

log = structlog.get_logger()
EXPOSED = ["x-request-id", "retry-after", "openai-processing-ms", "x-studiolo-engine", "x-studiolo-ignored"]
Next = Callable[[Request], Awaitable[Response]]


def create_asgi(app: App) -> FastAPI:
    """An ASGI application that starts and closes `app` with itself."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await app.start()
        yield
        await app.close()

    asgi = FastAPI(
        title="Studiolo",
        version=__version__,
        description="A self-hosted image studio that speaks the OpenAI image API.",
        lifespan=lifespan,
        redirect_slashes=False,
    )
    asgi.state.studiolo = app
    for router in (images.router, models.router, files.router, health.router):
        asgi.include_router(router)
    asgi.add_exception_handler(HTTPException, _http_error)
    asgi.middleware("http")(_around)
    asgi.add_middleware(
        CORSMiddleware, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"], expose_headers=EXPOSED
    )
    return asgi


async def _around(request: Request, call_next: Next) -> Response:
    """Around every request: its id, its key, its time, and the edge at which any error becomes an answer."""
    started = time.perf_counter()
    request.state.request_id = f"req_{secrets.token_hex(16)}"
    try:
        _check_access(request)
        response = await call_next(request)
    except StudioloError as error:
        response = studiolo_error_reply(error)
    except Exception as error:  # the outer edge: nothing of what went wrong inside may leave
        log.error("request failed", request_id=request.state.request_id, error=type(error).__name__, exc_info=True)
        response = error_reply(500, "server_error", "The server had an error while processing your request.", code=None)
    response.headers["x-request-id"] = request.state.request_id
    response.headers["openai-processing-ms"] = str(round((time.perf_counter() - started) * 1000))
    response.headers["openai-version"] = "2020-10-01"
    REQUESTS.labels(method=request.method, status=response.status_code).inc()
    return response


def _check_access(request: Request) -> None:
    if not request.url.path.startswith("/v1/") or request.method == "OPTIONS":
        return
    app: App = request.app.state.studiolo
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    given = bearer.strip() if scheme.lower() == "bearer" else request.headers.get("api-key")
    check_key(given, app.settings.keys)


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        message = f"Invalid URL ({request.method} {request.url.path[:200]})"
        return error_reply(404, "invalid_request_error", message, code="unknown_url")
    if error.status_code == 405:
        message = f"Not allowed to {request.method} on {request.url.path[:200]}."
        return error_reply(405, "invalid_request_error", message, code="method_not_supported")
    return error_reply(error.status_code, "invalid_request_error", str(error.detail), code=None)
