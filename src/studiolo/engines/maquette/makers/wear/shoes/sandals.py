"""Sandals: straps and buckles over a bed for the foot."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, curve, moved, pipe
from studiolo.engines.maquette.makers.wear.shoes.last import (
    ANGLE,
    Drape,
    Heights,
    Last,
    drawn_over,
    lid,
    lifted,
    opening,
    slab,
)
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    BRASS,
    PI,
    STEEL,
    heel_block,
    one_of_a_pair,
    toe_up,
    words_of,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import Stuff, patch, stitched, thread
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers, Texture
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise


def strap(
    last: Last,
    y: float,
    half_m: float,
    height_m: float,
    *,
    slant_m: float = 0.0,
    bed_m: float = 0.0,
    thick_m: float = 0.0028,
    pinch: float = 0.0,
    out_m: float = 0.002,
) -> Mesh:
    """A band over the foot from one edge of the footbed to the other. y: its middle; slant_m: how much further forward it
    starts on the inner side. pinch: how much narrower it is on top."""
    return patch(_arch(last, y, half_m, height_m, slant_m, bed_m, pinch, out_m), thick_m)


def _arch(
    last: Last, y: float, half_m: float, height_m: float, slant_m: float, bed_m: float, pinch: float, out_m: float
) -> Numbers:
    line = last.print(out_m)
    outer, inner = line[: len(line) // 2 + 1], line[len(line) // 2 :][::-1]
    turn = np.linspace(0, PI, 41)
    rows = []
    for at in np.linspace(-1, 1, 9):
        ys = y + slant_m * np.cos(turn) + at * half_m * (1 - pinch * np.sin(turn)) * -1
        left = (
            np.interp(-ys, -outer[:, 1], outer[:, 0])
            if outer[0, 1] > outer[-1, 1]
            else np.interp(ys, outer[:, 1], outer[:, 0])
        )
        right = np.interp(-ys, -inner[:, 1], inner[:, 0])
        middle, half = (left + right) / 2, (right - left) / 2
        swell = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.75
        x = middle - half * swell
        rise = height_m * (1 - 0.12 * at * at) * np.sin(turn) ** 0.72
        slope = 0.35 * (ys - y)
        rows.append(np.stack([x, ys, last.bed(ys) + bed_m + rise + slope * np.sin(turn)], axis=1))
    grid = np.stack(rows)
    return grid[::-1]


def buckle(
    at: Numbers, across: Sequence[float] | Numbers, up: Sequence[float] | Numbers, wide_m: float, tall_m: float
) -> list[Mesh]:
    """A frame with a pin."""
    x, z = np.asarray(across, float), np.asarray(up, float)
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    path: list[Numbers] = []
    for number, (a, b) in enumerate(corners):
        c, d = corners[(number + 1) % 4]
        path += [
            at + x * wide_m * (a + (c - a) * t) + z * tall_m * (b + (d - b) * t) for t in np.linspace(0.12, 0.88, 5)
        ]
    path.append(path[0])
    return [
        pipe(np.array(path), 0.0011, sides=8, closed_ends=False).mesh,
        pipe(np.array([at - x * wide_m, at + x * wide_m]), 0.0008, sides=8).mesh,
    ]


def make_sandal(spec: ThingSpec) -> Model:
    """A cork footbed with two buckled straps, or thin leather with crossed straps and one round the ankle."""
    bench = Bench(spec, 0x5A32)
    stuff = Stuff(bench, "leather")
    colour = bench.colour(("#7a4a2a", "#2a211c", "#b9824f", "#c9a57a", "#5a6b4a", "#d8b04a"))
    strappy = bool(words_of(spec) & {"strappy", "gladiator", "ankle"}) or bench.random.random() < 0.45
    leather = stuff.of(colour)
    seam = thread(shade(colour, 0.6) if lightness(colour) > 0.05 else shade(colour, 2.2))
    if strappy:
        _strappy(bench, leather, seam)
    else:
        _footbed(bench, leather, seam)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.0, 0.06)}), spec)


def _footbed(bench: Bench, leather: Material, seam: Material) -> None:
    last = Last(base_m=0.021, heel_m=0.008, spring_m=0.003, slim=1.02)
    cork = _cork()
    bench.add(
        cork,
        slab(
            last,
            floor_at(0.005),
            lifted(last, 0.0),
            [(-0.001, 0.0), (0.0026, 0.06), (0.0034, 0.5), (0.0046, 0.9), (0.004, 1.0)],
        ),
        name="cork",
    )
    rubber = Material(colour=second(bench, ("#2a2420", "#e8e2d4")), roughness=0.65)
    grooves = 0.0011 * np.sign(np.sin(np.linspace(0, 2 * PI * 60, len(ANGLE))))
    bench.add(
        rubber,
        slab(
            last,
            floor_at(0.0),
            floor_at(0.0055),
            [(-0.002, 0.0), (0.0026 + grooves, 0.06), (0.003 + grooves, 0.7), (0.003, 1.0)],
        ),
        name="sole",
    )
    bench.add(fabric("felt", hex_colour("#c9a57a")), _moulded_bed(last, 0.0036), name="insole")
    for y, half, height in ((-0.06, 0.0235, 0.052), (0.002, 0.0235, 0.066)):
        grid = _arch(last, y, half, height, 0.006, -0.004, 0.12, 0.0026)
        bench.add(leather, patch(grid, 0.0034), name="strap")
        outward = np.cross(np.gradient(grid, axis=1), np.gradient(grid, axis=0))
        for row in (1, -2):
            bench.add(
                seam,
                stitched(
                    grid[row] + outward[row] / np.linalg.norm(outward[row], axis=1)[:, None] * 0.0007, outward[row]
                ),
                name="seams",
            )
        # A second, narrower strap doubles it on the outer side, with the buckle on it.
        over = grid[2:-2, 3:24] + outward[2:-2, 3:24] / np.linalg.norm(outward[2:-2, 3:24], axis=2)[..., None] * 0.0036
        bench.add(leather, patch(over, 0.0032))
        place, up = over[over.shape[0] // 2, 14], outward[4, 17] / np.linalg.norm(outward[4, 17])
        across = over[-1, 14] - over[0, 14]
        across = across / np.linalg.norm(across)
        bench.add(BRASS, *buckle(place + up * 0.0006, across, np.cross(up, across), 0.0128, 0.0072), name="buckle")
        hole = over[over.shape[0] // 2]
        for k in (3, 5, 7):
            bench.add(
                Material(colour=(0.02, 0.015, 0.01), roughness=0.9),
                moved(
                    ball(0.0014, sides=8), hole[k] + outward[4, 3 + k] / np.linalg.norm(outward[4, 3 + k]) * 0.0002
                ).mesh,
            )


def _cork() -> Material:
    base = np.asarray(hex_colour("#b98a5a"), np.float32)
    grain = noise((256, 256), (2.2, 2.2), 11)
    dark = np.clip((noise((256, 256), (1.6, 1.6), 12) - 1.1) * 2, 0, 1)
    image = base * (1 + 0.12 * grain[..., None]) * (1 - 0.55 * dark[..., None])
    return Material(colour=Texture(image=np.clip(image, 0.01, 0.9).astype(np.float32)), roughness=0.85, specular=0.2)


def floor_at(z: float) -> Heights:
    rise = toe_up(0.004)
    return lambda y: rise(y) + z


def _moulded_bed(last: Last, out_m: float) -> Mesh:
    """A footbed with a raised rim and a cupped heel."""
    rings = []
    for inset, lift in ((0.0, 0.0), (-0.001, 0.0022), (-0.004, 0.003), (-0.008, 0.0018), (-0.013, 0.0004)):
        line = last.print(out_m + inset)
        rings.append(np.column_stack([line, last.bed(line[:, 1]) + lift]))
    grid = np.stack(rings)
    uvs = grid[..., :2] / 0.24
    return join([sheet(grid, uvs=uvs, flip=True), lid(grid[-1])])


def _strappy(bench: Bench, leather: Material, seam: Material) -> None:
    last = Last(base_m=0.009, heel_m=0.012, spring_m=0.004, slim=0.9, arch_m=(-0.01, 0.07))
    edge = second(bench, ("#3a2618", "#b98a5c", "#211a17"))
    sole = Material(colour=edge, roughness=0.5)
    bench.add(
        sole,
        slab(
            last, lifted(last, -0.007), lifted(last, 0.0), [(-0.003, 0.0), (0.0028, 0.08), (0.0034, 0.6), (0.0028, 1.0)]
        ),
        name="sole",
    )
    bench.add(
        sole,
        heel_block(last, 0.055, lifted(last, -0.0068), [(0.0, 0.0, 0.0), (0.04, 0.0022, 0.0), (1.0, 0.0028, 0.0)]),
        name="heel",
    )
    line = last.print(0.0026)
    bench.add(
        fabric("leather", hex_colour("#c39a68")),
        lid(np.column_stack([line, last.bed(line[:, 1]) + 0.0014])),
        name="insole",
    )
    path = last.print(-0.0012)
    bench.add(
        seam,
        stitched(
            np.column_stack([path, last.bed(path[:, 1]) + 0.0016]),
            np.tile((0.0, 0.0, 1.0), (len(path), 1)),
            thick_m=0.0005,
        ),
        name="seams",
    )
    for y, half, height, slant in (
        (-0.083, 0.0085, 0.034, 0.0),
        (-0.046, 0.0075, 0.05, 0.02),
        (-0.044, 0.0075, 0.0535, -0.02),
    ):
        bench.add(
            leather,
            strap(last, y, half, height, slant_m=slant, bed_m=-0.002, thick_m=0.0026, out_m=0.001),
            name="strap",
        )
    _ankle(bench, last, leather)


def _ankle(bench: Bench, last: Last, leather: Material) -> None:
    """A cup behind the heel, a strap round the ankle through it, a buckle on the outer side, a bar down the instep."""
    rows = (
        (0.0, 0.03, 0.0, 0.0),
        (0.3, 0.045, 0.03, 0.0),
        (0.5, 0.06, 0.0315, 0.004),
        (0.66, 0.08, 0.0305, 0.03),
        (0.82, 0.107, 0.0265, 0.056),
        (1.0, 0.128, 0.0, 0.062),
    )
    upper = drawn_over(last, opening(last, rows), Drape(belly_m=0.003), creases_m=0.0, folds_m=0.0, sunk_m=0.0)
    heel = np.linspace(0.62, 1.38, 70) * PI
    bench.add(leather, patch(upper.at(heel[None], np.linspace(0.0, 1.0, 20)[:, None], 0.0), 0.0026), name="counter")
    angle = np.linspace(-PI, PI, 121)
    z = last.bed(np.array([0.11]))[0] + 0.062 + 0.012 * np.cos(angle / 2) ** 2
    ring = np.stack([np.sin(angle) * 0.0325, 0.083 - np.cos(angle) * 0.0475, z], axis=1)
    half = np.array((0.0, 0.0, 0.0055))
    grid = np.stack([ring - half, ring, ring + half])
    bench.add(leather, patch(grid, 0.0024), name="ankle strap")
    at = ring[36] + (-0.003, 0.0, 0.0)
    bench.add(
        STEEL if bench.random.random() < 0.4 else BRASS,
        *buckle(at, (0.25, -0.97, 0.0), (0.0, 0.0, 1.0), 0.008, 0.0085),
        name="buckle",
    )
    front = ring[60]
    bar = curve(
        np.array(
            [
                front + (0.0, -0.001, -0.002),
                front + (0.002, -0.014, -0.014),
                (0.004, -0.012, last.bed(np.array([-0.012]))[0] + 0.06),
                (0.006, -0.046, last.bed(np.array([-0.046]))[0] + 0.0545),
            ]
        ),
        40,
    )
    wide = np.array((0.006, 0.0, 0.0))
    strip = np.stack([bar[::-1] - wide, bar[::-1], bar[::-1] + wide], axis=1)
    bench.add(leather, patch(strip, 0.0024), name="bar")
