"""The room's shell: floor, walls with openings of real depth, ceiling, beams and skirting."""

from collections.abc import Callable, Sequence

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Vector
from studiolo.engines.maquette.settings import decor
from studiolo.engines.maquette.settings.interior.finishes import METALS, drape
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.recipe import Wall, Window
from studiolo.engines.maquette.settings.interior.tables import crisp
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, quad, sheet, tube

THICK = 0.26
BAR, EDGE = 0.018, 0.03
BEAM = (0.16, 0.22)

Place = Callable[[float, float, float], Vector]  # along the wall, out of the room, up -> room coordinates


def build_shell(room: Room) -> None:
    recipe, look, builder = room.recipe, room.look, room.builder
    near, left = -recipe.back_m, room.left
    floor, floor_m = look.floor
    builder.add(floor, quad((left, near, 0), (room.width, 0, 0), (0, room.depth - near, 0), floor_m), name="floor")
    if recipe.ceiling:
        over, over_m = look.ceiling
        at = (left - THICK, room.depth + THICK, room.height)
        room.overhead.add(over, quad(at, (room.width + 2 * THICK, 0, 0), (0, near - room.depth - THICK, 0), over_m))
        _beams(room)
    if recipe.walls:
        for wall in ("left", "right", "back"):
            build_wall(room, wall)


def wall_place(room: Room, wall: Wall) -> Place:
    if wall == "left":
        return lambda s, out, z: (room.left - out, s, z)
    if wall == "right":
        return lambda s, out, z: (room.right + out, s, z)
    return lambda s, out, z: (s, room.depth + out, z)


def build_wall(room: Room, wall: Wall) -> None:
    """One wall with its windows, their frames, sills and curtains, and the skirting between."""
    material, tile_m = room.look.wall if wall == "back" else room.look.side
    place = wall_place(room, wall)
    grain = 0 if wall == "back" else 1
    start, end = (room.left - THICK, room.right + THICK) if wall == "back" else (-room.recipe.back_m, room.depth)
    windows = sorted((w for w in room.recipe.windows if w.wall == wall), key=lambda w: w.start)

    def piece(s0: float, s1: float, z0: float, z1: float) -> None:
        if s1 - s0 > 1e-3 and z1 - z0 > 1e-3:
            room.builder.add(material, box(place(s0, 0, z0), place(s1, THICK, z1), 0.002, tile_m, grain))

    at = start
    for window in windows:
        head = _head(window)
        piece(at, window.start, 0, room.height)
        piece(window.start, window.end, 0, window.low)
        piece(window.start, window.end, head, room.height)
        if window.arched:
            room.builder.add(material, *_spandrel(window, place, tile_m))
        _glazing(room, window, place, grain)
        _skirting(room, place, at, window.start, grain)
        if window.low > 0.2:
            _skirting(room, place, window.start, window.end, grain)
        at = window.end
    piece(at, end, 0, room.height)
    _skirting(room, place, at, end, grain)


def _head(window: Window) -> float:
    return window.high + (window.end - window.start) / 2 if window.arched else window.high


def _spandrel(window: Window, place: Place, tile_m: float) -> list[Mesh]:
    """What is left of the wall around an arch: its face and the curved soffit."""
    radius, middle = (window.end - window.start) / 2, (window.start + window.end) / 2
    angle = np.linspace(np.pi, 0, 25)
    across, up = middle + radius * np.cos(angle), window.high + radius * np.sin(angle)
    top = np.full(25, window.high + radius)
    face = np.array([[place(s, 0, z) for s, z in zip(across, zs, strict=True)] for zs in (up, top)])
    uvs = np.array([[(s / tile_m, z / tile_m) for s, z in zip(across, zs, strict=True)] for zs in (up, top)])
    soffit = np.array([[place(s, out, z) for s, z in zip(across, up, strict=True)] for out in (0, THICK)])
    return [sheet(face, uvs=uvs), sheet(soffit, flip=True)]


def _glazing(room: Room, window: Window, place: Place, grain: int) -> None:
    """Bars in the depth of the wall, and a sill. There is no glass: it would keep light from being found."""
    frame = METALS[window.frame] if window.frame else room.look.trim
    middle = THICK * 0.55
    middle_s = (window.start + window.end) / 2
    radius = (window.end - window.start) / 2

    def bar(s0: float, s1: float, z0: float, z1: float) -> None:
        room.builder.add(frame, box(place(s0, middle - 0.025, z0), place(s1, middle + 0.025, z1), 0.004))

    for number, s in enumerate(np.linspace(window.start, window.end, window.columns + 1)):
        half = EDGE if number in (0, window.columns) else BAR
        rise = float(np.sqrt(max(0.0, radius**2 - (s - middle_s) ** 2))) if window.arched else 0.0
        bar(s - half, s + half, window.low, window.high + rise)
    for number, z in enumerate(np.linspace(window.low, window.high, window.rows + 1)):
        half = EDGE if number in (0, window.rows) else BAR
        bar(window.start, window.end, z - half, z + half)
    if window.arched:
        angle = np.linspace(0, np.pi, 24)
        arc = [place(middle_s + radius * np.cos(t), middle, window.high + radius * np.sin(t)) for t in angle]
        room.builder.add(frame, tube(arc, EDGE, 6))
    if window.low > 0.15:
        low = place(window.start - 0.05, -0.06, window.low - 0.035)
        room.builder.add(room.look.trim, box(low, place(window.end + 0.05, THICK, window.low), 0.006))
    if window.curtains and room.wants("curtain"):
        _curtains(room, window, place)


def _curtains(room: Room, window: Window, place: Place) -> None:
    fabric = drape(room.look.soft_code)
    top, out, foot = min(_head(window) + 0.14, room.height - 0.03), -0.1, 0.02
    width = 0.3 * (window.end - window.start)
    for start, end in (
        (window.start - 0.28, window.start + width - 0.22),
        (window.end + 0.28, window.end - width + 0.22),
    ):
        decor.curtain(
            room.builder, fabric, place(start, out, foot), place(end, out, foot), top, max(4, int(width * 14))
        )
    rod = [place(window.start - 0.4, out, top + 0.01), place(window.end + 0.4, out, top + 0.01)]
    room.builder.add(room.look.metal, tube(rod, 0.013))


def _skirting(room: Room, place: Place, start: float, end: float, grain: int) -> None:
    if room.recipe.skirting and end - start > 0.05:
        room.builder.add(room.look.trim, box(place(start, -0.016, 0), place(end, 0, 0.1), 0.004, 1.0, grain))


def _beams(room: Room) -> None:
    beams = room.look.beams
    if beams is None:
        return
    wide, tall = BEAM
    for y in np.arange(room.depth - 0.9, -room.recipe.back_m, -1.5):
        at = (room.left, float(y) - wide / 2, room.height - tall)
        room.overhead.add(beams, box(at, (room.right, float(y) + wide / 2, room.height), 0.01, 1.2))


def wainscot(
    room: Room, material: Material, height: float, *, walls: Sequence[Wall] = ("back",), step: float = 0.5
) -> None:
    """Panels along the foot of a wall, with a rail on top."""
    for wall in walls:
        place, grain = wall_place(room, wall), 0 if wall == "back" else 1
        start, end = (room.left, room.right) if wall == "back" else (-1.0, room.depth)
        for window in room.recipe.windows:
            if window.wall == wall and window.low < height:
                return
        room.builder.add(material, box(place(start, -0.02, 0), place(end, 0, height), 0.003, 0.9, 2))
        room.builder.add(material, box(place(start, -0.05, height), place(end, 0, height + 0.04), 0.008, 0.9, grain))
        room.builder.add(material, box(place(start, -0.035, 0), place(end, 0, 0.12), 0.006, 0.9, grain))
        for s in np.arange(start + 0.06, end - step + 0.02, step):
            low, high = place(float(s), -0.032, 0.2), place(float(s) + step - 0.08, 0, height - 0.08)
            room.builder.add(material, box(low, high, 0.01, 0.9, 2))


def stone_column(room: Room, at: Vector, stone: Material) -> None:
    """A round stone column from floor to ceiling, with base and capital."""
    piece = Builder()
    h = room.height
    outline = [
        (0.0, 0.0),
        (0.34, 0.0),
        (0.34, 0.12),
        (0.3, 0.14),
        (0.31, 0.2),
        (0.24, 0.26),
        (0.215, h - 0.42),
        (0.25, h - 0.38),
        (0.26, h - 0.3),
        (0.33, h - 0.16),
        (0.36, h),
        (0.0, h),
    ]
    piece.add(stone, lathe(crisp(outline, 0.04), sides=40))
    room.put(piece, at)
