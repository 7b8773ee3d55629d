"""A faithful upstream on loopback: real HTTP, every provider's wire format, real pictures, misbehaviour by script.

In a test: `with FakeUpstream() as upstream:`. As a process: `python -m tests.fakes.upstream_server --port N --log FILE`;
then POST /_script takes a JSON list of behaviours, GET /_counts tells what was made, and GET /_calls who asked what.
"""

import argparse
import json
import select
import threading
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.fakes.pictures import picture
from tests.fakes.wires import WIRES, Answer, Asked, BflWire, Received, Refused, Wire, receive

# One behaviour for each request for pictures, in turn; when none is left, "ok".
#   "ok", "slow"         made and answered, at once or after `slow_seconds`
#   "hang"               made, never answered          "half"    made; the connection ends in the middle of the answer
#   "garbage"            made; the answer is no JSON    "empty"   not made; a success with nothing in it
#   "url"                made; the answer has a temporary address in place of the bytes (OpenAI's format)
#   "close"              not made; the connection ends without a word
#   "refuse-moderation"  not made; refused in the provider's own words
#   {"status": 429, "headers": {...}, "body": {...}}   not made; exactly this answer
Behaviour = str | Mapping[str, Any]
BASES = {
    "openai": "/v1",
    "compatible": "/v1",
    "azure": "",
    "google": "/v1beta",
    "stability": "",
    "bfl": "/v1",
}
_MAKES = frozenset({"ok", "slow", "hang", "half", "garbage", "url"})


@dataclass(frozen=True, kw_only=True)
class Call:
    """One request for pictures. key: its Idempotency-Key. made: pictures made for it. time: seconds since 1970."""

    time: float
    wire: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    key: str
    behaviour: str
    made: int
    remembered: bool = False


@dataclass(frozen=True, kw_only=True)
class Quirks:
    """How this upstream is. key: the only one it accepts; "" accepts any. honours_keys: an Idempotency-Key that was seen
    before gets the same pictures and nothing is made. picture_bytes: the least a picture has. pending_polls: how often
    BFL's task is not ready yet. hosts: what its temporary addresses start with, if not itself."""

    key: str = ""
    honours_keys: bool = False
    picture_bytes: int = 0
    slow_seconds: float = 0.5
    hang_seconds: float = 600.0
    pending_polls: int = 0
    poll_status: str = "Ready"
    polls_at: str = ""
    pictures_at: str = ""


@dataclass
class _State:
    script: list[Behaviour] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    downloads: list[Mapping[str, str]] = field(default_factory=list)
    polls: list[Mapping[str, str]] = field(default_factory=list)
    made: Counter[str] = field(default_factory=Counter)
    remembered: dict[str, list[bytes]] = field(default_factory=dict)
    files: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    tasks: dict[str, int] = field(default_factory=dict)
    file_script: list[Behaviour] = field(default_factory=list)
    number: int = 0


class FakeUpstream:
    """Starts at once on a port of its own; `close` it, or use it in a `with` block."""

    def __init__(self, *, port: int = 0, log: Path | None = None, quirks: Quirks | None = None) -> None:
        self.quirks = quirks or Quirks()
        self.state = _State()
        self.lock = threading.Lock()
        self.ended = threading.Event()
        self.log = log
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.upstream = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def base_url(self, kind: str) -> str:
        """What an engine of that kind has as its base_url."""
        return self.address + BASES[kind]

    def script(self, *behaviours: Behaviour) -> None:
        """What happens to the next requests for pictures, after those that were scripted before."""
        with self.lock:
            self.state.script.extend(behaviours)

    def script_files(self, *behaviours: Behaviour) -> None:
        """The same for fetching what is behind a temporary address: "ok", "half", "close", or an answer."""
        with self.lock:
            self.state.file_script.extend(behaviours)

    def always(self, **quirks: Any) -> None:
        self.quirks = Quirks(**({name: getattr(self.quirks, name) for name in Quirks.__dataclass_fields__} | quirks))

    @property
    def calls(self) -> list[Call]:
        with self.lock:
            return list(self.state.calls)

    @property
    def made(self) -> Counter[str]:
        """Pictures made, by Idempotency-Key; "" for those without."""
        with self.lock:
            return Counter(self.state.made)

    @property
    def downloads(self) -> list[Mapping[str, str]]:
        """The headers of every fetch from a temporary address."""
        with self.lock:
            return list(self.state.downloads)

    @property
    def polls(self) -> list[Mapping[str, str]]:
        with self.lock:
            return list(self.state.polls)

    def forget(self) -> None:
        """Everything that was asked, made and scripted, and every quirk."""
        with self.lock:
            self.state = _State(number=self.state.number)
            self.quirks = Quirks()

    def close(self) -> None:
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> "FakeUpstream":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def ask(self, wire: Wire, received: Received) -> tuple[Answer, Behaviour]:
        """Decide, make, count and write down one request for pictures."""
        with self.lock:
            behaviour: Behaviour = self.state.script.pop(0) if self.state.script else "ok"
            key = received.headers.get("idempotency-key", "")
            answer, made, remembered = self._decide(wire, received, behaviour, key)
            self.state.made[key] += made
            told = behaviour if isinstance(behaviour, str) else str(behaviour.get("status", ""))
            call = Call(
                time=time.time(),
                wire=wire.name,
                path=received.path,
                query=received.query,
                headers=received.headers,
                body=received.fields,
                key=key,
                behaviour=told,
                made=made,
                remembered=remembered,
            )
            self.state.calls.append(call)
            if self.log is not None:
                with self.log.open("a") as file:
                    file.write(json.dumps(vars(call)) + "\n")
        return answer, behaviour

    def _decide(self, wire: Wire, received: Received, behaviour: Behaviour, key: str) -> tuple[Answer, int, bool]:
        if not isinstance(behaviour, str):
            return _scripted(behaviour), 0, False
        if self.quirks.key and wire.key_of(received) != self.quirks.key:
            code = "API_KEY_INVALID" if wire.key_header == "x-goog-api-key" else "invalid_api_key"
            shown = f"Incorrect API key provided: {wire.key_of(received)}."
            return wire.error(400 if code.isupper() else 401, shown, code), 0, False
        if behaviour == "refuse-moderation":
            return wire.moderation(), 0, False
        if behaviour == "empty":
            return wire.empty(), 0, False
        try:
            asked = wire.read(received)
        except Refused as refused:
            return refused.answer, 0, False
        if behaviour not in _MAKES:
            return Answer(), 0, False
        if self.quirks.honours_keys and key in self.state.remembered:
            return self._answer(wire, asked, self.state.remembered[key], received, behaviour), 0, True
        pictures = [self._make(asked) for _ in range(asked.count)]
        if key:
            self.state.remembered[key] = pictures
        return self._answer(wire, asked, pictures, received, behaviour), len(pictures), False

    def _make(self, asked: Asked) -> bytes:
        self.state.number += 1
        return picture(
            asked.width,
            asked.height,
            asked.picture_format,
            self.state.number,
            least_bytes=self.quirks.picture_bytes,
        )

    def _answer(self, wire: Wire, asked: Asked, pictures: list[bytes], received: Received, behaviour: str) -> Answer:
        if isinstance(wire, BflWire):
            name = self._keep(pictures[0], asked)
            self.state.tasks[name] = self.quirks.pending_polls
            polls_at = self.quirks.polls_at or self.address
            return Answer.of({"id": name, "polling_url": f"{polls_at}/v1/get_result?id={name}", "cost": 3.0})
        if behaviour == "url":
            at = self.quirks.pictures_at or self.address
            found = [{"url": f"{at}/files/{self._keep(made, asked)}"} for made in pictures]
            return Answer.of({"created": 1_700_000_000, "data": found})
        return wire.answer(asked, pictures, received)

    def _keep(self, data: bytes, asked: Asked) -> str:
        name = f"task-{self.state.number}-{len(self.state.files)}"
        self.state.files[name] = (data, f"image/{asked.picture_format}")
        return name

    def poll(self, received: Received) -> Answer:
        """BFL's get_result."""
        with self.lock:
            self.state.polls.append(received.headers)
            name = received.query.get("id", "")
            if name not in self.state.tasks:
                return Answer.of({"id": name, "status": "Task not found", "result": None}, 404)
            if self.state.tasks[name] > 0:
                self.state.tasks[name] -= 1
                return Answer.of({"id": name, "status": "Pending", "result": None, "progress": 0.5})
            at = self.quirks.pictures_at or self.address
            sample = {"sample": f"{at}/files/{name}", "prompt": "", "seed": 1}
            status = self.quirks.poll_status
            return Answer.of({"id": name, "status": status, "result": sample if status == "Ready" else None})

    def fetch(self, received: Received) -> tuple[Answer, Behaviour]:
        with self.lock:
            self.state.downloads.append(received.headers)
            behaviour: Behaviour = self.state.file_script.pop(0) if self.state.file_script else "ok"
            if not isinstance(behaviour, str):
                return _scripted(behaviour), behaviour
            name = received.path.rpartition("/")[2]
            if name not in self.state.files:
                return Answer(status=404), behaviour
            data, media_type = self.state.files[name]
            return Answer(body=data, content_type=media_type), behaviour


class _Server(ThreadingHTTPServer):
    upstream: FakeUpstream
    daemon_threads = True
    request_queue_size = 128


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        received = self._receive()
        upstream = self.server.upstream
        if received.path == "/v1/get_result":
            self._send(upstream.poll(received))
        elif received.path.startswith("/files/"):
            answer, behaviour = upstream.fetch(received)
            self._behave(answer, behaviour)
        elif received.path == "/_counts":
            counts = {"made": dict(upstream.made), "calls": len(upstream.calls)}
            self._send(Answer.of(counts))
        elif received.path == "/_calls":
            self._send(Answer.of([vars(call) for call in upstream.calls]))
        else:
            self._send(Answer.of({"error": {"message": "Not found", "code": "404"}}, 404))

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length", 0))
        body = self.rfile.read(length)
        if self.path == "/_script":
            self.server.upstream.script(*json.loads(body))
            self._send(Answer.of({}))
            return
        received = self._receive(body)
        wire = next((wire for wire in WIRES if wire.path.fullmatch(received.path)), None)
        if wire is None:
            self._send(Answer.of({"error": {"message": "Not found", "code": "404"}}, 404))
            return
        answer, behaviour = self.server.upstream.ask(wire, received)
        self._behave(answer, behaviour)

    def _receive(self, body: bytes = b"") -> Received:
        headers = {name.lower(): value for name, value in self.headers.items()}
        return receive(self.command, self.path, headers, body)

    def _behave(self, answer: Answer, behaviour: Behaviour) -> None:
        match behaviour:
            case "slow":
                self.server.upstream.ended.wait(self.server.upstream.quirks.slow_seconds)
                self._send(answer)
            case "hang":
                self._hang()
            case "half":
                self._send(answer, share=0.5)
                self.close_connection = True
            case "garbage":
                self._send(Answer(body=b"<html>Not what you think", content_type="text/html"))
            case "close":
                self.close_connection = True
            case _:
                self._send(answer)

    def _send(self, answer: Answer, *, share: float = 1.0) -> None:
        headers = {"Content-Type": answer.content_type, "Content-Length": str(len(answer.body)), **answer.headers}
        lines = [f"HTTP/1.1 {answer.status} Said", *(f"{name}: {value}" for name, value in headers.items())]
        sent = answer.body[: round(len(answer.body) * share)]
        try:
            self.connection.sendall("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + sent)
        except OSError:  # whoever asked has left
            self.close_connection = True

    def _hang(self) -> None:
        """Until the client leaves or the server ends."""
        upstream = self.server.upstream
        end = time.monotonic() + upstream.quirks.hang_seconds
        while time.monotonic() < end and not upstream.ended.is_set():
            if select.select([self.connection], [], [], 0.05)[0]:
                break
        self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        return None


def _scripted(behaviour: Mapping[str, Any]) -> Answer:
    body = behaviour.get("body", {})
    data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    return Answer(status=int(behaviour["status"]), body=data, headers=behaviour.get("headers", {}))


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--log", type=Path, help="JSON lines, one for each request for pictures")
    parser.add_argument("--key", default="", help="the only key that is accepted")
    parser.add_argument("--honours-keys", action="store_true")
    parser.add_argument("--picture-bytes", type=int, default=0)
    parser.add_argument("--slow-seconds", type=float, default=0.5)
    parser.add_argument("--script", default="[]", help="a JSON list of behaviours")
    chosen = parser.parse_args(None if arguments is None else list(arguments))
    quirks = Quirks(
        key=chosen.key,
        honours_keys=chosen.honours_keys,
        picture_bytes=chosen.picture_bytes,
        slow_seconds=chosen.slow_seconds,
    )
    with FakeUpstream(port=chosen.port, log=chosen.log, quirks=quirks) as upstream:
        upstream.script(*json.loads(chosen.script))
        print(upstream.address, flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
