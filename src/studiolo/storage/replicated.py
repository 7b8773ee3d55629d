"""The same bytes in several places: written to all, read from the nearest, and mended where one lacks them."""

import asyncio
import hashlib
import time
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import structlog

from studiolo.errors import InvalidValue, NotFound, StorageFailed, StorageFull
from studiolo.storage.protocol import Place

log = structlog.get_logger()

RETRY_WAITS = (1.0, 5.0, 25.0)  # seconds, for a place that missed what others have
HELD_BYTES = 200_000_000  # of pictures that wait for such a place; beyond that it is left to `studiolo storage repair`
REST_SECONDS = 30.0  # a place that failed is asked last for as long
PATIENCE_SECONDS = 5.0  # with a place that does not answer, while there is another to ask
CLOSE_SECONDS = 10.0


class ReplicatedStorage:
    """places: nearest first. write_at_least: how many must have the bytes before `put` answers; the others go on.

    What a place misses while it is down reaches it when it is retried, when the picture is read, or by
    `studiolo storage repair`.
    """

    def __init__(
        self,
        places: Sequence[Place],
        *,
        write_at_least: int = 1,
        retry_waits: Sequence[float] = RETRY_WAITS,
        patience_seconds: float = PATIENCE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if not 1 <= write_at_least <= len(places):
            raise InvalidValue(
                f"write_at_least is {write_at_least}, but there are {len(places)} places of storage.",
                field="write_at_least",
            )
        self.places = tuple(places)
        self._write_at_least = write_at_least
        self._retry_waits = tuple(retry_waits)
        self._patience_seconds = patience_seconds
        self._clock = clock
        self._failed_at: dict[str, float] = {}
        self._background: set[asyncio.Task[Any]] = set()
        self._held_bytes = 0

    async def put(self, data: bytes) -> str:
        """Raises StorageFailed when too few places have it; what those few have, a collection takes away."""
        writes = [self._go_on(self._write(place, data)) for place in self.places]
        kept, failures = 0, list[StorageFailed]()
        for write in asyncio.as_completed(writes):
            failure = await write
            if failure is None:
                kept += 1
            else:
                failures.append(failure)
            if kept == self._write_at_least:
                break
        else:
            raise _worst(failures)
        for place, task in zip(self.places, writes, strict=True):
            self._go_on(self._catch_up(place, task, data))
        return hashlib.sha256(data).hexdigest()

    async def get(self, digest: str) -> bytes:
        lacking: list[Place] = []
        failure: StorageFailed | None = None
        places = self._in_order()
        for place in places:
            try:
                async with asyncio.timeout(None if place is places[-1] else self._patience_seconds):
                    data = await place.get(digest)
            except NotFound:
                lacking.append(place)
                continue
            except StorageFailed as error:
                self._failed_at[place.name] = self._clock()
                failure = error
                continue
            except TimeoutError:
                self._failed_at[place.name] = self._clock()
                failure = StorageFailed(f"The place {place.name!r} did not answer.")
                continue
            if await is_sound(data, digest):
                self._mend(lacking, data)
                return data
            log.error("damaged bytes", place=place.name, digest=digest)
            lacking.append(place)
            failure = failure or StorageFailed("The picture is damaged in every place that has it.")
        raise failure or NotFound("There is no such picture.")

    async def exists(self, digest: str) -> bool:
        failure: StorageFailed | None = None
        for place in self._in_order():
            try:
                if await place.exists(digest):
                    return True
            except StorageFailed as error:
                failure = error
        if failure:
            raise failure
        return False

    async def close(self) -> None:
        """Waits a little for places that are behind; what they miss after that is left to `studiolo storage repair`."""
        if self._background:
            await asyncio.wait(self._background, timeout=CLOSE_SECONDS)
        for task in self._background:
            task.cancel()
        for place in self.places:
            await place.close()

    def _in_order(self) -> list[Place]:
        """Nearest first, but those that failed a moment ago last."""
        now = self._clock()
        return sorted(
            self.places, key=lambda place: now < self._failed_at.get(place.name, -REST_SECONDS) + REST_SECONDS
        )

    async def _write(self, place: Place, data: bytes) -> StorageFailed | None:
        try:
            await place.put(data)
        except StorageFailed as error:
            self._failed_at[place.name] = self._clock()
            return error
        self._failed_at.pop(place.name, None)
        return None

    async def _catch_up(self, place: Place, written: "asyncio.Task[StorageFailed | None]", data: bytes) -> None:
        if await written is None:
            return
        if self._held_bytes + len(data) <= HELD_BYTES:
            self._held_bytes += len(data)
            try:
                for wait_seconds in self._retry_waits:
                    await asyncio.sleep(wait_seconds)
                    if await self._write(place, data) is None:
                        return
            finally:
                self._held_bytes -= len(data)
        log.warning("a place of storage missed a picture", place=place.name, remedy="studiolo storage repair")

    def _mend(self, lacking: Sequence[Place], data: bytes) -> None:
        for place in lacking:
            self._go_on(self._rewrite(place, data))

    async def _rewrite(self, place: Place, data: bytes) -> None:
        try:
            await place.rewrite(data)
        except StorageFailed as error:
            log.warning("a place of storage could not be mended", place=place.name, message=error.message)

    def _go_on(self, work: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        """In the background; also when whoever asked walks away."""
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)
        return task


async def is_sound(data: bytes, digest: str) -> bool:
    return await asyncio.to_thread(_digest, data) == digest


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _worst(failures: Sequence[StorageFailed]) -> StorageFailed:
    """What must be mended first: a full place does not mend itself."""
    return next((failure for failure in failures if isinstance(failure, StorageFull)), failures[0])
