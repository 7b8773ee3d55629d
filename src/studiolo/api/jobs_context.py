"""What routes about files, batches and jobs ask about the request they answer."""

from typing import cast

from fastapi import Request

from studiolo.api.context import Wired
from studiolo.errors import IntegerAboveMaximum, IntegerBelowMinimum, InvalidType, InvalidValue
from studiolo.jobs.addresses import check_url
from studiolo.jobs.build import Jobs

MAX_URL = 2000


def jobs_of(request: Request) -> Jobs:
    return cast(Wired, request.app.state.wired).jobs


def tenant_of(request: Request) -> str:
    return str(getattr(request.state, "tenant", "default"))


def webhook_of(request: Request, url: object) -> str:
    """The address that is told of the end; "" for none. Raises InvalidType, InvalidValue."""
    if url is None:
        return ""
    if not isinstance(url, str):
        raise InvalidType("Invalid type for 'webhook_url': expected a string.", field="webhook_url")
    jobs = jobs_of(request)
    if not jobs.may_tell:
        raise InvalidValue(
            "This server sends no webhooks, as it has no secret to sign them with (STUDIOLO_WEBHOOK_SECRET).",
            field="webhook_url",
        )
    check_url(url, private=jobs.private_addresses)
    return url


def limit_of(request: Request, *, default: int, most: int) -> int:
    """The query's `limit`. Raises InvalidType and kinds of InvalidValue."""
    text = request.query_params.get("limit")
    if text is None:
        return default
    if not text.isascii() or not text.isdigit():
        raise InvalidType(f"Invalid type for 'limit': expected an integer from 1 to {most}.", field="limit")
    number = int(text[:9])
    if number > most:
        raise IntegerAboveMaximum(f"Invalid 'limit': expected a value <= {most}.", field="limit")
    if number < 1:
        raise IntegerBelowMinimum("Invalid 'limit': expected a value >= 1.", field="limit")
    return number
