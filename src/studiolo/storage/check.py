"""Whether everything that records name is where it should be, and whole; and mending what is not."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum

from studiolo.errors import NotFound, StorageFailed
from studiolo.storage.pages import in_pages
from studiolo.storage.protocol import BlobStorage, Place
from studiolo.storage.references import AT_ONCE, Named, SqlReferences
from studiolo.storage.replicated import is_sound

NO_DIGEST = "0" * 64
CHECKED_AT_ONCE = 8

OnChecked = Callable[[int, int], None]
"""Called with how many are done, of how many."""


class State(StrEnum):
    SOUND = "sound"
    MISSING = "missing"
    DAMAGED = "damaged"


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """Bytes that one place does not have as it should. mended: it has them now."""

    place: str
    digest: str
    state: State
    mended: bool = False


@dataclass(kw_only=True, slots=True)
class Report:
    """count: of different bytes that records name. lost: the digests that no place has whole.

    unnamed: by place, how many bytes no record names, or none yet; unnamed_bytes: how much that is.
    """

    count: int = 0
    faults: list[Fault] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    unnamed: dict[str, int] = field(default_factory=dict)
    unnamed_bytes: dict[str, int] = field(default_factory=dict)

    @property
    def is_clean(self) -> bool:
        return all(fault.mended for fault in self.faults)


async def check(
    places: Sequence[Place],
    references: SqlReferences,
    *,
    quick: bool = False,
    mend: bool = False,
    source: BlobStorage | None = None,
    on_checked: OnChecked = lambda _done, _all: None,
) -> Report:
    """quick: only that the bytes are there, in their length, instead of reading them. mend: copy from a sound place,
    or from `source`, such as the bytes of a backup, where there is none.

    Raises StorageFailed when a place cannot be asked at all.
    """
    report, total = Report(), await references.count()
    gate = asyncio.Semaphore(CHECKED_AT_ONCE)

    async def check_one(named: Named) -> tuple[list[Fault], bool]:
        async with gate:
            return await _check_one(named, places, source, quick=quick, mend=mend)

    async for page in references.pages():
        for named, (faults, is_lost) in zip(page, await asyncio.gather(*map(check_one, page)), strict=True):
            report.faults += faults
            report.lost += [named.digest] if is_lost else []
        report.count += len(page)
        on_checked(report.count, max(total, report.count))
    for place in places:
        await _count_unnamed(place, references, report)
    return report


async def _check_one(
    named: Named, places: Sequence[Place], source: BlobStorage | None, *, quick: bool, mend: bool
) -> tuple[list[Fault], bool]:
    """The faults, and whether the bytes are lost."""
    states = [await (_glance if quick else _read)(place, named) for place in places]
    if all(state is State.SOUND for state in states):
        return [], False
    sound: list[BlobStorage] = [place for place, state in zip(places, states, strict=True) if state is State.SOUND]
    data = await _sound_bytes([*sound, *([source] if source else [])], named.digest) if mend else None
    faults = []
    for place, state in zip(places, states, strict=True):
        if state is State.SOUND:
            continue
        if data is not None:
            await place.rewrite(data)
        faults.append(Fault(place=place.name, digest=named.digest, state=state, mended=data is not None))
    return faults, data is None if mend else not sound


async def _glance(place: Place, named: Named) -> State:
    blob = await place.look(named.digest)
    if blob is None:
        return State.MISSING
    return State.SOUND if named.byte_count in (None, blob.byte_count) else State.DAMAGED


async def _read(place: Place, named: Named) -> State:
    try:
        data = await place.get(named.digest)
    except NotFound:
        return State.MISSING
    except StorageFailed:
        await place.look(NO_DIGEST)  # raises when it is the place that fails, and not these bytes
        return State.DAMAGED
    return State.SOUND if await is_sound(data, named.digest) else State.DAMAGED


async def _sound_bytes(sources: Sequence[BlobStorage], digest: str) -> bytes | None:
    for source in sources:
        with suppress(NotFound):
            data = await source.get(digest)
            if await is_sound(data, digest):
                return data
    return None


async def _count_unnamed(place: Place, references: SqlReferences, report: Report) -> None:
    report.unnamed[place.name] = report.unnamed_bytes[place.name] = 0
    async for blobs in in_pages(place.digests(), AT_ONCE):
        named = await references.referenced([blob.digest for blob in blobs])
        unnamed = [blob for blob in blobs if blob.digest not in named]
        report.unnamed[place.name] += len(unnamed)
        report.unnamed_bytes[place.name] += sum(blob.byte_count for blob in unnamed)
