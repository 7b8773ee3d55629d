"""One engine, asked until it gives every picture or is given up: each call counted, each failure weighed."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from itertools import count
from random import Random

from studiolo.configuration import Failure
from studiolo.engines.protocol import Engine, OnProgress
from studiolo.errors import BadRequest, EngineFailed, EngineUnavailable, StudioloError, WorkerTimedOut
from studiolo.generation.later import Later, Library
from studiolo.generation.limits import MINUTES_SECONDS, MOMENT_SECONDS, Unlimited, Windows, lane_of, wait_for_room
from studiolo.generation.observer import EngineCall, NobodyObserves, Observer
from studiolo.generation.paint import paint
from studiolo.images import MAX_SEED, ImageRequest, Picture, Progress
from studiolo.resilience.breaker import Breakers, Permit, Verdict
from studiolo.resilience.retry import wait_before_retry


@dataclass(frozen=True, kw_only=True, slots=True)
class MakeTools:
    """What making needs. clock: seconds of any origin. Without `later` or `library` their policies mean "fail".

    patient: for work that would rather wait for room in an engine's minute than have another engine do it.
    """

    breakers: Breakers
    windows: Windows = field(default_factory=Unlimited)
    patient: bool = False
    failure: Failure = field(default_factory=Failure)
    observer: Observer = field(default_factory=NobodyObserves)
    later: Later | None = None
    library: Library | None = None
    random: Random = field(default_factory=Random)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    clock: Callable[[], float] = time.monotonic


def breaker_of(engine: Engine) -> str:
    """The name of what fails together: an account in a region, or the engine itself."""
    return str(getattr(engine, "breaker_name", engine.name))


def rest_of(request: ImageRequest, made: int) -> ImageRequest:
    """What is still to be made after `made` pictures, from the seeds and in the places they would have had."""
    if not made:
        return request
    seed = (request.seed + made) % (MAX_SEED + 1)
    return replace(request, count=request.count - made, seed=seed, first=request.first + made)


async def ask(
    engine: Engine, request: ImageRequest, tools: MakeTools, on_progress: OnProgress
) -> AsyncGenerator[Picture, None]:
    """Yield the pictures of one engine; what it gave is not asked for again.

    Raises CircuitOpen, NoRoom, or what its last call raised.
    """
    made = 0
    for failed in count(1):
        rest = rest_of(request, made)
        most = MINUTES_SECONDS if made and tools.patient else MOMENT_SECONDS
        permit = await _enter(engine, rest.count, tools, at_most_seconds=most)
        try:
            async with aclosing(_call(engine, permit, rest, tools, shifted(on_progress, made))) as pictures:
                async for picture in pictures:
                    made += 1
                    yield picture
            return
        except EngineFailed as error:
            if made == request.count:
                return  # it failed when all was done
            paid = engine.capabilities.paid
            wait = wait_before_retry(error, failed=failed, paid=paid, failure=tools.failure, random=tools.random)
            if wait is None or tools.breakers.is_resting(breaker_of(engine)):
                raise
        await tools.sleep(wait)


def shifted(on_progress: OnProgress, made: int) -> OnProgress:
    """Tells of pictures by their places in the whole request."""

    def tell(progress: Progress) -> None:
        on_progress(replace(progress, picture=progress.picture + made))

    return tell if made else on_progress


async def _enter(engine: Engine, images: int, tools: MakeTools, *, at_most_seconds: float) -> Permit:
    """Leave for one call, which counts in the engine's minute. Raises CircuitOpen, NoRoom, StorageFailed."""
    permit = await tools.breakers.enter(breaker_of(engine))
    try:
        await wait_for_room(lane_of(engine), images, tools.windows, tools.sleep, at_most_seconds=at_most_seconds)
    except BaseException:
        await permit.end(Verdict.NONE, 0.0)
        raise
    return permit


async def _call(
    engine: Engine, permit: Permit, request: ImageRequest, tools: MakeTools, on_progress: OnProgress
) -> AsyncGenerator[Picture, None]:
    """Raises what the engine raises."""
    watch = _Watch(tools.clock)
    made, outcome, verdict = 0, "left", Verdict.NONE
    try:
        async with aclosing(paint(engine, request, on_progress)) as pictures:
            async for picture in pictures:
                made += 1
                watch.stop()
                yield picture
                watch.start()
        outcome, verdict = "made", Verdict.SOUND
    except StudioloError as error:
        outcome, verdict = error.code, _verdict(error)
        raise
    except Exception:
        outcome = "unexpected"
        raise
    finally:
        watch.stop()
        call = EngineCall(engine=permit.name, outcome=outcome, seconds=watch.seconds, pictures=made, key=request.key)
        tools.observer.called(call)
        # Slowness is a sign of illness elsewhere; an engine of this house is as slow as it is busy.
        elsewhere = hasattr(engine, "breaker_name")
        await permit.end(verdict, watch.seconds / max(made, 1) if elsewhere else 0.0)


def _verdict(error: StudioloError) -> Verdict:
    """A refusal is a sound answer. A picture that takes too long says nothing about others; nor does a missing part."""
    if isinstance(error, BadRequest):
        return Verdict.SOUND
    return Verdict.NONE if isinstance(error, WorkerTimedOut | EngineUnavailable) else Verdict.FAILED


class _Watch:
    """Sums the seconds between starts and stops; runs at first. Stopping twice is harmless."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.seconds = 0.0
        self._clock = clock
        self.start()

    def start(self) -> None:
        self._since: float | None = self._clock()

    def stop(self) -> None:
        if self._since is not None:
            self.seconds += self._clock() - self._since
        self._since = None
