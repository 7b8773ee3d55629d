"""Words everyone shares: what is asked for and what was made. Values only; imports nothing of ours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

MIN_SIDE_PX = 256
MAX_SIDE_PX = 2048
MAX_ASPECT = 3.0
MAX_COUNT = 10
MAX_PROMPT_CHARACTERS = 32_000
MAX_SEED = 2**32 - 1


class Quality(StrEnum):
    """How much work goes into a picture: fewer or more light paths per pixel."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class PictureFormat(StrEnum):
    """How the picture's bytes are encoded."""

    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"

    @property
    def media_type(self) -> str:
        return f"image/{self.value}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ImageRequest:
    """Everything an engine needs, decided: the seed is drawn, the size legal, the engine named.

    count: 1 to 10 pictures; picture `i` is made from `seed + i`, so each can be asked for again alone.
    compression: 0 (smallest) to 100 (best), for JPEG and WebP.
    """

    prompt: str
    engine: str
    seed: int
    width_px: int = 1024
    height_px: int = 1024
    quality: Quality = Quality.MEDIUM
    count: int = 1
    output_format: PictureFormat = PictureFormat.PNG
    compression: int = 95
    tenant: str = "default"
    key: str = ""
    """Names this request to engines that cost money, so that they know it again when it is repeated; "" names none."""
    first: int = 0
    """The place of its first picture in the whole request, when those before are made already."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Usage:
    """What making a picture used up, as far as its engine tells. cost_microdollars: millionths of a US dollar."""

    input_tokens: int = 0
    output_tokens: int = 0
    cost_microdollars: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """One picture as an engine made it.

    data: the encoded file. scene: the engine's own account of what is in the picture (JSON values), if it has one.
    warnings: what was not understood or had to be replaced, as sentences for the person who asked.
    credits: one line for each work used whose licence asks to be named. revised_prompt: what an engine that writes its
    own prompt made of ours.
    """

    data: bytes
    output_format: PictureFormat
    width_px: int
    height_px: int
    seed: int
    engine: str
    engine_version: str
    scene: Mapping[str, Any] | None = None
    warnings: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    usage: Usage = Usage()
    revised_prompt: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredPicture:
    """A picture that is safely kept: its identity, its record and the address of its bytes in storage.

    With its prompt, seed, size and quality the same engine version makes it again.
    id: unguessable (128 random bits, hex). digest: sha256 of the bytes, hex. created: seconds since 1970, UTC.
    """

    id: str
    digest: str
    created: float
    tenant: str
    prompt: str
    quality: Quality
    picture: Picture


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """How far a picture is. picture: its place in the request, from 0. share: 0 to 1 of that picture. stage: a verb."""

    picture: int
    share: float
    stage: str = field(default="")
