"""A real server on loopback, in a process of its own, as a user would start it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `studiolo serve` with the fake engine."""
    data: Path = tmp_path_factory.mktemp("served")
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "studiolo.cli.main", "serve", "--port", str(port)],
        env=os.environ | {"STUDIOLO_DATA_DIR": str(data), "STUDIOLO_FAKE_ENGINE": "1"},
    )
    address = f"http://127.0.0.1:{port}"
    wait_until_ready(address, process)
    yield address
    process.terminate()
    assert process.wait(timeout=10) in (0, -signal.SIGTERM)


def wait_until_ready(address: str, process: "subprocess.Popen[bytes]", seconds: float = 20.0) -> float:
    """How long it took. Fails when the process ends or is not ready in time."""
    started = time.monotonic()
    while time.monotonic() - started < seconds:
        assert process.poll() is None, "the server ended"
        try:
            if httpx2.get(f"{address}/readyz").status_code == 200:
                return time.monotonic() - started
        except httpx2.ConnectError:
            time.sleep(0.05)
    raise AssertionError(f"the server was not ready within {seconds} seconds")
