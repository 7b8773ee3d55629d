"""Whoever waits for a job is told: signed as Standard Webhooks has it, again and again until it is heard."""

import hashlib
import hmac
import time
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable, Mapping
from typing import Any

import httpx2
import orjson
from pydantic import SecretStr
from sqlalchemy import RowMapping, and_, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.errors import InvalidValue
from studiolo.jobs.addresses import Refused, pin
from studiolo.jobs.sql import reading, writing
from studiolo.jobs.tables import webhook_deliveries
from studiolo.jobs.values import Job, Kind, derived_id

WAITS_SECONDS = (5.0, 30.0, 120.0, 600.0, 3600.0, 10_800.0, 21_600.0, 43_200.0, 86_400.0, 86_400.0)
TIMEOUT_SECONDS = 15.0
CLAIM_SECONDS = 60.0  # whoever delivers has this long before another tries
PREFIX = "whsec_"


def delivery_row(job: Job, status: str, *, now: float) -> dict[str, Any]:
    """One event for each job: OpenAI's `batch.completed` and its kin, or ours for single requests."""
    family = "batch" if job.kind is Kind.BATCH else "studiolo.job"
    event_id = derived_id("evt_", job.id, status)
    body = {
        "id": event_id,
        "object": "event",
        "created_at": int(now),
        "type": f"{family}.{status}",
        "data": {"id": job.id},
    }
    return {
        "id": event_id,
        "tenant": job.tenant,
        "job_id": job.id,
        "url": job.webhook_url,
        "body": orjson.dumps(body).decode(),
        "state": "waiting",
        "attempts": 0,
        "next_at": now,
        "created": now,
        "last_status": 0,
    }


def signature(secret: SecretStr, event_id: str, timestamp: int, body: str) -> str:
    """Standard Webhooks: HMAC-SHA256 over id, time and body. Raises InvalidValue for a secret that is none."""
    key = _key(secret)
    signed = f"{event_id}.{timestamp}.{body}".encode()
    return "v1," + b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def check_secret(secret: SecretStr) -> None:
    """Raises InvalidValue; nothing of the secret is told."""
    _key(secret)


def _key(secret: SecretStr) -> bytes:
    text = secret.get_secret_value()
    try:
        key = b64decode(text.removeprefix(PREFIX), validate=True)
    except NotBase64:
        key = b""
    if not text.startswith(PREFIX) or len(key) < 16:
        raise InvalidValue(
            "STUDIOLO_WEBHOOK_SECRET cannot be used: it must be whsec_ and base64 of 24 to 64 random bytes.",
            field="webhook_secret",
        )
    return key


class Deliveries:
    """private_addresses: also tell receivers in private networks."""

    def __init__(
        self,
        engine: AsyncEngine,
        *,
        secret: SecretStr,
        private_addresses: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._engine = engine
        self._secret = secret
        self._private_addresses = private_addresses
        self._clock = clock

    async def deliver_due(self) -> int:
        """Every delivery whose time has come, one after the other; how many were tried. Raises StorageFailed."""
        tried = 0
        while (row := await self._claim()) is not None:
            status = await self._send(row)
            await self._record(row, status)
            tried += 1
        return tried

    async def of_job(self, job_id: str) -> Mapping[str, Any] | None:
        """state: waiting, delivered or given_up; attempts; last_status: HTTP's, 0 when nobody answered."""
        columns = (webhook_deliveries.c.state, webhook_deliveries.c.attempts, webhook_deliveries.c.last_status)
        async with reading(self._engine) as connection:
            found = await connection.execute(select(*columns).where(webhook_deliveries.c.job_id == job_id))
            row = found.mappings().first()
        return None if row is None else {str(name): value for name, value in row.items()}

    async def _claim(self) -> RowMapping | None:
        now = self._clock()
        due = and_(webhook_deliveries.c.state == "waiting", webhook_deliveries.c.next_at <= now)
        first = select(webhook_deliveries).where(due).order_by(webhook_deliveries.c.next_at).limit(1)
        async with reading(self._engine) as connection:
            if (await connection.execute(first)).first() is None:
                return None
        async with writing(self._engine, "The delivery could not be claimed.") as connection:
            row = (await connection.execute(first.with_for_update(skip_locked=True))).mappings().first()
            if row is None:
                return None
            mine = update(webhook_deliveries).where(webhook_deliveries.c.id == row["id"])
            attempts = webhook_deliveries.c.attempts + 1
            await connection.execute(mine.values(next_at=now + CLAIM_SECONDS, attempts=attempts))
            return row

    async def _send(self, row: RowMapping) -> int:
        """HTTP's status; 0 when nobody answered or nobody may be asked. Redirections are not followed."""
        timestamp = int(self._clock())
        try:
            headers = {
                "content-type": "application/json",
                "user-agent": "Studiolo-Webhooks",
                "webhook-id": row["id"],
                "webhook-timestamp": str(timestamp),
                "webhook-signature": signature(self._secret, row["id"], timestamp, row["body"]),
            }
            address = await pin(row["url"], private=self._private_addresses)
            async with httpx2.AsyncClient(timeout=TIMEOUT_SECONDS, trust_env=False) as client:
                sent = client.stream(
                    "POST",
                    address.url,
                    content=row["body"].encode(),
                    headers=headers | {"host": address.host},
                    extensions={"sni_hostname": address.name},
                )
                async with sent as response:  # its body is of no interest, however long
                    return response.status_code
        except (httpx2.HTTPError, httpx2.InvalidURL, Refused, InvalidValue, OSError):
            return 0

    async def _record(self, row: RowMapping, status: int) -> None:
        attempts = row["attempts"] + 1
        values: dict[str, Any] = {"last_status": status}
        if 200 <= status < 300:
            values["state"] = "delivered"
        elif attempts > len(WAITS_SECONDS):
            values["state"] = "given_up"
        else:
            values["next_at"] = self._clock() + WAITS_SECONDS[attempts - 1]
        async with writing(self._engine, "The delivery could not be recorded.") as connection:
            mine = update(webhook_deliveries).where(webhook_deliveries.c.id == row["id"])
            await connection.execute(mine.values(values))
