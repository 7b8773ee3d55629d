"""HTTP as it goes over the line, against a server that says its bytes by script."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import httpx2
import pytest
from pydantic import SecretStr

from studiolo.configuration import EngineEntry
from studiolo.engines.upstream import wire as module
from studiolo.engines.upstream.failures import Call
from studiolo.engines.upstream.family import UpstreamFamily
from studiolo.engines.upstream.wire import Wire
from tests.needs import need

TIMEOUT = {"timeout": httpx2.Timeout(5).as_dict()}
SHORT = b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello"
CHUNKS = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n4\r\n you\r\n0\r\n\r\n"
HALF = b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhello"
HALF_A_CHUNK = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n50\r\nhello"


class Server:
    """Gives `answer` to every request. hangs_up: closes the connection after it. connections: how many there were."""

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        self.answer, self.hangs_up = SHORT, False
        self.connections = 0
        self.asked: list[bytes] = []
        self.hung_up = threading.Event()
        self._context = context
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listening.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with self._context.wrap_socket(connection, server_side=True) if self._context else connection as open_one:
                while asked := open_one.recv(65536):
                    self.asked.append(asked)
                    open_one.sendall(self.answer)
                    if self.hangs_up:
                        break
        except OSError:
            return
        self.hung_up.set()


@pytest.fixture
def server() -> Iterator[Server]:
    with closing(Server()) as started:
        yield started


@pytest.fixture
def ask(server: Server) -> Iterator[Callable[[], bytes]]:
    """Ask once over the one wire, and read everything."""
    address = httpx2.URL(f"http://127.0.0.1:{server.port}/a?b=c")
    with closing(Wire(address, ssl.create_default_context)) as wire:
        yield lambda: read(wire, address)


def read(wire: Wire, address: httpx2.URL) -> bytes:
    request = httpx2.Request("GET", address, headers={"accept-encoding": "identity"}, extensions=TIMEOUT)
    with closing(wire.handle_request(request)) as response:
        return b"".join(response.iter_raw())


@pytest.mark.parametrize(("answer", "body"), [(SHORT, b"hello"), (CHUNKS, b"hello you")])
def test_an_answer_is_read_and_its_connection_used_again(
    answer: bytes, body: bytes, server: Server, ask: Callable[[], bytes]
) -> None:
    server.answer = answer
    assert [ask(), ask(), ask()] == [body] * 3
    assert server.connections == 1
    assert server.asked[0].startswith(b"GET /a?b=c HTTP/1.1\r\n")


@pytest.mark.parametrize("answer", [HALF, HALF_A_CHUNK])
def test_an_end_that_comes_too_early_is_told(answer: bytes, server: Server, ask: Callable[[], bytes]) -> None:
    server.answer, server.hangs_up = answer, True
    with pytest.raises(httpx2.RemoteProtocolError):
        ask()


def test_a_connection_that_the_server_closed_is_not_used_again(server: Server, ask: Callable[[], bytes]) -> None:
    server.hangs_up = True
    assert ask() == b"hello"
    assert server.hung_up.wait(5)  # an answer is read before its server has closed
    assert ask() == b"hello"
    assert server.connections == 2


def test_a_connection_that_was_idle_for_long_is_not_used_again(
    server: Server, ask: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask()
    monkeypatch.setattr(module, "KEEP_IDLE_SECONDS", 0.0)
    ask()
    assert server.connections == 2


def test_an_answer_that_was_not_read_to_its_end_takes_its_connection_with_it(server: Server) -> None:
    address = httpx2.URL(f"http://127.0.0.1:{server.port}/")
    with closing(Wire(address, ssl.create_default_context)) as wire:
        wire.handle_request(httpx2.Request("GET", address, extensions=TIMEOUT)).close()
        assert read(wire, address) == b"hello"
    assert server.connections == 2


def test_a_server_is_believed_only_with_a_certificate_that_is_trusted(tmp_path: Path) -> None:
    need(shutil.which("openssl") is not None, "There is no openssl to make a certificate with.")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=here".split()
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*made, *names], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with closing(Server(context)) as server:
        address = httpx2.URL(f"https://127.0.0.1:{server.port}/")
        with closing(Wire(address, lambda: ssl.create_default_context(cafile=str(certificate)))) as knowing:
            assert read(knowing, address) == read(knowing, address) == b"hello"
        assert server.connections == 1
        with closing(Wire(address, ssl.create_default_context)) as careful, pytest.raises(httpx2.ConnectError):
            read(careful, address)
    assert len(server.asked) == 2


def test_a_proxy_that_the_environment_names_is_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    entry = EngineEntry(kind="compatible", base_url="http://pictures.example/v1", api_key=SecretStr("k"))
    family = UpstreamFamily("elsewhere", entry)
    try:
        reply = family._line.send("GET", "http://pictures.example/v1/models", call=Call(engine="elsewhere", model=""))
    finally:
        family.close()
    assert reply.body == b"hello"
    assert server.asked[0].startswith(b"GET http://pictures.example/v1/models HTTP/1.1\r\n")
