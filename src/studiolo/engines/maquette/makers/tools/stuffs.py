"""What tools are made of, and the parts many of them share: handles of wood and of soft plastic, bars of steel."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import UV_M, cap, circle, rounded, strip, superellipse
from studiolo.engines.maquette.makers.turning import curve, filleted, turned
from studiolo.engines.maquette.makers.vehicles.bars import Path
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

STEEL = Material(colour=(0.45, 0.46, 0.475), roughness=0.24, metallic=1.0)
BRIGHT = Material(colour=(0.7, 0.71, 0.72), roughness=0.16, metallic=1.0)
FORGED = Material(colour=(0.075, 0.077, 0.082), roughness=0.42, metallic=0.75)
BRASS = Material(colour=(0.8, 0.58, 0.27), roughness=0.22, metallic=1.0)
DARK = Material(colour=(0.014, 0.014, 0.015), roughness=0.6, specular=0.35)
GRIPS = ("#c8322b", "#1f5fa8", "#e0a51f", "#2f8a4f", "#e2661f")
WOODS = ("#b98a55", "#a8763f", "#c79a63")


def made_of(bench: Bench, *materials: str) -> None:
    """Notes that what the thing is made of is what was asked for."""
    if bench.spec.material in materials:
        bench.honoured.add("material")


def wood(bench: Bench, size_m: float = 0.3, colour: Colour | None = None) -> Material:
    """Ash or hickory; the grain runs along a handle made by `strip`."""
    shade = colour or hex_colour(WOODS[int(bench.random.integers(len(WOODS)))])
    return material_for("wood", shade, bench.random, tile_m=UV_M, size_m=size_m)


def grip_colour(bench: Bench, codes: Sequence[str] = GRIPS) -> Material:
    """Hard plastic in the colour asked for."""
    return Material(colour=bench.colour(codes), roughness=0.3, specular=0.5, clearcoat=0.3)


def bar(path: Path, wide: float, deep: float, *, power: float = 2.4, taper: Numbers | None = None) -> Mesh:
    """A handle along a path: wide along x, deep along z, its section an oval with flat sides."""
    return strip(np.asarray(path, float), superellipse(wide, deep, power, sides=48), (1.0, 0.0, 0.0), taper=taper)


def rod(path: Path, radius: float, sides: int = 24) -> Mesh:
    """A round bar closed at both ends."""
    return strip(np.asarray(path, float), circle(radius, sides=sides))


def shaft(length: float, widths: Sequence[tuple[float, float]], wide: float, deep: float, bend: float = 0.0) -> Mesh:
    """A handle from the origin up along y. widths: (share of its length, share of its width). bend: of its foot, forward
    (towards -x), as axes have it."""
    t = np.linspace(0, 1, 40)
    knots = np.asarray(widths, float)
    swell = np.interp(t, knots[:, 0], knots[:, 1])
    swell = np.convolve(np.pad(swell, 2, mode="edge"), np.ones(5) / 5, mode="valid")
    x = bend * (np.sin(np.pi * t * 1.5) * (1 - t) - 0.9 * (1 - t) ** 3)
    path = np.stack([x, t * length, np.zeros_like(t)], axis=1)
    ends = np.array([0.0, 0.35, 0.7, 0.9])
    rounded = np.sqrt(1 - (1 - ends) ** 2)
    foot = wide * swell[0] * 0.28
    first = path[:1] + np.stack([np.zeros(4), foot * (ends - 1), np.zeros(4)], axis=1)
    path = np.concatenate([first, path])
    taper = np.concatenate([swell[0] * (0.35 + 0.65 * rounded), swell])
    return bar(path, wide, deep, taper=taper)


def knob(corners: Sequence[tuple[float, float, float]], sides: int = 48) -> Mesh:
    """A turned piece standing along z. corners: (radius, height, rounding)."""
    return turned(filleted(corners, 6), sides).mesh


def bow(points: Sequence[Sequence[float]], steps: int = 30) -> Numbers:
    return curve(np.asarray(points, float), steps)


def lofted(rows: Sequence[tuple[float, float, float, float]]) -> Mesh:
    """Round-cornered oblongs on top of one another: (wide, deep, corner, height) from the lowest up, closed by two faces."""
    lines = [rounded(wide, deep, corner) for wide, deep, corner, _ in rows]
    grid = np.array([[(x, y, row[3]) for x, y in line.points] for line, row in zip(lines, rows, strict=True)])
    side = sheet(np.concatenate([grid, grid[:, :1]], axis=1), flip=True)
    return join([side, cap(lines[0], rows[0][3], up=False), cap(lines[-1], rows[-1][3], up=True)])
