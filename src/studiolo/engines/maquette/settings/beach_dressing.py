"""What a beach is dressed with: palms or dune grass in the bay, land on the horizon, small finds on the sand."""

import numpy as np

from studiolo.engines.maquette.model import Material, Numbers, Part
from studiolo.engines.maquette.settings.palms import grow_palm
from studiolo.engines.maquette.settings.shell import Builder, moved
from studiolo.engines.maquette.settings.shore import Shore
from studiolo.engines.maquette.settings.shore_life import (
    beyond,
    bushes,
    foliage,
    grass,
    rocks,
    shells,
    star_material,
    starfish,
)
from studiolo.engines.maquette.settings.surfaces import hex_colour

DUNE_GREEN, BUSH_GREEN, BLADE_GREEN = "#aba463", "#5f8240", "#86a552"


def dress(
    shore: Shore, random: np.random.Generator, *, tropical: bool, half: float, half_up: float
) -> tuple[Part, ...]:
    """half, half_up: tangents of half of what the picture shows across and upwards."""
    builder = Builder()
    far = beyond(random, shore.side, tropical=tropical)
    if tropical:
        _palms(builder, shore, random, half, half_up)
    else:
        _dunes(builder, shore, random)
    _near_corner(builder, shore, random, half, tropical=tropical)
    _finds(builder, shore, random, half)
    if not tropical and random.random() < 0.6:
        _rocks(builder, shore, random, half)
    return (*far, *builder.parts())


def _inland(shore: Shore, y: Numbers, inland: Numbers) -> Numbers:
    """(n, 2) points in the bay, so far from the water."""
    across = np.linspace(0, 120, 900) * shore.side
    line = shore.at(across, 0.0)
    foot = np.interp(y, line, across)
    out_x, out_y = shore.way_out(foot, y)
    return np.stack([foot - out_x * inland, y - out_y * inland], axis=-1)


def _palms(builder: Builder, shore: Shore, random: np.random.Generator, half: float, half_up: float) -> None:
    """A grove along the bay that grows denser with distance, bushes under it, one palm near enough to be a character."""
    count = 17
    y = np.geomspace(11, 75, count) * random.uniform(0.92, 1.08, count)
    feet = shore.on_land(_inland(shore, y, random.uniform(1.6, 4.5, count) * (1 + y / 60)), 0.1)
    kinds = [grow_palm(lean, random) for lean in (0.05, 0.22, 0.4)]
    seaward = 180.0 if shore.side > 0 else 0.0
    for foot in feet:
        turn = seaward + float(random.uniform(-70, 70))
        kinds[int(random.integers(3))].stand(builder, foot, float(random.uniform(3.6, 5.4)), turn)
    hero = shore.on_land(_nearest_in_sight(shore, half)[None], 0.1)[0]
    height = min(float(random.uniform(3.3, 4.0)), 0.9 * half_up * (float(hero[1]) + shore.camera_back))
    kinds[2].stand(builder, hero, height, seaward + float(random.uniform(-10, 10)))
    many = 70
    y = np.geomspace(10, 90, many)
    heaps = shore.on_land(_inland(shore, y, random.uniform(3.2, 7.5, many) * (1 + y / 60)), 0.1)
    builder.add(foliage(hex_colour(BUSH_GREEN)), bushes(heaps, 0.75, random), name="bushes")


def _nearest_in_sight(shore: Shore, half: float) -> Numbers:
    """The nearest place in the bay, safe from the waves, that the picture shows."""
    y = np.linspace(3.5, 24, 60)
    spots = _inland(shore, y, np.full(60, 0.8))
    seen = np.abs(spots[:, 0]) < 0.72 * half * (y + shore.camera_back)
    return np.asarray(spots[int(seen.argmax())] if seen.any() else spots[-1])


def _dunes(builder: Builder, shore: Shore, random: np.random.Generator) -> None:
    many = 150
    y = np.geomspace(5, 46, many) * random.uniform(0.9, 1.1, many)
    feet = shore.on_land(_inland(shore, y, random.uniform(1.9, 5.5, many) * (1 + y / 60)), 0.02)
    builder.add(foliage(hex_colour(DUNE_GREEN)), grass(feet, 0.5, random, wind=-0.3 * shore.side), name="dune grass")


def _near_corner(builder: Builder, shore: Shore, random: np.random.Generator, half: float, *, tropical: bool) -> None:
    """A tuft in the lower corner on the bay's side, for depth."""
    y = -0.42 * shore.camera_back + random.uniform(-0.15, 0.15, 4)
    x = shore.side * (half * (y + shore.camera_back) * 0.96 + np.array([0.0, 0.12, 0.26, 0.4]))
    feet = shore.on_land(np.stack([x, y], axis=-1), 0.01)
    colour = BLADE_GREEN if tropical else DUNE_GREEN
    builder.add(
        foliage(hex_colour(colour)), grass(feet, 0.34, random, wind=-0.3 * shore.side, blades=75), name="near grass"
    )


def _finds(builder: Builder, shore: Shore, random: np.random.Generator, half: float) -> None:
    """Shells, small stones and a starfish, where they do not touch the subject."""
    y = random.uniform(min(-0.72 * shore.camera_back, shore.waterline - 0.6), shore.waterline - 0.15, 60)
    x = random.uniform(-1, 1, 60) * half * (y + shore.camera_back)
    free = np.hypot(x, y) > 0.8
    points = np.stack([x, y], axis=-1)[free]
    places = shore.on_land(points)
    shells(builder, places[:13], 0.062, random)
    pebble = Material(colour=hex_colour(str(random.choice(("#8d857a", "#6f6a66", "#a3968a")))), roughness=0.7)
    builder.add(pebble, rocks(places[13:27], random.uniform(0.008, 0.022, len(places[13:27])), random), name="pebbles")
    star = places[27 % len(places)] if len(places) else np.array((0.9, -0.9, 0.0))
    at = (float(star[0]), float(star[1]), float(star[2]) + 0.004)
    builder.add(
        star_material(random), moved(starfish(random), at, float(random.uniform(0, 360)), 0.085), name="starfish"
    )


def _rocks(builder: Builder, shore: Shore, random: np.random.Generator, half: float) -> None:
    """A reef of boulders in the surf on the open side."""
    count = 9
    y0 = shore.waterline + float(random.uniform(2.2, 4.5))
    x0 = -shore.side * half * (y0 + shore.camera_back) * float(random.uniform(0.75, 0.95))
    spread = random.standard_normal((count, 2)) * (0.7, 0.35)
    sizes = 0.5 * random.uniform(0.25, 1.0, count) ** 1.5
    places = np.column_stack([x0 + spread[:, 0], y0 + spread[:, 1], -0.12 * sizes])
    builder.add(Material(colour=hex_colour("#54483f"), roughness=0.55), rocks(places, sizes, random), name="rocks")
