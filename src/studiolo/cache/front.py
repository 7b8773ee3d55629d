"""What this process remembers of the cache, so that a hit costs no query."""

from collections import OrderedDict
from dataclasses import dataclass

MAX_ENTRIES = 4096
TRUSTED_SECONDS = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Remembered:
    """expires: seconds since 1970."""

    picture_ids: tuple[str, ...]
    expires: float


class Front:
    """Bounded; the least recently used goes first. Forgets everything when the cache's generation has grown."""

    def __init__(self) -> None:
        self._by_key: OrderedDict[str, Remembered] = OrderedDict()
        self._generation = -1
        self._seen_at = float("-inf")

    def __contains__(self, key: str) -> bool:
        return key in self._by_key

    def is_trusted(self, now: float) -> bool:
        """Whether the generation was seen a moment ago."""
        return 0 <= now - self._seen_at < TRUSTED_SECONDS

    def trust(self, now: float) -> None:
        """For another moment, while one caller asks for the generation."""
        self._seen_at = now

    def see(self, generation: int) -> None:
        if generation > self._generation:
            self._by_key.clear()
            self._generation = generation

    def get(self, key: str, now: float) -> tuple[str, ...] | None:
        known = self._by_key.get(key)
        if known is None:
            return None
        if known.expires <= now:
            del self._by_key[key]
            return None
        self._by_key.move_to_end(key)
        return known.picture_ids

    def put(self, key: str, remembered: Remembered, *, generation: int) -> None:
        """Nothing when `generation`, at which it was read or made, is not the newest seen."""
        if generation != self._generation:
            return
        self._by_key[key] = remembered
        self._by_key.move_to_end(key)
        if len(self._by_key) > MAX_ENTRIES:
            self._by_key.popitem(last=False)

    def drop(self, key: str) -> None:
        self._by_key.pop(key, None)
