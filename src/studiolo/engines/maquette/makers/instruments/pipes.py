"""Tubing, bells and keys: what brass and woodwind instruments have in common."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import circle, inside_out, placed, plate
from studiolo.engines.maquette.makers.turning import curve, filleted, pipe, turned, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers
from studiolo.engines.maquette.settings.shell import tube

PEARL = Material(colour=(0.78, 0.77, 0.72), roughness=0.2, specular=0.6, clearcoat=0.7)
PAD = Material(colour=(0.05, 0.03, 0.02), roughness=0.7)
SILVER = Material(colour=(0.78, 0.78, 0.77), roughness=0.12, metallic=1.0)
EBONITE = Material(colour=(0.012, 0.012, 0.013), roughness=0.16, specular=0.55, clearcoat=0.6)
IRON = Material(colour=(0.02, 0.02, 0.021), roughness=0.42, metallic=0.4, specular=0.5)

Path = Sequence[tuple[float, float, float]] | Numbers


def brass(bench: Bench, code: str = "#e0b150") -> Material:
    """Lacquered brass; silver where silver is asked for, lacquer in the colour asked for."""
    spec = bench.spec
    words = " ".join((spec.noun, *spec.modifiers)).split()
    if "silver" in words and spec.colour is None:
        return SILVER
    colour: Colour = bench.colour((code,))
    usual = Material(colour=colour, roughness=0.13, metallic=1.0, specular=0.6, clearcoat=0.4, clearcoat_gloss=0.97)
    return bench.body(usual, size_m=0.2)


def bend(points: Path, steps: int = 60) -> Numbers:
    return curve(np.asarray(points, float), steps)


def u_turn(
    a: tuple[float, float, float],
    b: tuple[float, float, float],
    way: tuple[float, float, float],
    reach: float,
    steps: int = 20,
) -> Numbers:
    """Half a circle from a to b, bulging `reach` along `way`."""
    start, end, out = np.asarray(a, float), np.asarray(b, float), np.asarray(way, float)
    t = np.linspace(0, np.pi, steps)[:, None]
    middle, half = (start + end) / 2, (start - end) / 2
    return np.asarray(middle + np.cos(t) * half + np.sin(t) * out * reach)


def bell(path: Path, radii: Numbers, *, wall: float = 0.0012, sides: int = 48) -> list[Mesh]:
    """A tube that opens at its end: outside, inside and a rolled rim."""
    points = np.asarray(path, float)
    outer = pipe(points, radii, sides=sides, closed_ends=False).mesh
    deep = max(2, int(0.45 * len(points)))
    inner = inside_out(pipe(points[-deep:], radii[-deep:] - wall, sides=sides, closed_ends=False).mesh)
    along = unit(points[-1] - points[-2])
    first = unit(np.cross(along, (0.0, 1.0, 0.0) if abs(along[1]) < 0.9 else (1.0, 0.0, 0.0)))
    second = np.cross(along, first)
    turn = np.linspace(0, 2 * np.pi, 73)[:, None]
    ring = points[-1] + (np.cos(turn) * first + np.sin(turn) * second) * (radii[-1] - wall * 0.3)
    return [outer, inner, tube(ring, wall * 1.6, 10)]


def ferrule(at: Path, radius: float) -> Mesh:
    """A ring where two tubes are joined."""
    return tube(np.asarray(at, float), radius, 24)


def cup(at: Numbers, out: Numbers, radius: float) -> tuple[Mesh, Mesh]:
    """A key over its hole: a domed lid, and the pad below."""
    turn = toward(out)
    lid = turned(
        filleted(
            [
                (0.0, 0.0006, 0),
                (radius, 0.0006, 0.0003),
                (radius, 0.0032, 0.001),
                (radius * 0.72, 0.0042, 0.001),
                (radius * 0.66, 0.0036, 0.0006),
                (0.0, 0.0038, 0),
            ],
            4,
        ),
        32,
    ).mesh
    pad = plate(circle(radius * 0.96, sides=28), [(0, -0.003, 0), (0, 0.0008, 0.0004), (0.001, 0.001, 0)])
    return placed(lid, at, turn), placed(pad, at, turn)


def button(at: Numbers, out: Numbers, radius: float) -> Mesh:
    """A round touch piece of pearl."""
    return placed(
        plate(circle(radius, sides=24), [(0, 0, 0), (0, 0.0012, 0.0006), (radius * 0.3, 0.0017, 0)]), at, toward(out)
    )


def rod(a: Numbers, b: Numbers, out: Numbers, lift: float, radius: float = 0.0016) -> Mesh:
    """An axle beside the body on two posts."""
    up = np.asarray(out) * lift
    posts = [tube(np.stack([end, end + up * 1.05]), radius * 0.9, 8) for end in (np.asarray(a), np.asarray(b))]
    return join([tube(np.stack([a + up, b + up]), radius, 10), *posts])


def toward(out: Numbers) -> Numbers:
    """A rotation that sends z to `out`."""
    z = unit(np.asarray(out, float))
    x = unit(np.cross((0.0, 0.0, 1.0) if abs(z[2]) < 0.95 else (1.0, 0.0, 0.0), z))
    return np.stack([x, np.cross(z, x), z], axis=1)


def foot(bench: Bench, at: tuple[float, float], height: float, *, wide: float = 0.05, peg: float = 0.008) -> None:
    """A small round stand with a peg up to `height`; none for what is held or hangs."""
    if bench.spec.borne:
        return
    x, y = at
    base = turned(
        filleted(
            [
                (0.0, 0.0, 0),
                (wide, 0.0, 0.001),
                (wide, 0.006, 0.003),
                (wide * 0.5, 0.012, 0.01),
                (peg * 1.3, 0.018, 0.006),
                (peg, 0.03, 0.004),
                (peg * 0.8, height, 0.002),
                (0.0, height, 0),
            ],
            8,
        ),
        64,
    ).mesh
    bench.add(IRON, placed(base, (x, y, 0.0)))
