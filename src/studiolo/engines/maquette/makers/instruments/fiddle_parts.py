"""The bridge, tailpiece, scroll and pegs of bowed instruments, and their bow; k is an instrument's size against a violin's."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.instruments import strings, woods
from studiolo.engines.maquette.makers.instruments.strings import Pieces
from studiolo.engines.maquette.makers.plates import UPRIGHT, Outline, circle, drawn, placed, plate, rounded, slab, strip
from studiolo.engines.maquette.makers.solid_grain import step
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

EBONY_WOOD = Material(colour=strings.EBONY, roughness=0.28, specular=0.5, clearcoat=0.3)


HAIR = Material(colour=(0.78, 0.74, 0.64), roughness=0.5, specular=0.4)


def add_bridge(k: float, y: float, arch: float, high: float, pieces: Pieces) -> None:
    """Two feet, a waist with a heart, a curved crown."""
    right = [
        (0.006, 0.009),
        (0.01, 0.0015),
        (0.0205, 0.0),
        (0.021, 0.003),
        (0.0155, 0.009),
        (0.016, 0.015),
        (0.0135, 0.019),
        (0.0165, 0.024),
        (0.0205, 0.027),
        (0.0195, 0.0305),
    ]
    scale = (high - arch) / 0.033
    outline = drawn([(0.0, 0.0105), *right, (0.0, 0.0335), *((-x, z) for x, z in right[::-1])], steps=120)
    flat = Outline(points=outline.points * (k, scale), normals=outline.normals)
    wood = Material(colour=hex_colour("#dfb077"), roughness=0.45, specular=0.4)
    faces = join(
        [
            woods.face(flat, woods.flat, cell_m=0.012 * k, z=0.0016 * k),
            woods.face(flat, woods.flat, cell_m=0.012 * k, z=-0.0016 * k, up=False),
            plate(flat, [(0, -0.0016 * k, 0), (0, 0.0016 * k, 0)], caps=False),
        ]
    )
    upright = rotation((1, 0, 0), 90)
    pieces.append((wood, placed(faces, (0, y, arch), upright)))
    holes = [
        slab(circle(0.0026 * k, sides=24).moved(x * k, z * scale), -0.00175 * k, 0.00175 * k, 0.0001)
        for x, z in ((0.0, 0.02), (-0.0115, 0.0145), (0.0115, 0.0145))
    ]
    pieces.append((EBONY_WOOD, placed(join(holes), (0, y, arch), upright)))


def add_tailpiece(k: float, low: float, bridge_y: float, arch: float, pieces: Pieces) -> None:
    high = bridge_y - 0.056 * k
    shape = drawn(
        [
            (0.0, low),
            (0.0075 * k, low + 0.002 * k),
            (0.012 * k, low + 0.04 * k),
            (0.0195 * k, high - 0.012 * k),
            (0.019 * k, high),
            (0.0, high + 0.004 * k),
            (-0.019 * k, high),
            (-0.0195 * k, high - 0.012 * k),
            (-0.012 * k, low + 0.04 * k),
            (-0.0075 * k, low + 0.002 * k),
        ],
        steps=100,
    )
    lean = rotation((1, 0, 0), 3.5)
    pieces.append((EBONY_WOOD, placed(slab(shape, 0.0, 0.006 * k, 0.0026 * k), (0, 0, arch * 0.55 + 0.002 * k), lean)))
    tuner = [
        tube(
            np.array([(x * k, high - 0.014 * k, arch + 0.008 * k), (x * k, high - 0.014 * k, arch + 0.019 * k)]),
            0.0016 * k,
            12,
        )
        for x in (-0.013, -0.0044, 0.0044, 0.013)
    ]
    pieces.append((strings.NICKEL, join(tuner)))
    pin = turned(
        filleted(
            [
                (0.0, -0.008 * k, 0),
                (0.0065 * k, -0.006 * k, 0.002),
                (0.0055 * k, 0.004 * k, 0.001),
                (0.0, 0.005 * k, 0),
            ],
            5,
        ),
        32,
    ).mesh
    pieces.append((EBONY_WOOD, placed(pin, (0, -0.002 * k, -0.012 * k), rotation((1, 0, 0), 90))))
    rest = [
        placed(
            slab(rounded(0.034 * k, 0.022 * k, 0.009 * k), 0, 0.005 * k, 0.0022 * k),
            (-0.045 * k, 0.016 * k, 0.013 * k),
            rotation((1, 0, 0), -8),
        )
    ]
    if k < 1.5:
        pieces.append((EBONY_WOOD, join(rest)))


def add_scroll(k: float, nut_y: float, nut_z: float, wood: Material, nuts: Numbers, pieces: Pieces) -> None:
    """A peg box that bends back into a spiral of two and a half turns with eyes, four pegs through it."""
    base = np.array((nut_y, nut_z - 0.009 * k))
    box = [(0.0, 0.0), (0.02, -0.001), (0.045, -0.006), (0.064, -0.0135)]
    turn = np.linspace(0.5 * np.pi, -4.0 * np.pi, 140)
    radius = np.interp(turn, (-4.0 * np.pi, 0.5 * np.pi), (0.0022, 0.0175))
    middle = np.array((0.0705, -0.0255))
    spiral = middle + np.stack([radius * np.cos(turn), radius * np.sin(turn) * 0.98], axis=1)
    line = np.concatenate([curve(np.array([*box, tuple(spiral[2])]), 40)[:-1], spiral[2:]])
    path = np.stack([np.zeros(len(line)), base[0] + line[:, 0] * k, base[1] + line[:, 1] * k], axis=1)
    share = np.linspace(0, 1, len(line))
    thick = np.interp(share, (0, 0.22, 0.4, 1.0), (0.0085, 0.0062, 0.0055, 0.0022))
    # Sections by hand: the coil grows wider as it winds in, as scrolls are carved.
    wide = np.interp(share, (0, 0.22, 0.32, 0.45, 0.75, 1.0), (0.0115, 0.0085, 0.0068, 0.0095, 0.0145, 0.0185))
    pieces.append((wood, _coil(path, thick * k, wide * k)))
    eye = [
        placed(
            slab(circle(0.0036 * k, sides=28), -0.0192 * k, 0.0192 * k, 0.002 * k),
            (0, base[0] + middle[0] * k, base[1] + middle[1] * k),
            rotation((0, 1, 0), 90),
        )
    ]
    pieces.append((wood, join(eye)))
    pegs = []
    for number, along in enumerate((0.018, 0.03, 0.042, 0.054)):
        side = -1.0 if number % 2 else 1.0
        y, z = base[0] + along * k, base[1] - (0.003 + 0.09 * (along - 0.018)) * k
        profile = filleted(
            [
                (0.0, -0.016, 0),
                (0.0034, -0.016, 0.0005),
                (0.0038, 0.014, 0.001),
                (0.0044, 0.018, 0.001),
                (0.0032, 0.0205, 0.001),
                (0.0086, 0.027, 0.004),
                (0.0078, 0.038, 0.005),
                (0.0, 0.0405, 0),
            ],
            6,
        )
        peg = turned(profile * k, 32).mesh
        flat = np.diag((1.0, 0.5, 1.0))
        pegs.append(placed(_flattened(peg, flat, 0.021 * k), (0, y, z), rotation((0, 1, 0), 90 * side)))
        string = np.stack([nuts[(0, 3, 1, 2)[number]], (side * 0.004 * k, y, z + 0.004 * k)])
        pieces.append((strings.STEEL_STRING, tube(string, 0.0004 * k**0.7, 6)))
    pieces.append((EBONY_WOOD, join(pegs)))


def _flattened(mesh: Mesh, flat: Numbers, above: float) -> Mesh:
    """A peg's thumb piece pressed flat, where it lies higher than so much."""
    share = step(above * 0.92, above * 1.12, mesh.vertices[:, 2])[:, None]
    points = mesh.vertices * (1 - share) + (mesh.vertices @ flat) * share
    return replace(mesh, vertices=points.astype(np.float32))


def _coil(path: Numbers, thick: Numbers, wide: Numbers) -> Mesh:
    along = unit(np.gradient(path, axis=0))
    across = np.broadcast_to(np.array((1.0, 0.0, 0.0)), along.shape)
    up = np.cross(along, across)
    angle = np.linspace(0, 2 * np.pi, 29)
    c, s = np.cos(angle), np.sin(angle)
    x = np.sign(c) * np.abs(c) ** 0.55
    z = np.sign(s) * np.abs(s) ** 0.55
    grid = (
        path[:, None]
        + across[:, None] * (x[None, :, None] * wide[:, None, None])
        + up[:, None] * (z[None, :, None] * thick[:, None, None])
    )
    return sheet(grid, flip=True)


def bow_pieces(long: float) -> Pieces:
    """Upright, its frog below: a stick that curves towards the hair, a head, a frog, a wrapped grip. Middle at the origin."""
    low, high = -long / 2, long / 2
    t = np.linspace(0, 1, 50)
    stick = np.stack([-0.011 + 0.016 * np.sin(np.pi * t), 0 * t, low + (high - low) * t], axis=1)
    wood = Material(colour=hex_colour("#7a2d12"), roughness=0.25, specular=0.5, clearcoat=0.8)
    pieces: Pieces = [(wood, tube(stick, 0.0044 - 0.0014 * t, 14))]
    tip = curve(
        np.array(
            [(-0.011, 0, high - 0.02), (-0.008, 0, high - 0.001), (0.004, 0, high + 0.006), (0.0135, 0, high + 0.004)]
        ),
        16,
    )
    pieces.append((wood, strip(tip, rounded(0.007, 0.009, 0.003), (0, 1, 0), taper=np.linspace(0.8, 1.0, 16))))
    frog = slab(
        drawn(
            [
                (-0.008, low + 0.014),
                (0.012, low + 0.012),
                (0.014, low + 0.03),
                (0.013, low + 0.052),
                (0.004, low + 0.06),
                (-0.008, low + 0.062),
            ],
            steps=60,
        ),
        -0.0055,
        0.0055,
        0.002,
    )
    pieces.append((EBONY_WOOD, placed(frog, (0, 0, 0), UPRIGHT)))
    pearl = [placed(slab(circle(0.003, sides=20), -0.0058, 0.0058, 0.0003), (0.003, 0, low + 0.034), UPRIGHT)]
    pieces.append((strings.PEARL, join(pearl)))
    hair = strip(
        np.array([(0.0125, 0, low + 0.05), (0.0125, 0, high + 0.002)]), rounded(0.0085, 0.0011, 0.0005), (0, 1, 0)
    )
    pieces.append((HAIR, hair))
    wrap = tube(np.array([(-0.0105, 0, low + 0.064), (-0.0085, 0, low + 0.13)]), 0.0051, 14)
    pieces.append((Material(colour=(0.7, 0.69, 0.66), roughness=0.3, metallic=0.8), wrap))
    screw = tube(np.array([(-0.011, 0, low - 0.012), (-0.011, 0, low + 0.004)]), 0.0042, 14)
    pieces.append((strings.NICKEL, screw))
    return pieces
