"""What winners take home: cups and medals."""

import numpy as np

from studiolo.engines.maquette.makers import grain
from studiolo.engines.maquette.makers.bench import Bench, lacquer, shade
from studiolo.engines.maquette.makers.materials import METALS
from studiolo.engines.maquette.makers.plates import (
    Outline,
    bead,
    circle,
    drawn,
    placed,
    plate,
    rounded,
    slab,
    standing,
    strip,
)
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import curve, filleted, pipe, rotation, turned, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

PLACES = {"silver": "silver", "second": "silver", "bronze": "bronze", "third": "bronze"}


def prize_metal(bench: Bench) -> Material:
    """Gold, unless silver, bronze or something else is asked for; a colour tints it."""
    spec = bench.spec
    words = [*spec.noun.split(), *(word for modifier in spec.modifiers for word in modifier.split())]
    name = next((PLACES[word] for word in words if word in PLACES), "gold")
    code, roughness = METALS[name]
    colour: Colour = bench.colour((code,))
    return bench.body(Material(colour=colour, roughness=roughness * 0.8, metallic=1.0, specular=0.6), size_m=0.2)


def make_trophy(spec: ThingSpec) -> Model:
    """A two-handled cup on a stem, on a plinth of stone or dark wood with a plate."""
    bench = Bench(spec, 0x5B61)
    gold = prize_metal(bench)
    tall = float(bench.random.uniform(0.95, 1.12))
    base = 0.075
    bench.add(gold, turned(_cup(base, tall), 144).mesh, name="cup")
    top = base + 0.262 * tall
    bench.add(gold, *_handles(base, tall, bool(bench.random.random() < 0.5)))
    if bench.random.random() < 0.4:
        lid = [
            (0.0735, top - 0.001, 0),
            (0.076, top + 0.006, 0.003),
            (0.06, top + 0.022, 0.02),
            (0.02, top + 0.04, 0.012),
            (0.006, top + 0.046, 0.004),
            (0.006, top + 0.052, 0.003),
            (0.013, top + 0.063, 0.009),
            (0.004, top + 0.076, 0.006),
            (0.0, top + 0.077, 0),
        ]
        bench.add(gold, turned(filleted(lid, 8), 120).mesh)
    else:
        bench.add(gold, standing(_star(0.026, 0.004), (0, -0.064, base + 0.185 * tall)))
    wood = bench.random.random() < 0.5
    block: Material = (
        Material(
            colour=grain.wood_texture(second_colour(bench, hex_colour("#4a2a1b")), spec.seed),
            roughness=0.25,
            clearcoat=0.9,
        )
        if wood
        else lacquer(second_colour(bench, hex_colour("#121214")))
    )
    plinth = [
        (0.004, 0, 0),
        (0, 0.002, 0.002),
        (0, 0.016, 0.003),
        (0.01, 0.022, 0.004),
        (0.014, 0.03, 0.004),
        (0.016, base - 0.004, 0.003),
        (0.02, base, 0),
    ]
    bench.add(block, plate(rounded(0.132, 0.132, 0.012), plinth))
    bench.add(gold, standing(slab(rounded(0.062, 0.022, 0.003), 0, 0.0018, 0.0007), (0, -0.0505, 0.05)))
    return bench.model(anchors={"hand_left": (-0.12, 0, base + 0.2), "hand_right": (0.12, 0, base + 0.2)})


def _cup(base: float, tall: float) -> Numbers:
    """Its profile, from under its foot up the wall and down inside."""
    outer = [
        (0.0, 0.0, 0), (0.046, 0.0, 0.001), (0.047, 0.006, 0.002), (0.038, 0.014, 0.006), (0.016, 0.024, 0.01),
        (0.0095, 0.045, 0.008), (0.0095, 0.06, 0.003), (0.0175, 0.066, 0.006), (0.0095, 0.074, 0.004), (0.0115, 0.082, 0.004),
        (0.045, 0.108, 0.03), (0.064, 0.15, 0.04), (0.069, 0.21, 0.04), (0.0715, 0.246, 0.01), (0.078, 0.259, 0.003),
        (0.0775, 0.263, 0.0012), (0.074, 0.261, 0.001), (0.068, 0.246, 0.01), (0.066, 0.21, 0.04), (0.06, 0.15, 0.04),
        (0.03, 0.115, 0.02), (0.0, 0.108, 0),
    ]  # fmt: skip
    line = filleted(outer, 9)
    line[:, 1] = base + line[:, 1] * tall
    return line


def _handles(base: float, tall: float, scrolled: bool) -> list[Mesh]:
    knots = [(0.066, 0.235), (0.098, 0.25), (0.118, 0.215), (0.1, 0.165), (0.066, 0.138), (0.05, 0.118)]
    if scrolled:
        knots = [
            (0.066, 0.232),
            (0.09, 0.268),
            (0.122, 0.262),
            (0.126, 0.222),
            (0.1, 0.17),
            (0.07, 0.142),
            (0.048, 0.114),
        ]
    flat = curve(np.array(knots), 60)
    handles = []
    for side in (-1.0, 1.0):
        path = np.stack([side * flat[:, 0], 0 * flat[:, 0], base + flat[:, 1] * tall], axis=1)
        radius = 0.0052 + 0.0022 * np.sin(np.linspace(0, np.pi, 60))
        handles.append(pipe(path, radius, flat=1.25, side=(0.0, 1.0, 0.0)).mesh)
        handles.append(
            placed(turned(filleted([(0, -0.007, 0), (0.007, 0, 0.006), (0, 0.007, 0)], 7), 24).mesh, path[30])
        )
    return handles


def _star(radius: float, thick: float) -> Mesh:
    """Five points, each facet tilted so that it takes the light by itself."""
    angle = np.pi / 2 + np.arange(10) * np.pi / 5
    reach = np.where(np.arange(10) % 2 == 0, radius, radius * 0.42)
    rim = np.stack([reach * np.cos(angle), reach * np.sin(angle), 0 * angle], axis=1)
    tip = np.array((0.0, 0.0, thick))
    corners = np.array([[tip, rim[k], rim[(k + 1) % 10]] for k in range(10)])
    normals = unit(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    return Mesh(
        vertices=corners.reshape(-1, 3).astype(np.float32),
        faces=np.arange(30, dtype=np.uint32).reshape(-1, 3),
        normals=np.repeat(normals, 3, axis=0).astype(np.float32),
        uvs=corners.reshape(-1, 3)[:, :2].astype(np.float32),
        smooth=False,
    )


RIBBONS = (
    ("#b3202c", "#f0ece2"),
    ("#1f4fa0", "#f0ece2"),
    ("#1f4fa0", "#c8322b"),
    ("#1d7a4f", "#f2c230"),
    ("#5a2d82", "#f0ece2"),
)


def make_medal(spec: ThingSpec) -> Model:
    """Hangs upright from its ribbon: a rim, a laurel, a star."""
    bench = Bench(spec, 0x5B62)
    metal = prize_metal(bench)
    radius, at = 0.034, (0.0, 0.0, 0.036)
    disc = circle(radius, sides=120)
    bench.add(metal, standing(slab(disc, -0.0019, 0.0019, 0.0012), at), name="medal")
    bench.add(
        metal,
        standing(bead(disc.inset(0.0022), 0.0018, 0.0016), at),
        standing(bead(disc.inset(0.0105), 0.0018, 0.0005), at),
    )
    bench.add(metal, standing(_star(0.0165, 0.0042), (at[0], -0.0018, at[2])))
    bench.add(metal, *_laurel(radius * 0.8, at))
    ring = np.linspace(0, 2 * np.pi, 40)
    eye = np.stack([0 * ring, 0.0052 * np.cos(ring), at[2] + radius + 0.0036 + 0.0052 * np.sin(ring)], axis=1)
    wide = np.stack([0.0155 * np.cos(ring), 0 * ring, at[2] + radius + 0.0082 + 0.0022 * np.sin(ring)], axis=1)
    bench.add(metal, tube(eye, 0.0013, 10), tube(wide, 0.0012, 10))
    _ribbon(bench, at[2] + radius + 0.008)
    return bench.model()


def _laurel(radius: float, at: tuple[float, float, float]) -> list[Mesh]:
    leaf: Outline = drawn(
        [(0, -0.0042), (0.0016, -0.001), (0.0011, 0.0022), (0, 0.0046), (-0.0011, 0.0022), (-0.0016, -0.001)], steps=40
    )
    body = plate(leaf, [(0.0, -0.0004, 0), (0.0, 0.0004, 0.0003), (0.0009, 0.0012, 0)], steps=4)
    leaves = []
    for side in (-1.0, 1.0):
        for angle in np.linspace(18, 152, 9):
            for lean in (-26.0, 26.0):
                turn = np.radians(angle)
                x, z = side * radius * np.sin(turn), -radius * np.cos(turn)
                tilt = rotation((0, 0, 1), side * (90 - angle) * -1 + (180 if side < 0 else 0) + lean)
                leaves.append(
                    standing(placed(body, (0, 0, 0), tilt @ rotation((0, 0, 1), -90.0)), (x, -0.0018, at[2] + z))
                )
    return [join(leaves)]


def _ribbon(bench: Bench, foot: float) -> None:
    """Two bands that rise from the ring in a V and meet in a fold behind the neck."""
    pair = RIBBONS[int(bench.random.integers(len(RIBBONS)))]
    silk, stripe = second_colour(bench, hex_colour(pair[0])), hex_colour(pair[1])
    cloth = Material(colour=silk, roughness=0.55, specular=0.35, sheen=0.6)
    trim = Material(
        colour=stripe if sum(abs(a - b) for a, b in zip(stripe, silk, strict=True)) > 0.2 else shade(silk, 0.4),
        roughness=0.55,
        sheen=0.5,
    )
    half = [(0.001, 0.0, foot), (0.02, 0.001, foot + 0.046), (0.035, 0.004, foot + 0.086), (0.026, 0.008, foot + 0.116)]
    back = [(-x, -0.4 * y - 0.001, z) for x, y, z in half]
    path = curve(np.array([*half, (0.0, 0.006, foot + 0.127), *reversed(back)]), 100)
    # Its flat side faces the front all the way round.
    bench.add(cloth, strip(path, rounded(0.0011, 0.024, 0.0004), (0, 1, 0)))
    bench.add(trim, strip(path, rounded(0.0014, 0.0075, 0.0005), (0, 1, 0)))


_maker = listed({"colour", "second_colour", "material"}, 16.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "trophy",
        "trophy, cup trophy, trophy cup, gold cup, golden cup, winner's cup, champion's cup, award, world cup",
        0.36,
        make_trophy,
    ),
    _maker(
        "medal",
        "medal, gold medal, silver medal, bronze medal, sports medal, medallion, olympic medal, first place medal, winner's medal",
        0.2,
        make_medal,
        12.0,
    ),
)
