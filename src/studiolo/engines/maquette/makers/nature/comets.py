"""What flies between the planets: asteroids, comets with their tails, meteors that burn."""

import numpy as np

from studiolo.engines.maquette.makers.food.shapes import closed_skin
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.nature.forms import fractal, globe, scaled, scattered_ways, veil
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import Skin, Texels, pipe, rotation, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

SHADED = frozenset({"colour"})


def make_asteroid(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0xA57])
    skin = _rock(spec.seed, random, 1.0)
    return finished([dress(skin, _stony(spec.colour or hex_colour("#7d746b"), spec.seed))], spec.size_m, SHADED)


def _rock(seed: int, random: np.random.Generator, size: float) -> Skin:
    centres, radii = scattered_ways(26, random), 0.1 + 0.3 * random.random(26) ** 2.4

    def push(ways: Numbers) -> Numbers:
        out = 0.11 * fractal(ways, 1.3, seed, 3) + 0.02 * fractal(ways, 0.3, seed + 1, 3)
        for centre, radius in zip(centres, radii, strict=True):
            away = np.linalg.norm(ways - centre, axis=-1) / radius
            out = out + 0.2 * radius * (np.where(away < 1, away**2 - 1, 0) + 0.45 * np.exp(-(((away - 1) / 0.2) ** 2)))
        return out

    return closed_skin(globe(push, rows=100, columns=180) * np.array((1.25, 0.95, 0.85)) * size)


def _stony(colour: Colour, seed: int) -> Finish:
    def shades(texels: Texels) -> Numbers:
        tone = 1 + 0.16 * fractal(texels.points, 0.5, seed, 4) + 0.08 * fractal(texels.points, 0.06, seed + 1, 2)
        return np.asarray(np.clip(np.asarray(colour) * tone[..., None], 0.01, 0.85))

    def heights(texels: Texels) -> Numbers:
        return 0.008 * fractal(texels.points, 0.09, seed + 2, 4)

    return Finish(material=Material(colour=colour, roughness=0.95, specular=0.15), colours=shades, heights=heights)


def make_comet(spec: ThingSpec) -> Model:
    """A head of dirty ice in a glowing coma, and a tail that fans out behind it, up and to the right."""
    return _with_tail(spec, spec.colour or (0.22, 0.55, 1.0), hex_colour("#c9d4da"), glow=0.85, fan=0.42, length=5.6)


def make_meteor(spec: ThingSpec) -> Model:
    """A stone that burns as it falls."""
    return _with_tail(spec, spec.colour or (1.0, 0.36, 0.05), hex_colour("#5f4a3c"), glow=1.6, fan=0.2, length=4.4)


def _with_tail(spec: ThingSpec, light: Colour, rock: Colour, *, glow: float, fan: float, length: float) -> Model:
    """Streamers of light that leave the head and fade one after another; over one another they are bright."""
    random = np.random.default_rng([spec.seed, 0xC03])
    parts = [dress(_rock(spec.seed, random, 0.36), _stony(rock, spec.seed), "head")]
    ahead = rotation((0, 1, 0), -32.0) @ np.array((1.0, 0.0, 0.0))
    for strength, many, reach in ((0.5, 5, 0.42), (0.26, 7, 0.7), (0.13, 9, 1.0)):
        streams = [_streamer(ahead, fan * reach, length * reach, random) for _ in range(many)]
        material = veil(scaled(light, glow * strength))
        parts.append(Part(shape=join(streams), material=material, name="tail"))
    for size, strength in ((0.56, 0.42), (0.8, 0.12)):
        coma = closed_skin(globe(lambda ways: 0.05 * fractal(ways, 0.8, spec.seed, 2), rows=40, columns=80) * size)
        parts.append(Part(shape=coma.mesh, material=veil(scaled(light, glow * strength)), name="coma"))
    return finished(parts, spec.size_m, SHADED)


def _streamer(ahead: Numbers, fan: float, length: float, random: np.random.Generator) -> Mesh:
    t = np.linspace(0, 1, 26)
    aside = random.normal(0, 1, 3)
    aside -= ahead * (aside @ ahead)
    sway = np.cross(ahead, unit(aside)) * (0.12 * np.sin(3 * t + random.uniform(0, 6)) * t)[:, None]
    long = length * float(random.uniform(0.75, 1.1))
    path = ahead * (long * t)[:, None] + aside * (0.16 * (1 - t) ** 2 + fan * t * 0.5 + 0.05)[:, None] + sway
    thick = (0.17 + 0.25 * fan) * np.sin(np.pi * np.clip(0.06 + 0.94 * t**0.7, 0, 1)) ** 0.9 + 0.006
    return pipe(path, thick, sides=14).mesh
