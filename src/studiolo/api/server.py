"""create_asgi(wired): the HTTP server, with every error in OpenAI's shape."""

import random
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from studiolo.access.keys import check_key
from studiolo.access.loopback import LOOPBACK_ORIGIN, check_host
from studiolo.api import batches, files, health, images, jobs, models, uploads
from studiolo.api.answers import error_reply, studiolo_error_reply
from studiolo.api.context import Wired, settings_of
from studiolo.api.failures import log_failure
from studiolo.api.memory import keep_memory_warm
from studiolo.api.metrics import REQUESTS
from studiolo.errors import StudioloError
from studiolo.settings import Settings
from studiolo.version import VERSION

log = structlog.get_logger()
EXPOSED = [
    "x-request-id",
    "retry-after",
    "openai-processing-ms",
    "openai-version",
    "x-studiolo-cache",
    "x-studiolo-engine",
    "x-studiolo-ignored",
]
CLIENT_LEFT = 499  # nobody reads it; what nginx calls this in its log


def create_asgi(wired: Wired) -> FastAPI:
    """An ASGI application that starts and closes what it is given with itself."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        if wired.settings.fake_engine:
            log.warning("STUDIOLO_FAKE_ENGINE is on: pictures are coloured squares")
        try:
            await wired.start()
            wired.jobs.start()
            keep_memory_warm()
            yield
        finally:
            await wired.close()

    asgi = FastAPI(
        title="Studiolo",
        version=VERSION,
        description="A self-hosted image studio that speaks the OpenAI image API.",
        lifespan=lifespan,
        redirect_slashes=False,
        redoc_url=None,
    )
    asgi.state.wired = wired
    for part in (images, batches, uploads, jobs, models, files, health):
        asgi.include_router(part.router)
    asgi.add_exception_handler(HTTPException, _http_error)
    asgi.add_middleware(_Around)
    _allow_pages(asgi, wired.settings)
    return asgi


def _allow_pages(asgi: FastAPI, settings: Settings) -> None:
    """Let scripts of web pages ask; without keys only those of this machine, as any other would need none either."""
    everyone = ["*"] if settings.keys else []
    asgi.add_middleware(
        CORSMiddleware,
        allow_origins=list(settings.origins) or everyone,
        allow_origin_regex=None if settings.origins or settings.keys else LOOPBACK_ORIGIN.pattern,
        allow_methods=["*"],
        allow_headers=["*"],
        expose_headers=EXPOSED,
    )


_RANDOM = random.Random(secrets.randbits(256))  # unique is enough for ids that are no secret, and costs no system call


class _Around:
    """Around every request: its id, its key, its time, and the edge at which any error becomes an answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        started = time.perf_counter()
        request = Request(scope, receive)
        request.state.request_id = f"req_{_RANDOM.getrandbits(128):032x}"
        answered = False

        async def answer(message: Message) -> None:
            nonlocal answered
            if message["type"] == "http.response.start":
                answered = True
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = request.state.request_id
                headers["openai-processing-ms"] = str(round((time.perf_counter() - started) * 1000))
                headers["openai-version"] = "2020-10-01"
                REQUESTS.labels(method=request.method, status=message["status"]).inc()
            await send(message)

        try:
            _check_access(request)
            if request.method == "OPTIONS":
                return await Response(status_code=204)(scope, receive, answer)
            return await self._app(scope, receive, answer)
        except Exception as error:  # the outer edge: nothing of what went wrong inside may leave
            if answered:
                log_failure(error, request.state.request_id)
                raise  # the connection is cut: half an answer must not look whole
            response = _answer_to(error, request.state.request_id)
        await response(scope, receive, answer)


def _answer_to(error: Exception, request_id: str) -> Response:
    if isinstance(error, ClientDisconnect):
        return Response(status_code=CLIENT_LEFT)
    if not isinstance(error, StudioloError):
        log_failure(error, request_id)
        return error_reply(500, "server_error", "The server had an error while processing your request.", code=None)
    response = studiolo_error_reply(error)
    if response.status_code >= 500:
        log_failure(error, request_id)
    return response


def _check_access(request: Request) -> None:
    # The path that routes are found by; request.url is put together from what the client calls this host.
    if not request.scope["path"].startswith("/v1/") or request.method == "OPTIONS":
        return
    settings = settings_of(request)
    if not settings.keys:
        return check_host(request.url.hostname or "", settings.public_base_url)
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    given = bearer.strip() if scheme.lower() == "bearer" else request.headers.get("api-key")
    check_key(given, settings.keys)


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        message = f"Invalid URL ({request.method} {request.url.path[:200]})"
        return error_reply(404, "invalid_request_error", message, code="unknown_url")
    if error.status_code == 405:
        message = f"Not allowed to {request.method} on {request.url.path[:200]}."
        refusal = error_reply(405, "invalid_request_error", message, code="method_not_supported")
        refusal.headers.update(error.headers or {})  # Allow: which methods there are
        return refusal
    return error_reply(error.status_code, "invalid_request_error", str(error.detail), code=None)
