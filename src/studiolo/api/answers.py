"""Replies as bytes, and every error in OpenAI's shape."""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import Any

import orjson
from fastapi import Response
from pybase64 import b64encode
from starlette.types import Receive, Scope, Send

from studiolo.api.error_status import status_of
from studiolo.errors import BadRequest, Postponed, StudioloError

JSON = "application/json"
ENCODED_AT_ONCE = 3 * 2**16  # bytes; a multiple of 3, so that pieces of base64 can be put together
_MARK = secrets.token_hex(16)  # stands for a picture; nobody can have it in a prompt


def reply(content: Any, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Bytes in it are told as base64."""
    pictures: list[bytes] = []

    def leave_out(value: object) -> str:
        if not isinstance(value, bytes):
            raise TypeError
        pictures.append(value)
        return _MARK

    text = orjson.dumps(content, default=leave_out)
    if not pictures:
        return Response(text, status_code=status, media_type=JSON, headers=dict(headers or {}))
    return _WithPictures(text.split(_MARK.encode()), pictures, status=status, headers=dict(headers or {}))


class _WithPictures(Response):
    """JSON with large base64 in it, encoded piece by piece as it is sent: never held whole, let alone copied.

    texts: what stands before, between and after the pictures.
    """

    def __init__(
        self, texts: Sequence[bytes], pictures: Sequence[bytes], *, status: int, headers: dict[str, str]
    ) -> None:
        length = sum(map(len, texts)) + sum((len(picture) + 2) // 3 * 4 for picture in pictures)
        super().__init__(None, status_code=status, media_type=JSON, headers=headers | {"content-length": str(length)})
        self._texts = texts
        self._pictures = pictures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        waiting: list[bytes] = []  # as every `send` has its price
        for piece in self._pieces():
            waiting.append(piece)
            if sum(map(len, waiting)) >= ENCODED_AT_ONCE:
                await send({"type": "http.response.body", "body": b"".join(waiting), "more_body": True})
                waiting.clear()
        await send({"type": "http.response.body", "body": b"".join(waiting)})

    def _pieces(self) -> Iterator[bytes]:
        for text, picture in zip(self._texts, [*self._pictures, b""], strict=True):
            yield text
            for start in range(0, len(picture), ENCODED_AT_ONCE):
                yield b64encode(memoryview(picture)[start : start + ENCODED_AT_ONCE])


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
