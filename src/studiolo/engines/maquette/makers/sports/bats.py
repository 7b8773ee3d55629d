"""What balls are struck with, one piece of wood or steel: baseball bat, cricket bat, hockey stick, golf club."""

import numpy as np

from studiolo.engines.maquette.makers import grain
from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, CHROME, STEEL, Bench, lacquer, shade
from studiolo.engines.maquette.makers.moulding import ball, limb, moulded
from studiolo.engines.maquette.makers.plates import UPRIGHT, drawn, placed, plate, rounded, strip
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import filleted, turned
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Texture
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour


def varnished(colour: Colour, seed: int) -> Material:
    """Turned ash or maple under varnish."""
    picture = Texture(image=grain.wood_texture(colour, seed).image.transpose(1, 0, 2).copy())  # its grain runs along
    return Material(colour=picture, roughness=0.3, specular=0.45, clearcoat=0.7, clearcoat_gloss=0.92)


def wrapped(line: Numbers, radius: float | Numbers, *, turns: int, sides: int = 20) -> Mesh:
    """Tape wound around a straight handle: its edges overlap a little each turn."""
    count = turns * 8 + 1
    t = np.linspace(0, 1, count)
    path = np.asarray(line[0]) + (np.asarray(line[1]) - np.asarray(line[0])) * t[:, None]
    ridge = 1 + 0.07 * ((t * turns) % 1)
    radii = np.broadcast_to(np.asarray(radius, float), (count,)) * ridge
    return tube(path, radii, sides)


def make_baseball_bat(spec: ThingSpec) -> Model:
    """Stands on its barrel, as bats do in a corner."""
    bench = Bench(spec, 0x5B21)
    colour = bench.colour(("#d2a163", "#c8935a", "#8a4f2a", "#2a2422"))
    wood = bench.body(varnished(colour, spec.seed), size_m=0.4)
    profile = filleted(
        [
            (0.0, 0.004, 0),
            (0.018, 0.0, 0.008),
            (0.0325, 0.012, 0.016),
            (0.0335, 0.1, 0.1),
            (0.0325, 0.24, 0.16),
            (0.0215, 0.46, 0.18),
            (0.0135, 0.62, 0.12),
            (0.0128, 0.8, 0.05),
            (0.0136, 0.826, 0.01),
            (0.0245, 0.836, 0.006),
            (0.0245, 0.852, 0.008),
            (0.0, 0.858, 0),
        ],
        12,
    )
    bench.add(wood, turned(profile, 96).mesh, name="bat")
    grip = Material(colour=second_colour(bench, hex_colour("#1b1a1a")), roughness=0.75, specular=0.3)
    bench.add(grip, wrapped(np.array([(0, 0, 0.565), (0, 0, 0.822)]), 0.0152, turns=18))
    ring = filleted([(0.0335, 0.318, 0), (0.0316, 0.32, 0.0003), (0.0308, 0.33, 0.0003), (0.029, 0.332, 0)], 4)
    bench.add(lacquer(shade(colour, 0.25)), turned(ring, 96).mesh)
    return posed(bench, turned_by((0.0, 0.0, 0.0)))


def make_cricket_bat(spec: ThingSpec) -> Model:
    """Pale willow, flat in front and ridged behind, standing on its toe."""
    bench = Bench(spec, 0x5B22)
    wood = bench.body(varnished(bench.colour(("#e3c793", "#dcbd85")), spec.seed), size_m=0.4)
    section = drawn(
        [
            (-0.054, -0.008),
            (-0.05, -0.0125),
            (0, -0.013),
            (0.05, -0.0125),
            (0.054, -0.008),
            (0.046, 0.002),
            (0, 0.024),
            (-0.046, 0.002),
        ]
    )
    t = np.linspace(0, 1, 60)
    taper = np.minimum(1, 0.86 + 0.14 * np.sqrt(np.clip(t / 0.06, 0, 1))) * (
        1 - 0.7 * np.clip((t - 0.9) / 0.1, 0, 1) ** 2
    )
    path = np.stack([np.zeros(60), np.zeros(60), 0.56 * t], axis=1)
    bench.add(wood, strip(path, section, (1.0, 0.0, 0.0), taper=taper), name="bat")
    grip = Material(colour=second_colour(bench, hex_colour("#c23028")), roughness=0.75, specular=0.3)
    bench.add(grip, wrapped(np.array([(0, 0, 0.55), (0, 0, 0.85)]), 0.0168, turns=22))
    bench.add(grip, moulded([ball((0, 0, 0.85), 0.0172, flat=(1.0, 1.0, 0.5), melt=0.002)], 0.0015))
    return bench.model()


def make_hockey_stick(spec: ThingSpec) -> Model:
    """On its blade, shaft up, as it leans in a player's hands."""
    bench = Bench(spec, 0x5B23)
    colour = bench.colour(("#1b1c1f", "#c23028", "#23508f", "#c99a5c"))
    shaft = bench.body(lacquer(colour), size_m=0.4)
    heel = np.array((0.0, 0.0, 0.045))
    way = np.array((0.5, 0.0, 0.87))
    path = np.linspace(heel, heel + way * 1.32, 30)
    bench.add(shaft, strip(path, rounded(0.031, 0.021, 0.006), (1.0, 0.0, -0.57)))
    t = np.linspace(0, 1, 30)
    blade = np.stack([0.02 - 0.31 * t, -0.035 * t**2, 0.036 + 0.006 * t], axis=1)
    tape = Material(colour=second_colour(bench, hex_colour("#202022")), roughness=0.85, specular=0.2)
    bench.add(shaft, strip(blade[:11], rounded(0.062, 0.0115, 0.005), (0.0, 0.0, 1.0)))
    bench.add(
        tape,
        strip(
            blade[9:],
            rounded(0.0665, 0.0135, 0.006),
            (0.0, 0.0, 1.0),
            taper=1 - 0.35 * np.clip((t[9:] - 0.8) / 0.2, 0, 1) ** 3,
        ),
    )
    joint = [
        limb((0.01, 0, 0.04), (0.05, 0, 0.12), 0.024, 0.016, flat=(1.0, 0.42, 1.0), melt=0.01),
        ball((-0.02, 0, 0.036), 0.028, flat=(1.2, 0.24, 0.98), melt=0.02),
    ]
    bench.add(shaft, moulded(joint, 0.002))
    ends = heel + way * np.array([[1.06], [1.32]])
    bench.add(tape, wrapped(ends, 0.0195, turns=14), moulded([ball(tuple(ends[1]), 0.022, melt=0.004)], 0.0025))
    band = heel + way * np.array([[0.34], [0.52]])
    pale = lacquer(second_colour(bench, hex_colour("#efece4")))
    bench.add(pale, strip(band, rounded(0.0316, 0.0216, 0.006), (1.0, 0.0, -0.57)))
    return bench.model()


def make_golf_club(spec: ThingSpec) -> Model:
    """An iron or a driver on the ground at address, its shaft leaning up."""
    bench = Bench(spec, 0x5B24)
    words = set(spec.noun.split())
    driver = bool(words & {"driver", "wood"}) or (
        "iron" not in words and "putter" not in words and bool(bench.random.random() < 0.5)
    )
    way = np.array((0.5, 0.0, 0.866))
    hosel = np.array((0.0, 0.0, 0.03))
    if driver:
        _driver_head(bench)
    else:
        _iron_head(bench)
    line = np.stack([hosel + way * 0.015, hosel + way * 0.64])
    steps = np.linspace(0, 1, 24)
    bench.add(CHROME, tube(line[0] + (line[1] - line[0]) * steps[:, None], 0.0047 + 0.0028 * steps, 20), name="shaft")
    ferrule = hosel + way * np.array([[0.06], [0.085]])
    bench.add(BLACK_PLASTIC, tube(ferrule, np.array((0.0078, 0.006)), 20))
    ends = hosel + way * np.array([[0.62], [0.84]])
    grip = Material(colour=second_colour(bench, hex_colour("#161617")), roughness=0.75, specular=0.3)
    bench.add(grip, wrapped(ends, np.linspace(0.0095, 0.0132, 20 * 8 + 1), turns=20))
    bench.add(grip, moulded([ball(tuple(ends[1]), 0.0138, flat=(1.0, 1.0, 1.0), melt=0.002)], 0.0012))
    hand = (float(ends[0][0]), float(ends[0][1]), float(ends[0][2]))
    return bench.model(anchors={"hand_left": hand, "hand_right": hand})


def _driver_head(bench: Bench) -> None:
    colour = bench.colour(("#141518", "#1f3560", "#8a1c22"))
    shell = bench.body(lacquer(colour), size_m=0.1)
    # Flat in front, round behind.
    crown = [
        ball((-0.048, 0.03, 0.033), 0.058, flat=(1.08, 1.0, 0.62), melt=0.02),
        limb((-0.09, 0.0, 0.03), (-0.01, 0.0, 0.03), 0.032, 0.03, flat=(1.0, 0.7, 0.92), melt=0.03),
        limb((0.0, 0.0, 0.035), (0.012, 0.0, 0.056), 0.018, 0.0085, melt=0.02),
    ]
    bench.add(shell, moulded(crown, 0.0016))
    face = drawn(
        [
            (-0.098, 0.03),
            (-0.09, 0.012),
            (-0.05, 0.005),
            (-0.01, 0.014),
            (0.002, 0.032),
            (-0.012, 0.05),
            (-0.05, 0.06),
            (-0.086, 0.052),
        ]
    )
    bench.add(
        STEEL,
        placed(
            plate(face, [(0.002, 0, 0), (0, 0.0005, 0.0004), (0, 0.0016, 0.0006), (0.002, 0.002, 0)]),
            (0, -0.0215, 0),
            UPRIGHT,
        ),
    )
    line = Material(colour=second_colour(bench, (0.75, 0.75, 0.73)), roughness=0.5)
    for z in np.linspace(0.02, 0.046, 5):
        bench.add(line, tube(np.array([(-0.078, -0.0235, z), (-0.02, -0.0235, z)]), 0.0005, 6))


def _iron_head(bench: Bench) -> None:
    steel = bench.body(CHROME, size_m=0.1)
    face = drawn(
        [
            (-0.002, 0.036),
            (-0.012, 0.036),
            (-0.05, 0.054),
            (-0.072, 0.058),
            (-0.082, 0.042),
            (-0.076, 0.014),
            (-0.055, 0.003),
            (-0.02, 0.003),
            (0.002, 0.012),
            (0.008, 0.034),
        ]
    )
    loft = turned_by((-26.0, 0.0, 0.0)) @ UPRIGHT
    bench.add(
        steel,
        placed(
            plate(face, [(0.003, 0, 0), (0, 0.0015, 0.0015), (0, 0.006, 0.0012), (0.002, 0.007, 0)]),
            (0, -0.004, 0),
            loft,
        ),
    )
    bench.add(steel, moulded([limb((-0.004, 0.0, 0.024), (0.012, 0.0, 0.052), 0.0085, 0.0078, melt=0.004)], 0.0012))
    dark = Material(colour=(0.05, 0.05, 0.05), roughness=0.6)
    for y in np.linspace(0.014, 0.034, 6):
        groove = np.array([(-0.066, y, 0.0072), (-0.022, y, 0.0072)]) @ loft.T + (0, -0.004, 0)
        bench.add(dark, tube(groove, 0.00055, 6))


_maker = listed({"colour", "second_colour", "material"}, 18.0)

MAKERS: tuple[Maker, ...] = (
    _maker("baseball-bat", "baseball bat, softball bat", 0.86, make_baseball_bat, 0.0),
    _maker("cricket-bat", "cricket bat", 0.86, make_cricket_bat, 28.0),
    _maker("hockey-stick", "hockey stick, ice hockey stick, field hockey stick", 1.5, make_hockey_stick, 20.0),
    _maker("golf-club", "golf club, golf driver, golf iron, putter, golf stick", 1.0, make_golf_club, 24.0),
)
