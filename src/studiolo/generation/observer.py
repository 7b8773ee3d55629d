"""Who is told what happens to calls of engines; metrics and logs are made elsewhere."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, kw_only=True, slots=True)
class EngineCall:
    """One call, over. engine: the name of its breaker, of which there are few, whatever clients ask for.

    outcome: "made", "left" when the caller went away, the code of the error, or "unexpected" for one that nobody raised
    on purpose. seconds: the engine's own time. key: the request's, by which the provider knows the call.
    """

    engine: str
    outcome: str
    seconds: float
    pictures: int
    key: str


class Observer(Protocol):
    """Must be quick and raise nothing."""

    def called(self, call: EngineCall) -> None: ...

    def postponed(self, engine: str) -> None:
        """A request meant for `engine` waits as a job, as no engine could do it."""
        ...


class NobodyObserves:
    """Where there are no metrics."""

    def called(self, call: EngineCall) -> None:
        return None

    def postponed(self, engine: str) -> None:
        return None
