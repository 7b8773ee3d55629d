"""A crown and a tiara."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.moulding import upright_on
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, curve, filleted, pipe, turned, unit
from studiolo.engines.maquette.makers.wear.stones import GOLDEN, PEARL, SILVER, brilliant, metal_of, stone_of
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

VELVETS = ("#6b1230", "#3b1a5a", "#1d2f66", "#7a1418")


def make_crown(spec: ThingSpec) -> Model:
    """A band with fleurons and points, set with stones, round a velvet cap with ermine below."""
    bench = Bench(spec, 0x2101)
    if spec.colour is not None:
        bench.honoured.add("colour")
    gold = metal_of(bench, spec.colour)
    if spec.colour is None and not spec.material and gold is not GOLDEN and "silver" not in spec.modifiers:
        gold = GOLDEN
    radius, points = 0.088, 8
    angle = np.linspace(0, 2 * np.pi, 16 * points * 2 + 1)
    phase = (angle / (2 * np.pi) * points) % 1
    spike = np.clip(1 - np.abs(phase - 0.5) * 2 / 0.42, 0, 1) ** 1.25
    minor = np.clip(1 - np.minimum(phase, 1 - phase) * 2 / 0.3, 0, 1) ** 1.4
    tall = 0.042 + 0.062 * spike + 0.026 * minor
    rows, wall = [], 0.0022
    for share in np.linspace(0, 1, 14):
        z = tall * share
        out = radius + 0.03 * (z / 0.104) ** 1.4
        rows.append(np.stack([out * np.cos(angle), out * np.sin(angle), z], axis=1))
    outer = np.stack(rows)
    inner = outer[::-1] * ((radius - wall) / radius, (radius - wall) / radius, 1.0)
    bench.add(gold, sheet(np.concatenate([outer, inner, outer[:1]]), flip=True), name="band")
    for z, thick in ((0.003, 0.0042), (0.036, 0.0026)):
        ring = np.linspace(0, 2 * np.pi, 129)
        far = radius + 0.001 + 0.03 * (z / 0.104) ** 1.4
        bench.add(
            gold,
            pipe(
                np.stack([far * np.cos(ring), far * np.sin(ring), np.full(129, z)], axis=1),
                thick,
                sides=14,
                closed_ends=False,
            ).mesh,
        )
    stones = (
        stone_of(bench, ("ruby", "sapphire", "emerald"), foiled=True),
        stone_of(bench, ("sapphire", "ruby", "emerald", "amethyst"), foiled=True),
    )
    tips, gems, beads = [], [], []
    for number in range(points * 2):
        turn = (number / (points * 2)) * 2 * np.pi
        way = np.array((np.cos(turn), np.sin(turn), 0.0))
        high = 0.104 if number % 2 else 0.068
        top = way * (radius + 0.03 * (high / 0.104) ** 1.4) + (0, 0, high + 0.004)
        tips.append(placed(ball(0.0062 if number % 2 else 0.0045, sides=28).mesh, top))
        gems.append(way * (radius + 0.0055) + (0, 0, 0.0195))
        beads.append(way * (radius + 0.009) + (0, 0, 0.0565) if number % 2 else way * (radius + 0.0055) + (0, 0, 0.044))
    bench.add(PEARL if gold is not SILVER else gold, *tips)
    for number, at in enumerate(gems):
        way = unit(at * (1, 1, 0))
        big = 0.0078 if number % 2 else 0.0056
        bench.add(stones[number % 2], placed(brilliant(big), at, upright_on(way)))
        bench.add(
            gold,
            placed(
                turned(
                    filleted(
                        [
                            (big * 0.5, -0.004, 0),
                            (big * 1.2, -0.004, 0.001),
                            (big * 1.1, 0.0012, 0.0006),
                            (big * 0.92, 0.001, 0),
                        ],
                        4,
                    ),
                    28,
                ).mesh,
                at,
                upright_on(way),
            ),
        )
    bench.add(PEARL, *(placed(ball(0.0032, sides=20).mesh, at) for at in beads))
    velvet = Material(
        colour=hex_colour(VELVETS[int(bench.random.integers(len(VELVETS)))]), roughness=0.85, specular=0.1, sheen=2.2
    )
    puff = [
        (0.0, 0.078),
        (0.03, 0.079),
        (0.06, 0.072),
        (0.083, 0.052),
        (0.086, 0.03),
        (0.0855, 0.006),
        (0.08, 0.001),
        (0.0, 0.0015),
    ]
    bench.add(velvet, turned(curve(np.array(puff[::-1]), 60), 96).mesh)
    return bench.model(anchors={"top": (0.0, 0.0, 0.1), "worn": (0.0, 0.0, 0.035)})


def make_tiara(spec: ThingSpec) -> Model:
    """An open half-circle of scrolls rising to the middle, set with stones."""
    bench = Bench(spec, 0x2102)
    if spec.colour is not None:
        bench.honoured.add("colour")
    metal = metal_of(bench, spec.colour)
    stone = stone_of(bench, ("diamond", "diamond", "sapphire", "emerald"), foiled=True)
    radius = 0.075

    def on(angle: Numbers | float, z: Numbers | float) -> Numbers:
        angle, z = np.broadcast_arrays(np.asarray(angle, float), np.asarray(z, float))
        lean = radius + 0.12 * z
        return np.stack([lean * np.sin(angle), -lean * np.cos(angle) * 1.05, z], axis=-1)

    band = np.linspace(-1.75, 1.75, 90)
    bench.add(
        metal,
        pipe(on(band, 0.003), 0.0026, sides=14).mesh,
        pipe(on(band * 0.92, 0.010 + 0 * band), 0.0014, sides=10).mesh,
    )
    at = np.linspace(-1.5, 1.5, 25)
    bench.add(
        stone,
        *(
            placed(brilliant(0.0026), p + unit(p * (1, 1, 0)) * 0.002, upright_on(unit(p * (1, 1, 0))))
            for p in on(at, 0.0068)
        ),
    )
    for centre, wide, tall in (
        (0.0, 0.3, 0.062),
        (0.42, 0.24, 0.044),
        (-0.42, 0.24, 0.044),
        (0.78, 0.2, 0.032),
        (-0.78, 0.2, 0.032),
        (1.1, 0.17, 0.022),
        (-1.1, 0.17, 0.022),
    ):
        t = np.linspace(0, np.pi, 50)
        for share in (1.0, 0.55):
            arch = on(
                centre + wide * share * np.cos(t) * (0.6 + 0.4 * np.cos(t) ** 2), 0.01 + tall * share * np.sin(t) ** 0.8
            )
            bench.add(metal, pipe(arch, 0.0013, sides=10).mesh)
        for z, size in ((0.012 + tall * 0.55, 0.0042 + 0.03 * (tall - 0.02)), (0.014 + tall, 0.0034)):
            p = on(np.array(centre), np.array(z))
            way = unit(p * (1, 1, 0))
            bench.add(stone, placed(brilliant(size), p + way * 0.001, upright_on(way)))
            bench.add(
                metal,
                placed(
                    turned(
                        filleted(
                            [
                                (size * 0.4, -size, 0),
                                (size * 1.15, -size * 0.3, 0.0004),
                                (size * 1.05, size * 0.12, 0.0003),
                                (size * 0.9, 0, 0),
                            ],
                            3,
                        ),
                        20,
                    ).mesh,
                    p + way * 0.001,
                    upright_on(way),
                ),
            )
    return bench.model()


_maker = listed(("colour", "second_colour", "material", "modifiers"), 20.0)
MAKERS = (
    _maker("crown", "crown, royal crown, golden crown, king's crown, queen's crown, coronet", 0.24, make_crown),
    _maker("tiara", "tiara, diadem", 0.17, make_tiara),
)  # fmt: skip
