"""A batch's file, read line by line: what is wrong with it as a whole, and its lines."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import orjson

from studiolo.errors import BadRequest, StudioloError, UnknownModel
from studiolo.jobs.bodies import error_answer
from studiolo.jobs.tools import LineTools
from studiolo.jobs.values import Job, Line, line_id

MAX_LINES = 50_000
MAX_FILE_BYTES = 200_000_000
MAX_LINE_BYTES = 2_000_000
MAX_CUSTOM_ID = 512
MAX_ERRORS = 50
LINES_AT_ONCE = 500


@dataclass(kw_only=True, slots=True)
class Check:
    """One pass over a file. errors: OpenAI's {code, line, message, param}, the first of them only."""

    endpoint: str
    tools: LineTools
    errors: list[dict[str, Any]] = field(default_factory=list)
    total: int = 0
    _seen: set[str] = field(default_factory=set)
    _model: str | None = None

    def look(self, number: int, line: bytes) -> None:
        self.total += 1
        if len(self.errors) < MAX_ERRORS and (wrong := self._wrong(line)):
            code, message, param = wrong
            self.errors.append({"code": code, "line": number, "message": message, "param": param})

    def end(self) -> None:
        if self.total == 0:
            self._whole("empty_file", "The file holds no requests.")
        elif self.total > MAX_LINES:
            self._whole("too_many_requests", f"The file holds {self.total} requests; at most {MAX_LINES} are allowed.")

    def _whole(self, code: str, message: str) -> None:
        self.errors.insert(0, {"code": code, "line": None, "message": message, "param": None})

    def _wrong(self, line: bytes) -> tuple[str, str, str | None] | None:
        try:
            content = orjson.loads(line)
        except orjson.JSONDecodeError:
            return "invalid_json_line", "This line is not parseable as valid JSON.", None
        if not isinstance(content, dict):
            return "invalid_json_line", "This line is not a JSON object.", None
        custom_id, body = content.get("custom_id"), content.get("body")
        if not isinstance(custom_id, str) or not 0 < len(custom_id) <= MAX_CUSTOM_ID or "\0" in custom_id:
            message = f"'custom_id' must be a string of 1 to {MAX_CUSTOM_ID} characters."
            return "missing_required_parameter", message, "custom_id"
        if custom_id in self._seen:
            return "duplicate_custom_id", f"The custom_id {custom_id[:80]!r} is used more than once.", "custom_id"
        self._seen.add(custom_id)
        if content.get("method") != "POST":
            return "invalid_method", "'method' must be 'POST'.", "method"
        if content.get("url") != self.endpoint:
            return "mismatched_url", f"'url' must be the batch's endpoint, {self.endpoint!r}.", "url"
        if not isinstance(body, dict):
            return "missing_required_parameter", "'body' must be a JSON object.", "body"
        return self._wrong_model(body.get("model"))

    def _wrong_model(self, model: object) -> tuple[str, str, str | None] | None:
        name = model if isinstance(model, str) else ""
        if self._model is None:
            self._model = name
            try:
                self.tools.lane_of(name or None)
            except UnknownModel as error:
                return error.code, error.message, "body.model"
        elif name != self._model:
            message = f"All lines of a file name the same model; this one does not name {self._model[:80]!r}."
            return "mismatched_model", message, "body.model"
        return None


async def lines_of(parts: AsyncIterator[bytes]) -> AsyncIterator[list[tuple[int, bytes]]]:
    """The lines that are not blank, with their numbers from 1, some hundred at a time. Raises BadRequest for one that is
    too long to be a request."""
    rest, number = b"", 0
    async for part in parts:
        *whole, rest = (rest + part).split(b"\n")
        if len(rest) > MAX_LINE_BYTES:
            raise BadRequest(f"Line {number + len(whole) + 1} is longer than {MAX_LINE_BYTES} bytes.")
        for start in range(0, len(whole), LINES_AT_ONCE):
            some = whole[start : start + LINES_AT_ONCE]
            yield [(number + place, line) for place, line in enumerate(some, 1) if line.strip()]
            number += len(some)
            await asyncio.sleep(0)  # a server that reads a large file goes on answering
    if rest.strip():
        yield [(number + 1, rest)]


async def check_file(parts: AsyncIterator[bytes], endpoint: str, tools: LineTools) -> Check:
    """Reads all of it, keeping nothing but the custom ids."""
    check = Check(endpoint=endpoint, tools=tools)
    try:
        async for some in lines_of(parts):
            for number, line in some:
                check.look(number, line)
            if check.total > MAX_LINES * 2:
                break
    except BadRequest as error:
        check.errors.append({"code": "line_too_long", "line": None, "message": error.message, "param": None})
    check.end()
    return check


def read_line(job: Job, position: int, content: Mapping[str, Any], tools: LineTools) -> Line:
    """A line of a file that was found sound. A body that is wrong by itself is answered at once."""
    custom_id, body = str(content["custom_id"]), dict(content["body"])
    line = Line(
        id=line_id(job.id, custom_id),
        job_id=job.id,
        position=position,
        custom_id=custom_id,
        tenant=job.tenant,
        pool=job.pool,
        engine="",
        images=1,
        body=orjson.dumps(body).decode(),
        rank=-job.priority,
        created=job.created,
    )
    return place_line(line, body, tools)


def place_line(line: Line, body: Mapping[str, Any], tools: LineTools) -> Line:
    """The line with its engine and its number of pictures, or with the error that it is answered with."""
    try:
        asked = tools.read({key: value for key, value in body.items() if value is not None})
        lane = tools.lane_of(asked.model)
    except StudioloError as error:
        refused = error_answer(error, tools)
        return replace(line, state=refused.state, status=refused.status, answer=refused.body, ended=line.created)
    return replace(line, engine=lane, images=max(1, asked.wish.count or 1))
