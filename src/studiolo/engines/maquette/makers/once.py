"""Things are made side by side. What they share must then be made by one of them only, or it would be two things."""

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def one_at_a_time(kept: Callable[P, R]) -> Callable[P, R]:
    """Around a cache: without it two threads that ask at once get two results that are equal but not the same."""
    lock = RLock()

    @wraps(kept)
    def asked(*arguments: P.args, **named: P.kwargs) -> R:
        with lock:
            return kept(*arguments, **named)

    return asked
