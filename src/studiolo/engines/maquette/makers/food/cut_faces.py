"""How fruit looks inside, and halves that lean so that one sees it."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import Dish
from studiolo.engines.maquette.makers.food.shapes import noise, turned_grid
from studiolo.engines.maquette.makers.food.surfaces import ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import Grain, blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

CUT_WORDS = frozenset({"sliced", "halved", "cut", "half", "open", "slice", "slices", "quartered", "wedge", "wedges"})


def is_cut(spec: ThingSpec) -> bool:
    return bool(CUT_WORDS & {*spec.modifiers, *spec.noun.replace("-", " ").split()})


def half_ball(radius: float, stretch: tuple[float, float, float] = (1.0, 1.0, 1.0), *, columns: int = 110) -> Numbers:
    """A half, its cut face up and level at z = 0: rows from its lowest point to the middle of the face."""
    turn = np.linspace(-np.pi / 2, -0.03, 34)
    line = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    face = np.stack([np.linspace(1.0, 0.0, 60)[1:] * line[-1, 0], np.zeros(59)], axis=1)
    return np.asarray(turned_grid(np.concatenate([line, face]), columns) * radius * np.array(stretch))


def cut_half(
    dish: Dish, radius: float, skin: Grain, face: Grain, *, stretch: tuple[float, float, float] = (1.0, 1.0, 1.0), gloss: float = 0.6,
    at: tuple[float, float] = (0.0, 0.0), turn_deg: float = 0.0, tip_deg: float = 38.0, name: str = "half",
    pit: tuple[float, float] | None = None,
) -> None:  # fmt: skip
    """A half fruit that leans so that its face is seen. pit: radius and depth of a hollow in the face."""
    grid = half_ball(radius, stretch)
    level = -1e-4
    if pit is not None:
        far = np.hypot(grid[..., 0], grid[..., 1] + 0.0)
        on_face = grid[..., 2] > -radius * 0.02
        grid[..., 2] -= on_face * pit[1] * np.sqrt(np.clip(1 - (far / pit[0]) ** 2, 0, 1))

    def colours(texels: Texels) -> Numbers:
        facing = step(0.35, 0.75, texels.normals[..., 2])
        if pit is not None:
            inside = np.hypot(texels.points[..., 0], texels.points[..., 1]) < pit[0] * 1.02
            facing = np.maximum(facing, inside * (texels.points[..., 2] > -pit[1] * 1.1))
        return blend(skin(texels), face(texels), facing)

    tip = np.radians(tip_deg)
    lift = radius * max(stretch[2], 0.9) * (0.62 + 0.38 * np.cos(tip)) + abs(level)
    with dish.at(at[0], at[1], 0.0, turn_deg=turn_deg), dish.leaning((1.0, 0.0, 0.0), tip_deg, (0.0, 0.0, float(lift))):
        dish.bake(
            grid, Finish(material=Material(roughness=0.4 - 0.2 * gloss, clearcoat=gloss), colours=colours), name, 640
        )


def flesh(
    radius: float,
    codes: tuple[str, ...],
    seed: int,
    *,
    rim: str,
    rim_share: float = 0.94,
    rays: int = 0,
    stretch: float = 1.0,
) -> Grain:
    """Rings of colour from the heart out, streaked outwards, a rim of skin."""

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0], texels.points[..., 1] / stretch
        far, turn = np.hypot(x, y) / radius, np.arctan2(y, x)
        streak = noise(np.stack([far * 1.5, np.cos(turn) * 9, np.sin(turn) * 9], -1), 2.0, seed, 2)
        out = ramp(codes, far / rim_share + 0.025 * streak)
        if rays:
            out = out * (1 + 0.1 * np.cos(turn * rays) * step(0.15, 0.4, far) * (1 - step(0.6, 0.9, far)))[..., None]
        return blend(out, hex_colour(rim), step(rim_share, rim_share + 0.025, far))

    return colours


def with_pips(
    base: Grain,
    radius: float,
    count: int,
    at_share: float,
    colour: str,
    seed: int,
    *,
    long: float = 0.075,
    wide: float = 0.035,
    rows: int = 1,
    stretch: float = 1.0,
) -> Grain:
    """Flat seeds in a ring, pointing outwards."""
    dark = hex_colour(colour)

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0], texels.points[..., 1] / stretch
        far, turn = np.hypot(x, y) / radius, np.arctan2(y, x)
        out = base(texels)
        for row in range(rows):
            phase = (turn * count / (2 * np.pi) + 0.5 * row + seed) % 1 - 0.5
            across = phase * 2 * np.pi / count * far
            along = far - at_share - 0.11 * row
            inside = (along / long) ** 2 + (across / wide) ** 2
            out = blend(out, dark, 1 - step(0.7, 1.1, inside))
        return out

    return colours
