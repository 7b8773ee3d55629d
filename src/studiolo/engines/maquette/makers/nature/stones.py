"""Stones: broken rock, boulders with moss, pebbles the water has turned, stones piled up, and crystals."""

import numpy as np

from studiolo.engines.maquette.makers.facets import rounded_hull
from studiolo.engines.maquette.makers.food.shapes import closed_skin
from studiolo.engines.maquette.makers.materials import Finish, dress, finish_for
from studiolo.engines.maquette.makers.nature.forms import fractal, globe, ridged
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import Skin, Texels, moved, rotation, unit
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

GREYS = ("#7f7a73", "#8f877c", "#6e6c6a", "#a3978a", "#77706a")
PEBBLES = ("#8a8781", "#b8b0a4", "#5c5a58", "#a08873", "#cfc8bc", "#77837f", "#9a6f5c")
MOSS: tuple[Colour, Colour] = (hex_colour("#39511d"), hex_colour("#88a043"))
QUARTZ = ("#c9a4ea", "#9ad0e8", "#f0c9d8", "#bfe6cf", "#f2dca0")
HONOURS = frozenset({"colour", "material", "modifiers"})


def make_rock(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x60C])
    big = bool({"boulder", "mossy"} & {*spec.noun.split(), *spec.modifiers})
    skin = _broken(random, spec.seed)
    return finished([dress(skin, _stuff(spec, random, moss=0.9 if big else 0.25), "rock")], spec.size_m, HONOURS)


def _broken(random: np.random.Generator, seed: int) -> Skin:
    """A ball with its sides struck off, stratified and roughened. It lies on its broadest side."""
    ways = random.normal(0, 1, (13, 3))
    ways[:, 2] = np.abs(ways[:, 2]) - 0.2
    planes = [(unit(way), float(random.uniform(0.5, 0.86))) for way in ways]
    planes.append((np.array((0.0, 0.0, -1.0)), 0.42))

    def push(ways: Numbers) -> Numbers:
        reach = np.full(ways.shape[:-1], 1.0)
        for normal, depth in planes:
            toward = np.maximum(ways @ normal, 1e-3)
            reach = -np.logaddexp(-reach * 34, -np.minimum(depth / toward, 3) * 34) / 34
        cracks = ridged(ways, 0.75, seed, 4)
        beds = np.abs(np.sin(9 * ways[..., 2] + 2.2 * ways[..., 0] + 1.4 * fractal(ways, 0.9, seed, 2)))
        return np.asarray(reach - 1 + 0.05 * fractal(ways, 0.8, seed, 3) - 0.11 * (cracks - 0.5) + 0.018 * beds)

    stretch = np.array((1.0, random.uniform(0.75, 0.95), random.uniform(0.62, 0.85)))
    return closed_skin(globe(push, rows=120, columns=220) * stretch, texels_px=620)


def _stuff(spec: ThingSpec, random: np.random.Generator, *, moss: float = 0.0) -> Finish:
    if spec.material and spec.material not in ("stone", "rock"):
        return finish_for(spec.material, spec.colour, random, 1.0, spec.modifiers)
    base = spec.colour or hex_colour(GREYS[int(random.integers(len(GREYS)))])
    seed = int(random.integers(1 << 14))

    def colours(texels: Texels) -> Numbers:
        at = texels.points
        tone = 1 + 0.15 * fractal(at, 0.5, seed, 4) + 0.12 * fractal(at, 0.035, seed + 1, 2)
        stain = blend(
            np.asarray(base) * tone[..., None],
            np.asarray(hex_colour("#8a6a4a")),
            0.3 * step(0.5, 1.6, fractal(at, 0.6, seed + 2, 3)),
        )
        lichen = step(1.15, 1.45, fractal(at, 0.13, seed + 3, 3)) * step(-0.2, 0.5, texels.normals[..., 2])
        shades = blend(stain, hex_colour("#b9b39a"), 0.55 * lichen)
        green = step(0.25, 0.85, texels.normals[..., 2] + 0.35 * fractal(at, 0.3, seed + 4, 4)) * moss
        soft = blend(MOSS[0], MOSS[1], 0.5 + 0.3 * fractal(at, 0.03, seed + 5, 2))
        return np.clip(blend(shades, soft, green), 0.01, 0.85)

    def heights(texels: Texels) -> Numbers:
        return 0.006 * fractal(texels.points, 0.06, seed + 6, 4)

    return Finish(material=Material(colour=base, roughness=0.92, specular=0.2), colours=colours, heights=heights)


def make_pebble(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x9EB])
    return finished([_pebble(spec, random, 1.0)], spec.size_m, HONOURS)


def _pebble(spec: ThingSpec, random: np.random.Generator, size: float, flat: float = 0.0) -> Part:
    seed = int(random.integers(1 << 14))
    stretch = np.array((1.0, random.uniform(0.7, 0.95), flat or random.uniform(0.42, 0.66))) * size
    skin = closed_skin(
        globe(lambda ways: 0.05 * fractal(ways, 1.6, seed, 2), rows=60, columns=110) * stretch, texels_px=240
    )
    if spec.material and spec.material not in ("stone", "rock"):
        return dress(skin, finish_for(spec.material, spec.colour, random, size), "pebble")
    base = spec.colour or hex_colour(PEBBLES[int(random.integers(len(PEBBLES)))])
    vein = random.random() < 0.4
    lean = unit(random.normal(0, 1, 3))

    def colours(texels: Texels) -> Numbers:
        at = texels.points / size
        tone = 1 + 0.07 * fractal(at, 0.7, seed, 3) + 0.09 * fractal(at, 0.05, seed + 1, 1)
        shades = np.asarray(base) * tone[..., None]
        if vein:
            line = np.abs(at @ lean - 0.15 + 0.05 * fractal(at, 0.6, seed + 2, 2))
            shades = blend(shades, (0.8, 0.78, 0.74), 0.85 * step(0.05, 0.025, line))
        return np.asarray(np.clip(shades, 0.01, 0.88))

    return dress(skin, Finish(material=Material(colour=base, roughness=0.5, specular=0.4), colours=colours), "pebble")


def make_pebbles(spec: ThingSpec) -> Model:
    """A handful of pebbles, lying over one another."""
    random = np.random.default_rng([spec.seed, 0x9EC])
    parts: list[Part] = []
    found: list[tuple[Numbers, float]] = []
    for k in range(15):
        size = float(random.uniform(0.55, 1.0)) * (1.0 if k < 9 else 0.8)
        part = _pebble(spec, random, size)
        for _ in range(40):
            far = 2.6 * np.sqrt(random.random()) * (1.0 if k < 9 else 0.5)
            turn = random.uniform(0, 2 * np.pi)
            at = np.array((far * np.cos(turn), 0.75 * far * np.sin(turn), 0.4 * size + (0.75 if k >= 9 else 0.0)))
            if k >= 9 or all(np.linalg.norm(at[:2] - other[:2]) > 0.86 * (size + r) for other, r in found):
                break
        found.append((at, size))
        parts += (
            Model(parts=(part,)).placed((float(at[0]), float(at[1]), float(at[2])), float(random.uniform(0, 360))).parts
        )
    return finished(parts, spec.size_m, HONOURS)


def make_cairn(spec: ThingSpec) -> Model:
    """Smooth stones one upon another, the largest below."""
    random = np.random.default_rng([spec.seed, 0xCA1])
    parts: list[Part] = []
    top, size = 0.0, 1.0
    for _ in range(5):
        flat = float(random.uniform(0.4, 0.52))
        part = _pebble(spec, random, size, flat)
        half = flat * size
        at = (float(random.normal(0, 0.05)), float(random.normal(0, 0.04)), top + half)
        parts += Model(parts=(part,)).placed(at, float(random.uniform(0, 360))).parts
        top += 2 * half * 0.965
        size *= float(random.uniform(0.72, 0.84))
    return finished(parts, spec.size_m, HONOURS)


def make_crystals(spec: ThingSpec) -> Model:
    """Six-sided crystals that grow from a foot of stone, the tallest in the middle."""
    random = np.random.default_rng([spec.seed, 0xC45])
    named = {"amethyst": "#9a5fd0", "quartz": "#e8e4ea", "citrine": "#f2b84a", "aquamarine": "#8fd8e0"}
    word = next((named[w] for w in spec.noun.split() if w in named), QUARTZ[int(random.integers(len(QUARTZ)))])
    colour = spec.colour or hex_colour(word)
    milky = Material(colour=colour, roughness=0.08, specular=0.6, clearcoat=1.0, transmission=0.78)
    parts = []
    for number in range(11):
        tall = 1.0 if number == 0 else float(random.uniform(0.3, 0.8))
        wide = 0.13 if number == 0 else float(random.uniform(0.055, 0.11))
        turn = number * 2.4 + float(random.uniform(-0.3, 0.3))
        far = 0.0 if number == 0 else 0.12 + 0.17 * float(random.random())
        lean = rotation(
            (-np.sin(turn), np.cos(turn), 0.0),
            (4.0 if number == 0 else 18 + 80 * far) * float(random.uniform(0.7, 1.1)),
        )
        crystal = moved(_prism(tall, wide, random), (far * np.cos(turn), far * np.sin(turn), 0.02), lean)
        parts.append(Part(shape=crystal.mesh, material=milky, name="crystal"))
    if spec.material and spec.material not in ("crystal", "glass", "stone"):
        stuff = finish_for(spec.material, spec.colour, random, 1.0).material
        parts = [Part(shape=part.shape, material=stuff, name=part.name) for part in parts]
    ground = closed_skin(
        globe(lambda w: 0.12 * fractal(w, 0.5, spec.seed, 4), rows=60, columns=110) * (0.44, 0.4, 0.15),
        texels_px=320,
    )
    grey = ThingSpec(key=spec.key, noun=spec.noun, size_m=1.0, seed=spec.seed)
    return finished([*parts, dress(ground, _stuff(grey, random), "stone")], spec.size_m, HONOURS)


def _prism(tall: float, wide: float, random: np.random.Generator) -> Skin:
    angle = np.radians(np.arange(6) * 60 + float(random.uniform(0, 60)))
    uneven = random.uniform(0.85, 1.15, 6)
    ring = np.stack([np.cos(angle), np.sin(angle)], axis=1) * (wide * uneven)[:, None]
    shoulder = tall - wide * 1.5
    low = np.column_stack([ring * 0.86, np.full(6, -0.1)])
    high = np.column_stack([ring, shoulder + 0.25 * wide * random.uniform(-1, 1, 6)])
    return rounded_hull(np.concatenate([low, high, [(0.15 * wide, 0.0, tall)]]), wide * 0.035)
