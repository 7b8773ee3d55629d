"""How long a picture takes beside a plain renderer call: same world, same mean samples per pixel, in one process.

Plain means what a short script would do: the stock `path` integrator, one guide (aov) pass, one denoiser pass, no film.
Ours is all of `render`: scene, lights weighed, paths, guides, denoising, film. Run as `python -m benchmarks.engine`.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

if __package__ in (None, ""):
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from benchmarks.worlds import WORLDS, stock_scene
from studiolo.engines.maquette.rendering.render import DEPTH, EFFORTS, render
from studiolo.engines.maquette.rendering.variant import activate
from studiolo.engines.maquette.stage import World
from studiolo.images import Quality


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """cpu: seconds of all threads of this process; wall: seconds on the clock."""

    cpu: float
    wall: float


def paint_plain(world: World, size_px: int, quality: Quality) -> None:
    """What a script without us would do with the same world and samples."""
    import mitsuba as mi
    import mitsuba_oidn as oidn

    samples = round(EFFORTS[quality].at(size_px, size_px).mean_samples)
    scene = stock_scene(world, size_px, size_px)
    path = mi.load_dict({"type": "path", "max_depth": DEPTH})
    colour = np.nan_to_num(np.array(mi.render(scene, integrator=path, spp=samples, seed=1)))
    aov = mi.load_dict({"type": "aov", "aovs": "albedo:albedo,normal:sh_normal"})
    guides = np.array(mi.render(scene, integrator=aov, spp=samples, seed=2))
    albedo, normal = (np.ascontiguousarray(guides[..., k : k + 3]) for k in (0, 3))
    np.array(oidn.denoise(np.ascontiguousarray(colour[..., :3]), albedo=albedo, normal=normal, hdr=True))


def measure(work: Callable[[], object]) -> Cost:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Cost(cpu=time.process_time() - cpu, wall=time.perf_counter() - wall)


def median(costs: list[Cost]) -> Cost:
    return Cost(cpu=statistics.median(c.cpu for c in costs), wall=statistics.median(c.wall for c in costs))


def compare(name: str, size_px: int, quality: Quality, runs: int) -> tuple[Cost, Cost]:
    """(ours, plain), each the median of `runs` after one run that compiles; taken in turns, so that both meet one load."""
    world = WORLDS[name]()
    ours: list[Cost] = []
    plain: list[Cost] = []
    for run in range(runs + 1):
        mine = measure(lambda: render(world, size_px, size_px, quality=quality, seed=1))
        theirs = measure(lambda: paint_plain(world, size_px, quality))
        if run:
            ours.append(mine)
            plain.append(theirs)
    return median(ours), median(plain)


def main() -> None:
    arguments = _arguments()
    print(
        f"{activate(arguments.variant)}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {arguments.runs} runs"
    )
    print("world     quality    size  ours cpu   wall  plain cpu   wall  cpu ratio  wall ratio")
    for name in arguments.worlds:
        for quality in map(Quality, arguments.quality):
            ours, plain = compare(name, arguments.size, quality, arguments.runs)
            print(
                f"{name:10}{quality.value:9}{arguments.size:6d}{ours.cpu:10.2f}{ours.wall:7.2f}"
                f"{plain.cpu:11.2f}{plain.wall:7.2f}{ours.cpu / plain.cpu:11.2f}{ours.wall / plain.wall:12.2f}",
                flush=True,
            )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=512, help="side of the square picture, pixels")
    parser.add_argument("--quality", nargs="+", default=["low", "medium"], choices=[q.value for q in Quality])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--worlds", nargs="+", default=list(WORLDS), choices=list(WORLDS))
    parser.add_argument("--variant", default=None, help="a renderer variant; the fastest there is when left out")
    return parser.parse_args()


if __name__ == "__main__":
    main()
