"""What happens to a job before and after its lines: its file is checked, and its answers become files.

Both can be interrupted anywhere and done again: ids are derived, and what is there already stays as it is.
"""

import time
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from pybase64 import b64encode
from sqlalchemy import and_, update
from sqlalchemy.ext.asyncio import AsyncEngine

from studiolo.errors import NotFound
from studiolo.jobs.bodies import INLINE
from studiolo.jobs.check import MAX_FILE_BYTES, check_file, lines_of, read_line
from studiolo.jobs.files import SqlFiles, record_file
from studiolo.jobs.sql import insert_new, writing
from studiolo.jobs.store import SqlJobs, drop_waiting
from studiolo.jobs.tables import jobs, webhook_deliveries
from studiolo.jobs.tools import Find, LineTools
from studiolo.jobs.values import Counts, FileRecord, Job, Kind, Line, LineState, Step, derived_id
from studiolo.jobs.webhooks import delivery_row
from studiolo.storage.protocol import BlobStorage

OUTPUT_KEEP_SECONDS = 30 * 86_400.0
NEVER_RUN = {
    LineState.EXPIRED: ("batch_expired", "This request could not be executed before the completion window expired."),
    LineState.CANCELLED: ("batch_cancelled", "This request was not executed, as the batch was cancelled."),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Steps:
    """clock: seconds since 1970."""

    engine: AsyncEngine
    store: SqlJobs
    files: SqlFiles
    blobs: BlobStorage
    tools: LineTools
    clock: Callable[[], float] = time.time

    async def check(self, worker: str, job: Job) -> None:
        """From "validating" to "in_progress" with all its lines, or to "failed" with the reasons."""
        try:
            file = await self.files.find(job.tenant, job.input_file_id or "", now=self.clock())
        except NotFound as error:
            return await self._refuse(worker, job, [_whole("input_file_not_found", error.message)])
        if file.byte_count > MAX_FILE_BYTES:
            return await self._refuse(worker, job, [_whole("file_too_large", f"At most {MAX_FILE_BYTES} bytes.")])
        found = await check_file(self.files.parts(file.id), job.endpoint, self.tools)
        if found.errors:
            return await self._refuse(worker, job, found.errors)
        position = 0
        async for some in lines_of(self.files.parts(file.id)):
            contents = [orjson.loads(line) for _, line in some]
            lines = [read_line(job, position + place, content, self.tools) for place, content in enumerate(contents)]
            await self.store.add_lines(lines)
            position += len(lines)
        await self._start(worker, job, total=position)
        await self.store.close_finished(job.id)

    async def finish(self, worker: str, job: Job) -> None:
        """The answers become the output file and the error file; the job has ended, and whoever waits is told."""
        counts = (await self.store.counts([job.id]))[job.id]
        status = _final_status(job, counts)
        output = error = None
        if job.kind is Kind.BATCH:
            output = await self._write(job, "output") if counts.done else None
            error = await self._write(job, "error") if counts.failed + counts.cancelled + counts.expired else None
        async with writing(self.engine, "The job could not be ended.") as connection:
            mine = and_(jobs.c.id == job.id, jobs.c.owner == worker, jobs.c.step == Step.FINISH.value)
            values: dict[str, Any] = {
                "step": Step.NOTHING.value,
                "status": status,
                "owner": None,
                "ended": self.clock(),
                "output_file_id": output and output[0].id,
                "error_file_id": error and error[0].id,
            }
            if not (await connection.execute(update(jobs).where(mine).values(values))).rowcount:
                return  # somebody else ended it
            for file, digests in (written for written in (output, error) if written):
                await record_file(connection, file, digests)
            if job.webhook_url:
                row = delivery_row(job, status, now=self.clock())
                await connection.execute(insert_new(connection, webhook_deliveries).values(row))

    async def _start(self, worker: str, job: Job, *, total: int) -> None:
        async with writing(self.engine, "The batch could not be started.") as connection:
            mine = and_(jobs.c.id == job.id, jobs.c.owner == worker, jobs.c.step == Step.CHECK.value)
            values = {"step": Step.LINES.value, "owner": None, "total": total, "started": self.clock()}
            await connection.execute(update(jobs).where(mine).values(values))
            fresh = and_(jobs.c.id == job.id, jobs.c.status == "validating")
            if not (await connection.execute(update(jobs).where(fresh).values(status="in_progress"))).rowcount:
                await drop_waiting(connection, job.id, LineState.CANCELLED, self.clock())  # cancelled meanwhile

    async def _refuse(self, worker: str, job: Job, errors: list[dict[str, Any]]) -> None:
        async with writing(self.engine, "The batch could not be refused.") as connection:
            mine = and_(jobs.c.id == job.id, jobs.c.owner == worker, jobs.c.step == Step.CHECK.value)
            ended = {"step": Step.NOTHING.value, "status": "failed", "owner": None, "ended": self.clock()}
            values: dict[str, Any] = {"errors": errors} | ended
            if (await connection.execute(update(jobs).where(mine).values(values))).rowcount and job.webhook_url:
                row = delivery_row(job, "failed", now=self.clock())
                await connection.execute(insert_new(connection, webhook_deliveries).values(row))

    async def _write(self, job: Job, name: str) -> tuple[FileRecord, list[str]]:
        digests, size = await self.files.keep(self._output(job, wants_done=name == "output"))
        now = self.clock()
        file = FileRecord(
            id=derived_id("file-", job.id, name),
            tenant=job.tenant,
            created=now,
            filename=f"{job.id}_{name}.jsonl",
            purpose="batch_output",
            byte_count=size,
            expires=now + (job.output_keep_seconds or OUTPUT_KEEP_SECONDS),
        )
        return file, digests

    async def _output(self, job: Job, *, wants_done: bool) -> AsyncIterator[bytes]:
        async for line in self.store.lines(job.id):
            if (line.state is LineState.DONE) == wants_done:
                yield orjson.dumps(await self._output_line(job, line)) + b"\n"

    async def _output_line(self, job: Job, line: Line) -> dict[str, Any]:
        body = await filled_in(line, self.blobs, self.tools.find, base_url=job.base_url) if line.answer else None
        return output_line(line, body)


async def filled_in(line: Line, blobs: BlobStorage, find: Find, *, base_url: str) -> dict[str, Any]:
    """The line's answer with whole addresses, and with its pictures where it was asked to hold them.

    Pictures that were removed meanwhile are marked. Raises StorageFailed.
    """
    body: dict[str, Any] = orjson.loads(line.answer)
    left = {picture.id for picture in await find([picture["id"] for picture in line.pictures])}
    for item, picture in zip(body.get("data", ()), line.pictures, strict=False):
        # The record goes first, the bytes days later.
        if picture["id"] not in left or not await _filled(item, picture["digest"], blobs, base_url):
            mark_removed(item)
    return body


def mark_removed(item: dict[str, Any]) -> None:
    """Null in its place, and why."""
    item |= {name: None for name in (INLINE, "url") if name in item}
    item["studiolo"] |= {"scene_url": None, "removed": True}


async def _filled(item: dict[str, Any], digest: str, blobs: BlobStorage, base_url: str) -> bool:
    """False when its bytes are gone."""
    if INLINE in item:
        try:
            item[INLINE] = b64encode(await blobs.get(digest)).decode("ascii")
        except NotFound:
            return False
    for holder, name in ((item, "url"), (item["studiolo"], "scene_url")):
        if holder.get(name):
            holder[name] = base_url + holder[name]
    return True


def output_line(line: Line, body: Mapping[str, Any] | None) -> dict[str, Any]:
    """OpenAI's line of a batch's output or errors."""
    shown = {"id": line.id, "custom_id": line.custom_id}
    if line.state in NEVER_RUN:
        code, message = NEVER_RUN[line.state]
        return shown | {"response": None, "error": {"code": code, "message": message}}
    request = line.id.replace("batch_req_", "req_")
    return shown | {"response": {"status_code": line.status, "request_id": request, "body": body}, "error": None}


def _final_status(job: Job, counts: Counts) -> str:
    if job.status == "cancelling":
        return "cancelled"
    if counts.expired:
        return "expired"
    return "failed" if job.kind is Kind.SINGLE and counts.failed else "completed"


def _whole(code: str, message: str) -> dict[str, Any]:
    return {"code": code, "line": None, "message": message, "param": None}
