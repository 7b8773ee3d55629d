"""A house in a tree."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import GREENS, door, glass_of, roofing, start, walls, windows
from studiolo.engines.maquette.makers.buildings.masonry import plain, stuff
from studiolo.engines.maquette.makers.buildings.site import WARM, Site, Style
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.hulls import railing
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_tree_house(spec: ThingSpec) -> Model:
    """A small house of boards in the fork of an old tree."""
    site, random = start(spec, 0x409)
    wood = walls(site, "planks", ("#9a6f44", "#8a5f3a"))
    roof = roofing(site, "shingles", ("#7a3a2c", "#4f5a44", "#5a4634"))
    bark = Material(colour=(0.13, 0.09, 0.06), roughness=0.95)
    t = np.linspace(0, 1, 10)
    trunk = np.stack([0.15 * np.sin(3 * t), 0.5 + 0.1 * np.cos(4 * t), 6.6 * t], axis=1)
    site.add(bark, tube(trunk, 0.62 - 0.22 * t + 0.3 * np.exp(-t * 14), 20))
    for k in range(7):
        a = 2 * np.pi * k / 7
        site.add(
            bark,
            tube(
                [(0.3 * np.cos(a), 0.5 + 0.3 * np.sin(a), 0.4), (1.0 * np.cos(a), 0.5 + 1.0 * np.sin(a), 0.05)],
                np.array([0.22, 0.06]),
                8,
            ),
        )
    greens = GREENS
    for k in range(9):
        a = 2 * np.pi * k / 9 + 0.3
        end = np.array((2.3 * np.cos(a), 0.8 + 2.0 * np.sin(a), 6.5 + 1.0 * float(random.uniform(-0.4, 0.9))))
        base = trunk[7] if k % 2 else trunk[9]
        site.add(bark, tube([base, base * 0.5 + end * 0.5 + (0, 0, 0.2), end], np.array([0.22, 0.15, 0.06]), 10))
        if end[1] > -0.6 or end[2] > 6.8:
            _leaves(site, end, 1.35, greens, random)
    _leaves(site, np.array((0.0, 0.8, 8.0)), 1.9, greens, random)
    floor = 3.0
    site.block(wood, (-1.9, -2.6, floor - 0.12), (1.9, 1.6, floor), 0.02)
    for x in (-1.6, 1.6):
        for y in (-2.3, 1.3):
            site.add(bark, tube([(x * 0.2, 0.4, floor - 1.6), (x, y, floor - 0.1)], 0.08, 8))
    style = Style(
        trim=plain(hex_colour("#6a4a2c"), 0.7),
        door=stuff("planks", hex_colour("#3f6a6a"), 2),
        glass=WARM if spec.seed % 2 else glass_of(spec),
        surround=0.06,
        depth=0.08,
    )
    site.house(
        wood,
        style,
        width=2.9,
        depth=2.2,
        height=1.9,
        base=floor,
        at=(0.0, -0.6),
        gable=1.1,
        gables="fronts",
        front=[door(2.0, 0.75, 1.6), *windows((0.85,), 0.7, 0.7, 0.7)],
        right=windows((1.1,), 0.7, 0.7, 0.7),
        left=windows((1.1,), 0.7, 0.7, 0.7),
    )
    site.gable_roof(
        roof,
        style.trim,
        width=2.9,
        depth=2.2,
        eave=floor + 1.9,
        rise=1.1,
        over=0.35,
        at=(0.0, -0.6),
        along_x=False,
        thick=0.08,
    )
    line = np.array([(-1.85, -0.4, floor), (-1.85, -2.55, floor), (0.35, -2.55, floor)])
    rest = np.array([(1.2, -2.55, floor), (1.85, -2.55, floor), (1.85, -0.4, floor)])
    site.add(style.trim, railing(line, 0.75, posts=12, radius_m=0.03), railing(rest, 0.75, posts=8, radius_m=0.03))
    for x in (0.5, 1.05):
        site.add(style.trim, tube([(x, -3.5, 0.0), (x, -2.62, floor + 0.3)], 0.045, 8))
    for z in np.arange(0.3, floor, 0.32):
        y = -3.5 + 0.88 * z / (floor + 0.3)
        site.add(style.trim, tube([(0.5, y, z), (1.05, y, z)], 0.035, 8))
    return site.bench.model(anchors={"top": (0, -0.6, floor + 3.0), "deck": (0, -2.1, floor)})


def _leaves(site: Site, at: Numbers, reach: float, greens: tuple[Material, ...], random: np.random.Generator) -> None:
    """A crown as a cloud of small leaf tufts."""
    made: dict[int, list[Mesh]] = {}
    count = 420
    way = random.normal(size=(count, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    spot = at + way * (reach * random.uniform(0.5, 1.0, (count, 1)) ** 0.5) * (1, 1, 0.75)
    for k in range(count):
        size = float(random.uniform(0.1, 0.2))
        made.setdefault(k % 3, []).append(_leaf(spot[k], size, random))
    for kind, meshes in made.items():
        site.add(greens[kind], join(meshes))


def _leaf(at: Numbers, size: float, random: np.random.Generator) -> Mesh:
    turn = np.linalg.qr(random.normal(size=(3, 3)))[0]
    flat = np.array([(0, -1, 0), (0.45, 0, 0.1), (0, 1.1, 0), (-0.45, 0, 0.1)]) * size
    flat2 = np.array([(-1, 0, 0.2), (0, 0.45, 0.3), (1.1, 0, 0.2), (0, -0.45, 0.3)]) * size
    points = np.concatenate([flat, flat2]) @ turn.T + at
    normals = np.tile(turn[:, 2], (8, 1))
    return Mesh(
        vertices=points.astype(np.float32),
        faces=np.array([(0, 1, 2), (0, 2, 3), (4, 6, 5), (4, 7, 6)], np.uint32),
        normals=normals.astype(np.float32),
        uvs=np.zeros((8, 2), np.float32),
    )
