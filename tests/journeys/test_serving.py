"""`studiolo serve` as a process: its weight, its start, its end, and clients that leave."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.journeys.conftest import free_port, wait_until_ready
from tests.needs import need

PATH = "/v1/images/generations"
SERVE = [sys.executable, "-m", "studiolo.cli.main", "serve"]


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """A server of the test's own: its address and its process."""
    port = free_port()
    process = subprocess.Popen(
        [*SERVE, "--port", str(port)],
        env=os.environ | {"STUDIOLO_DATA_DIR": str(tmp_path), "STUDIOLO_FAKE_ENGINE": "1"},
        stdout=subprocess.DEVNULL,
        stderr=(tmp_path / "log").open("wb"),
    )
    wait_until_ready(f"http://127.0.0.1:{port}", process)
    yield f"http://127.0.0.1:{port}", process
    process.kill()
    process.wait()


def test_an_idle_server_is_light_and_soon_ready(fresh: tuple[str, "subprocess.Popen[bytes]"]) -> None:
    _, process = fresh
    proc = Path(f"/proc/{process.pid}")
    need(proc.is_dir(), "This system does not tell how heavy a process is.")
    resident_mb = int((proc / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    assert resident_mb <= 150
    # Time on the processor, not on the clock: the machine may be busy with other tests.
    user, system = (proc / "stat").read_text().rpartition(")")[2].split()[11:13]
    assert (int(user) + int(system)) / os.sysconf("SC_CLK_TCK") <= 4.0


def test_a_server_told_to_end_ends_cleanly(fresh: tuple[str, "subprocess.Popen[bytes]"]) -> None:
    address, process = fresh
    assert httpx2.post(f"{address}{PATH}", json={"prompt": "a fox", "size": "256x256"}).status_code == 200
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=10) in (0, -signal.SIGTERM)


def test_pictures_outlive_a_killed_server(fresh: tuple[str, "subprocess.Popen[bytes]"], tmp_path: Path) -> None:
    address, process = fresh
    body = {"prompt": "a fox", "size": "256x256", "response_format": "url"}
    url = httpx2.post(f"{address}{PATH}", json=body).json()["data"][0]["url"]
    before = httpx2.get(url).content
    process.kill()
    process.wait()
    again = subprocess.Popen(
        [*SERVE, "--port", address.rpartition(":")[2]],
        env=os.environ | {"STUDIOLO_DATA_DIR": str(tmp_path), "STUDIOLO_FAKE_ENGINE": "1"},
    )
    try:
        wait_until_ready(address, again)
        assert httpx2.get(url).content == before
    finally:
        again.kill()
        again.wait()


def test_clients_that_leave_at_once_leave_no_trace_in_the_log(
    fresh: tuple[str, "subprocess.Popen[bytes]"], tmp_path: Path
) -> None:
    address, process = fresh
    body = b'{"prompt":"hush-hush","n":10,"size":"2048x2048"}'
    host, port = address.removeprefix("http://").split(":")
    for _ in range(5):
        with socket.create_connection((host, int(port))) as line:
            head = f"POST {PATH} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\n"
            line.sendall(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body)
    assert httpx2.post(f"{address}{PATH}", json={"prompt": "a fox", "size": "256x256"}, timeout=60).status_code == 200
    assert process.poll() is None
    log = (tmp_path / "log").read_text()
    assert "Traceback" not in log
    assert "hush-hush" not in log


def test_an_open_address_without_keys_is_refused_in_one_line(tmp_path: Path) -> None:
    ran = subprocess.run(
        [*SERVE, "--host", "0.0.0.0"],
        env=os.environ | {"STUDIOLO_DATA_DIR": str(tmp_path), "STUDIOLO_FAKE_ENGINE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 1
    assert len(ran.stderr.strip().splitlines()) == 1
    assert "STUDIOLO_API_KEYS=" in ran.stderr
