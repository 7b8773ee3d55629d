"""A key with a pierced bow, and a padlock."""

import numpy as np

from studiolo.engines.maquette.makers.bench import STEEL, Bench, lacquer
from studiolo.engines.maquette.makers.household.trims import BRASS, tipped
from studiolo.engines.maquette.makers.plates import circle, placed, rounded, slab, standing
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve, filleted, moved, pipe, rotation, turned
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import box

OLD_BRASS = Material(colour=(0.55, 0.37, 0.15), roughness=0.32, metallic=1.0)
OLD_IRON = Material(colour=(0.2, 0.19, 0.18), roughness=0.42, metallic=0.9)
DARK = Material(colour=(0.01, 0.01, 0.01), roughness=0.6)


def make_key(spec: ThingSpec) -> Model:
    """An old door key, its bit down: three rings for the bow, a turned shank, a bit with wards cut into it."""
    bench = Bench(spec, 0x0E01)
    usual = (BRASS, OLD_BRASS, STEEL, OLD_IRON)[int(bench.random.choice(4, p=(0.4, 0.25, 0.2, 0.15)))]
    metal = bench.body(_coated(bench, usual), size_m=0.08)
    shank = [(0, 0.0, 0), (0.0024, 0.0, 0.0006), (0.0027, 0.045, 0.001), (0.0046, 0.046, 0.0008), (0.0046, 0.0485, 0.0008),
             (0.0031, 0.0495, 0.0008), (0.0053, 0.0515, 0.001), (0.0053, 0.0535, 0.001), (0.003, 0.0555, 0.001), (0.0026, 0.06, 0.001),
             (0, 0.06, 0)]  # fmt: skip
    bench.add(metal, turned(filleted(shank, 6), 40).mesh)
    for x, z, wide in ((-0.0082, 0.0665, 0.0072), (0.0082, 0.0665, 0.0072), (0.0, 0.0782, 0.0078)):
        bench.add(metal, _ring((x, 0.0, z), wide, 0.0017))
    bench.add(
        metal, moved(turned(filleted([(0, -0.003, 0), (0.0042, 0, 0.003), (0, 0.003, 0)], 8), 32), (0, 0, 0.0685)).mesh
    )
    bench.add(metal, *_bit(bench))
    return tipped(bench.model(), bench, rotation((0, 1, 0), 24.0))


def _coated(bench: Bench, usual: Material) -> Material:
    if bench.spec.colour is None:
        return usual
    bench.honoured.add("colour")
    return Material(colour=bench.spec.colour, roughness=0.25, metallic=0.7, clearcoat=0.6)


def _bit(bench: Bench) -> list[Mesh]:
    """Teeth of different depth side by side on a web, as a lock's wards ask."""
    depths = bench.random.permutation([0.0125, 0.0088, 0.0135, 0.0105])
    web = [box((0.0015, -0.0012, 0.003), (0.0075, 0.0012, 0.0175), 0.0004)]
    teeth = [
        box((0.004, -0.0012, 0.003 + 0.0038 * k), (float(deep), 0.0012, 0.003 + 0.0038 * k + 0.0031), 0.0004)
        for k, deep in enumerate(depths)
    ]
    return web + teeth


def _ring(at: tuple[float, float, float], radius: float, thick: float) -> Mesh:
    turn = np.linspace(0, 2 * np.pi, 65)
    line = np.stack([at[0] + radius * np.cos(turn), np.full(65, at[1]), at[2] + radius * np.sin(turn)], axis=1)
    return pipe(line, thick, sides=18, closed_ends=False, side=(0, 1, 0)).mesh


def make_padlock(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x0E02)
    usual = BRASS if spec.colour is None else lacquer(spec.colour)
    if spec.colour is not None:
        bench.honoured.add("colour")
    body = bench.body(usual, size_m=0.08)
    wide, tall, deep = 0.052, 0.046, 0.019
    bench.add(
        body,
        standing(slab(rounded(wide, tall, 0.006), -deep / 2, deep / 2, 0.0035, steps=10), (0, 0, tall / 2)),
        name="body",
    )
    for z in (0.011, 0.036):  # a line milled round the body, told by a raised band
        bench.add(body, placed(slab(rounded(wide + 0.0012, deep + 0.0012, 0.004), -0.0018, 0.0018, 0.0008), (0, 0, z)))
    opened = "open" in spec.modifiers or "unlocked" in spec.modifiers
    bench.add(STEEL, _shackle(tall + (0.012 if opened else 0.0), opened))
    collar = filleted([(0.0046, 0, 0), (0.0068, 0, 0.0006), (0.0068, 0.0022, 0.0008), (0.0046, 0.0026, 0)], 5)
    for side in (-1.0, 1.0):
        bench.add(body, moved(turned(collar, 40), (side * 0.0155, 0, tall - 0.0006)).mesh)
    plate_out = filleted(
        [(0, 0, 0), (0.0088, 0, 0.0004), (0.0088, 0.0008, 0.0005), (0.0072, 0.0014, 0.0008), (0, 0.0012, 0)], 5
    )
    bench.add(STEEL, standing(turned(plate_out, 64).mesh, (0, -deep / 2, 0.0215)))
    bench.add(DARK, standing(slab(circle(0.0026, sides=40), 0, 0.0016, 0.0001), (0, -deep / 2, 0.0232)))
    bench.add(DARK, standing(slab(rounded(0.0022, 0.0065, 0.0003), 0, 0.0016, 0.0001), (0, -deep / 2, 0.0195)))
    if opened:
        bench.honoured.add("modifiers")
    return bench.model(anchors={"top": (0.0, 0.0, 0.085)})


def _shackle(low: float, opened: bool) -> Mesh:
    turn = np.linspace(0, np.pi, 48)
    bow = np.stack([0.0155 * np.cos(turn), 0 * turn, low + 0.0155 + 0.0155 * np.sin(turn)], axis=1)
    end = low - 0.003 if opened else low - 0.006
    line = np.concatenate(
        [[(0.0155, 0, end), (0.0155, 0, low + 0.005)], bow, [(-0.0155, 0, low + 0.005), (-0.0155, 0, low - 0.018)]]
    )
    mesh = pipe(curve(line, 110), 0.0043, sides=24).mesh
    if not opened:
        return mesh
    pivot = np.array((-0.0155, 0.0, 0.0))
    turned_out = rotation((0, 0, 1), -38.0)
    return placed(mesh, pivot - turned_out @ pivot, turned_out)


_maker = listed(("colour", "material"), 24.0)
MAKERS = (
    _maker("key", "key, door key, old key, skeleton key, antique key, house key, golden key", 0.085, make_key),
    _maker("padlock", "padlock, lock, brass padlock, closed lock", 0.085, make_padlock, -24.0),
)
