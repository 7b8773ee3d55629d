"""A door in its frame and a window in its frame, as a joiner would show them: alone, standing."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, STEEL, Bench, satin
from studiolo.engines.maquette.makers.grain import laid_out, wood_texture
from studiolo.engines.maquette.makers.household.trims import BRASS, second
from studiolo.engines.maquette.makers.plates import UV_M, circle, mirrored, placed, plate, rounded, slab, standing
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve, filleted, pipe, rotation, turned
from studiolo.engines.maquette.model import Material, Mesh, Model, Texture
from studiolo.engines.maquette.settings.shell import box
from studiolo.engines.maquette.settings.surfaces import hex_colour

DOORS = ("#8c2f2b", "#24465f", "#2f5a48", "#e6dfd0", "#3a3d42", "#c08a3e", "#6d8c93")
FRAMES = ("#efece4", "#e9e4d6", "#d9d5ca")
WINDOWS = ("#f2efe8", "#e9e6dc", "#3b4a46", "#5f7d88", "#2f3a44")
PANE = Material(colour=(0.93, 0.97, 0.965), kind="glass", roughness=0.0, ior=1.5)
WOODS = ("#8a5a33", "#5f3a22", "#a9774a", "#75452a")
BOARD_M = 0.55  # how much of a board its picture shows
LEAF_M = (0.86, 2.02, 0.044)  # width, height, thickness of a door


def make_door(spec: ThingSpec) -> Model:
    """Six panels or four, in a cased frame on a step; ajar if asked open."""
    bench = Bench(spec, 0x0F01)
    timber = _timber(bench, DOORS, plain_share=0.35)
    frame = timber if spec.material else satin(second(bench, FRAMES), 0.5)
    width, height, _ = LEAF_M
    for side in (-1.0, 1.0):
        bench.add(frame, _bar((side * (width / 2 + 0.0425), 0, (height + 0.02) / 2), (0.085, 0.13, height + 0.02)))
        bench.add(frame, _bar((side * (width / 2 + 0.07), -0.07, height / 2 + 0.04), (0.13, 0.025, height + 0.1), 0.01))
    bench.add(frame, _bar((0, 0, height + 0.05), (width + 0.17, 0.13, 0.075)))
    bench.add(
        frame,
        _bar((0, -0.07, height + 0.085), (width + 0.27, 0.03, 0.14), 0.01),
        _bar((0, -0.078, height + 0.165), (width + 0.33, 0.06, 0.035), 0.012),
    )
    stone = Material(colour=(0.36, 0.345, 0.32), roughness=0.8)
    bench.add(stone, _bar((0, -0.04, 0.0), (width + 0.34, 0.26, 0.05), 0.008))
    opened = bool(frozenset(spec.modifiers) & {"open", "ajar", "opened"})
    if opened:
        bench.honoured.add("modifiers")
    _hang(bench, timber, 80.0 if opened else 0.0)
    return _grained(bench.model(anchors={"top": (0.0, 0.0, height + 0.18)}), timber)


def _timber(bench: Bench, codes: tuple[str, ...], *, plain_share: float) -> Material:
    """Paint in the colour asked for or by lot, bare wood where nothing was asked or wood was, or the material asked for."""
    colour, bare = bench.colour(codes), bench.random.random() < plain_share
    spec = bench.spec
    if spec.material == "wood" or (not spec.material and spec.colour is None and bare):
        if spec.material:
            bench.honoured.add("material")
        pick = WOODS[int(bench.random.integers(len(WOODS)))]
        grain = wood_texture(spec.colour or hex_colour(pick), spec.seed)
        return Material(colour=grain, roughness=0.42, specular=0.45, clearcoat=0.25, clearcoat_gloss=0.8)
    paint = Material(colour=colour, roughness=0.34, specular=0.5, clearcoat=0.3, clearcoat_gloss=0.85)
    return bench.body(paint, size_m=1.0)


def _grained(model: Model, timber: Material) -> Model:
    """Bare wood is sawn piece by piece, its grain along each piece."""
    if not isinstance(timber.colour, Texture):
        return model
    sawn = tuple(
        replace(part, shape=laid_out(part.shape, BOARD_M))
        if part.material is timber and isinstance(part.shape, Mesh)
        else part
        for part in model.parts
    )
    return replace(model, parts=sawn)


def _hang(bench: Bench, timber: Material, open_deg: float) -> None:
    """The leaf with its handle on its hinges at the right, turned inwards by so much, so that its face stays in sight."""
    width, _, thick = LEAF_M
    hinge = np.array((width / 2, 0.0, 0.0))
    turn = rotation((0, 0, 1), -open_deg)

    def hung(mesh: Mesh) -> Mesh:
        return placed(mirrored(mesh), hinge - turn @ hinge, turn)

    for mesh in _leaf(bench):
        bench.add(timber, hung(mesh), name="leaf")
    metal = (BRASS, STEEL, CHROME)[int(bench.random.integers(3))]
    x = width / 2 - 0.065
    for face in (-1.0, 1.0):
        for mesh in _handle(x, face * thick / 2, face):
            bench.add(metal, hung(mesh), name="handle")
    for z in (0.25, 1.0, 1.78):
        bench.add(
            metal,
            pipe(
                [(width / 2 + 0.003, -thick / 2 - 0.004, z), (width / 2 + 0.003, -thick / 2 - 0.004, z + 0.09)],
                0.0075,
                sides=18,
            ).mesh,
        )


def _leaf(bench: Bench) -> list[Mesh]:
    """Stiles, rails and muntins, and raised panels set back between them."""
    width, height, thick = LEAF_M
    stile, low = 0.115, 0.03
    rows = ((0.24, 0.78), (0.9, 1.52), (1.64, 1.93)) if bench.random.random() < 0.6 else ((0.24, 0.86), (1.0, 1.93))
    meshes = [
        _bar((side * (width - stile) / 2, 0, height / 2 + low / 2), (stile, thick, height - low), 0.003)
        for side in (-1.0, 1.0)
    ]
    meshes.append(_bar((0, 0, height / 2 + low / 2), (0.1, thick, height - low - 0.004), 0.003))
    edges = [low, *(z for row in rows for z in row), height]
    meshes += [
        _bar((0, 0, (a + b) / 2), (width - stile, thick - 0.0004, b - a), 0.003)
        for a, b in zip(edges[::2], edges[1::2], strict=True)
    ]
    wide = (width - 2 * stile - 0.1) / 2
    for a, b in rows:
        for side in (-1.0, 1.0):
            field = rounded(wide + 0.01, b - a + 0.01, 0.001, steps=2)
            line = [(0, -0.011, 0), (0, 0.009, 0), (0.022, 0.0095, 0.002), (0.05, 0.0165, 0.003), (0.054, 0.0165, 0)]
            at = (side * (wide / 2 + 0.05), 0.0, (a + b) / 2)
            front = standing(plate(field, line, steps=3), at)
            meshes += [front, placed(plate(field, line, steps=3), at, rotation((0, 0, 1), 180.0) @ _UP)]
    return meshes


_UP = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]])


def _handle(x: float, y: float, face: float) -> list[Mesh]:
    """A lever on a long plate with a keyhole."""
    back = slab(rounded(0.042, 0.21, 0.012), 0.0, 0.005, 0.002, steps=5)
    turn = _UP if face < 0 else rotation((0, 0, 1), 180.0) @ _UP
    lever = curve(np.array([(x, y, 1.06), (x, y + face * 0.03, 1.06), (x - 0.012, y + face * 0.048, 1.06), (x - 0.05,
        y + face * 0.05, 1.062),
                            (x - 0.115, y + face * 0.046, 1.056)]), 50)  # fmt: skip
    rose = filleted([(0, 0, 0), (0.018, 0, 0.001), (0.017, 0.007, 0.003), (0.011, 0.011, 0.003), (0, 0.011, 0)], 5)
    return [
        placed(back, (x, y, 1.02), turn),
        placed(turned(rose, 48).mesh, (x, y + face * 0.004, 1.06), turn),
        pipe(lever, np.linspace(0.0085, 0.0068, 50), sides=20).mesh,
        placed(slab(circle(0.0045, sides=24), 0.004, 0.0062, 0.0003), (x, y, 0.965), turn),
    ]


def make_window(spec: ThingSpec) -> Model:
    """Two casements of six panes each over a sill; ajar if asked open."""
    bench = Bench(spec, 0x0F02)
    timber = _timber(bench, WINDOWS, plain_share=0.2)
    width, height, sill = 1.02, 1.28, 0.05
    for side in (-1.0, 1.0):
        bench.add(timber, _bar((side * (width / 2 + 0.03), 0, sill + height / 2), (0.065, 0.11, height + 0.11), 0.004))
        bench.add(
            timber, _bar((side * (width / 2 + 0.065), -0.055, sill + height / 2), (0.1, 0.022, height + 0.1), 0.008)
        )
    bench.add(timber, _bar((0, 0, sill + height + 0.03), (width + 0.1, 0.11, 0.065), 0.004))
    bench.add(
        timber,
        _bar((0, -0.055, sill + height + 0.075), (width + 0.26, 0.026, 0.11), 0.008),
        _bar((0, -0.07, sill + height + 0.14), (width + 0.32, 0.06, 0.03), 0.01),
    )
    bench.add(
        timber,
        _bar((0, 0, sill - 0.01), (width + 0.1, 0.12, 0.05), 0.004),
        _bar((0, -0.06, sill - 0.022), (width + 0.34, 0.2, 0.04), 0.012),
    )
    opened = bool(frozenset(spec.modifiers) & {"open", "ajar", "opened"})
    if opened:
        bench.honoured.add("modifiers")
    metal = (BRASS, STEEL)[int(bench.random.integers(2))]
    for side in (-1.0, 1.0):
        _casement(bench, timber, metal, side, (width / 2 - 0.002, height - 0.004, sill), 45.0 if opened else 0.0)
    return _grained(bench.model(anchors={"top": (0.0, 0.0, sill + height + 0.15)}), timber)


def _casement(
    bench: Bench, timber: Material, metal: Material, side: float, size: tuple[float, float, float], open_deg: float
) -> None:
    """A sash with two by three panes, hinged on its outer stile."""
    wide, tall, low = size
    hinge, turn = np.array((side * wide, 0.0, 0.0)), rotation((0, 0, 1), -side * open_deg)

    def hung(mesh: Mesh) -> Mesh:
        return placed(mesh, hinge - turn @ hinge, turn)

    rail, middle, z = 0.055, side * wide / 2, low + tall / 2
    bars = [_bar((middle + k * (wide - rail) / 2, 0, z), (rail, 0.045, tall), 0.006) for k in (-1.0, 1.0)]
    bars += [_bar((middle, 0, z + k * (tall - rail) / 2), (wide - rail, 0.044, rail), 0.006) for k in (-1.0, 1.0)]
    bars.append(_bar((middle, 0, z), (0.022, 0.03, tall - rail), 0.005))
    bars += [_bar((middle, 0, z + k * (tall - rail) / 6), (wide - rail, 0.029, 0.022), 0.005) for k in (-1.0, 1.0)]
    bench.add(timber, *(hung(mesh) for mesh in bars))
    bench.add(PANE, hung(_bar((middle, 0.006, z), (wide - 1.6 * rail, 0.004, tall - 1.6 * rail), 0.0004)), name="glass")
    if side > 0:
        grip = curve(
            np.array([(0.028, -0.024, z), (0.028, -0.045, z), (0.028, -0.05, z - 0.02), (0.028, -0.048, z - 0.1)]), 30
        )
        bench.add(
            metal, hung(pipe(grip, 0.0065, sides=18).mesh), hung(_bar((0.028, -0.024, z), (0.026, 0.006, 0.06), 0.002))
        )
    for share in (0.18, 0.82):
        x, at = side * (wide + 0.002), low + tall * share
        bench.add(metal, pipe([(x, -0.026, at - 0.035), (x, -0.026, at + 0.035)], 0.0065, sides=16).mesh)


def _bar(middle: tuple[float, float, float], size: tuple[float, float, float], bevel: float = 0.005) -> Mesh:
    """A planed piece of timber, its grain along its longest side."""
    low = tuple(m - s / 2 for m, s in zip(middle, size, strict=True))
    high = tuple(m + s / 2 for m, s in zip(middle, size, strict=True))
    return box((low[0], low[1], low[2]), (high[0], high[1], high[2]), bevel, UV_M, int(np.argmax(size)), 2)


_maker = listed(("colour", "second_colour", "material", "modifiers"), 24.0)
MAKERS = (
    _maker("door", "door, front door, wooden door, panelled door, house door, open door", 2.25, make_door),
    _maker(
        "window", "window, casement window, wooden window, house window, open window, window frame", 1.5, make_window
    ),
)
