"""What every door tells of a picture."""

from typing import Any

from studiolo.images import StoredPicture


def facts_of(stored: StoredPicture) -> dict[str, Any]:
    """As JSON values; each door adds what only it knows, such as addresses."""
    picture = stored.picture
    return {
        "id": stored.id,
        "seed": picture.seed,
        "engine": picture.engine,
        "engine_version": picture.engine_version,
        "size": f"{picture.width_px}x{picture.height_px}",
        "warnings": list(picture.warnings),
        "credits": list(picture.credits),
    }
