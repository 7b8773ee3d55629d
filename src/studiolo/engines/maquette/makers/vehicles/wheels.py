"""Wheels: a tyre with tread and walls, and a rim of the kind its vehicle wears. The axle runs across, along x."""

from typing import Literal

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.makers.vehicles.paints import ALLOY, CHROME, RUBBER, SHADOW, STEEL
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.shell import tube

Rim = Literal["alloy", "steel", "cap", "wire", "lorry", "wooden", "solid"]
Place = tuple[float, float, float]


def across(side: float) -> Numbers:
    """Turns a thing made about z so that its upper side looks out on that side of the vehicle."""
    return rotation((0, 1, 0), 90.0 * side)


def tyre_mesh(radius: float, width: float, rim: float, *, sides: int = 52) -> Mesh:
    """About z, its middle at the origin: shoulders, a flat tread with three grooves, bulging walls."""
    half = width / 2
    wall = radius - rim
    groove = min(0.03 * radius, 0.012)
    tread = 0.62 * half
    profile: list[tuple[float, float, float]] = [
        (rim, -half * 0.74, 0.0),
        (rim + 0.12 * wall, -half * 0.9, 0.1 * wall),
        (rim + 0.5 * wall, -half, 0.3 * wall),
        (radius - 0.12 * wall, -half * 0.93, 0.2 * wall),
        (radius, -tread, 0.2 * wall),
    ]
    for z in (-0.4 * tread, 0.4 * tread):
        w = 0.07 * tread
        profile += [(radius, z - w, 0), (radius - groove, z - w, 0), (radius - groove, z + w, 0), (radius, z + w, 0)]
    profile += [
        (radius, tread, 0.2 * wall),
        (radius - 0.12 * wall, half * 0.93, 0.2 * wall),
        (rim + 0.5 * wall, half, 0.3 * wall),
        (rim + 0.12 * wall, half * 0.9, 0.1 * wall),
        (rim, half * 0.74, 0.0),
    ]
    return turned(filleted(profile, 4), sides).mesh


def add_wheel(
    bench: Bench,
    at: Place,
    radius: float,
    width: float,
    side: float,
    *,
    rim: Rim = "alloy",
    paint: Material | None = None,
    tyre_share: float = 0.3,
    white_wall: Material | None = None,
    spokes: int = 5,
    tyre: Material = RUBBER,
) -> None:
    """side: 1 or -1, where its face looks. tyre_share: of the radius that is rubber. paint: of painted rims."""
    turn = across(side)
    inner = radius * (1 - tyre_share)
    bench.add(tyre, placed(tyre_mesh(radius, width, inner), at, turn))
    half = width / 2
    if white_wall is not None:
        wall = radius - inner
        ring = filleted(
            [
                (inner + 0.7 * wall, half * 0.99, 0),
                (inner + 0.5 * wall, half * 1.04, wall * 0.2),
                (inner + 0.1 * wall, half * 0.97, 0),
            ],
            5,
        )
        bench.add(white_wall, placed(turned(ring, 64).mesh, at, turn))
    for material, mesh in _rim(rim, inner, half, paint, spokes):
        bench.add(material, placed(mesh, at, turn))


def _rim(rim: Rim, inner: float, half: float, paint: Material | None, spokes: int) -> list[tuple[Material, Mesh]]:
    edge = half * 0.78
    barrel = turned(
        [
            (inner * 0.93, -edge),
            (inner * 0.93, edge * 0.6),
            (inner * 1.0, edge),
            (inner * 1.03, edge * 1.06),
            (inner * 1.03, edge * 0.7),
        ],
        64,
    ).mesh
    lip = _inner_barrel(inner, edge)
    dark = turned(filleted([(inner * 0.9, edge * 0.0, 0), (0.0, edge * 0.0, 0)], 2), 40).mesh
    if rim == "alloy":
        metal = paint or ALLOY
        star = _spokes(inner, edge, spokes)
        disc = turned(
            filleted([(inner * 0.72, -0.1 * edge, 0), (inner * 0.72, 0.12 * edge, 0.01), (0.0, 0.12 * edge, 0)], 4), 40
        ).mesh
        return [(metal, join([lip, barrel, star, _hub(inner * 0.2, edge * 0.62)])), (STEEL, disc), (SHADOW, dark)]
    if rim == "wire":
        wires = [_wire(inner, edge, k, 28) for k in range(28)]
        hub = _hub(inner * 0.14, edge * 1.15)
        return [(paint or CHROME, join([lip, barrel, hub, *wires]))]
    if rim == "wooden":
        bars = [_bar(inner, edge, k * 360 / 10, inner * 0.075) for k in range(10)]
        return [(paint or STEEL, join([lip, barrel, _hub(inner * 0.2, edge * 1.1), *bars]))]
    face = _dish(inner, edge, rim)
    parts: list[tuple[Material, Mesh]] = [(paint or STEEL, join([lip, barrel, face]))]
    if rim == "cap":
        cap = turned(
            filleted(
                [
                    (inner * 0.66, edge * 0.5, 0),
                    (inner * 0.62, edge * 0.86, 0.02),
                    (inner * 0.25, edge * 0.8, 0.04),
                    (inner * 0.18, edge * 1.1, 0.02),
                    (0.0, edge * 1.12, 0),
                ],
                7,
            ),
            56,
        ).mesh
        parts.append((CHROME, cap))
    else:
        count = 8 if rim == "lorry" else 5
        nuts = [
            _nut(inner * 0.42, edge * (0.62 if rim == "lorry" else 0.4), k * 360 / count, inner * 0.045)
            for k in range(count)
        ]
        parts.append((STEEL, join([*nuts, _hub(inner * 0.26, edge * 0.9)])))
        holes = [_hole(inner * 0.68, edge * 0.5, k * 360 / count + 20, inner * 0.1) for k in range(count)]
        parts.append((SHADOW, join(holes)))
    return parts


def _inner_barrel(inner: float, edge: float) -> Mesh:
    """The inside of the rim, seen past the spokes."""
    line = [(inner * 1.02, edge * 1.06), (inner * 0.97, edge * 1.0), (inner * 0.9, edge * 0.5), (inner * 0.88, -edge)]
    return turned(filleted([(r, z, inner * 0.04) for r, z in line], 5), 64).mesh


def _spokes(inner: float, edge: float, count: int) -> Mesh:
    """Tapered bars from the hub to the lip, a little dished."""
    t = np.linspace(0, 1, 6)
    made = []
    for k in range(count):
        for twin in (-1.0, 1.0) if count <= 6 else (0.0,):
            spread = twin * (5.0 + 2.5 * t)
            angle = np.radians(k * 360 / count + spread)
            reach = inner * (0.1 + 0.86 * t)
            z = edge * (0.62 + 0.28 * t**1.5)
            path = np.stack([np.cos(angle) * reach, np.sin(angle) * reach, z], axis=1)
            made.append(tube(path, inner * (0.085 - 0.02 * t), 8))
    return join(made)


def _bar(inner: float, edge: float, degrees: float, radius: float) -> Mesh:
    a = np.radians(degrees)
    return tube([(0.0, 0.0, edge * 0.3), (np.cos(a) * inner, np.sin(a) * inner, edge * 0.3)], radius, 10)


def _wire(inner: float, edge: float, number: int, count: int) -> Mesh:
    start = 2 * np.pi * number / count
    lean = 0.5 if number % 2 else -0.5
    z = edge * (1.0 if number % 4 < 2 else -0.4)
    hub, rim = start + lean, start
    path = [
        (np.cos(hub) * inner * 0.13, np.sin(hub) * inner * 0.13, z),
        (np.cos(rim) * inner * 0.95, np.sin(rim) * inner * 0.95, 0.2 * edge),
    ]
    return tube(path, inner * 0.009, 5)


def _hub(radius: float, top: float) -> Mesh:
    return turned(
        filleted(
            [
                (radius, top * 0.0, 0),
                (radius, top * 0.9, radius * 0.3),
                (radius * 0.7, top, radius * 0.2),
                (0.0, top * 1.02, 0),
            ],
            5,
        ),
        32,
    ).mesh


def _dish(inner: float, edge: float, rim: Rim) -> Mesh:
    deep = -0.3 if rim == "lorry" else 0.1
    line = [
        (inner * 0.95, edge * 0.9, 0),
        (inner * 0.84, edge * 0.5, inner * 0.06),
        (inner * 0.6, edge * 0.56, inner * 0.1),
        (inner * 0.36, edge * deep, inner * 0.08),
        (0.0, edge * deep, 0),
    ]
    if rim == "lorry":
        line = [
            (inner * 0.95, edge * 0.9, 0),
            (inner * 0.8, edge * 0.3, inner * 0.06),
            (inner * 0.55, edge * 0.62, inner * 0.08),
            (0.0, edge * 0.62, 0),
        ]
    return turned(filleted([(r, z, s) for r, z, s in line], 6), 56).mesh


def _nut(reach: float, z: float, degrees: float, size: float) -> Mesh:
    a = np.radians(degrees)
    return box(
        (np.cos(a) * reach - size, np.sin(a) * reach - size, z - size),
        (np.cos(a) * reach + size, np.sin(a) * reach + size, z + 1.2 * size),
        size * 0.3,
    )


def _hole(reach: float, z: float, degrees: float, size: float) -> Mesh:
    a = np.radians(degrees)
    disc = turned(
        filleted([(size, 0.0, 0), (size, 0.012 * reach + 0.004, size * 0.1), (0.0, 0.012 * reach + 0.005, 0)], 3), 20
    ).mesh
    return placed(disc, (np.cos(a) * reach, np.sin(a) * reach, z))
