"""Jars, and what people keep in them."""

import numpy as np

from studiolo.engines.maquette.makers.blown import cork, dense, glass_walls
from studiolo.engines.maquette.makers.drinks import Drink, drink_in
from studiolo.engines.maquette.makers.materials import dress, finish_for
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.tableware import HONOURS, vessel, words_of
from studiolo.engines.maquette.makers.turning import (
    Hollow,
    ball,
    filleted,
    hollow,
    moved,
    rotation,
    turned,
)
from studiolo.engines.maquette.model import Material, Model, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

_FILLINGS = {
    "honey": Drink(colour=hex_colour("#e2941a"), clear=True), "jam": Drink(colour=hex_colour("#8e1626")),
    "marmalade": Drink(colour=hex_colour("#e8861c")), "syrup": Drink(colour=hex_colour("#b5651d"), clear=True),
    "pesto": Drink(colour=hex_colour("#5d7a2a")), "sauce": Drink(colour=hex_colour("#b3321c")),
    "peanut butter": Drink(colour=hex_colour("#b98244")), "mustard": Drink(colour=hex_colour("#d6a51e")),
    "sugar": Drink(colour=hex_colour("#f4f2ee")), "flour": Drink(colour=hex_colour("#f1ebdf")),
}  # fmt: skip
_PIECES = {
    "cookie": ("#b77c43", 0.021, 0.34), "biscuit": ("#c99457", 0.021, 0.34), "candy": ("", 0.0085, 1.0),
    "sweet": ("", 0.0085, 1.0), "marble": ("", 0.0085, 1.0), "bean": ("#4a2a18", 0.006, 0.75), "olive": ("#7d8a3a", 0.009, 1.15),
    "coffee bean": ("#3a2014", 0.006, 0.75), "nut": ("#b07a45", 0.008, 0.9), "button": ("", 0.009, 0.3), "pickle": ("#6f8a36", 0.013, 1.3),
}  # fmt: skip


def _jar(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x316])
    text = " ".join(words_of(spec))
    filling = next((drink for name, drink in _FILLINGS.items() if name in text), drink_in(spec.modifiers, spec.noun))
    pieces = next((row for name, row in _PIECES.items() if name in text), None)
    radius, height = float(random.uniform(0.038, 0.044)), float(random.uniform(0.095, 0.12))
    outer = filleted(
        [
            (radius * 0.94, 0, 0),
            (radius, 0.006, 0.008),
            (radius, height * 0.78, 0.012),
            (radius * 0.86, height * 0.9, 0.01),
            (radius * 0.86, height, 0),
        ],
        12,
    )
    shape = hollow(dense(outer), 0.0026, floor_m=0.006, soft_m=0.006)
    parts = vessel(shape, glass_walls(spec, random, height), filling, 0.86, spec.seed)
    if filling is None and pieces is not None:
        parts += _heaped(shape, pieces, random)
    return finished([*parts, *_lid(shape, height, radius * 0.86, random)], spec.size_m, HONOURS)


def _lid(shape: Hollow, height: float, neck: float, random: np.random.Generator) -> list[Part]:
    """A screw lid of metal, or a stopper of cork or wood."""
    style = int(random.integers(3))
    if style == 0:
        profile = filleted(
            [
                (neck + 0.0008, height - 0.011, 0),
                (neck + 0.003, height - 0.011, 0.001),
                (neck + 0.003, height + 0.0035, 0.0022),
                (0, height + 0.0035, 0),
            ]
        )
        accent = hex_colour(("#d9b36a", "#c9ccd0", "#b3392e", "#2f3438")[int(random.integers(4))])
        return [
            Part(shape=turned(profile).mesh, material=Material(colour=accent, metallic=0.85, roughness=0.3), name="lid")
        ]
    inner = shape.radius_at(height - 0.004) - 0.0004
    profile = filleted(
        [
            (0, height - 0.012, 0),
            (inner, height - 0.012, 0.001),
            (inner + 0.001, height + 0.001, 0.0005),
            (neck + 0.002, height + 0.0012, 0.0012),
            (neck + 0.002, height + 0.013, 0.003),
            (0, height + 0.013, 0),
        ]
    )
    finish = cork(random) if style == 1 else finish_for("wood", None, random, 0.12, grain_axis=0)
    return [dress(turned(profile, texels_px=512), finish, "lid")]


def _heaped(shape: Hollow, pieces: tuple[str, float, float], random: np.random.Generator) -> list[Part]:
    """Small things in layers up to the shoulder. pieces: colour or none for many, radius, thickness as a share of it."""
    code, radius, squash = pieces
    sweets = ("#e2574c", "#f2b84b", "#5aa9a3", "#8c6bb1", "#f2a6b8", "#7fb069")
    finishes = [
        Material(colour=hex_colour(code or sweet), roughness=0.7 if code else 0.18)
        for sweet in ((code,) if code else sweets)
    ]
    parts: list[Part] = []
    level, top = shape.floor_m + radius * squash, shape.floor_m + 0.8 * (shape.rim_m - shape.floor_m)
    while level < top:
        room = shape.radius_at(level) - radius * 1.08
        spots = _spots(max(room, 0.0), radius, random)
        for x, y in spots:
            lean = rotation(
                (float(random.normal()), float(random.normal()), 0.01),
                float(random.uniform(0, 22 if squash < 0.6 else 180)),
            )
            skin = moved(
                ball(radius, squash=squash, sides=20),
                (x, y, level + float(random.uniform(-0.2, 0.2)) * radius * squash),
                lean,
            )
            parts.append(Part(shape=skin.mesh, material=finishes[int(random.integers(len(finishes)))], name="pieces"))
        level += radius * squash * 1.72
    return parts


def _spots(room: float, radius: float, random: np.random.Generator) -> list[tuple[float, float]]:
    """Places on rings, a piece apart, turned at random from layer to layer."""
    spots: list[tuple[float, float]] = []
    far = room
    while far > radius * 0.8:
        count = max(1, int(2 * np.pi * far / (2.02 * radius)))
        start = float(random.uniform(0, 6))
        spots += [
            (far * np.cos(start + 2 * np.pi * k / count), far * np.sin(start + 2 * np.pi * k / count))
            for k in range(count)
        ]
        far -= radius * 1.95
    return spots or [(0.0, 0.0)]


MAKERS: tuple[Maker, ...] = tuple(
    Maker(key=f"own:{name}", nouns=tuple(nouns.split(", ")), size_m=size_m, make=make, honours=HONOURS, view_turn_deg=turn)
    for name, nouns, size_m, make, turn in (
        ("jar", "jar, glass jar, mason jar, jam jar, honey jar, cookie jar, candy jar, storage jar, jar of honey, jar of jam, "
         "honey, jam", 0.12, _jar, 0.0),
    )
)  # fmt: skip
