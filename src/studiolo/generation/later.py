"""What a request may get when no engine can do it now."""

from typing import Protocol

from studiolo.images import ImageRequest, StoredPicture


class Later(Protocol):
    """Keeps requests until an engine can do them."""

    async def put(self, request: ImageRequest) -> str:
        """The id of the job that will answer all of it, making only what is not stored under its key by then.

        Raises StorageFailed.
        """
        ...


class Library(Protocol):
    """Pictures that were made before."""

    async def find_alike(self, request: ImageRequest) -> StoredPicture | None:
        """The one of the request's tenant that is nearest to what is asked, with its bytes. Raises StorageFailed."""
        ...
