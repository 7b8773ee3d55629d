"""The one table from error to HTTP status and OpenAI's error type; a test holds it against errors.py."""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo import errors

REQUEST, PICTURE, SERVER = "invalid_request_error", "image_generation_server_error", "server_error"
STATUS: Mapping[type[errors.StudioloError], tuple[int, str]] = MappingProxyType(
    {
        errors.StudioloError: (500, SERVER),
        errors.BadRequest: (400, REQUEST),
        errors.InvalidValue: (400, REQUEST),
        errors.IntegerAboveMaximum: (400, REQUEST),
        errors.IntegerBelowMinimum: (400, REQUEST),
        errors.StringTooLong: (400, REQUEST),
        errors.InvalidType: (400, REQUEST),
        errors.MissingField: (400, REQUEST),
        errors.BodyTooLarge: (413, REQUEST),
        errors.UnsupportedMediaType: (415, REQUEST),
        errors.IdempotencyKeyReused: (422, REQUEST),
        errors.PromptRefused: (400, "image_generation_user_error"),
        errors.UnknownModel: (404, REQUEST),
        errors.NotFound: (404, REQUEST),
        errors.NotAuthenticated: (401, REQUEST),
        errors.NotAllowed: (403, REQUEST),
        errors.EngineFailed: (500, PICTURE),
        errors.WorkerDied: (500, PICTURE),
        errors.WorkerTimedOut: (504, PICTURE),
        errors.EngineBusy: (429, "rate_limit_error"),
        errors.EngineUnreachable: (502, PICTURE),
        errors.OutcomeUnknown: (502, PICTURE),
        errors.BudgetSpent: (429, "insufficient_quota"),
        errors.CircuitOpen: (503, SERVER),
        errors.Postponed: (503, SERVER),
        errors.EngineUnavailable: (503, SERVER),
        errors.StorageFailed: (503, SERVER),
        errors.StorageFull: (507, SERVER),
        errors.SetupFailed: (503, SERVER),
    }
)


def status_of(error: errors.StudioloError) -> tuple[int, str]:
    """An error of a class defined elsewhere answers as its nearest parent here."""
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
