"""What hits leave to be written: counts and times of use, gathered here, so that a hit costs no write."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from studiolo.cache.protocol import Outcome


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """counts: how often each outcome came. used: when each entry was used last, seconds since 1970."""

    counts: Mapping[str, int]
    used: Mapping[str, float]


class Pending:
    """Of one process. What was written is taken off afterwards, so that nothing is lost when writing fails."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._used: dict[str, float] = {}

    def note(self, outcome: Outcome) -> None:
        self.counts[outcome] += 1

    def use(self, key: str, now: float) -> None:
        self._used[key] = now

    def batch(self) -> Batch:
        return Batch(counts=dict(self.counts), used=dict(self._used))

    def written(self, batch: Batch) -> None:
        self.counts.subtract(batch.counts)
        self.counts = +self.counts
        for key, when in batch.used.items():
            if self._used.get(key) == when:
                del self._used[key]
