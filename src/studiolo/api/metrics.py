"""What /metrics tells. Labels hold engine names and statuses only, never words of a prompt."""

import structlog
from prometheus_client import Counter, Gauge, Histogram

from studiolo.errors import OutcomeUnknown
from studiolo.generation.observer import EngineCall
from studiolo.resilience.protocol import State

log = structlog.get_logger()

REQUESTS = Counter("studiolo_requests_total", "Requests answered.", ["method", "status"])
MADE = Counter("studiolo_pictures_total", "Pictures made and stored.", ["engine"])
SECONDS = Histogram(
    "studiolo_generation_seconds",
    "Time to make the pictures of one request.",
    buckets=(0.5, 1, 2, 5, 10, 20, 40, 80, 160, 320),
)
ENGINE_CALLS = Counter("studiolo_engine_calls_total", "Calls of engines, by how they ended.", ["engine", "outcome"])
ENGINE_SECONDS = Histogram(
    "studiolo_engine_seconds",
    "Time an engine took for one call.",
    ["engine"],
    buckets=(0.1, 0.5, 1, 2, 5, 10, 20, 40, 80, 160, 320),
)
BREAKER_STATE = Gauge("studiolo_breaker_state", "0: closed, 1: half-open, 2: open.", ["breaker"])
POSTPONED = Counter("studiolo_postponed_total", "Requests that wait as jobs, as no engine could do them.", ["engine"])
STATES = {State.CLOSED: 0, State.HALF_OPEN: 1, State.OPEN: 2}


class EngineMetrics:
    """An observer (generation/observer.py) that counts."""

    def called(self, call: EngineCall) -> None:
        ENGINE_CALLS.labels(engine=call.engine, outcome=call.outcome).inc()
        if call.outcome != "left":
            ENGINE_SECONDS.labels(engine=call.engine).observe(call.seconds)
        if call.outcome == OutcomeUnknown.code:  # with this key its provider can be asked what became of it
            log.warning("outcome unknown", engine=call.engine, key=call.key, seconds=round(call.seconds, 1))

    def postponed(self, engine: str) -> None:
        POSTPONED.labels(engine=engine).inc()


def show_state(breaker: str, state: State) -> None:
    """For `Breakers(on_state=...)`."""
    BREAKER_STATE.labels(breaker=breaker).set(STATES[state])
