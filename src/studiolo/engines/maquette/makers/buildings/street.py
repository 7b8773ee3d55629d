"""What stands about in towns and gardens: fountain, lamp post, telephone box, letter box, signpost, bench, fence, gate, statue."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import WHITE, maker, start, walls
from studiolo.engines.maquette.makers.buildings.gates import make_fence, make_gate, make_triumphal_arch
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.site import IRON, Frame, Site
from studiolo.engines.maquette.makers.buildings.statues import make_fountain, make_statue
from studiolo.engines.maquette.makers.plates import Outline, bead, circle, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import curve, strip, tube
from studiolo.engines.maquette.makers.vehicles.paints import BRASS, RED_LAMP
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import ball, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

LAMP = Material(colour=(0.95, 0.88, 0.7), roughness=0.15, emission=(5.0, 3.9, 2.2))


def make_lamp_post(spec: ThingSpec) -> Model:
    """Cast iron, a lantern of four panes, lit."""
    site, random = start(spec, 0x452)
    iron = Stuff(
        material=site.bench.body(
            Material(colour=site.bench.colour(("#15171a", "#1c2a24", "#15171a")), roughness=0.4, metallic=0.4)
        )
    )
    site.round(
        iron,
        [
            (0.22, 0.0, 0),
            (0.22, 0.1, 0.02),
            (0.17, 0.2, 0.03),
            (0.15, 0.6, 0.05),
            (0.18, 0.66, 0.02),
            (0.1, 0.8, 0.04),
            (0.065, 1.0, 0.05),
            (0.05, 2.9, 0.02),
            (0.075, 2.94, 0.01),
            (0.075, 3.0, 0.01),
            (0.045, 3.05, 0.02),
            (0.04, 3.3, 0),
        ],
        sides=40,
    )
    double = random.random() < 0.4
    site.add(
        iron,
        tube([(-0.34, 0, 2.86), (0.34, 0, 2.86)], 0.022, 10),
        ball((-0.35, 0, 2.86), 0.035, sides=16),
        ball((0.35, 0, 2.86), 0.035, sides=16),
    )
    if double:
        for side in (-1.0, 1.0):
            arm = curve([(0, 0, 3.0), (side * 0.25, 0, 3.15), (side * 0.5, 0, 3.05), (side * 0.55, 0, 3.2)], 20)
            site.add(iron, tube(arm, 0.025, 10))
            _lantern(site, iron, (side * 0.55, 0.0, 3.2))
        site.round(iron, [(0.04, 3.3, 0), (0.06, 3.4, 0.03), (0.0, 3.6, 0)], sides=20)
    else:
        _lantern(site, iron, (0.0, 0.0, 3.3))
    return site.bench.model(anchors={"top": (0, 0, 3.9), "lamp": (0, 0, 3.5)})


def _lantern(site: Site, iron: Stuff, at: tuple[float, float, float]) -> None:
    x, y, z = at
    site.round(
        iron, [(0.05, z, 0), (0.15, z + 0.03, 0.01), (0.15, z + 0.06, 0.01), (0.0, z + 0.06, 0)], (x, y, 0), sides=4
    )
    for k in range(4):
        a = np.pi / 4 + k * np.pi / 2
        low, high = (0.14 * np.cos(a), 0.14 * np.sin(a)), (0.21 * np.cos(a), 0.21 * np.sin(a))
        site.add(iron, tube([(x + low[0], y + low[1], z + 0.05), (x + high[0], y + high[1], z + 0.46)], 0.012, 6))
    pane = Material(colour=(0.98, 0.93, 0.8), kind="thin", roughness=0.15, translucency=1.6, emission=None)
    corners = [
        np.array(
            [
                (r * np.cos(np.pi / 4 + k * np.pi / 2) + x, r * np.sin(np.pi / 4 + k * np.pi / 2) + y, h)
                for k in range(5)
            ]
        )
        for r, h in ((0.135, z + 0.06), (0.2, z + 0.45))
    ]
    site.add(pane, sheet(np.array(corners), flip=True))
    site.add(LAMP, ball((x, y, z + 0.24), 0.062, 1.3, 20))
    site.round(
        iron,
        [
            (0.25, z + 0.45, 0),
            (0.25, z + 0.47, 0.005),
            (0.12, z + 0.6, 0.03),
            (0.07, z + 0.62, 0.01),
            (0.07, z + 0.68, 0.01),
            (0.02, z + 0.74, 0.01),
            (0.0, z + 0.82, 0),
        ],
        (x, y, 0),
        sides=4,
    )
    site.round(iron, [(0.0, z + 0.445, 0), (0.25, z + 0.445, 0)][::-1], (x, y, 0), sides=4)


def make_phone_box(spec: ThingSpec) -> Model:
    """The red box with many panes and a domed roof."""
    site, _ = start(spec, 0x453)
    red = Stuff(
        material=site.bench.body(Material(colour=site.bench.colour(("#b5141a",)), roughness=0.25, clearcoat=0.9))
    )
    pane = Material(colour=(0.75, 0.82, 0.82), kind="thin", roughness=0.05, translucency=1.5, specular=0.6)
    w, h = 0.9, 2.15
    site.block(plain((0.1, 0.1, 0.1), 0.6), (-w / 2 - 0.03, -w / 2 - 0.03, 0), (w / 2 + 0.03, w / 2 + 0.03, 0.1), 0.01)
    for x in (-w / 2, w / 2):
        for y in (-w / 2, w / 2):
            site.block(red, (x - 0.055, y - 0.055, 0.1), (x + 0.055, y + 0.055, h), 0.012)
    for turn in (0.0, 90.0, 180.0, 270.0):
        foot = rotation((0, 0, 1), turn) @ np.array((-w / 2, -w / 2, 0.0))
        frame = Frame(at=(float(foot[0]), float(foot[1]), 0.0), turn_deg=turn)
        site.block(red, (0, -0.02, 0.1), (w, 0.03, 0.42), 0.012, frame)
        site.block(red, (0, -0.02, 1.98), (w, 0.03, h), 0.012, frame)
        if turn == 180.0:
            site.block(red, (0, -0.015, 0.42), (w, 0.02, 1.98), 0.01, frame)
            continue
        site.block(pane, (0.05, 0.0, 0.42), (w - 0.05, 0.006, 1.98), 0.002, frame)
        for k in range(9):
            z = 0.42 + 1.56 * k / 8
            site.block(red, (0.05, -0.018, z - 0.012), (w - 0.05, 0.018, z + 0.012), 0.004, frame)
        for x in (0.08, 0.2, 0.7, 0.82):
            site.block(red, (x - 0.012, -0.018, 0.42), (x + 0.012, 0.018, 1.98), 0.004, frame)
        site.block(red, (-0.03, -0.05, h), (w + 0.03, 0.05, h + 0.06), 0.015, frame)
        site.block(WHITE, (0.12, -0.035, h + 0.08), (w - 0.12, 0.0, h + 0.2), 0.008, frame)
        site.block(red, (0.0, -0.03, h + 0.06), (w, 0.03, h + 0.24), 0.02, frame)
        site.block(WHITE, (0.12, -0.038, h + 0.085), (w - 0.12, 0.0, h + 0.205), 0.006, frame)
    site.block(red, (-w / 2 - 0.05, -w / 2 - 0.05, h + 0.24), (w / 2 + 0.05, w / 2 + 0.05, h + 0.3), 0.02)
    dome = turned(
        filleted([(0.66, h + 0.3, 0), (0.6, h + 0.36, 0.04), (0.3, h + 0.46, 0.2), (0.0, h + 0.48, 0)], 8), 4
    ).mesh
    site.add(red, placed(dome, (0, 0, 0), rotation((0, 0, 1), 45)))
    site.block(plain((0.02, 0.02, 0.022), 0.4), (-0.18, 0.2, 1.05), (0.18, 0.38, 1.65), 0.03)
    site.add(IRON, tube([(-0.1, 0.18, 1.5), (0.1, 0.18, 1.5)], 0.03, 10))
    site.block(BRASS, (w / 2 - 0.12, -w / 2 - 0.05, 1.1), (w / 2 - 0.09, -w / 2 - 0.015, 1.3), 0.008)
    return site.bench.model(anchors={"top": (0, 0, h + 0.48)})


def make_mailbox(spec: ThingSpec) -> Model:
    """A letter box on its post, the flag up."""
    site, random = start(spec, 0x454)
    paint = site.bench.body(
        Material(colour=site.bench.colour(("#b5241f", "#2f5a8f", "#d9dcdd", "#2f5f46")), roughness=0.3, clearcoat=0.6)
    )
    wood = stuff("planks", hex_colour("#8a6238"), 1)
    site.block(Stuff(material=wood.material, tile_m=0.5), (-0.05, -0.05, 0), (0.05, 0.05, 1.02), 0.008)
    site.block(Stuff(material=wood.material, tile_m=0.5), (-0.07, -0.3, 1.0), (0.07, 0.26, 1.04), 0.008)
    arc = np.linspace(0, np.pi, 17)
    line = [(-0.095, 1.04), (0.095, 1.04)] + [(0.095 * np.cos(a), 1.17 + 0.095 * np.sin(a)) for a in arc]
    ring = np.array([*line, line[0]])
    rows = np.array([[(x, y, z) for x, z in ring] for y in (-0.26, 0.24)])
    site.add(paint, sheet(rows, flip=True))
    points = ring[:-1]
    along = np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0)
    normals = np.stack([along[:, 1], -along[:, 0]], axis=1)
    outline_ = Outline(
        points=points - (0, 1.15), normals=normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    )
    lid = slab(outline_, 0.0, 0.02, 0.006)
    stand = rotation((1, 0, 0), 90)
    site.add(paint, placed(lid, (0, -0.25, 1.15), stand), placed(lid, (0, 0.25, 1.15), stand))
    site.add(BRASS, placed(slab(circle(0.014, sides=20), 0.0, 0.03, 0.006), (0, -0.27, 1.23), stand))
    up = float(random.uniform(0.0, 1.0)) < 0.7
    site.block(RED_LAMP, (0.1, -0.02, 1.12), (0.108, 0.0, 1.34 if up else 1.15), 0.002)
    site.block(
        RED_LAMP,
        (0.1, -0.1 if up else 0.0, 1.28 if up else 1.12),
        (0.108, 0.0 if up else 0.2, 1.35 if up else 1.17),
        0.003,
    )
    return site.bench.model(anchors={"top": (0, 0, 1.27)})


def make_pillar_box(spec: ThingSpec) -> Model:
    site, _ = start(spec, 0x455)
    red = Stuff(
        material=site.bench.body(Material(colour=site.bench.colour(("#b0141a",)), roughness=0.25, clearcoat=0.9))
    )
    black = plain((0.015, 0.015, 0.016), 0.35)
    site.round(black, [(0.27, 0.0, 0), (0.27, 0.18, 0.01), (0.25, 0.2, 0)], sides=56)
    site.round(
        red,
        [
            (0.24, 0.18, 0),
            (0.235, 1.3, 0.01),
            (0.27, 1.34, 0.01),
            (0.27, 1.42, 0.02),
            (0.29, 1.44, 0.01),
            (0.27, 1.52, 0.03),
            (0.0, 1.6, 0),
        ],
        sides=64,
    )
    site.block(black, (-0.1, -0.252, 1.2), (0.1, -0.2, 1.235), 0.004)
    site.block(red, (-0.12, -0.256, 1.24), (0.12, -0.2, 1.256), 0.005)
    site.block(WHITE, (-0.07, -0.248, 0.95), (0.07, -0.2, 1.12), 0.004)
    site.add(red, placed(bead(rounded(0.3, 0.75, 0.03), 0.0, 0.006), (0, -0.215, 0.72), rotation((1, 0, 0), 90)))
    return site.bench.model(anchors={"top": (0, 0, 1.6)})


def make_signpost(spec: ThingSpec) -> Model:
    """A post with arms that point three ways; what they say is left to the reader."""
    site, random = start(spec, 0x456)
    wood = walls(site, "planks", ("#8a6238", "#7a5230"))
    small = Stuff(material=wood.material, tile_m=0.7)
    site.add(small, tube([(0, 0, 0), (0.01, 0, 2.3)], 0.06, 14))
    site.round(small, [(0.07, 2.28, 0), (0.08, 2.32, 0.01), (0.0, 2.42, 0)], sides=16)
    for z, turn in ((2.05, 8.0), (1.75, 168.0), (1.45, -24.0)):
        long, tall = float(random.uniform(0.8, 1.0)), 0.2
        points = np.array(
            [(-0.12, -tall / 2), (long, -tall / 2), (long + 0.14, 0.0), (long, tall / 2), (-0.12, tall / 2)]
        )
        along = np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0)
        normals = np.stack([along[:, 1], -along[:, 0]], axis=1)
        shape = Outline(points=points, normals=normals / np.linalg.norm(normals, axis=1, keepdims=True))
        arm = placed(slab(shape, -0.02, 0.02, 0.006), (0, -0.075, 0), rotation((1, 0, 0), 90))
        site.add(
            small, placed(arm, (0, 0, z), rotation((0, 0, 1), turn) @ rotation((0, 1, 0), float(random.uniform(-4, 4))))
        )
        for x in (-0.05, 0.05):
            spot = rotation((0, 0, 1), turn) @ np.array((x, -0.1, 0.0))
            site.add(IRON, ball((float(spot[0]), float(spot[1]), z), 0.012, sides=10))
    for k in range(7):
        a = 2 * np.pi * k / 7
        site.add(_STONE, ball((0.13 * np.cos(a), 0.13 * np.sin(a), 0.03), 0.07, 0.7, 12))
    return site.bench.model(anchors={"top": (0, 0, 2.4)})


_STONE = Material(colour=(0.3, 0.29, 0.27), roughness=0.9)


def make_stone_bench(spec: ThingSpec) -> Model:
    """A park bench of slats on cast-iron ends."""
    site, _ = start(spec, 0x45B)
    wood = walls(site, "planks", ("#8a5f38", "#7a4f30", "#3f5f46"))
    small = Stuff(material=wood.material, tile_m=0.9)
    for x in (-0.72, 0.72):
        for path in (
            [(x, -0.24, 0), (x, -0.2, 0.42), (x, 0.2, 0.4), (x, 0.28, 0.0)],
            [(x, 0.18, 0.4), (x, 0.26, 0.6), (x, 0.34, 0.86)],
            [(x, -0.2, 0.42), (x, -0.22, 0.62), (x, 0.0, 0.66), (x, 0.24, 0.6)],
        ):
            site.add(IRON, strip(curve(path, 16), rounded(0.05, 0.022, 0.008), (1, 0, 0)))
    for y in np.linspace(-0.2, 0.16, 5):
        site.block(small, (-0.85, y - 0.032, 0.42), (0.85, y + 0.032, 0.447), 0.008)
    for k in range(4):
        z, y = 0.53 + 0.09 * k, 0.225 + 0.032 * k
        slat = slab(rounded(1.7, 0.07, 0.008), -0.013, 0.013, 0.006)
        site.add(small, placed(slat, (0, y, z), rotation((1, 0, 0), 70)))
    return site.bench.model(anchors={"top": (0, 0, 0.447), "seat": (0, -0.02, 0.447)})


MAKERS = (
    maker("fountain", "fountain, water fountain, stone fountain, garden fountain", 6.0, make_fountain, 10.0),
    maker(
        "lamp-post",
        "lamp post, street lamp, lamppost, streetlight, street light, lantern post",
        4.1,
        make_lamp_post,
        20.0,
    ),
    maker(
        "telephone-box",
        "telephone box, phone booth, red telephone box, phone box, telephone booth, call box",
        2.63,
        make_phone_box,
        24.0,
    ),
    maker("mailbox", "mailbox, letterbox, mail box, letter box", 1.36, make_mailbox, 40.0),
    maker("pillar-box", "pillar box, post box, postbox, red post box", 1.6, make_pillar_box, 12.0),
    maker(
        "signpost",
        "signpost, sign post, wooden sign, direction sign, guidepost, wooden signpost",
        2.42,
        make_signpost,
        10.0,
    ),
    maker("fence", "fence, picket fence, garden fence, wooden fence, white fence", 3.3, make_fence, 18.0),
    maker("gate", "gate, iron gate, garden gate, wrought iron gate, entrance gate", 5.2, make_gate, 16.0),
    maker(
        "triumphal-arch",
        "triumphal arch, arc de triomphe, archway, arch, stone arch, city gate",
        19.2,
        make_triumphal_arch,
        26.0,
    ),
    maker("statue", "statue, monument, bronze statue, marble statue, memorial", 4.3, make_statue, 18.0),
    maker("park-bench", "park bench, wooden bench, garden bench", 1.7, make_stone_bench, 30.0),
)
