"""The line to one account: it sends, reads within bounds, and turns everything that can go wrong into our errors."""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies, proxy_bypass

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
_MAX_SERVERS = 16  # of one account: an answer may name any
# Pictures do not get smaller by being compressed again.
_HEADERS = {"User-Agent": f"studiolo/{VERSION}", "Accept": "*/*", "Accept-Encoding": "identity"}


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
        self._wires: dict[str, httpx2.BaseTransport] = {}

    @property
    def client(self) -> "httpx2.Client":
        """For whatever the account's answers point at; made when it is first needed."""
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
        sent = {"content": content, "files": files, "headers": {**_HEADERS, **(headers or {}), **idempotency}}
        outcome = self._attempt(method, url, sent, call=call, limit=limit + _OVERHEAD_BYTES, deadline=deadline)
        if isinstance(outcome, Reply):
            return outcome
        # Raised here, where nothing of the exchange is at hand: what shows an error's frames shows no key with them.
        raise outcome

    def _attempt(
        self, method: str, url: str, sent: dict[str, Any], *, call: Call, limit: int, deadline: float
    ) -> Reply | StudioloError:
        import httpx2

        try:
            timeout = {"timeout": timeout_until(deadline).as_dict()}
            request = httpx2.Request(method, url, extensions=timeout, **sent)
            if key := self._read_key():
                request.headers.update(self._show(key))
            with closing(self._exchange(request)) as response:
                body = read_body(response, name=self.name, limit=limit, deadline=deadline)
                if response.is_success:
                    return Reply(headers=response.headers, body=body)
                return refused(call, status=response.status_code, headers=response.headers, body=body)
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
            return transport_failure(self.name, error)

    def _exchange(self, request: "httpx2.Request") -> "httpx2.Response":
        """Without what a client does beside it, such as following redirects: none of it is wanted."""
        response = self._wire_to(request.url).handle_request(request)
        response.request = request
        return response

    def _wire_to(self, url: "httpx2.URL") -> "httpx2.BaseTransport":
        """One for each server: some providers have several, and say which is to be asked how far a picture is."""
        server = f"{url.scheme}://{url.netloc.decode()}"
        with self._lock:
            if server not in self._wires:
                if len(self._wires) >= _MAX_SERVERS:
                    self._wires.pop(next(iter(self._wires))).close()
                self._wires[server] = _open_wire(url)
            return self._wires[server]

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
            for wire in self._wires.values():
                wire.close()
            self._wires.clear()


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
    # No redirects: they would carry the key elsewhere.
    return httpx2.Client(verify=_trusted(), limits=_limits(), headers=_HEADERS, follow_redirects=False)


def _open_wire(url: "httpx2.URL") -> "httpx2.BaseTransport":
    """To the server of `url`; by way of a proxy where the environment names one. Raises httpx2.UnsupportedProtocol."""
    import httpx2

    from studiolo.engines.upstream.wire import Wire

    if url.scheme not in ("http", "https") or not url.host:
        raise httpx2.UnsupportedProtocol("The address needs http:// or https:// and a host.")
    proxies = {} if proxy_bypass(url.netloc.decode()) else getproxies()
    proxy = proxies.get(url.scheme) or proxies.get("all")
    if proxy:
        proxy = proxy if "://" in proxy else f"http://{proxy}"
        return httpx2.HTTPTransport(verify=_trusted(), limits=_limits(), proxy=proxy)
    return Wire(url, _trusted)


def _limits() -> "httpx2.Limits":
    import httpx2

    from studiolo.engines.upstream.wire import KEEP_IDLE_SECONDS, MAX_CONNECTIONS, MAX_IDLE

    return httpx2.Limits(
        max_connections=MAX_CONNECTIONS, max_keepalive_connections=MAX_IDLE, keepalive_expiry=KEEP_IDLE_SECONDS
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
