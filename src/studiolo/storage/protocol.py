"""The seams of storage: bytes by their digest, and records of pictures."""

from typing import Protocol

from studiolo.images import StoredPicture


class BlobStorage(Protocol):
    """Bytes kept under their sha256. Putting the same bytes twice keeps one copy."""

    async def put(self, data: bytes) -> str:
        """The digest, once the bytes are safely kept. Raises StorageFull or StorageFailed; then nothing was kept."""
        ...

    async def get(self, digest: str) -> bytes:
        """Raises NotFound."""
        ...


class PictureRecords(Protocol):
    """What is known of every picture, but for its bytes. Every record carries the tenant whose picture it is."""

    async def add(self, stored: StoredPicture, *, request_id: str) -> None:
        """Raises StorageFull or StorageFailed; then there is no record."""
        ...

    async def find(self, picture_id: str) -> StoredPicture:
        """With empty `picture.data`; the id itself is the secret. Raises NotFound or StorageFailed."""
        ...

    async def ready(self) -> bool:
        """Whether records can be read now."""
        ...
