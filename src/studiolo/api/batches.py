"""/v1/batches: a file of requests, answered by files."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response

from studiolo.api.answers import reply
from studiolo.api.bodies import read_json
from studiolo.api.context import base_url
from studiolo.api.jobs_context import jobs_of, limit_of, tenant_of, webhook_of
from studiolo.api.uploads import check_keep_seconds, page
from studiolo.errors import InvalidType, InvalidValue, MissingField
from studiolo.jobs.submit import new_batch
from studiolo.jobs.values import GENERATIONS, Counts, Job, Kind

router = APIRouter(prefix="/v1/batches")
WINDOW = "24h"
MAX_PAIRS, MAX_KEY, MAX_TEXT = 16, 64, 512
BODY = {
    "required": True,
    "description": (
        "As OpenAI's, and `webhook_url`, which is told of the end (Standard Webhooks), and `priority` among the "
        "tenant's own jobs, -100 to 100. Pictures come as addresses unless a line says `response_format: b64_json`."
    ),
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["input_file_id", "endpoint", "completion_window"],
                "properties": {
                    "input_file_id": {"type": "string"},
                    "endpoint": {"type": "string", "enum": [GENERATIONS]},
                    "completion_window": {"type": "string", "enum": [WINDOW]},
                    "metadata": {"type": "object", "additionalProperties": {"type": "string"}},
                    "webhook_url": {"type": "string"},
                    "priority": {"type": "integer", "minimum": -100, "maximum": 100, "default": 0},
                },
            }
        }
    },
}


@router.post("", summary="Ask for a file of pictures", openapi_extra={"requestBody": BODY})
async def create(request: Request) -> Response:
    content, jobs = await read_json(request), jobs_of(request)
    _one_of(content, "endpoint", GENERATIONS)
    _one_of(content, "completion_window", WINDOW)
    file_id = _text(content, "input_file_id")
    file = await jobs.files.find(tenant_of(request), file_id, now=jobs.now())
    if file.purpose != "batch":
        raise InvalidValue(
            "Invalid 'input_file_id': the file was not sent with purpose 'batch'.", field="input_file_id"
        )
    job = new_batch(
        tenant_of(request),
        input_file_id=file_id,
        base_url=base_url(request),
        now=jobs.now(),
        details=_metadata(content.get("metadata")),
        output_keep_seconds=_output_keep(content.get("output_expires_after")),
        webhook_url=webhook_of(request, content.get("webhook_url")),
        priority=priority_of(content, default=0),
    )
    await jobs.store.add(job)
    jobs.worker.wake()
    return reply(shown(job, Counts()))


@router.get("", summary="The batches there are, newest first")
async def listed(request: Request) -> Response:
    jobs, limit = jobs_of(request), limit_of(request, default=20, most=100)
    found, more = await jobs.store.page(
        tenant_of(request), Kind.BATCH, after=request.query_params.get("after"), limit=limit
    )
    counts = await jobs.store.counts([job.id for job in found])
    return reply(page([shown(job, counts[job.id]) for job in found], more))


@router.get("/{batch_id}", summary="How a batch is getting on")
async def retrieve(request: Request, batch_id: str) -> Response:
    return await _reply(request, await jobs_of(request).store.find(tenant_of(request), batch_id, Kind.BATCH))


@router.post("/{batch_id}/cancel", summary="Stop a batch; what is made is kept")
async def cancel(request: Request, batch_id: str) -> Response:
    jobs = jobs_of(request)
    job = await jobs.store.cancel(tenant_of(request), batch_id, Kind.BATCH)
    jobs.worker.wake()
    return await _reply(request, job)


async def _reply(request: Request, job: Job) -> Response:
    counts = await jobs_of(request).store.counts([job.id])
    return reply(shown(job, counts[job.id]))


def shown(job: Job, counts: Counts) -> dict[str, Any]:
    """As OpenAI shows a batch."""
    ended_at = f"{job.status}_at" if job.ended is not None else None
    content = {
        "id": job.id,
        "object": "batch",
        "endpoint": job.endpoint,
        "input_file_id": job.input_file_id,
        "completion_window": WINDOW,
        "status": job.status,
        "errors": {"object": "list", "data": list(job.errors)} if job.errors else None,
        "output_file_id": job.output_file_id,
        "error_file_id": job.error_file_id,
        "created_at": int(job.created),
        "in_progress_at": _whole(job.started),
        "expires_at": _whole(job.expires),
        "finalizing_at": _whole(job.finalizing),
        "completed_at": None,
        "failed_at": None,
        "expired_at": None,
        "cancelling_at": _whole(job.cancelling),
        "cancelled_at": None,
        "request_counts": {
            "total": job.total,
            "completed": counts.done,
            "failed": counts.failed,
        },
        "metadata": dict(job.details) if job.details else None,
    }
    return content | {ended_at: _whole(job.ended)} if ended_at else content


def priority_of(content: Mapping[str, Any], *, default: int) -> int:
    """Raises InvalidType, InvalidValue."""
    value = content.get("priority", default)
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidType("Invalid type for 'priority': expected an integer.", field="priority")
    if not -100 <= value <= 100:
        raise InvalidValue("Invalid 'priority': expected a value from -100 to 100.", field="priority")
    return value


def _whole(seconds: float | None) -> int | None:
    return None if seconds is None else int(seconds)


def _text(content: Mapping[str, Any], field: str) -> str:
    value = content.get(field)
    if value is None:
        raise MissingField(f"Missing required parameter: '{field}'.", field=field)
    if not isinstance(value, str):
        raise InvalidType(f"Invalid type for '{field}': expected a string.", field=field)
    return value


def _one_of(content: Mapping[str, Any], field: str, only: str) -> None:
    value = _text(content, field)
    if value != only:
        raise InvalidValue(f"Invalid value: {value[:60]!r}. Supported values are: '{only}'.", field=field)


def _metadata(value: object) -> dict[str, str]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise InvalidType("Invalid type for 'metadata': expected an object.", field="metadata")
    sound = len(value) <= MAX_PAIRS and all(
        len(key) <= MAX_KEY and isinstance(text, str) and len(text) <= MAX_TEXT and "\0" not in key + text
        for key, text in value.items()
    )
    if not sound:
        raise InvalidValue(
            f"Invalid 'metadata': at most {MAX_PAIRS} pairs, with keys of at most {MAX_KEY} and texts of at most "
            f"{MAX_TEXT} characters.",
            field="metadata",
        )
    return value


def _output_keep(value: object) -> float | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise InvalidType("Invalid type for 'output_expires_after': expected an object.", field="output_expires_after")
    return float(check_keep_seconds(value.get("seconds"), value.get("anchor")))
