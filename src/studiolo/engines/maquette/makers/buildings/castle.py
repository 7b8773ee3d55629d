"""Castle and tower."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import door, glass_of, roofing, start, walls, windows
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, stuff
from studiolo.engines.maquette.makers.buildings.panels import Opening
from studiolo.engines.maquette.makers.buildings.site import DARK, IRON, WARM, Frame, Site, Style
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.hulls import sail
from studiolo.engines.maquette.model import Colour, Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour


def merlons(
    site: Site, what: Stuff, frame: Frame, width: float, z: float, *, size: float = 0.9, thick: float = 0.6
) -> None:
    """Battlements on top of a wall."""
    count = max(2, round(width / (1.75 * size)))
    pitch = width / count
    for k in range(count):
        a = pitch * k + (pitch - size) / 2
        site.block(what, (a, 0.0, z), (a + size, thick, z + 1.15 * size), 0.04, frame)
        site.block(
            what, (a - 0.05, -0.05, z + 1.15 * size), (a + size + 0.05, thick + 0.05, z + 1.27 * size), 0.03, frame
        )


def round_tower(
    site: Site,
    what: Stuff,
    at: tuple[float, float],
    radius: float,
    high: float,
    *,
    roof: Stuff | None = None,
    flag: Colour | None = None,
    slits: bool = True,
) -> None:
    """A drum with a corbelled crown: battlements, or a pointed roof."""
    x, y = at
    site.round(
        what, [(radius * 1.16, 0.0, 0), (radius * 1.02, high * 0.12, radius), (radius, high, 0)], (x, y, 0), sides=56
    )
    top = radius * 1.16
    site.round(
        what,
        [(radius, high - 1.1, 0), (top, high - 0.4, 0.1), (top, high + 0.5, 0), (0.0, high + 0.5, 0)],
        (x, y, 0),
        sides=56,
    )
    for k in range(20):
        a = 2 * np.pi * k / 20
        frame = Frame(
            at=(x + (radius - 0.02) * np.cos(a), y + (radius - 0.02) * np.sin(a), 0.0), turn_deg=np.degrees(a) + 90
        )
        site.block(what, (-0.14, -radius * 0.15, high - 0.95), (0.14, 0.05, high - 0.42), 0.03, frame)
    count = max(8, round(2 * np.pi * top / 1.6))
    for k in range(count):
        a = 2 * np.pi * k / count
        frame = Frame(at=(x + top * np.cos(a), y + top * np.sin(a), 0.0), turn_deg=np.degrees(a) + 90)
        site.block(what, (-0.4, -0.02, high + 0.45), (0.4, 0.5, high + 1.35), 0.04, frame)
    if slits:
        for z, turn in ((high * 0.35, 8.0), (high * 0.62, -24.0), (high * 0.8, 28.0)):
            spot = rotation((0, 0, 1), turn) @ np.array((0.0, -radius * 1.01, 0.0))
            frame = Frame(at=(x + float(spot[0]), y + float(spot[1]), 0.0), turn_deg=turn)
            site.block(DARK, (-0.13, -0.04, z), (0.13, 0.2, z + 1.2), 0.02, frame)
            for a, b in ((-0.3, -0.13), (0.13, 0.3)):
                site.block(what, (a, -0.09, z - 0.12), (b, 0.2, z + 1.32), 0.03, frame)
    tip = high + 0.5
    if roof is not None:
        inner = radius * 0.98
        site.round(what, [(inner, high, 0), (inner, high + 1.9, 0)], (x, y, 0), sides=48)
        tip = high + 1.9 + radius * 2.3
        site.round(
            roof,
            [
                (inner + 0.45, high + 1.75, 0),
                (inner + 0.45, high + 1.9, 0.03),
                (inner * 0.5, high + 1.9 + radius * 1.15, radius * 0.6),
                (0.05, tip, 0.1),
                (0.0, tip, 0),
            ],
            (x, y, 0),
            sides=56,
        )
    if flag is not None:
        pole = tip + 2.6
        site.add(IRON, tube([(x, y, tip - 0.2), (x, y, pole)], 0.06, 8))
        cloth = Material(colour=flag, kind="thin", roughness=0.8, translucency=0.4)
        site.add(
            cloth,
            sail(
                [(x, y, pole - 1.1), (x + 2.1, y + 0.2, pole - 0.85), (x + 2.1, y + 0.2, pole - 0.25), (x, y, pole)],
                0.22,
                (0, 1, 0),
            ),
        )


def make_castle(spec: ThingSpec) -> Model:
    """Curtain walls with four round towers, a gatehouse with drawbridge, and a keep."""
    site, random = start(spec, 0x422)
    wall = walls(site, "blocks", ("#b0a590", "#a39a8c", "#b8a888", "#9a958c"))
    roof = roofing(site, "slates", ("#3f4a63", "#6f3a30", "#3a4548", "#54485a"))
    pointed = (
        random.random() < 0.7
        or spec.second_colour is not None
        or bool({"fairytale", "fairy-tale", "fairy", "disney", "princess"} & set(spec.modifiers))
    )
    flag = (hex_colour("#b3262a"), hex_colour("#1f4f8f"), hex_colour("#d9a22e"))[spec.seed % 3]
    style = Style(
        trim=wall,
        door=stuff("planks", hex_colour("#5a3c22"), 1),
        glass=glass_of(spec),
        surround=0.16,
        depth=0.4,
        sill=False,
    )
    half, high = 17.0, 8.5
    for turn in (0.0, 90.0, 180.0, 270.0):
        spin = rotation((0, 0, 1), turn)
        foot = spin @ np.array((-half, -half, 0.0))
        inner = spin @ np.array((-half, -half + 1.6, 0.0))
        frame = Frame(at=(float(foot[0]), float(foot[1]), 0.0), turn_deg=turn)
        gap = [Opening(x0=half - 2.0, x1=half + 2.0, z0=0.0, z1=3.6, kind="gate", arched=True)] if turn == 0.0 else []
        site.wall(wall, frame, 2 * half, high, gap, style)
        back = Frame(at=(float(inner[0]), float(inner[1]), 0.0), turn_deg=turn)
        site.block(wall, (0, -0.05, 0.0), (2 * half, 0.0, high), 0.01, back)
        site.block(wall, (0, 0.0, high - 0.5), (2 * half, 1.6, high), 0.03, frame)
        merlons(site, wall, frame, 2 * half, high)
        site.block(wall, (0, -0.22, high - 0.5), (2 * half, 0.0, high - 0.1), 0.04, frame)
    for x in (-half, half):
        for y in (-half, half):
            round_tower(
                site,
                wall,
                (x, y),
                3.3,
                12.5 + (2.0 if y > 0 else 0.0),
                roof=roof if pointed else None,
                flag=flag if not pointed or y < 0 else None,
            )
    for x in (-4.1, 4.1):
        round_tower(site, wall, (x, -half - 0.9), 2.2, 11.0, roof=roof if pointed else None)
    site.block(wall, (-3.2, -half - 0.2, 6.2), (3.2, -half + 2.6, 10.2), 0.05)
    merlons(site, wall, Frame(at=(-3.0, -half - 0.2, 0.0)), 6.0, 10.2, size=0.75)
    _portcullis(site, -half)
    _keep(site, wall, roof if pointed else None, style, flag)
    return site.bench.model(anchors={"top": (0, 0, 30.0)})


def _portcullis(site: Site, y: float) -> None:
    for x in np.linspace(-1.8, 1.8, 9):
        site.add(IRON, tube([(x, y + 0.15, 2.2), (x, y + 0.15, 5.6)], 0.06, 6))
    for z in (2.6, 3.3, 4.0, 4.7):
        site.add(IRON, tube([(-2.0, y + 0.15, z), (2.0, y + 0.15, z)], 0.06, 6))
    wood = stuff("planks", hex_colour("#6a4828"), 1)
    site.block(wood, (-1.9, y - 8.0, 0.0), (1.9, y - 0.1, 0.28), 0.04)
    for x in (-1.7, 1.7):
        site.add(IRON, tube([(x, y - 6.6, 0.3), (x * 1.05, y - 0.2, 6.0)], 0.07, 6))
    for yy in np.arange(y - 7.6, y, 1.2):
        site.add(IRON, tube([(-1.92, yy, 0.29), (1.92, yy, 0.29)], 0.05, 6))


def _keep(site: Site, wall: Stuff, roof: Stuff | None, style: Style, flag: Colour) -> None:
    w, high = 12.0, 17.0
    slots = [o for z in (8.6, 12.4) for o in windows((2.6, 6.0, 9.4), z, 1.0, 1.7, (2, 2), arched=True)]
    site.house(
        wall, style, width=w, depth=w, height=high, at=(0.0, 4.0), front=slots, left=slots, right=slots, back=slots
    )
    site.block(wall, (-w / 2, 4.0 - w / 2, high - 0.2), (w / 2, 4.0 + w / 2, high), 0.03)
    for turn in (0.0, 90.0, 180.0, 270.0):
        foot = rotation((0, 0, 1), turn) @ np.array((-w / 2, -w / 2, 0.0))
        frame = Frame(at=(float(foot[0]), float(foot[1]) + 4.0, 0.0), turn_deg=turn)
        site.block(wall, (-0.3, -0.35, high - 0.7), (w + 0.3, 0.0, high), 0.05, frame)
        merlons(site, wall, frame, w, high)
    for x in (-w / 2, w / 2):
        for y in (4.0 - w / 2, 4.0 + w / 2):
            round_tower(
                site,
                wall,
                (x, y),
                1.9,
                high + 3.5 + (3.0 if x > 0 and y > 4 else 0.0),
                roof=roof,
                flag=flag if x > 0 and y > 4 else None,
            )
    if roof is not None:
        site.hip_roof(roof, wall, width=w - 1.6, depth=w - 1.6, eave=high + 0.2, rise=6.0, over=0.1, at=(0.0, 4.0))


def make_tower(spec: ThingSpec) -> Model:
    """One old round tower, alone."""
    site, random = start(spec, 0x423)
    wall = walls(site, "rubble", ("#a89c88", "#968e80", "#b0a080"))
    roof = roofing(site, "slates", ("#4a4a58", "#7a3f30", "#3f4f48"))
    round_tower(
        site,
        wall,
        (0, 0),
        3.4,
        17.0,
        roof=roof if random.random() < 0.75 else None,
        flag=hex_colour("#b3262a") if random.random() < 0.6 else None,
    )
    style = Style(
        trim=stuff("ashlar", hex_colour("#b5aa94"), 1),
        door=stuff("planks", hex_colour("#5a3c22"), 1),
        glass=WARM if spec.seed % 2 else glass_of(spec),
        surround=0.2,
        depth=0.15,
        sill=False,
    )
    site.dress(door(0.0, 1.3, 2.2, 0.0, arched=True), style, Frame(at=(0, -4.0, 0)))
    site.dress(windows((0.0,), 12.4, 0.9, 1.4, (2, 2), arched=True)[0], style, Frame(at=(0, -3.5, 0)))
    return site.bench.model(anchors={"top": (0, 0, 18.0)})
