"""What a garden is watered and mown with by hand: watering can, scythe, sickle."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, lacquer
from studiolo.engines.maquette.makers.plates import UPRIGHT, bead, circle, placed, rounded, slab, strip
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import closed, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRIGHT, STEEL, bow, knob, made_of, rod, wood
from studiolo.engines.maquette.makers.turning import filleted, turned, unit
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model, Numbers

ZINC = Material(colour=(0.42, 0.44, 0.45), roughness=0.36, metallic=0.9)


def make_watering_can(spec: ThingSpec) -> Model:
    """A tinned can with a long spout to the left, its rose, two handles."""
    bench = Bench(spec, 0x7181)
    painted = spec.colour is not None or bench.random.random() < 0.65
    tin = bench.body(lacquer(bench.colour(("#2f6f5a", "#3f6fa0", "#b8402f", "#d9a23a"))) if painted else ZINC)
    r, high = 0.105, 0.2
    wall = filleted(
        [(0.0, 0.004, 0), (r - 0.004, 0.004, 0.002), (r, 0.0, 0.001), (r, 0.008, 0.003), (r - 0.004, 0.012, 0.004),
         (r - 0.010, high, 0.002), (r - 0.012, high, 0.001), (r - 0.007, 0.02, 0.004), (0.0, 0.018, 0)], 6,
    )  # fmt: skip
    bench.add(tin, turned(wall, 96).mesh, name="can")
    for z in (0.05, high - 0.02):
        bench.add(tin, placed(bead(circle(r - 0.004 - 0.006 * z / high, sides=96), 0.0, 0.003), (0, 0, z)))
    bench.add(tin, placed(bead(circle(r - 0.011, sides=96), 0.0, 0.0028), (0, 0, high)))
    half = np.linspace(-np.pi / 2, np.pi / 2, 40)
    cover = closed(np.stack([-(r - 0.011) * np.cos(half), (r - 0.011) * np.sin(half)], axis=1)[::-1])
    bench.add(tin, stamped(cover, high - 0.002, high + 0.002, 0.0008))
    spout = bow([(-r * 0.85, 0, 0.045), (-0.16, 0, 0.09), (-0.23, 0, 0.175), (-0.285, 0, 0.25)], 50)
    bench.add(tin, tube(spout, np.linspace(0.021, 0.0105, 50), 28))
    way = unit(spout[-1] - spout[-2])
    z_axis = np.asarray(way)
    x_axis = np.array((0.0, 1.0, 0.0))
    frame = np.stack([x_axis, np.cross(z_axis, x_axis), z_axis], axis=1)
    rose = knob(
        [
            (0.0095, -0.004, 0),
            (0.011, 0.0, 0.002),
            (0.034, 0.036, 0.004),
            (0.036, 0.040, 0.002),
            (0.030, 0.046, 0.006),
            (0.0, 0.050, 0),
        ]
    )
    bench.add(BRIGHT, placed(rose, spout[-1], frame))
    brace = [tuple(spout[34]), (-r * 0.7, 0, high - 0.006)]
    bench.add(tin, rod(brace, 0.0035, 12))
    ear = bow(
        [
            (0.02, 0, high),
            (0.03, 0, high + 0.085),
            (0.10, 0, high + 0.095),
            (0.175, 0, high + 0.02),
            (0.16, 0, 0.10),
            (r - 0.004, 0, 0.065),
        ],
        80,
    )
    bench.add(tin, strip(ear, rounded(0.024, 0.0085, 0.004), (0, 1, 0)))
    return bench.model(anchors={"grip": (0.09, 0, high + 0.09), "handle": (0.09, 0, high + 0.09)})


def _crescent(outer: Numbers, inner: Numbers) -> Numbers:
    """Along the back of a blade and home along its edge."""
    return np.concatenate([outer, inner[::-1]])


def make_scythe(spec: ThingSpec) -> Model:
    """Its bent snath upright, the long blade out to the left; a sickle, short and round, by its name."""
    bench = Bench(spec, 0x7182)
    made_of(bench, "wood", "metal", "steel", "iron")
    steel = STEEL if spec.colour is None else lacquer(bench.colour(("#000000",)))
    if "sickle" in spec.noun.split():
        a = np.radians(np.linspace(-50, 175, 60))
        outer = np.stack([0.11 * np.cos(a), 0.13 * np.sin(a)], axis=1)
        thick = np.linspace(0.026, 0.001, 60)
        inner = outer - unit(np.stack([np.cos(a), np.sin(a)], axis=1)) * thick[:, None]
        blade = stamped(closed(_crescent(outer, inner)), -0.0012, 0.0012, 0.0005)
        foot = outer[0] * 0.94
        bench.add(steel, placed(blade, (-foot[0], 0, 0.155 - foot[1]), UPRIGHT), name="blade")
        handle = knob(
            [
                (0.0, 0.0, 0),
                (0.014, 0.001, 0.008),
                (0.0155, 0.03, 0.015),
                (0.0125, 0.09, 0.02),
                (0.0115, 0.12, 0.002),
                (0.0, 0.121, 0),
            ]
        )
        bench.add(wood(bench, 0.15), handle, name="handle")
        bench.add(STEEL, rod([(0, 0, 0.11), (0.002, 0, 0.165)], 0.006, 16))
        return bench.model(anchors={"grip": (0, 0, 0.06)})
    timber = wood(bench, 0.6)
    snath = bow([(0.0, 0, 0.0), (0.05, 0, 0.4), (0.02, 0, 0.85), (-0.06, 0, 1.25), (-0.05, 0, 1.6)], 80)
    bench.add(
        timber, strip(snath, circle(0.0165, sides=28), (1, 0, 0), taper=np.linspace(0.9, 1.05, 80)), name="handle"
    )
    for share, length in ((0.32, 0.13), (0.6, 0.14)):
        at = snath[int(share * 79)]
        bench.add(timber, rod([tuple(at), tuple(at + (0.02, -length, 0.02))], 0.013, 20))
    t = np.linspace(0, 1, 60)
    outer = np.stack([-0.72 * t, 0.10 * np.sin(np.pi * t * 0.85) + 0.02 - 0.13 * t**2], axis=1)
    inner = outer - np.stack([0 * t, 0.062 * (1 - t) ** 0.6 + 0.001], axis=1)
    blade = stamped(
        closed(_crescent(outer, inner)),
        -0.0015,
        0.0015,
        0.0006,
    )
    bench.add(steel, placed(blade, (-0.04, -0.01, 1.58), UPRIGHT), name="blade")
    bench.add(
        STEEL,
        placed(slab(rounded(0.05, 0.09, 0.01), -0.024, 0.024, 0.006), (-0.05, 0, 1.565), UPRIGHT),
    )
    return bench.model(anchors={"grip": (float(snath[30, 0]), 0.0, float(snath[30, 2]))})


MAKERS: tuple[Maker, ...] = (
    listed(("colour", "material"), 14.0)("watering-can", "watering can, garden watering can", 0.43, make_watering_can),
    listed(("colour", "material"), 14.0)("scythe", "scythe, reaper's scythe", 1.68, make_scythe),
    listed(("colour", "material"), 14.0)("sickle", "sickle", 0.33, make_scythe),
)
