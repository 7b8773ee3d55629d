"""Theatre and church."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.interior import (
    lamps,
    patterns,
    seating,
    soft,
    tables,
)
from studiolo.engines.maquette.settings.interior.finishes import METALS, cloth, finish, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.shell import Builder, ball, box, facing, lathe, quad, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

STAGE_M = 0.95


def theatre(room: Room) -> None:
    """Red curtains drawn apart on a stage in a golden frame; rows of velvet before it."""
    y, front = room.depth, 3.6
    red = room.pick("#7a1420", "#8a1a1f", "#5a1428")
    boards, tile = finish("walnut planks")
    room.builder.add(boards, box((room.left, front, 0), (room.right, y, STAGE_M), 0.01, tile))
    room.builder.add(
        room.look.timber, box((room.left, front - 0.04, 0.0), (room.right, front, STAGE_M - 0.03), 0.008, 0.9)
    )
    velvet = Builder()
    opening = 2.15
    for side in (-1, 1):
        outer, inner = side * (room.width / 2), side * opening
        _drawn(velvet, red, outer, inner, front + 0.55, STAGE_M, room.height - 0.5)
        soft.hung(
            "#3a0d14",
            (side * (opening + 0.35), front + 1.4, STAGE_M),
            (side * (opening - 0.25), front + 1.6, STAGE_M),
            room.height - 0.3,
            6,
            velvet,
        )
    _swag(velvet, red, -opening - 0.4, opening + 0.4, front + 0.42, room.height - 0.5)
    soft.hung(
        "#2b1a2e" if room.random.random() < 0.5 else red,
        (room.left, y - 0.25, STAGE_M),
        (room.right, y - 0.25, STAGE_M),
        room.height,
        26,
        velvet,
    )
    room.put(velvet, (0.0, 0.0, 0.0), noun="curtain")
    gold = Material(colour=(0.62, 0.42, 0.15), roughness=0.35, metallic=1.0)
    for side in (-1, 1):
        x = side * (room.width / 2 - 0.35)
        room.builder.add(
            gold, box((x - 0.16, front + 0.1, STAGE_M), (x + 0.16, front + 0.32, room.height - 0.4), 0.03, soft=3)
        )
        for z in np.arange(STAGE_M + 0.3, room.height - 0.5, 0.5):
            room.builder.add(gold, ball((x, front + 0.08, float(z)), 0.07, sides=16))
    room.builder.add(
        gold,
        box((room.left, front + 0.1, room.height - 0.55), (room.right, front + 0.34, room.height - 0.25), 0.04, soft=3),
    )
    for x in np.linspace(room.left + 0.5, room.right - 0.5, 13):
        lamp = Builder()
        lamp.add(gold, lathe([(0.0, 0.0), (0.06, 0.0), (0.085, 0.05), (0.09, 0.09)], sides=16))
        lamp.add(room.glow, ball((0, 0.02, 0.06), 0.032, sides=12))
        room.put(lamp, (float(x), front + 0.08, STAGE_M))
    if room.light.lamp is not None:
        for x in (-1.6, 0.0, 1.6):
            room.lamp_light((x, front - 1.0, room.height - 0.12), (x * 0.5, front + 1.5, STAGE_M), 0.35, 0.35, 2.6)
    seat = seating.theatre_seat(red)
    rows = (0.0, 0.95, 1.9) if room.empty else (0.0,)
    for fy in rows:
        for x in np.arange(-2.8, 2.81, 0.62):
            room.put(seat, (float(x) + (0.31 if fy == 0.95 else 0.0), fy + 0.35, 0.0), noun="seat")


def _drawn(piece: Builder, code: str, outer: float, inner: float, y: float, low: float, high: float) -> None:
    """One half of a stage curtain, gathered to its side by a cord at a third of its height."""
    u, v = np.linspace(0, 1, 90), np.linspace(0, 1, 30)
    pull = np.exp(-(((v - 0.3) / 0.2) ** 2))[None]
    edge = inner + (outer - inner) * 0.55 * pull * (v[None] < 0.999)
    edge = np.where(v[None] < 0.3, inner + (outer - inner) * (0.36 + 0.19 * pull), edge)
    x = outer + (edge - outer) * u[:, None]
    deep = 0.09 * np.sin(u * 2 * np.pi * 9)[:, None] * (1 - 0.35 * pull)
    points = np.stack([x, y + deep, np.broadcast_to(low + v[None] * (high - low), x.shape)], axis=-1)
    fabric = cloth(code, 1)
    piece.add(
        fabric,
        sheet(
            points,
            uvs=np.stack([np.broadcast_to(u[:, None] * 9, x.shape), points[..., 2] * 4], axis=-1),
            flip=outer > inner,
        ),
    )
    z = low + 0.3 * (high - low)
    end = float(edge[0, 9])
    piece.add(
        METALS["brass"],
        tube([(outer, y - 0.12, z + 0.12), ((outer + end) / 2, y - 0.14, z), (end, y - 0.06, z - 0.02)], 0.03, 8),
    )


def _swag(piece: Builder, code: str, left: float, right: float, y: float, top: float) -> None:
    """Cloth that hangs in half moons along the top."""
    count = 5
    step = (right - left) / count
    for number in range(count):
        u, v = np.linspace(0, 1, 24), np.linspace(0, 1, 16)
        x = left + (number + u[:, None]) * step + 0 * v
        sag = 0.75 * np.sin(np.pi * u)[:, None] * v[None] + 0.12 * v[None]
        fold = 0.05 * np.sin(v[None] * 20) * np.sin(np.pi * u)[:, None]
        points = np.stack([x, y - 0.12 * np.sin(np.pi * u)[:, None] * v[None] + fold, top + 0.25 - sag], axis=-1)
        piece.add(cloth(code, 1), sheet(points, uvs=points[..., [0, 2]] * 4))
    piece.add(
        METALS["brass"],
        *(
            tube([(left + number * step, y - 0.05, top + 0.2), (left + number * step, y - 0.05, top - 0.25)], 0.035, 8)
            for number in range(count + 1)
        ),
    )


def church(room: Room) -> None:
    """A nave: pointed arches on columns, ribs that meet over the aisle, pews, an altar under a stained window."""
    y, stone = room.depth, room.look.side[0]
    half, spring, near = 1.75, 3.0, -room.recipe.back_m
    column = Builder()
    outline = [
        (0.0, 0.0),
        (0.34, 0.0),
        (0.34, 0.22),
        (0.26, 0.3),
        (0.21, 0.36),
        (0.21, spring - 0.25),
        (0.27, spring - 0.18),
        (0.33, spring),
        (0.0, spring),
    ]
    column.add(stone, lathe(tables.crisp(outline, 0.04), sides=24))
    bays = np.arange(0.2, y, 1.9)
    for side in (-1, 1):
        for fy in bays:
            room.builder.put(column, (side * half, float(fy), 0.0))
        for fy in np.arange(0.2 - 1.9, y - 1.5, 1.9):
            room.builder.add(stone, *_pointed_wall(side * half, float(fy), float(fy) + 1.9, spring, 4.6, 0.36 * side))
    ridge = 5.5
    for fy in np.arange(0.2 - 3.8, y, 1.9):
        for side in (-1, 1):
            t = np.linspace(0, 1, 16)
            x = side * half * np.cos(t * np.pi / 2) ** 1.15
            z = 4.0 + (ridge - 4.0) * np.sin(t * np.pi / 2) ** 0.95
            room.builder.add(stone, tube(np.stack([x, np.full(16, fy), z], axis=-1), 0.1, 8))
            room.builder.add(stone, tube([(side * half, fy, spring), (side * half, fy, 4.05)], 0.1, 8))
            cross = np.stack([x, fy + 1.9 * t, z], axis=-1)
            back = np.stack([x, fy + 1.9 - 1.9 * t, z], axis=-1)
            room.builder.add(stone, tube(cross, 0.055, 6), tube(back, 0.055, 6))
    vault, tile = room.look.ceiling
    t = np.linspace(0, np.pi, 41)
    profile = np.stack(
        [-half * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 1.15, 4.02 + (ridge - 3.95) * np.sin(t) ** 0.95], axis=-1
    )
    shell = np.stack([np.stack([profile[:, 0], np.full(41, fy), profile[:, 1]], axis=-1) for fy in (near, y)])
    arc = np.cumsum(np.r_[0, np.linalg.norm(np.diff(profile, axis=0), axis=1)])
    uvs = np.stack(np.broadcast_arrays(arc[None] / tile, np.array([near, y])[:, None] / tile), axis=-1)
    room.builder.add(vault, facing(sheet(shell, uvs=uvs), (0.0, 0.0, -1.0)))
    for side in (-1, 1):
        roof = quad(
            (side * half, near if side < 0 else y, 4.05),
            (0, (y - near) * -side, 0),
            (side * (room.width / 2 - half), 0, -0.9),
            tile,
        )
        room.builder.add(vault, facing(roof, (0.0, 0.0, -1.0)))
    _altar(room, y)
    pew = seating.long_bench(room.look.timber, 1.28, back=True)
    for fy in np.arange(0.9, y - 2.6, 0.88):
        for side in (-1, 1):
            room.put(pew, (side * 0.98, float(fy), 0.0), 180, noun="pew")
    for fy in (1.6, 4.2):
        lamps.chandelier(room, (0.0, fy, 3.3), 0.6, 10)
    carpet = cloth("#7d1f26", 2)
    room.builder.add(carpet, box((-0.3, near, 0), (0.3, y - 1.9, 0.008), 0.003, 0.3))


def _pointed_wall(x: float, y0: float, y1: float, spring: float, top: float, thick: float) -> list[Mesh]:
    """The wall over two columns with a pointed arch cut out of it; it faces the nave."""
    middle, reach = (y0 + y1) / 2, (y1 - y0) / 2
    t = np.linspace(0, 1, 17)
    rise = reach * 1.25
    left = np.stack([y0 + reach * (1 - np.cos(t * np.pi / 2)), spring + rise * np.sin(t * np.pi / 2)], axis=-1)
    right = np.stack([2 * middle - left[::-1, 0], left[::-1, 1]], axis=-1)
    arch = np.concatenate([left, right[1:]])
    face = np.stack(
        [
            np.stack([np.full(33, x), arch[:, 0], arch[:, 1]], axis=-1),
            np.stack([np.full(33, x), arch[:, 0], np.full(33, top)], axis=-1),
        ]
    )
    uvs = face[..., [1, 2]] / 2.4
    inward = thick > 0
    soffit = np.stack([np.stack([np.full(33, x + dx), arch[:, 0], arch[:, 1]], axis=-1) for dx in (0.0, thick)])
    return [sheet(face, uvs=uvs, flip=not inward), sheet(soffit, uvs=soffit[..., [1, 2]] / 2.4, flip=inward)]


def _altar(room: Room, y: float) -> None:
    stone = room.look.side[0]
    b = room.builder
    for step in range(2):
        b.add(
            room.look.floor[0],
            box((-2.2 + 0.25 * step, y - 1.9 + 0.4 * step, 0), (2.2 - 0.25 * step, y, 0.16 * (step + 1)), 0.01, 1.2),
        )
    b.add(stone, box((-0.8, y - 1.05, 0.32), (0.8, y - 0.5, 1.25), 0.012, 1.6))
    b.add(
        cloth("#f4f1ea", 1),
        box((-0.9, y - 1.1, 1.24), (0.9, y - 0.45, 1.28), 0.01, 0.3),
        box((-0.42, y - 1.112, 0.75), (0.42, y - 1.1, 1.27), 0.004, 0.3),
    )
    for x in (-0.6, -0.4, 0.4, 0.6):
        lamps.candle(room, (x, y - 0.7, 1.28), 0.3, 0.02, holder=True)
    gold = METALS["brass"]
    b.add(
        gold,
        box((-0.02, y - 0.72, 1.28), (0.02, y - 0.68, 1.95), 0.006),
        box((-0.17, y - 0.72, 1.66), (0.17, y - 0.68, 1.7), 0.006),
    )
    for x, wide, low, high in ((0.0, 1.3, 1.9, 4.7), (-1.15, 0.5, 2.1, 3.9), (1.15, 0.5, 2.1, 3.9)):
        _lancet(room, x, wide, low, high, stone)


def _lancet(room: Room, x: float, wide: float, low: float, high: float, stone: Material) -> None:
    """A pointed window of stained glass in a stone frame on the back wall. Its panes shine by themselves as the sky does:
    glass with a sky behind it would hide that light from being found."""
    y = room.depth
    t = np.linspace(0, 1, 21)
    reach, spring = wide / 2, high - wide * 0.9
    side = np.stack([x - reach * np.cos(t * np.pi / 2), spring + (high - spring) * np.sin(t * np.pi / 2)], axis=-1)
    other = np.stack([2 * x - side[::-1, 0], side[::-1, 1]], axis=-1)[1:]
    outline = np.concatenate([[(x - reach, low)], side, other, [(x + reach, low)]])
    path = np.stack([outline[:, 0], np.full(len(outline), y - 0.03), outline[:, 1]], axis=-1)
    room.builder.add(stone, tube(path, 0.06, 8))
    columns, rows = int(wide * 38), int((high - low) * 38)
    panes = patterns.leaded(int(room.random.integers(4)), columns, rows)
    row, column = np.mgrid[0:rows, 0:columns]
    left, top = x - reach + column * wide / columns, high - row * (high - low) / rows
    limit = np.interp(np.abs(left + wide / columns / 2 - x), np.abs(side[::-1, 0] - x), side[::-1, 1])
    inside = top <= limit
    power = 0.7 * max(room.light.portal)
    for number in range(-1, len(patterns.GLASS)):
        here = inside & (panes == number)
        if here.any():
            ink = patterns.GLASS[number] if number >= 0 else "#0c0c0e"
            material = room.shining(hex_colour(ink), power) if number >= 0 else paint(ink, 0.6)
            step = (wide / columns, (high - low) / rows)
            room.builder.add(material, _panes(left[here], top[here], y - 0.012, step))


def _panes(left: Numbers, top: Numbers, y: float, step: tuple[float, float]) -> Mesh:
    """Little squares side by side that face -y. left, top: (n,) their upper left corners; step: their width and height."""
    across, down = np.array([0, 1, 1, 0]) * step[0], np.array([1, 1, 0, 0]) * step[1]
    x, z = left[:, None] + across, top[:, None] - down
    points = np.stack([x, np.full(x.shape, y), z], axis=-1).reshape(-1, 3)
    faces = np.array([(0, 1, 2), (0, 2, 3)]) + 4 * np.arange(len(left))[:, None, None]
    return Mesh(
        vertices=points.astype(np.float32),
        faces=faces.reshape(-1, 3).astype(np.uint32),
        normals=np.tile(np.array([0, -1, 0], np.float32), (len(points), 1)),
        uvs=np.zeros((len(points), 2), np.float32),
    )


RECIPES = {
    "theatre": Recipe(
        size=(6.8, 7.2, 4.6),
        furnish=theatre,
        small=Spot(
            at=(0.0, 4.6, STAGE_M + 0.75),
            table="round",
            floor_m=STAGE_M,
            lens_mm=40,
            elevation_deg=3,
            blur=0.25,
            lift=-0.04,
        ),
        large=Spot(at=(0.0, 4.9, STAGE_M), lens_mm=34, elevation_deg=1.5, blur=0.12, lift=-0.05),
        view=Viewpoint(eye=(0.25, -2.0, 1.85), turn_deg=1.5, lens_mm=23, down_deg=0.0),
        look=Look(
            wall=("plaster #3a1a1e",),
            side=("plaster #5a2a24", "plaster #6b3a2c", "plaster #4a2030"),
            floor=("carpet #4a1418", "carpet #3a1a1e"),
            ceiling=("plaster #2b1a18",),
            timber=("mahogany", "walnut"),
            metal=("brass",),
        ),
        fixed=("wall", "floor", "ceiling", "side"),
        lit=True,
        skirting=False,
        key=0.5,
    ),
    "church": Recipe(
        size=(6.4, 8.6, 5.6),
        furnish=church,
        small=Spot(at=(0.0, 1.0, 0.9), table="wood", lens_mm=36, elevation_deg=4, blur=0.32, lift=-0.07),
        large=Spot(at=(0.0, 1.6, 0.008), lens_mm=27, elevation_deg=3, blur=0.15, lift=-0.1),
        view=Viewpoint(eye=(0.12, -1.6, 1.75), turn_deg=1, lens_mm=19, down_deg=-9),
        look=Look(
            wall=("stone #c9bda6", "stone #bfb5a3"),
            side=("limewash #cfc4ae", "limewash #d6ccb9"),
            floor=("checker #cfc6b5 #8f877a", "stone #b5aa98"),
            ceiling=("limewash #d9d0be", "plaster #c9d0d3"),
            timber=("chestnut", "walnut"),
            metal=("iron", "brass"),
        ),
        fixed=("wall", "floor", "ceiling", "side"),
        windows=tuple(
            Window(wall="left", start=fy, end=fy + 0.7, low=1.3, high=2.5, columns=2, rows=4, arched=True, frame="iron")
            for fy in (0.8, 2.7, 4.6, 6.5)
        )
        + tuple(
            Window(
                wall="right", start=fy, end=fy + 0.7, low=1.3, high=2.5, columns=2, rows=4, arched=True, frame="iron"
            )
            for fy in (0.8, 2.7, 4.6, 6.5)
        ),
        ceiling=False,
        skirting=False,
        city=False,
        fill=0.45,
    ),
}
