"""From what a client sent to what an engine is asked: every choice is made here, early, or refused with a reason."""

import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from studiolo.engines.protocol import Capabilities
from studiolo.errors import IntegerAboveMaximum, IntegerBelowMinimum, InvalidValue, MissingField, StringTooLong
from studiolo.images import MAX_PROMPT_CHARACTERS, MAX_SEED, ImageRequest, PictureFormat, Quality

T = TypeVar("T")

DEFAULT_SIZE = (1024, 1024)
# The names of every OpenAI model's qualities, as ours.
QUALITIES = {
    "low": Quality.LOW,
    "medium": Quality.MEDIUM,
    "high": Quality.HIGH,
    "auto": Quality.MEDIUM,
    "standard": Quality.MEDIUM,
    "hd": Quality.HIGH,
    "xhigh": Quality.HIGH,
    "max": Quality.HIGH,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What was asked, as it was asked. None means it was left to us."""

    prompt: str | None
    size: str | None = None
    quality: str | None = None
    count: int | None = None
    seed: int | None = None
    output_format: str | None = None
    compression: int | None = None
    tenant: str = "default"


def decide(wish: Wish, *, engine: str, capabilities: Capabilities) -> ImageRequest:
    """Raises MissingField, InvalidValue or one of its kinds, naming the field."""
    width, height = decide_size(wish.size, capabilities)
    count = 1 if wish.count is None else wish.count
    _within("n", count, 1, capabilities.max_count)
    compression = 95 if wish.compression is None else wish.compression
    _within("output_compression", compression, 0, 100)
    if wish.seed is not None:
        _within("seed", wish.seed, 0, MAX_SEED)
    return ImageRequest(
        prompt=clean_prompt(wish.prompt),
        engine=engine,
        seed=secrets.randbelow(MAX_SEED + 1) if wish.seed is None else wish.seed,
        width_px=width,
        height_px=height,
        quality=_one_of("quality", wish.quality, QUALITIES, Quality.MEDIUM),
        count=count,
        output_format=_one_of(
            "output_format", wish.output_format, {f.value: f for f in PictureFormat}, PictureFormat.PNG
        ),
        compression=compression,
        tenant=wish.tenant,
    )


def clean_prompt(prompt: str | None) -> str:
    """Without control characters and surrounding space. Raises MissingField for nothing, StringTooLong for too much."""
    if prompt is None:
        raise MissingField("Missing required parameter: 'prompt'.", field="prompt")
    if len(prompt) > MAX_PROMPT_CHARACTERS:
        raise StringTooLong(
            f"Invalid 'prompt': string too long. Expected a string with maximum length {MAX_PROMPT_CHARACTERS}, "
            f"but got a string with length {len(prompt)} instead.",
            field="prompt",
        )
    kept = "".join(c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs") else " " for c in prompt)
    cleaned = re.sub(r" +", " ", kept).strip()
    if all(c.isspace() or unicodedata.category(c) == "Cf" for c in cleaned):  # such as zero-width spaces
        raise InvalidValue("Invalid 'prompt': it is empty. Say in words what the picture shows.", field="prompt")
    return cleaned


def decide_size(size: str | None, capabilities: Capabilities) -> tuple[int, int]:
    """Width and height in pixels. Raises InvalidValue with the limits."""
    if size is None or size == "auto":
        return DEFAULT_SIZE
    low, high, aspect = capabilities.min_side_px, capabilities.max_side_px, capabilities.max_aspect
    limits = (
        f"Use WIDTHxHEIGHT, each side {low} to {high} pixels, no longer than {aspect:g} times the other, or 'auto'."
    )
    found = re.fullmatch(r"([0-9]{1,5})x([0-9]{1,5})", size)
    if not found:
        raise InvalidValue(f"Invalid value: {size[:40]!r}. {limits}", field="size")
    width, height = int(found[1]), int(found[2])
    legal = (
        low <= min(width, height) and max(width, height) <= high and max(width, height) <= aspect * min(width, height)
    )
    if not legal:
        raise InvalidValue(f"Invalid value: {size!r}. {limits}", field="size")
    return width, height


def _within(field: str, value: int, low: int, high: int) -> None:
    if value > high:
        raise IntegerAboveMaximum(
            f"Invalid '{field}': integer above maximum value. Expected a value <= {high}, but got {value} instead.",
            field=field,
        )
    if value < low:
        raise IntegerBelowMinimum(
            f"Invalid '{field}': integer below minimum value. Expected a value >= {low}, but got {value} instead.",
            field=field,
        )


def _one_of(field: str, value: str | None, known: Mapping[str, T], default: T) -> T:
    if value is None:
        return default
    if value not in known:
        names = ", ".join(f"'{name}'" for name in known)
        raise InvalidValue(f"Invalid value: {value[:40]!r}. Supported values are: {names}.", field=field)
    return known[value]
