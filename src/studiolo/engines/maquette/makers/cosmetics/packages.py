"""What things come in: a carton, a tin, a can, a milk carton, all with clean panels."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, Bench, anodised, lacquer, shade, toward
from studiolo.engines.maquette.makers.cosmetics.gifts import panel_of
from studiolo.engines.maquette.makers.cosmetics.labels import add_label, label_colour
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import UV_M, Outline, bead, circle, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import box, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

CANS = ("#c8323a", "#2f6fb3", "#3f8f5a", "#f0a63c", "#1f2126", "#d98ca0", "#57b8b0")


CARTONS = ("#5f9bd1", "#7fb37a", "#e58a7d", "#e2b65a", "#8f8fc9")


def make_box(spec: ThingSpec) -> Model:
    """A closed carton of kraft card, its flaps meeting under a tape."""
    bench = Bench(spec, 0xC073)
    kraft = (hex_colour("#b58a5c"), hex_colour("#c29a6c"), hex_colour("#a67c50"))[int(bench.random.integers(3))]
    colour = spec.colour or kraft
    if spec.colour is not None:
        bench.honoured.add("colour")
    card = bench.body(material_for("paper", colour, bench.random, tile_m=UV_M, size_m=0.3), size_m=0.3)
    ratio = ((1.3, 0.95, 0.85), (1.0, 1.0, 1.0), (1.5, 1.05, 0.6))[int(bench.random.integers(3))]
    wide, deep, tall = (0.26 * r for r in ratio)
    bench.add(card, box((-wide / 2, -deep / 2, 0), (wide / 2, deep / 2, tall - 0.0045), 0.0022, UV_M, soft=3))
    for sign in (-1, 1):
        low, high = sorted((sign * 0.0008, sign * (deep / 2 + 0.0004)))
        bench.add(
            card, box((-wide / 2 - 0.0004, low, tall - 0.0040), (wide / 2 + 0.0004, high, tall), 0.0014, UV_M, soft=2)
        )
    tape = Material(colour=toward(colour, (0.72, 0.60, 0.42), 0.5), roughness=0.22, specular=0.5, clearcoat=0.5)
    bench.add(
        tape, box((-wide / 2 - 0.0008, -0.026, tall - 0.0002), (wide / 2 + 0.0008, 0.026, tall + 0.0005), 0.0002, UV_M)
    )
    for sign in (-1, 1):
        x = sign * (wide / 2 + 0.0006)
        bench.add(tape, box((x - 0.0004, -0.026, tall - 0.062), (x + 0.0004, 0.026, tall + 0.0004), 0.0002, UV_M))
    slot = Material(colour=(0.02, 0.014, 0.009), roughness=0.9)
    for sign in (-1, 1):  # grips in the short sides
        grip = slab(rounded(0.062, 0.018, 0.009, steps=7), -0.001, 0.0002, 0.0001)
        turn = rotation((0, 0, 1), 90.0 * sign) @ np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])
        bench.add(slot, placed(grip, (sign * wide / 2, 0, tall * 0.62), turn))
    return bench.model(anchors={"top": (0, 0, tall), "front": (0, -deep / 2, tall / 2)})


def make_tin_can(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xC074)
    colour = bench.colour(CANS)
    radius, tall = 0.0370, 0.1100
    steel = anodised((0.62, 0.62, 0.61), 0.22)
    line = [
        (0.0, 0.0022, 0),
        (radius - 0.004, 0.0022, 0.001),
        (radius - 0.0024, 0.0, 0.001),
        (radius + 0.0008, 0.0, 0.0008),
        (radius + 0.0008, 0.0030, 0.0006),
        (radius, 0.0036, 0.0004),
    ]
    for share in (0.13, 0.87):
        for step in range(3):
            z = tall * share + (step - 1) * 0.0042
            line += [(radius, z - 0.0020, 0.0006), (radius - 0.0007, z, 0.0008)]
    line += [
        (radius, tall - 0.0036, 0.0004),
        (radius + 0.0008, tall - 0.003, 0.0006),
        (radius + 0.0008, tall, 0.0008),
        (radius - 0.0016, tall, 0.0006),
        (radius - 0.0022, tall - 0.0034, 0.0008),
        (radius * 0.84, tall - 0.0034, 0.0006),
        (radius * 0.82, tall - 0.0022, 0.0006),
        (radius * 0.62, tall - 0.0022, 0.0006),
        (radius * 0.60, tall - 0.0032, 0.0006),
        (0.0, tall - 0.0032, 0),
    ]
    bench.add(steel, turned(filleted(line, 4), 144).mesh)
    paper = Material(colour=colour, roughness=0.42, specular=0.45)
    around = circle(radius, sides=144)
    bench.add(paper, plate(around, [(-0.0004, tall * 0.155, 0), (-0.0004, tall * 0.845, 0)], caps=False))
    add_label(bench, around.inset(-0.0004), tall * 0.30, tall * 0.70, colour, reach=0.42)
    return bench.model(anchors={"front": (0, -radius, tall / 2)})


def make_soda_can(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xC075)
    colour = bench.colour(CANS)
    radius, tall, neck = 0.0330, 0.1220, 0.0262
    bare = anodised((0.72, 0.73, 0.74), 0.2)
    paint = Material(colour=colour, roughness=0.24, metallic=0.62, specular=0.6, clearcoat=0.6, clearcoat_gloss=0.9)
    body = filleted(
        [
            (0.0235, 0.0030, 0),
            (0.0262, 0.0062, 0.004),
            (radius, 0.0145, 0.007),
            (radius, tall - 0.0165, 0.010),
            (neck + 0.0006, tall - 0.0030, 0.004),
            (neck, tall - 0.0022, 0),
        ],
        14,
    )
    bench.add(bench.body(paint), turned(body, 144).mesh)
    foot = filleted(
        [(0.0, 0.006, 0), (0.018, 0.0022, 0.006), (0.0222, 0.0, 0.0012), (0.0240, 0.0030, 0.001), (0.0236, 0.0032, 0)],
        8,
    )
    lid = filleted(
        [
            (neck, tall - 0.0026, 0),
            (neck + 0.0012, tall - 0.0016, 0.0008),
            (neck + 0.0010, tall, 0.0010),
            (neck - 0.0014, tall, 0.0008),
            (neck - 0.0026, tall - 0.0060, 0.001),
            (neck - 0.0042, tall - 0.0060, 0.0008),
            (neck - 0.0048, tall - 0.0040, 0.0006),
            (0.0, tall - 0.0042, 0),
        ],
        7,
    )
    bench.add(bare, turned(foot, 96).mesh, turned(lid, 144).mesh)
    tab = slab(rounded(0.0125, 0.0235, 0.006, steps=8), 0.0, 0.0010, 0.0004)
    bench.add(
        CHROME,
        placed(tab, (0, 0.005, tall - 0.0040)),
        placed(bead(rounded(0.0085, 0.0085, 0.004), 0.0011, 0.0007), (0, 0.0105, tall - 0.0040)),
    )
    bench.add(bare, placed(bead(rounded(0.0165, 0.0130, 0.006), 0.0, 0.0003), (0, -0.010, tall - 0.0041)))
    around = circle(radius, sides=192)
    pale = toward(colour, (0.88, 0.86, 0.82), 0.82)
    wave = Material(colour=pale, roughness=0.26, metallic=0.35, specular=0.6, clearcoat=0.6)
    bench.add(wave, _wave(radius, tall, bench.random))
    disc = label_colour(pale, bench.random) if sum(colour) > 0.9 else pale
    round_label = Material(colour=disc, roughness=0.3, clearcoat=0.4)
    bench.add(round_label, _round_label(around, tall * 0.58, 0.0185))
    return bench.model(anchors={"front": (0, -radius, tall * 0.58)})


def _wave(radius: float, tall: float, random: np.random.Generator) -> Mesh:
    """A band of paint that swings round the can."""
    around = np.linspace(0, 2 * np.pi, 145)
    swing = 0.010 * np.sin(around + random.uniform(0, 6)) + 0.004 * np.sin(2 * around + random.uniform(0, 6))
    low, high = tall * 0.17 + 0 * around, tall * 0.30 + swing
    t = np.linspace(0, 1, 6)[:, None]
    z = low * (1 - t) + high * t
    normals = np.stack(np.broadcast_arrays(np.cos(around), np.sin(around), 0 * z), axis=-1)
    points = normals * (radius + 0.00012) + np.stack([0 * z, 0 * z, z], axis=-1)
    return sheet(points, normals=normals, flip=True)


def _round_label(outline: Outline, z: float, radius: float) -> Mesh:
    """A disc bent round the front of a cylinder."""
    body = outline.width / 2
    r, a = np.linspace(1e-4, 1, 8)[:, None] * radius, np.linspace(0, 2 * np.pi, 65)[None]
    angle = r * np.cos(a) / body
    normals = np.stack(np.broadcast_arrays(np.sin(angle), -np.cos(angle), 0 * angle), axis=-1)
    points = normals * (body + 0.00025) + np.stack([0 * angle, 0 * angle, z + r * np.sin(a)], axis=-1)
    return sheet(points, normals=normals)


def make_milk_carton(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xC076)
    colour = bench.colour(CARTONS)
    half, tall, roof, fin = 0.0465, 0.165, 0.048, 0.022
    white = bench.body(Material(colour=(0.84, 0.83, 0.80), roughness=0.4, specular=0.45, clearcoat=0.25))
    paint = Material(colour=colour, roughness=0.4, specular=0.45, clearcoat=0.25)
    bench.add(white, box((-half, -half, 0), (half, half, tall), 0.0016, UV_M, soft=3))
    low, high = tall - 0.0008, tall + roof
    thick = 0.0012
    for turn in (0, 180):
        slope = panel_of((-half, -half, low), (half, -half, low), (half, -thick, high), (-half, -thick, high))
        side = panel_of(
            (half, -half, low),
            (half, half, low),
            (half * 0.42, thick, high - 0.004),
            (half * 0.42, -thick, high - 0.004),
        )
        ear = panel_of(
            (half, -half, low), (half * 0.5, -thick * 2, high - 0.006), (half, -thick * 2, high), (half, -half, low)
        )
        other = panel_of(
            (half, half, low), (half, thick * 2, high), (half * 0.5, thick * 2, high - 0.006), (half, half, low)
        )
        for mesh, material in ((slope, paint), (side, white), (ear, white), (other, white)):
            bench.add(material, placed(mesh, (0, 0, 0), rotation((0, 0, 1), turn)))
    bench.add(white, box((-half, -thick * 1.6, high - 0.001), (half, thick * 1.6, high + fin), 0.0008, UV_M, soft=2))
    band = panel_of(
        (-half, -half - 0.0002, 0.001),
        (half, -half - 0.0002, 0.001),
        (half, -half - 0.0002, tall * 0.30),
        (-half, -half - 0.0002, tall * 0.36),
    )
    right = panel_of(
        (half + 0.0002, -half, 0.001),
        (half + 0.0002, half, 0.001),
        (half + 0.0002, half, tall * 0.24),
        (half + 0.0002, -half, tall * 0.30),
    )
    bench.add(paint, band, right, *(placed(m, (0, 0, 0), rotation((0, 0, 1), 180)) for m in (band, right)))
    cap_at = np.array((0.0, -half * 0.52, tall + roof * 0.48))
    tilt = rotation((1, 0, 0), float(np.degrees(np.arctan2(roof, half))))
    screw = plate(
        circle(0.0150, sides=96), [(0.0004, -0.002, 0), (0, 0.0, 0.0006), (0, 0.0115, 0.0014), (0.003, 0.0115, 0)]
    )
    bench.add(lacquer(shade(colour, 0.75)), placed(screw, cap_at, tilt))
    return bench.model(anchors={"front": (0, -half, tall * 0.5)})


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:box",
        nouns=("box", "cardboard box", "package", "parcel", "carton", "shipping box", "delivery box", "moving box"),
        size_m=0.36,
        make=make_box,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=30.0,
    ),
    Maker(
        key="own:tin-can",
        nouns=("tin can", "tin", "food can", "can of soup", "soup can", "canned food", "can of food"),
        size_m=0.11,
        make=make_tin_can,
        honours=frozenset({"colour"}),
    ),
    Maker(
        key="own:soda-can",
        nouns=(
            "soda can",
            "can",
            "drink can",
            "beer can",
            "can of soda",
            "soda",
            "cola can",
            "soft drink",
            "energy drink",
            "can of beer",
        ),
        size_m=0.122,
        make=make_soda_can,
        honours=frozenset({"colour", "material"}),
    ),
    Maker(
        key="own:milk-carton",
        nouns=("milk carton", "carton of milk", "juice carton", "carton of juice"),
        size_m=0.235,
        make=make_milk_carton,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=26.0,
    ),
)
