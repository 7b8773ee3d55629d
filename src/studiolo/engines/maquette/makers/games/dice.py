"""Dice and dominoes: pips are hollows filled with paint."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import glass_tint
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.postures import LYING, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import ball, rotation
from studiolo.engines.maquette.makers.vehicles.forms import cut, skin, where
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

PIPS: tuple[tuple[tuple[int, int], ...], ...] = (
    (),
    ((0, 0),),
    ((-1, -1), (1, 1)),
    ((-1, -1), (0, 0), (1, 1)),
    ((-1, -1), (-1, 1), (1, -1), (1, 1)),
    ((-1, -1), (-1, 1), (0, 0), (1, -1), (1, 1)),
    ((-1, -1), (-1, 0), (-1, 1), (1, -1), (1, 0), (1, 1)),
)
SIDE = 0.016
# Which number looks which way; opposite faces add up to seven.
FACES: tuple[tuple[int, tuple[int, int, int], tuple[int, int, int]], ...] = (
    (1, (0, 0, 1), (1, 0, 0)), (6, (0, 0, -1), (1, 0, 0)), (2, (0, -1, 0), (1, 0, 0)), (5, (0, 1, 0), (1, 0, 0)),
    (3, (1, 0, 0), (0, 1, 0)), (4, (-1, 0, 0), (0, 1, 0)),
)  # fmt: skip


def pip_places() -> dict[int, Numbers]:
    """Of each number the middles of its pips on a die of side 2 around the origin, (number, 3)."""
    places = {}
    for number, out, along in FACES:
        normal, first = np.array(out, float), np.array(along, float)
        second = np.cross(normal, first)
        places[number] = np.array([normal + 0.5 * (u * first + v * second) for u, v in PIPS[number]])
    return places


def _die(cells: int = 56) -> tuple[Mesh, Mesh]:
    """A rounded cube with hollow pips, and the paint in them; in metres, around the origin."""
    half, radius = SIDE / 2, SIDE * 0.098
    centres = np.concatenate(list(pip_places().values())) * half
    centres = centres * (1 + 0.045 * (np.abs(centres) > half * 0.99))

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        soft = SIDE * 0.14
        inner = np.stack(np.broadcast_arrays(*(np.maximum(np.abs(k) - half + soft, 0) for k in (x, y, z))))
        body = np.sqrt((inner**2).sum(axis=0)) - soft
        body = np.maximum(body, np.sqrt(x * x + y * y + z * z) - half * 1.46)
        for cx, cy, cz in centres:
            body = np.maximum(body, radius - np.sqrt((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2))
        return np.asarray(body)

    def near_pip(p: Numbers) -> Numbers:
        return np.asarray(np.min([np.linalg.norm(p - centre, axis=1) for centre in centres], axis=0) - radius * 1.06)

    reach = half * 1.12
    soup = skin(field, (-reach, -reach, -reach), (reach, reach, reach), 2 * reach / cells, smooth=0.3)
    paint, body = cut(soup, where(near_pip))
    return body.mesh(), paint.mesh()


RESTS: tuple[tuple[float, float, float], ...] = (
    (0, 0, 24),
    (0, 0, -31),
    (90, 0, 12),
    (0, 90, 40),
    (180, 0, 66),
    (-90, 0, 20),
)


def make_dice(spec: ThingSpec) -> Model:
    """One where one is asked for, else two."""
    bench = Bench(spec, 0x6A01)
    single = spec.noun.split()[-1] in ("die", "cube") or "single" in spec.noun
    shell = bench.colour(("#c01f28", "#f2efe6", "#f2efe6", "#1c4f9c", "#16171a"))
    dark = sum(shell) < 0.9
    pip = second_colour(bench, hex_colour("#f6f3ea" if dark else "#141416"))
    clear = bench.random.random() < 0.3 and dark and spec.colour is None
    usual = (
        Material(colour=glass_tint(shell), kind="glass", roughness=0.0, ior=1.49)
        if clear
        else Material(colour=shell, roughness=0.12, specular=0.5, clearcoat=0.8, clearcoat_gloss=0.97)
    )
    body = bench.body(usual, size_m=0.02)
    paint = Material(colour=pip, roughness=0.35, specular=0.5)
    mesh, dots = _die()
    order = bench.random.permutation(len(RESTS))
    places = [(0.0, 0.0, 0.0)] if single else [(-0.0125, 0.003, 0.0), (0.0115, -0.005, 0.0)]
    for number, (x, y, _) in enumerate(places):
        turn = rotation((0, 0, 1), (18.0, -34.0)[number]) @ turned_by(RESTS[int(order[number])][:2] + (0.0,))
        bench.add(body, placed(mesh, (x, y, SIDE / 2), turn), name="die")
        bench.add(paint, placed(dots, (x, y, SIDE / 2), turn), name="pips")
    return bench.model()


def make_domino(spec: ThingSpec) -> Model:
    """One stone upright, or a few: one standing and others lying before it."""
    bench = Bench(spec, 0x6A02)
    bone = bench.colour(("#f3ecd9", "#f3ecd9", "#17181a"))
    ink = second_colour(bench, hex_colour("#17181a" if sum(bone) > 0.9 else "#f3ecd9"))
    body = bench.body(Material(colour=bone, roughness=0.2, specular=0.5, clearcoat=0.6), size_m=0.04)
    paint = Material(colour=ink, roughness=0.4)
    brass = Material(colour=(0.83, 0.6, 0.3), roughness=0.25, metallic=1.0)
    single = spec.noun.split()[-1] in ("domino", "tile", "stone") and spec.noun != "dominoes"
    poses: Sequence[tuple[Numbers, tuple[float, float, float]]] = (
        ((turned_by((-6.0, 0.0, 0.0)), (0.0, 0.0, 0.0)),)
        if single
        else (
            (turned_by((0.0, 0.0, 8.0)), (0.012, 0.012, 0.024)),
            (turned_by((0.0, 0.0, -70.0)) @ LYING.T, (-0.03, -0.008, 0.004)),
            (turned_by((0.0, 0.0, 24.0)) @ LYING.T, (0.036, -0.022, 0.004)),
        )
    )
    for turn, at in poses:
        pair = [int(n) for n in bench.random.integers(0, 7, 2)]
        for material, mesh in zip((body, paint, brass), _stone(pair), strict=True):
            bench.add(material, placed(mesh, at, turn), name="domino")
    return bench.model()


def _stone(pair: Sequence[int]) -> tuple[Mesh, Mesh, Mesh]:
    """Upright, its pips to the front, around the origin: body, paint, pin."""
    wide, tall, deep, radius = 0.012, 0.024, 0.0042, 0.00225
    centres = np.array(
        [
            (0.0062 * u, -deep - 0.0006, 0.0062 * v + side * 0.0118)
            for side, n in ((1, pair[0]), (-1, pair[1]))
            for u, v in _upright(n)
        ]
        or [(0.0, -1.0, 0.0)]
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        soft = 0.0016
        inner = np.stack(
            np.broadcast_arrays(
                *(np.maximum(np.abs(k) - size + soft, 0) for k, size in ((x, wide), (y, deep), (z, tall)))
            )
        )
        body = np.sqrt((inner**2).sum(axis=0)) - soft
        for cx, cy, cz in centres:
            body = np.maximum(body, radius - np.sqrt((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2))
        groove = np.maximum(0.00045 - np.hypot(y + deep, z), np.abs(x) - wide * 0.82)
        return np.asarray(np.maximum(body, np.where(np.abs(x) < wide * 0.82, groove, -1.0)))

    def painted(p: Numbers) -> Numbers:
        pips = np.min([np.linalg.norm(p - centre, axis=1) for centre in centres], axis=0) - radius * 1.06
        line = np.maximum(np.hypot(p[:, 1] + deep, p[:, 2]) - 0.0006, np.abs(p[:, 0]) - wide * 0.82)
        return np.asarray(np.minimum(pips, line))

    soup = skin(field, (-0.0135, -0.0055, -0.0255), (0.0135, 0.0055, 0.0255), 0.0005, smooth=0.3)
    paint, body = cut(soup, where(painted))
    return body.mesh(), paint.mesh(), ball(0.0014, (0.0, -deep, 0.0), squash=1.0, sides=20).mesh


def _upright(number: int) -> tuple[tuple[int, int], ...]:
    return PIPS[number]


_maker = listed({"colour", "second_colour", "material"}, 20.0)

MAKERS: tuple[Maker, ...] = (
    _maker("dice", "dice, pair of dice, two dice, playing dice, casino dice, craps dice", 0.04, make_dice),
    _maker("die", "die, single die, game die, playing die, one die", 0.016, make_dice, 52.0),
    _maker("domino", "domino, domino tile, domino stone, domino piece", 0.048, make_domino),
    _maker("dominoes", "dominoes, domino stones, domino tiles, domino game, domino set", 0.09, make_domino),
)
