"""The one table from error to HTTP status and OpenAI's error type; a test holds it against errors.py."""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo import errors

# class -> (status, type). A class without a line of its own answers as its parent does.
STATUS: Mapping[type[errors.StudioloError], tuple[int, str]] = MappingProxyType(
    {
        errors.StudioloError: (500, "server_error"),
        errors.BadRequest: (400, "invalid_request_error"),
        errors.UnknownModel: (404, "invalid_request_error"),
        errors.NotFound: (404, "invalid_request_error"),
        errors.NotAuthenticated: (401, "invalid_request_error"),
        errors.EngineFailed: (500, "image_generation_server_error"),
        errors.WorkerTimedOut: (504, "image_generation_server_error"),
        errors.EngineUnavailable: (503, "server_error"),
        errors.StorageFailed: (503, "server_error"),
        errors.StorageFull: (507, "server_error"),
        errors.SetupFailed: (503, "server_error"),
    }
)


def status_of(error: errors.StudioloError) -> tuple[int, str]:
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
