"""Boards one stands on: surfboard, snowboard, skis with their poles; shown standing, their pictures to the front."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, DARK_RUBBER, STEEL, Bench, satin, shade, toward
from studiolo.engines.maquette.makers.plates import placed, plate, rounded, slab, standing, strip
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.solid_grain import step
from studiolo.engines.maquette.makers.sports.bats import wrapped
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Texture
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.srgb import encoded_bytes

Paint = Callable[[Numbers, Numbers], Numbers]
"""Colours (rows, columns, 3) for places across, -1 to 1, and along, 0 to 1."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Board:
    """Stations along a standing board, each (n,): height, half width, how far forward its middle lies, thickness."""

    height: Numbers
    half: Numbers
    forward: Numbers
    thick: Numbers


def faces(board: Board, *, columns: int = 25, dome: float = 1.0) -> tuple[Mesh, Mesh, Mesh]:
    """Its front, its back and its rail; front and back take one picture each. dome: 0 for flat with square edges."""
    s = np.linspace(-1, 1, columns)
    swell = np.sqrt(1 - (0.985 * s) ** 2) if dome > 0.5 else np.ones(columns)
    x = board.half[:, None] * s[None]
    z = np.broadcast_to(board.height[:, None], x.shape)
    out = board.forward[:, None] + 0.5 * board.thick[:, None] * swell[None]
    back = board.forward[:, None] - 0.5 * board.thick[:, None] * swell[None]
    along = (board.height - board.height[0]) / np.ptp(board.height)
    u, v = np.meshgrid((s + 1) / 2, along)
    uvs = np.stack([u, v], axis=-1)
    front = np.stack([x, -out, z], axis=-1)
    rear = np.stack([x, -back, z], axis=-1)
    rim = np.concatenate([front[:, -1], front[::-1, 0]])
    rim_back = np.concatenate([rear[:, -1], rear[::-1, 0]])
    closed = [np.concatenate([line, line[:1]]) for line in (rim_back, rim)]
    return sheet(front, uvs=uvs, flip=True), sheet(rear, uvs=uvs), sheet(np.stack(closed))


def painted(paint: Paint, *, gloss: float = 1.0, size: tuple[int, int] = (768, 192)) -> Material:
    v, u = np.meshgrid(
        1 - (np.arange(size[0]) + 0.5) / size[0], (np.arange(size[1]) + 0.5) / size[1] * 2 - 1, indexing="ij"
    )
    picture = Texture(image=encoded_bytes(np.clip(paint(u, v), 0, 0.9)), repeat=False)
    return Material(colour=picture, roughness=0.22, specular=0.5, clearcoat=gloss, clearcoat_gloss=0.96)


def mixed(base: Numbers, over: Colour, share: Numbers) -> Numbers:
    return np.asarray(base + (np.asarray(over) - base) * np.clip(share, 0, 1)[..., None])


def design(bench: Bench, first: Colour, second: Colour) -> Paint:
    """One of a few plain graphics in two colours: bands, a sun, waves, rays, a fade."""
    pale, kind = hex_colour("#f3efe4"), int(bench.random.integers(5))
    phase, middle = float(bench.random.uniform(0, 6)), float(bench.random.uniform(0.35, 0.65))

    def paint(u: Numbers, v: Numbers) -> Numbers:
        base = np.broadcast_to(np.asarray(first), (*u.shape, 3)).astype(float)
        if kind == 0:
            way = v + 0.06 * u
            for number, (low, high) in enumerate(((0.6, 0.72), (0.735, 0.76), (0.775, 0.785), (0.2, 0.24))):
                over = (second, pale, second, pale)[number]
                base = mixed(base, over, step(low, low + 0.002, way) * (1 - step(high, high + 0.002, way)))
        elif kind == 1:
            far = np.hypot(u, (v - 0.62) * 7.5)
            base = mixed(base, pale, 1 - step(0.72, 0.74, far))
            base = mixed(base, second, 1 - step(0.6, 0.62, far))
            base = mixed(base, second, (1 - step(0.36, 0.363, v)) * step(0.0, 0.4, np.sin(v * 90) + 0.2))
        elif kind == 2:
            for number, over in enumerate((toward(first, pale, 0.5), second, shade(second, 0.6))):
                edge = middle - 0.13 * number + 0.035 * np.sin(u * 2.6 + phase + number * 1.3)
                base = mixed(base, over, 1 - step(edge, edge + 0.003, v))
        elif kind == 3:
            angle = np.arctan2(u, (v - 0.1) * 4)
            base = mixed(base, second, step(-0.06, 0.06, np.sin(angle * 11)) * step(0.12, 0.14, v))
        else:
            base = mixed(base, second, step(0.1, 0.9, v))
            base = mixed(base, pale, step(0.006, 0.0, np.abs(v - middle - 0.03 * u)))
        return base

    return paint


SURF = (
    ("#f2ede0", "#1f8a9a"),
    ("#f4c8a8", "#e2563f"),
    ("#7fc6c9", "#f5f0e2"),
    ("#f5d35e", "#e8622c"),
    ("#e9edf0", "#21508f"),
    ("#e2574c", "#f7e6c4"),
)
SNOW = (
    ("#1d2b4a", "#e8622c"),
    ("#1c1d20", "#59c2c9"),
    ("#e2c23a", "#22252b"),
    ("#c8322b", "#f0ece2"),
    ("#5a3f8a", "#f09ab0"),
)


def colours_of(bench: Bench, pairs: tuple[tuple[str, str], ...]) -> tuple[Colour, Colour]:
    pair = pairs[int(bench.random.integers(len(pairs)))]
    first = bench.colour(pair[:1])
    usual = (
        hex_colour(pair[1]) if bench.spec.colour is None else hex_colour("#f3efe4" if sum(first) < 1.3 else "#2a3038")
    )
    return first, second_colour(bench, usual)


def make_surfboard(spec: ThingSpec) -> Model:
    """Upright on its tail, deck to the front, a stringer down its middle, three fins behind."""
    bench = Bench(spec, 0x5B41)
    first, second = colours_of(bench, SURF)
    graphic = design(bench, first, second)
    t = np.linspace(0, 1, 90)
    nose = float(bench.random.uniform(0.42, 0.75))  # longboards have round noses
    half = 0.275 * np.clip(1 - (2 * np.abs(t - 0.47)) ** 2.6, 0, 1) ** np.where(t > 0.47, nose, 0.55)
    half = np.maximum(half, 0.003)
    tail = np.clip(1 - t / 0.03, 0, 1)
    half = np.where(t < 0.03, np.maximum(half, 0.05 * (1 - tail**2) ** 0.5 + 0.02), half)
    forward = 0.16 * np.clip((t - 0.6) / 0.4, 0, 1) ** 2.4 + 0.03 * np.clip((0.25 - t) / 0.25, 0, 1) ** 2
    thick = 0.066 * np.clip(1 - (2 * np.abs(t - 0.5)) ** 3, 0.05, 1) ** 0.6
    board = Board(height=2.0 * t, half=half, forward=forward, thick=thick)

    def deck(u: Numbers, v: Numbers) -> Numbers:
        return mixed(graphic(u, v), hex_colour("#7a5330"), step(0.016, 0.008, np.abs(u)) * step(0.0, 0.004, v))

    front, back, rail = faces(board)
    own = bench.body(painted(deck), size_m=0.5)
    bench.add(own, front, name="deck")
    bench.add(own if spec.material else painted(graphic), back)
    bench.add(satin(first), rail)
    fin = satin(shade(second, 0.7) if sum(second) < 1.5 else (0.05, 0.06, 0.07), 0.3)
    for x, z, size, lean in ((0.0, 0.12, 1.0, 0.0), (-0.12, 0.27, 0.8, -14.0), (0.12, 0.27, 0.8, 14.0)):
        bench.add(fin, placed(_fin(size), (x, 0.005, z), rotation((0, 0, 1), lean)))
    pad = Material(colour=(0.05, 0.05, 0.055), roughness=0.8)
    bench.add(
        pad,
        standing(
            plate(rounded(0.2, 0.28, 0.05), [(0.01, 0, 0), (0, 0.001, 0.002), (0.004, 0.006, 0)]), (0, -0.052, 0.25)
        ),
    )
    return posed(bench, turned_by((-4.0, 0.0, 0.0)))


def _fin(size: float) -> Mesh:
    """A raked fin that stands off the board's back."""
    t = np.linspace(0, 1, 24)
    path = np.stack([0 * t, 0.12 * size * t, -0.035 * size * t**1.8], axis=1)
    return strip(path, rounded(0.012, 0.1 * size, 0.0055), (1, 0, 0), taper=1 - 0.72 * t**1.6)


def make_snowboard(spec: ThingSpec) -> Model:
    """Upright, its upper side with two bindings to the front."""
    bench = Bench(spec, 0x5B42)
    first, second = colours_of(bench, SNOW)
    graphic = design(bench, first, second)
    t = np.linspace(0, 1, 90)
    end = np.clip(np.minimum(t, 1 - t) / 0.085, 0, 1)
    half = (0.128 + 0.022 * (2 * t - 1) ** 2) * np.sqrt(np.clip(1 - (1 - end) ** 2, 0.001, 1))
    forward = 0.055 * np.clip((np.abs(2 * t - 1) - 0.72) / 0.28, 0, 1) ** 1.8
    board = Board(height=1.55 * t, half=half, forward=forward, thick=np.full(90, 0.011))
    front, back, rail = faces(board, dome=0.0)
    own = bench.body(painted(graphic), size_m=0.4)
    bench.add(own, front, name="board")
    bench.add(satin(second, 0.3), back)
    bench.add(STEEL, rail)
    for number, z in enumerate((0.5, 1.05)):
        turn = rotation((0, 1, 0), (-8.0, 10.0)[number]) @ rotation((1, 0, 0), 90)
        for material, mesh in _binding(bench, shade(second, 0.8)):
            bench.add(material, placed(mesh, (0, -0.0055, z), turn))
    return posed(bench, turned_by((-3.0, 0.0, 0.0)))


BLACK_STRAP = Material(colour=(0.025, 0.025, 0.027), roughness=0.5, specular=0.4)


def _binding(bench: Bench, accent: Colour) -> list[tuple[Material, Mesh]]:
    """Lying flat, toes to +x: a base, a highback at the heel and two straps."""
    base = plate(
        rounded(0.25, 0.125, 0.05), [(0.004, 0, 0), (0, 0.002, 0.002), (0.002, 0.018, 0.005), (0.012, 0.02, 0)]
    )
    arc = np.linspace(0.15 * np.pi, 0.85 * np.pi, 24)
    straps = []
    for x, high, wide in ((-0.035, 0.095, 0.05), (0.075, 0.06, 0.036)):
        path = np.stack(
            [
                np.full(24, x) - 0.01 * np.sin(arc),
                -0.068 * np.cos(arc) / np.cos(0.15 * np.pi),
                high * np.sin(arc) - 0.02,
            ],
            axis=1,
        )
        straps.append(strip(path, rounded(wide, 0.009, 0.004), (1, 0, 0)))
    t = np.linspace(0, 1, 20)
    spine = np.stack([-0.105 - 0.05 * t, 0 * t, 0.01 + 0.19 * t], axis=1)
    high_back = strip(spine, rounded(0.1, 0.014, 0.006), (0, 1, 0), taper=1.0 - 0.42 * np.abs(t - 0.35) ** 1.3 / 0.55)
    return [(BLACK_PLASTIC, base), (_tone(accent), high_back), (BLACK_STRAP, join(straps))]


def _tone(colour: Colour) -> Material:
    return Material(colour=colour, roughness=0.4, specular=0.45)


def make_skis(spec: ThingSpec) -> Model:
    """A pair on their tails, tips up, with bindings; two poles beside them."""
    bench = Bench(spec, 0x5B43)
    first, second = colours_of(bench, SNOW)
    graphic = design(bench, first, second)
    t = np.linspace(0, 1, 110)
    end = np.clip(np.minimum(t / 0.02, (1 - t) / 0.07), 0, 1)
    half = (0.036 + 0.017 * (2 * t - 1) ** 2) * np.sqrt(np.clip(1 - (1 - end) ** 2, 0.002, 1))
    forward = 0.085 * np.clip((t - 0.86) / 0.14, 0, 1) ** 1.9
    board = Board(height=1.7 * t, half=half, forward=forward, thick=0.01 + 0.009 * np.sin(np.pi * t))
    own = bench.body(painted(graphic, size=(1024, 96)), size_m=0.3)
    for side in (-1.0, 1.0):
        front, back, rail = faces(board, columns=9, dome=0.0)
        turn = rotation((0, 1, 0), side * 2.2)
        at = (side * 0.085, 0.0, 0.0)
        for material, mesh in ((own, front), (satin(second, 0.3), back), (STEEL, rail)):
            bench.add(material, placed(mesh, at, turn), name="ski")
        for z, size in ((0.68, 0.9), (0.98, 1.1)):
            body = slab(rounded(0.062, 0.12 * size, 0.018), 0.004, 0.05, 0.01)
            bench.add(BLACK_PLASTIC, placed(standing(body, (0, 0, z)), at, turn))
            bench.add(
                _tone(second),
                placed(standing(slab(rounded(0.04, 0.06 * size, 0.014), 0.048, 0.062, 0.006), (0, 0, z)), at, turn),
            )
    for side in (-1.0, 1.0):
        _pole(bench, side, first, second)
    return bench.model()


def _pole(bench: Bench, side: float, first: Colour, second: Colour) -> None:
    foot, top = np.array((side * 0.3, -0.02, 0.0)), np.array((side * 0.2, 0.03, 1.22))
    steps = np.linspace(0, 1, 12)[:, None]
    alloy = Material(colour=shade(first, 0.8), roughness=0.25, metallic=0.6, specular=0.5)
    bench.add(alloy, tube(foot + (top - foot) * steps, 0.004 + 0.0035 * np.minimum(steps[:, 0] * 4, 1), 16))
    bench.add(DARK_RUBBER, wrapped(np.stack([foot + (top - foot) * 0.89, top]), 0.0145, turns=9))
    way = (top - foot) / np.linalg.norm(top - foot)
    lean = float(np.degrees(np.arctan2(way[0], way[2])))
    basket = turned(
        filleted(
            [(0.004, 0.0, 0), (0.042, 0.004, 0.003), (0.044, 0.008, 0.003), (0.01, 0.014, 0.004), (0.004, 0.014, 0)], 4
        ),
        40,
    ).mesh
    bench.add(_tone(second), placed(basket, foot + way * 0.06, rotation((0, 1, 0), lean)))
    loop = np.linspace(0, 2 * np.pi, 30)
    ring = top + np.stack([side * 0.03 * (1 - np.cos(loop)), 0.012 * np.sin(loop), -0.075 * (1 - np.cos(loop))], axis=1)
    bench.add(BLACK_STRAP, strip(ring, rounded(0.012, 0.002, 0.0009), (0, 1, 0)))


_maker = listed({"colour", "second_colour", "material"}, 22.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "surfboard",
        "surfboard, surf board, long board, bodyboard, body board, paddleboard, paddle board",
        2.0,
        make_surfboard,
    ),
    _maker("snowboard", "snowboard, snow board", 1.55, make_snowboard),
    _maker("skis", "skis, ski, pair of skis, alpine skis, downhill skis, skis and poles", 1.7, make_skis),
)
