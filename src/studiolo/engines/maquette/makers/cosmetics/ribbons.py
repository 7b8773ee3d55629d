"""Silk ribbon, tied."""

import numpy as np

from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.turning import curve, rotation, unit
from studiolo.engines.maquette.model import Mesh, Numbers
from studiolo.engines.maquette.settings.shell import moved, sheet

WIDE_M = 0.024  # the width for which the loops below are drawn


def bow(wide: float) -> list[Mesh]:
    """Four loops, two tails and a knot. It lies on z = 0 and looks up; about 6.5 widths across."""
    loop = curve(
        np.array(
            [
                (0.0, 0.0, 0.004),
                (0.030, 0.0, 0.036),
                (0.062, 0.0, 0.047),
                (0.078, 0.0, 0.028),
                (0.058, 0.0, 0.008),
                (0.026, 0.0, 0.004),
                (0.0, 0.0, 0.006),
            ]
        ),
        72,
    )
    taper = 0.45 + 0.75 * np.sin(np.pi * np.linspace(0, 1, 72)) ** 0.55
    meshes = [
        placed(ribbon(loop * size, WIDE_M, taper), (0, 0, lift), rotation((0, 0, 1), turn + 12))
        for turn, size, lift in ((0, 1.0, 0.0), (180, 1.0, 0.0), (62, 0.80, 0.004), (242, 0.80, 0.004))
    ]
    tail = curve(np.array([(0.0, 0.0, 0.005), (0.030, 0.0, 0.012), (0.060, 0.004, 0.004), (0.092, 0.006, 0.0022)]), 40)
    meshes += [
        placed(ribbon(tail, WIDE_M, np.linspace(0.6, 1.0, 40)), (0, 0, 0), rotation((0, 0, 1), turn))
        for turn in (-58, 128)
    ]
    knot = slab(rounded(0.020, 0.022, 0.009, steps=8), 0.0, 0.016, 0.0075, steps=10)
    meshes.append(placed(knot, (0, 0, 0.003), rotation((0, 0, 1), 12)))
    return [moved(mesh, (0.0, 0.0, 0.0), scale=wide / WIDE_M) for mesh in meshes]


def ribbon(path: Numbers, wide: float, taper: Numbers) -> Mesh:
    """A flat band along a path in the x-z plane, rounded a little across, seen from both sides."""
    across = np.linspace(-1, 1, 9)
    along = unit(np.gradient(path, axis=0))
    normal = unit(np.cross(along, (0.0, 1.0, 0.0)))
    half = (wide / 2 * taper)[:, None]
    y = np.array((0.0, 1.0, 0.0))[None, None] * (across[None] * half)[..., None]
    bulge = normal[:, None] * ((1 - across**2)[None, :, None] * 0.0016)
    return sheet(path[:, None] + y + bulge)
