"""The story of one request, told top to bottom."""

import secrets
import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass

from studiolo.engines.protocol import OnProgress
from studiolo.engines.registry import Engines
from studiolo.generation.decide import Wish, decide
from studiolo.generation.paint import paint
from studiolo.images import ImageRequest, Picture, Progress, StoredPicture
from studiolo.storage.protocol import BlobStorage, PictureRecords


@dataclass(frozen=True, kw_only=True, slots=True)
class Tools:
    """What generating needs. clock: seconds since 1970."""

    engines: Engines
    blobs: BlobStorage
    records: PictureRecords
    clock: Callable[[], float] = time.time


async def generate(
    wish: Wish, model: str | None, tools: Tools, *, request_id: str = "", on_progress: OnProgress | None = None
) -> tuple[ImageRequest, list[StoredPicture]]:
    """The decided request and its pictures, each stored before anything is answered.

    Raises BadRequest before anything is made, EngineFailed or StorageFailed after; what was stored by then stays.
    Cancelling stops the engine at the next progress it tells.
    """
    engine = tools.engines.find(model)
    request = decide(wish, engine=engine.name, capabilities=engine.capabilities)
    async with aclosing(paint(engine, request, on_progress or _silence)) as pictures:
        return request, [await _keep(picture, request, tools, request_id) async for picture in pictures]


async def _keep(picture: Picture, request: ImageRequest, tools: Tools, request_id: str) -> StoredPicture:
    """Bytes first, then the record: a record never points at nothing."""
    stored = StoredPicture(
        id=secrets.token_hex(16),
        digest=await tools.blobs.put(picture.data),
        created=tools.clock(),
        tenant=request.tenant,
        prompt=request.prompt,
        quality=request.quality,
        picture=picture,
    )
    await tools.records.add(stored, request_id=request_id)
    return stored


def _silence(_progress: Progress) -> None:
    return None
