"""Candles, buckets, cooking pots and kettles."""

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.materials import METALS, SEE_THROUGH, Finish, dress, finish_for
from studiolo.engines.maquette.makers.pottery import flowerpot
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.tableware import HONOURS, handle, scaled, words_of
from studiolo.engines.maquette.makers.turning import Skin, curve, filleted, hollow, moved, pipe, rotation, turned
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

WAXES = ("#f2e8d0", "#efe9de", "#e3b9a4", "#c9d2c0", "#d8c3da", "#b8433a", "#f0d9a0")
ENAMELS = ("#b8392f", "#2f5a78", "#e9e0cf", "#3f6b58", "#d99a3c", "#33363b", "#8fa9b8")
FLAME: Colour = (17.0, 8.0, 2.0)
POOL_GLOW: Colour = (0.5, 0.2, 0.05)  # light that comes up through the molten wax


def _flame(at: Numbers, tall: float) -> list[Part]:
    """A drop of light: broad and pale low down, a point above."""
    t = np.linspace(0, 1, 30)
    radius = tall * 0.17 * np.sin(np.pi * t**0.62) ** 0.9 * (1 - 0.25 * t)
    drop = turned(np.stack([np.maximum(radius, 0), t * tall], axis=1), 28)
    glow = Material(colour=(0.0, 0.0, 0.0), emission=FLAME)
    return [Part(shape=moved(drop, at).mesh, material=glow, name="flame")]


def _wick(at: Numbers, tall: float) -> Part:
    path = at + np.array([(0, 0, -0.004), (0, 0, tall * 0.5), (0.0006, 0, tall * 0.8), (0.0016, 0, tall)])
    return Part(
        shape=pipe(curve(path, 12), 0.0009, sides=10).mesh,
        material=Material(colour=(0.02, 0.017, 0.015), roughness=0.9),
        name="wick",
    )


def _wax(spec: ThingSpec, random: np.random.Generator) -> Finish:
    colour = spec.colour or hex_colour(WAXES[int(random.integers(len(WAXES)))])
    finish = finish_for("wax", colour, random, 0.14, spec.modifiers)
    return finish


def _pillar(spec: ThingSpec, random: np.random.Generator, *, lit: bool) -> tuple[list[Part], float]:
    """A thick candle whose top has melted into a shallow pool. Its parts and the height of the pool."""
    radius, height = float(random.uniform(0.03, 0.038)), float(random.uniform(0.1, 0.135))
    lip = filleted(
        [
            (0, 0, 0), (radius, 0, 0.003), (radius * 1.0, height * 0.5, 0.02), (radius * 0.985, height, 0.0045),
            (radius * 0.8, height - 0.001, 0.006), (radius * 0.55, height - 0.0065, 0.008), (0, height - 0.0075, 0),
        ],
        12,
    )  # fmt: skip
    wax = _wax(spec, random)
    parts = [dress(turned(lip), wax, "wax")]
    runny = Finish(material=wax.material)
    parts += [dress(_drip(radius, height, random), runny, "drip") for _ in range(int(random.integers(2, 5)))]
    pool = Material(
        colour=grain.shaded(wax.colour, 0.72), roughness=0.08, clearcoat=1.0, emission=POOL_GLOW if lit else None
    )
    wet = turned([(radius * 0.62, height - 0.0062), (radius * 0.3, height - 0.0061), (0, height - 0.0061)], 60)
    parts.append(Part(shape=wet.mesh, material=pool, name="pool"))
    return parts, height - 0.0065


def _drip(radius: float, height: float, random: np.random.Generator) -> Skin:
    """A run of wax down the side, ending in a bead."""
    angle, long = float(random.uniform(np.pi, 2.1 * np.pi)), height * float(random.uniform(0.25, 0.6))
    t = np.linspace(0, 1, 24)
    far = radius * np.where(t < 0.08, 0.93 + 0.06 * t / 0.08, 0.992)
    path = np.stack([far * np.cos(angle), far * np.sin(angle), height - 0.0005 - long * t], axis=1)
    thick = 0.0022 + 0.0014 * t**3 - 0.0006 * np.sin(np.pi * t)
    return pipe(path, thick, sides=18)


def _candle(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x341])
    lit = not {"unlit", "extinguished"} & set(spec.modifiers)
    parts, top = _pillar(spec, random, lit=lit)
    at = np.array([0.0, 0.0, top])
    parts.append(_wick(at, 0.011))
    if lit:
        parts += _flame(at + (0.0006, 0, 0.0055), float(random.uniform(0.026, 0.032)))
    return finished(parts, spec.size_m, HONOURS - {"material"})


def _candlestick(spec: ThingSpec) -> Model:
    """A turned holder with a tall taper in it."""
    random = np.random.default_rng([spec.seed, 0x342])
    metal = spec.material or ("brass", "brass", "silver", "iron")[int(random.integers(4))]
    holder = finish_for(metal, spec.colour if metal not in METALS else None, random, 0.2, spec.modifiers)
    profile = filleted(
        [
            (0, 0, 0), (0.047, 0, 0.002), (0.046, 0.007, 0.004), (0.024, 0.013, 0.012), (0.008, 0.03, 0.01), (0.0072, 0.06, 0.004),
            (0.0145, 0.068, 0.006), (0.0075, 0.077, 0.004), (0.0068, 0.106, 0.008), (0.0125, 0.12, 0.004), (0.026, 0.1235, 0.001),
            (0.026, 0.126, 0.001), (0.0145, 0.1275, 0.002), (0.014, 0.143, 0.0012), (0.0115, 0.143, 0.001), (0, 0.141, 0),
        ],
        8,
    )  # fmt: skip
    wax = _wax(spec, random)
    tall = 0.143 + float(random.uniform(0.13, 0.18))
    taper = filleted(
        [
            (0, 0.138, 0),
            (0.0112, 0.138, 0.001),
            (0.0096, tall - 0.008, 0.006),
            (0.004, tall, 0.004),
            (0, tall + 0.0005, 0),
        ],
        10,
    )
    at = np.array([0.0, 0.0, tall])
    parts = [dress(turned(profile), holder, "holder"), dress(turned(taper, 64), wax, "wax"), _wick(at, 0.009)]
    if "unlit" not in spec.modifiers:
        parts += _flame(at + (0.0006, 0, 0.004), 0.03)
    return finished(parts, spec.size_m, HONOURS)


# ------------------------------------------------------------------ metal


def _sheet_metal(spec: ThingSpec, random: np.random.Generator, painted: float) -> Finish:
    """Bare steel, or enamel in an asked colour or by lot."""
    words = frozenset(words_of(spec))
    if spec.material and spec.material not in ("metal",):
        return finish_for(spec.material, spec.colour, random, 0.3, spec.modifiers)
    if words & SEE_THROUGH:
        return finish_for("glass", spec.colour, random, 0.3, spec.modifiers)
    if spec.colour is None and (spec.material or random.random() > painted):
        return Finish(material=Material(colour=hex_colour("#c3c6c9"), roughness=0.24, metallic=1.0))
    colour = spec.colour or hex_colour(ENAMELS[int(random.integers(len(ENAMELS)))])
    told = finish_for("", colour, random, 0.3, spec.modifiers)
    enamel = Material(colour=colour, roughness=0.22, clearcoat=0.9, clearcoat_gloss=0.95)
    return Finish(material=enamel, colours=told.colours)


def _bucket(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x343])
    height, top = 0.24, 0.135
    finish = _sheet_metal(spec, random, 0.25)
    ribs = [(0.1 + 0.035 * z, z) for z in np.linspace(0, 1, 80)]
    wall = np.array(
        [
            (r + 0.0022 * (np.exp(-(((z - 0.3) / 0.012) ** 2)) + np.exp(-(((z - 0.68) / 0.012) ** 2))), z * height)
            for r, z in ribs
        ]
    )
    wall = np.concatenate([wall[:-2], [(top + 0.0005, height - 0.004), (top + 0.004, height - 0.001)]])
    shape = hollow(wall, 0.0022, floor_m=0.012, foot_m=0.008)
    steel = Finish(material=Material(colour=hex_colour("#b9bcc0"), roughness=0.3, metallic=1.0))
    bow_angle = np.linspace(0, np.pi, 60)
    fallen = rotation((1, 0, 0), 62.0)  # the bail lies back against the rim
    bow = np.stack([(top + 0.006) * np.cos(bow_angle), np.zeros(60), 0.15 * np.sin(bow_angle)], axis=1) @ fallen.T
    bail = moved(pipe(bow, 0.0028, sides=14), (0, 0, height - 0.02))
    grip_path = (
        np.stack(
            [np.linspace(-0.045, 0.045, 20), np.zeros(20), 0.15 - 2.9 * np.linspace(-0.045, 0.045, 20) ** 2], axis=1
        )
    ) @ fallen.T
    grip = moved(pipe(grip_path, 0.0085, sides=24), (0, 0, height - 0.02))
    lugs = []
    for side in (-1.0, 1.0):
        path = np.array([(side * (top - 0.002), 0.0, height - 0.02), (side * (top + 0.009), 0.0, height - 0.02)])
        lugs.append(dress(pipe(path, 0.0085, sides=20), steel, "lug"))
    wooden = finish_for("wood", None, random, 0.1, grain_axis=0)
    return finished(
        [dress(turned(shape.profile), finish, "body"), dress(bail, steel, "bail"), dress(grip, wooden, "grip"), *lugs],
        spec.size_m,
        HONOURS,
    )


def _cooking_pot(spec: ThingSpec) -> Model:
    """A casserole with two ears and a domed lid; a pot of clay is a flowerpot."""
    if spec.noun == "pot" and spec.material in ("clay", "ceramic", "concrete", "stone"):
        return flowerpot(spec)
    random = np.random.default_rng([spec.seed, 0x344])
    finish = _sheet_metal(spec, random, 0.6)
    radius, height = 0.115, float(random.uniform(0.105, 0.14))
    outer = filleted([(radius * 0.9, 0, 0), (radius, 0.004, 0.022), (radius * 1.01, height, 0)], 14)
    outer = np.concatenate(
        [
            outer[:-1],
            np.stack([np.linspace(radius * 1.004, radius * 1.01, 12), np.linspace(height * 0.5, height, 12)], axis=1),
        ]
    )
    shape = hollow(outer, 0.004, floor_m=0.008)
    rim = float(outer[-1, 0])
    lid = filleted(
        [
            (0, height + 0.0005, 0), (rim + 0.0015, height + 0.0005, 0.0008), (rim + 0.0015, height + 0.0045, 0.002),
            (rim * 0.9, height + 0.0085, 0.01), (rim * 0.45, height + 0.024, 0.03), (0, height + 0.029, 0),
        ],
        12,
    )  # fmt: skip
    knob = filleted(
        [
            (0.006, height + 0.026, 0),
            (0.006, height + 0.036, 0.003),
            (0.016, height + 0.042, 0.005),
            (0.0145, height + 0.05, 0.005),
            (0, height + 0.051, 0),
        ],
        10,
    )
    accent = Finish(
        material=Material(
            colour=hex_colour(("#c9a35c", "#c3c6c9", "#1d1d1f")[int(random.integers(3))]), roughness=0.25, metallic=0.9
        )
    )
    ears = []
    for side in (0.0, 180.0):
        points = [
            (rim - 0.004, -0.034),
            (rim + 0.018, -0.03),
            (rim + 0.028, 0.0),
            (rim + 0.018, 0.03),
            (rim - 0.004, 0.034),
        ]
        line = curve(np.array(points), 48)
        path = np.stack([line[:, 0], line[:, 1], np.full(48, height * 0.8)], axis=1)
        ears.append(
            dress(
                moved(pipe(path, 0.0062, flat=0.75, side=(0, 0, 1), sides=28), (0, 0, 0), rotation((0, 0, 1), side)),
                Finish(material=finish.material),
                "ear",
            )
        )
    return finished(
        [
            dress(turned(shape.profile), finish, "body"),
            dress(turned(lid), finish, "lid"),
            dress(turned(knob, 64), accent, "knob"),
            *ears,
        ],
        spec.size_m,
        HONOURS,
    )


def _saucepan(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x345])
    finish = _sheet_metal(spec, random, 0.4)
    flat_pan = "frying" in spec.noun or "skillet" in spec.noun
    radius, height = (0.125, 0.042) if flat_pan else (0.088, 0.095)
    outer = filleted(
        [
            (radius * (0.74 if flat_pan else 0.9), 0, 0),
            (radius * (0.82 if flat_pan else 1.0), 0.004, 0.014),
            (radius, height, 0),
        ],
        14,
    )
    shape = hollow(
        np.concatenate([outer[:-1], [(radius * 0.997, height * 0.96), (radius, height)]]), 0.0032, floor_m=0.006
    )
    bar = [
        (radius - 0.004, height * 0.78),
        (radius + 0.04, height * 0.86),
        (radius + 0.12, height * 0.98),
        (radius + 0.175, height * 0.98),
    ]
    grip = handle(bar, 0.0082, flat=1.35, flare=0.12)
    dark = Finish(material=Material(colour=hex_colour("#1b1b1d"), roughness=0.4))
    wood = finish_for("wood", None, random, 0.2, grain_axis=0)
    inside = spec.material == "" and flat_pan
    body = (
        Finish(material=Material(colour=hex_colour("#232426"), roughness=0.35, metallic=0.3))
        if inside and not spec.colour
        else finish
    )
    return finished(
        [dress(turned(shape.profile), body, "body"), dress(grip, wood if random.random() < 0.5 else dark, "handle")],
        spec.size_m,
        HONOURS,
    )


def _kettle(spec: ThingSpec) -> Model:
    """A stove kettle: squat body, short spout, an arched handle over the lid."""
    random = np.random.default_rng([spec.seed, 0x346])
    finish = _sheet_metal(spec, random, 0.6)
    height, radius = 0.125, 0.1
    outline = ((0.88, 0.0), (0.99, 0.06), (1.0, 0.22), (0.88, 0.6), (0.62, 0.88), (0.42, 1.0))
    outer = scaled(outline, radius, height, 80)
    rim = float(outer[-1, 0])
    body = np.concatenate([[(0, 0)], outer, [(rim - 0.002, height + 0.0008), (0, height + 0.0008)]])
    lid = filleted(
        [
            (rim + 0.001, height, 0),
            (rim + 0.001, height + 0.004, 0.002),
            (rim * 0.6, height + 0.012, 0.01),
            (0, height + 0.0145, 0),
        ],
        10,
    )
    knob = filleted(
        [
            (0.005, height + 0.012, 0),
            (0.005, height + 0.02, 0.002),
            (0.0125, height + 0.026, 0.006),
            (0.0085, height + 0.0345, 0.006),
            (0, height + 0.035, 0),
        ],
        10,
    )
    arch = curve(
        np.array(
            [
                (-0.083, 0.074),
                (-0.09, 0.115),
                (-0.062, 0.185),
                (0.0, 0.212),
                (0.062, 0.185),
                (0.09, 0.115),
                (0.083, 0.074),
            ]
        ),
        80,
    )
    bow = np.stack([arch[:, 0], np.zeros(80), arch[:, 1]], axis=1)
    steel = Finish(material=Material(colour=hex_colour("#c3c6c9"), roughness=0.25, metallic=1.0))
    dark = (
        finish_for("wood", None, random, 0.12, grain_axis=0)
        if random.random() < 0.5
        else Finish(material=Material(colour=hex_colour("#1d1d1f"), roughness=0.45))
    )
    low = float(np.interp(height * 0.55, outer[:, 1], outer[:, 0]))
    line = curve(
        np.array(
            [
                (-low + 0.012, height * 0.5),
                (-low - 0.016, height * 0.6),
                (-low - 0.036, height * 0.86),
                (-low - 0.047, height * 0.98),
            ]
        ),
        36,
    )
    way = np.linspace(0, 1, 36)
    spout = pipe(
        np.stack([line[:, 0], np.zeros(36), line[:, 1]], axis=1),
        0.0105 + 0.0135 * (1 - way) ** 1.4,
        side=(0, 1, 0),
        sides=36,
        closed_ends=False,
    )
    return finished(
        [
            dress(turned(body), finish, "body"),
            dress(turned(lid, 96), finish, "lid"),
            dress(turned(knob, 48), dark, "knob"),
            dress(spout, finish, "spout"),
            dress(pipe(bow, 0.0042, flat=1.7, side=(0, 1, 0)), steel, "bow"),
            dress(pipe(bow[24:56], 0.0092, flat=1.3, side=(0, 1, 0)), dark, "grip"),
        ],
        spec.size_m,
        HONOURS,
    )


MAKERS: tuple[Maker, ...] = tuple(
    Maker(key=f"own:{name}", nouns=tuple(nouns.split(", ")), size_m=size_m, make=make, honours=HONOURS, view_turn_deg=turn)
    for name, nouns, size_m, make, turn in (
        ("candle", "candle, pillar candle, scented candle, wax candle", 0.15, _candle, 0.0),
        ("candlestick", "candlestick, candle holder, taper candle, candelabra", 0.32, _candlestick, 0.0),
        ("bucket", "bucket, pail", 0.3, _bucket, 25.0),
        ("cooking-pot", "cooking pot, pot, stockpot, casserole, dutch oven, stew pot", 0.3, _cooking_pot, 18.0),
        ("saucepan", "saucepan, pan, frying pan, skillet", 0.38, _saucepan, -32.0),
        ("kettle", "kettle, tea kettle, teakettle", 0.24, _kettle, 20.0),
    )
)  # fmt: skip
