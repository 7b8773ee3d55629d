"""Counters, kitchens, displays and apparatus: what a trade works with."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Vector
from studiolo.engines.maquette.settings.interior.finishes import METALS, finish, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.tables import crisp
from studiolo.engines.maquette.settings.interior.wall_pieces import CANVASES, canvas_picture
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, quad, sheet, tube

GLASS = Material(kind="thin", colour=(0.85, 0.9, 0.9), roughness=0.05, translucency=2.0)


def bar_counter(
    front: Material, top: Material, foot: Material, left: float, right: float, y: float, *, depth: float = 0.62,
    height: float = 1.08, slats: int = 0, rail: Material | None = None,
) -> Builder:  # fmt: skip
    """A counter whose front faces -y at `y`. slats: upright boards on it; 0 gives panels."""
    piece = Builder()
    piece.add(front, box((left, y, 0.1), (right, y + depth, height - 0.045), 0.004, 0.9, 2))
    piece.add(foot, box((left + 0.03, y + 0.04, 0), (right - 0.03, y + depth, 0.1), 0.003))
    piece.add(
        top, box((left - 0.04, y - 0.07, height - 0.045), (right + 0.04, y + depth + 0.06, height), 0.009, 1.1, soft=2)
    )
    count = slats or max(2, round((right - left) / 0.62))
    step = (right - left) / count
    for number in range(count):
        x = left + number * step
        if slats:
            piece.add(front, box((x + 0.005, y - 0.022, 0.11), (x + step - 0.005, y, height - 0.05), 0.006, 0.8, 2))
        else:
            piece.add(front, box((x + 0.03, y - 0.014, 0.18), (x + step - 0.03, y, height - 0.12), 0.012, 0.8, 2))
    if rail is not None:
        piece.add(rail, tube([(left, y - 0.14, 0.2), (right, y - 0.14, 0.2)], 0.018, 12))
        for x in np.arange(left + 0.15, right, 0.85):
            piece.add(rail, tube([(float(x), y - 0.14, 0.2), (float(x), y, 0.2)], 0.012, 8))
    return piece


def espresso_machine(room: Room, at: Vector, turn_deg: float = 0.0) -> None:
    dark = paint("#1c1c1e", 0.35)
    if room.model("Scopia/coffee_machine", at, turn_deg, width=0.72, dress={"metal": METALS["chrome"], "black": dark}):
        return
    piece = Builder()
    steel = METALS["chrome"]
    piece.add(
        steel, box((-0.36, -0.2, 0.12), (0.36, 0.22, 0.42), 0.02), box((-0.36, -0.24, 0.0), (0.36, 0.22, 0.06), 0.01)
    )
    for x in (-0.18, 0.18):
        piece.add(dark, lathe(crisp([(0.0, 0.13), (0.035, 0.13), (0.035, 0.17), (0.0, 0.17)]), (x, -0.17, 0), 16))
        piece.add(dark, tube([(x, -0.17, 0.14), (x, -0.33, 0.12)], 0.013, 8))
    room.put(piece, at, turn_deg)


def glass_case(room: Room, width: float, height: float = 1.25, depth: float = 0.7) -> Builder:
    """A display case: a base, glass shelves shown by their edges, light inside, a slanted glass front by its frame."""
    piece = Builder()
    half = width / 2
    base, frame = room.look.paint, room.look.second_metal
    white = paint("#f2efe9", 0.4)
    piece.add(base, box((-half, -depth / 2, 0), (half, depth / 2, 0.48), 0.006))
    piece.add(white, box((-half + 0.02, -depth / 2 + 0.02, 0.48), (half - 0.02, depth / 2, 0.5), 0.003))
    piece.add(white, box((-half + 0.02, depth / 2 - 0.02, 0.5), (half - 0.02, depth / 2, height - 0.03), 0.003))
    for z in (0.75, 0.99):
        if z < height - 0.1:
            piece.add(
                white, box((-half + 0.03, -depth / 2 + 0.14, z - 0.012), (half - 0.03, depth / 2 - 0.02, z), 0.003)
            )
    piece.add(
        room.look.stone,
        box((-half - 0.02, -depth / 2 + 0.1, height - 0.03), (half + 0.02, depth / 2 + 0.03, height + 0.01), 0.006),
    )
    for x in (-half, half - 0.02):
        piece.add(frame, box((x, -depth / 2 + 0.005, 0.48), (x + 0.02, -depth / 2 + 0.025, height), 0.003))
        piece.add(frame, box((x, depth / 2 - 0.02, 0.48), (x + 0.02, depth / 2, height), 0.003))
    piece.add(frame, box((-half, -depth / 2 + 0.005, height - 0.02), (half, -depth / 2 + 0.025, height), 0.003))
    glow = room.shining((1.0, 0.88, 0.7), 5.0)
    piece.add(
        glow,
        box((-half + 0.04, -depth / 2 + 0.12, height - 0.05), (half - 0.04, -depth / 2 + 0.15, height - 0.035), 0.002),
    )
    return piece


def cabinets(
    room: Room, left: float, right: float, *, doors: Material, top: Material, height: float = 0.9, depth: float = 0.6
) -> None:
    """Kitchen cupboards along the back wall, with drawers over doors."""
    back, front = room.depth, room.depth - depth
    b = room.builder
    b.add(doors, box((left, front, 0.1), (right, back, height - 0.04), 0.003))
    b.add(paint("#2b2a28"), box((left + 0.02, front + 0.05, 0), (right - 0.02, back, 0.1), 0.002))
    b.add(top, box((left - 0.015, front - 0.03, height - 0.04), (right + 0.015, back, height), 0.007, 1.1, soft=2))
    count = max(1, round((right - left) / 0.5))
    step = (right - left) / count
    for number in range(count):
        x = left + number * step
        b.add(doors, box((x + 0.008, front - 0.02, 0.12), (x + step - 0.008, front, height - 0.24), 0.006, soft=2))
        b.add(
            doors,
            box((x + 0.008, front - 0.02, height - 0.225), (x + step - 0.008, front, height - 0.055), 0.006, soft=2),
        )
        for z in (height - 0.14, height - 0.29):
            b.add(
                room.look.second_metal,
                tube([(x + step / 2 - 0.06, front - 0.04, z), (x + step / 2 + 0.06, front - 0.04, z)], 0.006, 8),
            )


def stove(room: Room, x: float) -> None:
    """A range with its hood over it, against the back wall."""
    at = (x, room.depth - 0.36, 0.0)
    if not room.model("BlendSwap-CC-BY/largeStove", at, width=1.0):
        piece = Builder()
        piece.add(METALS["black"], box((-0.5, -0.33, 0.05), (0.5, 0.33, 0.88), 0.008))
        piece.add(METALS["steel"], box((-0.5, -0.34, 0.88), (0.5, 0.33, 0.9), 0.004))
        piece.add(paint("#0c0c0d", 0.1), box((-0.4, -0.345, 0.2), (0.4, -0.33, 0.6), 0.006))
        piece.add(METALS["steel"], tube([(-0.42, -0.38, 0.68), (0.42, -0.38, 0.68)], 0.014))
        room.put(piece, at)
    hood(room, x)


def hood(room: Room, x: float) -> None:
    """A tapering chimney of metal or plaster over the fire."""
    steel = room.look.second_metal
    y = room.depth
    wide, low = 0.52, 1.62

    def ring(half: float, deep: float, z: float) -> list[Vector]:
        return [(x - half, y, z), (x - half, y - deep, z), (x + half, y - deep, z), (x + half, y, z)]

    rows = np.array(
        [ring(wide, 0.5, low), ring(wide, 0.5, low + 0.07), ring(0.17, 0.28, low + 0.5), ring(0.16, 0.27, room.height)]
    )
    for a, b in ((0, 1), (1, 2), (2, 3)):
        for side in range(3):
            face = rows[[a, b], side : side + 2]
            room.builder.add(steel, sheet(face, flip=True))
    room.builder.add(paint("#3a3a3c"), quad((x - wide, y - 0.5, low + 0.01), (0, 0.5, 0), (2 * wide, 0, 0)))
    room.builder.add(room.glow, quad((x - 0.3, y - 0.36, low + 0.004), (0, 0.1, 0), (0.6, 0, 0)))


def sink(room: Room, x: float, top: float = 0.9) -> None:
    """A basin under a tall curved tap, on the worktop."""
    y = room.depth - 0.32
    steel = METALS["chrome"]
    b = room.builder
    b.add(
        paint("#e9e7e2", 0.2), box((x - 0.34, y - 0.31, top - 0.22), (x + 0.34, y - 0.27, top + 0.004), 0.012, soft=2)
    )
    b.add(METALS["steel"], box((x - 0.3, y - 0.24, top), (x + 0.3, y + 0.14, top + 0.003), 0.002))
    t = np.linspace(np.pi, 0, 14)
    arc = [(x, y + 0.2, top)] + [(x, y + 0.1 + 0.1 * -np.cos(a), top + 0.28 + 0.1 * np.sin(a)) for a in t]
    b.add(
        steel,
        tube(
            arc[:1]
            + [(x, y + 0.2, top + 0.2)]
            + [(x, y + 0.1 - 0.1 * np.cos(a), top + 0.28 + 0.1 * np.sin(a)) for a in t]
            + [(x, y, top + 0.2)],
            0.013,
            10,
        ),
    )
    b.add(
        steel, tube([(x + 0.1, y + 0.2, top), (x + 0.1, y + 0.2, top + 0.06), (x + 0.1, y + 0.14, top + 0.08)], 0.01, 8)
    )


def shop_oven(room: Room, x: float) -> None:
    """A baker's deck oven, brick around three iron doors with a glow inside."""
    y = room.depth - 0.55
    wall, tile = finish("brick #8a4a35")
    room.builder.add(wall, box((x - 0.85, y, 0), (x + 0.85, room.depth, room.height), 0.004, tile))
    iron = METALS["iron"]
    for level in range(2):
        z = 0.75 + 0.55 * level
        room.builder.add(iron, box((x - 0.6, y - 0.03, z), (x + 0.6, y, z + 0.4), 0.01))
        glow = room.shining((1.0, 0.42, 0.12), 2.6)
        room.builder.add(glow, quad((x - 0.45, y - 0.032, z + 0.1), (0.9, 0, 0), (0, 0, 0.2)))
        room.builder.add(METALS["brass"], tube([(x - 0.5, y - 0.07, z + 0.05), (x + 0.5, y - 0.07, z + 0.05)], 0.012))


def easel(room: Room, width: float, height: float, seed: int) -> Builder:
    """Three legs, a ledge, a canvas at work."""
    piece = Builder()
    wood = room.look.timber
    for x in (-0.32, 0.32):
        piece.add(wood, tube([(x, -0.1, 0), (x * 0.2, 0.12, 1.85)], 0.018, 8))
    piece.add(wood, tube([(0, 0.75, 0), (0, 0.14, 1.8)], 0.018, 8))
    piece.add(wood, box((-0.4, -0.09, 0.72), (0.4, 0.02, 0.76), 0.006))
    canvas = Builder()
    canvas.add(paint("#efece4", 0.8), box((-width / 2, -0.02, 0), (width / 2, 0.015, height), 0.004))
    art = Material(colour=canvas_picture(seed % CANVASES), roughness=0.6, specular=0.3)
    canvas.add(art, quad((-width / 2, -0.0205, 0), (width, 0, 0), (0, 0, height), whole=True))
    lean = Builder()
    lean.put(canvas, (0.0, 0.0, 0.0))
    piece.put(lean.tilted(-8), (0.0, -0.04, 0.76))
    return piece


def dumbbell_rack(room: Room, width: float) -> Builder:
    piece = Builder()
    dark, chrome, rubber = METALS["black"], METALS["chrome"], paint("#1f2022", 0.6)
    half = width / 2
    for level, z in enumerate((0.28, 0.62, 0.96)):
        y = 0.16 * level - 0.16
        piece.add(dark, box((-half, y - 0.14, z - 0.03), (half, y + 0.1, z), 0.006))
        radius = 0.085 - 0.018 * level
        for x in np.arange(-half + 0.14, half - 0.05, 0.26 - 0.03 * level):
            fx = float(x)
            piece.add(chrome, tube([(fx, y - 0.13, z + radius), (fx, y + 0.1, z + radius)], 0.014, 8))
            for side in (-0.1, 0.075):
                t = np.linspace(y + side - 0.035, y + side + 0.03, 2)
                ends = [(fx, float(t[0]), z + radius), (fx, float(t[1]), z + radius)]
                piece.add(rubber, tube(ends, radius, 14), _cap((fx, float(t[0]), z + radius), radius))
    for x in (-half + 0.03, half - 0.03):
        piece.add(dark, tube([(x, -0.32, 0), (x, 0.25, 1.1)], 0.03, 8), tube([(x, 0.3, 0), (x, 0.25, 1.1)], 0.03, 8))
    return piece


def _cap(at: Vector, radius: float) -> Mesh:
    """A disk that closes a tube and faces -y."""
    angle = np.linspace(0, 2 * np.pi, 15)
    circle = np.stack([np.cos(angle) * radius, np.zeros(15), np.sin(angle) * radius], axis=-1) + at
    flat = np.stack([circle, np.broadcast_to(at, circle.shape)])
    return sheet(flat, normals=np.broadcast_to((0.0, -1.0, 0.0), flat.shape), flip=True)


def drip_stand(room: Room, at: Vector) -> None:
    piece = Builder()
    chrome = METALS["chrome"]
    piece.add(chrome, tube([(0, 0, 0.06), (0, 0, 1.85)], 0.012, 8))
    for number in range(5):
        a = 2 * np.pi * number / 5
        piece.add(chrome, tube([(0, 0, 0.1), (0.28 * np.cos(a), 0.28 * np.sin(a), 0.05)], 0.012, 6))
        piece.add(paint("#2b2b2d"), ball((0.28 * np.cos(a), 0.28 * np.sin(a), 0.03), 0.028, sides=10))
    piece.add(chrome, tube([(-0.12, 0, 1.78), (0, 0, 1.86), (0.12, 0, 1.78)], 0.007, 6))
    bag = Material(kind="thin", colour=(0.78, 0.84, 0.86), roughness=0.2, translucency=1.2)
    piece.add(bag, box((0.06, -0.015, 1.5), (0.18, 0.015, 1.76), 0.014, soft=3))
    piece.add(bag, tube([(0.12, 0, 1.5), (0.12, 0.02, 1.0), (0.3, 0.1, 0.8)], 0.004, 6))
    room.put(piece, at)


def vital_monitor(room: Room, at: Vector, turn_deg: float = 0.0) -> None:
    """A screen with running lines, on a wheeled stand."""
    piece = Builder()
    shell = paint("#dfe3e4", 0.4)
    piece.add(shell, box((-0.2, -0.09, 1.12), (0.2, 0.09, 1.46), 0.02, soft=2))
    piece.add(room.shining((0.01, 0.03, 0.04), 1.0), quad((-0.17, -0.0905, 1.17), (0.34, 0, 0), (0, 0, 0.26)))
    for number, ink in enumerate(((0.1, 1.0, 0.3), (0.2, 0.7, 1.0), (1.0, 0.8, 0.2))):
        x = np.linspace(-0.16, 0.1, 40)
        beat = np.exp(-((((x * (22 + 8 * number)) % 1) - 0.5) ** 2) / 0.004) * 0.03
        line = np.stack([x, np.full(40, -0.094), 1.2 + 0.08 * number + beat], axis=-1)
        piece.add(room.shining(ink, 3.0), tube(line, 0.0026, 5))
    piece.add(shell, tube([(0, 0, 0.05), (0, 0, 1.14)], 0.022, 10), box((-0.22, -0.2, 0.03), (0.22, 0.2, 0.07), 0.02))
    room.put(piece, at, turn_deg)


def barrel(room: Room, at: Vector, *, lying: bool = False, turn_deg: float = 0.0, size: float = 0.9) -> None:
    """Oak staves and iron hoops; `at` is its foot, or when lying the middle of the side it rests on."""
    piece = Builder()
    wood, iron = room.look.second_timber, METALS["iron"]
    t = np.linspace(0, 1, 15)
    radius = size * (0.34 + 0.08 * np.sin(np.pi * t))
    outline = [
        (0.0, 0.03 * size),
        (float(radius[0]) - 0.03, 0.03 * size),
        *((float(r), float(u) * size) for r, u in zip(radius, t, strict=True)),
    ]
    body = lathe(crisp([*outline, (float(radius[-1]) - 0.03, size * 0.97), (0.0, size * 0.97)], 0.02), sides=28)
    angle = np.arctan2(body.vertices[:, 1], body.vertices[:, 0])
    uvs = np.stack([body.vertices[:, 2] / 0.9, angle / np.pi * 1.5], axis=-1).astype(np.float32)
    piece.add(wood, replace(body, uvs=uvs))
    for share in (0.06, 0.24, 0.76, 0.94):
        r = size * (0.345 + 0.08 * np.sin(np.pi * share))
        piece.add(
            iron,
            lathe(
                [
                    (r, share * size - 0.022),
                    (r + 0.004, share * size - 0.02),
                    (r + 0.004, share * size + 0.02),
                    (r, share * size + 0.022),
                ],
                sides=28,
            ),
        )
    if lying:
        piece = piece.tilted(90)
        low = piece.bounds()[0]
        laid = Builder()
        laid.put(piece, (0.0, size / 2, -float(low[2])))
        piece = laid
    room.put(piece, at, turn_deg, noun="barrel")
