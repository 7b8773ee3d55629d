"""A studio for tests of jobs: real database, real storage, and a maker that counts what it is asked."""

import asyncio
import hashlib
import json
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.api.error_status import status_of
from studiolo.api.schemas import read_images_request
from studiolo.configuration import JobRules
from studiolo.errors import UnknownModel
from studiolo.generation.decide import Wish
from studiolo.generation.limits import Unlimited, Windows, wait_for_room
from studiolo.images import Picture, PictureFormat, Quality, StoredPicture
from studiolo.jobs.build import Jobs, build_jobs
from studiolo.jobs.made import SqlMade
from studiolo.jobs.submit import new_batch
from studiolo.jobs.tools import LineTools, Made
from studiolo.jobs.values import FileRecord, Job, Kind, new_id
from studiolo.resilience.limits import SqlWindows
from studiolo.storage.local import LocalStorage
from studiolo.storage.records import SqlPictureRecords
from tests.databases import opened

WEBHOOK_SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
ENGINES = ("fake", "local", "bank")
TENANT = "default"


@dataclass
class Maker:
    """Makes tiny pictures. asked: (tenant, key, count) of every call for which there was room in its minute.
    before: awaited in each call, and may raise."""

    blobs: LocalStorage
    records: SqlPictureRecords
    windows: Windows = field(default_factory=Unlimited)
    asked: list[tuple[str, str, int]] = field(default_factory=list)
    before: Callable[[Wish], Awaitable[None]] | None = None

    async def __call__(self, wish: Wish, model: str | None, *, key: str, first: int = 0) -> Made:
        count = wish.count or 1
        await wait_for_room(model or "", count, self.windows, asyncio.sleep)
        self.asked.append((wish.tenant, key, count))
        if self.before:
            await self.before(wish)
        seed = wish.seed if wish.seed is not None else secrets.randbelow(2**32)
        pictures = [await self._keep(wish, seed + place, key, first + place) for place in range(count)]
        return Made(pictures=pictures, why="It is the maker of the tests.")

    async def _keep(self, wish: Wish, seed: int, key: str, number: int) -> StoredPicture:
        data = hashlib.sha256(f"{wish.prompt}:{seed}".encode()).digest()
        stored = StoredPicture(
            id=secrets.token_hex(16),
            digest=await self.blobs.put(data),
            created=time.time(),
            tenant=wish.tenant,
            prompt=wish.prompt or "",
            quality=Quality.MEDIUM,
            picture=Picture(
                data=data,
                output_format=PictureFormat.PNG,
                width_px=256,
                height_px=256,
                seed=seed,
                engine="fake",
                engine_version="1",
            ),
        )
        await self.records.add(stored, request_id=key, number=number)
        return stored


@dataclass
class Workshop:
    database: AsyncEngine
    jobs: Jobs
    maker: Maker
    records: SqlPictureRecords
    folder: Path

    async def send(self, lines: Sequence[Mapping[str, Any]] | bytes, *, tenant: str = TENANT, **options: Any) -> Job:
        """A batch of those lines, or of a file with exactly those bytes."""
        file_id = await self.upload(lines, tenant=tenant)
        job = new_batch(tenant, input_file_id=file_id, base_url="http://here", now=time.time(), **options)
        await self.jobs.store.add(job)
        return job

    async def upload(self, lines: Sequence[Mapping[str, Any]] | bytes, *, tenant: str = TENANT) -> str:
        content = lines if isinstance(lines, bytes) else jsonl(lines)

        async def pieces() -> AsyncIterator[bytes]:
            for start in range(0, len(content), 1_000_000):
                yield content[start : start + 1_000_000]

        digests, size = await self.jobs.files.keep(pieces())
        file = FileRecord(
            id=new_id("file-"),
            tenant=tenant,
            created=time.time(),
            filename="in.jsonl",
            purpose="batch",
            byte_count=size,
        )
        await self.jobs.files.add(file, digests)
        return file.id

    async def ended(self, job: Job, *, seconds: float = 30.0) -> Job:
        return await self.until(job, lambda now: now.step.value == "nothing", seconds=seconds)

    async def until(self, job: Job, done: Callable[[Job], bool], *, seconds: float = 30.0) -> Job:
        last = time.monotonic() + seconds
        while True:
            now = await self.jobs.store.find(job.tenant, job.id, job.kind)
            if done(now):
                return now
            assert time.monotonic() < last, f"{now.status} after {seconds} s: {await self.jobs.store.counts([job.id])}"
            await asyncio.sleep(0.02)

    async def content(self, file_id: str | None) -> list[dict[str, Any]]:
        if file_id is None:
            return []
        text = b"".join([part async for part in self.jobs.files.parts(file_id)])
        return [json.loads(line) for line in text.splitlines()]


@asynccontextmanager
async def workshop(
    url: str,
    folder: Path,
    *,
    rules: JobRules | None = None,
    limits: Mapping[str, int] | None = None,
    clock: Callable[[], float] = time.time,
    working: bool = True,
) -> AsyncIterator[Workshop]:
    """limits: images per minute, by engine. working: whether its own worker runs."""
    folder.mkdir(exist_ok=True)
    async with opened(url, folder) as database:
        blobs, records = LocalStorage(folder / "pictures"), SqlPictureRecords(database)
        maker = Maker(blobs, records, SqlWindows(database, limits or {}, clock=clock))
        jobs = build_jobs(
            database,
            blobs,
            line_tools(maker, SqlMade(database, records)),
            rules=rules or JobRules(concurrency=4, heartbeat_seconds=0.2),
            folder=folder / "workers",
            webhook_secret=SecretStr(WEBHOOK_SECRET),
            private_addresses=True,
            here=working,
            clock=clock,
        )
        jobs.start()
        try:
            yield Workshop(database, jobs, maker, records, folder)
        finally:
            await jobs.stop()


def line_tools(maker: Maker, made: SqlMade) -> LineTools:
    return LineTools(
        read=read_images_request,
        lane_of=lane_of,
        make=maker,
        find_made=made,
        find=maker.records.find_many,
        status_of=status_of,
    )


def lane_of(model: str | None) -> str:
    name = model or "fake"
    if name not in ENGINES:
        raise UnknownModel(f"The model {name!r} does not exist here.", field="model")
    return name


def request(custom_id: str, **body: Any) -> dict[str, Any]:
    asked = {"prompt": f"a fox called {custom_id}", "model": "fake"} | body
    return {"custom_id": custom_id, "method": "POST", "url": "/v1/images/generations", "body": asked}


def requests(count: int, **body: Any) -> list[dict[str, Any]]:
    return [request(f"line-{number}", **body) for number in range(count)]


def jsonl(lines: Sequence[Mapping[str, Any]]) -> bytes:
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


BATCH = Kind.BATCH
