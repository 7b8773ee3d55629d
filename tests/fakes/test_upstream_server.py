"""The fake upstream as a process of its own, as tests that kill things use it."""

import json
import subprocess
import sys
from pathlib import Path

import httpx2

BODY = {"model": "gpt-image-1", "prompt": "a cup"}


def test_it_counts_and_writes_down_what_it_makes(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    command = [sys.executable, "-m", "tests.fakes.upstream_server", "--port", "0", "--log", str(log), "--honours-keys"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            httpx2.post(f"{address}/_script", json=[{"status": 500}, "ok"])
            statuses = [
                httpx2.post(f"{address}/v1/images/generations", json=BODY, headers={"Idempotency-Key": "k"}).status_code
                for _ in range(3)
            ]
            assert statuses == [500, 200, 200]
            assert httpx2.get(f"{address}/_counts").json() == {"made": {"k": 1}, "calls": 3}
        finally:
            process.terminate()
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert [(line["key"], line["behaviour"], line["made"], line["remembered"]) for line in lines] == [
        ("k", "500", 0, False),
        ("k", "ok", 1, False),
        ("k", "ok", 0, True),
    ]
    assert lines[0]["body"] == BODY
