"""Bow, arrow and target."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import placed, rounded, strip
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.bats import varnished, wrapped
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.sports.thrown import behind
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.model import Material, Mesh, Model, Texture
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.srgb import encoded_bytes

STRAW = hex_colour("#cfae6d")
RINGS = ("#f2f0ea", "#1c1c1e", "#2f7fc0", "#c8322b", "#f2c53a")
STEEL = Material(colour=(0.6, 0.6, 0.6), roughness=0.25, metallic=1.0)


def arrow_pieces(long: float, feather: Material, shaft: Material) -> list[tuple[Material, Mesh]]:
    """Along +z, its point up at z = `long`."""
    pieces: list[tuple[Material, Mesh]] = [(shaft, tube(np.array([(0, 0, 0.01), (0, 0, long - 0.03)]), 0.0042, 14))]
    tip = filleted(
        [(0.0, long - 0.04, 0), (0.0052, long - 0.04, 0.001), (0.0052, long - 0.03, 0.002), (0.0, long, 0)], 4
    )
    pieces.append((STEEL, turned(tip, 24).mesh))
    vane = np.linspace(0, 1, 16)
    height = 0.0012 + 0.019 * np.sin(np.pi * np.clip(vane, 0, 1) ** 0.6) ** 0.8
    for angle in (90.0, 210.0, 330.0):
        way = np.array((np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0.0))
        inner = way * 0.004 + np.stack([0 * vane, 0 * vane, 0.03 + 0.09 * vane], axis=1)
        outer = inner + way * height[:, None]
        side = sheet(np.stack([inner, outer], axis=1))
        pieces += [(feather, side), (feather, behind(side, 0.0005))]
    pieces.append((feather, tube(np.array([(0, 0, 0.0), (0, 0, 0.016)]), 0.0052, 12)))
    return pieces


def _feather(bench: Bench) -> Material:
    codes = ("#c8322b", "#2f7fc0", "#f2c53a", "#3fa060")
    return Material(
        colour=second_colour(bench, hex_colour(codes[int(bench.random.integers(4))])), roughness=0.7, sheen=0.3
    )


def make_bow(spec: ThingSpec) -> Model:
    """A strung recurve bow, upright, an arrow nocked across it."""
    bench = Bench(spec, 0x5B91)
    wood = bench.body(varnished(bench.colour(("#8a4a22", "#6d3420", "#b8783c")), spec.seed), size_m=0.4)
    half = curve(np.array([(0.0, 0.0), (-0.012, 0.12), (0.02, 0.4), (0.13, 0.66), (0.185, 0.755), (0.165, 0.8)]), 60)
    line = np.concatenate([half[::-1] * (1, -1), half[1:]])
    path = np.stack([line[:, 0], 0 * line[:, 0], 0.8 + line[:, 1]], axis=1)
    away = np.abs(line[:, 1]) / 0.8
    bench.add(wood, strip(path, rounded(0.036, 0.023, 0.008), (0, 1, 0), taper=1.05 - 0.62 * away), name="bow")
    grip = Material(colour=hex_colour("#2b1c14"), roughness=0.7)
    bench.add(grip, wrapped(np.array([(-0.004, 0, 0.74), (-0.004, 0, 0.86)]), 0.023, turns=12))
    cord = Material(colour=(0.82, 0.8, 0.74), roughness=0.6)
    bench.add(cord, tube(np.array([path[3], (0.33, 0.0, 0.8), path[-4]]), 0.0016, 8))
    shaft = Material(colour=hex_colour("#d9b57e"), roughness=0.4)
    turn = rotation((0, 1, 0), -90)
    for material, mesh in arrow_pieces(0.74, _feather(bench), shaft):
        bench.add(material, placed(mesh, (0.335, -0.012, 0.8), turn))
    return posed(bench, turned_by((0.0, -6.0, 0.0)))


def make_arrow(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x5B92)
    shaft = bench.body(Material(colour=bench.colour(("#d9b57e", "#22232a")), roughness=0.4, clearcoat=0.3), size_m=0.3)
    for material, mesh in arrow_pieces(0.74, _feather(bench), shaft):
        bench.add(material, mesh)
    return posed(bench, turned_by((0.0, 142.0, 0.0)))


def make_target(spec: ThingSpec) -> Model:
    """A straw boss with five painted rings on an easel, an arrow or three in it."""
    bench = Bench(spec, 0x5B93)
    radius, thick, lift = 0.4, 0.1, 0.78
    tip = turned_by((-12.0, 0.0, 0.0))
    codes = [hex_colour(code) for code in RINGS]
    if spec.colour is not None:
        colour = bench.colour(("#c8322b",))
        codes = [hex_colour("#f2f0ea"), colour] * 2 + [hex_colour("#f2f0ea")]
    ring = np.repeat(np.array(codes[::-1]), 100, axis=0)[:, None, :] * np.ones((1, 4, 1))
    ring[99::100] *= 0.4
    paint = Material(colour=Texture(image=encoded_bytes(ring), repeat=False), roughness=0.6, specular=0.3)
    own = bench.body(paint, size_m=0.4)
    lay = rotation((1, 0, 0), 90)
    at = np.array((0.0, 0.0, lift))

    def put(material: Material, mesh: Mesh) -> None:
        bench.add(material, placed(placed(mesh, (0, 0, 0), lay), at, tip))

    put(own, placed(_disc(radius), (0, 0, thick / 2 + 0.001)))
    boss = filleted(
        [
            (0.0, -thick / 2, 0),
            (radius, -thick / 2, 0.02),
            (radius + 0.02, 0.0, 0.03),
            (radius, thick / 2, 0.02),
            (0.0, thick / 2, 0),
        ],
        8,
    )
    put(Material(colour=STRAW, roughness=0.9, specular=0.15), turned(boss, 128).mesh)
    rope = Material(colour=(0.3, 0.2, 0.1), roughness=0.9)
    arc = np.linspace(0, 2 * np.pi, 90)
    for z in (-0.03, 0.0, 0.03):
        put(
            rope,
            tube(
                np.stack([(radius + 0.018) * np.cos(arc), (radius + 0.018) * np.sin(arc), np.full(90, z)], axis=1),
                0.004,
                6,
            ),
        )
    wood = varnished(hex_colour("#b98a52"), 2)
    for side in (-1.0, 1.0):
        bench.add(wood, tube(np.array([(side * 0.4, -0.26, 0.0), (side * 0.1, 0.16, 1.3)]), 0.02, 12))
    bench.add(wood, tube(np.array([(0.0, 0.75, 0.0), (0.0, 0.16, 1.28)]), 0.02, 12))
    bench.add(wood, box((-0.42, -0.15, 0.3), (0.42, -0.1, 0.35), 0.008, soft=2))
    feather = _feather(bench)
    shaft = Material(colour=hex_colour("#d9b57e"), roughness=0.4)
    for x, z in ((0.03, -0.02), (-0.12, 0.1), (0.16, 0.05))[: 1 + int(bench.random.integers(3))]:
        for material, mesh in arrow_pieces(0.6, feather, shaft):
            spot = placed(
                placed(mesh, (0, 0, -0.6), rotation((1, 0, 0), 180) @ rotation((0, 1, 0), 3)), (x, z, thick / 2 - 0.06)
            )
            put(material, spot)
    return bench.model()


def _disc(radius: float) -> Mesh:
    """Flat, facing +z, v from its rim (0) to its middle (1)."""
    share = np.linspace(0, 1, 41)
    turn = np.linspace(0, 2 * np.pi, 129)
    r = radius * (1 - share)
    grid = np.stack(
        np.broadcast_arrays(r[:, None] * np.cos(turn), r[:, None] * np.sin(turn), np.zeros((41, 129))), axis=-1
    )
    u, v = np.meshgrid(turn / (2 * np.pi), share)
    normals = np.broadcast_to(np.array((0.0, 0.0, 1.0)), grid.shape)
    return sheet(grid, normals=normals, uvs=np.stack([u, v], axis=-1), flip=True)


_maker = listed({"colour", "second_colour", "material"}, 14.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "bow-and-arrow",
        "bow and arrow, bow, archery bow, longbow, recurve bow, bow and arrows, hunting bow",
        1.6,
        make_bow,
    ),
    _maker("arrow", "arrow, archery arrow", 0.74, make_arrow),
    _maker("target", "target, archery target, bullseye, bull's eye, shooting target", 1.35, make_target, 22.0),
)
