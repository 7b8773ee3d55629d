"""The seam between Studiolo and whatever makes pictures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from studiolo.images import MAX_PROMPT_CHARACTERS, ImageRequest, Picture, Progress

OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Capabilities:
    """What an engine can do, told before anything is asked of it. Sizes in pixels.

    sizes: the only (width, height) it makes by itself, other legal ones are cut from the nearest; empty: any within the
    limits. paid: a call costs money, so that it must not be repeated while its outcome is unknown. good_at: needs (see
    `configuration.Need`) it serves best.
    """

    min_side_px: int
    max_side_px: int
    max_aspect: float
    max_count: int
    deterministic: bool
    sizes: tuple[tuple[int, int], ...] = ()
    paid: bool = False
    good_at: frozenset[str] = frozenset()
    max_prompt_characters: int = MAX_PROMPT_CHARACTERS


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


class EngineFamily(Protocol):
    """Engines that share one account: asked for as NAME/MODEL, each made when it is first asked for.

    models: those it is known to offer, the usual one first.
    """

    name: str
    models: tuple[str, ...]

    def engine(self, model: str) -> Engine:
        """The one whose name is NAME/MODEL; "" means the usual model. Raises UnknownModel."""
        ...

    def close(self) -> None:
        """End what is open. Calling it twice is harmless."""
        ...
