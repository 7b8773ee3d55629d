"""What jobs are made of. Values only."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

GENERATIONS = "/v1/images/generations"


class Kind(StrEnum):
    """batch: a file of lines, answered by files. single: one request. folder: lines the command line asked for."""

    BATCH = "batch"
    SINGLE = "single"
    FOLDER = "folder"


class Step(StrEnum):
    """What has to be done next with a job. Lines may already run while it is checked."""

    CHECK = "check"
    LINES = "lines"
    FINISH = "finish"
    NOTHING = "nothing"


class LineState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


OPEN = (LineState.WAITING, LineState.RUNNING)


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """Times in seconds since 1970. status: OpenAI's word. details: the metadata the client gave. total: its lines.

    pool: "" is worked off by every server and worker; a run of the command line has a pool of its own.
    """

    id: str
    tenant: str
    kind: Kind
    endpoint: str = GENERATIONS
    pool: str = ""
    step: Step = Step.CHECK
    status: str = "validating"
    input_file_id: str | None = None
    output_file_id: str | None = None
    error_file_id: str | None = None
    output_keep_seconds: float | None = None
    base_url: str = ""
    webhook_url: str = ""
    details: Mapping[str, str] | None = None
    errors: Sequence[Mapping[str, Any]] = ()
    priority: int = 0
    total: int = 0
    created: float = 0.0
    expires: float | None = None
    started: float | None = None
    cancelling: float | None = None
    finalizing: float | None = None
    ended: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One request of a job. key: what its pictures are stored under, each with its number, so that none is made twice;
    that of the request it goes on with, or "" for the line's own id.

    engine: whose window it counts in, with `images` pictures. body: JSON as the client wrote it. claims: how often a
    worker took it; failures: how often it failed in a way that another try may mend. answer: the body of its HTTP answer,
    once it has one, whose status is `status`. pictures: ids and digests, in order.
    """

    id: str
    job_id: str
    position: int
    custom_id: str
    tenant: str
    engine: str
    images: int
    body: str
    key: str = ""
    pool: str = ""
    rank: int = 0
    created: float = 0.0
    not_before: float = 0.0
    state: LineState = LineState.WAITING
    claims: int = 0
    failures: int = 0
    ended: float | None = None
    status: int = 0
    answer: str = ""
    pictures: Sequence[Mapping[str, str]] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a line is answered with: an HTTP status, a JSON body, and the pictures it shows."""

    status: int
    body: str
    pictures: Sequence[Mapping[str, str]] = ()

    @property
    def state(self) -> LineState:
        return LineState.DONE if self.status == 200 else LineState.FAILED


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """Lines of one job by state."""

    waiting: int = 0
    running: int = 0
    done: int = 0
    failed: int = 0
    cancelled: int = 0
    expired: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRecord:
    """A file that was sent or written; its bytes lie in pieces in blob storage. Times in seconds since 1970."""

    id: str
    tenant: str
    created: float
    filename: str
    purpose: str
    byte_count: int
    expires: float | None = None


def new_id(prefix: str) -> str:
    """Unguessable."""
    return f"{prefix}{secrets.token_hex(16)}"


def derived_id(prefix: str, *parts: str) -> str:
    """The same parts always give the same id, so that whatever is done twice is done to the same row."""
    return f"{prefix}{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:32]}"


def line_id(job_id: str, custom_id: str) -> str:
    return derived_id("batch_req_", job_id, custom_id)
