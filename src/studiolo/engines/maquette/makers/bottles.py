"""Bottles of wine, beer and everything else, with their labels, foils, caps and corks."""

from functools import partial

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.blown import cork, dense, glass_walls
from studiolo.engines.maquette.makers.drinks import drink_in
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.tableware import HONOURS, vessel, words_of
from studiolo.engines.maquette.makers.turning import Skin, Texels, filleted, hollow, turned
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

WINE_GREEN, BEER_BROWN = hex_colour("#3f5a2a"), hex_colour("#6a3510")
_BOTTLES = {
    "wine": ((0.037, 0.0), (0.0372, 0.02), (0.0372, 0.17), (0.033, 0.2), (0.018, 0.232), (0.0145, 0.26), (0.014, 0.3)),
    "burgundy": ((0.041, 0.0), (0.0412, 0.02), (0.041, 0.13), (0.033, 0.185), (0.0195, 0.235), (0.0147, 0.27), (0.0142, 0.3)),
    "beer": ((0.031, 0.0), (0.0312, 0.02), (0.0312, 0.125), (0.027, 0.15), (0.0165, 0.178), (0.0135, 0.2), (0.0128, 0.23)),
    "plain": ((0.036, 0.0), (0.0365, 0.02), (0.0365, 0.13), (0.0335, 0.16), (0.0195, 0.195), (0.0165, 0.215), (0.0165, 0.25)),
    "round": ((0.04, 0.0), (0.046, 0.02), (0.05, 0.06), (0.043, 0.11), (0.022, 0.15), (0.0155, 0.18), (0.0155, 0.235)),
}  # fmt: skip


def _bottle(kind: str, spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x314])
    words = words_of(spec)
    if kind == "plain" and "wine" in words:
        kind = "wine"
    elif kind == "plain" and "beer" in words:
        kind = "beer"
    usual: Colour | None = None
    drink = drink_in(spec.modifiers, spec.noun)
    if kind == "wine":
        usual = WINE_GREEN
        drink = None  # behind green glass it only darkens the picture
        kind = "burgundy" if random.random() < 0.4 else "wine"
    elif kind == "beer":
        usual, drink = BEER_BROWN, None
    elif drink is None and random.random() < 0.4:
        kind = "round"
    outline = np.array(_BOTTLES[kind])
    # The straight wall must stay straight: a curve through all points would swell.
    outer = filleted([(r, z, 0.03) for r, z in outline], 14)
    lip = float(outline[-1, 1])
    neck = float(outline[-1, 0])
    outer = np.concatenate(
        [outer, [(neck * 1.16, lip + 0.0015), (neck * 1.18, lip + 0.006), (neck * 1.12, lip + 0.0075)]]
    )
    shape = hollow(dense(outer), 0.0026, floor_m=0.007, soft_m=0.006)
    finish = glass_walls(spec, random, 0.3, usual)
    parts = vessel(shape, finish, drink, 0.72, spec.seed)
    if kind in ("wine", "burgundy"):
        parts += _wine_dress(outline, lip, random)
    elif kind == "beer":
        parts += _beer_dress(outline, lip, random)
    elif "open" not in words:
        stopper = turned(
            filleted(
                [
                    (0, lip - 0.012, 0),
                    (neck * 0.8, lip - 0.012, 0.001),
                    (neck * 0.98, lip + 0.022, 0.002),
                    (0, lip + 0.022, 0),
                ]
            )
        )
        parts.append(dress(stopper, cork(random), "cork"))
    return finished(parts, spec.size_m, HONOURS)


def _wrap(outline: Numbers, low: float, high: float, over: float) -> Skin:
    """A sleeve of paper or foil round a stretch of a bottle."""
    heights = np.linspace(low, high, 24)
    radius = np.interp(heights, outline[:, 1], outline[:, 0]) + over
    return turned(np.stack([radius, heights], axis=1), texels_px=640)


def _wine_dress(outline: Numbers, lip: float, random: np.random.Generator) -> list[Part]:
    """A paper label and a foil over cork and lip."""
    paper = hex_colour(("#f2ecdd", "#efe6d2", "#2c2a2a")[int(random.integers(3))])
    ink = hex_colour(("#7a1f2b", "#2b3a4a", "#a8843c")[int(random.integers(3))])
    seed = int(random.integers(99))

    def label(texels: Texels) -> Numbers:
        height = (texels.points[..., 2] - 0.055) / 0.085
        angle = np.degrees(np.arctan2(texels.points[..., 0], -texels.points[..., 1]))
        lines = (np.abs(height - 0.9) < 0.012) | (np.abs(height - 0.1) < 0.012)
        mark = (np.hypot(angle / 60, (height - 0.62) * 1.25) < 0.2) & (
            np.hypot(angle / 60, (height - 0.62) * 1.25) > 0.165
        )
        word = (np.abs(height - 0.33) < 0.03) & (np.abs(angle) < 26)
        small = (np.abs(height - 0.23) < 0.012) & (np.abs(angle) < 18)
        base = grain.mottled(paper, 0.02, seed, 0.02)(texels)
        return grain.blend(base, ink, (lines | mark | word | small).astype(float) * 0.9)

    foil = Material(colour=ink, roughness=0.3, metallic=0.7)
    neck = _wrap(
        np.concatenate([outline, [(outline[-1, 0] * 1.18, lip + 0.004), (outline[-1, 0] * 1.18, lip + 0.0085)]]),
        lip - 0.05,
        lip + 0.008,
        0.0005,
    )
    top_radius = float(outline[-1, 0]) * 1.18 + 0.0005
    cap = turned(filleted([(top_radius, lip + 0.004, 0), (top_radius, lip + 0.0088, 0.001), (0, lip + 0.0088, 0)]))
    return [
        dress(
            _wrap(outline, 0.055, 0.14, 0.0004),
            Finish(material=Material(colour=paper, roughness=0.85), colours=label),
            "label",
        ),
        Part(shape=neck.mesh, material=foil, name="foil"),
        Part(shape=cap.mesh, material=foil, name="foil"),
    ]


def _beer_dress(outline: Numbers, lip: float, random: np.random.Generator) -> list[Part]:
    accent = hex_colour(("#b3281c", "#1f5a3a", "#d9a33a", "#23406b")[int(random.integers(4))])
    cream = hex_colour("#f3ead2")

    def label(texels: Texels) -> Numbers:
        height = (texels.points[..., 2] - 0.045) / 0.06
        angle = np.degrees(np.arctan2(texels.points[..., 0], -texels.points[..., 1])) / 70
        disk = np.hypot(angle, height - 0.5)
        band = (height < 0.08) | (height > 0.92) | ((disk < 0.36) & (disk > 0.31)) | (disk < 0.2)
        return grain.blend(np.broadcast_to(cream, texels.points.shape), accent, band.astype(float))

    radius = float(outline[-1, 0]) * 1.25
    cap = turned(filleted([(radius, lip + 0.001, 0), (radius, lip + 0.0065, 0.0022), (0, lip + 0.0085, 0)]))
    return [
        dress(
            _wrap(outline, 0.045, 0.105, 0.0004),
            Finish(material=Material(colour=cream, roughness=0.7), colours=label),
            "label",
        ),
        Part(shape=cap.mesh, material=Material(colour=accent, metallic=0.6, roughness=0.3), name="cap"),
    ]


MAKERS: tuple[Maker, ...] = tuple(
    Maker(key=f"own:{name}", nouns=tuple(nouns.split(", ")), size_m=size_m, make=make, honours=HONOURS, view_turn_deg=turn)
    for name, nouns, size_m, make, turn in (
        ("bottle", "bottle, glass bottle", 0.27, partial(_bottle, "plain"), 0.0),
        ("wine-bottle", "wine bottle, bottle of wine", 0.31, partial(_bottle, "wine"), 0.0),
        ("beer-bottle", "beer bottle, bottle of beer", 0.24, partial(_bottle, "beer"), 0.0),
    )
)  # fmt: skip
