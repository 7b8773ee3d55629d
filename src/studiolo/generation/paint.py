"""An engine blocks; here it becomes something to await, and to walk away from."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Generator
from concurrent.futures import ThreadPoolExecutor

from studiolo.engines.protocol import Engine, OnProgress
from studiolo.images import ImageRequest, Picture, Progress


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
    # A thread of its own: in the shared pool, requests that wait for the engine would keep finished pictures from
    # being stored.
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="paint")
    loop = asyncio.get_running_loop()
    try:
        while (picture := await loop.run_in_executor(thread, next, pictures, None)) is not None:
            yield picture
    finally:
        left.set()
        # There and not here, where the collector would do it: ending what an engine has open may take time.
        if isinstance(pictures, Generator):
            thread.submit(pictures.close)
        thread.shutdown(wait=False)
