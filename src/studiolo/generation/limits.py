"""Images per minute: every call of an engine that has a limit is counted first, waits a moment, or is sent away."""

from collections.abc import Awaitable, Callable
from math import ceil
from typing import Protocol

from studiolo.engines.protocol import Engine
from studiolo.errors import EngineBusy

MOMENT_SECONDS = 2.0  # so long a caller waits rather than come back
MINUTES_SECONDS = 150.0  # so long one waits that has time, and has begun


class Windows(Protocol):
    """Counts what each lane was asked for, for every process."""

    async def take(self, lane: str, images: int) -> float:
        """0.0: go now, it is counted. Else how many seconds to wait before asking again. Raises StorageFailed."""
        ...


class Unlimited:
    """Where no engine has a limit."""

    async def take(self, lane: str, images: int) -> float:
        return 0.0


class NoRoom(EngineBusy):
    """Our own limit says so: the engine was not asked. retry_after_seconds: until there may be room."""

    retry_after_seconds: float

    def __init__(self, lane: str, *, retry_after_seconds: float) -> None:
        super().__init__(
            f"The engine {lane!r} was given all the images that it may get in a minute; "
            f"try again in {ceil(retry_after_seconds)} s.",
            retry_after_seconds=retry_after_seconds,
        )
        self.lane = lane


def lane_of(engine: Engine) -> str:
    """The account's: all its models share a window."""
    return engine.name.partition("/")[0]


async def wait_for_room(
    lane: str,
    images: int,
    windows: Windows,
    sleep: Callable[[float], Awaitable[None]],
    *,
    at_most_seconds: float = MOMENT_SECONDS,
) -> None:
    """Returns once the images are counted. Raises NoRoom when that would take longer, and StorageFailed."""
    waited = 0.0
    while wait := await windows.take(lane, images):
        waited += wait
        if waited > at_most_seconds:
            raise NoRoom(lane, retry_after_seconds=wait)
        await sleep(wait)
