"""Drums and cymbals: a shell, two hoops, heads and the rods that stretch them; alone and as a kit."""

from collections.abc import Callable, Sequence

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, Bench, lacquer, shade
from studiolo.engines.maquette.makers.instruments.percussion import (
    BRONZE,
    SKIN,
    goblet,
    make_gong,
    make_hand_drums,
    make_tambourine,
)
from studiolo.engines.maquette.makers.instruments.strings import IRON, Pieces, along, put
from studiolo.engines.maquette.makers.instruments.woods import LACQUER
from studiolo.engines.maquette.makers.plates import cap, circle, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Texture, Vector
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

FINISHES = ("#a31f25", "#1f4f8a", "#c98f4a", "#17181b", "#e9e4d6", "#2a6b52", "#c9782a")
IDENTITY = np.eye(3)


def drum(
    shell: Material, radius: float, deep: float, lugs: int, *, hoop: Material = CHROME, head: Material = SKIN
) -> Pieces:
    """Axis up, from z = 0."""
    pieces: Pieces = []
    wall = filleted(
        [
            (radius - 0.006, 0.006, 0),
            (radius, 0.006, 0.001),
            (radius, deep - 0.006, 0.001),
            (radius - 0.006, deep - 0.006, 0),
        ],
        4,
    )
    pieces.append((shell, turned(wall, 120).mesh))
    for low, up in ((0.0, False), (deep - 0.018, True)):
        ring = filleted(
            [
                (radius + 0.002, low, 0),
                (radius + 0.008, low, 0.001),
                (radius + 0.0055, low + 0.004, 0.0015),
                (radius + 0.0055, low + 0.014, 0.0015),
                (radius + 0.008, low + 0.018, 0.001),
                (radius + 0.001, low + 0.018, 0.001),
                (radius + 0.001, low, 0.001),
                (radius + 0.002, low, 0),
            ],
            4,
        )
        pieces.append((hoop, turned(ring, 120).mesh))
        z = deep - 0.0075 if up else 0.0075
        pieces.append((head, cap(circle(radius + 0.0015, sides=96), z, up=up)))
    rods: list[Mesh] = []
    casings: list[Mesh] = []
    for number in range(lugs):
        angle = 2 * np.pi * (number + 0.5) / lugs
        way = np.array((np.cos(angle), np.sin(angle), 0.0))
        at = way * (radius + 0.0075)
        rods.append(tube(np.stack([at + (0, 0, 0.001), at + (0, 0, deep - 0.001)]), 0.0026, 8))
        turn = rotation((0, 0, 1), float(np.degrees(angle)) - 90.0)
        for z in (0.25 * deep, 0.75 * deep) if deep > 0.2 else (0.5 * deep,):
            body = box((-0.007, -0.0035, -0.02), (0.007, 0.009, 0.02), 0.004, soft=2)
            casings.append(placed(body, way * (radius + 0.003) + (0, 0, z), turn))
        for z in (0.0, deep):
            ear = box((-0.006, -0.003, -0.004), (0.006, 0.006, 0.004), 0.002)
            casings.append(placed(ear, way * (radius + 0.006) + (0, 0, abs(z - 0.009)), turn))
    pieces += [(CHROME, join(rods)), (CHROME, join(casings))]
    return pieces


def sticks(at: Vector, long: float = 0.4) -> list[Mesh]:
    """A pair that lies crossed, round their middle."""
    line = filleted(
        [
            (0.0, 0.0, 0),
            (0.0062, 0.001, 0.004),
            (0.0072, 0.02, 0.004),
            (0.0072, long * 0.72, 0.05),
            (0.003, long * 0.95, 0.02),
            (0.0028, long * 0.97, 0.002),
            (0.0052, long * 0.982, 0.004),
            (0.0, long, 0),
        ],
        8,
    )
    stick = turned(line, 28).mesh
    stick = placed(stick, (0, 0, -long / 2))
    laid = []
    for number, angle in enumerate((62.0, 118.0)):
        turn = rotation((0, 0, 1), angle - 90) @ rotation((0, 1, 0), 90)
        laid.append(placed(stick, (at[0], at[1], at[2] + 0.0075 + 0.013 * number), turn))
    return laid


def _shell(bench: Bench, codes: Sequence[str] = FINISHES) -> Material:
    colour = bench.colour(codes)
    wooden = bench.spec.colour is None and 0.1 < colour[0] < 0.7 and colour[2] < 0.1 and colour[1] > 0.08
    return bench.body(along(colour, bench.spec.seed, LACQUER) if wooden else lacquer(colour), size_m=0.3)


def make_snare(spec: ThingSpec) -> Model:
    """With its sticks across it."""
    bench = Bench(spec, 0x1A51)
    deep = float(bench.random.uniform(0.15, 0.19))
    put(bench, drum(_shell(bench), 0.178, deep, 8), IDENTITY)
    strainer = box((-0.014, -0.004, -0.035), (0.014, 0.012, 0.035), 0.005, soft=2)
    bench.add(CHROME, placed(strainer, (0.182, 0.0, deep * 0.5), rotation((0, 0, 1), -90)))
    wood = Material(colour=hex_colour("#d9ad6f"), roughness=0.4, specular=0.4, clearcoat=0.3)
    bench.add(wood, *sticks((0.0, -0.01, deep)))
    return bench.model(anchors={"top": (0, 0, deep)})


def make_bass_drum(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x1A52)
    put(bench, _bass(bench, _shell(bench)), IDENTITY)
    return bench.model()


def _bass(bench: Bench, shell: Material, radius: float = 0.28, deep: float = 0.4) -> Pieces:
    """On its side, its head to the front, on two spurs."""
    rim_colour = shade(_plain(shell), 0.55)
    raw = drum(shell, radius, deep, 8, hoop=lacquer(rim_colour))
    turn = rotation((1, 0, 0), 90)
    at = (0.0, deep / 2, radius + 0.02)
    pieces: Pieces = [(material, placed(mesh, at, turn)) for material, mesh in raw]
    for side in (-1.0, 1.0):
        pieces.append(
            (
                CHROME,
                tube(
                    np.array(
                        [
                            (side * radius * 0.72, -deep * 0.3, radius * 0.45),
                            (side * radius * 1.12, -deep * 0.42, 0.004),
                        ]
                    ),
                    0.007,
                    12,
                ),
            )
        )
        wide = rounded(0.03, 0.05, 0.006)
        pieces.append(
            (CHROME, placed(slab(wide, -0.012, 0.012, 0.004), (side * radius * 0.74, -deep * 0.3, radius * 0.47)))
        )
    hole = circle(0.06, sides=48)
    pieces.append(
        (
            Material(colour=(0.006, 0.006, 0.006), kind="matte"),
            placed(cap(hole, 0.0), (radius * 0.48, -deep / 2 + 0.0062, radius * 0.55), rotation((1, 0, 0), 90)),
        )
    )
    return pieces


def _plain(material: Material) -> Colour:
    return material.colour if isinstance(material.colour, tuple) else (0.3, 0.17, 0.07)


def cymbal(radius: float) -> Mesh:
    """Around the origin, thin, with a bell and a gentle bow; lathe marks are left to the metal."""
    line = filleted(
        [
            (0.004, 0.03, 0),
            (radius * 0.1, 0.0285, 0.008),
            (radius * 0.2, 0.012, 0.012),
            (radius * 0.6, 0.006, 0.05),
            (radius, -0.012, 0.0004),
            (radius, -0.0132, 0.0004),
            (radius * 0.6, 0.0045, 0.05),
            (radius * 0.2, 0.0105, 0.012),
            (radius * 0.1, 0.027, 0.008),
            (0.004, 0.0285, 0),
        ][::-1],
        8,
    )
    return turned(line, 112).mesh


def _lathed(bench: Bench) -> Material:
    """Bronze with the fine rings of the lathe, for a turned skin's v."""
    rows = 0.5 + 0.5 * np.sin(np.arange(512) * 0.9) * np.cos(np.arange(512) * 0.23)
    tone = (0.82 + 0.2 * rows)[:, None, None] * np.asarray(BRONZE.colour)
    picture = np.broadcast_to(tone, (512, 4, 3)).astype(np.float32)
    return Material(colour=Texture(image=picture.copy()), roughness=0.22, metallic=1.0)


def _cymbal_stand(
    bench: Bench, metal: Material, at: Vector, radius: float, lean: Numbers, *, pair: bool = False
) -> None:
    x, y, z = at
    for angle in (90.0, 210.0, 330.0):
        way = np.array((np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0.0))
        foot = np.array((x, y, 0.008)) + way * 0.2
        bench.add(CHROME, tube(curve(np.array([foot, np.array((x, y, 0.1)) + way * 0.1, (x, y, 0.2)]), 10), 0.006, 8))
    bench.add(CHROME, tube(np.array([(x, y, 0.05), (x, y, z + 0.05)]), 0.008, 10))
    bench.add(metal, placed(cymbal(radius), (x, y, z), lean))
    if pair:
        bench.add(metal, placed(cymbal(radius), (x, y, z - 0.012), lean @ rotation((1, 0, 0), 180)))
    bench.add(IRON, tube(np.array([(x, y, z + 0.026), (x, y, z + 0.05)]), 0.012, 14))


def make_drum_kit(spec: ThingSpec) -> Model:
    """Bass drum, two toms on it, a floor tom, a snare, hi-hat, two cymbals and a stool behind."""
    bench = Bench(spec, 0x1A53)
    shell = _shell(bench, ("#a31f25", "#1f4f8a", "#17181b", "#c9782a", "#2a6b52"))
    metal = _lathed(bench)
    put(bench, _bass(bench, shell), IDENTITY)
    for x, r in ((-0.17, 0.135), (0.17, 0.15)):
        put(bench, drum(shell, r, 0.2, 6), turned_by((-20.0, 0.0, 0.0)) @ IDENTITY, (x, 0.02, 0.62))
        bench.add(
            CHROME, tube(np.array([(x * 0.4, 0.05, 0.54), (x * 0.5, 0.08, 0.7), (x * 0.8, 0.08, 0.72)]), 0.011, 12)
        )
    put(bench, drum(shell, 0.2, 0.36, 8), IDENTITY, (0.55, 0.32, 0.22))
    for angle in (30.0, 150.0, 270.0):
        leg = np.array((0.55 + 0.215 * np.cos(np.radians(angle)), 0.32 + 0.215 * np.sin(np.radians(angle)), 0.0))
        bench.add(CHROME, tube(np.stack([leg, leg + (0, 0, 0.42)]), 0.006, 10))
    put(bench, drum(CHROME if spec.seed % 2 else shell, 0.178, 0.14, 8), IDENTITY, (-0.5, 0.38, 0.5))
    _tripod(bench, (-0.5, 0.38), 0.5)
    _cymbal_stand(bench, metal, (-0.8, 0.25, 0.84), 0.175, turned_by((0.0, 0.0, 0.0)), pair=True)
    _cymbal_stand(bench, metal, (-0.5, -0.12, 1.12), 0.2, turned_by((-14.0, 10.0, 0.0)))
    _cymbal_stand(bench, metal, (0.62, -0.1, 1.06), 0.25, turned_by((-14.0, -10.0, 0.0)))
    seat = plate(
        circle(0.16, sides=72), [(0.02, 0.46, 0), (0, 0.465, 0.01), (0, 0.53, 0.02), (0.03, 0.545, 0)], steps=8
    )
    bench.add(Material(colour=(0.016, 0.016, 0.017), roughness=0.45, specular=0.45), placed(seat, (0.0, 0.85, 0.0)))
    _tripod(bench, (0.0, 0.85), 0.46)
    return bench.model()


def _tripod(bench: Bench, at: tuple[float, float], high: float) -> None:
    x, y = at
    bench.add(CHROME, tube(np.array([(x, y, 0.12), (x, y, high)]), 0.011, 12))
    for angle in (30.0, 150.0, 270.0):
        way = np.array((np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0.0))
        bench.add(CHROME, tube(np.stack([np.array((x, y, 0.008)) + way * 0.22, np.array((x, y, 0.26))]), 0.007, 8))
        bench.add(
            CHROME,
            tube(np.stack([np.array((x, y, high * 0.75)), np.array((x, y, high + 0.015)) + way * 0.18]), 0.006, 8),
        )


def make_cymbals(spec: ThingSpec) -> Model:
    """One on a stand, tipped to show its rings."""
    bench = Bench(spec, 0x1A58)
    bench.colour(("#c89a52",))
    metal = (
        _lathed(bench)
        if spec.colour is None and not spec.material
        else bench.body(Material(colour=bench.colour(("#c89a52",)), roughness=0.22, metallic=1.0))
    )
    _cymbal_stand(bench, metal, (0.0, 0.0, 0.8), 0.23, turned_by((24.0, 8.0, 0.0)))
    return bench.model()


_maker = listed({"colour", "second_colour", "material"}, 16.0)
_plainly: Callable[..., Maker] = listed({"colour", "material"}, 16.0)

MAKERS: tuple[Maker, ...] = (
    _plainly(
        "drum",
        "drum, snare drum, snare, side drum, marching drum, military drum, tom-tom, drums and sticks",
        0.42,
        make_snare,
    ),
    _plainly("bass-drum", "bass drum, kick drum, big drum", 0.6, make_bass_drum, 24.0),
    _plainly("drum-kit", "drum kit, drum set, drumkit, drums, drumset, trap set", 1.9, make_drum_kit, 18.0),
    _maker("djembe", "djembe, african drum, goblet drum, hand drum, darbuka", 0.6, goblet),
    _plainly("bongos", "bongos, bongo, bongo drum, bongo drums, pair of bongos", 0.45, make_hand_drums),
    _plainly("congas", "congas, conga, conga drum, conga drums", 0.76, make_hand_drums),
    _plainly("tambourine", "tambourine, tamborine", 0.26, make_tambourine, 24.0),
    _maker("gong", "gong, tam-tam, chinese gong", 0.8, make_gong, 18.0),
    _plainly("cymbal", "cymbal, cymbals, crash cymbal, ride cymbal, hi-hat, hi hat", 0.9, make_cymbals),
)
