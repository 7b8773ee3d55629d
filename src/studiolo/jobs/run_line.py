"""One line: its request read, made unless it was made before, and answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import orjson

from studiolo.errors import CircuitOpen, EngineBusy, StorageFailed, StudioloError, WorkerDied
from studiolo.generation.decide import Wish
from studiolo.generation.limits import NoRoom
from studiolo.images import StoredPicture
from studiolo.jobs.bodies import error_answer, pictures_answer, wants_inline
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


async def _make_once(wish: Wish, model: str | None, line: Line, tools: LineTools) -> Sequence[StoredPicture]:
    """The line's id is the key: what a worker stored before it died is found under it, and not made again."""
    count = wish.count or 1
    untouched = line.claims == 0 and line.not_before == 0.0
    made = [] if untouched else _each_once(await tools.find_made(line.tenant, line.id))
    if len(made) >= count:
        return made[:count]
    if not made or tools.lane_of(model).paid:
        # The same call with the same key: a provider that knows it gives the same pictures and charges once.
        return await tools.make(wish, model, key=line.id)
    seed = None if wish.seed is None else wish.seed + len(made)
    rest = await tools.make(replace(wish, count=count - len(made), seed=seed), model, key=line.id)
    return [*made, *rest]


def _each_once(pictures: Sequence[StoredPicture]) -> Sequence[StoredPicture]:
    return list({picture.digest: picture for picture in reversed(pictures)}.values())[::-1]


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
