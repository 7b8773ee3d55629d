"""Cloth in rooms: rugs, cushions, throws, bedding, folded and hanging things."""

import numpy as np

from studiolo.engines.maquette.model import Material, Vector
from studiolo.engines.maquette.settings import decor
from studiolo.engines.maquette.settings.interior.finishes import cloth, drape
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.tables import disk
from studiolo.engines.maquette.settings.shell import Builder, box, quad, sheet, tube
from studiolo.engines.maquette.settings.surfaces import noise
from studiolo.engines.maquette.settings.surfaces import rug as woven


def rug(room: Room, at: tuple[float, float], width: float, depth: float, turn_deg: float = 0.0) -> None:
    if not room.wants("rug", "carpet"):
        return
    codes = [*room.look.cloth_codes, room.look.soft_code]
    ground = room.look.soft_code if room.random.random() < 0.6 else codes[0]
    picture = woven(
        ground, codes[0] if ground != codes[0] else codes[1 % len(codes)], codes[-2], int(room.random.integers(40))
    )
    pile = Material(colour=picture, roughness=0.97, specular=0.05, sheen=0.4)
    piece = Builder()
    piece.add(pile, box((-width / 2, -depth / 2, 0), (width / 2, depth / 2, 0.011), 0.005))
    piece.add(pile, quad((-width / 2, -depth / 2, 0.0116), (width, 0, 0), (0, depth, 0), whole=True))
    room.builder.put(piece, (at[0], at[1], 0.0), turn_deg)


def round_rug(room: Room, at: tuple[float, float], radius: float, code: str = "") -> None:
    if not room.wants("rug", "carpet"):
        return
    fabric = cloth(code or room.look.soft_code, 1)
    piece = Builder()
    piece.add(fabric, *disk(radius, 0.012, 0.012))
    room.builder.put(piece, (at[0], at[1], 0.0))


def coverlet(
    material: Material, width: float, length: float, top: float, fall: float, seed: int, *, puff: float = 0.03
) -> Builder:
    """Bedding over a mattress: x across, y from the foot (-) to the head. top: the mattress's height."""
    columns, rows = 72, 64
    reach_x = width / 2 + fall
    u, v = np.linspace(-reach_x, reach_x, columns), np.linspace(-fall, length, rows)
    x, y = np.meshgrid(u, v, indexing="ij")
    out_x = np.maximum(np.abs(x) - width / 2, 0)
    out_y = np.maximum(-y, 0)
    drop = np.maximum(out_x, out_y)
    bumps = noise((columns, rows), (4, 4), seed) * 0.6 + noise((columns, rows), (9, 9), seed + 1)
    wave = np.sin(y * 16 + 2 * bumps) * (out_x > 0) + np.sin(x * 16 + 2 * bumps) * (out_y > 0)
    px = np.clip(x, -width / 2, width / 2) + np.sign(x) * (
        0.035 * np.minimum(out_x / 0.1, 1) + 0.018 * wave * np.minimum(drop / 0.15, 1)
    )
    py = np.maximum(y, 0) - 0.035 * np.minimum(out_y / 0.1, 1) - 0.018 * wave * (out_y > 0) * np.minimum(drop / 0.15, 1)
    inner = np.minimum(width / 2 - np.abs(x), y + 0.02).clip(0, 0.2) / 0.2
    z = top + 0.012 + puff * inner**0.5 * (1 + 0.5 * bumps) - np.maximum(drop - 0.02, 0)
    points = np.stack([px, py - length / 2, np.maximum(z, 0.04)], axis=-1)
    uvs = np.stack([x, y], axis=-1) / 0.22
    piece = Builder()
    piece.add(material, sheet(points, uvs=uvs))
    return piece


def pillow(material: Material, width: float = 0.62, depth: float = 0.4, thick: float = 0.16) -> Builder:
    """Lying flat, plump in its middle, pointed at the corners."""
    t = np.linspace(-1, 1, 25)
    x, y = np.meshgrid(t, t, indexing="ij")
    plump = (1 - np.abs(x) ** 3.2) ** 0.5 * (1 - np.abs(y) ** 3.2) ** 0.5
    pinch = 1 - 0.07 * (1 - np.abs(x) ** 2) * np.abs(y) ** 4 - 0.07 * (1 - np.abs(y) ** 2) * np.abs(x) ** 4
    piece = Builder()
    for side in (1.0, -1.0):
        points = np.stack([x * width / 2 * pinch, y * depth / 2 * pinch, thick / 2 + side * plump * thick / 2], axis=-1)
        piece.add(material, sheet(points, uvs=np.stack([x, y], axis=-1) * width, flip=side < 0))
    return piece


def leaning(piece: Builder, lean_deg: float) -> Builder:
    """Stood up and leant back, as cushions stand: what was its depth becomes its height."""
    return piece.tilted(90 - lean_deg).standing()


def throw(material: Material, width: float, over: float, top: float, depth: float) -> Builder:
    """A blanket hung over a sofa's arm or back: a strip that runs up, across and down."""
    t = np.linspace(0, 1, 40)
    lengths = np.array([over, depth, over])
    way = t * lengths.sum()
    y = np.clip(way - over, 0, depth) - depth / 2
    z = top + 0.012 - np.maximum(over - way, 0) - np.maximum(way - over - depth, 0)
    x = np.linspace(-width / 2, width / 2, 24)
    ripple = 0.012 * np.sin(x * 40)[:, None] + 0.008 * np.sin(way * 23)[None]
    outward = np.where(way < over, -1.0, np.where(way > over + depth, 1.0, 0.0))
    points = np.stack(
        [
            np.broadcast_to(x[:, None], (24, 40)),
            np.broadcast_to(y, (24, 40)) + (np.abs(ripple) + 0.012) * outward,
            np.broadcast_to(z, (24, 40)) + np.abs(ripple) * (outward == 0),
        ],
        axis=-1,
    )
    uvs = np.stack(np.broadcast_arrays(x[:, None], way[None]), axis=-1) / 0.2
    piece = Builder()
    piece.add(material, sheet(points, uvs=uvs))
    return piece


def towels(room: Room, count: int, width: float = 0.34) -> Builder:
    """A folded pile."""
    piece = Builder()
    for level in range(count):
        fabric = room.cloth(level) if level % 2 else room.look.soft
        z = 0.065 * level
        piece.add(fabric, box((-width / 2, -0.12, z), (width / 2, 0.12, z + 0.062), 0.03, 0.2, soft=3))
    return piece


def hung(code: str, start: Vector, end: Vector, top: float, pleats: int, builder: Builder) -> None:
    """A pleated curtain of heavier cloth between two points."""
    decor.curtain(builder, cloth(code, 1), start, end, top, pleats)


def sheer(code: str, start: Vector, end: Vector, top: float, pleats: int, builder: Builder) -> None:
    decor.curtain(builder, drape(code), start, end, top, pleats)


def garments(room: Room, width: float, rail: float) -> Builder:
    """Clothes on hangers along a rail at that height, seen edge-on with their shoulders."""
    piece = Builder()
    x = -width / 2
    metal = room.look.metal
    codes = (*room.look.cloth_codes, "#2b2d33", "#e9e2d6", "#8a8f94", "#3f5468")
    while x < width / 2:
        fabric = cloth(codes[int(room.random.integers(len(codes)))], int(room.random.integers(3)))
        long, thick = room.between(0.6, 1.05), room.between(0.035, 0.06)
        t = np.linspace(0, 1, 12)
        half = 0.21 + 0.02 * np.sin(t * 5 + x * 9) - 0.13 * np.clip(0.12 - t, 0, 1) / 0.12
        outline = rail - 0.05 - t * long
        for side in (-1.0, 1.0):
            bulge = thick / 2 * (0.6 + 0.4 * np.sin(np.linspace(0, np.pi, 9)))[:, None] * np.ones(12)
            across = np.linspace(-1, 1, 9)[:, None] * half
            points = np.stack([x + side * bulge, across, np.broadcast_to(outline, across.shape)], axis=-1)
            piece.add(fabric, sheet(points, uvs=np.stack([across, points[..., 2]], axis=-1) / 0.25, flip=side > 0))
        hook = [(x, 0.0, rail - 0.05), (x, 0.0, rail - 0.01), (x, 0.012, rail + 0.012)]
        piece.add(metal, tube(hook, 0.003, 5))
        x += thick + room.between(0.012, 0.05)
    return piece
