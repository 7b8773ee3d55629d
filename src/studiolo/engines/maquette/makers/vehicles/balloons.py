"""Lighter than air: the hot air balloon with its gores, and the airship."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned, unit
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.forms import (
    Region,
    Soup,
    beside,
    cut,
    meet,
    outline,
    scored,
    skin,
    where,
    within,
)
from studiolo.engines.maquette.makers.vehicles.hulls import rope, soup_of
from studiolo.engines.maquette.makers.vehicles.paints import (
    GLASS,
    ROPE,
    SHADOW,
    STEEL,
    TAN_LEATHER,
    TRIM,
    WHITE,
    gloss,
)
from studiolo.engines.maquette.makers.vehicles.wings import add_propeller, fuselage, spun, wing
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_balloon(spec: ThingSpec) -> Model:
    """A hot air balloon: twenty-four gores, a wicker basket, the burner lit."""
    bench = Bench(spec, 0xA6)
    gores, rows = 24, 60
    height, radius = 18.0, 8.2
    t = np.linspace(0, 1, rows)
    bulb = np.sin(np.pi * np.clip(t, 0, 1) ** 0.78) ** 0.8
    r = radius * np.where(t < 0.02, 0.0, bulb)
    neck = 0.13
    r = np.maximum(r, np.interp(t, [0, 0.9, 1], [0, 0, 0]))
    z = 4.2 + height * (1 - t)
    keep = t <= 1 - neck * 0.45
    r, z, t = r[keep], z[keep], t[keep]
    r[0] = 0.0
    cells = gores * 6
    turn = np.linspace(0, 2 * np.pi, cells + 1)
    puff = 1 + 0.035 * np.abs(np.sin(turn * gores / 2))
    grid = np.stack(
        [
            r[:, None] * puff * np.sin(turn),
            r[:, None] * puff * np.cos(turn),
            np.broadcast_to(z[:, None], (len(r), cells + 1)),
        ],
        axis=-1,
    )
    around = np.empty_like(grid)
    around[:, 1:-1] = grid[:, 2:] - grid[:, :-2]
    around[:, 0] = around[:, -1] = grid[:, 1] - grid[:, -2]
    normals = unit(np.cross(np.gradient(grid, axis=0), around))
    normals[0] = (0, 0, 1)
    if (normals[20] * grid[20] * (1, 1, 0)).sum() < 0:
        normals = -normals
    envelope = sheet(grid, normals=normals, flip=_faces_in(grid))
    _gored(bench, envelope, (len(r), cells + 1), gores)
    wicker = material_for("wicker", hex_colour("#a5733c"), bench.random, tile_m=0.6, size_m=1.2)
    bench.add(wicker, slab(rounded(1.7, 1.4, 0.25), 0.0, 1.15, 0.05))
    bench.add(
        TAN_LEATHER,
        tube(np.array([(x, y, 1.16) for x, y in _ring(1.72, 1.42)]), 0.07, 10),
        slab(rounded(1.74, 1.44, 0.25), 0.0, 0.16, 0.03),
    )
    bench.add(SHADOW, slab(rounded(1.5, 1.2, 0.2), 1.1, 1.165, 0.01))
    mouth_r, mouth_z = float(r[-1]), float(z[-1])
    for x, y in ((-0.75, -0.6), (0.75, -0.6), (0.75, 0.6), (-0.75, 0.6)):
        bench.add(STEEL, tube([(x, y, 1.15), (x * 0.7, y * 0.7, 2.5)], 0.03, 8))
        for lean in (-0.3, 0.3):
            way = np.arctan2(x, y) + lean
            bench.add(
                ROPE, rope((x * 0.75, y * 0.75, 2.4), (mouth_r * np.sin(way), mouth_r * np.cos(way), mouth_z), 0.02)
            )
    bench.add(
        STEEL,
        slab(rounded(1.2, 1.0, 0.2), 2.42, 2.5, 0.02),
        tube([(-0.2, 0, 2.4), (-0.2, 0, 2.95)], 0.16, 16),
        tube([(0.2, 0, 2.4), (0.2, 0, 2.95)], 0.16, 16),
    )
    flame = turned(filleted([(0.0, 0.0, 0), (0.2, 0.25, 0.2), (0.12, 0.9, 0.3), (0.0, 1.6, 0)], 8), 24).mesh
    fire = Material(colour=(0.9, 0.5, 0.15), kind="matte", emission=(14.0, 6.5, 1.6))
    bench.add(fire, placed(flame, (-0.2, 0, 2.95)), placed(flame, (0.2, 0, 2.95)))
    return bench.model(anchors={"top": (0, 0, 22.2), "seat": (0, 0, 0.4), "deck": (0, 0, 1.15)})


def _ring(wide: float, deep: float) -> Numbers:
    line = rounded(wide, deep, 0.26).points
    return np.concatenate([line, line[:1]])


def _faces_in(grid: Numbers) -> bool:
    middle = grid[len(grid) // 2, :2] - (0, 0, 0)
    below = grid[len(grid) // 2 + 1, 0]
    facing = np.cross(below - middle[0], middle[1] - middle[0])
    return bool(facing @ (middle[0] * (1, 1, 0)) < 0)


PALETTES = (
    ("#c8322b", "#f0b030", "#f2ead6"), ("#1f5f8b", "#f2ead6", "#e8763a"), ("#7a2f6b", "#f08a4a", "#f7d06a"),
    ("#2a7f7a", "#f2ead6", "#f0b030"),
    ("#c8322b", "#f08a2a", "#f2d04a", "#4a9a4f", "#2f6fb5", "#6a3f92"),
)  # fmt: skip


def _gored(bench: Bench, envelope: Mesh, shape: tuple[int, int], gores: int) -> None:
    """The cloth in its colours: by gore, in rings, or in zigzags; crown and skirt in the first."""
    colours = _cloths(bench)
    pattern = int(bench.random.integers(3))
    soup = soup_of(envelope)
    rows, columns = shape
    high, low = float(envelope.vertices[:, 2].max()), float(envelope.vertices[:, 2].min())

    def place(p: Numbers) -> tuple[Numbers, Numbers]:
        """Down the envelope in rows, and around it in columns."""
        around = np.arctan2(p[:, 0], p[:, 1]) / (2 * np.pi) * (columns - 1)
        return (high - p[:, 2]) / (high - low) * (rows - 1), np.asarray(around)

    def down(p: Numbers) -> Numbers:
        row, around = place(p)
        return row + (np.abs(np.mod(around, 12) - 6) if pattern == 2 else 0.0)

    crown, soup = cut(soup, where(lambda p: place(p)[0] - 4))
    soup, skirt = cut(soup, where(lambda p: place(p)[0] - (rows - 6)))
    pieces: list[tuple[int, Soup]] = [(0, crown), (0, skirt)]
    if pattern == 0:
        gore = _gore_of(soup, gores) % (len(colours) if len(colours) > 3 else 2)
        pieces += [(kind, Soup(corners=soup.corners[gore == kind])) for kind in range(int(gore.max()) + 1)]
    else:
        step = 7.0 if pattern == 2 else 5.0
        for number in range(1, int((rows + 8) / step) + 2):
            band, soup = cut(soup, where(_under(down, step * number)))
            pieces.append((number % len(colours), band))
    for kind, colour in enumerate(colours):
        worn = [piece.corners for own, piece in pieces if own == kind and len(piece.corners)]
        if worn:
            cloth = Material(colour=colour, roughness=0.55, specular=0.35, sheen=0.3)
            bench.add(cloth, Soup(corners=np.concatenate(worn)).mesh(), name="envelope")


def _under(level: Callable[[Numbers], Numbers], at: float) -> Callable[[Numbers], Numbers]:
    return lambda p: level(p) - at


def _gore_of(soup: Soup, gores: int) -> NDArray[np.intp]:
    """Which gore each triangle belongs to."""
    middle = soup.corners[..., :3].mean(axis=1)
    share = np.arctan2(middle[:, 0], middle[:, 1]) / (2 * np.pi) % 1
    return np.asarray(np.floor(share * gores), np.intp)


def _cloths(bench: Bench) -> list[Colour]:
    """The palette; or the colour asked for, with the second or with a deeper tone of itself."""
    codes = PALETTES[int(bench.random.integers(len(PALETTES)))]
    spec = bench.spec
    if spec.colour is None:
        return [hex_colour(code) for code in codes]
    bench.honoured |= {"colour", "second_colour"} if spec.second_colour else {"colour"}
    return [spec.colour, spec.second_colour or shade(spec.colour, 0.68)]


def _beyond(across_: float, up: float, z: float) -> Region:
    """One side of a plane along the hull's axis."""
    return where(lambda p: p[:, 0] * across_ + (p[:, 2] - z) * up)


def make_airship(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xA7)
    paint = bench.body(
        Material(colour=bench.colour(("#c9ccd0", "#d8b25a", "#b8453a", "#e6e4de")), roughness=0.4, metallic=0.25)
    )
    accent = gloss(spec.second_colour or hex_colour("#2a4a6f"))
    t = np.linspace(0, 1, 60)
    body = [(-30 + 60 * s, max(0.03, 7.4 * (np.sin(np.pi * s**0.82) ** 0.62)), 10.0) for s in t]
    soup = soup_of(fuselage(body, sides=72, steps=120))
    stripe, soup = cut(soup, where(lambda p: np.abs(p[:, 2] - 9.6) - 0.5))
    bench.add(accent, stripe.mesh())
    for k in range(12):
        angle = 2 * np.pi * k / 12
        line, soup = scored(soup, _beyond(np.cos(angle), np.sin(angle), 10.0), 0.05)
        bench.add(STEEL, line.mesh())
    bench.add(paint, soup.mesh(), name="hull")
    for turn in (0, 90, 180, 270):
        fin = wing([(4.0, 18.0, 0, 9.0, 0.06), (8.5, 22.0, 0, 5.5, 0.06)], upright=True)
        bench.add(accent if turn % 180 else paint, placed(fin, (0, 0, 10.0), rotation((0, 1, 0), turn)))
    side = outline(
        [(-9, 0.2, 0.4), (-9.4, 1.6, 0.6), (-8.2, 3.4, 0.6), (6.5, 3.4, 0.6), (7.5, 1.4, 0.8), (5.5, 0.2, 0.4)]
    )
    cab = skin(
        lambda x, y, z: meet(0.35, within(side, y, z), np.abs(x) - 1.35), (-1.6, -9.8, 0.0), (1.6, 7.8, 3.6), 0.12
    )
    for y in np.arange(-7.2, 5.4, 1.35):
        pane, cab = cut(
            cab, beside(outline([(y, 1.5, 0.15), (y + 1.0, 1.5, 0.15), (y + 1.0, 2.5, 0.15), (y, 2.5, 0.15)]), 0.8)
        )
        bench.add(GLASS, pane.sunk(0.03).mesh())
    bench.add(WHITE, cab.mesh(), name="gondola")
    for side_ in (-1.0, 1.0):
        bench.add(
            STEEL,
            spun(
                filleted([(0.0, 1.6, 0), (0.6, 1.0, 0.3), (0.65, -0.8, 0.3), (0.3, -1.2, 0)], 6),
                (side_ * 3.2, 2.0, 2.4),
            ),
        )
        bench.add(STEEL, tube([(side_ * 1.2, 2.0, 2.4), (side_ * 3.2, 2.0, 2.4), (side_ * 2.6, 2.0, 4.2)], 0.12, 8))
        add_propeller(bench, (side_ * 3.2, 0.8, 2.4), 1.4, 3, TRIM, STEEL)
    return bench.model(anchors={"top": (0, 0, 17.4)})
