"""Pillows and cushions: two faces of cloth sewn together, blown up, a cord or a plain seam all round."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.food.shapes import noise
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.wear.cloth import cloth
from studiolo.engines.maquette.model import Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet

LINENS = ("#efebe2", "#e6e8ea", "#dfe5ea", "#efe6da")
CUSHIONS = ("#b5653a", "#33506f", "#c9a23f", "#5f7d5a", "#8a3f4a", "#d9cdb8", "#6d5a86", "#2f6b6f")
STEPS, CELL = 72, 0.16  # cells along a side; metres of cloth for one turn of its weave
STANDS_DEG = 72.0  # from lying on its back


def make_pillow(spec: ThingSpec) -> Model:
    """One standing on its long side and leaning back a little, as on a made bed."""
    bench = Bench(spec, 0x2701)
    bed = spec.noun.split()[-1] == "pillow" and "throw" not in spec.noun
    colour = bench.colour(LINENS if bed else CUSHIONS)
    wide, tall, thick = (0.68, 0.46, 0.25) if bed else (0.46, 0.46, 0.21)
    stuff = cloth(bench, "cotton", colour)
    front = _face(wide, tall, thick, spec.seed)
    back = _face(wide, tall, thick, spec.seed + 1) * (1, 1, -1)
    uvs = np.stack([front[..., 0], front[..., 1]], axis=-1) / CELL
    bench.add(stuff, sheet(front, uvs=uvs), name="cloth")
    bench.add(stuff, sheet(back, uvs=uvs, flip=True), name="cloth")
    rim = np.concatenate([front[0, :-1], front[:-1, -1], front[-1, :0:-1], front[:0:-1, 0], front[:1, 0]])
    cord = fabric("cotton", shade(colour, 0.8 if not bed else 0.97))
    bench.add(cord, tube(rim, 0.0042 if not bed else 0.0024, 8), name="seam")
    return posed(bench, turned_by((STANDS_DEG, 0.0, 0.0)))


def _face(wide: float, tall: float, thick: float, seed: int) -> Numbers:
    """(rows, columns, 3): the upper half, its rim at z = 0, its corners drawn out and creased."""
    s, t = np.meshgrid(np.linspace(-1, 1, STEPS), np.linspace(-1, 1, STEPS))
    pinch = 0.085
    x = s * wide / 2 * (1 - pinch * (1 - t**2) * s**2)
    y = t * tall / 2 * (1 - pinch * (1 - s**2) * t**2)
    full = np.clip((1 - s**2) * (1 - t**2), 0, 1)
    height = thick / 2 * full**0.42
    # Creases run from the corners towards the middle, and die out where the cloth is taut.
    corner = np.abs(s * t) ** 2
    creases = noise(np.stack([np.arctan2(t, s) * 3.2, np.hypot(s, t) * 0.8, 0 * s], axis=-1), 0.34, seed, 2)
    soft = noise(np.stack([x, y, 0 * x], axis=-1), 0.16, seed + 5, 2)
    height = height + full**0.3 * (0.02 * thick * soft + 0.2 * thick * corner * creases)
    height[[0, -1], :] = 0.0
    height[:, [0, -1]] = 0.0
    return np.stack([x, y, height], axis=-1)


_maker = listed(("colour", "second_colour", "material", "modifiers"), 24.0)
MAKERS: tuple[Maker, ...] = (
    _maker("pillow", "pillow, bed pillow, feather pillow", 0.68, make_pillow),
    _maker(
        "cushion",
        "cushion, throw pillow, sofa cushion, throw cushion, velvet cushion, decorative pillow, seat cushion",
        0.46,
        make_pillow,
    ),
)
