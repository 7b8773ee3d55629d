"""One generation for everybody in this process who asks for it at the same time."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from studiolo.cache.protocol import Answer, OnProgress
from studiolo.errors import EngineFailed
from studiolo.images import Progress


class Flight:
    """One generation, in a task of its own, and those who wait for it."""

    def __init__(self) -> None:
        self._waiting = 0
        self._listeners: list[OnProgress] = []
        self._made = False

    def tell(self, progress: Progress) -> None:
        """To everybody who waits. May be called from any thread; who can't listen any more is not told again."""
        for listener in list(self._listeners):
            try:
                listener(progress)
            except Exception:
                self._leave_out(listener)

    def made(self) -> None:
        """The pictures are there: from now on it is brought to its end even when nobody waits."""
        self._made = True

    def board(self, listener: OnProgress | None) -> None:
        self._waiting += 1
        if listener is not None:
            self._listeners.append(listener)

    def leave(self, listener: OnProgress | None) -> bool:
        """Whether it is of no use to anybody any more."""
        self._waiting -= 1
        if listener is not None:
            self._leave_out(listener)
        return not self._waiting and not self._made

    def _leave_out(self, listener: OnProgress) -> None:
        with suppress(ValueError):
            self._listeners.remove(listener)


class Flights:
    """Those of one event loop."""

    def __init__(self) -> None:
        self._by_key: dict[str, tuple[Flight, asyncio.Task[Answer]]] = {}
        self._tasks: set[asyncio.Task[Answer]] = set()  # also those that nobody can join any more

    async def join(
        self, key: str, depart: Callable[[Flight], Awaitable[Answer]], on_progress: OnProgress | None
    ) -> tuple[Answer, bool]:
        """What the generation under way gives, or a new one's; and whether it is a new one's.

        Raises what it raises, and EngineFailed when it was ended by `close`.
        """
        under_way = self._by_key.get(key)
        if under_way is not None and under_way[1].done():
            under_way = None
        flight, task = under_way or self._start(key, depart)
        flight.board(on_progress)
        try:
            await asyncio.wait({task})
        finally:
            if flight.leave(on_progress) and not task.done():
                self._forget(key, task)  # who asks from now on needs another one
                task.cancel()
        if task.cancelled():
            raise EngineFailed("The server is being stopped; the picture was not finished.")
        return task.result(), under_way is None

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    def _start(self, key: str, depart: Callable[[Flight], Awaitable[Answer]]) -> tuple[Flight, "asyncio.Task[Answer]"]:
        flight = Flight()
        task = asyncio.ensure_future(depart(flight))
        assert isinstance(task, asyncio.Task)
        self._by_key[key] = flight, task
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._end(key, done))
        return flight, task

    def _end(self, key: str, task: "asyncio.Task[Answer]") -> None:
        self._tasks.discard(task)
        self._forget(key, task)
        if not task.cancelled():
            task.exception()  # seen, also when nobody waits for it any more

    def _forget(self, key: str, task: "asyncio.Task[Answer]") -> None:
        if key in self._by_key and self._by_key[key][1] is task:
            del self._by_key[key]
