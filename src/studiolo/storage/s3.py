"""Bytes in an S3-compatible bucket, under the same keys as the files of a folder. Needs the extra `s3`."""

import hashlib
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from pydantic import SecretStr

from studiolo.errors import InvalidValue, NotFound, StorageFailed
from studiolo.storage.media_type import media_type_of
from studiolo.storage.protocol import Aside, Blob

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig, S3Config, S3Store

T = TypeVar("T")

NO_KEY = SecretStr("")
ADDRESS = re.compile(r"s3://([^/]+)/?(.*)")
KEY = re.compile(r"[0-9a-f]{2}/[0-9a-f]{2}/([0-9a-f]{64})")
ASIDE_KEY = re.compile(r"aside/([0-9a-f]{64})/((\d+)-[0-9a-f]+)")
LISTED_AT_ONCE = 1000
CONNECT_SECONDS, REQUEST_SECONDS = 3, 30
# A bucket that is down is told after a few seconds: whoever waits may have another place to ask.
RETRY: "RetryConfig" = {
    "max_retries": 2,
    "retry_timeout": timedelta(seconds=10),
    "backoff": {"init_backoff": timedelta(milliseconds=100), "max_backoff": timedelta(seconds=1), "base": 2},
}


class S3Storage:
    """url: "s3://bucket/prefix". Connects with first use. Raises InvalidValue, or StorageFailed without obstore.

    endpoint: "" means Amazon's. Without an access key, what the machine itself may do is tried.
    """

    def __init__(
        self,
        url: str,
        *,
        name: str,
        endpoint: str = "",
        region: str = "",
        access_key: SecretStr = NO_KEY,
        secret_key: SecretStr = NO_KEY,
    ) -> None:
        found = ADDRESS.fullmatch(url)
        if not found:
            raise InvalidValue(
                f"The place {name!r} has no readable url. It looks like s3://bucket/prefix.", field="url"
            )
        config: S3Config = {"region": region or "us-east-1", "disable_bulk_delete": True}
        if endpoint:
            config["endpoint"] = endpoint
        if access_key.get_secret_value():
            config["access_key_id"] = access_key.get_secret_value()
            config["secret_access_key"] = secret_key.get_secret_value()
        self._name = name
        self._store = _open(found[1], found[2].strip("/"), config, name)

    @property
    def name(self) -> str:
        return self._name

    async def put(self, data: bytes) -> str:
        """One request, which also renews what is there: the bytes are the same, and not every server knows conditions."""
        digest = hashlib.sha256(data).hexdigest()
        written = self._store.put_async(
            _key(digest), data, attributes={"Content-Type": media_type_of(data)}, use_multipart=False
        )
        await self._asked(written)
        return digest

    async def rewrite(self, data: bytes) -> str:
        return await self.put(data)

    async def get(self, digest: str) -> bytes:
        data = await self._read(digest)
        if data is None and await self._has_come_back(digest):
            data = await self._read(digest)
        if data is None:
            raise NotFound("There is no such picture.")
        return data

    async def look(self, digest: str) -> Blob | None:
        blob = await self._head(digest)
        if blob is None and await self._has_come_back(digest):
            blob = await self._head(digest)
        return blob

    async def exists(self, digest: str) -> bool:
        return await self.look(digest) is not None

    async def digests(self) -> AsyncIterator[Blob]:
        with self._told():
            async for page in self._store.list(chunk_size=LISTED_AT_ONCE):
                for found in page:
                    if named := KEY.fullmatch(found["path"]):
                        modified = found["last_modified"].timestamp()
                        yield Blob(digest=named[1], byte_count=found["size"], modified=modified)

    async def set_aside(self, digest: str, *, now: float) -> None:
        name = f"{int(now * 1000):014d}-{secrets.token_hex(4)}"
        if await self._copied(_key(digest), f"aside/{digest}/{name}"):
            await self._deleted(_key(digest))

    async def asides(self) -> AsyncIterator[Aside]:
        async for aside in self._asides_below("aside"):
            yield aside

    async def bring_back(self, aside: Aside) -> None:
        if await self._copied(_aside_key(aside), _key(aside.digest)):
            await self._deleted(_aside_key(aside))

    async def drop(self, aside: Aside) -> None:
        await self._deleted(_aside_key(aside))

    async def tidy(self, *, before: float) -> int:
        return 0  # an object is written by one request: there are no drafts

    async def close(self) -> None:
        return None

    async def _read(self, digest: str) -> bytes | None:
        with self._told():
            try:
                found = await self._store.get_async(_key(digest))
                return bytes(await found.bytes_async())
            except FileNotFoundError:
                return None

    async def _head(self, digest: str) -> Blob | None:
        with self._told():
            try:
                found = await self._store.head_async(_key(digest))
            except FileNotFoundError:
                return None
        return Blob(digest=digest, byte_count=found["size"], modified=found["last_modified"].timestamp())

    async def _has_come_back(self, digest: str) -> bool:
        """What was aside stays there until the next collection: the request that took it from where it was may have been
        sent twice, and its second arrival would take what comes back now."""
        asides = [aside async for aside in self._asides_below(f"aside/{digest}")]
        return bool(asides) and await self._copied(_aside_key(asides[-1]), _key(digest))

    async def _asides_below(self, prefix: str) -> AsyncIterator[Aside]:
        with self._told():
            async for page in self._store.list(prefix, chunk_size=LISTED_AT_ONCE):
                for found in page:
                    if named := ASIDE_KEY.fullmatch(found["path"]):
                        yield Aside(digest=named[1], since=int(named[3]) / 1000, name=named[2])

    async def _copied(self, source: str, target: str) -> bool:
        with self._told():
            try:
                await self._store.copy_async(source, target)
            except FileNotFoundError:
                return False
        return True

    async def _deleted(self, key: str) -> None:
        with self._told():
            try:
                await self._store.delete_async(key)
            except FileNotFoundError:
                return

    async def _asked(self, request: Awaitable[T]) -> T:
        with self._told():
            return await request

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Without the server's own words, which may quote a key."""
        from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError

        try:
            yield
        except (PermissionDeniedError, UnauthenticatedError):
            raise StorageFailed(
                f"The bucket of the place {self._name!r} refuses our key: see access_key_env and secret_key_env of "
                "[[storage.places]], and what the key may do."
            ) from None
        except (FileNotFoundError, BaseError) as error:
            said = str(error)
            if isinstance(error, FileNotFoundError) or "NoSuchBucket" in said:
                reason = "is not there; make it first"
            else:
                reason = "answers with errors" if "Server returned" in said else "cannot be reached"
            raise StorageFailed(f"The bucket of the place {self._name!r} {reason}.") from None


def _open(bucket: str, prefix: str, config: "S3Config", name: str) -> "S3Store":
    try:
        from obstore.store import S3Store
    except ImportError as error:
        raise StorageFailed(
            f"The place {name!r} is a bucket, and the part that speaks to buckets is missing: pip install 'studiolo[s3]'"
        ) from error
    client: ClientConfig = {
        "allow_http": config.get("endpoint", "").startswith("http://"),
        "connect_timeout": timedelta(seconds=CONNECT_SECONDS),
        "timeout": timedelta(seconds=REQUEST_SECONDS),
    }
    return S3Store(bucket, prefix=prefix or None, config=config, client_options=client, retry_config=RETRY)


def _key(digest: str) -> str:
    return f"{digest[:2]}/{digest[2:4]}/{digest}"


def _aside_key(aside: Aside) -> str:
    return f"aside/{aside.digest}/{aside.name}"
