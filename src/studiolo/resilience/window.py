"""The calls of the last while, counted as they come and go."""

from collections import deque
from dataclasses import dataclass

from studiolo.configuration import Failure


@dataclass(frozen=True, slots=True)
class Call:
    at: float
    failed: bool
    slow: bool


class Window:
    """Of one engine, in this process."""

    def __init__(self, failure: Failure) -> None:
        self._failure = failure
        self.clear()

    def add(self, call: Call) -> None:
        self._calls.append(call)
        self._count(call, 1)
        while self._calls[0].at <= call.at - self._failure.window_seconds:
            self._count(self._calls.popleft(), -1)

    def is_bad(self) -> bool:
        """Too many of its calls failed or were slow, and there were enough of them to tell."""
        calls, rules = len(self._calls), self._failure
        return calls >= rules.least_calls and (
            self._failed >= rules.failure_rate * calls or self._slow >= rules.slow_rate * calls
        )

    def clear(self) -> None:
        self._calls: deque[Call] = deque()
        self._failed = 0
        self._slow = 0

    def _count(self, call: Call, change: int) -> None:
        self._failed += change * call.failed
        self._slow += change * call.slow
