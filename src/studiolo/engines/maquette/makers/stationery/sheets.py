"""Paper by itself: a sheet, a ream, an envelope, a letter in it."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade, toward
from studiolo.engines.maquette.makers.plates import UPRIGHT, UV_M, placed, rounded, slab
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.stationery.print import WHITE, page_edges, paper, written
from studiolo.engines.maquette.makers.tools.stamped import closed, shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import made_of
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import box, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

WAX = ("#8f1d1a", "#8f1d1a", "#22406e", "#6f4a1c")


def make_sheet(spec: ThingSpec) -> Model:
    """One sheet with a corner that lifts; a stack of them by its words."""
    words = {*spec.noun.split(), *spec.modifiers}
    if words & {"stack", "pile", "ream", "papers", "stacked"}:
        return _ream(spec)
    bench = Bench(spec, 0x7221)
    made_of(bench, "paper")
    stuff = paper(bench.colour(("#f3f2ee",)))
    u, v = np.meshgrid(np.linspace(0, 1, 34), np.linspace(0, 1, 44), indexing="ij")
    lift = 0.034 * np.clip(u * 0.75 + v * 0.75 - 0.78, 0, 1) ** 1.7 * 3.0 + 0.0025 * np.sin(2.6 * u + 1.2 * v) ** 2
    lift += 0.012 * np.clip(0.3 - u - v * 0.4, 0, 1) ** 1.5 * 4
    grid = np.stack([(u - 0.5) * 0.21 - 0.25 * lift, (v - 0.5) * 0.297 - 0.25 * lift, 0.0008 + lift], axis=-1)
    bench.add(stuff, _leaf(grid), name="sheet")
    return bench.model(anchors={"top": (0, 0, 0.002)})


def _leaf(grid: Numbers, thick: float = 0.0003) -> Mesh:
    """A closed thin sheet over a grid that faces up."""
    below = grid - (0, 0, thick)
    rim = [
        np.stack([below[0], grid[0]]),
        np.stack([grid[-1], below[-1]]),
        np.stack([grid[:, 0], below[:, 0]]),
        np.stack([below[:, -1], grid[:, -1]]),
    ]
    return join([sheet(grid), sheet(below, flip=True), *(sheet(edge) for edge in rim)])


def _ream(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7222)
    made_of(bench, "paper")
    colour = bench.colour(("#f3f2ee",))
    z = 0.0
    for _ in range(9):
        thick = float(bench.random.uniform(0.003, 0.009))
        x, y = bench.random.uniform(-0.003, 0.003, 2)
        turn = rotation((0, 0, 1), float(bench.random.normal(0, 1.6)))
        for grain in (0, 1):
            side = 0.0001 * grain
            pile = box(
                (-0.105 - side, -0.1485 + side, 0.0001), (0.105 + side, 0.1485 - side, thick), 0.0005, UV_M, grain=grain
            )
            bench.add(page_edges(bench.random, colour), placed(pile, (float(x), float(y), z), turn))
        z += thick
    top = slab(rounded(0.21, 0.297, 0.0005, steps=3), 0.0, 0.0003, 0.0001)
    bench.add(paper(colour), placed(top, (0.001, -0.001, z + 0.0001), rotation((0, 0, 1), 0.8)))
    return bench.model(anchors={"top": (0, 0, z)})


def make_envelope(spec: ThingSpec) -> Model:
    """Its back: three folds under a pointed flap, sealed with wax; a letter looks out of it if it is asked for."""
    words = {*spec.noun.split(), *spec.modifiers}
    bench = Bench(spec, 0x7223)
    made_of(bench, "paper")
    w, h = 0.176, 0.125
    colour = bench.colour(("#efe6d2", "#e9dcc0", "#f3f0e8", "#d9c39a"))
    stuff = paper(colour)
    inside = paper(shade(toward(colour, (0.2, 0.25, 0.3), 0.25), 0.8))
    opened = bool(words & {"letter", "open", "opened", "invitation"}) and not words & {"sealed", "love"}
    bench.add(stuff, slab(rounded(w, h, 0.002, steps=4), -0.0012, 0.0, 0.0004), name="back")
    half, tall = w / 2 - 0.0006, h / 2 - 0.0006
    for side in (-1.0, 1.0):
        line = [(side * half, tall, 0.001), (side * half, -tall, 0.001), (side * 0.006, -0.004, 0.004)]
        bench.add(paper(shade(colour, 0.96)), stamped(shape(line if side < 0 else line[::-1]), 0.0001, 0.0006, 0.0002))
    pocket = shape([(-half, -tall, 0.001), (half, -tall, 0.001), (0.008, 0.010, 0.008), (-0.008, 0.010, 0.008)])
    bench.add(stuff, stamped(pocket, 0.0008, 0.0014, 0.00025))
    if opened:
        flap = shape(
            [(-half, tall, 0.001), (half, tall, 0.001), (0.010, tall + 0.078, 0.01), (-0.010, tall + 0.078, 0.01)]
        )
        bench.add(inside, placed(stamped(flap, -0.0012, -0.0004, 0.0003)))
        bench.add(written(bench.random), _page(0.150, 0.112, 0.052))
        bench.add(
            paper(WHITE), placed(slab(rounded(0.150, 0.112, 0.001, steps=3), -0.0004, 0.0, 0.0001), (0, 0.052, 0))
        )
    else:
        flap = shape([(half, tall, 0.001), (-half, tall, 0.001), (-0.010, -0.012, 0.012), (0.010, -0.012, 0.012)])
        bench.add(stuff, stamped(flap, 0.0016, 0.0024, 0.0003))
        _seal(bench, (0.0, -0.006, 0.0022), heart="love" in words)
    model = bench.model(anchors={"grip": (0, 0, 0)})
    return reposed(model, spec, rotation((1, 0, 0), -8) @ UPRIGHT)


def _page(w: float, h: float, y: float) -> Mesh:
    grid = np.array(
        [
            [(-w / 2, y - h / 2, 0.0001), (-w / 2, y + h / 2, 0.0001)],
            [(w / 2, y - h / 2, 0.0001), (w / 2, y + h / 2, 0.0001)],
        ]
    )
    uvs = np.array([[(0.0, 0.0), (0.0, 1.0)], [(1.0, 0.0), (1.0, 1.0)]])
    return sheet(grid, uvs=uvs)


def _seal(bench: Bench, at: tuple[float, float, float], *, heart: bool) -> None:
    colour = bench.spec.second_colour or hex_colour("#a3181c" if heart else WAX[int(bench.random.integers(len(WAX)))])
    bench.honoured |= {"second_colour"} if bench.spec.second_colour else set()
    wax = Material(colour=colour, roughness=0.28, specular=0.5, clearcoat=0.4)
    angle = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    if heart:
        x = 16 * np.sin(angle) ** 3
        y = 13 * np.cos(angle) - 5 * np.cos(2 * angle) - 2 * np.cos(3 * angle) - np.cos(4 * angle)
        line = closed(np.stack([x, y], axis=1)[::-1] * 0.001)
        bench.add(wax, placed(stamped(line, 0, 0.0028, 0.0011), at))
        return
    wobble = (
        1
        + 0.05 * np.sin(3 * angle + bench.random.uniform(0, 6))
        + 0.04 * np.sin(5 * angle + bench.random.uniform(0, 6))
    )
    line = closed(0.0145 * wobble[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1))
    ring = closed(0.0102 * np.stack([np.cos(angle), np.sin(angle)], axis=1))
    bench.add(
        wax,
        placed(stamped(line, 0, 0.0030, 0.0008, [ring]), at),
        placed(stamped(ring.inset(-0.0005), 0, 0.0017, 0.0002), at),
    )
    points = np.where(np.arange(16) % 2 == 0, 0.0075, 0.0036)
    turn = np.arange(16) * np.pi / 8
    star = closed(points[:, None] * np.stack([np.cos(turn), np.sin(turn)], axis=1))
    bench.add(wax, placed(stamped(star, 0.001, 0.0026, 0.0004), at))


_paper = listed(("colour", "material"), 20.0)
_letter = listed(("colour", "second_colour", "material"), 16.0)
MAKERS: tuple[Maker, ...] = (
    _paper(
        "paper",
        "sheet of paper, sheet, ream, paper, paper sheet, piece of paper, blank paper, papers, stack of paper, "
        "stack of papers, pile of papers, ream of paper, paper stack",
        0.31,
        make_sheet,
    ),
    _letter("envelope", "envelope, sealed envelope, love letter", 0.178, make_envelope),
    _letter("letter", "letter, open envelope, opened letter, invitation, handwritten letter", 0.21, make_envelope),
)
