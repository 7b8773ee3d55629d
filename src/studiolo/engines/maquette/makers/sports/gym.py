"""What is lifted and what is boxed with: dumbbell, barbell, kettlebell, boxing gloves, skipping rope."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, Bench, satin, shade
from studiolo.engines.maquette.makers.moulding import Lump, ball, limb, moulded, split
from studiolo.engines.maquette.makers.plates import Outline, circle, placed, plate, superellipse
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned, unit
from studiolo.engines.maquette.makers.vehicles.forms import outline as soft_outline
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_dumbbell(spec: ThingSpec) -> Model:
    """Six-sided heads of rubber on a waisted, knurled grip; or round ones in colour."""
    bench = Bench(spec, 0x5B81)
    six = bench.random.random() < 0.6
    colour = bench.colour(("#1c1d1f",) if six else ("#2f8f9f", "#d9486a", "#7a5fa8", "#3f3f45"))
    rubber = bench.body(satin(colour, 0.5), size_m=0.2)
    outline = superellipse(0.105, 0.105, 2.0, sides=6 if six else 72)
    if six:
        turn = (np.arange(6) + 0.5) * np.pi / 3
        ring = np.stack([np.cos(turn), np.sin(turn)], axis=1) * 0.056
        line = soft_outline([(float(x), float(y), 0.009) for x, y in ring], 6)
        along = np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0)
        outline = Outline(points=line, normals=unit(np.stack([along[:, 1], -along[:, 0]], axis=1)))
    head = plate(
        outline,
        [
            (0.014, 0, 0),
            (0.004, 0.002, 0.006),
            (0, 0.016, 0.008),
            (0, 0.054, 0.008),
            (0.01, 0.062, 0.008),
            (0.022, 0.064, 0),
        ],
    )
    lift = 0.056 * (float(np.cos(np.pi / 6)) if six else 0.94)
    for side in (-1.0, 1.0):
        bench.add(rubber, placed(head, (side * 0.068, 0, lift), rotation((0, 1, 0), 90 * side)))
        disc = plate(circle(0.024, sides=48), [(0.002, 0, 0), (0, 0.001, 0.001), (0, 0.003, 0.001), (0.004, 0.0036, 0)])
        bench.add(CHROME, placed(disc, (side * 0.131, 0, lift), rotation((0, 1, 0), 90 * side)))
    x = np.linspace(-0.07, 0.07, 30)
    bench.add(
        CHROME,
        tube(
            np.stack([x, 0 * x, 0 * x + lift], axis=1),
            0.0148 + 0.0026 * np.cos(x / 0.07 * np.pi) ** 2 * (np.abs(x) < 0.05),
            28,
        ),
    )
    return bench.model()


def make_barbell(spec: ThingSpec) -> Model:
    """A long bar with two plates and a collar at either end."""
    bench = Bench(spec, 0x5B82)
    colour = bench.colour(("#1c1d1f", "#b3202a", "#1f4f9a", "#e0b02c"))
    first = bench.body(satin(colour, 0.45), size_m=0.4)
    other = satin(second_colour(bench, shade(colour, 0.5) if sum(colour) > 0.3 else hex_colour("#b3202a")), 0.45)
    lift = 0.225
    bench.add(CHROME, tube(np.array([(-0.66, 0, lift), (0.66, 0, lift)]), 0.014, 24))
    for side in (-1.0, 1.0):
        turn = rotation((0, 1, 0), 90 * side)
        bench.add(CHROME, tube(np.array([(side * 0.66, 0, lift), (side * 1.0, 0, lift)]), 0.025, 28))
        for number, (radius, thick, at) in enumerate(((0.225, 0.055, 0.68), (0.17, 0.045, 0.737))):
            disc = filleted(
                [
                    (0.027, 0.0, 0),
                    (0.06, 0.0, 0.004),
                    (0.07, 0.012, 0.006),
                    (radius * 0.78, 0.012, 0.006),
                    (radius * 0.84, 0.0, 0.006),
                    (radius, 0.002, 0.006),
                    (radius, thick - 0.002, 0.006),
                    (radius * 0.84, thick, 0.006),
                    (radius * 0.78, thick - 0.012, 0.006),
                    (0.07, thick - 0.012, 0.006),
                    (0.06, thick, 0.004),
                    (0.027, thick, 0),
                ],
                5,
            )
            bench.add(first if number == 0 else other, placed(turned(disc, 96).mesh, (side * at, 0, lift), turn))
        collar = filleted([(0.026, 0.0, 0), (0.042, 0.0, 0.003), (0.042, 0.03, 0.003), (0.026, 0.03, 0)], 4)
        bench.add(CHROME, placed(turned(collar, 40).mesh, (side * 0.785, 0, lift), turn))
    return bench.model()


def make_kettlebell(spec: ThingSpec) -> Model:
    """Cast iron: a ball with a flat foot and a looped handle; a band of colour on the handle's roots."""
    bench = Bench(spec, 0x5B83)
    iron = bench.body(
        Material(colour=bench.colour(("#1d1e20", "#24272b", "#b3202a", "#2f6f9f")), roughness=0.55, specular=0.45),
        size_m=0.2,
    )
    body: list[Lump] = [
        ball((0, 0, 0.098), 0.1, flat=(1.0, 1.0, 0.98), melt=0.01),
        limb((-0.052, 0, 0.17), (-0.062, 0, 0.235), 0.021, 0.0185, melt=0.03),
        limb((0.052, 0, 0.17), (0.062, 0, 0.235), 0.021, 0.0185, melt=0.03),
        limb((-0.062, 0, 0.235), (-0.04, 0, 0.268), 0.0185, 0.0175, melt=0.01),
        limb((0.062, 0, 0.235), (0.04, 0, 0.268), 0.0185, 0.0175, melt=0.01),
        limb((-0.04, 0, 0.268), (0.04, 0, 0.268), 0.0175, 0.0175, melt=0.01),
        ball((0, 0, -0.09), 0.1, flat=(2.0, 2.0, 1.0), melt=0.006, cut=True),
    ]
    bench.add(iron, moulded(body, 0.0028), name="kettlebell")
    badge = plate(circle(0.036, sides=64), [(0, 0, 0), (0, 0.002, 0.001), (0.003, 0.0028, 0.001), (0.006, 0.0012, 0)])
    bench.add(
        satin(second_colour(bench, hex_colour("#d9d4c6")), 0.4),
        placed(badge, (0, -0.0985, 0.1), rotation((1, 0, 0), 90)),
    )
    return bench.model()


def make_boxing_gloves(spec: ThingSpec) -> Model:
    """A pair on their cuffs, thumbs together; or one where one is asked for."""
    bench = Bench(spec, 0x5B84)
    colour = bench.colour(("#b3161f", "#b3161f", "#1f4f9a", "#17181a"))
    leather = bench.body(Material(colour=colour, roughness=0.28, specular=0.5, clearcoat=0.4), size_m=0.2)
    cuff = Material(colour=second_colour(bench, hex_colour("#f1ece0")), roughness=0.5, specular=0.4)
    single = spec.noun.split()[-1] == "glove"
    upper, lower = split(moulded(_glove(), 0.0036), (0.0, 0.0, 0.085), (0.0, 0.0, 1.0))
    lace = Material(colour=hex_colour("#f4f1ea"), roughness=0.8)
    for side in (0.0,) if single else (-1.0, 1.0):
        flip = np.diag((1.0 if side >= 0 else -1.0, 1.0, 1.0))
        turn = turned_by((0.0, side * 3.0, side * -14.0))
        at = (side * 0.105, 0.0, 0.0)
        bench.add(leather, placed(_flipped(upper, flip), at, turn), name="glove")
        bench.add(cuff, placed(_flipped(lower, flip), at, turn))
        for z in (0.02, 0.04, 0.06):
            line = np.array([(-0.022, -0.0535, z + 0.008), (0.0, -0.0565, z), (0.022, -0.0535, z + 0.008)]) @ flip
            bench.add(lace, placed(tube(line, 0.0026, 8), at, turn))
        arc = np.linspace(0, 2 * np.pi, 60)
        seam = np.stack([0.0565 * np.cos(arc), 0.05 * np.sin(arc), np.full(60, 0.086)], axis=1)
        bench.add(cuff, placed(tube(seam, 0.004, 8), at, turn))
    return bench.model()


def _flipped(mesh: Mesh, flip: Numbers) -> Mesh:
    turned_mesh = placed(mesh, (0, 0, 0), flip)
    if flip[0, 0] > 0:
        return turned_mesh
    return replace(turned_mesh, faces=turned_mesh.faces[:, ::-1].copy())


def _glove() -> list[Lump]:
    """Fist up, the thumb on its left."""
    return [
        limb((0, 0, 0.012), (0, 0, 0.09), 0.052, 0.05, flat=(1.06, 0.94, 1.0), melt=0.01),
        limb((0.0, -0.002, 0.1), (0.0, -0.004, 0.15), 0.056, 0.07, flat=(1.08, 0.92, 1.0), melt=0.03),
        ball((0.004, -0.012, 0.192), 0.076, flat=(1.04, 1.0, 0.92), melt=0.03),
        ball((0.0, -0.05, 0.155), 0.048, flat=(1.2, 0.7, 1.0), melt=0.03),
        limb((-0.056, -0.012, 0.11), (-0.072, -0.034, 0.165), 0.027, 0.03, melt=0.02),
        limb((-0.072, -0.034, 0.165), (-0.05, -0.055, 0.196), 0.03, 0.025, melt=0.008),
        ball((0, 0, -0.06), 0.06, flat=(2.0, 2.0, 1.0), melt=0.003, cut=True),
    ]


def make_rope(spec: ThingSpec) -> Model:
    """Coiled on the ground, two turned handles on top."""
    bench = Bench(spec, 0x5B85)
    cord = bench.body(satin(bench.colour(("#c8322b", "#1f1f22", "#e0b02c", "#2f7fb0")), 0.5), size_m=0.2)
    t = np.linspace(0, 1, 260)
    turn = t * 2 * np.pi * 4.2
    r = 0.15 + 0.025 * np.sin(turn * 0.63) - 0.02 * t
    path = np.stack([r * np.cos(turn), r * 0.8 * np.sin(turn), 0.005 + 0.03 * t + 0.004 * np.sin(turn * 1.7)], axis=1)
    bench.add(cord, tube(path, 0.0045, 10))
    wood = Material(colour=second_colour(bench, hex_colour("#c79a5e")), roughness=0.35, clearcoat=0.5)
    handle = turned(
        filleted(
            [
                (0.0, 0.0, 0),
                (0.012, 0.0, 0.004),
                (0.0165, 0.03, 0.02),
                (0.0125, 0.08, 0.02),
                (0.015, 0.115, 0.006),
                (0.008, 0.125, 0.004),
                (0.0, 0.126, 0),
            ],
            7,
        ),
        36,
    ).mesh
    for index, lean in ((0, 58.0), (-1, -24.0)):
        at = path[index] + (0, 0, 0.012)
        bench.add(wood, placed(handle, at, rotation((0, 0, 1), lean) @ rotation((0, 1, 0), 90)))
    return bench.model()


_maker = listed({"colour", "second_colour", "material"}, 18.0)
_plainly = listed({"colour", "material"}, 32.0)

MAKERS: tuple[Maker, ...] = (
    _plainly("dumbbell", "dumbbell, dumb-bell, hand weight, weight, weights, free weight", 0.27, make_dumbbell),
    _maker("barbell", "barbell, bar bell, weightlifting bar", 2.0, make_barbell, 26.0),
    _maker("kettlebell", "kettlebell, kettle bell, girya", 0.29, make_kettlebell, 14.0),
    _maker("boxing-gloves", "boxing gloves, boxing glove, pair of boxing gloves", 0.4, make_boxing_gloves, 10.0),
    _maker("skipping-rope", "jump rope, skipping rope, jumping rope, jumprope", 0.34, make_rope, 20.0),
)
