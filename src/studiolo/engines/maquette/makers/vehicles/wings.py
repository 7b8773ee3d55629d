"""What aircraft are put together from: wings of true section, round bodies, propellers."""

from collections.abc import Sequence

import numpy as np
from scipy.interpolate import PchipInterpolator

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import UPRIGHT, mirrored, placed, rounded
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned, unit
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.shell import sheet

Section = tuple[float, float, float, float, float]  # x, leading y, z, chord, thickness share


def foil(chord: float, thick: float, count: int = 15) -> Numbers:
    """A wing's section (n, 2): from its trailing edge over the top to the nose and back below. NACA four-digit."""
    t = (1 - np.cos(np.linspace(0, np.pi, count))) / 2
    half = 5 * thick * (0.2969 * np.sqrt(t) - 0.126 * t - 0.3516 * t**2 + 0.2843 * t**3 - 0.1036 * t**4)
    camber = 0.02 * 4 * t * (1 - t)
    top = np.stack([t, camber + half], axis=1)[::-1]
    under = np.stack([t, camber - half], axis=1)[1:]
    return np.concatenate([top, under]) * chord


def wing(sections: Sequence[Section], *, upright: bool = False) -> Mesh:
    """A wing through sections, to one side; closed at its tip. upright: a fin, whose first number is its height."""
    rings = []
    for x, y, z, chord, thick in sections:
        line = foil(chord, thick)
        ring = np.stack([np.full(len(line), x), y + line[:, 0], z + line[:, 1]], axis=1)
        rings.append(ring[:, [2, 1, 0]] if upright else ring)
    grid = np.array(rings)
    tip = grid[-1].mean(axis=0) * 0.0 + grid[-1]
    closing = np.broadcast_to(tip.mean(axis=0), tip.shape) * (1, 0, 1) + tip * (0, 1, 0)
    grid = np.concatenate([grid, closing[None]])
    made = sheet(grid, flip=False)
    corners = made.vertices[made.faces]
    volume = float(np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])).sum())
    return made if volume > 0 else sheet(grid, flip=True)


def both_sides(mesh: Mesh) -> Mesh:
    return join([mesh, mirrored(mesh)])


def fuselage(radii: Sequence[tuple[float, float, float]], *, sides: int = 56, steps: int = 90) -> Mesh:
    """A round body through (y, radius, height of its middle), nose first."""
    knots = np.asarray(radii, float)
    t = (1 - np.cos(np.linspace(0, np.pi, steps))) / 2
    y = knots[0, 0] + (knots[-1, 0] - knots[0, 0]) * t
    radius = np.maximum(PchipInterpolator(knots[:, 0], knots[:, 1])(y), 1e-4)
    z = PchipInterpolator(knots[:, 0], knots[:, 2])(y)
    turn = np.linspace(0, 2 * np.pi, sides + 1)
    grid = np.stack(
        [
            radius[:, None] * np.sin(turn),
            np.broadcast_to(y[:, None], (steps, sides + 1)),
            z[:, None] + radius[:, None] * np.cos(turn),
        ],
        axis=-1,
    )
    around = np.empty_like(grid)
    around[:, 1:-1] = grid[:, 2:] - grid[:, :-2]
    around[:, 0] = around[:, -1] = grid[:, 1] - grid[:, -2]
    normals = unit(np.cross(np.gradient(grid, axis=0), around))
    outward = float((normals[steps // 2] * (grid[steps // 2] - grid[steps // 2].mean(axis=0))).sum())
    return sheet(grid, normals=normals if outward > 0 else -normals, flip=outward < 0)


def spun(profile: Numbers, at: tuple[float, float, float]) -> Mesh:
    """A profile of (radius, y) turned about an axis that runs from front to back; facing outwards."""
    line = np.asarray(profile, float)
    if line[-1, 1] < line[0, 1]:
        line = line[::-1]
    made = turned(line, 56).mesh
    return placed(made, at, rotation((1, 0, 0), -90))


def add_propeller(
    bench: Bench, at: tuple[float, float, float], reach: float, blades: int, material: Material, hub: Material
) -> None:
    for k in range(blades):
        t = np.linspace(0.06, 1, 8)
        path = np.stack([0 * t, 0 * t, reach * t], axis=1)
        blade = strip(
            path,
            rounded(reach * 0.15, reach * 0.02, reach * 0.009),
            (0.85, 0.5, 0.0),
            taper=np.array([0.5, 0.8, 1, 1, 0.95, 0.85, 0.7, 0.35]),
        )
        bench.add(material, placed(blade, at, rotation((0, 1, 0), 360 / blades * k + 24)))
    spinner = turned(
        filleted([(reach * 0.15, -0.05, 0), (reach * 0.14, reach * 0.1, 0.05), (0.0, reach * 0.24, 0)], 7), 36
    ).mesh
    bench.add(hub, placed(spinner, at, UPRIGHT))
