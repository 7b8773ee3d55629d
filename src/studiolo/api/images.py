"""POST /v1/images/generations."""

import asyncio
from collections.abc import Awaitable, Sequence
from typing import Any, TypeVar

from fastapi import APIRouter, Request, Response
from pybase64 import b64encode
from starlette.requests import ClientDisconnect

from studiolo.api.answers import reply
from studiolo.api.context import base_url, request_id_of, tools_of
from studiolo.api.described import IMAGES_BODY
from studiolo.api.metrics import MADE, SECONDS
from studiolo.api.schemas import ImagesRequest, parse_json, read_images_request
from studiolo.errors import BodyTooLarge, UnsupportedMediaType
from studiolo.generation.generate import generate
from studiolo.images import ImageRequest, StoredPicture

T = TypeVar("T")
router = APIRouter(prefix="/v1/images")
MAX_BODY_BYTES = 1_000_000
MAX_NAMES_TOLD = 32  # clients and proxies stop at some kilobytes of headers


@router.post("/generations", summary="Make pictures from words", openapi_extra={"requestBody": IMAGES_BODY})
async def generations(request: Request) -> Response:
    """Answers when every picture is made and stored. Stops making more when the client goes away."""
    asked = read_images_request(parse_json(await _body(request)))
    work = generate(asked.wish, asked.model, tools_of(request), request_id=request_id_of(request))
    with SECONDS.time():
        decided, pictures = await _unless_gone(request, work)
    MADE.labels(engine=decided.engine).inc(len(pictures))
    headers = {"x-studiolo-engine": decided.engine}
    if asked.ignored:
        sound = [name for name in asked.ignored if name.isascii() and name.isprintable()]
        headers["x-studiolo-ignored"] = ",".join(sound[:MAX_NAMES_TOLD])
    return reply(_content(request, asked, decided, pictures), headers=headers)


async def _body(request: Request) -> bytes:
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
    return bytes(body)


async def _unless_gone(request: Request, work: Awaitable[T]) -> T:
    """The work's result. When the client disconnects first the work is cancelled; raises ClientDisconnect."""
    working = asyncio.ensure_future(work)
    leaving = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientDisconnect
        return await working
    finally:
        for task in (working, leaving):
            task.cancel()
        await asyncio.wait({working, leaving})


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _content(
    request: Request, asked: ImagesRequest, decided: ImageRequest, pictures: Sequence[StoredPicture]
) -> dict[str, Any]:
    return {
        "created": int(pictures[0].created),
        "background": "opaque",
        "output_format": decided.output_format.value,
        "quality": decided.quality.value,
        "size": f"{decided.width_px}x{decided.height_px}",
        "data": [_item(request, asked, picture) for picture in pictures],
    }


def _item(request: Request, asked: ImagesRequest, stored: StoredPicture) -> dict[str, Any]:
    picture = stored.picture
    address = f"{base_url(request)}/files/{stored.id}"
    ours = {
        "id": stored.id,
        "seed": picture.seed,
        "engine": picture.engine,
        "engine_version": picture.engine_version,
        "size": f"{picture.width_px}x{picture.height_px}",
        "scene_url": f"{address}/scene.json" if picture.scene is not None else None,
        "warnings": list(picture.warnings),
        "credits": list(picture.credits),
    }
    if asked.response_format == "url":
        return {"url": f"{address}.{picture.output_format.value}", "studiolo": ours}
    return {"b64_json": b64encode(picture.data).decode("ascii"), "studiolo": ours}
