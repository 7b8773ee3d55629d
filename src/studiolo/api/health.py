"""/healthz: the process answers. /readyz: it can also take work. /metrics: for Prometheus."""

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from studiolo.api.answers import reply
from studiolo.api.context import tools_of
from studiolo.api.job_metrics import count_jobs
from studiolo.api.jobs_context import jobs_of

router = APIRouter()


@router.head("/healthz", include_in_schema=False)
@router.get("/healthz", summary="Is the process alive?")
async def healthz() -> Response:
    return reply({"status": "ok"})


@router.head("/readyz", include_in_schema=False)
@router.get("/readyz", summary="Can it take work?")
async def readyz(request: Request) -> Response:
    ready = await tools_of(request).records.ready()
    return reply({"status": "ready" if ready else "database unreachable"}, status=200 if ready else 503)


@router.head("/metrics", include_in_schema=False)
@router.get("/metrics", summary="For Prometheus")
async def metrics(request: Request) -> Response:
    await tools_of(request).making.breakers.look()  # other processes rest engines too
    await count_jobs(jobs_of(request))
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
