"""Bytes that no record names are set aside, and dropped a grace period later if still no record names them.

Why nothing that is named, or is about to be, is lost. Whoever makes a record puts the bytes first and writes the record
within the grace period. Let a `put` meet a collection that has just found the same bytes forgotten. If the `put` comes
after they were set aside, it finds nothing and writes them again. If it comes before, what it put is set aside with them;
the record follows, and `get` finds the bytes aside and brings them back. They can only be dropped when they have been
aside for a whole grace period; by then the record is there, collection sees it and brings them back as well. Each
setting-aside has a name of its own, so that dropping an old one never takes a new one, and bytes are copied or renamed
before they go from where they were: there is no moment at which a kill leaves them nowhere.
"""

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from studiolo.storage.pages import in_pages
from studiolo.storage.protocol import Place, Referenced

DAY_SECONDS = 86_400.0
AT_ONCE = 500


@dataclass(kw_only=True, slots=True)
class Collected:
    """Of one place: how many bytes were kept, set aside (and how much that is), dropped for good or brought back.

    drafts: what interrupted writes had left.
    """

    place: str
    kept: int = 0
    set_aside: int = 0
    set_aside_bytes: int = 0
    dropped: int = 0
    brought_back: int = 0
    drafts: int = 0


async def collect(
    places: Sequence[Place],
    referenced: Sequence[Referenced],
    *,
    grace_seconds: float = DAY_SECONDS,
    clock: Callable[[], float] = time.time,
    on_place: Callable[[str], None] = lambda _name: None,
) -> list[Collected]:
    """referenced: asked of every digest; one of them that knows it is enough. clock: seconds since 1970.

    grace_seconds: longer than anybody takes from `put` to the record, and than clocks differ; hours rather than seconds.
    Raises StorageFailed; what was done by then is sound, and the next collection goes on.
    """
    collected = []
    for place in places:
        on_place(place.name)
        done = Collected(place=place.name)
        await _end_asides(place, referenced, clock() - grace_seconds, done)
        await _set_aside(place, referenced, clock() - grace_seconds, clock, done)
        done.drafts = await place.tidy(before=clock() - grace_seconds)
        collected.append(done)
    return collected


async def _end_asides(place: Place, referenced: Sequence[Referenced], before: float, done: Collected) -> None:
    async for asides in in_pages(place.asides(), AT_ONCE):
        due = [aside for aside in asides if aside.since < before]
        named = await _named({aside.digest for aside in due}, referenced)
        for aside in due:
            if aside.digest in named:
                await place.bring_back(aside)
                done.brought_back += 1
            else:
                await place.drop(aside)
                done.dropped += 1


async def _set_aside(
    place: Place, referenced: Sequence[Referenced], before: float, clock: Callable[[], float], done: Collected
) -> None:
    async for blobs in in_pages(place.digests(), AT_ONCE):
        old = [blob for blob in blobs if blob.modified < before]
        named = await _named({blob.digest for blob in old}, referenced)
        forgotten = [blob for blob in old if blob.digest not in named]
        done.kept += len(blobs) - len(forgotten)
        for blob in forgotten:
            await place.set_aside(blob.digest, now=clock())
            done.set_aside += 1
            done.set_aside_bytes += blob.byte_count


async def _named(digests: Collection[str], referenced: Sequence[Referenced]) -> set[str]:
    named: set[str] = set()
    for ask in referenced:
        named |= await ask(digests)
    return named
