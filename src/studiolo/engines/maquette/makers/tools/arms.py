"""What knights carry: a sword, a dagger, a shield."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import GOLD, Bench, shade
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import (
    UPRIGHT,
    UV_M,
    circle,
    placed,
    slab,
    standing,
    strip,
    superellipse,
)
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import closed, shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRASS, BRIGHT, STEEL, bow, knob, made_of
from studiolo.engines.maquette.makers.turning import ball, rotation, unit
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_sword(spec: ThingSpec) -> Model:
    """Blade up, standing on its pommel: a ridge down both faces, a curved guard, a grip bound in leather."""
    bench = Bench(spec, 0x7171)
    short = bool({"dagger", "dirk", "short"} & {*spec.noun.split(), *spec.modifiers})
    golden = bool({"golden", "gold"} & set(spec.modifiers)) or spec.material == "gold"
    metal = GOLD if golden or bench.random.random() < 0.45 else STEEL
    length, wide = (0.26, 0.034) if short else (0.74, 0.06)
    low = 0.15 if short else 0.2
    steel = Material(colour=(0.66, 0.67, 0.69), roughness=0.14, metallic=1.0)
    if spec.material:
        steel = bench.body(steel)
    z = np.concatenate([np.linspace(0, 0.9, 24), np.linspace(0.9, 1, 14)[1:]])
    taper = np.interp(z, [0, 0.88, 0.96, 1], [1, 0.72, 0.42, 0.015])
    rhombus = shape([(wide / 2, 0, 0.0006), (0, 0.0055, 0.002), (-wide / 2, 0, 0.0006), (0, -0.0055, 0.002)], 3)
    path = np.stack([0 * z, 0 * z, low + length * z], axis=1)
    bench.add(steel, strip(path, rhombus, (1.0, 0.0, 0.0), taper=taper), name="blade")
    reach = 0.062 if short else 0.115
    guard = bow(
        [
            (-reach, 0, low + 0.022),
            (-reach * 0.6, 0, low + 0.004),
            (0, 0, low),
            (reach * 0.6, 0, low + 0.004),
            (reach, 0, low + 0.022),
        ],
        50,
    )
    swell = np.interp(np.abs(np.linspace(-1, 1, 50)), [0, 0.1, 0.85, 1], [1.5, 1.0, 0.8, 1.25])
    bench.add(metal, strip(guard, superellipse(0.014, 0.018, 2.6, sides=40), (0, 1, 0), taper=swell))
    for side in (-1, 1):
        bench.add(metal, ball(0.0125, (side * reach, 0, low + 0.022), sides=40).mesh)
    colour = bench.colour(("#3a2216", "#5a1c1c", "#1d2f4a", "#24211f"))
    leather = Material(colour=colour, roughness=0.6, specular=0.35)
    foot = 0.045
    bench.add(
        leather,
        knob(
            [
                (0.0, foot, 0),
                (0.0135, foot, 0.001),
                (0.0155, (foot + low) / 2, 0.03),
                (0.0130, low - 0.004, 0.001),
                (0.0, low - 0.003, 0),
            ]
        ),
        name="grip",
    )
    t = np.linspace(0, 1, 200)
    turns = (low - foot - 0.012) / 0.011
    reach_at = np.interp(t, [0, 0.5, 1], [0.0138, 0.0153, 0.0134])
    cord = np.stack(
        [
            reach_at * np.cos(2 * np.pi * turns * t),
            reach_at * np.sin(2 * np.pi * turns * t),
            foot + 0.005 + (low - foot - 0.012) * t,
        ],
        axis=1,
    )
    bench.add(Material(colour=shade(colour, 0.45), roughness=0.6), tube(cord, 0.0016, 8))
    pommel = [
        (0.0, 0.0, 0),
        (0.012, 0.001, 0.004),
        (0.0225, 0.018, 0.014),
        (0.014, 0.038, 0.008),
        (0.0125, foot + 0.002, 0.002),
        (0.0, foot + 0.003, 0),
    ]
    bench.add(metal, knob(pommel))
    if not short:
        gem = Material(colour=spec.second_colour or hex_colour("#a3121c"), roughness=0.05, specular=0.7, clearcoat=1.0)
        bench.honoured |= {"second_colour"} if spec.second_colour else set()
        bench.add(gem, placed(ball(0.0085, squash=0.5, sides=32).mesh, (0, -0.0125, low), UPRIGHT))
    return bench.model(anchors={"grip": (0, 0, (foot + low) / 2), "top": (0, 0, low + length)})


def make_shield(spec: ThingSpec) -> Model:
    """A heater shield, quartered in two colours, rimmed and studded; round, of boards, by its words or for Vikings."""
    bench = Bench(spec, 0x7172)
    made_of(bench, "wood", "metal")
    boards = spec.material == "wood" or {"round", "viking", "wooden", "buckler"} & {*spec.noun.split(), *spec.modifiers}
    return _round_shield(bench, spec) if boards else _heater(bench, spec)


def _bowed(mesh: Mesh, by: float) -> Mesh:
    """Bent back at its sides: z falls with the square of x. by: per metre."""
    x = mesh.vertices[:, 0]
    vertices = mesh.vertices.copy()
    vertices[:, 2] -= by * x * x
    normals = mesh.normals
    assert normals is not None
    bent = normals.copy()
    bent[:, 0] += 2 * by * x * normals[:, 2]
    return replace(mesh, vertices=vertices, normals=unit(bent).astype(np.float32))


def _heater(bench: Bench, spec: ThingSpec) -> Model:
    first = bench.colour(("#a31c1f", "#1f3f8a", "#1f5a3a", "#2a2a30"))
    second = spec.second_colour or hex_colour("#e6dcc0" if bench.random.random() < 0.6 else "#d9a42a")
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    metal = GOLD if bench.random.random() < 0.5 else BRIGHT
    half = bow([(0.25, 0.30), (0.252, 0.16), (0.24, 0.0), (0.19, -0.16), (0.11, -0.27), (0.0, -0.36)], 40)
    top = np.stack(
        [np.linspace(-0.25, 0.25, 24)[1:-1], 0.30 + 0.012 * np.cos(np.linspace(-np.pi / 2, np.pi / 2, 24))[1:-1]],
        axis=1,
    )
    outline = np.concatenate([(half * (-1, 1))[:-1], half[::-1], top[::-1]])
    paints = [Material(colour=colour, roughness=0.32, specular=0.5, clearcoat=0.5) for colour in (first, second)]

    def bend(mesh: Mesh) -> Mesh:
        return standing(_bowed(mesh, 0.9), (0, 0, 0.36))

    for number, (sx, sy) in enumerate(((-1, 1), (1, 1), (-1, -1), (1, -1))):
        for column in range(6):  # narrow strips bend smoothly
            left, right = (0.25 * k / 6 + (0.003 if k == 6 else 0) for k in (column, column + 1))
            strip_ = _band(outline, (left, right), sx, sy)
            if strip_ is not None:
                bench.add(paints[0 if number in (0, 3) else 1], bend(stamped(closed(strip_), -0.008, 0.004, 0.0002)))
    line = np.concatenate([outline, outline[:1]])
    rim = np.stack([line[:, 0], line[:, 1], 0.003 - 0.9 * line[:, 0] ** 2], axis=1)
    bench.add(metal, standing(tube(rim, 0.0085, 14), (0, 0, 0.36)), name="rim")
    for x, y in [*outline[::7] * 0.93]:
        bench.add(metal, bend(placed(ball(0.006, squash=0.6, sides=16).mesh, (float(x), float(y) * 0.985, 0.004))))
    boss = ball(0.045, squash=0.55, sides=56).mesh
    bench.add(
        metal,
        standing(boss, (0, -0.003, 0.39)),
        standing(slab(circle(0.062, sides=64), 0.0, 0.008, 0.003), (0, 0, 0.39)),
    )
    return reposed(
        bench.model(anchors={"grip": (0, 0.03, 0.36), "handle": (0, 0.03, 0.36)}), spec, rotation((1, 0, 0), -8)
    )


def _band(outline: Numbers, across: tuple[float, float], sx: int, sy: int) -> Numbers | None:
    """The part of a quarter of the shield that lies between two distances from its middle line."""
    right = outline[(outline[:, 0] > 0) | (np.abs(outline[:, 0]) < 1e-9)]
    low_side = right[np.argsort(right[:, 0])]
    left, far = across
    x = np.linspace(left, min(far, 0.2515), 6)
    lower = low_side[low_side[:, 1] < 0.29]
    order = np.argsort(lower[:, 1])
    if sy > 0:
        edge = np.interp(x, [0, 0.25], [0.312, 0.30])
        base = np.full(6, 0.03)
    else:
        rim = lower[order]
        rim = rim[rim[:, 1] <= 0.03]
        edge = np.interp(x, np.maximum.accumulate(rim[:, 0]), rim[:, 1])
        base = np.full(6, 0.03)
    if sy < 0 and float((base - edge).max()) < 1e-3:
        return None
    x = np.minimum(x, 0.2505)
    upper, under = (edge, base) if sy > 0 else (base, np.minimum(edge, base - 1e-4))
    ring = np.concatenate([np.stack([x, under], axis=1), np.stack([x, upper], axis=1)[::-1]])
    return ring if sx > 0 else (ring * (-1, 1))[::-1]


def _round_shield(bench: Bench, spec: ThingSpec) -> Model:
    colour = bench.colour(("#8a5a30", "#7a2a22", "#2a4a6a"))
    timber = material_for("wood", colour, bench.random, tile_m=UV_M, size_m=0.4)
    r = 0.38
    for number in range(7):
        x0, x1 = -r + 2 * r * number / 7 + 0.0015, -r + 2 * r * (number + 1) / 7 - 0.0015
        x = np.linspace(x0, x1, 12)
        y = np.sqrt(np.maximum(r * r - x * x, 1e-6))
        board = np.concatenate([np.stack([x, -y], axis=1), np.stack([x, y], axis=1)[::-1]])
        bench.add(timber, standing(stamped(closed(board), -0.008, 0.006, 0.002), (0, 0, r)), name="board")
    turn = np.linspace(0, 2 * np.pi, 121)
    for radius, thick in ((r, 0.012), (0.11, 0.006)):
        ring = np.stack([radius * np.cos(turn), 0 * turn, radius * np.sin(turn)], axis=1)
        bench.add(STEEL, placed(tube(ring, thick, 14), (0, -0.004, r)))
    bench.add(STEEL, standing(ball(0.088, squash=0.62, sides=64).mesh, (0, -0.005, r)))
    for k in range(16):
        a = 2 * np.pi * k / 16
        bench.add(
            BRASS, standing(ball(0.009, squash=0.6, sides=20).mesh, (0.33 * np.cos(a), -0.006, r + 0.33 * np.sin(a)))
        )
    return reposed(bench.model(anchors={"grip": (0, 0.03, r), "handle": (0, 0.03, r)}), spec, rotation((1, 0, 0), -8))


_arm = listed(("colour", "second_colour", "material"), 18.0)
MAKERS: tuple[Maker, ...] = (
    listed(("colour", "second_colour", "material"), 16.0)(
        "sword",
        "sword, longsword, broadsword, long sword, knight's sword, magic sword, dagger, short sword",
        0.98,
        make_sword,
    ),
    _arm(
        "shield",
        "shield, heater shield, knight's shield, round shield, viking shield, wooden shield",
        0.72,
        make_shield,
    ),
)
