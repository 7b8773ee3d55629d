"""Under glass, under ground, under a barn's roof."""

import numpy as np

from studiolo.engines.maquette.settings.interior import lamps, machines, smalls, tables
from studiolo.engines.maquette.settings.interior.finishes import METALS, finish, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.interior.recipes.evenings import _wine_wall
from studiolo.engines.maquette.settings.shell import Builder, ball, box, facing, lathe, sheet, tube


def greenhouse(room: Room) -> None:
    """A house of white iron with no walls but bars: benches of pots, climbers, a path down the middle."""
    y, near = room.depth, -room.recipe.back_m
    frame = METALS["white metal"]
    half, eave, ridge = room.width / 2, 2.15, 3.5
    b = room.builder
    for fy in np.arange(near, y + 0.1, 0.9):
        for side in (-1, 1):
            b.add(frame, tube([(side * half, fy, 0), (side * half, fy, eave), (0, fy, ridge)], 0.026, 6))
    for side in (-1, 1):
        brick_, tile = finish("brick #9a5a44")
        b.add(brick_, box((side * half - 0.1, near, 0), (side * half + 0.1, y, 0.55), 0.006, tile, 1))
        for z in (0.55, 1.35, eave):
            b.add(frame, tube([(side * half, near, z), (side * half, y, z)], 0.022, 6))
        for share in (0.34, 0.68):
            x, z = side * half * (1 - share), eave + (ridge - eave) * share
            b.add(frame, tube([(x, near, z), (x, y, z)], 0.016, 6))
    b.add(frame, tube([(0, near, ridge), (0, y, ridge)], 0.04, 6))
    for x in np.linspace(-half, half, 8):
        b.add(frame, tube([(x, y, 0.0), (x, y, ridge - (ridge - eave) * abs(x) / half)], 0.022, 6))
    for z in (1.0, eave):
        b.add(frame, tube([(-half, y, z), (half, y, z)], 0.022, 6))
    wood = room.look.timber
    for side in (-1, 1):
        x = side * (half - 0.55)
        for fy in np.arange(0.6, y - 0.2, 1.5):
            bench = Builder()
            for slat in range(6):
                bench.add(
                    wood, box((-0.42 + 0.15 * slat, -0.72, 0.72), (-0.3 + 0.15 * slat, 0.72, 0.75), 0.004, 0.9, 1)
                )
            for px in (-0.38, 0.4):
                for py in (-0.66, 0.66):
                    bench.add(wood, box((px - 0.03, py - 0.03, 0), (px + 0.03, py + 0.03, 0.72), 0.005))
            if room.put(bench, (x, float(fy), 0.0)):
                for py in np.arange(-0.55, 0.6, 0.36):
                    for px in (-0.22, 0.2):
                        _potted(room, (x + px, float(fy) + float(py), 0.75), room.between(0.24, 0.5))
        for fy in np.arange(0.2, y, 1.1):
            _potted(room, (side * (half - 1.12), float(fy), 0.0), room.between(0.5, 0.95))
    for x, fy, high in ((-1.2, y - 0.6, 2.1), (1.25, y - 0.7, 1.9), (0.0, y - 0.45, 1.7)):
        if not room.model(
            ("BlendSwap-CC-BY/yuccaPlant", "Scopia/ficus")[int(x > 0)], (x, fy, 0.0), 40, height=high, noun="plant"
        ):
            _potted(room, (x, fy, 0.0), high, broad=True)
    for fy in (0.8, 2.3, 3.8):
        for x in (-0.7, 0.7):
            piece = Builder()
            piece.put(smalls.plant_piece(room), (0.0, 0.0, 0.0), room.between(0, 360), 0.5)
            piece.add(lamps.CORD, tube([(0, 0, 0.2), (0, 0, 0.9)], 0.003, 5))
            room.put(piece, (x, fy, 2.15), noun="plant")
    room.put(
        tables.round_table(METALS["white metal"], METALS["white metal"], 0.34, 0.72), (0.35, 3.5, 0.0), noun="table"
    )
    room.model("KatorLegaz/cafe-chair", (-0.25, 3.6, 0.0), 70, height=0.85, colour="#e9e6df", noun="chair")
    can = Builder()
    can.add(
        METALS["copper"],
        lathe(tables.crisp([(0.0, 0.0), (0.13, 0.0), (0.13, 0.24), (0.08, 0.28), (0.0, 0.28)]), sides=28),
    )
    can.add(
        METALS["copper"],
        tube([(0.12, 0, 0.06), (0.28, 0, 0.3)], 0.018, 8),
        tube([(-0.1, 0, 0.26), (-0.22, 0, 0.24), (-0.2, 0, 0.06), (-0.12, 0, 0.05)], 0.012, 8),
    )
    room.put(can, (0.55, 1.9, 0.0), -20, noun="can")
    lamps.string_lights(room, (-half + 0.1, 0.4, 2.3), (half - 0.1, y - 0.4, 2.4), 16, 0.3)


def _potted(room: Room, at: tuple[float, float, float], height: float, *, broad: bool | None = None) -> None:
    """A terracotta pot with leaves, now and then with blossoms."""
    if not room.wants("plant"):
        return
    wide = broad if broad is not None else room.random.random() < 0.35
    turn = room.between(0, 360)
    stands = room.put(smalls.plant_piece(room, broad=bool(wide)), at, turn, height)
    blooms = room.random.random() < 0.35 and room.request.season != "winter" and room.wants("flower")
    if stands and blooms:
        room.put(smalls.bunch_piece(room), (at[0], at[1], at[2] + 0.28 * height), turn, 0.55 * height)


def cellar(room: Room) -> None:
    """Under a brick vault: barrels lying in rows, racks of wine, a tasting table by lamplight."""
    y, near = room.depth, -room.recipe.back_m
    stone, tile = room.look.wall
    half, spring = room.width / 2, 1.35
    t = np.linspace(0, np.pi, 41)
    profile = np.stack([-half * np.cos(t), spring + (room.height - spring) * np.sin(t)], axis=-1)
    arc = np.cumsum(np.r_[0, np.linalg.norm(np.diff(profile, axis=0), axis=1)])
    shell = np.stack([np.stack([profile[:, 0], np.full(41, fy), profile[:, 1]], axis=-1) for fy in (near, y)])
    uvs = np.stack(np.broadcast_arrays(arc[None] / tile, np.array([near, y])[:, None] / tile), axis=-1)[..., ::-1]
    room.builder.add(stone, facing(sheet(shell, uvs=np.ascontiguousarray(uvs)), (0.0, 0.0, -1.0)))
    rib, rib_tile = room.look.side
    for fy in np.arange(near + 0.4, y, 1.9):
        for width in (0.18,):
            inner = np.stack([profile[:, 0] * 0.955, spring + (profile[:, 1] - spring) * 0.95], axis=-1)
            band = np.stack(
                [np.stack([inner[:, 0], np.full(41, fy + dy), inner[:, 1]], axis=-1) for dy in (-width, width)]
            )
            room.builder.add(
                rib,
                facing(
                    sheet(
                        band,
                        uvs=np.stack(np.broadcast_arrays(arc[None] / rib_tile, np.array([0, 0.3])[:, None]), axis=-1),
                    ),
                    (0.0, 0.0, -1.0),
                ),
            )
            for dy, flip in ((-width, False), (width, True)):
                edge = np.stack([np.stack([p[:, 0], np.full(41, fy + dy), p[:, 1]], axis=-1) for p in (inner, profile)])
                room.builder.add(rib, sheet(edge, uvs=edge[..., [0, 2]] / rib_tile, flip=flip))
    for side in (-1, 1):
        for fy in np.arange(0.8, y - 0.3, 1.12):
            x = side * (half - 0.62)
            room.builder.add(
                room.look.second_timber,
                box((x - 0.42, fy - 0.4, 0.0), (x + 0.42, fy - 0.28, 0.2), 0.01),
                box((x - 0.42, fy + 0.26, 0.0), (x + 0.42, fy + 0.38, 0.2), 0.01),
            )
            machines.barrel(room, (x - side * 0.45, float(fy), 0.18), lying=True, turn_deg=90.0 * side, size=0.95)
    _wine_wall(room, -1.0, 1.0)
    if not room.small:
        machines.barrel(room, (0.0, 2.4, 0.0), size=0.92)
        smalls.wine_glass(room, (-0.12, 2.35, 0.9), 0.19)
        smalls.wine_glass(room, (0.14, 2.45, 0.9), 0.19)
        room.own("wine-bottle", (0.0, 2.5, 0.9), 0.31, noun="bottle")
        lamps.candle(room, (0.2, 2.28, 0.9), 0.14, 0.03)
    for side in (-1, 1):
        for fy in (1.3, 3.3, 5.0):
            _lantern(room, (side * (half - 0.14), fy, 1.75))
    lamps.pendant(room, (0.0, 2.4, 1.95), 0.2, kind="cone", material=METALS["black"])
    lamps.pendant(room, (0.0, 4.6, 2.0), 0.2, kind="cone", material=METALS["black"])


def _lantern(room: Room, at: tuple[float, float, float]) -> None:
    piece = Builder()
    iron = METALS["black"]
    for x, fy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        piece.add(iron, tube([(0.07 * x, 0.07 * fy, 0), (0.07 * x, 0.07 * fy, 0.22)], 0.007, 5))
    piece.add(
        iron,
        box((-0.085, -0.085, -0.015), (0.085, 0.085, 0.0), 0.004),
        lathe([(0.11, 0.22), (0.02, 0.31), (0.0, 0.31)], sides=4),
    )
    piece.add(room.glow, ball((0, 0, 0.1), 0.032, 1.4, 12))
    if room.light.candle is not None:
        piece.add(room.flame, ball((0, 0, 0.1), 0.018, 1.8, 10))
    room.put(piece, at, noun="lantern")


def barn(room: Room) -> None:
    """Timber frame and boards, hay in bales and heaps, a ladder to the loft, light between the planks."""
    y = room.depth
    wood, beam = room.look.timber, room.look.second_timber
    for x in (-1.9, 1.9):
        for fy in (0.6, 2.6, 4.6):
            room.builder.add(beam, box((x - 0.11, fy - 0.11, 0), (x + 0.11, fy + 0.11, room.height), 0.015, 0.9, 2))
            s = 1 if x > 0 else -1
            room.builder.add(beam, tube([(x, fy, 2.3), (x - s * 0.75, fy, 3.0)], 0.09, 4))
    for fy in (0.6, 2.6, 4.6):
        room.builder.add(beam, box((room.left, fy - 0.12, 2.95), (room.right, fy + 0.12, 3.2), 0.015, 0.9))
    bale = _bale(room)
    for x, fy, z, turn in (
        (-2.3, 4.3, 0, 4),
        (-1.25, 4.4, 0, -6),
        (-1.8, 4.35, 0.42, 2),
        (-2.35, 3.6, 0, 88),
        (2.2, 4.4, 0, 5),
        (2.25, 4.35, 0.42, -8),
        (1.25, 4.5, 0, 12),
        (-2.5, 4.3, 0.84, 8),
    ):
        room.put(bale, (x, fy, float(z)), turn, noun="hay")
    straw = paint("#c2a560", 0.9)
    for _ in range(420):
        x, fy, a = room.between(-2.6, 2.6), room.between(-0.5, y), room.between(0, np.pi)
        long = room.between(0.05, 0.14)
        room.builder.add(straw, tube([(x, fy, 0.006), (x + long * np.cos(a), fy + long * np.sin(a), 0.012)], 0.003, 3))
    _loft(room)
    ladder = Builder()
    for x in (-0.24, 0.24):
        ladder.add(wood, tube([(x, -0.9, 0), (x, 0, 3.2)], 0.03, 8))
    for z in np.arange(0.3, 3.1, 0.32):
        ladder.add(wood, tube([(-0.24, -0.9 * (1 - z / 3.2), z), (0.24, -0.9 * (1 - z / 3.2), z)], 0.02, 8))
    room.put(ladder, (-0.75, y - 1.75, 0.0), 4, noun="ladder")
    machines.barrel(room, (2.35, 2.6, 0.0), size=0.9)
    room.model("BlendSwap-CC-0/crate", (2.2, 1.7, 0.0), 14, width=0.6, noun="crate")
    fork = Builder()
    fork.add(wood, tube([(0, 0, 0.35), (0, 0.3, 1.6)], 0.016, 8))
    for x in (-0.09, -0.03, 0.03, 0.09):
        fork.add(METALS["iron"], tube([(x * 0.5, 0.0, 0.38), (x, -0.03, 0.28), (x, -0.06, 0.0)], 0.006, 6))
    room.put(fork, (1.0, y - 0.7, 0.0), 10, noun="fork")
    _lantern(room, (1.75, 2.48, 2.1))
    _lantern(room, (-1.75, 2.48, 2.1))


def _loft(room: Room) -> None:
    """Boards over the back of the barn with loose hay on them, some of it hanging over the edge."""
    y, z = room.depth, 2.32
    wood = room.look.second_timber
    for x in np.arange(-2.95, -0.05, 0.24):
        room.builder.add(wood, box((x, y - 1.7, z), (x + 0.225, y, z + 0.035), 0.006, 0.9, 1))
    room.builder.add(wood, box((-3.0, y - 1.76, z - 0.16), (-0.02, y - 1.62, z), 0.012, 0.9))
    for x in (-2.9, -0.1):
        room.builder.add(wood, box((x - 0.07, y - 1.76, 0), (x + 0.07, y - 1.62, z), 0.012, 0.9, 2))
    if not room.wants("hay"):
        return
    hay = [paint(code, 0.95) for code in ("#b8974f", "#cfb064", "#9a7a3c")]
    t = np.linspace(0, np.pi / 2, 9)
    for x, far, big in ((-2.35, 0.75, 0.62), (-1.5, 0.95, 0.55), (-0.75, 0.7, 0.45)):
        heap = np.stack([big * np.cos(t) ** 0.8, 0.72 * big * np.sin(t)], axis=-1)
        room.builder.add(hay[0], lathe([(float(r), float(h)) for r, h in heap], (x, y - far, z + 0.03), 24))
        for _ in range(80):
            way = room.random.normal(0, 1, 3)
            way[2] = abs(way[2])
            way /= np.linalg.norm(way)
            foot = np.array((x, y - far, z + 0.03)) + way * (big, big, 0.72 * big) * 0.97
            tip = foot + 0.6 * way * room.between(0.05, 0.16) + room.random.normal(0, 0.07, 3)
            room.builder.add(hay[int(room.random.integers(3))], tube([tuple(foot), tuple(tip)], 0.006, 3))


def _bale(room: Room) -> Builder:
    piece = Builder()
    straw = paint("#a98a4c", 0.95)
    piece.add(straw, box((-0.48, -0.26, 0), (0.48, 0.26, 0.42), 0.04, soft=3))
    for _ in range(260):
        side = int(room.random.integers(3))
        x, fy, z = room.between(-0.46, 0.46), room.between(-0.26, 0.26), room.between(0.02, 0.42)
        at = ((x, -0.262, z), (x, fy, 0.424), (0.482 if x > 0 else -0.482, fy, z))[side]
        way = (room.between(-0.06, 0.06), room.between(-0.03, 0.015), room.between(-0.03, 0.03))
        piece.add(paint(room.pick("#c4a55e", "#9a7a3c", "#d0b878"), 0.9), tube([at, tuple(np.add(at, way))], 0.0035, 3))
    for x in (-0.22, 0.22):
        loop = [(x, -0.268, 0), (x, -0.268, 0.425), (x, 0.268, 0.425), (x, 0.268, 0)]
        piece.add(paint("#8a6a3a", 0.8), tube(loop, 0.006, 5))
    return piece


RECIPES = {
    "greenhouse": Recipe(
        size=(4.8, 5.2, 3.6),
        furnish=greenhouse,
        small=Spot(at=(0.0, 1.1, 0.76), table="wood", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.9, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.15, -1.3, 1.5), turn_deg=2, lens_mm=21, down_deg=2),
        look=Look(
            wall=("plaster #e9e6df",),
            floor=("stone #b5ab9a", "checker #cfc6b5 #a89c88", "brick #9a5a44"),
            timber=("driftwood", "pine"),
            metal=("black",),
        ),
        fixed=("floor",),
        windows=(Window(wall="left", start=0.2, end=4.6, low=0.6, high=0.7),),
        ceiling=False,
        walls=False,
        skirting=False,
        city=False,
        back_m=3.0,
    ),
    "cellar": Recipe(
        size=(4.6, 6.4, 2.75),
        furnish=cellar,
        small=Spot(at=(0.0, 1.3, 0.85), table="crate", lens_mm=36, elevation_deg=5, blur=0.32, lift=-0.07),
        large=Spot(at=(0.0, 2.0, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.2, -1.2, 1.35), turn_deg=2, lens_mm=22, down_deg=1),
        look=Look(
            wall=("brick #9a6a4f", "stone #a89a82", "brick #8a5a44"),
            side=("stone #b5a68c", "brick #7a4a38"),
            floor=("stone #8a8072", "brick #7a5a48"),
            timber=("chestnut", "rough"),
            metal=("iron", "black"),
        ),
        fixed=("wall", "side", "floor"),
        lit=True,
        ceiling=False,
        skirting=False,
        key=0.8,
    ),
    "barn": Recipe(
        size=(6.2, 5.4, 3.7),
        furnish=barn,
        small=Spot(at=(0.0, 1.2, 0.5), table="crate", lens_mm=36, elevation_deg=8, blur=0.32, lift=-0.07),
        large=Spot(at=(0.0, 2.0, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.7, -1.5, 1.5), turn_deg=7, lens_mm=21, down_deg=0),
        look=Look(
            wall=("rough planks", "chestnut planks"),
            side=("rough planks",),
            floor=("limewash #8f7550", "rough planks"),
            ceiling=("rough planks",),
            beams="chestnut",
            timber=("chestnut", "rough"),
            metal=("iron",),
        ),
        fixed=("wall", "side", "floor", "ceiling", "beams"),
        windows=(
            Window(wall="left", start=1.4, end=3.2, low=0.05, high=2.4, columns=1, rows=1, frame="black"),
            Window(wall="back", start=-0.6, end=0.1, low=1.6, high=2.4, columns=2, rows=2, frame="black"),
        ),
        skirting=False,
        city=False,
        lit=True,
        fill=0.4,
        key=0.8,
    ),
}
