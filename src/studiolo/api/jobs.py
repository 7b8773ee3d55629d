"""/v1/jobs: one request that is made while nobody waits on the line."""

from typing import Any

from fastapi import APIRouter, Request, Response

from studiolo.api.answers import reply
from studiolo.api.batches import priority_of
from studiolo.api.bodies import read_json
from studiolo.api.context import base_url
from studiolo.api.described import IMAGES_BODY
from studiolo.api.jobs_context import jobs_of, limit_of, tenant_of, webhook_of
from studiolo.api.schemas import read_images_request
from studiolo.api.uploads import page
from studiolo.jobs.steps import filled_in
from studiolo.jobs.submit import SINGLE_PRIORITY, put_single
from studiolo.jobs.values import Job, Kind, Line, LineState

router = APIRouter(prefix="/v1/jobs")
OURS = ("webhook_url", "priority")


@router.post("", summary="Ask for pictures to be made later", openapi_extra={"requestBody": IMAGES_BODY})
async def create(request: Request) -> Response:
    """Answers at once, with 202. A request that repeats an Idempotency-Key gets the job that is there; a different one with
    that key is refused."""
    return await accept_job(request, await read_json(request))


async def accept_job(request: Request, content: dict[str, Any]) -> Response:
    """Raises BadRequest, StorageFailed or one of their kinds."""
    jobs, tenant = jobs_of(request), tenant_of(request)
    body = {name: value for name, value in content.items() if name not in OURS}
    jobs.lines.lane_of(read_images_request(body).model)  # what is wrong is told now, not when nobody listens
    job_id = await put_single(
        jobs.store,
        jobs.lines,
        body,
        tenant=tenant,
        now=jobs.now(),
        webhook_url=webhook_of(request, content.get("webhook_url")),
        base_url=base_url(request),
        priority=priority_of(content, default=SINGLE_PRIORITY),
        key=request.headers.get("idempotency-key", ""),
    )
    jobs.worker.wake()
    job = await jobs.store.find(tenant, job_id, Kind.SINGLE)
    return reply(await _shown(request, job), status=202, headers={"location": f"{base_url(request)}/v1/jobs/{job_id}"})


@router.get("", summary="The jobs there are, newest first")
async def listed(request: Request) -> Response:
    """Without their results."""
    after, limit = request.query_params.get("after"), limit_of(request, default=20, most=100)
    found, more = await jobs_of(request).store.page(tenant_of(request), Kind.SINGLE, after=after, limit=limit)
    return reply(page([_described(job) for job in found], more))


@router.get("/{job_id}", summary="How a job is getting on, and its pictures")
async def retrieve(request: Request, job_id: str) -> Response:
    job = await jobs_of(request).store.find(tenant_of(request), job_id, Kind.SINGLE)
    return reply(await _shown(request, job))


@router.post("/{job_id}/cancel", summary="Stop a job that has not begun")
async def cancel(request: Request, job_id: str) -> Response:
    jobs = jobs_of(request)
    job = await jobs.store.cancel(tenant_of(request), job_id, Kind.SINGLE)
    jobs.worker.wake()
    return reply(await _shown(request, job))


async def _shown(request: Request, job: Job) -> dict[str, Any]:
    """result: the body that POST /v1/images/generations would have had; error: its error."""
    jobs = jobs_of(request)
    lines = [line async for line in jobs.store.lines(job.id)]
    content = _described(job, lines[0] if lines else None)
    if job.webhook_url:
        content["webhook"] = await jobs.deliveries.of_job(job.id)
    if lines and lines[0].answer:
        body = await filled_in(lines[0], jobs.blobs, jobs.lines.find, base_url=base_url(request))
        content |= {"error": body["error"]} if lines[0].state is LineState.FAILED else {"result": body}
    return content


def _described(job: Job, line: Line | None = None) -> dict[str, Any]:
    """status: queued, in_progress, completed, failed, cancelling, cancelled or expired."""
    status = job.status
    if status == "in_progress" and line is not None and line.state is LineState.WAITING:
        status = "queued"
    return {
        "id": job.id,
        "object": "job",
        "status": "in_progress" if status == "finalizing" else status,
        "created_at": int(job.created),
        "expires_at": None if job.expires is None else int(job.expires),
        "ended_at": None if job.ended is None else int(job.ended),
        "result": None,
        "error": None,
    }
