"""A running server before an upstream that misbehaves: what it does is read from the upstream's own log."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.fakes.upstream_server import Behaviour, FakeUpstream
from tests.journeys.conftest import Serve, Served

PATH = "/v1/images/generations"
BUSY: Behaviour = {"status": 429, "headers": {"retry-after": "0"}, "body": {"error": {"message": "slow down"}}}
DOWN: Behaviour = {"status": 503, "body": {"error": {"message": "down"}}}
SECRET = "sk-planted-4f9b2c"


@pytest.fixture
def upstream() -> Iterator[FakeUpstream]:
    with FakeUpstream() as made:
        yield made


def configured(
    serve: Serve, tmp_path: Path, upstream: FakeUpstream, more: str = "", *, timeout_seconds: int = 4
) -> Served:
    """A server with the engine `far` there; waits between tries are short."""
    (tmp_path / "studiolo.toml").write_text(f"""
[engines.far]
kind = "openai"
base_url = "{upstream.base_url("openai")}"
api_key_env = "FAR_KEY"
models = ["gpt-image-1"]
timeout_seconds = {timeout_seconds}

[failure]
first_wait_seconds = 0.05
least_calls = 100
{more}
""")
    return serve(STUDIOLO_CONFIG=str(tmp_path / "studiolo.toml"), FAR_KEY=SECRET)


def ask(served: Served, *, model: str = "far", prompt: str = "a fox", **more: Any) -> httpx2.Response:
    body = {"model": model, "prompt": prompt, "size": "1024x1024", "response_format": "url"} | more
    return httpx2.post(served.address + PATH, json=body, timeout=60)


def test_what_may_pass_is_tried_again_and_paid_once(serve: Serve, tmp_path: Path, upstream: FakeUpstream) -> None:
    served = configured(serve, tmp_path, upstream)
    upstream.script(BUSY, DOWN, {"status": 500}, "ok")
    reply = ask(served)
    assert reply.status_code == 200, reply.text
    assert reply.headers["x-studiolo-engine"] == "far/gpt-image-1"
    assert [call.made for call in upstream.calls] == [0, 0, 0, 1]
    waits = [after.time - before.time for before, after in pairwise(upstream.calls)]
    assert all(wait >= shortest for wait, shortest in zip(waits, (0.025, 0.05, 0.1), strict=True)), waits
    assert len({call.key for call in upstream.calls}) == 1


@pytest.mark.parametrize("behaviour", ["hang", "garbage", "half"])
def test_a_call_that_may_have_cost_money_is_not_repeated(
    serve: Serve, tmp_path: Path, upstream: FakeUpstream, behaviour: str
) -> None:
    served = configured(serve, tmp_path, upstream)
    upstream.script(behaviour)
    reply = ask(served)
    assert (reply.status_code, reply.json()["error"]["code"]) == (502, "outcome_unknown")
    assert reply.headers["x-should-retry"] == "false"
    assert len(upstream.calls) == 1


def test_a_refusal_is_told_and_not_repeated(serve: Serve, tmp_path: Path, upstream: FakeUpstream) -> None:
    served = configured(serve, tmp_path, upstream)
    upstream.script("refuse-moderation")
    reply = ask(served)
    assert (reply.status_code, reply.json()["error"]["code"]) == (400, "moderation_blocked")
    assert len(upstream.calls) == 1


def test_an_engine_that_keeps_failing_rests_and_another_makes_it(
    serve: Serve, tmp_path: Path, upstream: FakeUpstream
) -> None:
    more = 'attempts = 2\nrest_seconds = 2\n[routes]\nfallbacks = { far = ["fake"] }'
    served = configured(serve, tmp_path, upstream, more)
    config = tmp_path / "studiolo.toml"
    config.write_text(config.read_text().replace("least_calls = 100", "least_calls = 4"))
    served = serve(STUDIOLO_CONFIG=str(config), FAR_KEY=SECRET, STUDIOLO_DATA_DIR=str(tmp_path / "second"))
    upstream.script(*[DOWN] * 4)
    replies = [ask(served, prompt=f"fox {number}") for number in range(4)]
    assert [reply.headers["x-studiolo-engine"] for reply in replies] == ["fake"] * 4
    assert "made it instead" in replies[0].json()["data"][0]["studiolo"]["warnings"][-1]
    assert len(upstream.calls) == 4, "after four failed calls it is left alone"
    assert 'studiolo_breaker_state{breaker="far"} 2.0' in httpx2.get(served.address + "/metrics").text
    time.sleep(2.2)
    assert ask(served, prompt="at last").headers["x-studiolo-engine"] == "far/gpt-image-1"
    assert 'studiolo_breaker_state{breaker="far"} 0.0' in httpx2.get(served.address + "/metrics").text


def test_what_nobody_can_make_now_waits_as_a_job_when_asked_so(
    serve: Serve, tmp_path: Path, upstream: FakeUpstream
) -> None:
    served = configured(serve, tmp_path, upstream, "attempts = 1")
    upstream.script(DOWN)
    reply = ask(served, on_failure="queue")
    assert (reply.status_code, reply.json()["error"]["code"]) == (503, "postponed")
    assert reply.headers["x-should-retry"] == "false"
    deadline = time.monotonic() + 30
    job: dict[str, Any] = {}
    while job.get("status") != "completed" and time.monotonic() < deadline:
        job = httpx2.get(served.address + reply.headers["location"]).json()
        time.sleep(0.1)
    assert job["status"] == "completed", job
    assert httpx2.get(job["result"]["data"][0]["url"]).headers["content-type"] == "image/png"
    assert sum(call.made for call in upstream.calls) == 1


def test_a_picture_from_the_library_is_offered_when_asked_so(
    serve: Serve, tmp_path: Path, upstream: FakeUpstream
) -> None:
    served = configured(serve, tmp_path, upstream, "attempts = 1")
    made = ask(served, prompt="a red fox in the snow").json()["data"][0]
    upstream.script(DOWN, DOWN)
    offered = ask(served, prompt="a red fox in deep snow", on_failure="library")
    (item,) = offered.json()["data"]
    assert item["url"] == made["url"]
    assert "made before" in item["studiolo"]["warnings"][-1]
    assert ask(served, prompt="a lighthouse", on_failure="library").status_code == 502
    anew = ask(served, prompt="a red fox in deep snow")
    assert anew.headers["x-studiolo-cache"] == "miss", "what was offered instead is not remembered as the answer"


def test_a_hundred_identical_requests_are_one_call_and_then_none(
    serve: Serve, tmp_path: Path, upstream: FakeUpstream
) -> None:
    served = configured(serve, tmp_path, upstream, timeout_seconds=60)
    upstream.quirks = replace(upstream.quirks, slow_seconds=1.0)
    upstream.script("slow")
    with ThreadPoolExecutor(100) as pool:
        replies = list(pool.map(lambda _: ask(served), range(100)))
    fared = sorted(reply.headers["x-studiolo-cache"] for reply in replies)
    assert fared == ["hit"] * fared.count("hit") + ["miss"] + ["shared"] * fared.count("shared")
    assert len({reply.json()["data"][0]["url"] for reply in replies}) == 1
    assert ask(served).headers["x-studiolo-cache"] == "hit"
    assert len(upstream.calls) == 1
    anew = httpx2.post(
        served.address + PATH,
        json={"model": "far", "prompt": "a fox", "size": "1024x1024"},
        headers={"cache-control": "no-cache"},
        timeout=60,
    )
    assert anew.headers["x-studiolo-cache"] == "off"
    assert len(upstream.calls) == 2


def test_an_upstreams_key_is_nowhere_to_be_found(serve: Serve, tmp_path: Path, upstream: FakeUpstream) -> None:
    served = configured(serve, tmp_path, upstream)
    upstream.script("ok", {"status": 401, "body": {"error": {"message": f"bad key {SECRET}"}}}, "garbage", "hang")
    replies = [ask(served, prompt=f"fox {number}", response_format="b64_json") for number in range(4)]
    assert [reply.status_code for reply in replies] == [200, 503, 502, 502]
    assert upstream.calls[0].headers["authorization"] == f"Bearer {SECRET}"
    said = [reply.text + str(reply.headers) for reply in replies] + [httpx2.get(served.address + "/metrics").text]
    assert not any(SECRET in text for text in said)
    kept = [path for path in [served.log, *served.data.rglob("*")] if path.is_file()]
    assert len(kept) > 3
    assert [path for path in kept if SECRET.encode() in path.read_bytes()] == []
