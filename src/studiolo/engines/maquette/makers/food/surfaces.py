"""What food looks like close up: crusts that brown, crumbs with pores, sponge, chocolate, seared meat, melted cheese."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.food.shapes import noise
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import Grain
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Colour, Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

CRUST = ("#ecd0a0", "#dba760", "#b97332", "#834318", "#4c230e")
GOLDEN = ("#f2d9a6", "#e9b963", "#d08f3c", "#a9642a", "#6b3716")
BROWN = ("#b9834e", "#9a6233", "#7a4521", "#572d14", "#3a1c0c")
CHOCOLATE = ("#6e3d20", "#56301a", "#432213", "#2f160c", "#200e07")


def ramp(codes: Sequence[str | Colour], share: Numbers) -> Numbers:
    """Colours along a row of them, evenly spread from 0 to 1."""
    stops = np.array([hex_colour(code) if isinstance(code, str) else code for code in codes])
    at = np.linspace(0, 1, len(stops))
    part = np.clip(share, 0, 1)
    return np.stack([np.interp(part, at, stops[:, k]) for k in range(3)], axis=-1).astype(np.float32)


def browned(
    codes: Sequence[str | Colour] = CRUST,
    *,
    seed: int,
    size_m: float,
    bake: float = 0.5,
    top: float = 0.3,
    patches: float = 0.13,
    pale_side_m: tuple[float, float] | None = None,
) -> Grain:
    """A baked skin. bake: how far along the colours it is; top: how much darker what faces up is. size_m: of the whole;
    pale_side_m: heights between which the heat did not reach, as on the side of a bun."""

    def colours(texels: Texels) -> Numbers:
        share = bake + top * (texels.normals[..., 2] - 0.3)
        share = share + patches * noise(texels.points, size_m * 0.4, seed, 2)
        share = share + 0.05 * noise(texels.points, size_m * 0.06, seed + 1, 2)
        if pale_side_m is not None:
            low, high = pale_side_m
            middle, half = (low + high) / 2, (high - low) / 2
            wave = half * 0.25 * noise(texels.points, size_m * 0.25, seed + 2)
            share = share - 0.55 * np.exp(-(((texels.points[..., 2] - middle + wave) / half) ** 4))
        return ramp(codes, share)

    return colours


def crust(
    codes: Sequence[str | Colour] = CRUST,
    *,
    seed: int,
    size_m: float,
    bake: float = 0.5,
    top: float = 0.3,
    gloss: float = 0.0,
    rough_m: float = 0.0,
    patches: float = 0.13,
    pale_side_m: tuple[float, float] | None = None,
) -> Finish:
    """The same with a fine relief. gloss: of an egg wash, 0 to 1."""
    relief = rough_m or size_m * 0.0025

    def heights(texels: Texels) -> Numbers:
        fine = noise(texels.points, size_m * 0.03, seed + 3, 2)
        return np.asarray(relief * (fine + 0.6 * noise(texels.points, size_m * 0.1, seed + 4)))

    return Finish(
        material=Material(roughness=0.62 - 0.3 * gloss, specular=0.4, clearcoat=0.6 * gloss, clearcoat_gloss=0.75),
        colours=browned(codes, seed=seed, size_m=size_m, bake=bake, top=top, patches=patches, pale_side_m=pale_side_m),
        heights=heights,
    )


def pores(texels: Texels, pore_m: float, seed: int) -> Numbers:
    """How deep in a hole each place is, 0 to 1: many small, some large."""
    small = grain.step(0.55, 1.25, noise(texels.points, pore_m, seed, 2))
    large = grain.step(1.05, 1.5, noise(texels.points, pore_m * 3, seed + 1, 2))
    return np.asarray(np.clip(0.75 * small + large, 0, 1))


def crumbed(colour: Colour, pore_m: float, seed: int, depth: float = 0.4) -> Grain:
    """The inside of bread or cake. depth: how dark its holes are."""

    def colours(texels: Texels) -> Numbers:
        hole = pores(texels, pore_m, seed)
        tone = 1 + 0.07 * noise(texels.points, pore_m * 6, seed + 2, 2) - depth * hole
        warm = 1 + 0.1 * hole[..., None] * np.array((0.6, -0.2, -0.9))
        return np.asarray(np.clip(np.asarray(colour) * tone[..., None] * warm, 0, 0.93))

    return colours


def crumb(colour: Colour, *, pore_m: float, seed: int, depth: float = 0.4) -> Finish:
    def heights(texels: Texels) -> Numbers:
        return np.asarray(-pore_m * 0.35 * pores(texels, pore_m, seed))

    return Finish(
        material=Material(colour=colour, roughness=0.9, specular=0.25),
        colours=crumbed(colour, pore_m, seed, depth),
        heights=heights,
    )


def mottled(colour: Colour, size_m: float, seed: int, amount: float = 0.08, hue: float = 0.03) -> Grain:
    """One colour, unevenly, with blobs of so many metres."""

    def colours(texels: Texels) -> Numbers:
        tone = 1 + amount * noise(texels.points, size_m, seed, 3)
        warm = 1 + hue * noise(texels.points, size_m * 2, seed + 1)[..., None] * np.array((1.0, 0.0, -1.0))
        return np.asarray(np.clip(np.asarray(colour) * tone[..., None] * warm, 0, 0.93))

    return colours


def blended(
    codes: Sequence[str | Colour], size_m: float, seed: int, spread: float = 0.25, middle: float = 0.5
) -> Grain:
    """Patches of several colours that run into each other."""

    def colours(texels: Texels) -> Numbers:
        return ramp(codes, middle + spread * noise(texels.points, size_m, seed, 3))

    return colours


def by_height(
    codes: Sequence[str | Colour], low_m: float, high_m: float, seed: int = 0, ragged_m: float = 0.0
) -> Grain:
    """Colours from the bottom up."""

    def colours(texels: Texels) -> Numbers:
        z = texels.points[..., 2]
        if ragged_m:
            z = z + ragged_m * noise(texels.points, (high_m - low_m) * 0.3, seed, 2)
        return ramp(codes, (z - low_m) / (high_m - low_m))

    return colours


def rough(size_m: float, height_m: float, seed: int, octaves: int = 2) -> Grain:
    """Heights of a fine relief."""
    return lambda texels: height_m * noise(texels.points, size_m, seed, octaves)


def freckled(base: Grain, dot: Colour, dot_m: float, seed: int, amount: float = 0.8, share: float = 0.1) -> Grain:
    """Specks: vanilla, pepper, poppy."""
    limit = 2.2 - 6 * min(share, 0.25)

    def colours(texels: Texels) -> Numbers:
        return grain.blend(
            base(texels), dot, amount * grain.step(limit, limit + 0.25, noise(texels.points, dot_m, seed))
        )

    return colours


def coating(
    colour: Colour, *, seed: int = 0, size_m: float = 0.05, gloss: float = 0.8, ripple_m: float = 0.0
) -> Finish:
    """Icing, chocolate, sauce."""

    def heights(texels: Texels) -> Numbers:
        return np.asarray(ripple_m * noise(texels.points, size_m, seed, 2))

    return Finish(
        material=Material(colour=colour, roughness=0.42 - 0.27 * gloss, clearcoat=gloss, clearcoat_gloss=0.9),
        heights=heights if ripple_m else None,
    )


def lighter(colour: Colour, share: float) -> Colour:
    """Towards white."""
    red, green, blue = (value + (0.88 - value) * share for value in colour)
    return red, green, blue


def darker(colour: Colour, factor: float) -> Colour:
    return colour[0] * factor, colour[1] * factor, colour[2] * factor
