"""How work comes in: a batch, a single request, or a request that no engine could do at once."""

import time
from collections.abc import Callable, Mapping
from typing import Any

import orjson

from studiolo.errors import IdempotencyKeyReused
from studiolo.images import ImageRequest
from studiolo.jobs.check import place_line
from studiolo.jobs.store import SqlJobs
from studiolo.jobs.tools import LineTools
from studiolo.jobs.values import GENERATIONS, Job, Kind, Line, Step, derived_id, line_id, new_id

SINGLE_PRIORITY = 10  # somebody waits for it; nobody looks at the next line of a batch
SINGLE_SECONDS = BATCH_SECONDS = 86_400.0
CUSTOM_ID = "request"


def new_batch(
    tenant: str,
    *,
    input_file_id: str,
    base_url: str,
    now: float,
    endpoint: str = GENERATIONS,
    details: Mapping[str, str] | None = None,
    output_keep_seconds: float | None = None,
    webhook_url: str = "",
    priority: int = 0,
) -> Job:
    """A worker checks its file next."""
    return Job(
        id=new_id("batch_"),
        tenant=tenant,
        kind=Kind.BATCH,
        endpoint=endpoint,
        input_file_id=input_file_id,
        output_keep_seconds=output_keep_seconds,
        base_url=base_url,
        webhook_url=webhook_url,
        details=details,
        priority=priority,
        created=now,
        expires=now + BATCH_SECONDS,
    )


async def put_single(
    store: SqlJobs,
    tools: LineTools,
    body: Mapping[str, Any],
    *,
    tenant: str,
    now: float,
    webhook_url: str = "",
    base_url: str = "",
    priority: int = SINGLE_PRIORITY,
    key: str = "",
    goes_on_with: str = "",
) -> str:
    """The id of the job. key: the same one of the same tenant gives the same job. goes_on_with: the key of a request
    that was broken off; the job makes what is missing of it.

    Raises IdempotencyKeyReused when the job with that key was asked for something else, StorageFailed.
    """
    job = Job(
        id=derived_id("job_", tenant, key) if key else new_id("job_"),
        tenant=tenant,
        kind=Kind.SINGLE,
        step=Step.LINES,
        status="in_progress",
        base_url=base_url,
        webhook_url=webhook_url,
        priority=priority,
        total=1,
        created=now,
        started=now,
        expires=now + SINGLE_SECONDS,
    )
    line = Line(
        id=line_id(job.id, CUSTOM_ID),
        job_id=job.id,
        position=0,
        custom_id=CUSTOM_ID,
        tenant=tenant,
        engine="",
        images=1,
        body=orjson.dumps(body).decode(),
        key=goes_on_with,
        rank=-priority,
        created=now,
    )
    if not await store.add(job, [place_line(line, body, tools)]):
        await _check_same(store, job, line)
    await store.close_finished(job.id)  # when it was answered with an error at once
    return job.id


async def _check_same(store: SqlJobs, job: Job, line: Line) -> None:
    """Raises IdempotencyKeyReused."""
    there = await store.find(job.tenant, job.id, job.kind)
    bodies = [orjson.loads(known.body) async for known in store.lines(job.id)]
    told = (there.webhook_url, there.priority, bodies)
    if told != (job.webhook_url, job.priority, [orjson.loads(line.body)]):
        raise IdempotencyKeyReused(
            f"This Idempotency-Key was used before, for a different request ({job.id}); send a new request with a new key."
        )


class SqlLater:
    """Generation's `Later`: what no engine can do now becomes a job. wake: tells this process's worker."""

    def __init__(
        self,
        store: SqlJobs,
        tools: LineTools,
        *,
        wake: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._tools = tools
        self._wake = wake
        self._clock = clock

    async def put(self, request: ImageRequest) -> str:
        """Raises StorageFailed."""
        job_id = await put_single(
            self._store,
            self._tools,
            body_of(request),
            tenant=request.tenant,
            now=self._clock(),
            goes_on_with=request.key,
        )
        self._wake()
        return job_id


def body_of(request: ImageRequest) -> dict[str, Any]:
    """As a client would have written it."""
    return {
        "model": request.engine,
        "prompt": request.prompt,
        "n": request.count,
        "size": f"{request.width_px}x{request.height_px}",
        "quality": request.quality.value,
        "seed": request.seed,
        "output_format": request.output_format.value,
        "output_compression": request.compression,
    }
