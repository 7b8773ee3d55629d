"""A necklace on a velvet bust: pearls, or a chain with a stone."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.moulding import ball as lump
from studiolo.engines.maquette.makers.moulding import limb, moulded, surface, upright_on
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, filleted, pipe, turned, unit
from studiolo.engines.maquette.makers.wear.stones import PEARL, brilliant, chain, many, metal_of, stone_of, string_of
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

LINING = ("#2a2c31", "#e8e2d6", "#3a2430")


def make_necklace(spec: ThingSpec) -> Model:
    """On a velvet bust: pearls, or a fine chain with a stone."""
    bench = Bench(spec, 0x2103)
    if spec.colour is not None:
        bench.honoured.add("colour")
    pale = bench.random.random() < 0.35
    words = {*spec.noun.split(), *spec.modifiers}
    stand = Material(
        colour=hex_colour("#e9e4da" if pale else LINING[int(bench.random.choice((0, 2)))]),
        roughness=0.9,
        specular=0.12,
        sheen=1.0,
    )
    bench.add(stand, _bust(), name="bust")
    pearls = bool({"pearl", "pearls", "bead", "beads"} & words) or (
        not ({"pendant", "chain", "gold", "golden", "silver"} & words or spec.material) and bench.random.random() < 0.5
    )
    line = _lying_line()
    if pearls:
        kind = PEARL if spec.colour is None else Material(colour=spec.colour, roughness=0.2, clearcoat=0.9)
        bench.add(kind, string_of(line, 0.0046, 0.0085), name="pearls")
    else:
        metal = metal_of(bench, spec.colour)
        bench.add(metal, chain(line), name="chain")
        low = line[len(line) // 2]
        _pendant(bench, metal, low)
    return bench.model(anchors={"top": (0.0, 0.0, 0.25)})


def _bust() -> Mesh:
    """A display bust: a neck, shoulders cut off at a slant, and a flat foot."""
    return moulded(
        [
            limb((0, 0.0, 0.16), (0, 0.006, 0.245), 0.042, 0.04, melt=0.05),
            lump((0, 0.012, 0.1), 0.075, flat=(1.25, 0.6, 0.85), melt=0.05),
            lump((0, 0.01, 0.05), 0.06, flat=(1.35, 0.62, 0.95), melt=0.05),
            limb((-0.085, 0.018, 0.118), (0.085, 0.018, 0.118), 0.03, 0.03, melt=0.05),
            lump((0, 0.0, -0.05), 0.06, flat=(3, 3, 1.0), melt=0.004, cut=True),
            lump((0, 0.0, 0.33), 0.08, flat=(2, 2, 1.0), melt=0.008, cut=True),
        ],
        0.004,
    )


def _lying_line() -> Numbers:
    """A line round the neck of the bust and down over its chest, lying on it, front half only."""
    lumps = [
        limb((0, 0.0, 0.16), (0, 0.006, 0.245), 0.042, 0.04, melt=0.05),
        lump((0, 0.012, 0.1), 0.075, flat=(1.25, 0.6, 0.85), melt=0.05),
        lump((0, 0.01, 0.05), 0.06, flat=(1.35, 0.62, 0.95), melt=0.05),
        limb((-0.085, 0.018, 0.118), (0.085, 0.018, 0.118), 0.03, 0.03, melt=0.05),
    ]
    turn = np.linspace(-np.pi, np.pi, 150)
    found = []
    for angle in turn:
        z = 0.186 - 0.098 * np.clip(np.cos(angle), -0.12, 1) ** 2 * (np.cos(angle) > 0) - 0.004
        far = np.array((np.sin(angle), -np.cos(angle), 0.0))
        start = far * 0.25 + (0, 0.006, z)
        point, normal = surface(lumps, tuple(start), tuple(-far), 0.25)
        found.append(point + normal * 0.0035)
    line = np.array(found)
    smooth = np.stack(
        [
            np.convolve(np.concatenate([line[-6:, k], line[:, k], line[:6, k]]), np.ones(7) / 7, "same")[6:-6]
            for k in range(3)
        ],
        axis=1,
    )
    return smooth


def _pendant(bench: Bench, metal: Material, at: Numbers) -> None:
    stone = stone_of(bench, ("ruby", "sapphire", "emerald", "diamond", "amethyst"))
    drop = at + (0.0, -0.004, -0.0155)
    facing = upright_on(unit(np.array((0.0, -1.0, 0.25))))
    bench.add(stone, placed(brilliant(0.0098), drop, facing))
    setting = filleted(
        [
            (0.004, -0.006, 0),
            (0.0105, -0.0035, 0.001),
            (0.0118, 0.0012, 0.0008),
            (0.0104, 0.0022, 0.0006),
            (0.0094, 0.0006, 0),
        ],
        6,
    )
    bench.add(metal, placed(turned(setting, 64).mesh, drop, facing))
    turn = np.linspace(0, 2 * np.pi, 24)
    bail = np.stack([0 * turn, 0.0022 * np.sin(turn), 0.0034 * np.cos(turn)], axis=1)
    bench.add(metal, pipe(bail + at + (0, -0.001, -0.0025), 0.0007, sides=10, closed_ends=False).mesh)
    beads = np.array(
        [drop + facing @ (0.0118 * np.cos(a), 0.0118 * np.sin(a), 0.0012) for a in np.linspace(0, 2 * np.pi, 21)[:-1]]
    )
    bench.add(metal, many(ball(0.0011, sides=12).mesh, beads))


_maker = listed(("colour", "second_colour", "material", "modifiers"), 20.0)
MAKERS = (
    _maker("necklace", "necklace, pearl necklace, pendant, gold necklace, silver necklace, diamond necklace, "
        "string of pearls, pearls, gold chain, locket",
           0.27, make_necklace),
)  # fmt: skip
