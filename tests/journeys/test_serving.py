"""`studiolo serve` as a process: its weight, its start, its end, its keys."""

import os
import signal
import socket
import subprocess
from pathlib import Path

import httpx2
import openai
import pytest

from tests.journeys.conftest import SERVE, Serve
from tests.needs import need

PATH = "/v1/images/generations"
BODY = {"prompt": "hush-hush", "size": "256x256", "response_format": "url"}


def test_an_idle_server_is_light_and_soon_ready(serve: Serve) -> None:
    proc = Path(f"/proc/{serve().process.pid}")
    need(proc.is_dir(), "This system does not tell how heavy a process is.")
    resident_mb = int((proc / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    assert resident_mb <= 150
    # Time on the processor, not on the clock: the machine may be busy with other tests.
    user, system = (proc / "stat").read_text().rpartition(")")[2].split()[11:13]
    assert (int(user) + int(system)) / os.sysconf("SC_CLK_TCK") <= 3.0


def test_a_server_told_to_end_ends_cleanly(serve: Serve) -> None:
    served = serve()
    assert httpx2.post(served.address + PATH, json=BODY).status_code == 200
    served.process.send_signal(signal.SIGTERM)
    assert served.process.wait(timeout=20) in (0, -signal.SIGTERM)


def test_pictures_outlive_a_killed_server(serve: Serve) -> None:
    served = serve()
    url = httpx2.post(served.address + PATH, json=BODY).json()["data"][0]["url"]
    before = httpx2.get(url).content
    served.process.kill()
    served.process.wait()
    serve(port=int(served.address.rpartition(":")[2]))
    assert httpx2.get(url).content == before


def test_clients_that_leave_at_once_leave_no_trace_in_the_log(serve: Serve) -> None:
    served = serve()
    body = b'{"prompt":"hush-hush","n":10,"size":"2048x2048"}'
    host, port = served.address.removeprefix("http://").split(":")
    head = f"POST {PATH} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}"
    for sent in (body, body, body[:10]):
        with socket.create_connection((host, int(port))) as line:
            line.sendall(f"{head}\r\n\r\n".encode() + sent)
    assert httpx2.post(served.address + PATH, json=BODY, timeout=60).status_code == 200
    assert served.process.poll() is None
    for word in ("Traceback", "request failed", "hush-hush"):
        assert word not in served.log.read_text()


def test_with_keys_any_address_may_be_served_and_neither_key_nor_prompt_gets_into_the_log(serve: Serve) -> None:
    served = serve(options=["--host", "0.0.0.0"], STUDIOLO_API_KEYS="sk-right")
    base = f"{served.address}/v1"
    with openai.OpenAI(base_url=base, api_key="sk-wrong", max_retries=0) as stranger:
        with pytest.raises(openai.AuthenticationError) as refused:
            stranger.images.generate(model="dall-e-3", prompt="hush-hush")
        assert refused.value.code == "invalid_api_key"
    with openai.OpenAI(base_url=base, api_key="sk-right", max_retries=0) as known:
        made = known.images.generate(model="dall-e-3", prompt="hush-hush", size="256x256")
        assert made.data and made.data[0].url
        assert httpx2.get(made.data[0].url).status_code == 200, "a picture's address needs no key"
    assert httpx2.post(served.address + PATH, json=BODY, headers={"api-key": "sk-right"}).status_code == 200
    assert httpx2.post(served.address + PATH, json=BODY).status_code == 401
    for secret in ("sk-right", "sk-wrong", "hush-hush"):
        assert secret not in served.log.read_text()


def test_an_open_address_without_keys_is_refused_with_the_command_that_makes_one(environment: dict[str, str]) -> None:
    said = _refused(environment, "--host", "0.0.0.0")
    make_a_key = said.partition("start again: ")[2].strip()
    key = subprocess.check_output(["bash", "-c", f'{make_a_key}; printf "%s" "$STUDIOLO_API_KEYS"'], text=True)
    assert key.startswith("sk-studiolo-") and len(key) > 40


def test_a_port_that_is_taken_is_told(environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        said = _refused(environment, "--port", str(taken.getsockname()[1]))
    assert "Choose others with --host, --port." in said


def test_a_database_that_cannot_be_opened_is_told(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "studiolo.db").write_bytes(b"not a database" * 100)
    said = _refused(environment | {"STUDIOLO_DATA_DIR": str(tmp_path)}, "--port", "0")
    assert "studiolo.db cannot be opened" in said


def _refused(environment: dict[str, str], *options: str) -> str:
    """The one line a server that does not start says."""
    ran = subprocess.run([*SERVE, *options], env=environment, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 1
    assert len(ran.stderr.splitlines()) == 1
    return ran.stderr
