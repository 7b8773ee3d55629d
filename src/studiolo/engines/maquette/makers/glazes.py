"""How pottery is glazed: plain, speckled, dipped, dripping over a second colour, painted with bands."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.materials import PATTERNS, Finish, finish_for
from studiolo.engines.maquette.makers.solid_grain import Grain, shaded
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Colour, Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

GLAZES = (
    "#e9e2d3", "#f1ede4", "#3f6e75", "#8fa68c", "#c98a6b", "#28405e", "#d9b36a", "#b9c6c9", "#7f4a3a", "#e3bfb0",
    "#5b7a4f", "#36393f",
)  # fmt: skip
RAW_CLAYS = ("#b98562", "#c9a27c", "#8d5f45", "#d8c3a5")
WAYS = ("plain", "speckled", "dipped", "dipped", "reactive", "banded")


def glaze_for(
    material: str,
    colour: Colour | None,
    random: np.random.Generator,
    height_m: float,
    modifiers: Sequence[str] = (),
    usual: Sequence[str] = GLAZES,
) -> Finish:
    """A vessel's finish: glazed unless another material is asked. An asked colour covers it nearly whole, so that it is
    read as that colour. height_m: how high the glazed thing is."""
    words = frozenset(word for modifier in modifiers for word in modifier.split())
    way, seed = WAYS[int(random.integers(len(WAYS)))], int(random.integers(1 << 30))
    clay = hex_colour(RAW_CLAYS[int(random.integers(len(RAW_CLAYS)))])
    chosen = hex_colour(usual[int(random.integers(len(usual)))])
    edge = float(random.uniform(0.24, 0.4))
    other_material = bool(material) and material != "ceramic"
    if other_material or words & {"glass", "transparent", "clear", "metallic", "metal", "chrome", "clay"}:
        return finish_for(material, colour, random, height_m, modifiers)
    shade = colour or chosen
    glossy = Material(colour=shade, roughness=0.3, clearcoat=0.9, clearcoat_gloss=0.92)
    base = grain.mottled(shade, height_m * 0.6, seed, 0.035, 0.012)
    if not words & {*PATTERNS, "plain", "solid", "simple", "matte", "minimalist"}:
        base = _WAYS[way](base, shade, clay, height_m, edge * (0.6 if colour else 1.0), seed)
    told = finish_for("", shade, random, height_m, modifiers)
    if told.colours is not None:  # a pattern asked for by name
        base = told.colours
    if words & {"matte", "matt", "unglazed"}:
        glossy = replace(told.material, colour=shade)
    return Finish(material=glossy, colours=base)


def _plain(base: Grain, shade: Colour, clay: Colour, height_m: float, edge: float, seed: int) -> Grain:
    return base


def _speckled(base: Grain, shade: Colour, clay: Colour, height_m: float, edge: float, seed: int) -> Grain:
    return grain.speckled(base, shaded(shade, 0.25), height_m * 1.3, seed)


def _dipped(base: Grain, shade: Colour, clay: Colour, height_m: float, edge: float, seed: int) -> Grain:
    """Raw speckled clay shows below a nearly level line on the outside."""
    raw = grain.speckled(grain.mottled(clay, height_m * 0.3, seed, 0.06), shaded(clay, 0.4), height_m * 1.1, seed + 1)

    def colours(texels: Texels) -> Numbers:
        height = texels.points[..., 2] / height_m + 0.008 * grain.cloud(texels.points / height_m * 4, seed)
        glazed = np.where(_inside(texels), 1.0, grain.step(edge - 0.006, edge + 0.004, height))
        pooled = 1 - 0.2 * np.exp(-(((height - edge) / 0.02) ** 2))
        return grain.blend(raw(texels), base(texels) * pooled[..., None], glazed)

    return colours


def _inside(texels: Texels) -> Numbers:
    """Whether each place looks towards the axis or up from the floor: a vessel is always glazed within."""
    flat = texels.points[..., :2]
    towards = (flat * texels.normals[..., :2]).sum(axis=-1) / np.maximum(np.linalg.norm(flat, axis=-1), 1e-6)
    return np.asarray((towards < -0.3) | (texels.normals[..., 2] > 0.7))


def _reactive(base: Grain, shade: Colour, clay: Colour, height_m: float, edge: float, seed: int) -> Grain:
    """A second glaze runs down from the rim in tongues; edges break to brown."""
    bright = float(np.dot(shade, (0.21, 0.72, 0.07)))
    second = shaded(shade, 0.45) if bright > 0.25 else shaded(shade, 2.2)

    def colours(texels: Texels) -> Numbers:
        places = texels.points / height_m
        around = places.copy()
        around[..., 2] *= 0.12
        line = 0.72 - 0.6 * (edge - 0.3) + 0.075 * grain.cloud(around * 5, seed, 2)
        over = grain.step(-0.035, 0.035, places[..., 2] - line)
        flow = 0.75 + 0.25 * grain.step(-0.5, 1.2, grain.cloud(around * 9, seed + 2, 2))
        return grain.blend(base(texels), np.asarray(second), over * flow)

    return colours


def _banded(base: Grain, shade: Colour, clay: Colour, height_m: float, edge: float, seed: int) -> Grain:
    """Two or three brushed lines under the rim."""
    bright = float(np.dot(shade, (0.21, 0.72, 0.07)))
    ink = shaded(shade, 0.22) if bright > 0.3 else (0.8, 0.76, 0.68)

    def colours(texels: Texels) -> Numbers:
        height = texels.points[..., 2] / height_m + 0.003 * grain.cloud(texels.points / height_m * 5, seed)
        lines: Numbers = np.zeros_like(height)
        for middle, half in ((0.86, 0.011), (0.81, 0.026), (0.76, 0.011)):
            lines = np.maximum(lines, 1 - grain.step(half - 0.004, half + 0.002, np.abs(height - middle)))
        brushed = 0.82 + 0.12 * grain.cloud(texels.points / height_m * (8, 8, 40), seed + 1)
        return grain.blend(base(texels), ink, lines * brushed)

    return colours


_WAYS = {"plain": _plain, "speckled": _speckled, "dipped": _dipped, "reactive": _reactive, "banded": _banded}
