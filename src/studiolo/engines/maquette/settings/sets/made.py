"""Sets made by hand: plinths, cut paper, cloth, boards, polished stone, light on concrete."""

import numpy as np

from studiolo.engines.maquette.model import Colour, Material, Mesh, Part
from studiolo.engines.maquette.settings.interior import patterns
from studiolo.engines.maquette.settings.sets.scenery import Built, Scenery, mixed, satin, shade
from studiolo.engines.maquette.settings.shell import ball, box, lathe, moved, quad, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise, tiles, wood
from studiolo.engines.maquette.srgb import encoded_bytes


def plinths(scenery: Scenery) -> Built:
    """A round podium under the thing, and beside and behind it drums, an arch and a ball, all of one family of colour."""
    s, random, add = scenery.size, scenery.random, scenery.builder.add
    radius, height = max(scenery.foot * 1.45, 0.3 * s), 0.2 * s
    tone = Material(colour=scenery.colour, roughness=0.55, specular=0.3)
    dark = Material(colour=shade(scenery.colour, 0.62), roughness=0.55, specular=0.3)
    light = Material(colour=mixed(scenery.colour, (0.82, 0.8, 0.76), 0.5), roughness=0.5, specular=0.3)
    add(light, _drum(0.0, 0.0, radius, height))
    add(tone, _drum(0.0, 0.0, radius * 1.45, height * 0.45))
    side = 1.0 if random.random() < 0.5 else -1.0
    add(dark, _drum(side * s * 1.05, 0.75 * s, 0.3 * s, scenery.between(0.5, 0.75) * s))
    add(tone, _drum(side * s * 0.72, 1.25 * s, 0.26 * s, scenery.between(0.9, 1.25) * s))
    add(light, _drum(-side * s * 1.1, 0.55 * s, 0.24 * s, 0.16 * s))
    add(dark, ball((-side * s * 1.1, 0.55 * s, 0.34 * s), 0.18 * s, sides=48))
    add(tone, *_arch(-side * s * 0.55, 1.35 * s, 1.05 * s, 1.75 * s, 0.26 * s, 0.28 * s))
    return Built(ground=height, backdrop=shade(scenery.colour, 0.9), elevation_deg=9, blur=0.16, key=0.85)


def _drum(x: float, y: float, radius: float, height: float) -> Mesh:
    edge = min(0.06 * radius, 0.06 * height)
    turn = np.linspace(0, np.pi / 2, 6)
    rim = [(radius - edge + edge * float(np.cos(t)), height - edge + edge * float(np.sin(t))) for t in turn]
    return lathe([(radius, 0.0), *rim, (radius * 0.5, height), (0.0, height)], (x, y, 0.0), 96)


def _arch(x: float, y: float, width: float, height: float, thick: float, depth: float) -> list[Mesh]:
    """A round-headed gate standing upright: its face, outside and inside."""
    outer, inner = width / 2, width / 2 - thick
    turn = np.linspace(np.pi, 0, 33)
    spring = height - outer

    def line(radius: float) -> np.ndarray:
        round_ = np.stack([x + radius * np.cos(turn), spring + radius * np.sin(turn)], axis=-1)
        return np.concatenate([[(x - radius, 0.0)], round_, [(x + radius, 0.0)]])

    a, b = line(outer), line(inner)

    def at(points: np.ndarray, deep: float) -> np.ndarray:
        return np.stack([points[:, 0], np.full(len(points), y + deep), points[:, 1]], axis=-1)

    face = sheet(np.stack([at(b, 0.0), at(a, 0.0)]))
    return [
        face
        if face.normals is not None and face.normals[:, 1].mean() < 0
        else sheet(np.stack([at(b, 0.0), at(a, 0.0)]), flip=True),
        sheet(np.stack([at(a, 0.0), at(a, depth)])),
        sheet(np.stack([at(b, 0.0), at(b, depth)]), flip=True),
    ]


def paper_shapes(scenery: Scenery) -> Built:
    """Card cut to suns, arches and hills, standing one behind the other on coloured paper."""
    s, random, add = scenery.size, scenery.random, scenery.builder.add
    sets = (
        ("#e9c46a", "#e76f51", "#2a9d8f", "#f4a261"),
        ("#f2cc8f", "#e07a5f", "#81b29a", "#3d405b"),
        ("#ffcdb2", "#e5989b", "#6d6875", "#b5838d"),
        ("#a8dadc", "#457b9d", "#e63946", "#f1faee"),
        ("#d8e2dc", "#ffcad4", "#9d8189", "#f4acb7"),
    )
    codes = [hex_colour(code) for code in sets[int(random.integers(len(sets)))]]
    floor = scenery.request.colour or codes[0]
    side = 1.0 if random.random() < 0.5 else -1.0
    cards = [Material(colour=code, roughness=0.85, specular=0.15) for code in codes[1:]]
    add(cards[0], *_disk(side * 0.5 * s, 1.05 * s, 1.0 * s, 0.62 * s, 0.035 * s))
    for number, (x, y, width, height) in enumerate(
        ((-side * 0.75, 0.85, 0.8, 1.15), (-side * 1.05, 0.62, 0.6, 0.8), (side * 1.15, 0.7, 0.62, 0.62))
    ):
        add(cards[(number + 1) % 3], *_tombstone(x * s, y * s, width * s, height * s, 0.035 * s))
    wave = np.linspace(-2.6, 2.6, 80)
    for number, (y, low, swing) in enumerate(((1.3, 0.5, 0.16), (0.5, 0.16, 0.06))):
        top = s * (low + swing * np.sin(wave * (2.1 + number) + scenery.between(0, 6)))
        strip = np.stack(
            [
                np.stack([wave * s, np.full(80, y * s), np.zeros(80)], axis=-1),
                np.stack([wave * s, np.full(80, y * s), np.maximum(top, 0.02 * s)], axis=-1),
            ]
        )
        if number == 0:
            add(cards[2], sheet(strip, flip=True), moved(sheet(strip), (0, 0.03 * s, 0)))
    add(
        Material(colour=shade(codes[0], 0.9), roughness=0.85, specular=0.15),
        _drum(0, 0, max(1.5 * scenery.foot, 0.36 * s), 0.03 * s),
    )
    return Built(ground=0.03 * s, backdrop=floor, elevation_deg=10, blur=0.12)


def _disk(x: float, y: float, z: float, radius: float, thick: float) -> list[Mesh]:
    """A round card upright, its face to the camera."""
    turn = np.linspace(0, 2 * np.pi, 97)
    rim = np.stack([x + radius * np.cos(turn), np.full(97, y), z + radius * np.sin(turn)], axis=-1)
    front = np.stack([rim, np.broadcast_to((x, y, z), rim.shape)])
    back = rim + (0, thick, 0)
    normals = np.broadcast_to((0.0, -1.0, 0.0), front.shape)
    return [sheet(front, normals=normals, flip=True), sheet(np.stack([rim, back]), flip=False)]


def _tombstone(x: float, y: float, width: float, height: float, thick: float) -> list[Mesh]:
    """A card with a round head."""
    radius = width / 2
    turn = np.linspace(np.pi, 0, 41)
    outline = np.concatenate(
        [
            [(x - radius, 0.0)],
            np.stack([x + radius * np.cos(turn), height - radius + radius * np.sin(turn)], axis=-1),
            [(x + radius, 0.0)],
        ]
    )
    face = np.stack(
        [
            np.stack([outline[:, 0], np.full(43, y), np.zeros(43)], axis=-1),
            np.stack([outline[:, 0], np.full(43, y), outline[:, 1]], axis=-1),
        ]
    )
    rim = np.stack([outline[:, 0], np.full(43, y), outline[:, 1]], axis=-1)
    normals = np.broadcast_to((0.0, -1.0, 0.0), face.shape)
    return [sheet(face, normals=normals, flip=True), sheet(np.stack([rim, rim + (0, thick, 0)]))]


def gradient(scenery: Scenery) -> Built:
    """One colour that turns into another behind the thing, over a floor with a soft shine."""
    s = scenery.size
    pairs = (
        ("#f08a5d", "#f7cfa0"), ("#5d8af0", "#cdbcf5"), ("#c86dd7", "#ff9ec4"), ("#2fb5a0", "#c0f0d4"), ("#e86a8a", "#ffc9a8"),
        ("#4a3f8f", "#e07ab0"), ("#274a78", "#7fb8d8"), ("#d95f3b", "#f0b85d"),
    )  # fmt: skip
    first, second = (np.asarray(hex_colour(code)) for code in pairs[int(scenery.random.integers(len(pairs)))])
    if scenery.request.colour is not None:
        first, second = np.asarray(scenery.colour), np.asarray(mixed(scenery.colour, (0.8, 0.76, 0.72), 0.6))
    turn = np.linspace(0, np.pi / 2, 30)
    bend, radius, far = 1.3 * s, 2.2 * s, 24 * s
    floor = np.stack([np.linspace(-far, bend, 40), np.zeros(40)], axis=-1)
    curve = np.stack([bend + np.sin(turn) * radius, radius - np.cos(turn) * radius], axis=-1)[1:]
    wall = np.stack([np.full(24, bend + radius), radius + np.linspace(0, 1, 25)[1:] ** 2 * far], axis=-1)
    profile = np.concatenate([floor, curve, wall])
    x = np.linspace(-far, far, 48)
    points = np.stack(
        [
            np.broadcast_to(x[:, None], (48, len(profile))),
            *(np.broadcast_to(profile[None, :, k], (48, len(profile))) for k in (0, 1)),
        ],
        axis=-1,
    )
    mesh = sheet(points)
    along = mesh.vertices[:, 2] / s + np.maximum(mesh.vertices[:, 1] / s - 0.4, 0) * 0.22
    tilt = mesh.vertices[:, 0] / s * (0.16 if scenery.random.random() < 0.5 else -0.16)
    share = np.clip((along + tilt) / 2.1, 0, 1)[:, None] ** 0.9
    colours = (first * (1 - share) + second * share) * (1 - 0.0 * share)
    shape = Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=np.clip(colours, 0.005, 0.84).astype(np.float32),
    )
    part = Part(shape=shape, material=Material(per_vertex=True, roughness=0.26, specular=0.4), name="gradient")
    return Built(parts=(part,), elevation_deg=8, lens_mm=70)


def black_mirror(scenery: Scenery) -> Built:
    """Black acrylic that shows the thing again, upside down, under a wall that falls into darkness."""
    s = scenery.size
    acrylic = Material(colour=scenery.colour, roughness=0.035, specular=0.9, clearcoat=1.0, clearcoat_gloss=0.99)
    scenery.builder.add(acrylic, quad((-30 * s, -30 * s, 0), (60 * s, 0, 0), (0, 36 * s, 0), s))
    x, z = np.meshgrid(np.linspace(-14, 14, 60) * s, np.linspace(0, 14, 50) * s, indexing="ij")
    mesh = sheet(np.stack([x, np.full(x.shape, 5.5 * s), z], axis=-1), flip=False)
    assert mesh.normals is not None
    glow = np.exp(-((np.hypot(mesh.vertices[:, 0], mesh.vertices[:, 2] - 0.9 * s) / (2.4 * s)) ** 2))[:, None]
    tint = np.asarray(mixed(hex_colour("#3a4a66"), hex_colour("#5a3f3a"), float(scenery.random.random())))
    colours = (0.006 + tint * glow).astype(np.float32)
    faces, normals = mesh.faces, mesh.normals
    if float(normals[:, 1].mean()) > 0:
        faces, normals = faces[:, ::-1], -normals
    shape = Mesh(vertices=mesh.vertices, faces=faces, normals=normals, colours=colours)
    part = Part(shape=shape, material=Material(per_vertex=True, roughness=0.9, specular=0.1), name="dark wall")
    return Built(parts=(part,), elevation_deg=5.5, lens_mm=75, blur=0.15, key=1.0)


def concrete_wall(scenery: Scenery) -> Built:
    """Raw concrete underfoot and behind, made for a hard window shadow."""
    s = scenery.size
    code = _code(scenery)
    plate = Material(colour=patterns.concrete(code, int(scenery.random.integers(3)), 1), roughness=0.8, specular=0.25)
    floor = Material(
        colour=patterns.concrete(code, 1 + int(scenery.random.integers(3)), 0), roughness=0.6, specular=0.35
    )
    back = 0.95 * s + scenery.foot
    scenery.builder.add(floor, quad((-20 * s, -20 * s, 0), (40 * s, 0, 0), (0, 20 * s + back, 0), 2.6 * s))
    scenery.builder.add(plate, quad((-20 * s, back, 0), (40 * s, 0, 0), (0, 0, 20 * s), 2.2 * s))
    if scenery.random.random() < 0.65:
        height = 0.16 * s
        half = max(scenery.foot * 1.3, 0.3 * s)
        block = Material(colour=patterns.concrete(code, 2, 0), roughness=0.7, specular=0.3)
        scenery.builder.add(block, box((-half * 1.5, -half, 0), (half * 1.5, half, height), 0.012 * s, 1.4 * s, soft=2))
        return Built(ground=height, elevation_deg=8, blur=0.14, key=0.9)
    return Built(elevation_deg=8, blur=0.14, key=0.9)


def tabletop(scenery: Scenery) -> Built:
    """Old boards seen from above, with a linen cloth at the edge of the picture."""
    s = scenery.size
    dark, light = mixed(scenery.colour, (0.03, 0.015, 0.008), 0.62), mixed(scenery.colour, (0.8, 0.62, 0.42), 0.15)
    grain = wood(_hex(dark), _hex(light), 5, int(scenery.random.integers(3)), 1024)
    boards = Material(colour=grain, roughness=0.48, specular=0.35)
    turned = moved(
        quad((-8 * s, -8 * s, 0), (16 * s, 0, 0), (0, 16 * s, 0), 2.6 * s), (0, 0, 0), scenery.between(-4, 4)
    )
    scenery.builder.add(boards, turned)
    wall = Material(colour=mixed(scenery.colour, (0.62, 0.6, 0.56), 0.75), roughness=0.9)
    scenery.builder.add(wall, quad((-20 * s, 6.5 * s, -2 * s), (40 * s, 0, 0), (0, 0, 20 * s), s))
    cloth = Material(colour=hex_colour("#d9d0c0"), roughness=0.95, specular=0.1, sheen=0.4)
    side = 1.0 if scenery.random.random() < 0.5 else -1.0
    scenery.builder.add(cloth, _crumpled(scenery, (side * (scenery.foot + 1.0 * s), 0.55 * s), 1.1 * s, 0.9 * s))
    return Built(elevation_deg=26, lens_mm=60, blur=0.3, lift=0.0)


def _crumpled(scenery: Scenery, at: tuple[float, float], width: float, depth: float) -> Mesh:
    """A cloth laid down in folds."""
    n = 70
    u, v = np.meshgrid(np.linspace(-0.5, 0.5, n), np.linspace(-0.5, 0.5, n), indexing="ij")
    bumps = noise((n, n), (4, 7), int(scenery.random.integers(99))) + 0.7 * noise((n, n), (9, 5), 3)
    height = (0.5 + 0.5 * np.tanh(bumps)) * 0.07 * width * (1 - (2 * np.maximum(np.abs(u), np.abs(v))) ** 6)
    x = u * width * (1 + 0.03 * bumps) + at[0]
    y = v * depth + at[1] + 0.06 * width * np.sin(u * 5)
    return sheet(np.stack([x, y, height + 0.006 * width], axis=-1), uvs=np.stack([u, v], axis=-1) * 6)


def marble_counter(scenery: Scenery) -> Built:
    """A polished slab with a rounded front edge, before a wall of plain paint."""
    s = scenery.size
    code = _code(scenery)
    dark = sum(scenery.colour) < 0.4
    vein = "#b59f70" if dark else ("#9a9da0", "#b5a58a", "#8a8f95")[int(scenery.random.integers(3))]
    slab = Material(
        colour=patterns.marble(code, int(scenery.random.integers(3)), vein), roughness=0.1, specular=0.5, clearcoat=0.4
    )
    scenery.builder.add(
        slab, box((-9 * s, -1.2 * s - scenery.foot, -0.14 * s), (9 * s, 1.5 * s, 0.0), 0.025 * s, 2.4 * s, soft=3)
    )
    walls = ("#d9cfc0", "#b9c3b6", "#c9b5a5", "#aebbc4", "#e0d3c3")
    wall = hex_colour("#2a2d30") if dark else hex_colour(walls[int(scenery.random.integers(len(walls)))])
    scenery.builder.add(
        Material(colour=wall, roughness=0.85, specular=0.2),
        quad((-20 * s, 1.5 * s, -6 * s), (40 * s, 0, 0), (0, 0, 30 * s), s),
    )
    _behind_the_counter(scenery, wall)
    return Built(elevation_deg=11, lens_mm=60, blur=0.3, key=0.95)


def _behind_the_counter(scenery: Scenery, wall: Colour) -> None:
    """A splashback of glazed tiles under a ledge; to one side, out of focus, a bottle vase with a few twigs and a bowl."""
    s, random = scenery.size, scenery.random
    add = scenery.builder.add
    tiled = Material(
        colour=tiles(_hex(mixed(wall, (0.75, 0.74, 0.7), 0.45)), 2, 10, 5, _hex(shade(wall, 0.8))), roughness=0.12
    )
    add(tiled, quad((-9 * s, 1.49 * s, 0.0), (18 * s, 0, 0), (0, 0, 0.92 * s), 0.95 * s))
    add(
        Material(colour=shade(wall, 1.15), roughness=0.4),
        box((-9 * s, 1.36 * s, 0.92 * s), (9 * s, 1.5 * s, 0.97 * s), 0.01 * s),
    )
    side = 1.0 if random.random() < 0.5 else -1.0
    x, y = side * 1.12 * s, 0.95 * s
    glaze = Material(colour=mixed(wall, (0.62, 0.4, 0.27), 0.55), roughness=0.3, clearcoat=0.4)
    profile = [
        (0.0, 0.0),
        (0.13, 0.0),
        (0.2, 0.12),
        (0.21, 0.26),
        (0.12, 0.42),
        (0.055, 0.5),
        (0.055, 0.62),
        (0.07, 0.64),
    ]
    add(glaze, lathe([(r * s, z * s) for r, z in profile], (x, y, 0.0), 40))
    twig, leaf = (
        Material(colour=(0.09, 0.06, 0.035), roughness=0.8),
        Material(kind="thin", colour=(0.16, 0.24, 0.12), roughness=0.4),
    )
    for number in range(5):
        turn = number * 2.4 + scenery.between(-0.3, 0.3)
        t = np.linspace(0, 1, 9)
        lean, tall = scenery.between(0.18, 0.42), scenery.between(0.6, 0.95)
        way = np.array((np.cos(turn), 0.6 * np.sin(turn)))
        path = np.stack([x / s + way[0] * lean * t**1.5, y / s + way[1] * lean * t**1.5, 0.6 + tall * t], -1) * s
        add(twig, tube(path, 0.008 * s, 5))
        for k in range(2, 9):
            for hand in (-1.0, 1.0):
                aside = hand * np.array((-way[1], way[0], 0.3)) * 0.055 * s
                add(
                    leaf,
                    moved(
                        ball((0.0, 0.0, 0.0), 0.05 * s, 0.25, 10), tuple(path[k] + aside), float(np.degrees(turn)), 1.0
                    ),
                )
    bowl = [(0.0, 0.0), (0.1, 0.0), (0.2, 0.1), (0.22, 0.15), (0.205, 0.15), (0.18, 0.1), (0.09, 0.02), (0.0, 0.02)]
    white = Material(colour=(0.75, 0.72, 0.66), roughness=0.25)
    add(white, lathe([(r * s, z * s) for r, z in bowl], (-side * 1.25 * s, 0.85 * s, 0.0), 40))


def satin_folds(scenery: Scenery) -> Built:
    """A heavy silk that lies in long folds under the thing and rises in drapes behind it."""
    s, n, m = scenery.size, 200, 260
    seed = int(scenery.random.integers(1000))
    u, v = np.linspace(-1, 1, n), np.linspace(0, 1, m)
    x = u[:, None] * 4.6 * s * np.ones(m)
    way = v * 8.5 * s - 3.2 * s
    bend, radius = 1.15 * s, 0.8 * s
    arc = np.clip((way - bend) / radius, 0, np.pi / 2)
    over = np.maximum(way - bend - radius * np.pi / 2, 0)
    y = np.minimum(way, bend) + radius * np.sin(arc)
    z = radius * (1 - np.cos(arc)) + over
    warp = noise((n, m), (16, 22), seed)
    phase = x / s * 3.4 + (0.9 * warp) + 0.55 * way[None] / s
    folds = 0.5 + 0.5 * np.sin(phase * 1.4 + 0.8 * np.sin(phase * 0.7))
    wide = noise((n, m), (11, 17), seed + 1)
    deep = (0.17 * folds**1.6 + 0.07 * np.tanh(wide)) * s
    away = np.hypot(x, np.minimum(way, 3 * s)[None] * np.ones((n, 1)))
    rest = np.clip(away / max(scenery.foot * 1.15, 0.24 * s) - 1, 0, 1) ** 1.3 * 0.9 + 0.1 * (away > scenery.foot)
    deep = deep * rest
    out_y, out_z = -np.sin(arc)[None] * np.ones((n, 1)), np.cos(arc)[None] * np.ones((n, 1))
    points = np.stack([x, y[None] + out_y * deep * 1.6, z[None] + out_z * deep + 0.001], axis=-1)
    scenery.builder.add(satin(scenery.colour), sheet(points))
    return Built(elevation_deg=14, lens_mm=60, blur=0.16, key=1.15)


def _code(scenery: Scenery) -> str:
    return _hex(scenery.colour)


def _hex(colour: tuple[float, float, float]) -> str:
    """Linear RGB as people write it, for pictures that are kept by their words."""
    red, green, blue = (int(v) for v in encoded_bytes(np.asarray(colour, np.float32)))
    return f"#{red:02x}{green:02x}{blue:02x}"
