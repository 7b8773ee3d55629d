"""Single leaves as they fall: maple, oak, beech, birch, ginkgo; green or in the colours of autumn; and heaps of them."""

from dataclasses import dataclass

import numpy as np
from scipy.interpolate import CubicSpline

from studiolo.engines.maquette.makers.flowers.petals import Bunch
from studiolo.engines.maquette.makers.nature.forms import fractal
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

BLADE = Material(kind="thin", per_vertex=True, roughness=0.48, translucency=0.4)
# Ground, what it turns to at its edges, veins.
AUTUMN = (
    ("#c2301c", "#e0661f", "#f0b45a"), ("#e08a1e", "#b8461c", "#f4d07a"), ("#e8b92c", "#c9781e", "#f7e29a"),
    ("#a8481f", "#6f2c18", "#d99a5a"), ("#8f1f24", "#c2402a", "#e09a70"), ("#d9a83a", "#8a7a2c", "#f2dc94"),
)  # fmt: skip
GREENS = (("#3f7a2c", "#5f9a3c", "#b4cf7a"), ("#2f6a35", "#4f8a45", "#a3c47a"), ("#5a8f2e", "#7fb04a", "#cfe09a"))
BROWN = (("#7a5230", "#54381f", "#b48a58"), ("#8f6338", "#603c20", "#c49c68"))
OLD = frozenset({"autumn", "fall", "fallen", "dry", "dried", "dead", "autumnal", "withered", "october", "november"})


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Outline:
    """A leaf's edge, one unit long. Of a lobed leaf: reach at each angle (-pi to pi, from straight ahead) around the end
    of its stalk, and its main veins (angle, length). Of a long one: half widths from foot to tip, and how many side
    veins leave its rib."""

    angles: Numbers | None = None
    reach: Numbers | None = None
    veins: tuple[tuple[float, float], ...] = ()
    half: Numbers | None = None
    ribs: int = 0

    def sheet(self, *, coarse: bool) -> tuple[Numbers, Numbers, Numbers]:
        """x, y and how near the edge each point lies, 0 to 1: all (rows, columns)."""
        if self.half is not None:
            t, u = np.linspace(0, 1, 26 if coarse else 150)[:, None], np.linspace(-1, 1, 9 if coarse else 33)[None]
            wide = np.interp(t, np.linspace(0, 1, len(self.half)), self.half)
            return wide * u, t - 0.5 + 0 * u, np.abs(u) + 0 * t
        assert self.angles is not None and self.reach is not None
        rows, pace = (11, 3) if coarse else (44, 1)
        angles, reach = self.angles[::pace], self.reach[::pace]
        share = np.linspace(0, 1, rows)[:, None] ** 0.8
        return share * reach * np.sin(angles), share * reach * np.cos(angles), share + 0 * angles


def _maple(random: np.random.Generator) -> Outline:
    """Five pointed lobes with teeth, round about the stalk."""
    knots = [(0, 1.0), (5.5, 0.84), (8.5, 0.87), (13, 0.66), (17.5, 0.66), (20, 0.5), (25, 0.36), (30, 0.5), (34, 0.66), (38, 0.68),
             (41, 0.78), (46, 0.95), (50, 0.76), (54, 0.77), (58, 0.58), (64, 0.42), (70, 0.33), (77, 0.45), (83, 0.47), (86, 0.56),
             (92, 0.66), (97, 0.49), (104, 0.47), (112, 0.36), (130, 0.3), (150, 0.22), (180, 0.05)]  # fmt: skip
    degrees = np.array([angle for angle, _ in knots], float)
    reach = np.array([far for _, far in knots]) * np.exp(random.normal(0, 0.03, len(knots)))
    return _both_sides(degrees, reach, ((0, 0.95), (46, 0.88), (92, 0.58)))


def _both_sides(degrees: Numbers, reach: Numbers, veins: tuple[tuple[float, float], ...]) -> Outline:
    angle = np.radians(np.concatenate([-degrees[:0:-1], degrees]))
    far = np.concatenate([reach[:0:-1], reach])
    fine = np.linspace(-np.pi, np.pi, 361)
    found = np.interp(fine, angle, far)
    sides = [(np.radians(sign * a), r) for a, r in veins for sign in ((1.0,) if a == 0 else (1.0, -1.0))]
    return Outline(angles=fine, reach=found, veins=tuple(sides))


def _long(half: Numbers, *, ribs: int, teeth: float = 0.0) -> Outline:
    """A leaf with one rib: half widths at even steps along it."""
    fine = np.linspace(0, 1, 320)
    wide = CubicSpline(np.linspace(0, 1, len(half)), half)(fine)
    if teeth:
        wide = wide * (1 - teeth * ((fine * ribs * 2.6) % 1))
    return Outline(half=np.maximum(wide, 0.0), ribs=ribs)


def _oak(random: np.random.Generator) -> Outline:
    """Round lobes that grow towards the tip."""
    lobes = [
        0.0,
        0.03,
        0.05,
        0.12,
        0.15,
        0.08,
        0.11,
        0.21,
        0.22,
        0.12,
        0.14,
        0.27,
        0.28,
        0.16,
        0.17,
        0.28,
        0.27,
        0.18,
        0.2,
        0.22,
        0.15,
        0.0,
    ]
    return _long(np.array(lobes) * np.exp(random.normal(0, 0.05, len(lobes))), ribs=5)


def _beech(random: np.random.Generator) -> Outline:
    t = np.linspace(0, 1, 40)
    return _long(0.31 * np.sin(np.pi * t**0.92) ** 0.85, ribs=8, teeth=0.03)


def _birch(random: np.random.Generator) -> Outline:
    t = np.linspace(0, 1, 40)
    return _long(0.4 * np.interp(t, (0, 0.06, 0.25, 0.6, 1), (0, 0.62, 1.0, 0.6, 0)) ** 0.95, ribs=6, teeth=0.1)


def _willow(random: np.random.Generator) -> Outline:
    t = np.linspace(0, 1, 40)
    return _long(0.12 * np.sin(np.pi * t**0.85) ** 0.8, ribs=9)


_SHAPES = {"maple": _maple, "oak": _oak, "beech": _beech, "birch": _birch, "willow": _willow}
_ORDER = (_maple, _oak, _beech, _birch, _maple)


def make_leaf(spec: ThingSpec) -> Model:
    """One leaf stood on its stalk and curled tip, turned so that its face is seen."""
    random = np.random.default_rng([spec.seed, 0x1EA])
    words = {*spec.noun.split(), *spec.modifiers}
    fallen = bool(words & OLD)
    named = next((_SHAPES[word] for word in spec.noun.split() if word in _SHAPES), None)
    usual = _ORDER[int(random.integers(5))] if fallen else (_beech, _birch)[int(random.integers(2))]
    shape = (named or usual)(random)
    palette = _palette(
        spec.colour,
        random,
        fallen=fallen or (named is _maple and "green" not in words),
        dry=bool(words & {"dry", "dried", "dead", "withered", "brown"}),
    )
    bunch = Bunch()
    curl = float(random.uniform(0.4, 0.8)) * (1.0 if fallen else 0.6)
    lean = rotation((0, 0, 1), 10.0) @ rotation((1, 0, 0), 80.0)
    bunch.add(_leaf(shape, palette, random, curl), lean)
    return finished(bunch.part(BLADE, "leaf"), spec.size_m, frozenset({"colour", "modifiers"}))


def make_leaves(spec: ThingSpec) -> Model:
    """A drift of leaves of several kinds and colours, as the wind left them."""
    random = np.random.default_rng([spec.seed, 0x1EB])
    bunch = Bunch()
    green = "green" in spec.modifiers
    many = 46
    for number in range(many):
        far, turn = 1.55 * np.sqrt((number + 0.5) / many), number * 2.39996 + float(random.normal(0, 0.4))
        shape = _ORDER[int(random.integers(5))](random)
        palette = _palette(spec.colour, random, fallen=not green, dry=random.random() < 0.14)
        size = float(random.uniform(0.62, 1.0))
        tilt = rotation((*random.normal(0, 1, 2), 0.0), float(random.normal(0, 17)) + 24 * max(0.0, 1 - far))
        spin = rotation((0, 0, 1), float(random.uniform(0, 360)))
        high = 0.5 * max(0.0, 1 - far / 1.5) ** 1.4 * float(random.uniform(0.45, 1)) + 0.07
        at = (far * np.cos(turn), 0.72 * far * np.sin(turn), high)
        bunch.add(_leaf(shape, palette, random, float(random.uniform(0.3, 1.2)), coarse=True), tilt @ spin, at, size)
    return finished(bunch.part(BLADE, "leaves"), spec.size_m, frozenset({"colour", "modifiers"}))


def _palette(
    colour: Colour | None, random: np.random.Generator, *, fallen: bool, dry: bool
) -> tuple[Colour, Colour, Colour]:
    if colour is not None:
        red, green, blue = colour
        return (
            colour,
            (red * 0.62, green * 0.55, blue * 0.5),
            (min(red * 1.3 + 0.1, 0.9), min(green * 1.3 + 0.1, 0.9), min(blue * 1.2 + 0.05, 0.9)),
        )
    codes = BROWN if dry else AUTUMN if fallen else GREENS
    ground, edge, vein = codes[int(random.integers(len(codes)))]
    return hex_colour(ground), hex_colour(edge), hex_colour(vein)


def _leaf(
    shape: Outline,
    palette: tuple[Colour, Colour, Colour],
    random: np.random.Generator,
    curl: float,
    *,
    coarse: bool = False,
) -> Bunch:
    """Lying face up around its middle, its tip towards +y, about one unit long."""
    seed = int(random.integers(1 << 14))
    x, y, share = shape.sheet(coarse=coarse)
    flat = np.stack([x, y, 0 * x], axis=-1)
    gap, rib = _veins(shape, x, y)
    fold = float(random.uniform(-0.25, 0.3))
    z = 0.45 * curl * (x**2 * (0.5 + fold) + (y - 0.1) ** 2 * 0.55 * float(random.choice((1, 1, -0.5))))
    z = z + 0.05 * curl * fractal(flat, 0.6, seed, 2) * share + 0.012 * np.clip(gap / 0.06, 0, 1)
    z = z + 0.035 * curl * np.sin(9 * np.arctan2(x, y) + seed) * share**3
    ground, edge, vein = palette
    patch = step(-0.3, 1.1, fractal(flat, 0.45, seed + 1, 3) + 1.2 * share**2 - 0.5 - 0.8 * np.exp(-gap / 0.05))
    tone = blend(ground, edge, patch)
    tone = tone * (1 + 0.07 * fractal(flat, 0.05, seed + 2, 2))[..., None]
    tone = blend(tone, vein, 0.62 * np.exp(-((gap / (0.005 + 0.008 * (1 - share))) ** 2)))
    tone = blend(tone, vein, 0.14 * np.exp(-((rib / 0.007) ** 2)))
    spots = step(1.9, 2.5, fractal(flat, 0.12, seed + 3, 2))
    tone = blend(tone, hex_colour("#4a2c18"), 0.55 * spots)
    bunch = Bunch()
    bunch.sheet(np.stack([x, y, z], axis=-1)[:, ::-1], np.clip(tone, 0.004, 0.9)[:, ::-1])
    foot = 0.0 if shape.veins else -0.5
    t = np.linspace(0, 1, 12)
    base_z = 0.45 * curl * (foot - 0.1) ** 2 * 0.3
    stalk = np.stack([0.05 * np.sin(2 * t), foot + 0.06 - 0.52 * t, base_z + 0.02 + 0.13 * curl * t**2 - 0.02], axis=1)
    bunch.stalk(stalk, np.linspace(0.011, 0.016, 12), blend(vein, edge, np.array(0.5)) * 0.8, sides=8)
    return bunch


def _veins(shape: Outline, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
    """How far each point lies from the nearest main vein, and from the nearest side vein."""
    if shape.veins:
        gaps, sides = [], []
        for angle, long in shape.veins:
            along = x * np.sin(angle) + y * np.cos(angle)
            across = np.abs(x * np.cos(angle) - y * np.sin(angle))
            on = (along > 0) & (along < long)
            gaps.append(np.where(on, across, 9.0))
            phase = (along - 0.75 * across) / 0.11
            sides.append(np.where(on & (across < 0.3 * along), np.abs(phase - np.round(phase)) * 0.09, 9.0))
        nearest = np.argmin(np.stack(gaps), axis=0)
        return np.min(gaps, axis=0), np.take_along_axis(np.stack(sides), nearest[None], axis=0)[0]
    pace = 1.0 / (shape.ribs + 0.6)
    phase = (y + 0.46 - 0.62 * np.abs(x)) / pace
    side = np.abs(phase - np.round(phase)) * pace * 0.8
    return np.minimum(np.abs(x), np.where(np.abs(y) < 0.48, 1.3 * side + 0.006, 9.0)), np.full_like(x, 9.0)


def make_clover(spec: ThingSpec) -> Model:
    """Four hearts (three, if so asked) with pale crescents on one stalk, and a small one beside it."""
    random = np.random.default_rng([spec.seed, 0xC1F])
    three = bool({"three-leaf", "three-leaved", "shamrock"} & {*spec.noun.split(), *spec.modifiers})
    bunch = Bunch()
    green = spec.colour or hex_colour("#3f8a35")
    _clover(bunch, np.array((0.0, 0.0, 0.85)), 0.42, 3 if three else 4, green, random)
    _clover(bunch, np.array((0.34, 0.1, 0.42)), 0.24, 3, green, random)
    return finished(bunch.part(BLADE, "clover"), spec.size_m, frozenset({"colour", "modifiers"}))


def _clover(bunch: Bunch, top: Numbers, long: float, many: int, green: Colour, random: np.random.Generator) -> None:
    t = np.linspace(0, 1, 20)[:, None]
    path = np.concatenate([top[:2] * t**1.6, top[2] * t], axis=1) + np.array((0.05, 0.0, 0.0)) * np.sin(np.pi * t)
    bunch.stalk(path, 0.016, blend(green, (0.5, 0.55, 0.25), np.array(0.4)))
    angle = np.linspace(-np.pi, np.pi, 121)
    reach = 1.0 - 0.3 * np.exp(-((angle / 0.3) ** 2))
    reach = reach * np.where(np.abs(angle) > 1.7, 1 - 0.3 * np.sin(np.pi * (np.abs(angle) - 1.7) / (np.pi - 1.7)), 1.0)
    share = np.linspace(0, 1, 22)[:, None]
    x, y = share * reach * np.sin(angle) * 0.37, 0.5 + share * reach * np.cos(angle) * 0.5
    fold = np.abs(x) * 0.22 - 0.1 * (y - 0.5) ** 2
    pale = np.exp(-(((np.hypot(x, y - 0.12) - 0.5) / 0.07) ** 2)) * step(0.5, 0.3, np.abs(x))
    tone = blend(green, (0.5, 0.62, 0.36), 0.75 * pale) * (1 - 0.25 * np.exp(-((x / 0.012) ** 2)))[..., None]
    facing = rotation((1, 0, 0), 52.0)
    for number in range(many):
        leaf = Bunch()
        leaf.sheet(np.stack([x, y, fold], axis=-1)[:, ::-1] * long, np.clip(tone, 0.005, 0.9)[:, ::-1])
        turn = rotation((0, 0, 1), number * 360.0 / many + 45.0 + float(random.normal(0, 4)))
        bunch.add(leaf, facing @ turn @ rotation((1, 0, 0), 12.0), top)
