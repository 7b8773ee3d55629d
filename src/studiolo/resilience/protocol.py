"""What every process knows of an engine that fails, and where it is written down."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class State(StrEnum):
    """Closed: calls go through. Open: none does. Half-open: one does, and decides."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


@dataclass(frozen=True, kw_only=True, slots=True)
class Rest:
    """What is written of one breaker. Times in seconds since 1970.

    trial_until: when the trial's owner, unheard of until then, is taken for dead; 0 when nobody tries.
    """

    state: State
    rests_until: float
    trial_until: float = 0.0


class BreakerStore(Protocol):
    """Shared by every process that asks the same engines. Each method is one atomic step and raises StorageFailed."""

    async def read(self) -> Mapping[str, Rest]:
        """Every breaker that was ever opened, by name."""
        ...

    async def open(self, name: str, *, now: float, until: float) -> bool:
        """From closed, or from nothing, to open. False: another process opened it first."""
        ...

    async def claim_trial(self, name: str, owner: str, *, now: float, until: float) -> bool:
        """From rested to half-open, for one owner, until then. False: it rests, is closed, or another one tries."""
        ...

    async def end_trial(self, name: str, owner: str, *, state: State, until: float) -> bool:
        """From half-open to closed, or to open until then. False: `owner` no longer has the trial."""
        ...
