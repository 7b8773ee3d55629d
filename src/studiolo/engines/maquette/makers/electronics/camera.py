"""A photographer's camera: leathered body, metal top with dials and a hot shoe, a lens with deep coated glass."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_GLASS, BLACK_PLASTIC, CHROME, DARK_RUBBER, Bench, anodised
from studiolo.engines.maquette.makers.electronics.lenses import deep_lens, ribbed
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.moulding import ball, limb, moulded
from studiolo.engines.maquette.makers.plates import (
    UPRIGHT,
    Outline,
    bead,
    circle,
    placed,
    plate,
    rounded,
    slab,
    strip,
    superellipse,
)
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers

LEATHERS = ("#1c1b1b", "#1c1b1b", "#6b3d24", "#24364a", "#3d4a38")
WIDTH, HEIGHT, DEPTH = 0.1240, 0.0700, 0.0330
LENS_X = 0.006


def make_camera(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x9406)
    silver = bool(bench.random.random() < 0.6) or spec.colour is not None
    metal = anodised((0.62, 0.62, 0.61), 0.3) if silver else anodised((0.03, 0.03, 0.032), 0.4)
    metal = bench.body(metal)
    skin = bench.colour(LEATHERS)
    leather = material_for("leather", skin, bench.random, tile_m=0.2, size_m=0.045)
    low, high = 0.009, 0.0535
    outline = rounded(WIDTH, DEPTH, 0.0125, steps=12)
    bench.add(leather, plate(outline, [(0.0006, low, 0), (0.0006, high, 0)], caps=False))
    bench.add(metal, slab(outline, 0.0, low, 0.0016), slab(outline, high, HEIGHT, 0.0024))
    bench.add(BLACK_PLASTIC, placed(_line(outline), (0, 0, low)), placed(_line(outline), (0, 0, high)))
    grip = [limb((-0.049, -0.0175, 0.014), (-0.049, -0.0175, 0.047), 0.0088, 0.0088, flat=(1.0, 0.72, 1.0), melt=0.004)]
    bench.add(leather, moulded(grip, 0.0008))
    _hump(bench, metal)
    _top(bench, metal)
    _lens(bench, metal)
    _front(bench, metal)
    _back(bench)
    for side in (-1, 1):  # strap lugs
        lug = placed(bead(circle(0.0038, sides=32), 0.0, 0.0006), (side * (WIDTH / 2 + 0.002), -0.001, 0.051), UPRIGHT)
        bench.add(CHROME, lug)
    return bench.model(anchors={"front": (LENS_X, -0.06, 0.034)})


def _line(outline: Outline) -> Mesh:
    return bead(outline, 0.0, 0.0003, sides=6)


def _hump(bench: Bench, metal: Material) -> None:
    """The viewfinder's roof over the lens, its window behind."""
    steps = np.linspace(0, 1, 12)
    path = np.stack(
        [np.full(12, LENS_X), DEPTH / 2 - 0.0006 - steps * (DEPTH - 0.0012), np.full(12, HEIGHT - 0.004)], axis=1
    )
    section = Outline(**_roof())
    bench.add(metal, strip(path, section, (1.0, 0.0, 0.0)))
    shoe = slab(rounded(0.0186, 0.0180, 0.0015), 0.0, 0.0012, 0.0004)
    bench.add(CHROME, placed(shoe, (LENS_X, 0.002, HEIGHT + 0.0108)))
    for side in (-1, 1):
        rail = slab(rounded(0.0024, 0.0180, 0.0008), 0.0, 0.0026, 0.0005)
        bench.add(CHROME, placed(rail, (LENS_X + side * 0.0082, 0.002, HEIGHT + 0.0118)))


def _roof() -> dict[str, Numbers]:
    corners = [
        (0.021, 0.0, 0.001),
        (0.0125, 0.0150, 0.004),
        (-0.0125, 0.0150, 0.004),
        (-0.021, 0.0, 0.001),
        (0.0, -0.001, 0),
    ]
    line = filleted([(0.0, -0.001, 0), *corners], 8)[:-1]
    along = np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0)
    normals = np.stack([along[:, 1], -along[:, 0]], axis=1)
    return {"points": line, "normals": normals / np.linalg.norm(normals, axis=1, keepdims=True)}


def _dial(radius: float, height: float, ribs: int) -> Mesh:
    ring = plate(
        ribbed(radius, ribs, 0.0005, sharp=0.3),
        [(0.0006, 0, 0), (0, 0.0002, 0.0004), (0, height, 0.0005), (0.0012, height, 0)],
    )
    top = turned(
        filleted([(radius - 0.001, height, 0), (radius - 0.0014, height + 0.0004, 0.0002), (0.0, height + 0.0004, 0)]),
        64,
    ).mesh
    return join([ring, top])


def _top(bench: Bench, metal: Material) -> None:
    z = HEIGHT
    dark = anodised((0.02, 0.02, 0.021), 0.4)
    for x, y, radius, height, ribs in ((0.0445, 0.002, 0.0088, 0.0052, 48), (-0.0285, 0.005, 0.0078, 0.0046, 44)):
        foot = turned(
            filleted([(radius + 0.0008, z, 0), (radius + 0.0006, z + 0.0008, 0.0004), (0.0, z + 0.0008, 0)]), 64
        ).mesh
        bench.add(metal, placed(foot, (x, y, 0)))
        bench.add(
            dark if bench.random.random() < 0.5 else metal, placed(_dial(radius, height, ribs), (x, y, z + 0.0008))
        )
    collar = turned(
        filleted([(0.0072, z, 0), (0.0070, z + 0.0022, 0.0006), (0.0046, z + 0.0024, 0.0004), (0.0044, z + 0.0012, 0)]),
        64,
    ).mesh
    button = turned(filleted([(0.0042, z, 0), (0.0042, z + 0.0036, 0.0008), (0.0, z + 0.0030, 0)]), 64).mesh
    bench.add(CHROME, *(placed(mesh, (-0.0475, -0.0065, 0)) for mesh in (collar, button)))
    record = turned(filleted([(0.0024, z, 0), (0.0024, z + 0.0012, 0.0004), (0.0, z + 0.0012, 0)]), 32).mesh
    bench.add(Material(colour=(0.5, 0.02, 0.015), roughness=0.3), placed(record, (-0.035, -0.0095, 0)))


def _lens(bench: Bench, metal: Material) -> None:
    """The barrel: mount, aperture ring, ribbed focus ring, front ring with glass. Built upwards, then laid forward."""
    at = np.array((LENS_X, -DEPTH / 2, 0.0325))

    def forward(mesh: Mesh) -> Mesh:
        return placed(mesh, at, UPRIGHT)

    black = anodised((0.016, 0.016, 0.017), 0.36)
    bench.add(
        metal, forward(turned(filleted([(0.0325, -0.001, 0), (0.0325, 0.0018, 0.0008), (0.0, 0.0018, 0)]), 128).mesh)
    )
    barrel = [
        (0.0300, 0.0018, 0), (0.0300, 0.0065, 0.0006), (0.0290, 0.0070, 0.0003), (0.0290, 0.0078, 0.0003), (0.0298, 0.0080, 0.0003),
        (0.0298, 0.0175, 0.0004), (0.0288, 0.0178, 0.0003), (0.0288, 0.0345, 0.0003), (0.0296, 0.0348, 0.0004),
        (0.0296, 0.0415, 0.0012), (0.0262, 0.0422, 0.0006), (0.0248, 0.0405, 0.0003), (0.0228, 0.0392, 0),
    ]  # fmt: skip
    bench.add(black, forward(turned(filleted(barrel, 6), 160).mesh))
    bench.add(metal, forward(_grip_ring(0.0307, 0.0088, 0.0165, 60)))
    bench.add(DARK_RUBBER, forward(_grip_ring(0.0312, 0.0190, 0.0335, 84)))
    bench.add(metal, forward(bead(circle(0.0297), 0.0382, 0.0004)))
    accent = Material(colour=(0.55, 0.03, 0.02), roughness=0.3)
    if bench.random.random() < 0.5:
        bench.add(accent, forward(bead(circle(0.0300), 0.0360, 0.0003)))
    for material, mesh in deep_lens(0.0230, 0.0095, bench.random):
        bench.add(material, forward(placed(mesh, (0, 0, 0.0394))))
    release = slab(circle(0.0042, sides=48), 0.0, 0.003, 0.001)
    bench.add(metal, placed(release, (LENS_X + 0.0375, -DEPTH / 2, 0.0215), UPRIGHT))


def _grip_ring(radius: float, low: float, high: float, ribs: int) -> Mesh:
    return plate(
        ribbed(radius, ribs, 0.0011, sharp=0.7),
        [(0.0012, low, 0), (0, low + 0.0006, 0.0005), (0, high - 0.0006, 0.0005), (0.0012, high, 0)],
    )


def _front(bench: Bench, metal: Material) -> None:
    lamp = placed(slab(circle(0.0028, sides=32), 0.0, 0.0008, 0.0003), (-0.0335, -DEPTH / 2, 0.0480), UPRIGHT)
    bench.add(Material(colour=(0.5, 0.2, 0.04), roughness=0.1, clearcoat=1.0), lamp)
    window = placed(slab(rounded(0.0150, 0.0072, 0.0016), 0.0, 0.0004, 0.0002), (0.044, -DEPTH / 2, 0.0615), UPRIGHT)
    bench.add(BLACK_GLASS, window)
    bench.add(metal, placed(bead(rounded(0.0158, 0.0080, 0.002), 0.0002, 0.0004), (0.044, -DEPTH / 2, 0.0615), UPRIGHT))


def _back(bench: Bench) -> None:
    turn = np.array([[-1.0, 0, 0], [0, 0, 1], [0, 1, 0]])
    screen = slab(rounded(0.076, 0.052, 0.003), 0.0, 0.0022, 0.0008)
    bench.add(BLACK_GLASS, placed(screen, (-0.008, DEPTH / 2, 0.031), turn))
    eyepiece = moulded([ball((LENS_X, DEPTH / 2, HEIGHT + 0.003), 0.0105, flat=(1.1, 0.42, 0.75))], 0.0008)
    bench.add(DARK_RUBBER, eyepiece)
    pad = slab(superellipse(0.016, 0.016, 2.0), 0.0, 0.0018, 0.0006)
    bench.add(BLACK_PLASTIC, placed(pad, (0.046, DEPTH / 2, 0.030), turn))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:camera",
        nouns=(
            "camera",
            "photo camera",
            "mirrorless camera",
            "digital camera",
            "dslr",
            "dslr camera",
            "film camera",
            "vintage camera",
        ),
        size_m=0.124,
        make=make_camera,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=24.0,
    ),
)
