"""Pictures from the first engine of a route that can make them; none of them made twice."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from studiolo.configuration import OnFailure
from studiolo.engines.protocol import Engine, OnProgress
from studiolo.errors import BadRequest, CircuitOpen, EngineFailed, OutcomeUnknown, Postponed
from studiolo.generation.call import MakeTools, ask, breaker_of, rest_of, shifted
from studiolo.generation.limits import NoRoom
from studiolo.images import ImageRequest, Picture, StoredPicture

Decide = Callable[[Engine], ImageRequest]


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A picture, and whether it is what was asked for.

    request: what the engine that made it was asked. substitute: by another engine than the first of the route, or from
    the library; the same request may get something better tomorrow, so it is not for the cache. stored: set for a
    picture from the library, which is kept already.
    """

    picture: Picture
    request: ImageRequest
    substitute: bool = False
    stored: StoredPicture | None = None


async def make(
    route: Sequence[Engine],
    decide_for: Decide,
    tools: MakeTools,
    *,
    on_progress: OnProgress,
    on_failure: OnFailure | None = None,
) -> AsyncGenerator[Made, None]:
    """Yield every picture as soon as it is made.

    decide_for: the request as this engine is to be asked it; count, seed and key are the same for all of them. An engine
    that it refuses (BadRequest) is passed over, but for the first. on_failure: what happens when no engine can; None: as
    configured.

    Raises BadRequest when the request itself is wrong, else the decisive EngineFailed, or Postponed when a job will make
    the pictures that are missing. Closing it ends the engine's work.
    """
    whole = decide_for(route[0])
    made = 0
    failures: list[EngineFailed] = []
    lost: OutcomeUnknown | None = None  # of a call that may have cost money: none may follow that costs money too
    for engine in route:
        first = engine is route[0]
        request = whole if first else _decided(engine, decide_for)
        if request is None or (lost and engine.capabilities.paid):
            continue
        try:
            async with aclosing(ask(engine, rest_of(request, made), tools, shifted(on_progress, made))) as pictures:
                async for picture in pictures:
                    made += 1
                    told = picture if first else _instead(picture, route[0], engine)
                    yield Made(picture=told, request=request, substitute=not first)
            return
        except EngineFailed as error:
            failures.append(error)
            if tools.patient and isinstance(error, NoRoom) and not lost:
                raise  # it comes back, and what was made by then it finds again
            if isinstance(error, OutcomeUnknown) and engine.capabilities.paid:
                lost = error
    decisive = lost or _decisive(failures)
    missing = rest_of(whole, made)
    policy = on_failure or tools.failure.on_failure
    if policy == "library" and tools.library and (stored := await tools.library.find_alike(missing)):
        yield _from_library(stored, missing, route[0])
        return
    if policy == "queue" and tools.later and lost is None and any(_may_pass(failure) for failure in failures):
        job_id = await tools.later.put(whole)  # what is made by now it finds under the request's key
        tools.observer.postponed(breaker_of(route[0]))
        raise Postponed(f"No engine can make it now; the request waits as {job_id}.", job_id=job_id) from decisive
    raise decisive


def _decided(engine: Engine, decide_for: Decide) -> ImageRequest | None:
    try:
        return decide_for(engine)
    except BadRequest:
        return None


def _may_pass(failure: EngineFailed) -> bool:
    return failure.retryable or isinstance(failure, OutcomeUnknown)


def _decisive(failures: Sequence[EngineFailed]) -> EngineFailed:
    """What an engine said last; if none was asked, that of the one that is tried again first."""
    said = [failure for failure in failures if not isinstance(failure, CircuitOpen)]
    resting = [failure for failure in failures if isinstance(failure, CircuitOpen)]
    return said[-1] if said else min(resting, key=lambda failure: failure.retry_after_seconds)


def _instead(picture: Picture, first: Engine, engine: Engine) -> Picture:
    return replace(
        picture, warnings=(*picture.warnings, f"{first.name} could not make it now; {engine.name} made it instead.")
    )


def _from_library(stored: StoredPicture, missing: ImageRequest, first: Engine) -> Made:
    one = "a picture" if missing.count == 1 else f"one picture for the {missing.count} that are missing"
    sentence = f"{first.name} could not make it now; this is {one}, made before for a request like it."
    told = replace(stored.picture, warnings=(*stored.picture.warnings, sentence))
    return Made(picture=told, request=missing, substitute=True, stored=replace(stored, picture=told))
