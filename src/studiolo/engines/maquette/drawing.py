"""What a worker runs: the reader's process starts before the renderer and the makers are imported, so that both load at once."""

from collections.abc import Callable
from typing import Any

from studiolo.engines.maquette.language.aside import Reader

READER = Reader()

from studiolo.engines.maquette.paint import paint_picture  # noqa: E402 - see above


def draw(request: dict[str, Any], on_progress: Callable[[str, float], None]) -> tuple[bytes, dict[str, Any]]:
    """`paint_picture`, with the prompt read aside."""
    return paint_picture(request, on_progress, read=READER.read)
