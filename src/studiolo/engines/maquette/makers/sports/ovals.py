"""Balls that are longer than they are thick: American football and rugby ball."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import Finish, dress, finish_for
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.solid_grain import blend, cloud, pebbled, step
from studiolo.engines.maquette.makers.sports.covers import WHITE, second_colour
from studiolo.engines.maquette.makers.turning import Skin, Texels, moved, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

ALONG_X = rotation((0, 1, 0), 90)


def make_american_football(spec: ThingSpec) -> Model:
    """Brown pebbled leather in four panels, two white stripes, white laces on top."""
    bench = Bench(spec, 0x5B11)
    hide = bench.colour(("#7d3f22", "#8a4526"))
    pale = second_colour(bench, WHITE)
    half, radius = 0.142, 0.086
    grain = pebbled(0.0035, 0.0006, 3)

    def seam(texels: Texels) -> Numbers:
        y, z = texels.points[..., 1], texels.points[..., 2]
        return np.minimum(np.abs(y), np.abs(z))

    def colours(texels: Texels) -> Numbers:
        tone = 1 + 0.07 * cloud(texels.points / 0.05, 4, 2) + 0.12 * grain(texels) / 0.0006
        x = np.abs(texels.points[..., 0])
        stripe = step(0.072, 0.0725, x) * (1 - step(0.088, 0.0885, x))
        stripe = stripe * step(-0.002, 0.0, texels.points[..., 2] + 0.004)
        return blend(np.asarray(hide) * tone[..., None], pale, stripe) * (
            0.5 + 0.5 * step(0.0006, 0.0028, seam(texels))[..., None]
        )

    def heights(texels: Texels) -> Numbers:
        return np.asarray(grain(texels) + 0.0022 * (1 - np.exp(-seam(texels) / 0.0035)))

    skin = moved(_oval(half, radius, 1.28), (0, 0, 0), ALONG_X)
    finish = Finish(material=Material(colour=hide, roughness=0.45, specular=0.45), colours=colours, heights=heights)
    _put(bench, skin, finish)
    lace = Material(colour=pale, roughness=0.6, specular=0.35)
    bench.add(lace, *_laces(half, radius))
    return posed(bench, turned_by((24.0, -10.0, 0.0)))


def make_rugby_ball(spec: ThingSpec) -> Model:
    """Pale rubber with fine pimples, a bold band of colour towards either end."""
    bench = Bench(spec, 0x5B12)
    inks = ("#1f4fa0", "#c8322b", "#1d7a4f", "#17181a")
    body = bench.colour(("#efece4",))
    ink = second_colour(bench, hex_colour(inks[int(bench.random.integers(len(inks)))]) if sum(body) > 0.9 else WHITE)
    half, radius = 0.142, 0.096
    grain = pebbled(0.0045, 0.0005, 6)

    def colours(texels: Texels) -> Numbers:
        x, y, z = np.moveaxis(texels.points, -1, 0)
        way = np.abs(x) - 0.012 * np.cos(2 * np.arctan2(z, y))
        band = step(0.052, 0.0526, way) * (1 - step(0.09, 0.0906, way)) + step(0.1, 0.1006, way) * (
            1 - step(0.11, 0.1106, way)
        )
        seam = np.minimum(np.abs(y + z), np.abs(y - z)) / np.sqrt(2)
        return blend(body, ink, band) * (0.7 + 0.3 * step(0.0004, 0.0022, seam))[..., None]

    def heights(texels: Texels) -> Numbers:
        y, z = texels.points[..., 1], texels.points[..., 2]
        seam = np.minimum(np.abs(y + z), np.abs(y - z)) / np.sqrt(2)
        return np.asarray(grain(texels) + 0.0018 * (1 - np.exp(-seam / 0.004)))

    finish = Finish(material=Material(colour=body, roughness=0.5, specular=0.45), colours=colours, heights=heights)
    _put(bench, moved(_oval(half, radius, 1.08), (0, 0, 0), ALONG_X), finish)
    return posed(bench, turned_by((30.0, -8.0, 0.0)))


def _put(bench: Bench, skin: Skin, finish: Finish) -> None:
    spec = bench.spec
    if spec.material:
        own = finish_for(spec.material, spec.colour, bench.random, spec.size_m, spec.modifiers)
        finish = replace(own, heights=finish.heights or own.heights)
        bench.honoured |= {"material"}
    part = dress(skin, finish)
    assert isinstance(part.shape, Mesh)
    bench.add(part.material, part.shape, name="ball")


def _oval(half: float, radius: float, point: float) -> Skin:
    """point: 1 for an ellipse, more for sharper ends."""
    t = np.linspace(-np.pi / 2, np.pi / 2, 90)
    line = np.stack([radius * np.maximum(np.cos(t), 0.0) ** point, half * np.sin(t)], axis=1)
    return turned(line, 128, texels_px=1024)


def _laces(half: float, radius: float) -> list[Mesh]:
    """One thong along the top, eight across it."""

    def top(x: float, y: float = 0.0) -> tuple[float, float, float]:
        around = radius * float(np.sqrt(max(1 - (x / half) ** 2, 0.0))) ** 1.28
        return x, y, float(np.sqrt(max(around**2 - y * y, 0.0)))

    line = [np.array(top(float(x))) + (0, 0, 0.0016) for x in np.linspace(-0.055, 0.055, 20)]
    thongs = [tube(np.array(line), 0.0022, 8)]
    for x in np.linspace(-0.05, 0.05, 8):
        path = [
            np.array(top(float(x), float(y))) + (0, 0, 0.003 * (1 - (y / 0.016) ** 4))
            for y in np.linspace(-0.016, 0.016, 9)
        ]
        thongs.append(tube(np.array(path), 0.0026, 8))
    return [join(thongs)]


_maker = listed({"colour", "second_colour", "material"}, 24.0)

MAKERS: tuple[Maker, ...] = (
    _maker("american-football", "american football, gridiron ball, nfl football", 0.284, make_american_football),
    _maker("rugby-ball", "rugby ball, rugby football", 0.284, make_rugby_ball),
)
