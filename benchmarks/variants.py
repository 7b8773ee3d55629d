"""Whether every renderer variant of this machine draws the same picture, and how long each takes.

Each gallery prompt is laid out once per variant, in a process of its own, drawn twice to warm up and be timed, and once
more with another seed for the noise. Two variants agree when they differ by no more than two seeds of one of them do.
Run as `python -m benchmarks.variants --variants llvm_ad_rgb cuda_ad_rgb`.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image

if __package__ in (None, ""):
    sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from studiolo.cli.gallery import PROMPTS
from studiolo.engines.maquette.art import find_art
from studiolo.engines.maquette.paint import compose_prompt
from studiolo.engines.maquette.rendering.render import render
from studiolo.engines.maquette.rendering.variant import activate, describe_variants
from studiolo.images import Quality
from studiolo.settings import get_settings

SEED = 11


def draw(arguments: argparse.Namespace) -> None:
    """Into `folder`: NN-name.png and NN-name-other.png (another seed for the paths), and times.json."""
    activate(arguments.draw)
    folder: Path = arguments.folder
    times: dict[str, dict[str, float]] = {}
    for number, prompt in _chosen(arguments.only):
        start = time.perf_counter()
        composition, _ = compose_prompt(_request(prompt, arguments.size, arguments.quality))
        composed = time.perf_counter()
        seconds = []
        for name, seed in ((f"{number:02d}-warming", 1), (f"{number:02d}", 1), (f"{number:02d}-other", 2)):
            before = time.perf_counter()
            pixels = render(
                composition.world, arguments.size, arguments.size, quality=Quality(arguments.quality), seed=seed
            )
            seconds.append(time.perf_counter() - before)
            Image.fromarray(pixels).save(folder / f"{name}.png")
        times[prompt] = {"composing": composed - start, "first": seconds[0], "warm": seconds[1]}
        print(f"{arguments.draw:12} {composed - start:6.2f} {seconds[0]:6.2f} {seconds[1]:6.2f}  {prompt}", flush=True)
    (folder / "times.json").write_text(json.dumps(times))


def compare(arguments: argparse.Namespace, folder: Path) -> None:
    """A line for each prompt: seconds with each variant, and how far the second is from the first beside two seeds."""
    first, *others = arguments.variants
    print(f"{os.cpu_count()} cores, {arguments.size} px, {arguments.quality}; rmse in steps of 255")
    print("prompt".ljust(60) + "".join(f"{name:>13}" for name in arguments.variants) + "  apart  two seeds")
    times = {name: json.loads((folder / name / "times.json").read_text()) for name in arguments.variants}
    for number, prompt in _chosen(arguments.only):
        seconds = "".join(f"{times[name][prompt]['warm']:13.2f}" for name in arguments.variants)
        noise = _apart(folder / first / f"{number:02d}.png", folder / first / f"{number:02d}-other.png")
        apart = max(
            (_apart(folder / first / f"{number:02d}.png", folder / name / f"{number:02d}.png") for name in others),
            default=0.0,
        )
        print(f"{prompt[:58]:60}{seconds}{apart:7.2f}{noise:11.2f}", flush=True)
    for name in arguments.variants:
        warm = [record["warm"] for record in times[name].values()]
        print(f"{name}: median {np.median(warm):.2f} s, most {max(warm):.2f} s a picture, warm")


def _apart(one: Path, other: Path) -> float:
    """Root mean square difference of two pictures, in steps of 255."""
    a, b = (np.asarray(Image.open(path), np.float32) for path in (one, other))
    return float(np.sqrt(np.mean((a - b) ** 2)))


def _chosen(only: str) -> list[tuple[int, str]]:
    return [(number, prompt) for number, prompt in enumerate(PROMPTS, 1) if only.lower() in prompt.lower()]


def _request(prompt: str, size_px: int, quality: str) -> dict[str, object]:
    return {
        "prompt": prompt,
        "seed": SEED,
        "width_px": size_px,
        "height_px": size_px,
        "quality": quality,
        "pack": find_art(get_settings().data_dir),
        "cache": None,
    }


def main() -> None:
    arguments = _arguments()
    if arguments.draw:
        draw(arguments)
        return
    with TemporaryDirectory() as temporary:
        folder = arguments.folder or Path(temporary)
        for name in arguments.variants:
            (folder / name).mkdir(parents=True, exist_ok=True)
            command = [sys.executable, __file__, "--draw", name, "--folder", str(folder / name)]
            command += ["--size", str(arguments.size), "--quality", arguments.quality, "--only", arguments.only]
            subprocess.run(command, check=True)
        compare(arguments, folder)


def _arguments() -> argparse.Namespace:
    here = [variant.name for variant in describe_variants() if variant.available]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--variants", nargs="+", default=here, help="compared with the first")
    parser.add_argument("--size", type=int, default=512, help="side of the square picture, pixels")
    parser.add_argument("--quality", default="medium", choices=[q.value for q in Quality])
    parser.add_argument("--only", default="", help="only prompts that contain these words")
    parser.add_argument("--folder", type=Path, default=None, help="keep the pictures here")
    parser.add_argument("--draw", default=None, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
