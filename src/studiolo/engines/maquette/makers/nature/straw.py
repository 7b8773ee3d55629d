"""Ripe grain and what is left of it: sheaves of wheat, bales of hay."""

import numpy as np

from studiolo.engines.maquette.makers.facets import rounded_hull
from studiolo.engines.maquette.makers.flowers.petals import Bunch
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.nature.forms import fractal
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import Texels, filleted, moved, rotation, turned, unit
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.surfaces import hex_colour

STRAW: tuple[Colour, Colour] = (hex_colour("#b98f45"), hex_colour("#e6cf8a"))
DRY = Material(per_vertex=True, roughness=0.6, specular=0.3)


def make_wheat(spec: ThingSpec) -> Model:
    """A sheaf of ripe ears, bound in the middle; or one ear on its stalk."""
    random = np.random.default_rng([spec.seed, 0x3EA7])
    alone = bool({"ear", "stalk", "spike", "single"} & set(spec.noun.split()))
    bunch, awns = Bunch(), []
    for number in range(1 if alone else 30):
        turn, far = number * 2.39996, 0.0 if alone else 0.05 * np.sqrt(number)
        out = np.array((np.cos(turn), np.sin(turn), 0.0))
        lean = far * 0.95 + float(random.normal(0, 0.02))
        awns.append(_ear(bunch, out, far, lean, random, spec.colour))
    parts = [
        *bunch.part(DRY, "wheat"),
        fine(np.concatenate([a[0] for a in awns]), np.concatenate([a[1] for a in awns]), STRAW[1], "awns"),
    ]
    if not alone:
        band = turned(filleted([(0.0, 0.36, 0), (0.135, 0.37, 0.02), (0.14, 0.42, 0.02), (0.0, 0.43, 0)], 6), 64)
        parts.append(Part(shape=band.mesh, material=Material(colour=hex_colour("#8a6a3a"), roughness=0.8), name="band"))
    return finished(parts, spec.size_m, frozenset({"colour"}))


def fine(points: Numbers, radii: Numbers, colour: Colour, name: str) -> Part:
    shape = Strands(points=points.astype(np.float32), radii=radii.astype(np.float32))
    return Part(shape=shape, material=Material(colour=colour, roughness=0.6), name=name)


def _ear(
    bunch: Bunch, out: Numbers, far: float, lean: float, random: np.random.Generator, colour: Colour | None
) -> tuple[Numbers, Numbers]:
    """A stalk, bound at two fifths of its height, its ear in four rows of grains; gives the awns."""
    t = np.linspace(0, 1, 40)
    waist = 0.4
    flare = np.where(t < waist, 0.6 * (waist - t), np.maximum(t - waist, 0) ** 1.25 * 0.9)
    tall = float(random.uniform(0.9, 1.08))
    path = out * (0.5 * far + flare * lean * 1.6)[:, None] + np.array((0, 0, 1.0)) * (t * tall)[:, None]
    nod = np.clip((t - 0.78) / 0.22, 0, 1) ** 2
    path = path + out * (0.05 * nod)[:, None] - np.array((0, 0, 0.03)) * nod[:, None]
    dark, pale = STRAW if colour is None else ((colour[0] * 0.6, colour[1] * 0.6, colour[2] * 0.6), colour)
    tone = blend(dark, pale, np.array(random.uniform(0.4, 0.9)))
    bunch.stalk(path, 0.0065, tone, sides=7)
    along = unit(np.gradient(path, axis=0))
    rows = np.linspace(0.75, 1.0, 11)
    at = np.stack([np.interp(rows, t, path[:, k]) for k in range(3)], axis=1)
    way = unit(np.stack([np.interp(rows, t, along[:, k]) for k in range(3)], axis=1))
    side = unit(np.cross(way, (0.31, 0.2, 0.93)))
    spots, aims = [], []
    for number in range(4):
        spin = number * np.pi / 2 + 0.4
        across = side * np.cos(spin) + np.cross(way, side) * np.sin(spin)
        shift = way * (0.011 * (number % 2))
        spots.append(at + across * 0.0145 + shift)
        aims.append(unit(way + 0.42 * across))
    places, ahead = np.concatenate(spots), np.concatenate(aims)
    many = len(places)
    grain_tone = blend(dark, pale, random.uniform(0.35, 1.0, many))
    bunch.grains(places, ahead, np.full(many, 0.0115), np.full(many, 0.0235), grain_tone)
    u = np.linspace(0, 1, 5)[None, :, None]
    long = random.uniform(0.11, 0.18, (many, 1, 1))
    points = (
        places[:, None]
        + unit(ahead + random.normal(0, 0.08, ahead.shape) + 0.5 * np.tile(way, (4, 1)))[:, None] * u * long
    )
    return points, np.broadcast_to(np.linspace(0.0016, 0.0004, 5), points.shape[:2])


def make_hay_bale(spec: ThingSpec) -> Model:
    """A round bale on its side, its straw rolled up in its ends; or a square one with two strings."""
    random = np.random.default_rng([spec.seed, 0x4A1E])
    square = (
        bool({"square", "rectangular", "block"} & {*spec.modifiers, *spec.noun.split()}) or "straw bale" in spec.noun
    )
    places, ways, core = _square(random) if square else _rolled(random)
    many = len(places)
    t = np.linspace(-0.5, 0.5, 5)[None, :, None]
    long = random.uniform(0.09, 0.26, (many, 1, 1))
    bend = random.normal(0, 0.02, (many, 1, 3)) * (2 * t) ** 2
    points = places[:, None] + ways[:, None] * t * long + bend
    radii = np.broadcast_to(0.0038 * random.uniform(0.6, 1.4, (many, 1)), points.shape[:2])
    parts = [core]
    shades = [blend(STRAW[0], STRAW[1], np.array(s)) for s in (0.1, 0.45, 0.75, 1.0)]
    which = random.integers(4, size=many)
    for k, shade in enumerate(shades):
        tone = (float(shade[0]), float(shade[1]), float(shade[2]))
        parts.append(fine(points[which == k], radii[which == k], tone, "straw"))
    return finished(parts, spec.size_m, frozenset({"modifiers"}))


def _core_finish(seed: int) -> Finish:
    def colours(texels: Texels) -> Numbers:
        streak = fractal(texels.points * (1.0, 6.0, 6.0), 0.3, seed, 3)
        return np.asarray(blend(hex_colour("#8a672e"), hex_colour("#c9a75c"), 0.5 + 0.25 * streak))

    return Finish(material=Material(roughness=0.95, specular=0.1), colours=colours)


def _rolled(random: np.random.Generator) -> tuple[Numbers, Numbers, Part]:
    lay = rotation((0, 0, 1), 24.0)
    radius, half = 0.6, 0.58
    line = filleted([(0, -half, 0), (radius, -half, 0.07), (radius, half, 0.07), (0, half, 0)], 10)
    flat = moved(turned(line, 96), (0, 0, 0), lay @ rotation((1, 0, 0), 90.0))
    turn = random.uniform(0, 2 * np.pi, 2600)
    x = random.uniform(-half, half, 2600)
    rim = np.stack([np.cos(turn), np.sin(turn)], axis=1) * (radius + random.normal(0, 0.008, 2600))[:, None]
    around = np.stack([rim[:, 0], x, rim[:, 1]], axis=1)
    around_way = unit(np.stack([-np.sin(turn), random.normal(0, 0.28, 2600), np.cos(turn)], axis=1))
    coil = random.uniform(0, 2 * np.pi, 2400)
    far = radius * np.sqrt(random.random(2400))
    sign = random.choice((-1.0, 1.0), 2400)
    ends = np.stack([far * np.cos(coil), sign * (half + 0.012 * np.sin(far * 90)), far * np.sin(coil)], axis=1)
    ends_way = unit(np.stack([-np.sin(coil), random.normal(0, 0.14, 2400), np.cos(coil)], axis=1))
    places, ways = np.concatenate([around, ends]), np.concatenate([around_way, ends_way])
    return places @ lay.T, ways @ lay.T, dress(flat, _core_finish(3), "bale")


def _square(random: np.random.Generator) -> tuple[Numbers, Numbers, Part]:
    size = np.array((1.0, 0.5, 0.42))
    signs = np.array(np.meshgrid([-1, 1], [-1, 1], [-1, 1])).reshape(3, -1).T
    skin = rounded_hull(signs * size / 2, 0.03)
    many = 4600
    axis = random.choice(3, many, p=(0.22, 0.42, 0.36))
    places = random.uniform(-0.5, 0.5, (many, 3)) * size
    places[np.arange(many), axis] = random.choice((-0.5, 0.5), many) * size[axis] * 1.01
    ways = random.normal(0, 1, (many, 3)) * (1.0, 0.7, 0.45)
    ways[np.arange(many), axis] *= 0.12
    return places, unit(ways), dress(skin, _core_finish(4), "bale")
