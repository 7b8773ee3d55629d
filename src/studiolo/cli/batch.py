"""`studiolo batch run`: a file of requests becomes a folder of pictures."""

import asyncio
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import orjson
from cyclopts import App, Parameter
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from studiolo.cli.batch_file import FileLine, file_stems, read_file
from studiolo.cli.first_run import prepare
from studiolo.errors import InvalidValue

if TYPE_CHECKING:
    from studiolo.cli.batch_folder import BatchFolder
    from studiolo.jobs.build import Jobs
    from studiolo.jobs.values import Counts, Job, Line

TENANT = "default"
LOOK_SECONDS = 0.3
GRACE_SECONDS = 2.0
WORTH_ANOTHER_TRY = 429  # the status of failures from which a later run may recover; below are refusals
OVERLAP_SECONDS = 10.0
MANY_LINES = 500

app = App(
    name="batch",
    help="Make many pictures from a file.\n\nExample: studiolo batch run animals.csv --out animals",
    help_format="markdown",
)


@app.command
def run(file: Path, /, *, out: Annotated[Path, Parameter(name=["--out", "-o"])]) -> None:
    """Make every picture that a file asks for. The same command again goes on where it was stopped.

    The folder gets results.jsonl with one line for each request, as OpenAI's batches answer them, and the pictures,
    named after their custom_id. Exit status 1 says that some requests failed; they are tried again by the same command,
    unless they were refused.

    Example: studiolo batch run animals.csv --out animals

    Parameters
    ----------
    file
        JSON lines as OpenAI's batches take them, or .csv with the columns prompt, and custom_id, size, quality, n, seed,
        model where they are wanted.
    out
        The folder; it is made when it is not there.
    """
    from studiolo.app import build
    from studiolo.cli.batch_folder import batch_folder
    from studiolo.settings import get_settings

    settings, err = get_settings(), Console(stderr=True)
    lines = read_file(file)
    prepare(settings, err)
    studio = build(settings)
    jobs = studio.jobs

    async def work() -> "Counts":
        try:
            await studio.start()
            with batch_folder(out, file_stems(lines), studio.tools.blobs, jobs.lines.find) as folder:
                job = await _open(jobs, folder, lines)
                return await _fill(jobs, job, folder, err)
        finally:
            await studio.close()

    counts = asyncio.run(work())
    unsuccessful = counts.failed + counts.cancelled + counts.expired
    err.print(f"{counts.done} made, {unsuccessful} failed: {out}/results.jsonl", highlight=False, soft_wrap=True)
    if unsuccessful:
        sys.exit(1)


async def _open(jobs: "Jobs", folder: "BatchFolder", lines: Sequence[FileLine]) -> "Job":
    """The folder's job with all its lines; those that failed wait again. Raises InvalidValue for lines that changed."""
    from studiolo.jobs.values import Job, Kind, Step

    job_id = folder.job_id()
    job = Job(
        id=job_id,
        tenant=TENANT,
        kind=Kind.FOLDER,
        pool=job_id,
        step=Step.LINES,
        status="in_progress",
        total=len(lines),
        created=jobs.now(),
        started=jobs.now(),
    )
    await jobs.store.add(job)
    asked = {line.custom_id: line.body async for line in jobs.store.lines(job_id)}
    added = [line for line in lines if line.custom_id not in asked]
    fresh = [_line(jobs, job, line, position) for position, line in enumerate(added, len(asked))]
    for line in lines:
        if line.custom_id in asked and orjson.loads(asked[line.custom_id]) != line.body:
            raise InvalidValue(
                f"Line {line.number} ({line.custom_id[:80]!r}) was asked differently before; choose another folder.",
                field="out",
            )
    for start in range(0, len(fresh), MANY_LINES):
        await jobs.store.add_lines(fresh[start : start + MANY_LINES])
    await jobs.store.ask_again(job_id, statuses_from=WORTH_ANOTHER_TRY)
    await jobs.store.reopen(job_id)
    return job


def _line(jobs: "Jobs", job: "Job", line: FileLine, position: int) -> "Line":
    from studiolo.jobs.check import read_line

    return read_line(job, position, {"custom_id": line.custom_id, "body": line.body}, jobs.lines)


async def _fill(jobs: "Jobs", job: "Job", folder: "BatchFolder", err: Console) -> "Counts":
    """Write what is answered as it comes, until nothing is left to be answered."""
    worker = jobs.workers.make(pool=job.id)
    worker.start()
    since = jobs.now() - OVERLAP_SECONDS
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    try:
        with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
            task = bar.add_task("making", total=job.total)
            written = await folder.begin(jobs.store.ended_lines(job.id))
            told = time.monotonic()
            while True:
                counts = (await jobs.store.counts([job.id]))[job.id]
                now = jobs.now()
                while fresh := await jobs.store.answered_since(job.id, since, written):
                    await folder.write(fresh)
                    written |= {line.id for line in fresh}
                since = now - OVERLAP_SECONDS
                failed = f", {counts.failed} failed" if counts.failed else ""
                bar.update(task, completed=len(written), total=job.total, description=f"making{failed}")
                if not err.is_terminal and time.monotonic() - told > OVERLAP_SECONDS:
                    told = time.monotonic()
                    err.print(f"{len(written)} of {job.total} answered{failed}", highlight=False, soft_wrap=True)
                if counts.waiting + counts.running == 0:
                    return counts
                await asyncio.sleep(LOOK_SECONDS)
    finally:
        await worker.stop(grace_seconds=GRACE_SECONDS)
