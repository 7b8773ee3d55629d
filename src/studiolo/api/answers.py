"""Replies as bytes, and every error in OpenAI's shape."""

from collections.abc import Mapping
from math import ceil
from typing import Any

import orjson
from fastapi import Response

from studiolo.api.error_status import status_of
from studiolo.errors import BadRequest, Postponed, StudioloError

JSON = "application/json"


def reply(content: Any, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(orjson.dumps(content), status_code=status, media_type=JSON, headers=dict(headers or {}))


def error_reply(
    status: int, kind: str, message: str, *, code: str | None, param: str | None = None, retry: bool = True
) -> Response:
    """retry=False tells OpenAI's clients not to send the request again."""
    body = {"error": {"message": message, "type": kind, "param": param, "code": code}}
    headers = {} if retry else {"x-should-retry": "false"}
    if status == 401:
        headers["www-authenticate"] = "Bearer"
    return reply(body, status=status, headers=headers)


def studiolo_error_reply(error: StudioloError) -> Response:
    status, kind = status_of(error)
    field = error.field if isinstance(error, BadRequest) else None
    answer = error_reply(
        status, kind, error.message, code=error.code, param=field, retry=error.retryable or status < 500
    )
    if isinstance(error, Postponed):
        answer.headers["location"] = f"/v1/jobs/{error.job_id}"
    wait_seconds = getattr(error, "retry_after_seconds", None)
    if wait_seconds is not None:
        # OpenAI's clients wait as long as they are told only within these bounds.
        answer.headers["retry-after"] = str(min(max(ceil(wait_seconds), 1), 60))
    return answer
