"""What boots have above a shoe: rings of a shaft, a loop to pull them on by."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.wear.shoes.last import (
    ANGLE,
    Upper,
)
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    PI,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import (
    patch,
)
from studiolo.engines.maquette.model import Material, Numbers

ANKLE = (
    (0.0, -0.012, 0.0, 0.083), (0.2, -0.004, 0.021, 0.082), (0.4, 0.03, 0.034, 0.08), (0.6, 0.071, 0.036, 0.076),
    (0.8, 0.109, 0.03, 0.072), (1.0, 0.131, 0.0, 0.07),
)  # fmt: skip


def shafted(levels: Sequence[tuple[float, float, float, float]], dip: Numbers | float = 0.0) -> list[Numbers]:
    """Rings of a shaft. levels: height, middle y, half depth, half width, metres. dip: added to the last one's height."""
    rings = []
    for number, (z, y, deep, wide) in enumerate(levels):
        height = np.broadcast_to(z + (dip if number == len(levels) - 1 else 0.0), ANGLE.shape)
        rings.append(np.stack([np.sin(ANGLE) * wide, y - np.cos(ANGLE) * deep, height], axis=1))
    return rings


def pull_loop(bench: Bench, upper: Upper, leather: Material) -> None:
    """A loop at the back to pull the boot on by."""
    turn = np.linspace(0, PI, 24)
    base = upper.at(PI, 0.95, 0.002)
    path = base + np.stack([0 * turn, 0.007 * np.sin(turn) + 0.001, -0.013 * np.cos(turn) + 0.007], axis=1)
    grid = np.stack([path + (-0.0065, 0, 0), path, path + (0.0065, 0, 0)])
    bench.add(leather, patch(grid, 0.0018), name="pull")
