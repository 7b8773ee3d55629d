"""The story of one request, told top to bottom."""

import asyncio
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from studiolo.engines.protocol import Engine, OnProgress
from studiolo.engines.registry import Engines
from studiolo.generation.decide import Wish, decide
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
    Cancelling stops the engine at the next picture.
    """
    engine = tools.engines.find(model)
    request = decide(wish, engine=engine.name, capabilities=engine.capabilities)
    stored: list[StoredPicture] = []
    stop = threading.Event()
    pictures = _paint(engine, request, on_progress or _silence, stop)
    try:
        while (picture := await asyncio.to_thread(next, pictures, None)) is not None:
            stored.append(await _keep(picture, request, tools, request_id))
    finally:
        stop.set()
    return request, stored


def _paint(engine: Engine, request: ImageRequest, on_progress: OnProgress, stop: threading.Event) -> Iterator[Picture]:
    for picture in engine.paint(request, on_progress):
        yield picture
        if stop.is_set():
            return


async def _keep(picture: Picture, request: ImageRequest, tools: Tools, request_id: str) -> StoredPicture:
    """Bytes first, then the record: a record never points at nothing."""
    stored = StoredPicture(
        id=secrets.token_hex(16),
        digest=await tools.blobs.put(picture.data),
        created=tools.clock(),
        tenant=request.tenant,
        prompt=request.prompt,
        picture=picture,
    )
    await tools.records.add(stored, request_id=request_id)
    return stored


def _silence(_progress: Progress) -> None:
    return None
