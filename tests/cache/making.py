"""Pictures that cost nothing, and a process of its own that asks for them; run as a program it is that process."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.cache.key import cache_key
from studiolo.cache.protocol import Answer, Asked, New, OnProgress
from studiolo.cache.sql import SqlCache
from studiolo.configuration import CacheRules
from studiolo.database.connect import open_database
from studiolo.images import ImageRequest, Picture, Progress, StoredPicture


def asked(prompt: str = "a fox", *, tenant: str = "default", engine: str = "fake", **names: object) -> Asked:
    request = ImageRequest(prompt=prompt, engine=engine, seed=1, tenant=tenant)
    key = cache_key(request, engine_version="1", seeded=True, shared=False)
    return Asked(key=key, request=request, **names)  # type: ignore[arg-type]


def stored(picture_id: str, request: ImageRequest, *, byte_count: int = 0) -> StoredPicture:
    picture = Picture(
        data=b"x" * byte_count,
        output_format=request.output_format,
        width_px=request.width_px,
        height_px=request.height_px,
        seed=request.seed,
        engine=request.engine,
        engine_version="1",
    )
    return StoredPicture(
        id=picture_id,
        digest="0" * 64,
        created=1.0,
        tenant=request.tenant,
        prompt=request.prompt,
        quality=request.quality,
        picture=picture,
    )


class Studio:
    """Makes pictures named "1", "2" ... and knows which are gone.

    hold: what making waits for. instead: what is made, whatever is asked.
    """

    def __init__(self, cache: SqlCache, *, byte_count: int = 1000) -> None:
        self.cache = cache
        self.made: list[str] = []
        self.gone: set[str] = set()
        self.instead: ImageRequest | None = None
        self.byte_count = byte_count
        self.hold: Callable[[], Awaitable[object]] = lambda: asyncio.sleep(0.05)

    async def make(self, request: ImageRequest) -> Sequence[StoredPicture]:
        self.made.append(str(len(self.made) + 1))
        name = self.made[-1]
        await self.hold()
        return [stored(name, self.instead or request, byte_count=self.byte_count)]

    async def ask(self, prompt: str = "a fox", *, tell: OnProgress | None = None, **names: object) -> Answer:
        """names: of `asked`."""
        wanted = asked(prompt, **names)  # type: ignore[arg-type]

        async def make(on_progress: OnProgress) -> New:
            on_progress(Progress(picture=0, share=0.5))
            made = await self.make(wanted.request)
            on_progress(Progress(picture=0, share=1.0))
            return New(pictures=made, lasting=self.instead is None)

        async def find(picture_ids: Sequence[str]) -> Sequence[StoredPicture] | None:
            found = [stored(picture_id, wanted.request) for picture_id in picture_ids]
            return None if self.gone & set(picture_ids) else found

        return await self.cache.once(wanted, make=make, find=find, on_progress=tell)


@asynccontextmanager
async def studio(engine: AsyncEngine, *, byte_count: int = 1000, **values: object) -> AsyncIterator[Studio]:
    """Like a process of its own, on this database. values: of CacheRules; clock and lease_seconds of SqlCache."""
    own = {name: values.pop(name) for name in ("clock", "lease_seconds", "owner") if name in values}
    cache = SqlCache(engine, CacheRules.model_validate(values), **own)  # type: ignore[arg-type]
    await cache.start()
    try:
        yield Studio(cache, byte_count=byte_count)
    finally:
        await cache.close()


async def _process(url: str, folder: Path, count: int, seconds: float, lease_seconds: float) -> None:
    """Asks `count` times at once; each generation takes `seconds` and leaves a line in `made`. Prints the outcomes."""
    engine = open_database(url, file=folder / "studiolo.db")
    async with studio(engine, lease_seconds=lease_seconds) as ours:

        async def hold() -> None:
            with (folder / "made").open("a") as log:
                log.write("x\n")
            await asyncio.sleep(seconds)

        ours.hold = hold
        answers = await asyncio.gather(*(ours.ask() for _ in range(count)))
    await engine.dispose()
    print(json.dumps([answer.outcome for answer in answers]))


if __name__ == "__main__":
    url, folder, count, seconds, lease_seconds = sys.argv[1:]
    asyncio.run(_process(url, Path(folder), int(count), float(seconds), float(lease_seconds)))
