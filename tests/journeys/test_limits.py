"""Two servers on one database before an account with three images a minute: what it got is read from its own log."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.fakes.upstream_server import FakeUpstream
from tests.journeys.conftest import Serve, Served

LIMIT = 3


@pytest.fixture
def upstream() -> Iterator[FakeUpstream]:
    with FakeUpstream() as made:
        yield made


@pytest.fixture
def pair(serve: Serve, tmp_path: Path, upstream: FakeUpstream) -> tuple[Served, Served]:
    (tmp_path / "studiolo.toml").write_text(f"""
[engines.far]
kind = "compatible"
base_url = "{upstream.base_url("compatible")}"
models = ["painter", "other"]
images_per_minute = {LIMIT}

[routes.fallbacks]
"far/other" = ["fake"]
""")
    first = serve(STUDIOLO_CONFIG=str(tmp_path / "studiolo.toml"))
    return first, serve(STUDIOLO_CONFIG=str(tmp_path / "studiolo.toml"))


def ask(served: Served, model: str = "far/painter", **more: Any) -> httpx2.Response:
    body = {"model": model, "prompt": f"a fox at {time.time()}", "size": "256x256"} | more
    return httpx2.post(f"{served.address}/v1/images/generations", json=body, timeout=60)


def test_they_keep_one_limit_together_for_whoever_asks(pair: tuple[Served, Served], upstream: FakeUpstream) -> None:
    one, two = pair
    assert [ask(served).status_code for served in (one, two, one)] == [200, 200, 200]
    for served in pair:
        busy = ask(served)
        assert (busy.status_code, busy.json()["error"]["code"]) == (429, "rate_limit_exceeded")
        assert 50 <= int(busy.headers["retry-after"]) <= 60
        assert "images that it may get in a minute" in busy.json()["error"]["message"]
    job = httpx2.post(f"{two.address}/v1/jobs", json={"prompt": "a fox", "model": "far/other", "size": "256x256"})
    instead = ask(one, "far/other")
    assert (instead.status_code, instead.headers["x-studiolo-engine"]) == (200, "fake")
    later = ask(two, on_failure="queue")
    assert (later.status_code, later.json()["error"]["code"]) == (503, "postponed")
    time.sleep(2.5)  # enough for workers to try
    for address in (f"{two.address}/v1/jobs/{job.json()['id']}", one.address + later.headers["location"]):
        assert httpx2.get(address).json()["status"] in ("queued", "in_progress")
    assert len(upstream.calls) == LIMIT
    full = httpx2.get(f"{one.address}/metrics").text
    assert 'studiolo_window_full_total{engine="far"}' in full
    assert "studiolo_job_workers 2.0" in full
