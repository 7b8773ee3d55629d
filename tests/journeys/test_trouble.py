"""Clients that leave, processes that are killed, art that is missing, disks that are full: one clear answer each."""

import asyncio
import hashlib
import os
import resource
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import httpx2
import pytest
import uvicorn

from studiolo.api.server import create_asgi
from studiolo.app import App, build
from studiolo.engines.maquette.art import find_art
from studiolo.engines.maquette.engine import MaquetteEngine
from studiolo.engines.maquette.worker.process import Limits, RenderWorkers
from studiolo.engines.registry import Engines
from studiolo.settings import Settings
from tests.journeys.conftest import Serve

PATH = "/v1/images/generations"
BODY = {"size": "256x256", "model": "maquette"}


@contextmanager
def serving(app: App) -> Iterator[str]:
    """The address of a server in this process."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_asgi(app), log_level="warning"))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listening])))
    thread.start()
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    try:
        until(lambda: server.started)
        yield address
    finally:
        server.should_exit = True
        thread.join(timeout=20)


def until(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


@pytest.fixture
def workers() -> Iterator[RenderWorkers]:
    made = RenderWorkers("tests.journeys.jobs:draw", limits=Limits(timeout_seconds=60))
    yield made
    made.close()


@pytest.fixture
def address(settings: Settings, workers: RenderWorkers, tmp_path: Path) -> Iterator[str]:
    """A server whose built-in engine has real processes that draw nothing."""
    app = build(settings)
    engine = MaquetteEngine(workers, find_pack=lambda: tmp_path, cache=tmp_path)
    engines = Engines(by_name={"maquette": engine}, default="maquette")
    with serving(replace(app, tools=replace(app.tools, engines=engines))) as found:
        yield found


def test_a_client_that_leaves_ends_the_drawing_and_frees_the_engine(address: str, workers: RenderWorkers) -> None:
    with pytest.raises(httpx2.ReadTimeout):
        httpx2.post(address + PATH, json=BODY | {"prompt": "slowly", "n": 10}, timeout=2)
    until(lambda: not workers.pids())
    reply = httpx2.post(address + PATH, json=BODY | {"prompt": "a fox"}, timeout=30)
    assert reply.status_code == 200


def kill_next(workers: RenderWorkers, known: set[int]) -> set[int]:
    """End the first process that is not known, in the middle of its picture. Returns those known after it."""
    until(lambda: bool(set(workers.pids()) - known))
    time.sleep(1)
    (pid,) = set(workers.pids()) - known
    os.kill(pid, 9)
    return known | {pid}


def test_what_a_killed_process_was_drawing_is_drawn_by_another(address: str, workers: RenderWorkers) -> None:
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(httpx2.post, address + PATH, json=BODY | {"prompt": "slowly"}, timeout=60)
        kill_next(workers, set())
        reply = asked.result(timeout=60)
    assert reply.status_code == 200


def test_a_picture_whose_processes_die_again_and_again_is_told(address: str, workers: RenderWorkers) -> None:
    with ThreadPoolExecutor() as pool:
        asked = pool.submit(httpx2.post, address + PATH, json=BODY | {"prompt": "slowly"}, timeout=60)
        kill_next(workers, kill_next(workers, set()))
        reply = asked.result(timeout=60)
    error = reply.json()["error"]
    assert (reply.status_code, error["type"]) == (500, "image_generation_server_error")
    assert (error["code"], error["param"]) == ("worker_died", None)
    assert "signal 9" in error["message"]
    assert httpx2.post(address + PATH, json=BODY | {"prompt": "a fox"}, timeout=30).status_code == 200


def test_missing_art_is_told_with_the_command_that_brings_it(tmp_path: Path, workers: RenderWorkers) -> None:
    app = build(Settings(data_dir=tmp_path))
    engine = MaquetteEngine(workers, find_pack=lambda: find_art(tmp_path), cache=tmp_path)
    engines = Engines(by_name={"maquette": engine}, default="maquette")
    with serving(replace(app, tools=replace(app.tools, engines=engines))) as address:
        reply = httpx2.post(address + PATH, json=BODY | {"prompt": "a fox"}, timeout=30)
    assert (reply.status_code, reply.json()["error"]["code"]) == (503, "engine_unavailable")
    assert "studiolo assets build" in reply.json()["error"]["message"]
    assert reply.headers["x-should-retry"] == "false"


MAX_FILE_BYTES = 150_000  # more than the log of a few changes needs, less than a large picture
ROOMY = {
    "prompt": " ".join(f"fox{k}" for k in range(64)),
    "size": "2048x2048",
    "output_format": "jpeg",
    "output_compression": 100,
}


def test_a_full_disk_is_told_and_leaves_nothing_half_written(serve: Serve) -> None:
    """A limit on file size that is set once the server runs stands for the full disk."""
    first = serve()  # makes the database, whose log is written into it at the end
    first.process.terminate()
    first.process.wait()
    served = serve()
    resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE, (MAX_FILE_BYTES, resource.RLIM_INFINITY))
    full = httpx2.post(served.address + PATH, json=ROOMY, timeout=60)
    assert (full.status_code, full.json()["error"]["code"]) == (507, "storage_full")
    assert full.headers["x-should-retry"] == "false"
    assert kept_in(served.data) == []
    resource.prlimit(served.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert httpx2.post(served.address + PATH, json=ROOMY, timeout=60).status_code == 200
    (kept,) = kept_in(served.data)
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == kept.name


def kept_in(data: Path) -> list[Path]:
    return [path for path in (data / "pictures").rglob("*") if path.is_file()]
