"""Instruments with keys or reeds in a box: accordion, harmonica, xylophone."""

from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, Bench, lacquer, satin, shade, toward
from studiolo.engines.maquette.makers.instruments.strings import along
from studiolo.engines.maquette.makers.instruments.woods import VARNISH
from studiolo.engines.maquette.makers.plates import circle, placed, plate, rounded, slab, strip
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import ball, curve, rotation
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

IVORY = Material(colour=hex_colour("#f4efe0"), roughness=0.18, specular=0.5, clearcoat=0.5)
JET = Material(colour=(0.012, 0.012, 0.013), roughness=0.18, specular=0.5, clearcoat=0.5)
LEATHER = Material(colour=(0.03, 0.02, 0.015), roughness=0.5)
BLACKS = frozenset((1, 3, 6, 8, 10))


def make_accordion(spec: ThingSpec) -> Model:
    """Bellows half drawn between two pearly boxes: piano keys on the left of the picture, rows of buttons on the right."""
    bench = Bench(spec, 0x1A61)
    colour = bench.colour(("#a3161f", "#15161a", "#1f4f8a", "#1d5a44"))
    shell = bench.body(lacquer(colour), size_m=0.3)
    cloth = Material(colour=second_colour(bench, toward(colour, (0.75, 0.72, 0.66), 0.75)), roughness=0.7)
    deep, tall = 0.2, 0.4
    for x0, x1 in ((-0.235, -0.12), (0.105, 0.2)):
        bench.add(shell, box((x0, -deep / 2, 0.0), (x1, deep / 2, tall), 0.02, soft=4))
        for z in (0.012, tall - 0.012):
            trim = (min(x0, x1) + 0.012, max(x0, x1) - 0.012)
            bench.add(
                CHROME, box((trim[0], -deep / 2 - 0.001, z - 0.004), (trim[1], -deep / 2 + 0.004, z + 0.004), 0.002)
            )
    _bellows(bench, cloth, colour, (-0.122, 0.107), deep * 0.94, tall * 0.96)
    grille = [
        box((-0.222, -deep / 2 - 0.004, z), (-0.135, -deep / 2 + 0.002, z + 0.007), 0.002)
        for z in np.linspace(0.05, tall - 0.06, 16)
    ]
    bench.add(CHROME, *grille)
    _keyboard(bench, deep, tall)
    studs = [
        placed(
            plate(circle(0.006, sides=24), [(0, 0, 0), (0, 0.004, 0.002), (0.003, 0.006, 0)]),
            (0.2, y, z),
            rotation((0, 1, 0), 90),
        )
        for y in np.linspace(-0.066, 0.03, 6)
        for z in np.linspace(0.045, tall - 0.045, 15)
    ]
    bench.add(IVORY, join(studs))
    for x, side in ((-0.185, -1.0), (0.16, 1.0)):
        path = curve(
            np.array(
                [
                    (x, deep / 2, tall - 0.03),
                    (x, deep / 2 + 0.1, tall - 0.09),
                    (x, deep / 2 + 0.1, 0.12),
                    (x, deep / 2, 0.05),
                ]
            ),
            30,
        )
        bench.add(LEATHER, strip(path, rounded(0.035 + 0.0 * side, 0.005, 0.002), (1, 0, 0)))
    return bench.model(anchors={"hand_left": (0.22, 0, tall / 2), "hand_right": (-0.24, 0, tall / 2)})


def _bellows(
    bench: Bench,
    cloth: Material,
    colour: tuple[float, float, float],
    ends: tuple[float, float],
    deep: float,
    tall: float,
) -> None:
    """Folds, with bright corners and edges; they fan out towards the top."""
    folds = 15
    outline = rounded(deep, tall, 0.012, steps=5)
    ring = np.concatenate([outline.points, outline.points[:1]])
    normals = np.concatenate([outline.normals, outline.normals[:1]])
    rows = 2 * folds + 1
    shift = np.linspace(ends[0], ends[1], rows)
    inset = np.where(np.arange(rows) % 2 == 0, 0.016, 0.0)
    grid = np.stack(
        [
            np.stack(
                [
                    np.full(len(ring), x),
                    ring[:, 0] - normals[:, 0] * i,
                    tall / 2 + ring[:, 1] - normals[:, 1] * i + 0.008,
                ],
                axis=1,
            )
            for x, i in zip(shift, inset, strict=True)
        ]
    )
    corners = grid.reshape(rows, -1, 3)
    quads: list[Mesh] = []
    for a, b in pairwise(corners):
        quads.append(sheet(np.stack([a, b]), flip=True))
    bench.add(cloth, join(quads))
    edge = satin(shade(colour, 0.8), 0.4)
    for row in range(1, rows, 2):
        bench.add(edge, tube(corners[row], 0.0016, 6))


def _keyboard(bench: Bench, deep: float, tall: float) -> None:
    """Keys of a piano, stacked from the foot up, played from the left."""
    bench.add(JET, box((-0.3, -deep / 2 + 0.01, 0.02), (-0.228, -deep / 2 + 0.075, tall - 0.02), 0.008, soft=2))
    low, high = 0.028, tall - 0.028
    whites = 17
    step = (high - low) / whites
    number = 0
    for k in range(whites):
        z = low + k * step
        bench.add(
            IVORY,
            box(
                (-0.318, -deep / 2 - 0.004, z + 0.0006), (-0.236, -deep / 2 + 0.012, z + step - 0.0006), 0.0025, soft=2
            ),
        )
        number += 1
        if number % 12 in BLACKS:
            bench.add(
                JET,
                box(
                    (-0.288, -deep / 2 - 0.012, z + step * 0.68),
                    (-0.236, -deep / 2 + 0.0, z + step * 1.32),
                    0.0025,
                    soft=2,
                ),
            )
            number += 1


def make_harmonica(spec: ThingSpec) -> Model:
    """Ten holes in a comb of wood between curved covers of steel, tipped to show its mouth."""
    bench = Bench(spec, 0x1A62)
    colour = bench.colour(("#d7d9db",))
    cover = bench.body(Material(colour=colour, roughness=0.14, metallic=1.0), size_m=0.08)
    comb = Material(colour=second_colour(bench, hex_colour("#8a4a22")), roughness=0.4, clearcoat=0.4)
    brass = Material(colour=(0.83, 0.62, 0.3), roughness=0.25, metallic=1.0)
    wide, deep = 0.1, 0.028
    bench.add(comb, slab(rounded(wide, deep, 0.004), -0.0035, 0.0035, 0.0008))
    dark = Material(colour=(0.004, 0.004, 0.004), roughness=0.9)
    for x in np.linspace(-0.036, 0.036, 10):
        bench.add(dark, box((x - 0.0026, -deep / 2 - 0.0003, -0.0025), (x + 0.0026, -deep / 2 + 0.004, 0.0025), 0.0004))
    for sign in (-1.0, 1.0):
        bench.add(
            brass,
            placed(
                slab(rounded(wide * 0.985, deep * 0.96, 0.004), 0.0035, 0.0047, 0.0004),
                (0, 0, 0),
                np.diag((1.0, 1.0, 1.0)) if sign > 0 else rotation((1, 0, 0), 180),
            ),
        )
        t, s = np.meshgrid(np.linspace(-1, 1, 40), np.linspace(-1, 1, 18), indexing="ij")
        ends = np.clip((1 - np.abs(t)) / 0.12, 0, 1)
        hump = np.sqrt(np.clip(ends * (2 - ends), 0, 1)) * np.sqrt(
            np.clip(1 - np.clip((-s - 0.55) / 0.45, 0, 1) ** 2, 0, 1)
        )
        grid = np.stack(
            [t * wide * 0.468, s * deep * 0.46, sign * (0.0047 + 0.0052 * hump * (1 - 0.25 * (s > 0.9)))], axis=-1
        )
        bench.add(cover, sheet(grid, flip=sign < 0), name="cover")
        for x in (-0.0425, 0.0425):
            screw = plate(circle(0.0018, sides=20), [(0, 0.0047, 0), (0, 0.0056, 0.0003), (0.0005, 0.0058, 0)])
            bench.add(brass, placed(screw, (x * 1.1, 0, 0), np.eye(3) if sign > 0 else rotation((1, 0, 0), 180)))
    return posed(bench, turned_by((38.0, -10.0, 0.0)))


def make_xylophone(spec: ThingSpec) -> Model:
    """Eight bars in a rainbow, shorter and shorter, on two rails; two mallets lie across."""
    bench = Bench(spec, 0x1A63)
    rainbow = ("#d9322b", "#ef7a1a", "#f2c21e", "#6fb23f", "#1f9a6a", "#1f8fc8", "#3355b0", "#7a3fa0")
    frame = bench.body(along(hex_colour("#d9b27c"), spec.seed, VARNISH), size_m=0.3)
    pin = Material(colour=(0.7, 0.7, 0.7), roughness=0.2, metallic=1.0)
    asked = bench.colour(rainbow[:1]) if spec.colour else None
    count = len(rainbow)
    for number, code in enumerate(rainbow):
        x = (number - (count - 1) / 2) * 0.046
        half = 0.125 - 0.0075 * number
        ink = hex_colour(code) if asked is None else shade(asked, 1.15 - 0.08 * number)
        bench.add(lacquer(ink), box((x - 0.019, -half, 0.038), (x + 0.019, half, 0.05), 0.004, soft=2), name="bar")
        pins = [
            placed(
                plate(circle(0.005, sides=24), [(0, 0, 0), (0, 0.003, 0.0015), (0.003, 0.0045, 0)]),
                (x, y * half * 0.68, 0.05),
            )
            for y in (-1.0, 1.0)
        ]
        bench.add(pin, *pins)
    for side in (-1.0, 1.0):
        line = np.array([(-0.205, side * 0.092, 0.019), (0.205, side * 0.055, 0.019)])
        bench.add(frame, strip(line, rounded(0.022, 0.038, 0.005), (0, 1, 0)))
    for x, reach in ((-0.2, 0.095), (0.2, 0.058)):
        bench.add(frame, box((x - 0.012, -reach, 0.004), (x + 0.012, reach, 0.034), 0.005, soft=2))
    stick = Material(colour=hex_colour("#c99a5c"), roughness=0.4, clearcoat=0.3)
    knob = lacquer(second_colour(bench, hex_colour("#d9322b")))
    for a, b in (((-0.15, -0.12, 0.062), (0.07, 0.05, 0.066)), ((-0.06, -0.15, 0.062), (0.14, 0.02, 0.066))):
        bench.add(stick, tube(np.array([a, b]), 0.0038, 12))
        bench.add(knob, ball(0.0125, b, sides=36).mesh)
    return bench.model()


_maker = listed({"colour", "second_colour", "material"}, 18.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "accordion",
        "accordion, squeezebox, concertina, piano accordion, bandoneon, melodeon",
        0.53,
        make_accordion,
        24.0,
    ),
    _maker("harmonica", "harmonica, mouth organ, mouth harp, blues harp", 0.1, make_harmonica, 16.0),
    _maker(
        "xylophone",
        "xylophone, glockenspiel, marimba, vibraphone, toy xylophone, metallophone",
        0.42,
        make_xylophone,
        24.0,
    ),
)
