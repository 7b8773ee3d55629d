"""POST /v1/images/generations."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

from fastapi import APIRouter, Request, Response
from starlette.requests import ClientDisconnect

from studiolo.api.answers import reply
from studiolo.api.bodies import read_json
from studiolo.api.context import base_url, request_id_of, tools_of
from studiolo.api.described import IMAGES_BODY
from studiolo.api.jobs import accept_job
from studiolo.api.metrics import MADE, SECONDS
from studiolo.api.plain_route import PlainRoute
from studiolo.api.schemas import ImagesRequest, read_images_request
from studiolo.generation.facts import is_new, told_of, usage_of
from studiolo.generation.generate import Asking, Generated, generate
from studiolo.images import StoredPicture

T = TypeVar("T")
router = APIRouter(prefix="/v1/images", route_class=PlainRoute)
_CACHE_REFUSED = {"no-cache", "no-store"}
MAX_NAMES_TOLD = 32  # clients and proxies stop at some kilobytes of headers


@router.post("/generations", summary="Make pictures from words", openapi_extra={"requestBody": IMAGES_BODY})
async def generations(request: Request) -> Response:
    """Answers when every picture is made and stored. Stops making more when the client goes away.

    With the header `Prefer: respond-async` (RFC 7240) it answers at once, as `POST /v1/jobs` does.
    """
    content = await read_json(request)
    if "respond-async" in _parts(request, "prefer"):
        return await accept_job(request, content)
    asked = read_images_request(content)
    asking = Asking(
        key=request_id_of(request),
        use_cache=not _CACHE_REFUSED & _parts(request, "cache-control"),
        on_failure=asked.on_failure,
        with_bytes=asked.response_format == "b64_json",
    )
    work = generate(asked.wish, asked.model, tools_of(request), asking=asking)
    with SECONDS.time():
        made = await _unless_gone(request, work)
    if is_new(made.cache):
        for picture in made.pictures:
            MADE.labels(engine=picture.picture.engine.partition("/")[0]).inc()  # clients choose models
    headers = {"x-studiolo-engine": made.pictures[0].picture.engine, "x-studiolo-cache": made.cache}
    if asked.ignored:
        sound = [name for name in asked.ignored if name.isascii() and name.isprintable()]
        headers["x-studiolo-ignored"] = ",".join(sound[:MAX_NAMES_TOLD])
    return reply(_content(request, asked, made), headers=headers)


def _parts(request: Request, header: str) -> set[str]:
    """Of a header that lists words, lower case."""
    return {part.strip().lower() for part in request.headers.get(header, "").split(",")}


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


def _content(request: Request, asked: ImagesRequest, made: Generated) -> dict[str, Any]:
    decided = made.request
    content = {
        "created": int(made.pictures[0].created),
        "background": "opaque",
        "output_format": decided.output_format.value,
        "quality": decided.quality.value,
        "size": f"{decided.width_px}x{decided.height_px}",
        "data": [_item(request, asked, made, picture) for picture in made.pictures],
    }
    return content | usage_of(made.pictures if is_new(made.cache) else ())


def _item(request: Request, asked: ImagesRequest, made: Generated, stored: StoredPicture) -> dict[str, Any]:
    picture = stored.picture
    address = f"{base_url(request)}/files/{stored.id}"
    ours = told_of(stored, cache=made.cache, why=made.why)
    ours["scene_url"] = f"{address}/scene.json" if picture.scene is not None else None
    told = {"revised_prompt": picture.revised_prompt} if picture.revised_prompt else {}
    if asked.response_format == "url":
        return {"url": f"{address}.{picture.output_format.value}"} | told | {"studiolo": ours}
    return {"b64_json": picture.data} | told | {"studiolo": ours}
