"""FakeEngine: coloured squares, one for each word, with an honest name. For tests and for client development."""

import hashlib
from collections.abc import Iterator
from io import BytesIO
from math import ceil, sqrt

from studiolo.engines.protocol import Capabilities, OnProgress
from studiolo.images import MAX_ASPECT, MAX_COUNT, MAX_SIDE_PX, MIN_SIDE_PX, ImageRequest, Picture, Progress


class FakeEngine:
    """The same request gives the same squares; another seed gives others."""

    name = "fake"
    version = "1"
    capabilities = Capabilities(
        min_side_px=MIN_SIDE_PX,
        max_side_px=MAX_SIDE_PX,
        max_aspect=MAX_ASPECT,
        max_count=MAX_COUNT,
        deterministic=True,
    )

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        for number in range(request.count):
            seed = (request.seed + number) % 2**32
            on_progress(Progress(picture=number, share=0.5, stage="colouring"))
            data = _squares(request, seed)
            on_progress(Progress(picture=number, share=1.0, stage="done"))
            yield Picture(
                data=data,
                output_format=request.output_format,
                width_px=request.width_px,
                height_px=request.height_px,
                seed=seed,
                engine=self.name,
                engine_version=self.version,
                warnings=("This is the fake engine: squares stand for words.",),
            )

    def close(self) -> None:
        return None


def _squares(request: ImageRequest, seed: int) -> bytes:
    from PIL import Image, ImageDraw  # here, so that a server without this engine never loads it

    image = Image.new("RGB", (request.width_px, request.height_px), _colour("", seed))
    pen = ImageDraw.Draw(image)
    words = request.prompt.split()[:64]
    columns = ceil(sqrt(len(words)))
    side = min(request.width_px, request.height_px) / columns
    for index, word in enumerate(words):
        row, column = divmod(index, columns)
        box = [column * side + side * 0.1, row * side + side * 0.1, (column + 0.9) * side, (row + 0.9) * side]
        pen.rectangle(box, fill=_colour(word, seed))
    buffer = BytesIO()
    image.save(buffer, request.output_format.value.upper(), quality=max(1, request.compression))
    return buffer.getvalue()


def _colour(word: str, seed: int) -> tuple[int, int, int]:
    red, green, blue = hashlib.sha256(f"{seed}:{word}".encode()).digest()[:3]
    return red, green, blue
