"""What the log is told of a failure: names, places and our own sentences."""

import sys
import traceback
from collections.abc import Iterator

import structlog

from studiolo.errors import StudioloError

log = structlog.get_logger()


def log_to_stderr() -> None:
    """One line of JSON for each event, or one for the eye in a terminal."""
    processors: list[structlog.typing.Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer(),
    ]
    structlog.configure(processors=processors, logger_factory=structlog.PrintLoggerFactory(sys.stderr))


def log_failure(error: Exception, request_id: str) -> None:
    """Without values and without other libraries' messages: both may quote a prompt or a key."""
    log.error(
        "request failed",
        request_id=request_id,
        error=type(error).__name__,
        message=error.message if isinstance(error, StudioloError) else None,
        notes=getattr(error, "__notes__", None),
        stack="\n".join(_places(error)),
    )


def _places(error: BaseException | None) -> Iterator[str]:
    """From the first cause to the error itself."""
    if error is None:
        return
    yield from _places(error.__cause__ or error.__context__)
    yield type(error).__name__
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}"
