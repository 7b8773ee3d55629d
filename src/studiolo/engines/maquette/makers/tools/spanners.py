"""What turns and grips: spanners, an adjustable wrench, pliers. Each stands up, its jaws to the sky."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, lacquer
from studiolo.engines.maquette.makers.plates import UPRIGHT, Outline, bead, circle, placed, rounded, slab, superellipse
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import arc, closed, shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRIGHT, FORGED, STEEL, bar, bow, grip_colour, knob, made_of
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.forms import Corner
from studiolo.engines.maquette.model import Material, Model

CHROMED = Material(colour=(0.46, 0.47, 0.49), roughness=0.2, metallic=1.0)


def make_wrench(spec: ThingSpec) -> Model:
    """Open jaw above, ring below, the bar between them sunk; an adjustable one by its words."""
    words = {*spec.noun.split(), *spec.modifiers}
    if words & {"adjustable", "monkey", "pipe", "crescent"}:
        return _adjustable(spec)
    bench = Bench(spec, 0x7111)
    length = 0.17
    steel = CHROMED if spec.colour is None else lacquer(bench.colour(("#000000",)))
    if spec.material:
        steel = bench.body(steel)
    half = length / 2
    shank = shape(
        [(-0.0125, -half, 0), (0.0125, -half, 0), (0.0082, -half + 0.03, 0.03), (0.0082, half - 0.03, 0.03),
         (0.014, half, 0), (-0.014, half, 0), (-0.0082, half - 0.03, 0.03), (-0.0082, -half + 0.03, 0.03)]
    )  # fmt: skip
    slot = rounded(0.0088, length - 0.062, 0.0043)
    bench.add(steel, stamped(shank, -0.0036, 0.0036, 0.0010, [slot]), name="bar")
    bench.add(steel, stamped(slot.inset(-0.0012), -0.0020, 0.0020, 0.0002))
    jaw = stamped(shape(_open_jaw(0.0215, 0.0098)), -0.0046, 0.0046, 0.0009)
    bench.add(steel, placed(jaw, (-0.001, half + 0.011, 0), rotation((0, 0, 1), 15)), name="jaw")
    ring = stamped(circle(0.0175, sides=72), -0.0054, 0.0054, 0.0012, [_twelve_points(0.0104)])
    bench.add(steel, placed(ring, (0, -half - 0.008, 0)), name="ring")
    model = bench.model(anchors={"grip": (0, 0, 0), "top": (0, half + 0.03, 0)})
    return reposed(model, spec, UPRIGHT)


def _open_jaw(radius: float, gap: float) -> list[Corner]:
    """A round head with a slot from above, its ends cut square."""
    reach = float(np.degrees(np.arccos((gap + 0.0062) / radius)))
    top = radius * float(np.sin(np.radians(reach)))
    return [
        *arc((0, 0), radius, 180 - reach, 360 + reach, 44),
        (gap, top + 0.0012, 0.0012), (gap, -0.0045, 0.002), (0.0, -0.0105, 0.004), (-gap, -0.0045, 0.002),
        (-gap, top + 0.0012, 0.0012),
    ]  # fmt: skip


def _twelve_points(radius: float) -> Outline:
    angle = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    reach = np.where(np.arange(24) % 2 == 0, radius, radius * 0.9)
    return closed(np.stack([reach * np.cos(angle), reach * np.sin(angle)], axis=1))


def _adjustable(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7112)
    made_of(bench, "metal", "steel", "chrome")
    steel = CHROMED if spec.colour is None else lacquer(bench.colour(("#000000",)))
    shank = shape(
        [(-0.0105, 0.0, 0.010), (0.0105, 0.0, 0.010), (0.0085, 0.06, 0.03), (0.0095, 0.135, 0.03), (0.017, 0.165, 0.01),
         (-0.014, 0.17, 0.01), (-0.0095, 0.135, 0.03), (-0.0085, 0.06, 0.03)]
    )  # fmt: skip
    hole = circle(0.0048, sides=36).moved(0, 0.0125)
    bench.add(steel, stamped(shank, -0.0042, 0.0042, 0.0012, [hole]))
    slot = shape([(-0.0045, 0.03, 0.004), (0.0045, 0.03, 0.004), (0.0045, 0.128, 0.004), (-0.0045, 0.128, 0.004)])
    bench.add(FORGED, stamped(slot, -0.0045, 0.0045, 0.0002))
    fixed = shape(
        [(-0.019, 0.158, 0.012), (0.0, 0.152, 0.01), (0.020, 0.163, 0.006), (0.022, 0.178, 0.003), (-0.004, 0.186, 0.003),
         (-0.0065, 0.222, 0.003), (-0.016, 0.224, 0.005), (-0.0225, 0.190, 0.015)]
    )  # fmt: skip
    bench.add(steel, stamped(fixed, -0.0062, 0.0062, 0.0013))
    moving = shape(
        [(0.0015, 0.180, 0.002), (0.024, 0.174, 0.002), (0.0265, 0.181, 0.004), (0.020, 0.214, 0.006), (0.013, 0.2185, 0.003),
         (0.0085, 0.2165, 0.003), (0.0062, 0.188, 0.002)]
    )  # fmt: skip
    bench.add(steel, stamped(moving, -0.0058, 0.0058, 0.0012))
    worm = placed(knob([(0, -0.007, 0), (0.005, -0.007, 0.001), (0.005, 0.007, 0.001), (0, 0.007, 0)], 32), (0, 0, 0))
    turn = rotation((0, 1, 0), 90)
    bench.add(BRIGHT, placed(worm, (0.003, 0.1705, 0.0028), turn), placed(worm, (0.003, 0.1705, -0.0028), turn))
    for k in range(6):
        ring = placed(bead(circle(0.0050, sides=32), 0.0, 0.0006), (-0.0026 + 0.0022 * k, 0.1705, 0.0028), turn)
        bench.add(FORGED, ring, placed(ring, (0, 0, -0.0056)))
    model = bench.model(anchors={"grip": (0, 0.06, 0)})
    return reposed(model, spec, UPRIGHT)


def make_pliers(spec: ThingSpec) -> Model:
    """Combination pliers, a little open, with dipped grips."""
    bench = Bench(spec, 0x7113)
    made_of(bench, "metal", "steel")
    grip = grip_colour(bench)
    jaw = shape(
        [(0.0008, 0.0, 0.004), (0.0135, -0.014, 0.006), (0.0155, 0.008, 0.008), (0.0115, 0.030, 0.01),
         (0.0062, 0.052, 0.003), (0.0012, 0.052, 0.001), (0.0024, 0.034, 0.002), (0.0050, 0.026, 0.004), (0.0008, 0.017, 0.002)]
    )  # fmt: skip
    arm = shape(
        [(-0.012, 0.004, 0.008), (-0.0135, -0.014, 0.008), (-0.020, -0.034, 0.015), (-0.010, -0.034, 0.01),
         (0.006, -0.012, 0.01), (0.010, 0.010, 0.008), (-0.002, 0.013, 0.006)]
    )  # fmt: skip
    path = bow(
        [(-0.013, -0.022, 0), (-0.021, -0.05, 0), (-0.025, -0.085, 0), (-0.0225, -0.125, 0), (-0.0195, -0.142, 0)]
    )
    taper = np.interp(np.linspace(0, 1, len(path)), [0, 0.08, 0.3, 0.6, 0.94, 1], [0.86, 1.0, 0.9, 1.05, 0.9, 0.5])
    flange = slab(superellipse(0.018, 0.019, 2.4, sides=40), -0.003, 0.003, 0.0025)
    half = (
        (STEEL, placed(stamped(jaw, -0.0050, 0.0050, 0.0012), turn=rotation((0, 0, 1), -2.5))),
        (STEEL, placed(stamped(arm, -0.0032, 0.0032, 0.001), (0, 0, 0.0016))),
        (grip, bar(path, 0.0125, 0.0145, taper=taper)),
        (grip, placed(flange, (-0.0138, -0.025, 0), rotation((0, 0, 1), -16) @ rotation((1, 0, 0), 90))),
    )
    for turn in (np.eye(3), rotation((0, 1, 0), 180)):
        for material, mesh in half:
            bench.add(material, placed(mesh, turn=turn))
    for z, up in ((0.005, 1.0), (-0.005, -1.0)):
        rivet = slab(circle(0.0075, sides=48), 0.0, 0.0022, 0.001)
        bench.add(BRIGHT, placed(rivet, (0, -0.001, z), np.eye(3) if up > 0 else rotation((1, 0, 0), 180)))
    return reposed(bench.model(anchors={"grip": (0, -0.08, 0)}), spec, UPRIGHT)


_tool = listed(("colour", "material"), 16.0)
MAKERS: tuple[Maker, ...] = (
    _tool("wrench", "wrench, spanner, open-ended wrench, combination wrench, open-end wrench", 0.22, make_wrench),
    _tool(
        "adjustable-wrench", "adjustable wrench, monkey wrench, pipe wrench, adjustable spanner, crescent wrench",
        0.23, make_wrench,
    ),
    _tool("pliers", "pliers, plier, pair of pliers, pincers, pincer", 0.2, make_pliers),
)  # fmt: skip
