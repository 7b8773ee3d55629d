"""NoCache: every request is made. For tests, and for who wants nothing kept."""

from studiolo.cache.protocol import Answer, Asked, Find, Make, OnProgress, Stats, Which
from studiolo.images import Progress


class NoCache:
    async def once(self, asked: Asked, *, make: Make, find: Find, on_progress: OnProgress | None = None) -> Answer:
        made = await make(on_progress or silence)
        return Answer(pictures=tuple(made.pictures), outcome="off")

    async def forget(self, which: Which) -> int:
        return 0

    async def stats(self) -> Stats:
        return Stats(entries=0, byte_count=0, hits=0, misses=0, shared=0)

    async def start(self) -> None:
        return None

    async def close(self) -> None:
        return None


def silence(_progress: Progress) -> None:
    return None
