"""A real server on loopback, in a process of its own, as a user would start it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

SERVE = [sys.executable, "-m", "studiolo", "serve"]
LOADED = "studiolo.cli.main, studiolo.api.server, studiolo.app, studiolo.engines.fake, alembic.command, uvicorn, uvloop"


@dataclass(frozen=True, kw_only=True, slots=True)
class Served:
    """A running `studiolo serve`: its address, its process, its data folder and what it wrote to standard error."""

    address: str
    process: "subprocess.Popen[bytes]"
    data: Path
    log: Path


Serve = Callable[..., Served]


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a server is started with: the fake engine, nothing of the user's, and Python's files compiled once."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STUDIOLO_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    kept.setdefault("PYTHONPYCACHEPREFIX", str(tmp_path_factory.mktemp("compiled")))
    subprocess.run([sys.executable, "-c", f"import {LOADED}"], env=kept, check=True)
    return kept | {"STUDIOLO_FAKE_ENGINE": "1"}


@pytest.fixture
def serve(environment: dict[str, str], tmp_path: Path) -> Iterator[Serve]:
    """serve(STUDIOLO_API_KEYS="x", options=["--host", "0.0.0.0"]): servers that are killed at the test's end."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*, options: list[str] | None = None, port: int | None = None, **settings: str) -> Served:
        port = port or free_port()
        log = tmp_path / f"log-{len(started)}"
        with log.open("wb") as file:
            process = subprocess.Popen(
                [*SERVE, "--port", str(port), *(options or [])],
                env=environment | {"STUDIOLO_DATA_DIR": str(tmp_path / "served")} | settings,
                stdout=file,
                stderr=file,
            )
        started.append(process)
        address = f"http://127.0.0.1:{port}"
        wait_until_ready(address, process)
        return Served(address=address, process=process, data=tmp_path / "served", log=log)

    yield start
    for process in started:
        process.kill()
        process.wait()


@pytest.fixture(scope="session")
def server(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of one server for all tests that leave it as it was."""
    port = free_port()
    process = subprocess.Popen(
        [*SERVE, "--port", str(port)], env=environment | {"STUDIOLO_DATA_DIR": str(tmp_path_factory.mktemp("served"))}
    )
    address = f"http://127.0.0.1:{port}"
    wait_until_ready(address, process)
    yield address
    process.terminate()
    assert process.wait(timeout=10) in (0, -signal.SIGTERM)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(address: str, process: "subprocess.Popen[bytes]", seconds: float = 90.0) -> float:
    """How long it took. Fails when the process ends or is not ready in time."""
    started = time.monotonic()
    while time.monotonic() - started < seconds:
        assert process.poll() is None, "the server ended"
        try:
            if httpx2.get(f"{address}/readyz").status_code == 200:
                return time.monotonic() - started
        except httpx2.TransportError:
            time.sleep(0.05)
    raise AssertionError(f"the server was not ready within {seconds} seconds")
