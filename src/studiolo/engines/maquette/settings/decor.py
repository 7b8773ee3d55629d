"""Things that make a room a home: plants, prints, curtains, lamps, jars, books. Plain shapes, kept in the background."""

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Texture, Vector
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, moved, quad, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

if TYPE_CHECKING:
    from PIL import ImageDraw

INKS = ("#c8553d", "#2d4654", "#e0a458", "#6d8b74", "#8f4a3b", "#30343f", "#d9a5a0", "#4f6f8f")
GLAZES = ("#e8e0d0", "#b5623c", "#51707a", "#d9b25f", "#7d8c69", "#38424d", "#c98f7c")


def plain(code: str, roughness: float = 0.5, **more: float) -> Material:
    return Material(colour=hex_colour(code), roughness=roughness, **more)  # type: ignore[arg-type]


def plant(builder: Builder, at: Vector, height: float, random: np.random.Generator, *, broad: bool = False) -> None:
    """A pot with arching leaves; broad ones stand on stalks."""
    pot = height * (0.24 if broad else 0.3)
    wide = pot * 0.52
    profile = [(0.02 * wide, 0.0), (0.72 * wide, 0.0), (wide, pot), (0.9 * wide, pot), (0.84 * wide, 0.82 * pot)]
    glaze = plain(str(random.choice(GLAZES)), 0.35, clearcoat=0.3)
    builder.add(glaze, lathe(_fine([*profile, (0.0, 0.82 * pot)]), at))
    green = hex_colour(str(random.choice(("#3f6b3a", "#4e7a45", "#2f5a41", "#6a8f4e"))))
    leaf = Material(kind="thin", colour=green, roughness=0.4, translucency=0.7)
    count = int(random.integers(15, 22)) if broad else int(random.integers(34, 50))
    blades = []
    for number in range(count):
        angle = number * 2.39996 + float(random.uniform(-0.3, 0.3))
        reach = float(random.uniform(0.25, 0.62)) * height
        rise = float(random.uniform(0.45, 1.0)) * (height - pot)
        width = height * float(random.uniform(0.075, 0.11) if broad else random.uniform(0.016, 0.026))
        blades.append(_blade(angle, reach, rise, width, broad))
    builder.add(leaf, *(moved(blade, (at[0], at[1], at[2] + 0.8 * pot)) for blade in blades))


def _blade(angle: float, reach: float, rise: float, width: float, broad: bool) -> Mesh:
    """A leaf that rises, bends outwards and hangs at its tip; broad ones open only after a stalk."""
    t = np.linspace(0, 1, 14)
    out, up = reach * t**1.5, rise * (1.55 * t - 0.62 * t**2.4)
    share = np.clip((t - 0.5) / 0.5, 0, 1) if broad else t
    half = width * np.maximum(np.sin(np.pi * share**0.75), 0.07)
    middle = np.stack([out, np.zeros_like(t), up], axis=-1)
    fold = np.array([0, 0, 0.35]) * half[:, None]
    side = np.stack([np.zeros_like(t), half, np.zeros_like(t)], axis=-1)
    points = np.stack([middle + side + fold, middle, middle - side + fold])
    cos, sin = np.cos(angle), np.sin(angle)
    turn = np.array([[cos, sin, 0], [-sin, cos, 0], [0, 0, 1]])
    return sheet(points @ turn)


@lru_cache(maxsize=24)
def print_picture(seed: int, size: int = 320) -> Texture:
    """An abstract print on white paper with a margin."""
    from PIL import Image, ImageDraw

    random = np.random.default_rng([seed, 0xA27])
    inks = [str(ink) for ink in random.permutation(INKS)]
    large = Image.new("RGB", (size * 2, size * 5 // 2), "#f3eee4")
    width, height = large.size
    draw = (_hills, _arches, _circles, _sprig)[int(random.integers(4))]
    draw(ImageDraw.Draw(large), width, height, inks, random)
    margin = width // 9
    framed = Image.new("RGB", large.size, "#f6f2ea")
    framed.paste(large.crop((margin, margin, width - margin, height - margin)), (margin, margin))
    return Texture(image=np.array(framed.resize((size, size * 5 // 4), Image.Resampling.LANCZOS)), repeat=False)


def _hills(pen: "ImageDraw.ImageDraw", width: int, height: int, inks: list[str], random: np.random.Generator) -> None:
    """Ridges, one behind the other, under a sun."""
    x, radius = float(random.uniform(0.35, 0.65)) * width, 0.14 * width
    pen.ellipse((x - radius, 0.21 * height, x + radius, 0.21 * height + 2 * radius), fill=inks[0])
    across = np.arange(0, width, 6)
    for layer in range(4):
        ridge = height * (0.46 + 0.12 * layer) + 46 * np.sin(across / 120 + random.uniform(0, 6))
        ridge += 22 * np.sin(across / 47 + random.uniform(0, 6))
        line = [(float(a), float(b)) for a, b in zip(across, ridge, strict=True)]
        pen.polygon([*line, (width, height), (0, height)], fill=inks[1 + layer])


def _arches(pen: "ImageDraw.ImageDraw", width: int, height: int, inks: list[str], random: np.random.Generator) -> None:
    middle = height * float(random.uniform(0.46, 0.54))
    for layer in range(4):
        radius = width * (0.36 - 0.085 * layer)
        left, right = width / 2 - radius, width / 2 + radius
        pen.rectangle((left, middle, right, height * 0.84), fill=inks[layer])
        pen.ellipse((left, middle - radius, right, middle + radius), fill=inks[layer])


def _circles(pen: "ImageDraw.ImageDraw", width: int, height: int, inks: list[str], random: np.random.Generator) -> None:
    for layer in range(5):
        x, y = width * float(random.uniform(0.3, 0.7)), height * float(random.uniform(0.28, 0.72))
        radius = width * float(random.uniform(0.06, 0.24))
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=inks[layer])


def _sprig(pen: "ImageDraw.ImageDraw", width: int, height: int, inks: list[str], random: np.random.Generator) -> None:
    """A stem with pairs of leaves that grow smaller towards its tip."""
    x, sway = width / 2, float(random.uniform(8, 26))
    stem = [(x + sway * float(np.sin(t * 3)), height * (0.86 - 0.7 * float(t))) for t in np.linspace(0, 1, 40)]
    pen.line(stem, fill=inks[3], width=9)
    for step in range(9):
        y, long = height * (0.76 - 0.068 * step), width * (0.27 - 0.019 * step)
        for reach in (-long, long):
            tip, low, high = (
                (x + reach, y - long * 0.75),
                (x + reach * 0.72, y - long * 0.16),
                (x + reach * 0.3, y - long * 0.66),
            )
            pen.polygon([(x, y), low, tip, high], fill=inks[step % 3])


def framed_print(builder: Builder, centre: Vector, width: float, frame: Material, seed: int) -> None:
    """A print in a frame on a wall that faces the camera; centre lies on the wall."""
    height, bar, (x, y, z) = width * 1.25, 0.02, centre
    left, right, low, high = x - width / 2, x + width / 2, z - height / 2, z + height / 2
    builder.add(
        frame,
        box((left - bar, y - 0.03, low - bar), (right + bar, y, low), 0.003),
        box((left - bar, y - 0.03, high), (right + bar, y, high + bar), 0.003),
        box((left - bar, y - 0.03, low), (left, y, high), 0.003, grain=2),
        box((right, y - 0.03, low), (right + bar, y, high), 0.003, grain=2),
    )
    paper = Material(colour=print_picture(seed), roughness=0.4, specular=0.35)
    builder.add(paper, quad((left, y - 0.012, low), (width, 0, 0), (0, 0, height), whole=True))


def curtain(builder: Builder, cloth: Material, start: Vector, end: Vector, height: float, pleats: int) -> None:
    """A pleated curtain that hangs from z = height to the height of `start`, between two points on the floor plan."""
    first, last = np.asarray(start, float), np.asarray(end, float)
    along = last - first
    out = np.cross(along / np.linalg.norm(along), (0, 0, 1))
    u = np.linspace(0, 1, pleats * 12)
    z = np.linspace(first[2], height, 12)
    wave = 0.035 * np.sin(u * pleats * 2 * np.pi) + 0.008 * np.sin(u * 23)
    line = first + along * u[:, None] + out * wave[:, None]
    points = np.repeat(line[:, None, :], len(z), axis=1)
    points[..., 2] = z[None]
    length = float(np.linalg.norm(along)) * 1.6
    uvs = np.stack(np.meshgrid(u * length * 4, z * 4, indexing="ij"), axis=-1)
    builder.add(cloth, sheet(points, uvs=uvs))


def metal_shade(builder: Builder, at: Vector, ceiling: float, enamel: Material, bulb: Material) -> None:
    """An enamelled kitchen lamp; `at` is the middle of its lower rim."""
    x, y, z = at
    bell = [(0.17, 0.0), (0.165, 0.02), (0.13, 0.09), (0.06, 0.14), (0.03, 0.2), (0.0, 0.2)]
    builder.add(enamel, lathe(_fine(bell), at, 32), tube([(x, y, z + 0.19), (x, y, ceiling)], 0.004, 6))
    builder.add(bulb, ball((x, y, z + 0.035), 0.035, sides=16))


def books(builder: Builder, at: Vector, length: float, random: np.random.Generator) -> None:
    """A row of books standing along x."""
    covers = [plain(ink, 0.6) for ink in random.permutation(INKS)[:4]]
    x = at[0]
    while x < at[0] + length:
        thick, tall, deep = random.uniform(0.016, 0.042), random.uniform(0.17, 0.26), random.uniform(0.12, 0.17)
        low = (x, at[1] - deep / 2, at[2])
        builder.add(covers[int(random.integers(4))], box(low, (x + thick, at[1] + deep / 2, at[2] + tall), 0.003))
        x += thick + 0.0015


def jars(builder: Builder, at: Vector, length: float, random: np.random.Generator) -> None:
    """Storage jars, bowls and bottles along x."""
    glazes = [plain(code, 0.28, clearcoat=0.4) for code in random.permutation(GLAZES)[:4]]
    lids = plain("#a87748", 0.5)
    x = at[0]
    while x < at[0] + length:
        radius, tall = float(random.uniform(0.035, 0.062)), float(random.uniform(0.09, 0.2))
        x += radius
        place, glaze = (x, at[1], at[2]), glazes[int(random.integers(4))]
        kind = int(random.integers(3))
        if kind == 0:
            body = [(0.0, 0.0), (radius, 0.0), (radius, tall), (radius * 0.9, tall + 0.006)]
            builder.add(glaze, lathe(_fine(body), place, 20))
            builder.add(
                lids, lathe([(radius * 0.93, tall), (radius * 0.93, tall + 0.022), (0.0, tall + 0.022)], place, 20)
            )
        elif kind == 1:
            neck = radius * 0.32
            body = [
                (0.0, 0.0),
                (radius * 0.8, 0.0),
                (radius * 0.8, tall * 0.65),
                (neck, tall),
                (neck, tall * 1.35),
                (0.0, tall * 1.35),
            ]
            builder.add(glaze, lathe(_fine(body), place, 20))
        else:
            for level in range(3):
                bowl = [(0.0, 0.0), (radius * 0.5, 0.0), (radius * 1.15, 0.05), (radius * 1.1, 0.05), (0.0, 0.012)]
                builder.add(glaze, lathe(bowl, (x, at[1], at[2] + level * 0.022), 20))
        x += radius + float(random.uniform(0.015, 0.06))


def _fine(profile: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The same outline with its corners kept crisp: each is met by two close points."""
    points = np.asarray(profile, float)
    kept = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        kept += [corner + (before - corner) * 0.06, corner + (after - corner) * 0.06]
    return [(float(r), float(z)) for r, z in [*kept, points[-1]]]
