"""A baseball glove: four fingers and a thumb of thick leather round a pocket, laced together, a web between."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.moulding import Lump, ball, limb, moulded, surface
from studiolo.engines.maquette.makers.plates import rounded, strip
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import curve
from studiolo.engines.maquette.model import Material, Model, Numbers, Vector
from studiolo.engines.maquette.settings.shell import tube

# Root, knuckle and tip of each finger, little finger first; its width.
FINGERS: tuple[tuple[Vector, Vector, Vector, float], ...] = (
    ((0.075, 0.02, 0.1), (0.108, 0.0, 0.17), (0.104, -0.045, 0.228), 0.0235),
    ((0.042, 0.026, 0.13), (0.062, 0.014, 0.21), (0.06, -0.03, 0.272), 0.0235),
    ((0.0, 0.028, 0.135), (0.012, 0.018, 0.222), (0.014, -0.024, 0.288), 0.0235),
    ((-0.04, 0.026, 0.128), (-0.036, 0.016, 0.212), (-0.03, -0.028, 0.282), 0.024),
)
THUMB: tuple[Vector, Vector, Vector] = ((-0.07, 0.01, 0.075), (-0.118, -0.02, 0.135), (-0.112, -0.062, 0.2))


def make_baseball_glove(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x5B71)
    hide = bench.colour(("#a5612e", "#8a4a22", "#c08344", "#3a2a22"))
    leather = bench.body(Material(colour=hide, roughness=0.42, specular=0.5, clearcoat=0.1), size_m=0.2)
    lumps = _hand()
    bench.add(leather, moulded(lumps, 0.0033), name="glove")
    lace = Material(
        colour=second_colour(bench, shade(hide, 1.7) if sum(hide) < 0.5 else shade(hide, 0.4)),
        roughness=0.5,
        specular=0.4,
    )
    _web(bench, leather, lace)
    for z in (0.235, 0.205):
        starts = np.linspace(-0.045, 0.105 if z < 0.23 else 0.085, 14)
        line = np.array(
            [
                surface(lumps, (float(x), 0.12, z - 0.2 * abs(x - 0.02)), (0.0, -1.0, 0.0), 0.3)[0] + (0, 0.002, 0)
                for x in starts
            ]
        )
        bench.add(lace, tube(line, 0.0026, 8))
    _stitches(bench, lumps, shade(hide, 0.45))
    return posed(bench, turned_by((-8.0, 0.0, 0.0)))


def _hand() -> list[Lump]:
    """Palm to the front: a heel and palm, fingers that bend forward, all hollowed by the pocket."""
    lumps = [
        ball((0.0, 0.012, 0.085), 0.085, flat=(1.12, 0.56, 0.95), melt=0.02),
        limb((-0.055, -0.004, 0.04), (0.06, -0.004, 0.04), 0.036, 0.036, flat=(1.0, 0.95, 1.0), melt=0.03),
    ]
    for root, knuckle, tip, wide in FINGERS:
        lumps.append(limb(root, knuckle, wide * 1.05, wide, melt=0.012))
        lumps.append(limb(knuckle, tip, wide, wide * 0.86, melt=0.006))
    root, knuckle, tip = THUMB
    lumps += [limb(root, knuckle, 0.036, 0.03, melt=0.02), limb(knuckle, tip, 0.03, 0.022, melt=0.008)]
    lumps.append(ball((-0.012, -0.108, 0.14), 0.105, flat=(0.88, 1.0, 1.12), melt=0.022, cut=True))
    lumps.append(
        Lump(
            a=(0.0, 0.03, -0.03), b=(0.0, 0.02, 0.03), start=0.04, end=0.028, flat=(1.3, 0.6, 1.0), melt=0.008, cut=True
        )
    )
    return lumps


def _web(bench: Bench, leather: Material, lace: Material) -> None:
    """A lattice between the thumb and the first finger."""

    def across(share: float) -> Numbers:
        a = np.array((-0.112, -0.052, 0.188)) * share + np.array((-0.085, -0.012, 0.115)) * (1 - share)
        b = np.array((-0.05, -0.026, 0.272)) * share + np.array((-0.05, 0.008, 0.15)) * (1 - share)
        middle = (a + b) / 2 + np.array((-0.01, 0.02, 0.012))
        return curve(np.array([a, middle, b]), 20)

    for share in (0.12, 0.42, 0.72, 1.0):
        bench.add(leather, strip(across(share), rounded(0.019, 0.007, 0.003), (0.3, 0.5, 1.0)))
    lines = np.stack([across(share) for share in np.linspace(0.05, 1.0, 8)])
    for column in (4, 8, 12, 16):
        bench.add(leather, strip(lines[:, column] + (0, -0.003, 0), rounded(0.017, 0.006, 0.0025), (1.0, 0.2, -0.4)))
    for column in (2, 6, 10, 14, 18):
        bench.add(lace, tube(lines[:, column] + (0, -0.007, 0), 0.0022, 8))


def _stitches(bench: Bench, lumps: list[Lump], tone: tuple[float, float, float]) -> None:
    """Seams round the palm and along the fingers, seen from the front."""
    thread = Material(colour=tone, roughness=0.7)
    turn = np.linspace(0.12 * np.pi, 1.6 * np.pi, 60)
    ring = np.stack([-0.004 + 0.07 * np.cos(turn), 0.112 + 0.068 * np.sin(turn)], axis=1)
    paths = [ring]
    for (x0, _, z0), (x1, _, z1), (x2, _, z2), _ in FINGERS:
        t = np.linspace(0.15, 1.0, 16)[:, None]
        paths.append((1 - t) ** 2 * (x0, z0 + 0.03) + 2 * t * (1 - t) * (x1, z1) + t**2 * (x2, z2 - 0.006))
    for path in paths:
        line = np.array([surface(lumps, (float(x), -0.16, float(z)), (0.0, 1.0, 0.0), 0.3)[0] for x, z in path])
        keep = np.concatenate([[True], np.linalg.norm(np.diff(line, axis=0), axis=1) < 0.03])
        if keep.sum() > 3:
            bench.add(thread, tube(line[keep] + (0, -0.0004, 0), 0.0014, 6))


_maker = listed({"colour", "second_colour", "material"}, -14.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "baseball-glove",
        "baseball glove, baseball mitt, mitt, catcher's mitt, catcher's glove, fielder's glove",
        0.31,
        make_baseball_glove,
    ),
)
