"""The story of one request, told top to bottom."""

import secrets
import time
from collections.abc import Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field, replace

from studiolo.cache.key import cache_key
from studiolo.cache.protocol import Asked, Cache, New, Outcome, Which
from studiolo.configuration import CacheRules, Need, OnFailure, Routes
from studiolo.engines.protocol import Engine, OnProgress
from studiolo.engines.registry import Engines
from studiolo.errors import NotFound
from studiolo.generation.call import MakeTools
from studiolo.generation.decide import Wish, decide
from studiolo.generation.make import Made, make
from studiolo.generation.route import Price, Route, choose, free_first
from studiolo.images import MAX_SEED, ImageRequest, StoredPicture
from studiolo.storage.protocol import BlobStorage, PictureRecords


@dataclass(frozen=True, kw_only=True, slots=True)
class Tools:
    """What generating needs. clock: seconds since 1970. price: US dollars for a picture, as far as it is known."""

    engines: Engines
    blobs: BlobStorage
    records: PictureRecords
    cache: Cache
    making: MakeTools
    routes: Routes = field(default_factory=Routes)
    caching: CacheRules = field(default_factory=CacheRules)
    price: Price = free_first
    clock: Callable[[], float] = time.time


@dataclass(frozen=True, kw_only=True, slots=True)
class Asking:
    """How a request is to be dealt with, beside what it asks for.

    key: what the pictures are kept under, and how engines that cost money know the request again; "" draws one. first: the
    place of the first picture in the request of that key, when those before are there already.
    use_cache: False has the pictures made, whatever was made before. need: known by the caller, see `route.choose`.
    on_failure: what happens when no engine can; None: as configured. with_bytes: whether the pictures' files are wanted.
    """

    key: str = ""
    first: int = 0
    use_cache: bool = True
    need: Need | None = None
    on_failure: OnFailure | None = None
    with_bytes: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Generated:
    """request: as the first engine of the route was asked. cache: how the request fared there. why: of the route."""

    request: ImageRequest
    pictures: tuple[StoredPicture, ...]
    cache: Outcome
    why: str


async def generate(
    wish: Wish,
    model: str | None,
    tools: Tools,
    *,
    asking: Asking | None = None,
    on_progress: OnProgress | None = None,
) -> Generated:
    """The pictures, each stored before anything is answered.

    Raises BadRequest before anything is made, EngineFailed or StorageFailed after; what was stored by then stays.
    Cancelling stops the engine at the next progress it tells, unless others wait for the same pictures.
    """
    asking = asking or Asking()
    route = choose(
        model,
        wish,
        tools.engines,
        tools.routes,
        health=tools.making.breakers,
        random=tools.making.random,
        need=asking.need,
        price=tools.price,
    )
    decide_for = _decider(wish, asking)
    request = decide_for(route.engines[0])

    async def make_all(on_progress: OnProgress) -> New:
        kept, lasting = list[StoredPicture](), True
        pictures = make(route.engines, decide_for, tools.making, on_progress=on_progress, on_failure=asking.on_failure)
        async with aclosing(pictures):
            async for made in pictures:
                kept.append(await _keep(made, asking.first + len(kept), tools))
                lasting &= not made.substitute
        return New(pictures=kept, lasting=lasting)

    async def find(picture_ids: Sequence[str]) -> Sequence[StoredPicture] | None:
        found = await tools.records.find_many(picture_ids)
        return found if len(found) == len(picture_ids) else None

    asked = _asked(request, route, wish, tools.caching, asking)
    answer = await tools.cache.once(asked, make=make_all, find=find, on_progress=on_progress)
    try:
        pictures = await _filled(answer.pictures, tools.blobs) if asking.with_bytes else answer.pictures
    except NotFound:  # kept no longer: what a cache remembers is made again
        await tools.cache.forget(Which(key=asked.key))
        answer = await tools.cache.once(asked, make=make_all, find=find, on_progress=on_progress)
        pictures = await _filled(answer.pictures, tools.blobs)  # another process may have been the one to make it
    return Generated(request=request, pictures=pictures, cache=answer.outcome, why=route.why)


def _decider(wish: Wish, asking: Asking) -> Callable[[Engine], ImageRequest]:
    """The same seed and key for every engine of a route."""
    sown = wish if wish.seed is not None else replace(wish, seed=secrets.randbelow(MAX_SEED + 1))
    key = asking.key or secrets.token_hex(16)
    decided: dict[str, ImageRequest] = {}  # as the first engine is asked about more than once

    def decide_for(engine: Engine) -> ImageRequest:
        if engine.name not in decided:
            request = decide(sown, engine=engine.name, capabilities=engine.capabilities)
            decided[engine.name] = replace(request, key=key, first=asking.first)
        return decided[engine.name]

    return decide_for


def _asked(request: ImageRequest, route: Route, wish: Wish, rules: CacheRules, asking: Asking) -> Asked:
    seeded = wish.seed is not None
    key = cache_key(request, engine_version=route.engines[0].version, seeded=seeded, shared=rules.shared)
    kept = seeded or rules.seedless == "reuse"
    return Asked(key=key, request=request, fresh=not asking.use_cache, kept=kept)


async def _keep(made: Made, number: int, tools: Tools) -> StoredPicture:
    """Bytes first, then the record: a record never points at nothing. number: its place in the request of its key."""
    if made.stored is not None:
        return made.stored
    stored = StoredPicture(
        id=secrets.token_hex(16),
        digest=await tools.blobs.put(made.picture.data),
        created=tools.clock(),
        tenant=made.request.tenant,
        prompt=made.request.prompt,
        quality=made.request.quality,
        picture=made.picture,
    )
    await tools.records.add(stored, request_id=made.request.key, number=number)
    return stored


async def _filled(pictures: Sequence[StoredPicture], blobs: BlobStorage) -> tuple[StoredPicture, ...]:
    """With their bytes, which a record comes without. Raises NotFound."""
    return tuple(
        [
            stored
            if stored.picture.data
            else replace(stored, picture=replace(stored.picture, data=await blobs.get(stored.digest)))
            for stored in pictures
        ]
    )
