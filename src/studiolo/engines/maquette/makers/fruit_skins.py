"""What fruit is grown from: bodies with lobes and furrows, skins that ripen on one side, twigs and leaves."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.blooms import Tinted, leaf, placed, tinted
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import Grain
from studiolo.engines.maquette.makers.turning import Skin, Texels, curve, grid_skin, pipe, rotation, unit
from studiolo.engines.maquette.model import Colour, Material, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

BARK, GREEN = hex_colour("#5a4028"), hex_colour("#4f7f35")


def body(
    profile: Sequence[tuple[float, float]] | Numbers,
    *,
    lobes: int = 0,
    depth: float = 0.0,
    sharp: float = 1.0,
    wobble: float = 0.0,
    seed: int = 0,
    only_low: bool = False,
    columns: int = 120,
) -> Skin:
    """A turned profile, from its lowest point on the axis to its highest, grown unevenly.

    lobes, depth: how many segments and how deep the furrows between, as a share of the radius; sharp below 1 makes
    them narrow. only_low: they fade towards the top.
    """
    line = curve(np.asarray(profile, float), 84)
    line[:, 0] = np.maximum(line[:, 0], 0)
    line[0, 0] = line[-1, 0] = 0
    angle = np.linspace(0, 2 * np.pi, columns + 1) + np.pi / 2
    height = float(line[:, 1].max())
    share = line[:, 1:] / height
    radius = np.repeat(line[:, :1], columns + 1, axis=1)
    if lobes:
        furrow = (0.5 - 0.5 * np.cos(angle * lobes)) ** sharp
        fade = np.clip(1 - share * 1.15, 0, 1) if only_low else np.ones_like(share)
        radius = radius * (1 - depth * (1 - furrow[None, :]) * fade)
    directions = np.stack(np.broadcast_arrays(np.cos(angle)[None, :], np.sin(angle)[None, :], share * 1.6), axis=-1)
    uneven = 1 + wobble * grain.cloud(directions * 1.3, seed)
    radius = radius * uneven
    grid = np.stack([radius * np.cos(angle), radius * np.sin(angle), np.repeat(line[:, 1:], columns + 1, axis=1)], -1)
    around = np.empty_like(grid)
    around[:, 1:-1] = grid[:, 2:] - grid[:, :-2]
    around[:, 0] = around[:, -1] = grid[:, 1] - grid[:, -2]
    normals = unit(np.cross(around, np.asarray(np.gradient(grid, axis=0))))
    normals[0], normals[-1] = (0, 0, -1), (0, 0, 1)
    return grid_skin(grid, normals, flip=True, texels_px=720)


def streaked(low: Colour, high: Colour, seed: int, *, share: float = 0.5, streaks: float = 0.5) -> Grain:
    """Two colours that run into each other along the meridians, one side riper than the other."""

    def colours(texels: Texels) -> Numbers:
        points = texels.points
        angle = np.arctan2(points[..., 1], points[..., 0])
        ring = np.stack([np.cos(angle) * 7, np.sin(angle) * 7, points[..., 2] * 1.2], axis=-1)
        streak = grain.cloud(ring * 2.2, seed, 2)
        patch = grain.cloud(points * 1.6, seed + 1, 2)
        side = np.cos(angle - 2.4 - (seed % 7) * 0.2)
        ripe = grain.step(-1.1, 1.2, streaks * streak + 0.55 * patch + 0.7 * side + 2.4 * (share - 0.5))
        return grain.blend(low, high, ripe)

    return colours


def freckled(base: Grain, dot: Colour, size: float, seed: int, amount: float = 0.6) -> Grain:
    def colours(texels: Texels) -> Numbers:
        spots = grain.step(2.0, 2.4, grain.cloud(texels.points / size * 140, seed))
        return grain.blend(base(texels), dot, spots * amount)

    return colours


def shaded_in(base: Grain, inner: Colour, centre: float, reach: float) -> Grain:
    """The hollow round the stem in another colour. centre: its height; reach: how far it spreads."""

    def colours(texels: Texels) -> Numbers:
        far = np.linalg.norm(texels.points - np.array([0, 0, centre]), axis=-1)
        wobble = 0.12 * grain.cloud(texels.points / reach * 3, 5, 2)
        return grain.blend(base(texels), inner, 0.85 * (1 - grain.step(0.3, 1.0, far / reach + wobble)))

    return colours


def twig(foot: Numbers, long: float, thick: float, lean: float, colour: Colour = BARK) -> Tinted:
    way = np.linspace(0, 1, 14)
    path = foot + np.stack([lean * long * way**2, 0 * way, long * way], axis=1)
    radii = thick * (1.0 - 0.3 * np.sin(np.pi * way) + 0.5 * way**6)
    return tinted(pipe(path, radii, sides=14).mesh, colour)


def leaf_at(foot: Numbers, long: float, random: np.random.Generator, turn_deg: float = -15.0) -> Tinted:
    piece = leaf(long, long * 0.46, GREEN, random, rise_deg=28, curl_deg=55, cup=0.4, widest=0.48, tip=0.8)
    return placed(piece, rotation((0, 0, 1), turn_deg), foot)


def fruit_finish(
    colour: Colour,
    colours: Grain | None,
    roughness: float,
    clearcoat: float = 0.0,
    bump: Grain | None = None,
    sheen: float = 0.0,
) -> Finish:
    return Finish(
        material=Material(colour=colour, roughness=roughness, clearcoat=clearcoat, clearcoat_gloss=0.85, sheen=sheen),
        colours=colours,
        heights=bump,
    )


Grower = Callable[[Colour | None, tuple[str, ...], np.random.Generator], list[Part]]


def fuller(colour: Colour) -> Colour:
    """A third brighter, as full in colour."""
    red, green, blue = (min(0.9, value * 1.35) for value in colour)
    return red, green, blue


def seed_of(random: np.random.Generator) -> int:
    return int(random.integers(1 << 20))


def unit_normals(skin: Skin) -> Skin:
    """The skin with normals of length one, after it was scaled by a matrix."""
    mesh = skin.mesh
    assert mesh.normals is not None
    return Skin(mesh=replace(mesh, normals=unit(mesh.normals).astype(np.float32)), texels=skin.texels)


def painted_as(own: Skin, laid: Skin) -> Skin:
    """The laid-down mesh, painted as if it still stood upright."""
    return Skin(mesh=laid.mesh, texels=own.texels)
