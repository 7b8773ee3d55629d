"""What vessels share: walls with a drink in them, handles, spouts, and the words that say what is inside."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.drinks import Drink, in_glass, surface
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import Hollow, Skin, curve, pipe, turned
from studiolo.engines.maquette.model import Numbers, Part

HONOURS = frozenset({"colour", "material", "modifiers"})


def words_of(spec: ThingSpec) -> tuple[str, ...]:
    """Everything said about the thing, its own name included."""
    return (*spec.modifiers, *spec.noun.split())


def vessel(
    shape: Hollow, finish: Finish, drink: Drink | None, fill: float, seed: int, *, name: str = "body"
) -> list[Part]:
    """Walls and what is in them. fill: how far up the inside, 0 to 1."""
    level = shape.floor_m + fill * (shape.rim_m - shape.floor_m)
    if finish.material.kind != "glass":
        parts = [dress(turned(shape.profile), finish, name)]
        return parts if drink is None else [*parts, surface(shape, level, drink, seed)]
    if drink is None:
        return [dress(turned(shape.profile), finish, name)]
    liquid, dry_from = in_glass(shape, level, drink, seed)
    return [dress(turned(_dry(shape, dry_from)), finish, name), *liquid]


def _dry(shape: Hollow, dry_from: float) -> Numbers:
    """The profile without the stretch of inner wall that a drink wets."""
    if dry_from < 0:
        return shape.profile
    top = int(np.argmax(shape.profile[:, 1]))
    inner = np.arange(len(shape.profile)) > top
    kept = shape.profile[~inner | (shape.profile[:, 1] > dry_from)]
    return np.concatenate([kept, [(shape.radius_at(dry_from), dry_from)]])


def handle(
    points: Sequence[tuple[float, float]], thick_m: float, *, flat: float = 1.35, flare: float = 0.45, steps: int = 72
) -> Skin:
    """A bent bar in the plane y = 0 through (x, z) points; both ends widen into the wall that they are set on.

    flat: width across that plane as a share of the thickness in it.
    """
    line = curve(points, steps)
    way = np.linspace(0, 1, steps)
    ends = np.exp(-((way / 0.085) ** 2)) + np.exp(-(((1 - way) / 0.085) ** 2))
    path = np.stack([line[:, 0], np.zeros(steps), line[:, 1]], axis=1)
    return pipe(path, thick_m * (1 + flare * ends), flat=flat, side=(0.0, 1.0, 0.0), sides=32)


def ear(
    shape: Hollow,
    outer: Numbers,
    low: float,
    high: float,
    reach_m: float,
    thick_m: float,
    *,
    flat: float = 1.4,
    drop: float = 0.0,
) -> Skin:
    """A handle from one height of a wall to another, as an ear stands off a mug. low, high: shares of the height.
    drop: how far the ear hangs below its middle."""
    rim = float(outer[-1, 1])
    zs = np.array([high, low]) * rim
    walls = np.interp(zs, outer[:, 1], outer[:, 0])
    inset = thick_m * 0.35
    span = zs[0] - zs[1]
    out = float(walls.max()) + reach_m
    points = [
        (walls[0] - inset, zs[0]),
        (walls[0] + reach_m * 0.5, zs[0] + span * 0.045),
        (out - reach_m * 0.1, zs[0] - span * (0.17 + drop * 0.3)),
        (out, zs[0] - span * (0.42 + drop)),
        (out - reach_m * 0.24, zs[1] + span * (0.24 - drop * 0.4)),
        (walls[1] + reach_m * 0.36, zs[1] + span * 0.02),
        (walls[1] - inset, zs[1] - span * 0.01),
    ]
    return handle([(float(x), float(z)) for x, z in points], thick_m, flat=flat)


def scaled(points: Sequence[tuple[float, float]], radius_m: float, height_m: float, steps: int = 70) -> Numbers:
    """A smooth outer wall through (radius, height) shares."""
    return curve(np.asarray(points, float) * (radius_m, height_m), steps)


def without_grain(finish: Finish) -> Finish:
    return replace(finish, colours=None, heights=None)
