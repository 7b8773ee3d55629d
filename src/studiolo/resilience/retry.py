"""Whether a failed call is made again, and when."""

from random import Random

from studiolo.configuration import Failure
from studiolo.errors import EngineBusy, EngineFailed, EngineUnreachable, OutcomeUnknown, WorkerDied

NOTHING_WAS_MADE = (EngineBusy, EngineUnreachable, WorkerDied)


def wait_before_retry(
    error: EngineFailed, *, failed: int, paid: bool, failure: Failure, random: Random
) -> float | None:
    """Seconds to wait before the engine is asked again; None: leave it.

    failed: how often it was asked in vain, from 1. paid: its calls cost money, so that one whose outcome is unknown is
    not repeated.
    """
    if failed >= failure.attempts or not _may_help(error, paid=paid):
        return None
    if isinstance(error, WorkerDied) and failed > 1:
        return None  # a process of ours that dies twice over one picture dies of that picture
    backoff = min(failure.first_wait_seconds * 2.0 ** (failed - 1), failure.longest_wait_seconds)
    jittered = backoff * (0.5 + 0.5 * random.random())
    if not isinstance(error, EngineBusy) or error.retry_after_seconds is None:
        return jittered
    if error.retry_after_seconds > failure.longest_wait_seconds:
        return None
    # A little later than it said, each caller at a moment of its own: it told all of them the same.
    return max(jittered, error.retry_after_seconds + failure.first_wait_seconds * random.random())


def _may_help(error: EngineFailed, *, paid: bool) -> bool:
    return isinstance(error, NOTHING_WAS_MADE) or (isinstance(error, OutcomeUnknown) and not paid)
