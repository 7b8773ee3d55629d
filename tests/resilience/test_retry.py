"""When a failed call is made again, and when not."""

from random import Random

import pytest

from studiolo.configuration import Failure
from studiolo.errors import (
    BudgetSpent,
    CircuitOpen,
    EngineBusy,
    EngineFailed,
    EngineUnavailable,
    EngineUnreachable,
    OutcomeUnknown,
    WorkerDied,
    WorkerTimedOut,
)
from studiolo.resilience.retry import wait_before_retry

FAILURE = Failure(attempts=5, first_wait_seconds=1.0, longest_wait_seconds=30.0)


def wait(
    error: EngineFailed, failed: int = 1, *, paid: bool = True, draw: int = 1, failure: Failure = FAILURE
) -> float | None:
    return wait_before_retry(error, failed=failed, paid=paid, failure=failure, random=Random(draw))


def test_waits_double_and_none_is_the_same_for_everybody() -> None:
    error = EngineUnreachable("gone")
    for failed, longest in ((1, 1.0), (2, 2.0), (3, 4.0), (4, 8.0)):
        waits = {wait(error, failed, draw=draw) for draw in range(50)}
        assert all(w is not None and longest / 2 <= w <= longest for w in waits)
        assert len(waits) == 50


def test_after_the_last_attempt_nobody_waits() -> None:
    assert wait(EngineUnreachable("gone"), 4) is not None
    assert wait(EngineUnreachable("gone"), 5) is None


def test_no_wait_is_longer_than_the_longest() -> None:
    patient = Failure(attempts=10, first_wait_seconds=1.0, longest_wait_seconds=10.0)
    assert all((wait(EngineUnreachable("gone"), 9, draw=draw, failure=patient) or 99) <= 10 for draw in range(50))


def test_an_engine_that_says_when_is_asked_then_but_not_by_everybody_at_once() -> None:
    waits = {wait(EngineBusy("full", retry_after_seconds=12.0), draw=draw) for draw in range(50)}
    assert all(w is not None and 12.0 <= w <= 13.0 for w in waits)
    assert len(waits) == 50


def test_an_engine_that_says_nothing_or_less_is_asked_by_our_own_schedule() -> None:
    for said in (None, 0.0):
        assert 4.0 <= (wait(EngineBusy("full", retry_after_seconds=said), 4) or 0) <= 8.0


def test_an_engine_that_wants_too_long_is_left() -> None:
    assert wait(EngineBusy("full", retry_after_seconds=30.0)) is not None
    assert wait(EngineBusy("full", retry_after_seconds=31.0)) is None


@pytest.mark.parametrize(
    "error",
    [
        BudgetSpent("no money"),
        EngineUnavailable("no key"),
        WorkerTimedOut("slow"),
        CircuitOpen("rests", retry_after_seconds=1),
        EngineFailed("something else"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_another_try_does_not_mend_is_not_tried_again(error: EngineFailed) -> None:
    assert wait(error, paid=False) is None


def test_a_call_that_may_have_cost_money_is_not_repeated() -> None:
    assert wait(OutcomeUnknown("lost"), paid=True) is None
    assert wait(OutcomeUnknown("lost"), paid=False) is not None


def test_a_process_that_dies_twice_over_a_picture_is_not_given_it_a_third_time() -> None:
    assert wait(WorkerDied("died"), 1) is not None
    assert wait(WorkerDied("died"), 2) is None
