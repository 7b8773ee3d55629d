"""What every door tells of a picture."""

from typing import Any

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
