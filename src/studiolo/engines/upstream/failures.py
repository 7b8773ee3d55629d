"""What went wrong with a provider, in our words: one table for what it says, one for what the network does.

Nothing of a prompt, a key or an address that an answer repeats gets into an error.
"""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from itertools import takewhile
from typing import Any

import orjson

from studiolo.errors import (
    BudgetSpent,
    EngineBusy,
    EngineUnavailable,
    EngineUnreachable,
    InvalidValue,
    OutcomeUnknown,
    PromptRefused,
    StudioloError,
    UnknownModel,
)

MAX_SENTENCE_CHARACTERS = 200
MAX_RETRY_AFTER_SECONDS = 3600.0
_MAX_READ_CHARACTERS = 70_000
_MAX_DEPTH = 16


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """Who is asked what. prompt: to take it out of what the provider repeats in an error.

    key: the Idempotency-Key of the call, or "".
    """

    engine: str
    model: str
    prompt: str = ""
    key: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """An answer that says no. words: every code, type, status and reason in it, in lower case."""

    call: Call
    status: int
    words: frozenset[str]
    sentence: str
    retry_after_seconds: float | None

    @property
    def name(self) -> str:
        return repr(self.call.engine)

    @property
    def because(self) -> str:
        return f": {self.sentence}" if self.sentence else "."


_MODERATION = frozenset(
    "moderation_blocked content_policy_violation image_content_policy_violation contentfilter content_filter "
    "responsibleaipolicyviolation content_moderation content_filtered safety image_safety prohibited_content "
    "image_prohibited_content blocklist spii recitation image_recitation request_moderated content_moderated".split()
)
_NO_MONEY = frozenset(
    "insufficient_quota billing_hard_limit_reached billing_limit_user_error billing_not_active payment_required "
    "insufficient_credits insufficient_balance".split()
)
_NO_ENTRY = frozenset(
    "invalid_api_key api_key_invalid api_key_service_blocked unauthenticated permission_denied unauthorized "
    "invalid_organization must_be_verified".split()
)
_NO_MODEL = frozenset("model_not_found deploymentnotfound invalid_model".split())


def _busy(said: Said) -> StudioloError:
    return EngineBusy(f"The engine {said.name} has too much to do now.", retry_after_seconds=said.retry_after_seconds)


def _no_entry(said: Said) -> StudioloError:
    return EngineUnavailable(f"The engine {said.name} did not accept its key: the key was refused or may not do this.")


def _no_model(said: Said) -> StudioloError:
    model = said.call.model[:80]
    return UnknownModel(f"The engine {said.name} has no model {model!r}, or its base_url is wrong.", field="model")


# The first line that fits decides.
_TABLE: tuple[tuple[Callable[[Said], bool], Callable[[Said], StudioloError]], ...] = (
    (
        lambda said: bool(said.words & _MODERATION),
        lambda said: PromptRefused(f"The engine {said.name} will not draw that.", field="prompt"),
    ),
    (
        lambda said: bool(said.words & _NO_MONEY) or said.status == 402,
        lambda said: BudgetSpent(f"The account of the engine {said.name} has no money or quota left."),
    ),
    (lambda said: said.status in (409, 425, 429), _busy),
    (lambda said: bool(said.words & _NO_ENTRY) or said.status in (401, 403), _no_entry),
    (lambda said: bool(said.words & _NO_MODEL) or said.status == 404, _no_model),
    (
        # A gateway gave up waiting; what stands behind it may not have.
        lambda said: said.status in (408, 504, 520, 524),
        lambda said: OutcomeUnknown(
            f"The engine {said.name} was asked and did not answer in time; it may have made a picture."
        ),
    ),
    (
        lambda said: said.status >= 500,
        lambda said: EngineUnreachable(f"The engine {said.name} failed with status {said.status}."),
    ),
    (
        lambda said: said.status < 400 or said.status == 405,
        lambda said: EngineUnavailable(
            f"The engine {said.name} answers with status {said.status}; its base_url is wrong."
        ),
    ),
    (
        lambda said: True,
        lambda said: InvalidValue(f"The engine {said.name} did not accept the request{said.because}"),
    ),
)


def refused(call: Call, *, status: int, headers: Mapping[str, str], body: bytes) -> StudioloError:
    """The error for an answer whose status is not a success."""
    content = _parse(body)
    strings = dict.fromkeys(_strings(content))
    said = Said(
        call=call,
        status=status,
        words=frozenset(_word(text) for text in strings if len(text) <= 60),
        sentence=clean_sentence(_message(content), hide=call.prompt),
        retry_after_seconds=retry_after_seconds(headers, content),
    )
    return next(make(said) for fits, make in _TABLE if fits(said))


def is_moderation(reason: str) -> bool:
    return _word(reason) in _MODERATION


def moderated(call: Call) -> PromptRefused:
    return PromptRefused(f"The engine {call.engine!r} will not draw that.", field="prompt")


def transport_failure(name: str, error: Exception) -> StudioloError:
    """The error for a request that got no whole answer: nothing was made if it cannot have been read in full."""
    import httpx2

    unsent = (
        httpx2.ConnectError,
        httpx2.ConnectTimeout,
        httpx2.PoolTimeout,
        httpx2.WriteError,
        httpx2.WriteTimeout,
        httpx2.ProxyError,
    )
    if isinstance(error, unsent):
        return EngineUnreachable(f"The engine {name!r} could not be reached.")
    if isinstance(error, (httpx2.InvalidURL, httpx2.UnsupportedProtocol, httpx2.LocalProtocolError)):
        return EngineUnavailable(f"The engine {name!r} has no address that can be used; its base_url is wrong.")
    return OutcomeUnknown(f"The engine {name!r} was asked and its answer was lost; it may have made a picture.")


def retry_after_seconds(headers: Mapping[str, str], content: object = None) -> float | None:
    """When it says we may ask again, in seconds from now; None when it does not say. At most an hour."""
    for seconds in _told_waits(headers, content):
        if seconds is not None:
            return min(max(seconds, 0.0), MAX_RETRY_AFTER_SECONDS)
    return None


def _told_waits(headers: Mapping[str, str], content: object) -> tuple[float | None, ...]:
    milliseconds = _number(headers.get("retry-after-ms", ""))
    resets = [
        _duration(headers.get(f"x-ratelimit-reset-{what}", ""))
        for what in ("requests", "images", "tokens")
        if headers.get(f"x-ratelimit-remaining-{what}", "0") == "0"
    ]
    delays = [_duration(text) for name, text in _fields(content) if name == "retryDelay"]
    return (
        None if milliseconds is None else milliseconds / 1000,
        _retry_after(headers.get("retry-after", "")),
        max((seconds for seconds in (*resets, *delays) if seconds is not None), default=None),
    )


def _retry_after(text: str) -> float | None:
    """Seconds, or a date as HTTP writes it."""
    if (seconds := _number(text)) is not None:
        return seconds
    try:
        return parsedate_to_datetime(text).timestamp() - time.time()
    except (ValueError, TypeError, OverflowError):
        return None


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"\s*[0-9]{1,12}(\.[0-9]{1,9})?\s*", text) else None


def _duration(text: str) -> float | None:
    """ "20s", "6m0s", "120ms", "1h2m", "3": seconds."""
    units = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
    part = r"([0-9]{1,12}(?:\.[0-9]{1,9})?)(ms|s|m|h)"
    if not re.fullmatch(f"(?:{part})+", text):
        return _number(text)
    return sum(float(number) * units[unit] for number, unit in re.findall(part, text))


def clean_sentence(text: str, *, hide: str) -> str:
    """What a provider says, short and on one line, without addresses, keys, names of accounts or the prompt."""
    text = " ".join("".join(c if c.isprintable() else " " for c in text[:_MAX_READ_CHARACTERS]).split())
    text = _without(text, " ".join(hide.split()))[: 10 * MAX_SENTENCE_CHARACTERS]
    text = re.sub(r"(['\"`“])[^'\"`”]{40,}(['\"`”])", r"\1...\2", text)
    text = re.sub(r"\bhttps?://\S+", "...", text)
    text = re.sub(r"\b(?:sk|pk|rk|key|org|proj|req|AIza|ya29)[-_.]?[\w*.-]{6,}", "...", text)
    text = re.sub(r"(?=[\w*.-]*[0-9*])[\w*.-]{24,}", "...", text)
    if len(text) > MAX_SENTENCE_CHARACTERS:
        text = text[:MAX_SENTENCE_CHARACTERS].rsplit(" ", 1)[0] + " ..."
    return text


def _without(text: str, prompt: str) -> str:
    """Also without the beginning of the prompt, where the provider cut it short."""
    head = prompt[:24]
    if len(head) < 4:
        return text
    while (at := text.find(head)) >= 0:
        same = takewhile(lambda pair: pair[0] == pair[1], zip(text[at:], prompt, strict=False))
        text = text[:at] + "..." + text[at + len(list(same)) :]
    return text


def _word(text: str) -> str:
    return text.strip().lower().replace(" ", "_")


def _parse(body: bytes) -> object:
    try:
        return orjson.loads(body) if len(body) < 2**20 else None
    except orjson.JSONDecodeError:
        return None


def _message(content: object) -> str:
    """The sentence for people, where the known providers put it."""
    told = dict(reversed(list(_fields(content))))
    for name in ("message", "msg", "detail", "errors", "error"):
        if isinstance(told.get(name), str):
            return str(told[name])
    return ""


def _strings(content: object) -> list[str]:
    return [text for _, text in _fields(content)]


def _fields(content: Any, name: str = "", depth: int = 0) -> list[tuple[str, str]]:
    """Every text in it with the name of its field, in the order they stand there; none from very deep down."""
    if isinstance(content, str):
        return [(name, content)]
    if depth > _MAX_DEPTH:
        return []
    if isinstance(content, dict):
        return [found for key, value in content.items() for found in _fields(value, str(key), depth + 1)]
    if isinstance(content, list):
        return [found for value in content for found in _fields(value, name, depth + 1)]
    return []
