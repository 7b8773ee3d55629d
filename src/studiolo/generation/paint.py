"""An engine blocks; here it becomes something to await, and to walk away from."""

import asyncio
import inspect
import threading
import time
from collections.abc import AsyncGenerator, Generator
from concurrent.futures import ThreadPoolExecutor

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
    over = False
    try:
        while (picture := await loop.run_in_executor(PAINTERS, next, pictures, None)) is not None:
            yield picture
        over = True
    finally:
        left.set()
        # There and not here, where the collector would do it: ending what an engine has open may take time.
        if isinstance(pictures, Generator) and not over:
            PAINTERS.submit(_close, pictures)


def _close(pictures: Generator[Picture, None, None]) -> None:
    """Once the thread that is inside it has left."""
    while inspect.getgeneratorstate(pictures) == inspect.GEN_RUNNING:
        time.sleep(CLOSE_AFTER_SECONDS)
    pictures.close()
