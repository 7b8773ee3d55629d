"""The year's colours on what is green: blossom in spring, red and gold in autumn, bare boughs and straw in winter.

Only green changes, so a place that already knows the season stays as it is. Needles are bluer than leaves and stay green.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Colour, Floats, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.plants import mixed, smooth
from studiolo.engines.maquette.settings.weather.view import Day, has_colours, is_mesh, leafy

TREES_FROM = 0.8  # units above the ground, where leaves belong to bushes and trees
AUTUMN: tuple[Colour, ...] = ((0.42, 0.075, 0.018), (0.62, 0.22, 0.025), (0.70, 0.42, 0.045), (0.50, 0.30, 0.05))
BLOSSOM: tuple[Colour, ...] = ((0.86, 0.55, 0.64), (0.88, 0.80, 0.80))
STRAW: Colour = (0.30, 0.25, 0.13)
FADED: Colour = (0.30, 0.235, 0.075)
FRESH: Colour = (0.17, 0.34, 0.05)
CROWN_U = 4.5  # how wide one colour stands: about a tree


def in_the_year(parts: tuple[Part, ...], season: str, day: Day) -> tuple[Part, ...]:
    """The parts as the season colours them; summer is as they were built."""
    if season not in ("spring", "autumn", "winter"):
        return parts
    kept = (_turned(part, season, day) for part in parts)
    return tuple(part for part in kept if part is not None)


def _turned(part: Part, season: str, day: Day) -> Part | None:
    if not is_mesh(part):
        return part
    if not has_colours(part):
        return _plain(part, season, day)
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.colours is not None
    green = _green(mesh.colours)
    if not green.any():
        return part
    high = leafy(part) & (mesh.vertices[:, 2] > day.ground_m + TREES_FROM * day.unit)
    colours = np.array(mesh.colours, np.float64)
    tree, low = green & high, green & ~high
    colours[tree] = _crown(mesh.vertices[tree], colours[tree], season, day)
    colours[low] = _turf(colours[low], season)
    shape = replace(mesh, colours=np.clip(colours, 0.004, 0.92).astype(np.float32))
    if season == "winter" and leafy(part):
        bare = tree[mesh.faces].all(axis=1) & (day.random.random(len(mesh.faces)) > 0.05)
        shape = replace(shape, faces=mesh.faces[~bare])
    return replace(part, shape=shape) if len(shape.faces) else None


def _plain(part: Part, season: str, day: Day) -> Part | None:
    """Leaves of one colour, as street trees have."""
    colour = part.material.colour
    if not leafy(part) or not isinstance(colour, tuple) or not _green(np.array([colour], np.float32)).any():
        return part
    if season == "winter":
        return None
    shade = AUTUMN[day.seed % 3] if season == "autumn" else BLOSSOM[day.seed % 2]
    return replace(part, material=replace(part.material, colour=shade))


def _green(colours: Numbers) -> NDArray[np.bool_]:
    red, green, blue = colours[:, 0], colours[:, 1], colours[:, 2]
    return np.asarray((green > 1.06 * red) & (blue < 0.56 * red + 0.004))


def _crown(points: Floats, colours: Numbers, season: str, day: Day) -> Numbers:
    bright: Numbers = np.asarray(colours @ np.array((0.3, 0.6, 0.1)))
    level: Numbers = bright / max(float(np.median(bright)), 1e-4) if len(bright) else bright
    where = day.noise(points, CROWN_U, 1)
    if season == "spring":
        pick = (where > 0.9).astype(int)
        shade = np.asarray(BLOSSOM)[pick] * np.clip(0.72 + 0.28 * level, 0.55, 1.15)[:, None]
        return mixed(mixed(colours, FRESH, 0.35), shade, 0.85 * smooth(0.25, 0.5, where))
    if season == "winter":
        return mixed(colours, (0.15, 0.09, 0.045), 0.9)
    pick = np.clip((where * 1.25 + 1.9 + day.random.normal(0, 0.35, len(points))).astype(int), 0, 3)
    return np.asarray(np.asarray(AUTUMN)[pick] * np.clip(0.45 + 0.5 * level, 0.35, 1.5)[:, None])


def _turf(colours: Numbers, season: str) -> Numbers:
    level = (colours @ (0.3, 0.6, 0.1))[:, None]
    target = {"spring": FRESH, "autumn": FADED, "winter": STRAW}[season]
    share = {"spring": 0.4, "autumn": 0.55, "winter": 0.85}[season]
    return mixed(colours, np.asarray(target) * level / 0.22, share)
