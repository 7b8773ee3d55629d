"""JSON bodies, read within a bound."""

from typing import Any

from fastapi import Request

from studiolo.api.schemas import parse_json
from studiolo.errors import BodyTooLarge, UnsupportedMediaType

MAX_BODY_BYTES = 1_000_000


async def read_json(request: Request) -> dict[str, Any]:
    """The object, without nulls. Raises UnsupportedMediaType, BodyTooLarge, BadRequest."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise UnsupportedMediaType(f"Unsupported content type {kind[:60]!r}. Send 'Content-Type: application/json'.")
    packed = request.headers.get("content-encoding", "identity")
    if packed != "identity":
        raise UnsupportedMediaType(f"Unsupported content encoding {packed[:60]!r}. Send the JSON as it is.")
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MAX_BODY_BYTES:
            raise BodyTooLarge(f"The body is larger than {MAX_BODY_BYTES} bytes.")
    return parse_json(bytes(body))
