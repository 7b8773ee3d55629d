"""What running a line needs from outside of jobs; app.py gives it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from studiolo.errors import StudioloError
from studiolo.generation.decide import Wish
from studiolo.images import StoredPicture
from studiolo.jobs.values import Lane


class Asked(Protocol):
    """A request's body, read."""

    @property
    def wish(self) -> Wish: ...

    @property
    def model(self) -> str | None: ...


class Make(Protocol):
    """The story of one request, which waits until its pictures are stored."""

    async def __call__(self, wish: Wish, model: str | None, *, key: str) -> Sequence[StoredPicture]:
        """Every picture it makes is stored under `key` as its request's id, and engines that cost money are told `key`.

        Raises BadRequest, EngineFailed, StorageFailed or their kinds; never Postponed: the line itself is what waits.
        """
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class LineTools:
    """read: a body, as for POST /v1/images/generations; raises BadRequest. lane_of: of a model as the client names it;
    raises UnknownModel. find_made: pictures of a tenant stored under a key, oldest first. status_of: HTTP status and
    OpenAI's type of an error.
    """

    read: Callable[[Mapping[str, Any]], Asked]
    lane_of: Callable[[str | None], Lane]
    make: Make
    find_made: Callable[[str, str], Awaitable[Sequence[StoredPicture]]]
    status_of: Callable[[StudioloError], tuple[int, str]]
