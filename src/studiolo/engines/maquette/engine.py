"""MaquetteEngine: the seam between Studiolo and the process that draws. Imports nothing heavy."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from studiolo.engines.maquette.worker.process import RenderWorkers
from studiolo.engines.protocol import Capabilities, OnProgress
from studiolo.images import MAX_ASPECT, MAX_COUNT, MAX_SIDE_PX, MIN_SIDE_PX, ImageRequest, Picture, Progress
from studiolo.version import VERSION

PAINT = "studiolo.engines.maquette.drawing:draw"


class MaquetteEngine:
    """The built-in engine. find_pack: called for every picture, so that a pack built later is found.

    cache: folder for prepared meshes. variant: a renderer variant, or "" to choose by what the machine has.
    """

    name = "maquette"
    version = VERSION
    capabilities = Capabilities(
        min_side_px=MIN_SIDE_PX,
        max_side_px=MAX_SIDE_PX,
        max_aspect=MAX_ASPECT,
        max_count=MAX_COUNT,
        deterministic=True,
        good_at=frozenset({"style"}),
    )

    def __init__(
        self, workers: RenderWorkers, *, find_pack: Callable[[], Path], cache: Path, variant: str = ""
    ) -> None:
        self._workers = workers
        self._find_pack = find_pack
        self._cache = cache
        self._variant = variant

    def paint(self, request: ImageRequest, on_progress: OnProgress) -> Iterator[Picture]:
        """Yield each picture as soon as its file is encoded.

        Raises EngineUnavailable without art, WorkerDied or WorkerTimedOut for the picture that was lost.
        """
        for number in range(request.count):
            yield self._paint_one(request, number, on_progress)

    def close(self) -> None:
        self._workers.close()

    def _paint_one(self, request: ImageRequest, number: int, on_progress: OnProgress) -> Picture:
        seed = (request.seed + number) % 2**32

        def on_share(stage: str, share: float) -> None:
            on_progress(Progress(picture=number, share=share, stage=stage))

        result = self._workers.paint(self._message(request, seed), on_share)
        info = result.info
        return Picture(
            data=result.data,
            output_format=request.output_format,
            width_px=request.width_px,
            height_px=request.height_px,
            seed=seed,
            engine=self.name,
            engine_version=self.version,
            scene=info["scene"],
            warnings=tuple(info["warnings"]),
            credits=tuple(info["credits"]),
        )

    def _message(self, request: ImageRequest, seed: int) -> dict[str, Any]:
        return {
            "prompt": request.prompt,
            "seed": seed,
            "width_px": request.width_px,
            "height_px": request.height_px,
            "quality": request.quality.value,
            "output_format": request.output_format.value,
            "compression": request.compression,
            "pack": str(self._find_pack()),
            "cache": str(self._cache),
            "variant": self._variant or None,
        }
