"""What every door tells of a picture."""

from collections.abc import Sequence
from typing import Any

from studiolo.cache.protocol import Outcome
from studiolo.images import StoredPicture

# Sentences that say how the prompt was read, and whether the picture shows what they ask: from engines that know.
OF_THE_SCENE = ("understood", "verdict")


def facts_of(stored: StoredPicture) -> dict[str, Any]:
    """As JSON values; each door adds what only it knows, such as addresses."""
    picture = stored.picture
    told = {name: picture.scene[name] for name in OF_THE_SCENE if name in picture.scene} if picture.scene else {}
    return told | {
        "id": stored.id,
        "seed": picture.seed,
        "engine": picture.engine,
        "engine_version": picture.engine_version,
        "size": f"{picture.width_px}x{picture.height_px}",
        "warnings": list(picture.warnings),
        "credits": list(picture.credits),
    }


def told_of(stored: StoredPicture, *, cache: Outcome, why: str | None) -> dict[str, Any]:
    """facts_of, and how the picture came to be given. why: of the route; None where it is not known any more."""
    cost = stored.picture.usage.cost_microdollars if is_new(cache) else 0
    route = {} if why is None else {"route": why}
    return facts_of(stored) | {"cache": cache} | route | {"cost_microdollars": cost}


def usage_of(pictures: Sequence[StoredPicture]) -> dict[str, Any]:
    """OpenAI's field `usage` for pictures made for this answer; {} when no engine counted tokens."""
    used = [stored.picture.usage for stored in pictures]
    read, written = sum(usage.input_tokens for usage in used), sum(usage.output_tokens for usage in used)
    if not read + written:
        return {}
    tokens = {"input_tokens": read, "output_tokens": written, "total_tokens": read + written}
    return {"usage": tokens | {"input_tokens_details": {"text_tokens": read, "image_tokens": 0}}}


def is_new(cache: Outcome) -> bool:
    """Whether pictures that fared so were made for this answer."""
    return cache in ("miss", "off")
