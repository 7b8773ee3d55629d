"""Bells, rattles, the triangle, a banjo, a harp; and the stands one plays at: microphone and music stand."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.instruments.harps import make_banjo, make_harp
from studiolo.engines.maquette.makers.instruments.stands import make_music_stand, make_stage_microphone
from studiolo.engines.maquette.makers.instruments.strings import IRON, along
from studiolo.engines.maquette.makers.instruments.woods import VARNISH
from studiolo.engines.maquette.makers.plates import (
    placed,
)
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import ball, curve, filleted, turned
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.model import Material, Model, Numbers, Texture
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour


def bell_profile(radius: float, tall: float) -> Numbers:
    """From its mouth up the outside, and down inside."""
    outer = [
        (1.0, 0.0, 0.006),
        (0.985, 0.045, 0.01),
        (0.8, 0.2, 0.1),
        (0.64, 0.5, 0.2),
        (0.56, 0.78, 0.1),
        (0.42, 0.94, 0.09),
        (0.2, 1.0, 0.06),
        (0.0, 1.0, 0.0),
    ]
    inner = [
        (0.0, 0.93, 0.0),
        (0.34, 0.88, 0.08),
        (0.5, 0.72, 0.1),
        (0.58, 0.48, 0.2),
        (0.75, 0.17, 0.1),
        (0.93, 0.0, 0.01),
        (1.0, 0.0, 0.0),
    ]
    line = filleted([(r, z, s) for r, z, s in [*inner, *outer]], 10)
    return line * (radius, tall)


def make_bell(spec: ThingSpec) -> Model:
    """Bronze, with raised rings, hung from a yoke of oak between two posts."""
    bench = Bench(spec, 0x1A71)
    bronze = bench.body(Material(colour=bench.colour(("#d9a441", "#c08a3e")), roughness=0.18, metallic=1.0), size_m=0.2)
    radius, tall, low = 0.1, 0.17, 0.045
    line = bell_profile(radius, tall)
    half = len(line) // 2
    bench.add(bronze, placed(turned(line, 128).mesh, (0, 0, low)), name="bell")
    outer = line[half:]
    for z in (0.02, 0.03, 0.115, 0.122):
        r = float(np.interp(z, outer[outer[:, 0] > 0.03][:, 1], outer[outer[:, 0] > 0.03][:, 0]))
        arc = np.linspace(0, 2 * np.pi, 97)
        bench.add(bronze, tube(np.stack([r * np.cos(arc), r * np.sin(arc), np.full(97, low + z)], axis=1), 0.0018, 8))
    clapper = Material(colour=(0.05, 0.05, 0.052), roughness=0.45, metallic=0.7)
    bench.add(
        clapper,
        tube(np.array([(0, 0, low + tall * 0.9), (0, 0, low + 0.01)]), 0.005, 12),
        ball(0.018, (0, 0, low + 0.002), sides=40).mesh,
    )
    wood = along(second_colour(bench, hex_colour("#6d4426")), spec.seed, VARNISH)
    top = low + tall
    arc = np.linspace(0, np.pi, 20)
    bench.add(
        bronze, tube(np.stack([0.016 * np.cos(arc), 0 * arc, top - 0.004 + 0.03 * np.sin(arc)], axis=1), 0.0055, 12)
    )
    bench.add(wood, box((-0.145, -0.018, top + 0.014), (0.145, 0.018, top + 0.05), 0.008, soft=2))
    for side in (-1.0, 1.0):
        x = side * 0.135
        bench.add(
            wood,
            box((x - 0.014, -0.02, 0.012), (x + 0.014, 0.02, top + 0.03), 0.005, soft=2),
            box((x - 0.024, -0.085, 0.0), (x + 0.024, 0.085, 0.022), 0.006, soft=2),
        )
        bench.add(IRON, tube(np.array([(x - 0.018, 0, top + 0.032), (x + 0.018, 0, top + 0.032)]), 0.008, 14))
    rope = Material(colour=hex_colour("#d9c8a0"), roughness=0.85)
    bench.add(
        rope,
        tube(curve(np.array([(0, 0, low - 0.012), (0.003, -0.004, low - 0.03), (0.01, -0.01, 0.006)]), 12), 0.003, 8),
    )
    return bench.model()


def make_hand_bell(spec: ThingSpec) -> Model:
    """Stands on its mouth, its turned handle up."""
    bench = Bench(spec, 0x1A72)
    brass = bench.body(Material(colour=bench.colour(("#e2b04a",)), roughness=0.14, metallic=1.0), size_m=0.1)
    bench.add(brass, turned(bell_profile(0.05, 0.075), 112).mesh, name="bell")
    wood = Material(colour=second_colour(bench, hex_colour("#3a2015")), roughness=0.25, clearcoat=0.8)
    bench.add(
        brass,
        turned(
            filleted([(0.012, 0.073, 0), (0.012, 0.08, 0.002), (0.0075, 0.084, 0.002), (0.0075, 0.09, 0)], 5), 40
        ).mesh,
    )
    line = [
        (0.008, 0.088, 0),
        (0.0105, 0.094, 0.003),
        (0.0075, 0.101, 0.004),
        (0.0125, 0.13, 0.02),
        (0.0105, 0.158, 0.01),
        (0.0085, 0.163, 0.003),
        (0.0125, 0.173, 0.006),
        (0.0, 0.182, 0),
    ]
    bench.add(wood, turned(filleted(line, 8), 48).mesh)
    return bench.model()


def make_maracas(spec: ThingSpec) -> Model:
    """A pair, or one where one is asked for, leaning apart, their gourds painted in bands."""
    bench = Bench(spec, 0x1A73)
    codes = ("#d9322b", "#f2b62c", "#1f8f6a", "#1f6fb0", "#e8622c")
    order = bench.random.permutation(len(codes))
    first = bench.colour((codes[int(order[0])],))
    second = second_colour(bench, hex_colour(codes[int(order[1])]))
    bands = np.repeat(
        np.array([(0.6, 0.32, 0.1), first, hex_colour("#f4efe0"), second, hex_colour("#f4efe0"), first, first]),
        (40, 50, 12, 40, 12, 60, 42),
        axis=0,
    )
    picture = Texture(image=np.clip(bands[::-1, None, :] * np.ones((1, 8, 1)), 0, 0.9).astype(np.float32), repeat=False)
    paint = Material(colour=picture, roughness=0.22, specular=0.5, clearcoat=0.8)
    gourd = bench.body(paint, size_m=0.1)
    wood = Material(colour=hex_colour("#b8783c"), roughness=0.35, clearcoat=0.5)
    head = filleted(
        [
            (0.01, 0.125, 0),
            (0.022, 0.14, 0.02),
            (0.04, 0.18, 0.03),
            (0.042, 0.2, 0.02),
            (0.03, 0.235, 0.025),
            (0.0, 0.248, 0),
        ],
        12,
    )
    grip = filleted(
        [
            (0.0, 0.0, 0),
            (0.0115, 0.001, 0.006),
            (0.0135, 0.012, 0.006),
            (0.0095, 0.025, 0.008),
            (0.0085, 0.11, 0.02),
            (0.0115, 0.128, 0.004),
            (0.0, 0.13, 0),
        ],
        8,
    )
    single = spec.noun.split()[-1] in ("maraca", "rattle")
    for x, y, lean in ((0.0, 0.0, 12.0),) if single else ((-0.052, 0.0, -10.0), (0.052, -0.01, 14.0)):
        turn = turned_by((-8.0, lean, 0.0))
        bench.add(gourd, placed(turned(head, 80).mesh, (x, y, 0), turn))
        bench.add(wood, placed(turned(grip, 48).mesh, (x, y, 0), turn))
    return bench.model()


def make_triangle(spec: ThingSpec) -> Model:
    """A bent bar of steel that hangs from a cord, and its beater."""
    bench = Bench(spec, 0x1A74)
    steel = bench.body(Material(colour=bench.colour(("#d5d7da",)), roughness=0.12, metallic=1.0), size_m=0.1)
    corners = [(-0.075, 0.019, 0), (0.0, 0.149, 0.02), (0.086, 0.0, 0.02), (-0.045, 0.0, 0.0)]
    line = filleted(corners, 14)
    path = np.stack([line[:, 0], 0 * line[:, 0], 0.008 + line[:, 1]], axis=1)
    bench.add(
        steel,
        tube(path, 0.0055, 20),
        *(ball(0.0055, (float(p[0]), float(p[1]), float(p[2])), sides=24).mesh for p in (path[0], path[-1])),
    )
    cord = Material(colour=second_colour(bench, hex_colour("#c8322b")), roughness=0.8)
    bench.add(
        cord,
        tube(
            curve(
                np.array(
                    [
                        (0.0, -0.006, 0.142),
                        (-0.008, 0.0, 0.17),
                        (0.0, 0.002, 0.2),
                        (0.008, 0.0, 0.17),
                        (0.0, 0.006, 0.142),
                    ]
                ),
                30,
            ),
            0.0016,
            8,
        ),
    )
    bench.add(steel, tube(np.array([(0.125, 0.01, 0.0), (0.085, 0.0, 0.15)]), 0.0032, 14))
    return bench.model()


_maker = listed({"colour", "second_colour", "material"}, 16.0)
_plainly = listed({"colour", "material"}, 16.0)

MAKERS: tuple[Maker, ...] = (
    _maker("bell", "bell, church bell, bronze bell, brass bell, ship's bell, liberty bell", 0.32, make_bell, 20.0),
    _maker(
        "hand-bell", "hand bell, handbell, school bell, service bell, dinner bell, cowbell", 0.18, make_hand_bell, 0.0
    ),
    _maker("maracas", "maracas, maraca, rattle, pair of maracas, shakers", 0.26, make_maracas, 0.0),
    _maker("musical-triangle", "musical triangle, triangle instrument, percussion triangle", 0.21, make_triangle),
    _plainly("banjo", "banjo, mandolin banjo, bluegrass banjo", 1.0, make_banjo, 20.0),
    _maker("harp", "harp, concert harp, lyre, golden harp, angel's harp", 1.75, make_harp, 14.0),
    _plainly(
        "stage-microphone",
        "microphone stand, stage microphone, mic stand, singer's microphone, karaoke microphone, vocal microphone",
        1.4,
        make_stage_microphone,
        30.0,
    ),
    _plainly("music-stand", "music stand, sheet music stand, sheet music, note stand", 1.22, make_music_stand, 20.0),
)
