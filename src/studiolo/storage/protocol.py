"""The seams of storage: bytes by their digest, the places that keep them, and records of pictures.

Bytes that no record names are collected in two steps, so that nothing is lost to a `put` that comes in between: they are
set aside first, where `get` still finds them, and dropped a grace period later, if still no record names them.
"""

from collections.abc import AsyncIterator, Callable, Collection, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from studiolo.images import StoredPicture

Referenced = Callable[[Collection[str]], Coroutine[Any, Any, set[str]]]
"""Those of the digests that some record names."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Blob:
    """Bytes as a place lists them. modified: seconds since 1970 when they were last put, by the place's own clock."""

    digest: str
    byte_count: int
    modified: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Aside:
    """Bytes that were set aside at `since`, seconds since 1970. name: how their place finds them."""

    digest: str
    since: float
    name: str


class BlobStorage(Protocol):
    """Bytes kept under their sha256. Putting the same bytes twice keeps one copy."""

    async def put(self, data: bytes) -> str:
        """The digest, once the bytes are safely kept. Raises StorageFull or StorageFailed; then nothing was kept."""
        ...

    async def get(self, digest: str) -> bytes:
        """Raises NotFound or StorageFailed."""
        ...

    async def exists(self, digest: str) -> bool:
        """Raises StorageFailed."""
        ...

    async def close(self) -> None:
        """Finish what still goes on in the background."""
        ...


class Place(BlobStorage, Protocol):
    """One folder or bucket, and what looking after it needs. Every method raises StorageFailed."""

    @property
    def name(self) -> str: ...

    async def rewrite(self, data: bytes) -> str:
        """Put, also over bytes that seem to be there already but are damaged."""
        ...

    async def look(self, digest: str) -> Blob | None:
        """None where there is nothing. Bytes that were set aside come back, as they do when they are read."""
        ...

    def digests(self) -> AsyncIterator[Blob]:
        """Everything that is kept here, in no order, without what was set aside."""
        ...

    async def set_aside(self, digest: str, *, now: float) -> None:
        """Out of `digests`, but `get` and `look` still find it. The bytes are here or aside at every moment, also when this
        is interrupted."""
        ...

    def asides(self) -> AsyncIterator[Aside]: ...

    async def bring_back(self, aside: Aside) -> None: ...

    async def drop(self, aside: Aside) -> None:
        """For good."""
        ...

    async def tidy(self, *, before: float) -> int:
        """Remove what writes that were interrupted before then left behind; how many."""
        ...


class PictureRecords(Protocol):
    """What is known of every picture, but for its bytes. Every record carries the tenant whose picture it is.

    Pictures come back with empty `picture.data`.
    """

    async def add(self, stored: StoredPicture, *, request_id: str, number: int = 0) -> None:
        """request_id: what it was made for. number: its place there, from 0; by the two it is found again.

        Raises StorageFull or StorageFailed; then there is no record.
        """
        ...

    async def find(self, picture_id: str) -> StoredPicture:
        """The id itself is the secret. Raises NotFound or StorageFailed."""
        ...

    async def find_many(self, picture_ids: Sequence[str]) -> list[StoredPicture]:
        """In the order asked; those that are not there are left out. Raises StorageFailed."""
        ...

    async def page(
        self, *, after: str = "", count: int = 500, tenant: str | None = None, created_before: float | None = None
    ) -> list[StoredPicture]:
        """By id, from the one behind `after`; None means any. An empty page is the end. Raises StorageFailed."""
        ...

    async def tenants(self) -> list[str]:
        """Whoever has pictures. Raises StorageFailed."""
        ...

    async def remove(self, picture_ids: Collection[str]) -> int:
        """How many were there. Their bytes go with the next collection. Raises StorageFailed."""
        ...

    async def ready(self) -> bool:
        """Whether records can be read now."""
        ...
