"""/v1/files, /v1/batches and /v1/jobs, as OpenAI's own client and raw requests meet them."""

import asyncio
import base64
import hashlib
import json
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

import httpx2
import openai
import pytest
from openai import OpenAI
from pydantic import SecretStr

from studiolo.database.connect import open_database
from studiolo.settings import Settings
from studiolo.storage.records import SqlPictureRecords
from tests.api.serving import served
from tests.jobs.workshop import WEBHOOK_SECRET, jsonl, request

T = TypeVar("T")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("data"),
        fake_engine=True,
        webhook_secret=SecretStr(WEBHOOK_SECRET),
        webhook_private_addresses=True,
    )
    with served(settings) as made:
        yield made


@pytest.fixture
def client(address: str) -> Iterator[OpenAI]:
    with OpenAI(
        base_url=f"{address}/v1",
        api_key="none",
        webhook_secret=WEBHOOK_SECRET,
        max_retries=0,
        _strict_response_validation=True,
    ) as made:
        yield made


def small(custom_id: str, **body: Any) -> dict[str, Any]:
    return request(custom_id, size="256x256", **body)


def test_openais_client_sends_a_file_runs_a_batch_and_reads_its_answers(client: OpenAI) -> None:
    lines = [small("a"), small("b", n=2), small("c", response_format="b64_json"), small("d", quality="wrong")]
    sent = client.files.create(file=("in.jsonl", jsonl(lines)), purpose="batch")
    assert (sent.filename, sent.bytes, sent.purpose) == ("in.jsonl", len(jsonl(lines)), "batch")
    assert sent.expires_at and sent.expires_at - sent.created_at == 2_592_000
    batch = client.batches.create(
        input_file_id=sent.id, endpoint="/v1/images/generations", completion_window="24h", metadata={"name": "first"}
    )
    assert batch.status == "validating"
    done = wait(lambda: client.batches.retrieve(batch.id), lambda now: now.status == "completed")
    assert done.metadata == {"name": "first"}
    assert done.request_counts and (done.request_counts.total, done.request_counts.completed) == (4, 3)
    assert done.request_counts.failed == 1
    assert done.completed_at and done.in_progress_at and done.finalizing_at and done.expires_at
    output = {line["custom_id"]: line for line in read(client, done.output_file_id)}
    errors = read(client, done.error_file_id)
    assert set(output) == {"a", "b", "c"}
    assert [line["custom_id"] for line in errors] == ["d"]
    assert errors[0]["response"]["body"]["error"]["param"] == "quality"
    first = output["a"]["response"]["body"]["data"][0]
    assert httpx2.get(first["url"]).headers["content-type"] == "image/png"
    assert "b64_json" in output["c"]["response"]["body"]["data"][0]
    assert client.files.retrieve(str(done.output_file_id)).purpose == "batch_output"


def test_files_are_listed_page_by_page_and_removed(client: OpenAI) -> None:
    made = [client.files.create(file=("x.txt", b"x" * size), purpose="user_data").id for size in (0, 1, 5_000_000)]
    assert {file.id for file in client.files.list(purpose="user_data", limit=2)} >= set(made)
    oldest_first = [file.id for file in client.files.list(purpose="user_data", limit=1, order="asc")]
    assert [name for name in oldest_first if name in made] == made
    assert client.files.content(made[2]).read() == b"x" * 5_000_000
    assert client.files.delete(made[0]).deleted
    with pytest.raises(openai.NotFoundError):
        client.files.retrieve(made[0])
    with pytest.raises(openai.NotFoundError):
        client.files.delete(made[0])


def test_batches_are_listed_newest_first_and_page_by_page(client: OpenAI) -> None:
    file_id = client.files.create(file=("in.jsonl", jsonl([small("a")])), purpose="batch").id
    made = [
        client.batches.create(input_file_id=file_id, endpoint="/v1/images/generations", completion_window="24h").id
        for _ in range(3)
    ]
    listed = [batch.id for batch in client.batches.list(limit=2)]
    assert [name for name in listed if name in made] == made[::-1]


def test_a_batch_whose_file_is_wrong_says_in_which_line(client: OpenAI) -> None:
    sent = client.files.create(file=("in.jsonl", jsonl([small("a")]) + b"{\n"), purpose="batch")
    batch = client.batches.create(input_file_id=sent.id, endpoint="/v1/images/generations", completion_window="24h")
    failed = wait(lambda: client.batches.retrieve(batch.id), lambda now: now.status == "failed")
    assert failed.failed_at and failed.errors and failed.errors.data
    assert (failed.errors.data[0].code, failed.errors.data[0].line) == ("invalid_json_line", 2)


def test_a_batch_is_cancelled_and_what_was_made_can_be_read(client: OpenAI) -> None:
    lines = [small(f"line-{number}", n=10) for number in range(200)]
    sent = client.files.create(file=("in.jsonl", jsonl(lines)), purpose="batch")
    batch = client.batches.create(input_file_id=sent.id, endpoint="/v1/images/generations", completion_window="24h")
    wait(
        lambda: client.batches.retrieve(batch.id), lambda now: bool(now.request_counts and now.request_counts.completed)
    )
    assert client.batches.cancel(batch.id).status in ("cancelling", "cancelled")
    ended = wait(lambda: client.batches.retrieve(batch.id), lambda now: now.status == "cancelled")
    assert ended.cancelling_at and ended.cancelled_at
    answered = read(client, ended.output_file_id) + read(client, ended.error_file_id)
    assert sorted(line["custom_id"] for line in answered) == sorted(line["custom_id"] for line in lines)


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"endpoint": "/v1/embeddings"}, "endpoint"),
        ({"completion_window": "1h"}, "completion_window"),
        ({"metadata": {"k": "x" * 600}}, "metadata"),
        ({"output_expires_after": {"anchor": "created_at", "seconds": 5}}, "expires_after"),
        ({"webhook_url": "ftp://example.com"}, "webhook_url"),
        ({"priority": 1000}, "priority"),
        ({"input_file_id": 7}, "input_file_id"),
        ({"input_file_id": None}, "input_file_id"),
    ],
)
def test_a_wrong_parameter_is_named(client: OpenAI, address: str, change: dict[str, Any], param: str) -> None:
    file_id = client.files.create(file=("in.jsonl", b"{}"), purpose="batch").id
    body = {"input_file_id": file_id, "endpoint": "/v1/images/generations", "completion_window": "24h"} | change
    answer = httpx2.post(f"{address}/v1/batches", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]["param"] == param


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"data": {"purpose": "batch"}, "files": {"other": b"x"}}, 400),
        ({"data": {"purpose": "joy"}, "files": {"file": b"x"}}, 400),
        ({"data": {"purpose": "batch", "expires_after[seconds]": "1"}, "files": {"file": b"x"}}, 400),
        ({"json": {"purpose": "batch"}}, 415),
        ({"content": b"--x", "headers": {"content-type": "multipart/form-data"}}, 400),
    ],
)
def test_a_form_that_is_wrong_is_refused(address: str, sent: dict[str, Any], status: int) -> None:
    answer = httpx2.post(f"{address}/v1/files", **sent)
    assert answer.status_code == status
    assert set(answer.json()["error"]) == {"message", "type", "param", "code"}


def test_a_path_in_a_file_name_is_dropped(address: str) -> None:
    answer = httpx2.post(f"{address}/v1/files", data={"purpose": "vision"}, files={"file": ("../../etc/x.png", b"x")})
    assert answer.json()["filename"] == "x.png"


def test_a_single_request_is_made_later_and_its_end_is_told(address: str, client: OpenAI) -> None:
    with receiver() as (url, received):
        body = {"prompt": "a fox", "size": "256x256", "webhook_url": url}
        answer = httpx2.post(f"{address}/v1/jobs", json=body)
        assert answer.status_code == 202
        job = answer.json()
        assert answer.headers["location"] == f"{address}/v1/jobs/{job['id']}"
        done = wait(lambda: get(address, job["id"]), lambda now: now["status"] == "completed")
        assert httpx2.get(done["result"]["data"][0]["url"]).content.startswith(b"\x89PNG")
        wait(lambda: received, lambda now: len(now) == 1)
        headers, content = received[0]
        event: Any = client.webhooks.unwrap(content, headers)
        assert (event.type, event.data.id) == ("studiolo.job.completed", job["id"])
        wait(lambda: get(address, job["id"]), lambda now: now["webhook"]["state"] == "delivered")
        with pytest.raises(openai.InvalidWebhookSignatureError):
            client.webhooks.unwrap(content.replace("completed", "cancelled"), headers)


def test_the_same_idempotency_key_gives_the_same_job(address: str) -> None:
    ask = {"json": {"prompt": "a fox", "size": "256x256"}, "headers": {"idempotency-key": "mine"}}
    first, second = (httpx2.post(f"{address}/v1/jobs", **ask).json()["id"] for _ in range(2))  # type: ignore[arg-type]
    assert first == second


@pytest.mark.parametrize(
    "change", [{"prompt": "a wolf"}, {"n": 2}, {"priority": 5}, {"webhook_url": "https://example.com"}]
)
def test_the_same_idempotency_key_for_another_request_is_refused(address: str, change: dict[str, Any]) -> None:
    headers = {"idempotency-key": f"mine-{sorted(change)}"}
    body = {"prompt": "a fox", "size": "256x256"}
    job = httpx2.post(f"{address}/v1/jobs", json=body, headers=headers).json()
    reused = httpx2.post(f"{address}/v1/jobs", json=body | change, headers=headers)
    assert (reused.status_code, reused.json()["error"]["code"]) == (422, "idempotency_key_reused")
    assert job["id"] in reused.json()["error"]["message"]
    again = httpx2.post(f"{address}/v1/jobs", json=dict(reversed(body.items())), headers=headers)
    assert again.json()["id"] == job["id"]


@pytest.mark.parametrize(("gone", "shown_as"), [("record", "b64_json"), ("bytes", "b64_json"), ("record", "url")])
def test_a_job_gives_the_pictures_that_are_left_and_says_which_was_removed(
    tmp_path: Path, gone: str, shown_as: str
) -> None:
    with served(Settings(data_dir=tmp_path, fake_engine=True)) as address:
        body = {"model": "fake", "prompt": "a fox", "size": "256x256", "n": 3, "response_format": shown_as}
        job = httpx2.post(f"{address}/v1/jobs", json=body).json()
        first, second, third = wait(lambda: get(address, job["id"]), lambda now: now["result"])["result"]["data"]
        if gone == "record":
            asyncio.run(remove(tmp_path, second["studiolo"]["id"]))
        else:
            (tmp_path / "pictures" / blob_of(second)).unlink()
        answer = httpx2.get(f"{address}/v1/jobs/{job['id']}")
        assert (answer.status_code, answer.json()["status"]) == (200, "completed")
        left = answer.json()["result"]["data"]
        assert [left[0], left[2]] == [first, third]
        assert left[1] == second | {shown_as: None, "studiolo": second["studiolo"] | {"removed": True}}


async def remove(data: Path, picture_id: str) -> None:
    database = open_database("", file=data / "studiolo.db")
    assert await SqlPictureRecords(database).remove([picture_id]) == 1
    await database.dispose()


def blob_of(item: dict[str, Any]) -> str:
    """Where a folder keeps it."""
    digest = hashlib.sha256(base64.b64decode(item["b64_json"])).hexdigest()
    return f"{digest[:2]}/{digest[2:4]}/{digest}"


def test_a_job_that_cannot_be_made_is_refused_at_once_or_fails(address: str) -> None:
    assert httpx2.post(f"{address}/v1/jobs", json={"prompt": 7}).status_code == 400
    assert httpx2.post(f"{address}/v1/jobs", json={"prompt": "x", "model": "nobody"}).status_code == 404
    job = httpx2.post(f"{address}/v1/jobs", json={"prompt": "a fox", "size": "9x9"}).json()
    failed = wait(lambda: get(address, job["id"]), lambda now: now["status"] == "failed")
    assert failed["error"]["param"] == "size"
    assert httpx2.post(f"{address}/v1/jobs/{job['id']}/cancel").json()["status"] == "failed"
    assert httpx2.get(f"{address}/v1/jobs/nothing").status_code == 404
    assert httpx2.get(f"{address}/v1/jobs?limit=1").json()["data"][0]["object"] == "job"


def test_without_a_secret_no_webhook_is_promised(tmp_path: Path) -> None:
    with served(Settings(data_dir=tmp_path, fake_engine=True)) as address:
        answer = httpx2.post(f"{address}/v1/jobs", json={"prompt": "a fox", "webhook_url": "https://example.com"})
        assert answer.json()["error"]["param"] == "webhook_url"


def get(address: str, job_id: str) -> Any:
    return httpx2.get(f"{address}/v1/jobs/{job_id}").json()


def read(client: OpenAI, file_id: str | None) -> list[dict[str, Any]]:
    if file_id is None:
        return []
    return [json.loads(line) for line in client.files.content(file_id).text.splitlines()]


def wait(look: Callable[[], T], done: Callable[[T], bool]) -> T:
    last = time.monotonic() + 20
    while not done(now := look()):
        assert time.monotonic() < last, now
        time.sleep(0.05)
    return now


class receiver:
    """A server that keeps what it is told."""

    def __enter__(self) -> tuple[str, list[tuple[dict[str, str], str]]]:
        received: list[tuple[dict[str, str], str]] = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                content = self.rfile.read(int(self.headers["content-length"])).decode()
                received.append(({name.lower(): value for name, value in self.headers.items()}, content))
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                return None

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_port}/hook?x=1", received

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
