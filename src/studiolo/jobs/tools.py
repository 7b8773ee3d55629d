"""What running a line needs from outside of jobs; app.py gives it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from studiolo.errors import StudioloError
from studiolo.generation.decide import Wish
from studiolo.images import StoredPicture

Find = Callable[[Sequence[str]], Awaitable[Sequence[StoredPicture]]]


class Asked(Protocol):
    """A request's body, read."""

    @property
    def wish(self) -> Wish: ...

    @property
    def model(self) -> str | None: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """why: who was asked to make them, and why."""

    pictures: Sequence[StoredPicture]
    why: str


class Make(Protocol):
    """The story of one request, which waits until its pictures are stored."""

    async def __call__(self, wish: Wish, model: str | None, *, key: str, first: int = 0) -> Made:
        """Every picture it makes is stored under `key` and its number, from `first` on; engines that cost money are told
        both.

        Raises BadRequest, EngineFailed, StorageFailed or their kinds; never Postponed: the line itself is what waits.
        """
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class LineTools:
    """read: a body, as for POST /v1/images/generations; raises BadRequest. lane_of: the engine whose window a model's
    requests count in, the model as the client names it; raises UnknownModel. find_made: pictures of a tenant stored under
    a key, by their numbers. find: those with these ids that are still there. status_of: HTTP status and OpenAI's type of
    an error.
    """

    read: Callable[[Mapping[str, Any]], Asked]
    lane_of: Callable[[str | None], str]
    make: Make
    find_made: Callable[[str, str], Awaitable[Mapping[int, StoredPicture]]]
    find: Find
    status_of: Callable[[StudioloError], tuple[int, str]]
