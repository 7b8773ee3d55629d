"""GET /files/...: pictures and their scenes at addresses nobody can guess; the address is the permission."""

import re

from fastapi import APIRouter, Request, Response

from studiolo.api.answers import reply
from studiolo.api.context import tools_of
from studiolo.errors import NotFound

router = APIRouter(prefix="/files")
KEEP = "private, max-age=31536000, immutable"


@router.head("/{name}", include_in_schema=False)
@router.get("/{name}", summary="A picture")
async def picture(request: Request, name: str) -> Response:
    found = re.fullmatch(r"([0-9a-f]{32})\.(png|jpeg|webp)", name)
    if not found:
        raise NotFound("There is no such picture.")
    tools = tools_of(request)
    stored = await tools.records.find(found[1])
    if stored.picture.output_format.value != found[2]:
        raise NotFound("There is no such picture.")
    etag = f'"{stored.digest}"'
    headers = {"etag": etag, "cache-control": KEEP, "x-content-type-options": "nosniff"}
    if etag in re.split(r",\s*|W/", request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=headers)
    data = await tools.blobs.get(stored.digest)
    return Response(data, media_type=stored.picture.output_format.media_type, headers=headers)


@router.head("/{picture_id}/scene.json", include_in_schema=False)
@router.get("/{picture_id}/scene.json", summary="What is in a picture")
async def scene(request: Request, picture_id: str) -> Response:
    stored = await tools_of(request).records.find(picture_id)
    if stored.picture.scene is None:
        raise NotFound("This picture has no scene.")
    return reply(stored.picture.scene, headers={"cache-control": KEEP, "x-content-type-options": "nosniff"})
