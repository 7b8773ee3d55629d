"""HTTP/1.1 to one server by the standard library, as httpx2 sees it, whose own takes three times as long over a megabyte."""

import http.client
import select
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import httpx2

READ_BYTES = 2**18
MAX_CONNECTIONS, MAX_IDLE = 256, 64
# Shorter than what common servers keep an idle connection: one they close as we write would leave an outcome unknown.
KEEP_IDLE_SECONDS = 4.0

Connection = http.client.HTTPConnection


class Wire(httpx2.BaseTransport):
    """Keeps connections and takes the newest of them again. For several threads at once.

    server: an address on the only server that it is asked for. trusted: makes what checks the certificates, when it is
    first needed.
    """

    def __init__(self, server: httpx2.URL, trusted: Callable[[], ssl.SSLContext]) -> None:
        self._server = server
        self._trusted = trusted
        self._lock = threading.Lock()
        self._idle: list[tuple[float, Connection]] = []  # since when, the newest last
        self._places = threading.BoundedSemaphore(MAX_CONNECTIONS)
        self._closed = False

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        timeouts = request.extensions["timeout"]
        if not self._places.acquire(timeout=timeouts["pool"]):
            raise httpx2.PoolTimeout(f"All {MAX_CONNECTIONS} connections are in use.")
        connection: Connection | None = None
        try:
            connection = self._kept() or self._connected(timeouts["connect"])
            _send(connection, request, timeouts["write"])
            connection.sock.settimeout(timeouts["read"])
            with _told(reading=True):
                answer = connection.getresponse()
        except BaseException:
            self._give_back(connection, whole=False)
            raise
        return httpx2.Response(
            status_code=answer.status, headers=answer.getheaders(), stream=_Body(answer, connection, self._give_back)
        )

    def close(self) -> None:
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for _, connection in idle:
            connection.close()

    def _kept(self) -> Connection | None:
        """One that is open still."""
        while True:
            with self._lock:
                if not self._idle:
                    return None
                since, connection = self._idle.pop()
            if time.monotonic() - since < KEEP_IDLE_SECONDS and not _is_readable(connection.sock):
                return connection
            connection.close()

    def _connected(self, timeout: float) -> Connection:
        host, port = self._server.raw_host.decode("ascii"), self._server.port
        connection = (
            http.client.HTTPSConnection(host, port, timeout=timeout, context=self._trusted())
            if self._server.scheme == "https"
            else http.client.HTTPConnection(host, port, timeout=timeout)
        )
        try:
            connection.connect()
        except TimeoutError as error:
            raise httpx2.ConnectTimeout(str(error)) from error
        except (OSError, UnicodeError) as error:
            raise httpx2.ConnectError(str(error)) from error
        return connection

    def _give_back(self, connection: Connection | None, *, whole: bool) -> None:
        """whole: all of its answer was read, and the server means to keep it open."""
        self._places.release()
        if connection is None:
            return
        with self._lock:
            if whole and not self._closed and len(self._idle) < MAX_IDLE:
                self._idle.append((time.monotonic(), connection))
                return
        connection.close()


class _Body(httpx2.SyncByteStream):
    """What follows the headers, piece by piece as it arrives."""

    def __init__(
        self, answer: http.client.HTTPResponse, connection: Connection, give_back: Callable[..., None]
    ) -> None:
        self._answer = answer
        self._connection = connection
        self._give_back = give_back
        self._over = False

    def __iter__(self) -> Iterator[bytes]:
        with _told(reading=True):
            while piece := self._answer.read1(READ_BYTES):
                yield piece
        if self._answer.length:  # `read1` is silent about an end that comes too early
            raise httpx2.RemoteProtocolError(f"{self._answer.length} bytes are missing.")

    def close(self) -> None:
        if self._over:
            return
        self._over = True
        whole = (self._answer.isclosed() or self._answer.length == 0) and not self._answer.will_close
        self._answer.close()
        self._give_back(self._connection, whole=whole)


def _send(connection: Connection, request: httpx2.Request, timeout: float) -> None:
    connection.sock.settimeout(timeout)
    target = request.url.raw_path.decode("ascii")
    with _told(reading=False):
        connection.putrequest(request.method, target, skip_host=True, skip_accept_encoding=True)
        for name, value in request.headers.raw:
            connection.putheader(name, value)
        with suppress(ConnectionError):  # it may have answered without reading all: then that is to be read
            connection.endheaders(request.read())


@contextmanager
def _told(*, reading: bool) -> Iterator[None]:
    """What goes wrong, as httpx2 calls it."""
    try:
        yield
    except TimeoutError as error:
        raise (httpx2.ReadTimeout if reading else httpx2.WriteTimeout)(str(error)) from error
    except OSError as error:
        raise (httpx2.ReadError if reading else httpx2.WriteError)(str(error)) from error
    except (http.client.HTTPException, ValueError) as error:
        raise (httpx2.RemoteProtocolError if reading else httpx2.LocalProtocolError)(str(error)) from error


def _is_readable(kept: socket.socket) -> bool:
    """Nothing is expected of an idle connection but its end."""
    if not hasattr(select, "poll"):  # Windows
        return bool(select.select([kept], [], [], 0)[0])
    poll = select.poll()
    poll.register(kept, select.POLLIN)
    return bool(poll.poll(0))
