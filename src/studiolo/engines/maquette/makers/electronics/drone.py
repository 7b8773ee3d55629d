"""A camera drone with four rotors, standing on its arms."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, DARK_RUBBER, Bench, anodised, satin, shade
from studiolo.engines.maquette.makers.electronics.lenses import small_lens
from studiolo.engines.maquette.makers.moulding import ball, limb, moulded
from studiolo.engines.maquette.makers.plates import UPRIGHT, bead, circle, placed, slab, strip, superellipse
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import sheet

BODIES = ("#d9dbdd", "#3a3d42", "#eeece6", "#55606b", "#c45a35")
MOTORS = ((-0.115, -0.085, 0.0), (0.115, -0.085, 0.0), (-0.115, 0.100, 0.012), (0.115, 0.100, 0.012))


def make_drone(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x940F)
    colour = bench.colour(BODIES)
    shell = bench.body(satin(colour, 0.34))
    dark = satin((0.02, 0.02, 0.022), 0.42)
    hull = [
        limb((0, -0.050, 0.052), (0, 0.065, 0.055), 0.030, 0.027, flat=(1.15, 1.0, 0.78), melt=0.02),
        ball((0, -0.066, 0.050), 0.026, flat=(1.2, 0.9, 0.72), melt=0.02),
        limb((0, 0.010, 0.074), (0, 0.070, 0.073), 0.016, 0.013, flat=(1.25, 1.0, 0.7), melt=0.014),
    ]
    for x, y, lift in MOTORS:
        root = (np.sign(x) * 0.022, 0.55 * y - 0.004, 0.052)
        hull.append(limb(root, (x, y, 0.052 + lift), 0.0100, 0.0078, flat=(1.0, 1.0, 0.85), melt=0.016))
    bench.add(shell, moulded(hull, 0.0021))
    accent = satin(shade(colour, 0.25), 0.4)
    for x, y, lift in MOTORS:
        _rotor(bench, dark, (x, y, 0.052 + lift))
        foot = 0.0 if lift == 0.0 else 0.006
        leg = limb((x, y, 0.050 + lift), (x * 1.02, y * 1.02, foot + 0.005), 0.0062, 0.0042, melt=0.004)
        bench.add(accent, moulded([leg], 0.0010))
        light = Material(colour=(0.9, 0.2, 0.1), emission=(5.0, 0.5, 0.2) if y < 0 else (0.3, 4.0, 0.7))
        bench.add(
            light, placed(slab(circle(0.0032, sides=24), 0, 0.0012, 0.0005), (x, y - 0.0082, 0.053 + lift), UPRIGHT)
        )
    _gimbal(bench, dark)
    for x in (-0.0175, 0.0175):  # eyes that keep it from walls
        eye = placed(slab(superellipse(0.0125, 0.0090, 2.4), -0.004, 0.0008, 0.0005), (x, -0.0845, 0.058), _leaning(x))
        bench.add(BLACK_PLASTIC, eye)
    return bench.model()


def _leaning(x: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.asarray(rotation((0, 0, 1), 22.0 * np.sign(x)) @ UPRIGHT)


def _rotor(bench: Bench, dark: Material, at: tuple[float, float, float]) -> None:
    metal = anodised((0.10, 0.10, 0.105), 0.3)
    can = [
        (0.0, -0.010, 0),
        (0.0105, -0.010, 0.001),
        (0.0112, 0.002, 0.001),
        (0.0112, 0.0125, 0.0015),
        (0.0085, 0.0145, 0.001),
        (0.0, 0.0148, 0),
    ]
    bench.add(metal, placed(turned(filleted(can), 64).mesh, at))
    hub = filleted([(0.0062, 0.0145, 0), (0.0062, 0.0205, 0.0015), (0.0, 0.0220, 0)])
    bench.add(dark, placed(turned(hub, 48).mesh, at))
    angle = float(bench.random.uniform(0, 180))
    for half in (0.0, 180.0):
        bench.add(dark, placed(_blade(0.083), (at[0], at[1], at[2] + 0.0185), rotation((0, 0, 1), angle + half)))
    bench.add(metal, placed(bead(circle(0.0113), 0.0052, 0.0004), at))


def _blade(long: float) -> Mesh:
    """A twisted aerofoil, thin at its edges; both faces in one closed sheet."""
    t = np.linspace(0, 1, 36)[:, None]
    chord = 0.0085 + 0.0135 * np.sin(np.pi * np.clip(t * 1.12 + 0.05, 0, 1)) ** 1.2 * (1 - 0.42 * t)
    chord = chord * np.sqrt(np.clip(1 - t**9, 0.02, 1))
    around = np.linspace(0, 2 * np.pi, 25)[None]
    across = np.cos(around) * chord / 2
    thick = np.sin(around) * (0.0016 - 0.0010 * t)
    twist = np.radians(17 - 11 * t)
    y = across * np.cos(twist) - thick * np.sin(twist) - 0.004 * t**2
    z = across * np.sin(twist) + thick * np.cos(twist) + 0.003 * t**2
    return sheet(np.stack([0.004 + long * t + 0 * around, y, z], axis=-1), flip=True)


def _gimbal(bench: Bench, dark: Material) -> None:
    at = np.array((0.0, -0.0800, 0.0330))
    t = np.linspace(0, 1, 20)
    yoke = np.stack([0.0205 - 0.012 * t**2, -0.064 - 0.014 * np.sin(t * np.pi / 2), 0.034 + 0.010 * t], axis=1)
    bench.add(dark, strip(yoke, superellipse(0.0055, 0.0075, 3.0, sides=32)))
    house = moulded(
        [limb((-0.0085, -0.078, 0.033), (0.0085, -0.078, 0.033), 0.0125, 0.0125, flat=(1.0, 1.0, 0.95))], 0.0008
    )
    bench.add(anodised((0.12, 0.12, 0.125), 0.35), house)
    pieces = small_lens(0.0100, 0.0050, dark)
    bench.add(DARK_RUBBER, placed(join([slab(circle(0.0112), -0.003, 0.001, 0.0006)]), at - (0, 0.0100, 0), UPRIGHT))
    for material, mesh in pieces:
        bench.add(material, placed(mesh, at - (0, 0.0105, 0), UPRIGHT))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:drone",
        nouns=("drone", "quadcopter", "camera drone"),
        size_m=0.38,
        make=make_drone,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=30.0,
    ),
)
