"""Planets: banded giants with and without rings, a rusty, a blue and a bare one; rocks and comets between them."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.food.shapes import closed_skin
from studiolo.engines.maquette.makers.food.surfaces import ramp
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.nature.forms import fractal, globe, merged
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import Texels, moved, rotation, turned, unit
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """bands: colours from pole to pole of a gas giant. ring: inner and outer radius, or None. tilt_deg: of its axis."""

    bands: tuple[str, ...]
    ring: tuple[float, float] | None = None
    tilt_deg: float = 12.0
    storm: bool = False


SATURN = Kind(
    bands=("#b89a6a", "#e6d2a4", "#d9b983", "#f0dfb8", "#c9a673", "#ead8ae", "#b4946a"), ring=(1.24, 2.2), tilt_deg=20
)
JUPITER = Kind(
    bands=("#8a7866", "#c9b39a", "#a86a45", "#ecdcc4", "#f2e8d8", "#b4683f", "#e2c9a6", "#9c6a4c", "#cdb79c", "#857565"),
    tilt_deg=6, storm=True,
)  # fmt: skip
NEPTUNE = Kind(bands=("#1f3f9a", "#2f63c9", "#2a55b8", "#4a86e0", "#2c58bd", "#1d3c92"), tilt_deg=22)
URANUS = Kind(bands=("#8fcfd4", "#a6dfe2", "#b4e6e6", "#9ad6da"), ring=(1.7, 1.78), tilt_deg=70)
NAMED = {"saturn": SATURN, "jupiter": JUPITER, "neptune": NEPTUNE, "uranus": URANUS}
_WORLDS = (
    SATURN,
    Kind(bands=("#6a4a8a", "#a87ac0", "#8a5ab0", "#d0a8da", "#7a4fa0"), ring=(1.3, 2.0), tilt_deg=18),
    Kind(bands=("#b4583a", "#e8a06a", "#c96f45", "#f2c79a", "#a84f38"), ring=(1.28, 1.95), tilt_deg=22),
    Kind(bands=("#1f6f7a", "#4fb0a8", "#2f8a8f", "#8fd4c4", "#257880"), ring=(1.3, 2.1), tilt_deg=16),
)


def make_planet(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x9A1])
    kind = next(
        (NAMED[word] for word in spec.noun.split() if word in NAMED), _WORLDS[int(random.integers(len(_WORLDS)))]
    )
    if {"ringless", "without rings"} & set(spec.modifiers):
        kind = Kind(bands=kind.bands, tilt_deg=kind.tilt_deg, storm=kind.storm)
    if {"ringed", "rings"} & set(spec.modifiers) and kind.ring is None:
        kind = Kind(bands=kind.bands, ring=(1.3, 2.0), tilt_deg=20)
    bands = tuple(hex_colour(code) for code in kind.bands)
    if spec.colour is not None:
        bands = tuple(_tinted(band, spec.colour, bands) for band in bands)
    seed = int(random.integers(1 << 20))
    skin = closed_skin(globe(rows=80, columns=160) * (1, 1, 0.94), texels_px=700)
    finish = Finish(
        material=Material(colour=bands[0], roughness=0.62, specular=0.3, sheen=0.15),
        colours=lambda texels: _banded(texels, bands, seed, storm=kind.storm),
    )
    lean = rotation((0, 1, 0), -kind.tilt_deg) @ rotation((1, 0, 0), 16.0)
    parts = [
        dress(moved(skin, (0, 0, 0), lean), Finish(material=finish.material, colours=_before(skin.texels(), finish)))
    ]
    if kind.ring is not None:
        dust = spec.second_colour or bands[len(bands) // 2]
        parts += [_turned(part, lean) for part in _rings(kind.ring, dust, random)]
    honoured = {"colour"} | ({"second_colour"} if kind.ring else set())
    return finished(merged(parts), spec.size_m, frozenset(honoured))


def _before(own: Texels, finish: Finish) -> grain.Grain:
    """Colours as they lay before it was leant over."""
    assert finish.colours is not None
    shades = finish.colours(own)
    return lambda texels: shades


def _tinted(band: Colour, colour: Colour, bands: tuple[Colour, ...]) -> Colour:
    """The colour asked for, with the bands' own differences of light."""
    usual = float(np.mean([np.mean(one) for one in bands]))
    by = (float(np.mean(band)) / usual) ** 1.2
    pale = 0.18 * max(by - 1, 0)
    red, green, blue = (float(min(c * by + pale, 0.9)) for c in colour)
    return red, green, blue


def _banded(texels: Texels, bands: tuple[Colour, ...], seed: int, *, storm: bool) -> Numbers:
    ways = unit(texels.points)
    height = ways[..., 2].copy()
    flow = ways * (1.3, 1.3, 5.0)
    height += 0.022 * fractal(flow, 0.9, seed, 4) + 0.010 * fractal(ways * (2.5, 2.5, 16.0), 1.0, seed + 1, 3)
    centre = unit(np.array([0.34, -1.0, -0.36]))
    if storm:
        spot = np.hypot((ways - centre)[..., 0] / 0.24, (ways - centre)[..., 2] / 0.12)
        height = height + 0.1 * np.exp(-(spot**2)) * np.sign(height - centre[2])
    share = np.clip(height * 0.5 + 0.5, 0, 1)
    fine = (
        1
        + 0.05 * np.sin(share * 95 + 2 * fractal(flow, 1.2, seed + 2, 2))
        + 0.03 * fractal(ways * (3, 3, 22), 1.0, seed + 3, 2)
    )
    shades = ramp(bands, share) * fine[..., None]
    if storm:
        inside = grain.step(1.15, 0.75, spot)
        shades = grain.blend(shades, np.asarray(hex_colour("#b4502f")) * fine[..., None], 0.85 * inside)
    return np.asarray(np.clip(shades, 0.004, 0.9))


def _rings(ring: tuple[float, float], dust: Colour, random: np.random.Generator) -> list[Part]:
    """Flat bands of dust, more or less dense, with a gap; thin enough to let light through."""
    inner, outer = ring
    edges = np.linspace(inner, outer, 26 if outer - inner > 0.3 else 3)
    gap = inner + 0.68 * (outer - inner)
    wide, meshes = edges[1] - edges[0], []
    for low, high in pairwise(edges):
        middle = (low + high) / 2
        if outer - inner > 0.3 and abs(middle - gap) < 0.045 * (outer - inner):
            continue
        tone = float(random.uniform(0.55, 1.1)) * (0.62 if middle < inner + 0.2 * (outer - inner) else 1.0)
        slit = 0.0 if random.random() < 0.6 else 0.25 * wide
        line = [(low, 0.004), (low, -0.004), (high - slit, -0.004), (high - slit, 0.004), (low, 0.004)]
        skin = turned(np.array(line), 160)
        count = len(skin.mesh.vertices)
        shades = np.clip(np.asarray(dust) * tone, 0.01, 0.88)
        meshes.append((skin.mesh, np.tile(shades, (count, 1)).astype(np.float32)))
    material = Material(per_vertex=True, roughness=0.75, specular=0.2)
    return [Part(shape=_coloured(mesh, shades), material=material, name="rings") for mesh, shades in meshes]


def _coloured(mesh: Mesh, colours: Numbers) -> Mesh:
    return Mesh(vertices=mesh.vertices, faces=mesh.faces, normals=mesh.normals, colours=np.asarray(colours, np.float32))


def _turned(part: Part, lean: Numbers) -> Part:
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.normals is not None
    spun = Mesh(
        vertices=(mesh.vertices @ lean.T).astype(np.float32),
        faces=mesh.faces,
        normals=(mesh.normals @ lean.T).astype(np.float32),
        colours=mesh.colours,
    )
    return Part(shape=spun, material=part.material, name=part.name)


def make_world(spec: ThingSpec) -> Model:
    """A planet with ground: blue with land and clouds, or rusty, or bare and cratered."""
    seed = spec.seed % 50
    skin = closed_skin(globe(rows=80, columns=160), texels_px=760)
    words = set(spec.noun.split())
    paint = _rusty if "mars" in words else _bare if words & {"mercury", "pluto"} else _earthlike
    colours = dress(skin, Finish(material=Material(roughness=0.55, specular=0.4), colours=lambda t: paint(t, seed)))
    return finished([colours], spec.size_m, frozenset())


def _earthlike(texels: Texels, seed: int) -> Numbers:
    ways = unit(texels.points)
    land = fractal(ways, 1.5, seed, 5) + 0.25 * fractal(ways, 0.3, seed + 1, 3)
    cold = grain.step(0.82, 0.95, np.abs(ways[..., 2]) + 0.05 * fractal(ways, 0.3, seed + 2, 2))
    dry = grain.step(0.1, 0.5, 0.55 - np.abs(np.abs(ways[..., 2]) - 0.33) * 2 + 0.35 * fractal(ways, 0.8, seed + 3, 2))
    sea = grain.blend(hex_colour("#0b2f63"), hex_colour("#2a83b0"), grain.step(-0.75, 0.15, land))
    soil = grain.blend(hex_colour("#3f6b35"), hex_colour("#b9985f"), dry)
    soil = grain.blend(soil, hex_colour("#7a6248"), grain.step(1.1, 2.0, land))
    shades = grain.blend(sea, soil, grain.step(0.12, 0.2, land))
    shades = grain.blend(shades, (0.86, 0.9, 0.93), cold)
    swirl = fractal(ways * (1, 1, 2.1) + 0.2 * fractal(ways, 0.7, seed + 5, 2)[..., None], 0.9, seed + 6, 5)
    return grain.blend(shades, (0.88, 0.89, 0.9), 0.85 * grain.step(0.35, 1.5, swirl))


def _rusty(texels: Texels, seed: int) -> Numbers:
    ways = unit(texels.points)
    tone = 0.5 + 0.3 * fractal(ways, 1.2, seed, 5) + 0.1 * fractal(ways, 0.2, seed + 1, 3)
    shades = ramp(("#5c2f1e", "#9c5230", "#c4733f", "#dd9c66"), np.clip(tone, 0, 1))
    cap = grain.step(0.9, 0.97, np.abs(ways[..., 2]) + 0.03 * fractal(ways, 0.2, seed + 2, 3))
    return grain.blend(shades, (0.86, 0.85, 0.82), cap)


def _bare(texels: Texels, seed: int) -> Numbers:
    ways = unit(texels.points)
    tone = 0.5 + 0.22 * fractal(ways, 0.9, seed, 5) + 0.14 * fractal(ways, 0.16, seed + 1, 3)
    return ramp(("#4a4440", "#83796f", "#a99d90", "#c9bfb2"), np.clip(tone, 0, 1))
