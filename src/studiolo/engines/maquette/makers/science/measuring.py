"""What measures: a magnetic compass, an hourglass, a pair of scales."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CLEAR_GLASS, Bench, lacquer, sized
from studiolo.engines.maquette.makers.blown import dense
from studiolo.engines.maquette.makers.materials import Finish, dress, finish_for
from studiolo.engines.maquette.makers.plates import UPRIGHT, bead, circle, inside_out, placed, slab
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.solid_grain import flecks, shaded
from studiolo.engines.maquette.makers.tools.stamped import closed, flat, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRASS, BRIGHT, bow, knob
from studiolo.engines.maquette.makers.turning import filleted, moved, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers, Part, placed_part
from studiolo.engines.maquette.settings.surfaces import hex_colour

DIAL = Material(colour=(0.80, 0.77, 0.68), roughness=0.6)
INK = Material(colour=(0.03, 0.03, 0.035), roughness=0.6)
RED = Material(colour=(0.55, 0.03, 0.02), roughness=0.25, clearcoat=0.8)
BLUE = Material(colour=(0.02, 0.06, 0.22), roughness=0.25, clearcoat=0.8)


def make_compass(spec: ThingSpec) -> Model:
    """A pocket compass propped to be read: rose, degree marks, a needle red to the north, its ring for a cord."""
    bench = Bench(spec, 0x7331)
    case = BRASS if spec.colour is None and not spec.material else bench.body(lacquer(bench.colour(("#000000",))))
    r = 0.034
    wall = filleted([(0.0, -0.004, 0), (r * 0.9, -0.004, 0.002), (r + 0.002, 0.0, 0.003),
        (r + 0.002, 0.0085, 0.002), (r + 0.0005, 0.0105, 0.0012), (r - 0.0025, 0.010, 0.001),
                     (r - 0.0035, 0.004, 0.001), (0.0, 0.0039, 0)], 6)  # fmt: skip
    bench.add(case, turned(wall, 120).mesh, name="case")
    bench.add(DIAL, placed(slab(circle(r - 0.0032, sides=96), 0.0035, 0.0042, 0.0001)))
    for k in range(72):
        long = 0.0034 if k % 6 == 0 else 0.0018
        a = 2 * np.pi * k / 72
        mark = closed(
            np.array(
                [
                    (-0.00016, r - 0.0048 - long),
                    (0.00016, r - 0.0048 - long),
                    (0.00016, r - 0.0048),
                    (-0.00016, r - 0.0048),
                ]
            )
        )
        bench.add(INK, placed(flat(mark, 0.00428), turn=rotation((0, 0, 1), float(np.degrees(a)))))
    for k in range(8):
        reach = 0.0205 if k % 2 == 0 else 0.0125
        for side in (-1.0, 1.0):
            half = np.array([(0, 0), (side * 0.0028, 0.0040), (0, reach)])
            point = closed(half if side > 0 else half[::-1])
            bench.add(
                INK if side > 0 else BRASS,
                placed(flat(point, 0.0043 + 0.00002 * (k % 2 == 0)), turn=rotation((0, 0, 1), 45.0 * k)),
            )
    needle = float(bench.random.uniform(-55, 55))
    for material, way in ((RED, 1.0), (BLUE if bench.random.random() < 0.5 else BRIGHT, -1.0)):
        line = (
            np.array([(-0.0032, 0), (0.0032, 0), (0, 0.0245)])
            if way > 0
            else np.array([(-0.0032, 0), (0, -0.0245), (0.0032, 0)])
        )
        bench.add(material, placed(stamped(closed(line), 0.0062, 0.0069, 0.0002), turn=rotation((0, 0, 1), needle)))
    bench.add(
        case,
        knob(
            [
                (0.0, 0.004, 0),
                (0.0011, 0.004, 0),
                (0.0011, 0.006, 0),
                (0.0026, 0.0066, 0.0008),
                (0.0016, 0.0082, 0.0008),
                (0.0, 0.0084, 0),
            ]
        ),
    )
    bench.add(
        case,
        knob_at(
            knob(
                [
                    (0.0, 0.0, 0),
                    (0.0035, 0.0, 0.001),
                    (0.0035, 0.006, 0.001),
                    (0.005, 0.008, 0.001),
                    (0.005, 0.0115, 0.0015),
                    (0.0, 0.012, 0),
                ]
            ),
            (0, r, 0.003),
        ),
    )
    bench.add(case, placed(bead(circle(0.0085, sides=64), 0.0, 0.0011), (0, r + 0.0175, 0.003)))
    return reposed(bench.model(anchors={"grip": (0, 0, 0)}), spec, rotation((1, 0, 0), 52))


def knob_at(mesh: Mesh, at: tuple[float, float, float]) -> Mesh:
    """A turned piece pointing along +y."""
    return placed(mesh, at, rotation((1, 0, 0), -90))


def make_hourglass(spec: ThingSpec) -> Model:
    """Sand runs: some above, a cone below, a thread between. The colour asked for is the frame's."""
    random = np.random.default_rng([spec.seed, 0x7332])
    high, neck, wide = 0.19, 0.0042, 0.036
    z = np.linspace(0, high, 90)
    u = np.abs(2 * z / high - 1)
    outer = neck + (wide - neck) * np.sin(np.clip(u * 1.08, 0, 1) * np.pi / 2) ** 1.5 * (
        1 - 0.55 * np.clip((u - 0.86) / 0.14, 0, 1) ** 2.2
    )
    wall = 0.0013
    skin = np.stack([outer, z], axis=1)
    inner = np.stack([np.maximum(outer - wall, 0.0016), np.clip(z, 0.0016, high - 0.0016)], axis=1)[::-1]
    glass = turned(dense(np.concatenate([[(0.0, 0.0)], skin, [(0.0, high)]])), 96)
    air = turned(dense(np.concatenate([[(0.0, 0.0016)], inner[::-1], [(0.0, high - 0.0016)]])), 96)
    parts = [
        Part(shape=glass.mesh, material=CLEAR_GLASS, name="glass"),
        Part(shape=inside_out(air.mesh), material=CLEAR_GLASS),
    ]
    colour = spec.second_colour or hex_colour(("#d9b071", "#d9b071", "#e6d3ae", "#c98f7a")[int(random.integers(4))])
    sand = Finish(
        material=Material(colour=colour, roughness=0.95, specular=0.1),
        colours=flecks(colour, ((shaded(colour, 0.55), 0.2), (shaded(colour, 1.2), 0.25)), 0.0009, 5),
    )

    def radius(h: float) -> float:
        return float(np.interp(h, z, outer)) - wall - 0.0004

    level = high * 0.5 + high * 0.24
    rows = np.linspace(high * 0.5 + 0.001, level, 26)
    above = [(0.0, float(rows[0])), *((radius(float(h)), float(h)) for h in rows), (0.0, level - 0.010)]
    low = 0.0022
    heap = np.linspace(low, 0.034, 14)
    below = [(0.0, low), *((radius(float(h)), float(h)) for h in heap), (0.0, 0.034 + 0.018)]
    parts += [dress(turned(np.asarray(line, float), 72, texels_px=384), sand, "sand") for line in (above, below)]
    parts.append(Part(shape=tube([(0, 0, high * 0.5 + 0.002), (0, 0, 0.05)], 0.0009, 8), material=sand.material))
    frame = finish_for(
        spec.material or "wood",
        spec.colour or hex_colour(("#6b3d20", "#8a5a30", "#3f2619")[int(random.integers(3))]),
        random,
        0.2,
    )
    disc = filleted(
        [
            (0.0, 0.0, 0),
            (0.054, 0.0, 0.002),
            (0.056, 0.005, 0.003),
            (0.050, 0.011, 0.003),
            (0.044, 0.0135, 0.002),
            (0.0, 0.014, 0),
        ],
        6,
    )
    shift = 0.0135
    parts = [placed_part(part, (0, 0, shift)) for part in parts]
    parts.append(dress(turned(disc, 96, texels_px=400), frame, "foot"))
    parts.append(
        dress(moved(turned(disc, 96, texels_px=400), (0, 0, high + 2 * shift), rotation((1, 0, 0), 180)), frame, "head")
    )
    post = filleted(
        [
            (0.0, 0.010, 0),
            (0.0055, 0.010, 0),
            (0.0060, 0.02, 0.004),
            (0.0036, 0.032, 0.006),
            (0.0062, 0.07, 0.03),
            (0.0042, high / 2 + shift - 0.008, 0.01),
            (0.0066, high / 2 + shift, 0.004),
        ],
        6,
    )
    whole = np.concatenate([post, (post * (1, -1) + (0, high + 2 * shift))[::-1][1:]])
    for turn in (-30.0, 90.0, 210.0):
        a = np.radians(turn)
        parts.append(
            dress(
                moved(turned(whole, 32, texels_px=200), (0.0455 * float(np.cos(a)), 0.0455 * float(np.sin(a)), 0.0)),
                frame,
            )
        )
    honoured = {
        name
        for name, said in (("colour", spec.colour), ("second_colour", spec.second_colour), ("material", spec.material))
        if said
    }
    return sized(Model(parts=tuple(parts), anchors={"grip": (0, 0, 0.1)}), spec, honoured)


def make_scales(spec: ThingSpec) -> Model:
    """A balance: column, beam, a pan hung by three chains from each end, a little out of level by the seed."""
    bench = Bench(spec, 0x7333)
    metal = (
        BRASS
        if spec.colour is None and not spec.material
        else bench.body(Material(colour=bench.colour(("#000000",)), roughness=0.25, metallic=0.8))
    )
    bench.add(metal, knob([(0.0, 0.0, 0), (0.085, 0.0, 0.003), (0.088, 0.008, 0.004), (0.078, 0.016, 0.005),
        (0.05, 0.022, 0.01), (0.022, 0.034, 0.01), (0.012, 0.052, 0.008),
                           (0.017, 0.062, 0.005), (0.0085, 0.074, 0.006), (0.0072, 0.2, 0.01),
                           (0.0105, 0.29, 0.006), (0.0065, 0.30, 0.004), (0.0062, 0.345, 0.004),
                           (0.012, 0.356, 0.004), (0.008, 0.368, 0.004),
                           (0.011, 0.385, 0.008), (0.0, 0.398, 0)], 72), name="column")  # fmt: skip
    dip = float(bench.random.uniform(-7, 7))
    turn = rotation((0, 1, 0), dip)
    beam = bow(
        [
            (-0.15, 0, 0.0),
            (-0.10, 0, 0.014),
            (-0.05, 0, 0.006),
            (0, 0, 0.0),
            (0.05, 0, 0.006),
            (0.10, 0, 0.014),
            (0.15, 0, 0.0),
        ],
        60,
    )
    width = np.interp(np.abs(np.linspace(-1, 1, 60)), [0, 1], [0.0075, 0.0040])
    bench.add(metal, tube(beam @ turn.T + (0, 0, 0.345), width, 20), name="beam")
    for x in (-0.15, 0.15):
        end = turn @ np.array((x, 0, 0)) + (0, 0, 0.345)
        bench.add(
            metal,
            placed(
                knob([(0.0, -0.007, 0), (0.0065, -0.006, 0.003), (0.0065, 0.006, 0.003), (0.0, 0.007, 0)], 32),
                end,
                rotation((1, 0, 0), 90),
            ),
        )
        pan = end - (0, 0, 0.21)
        rim = 0.066
        dish = filleted(
            [
                (0.0, -0.016, 0),
                (0.035, -0.0135, 0.02),
                (rim, 0.0, 0.004),
                (rim - 0.0008, 0.0016, 0.0006),
                (0.035, -0.0118, 0.02),
                (0.0, -0.0145, 0),
            ],
            10,
        )
        bench.add(metal, placed(turned(dish, 96).mesh, pan), placed(bead(circle(rim, sides=96), 0.0008, 0.0018), pan))
        hook = end - (0, 0, 0.022)
        bench.add(metal, placed(bead(circle(0.007, sides=40), 0.0, 0.0012), end - (0, 0, 0.012), UPRIGHT))
        for k in range(3):
            a = np.radians(90 + 120 * k)
            foot = pan + np.array((rim * np.cos(a), rim * np.sin(a), 0.001))
            _chain(bench, metal, hook, foot)
    return bench.model(anchors={"top": (0, 0, 0.39)})


def _chain(bench: Bench, metal: Material, top: Numbers, foot: Numbers) -> None:
    way = foot - top
    count = 26
    z = way / np.linalg.norm(way)
    x = np.cross((0.0, 1.0, 0.0), z)
    x = x / np.linalg.norm(x)
    frame = np.stack([x, np.cross(z, x), z], axis=1)
    pitch = float(np.linalg.norm(way)) / count
    angle = np.linspace(0, 2 * np.pi, 15)
    ring = np.stack([0.0026 * np.cos(angle), 0 * angle, pitch * 0.66 * np.sin(angle)], axis=1)
    link = tube(ring, 0.0007, 6)
    for k in range(count):
        bench.add(metal, placed(link, top + way * (k + 0.5) / count, frame @ rotation((0, 0, 1), 90.0 * (k % 2))))


_held = listed(("colour", "material"), 14.0)
MAKERS: tuple[Maker, ...] = (
    _held("compass", "compass, pocket compass, magnetic compass, navigation compass", 0.09, make_compass, 0.01),
    listed(("colour", "second_colour", "material"), 10.0)(
        "hourglass", "hourglass, sand timer, sandglass, sand glass, egg timer", 0.22, make_hourglass
    ),
    _held(
        "balance-scales",
        "scales, balance, balance scale, balance scales, pair of scales, weighing scales, scales of justice",
        0.4,
        make_scales,
    ),
)
