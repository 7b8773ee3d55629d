"""The space shuttle."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.forms import (
    above,
    beside,
    cut,
    meet,
    melt,
    outline,
    scored,
    skin,
    where,
    within,
)
from studiolo.engines.maquette.makers.vehicles.paints import (
    GLASS,
    STEEL,
    TRIM,
    gloss,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.model import Material, Model, Numbers


def make_shuttle(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x5C3)
    paint = bench.body(gloss(bench.colour(("#ecebe7",))))
    black = Material(colour=(0.02, 0.02, 0.022), roughness=0.55)
    side = outline(
        [
            (-18.5, 3.4, 0.5),
            (-17.2, 5.0, 1.6),
            (-13.5, 7.1, 1.5),
            (-9.0, 7.5, 1.0),
            (15.0, 7.5, 0.8),
            (17.5, 6.8, 0.6),
            (18.0, 2.6, 0.5),
            (-14.0, 2.0, 3.0),
        ]
    )
    plan = outline(
        [
            (-0.6, -18.7, 0.8),
            (0.6, -18.7, 0.8),
            (2.3, -14.0, 2.5),
            (2.75, -8.0, 3.0),
            (2.75, 18.2, 0.4),
            (-2.75, 18.2, 0.4),
            (-2.75, -8.0, 3.0),
            (-2.3, -14.0, 2.5),
        ]
    )
    delta = outline([(2.3, -10.0, 3.0), (4.6, 5.0, 3.0), (11.8, 13.0, 1.2), (11.8, 16.2, 0.4), (2.3, 17.6, 0.4)])

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        out = np.abs(x)
        body = meet(1.3, within(side, y, z), within(plan, x, y))
        flat = meet(0.3, within(delta, out, y), np.abs(z - 2.7) - 0.75 + 0.045 * out)
        fin = outline([(9.5, 7.0, 0.5), (15.5, 14.2, 0.6), (18.6, 14.2, 0.4), (17.4, 7.0, 0.4)])
        tail = meet(0.3, within(fin, y, z), np.abs(x) - 0.42 + 0.02 * (z - 7))
        pods = meet(0.9, np.hypot(out - 2.0, z - 7.4) - 1.5, np.abs(y - 14.8) - 3.4)
        return melt(0.3, melt(0.6, melt(0.5, body, flat), tail), pods)

    soup = skin(field, (-12.4, -19.2, 1.0), (12.4, 19.3, 14.8), 0.26)
    under, soup = cut(soup, where(lambda p: p[:, 2] - 3.0 - 0.012 * np.maximum(-p[:, 1] - 8, 0) ** 2))
    bench.add(black, under.mesh())
    panes = outline([(-15.9, 5.9, 0.1), (-15.2, 6.55, 0.1), (-14.0, 6.75, 0.1), (-14.2, 6.1, 0.1)])
    glass, soup = cut(soup, beside(panes))
    posts, glass = cut(
        glass, where(lambda p: np.minimum(np.abs(p[:, 0]) - 0.08, np.abs(np.abs(p[:, 0]) - 0.95) - 0.08))
    )
    bench.add(paint, posts.mesh())
    bench.add(GLASS, glass.mesh())
    bay = outline([(-2.3, -9.5, 0.1), (2.3, -9.5, 0.1), (2.3, 9.5, 0.1), (-2.3, 9.5, 0.1)])
    line, soup = scored(soup, above(bay, 6.4), 0.12)
    bench.add(TRIM, line.mesh())
    edge, soup = cut(
        soup, where(lambda p: within(delta, np.abs(p[:, 0]), p[:, 1]) * -1 - 0.55, (-13, -11, 1.5), (13, 18, 3.6))
    )
    lead, edge = cut(edge, where(lambda p: p[:, 1] - 13.5))
    bench.add(black, lead.mesh())
    bench.add(paint, edge.mesh(), soup.mesh(), name="body")
    for x, z in ((-1.3, 4.4), (1.3, 4.4), (0.0, 6.4)):
        bell = turned(filleted([(0.5, 0.0, 0), (0.75, 1.0, 0.5), (1.15, 2.2, 0)], 6), 40).mesh
        bench.add(STEEL, placed(bell, (x, 17.8, z), rotation((1, 0, 0), -84)))
    for x, y in ((-0.35, -12.5), (0.35, -12.5), (-3.6, 6.0), (3.6, 6.0)):
        bench.add(TRIM, placed(slab(circle(0.6, sides=36), -0.2, 0.2, 0.06), (x, y, 0.6), across(1.0)))
        bench.add(STEEL, tube([(x, y, 0.6), (x, y, 2.6)], 0.14, 10))
    return bench.model(anchors={"top": (0, 0, 7.5)})
