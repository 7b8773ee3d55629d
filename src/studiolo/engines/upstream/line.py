"""The line to one account: it sends, reads within bounds, and turns everything that can go wrong into our errors."""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
from pydantic import SecretStr

from studiolo.configuration import EngineEntry
from studiolo.engines.upstream.failures import Call, refused, transport_failure
from studiolo.engines.upstream.lifting import load_lifting
from studiolo.errors import EngineUnavailable, OutcomeUnknown, StudioloError
from studiolo.version import VERSION

if TYPE_CHECKING:
    import ssl

    import httpx2

MAX_PICTURE_BYTES = 64 * 2**20
_OVERHEAD_BYTES = 2**20
_CONNECT_SECONDS = 10.0
_WRITE_SECONDS = 30.0
# Shorter than what common servers keep an idle connection: one they close as we write would leave an outcome unknown.
_KEEP_IDLE_SECONDS = 4.0


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that says yes."""

    headers: Mapping[str, str]
    body: bytes


class Line:
    """Shared by every model and thread of one account; connections are kept and pooled. Opens nothing before first use.

    show: turns a key into the headers that carry it. The key is read at each call and lives only in that one request.
    """

    def __init__(
        self, name: str, entry: EngineEntry, *, base_url: str, needs_key: bool, show: Callable[[str], Mapping[str, str]]
    ) -> None:
        self.name = name
        self.base_url = base_url
        self.api_version = entry.api_version
        self.timeout_seconds = entry.timeout_seconds
        self._entry = entry
        self._needs_key = needs_key
        self._show = show
        self._lock = threading.Lock()
        self._client: httpx2.Client | None = None

    @property
    def client(self) -> "httpx2.Client":
        """The one client, made when it is first needed: what checks certificates takes a while to load."""
        if self._client is None:
            with self._lock:
                if self._client is None:
                    self._client = _open_client()
        return self._client

    def post_json(
        self, path: str, content: Mapping[str, Any], *, call: Call, count: int = 1, pictures_in: str = ""
    ) -> dict[str, Any]:
        """What was answered, an object. count: of pictures that the answer may hold, in fields named `pictures_in`.

        Raises what `failures` makes of a refusal, and OutcomeUnknown for an answer that cannot be read.
        """
        reply = self.send(
            "POST",
            self.base_url + path,
            content=orjson.dumps(content),
            headers={"Content-Type": "application/json"},
            call=call,
            limit=MAX_PICTURE_BYTES * count * 4 // 3,
        )
        return read_object(reply, self.name, pictures_in=pictures_in)

    def send(
        self,
        method: str,
        url: str,
        *,
        call: Call,
        content: bytes | None = None,
        form: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        limit: int = MAX_PICTURE_BYTES,
        deadline: float | None = None,
    ) -> Reply:
        """One request, with the key. deadline: by time.monotonic(); None: the account's timeout from now."""
        # httpx2 has no other way to send a form without files as multipart, which is what some providers insist on.
        files = None if form is None else {name: (None, value) for name, value in form.items()}
        deadline = deadline or time.monotonic() + self.timeout_seconds
        idempotency = {"Idempotency-Key": call.key} if call.key else {}
        sent = {"content": content, "files": files, "headers": {**(headers or {}), **idempotency}}
        outcome = self._attempt(method, url, sent, call=call, limit=limit + _OVERHEAD_BYTES, deadline=deadline)
        if isinstance(outcome, Reply):
            return outcome
        # Raised here, where nothing of the exchange is at hand: what shows an error's frames shows no key with them.
        raise outcome

    def _attempt(
        self, method: str, url: str, sent: dict[str, Any], *, call: Call, limit: int, deadline: float
    ) -> Reply | StudioloError:
        import httpx2

        auth = _Key(self._read_key, self._show)
        try:
            with self.client.stream(method, url, auth=auth, timeout=timeout_until(deadline), **sent) as response:
                body = read_body(response, name=self.name, limit=limit, deadline=deadline)
                if response.is_success:
                    return Reply(headers=response.headers, body=body)
                return refused(call, status=response.status_code, headers=response.headers, body=body)
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
            return transport_failure(self.name, error)

    def _read_key(self) -> str:
        """Raises EngineUnavailable, naming the variable or file to set."""
        key = self._entry.key()
        named = self._entry.api_key_env or self._entry.api_key_file
        if not key.get_secret_value().strip() and (self._needs_key or named):
            raise EngineUnavailable(f"The engine {self.name!r} has no key: {_where_to_put_it(self.name, named)}.")
        if not _could_be_a_key(key):
            raise EngineUnavailable(
                f"The engine {self.name!r} has a key with characters that no key has; copy it again."
            )
        return key.get_secret_value().strip()

    def close(self) -> None:
        with self._lock:
            if self._client is not None:
                self._client.close()
                self._client = None


class _Key:
    """Puts the key into a request as it leaves. httpx2 calls whatever it is given as `auth`."""

    def __init__(self, read: Callable[[], str], show: Callable[[str], Mapping[str, str]]) -> None:
        self._read = read
        self._show = show

    def __call__(self, request: "httpx2.Request") -> "httpx2.Request":
        if key := self._read():
            request.headers.update(self._show(key))
        return request


def read_object(reply: Reply, name: str, *, pictures_in: str = "") -> dict[str, Any]:
    """Long texts in fields named `pictures_in` are left as views of their bytes.

    Raises OutcomeUnknown: whoever answers yes may have made something.
    """
    try:
        said = load_lifting(reply.body, pictures_in) if pictures_in else orjson.loads(reply.body)
    except orjson.JSONDecodeError:
        said = None
    if not isinstance(said, dict):
        raise OutcomeUnknown(f"The engine {name!r} answered with something that cannot be read.")
    return said


def read_body(response: "httpx2.Response", *, name: str, limit: int, deadline: float) -> bytes:
    """All of it. Raises OutcomeUnknown when it is larger than `limit` or not there by `deadline`."""
    import httpx2

    encoded = "content-encoding" in response.headers
    chunks: list[bytes] = []
    size = 0
    try:
        for chunk in response.iter_bytes() if encoded else response.iter_raw():
            size += len(chunk)
            if size > limit:
                raise OutcomeUnknown(f"The engine {name!r} answered with more than {limit // 2**20} MB.")
            if time.monotonic() > deadline:
                raise OutcomeUnknown(f"The engine {name!r} did not finish its answer in time.")
            chunks.append(chunk)
    except httpx2.TransportError:
        if response.is_success:
            raise
        return b""  # its status says enough
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)


def timeout_until(deadline: float) -> "httpx2.Timeout":
    """deadline: by time.monotonic()."""
    import httpx2

    seconds = max(0.05, deadline - time.monotonic())
    return httpx2.Timeout(seconds, connect=min(_CONNECT_SECONDS, seconds), write=min(_WRITE_SECONDS, seconds))


def _open_client() -> "httpx2.Client":
    import httpx2

    # Its line for each request shows temporary addresses, which open a picture to whoever reads them.
    logging.getLogger("httpx2").setLevel(logging.WARNING)
    return httpx2.Client(
        verify=_trusted(),
        limits=httpx2.Limits(max_connections=256, max_keepalive_connections=64, keepalive_expiry=_KEEP_IDLE_SECONDS),
        # Pictures do not get smaller by being compressed again. No redirects: they would carry the key elsewhere.
        headers={"User-Agent": f"studiolo/{VERSION}", "Accept-Encoding": "identity"},
        follow_redirects=False,
    )


@lru_cache(maxsize=1)
def _trusted() -> "ssl.SSLContext":
    """Read once for all accounts: it takes 50 ms."""
    import httpx2

    return httpx2.create_ssl_context()


def _could_be_a_key(key: SecretStr) -> bool:
    text = key.get_secret_value().strip()
    return text.isascii() and text.isprintable()


def _where_to_put_it(name: str, named: str | Path | None) -> str:
    if isinstance(named, Path):
        return f"write it into {named}"
    return f"set {named}" if named else f"name the variable that holds it as api_key_env in [engines.{name}]"
