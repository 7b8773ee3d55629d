"""Small things to play with: yo-yo, spinning top, marbles, poker chips, darts."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, lacquer, satin, shade
from studiolo.engines.maquette.makers.materials import glass_tint
from studiolo.engines.maquette.makers.plates import circle, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.sports.thrown import behind
from studiolo.engines.maquette.makers.turning import ball, curve, filleted, rotation, turned
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

BRIGHT = ("#d9322b", "#1f6fc0", "#f0b62c", "#2f9f5f", "#e8622c", "#7a4fb0")
STEEL = Material(colour=(0.62, 0.62, 0.63), roughness=0.2, metallic=1.0)


def make_yo_yo(spec: ThingSpec) -> Model:
    """On its rim, its painted side to the front, the string with its loop lying before it."""
    bench = Bench(spec, 0x6A41)
    colour = bench.colour(BRIGHT)
    shell = bench.body(lacquer(colour), size_m=0.05)
    accent = lacquer(second_colour(bench, hex_colour("#f4f0e4") if sum(colour) < 1.3 else hex_colour("#d9322b")))
    half = filleted(
        [
            (0.008, 0.0012, 0),
            (0.0255, 0.0022, 0.004),
            (0.0285, 0.007, 0.005),
            (0.0262, 0.0155, 0.006),
            (0.02, 0.0172, 0.002),
            (0.0, 0.0165, 0),
        ],
        8,
    )
    dot = plate(
        circle(0.0125, sides=56), [(0, 0.0155, 0), (0, 0.0174, 0.0008), (0.003, 0.0184, 0.001), (0.005, 0.0184, 0)]
    )
    lift = 0.0285
    for way in (-90.0, 90.0):
        turn = rotation((1, 0, 0), way)
        bench.add(shell, placed(turned(half, 96).mesh, (0, 0, lift), turn), name="yo-yo")
        bench.add(accent, placed(dot, (0, 0, lift), turn))
    cord = Material(colour=hex_colour("#f1ede2"), roughness=0.85)
    path = curve(
        np.array(
            [
                (0.0, 0.0, 0.043),
                (0.014, 0.0, 0.054),
                (0.034, -0.002, 0.03),
                (0.045, -0.014, 0.002),
                (0.02, -0.045, 0.0012),
                (-0.03, -0.038, 0.0012),
                (-0.046, -0.05, 0.0012),
                (-0.034, -0.062, 0.0012),
                (-0.026, -0.05, 0.0012),
                (-0.038, -0.046, 0.0018),
            ]
        ),
        110,
    )
    bench.add(cord, tube(path, 0.0009, 8))
    return bench.model()


def make_top(spec: ThingSpec) -> Model:
    """Turned wood in bands of colour, tilted as it spins."""
    bench = Bench(spec, 0x6A42)
    order = bench.random.permutation(len(BRIGHT))
    first = bench.colour((BRIGHT[int(order[0])],))
    others = [second_colour(bench, hex_colour(BRIGHT[int(order[1])])), hex_colour("#f2ead6"), shade(first, 0.6)]
    wood = Material(colour=hex_colour("#d9ad6f"), roughness=0.35, clearcoat=0.5)
    line = filleted(
        [
            (0.0015, 0.0, 0),
            (0.003, 0.004, 0.002),
            (0.0065, 0.009, 0.003),
            (0.024, 0.026, 0.014),
            (0.0262, 0.032, 0.004),
            (0.022, 0.0375, 0.006),
            (0.0065, 0.0425, 0.004),
            (0.004, 0.047, 0.004),
            (0.0034, 0.066, 0.004),
            (0.0042, 0.069, 0.002),
            (0.0, 0.07, 0),
        ],
        10,
    )
    cuts = (0.009, 0.0165, 0.022, 0.0285, 0.0345, 0.0395, 0.0425, 0.071)
    inks = (others[1], first, others[0], first, others[1], others[2], None)
    for low, high, ink in zip(cuts[:-1], cuts[1:], inks, strict=True):
        z = line[(line[:, 1] >= low) & (line[:, 1] <= high)]
        ends = [np.array([np.interp(at, line[:, 1], line[:, 0]), at]) for at in (low, min(high, 0.07))]
        band = np.concatenate([[ends[0]], z, [ends[1]]])
        material = wood if ink is None else bench.body(lacquer(ink), size_m=0.05) if ink == first else lacquer(ink)
        bench.add(material, turned(band, 88).mesh, name="top")
    bench.add(STEEL, turned(line[line[:, 1] <= 0.0095], 40).mesh)
    return posed(bench, turned_by((-8.0, 12.0, 0.0)))


def make_marbles(spec: ThingSpec) -> Model:
    """Glass with a twist of colour inside; one where one is asked for."""
    bench = Bench(spec, 0x6A43)
    single = spec.noun.split()[-1] == "marble"
    order = bench.random.permutation(len(BRIGHT))
    places = (
        [(0.0, 0.0)]
        if single
        else [
            (0.0, 0.0),
            (0.019, -0.006),
            (-0.0165, -0.009),
            (0.006, 0.019),
            (-0.014, 0.012),
            (0.026, 0.014),
            (0.003, -0.02),
        ]
    )
    clear = Material(colour=(0.97, 0.985, 0.98), kind="glass", roughness=0.0, ior=1.5)
    for number, (x, y) in enumerate(places):
        colour = bench.colour((BRIGHT[int(order[number % len(BRIGHT)])],))
        radius = 0.008 * (1.0 if number % 3 else 1.1)
        solid = number % 3 == 2 and not single
        glass = Material(colour=glass_tint(colour), kind="glass", roughness=0.0, ior=1.5) if solid else clear
        bench.add(glass, ball(radius, (x, y, radius), sides=56).mesh, name="marble")
        if solid:
            continue
        spin = float(bench.random.uniform(0, 180))
        for vane, ink in enumerate((colour, hex_colour("#f4f2ea"), second_colour(bench, colour))):
            t, s = np.meshgrid(np.linspace(-1, 1, 18), np.linspace(-1, 1, 7), indexing="ij")
            angle = np.radians(spin + 120 * vane) + t * 1.4
            reach = 0.72 * radius * np.sqrt(np.clip(1 - t * t, 0.02, 1)) * (0.5 + 0.5 * s)
            grid = np.stack([reach * np.cos(angle), t * radius * 0.8, reach * np.sin(angle)], axis=-1)
            band = placed(sheet(grid), (x, y, radius), rotation((0, 0, 1), spin))
            bench.add(Material(colour=ink, roughness=0.5), band, behind(band, 0.0002))
    return bench.model()


def make_chips(spec: ThingSpec) -> Model:
    """Stacks of chips with pale edge spots; one leans against them."""
    bench = Bench(spec, 0x6A44)
    codes = ("#b3202a", "#1f4f9a", "#1d7a4f", "#17181a", "#efece4")
    single = spec.noun.split()[-1] == "chip"
    order = bench.random.permutation(len(codes))
    pale = satin(second_colour(bench, hex_colour("#f2efe6")), 0.4)
    radius, thick = 0.0195, 0.0033
    chip = plate(
        circle(radius, sides=64),
        [(0.0008, 0, 0), (0, 0.0004, 0.0003), (0, thick - 0.0004, 0.0003), (0.0008, thick, 0)],
        steps=3,
    )
    ring = turned(np.array([(0.0138, thick + 0.00012), (0.0128, thick + 0.00012)]), 56).mesh
    spot = slab(rounded(0.0068, 0.0036, 0.0008, steps=3), 0.00005, thick - 0.00005, 0.0002, steps=2)
    stacks = [] if single else [(-0.022, 0.006, 7), (0.02, 0.012, 5), (0.002, -0.026, 3)]
    for number, (x, y, count) in enumerate(stacks):
        colour = bench.colour((codes[int(order[number])],))
        paint = bench.body(
            satin(colour if number == 0 or bench.spec.colour is None else shade(colour, 1 - 0.25 * number), 0.4)
        )
        for level in range(count):
            at = (x + float(bench.random.normal(0, 0.0004)), y + float(bench.random.normal(0, 0.0004)), level * thick)
            _chip(bench, paint, pale, (chip, ring, spot), at, rotation((0, 0, 1), float(bench.random.uniform(0, 60))))
    colour = bench.colour((codes[int(order[3])],))
    paint = bench.body(satin(colour, 0.4))
    lean = rotation((0, 0, 1), 30) @ rotation((1, 0, 0), 68) if not single else rotation((1, 0, 0), 78)
    _chip(bench, paint, pale, (chip, ring, spot), (0.044, -0.012, radius * 0.94), lean)
    return bench.model()


def _chip(
    bench: Bench,
    paint: Material,
    pale: Material,
    meshes: tuple[Mesh, Mesh, Mesh],
    at: tuple[float, float, float],
    turn: Numbers,
) -> None:
    chip, ring, spot = meshes
    bench.add(paint, placed(chip, at, turn), name="chip")
    bench.add(pale, placed(ring, at, turn))
    for angle in range(0, 360, 60):
        around = turn @ rotation((0, 0, 1), angle)
        where = np.asarray(at) + around @ np.array((0.0, 0.0195 - 0.0016, 0.0))
        bench.add(pale, placed(spot, where, around))


def make_dart(spec: ThingSpec) -> Model:
    """Point down in the ground: a steel point, a knurled barrel, a shaft and four flights."""
    bench = Bench(spec, 0x6A45)
    colour = bench.colour(BRIGHT)
    flight = bench.body(Material(colour=colour, roughness=0.35, specular=0.5), size_m=0.05)
    line = filleted(
        [
            (0.0, 0.0, 0),
            (0.0011, 0.012, 0.004),
            (0.0012, 0.034, 0.001),
            (0.0032, 0.037, 0.002),
            (0.0038, 0.05, 0.004),
            (0.0034, 0.08, 0.003),
            (0.0022, 0.085, 0.001),
            (0.0, 0.085, 0),
        ],
        5,
    )
    bench.add(STEEL, turned(line, 36).mesh)
    for number in range(9):
        z = 0.043 + 0.004 * number
        ring = filleted(
            [
                (0.0036, z - 0.0011, 0),
                (0.0041, z - 0.0006, 0.0003),
                (0.0041, z + 0.0006, 0.0003),
                (0.0036, z + 0.0011, 0),
            ],
            3,
        )
        bench.add(STEEL, turned(ring, 32).mesh)
    bench.add(
        satin(second_colour(bench, hex_colour("#1c1c1e")), 0.4),
        tube(np.array([(0, 0, 0.083), (0, 0, 0.15)]), 0.002, 14),
    )
    for angle in (45.0, 135.0, 225.0, 315.0):
        t = np.linspace(0, 1, 14)
        wide = 0.0185 * np.interp(t, (0, 0.3, 0.8, 1.0), (0.05, 0.95, 1.0, 0.35))
        inner = np.stack([0 * t, 0 * t, 0.112 + 0.04 * t], axis=1)
        outer = inner + np.stack([wide * np.cos(np.radians(angle)), wide * np.sin(np.radians(angle)), 0 * t], axis=1)
        vane = sheet(np.stack([inner, outer], axis=1))
        bench.add(flight, vane, behind(vane, 0.0003), name="flight")
    return posed(bench, turned_by((0.0, 34.0, 0.0)))


def make_joystick(spec: ThingSpec) -> Model:
    """An arcade stick with a ball on top, two buttons on its base."""
    bench = Bench(spec, 0x6A46)
    base = bench.body(satin(bench.colour(("#1c1d20", "#2f3540", "#efece4")), 0.42), size_m=0.1)
    red = lacquer(second_colour(bench, hex_colour("#d0201f")))
    outline = rounded(0.13, 0.13, 0.018)
    bench.add(base, plate(outline, [(0.004, 0, 0), (0, 0.003, 0.003), (0.004, 0.036, 0.008), (0.016, 0.042, 0)]))
    boot = [
        (0.036, 0.041, 0),
        (0.034, 0.047, 0.003),
        (0.026, 0.047, 0.003),
        (0.025, 0.054, 0.003),
        (0.018, 0.054, 0.003),
    ]
    rubber = Material(colour=(0.02, 0.02, 0.021), roughness=0.7, specular=0.3)
    bench.add(
        rubber, turned(filleted([*boot, (0.017, 0.061, 0.003), (0.009, 0.062, 0.002), (0.007, 0.07, 0)], 5), 64).mesh
    )
    lean = turned_by((-5.0, 9.0, 0.0))
    top = np.array((0.0, 0.0, 0.045)) + lean @ np.array((0.0, 0.0, 0.085))
    bench.add(STEEL, tube(np.stack([np.array((0.0, 0.0, 0.05)), top]), 0.0062, 20))
    bench.add(red, ball(0.0215, (float(top[0]), float(top[1]), float(top[2])), sides=64).mesh)
    button = plate(
        circle(0.012, sides=48), [(0, 0.038, 0), (0, 0.046, 0.002), (0.003, 0.048, 0.002), (0.006, 0.047, 0)]
    )
    collar = turned(
        filleted([(0.0155, 0.04, 0), (0.0155, 0.0435, 0.001), (0.0125, 0.0435, 0.001), (0.0125, 0.04, 0)], 4), 48
    ).mesh
    for x in (-0.042, 0.042):
        bench.add(red, placed(button, (x, -0.042, 0)))
        bench.add(rubber, placed(collar, (x, -0.042, 0)))
    return bench.model(anchors={"top": (0, 0, float(top[2]))})


_maker = listed({"colour", "second_colour", "material"}, 14.0)

MAKERS: tuple[Maker, ...] = (
    _maker("yo-yo", "yo-yo, yoyo, yo yo", 0.09, make_yo_yo),
    _maker("spinning-top", "spinning top, top toy, wooden top, whirligig, peg top", 0.072, make_top),
    _maker("marble", "glass marble, toy marble, marble ball", 0.018, make_marbles),
    _maker("marbles", "marbles, glass marbles, toy marbles", 0.06, make_marbles),
    _maker(
        "poker-chips",
        "poker chips, casino chips, gambling chips, betting chips, stack of chips, poker chip, casino chip",
        0.09,
        make_chips,
    ),
    _maker("dart", "dart, darts, throwing dart", 0.15, make_dart, 20.0),
    _maker("joystick", "joystick, arcade stick, arcade joystick, control stick", 0.15, make_joystick, 24.0),
)
