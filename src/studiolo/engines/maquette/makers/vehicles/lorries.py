"""Working vehicles: lorry, fire engine, dump truck, tractor, digger."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, strip, tube
from studiolo.engines.maquette.makers.vehicles.coaches import Coach, add_big_mirrors, add_coach
from studiolo.engines.maquette.makers.vehicles.digger import make_digger
from studiolo.engines.maquette.makers.vehicles.elsewhere import Elsewhere
from studiolo.engines.maquette.makers.vehicles.forms import meet, outline, skin, within
from studiolo.engines.maquette.makers.vehicles.paints import (
    ALLOY,
    BLUE_LAMP,
    CHROME,
    DARK_LEATHER,
    LIT_LAMP,
    RED_LAMP,
    RUBBER,
    SHADOW,
    STEEL,
    TRIM,
    WHITE,
    car_paint,
    gloss,
    satin,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across, add_wheel
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import quad
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material"})
LORRIES = ("#b8282c", "#1f5a9a", "#2f7a55", "#e0a02a", "#e4e4e0", "#3a4048")
CAB = Coach(
    length=2.3, width=2.45, nose=0.22, edge=0.12, cell_m=0.042,
    body=((0.06, 0.45, 0.06), (0.0, 0.7, 0.08), (0.0, 1.5, 0.1), (0.1, 2.6, 0.25), (0.4, 2.95, 0.3),
    (2.2, 3.1, 0.15), (2.3, 2.9, 0.1), (2.3, 1.0, 0.04), (1.9, 0.9, 0.04), (1.8, 0.5, 0.04)),
    windows=((0.35, 1.35, 1.75, 2.5),), posts=(1,), front=((1.08, 1.65, 2.55),), axles=(1.25,),
    radius=0.5, sill=0.62, floor=0.45, lamps=(0.86, 0.82, 0.11), tumble=0.02,
)  # fmt: skip


def _cab(bench: Bench, paint: Material, front: float) -> None:
    own = Elsewhere(bench, (0.0, front + CAB.length / 2, 0.0))
    add_coach(own, CAB, paint)
    add_big_mirrors(own, CAB, 2.1)
    start = -CAB.length / 2
    for z in np.linspace(1.05, 1.45, 4):
        own.add(TRIM, box((-0.95, start - 0.025, float(z) - 0.035), (0.95, start + 0.05, float(z) + 0.035), 0.015))
    own.add(TRIM, box((-1.2, start - 0.08, 0.42), (1.2, start + 0.2, 0.62), 0.04, soft=2))
    for side in (-1.0, 1.0):
        own.add(CHROME, tube([(side * 1.26, 0.05, 1.2), (side * 1.27, 0.05, 1.9)], 0.02, 8))
        own.add(TRIM, box((side * 0.98, -0.95, 0.44), (side * 1.2, -0.35, 0.5), 0.02))


def _chassis(bench: Bench, start: float, end: float, axles: tuple[float, ...], front: float) -> None:
    for x in (-0.42, 0.42):
        bench.add(TRIM, box((x - 0.06, start, 0.72), (x + 0.06, end, 0.98), 0.02))
    for y in (front, *axles):
        bench.add(TRIM, tube([(-1.0, y, 0.5), (1.0, y, 0.5)], 0.1, 12))
        for side in (-1.0, 1.0):
            twin = y != front
            add_wheel(
                bench,
                (side * (0.98 if twin else 1.04), y, 0.5),
                0.5,
                0.52 if twin else 0.3,
                side,
                rim="lorry",
                tyre_share=0.38,
            )
            if twin:
                guard = np.radians(np.linspace(200, -20, 14))
                path = np.stack([np.full(14, side * 0.98), y + 0.6 * np.cos(guard), 0.5 + 0.6 * np.sin(guard)], axis=1)
                bench.add(TRIM, strip(path, rounded(0.56, 0.02, 0.008), (1, 0, 0)))
    for side in (-1.0, 1.0):
        bench.add(
            ALLOY,
            placed(
                slab(rounded(0.62, 0.62, 0.28), -0.55, 0.55, 0.05),
                (side * 0.86, front + 1.75, 0.72),
                rotation((1, 0, 0), 90),
            ),
        )
        bench.add(RED_LAMP, box((side * 0.95 - 0.16, end - 0.02, 0.74), (side * 0.95 + 0.16, end + 0.04, 0.9), 0.015))
    bench.add(STEEL, box((-1.15, end - 0.1, 0.55), (1.15, end, 0.68), 0.02))


def make_lorry(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x10A)
    paint = bench.body(car_paint(bench.colour(LORRIES)))
    cargo = car_paint(spec.second_colour) if spec.second_colour else WHITE
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    _cab(bench, paint, -4.2)
    _chassis(bench, -3.4, 4.2, (1.9, 3.0), -2.95)
    bench.add(cargo, box((-1.25, -1.7, 1.1), (1.25, 4.2, 3.7), 0.05, soft=2))
    metal = STEEL
    for x in (-1.25, 1.25):
        for y in np.arange(-1.3, 4.1, 0.6):
            bench.add(cargo, box((x - 0.02, y - 0.03, 1.2), (x + 0.02, y + 0.03, 3.6), 0.01))
        for z in (1.13, 3.66):
            bench.add(metal, box((x - 0.03, -1.72, z - 0.06), (x + 0.03, 4.22, z + 0.06), 0.02))
    for x in (-1.25, 1.25, 0.0):
        bench.add(metal, box((x - 0.04, 4.18, 1.1), (x + 0.04, 4.24, 3.7), 0.015))
    for x in (-0.3, 0.3, -0.9, 0.9):
        bench.add(STEEL, tube([(x, 4.25, 1.2), (x, 4.25, 3.6)], 0.02, 8))
    deflector = outline([(-2.9, 3.05, 0.1), (-2.0, 3.62, 0.3), (-1.95, 3.0, 0.05)])
    bench.add(
        paint,
        skin(
            lambda x, y, z: meet(0.12, within(deflector, y, z), np.abs(x) - 1.05),
            (-1.15, -3.0, 2.9),
            (1.15, -1.85, 3.7),
            0.06,
        ).mesh(),
    )
    return bench.model(anchors={"top": (0, 1.2, 3.7), "seat": (0.6, -3.2, 1.5)})


def make_dump_truck(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x10B)
    paint = bench.body(car_paint(bench.colour(("#e8a020", "#e0701f", "#2f6a4f"))))
    _cab(bench, paint, -3.9)
    _chassis(bench, -3.0, 3.4, (1.5, 2.7), -2.65)
    side = outline([(-1.5, 1.15, 0.05), (-1.7, 2.5, 0.05), (3.5, 2.45, 0.05), (3.2, 1.15, 0.1)])
    hollow = outline([(-1.35, 1.3, 0.05), (-1.5, 2.9, 0.05), (3.8, 2.9, 0.05), (3.3, 1.4, 0.1)])
    soup = skin(
        lambda x, y, z: np.maximum(
            meet(0.03, within(side, y, z), np.abs(x) - 1.22), -np.maximum(within(hollow, y, z), np.abs(x) - 1.1)
        ),
        (-1.35, -1.9, 1.0),
        (1.35, 3.7, 2.7),
        0.055,
    )
    bench.add(paint, soup.mesh(), box((-1.22, -2.6, 2.45), (1.22, -1.5, 2.55), 0.03))
    for y in np.arange(-1.0, 3.2, 0.7):
        for x in (-1.24, 1.24):
            bench.add(paint, box((x - 0.06, y - 0.06, 1.2), (x + 0.06, y + 0.06, 2.45), 0.02))
    t = np.linspace(0, np.pi, 15)
    profile = np.stack([np.linspace(1.06, 0.0, 15), 2.2 + 0.45 * np.sin(t / 2) ** 2], axis=1)
    earth = Material(colour=(0.14, 0.09, 0.05), roughness=0.95)
    heap = turned(profile, 40).mesh
    bench.add(
        earth,
        placed(
            replace(heap, vertices=(heap.vertices * np.array([1.0, 2.1, 1.0], np.float32)).astype(np.float32)),
            (0, 0.95, 0),
        ),
        box((-1.1, -1.4, 1.5), (1.1, 3.2, 2.22), 0.05),
    )
    return bench.model(anchors={"top": (0, 1.0, 2.6)})


def make_fire_engine(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x10C)
    paint = bench.body(car_paint(bench.colour(("#c0161b",))))
    white = car_paint(spec.second_colour) if spec.second_colour else WHITE
    _cab(bench, paint, -4.0)
    _chassis(bench, -3.1, 4.0, (2.4,), -2.75)
    bench.add(paint, box((-1.22, -1.66, 1.0), (1.22, 4.0, 2.95), 0.07, soft=3))
    bench.add(white, box((-1.23, -1.68, 1.5), (1.23, 4.02, 1.68), 0.02))
    for side in (-1.0, 1.0):
        for number, y in enumerate((-1.4, -0.1, 1.2, 2.7)):
            width = 1.15
            slats = [
                box((side * 1.225 - 0.02, y, float(z)), (side * 1.225 + 0.02, y + width, float(z) + 0.075), 0.012)
                for z in np.arange(1.75, 2.75, 0.085)
            ]
            bench.add(ALLOY, join(slats))
            if number != 3:
                low = [
                    box((side * 1.225 - 0.02, y, float(z)), (side * 1.225 + 0.02, y + width, float(z) + 0.075), 0.012)
                    for z in np.arange(1.06, 1.46, 0.085)
                ]
                bench.add(ALLOY, join(low))
        bench.add(TRIM, placed(slab(rounded(1.3, 1.3, 0.64), -0.03, 0.03, 0.02), (side * 1.2, 2.4, 0.62), across(side)))
    for x in (-0.42, 0.42):
        rail = [(x, -3.6, 3.45), (x, 4.3, 3.32)]
        bench.add(ALLOY, tube(rail, 0.05, 8), tube(np.array(rail) + (0, 0, 0.32), 0.04, 8))
        for y in np.arange(-3.4, 4.2, 0.45):
            bench.add(ALLOY, tube([(x, y, 3.43), (x, y + 0.22, 3.7)], 0.018, 6))
    for y in np.arange(-3.5, 4.2, 0.38):
        bench.add(ALLOY, tube([(-0.42, y, 3.42), (0.42, y, 3.42)], 0.024, 8))
    bench.add(TRIM, placed(slab(rounded(1.0, 1.0, 0.49), 2.95, 3.3, 0.05), (0, 2.6, 0)))
    bench.add(white, box((-0.5, 2.2, 3.1), (0.5, 3.2, 3.4), 0.05))
    for side in (-1.0, 1.0):
        lens = slab(rounded(0.8, 0.3, 0.08), 3.05, 3.22, 0.05)
        bench.add(BLUE_LAMP, placed(lens, (side * 0.62, -3.35, 0.0)))
    hose = turned(
        filleted([(0.12, -0.1, 0.03), (0.36, -0.1, 0.05), (0.36, 0.1, 0.05), (0.12, 0.1, 0.03), (0.12, -0.1, 0)], 5), 36
    ).mesh
    bench.add(satin((0.55, 0.5, 0.4)), placed(hose, (0.6, 4.05, 1.7), UPRIGHT))
    return bench.model(anchors={"top": (0, 0, 3.7), "seat": (0.6, -3.0, 1.5)})


def make_tractor(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x10D)
    paint = bench.body(car_paint(bench.colour(("#c0272c", "#2f7d3a", "#2a62a8", "#e0862a"))))
    rims = gloss(spec.second_colour or hex_colour(("#e8c33a", "#ece6d8", "#d9d5ca")[spec.seed % 3]))
    bonnet = outline(
        [(-2.05, 0.85, 0.05), (-2.1, 1.45, 0.14), (-1.7, 1.58, 0.2), (-0.35, 1.72, 0.05), (-0.3, 0.85, 0.03)]
    )
    hood = skin(
        lambda x, y, z: meet(0.1, within(bonnet, y, z), np.abs(x) - 0.36), (-0.5, -2.2, 0.8), (0.5, -0.25, 1.8), 0.035
    )
    bench.add(paint, hood.mesh(), name="bonnet")
    bench.add(
        TRIM,
        box((-0.3, -2.0, 0.5), (0.3, 0.9, 0.95), 0.06, soft=2),
        placed(slab(rounded(0.5, 0.5, 0.06), 0.0, 0.02, 0.008), (0, -2.09, 1.15), UPRIGHT),
    )
    for z in np.linspace(0.95, 1.35, 7):
        bench.add(STEEL, tube([(-0.24, -2.115, float(z)), (0.24, -2.115, float(z))], 0.008, 6))
    for side in (-1.0, 1.0):
        for y in np.arange(-1.5, -0.5, 0.12):
            bench.add(SHADOW, box((side * 0.355, y, 1.05), (side * 0.368, y + 0.05, 1.4), 0.005))
        bench.add(
            LIT_LAMP, placed(slab(rounded(0.14, 0.12, 0.04), 0.0, 0.03, 0.01), (side * 0.2, -2.11, 1.46), UPRIGHT)
        )
    r, big = 0.45, 0.86
    for side in (-1.0, 1.0):
        add_wheel(bench, (side * 0.72, -1.55, r), r, 0.26, side, rim="steel", paint=rims, tyre_share=0.4)
        add_wheel(bench, (side * 0.85, 0.7, big), big, 0.46, side, rim="steel", paint=rims, tyre_share=0.42)
        bench.add(RUBBER, _lugs((side * 0.85, 0.7, big), big, 0.5, 22), _lugs((side * 0.72, -1.55, r), r, 0.28, 16))
        guard = np.radians(np.linspace(165, 10, 18))
        path = np.stack([np.full(18, side * 0.8), 0.7 + 0.98 * np.cos(guard), big + 0.98 * np.sin(guard)], axis=1)
        bench.add(paint, strip(path, rounded(0.52, 0.05, 0.02), (1, 0, 0)))
    bench.add(
        TRIM, tube([(-0.7, -1.55, r), (0.7, -1.55, r)], 0.07, 12), tube([(-0.8, 0.7, big), (0.8, 0.7, big)], 0.12, 12)
    )
    cab = [(-0.7, -0.28), (0.7, -0.28), (0.72, 1.0), (-0.72, 1.0)]
    for x, y in cab:
        bench.add(TRIM, tube([(x, y, 1.1), (x * 0.94, y * 0.96 + 0.01, 2.5)], 0.045, 10))
    pane = Material(colour=(0.8, 0.9, 0.92), kind="thin", roughness=0.05, translucency=1.6, specular=0.6)
    for (x0, y0), (x1, y1) in zip(cab, cab[1:] + cab[:1], strict=True):
        along = (x1 * 0.96 - x0 * 0.96, y1 * 0.97 - y0 * 0.97, 0.0)
        bench.add(pane, quad((x0 * 0.96, y0 * 0.97, 1.35), along, (0, 0, 1.1)))
    bench.add(paint, placed(slab(rounded(1.6, 1.55, 0.2), 2.48, 2.62, 0.06), (0, 0.36, 0)))
    bench.add(
        DARK_LEATHER,
        box((-0.26, 0.35, 1.1), (0.26, 0.85, 1.25), 0.05, soft=3),
        box((-0.26, 0.78, 1.2), (0.26, 0.9, 1.7), 0.05, soft=3),
    )
    rim = turned(
        filleted(
            [(0.2, -0.015, 0.01), (0.23, -0.015, 0.01), (0.23, 0.015, 0.01), (0.2, 0.015, 0.01), (0.2, -0.015, 0)], 4
        ),
        36,
    ).mesh
    bench.add(
        TRIM, placed(rim, (0, 0.02, 1.62), rotation((1, 0, 0), -50)), tube([(0, 0.02, 1.62), (0, -0.25, 1.3)], 0.03, 8)
    )
    bench.add(STEEL, tube([(0.2, -1.1, 1.6), (0.2, -1.1, 2.35), (0.2, -1.02, 2.45)], 0.05, 14))
    return bench.model(anchors={"top": (0, 0.36, 2.62), "seat": (0, 0.55, 1.25), "saddle": (0, 0.55, 1.25)})


def _lugs(at: tuple[float, float, float], radius: float, width: float, count: int) -> Mesh:
    """The chevrons of a field tyre."""
    made = []
    for k in range(count):
        for side, shift in ((-1.0, 0.0), (1.0, 0.5)):
            bar = box((-width * 0.26, -radius * 0.035, -0.02), (width * 0.26, radius * 0.035, radius * 0.055), 0.012)
            lug = placed(bar, (side * width * 0.22, 0, radius * 0.985), rotation((0, 0, 1), side * 28))
            made.append(placed(lug, at, rotation((1, 0, 0), (k + shift) * 360 / count)))
    return join(made)


_maker = listed(HONOURS, 50.0)


MAKERS: tuple[Maker, ...] = (
    _maker("lorry", "truck, lorry, delivery truck, cargo truck, moving truck, semi truck, box truck", 8.5, make_lorry),
    _maker("dump-truck", "dump truck, tipper, dumper, tipper truck, garbage truck", 7.5, make_dump_truck),
    _maker("fire-engine", "fire engine, fire truck, firetruck, fire brigade truck", 8.4, make_fire_engine),
    _maker("tractor", "tractor, farm tractor", 3.7, make_tractor),
    _maker("digger", "digger, excavator, bulldozer, backhoe", 6.9, make_digger),
)
