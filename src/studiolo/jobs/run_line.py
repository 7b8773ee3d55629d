"""One line: its request read, made unless it was made before, and answered."""

import hashlib
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

import orjson

from studiolo.errors import CircuitOpen, EngineBusy, StorageFailed, StudioloError, WorkerDied
from studiolo.generation.decide import Wish
from studiolo.generation.limits import NoRoom
from studiolo.images import MAX_SEED
from studiolo.jobs.bodies import Given, error_answer, pictures_answer, wants_inline
from studiolo.jobs.tools import LineTools
from studiolo.jobs.values import Answer, Line

MAX_FAILURES = 5
MAX_CLAIMS = 50  # a line whose worker ends so often is what ends it
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 5.0, 300.0
BUSY_SECONDS, MIN_WAIT_SECONDS = 10.0, 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class NotYet:
    """The line waits again. rest: nothing of its engine can be done until then, so no other line is tried either.

    failed: it counts among the failures of this line.
    """

    wait_seconds: float
    rest: bool = False
    failed: bool = False


async def run_line(line: Line, tools: LineTools) -> Answer | NotYet:
    """Raises nothing on purpose; cancelling it leaves the line as it was."""
    if line.claims >= MAX_CLAIMS:
        return error_answer(WorkerDied(f"Its worker ended {MAX_CLAIMS} times while it was made."), tools)
    try:
        body = orjson.loads(line.body)
        asked = tools.read({key: value for key, value in body.items() if value is not None})
        wish = replace(asked.wish, tenant=line.tenant)
        pictures = await _make_once(wish, asked.model, line, tools)
        return pictures_answer(pictures, inline=wants_inline(body))
    except StudioloError as error:
        return _not_yet(error, line) or error_answer(error, tools)


async def _make_once(wish: Wish, model: str | None, line: Line, tools: LineTools) -> Sequence[Given]:
    """Every picture has a place of its own, the line's key and its number: what was stored before a worker died, or before
    the request had to wait, is found there, and only the others are made."""
    key = line.key or line.id
    seed = _seed_of(key) if wish.seed is None else wish.seed
    untouched = line.claims == 0 and line.not_before == 0.0 and not line.key
    found = {} if untouched else await tools.find_made(line.tenant, key)
    if not found:
        whole = await tools.make(replace(wish, seed=seed), model, key=key)
        return [Given(stored=picture, why=whole.why) for picture in whole.pictures]
    count = wish.count or 1
    given = {number: Given(stored=picture) for number, picture in found.items() if number < count}
    for gap in _gaps(count, found):
        part = replace(wish, count=len(gap), seed=(seed + gap.start) % (MAX_SEED + 1))
        made = await tools.make(part, model, key=key, first=gap.start)
        given |= {gap.start + place: Given(stored=picture, why=made.why) for place, picture in enumerate(made.pictures)}
    return [given[number] for number in sorted(given)]


def _seed_of(key: str) -> int:
    """Of a line that left it open: always the same, as what is made later goes on from it."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()) % (MAX_SEED + 1)


def _gaps(count: int, found: Container[int]) -> Iterator[range]:
    """The numbers below `count` that are not found, in runs without an interruption."""
    start = 0
    for number in range(count + 1):
        if number == count or number in found:
            if start < number:
                yield range(start, number)
            start = number + 1


def _not_yet(error: StudioloError, line: Line) -> NotYet | None:
    """None when asking again changes nothing, or when it was asked often enough."""
    if isinstance(error, EngineBusy | CircuitOpen):
        others_too = not isinstance(error, NoRoom) or error.lane == line.engine
        return NotYet(wait_seconds=max(MIN_WAIT_SECONDS, error.retry_after_seconds or BUSY_SECONDS), rest=others_too)
    worth_it = error.retryable or isinstance(error, StorageFailed)  # room may be made
    if not worth_it or line.failures + 1 >= MAX_FAILURES:
        return None
    wait = min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 3**line.failures)
    return NotYet(wait_seconds=wait, rest=isinstance(error, StorageFailed), failed=True)
