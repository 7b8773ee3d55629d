"""Telling whoever waits: signed, again until heard, and never into a private network."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.errors import InvalidValue
from studiolo.jobs import webhooks
from studiolo.jobs.addresses import Refused, check_url, pin
from studiolo.jobs.sql import insert_new
from studiolo.jobs.tables import webhook_deliveries
from studiolo.jobs.values import Job, Kind
from studiolo.jobs.webhooks import WAITS_SECONDS, Deliveries, delivery_row, signature
from tests.databases import opened

SECRET = SecretStr("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")


def test_the_signature_is_that_of_standard_webhooks() -> None:
    """The example of the specification's own libraries."""
    body = '{"test": 2432232314}'
    assert signature(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body) == (
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )


@pytest.mark.parametrize("secret", ["", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_short", "whsec_!!!!"])
def test_a_secret_that_is_none_is_refused_and_not_told(secret: str) -> None:
    with pytest.raises(InvalidValue) as raised:
        webhooks.check_secret(SecretStr(secret))
    assert not secret or secret not in raised.value.message


def test_a_delivery_is_repeated_with_the_same_id_until_it_is_heard(database_url: str, tmp_path: Path) -> None:
    late = [0.0]

    async def story() -> None:
        with receiver([500, 302, 204]) as (url, received):
            async with opened(database_url, tmp_path) as engine:
                deliveries = await _waiting(engine, url, late)
                for wait in (0.0, *WAITS_SECONDS[:3]):
                    late[0] += wait
                    await deliveries.deliver_due()
                    await deliveries.deliver_due()  # nothing is due a second time
                assert [headers["webhook-id"] for headers in received] == [received[0]["webhook-id"]] * 3
                assert await deliveries.of_job("job_1") == {"state": "delivered", "attempts": 3, "last_status": 204}

    asyncio.run(story())


def test_a_receiver_that_never_hears_is_given_up(tmp_path: Path) -> None:
    late = [0.0]

    async def story() -> None:
        with receiver([500]) as (url, received):
            async with opened("", tmp_path) as engine:
                deliveries = await _waiting(engine, url, late)
                for wait in (0.0, *WAITS_SECONDS, 1e6):
                    late[0] += wait
                    await deliveries.deliver_due()
                assert len(received) == len(WAITS_SECONDS) + 1
                told = await deliveries.of_job("job_1")
                assert told is not None and told["state"] == "given_up"

    asyncio.run(story())


def test_a_private_address_is_never_called(tmp_path: Path) -> None:
    async def story() -> None:
        with receiver([204]) as (url, received):
            async with opened("", tmp_path) as engine:
                deliveries = await _waiting(engine, url, [0.0], private=False)
                assert await deliveries.deliver_due() == 1
                assert received == []

    asyncio.run(story())


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "localhost"),
        *("[::1]", "[fe80::1]", "[fd00::1]", "[::ffff:10.0.0.1]", "[64:ff9b::a00:1]", "[2002:a00:1::]", "x.localhost."),
    ],
)
def test_private_addresses_are_known_in_every_dress(host: str) -> None:
    with pytest.raises(InvalidValue):
        check_url(f"http://{host}/hook", private=False)
    check_url(f"http://{host}/hook", private=True)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "017700000001"])
def test_numbers_in_disguise_are_found_when_they_are_looked_up(host: str) -> None:
    async def look() -> None:
        with pytest.raises((Refused, OSError)):
            await pin(f"http://{host}/hook", private=False)

    asyncio.run(look())


@pytest.mark.parametrize("url", ["ftp://x.org", "https://", "x", "https://user:pass@x.org", "https://x.org:99999", ""])
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(InvalidValue):
        check_url(url, private=True)


async def _waiting(engine: AsyncEngine, url: str, late: list[float], *, private: bool = True) -> Deliveries:
    job = Job(id="job_1", tenant="default", kind=Kind.SINGLE, webhook_url=url)
    async with engine.begin() as connection:
        row = delivery_row(job, "completed", now=time.time())
        await connection.execute(insert_new(connection, webhook_deliveries).values(row))
    return Deliveries(engine, secret=SECRET, private_addresses=private, clock=lambda: time.time() + late[0] + 0.01)


@contextmanager
def receiver(statuses: list[int]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Answers with each status in turn, then always with the last; keeps the headers it got."""
    received: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            status = statuses[min(len(received), len(statuses) - 1)]
            received.append({name.lower(): value for name, value in self.headers.items()})
            self.send_response(status)
            self.send_header("location", "/elsewhere")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            return None

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/hook", received
    finally:
        server.shutdown()
        server.server_close()
