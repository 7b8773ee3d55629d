"""Tables and stands. Each piece stands on z = 0 around the origin, its front towards -y."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh
from studiolo.engines.maquette.settings.interior.finishes import METALS, cloth, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, sheet, tube


def stand(room: Room, kind: str, height: float, size: float) -> Builder:
    """What a small thing stands on near the camera. size: its longest side, metres."""
    half = max(0.34, 0.2 + 0.8 * size)
    look = room.look
    if kind in ("round", "side"):
        return round_table(look.timber, look.metal, half, height)
    if kind == "counter":
        piece = Builder()
        piece.add(look.paint, box((-1.6, -half, 0.08), (1.6, half + 0.3, height - 0.04), 0.005))
        piece.add(look.stone, box((-1.65, -half - 0.04, height - 0.04), (1.65, half + 0.34, height), 0.008))
        return piece
    if kind == "bench":
        return workbench(look.timber, METALS["iron"], 2.0, 2 * half + 0.2, height)
    if kind == "steel":
        return trestle(METALS["steel"], METALS["steel"], 2.2, 2 * half, height)
    if kind == "desk":
        return trestle(look.timber, look.metal, 1.8, max(0.75, 2 * half), height)
    if kind == "plinth":
        return plinth(paint("#f2f0ec", 0.6), max(0.36, 1.5 * size), height)
    if kind == "crate":
        return crate_table(look.second_timber, 2 * half, height)
    return farm_table(look.timber, max(1.7, 4 * half), max(0.85, 2 * half), height)


def disk(radius: float, height: float, thick: float, sides: int = 64) -> list[Mesh]:
    """A round top: its edge, and a level face with the grain across it."""
    low = height - thick
    profile = [
        (0.0, low),
        (radius - 0.008, low),
        (radius, low + 0.006),
        (radius, height - 0.006),
        (radius - 0.006, height),
    ]
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    rim = np.stack([np.cos(angle), np.sin(angle), np.zeros(sides + 1)], axis=-1) * (radius - 0.006) + (0, 0, height)
    points = np.stack([rim, np.broadcast_to((0.0, 0.0, height), rim.shape)])
    up = np.broadcast_to((0.0, 0.0, 1.0), points.shape)
    return [lathe(crisp(profile), sides=sides), sheet(points, uvs=points[..., :2] / 0.9, normals=up)]


def crisp(profile: list[tuple[float, float]], share: float = 0.08) -> list[tuple[float, float]]:
    """The same outline with its corners kept crisp: each is met by two close points."""
    points = np.asarray(profile, float)
    kept = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        kept += [corner + (before - corner) * share, corner + (after - corner) * share]
    return [(float(r), float(z)) for r, z in [*kept, points[-1]]]


def round_table(top: Material, foot: Material, radius: float, height: float) -> Builder:
    """On one turned column with a flat foot, as cafes have them."""
    piece = Builder()
    piece.add(top, *disk(radius, height, 0.03))
    broad = min(0.27, 0.62 * radius)
    column = [
        (0.0, height - 0.032), (0.1, height - 0.032), (0.1, height - 0.045), (0.032, height - 0.07), (0.03, 0.07),
        (0.05, 0.045), (broad - 0.02, 0.024), (broad, 0.012), (broad, 0.0), (0.0, 0.0),
    ]  # fmt: skip
    piece.add(foot, lathe(crisp(column)[::-1], sides=40))
    return piece


def farm_table(wood: Material, width: float, depth: float, height: float) -> Builder:
    """A thick board on four square legs, with an apron between."""
    piece = Builder()
    half_x, half_y = width / 2, depth / 2
    piece.add(wood, box((-half_x, -half_y, height - 0.04), (half_x, half_y, height), 0.008, 0.75, soft=2))
    inset = 0.07
    for y in (-half_y + inset, half_y - inset):
        low = (-half_x + inset, y - 0.012, height - 0.13)
        piece.add(wood, box(low, (half_x - inset, y + 0.012, height - 0.04), 0.003, 0.75))
    for x in (-half_x + inset, half_x - inset):
        low = (x - 0.012, -half_y + inset, height - 0.13)
        piece.add(wood, box(low, (x + 0.012, half_y - inset, height - 0.04), 0.003, 0.75, 1))
        for y in (-half_y + inset, half_y - inset):
            piece.add(wood, box((x - 0.035, y - 0.035, 0), (x + 0.035, y + 0.035, height - 0.04), 0.006, 0.75, 2))
    return piece


def trestle(top: Material, frame: Material, width: float, depth: float, height: float) -> Builder:
    """A thin top on a metal frame: desks, meeting tables, laboratory tables."""
    piece = Builder()
    half_x, half_y = width / 2, depth / 2
    piece.add(top, box((-half_x, -half_y, height - 0.028), (half_x, half_y, height), 0.005, 0.8, soft=2))
    bar = 0.022
    for x in (-half_x + 0.08, half_x - 0.08):
        for y in (-half_y + 0.06, half_y - 0.06):
            piece.add(frame, box((x - bar, y - bar, 0), (x + bar, y + bar, height - 0.028), 0.004))
        piece.add(frame, box((x - bar, -half_y + 0.06, height - 0.07), (x + bar, half_y - 0.06, height - 0.028), 0.004))
        piece.add(frame, box((x - bar, -half_y + 0.06, 0), (x + bar, half_y - 0.06, 0.03), 0.004))
    return piece


def workbench(wood: Material, metal: Material, width: float, depth: float, height: float) -> Builder:
    """Heavy legs, a shelf beneath, a vice at its corner."""
    piece = Builder()
    half_x, half_y = width / 2, depth / 2
    piece.add(wood, box((-half_x, -half_y, height - 0.075), (half_x, half_y, height), 0.006, 0.9, soft=2))
    for x in (-half_x + 0.1, half_x - 0.1):
        for y in (-half_y + 0.08, half_y - 0.08):
            piece.add(wood, box((x - 0.05, y - 0.05, 0), (x + 0.05, y + 0.05, height - 0.07), 0.006, 0.9, 2))
    piece.add(wood, box((-half_x + 0.06, -half_y + 0.06, 0.18), (half_x - 0.06, half_y - 0.06, 0.21), 0.004, 0.9))
    vice = (half_x - 0.3, -half_y - 0.13, height - 0.16)
    piece.add(wood, box(vice, (half_x - 0.06, -half_y - 0.07, height - 0.01), 0.006, 0.5))
    middle = half_x - 0.18
    piece.add(metal, tube([(middle, -half_y - 0.24, height - 0.09), (middle, -half_y + 0.05, height - 0.09)], 0.014))
    piece.add(
        metal,
        tube([(middle - 0.1, -half_y - 0.22, height - 0.09), (middle + 0.1, -half_y - 0.22, height - 0.09)], 0.008),
    )
    return piece


def plinth(material: Material, side: float, height: float) -> Builder:
    piece = Builder()
    half = side / 2
    piece.add(material, box((-half, -half, 0.03), (half, half, height), 0.004, soft=2))
    piece.add(paint("#8f8c86"), box((-half + 0.02, -half + 0.02, 0), (half - 0.02, half - 0.02, 0.03), 0.002))
    return piece


def crate_table(wood: Material, side: float, height: float) -> Builder:
    """An upturned crate of slats."""
    piece = Builder()
    half, slats = side / 2, 5
    for level in range(slats):
        z0 = 0.01 + level * (height - 0.04) / slats
        z1 = z0 + (height - 0.04) / slats - 0.015
        for y in (-half, half - 0.018):
            piece.add(wood, box((-half, y, z0), (half, y + 0.018, z1), 0.003, 0.7))
        for x in (-half + 0.02, half - 0.038):
            piece.add(wood, box((x, -half, z0), (x + 0.018, half, z1), 0.003, 0.7, 1))
    boards = 5  # an odd number: the middle is no gap
    for board in range(boards):
        y0 = -half - 0.01 + board * (side + 0.02) / boards
        piece.add(
            wood, box((-half - 0.01, y0, height - 0.03), (half + 0.01, y0 + side / boards - 0.004, height), 0.004, 0.7)
        )
    return piece


def clothed_table(room: Room, width: float, depth: float, height: float, code: str = "#f2efe8") -> Builder:
    """A table laid with a cloth that falls over its edges in soft folds."""
    piece = Builder()
    fabric = cloth(code, 2)
    half_x, half_y, fall = width / 2, depth / 2, 0.3
    piece.add(fabric, box((-half_x, -half_y, height - 0.012), (half_x, half_y, height), 0.006, 0.25, soft=2))
    turn = np.linspace(0, 2 * np.pi, 129)
    square = np.maximum(np.abs(np.cos(turn)), np.abs(np.sin(turn)))
    edge_x, edge_y = np.cos(turn) / square * half_x, np.sin(turn) / square * half_y
    drop = np.linspace(0, 1, 9)
    corner = (np.abs(np.sin(2 * turn)) ** 6)[:, None]
    flare = 1 + (0.05 + 0.10 * corner) * drop + 0.018 * np.sin(turn * 22)[:, None] * drop
    z = height - 0.004 - drop * fall * (1 + 0.35 * corner)
    points = np.stack([edge_x[:, None] * flare, edge_y[:, None] * flare, np.broadcast_to(z, flare.shape)], axis=-1)
    uvs = np.stack(np.broadcast_arrays(turn[:, None] * 2, drop * 1.2), axis=-1)
    piece.add(fabric, sheet(points, uvs=uvs, flip=True))
    foot = METALS["black"]
    piece.add(
        foot,
        lathe(
            crisp([(0.0, 0.0), (0.26, 0.0), (0.24, 0.03), (0.05, 0.06), (0.04, height - 0.03), (0.0, height - 0.03)])
        ),
    )
    return piece


def coffee_table(wood: Material, metal: Material, width: float, depth: float, height: float = 0.4) -> Builder:
    piece = Builder()
    half_x, half_y = width / 2, depth / 2
    piece.add(wood, box((-half_x, -half_y, height - 0.03), (half_x, half_y, height), 0.008, 0.8, soft=2))
    piece.add(wood, box((-half_x + 0.06, -half_y + 0.06, 0.13), (half_x - 0.06, half_y - 0.06, 0.15), 0.004, 0.8))
    for x in (-half_x + 0.06, half_x - 0.06):
        for y in (-half_y + 0.06, half_y - 0.06):
            piece.add(metal, tube([(x, y, 0), (x, y, height - 0.03)], 0.014))
    return piece
