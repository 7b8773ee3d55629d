"""What a set is built with: its builder, its size, its colours, and shapes they share."""

from dataclasses import dataclass, field

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part, Vector
from studiolo.engines.maquette.settings.shell import Builder, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise
from studiolo.engines.maquette.stage import StageRequest


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Scenery:
    """request: as asked. size: the subject's diagonal in metres; everything is measured in it. colour: what the set is of:
    the asked colour, or one of the set's own."""

    request: StageRequest
    random: np.random.Generator
    size: float
    colour: Colour
    builder: Builder = field(default_factory=Builder)

    @property
    def foot(self) -> float:
        """Half of the ground the subject stands on."""
        subject = self.request.subject
        if subject.empty:
            return 0.12 * self.size
        return 0.5 * float(np.hypot(subject.width_m, subject.depth_m))

    def between(self, low: float, high: float) -> float:
        return float(self.random.uniform(low, high))


@dataclass(frozen=True, kw_only=True, slots=True)
class Built:
    """What a set gives besides its builder's parts. ground: how high the subject stands, metres. elevation_deg, lens_mm,
    blur: see stage.View. sunk: how far the paper's floor lies below the set's own, metres. backdrop: a colour for seamless
    paper behind, or None where the set brings its own. gloss: the paper shines. key: times the usual exposure."""

    ground: float = 0.0
    elevation_deg: float = 11.0
    lens_mm: float = 65.0
    blur: float = 0.25
    lift: float = -0.02
    backdrop: Colour | None = None
    gloss: bool = False
    parts: tuple[Part, ...] = ()
    key: float = 1.0
    sunk: float = 0.0


def shade(colour: Colour, share: float) -> Colour:
    """Lighter (over 1) or darker."""
    red, green, blue = (float(np.clip(value * share, 0.004, 0.86)) for value in colour)
    return red, green, blue


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (a * (1 - share) + b * share for a, b in zip(one, other, strict=True))
    return red, green, blue


def picked(codes: tuple[str, ...], random: np.random.Generator) -> Colour:
    return hex_colour(codes[int(random.integers(len(codes)))])


def ground_sheet(heights: Numbers, half: float, uv_m: float, *, y_shift: float = 0.0, stretch: float = 1.0) -> Mesh:
    """A square field of heights (n, n), metres, over |x|, |y| <= half; rows run along x. stretch: over 1 keeps detail near
    the middle and lets the field reach as many times farther."""
    n = heights.shape[0]
    t = np.linspace(-1, 1, n)
    reach = half * (t + (stretch - 1) * t**5)
    x, y = np.meshgrid(reach, reach + y_shift, indexing="ij")
    points = np.stack([x, y, heights], axis=-1)
    return sheet(points, uvs=np.stack([x, y], axis=-1) / uv_m)


def flat_middle(n: int, half: float, radius: float, stretch: float = 1.0) -> Numbers:
    """0 within `radius` of the middle of such a field, 1 from twice as far on."""
    t = np.linspace(-1, 1, n)
    reach = half * (t + (stretch - 1) * t**5)
    away = np.hypot(*np.meshgrid(reach, reach, indexing="ij"))
    return np.asarray(np.clip(away / radius - 1, 0, 1) ** 1.5)


def hewn(low: Vector, high: Vector, rough: float, seed: int) -> Mesh:
    """A slab broken from rock: level on top, its sides chipped in and out and its edges worn.

    rough: how deep the chips are, metres.
    """
    turns, rows = 180, 22
    bottom, top = np.asarray(low, float), np.asarray(high, float)
    middle, half = (bottom + top) / 2, (top - bottom) / 2
    turn = np.linspace(0, 2 * np.pi, turns + 1)
    c, s = np.cos(turn), np.sin(turn)
    square = (np.abs(c) ** 7 + np.abs(s) ** 7) ** (-1 / 7)
    chips = 0.55 * np.abs(noise((turns, rows), (7, 3), seed)) + 0.3 * np.abs(noise((turns, rows), (2.2, 1.4), seed + 1))
    chips = np.concatenate([chips, chips[:1]])
    ledge = np.round(noise((turns, rows), (9, 1.2), seed + 2) * 1.2) / 1.2
    chips = chips + 0.22 * np.concatenate([ledge, ledge[:1]])
    worn = np.concatenate([[1.0, 0.45], np.full(rows - 4, 0.0), [0.45, 1.0]])
    inset = rough * (chips + 0.5 * worn[None])
    x = c[:, None] * square[:, None] * np.maximum(half[0] - inset, 0.2 * half[0]) + middle[0]
    y = s[:, None] * square[:, None] * np.maximum(half[1] - inset, 0.2 * half[1]) + middle[1]
    share = np.concatenate([[0.0, 0.03], np.linspace(0.06, 0.94, rows - 4), [0.97, 1.0]])
    z = np.broadcast_to(bottom[2] + share * (top - bottom)[2], x.shape)
    size = max(float(half.max()) * 1.4, 1e-6)
    along = np.broadcast_to(turn[:, None] * float(half[:2].mean()), x.shape)
    side = sheet(np.stack([x, y, z], axis=-1), uvs=np.stack([along, z], axis=-1) / size)
    reach = np.linspace(0, 1, 14)[None] ** 0.8
    cap_x = middle[0] + (x[:, -1:] - middle[0]) * reach
    cap_y = middle[1] + (y[:, -1:] - middle[1]) * reach
    level = top[2] + 0.05 * rough * noise((turns + 1, 14), (6, 2), seed + 5) * np.clip(reach - 0.55, 0, 1) * reach
    cap = sheet(np.stack([cap_x, cap_y, level], axis=-1), uvs=np.stack([cap_x, cap_y], axis=-1) / size, flip=True)
    return join([side, cap])


def satin(colour: Colour) -> Material:
    return Material(colour=colour, roughness=0.34, specular=0.55, sheen=0.5)
