"""Cars of the thirties with free-standing wings and wire wheels, and single-seaters with wings of the other kind."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import UPRIGHT, drawn, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, strip, tube
from studiolo.engines.maquette.makers.vehicles.car_fittings import seat
from studiolo.engines.maquette.makers.vehicles.forms import (
    beside,
    carved,
    cut,
    meet,
    melt,
    outline,
    scored,
    skin,
    where,
    within,
)
from studiolo.engines.maquette.makers.vehicles.paints import (
    CHROME,
    CREAM,
    GLASS,
    LAMP,
    LIT_LAMP,
    RED_LAMP,
    RUBBER,
    SHADOW,
    STEEL,
    TAN_LEATHER,
    TRIM,
    car_paint,
)
from studiolo.engines.maquette.makers.vehicles.racing import make_racing_car
from studiolo.engines.maquette.makers.vehicles.wheels import add_wheel, tyre_mesh
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

VINTAGE = ("#8c1f24", "#1e3d5c", "#1f4638", "#22252a", "#c9a24a", "#5a2a33")
RADIUS, FRONT, REAR, HALF = 0.36, -1.12, 1.66, 2.15


def make_vintage(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x01D)
    paint = bench.body(car_paint(bench.colour(VINTAGE)))
    wings = (
        car_paint(spec.second_colour)
        if spec.second_colour
        else (car_paint(hex_colour("#17181a")) if bench.random.random() < 0.5 else paint)
    )
    if spec.colour and not spec.second_colour:
        wings = paint
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    is_open = bool({"open", "roadster"} & set(spec.modifiers))
    _body(bench, paint, is_open)
    _wings(bench, wings)
    _front(bench)
    for y in (FRONT, REAR):
        for side in (-1.0, 1.0):
            add_wheel(
                bench,
                (side * 0.68, y, RADIUS),
                RADIUS,
                0.15,
                side,
                rim="wire",
                paint=CREAM if spec.seed % 2 else CHROME,
                tyre_share=0.27,
            )
    spare = placed(tyre_mesh(RADIUS * 0.95, 0.15, RADIUS * 0.69), (0, 2.2, 0.72), UPRIGHT @ rotation((1, 0, 0), 12))
    bench.add(RUBBER, spare)
    cover = turned(filleted([(RADIUS * 0.7, -0.02, 0), (RADIUS * 0.68, 0.06, 0.03), (0, 0.09, 0)], 6), 48).mesh
    bench.add(paint, placed(cover, (0, 2.2, 0.72), UPRIGHT @ rotation((0, 1, 0), 180)))
    return bench.model(anchors={"top": (0.0, 0.6, 1.68), "seat": (-0.3, 0.6, 0.85)})


def _body(bench: Bench, paint: Material, is_open: bool) -> None:
    hood = outline([(-1.42, 0.52, 0.02), (-1.42, 1.06, 0.03), (-0.2, 1.14, 0.2), (0.0, 1.16, 0.02), (0.0, 0.52, 0.02)])
    tub = outline(
        [(-0.2, 0.46, 0.05), (-0.2, 1.14, 0.1), (1.5, 1.16, 0.2), (2.0, 1.02, 0.4), (2.12, 0.62, 0.3), (1.9, 0.46, 0.1)]
    )
    house = outline(
        [(-0.02, 1.0, 0.0), (0.06, 1.62, 0.1), (0.8, 1.70, 0.5), (1.5, 1.66, 0.25), (1.78, 1.1, 0.4), (1.7, 1.0, 0.0)]
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        side = np.abs(x)
        narrow = 0.26 + 0.2 * np.clip((y + 1.42) / 1.3, 0, 1)
        front = meet(0.09, within(hood, y, z), side - narrow)
        plan = 0.46 + 0.14 * np.clip((y + 0.2) / 0.7, 0, 1) - 0.18 * np.clip((y - 1.2) / 0.9, 0, 1) ** 2
        form = melt(0.05, front, meet(0.1, within(tub, y, z), side - plan))
        if not is_open:
            return melt(
                0.02, form, meet(0.1, within(house, y, z), side - (plan + 0.0 - 0.10 * np.maximum(z - 1.15, 0)))
            )
        cockpit = outline([(0.1, 0.7, 0.05), (0.1, 1.4, 0.05), (1.35, 1.4, 0.05), (1.35, 0.7, 0.1)])
        return carved(0.03, form, np.maximum(within(cockpit, y, z), side - (plan - 0.05)))

    soup = skin(field, (-0.75, -1.55, 0.36), (0.75, 2.25, 1.8), 0.026)
    for start, end in ((0.16, 0.82), (0.9, 1.42)) if not is_open else ():
        pane = outline([(start, 1.2, 0.06), (start, 1.55, 0.08), (end, 1.55, 0.08), (end, 1.2, 0.06)])
        glass, soup = cut(soup, beside(pane, 0.4), 0.014)
        glass, edge = cut(glass, beside(pane, 0.4))
        bench.add(CHROME, edge.mesh())
        bench.add(GLASS, glass.sunk(0.008).mesh())
    for low, high in ((-0.3, 0.5), (1.3, 2.0)) if not is_open else ():
        pane = outline([(-0.4, 1.24, 0.06), (0.4, 1.24, 0.06), (0.38, 1.54, 0.07), (-0.38, 1.54, 0.07)])

        def seen(p: Numbers, pane: Numbers = pane) -> Numbers:
            return within(pane, p[:, 0], p[:, 2])

        glass, soup = cut(soup, where(seen, (-0.5, low, 1.2), (0.5, high, 1.6)), 0.014)
        glass, edge = cut(glass, where(seen, (-0.5, low, 1.2), (0.5, high, 1.6)))
        bench.add(CHROME, edge.mesh())
        bench.add(GLASS, glass.sunk(0.008).mesh())
    doors = [outline([(0.08, 0.5, 0.05), (0.08, 1.6, 0.08), (0.86, 1.6, 0.08), (0.86, 0.5, 0.05)])]
    doors += [
        outline(
            [
                (-1.3 + 0.2 * k, 0.68, 0.02),
                (-1.3 + 0.2 * k, 0.95, 0.02),
                (-1.25 + 0.2 * k, 0.95, 0.02),
                (-1.25 + 0.2 * k, 0.68, 0.02),
            ]
        )
        for k in range(5)
    ]
    doors += [outline([(-1.6, 0.62, 0.0), (-1.6, 1.02, 0.0), (-0.04, 1.02, 0.0), (-0.04, 0.62, 0.0)])]
    for line in doors:
        gap, soup = scored(soup, beside(line, 0.18), 0.012)
        bench.add(SHADOW, gap.mesh())
    bench.add(paint, soup.mesh(), name="body")
    for side in (-1.0, 1.0):
        bench.add(
            CHROME, tube([(side * 0.63, 0.74, 1.02), (side * 0.64, 0.68, 1.02), (side * 0.64, 0.6, 1.02)], 0.013, 8)
        )
    if is_open:
        for x in (-0.24, 0.24):
            bench.add(TAN_LEATHER, placed(seat(0.42), (x, 1.0, 0.86)))
        bench.add(
            CHROME, tube([(-0.44, 0.05, 1.12), (-0.44, 0.14, 1.44), (0.44, 0.14, 1.44), (0.44, 0.05, 1.12)], 0.016, 8)
        )


def _wings(bench: Bench, paint: Material) -> None:
    """Swept wings over the wheels, joined by running boards."""
    front = np.radians(np.linspace(200, 40, 18))
    arc = np.stack([0 * front, FRONT - np.cos(front + np.pi) * 0.47, RADIUS + np.sin(front) * 0.47 + 0.02], axis=1)
    fall = np.array([[0, FRONT + 0.56, 0.56], [0, FRONT + 0.86, 0.42], [0, FRONT + 1.05, 0.38]])
    fore = np.concatenate([arc, fall])
    back = np.radians(np.linspace(165, -8, 18))
    aft = np.stack([0 * back, REAR - np.cos(back) * 0.46, RADIUS + np.sin(back) * 0.47 + 0.02], axis=1)
    aft = np.concatenate([[[0, REAR - 0.62, 0.38]], aft])
    section = outline(
        [
            (-0.17, -0.05, 0.02),
            (0.17, -0.07, 0.02),
            (0.165, 0.0, 0.04),
            (0.06, 0.035, 0.08),
            (-0.06, 0.035, 0.08),
            (-0.17, 0.0, 0.04),
        ]
    )
    shape = drawn(section[::3], steps=40)
    for side in (-1.0, 1.0):
        for path in (fore, aft):
            line = path + (side * 0.69, 0.0, 0.0)
            taper = np.interp(np.linspace(0, 1, len(line)), [0, 0.15, 0.8, 1], [0.6, 1.0, 1.0, 0.85])
            bench.add(paint, strip(line, shape, (1.0, 0.0, 0.0), taper=taper))
        board = box((side * 0.69 - 0.16, FRONT + 0.9, 0.345), (side * 0.69 + 0.16, REAR - 0.5, 0.39), 0.015, soft=2)
        bench.add(paint, board)
        for k in range(6):
            x = side * 0.69 - 0.12 + 0.048 * k
            bench.add(RUBBER, tube([(x, FRONT + 1.0, 0.392), (x, REAR - 0.6, 0.392)], 0.008, 6))
    bench.add(TRIM, box((-0.42, -1.5, 0.4), (0.42, 2.0, 0.5), 0.03))
    for y in (FRONT, REAR):
        bench.add(TRIM, tube([(-0.66, y, RADIUS), (0.66, y, RADIUS)], 0.04, 12))


def _front(bench: Bench) -> None:
    """Radiator shell, lamps on a bar, bumpers."""
    shell = slab(rounded(0.56, 0.66, 0.12, steps=8), -0.05, 0.05, 0.035, steps=7)
    bench.add(CHROME, placed(shell, (0, -1.46, 0.79), UPRIGHT))
    bench.add(SHADOW, placed(slab(rounded(0.44, 0.52, 0.07), 0.0, 0.056, 0.002), (0, -1.46, 0.77), UPRIGHT))
    for x in np.linspace(-0.19, 0.19, 13):
        bench.add(CHROME, tube([(float(x), -1.519, 0.53), (float(x), -1.519, 1.02)], 0.006, 6))
    mascot = turned(filleted([(0.03, 1.1, 0), (0.035, 1.15, 0.01), (0.0, 1.19, 0)], 5), 24).mesh
    bench.add(CHROME, placed(mascot, (0.0, -1.46, 0.0)))
    bowl = turned(
        filleted([(0.0, -0.17, 0), (0.09, -0.14, 0.06), (0.135, 0.0, 0.04), (0.14, 0.02, 0.008), (0.122, 0.024, 0)], 8),
        48,
    ).mesh
    lens = turned(filleted([(0.124, 0.018, 0), (0.08, 0.042, 0.05), (0.0, 0.05, 0)], 7), 40).mesh
    bench.add(
        CHROME, tube([(-0.6, -1.36, 0.74), (-0.3, -1.36, 0.86), (0.3, -1.36, 0.86), (0.6, -1.36, 0.74)], 0.018, 10)
    )
    for side in (-1.0, 1.0):
        at = (side * 0.43, -1.4, 0.96)
        bench.add(CHROME, placed(bowl, at, UPRIGHT))
        bench.add(LAMP, placed(lens, at, UPRIGHT))
        bench.add(LIT_LAMP, placed(slab(rounded(0.05, 0.05, 0.0249), 0.042, 0.052, 0.004), at, UPRIGHT))
        bench.add(CHROME, tube([(side * 0.43, -1.38, 0.84), (side * 0.43, -1.38, 0.72)], 0.016, 8))
        for y, sign in ((-1.78, -1.0), (2.34, 1.0)):
            bench.add(STEEL, tube([(side * 0.3, y - sign * 0.4, 0.46), (side * 0.3, y, 0.46)], 0.02, 8))
        bench.add(
            RED_LAMP,
            placed(
                slab(rounded(0.09, 0.09, 0.0449), 0, 0.03, 0.01),
                (side * 0.66, 2.13, 0.62),
                UPRIGHT @ rotation((0, 1, 0), 180),
            ),
        )
    xs = np.linspace(-0.78, 0.78, 15)
    for y, sign in ((-1.78, -1.0), (2.34, 1.0)):
        for z in (0.42, 0.5):
            path = np.stack([xs, y - sign * 0.12 * (xs / 0.78) ** 4, np.full_like(xs, z)], axis=1)
            bench.add(CHROME, tube(path, 0.026, 10))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:vintage-car",
        nouns=("vintage car", "antique car", "veteran car", "old-fashioned car", "vintage automobile", "hot rod", "gangster car"),
        size_m=4.2, make=make_vintage, honours=frozenset({"colour", "second_colour", "material", "modifiers"}), view_turn_deg=50.0,
    ),
    Maker(
        key="own:racing-car",
        nouns=("racing car", "race car", "formula one car", "formula 1 car", "f1 car", "racecar", "formula car"),
        size_m=5.2, make=make_racing_car, honours=frozenset({"colour", "second_colour", "material"}), view_turn_deg=50.0,
    ),
)  # fmt: skip
