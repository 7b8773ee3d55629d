"""Parts of a place made at the same time: their arithmetic leaves Python's lock, so two cores really share it."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def side_by_side(first: Callable[[], A], second: Callable[[], B]) -> tuple[A, B]:
    """What each returns. Each must have a random generator of its own, or the result would depend on luck."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        waiting = pool.submit(first)
        done = second()
        return waiting.result(), done


def all_side_by_side(calls: Sequence[Callable[[], A]]) -> list[A]:
    """What each returns, in order, on as many threads as calls. The same holds."""
    with ThreadPoolExecutor(max_workers=max(1, len(calls) - 1)) as pool:
        waiting = [pool.submit(call) for call in calls[1:]]
        return [call() for call in calls[:1]] + [one.result() for one in waiting]
