"""How long whole pictures take, warm: the gallery's 24 prompts, each part of the work, and the memory of the process.

Every prompt is drawn twice in one process, with two seeds: the first loads what its place and things need, the second is
timed. Making is of a new seed, so nothing comes from the disk. Run as `python -m benchmarks.gallery --quality low medium`.
"""

import argparse
import os
import resource
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

if __package__ in (None, ""):
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from studiolo.cli.gallery import PROMPTS
from studiolo.engines.maquette.art import find_art
from studiolo.engines.maquette.checking.checked import composed_and_checked
from studiolo.engines.maquette.language.read import read_prompt
from studiolo.engines.maquette.layout.compose import plan_picture
from studiolo.engines.maquette.library.find import Library
from studiolo.engines.maquette.library.pack import Pack
from studiolo.engines.maquette.makers.own import OWN_MAKERS
from studiolo.engines.maquette.makers.workshop import Workshop
from studiolo.engines.maquette.rendering.render import render
from studiolo.engines.maquette.rendering.variant import activate
from studiolo.images import Quality
from studiolo.settings import get_settings

PARTS = ("reading", "making", "looking", "rendering")
INTERIORS = ("interior", "room", "kitchen", "library", "cafe", "coffee shop", "office")


class Clock:
    """Seconds by part of the work."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        before = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - before

    @property
    def whole(self) -> float:
        return sum(self.seconds.values())


def draw(prompt: str, quality: Quality, size_px: int, seed: int, library: Library, workshop: Workshop) -> Clock:
    clock = Clock()
    with clock.part("reading"):
        brief = read_prompt(prompt, find_art(get_settings().data_dir))
    with clock.part("making"):
        plan = plan_picture(
            brief, library, workshop.make, seed=seed, width_px=size_px, height_px=size_px, quality=quality.value
        )
    with clock.part("looking"):  # the place is built here, once for each arrangement
        checked = composed_and_checked(plan)
    with clock.part("rendering"):
        world = checked.composition.world
        render(world, size_px, size_px, quality=quality, seed=seed, take_built=checked.take_scene)
    return clock


def main() -> None:
    arguments = _arguments()
    variant = activate(arguments.variant)
    pack = Pack.open(find_art(get_settings().data_dir))
    library, workshop = Library(pack, tuple(OWN_MAKERS.values())), Workshop(pack=pack)
    chosen = [prompt for prompt in PROMPTS if arguments.only.lower() in prompt.lower()]
    print(f"{variant}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {arguments.size} px, seconds")
    for quality in map(Quality, arguments.quality):
        print(f"\n{quality.value:10}{''.join(f'{part:>11}' for part in PARTS)}      whole")
        some = chosen[:: arguments.every]
        clocks = [_timed(prompt, quality, arguments.size, library, workshop) for prompt in some]
        _sum_up(some, clocks, quality)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"peak memory of the process: {most:.2f} GB")


def _timed(prompt: str, quality: Quality, size_px: int, library: Library, workshop: Workshop) -> Clock:
    draw(prompt, Quality.LOW, size_px, 11, library, workshop)
    clock = draw(prompt, quality, size_px, 12, library, workshop)
    print(
        f"{'':10}{''.join(f'{clock.seconds[part]:11.2f}' for part in PARTS)}{clock.whole:11.2f}  {prompt}", flush=True
    )
    return clock


def _sum_up(prompts: Sequence[str], clocks: Sequence[Clock], quality: Quality) -> None:
    inside = [clock for prompt, clock in zip(prompts, clocks, strict=True) if any(word in prompt for word in INTERIORS)]
    for name, some in (("all", clocks), ("interiors", inside)):
        if some:
            parts = "".join(f"{statistics.median(clock.seconds[part] for clock in some):11.2f}" for part in PARTS)
            whole = [clock.whole for clock in some]
            print(
                f"{quality.value:10}{parts}{statistics.median(whole):11.2f}  median of {len(some)} ({name}), most {max(whole):.2f}"
            )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quality", nargs="+", default=["low", "medium"], choices=["low", "medium", "high"])
    parser.add_argument("--size", type=int, default=1024, help="side of the square picture, pixels")
    parser.add_argument("--variant", default=None, help="of the renderer; the machine's best without")
    parser.add_argument("--only", default="", help="only prompts that contain these words")
    parser.add_argument("--every", type=int, default=1, help="only every n-th of these")
    return parser.parse_args()


if __name__ == "__main__":
    main()
