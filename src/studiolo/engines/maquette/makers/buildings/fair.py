"""At the fair: big wheel, carousel, circus tent, market stall, swing, slide."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import maker, start
from studiolo.engines.maquette.makers.buildings.ferris import BULB, GAY, make_ferris_wheel
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain
from studiolo.engines.maquette.makers.buildings.playground import make_slide, make_stall, make_swing
from studiolo.engines.maquette.makers.buildings.site import IRON, Site
from studiolo.engines.maquette.makers.moulding import ball as lump
from studiolo.engines.maquette.makers.moulding import limb, moulded
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.hulls import rope, sail
from studiolo.engines.maquette.makers.vehicles.paints import BRASS, ROPE
from studiolo.engines.maquette.model import Colour, Material, Model
from studiolo.engines.maquette.settings.shell import ball, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def _striped_cone(
    site: Site,
    colours: list[Stuff],
    rings: list[tuple[float, float]],
    count: int,
    *,
    at: tuple[float, float] = (0.0, 0.0),
    sag: float = 0.0,
) -> None:
    """Cloth in wedges of two colours over (radius, height) rings, from the rim up."""
    for k in range(count):
        angles = np.linspace(2 * np.pi * k / count, 2 * np.pi * (k + 1) / count, 6)
        dip = sag * np.sin(np.linspace(0, np.pi, 6))
        grid = np.array(
            [
                [
                    (at[0] + (r - d * (r > 0.3)) * np.cos(a), at[1] + (r - d * (r > 0.3)) * np.sin(a), z)
                    for a, d in zip(angles, dip, strict=True)
                ]
                for r, z in rings
            ]
        )
        what = colours[k % len(colours)]
        site.add(what, sheet(grid, flip=True), sheet(grid * (0.995, 0.995, 1), flip=False))


def make_circus_tent(spec: ThingSpec) -> Model:
    """A big top in wide stripes, scalloped, with flags."""
    site, _ = start(spec, 0x462)
    first = plain(site.bench.colour(("#b8242a", "#b8242a", "#2f5fa0")), 0.75)
    second = plain(spec.second_colour or hex_colour("#ece4d0"), 0.75)
    if spec.second_colour:
        site.bench.honoured.add("second_colour")
    r, eave, top = 11.0, 5.2, 12.5
    count = 24
    _striped_cone(site, [first, second], [(r, 0.0), (r, eave)], count)
    curve_ = [(r * (1 - t) + 0.35 * t + 0.0, eave + (top - eave) * t**1.55) for t in np.linspace(0, 1, 14)]
    _striped_cone(site, [first, second], [(r + 0.5, eave - 0.3), *curve_], count, sag=0.12)
    edge = plain(hex_colour("#e0a830"), 0.6)
    for k in range(count * 2):
        a0, a1 = np.pi * k / count, np.pi * (k + 1) / count
        angles = np.linspace(a0, a1, 7)
        drop = 0.55 * np.sin(np.linspace(0, np.pi, 7)) ** 0.6
        grid = np.array(
            [
                [
                    ((r + 0.55) * np.cos(a), (r + 0.55) * np.sin(a), eave - 0.25 - d * s)
                    for a, d in zip(angles, drop, strict=True)
                ]
                for s in (0.0, 1.0)
            ]
        )
        site.add((first, second)[k % 2], sheet(grid, flip=True), sheet(grid, flip=False))
    turn = np.linspace(0, 2 * np.pi, 81)
    site.add(
        edge,
        tube(
            np.stack([(r + 0.55) * np.cos(turn), (r + 0.55) * np.sin(turn), np.full(81, eave - 0.25)], axis=1), 0.1, 8
        ),
    )
    _striped_cone(site, [first, second], [(1.5, top - 0.4), (1.3, top + 0.8), (0.0, top + 2.2)], 12)
    site.add(edge, tube([(0, 0, top + 2.0), (0, 0, top + 4.4)], 0.08, 8), ball((0, 0, top + 2.2), 0.2, sides=14))
    flag = Material(colour=hex_colour("#e0a830"), kind="thin", roughness=0.8, translucency=0.4)
    site.add(
        flag,
        sail([(0, 0, top + 3.3), (2.0, 0.2, top + 3.75), (2.0, 0.2, top + 3.8), (0, 0, top + 4.3)], 0.2, (0, 1, 0)),
    )
    for k in range(12):
        a = 2 * np.pi * (k + 0.5) / 12
        x, y = np.cos(a), np.sin(a)
        site.add(ROPE, rope(((r + 0.5) * x, (r + 0.5) * y, eave - 0.2), ((r + 4.0) * x, (r + 4.0) * y, 0.1), 0.035))
        site.add(IRON, tube([((r + 4.0) * x, (r + 4.0) * y, 0.0), ((r + 3.9) * x, (r + 3.9) * y, 0.5)], 0.05, 6))
    dark = Material(colour=(0.02, 0.012, 0.01), roughness=0.9)
    arc = np.linspace(-1, 1, 13)
    door_ = np.array(
        [
            [
                (1.9 * s * k, -np.sqrt(r * r - (1.9 * s * k) ** 2) - 0.03, 3.6 * k * (1 - 0.15 * abs(s)) + 0.0)
                for s in arc
            ]
            for k in (0.999,)
        ]
    )
    low = door_[0] * (1, 1, 0)
    site.add(dark, sheet(np.array([low, door_[0]]), flip=False), sheet(np.array([low, door_[0]]), flip=True))
    for side in (-1.0, 1.0):
        for share in np.linspace(0, 1, 5):
            x = side * (1.75 + 0.5 * share)
            site.add(
                edge if share in (0.0, 1.0) else first,
                tube([(side * 0.6 + x * 0.55, -r - 0.15, 3.5), (x, -r - 0.15, 1.6), (x, -r - 0.1, 0.0)], 0.13, 8),
            )
    return site.bench.model(anchors={"top": (0, 0, top)})


def _carousel_horse(
    colour: Colour, saddle: Material, site: Site, at: tuple[float, float, float], turn_deg: float
) -> None:
    body = [
        limb((0, 0.3, 0.0), (0, -0.3, 0.03), 0.16, 0.17, melt=0.08), limb((0, -0.3, 0.08), (0, -0.55, 0.45), 0.13, 0.08, melt=0.08),
        limb((0, -0.55, 0.46), (0, -0.82, 0.32), 0.085, 0.055, melt=0.04), lump((0.04, -0.55, 0.58),
        0.03, flat=(0.6, 0.6, 1.6), melt=0.02), lump((-0.04, -0.55, 0.58), 0.03, flat=(0.6, 0.6, 1.6), melt=0.02),
        limb((0, 0.36, 0.08), (0, 0.62, -0.2), 0.05, 0.03, melt=0.05),
    ]  # fmt: skip
    for x, y, knee, hoof in (
        (0.09, -0.32, (-0.5, -0.3), (-0.42, -0.52)),
        (-0.09, -0.32, (-0.42, -0.34), (-0.3, -0.55)),
        (0.09, 0.3, (0.4, -0.3), (0.56, -0.5)),
        (-0.09, 0.3, (0.32, -0.33), (0.46, -0.56)),
    ):
        body += [
            limb((x, y, -0.06), (x, knee[0], knee[1]), 0.075, 0.042, melt=0.05),
            limb((x, knee[0], knee[1]), (x, hoof[0], hoof[1]), 0.04, 0.042, melt=0.02),
        ]
    spin = rotation((0, 0, 1), turn_deg)
    site.add(Material(colour=colour, roughness=0.3, clearcoat=0.6), placed(moulded(body, 0.026), at, spin))
    site.add(saddle, placed(moulded([lump((0, 0.02, 0.13), 0.17, flat=(1.02, 1.2, 0.55), melt=0.02)], 0.026), at, spin))
    mane = [lump((0, -0.34 - 0.05 * k, 0.26 + 0.075 * k), 0.06, flat=(0.55, 1, 1), melt=0.03) for k in range(5)]
    site.add(saddle, placed(moulded(mane, 0.022), at, spin))


def make_carousel(spec: ThingSpec) -> Model:
    """Horses on brass poles under a striped canopy with lights."""
    site, random = start(spec, 0x463)
    first = plain(site.bench.colour(("#b8242a", "#2f5f8f", "#c8506a")), 0.5)
    second = plain(spec.second_colour or hex_colour("#efe6cf"), 0.5)
    gold = Stuff(material=BRASS)
    r = 5.4
    site.round(first, [(r, 0.0, 0), (r, 0.25, 0.03), (r - 0.1, 0.45, 0.03), (0.0, 0.5, 0)], sides=64)
    site.round(gold, [(r + 0.01, 0.2, 0), (r + 0.06, 0.25, 0.02), (r + 0.01, 0.3, 0)], sides=64)
    _striped_cone(
        site, [first, second], [(r + 0.3, 4.2), (r * 0.62, 5.2), (r * 0.25, 6.4), (0.35, 7.4), (0.0, 7.6)], 24, sag=0.05
    )
    turn = np.linspace(0, 2 * np.pi, 97)
    for k in range(24):
        angles = np.linspace(2 * np.pi * k / 24, 2 * np.pi * (k + 1) / 24, 9)
        drop = 0.28 * np.sin(np.linspace(0, np.pi, 9)) ** 0.6
        grid = np.array(
            [
                [
                    ((r + 0.33) * np.cos(a), (r + 0.33) * np.sin(a), 4.35 - s * (0.55 + d))
                    for a, d in zip(angles, drop, strict=True)
                ]
                for s in (0.0, 1.0)
            ]
        )
        site.add((second, first)[k % 2], sheet(grid, flip=True), sheet(grid, flip=False))
        a = 2 * np.pi * (k + 0.5) / 24
        site.add(BULB, ball(((r + 0.38) * np.cos(a), (r + 0.38) * np.sin(a), 4.1), 0.085, sides=12))
    for z, radius, thick in ((4.36, r + 0.33, 0.08), (3.95, r - 0.4, 0.05)):
        site.add(gold, tube(np.stack([radius * np.cos(turn), radius * np.sin(turn), np.full(97, z)], axis=1), thick, 8))
    site.round(second, [(1.3, 0.5, 0), (1.3, 4.3, 0)], sides=12)
    for k in range(12):
        a = 2 * np.pi * (k + 0.5) / 12
        mirror = Material(colour=(0.8, 0.82, 0.83), roughness=0.05, metallic=1.0)
        spot = np.array((1.28 * np.cos(a), 1.28 * np.sin(a), 2.4))
        site.add(
            mirror,
            placed(
                slab(circle(0.26, sides=28), 0.0, 0.05, 0.02),
                spot,
                rotation((0, 0, 1), np.degrees(a) + 90) @ rotation((1, 0, 0), 90),
            ),
        )
        site.add(
            gold,
            tube(
                [
                    (1.32 * np.cos(a + 0.26), 1.32 * np.sin(a + 0.26), 0.5),
                    (1.32 * np.cos(a + 0.26), 1.32 * np.sin(a + 0.26), 4.3),
                ],
                0.05,
                6,
            ),
        )
    saddles = [Material(colour=hex_colour(code), roughness=0.4, clearcoat=0.4) for code in GAY]
    coats: tuple[Colour, ...] = (
        (0.8, 0.78, 0.74),
        (0.8, 0.78, 0.74),
        (0.16, 0.09, 0.05),
        (0.45, 0.4, 0.36),
        (0.03, 0.028, 0.027),
    )
    for ring, count in ((4.3, 10), (2.9, 6)):
        for k in range(count):
            a = 2 * np.pi * k / count + (0.3 if ring < 3 else 0.0)
            z = 1.55 + 0.3 * np.sin(3 * a + ring)
            x, y = ring * np.cos(a), ring * np.sin(a)
            _carousel_horse(
                coats[int(random.integers(5))], saddles[int(random.integers(8))], site, (x, y, z), np.degrees(a) + 180
            )
            site.add(gold, tube([(x, y, 0.45), (x, y, 4.5)], 0.04, 10))
    site.add(gold, tube([(0, 0, 7.4), (0, 0, 8.8)], 0.06, 8), ball((0, 0, 7.75), 0.2, sides=16))
    flag = Material(colour=hex_colour("#e0a830"), kind="thin", roughness=0.8, translucency=0.4)
    site.add(flag, sail([(0, 0, 8.2), (1.0, 0.1, 8.45), (1.0, 0.1, 8.5), (0, 0, 8.75)], 0.1, (0, 1, 0)))
    return site.bench.model(anchors={"top": (0, 0, 7.5)})


MAKERS = (
    maker("ferris-wheel", "ferris wheel, big wheel, observation wheel", 37.6, make_ferris_wheel, 24.0),
    maker("carousel", "carousel, merry-go-round, roundabout ride", 11.6, make_carousel, 10.0),
    maker("circus-tent", "circus tent, big top, circus, marquee", 30.0, make_circus_tent, 8.0),
    maker(
        "market-stall",
        "market stall, fruit stand, fruit stall, market stand, stall, kiosk, farmers market stall",
        3.0,
        make_stall,
        24.0,
    ),
    maker("swing", "swing, swings, swing set, playground swing", 3.4, make_swing, 30.0),
    maker("slide", "slide, playground slide, children's slide", 3.4, make_slide, 55.0),
)
