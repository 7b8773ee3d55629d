"""The seam between Studiolo and whatever makes pictures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from studiolo.images import ImageRequest, Picture, Progress

OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Capabilities:
    """What an engine can do, told before anything is asked of it. Sizes in pixels."""

    min_side_px: int
    max_side_px: int
    max_aspect: float
    max_count: int
    deterministic: bool


class Engine(Protocol):
    """Makes pictures. Blocks; callers use a thread. Must be safe to call from several threads at once."""

    name: str
    version: str
    capabilities: Capabilities

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        """Yield `request.count` pictures in order, each as soon as it is done.

        Raises EngineFailed or one of its kinds. Closing the iterator stops the work; so does an exception from
        `on_progress`, which passes through: callers cancel with it.
        """
        ...

    def close(self) -> None:
        """End every process and free what is held. Calling it twice is harmless."""
        ...
