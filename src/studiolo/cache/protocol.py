"""The seam of the cache: however often a request is asked, it is made once."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from studiolo.images import ImageRequest, Progress, StoredPicture

Outcome = Literal["hit", "shared", "miss", "off"]
"""hit: it was there. shared: a request that ran at the same time made it. miss: made for this one. off: no cache."""

OnProgress = Callable[[Progress], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class New:
    """Pictures just made. lasting: False for what was given instead of what was asked for: it answers who waits now, but
    the next one may get better."""

    pictures: Sequence[StoredPicture]
    lasting: bool = True


Make = Callable[[OnProgress], Awaitable[New]]
"""Makes, stores and records the pictures. It runs in a task of its own and is cancelled when nobody waits any more."""
Find = Callable[[Sequence[str]], Awaitable[Sequence[StoredPicture] | None]]
"""The pictures with these ids, in their order; None when one of them is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A request and the names it goes by. key: see `key.cache_key`.

    template, tags: what else its entry can be forgotten by. fresh: make it anew and leave what is kept alone. kept: False
    shares only what is being made at this moment.
    """

    key: str
    request: ImageRequest
    template: str = ""
    tags: tuple[str, ...] = ()
    fresh: bool = False
    kept: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """The pictures are those of `make` or of `find`, whichever was called."""

    pictures: tuple[StoredPicture, ...]
    outcome: Outcome


@dataclass(frozen=True, kw_only=True, slots=True)
class Which:
    """Which entries to forget: those that fit everything that is given. model: NAME means every NAME/MODEL too."""

    key: str = ""
    prompt: str = ""
    template: str = ""
    tag: str = ""
    model: str = ""
    tenant: str = ""
    everything: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Stats:
    """What is kept now, and how requests fared since the database was made (other processes tell theirs each minute).

    byte_count: of the pictures the entries point at.
    """

    entries: int
    byte_count: int
    hits: int
    misses: int
    shared: int


class Cache(Protocol):
    async def once(self, asked: Asked, *, make: Make, find: Find, on_progress: OnProgress | None = None) -> Answer:
        """Raises what `make` raises, to everybody in this process who waited for it; StorageFailed before it is called.

        Cancelling leaves the generation to the others that wait for it, and ends it when there are none.
        """
        ...

    async def forget(self, which: Which) -> int:
        """How many entries are gone; other processes see it within a second. What is being made now isn't kept either.

        Raises InvalidValue when nothing says which, StorageFailed.
        """
        ...

    async def stats(self) -> Stats:
        """Raises StorageFailed."""
        ...

    async def start(self) -> None:
        """Free what an earlier process with our name was making. Needs the tables."""
        ...

    async def close(self) -> None:
        """End what is being made and write down what was counted. Calling it twice is harmless."""
        ...
