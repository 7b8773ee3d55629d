"""Everything Studiolo raises on purpose.

StudioloError
├── BadRequest                what was asked cannot be done as asked; nothing was made
│   ├── InvalidValue          a field has a value it may not have
│   │   ├── IntegerAboveMaximum   a number is too large
│   │   ├── IntegerBelowMinimum   a number is too small
│   │   └── StringTooLong         a text is too long
│   ├── InvalidType           a field has a value of another kind
│   ├── MissingField          a field that must be there is not
│   ├── BodyTooLarge          more was sent than is read
│   ├── UnsupportedMediaType  the body is of a kind that is not read
│   ├── IdempotencyKeyReused  an Idempotency-Key was used before, for a different request
│   ├── PromptRefused         an engine will not draw that; asking again changes nothing
│   └── UnknownModel          no engine or alias has that name
├── NotFound                  no picture or page at that address
├── NotAuthenticated          no key, or a key that is not known
├── NotAllowed                known or not, from there it may not
├── EngineFailed              the engine could not finish a legal request
│   ├── WorkerDied            its process ended or was ended
│   ├── WorkerTimedOut        it took longer than allowed
│   ├── EngineBusy            it says that it has too much to do now
│   ├── EngineUnreachable     it was not reached, or said that it failed: nothing was made
│   ├── OutcomeUnknown        it was asked and its answer was lost: it may have made, and charged for, a picture
│   ├── BudgetSpent           its owner has no money or quota left there
│   ├── CircuitOpen           it failed so often that it is left alone for a while
│   ├── Postponed             no engine can do it now; the request waits as a job
│   └── EngineUnavailable     a part, a key or a setting it needs is missing
├── StorageFailed             bytes or record could not be written or read
│   └── StorageFull           no room is left where pictures are kept
└── SetupFailed               art or a tool could not be fetched or packed
"""

from typing import ClassVar


class StudioloError(Exception):
    """The root. `code` is stable for programs, the message is one sentence for people."""

    code: ClassVar[str] = "studiolo_error"
    retryable: ClassVar[bool] = False

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class BadRequest(StudioloError):
    code = "invalid_request"

    def __init__(self, message: str, *, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class InvalidValue(BadRequest):
    code = "invalid_value"


class IntegerAboveMaximum(InvalidValue):
    code = "integer_above_max_value"


class IntegerBelowMinimum(InvalidValue):
    code = "integer_below_min_value"


class StringTooLong(InvalidValue):
    code = "string_above_max_length"


class InvalidType(BadRequest):
    code = "invalid_type"


class MissingField(BadRequest):
    code = "missing_required_parameter"


class BodyTooLarge(BadRequest):
    code = "request_too_large"


class UnsupportedMediaType(BadRequest):
    code = "unsupported_media_type"


class UnknownModel(BadRequest):
    code = "model_not_found"


class IdempotencyKeyReused(BadRequest):
    code = "idempotency_key_reused"


class PromptRefused(BadRequest):
    code = "moderation_blocked"


class NotFound(StudioloError):
    code = "not_found"


class NotAuthenticated(StudioloError):
    code = "invalid_api_key"


class NotAllowed(StudioloError):
    code = "not_allowed"


class EngineFailed(StudioloError):
    code = "image_generation_failed"
    retryable = True


class WorkerDied(EngineFailed):
    code = "worker_died"


class WorkerTimedOut(EngineFailed):
    code = "worker_timed_out"
    retryable = False  # the same picture would take as long again


class EngineBusy(EngineFailed):
    """retry_after_seconds: what the engine said; None when it said nothing."""

    code = "rate_limit_exceeded"

    def __init__(self, message: str, *, retry_after_seconds: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class EngineUnreachable(EngineFailed):
    code = "engine_unreachable"


class OutcomeUnknown(EngineFailed):
    code = "outcome_unknown"
    retryable = False  # asking again might pay twice


class BudgetSpent(EngineFailed):
    code = "insufficient_quota"
    retryable = False


class CircuitOpen(EngineFailed):
    """retry_after_seconds: until the engine is tried again."""

    code = "engine_resting"

    def __init__(self, message: str, *, retry_after_seconds: float) -> None:
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class Postponed(EngineFailed):
    """job_id: where the pictures will be found."""

    code = "postponed"
    retryable = False  # another try would be another job

    def __init__(self, message: str, *, job_id: str) -> None:
        super().__init__(message)
        self.job_id = job_id


class EngineUnavailable(EngineFailed):
    code = "engine_unavailable"
    retryable = False


class StorageFailed(StudioloError):
    code = "storage_failed"
    retryable = True


class StorageFull(StorageFailed):
    code = "storage_full"
    retryable = False  # a client that tries again would only have the picture made again


class SetupFailed(StudioloError):
    code = "setup_failed"
