"""An engine blocks; here it becomes something to await, and to walk away from."""

import asyncio
import inspect
import threading
import time
from collections.abc import AsyncGenerator, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from studiolo.engines.protocol import Engine, OnProgress
from studiolo.images import ImageRequest, Picture, Progress

# Threads of their own: in the loop's pool, requests that wait for an engine would keep finished pictures from being
# stored. They are started when they are needed and used again.
PAINTERS = ThreadPoolExecutor(max_workers=1024, thread_name_prefix="paint")
CLOSE_AFTER_SECONDS = 0.05


class _Abandoned(Exception):
    """Raised inside the engine, from its call of `on_progress`, once nobody waits for the picture."""


async def paint(engine: Engine, request: ImageRequest, on_progress: OnProgress) -> AsyncGenerator[Picture, None]:
    """Yield each picture as soon as it is made. Raises what the engine raises.

    Closing this early ends the engine's work at the next progress it tells, or at once between two pictures.
    """
    left = threading.Event()

    def tell(progress: Progress) -> None:
        if left.is_set():
            raise _Abandoned
        on_progress(progress)

    pictures = engine.paint(request, tell)
    loop = asyncio.get_running_loop()
    made, over = 0, False
    try:
        while not over:
            made += 1
            step = await loop.run_in_executor(PAINTERS, _step, pictures, made >= request.count)
            over = step.over
            if step.picture is not None:
                yield step.picture
            if step.failure is not None:
                raise step.failure
    finally:
        left.set()
        # There and not here, where the collector would do it: ending what an engine has open may take time.
        if isinstance(pictures, Generator) and not over:
            PAINTERS.submit(_close, pictures)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Step:
    """picture: None when there was none left. over: whether the engine is done. failure: how it ended, if not well."""

    picture: Picture | None
    over: bool
    failure: Exception | None = None


def _step(pictures: Iterator[Picture], last: bool) -> _Step:
    """The next picture; with the last one what the engine does after it too, as going to a thread again takes longer."""
    picture = next(pictures, None)
    if picture is None or not last:
        return _Step(picture=picture, over=picture is None)
    try:
        more = next(pictures, None)
    except Exception as failure:
        return _Step(picture=picture, over=True, failure=failure)
    return _Step(picture=picture, over=more is None)


def _close(pictures: Generator[Picture, None, None]) -> None:
    """Once the thread that is inside it has left."""
    while inspect.getgeneratorstate(pictures) == inspect.GEN_RUNNING:
        time.sleep(CLOSE_AFTER_SECONDS)
    pictures.close()
