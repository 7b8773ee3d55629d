"""Whether our tracer's pictures are as near to the truth as the stock `path` integrator's with twice the samples.

Truth is a reference of 256 samples a pixel by `path`, in 32 parts, each clamped so that one lucky path does not count for
thousands. Both contenders are denoised alike, `path` with guides of as many samples as it has itself, and all three are
developed by the same film. Errors are root mean squares in steps of 255. The worlds are those of `benchmarks.worlds`, as the
stock integrator knows nothing of the hair and the per-vertex colours of ours. Run as
`python -m benchmarks.quality --folder crops`.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

if __package__ in (None, ""):
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.worlds import WORLDS, stock_scene
from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.render import DEPTH, EFFORTS, render_radiance
from studiolo.engines.maquette.rendering.variant import activate
from studiolo.engines.maquette.stage import World
from studiolo.images import Quality

PARTS, SAMPLES_EACH = 32, 8
ACCIDENT = 100.0  # so many log-averages are never the mean of a reference's part
CROP_PX = 160


class Contest:
    """One world, drawn three ways: radiance (height, width, 3) each."""

    def __init__(self, world: World, size_px: int, quality: Quality) -> None:
        from studiolo.engines.maquette.rendering.guides import guides_of
        from studiolo.engines.maquette.rendering.scene_builder import build_scene
        from studiolo.engines.maquette.rendering.tracer import trace

        self._world, self._size, self._quality = world, size_px, quality
        scene, size, samples = build_scene(world, size_px, size_px), (size_px, size_px), stock_samples(quality, size_px)
        seen = trace(scene, size, (samples, samples), 1, 5, haze=None, allowed=lambda surface: surface[..., 0])[1]
        self._guides = guides_of(seen)
        self._scene = stock_scene(world, size_px, size_px)

    def reference(self) -> Floats:
        first = self._stock(SAMPLES_EACH, 1)
        cap = ACCIDENT * float(np.exp(np.mean(np.log(first.mean(axis=2) + 1e-4))))
        total = np.zeros_like(first)
        for part in range(PARTS):
            total += np.minimum(self._stock(SAMPLES_EACH, 100 + part), cap)
        return np.asarray(total / PARTS, np.float32)

    def plain(self, samples: int) -> Floats:
        """By `path`, denoised as ours is."""
        from studiolo.engines.maquette.rendering.denoise import calm_sun, denoise
        from studiolo.engines.maquette.rendering.film import add_sun

        colour = self._stock(samples, 7)
        return add_sun(denoise(colour, self._guides, self._quality), calm_sun(self._guides), self._world.lights)

    def ours(self) -> Floats:
        return render_radiance(
            self._world, self._size, self._size, quality=self._quality, seed=7, tell=lambda stage, share: None
        )

    def _stock(self, samples: int, seed: int) -> Floats:
        import mitsuba as mi

        path = mi.load_dict({"type": "path", "max_depth": DEPTH})
        return np.asarray(
            np.nan_to_num(np.array(mi.render(self._scene, integrator=path, spp=samples, seed=seed))[..., :3])
        )


def stock_samples(quality: Quality, size_px: int) -> int:
    return round(2 * EFFORTS[quality].at(size_px, size_px).mean_samples)


def contend(name: str, size_px: int, quality: Quality, folder: Path | None) -> tuple[float, float]:
    """(ours, plain): how far each is from the reference. folder: gets crops where the two differ most, side by side."""
    from studiolo.engines.maquette.rendering.film import develop

    world = replace(WORLDS[name](), haze=None)  # the air is laid along our own paths
    contest = Contest(world, size_px, quality)
    mine, ours_seconds = _timed(contest.ours)
    samples = stock_samples(quality, size_px)
    theirs, plain_seconds = _timed(lambda: contest.plain(samples))
    truth = contest.reference()
    pictures = [np.asarray(develop(radiance, world.grade, 1), np.float32) for radiance in (mine, theirs, truth)]
    errors = [float(np.sqrt(np.mean((picture - pictures[2]) ** 2))) for picture in pictures[:2]]
    print(
        f"{errors[0]:8.2f}{errors[1]:8.2f}{errors[0] / errors[1]:8.2f}{ours_seconds:9.1f}{plain_seconds:9.1f}  {name}",
        flush=True,
    )
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        _crops(pictures).save(folder / f"{quality.value}-{name}.png")
    return errors[0], errors[1]


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    before = time.perf_counter()
    result = work()
    return result, time.perf_counter() - before


def _crops(pictures: list[Floats]) -> Image.Image:
    """Ours, plain, reference, at twice their size: where ours and the reference differ most, and where plain and it do."""
    rows = []
    for contender in (0, 1):
        apart = np.abs(pictures[contender] - pictures[2]).mean(axis=2)
        cells = apart[: len(apart) // CROP_PX * CROP_PX, : len(apart) // CROP_PX * CROP_PX]
        means = cells.reshape(len(cells) // CROP_PX, CROP_PX, len(cells) // CROP_PX, CROP_PX).mean(axis=(1, 3))
        y, x = (int(at) * CROP_PX for at in np.unravel_index(means.argmax(), means.shape))
        rows.append(np.concatenate([picture[y : y + CROP_PX, x : x + CROP_PX] for picture in pictures], axis=1))
    sheet = Image.fromarray(np.concatenate(rows).astype(np.uint8))
    return sheet.resize((sheet.width * 2, sheet.height * 2), Image.Resampling.NEAREST)


def main() -> None:
    arguments = _arguments()
    print(
        f"{activate(arguments.variant)}, {arguments.size} px; rmse in steps of 255 against {PARTS * SAMPLES_EACH} samples"
    )
    for quality in map(Quality, arguments.quality):
        size = arguments.size
        mean = EFFORTS[quality].at(size, size).mean_samples
        counts = f"ours at most {mean:g} samples a pixel, `path` {stock_samples(quality, size)}"
        print(f"{quality.value}: {counts}\n    ours    path   ratio   ours s   path s")
        pairs = [contend(name, arguments.size, quality, arguments.folder) for name in arguments.worlds]
        ratios = [ours / plain for ours, plain in pairs]
        print(f"{quality.value}: median ratio {np.median(ratios):.2f}, most {max(ratios):.2f}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quality", nargs="+", default=["low", "medium"], choices=["low", "medium", "high"])
    parser.add_argument("--size", type=int, default=512, help="side of the square picture, pixels")
    parser.add_argument("--variant", default=None, help="of the renderer; the machine's best without")
    parser.add_argument("--worlds", nargs="+", default=list(WORLDS), choices=list(WORLDS))
    parser.add_argument("--folder", type=Path, default=None, help="keep crops here")
    return parser.parse_args()


if __name__ == "__main__":
    main()
