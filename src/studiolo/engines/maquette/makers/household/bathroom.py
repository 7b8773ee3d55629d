"""What lies about a bathroom and a hall: soap, plunger, a walking stick, a feather duster."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, satin, shade
from studiolo.engines.maquette.makers.household.trims import BRASS, bristles, second, tipped, wood
from studiolo.engines.maquette.makers.plates import plate, superellipse
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve, filleted, pipe, rotation, turned, unit
from studiolo.engines.maquette.model import Material, Model, Part

SOAPS = ("#e9dcc0", "#d9a9b0", "#b9c9a8", "#c9d6e0", "#e3c58f")
RUBBERS = ("#a8322d", "#23262b", "#8a4a2f")
PLUMES = ("#c9a58a", "#7d6a5a", "#d98fa5", "#5f7f9f", "#e0b54a")


def make_soap(spec: ThingSpec) -> Model:
    """A worn bar on a ribbed dish."""
    bench = Bench(spec, 0x1201)
    bar = bench.body(
        Material(colour=bench.colour(SOAPS), roughness=0.32, specular=0.4, sheen=0.3, clearcoat=0.2), size_m=0.1
    )
    outline = superellipse(0.092, 0.058, 2.9, sides=120)
    line = [
        (0.012, 0.012, 0),
        (0.0, 0.02, 0.009),
        (0.0, 0.027, 0.009),
        (0.01, 0.036, 0.009),
        (0.013, 0.0372, 0.002),
        (0.016, 0.0352, 0.002),
        (0.022, 0.0348, 0),
    ]
    bench.add(bar, plate(outline, line, steps=10), name="bar")
    dish = Material(colour=second(bench, ("#f0eeea", "#8fa6a3", "#d8cdbb")), roughness=0.2, clearcoat=0.8)
    saucer = [
        (0.02, 0, 0),
        (0.012, 0.0005, 0.003),
        (0.0, 0.016, 0.004),
        (0.003, 0.018, 0.002),
        (0.018, 0.0075, 0.006),
        (0.026, 0.007, 0),
    ]
    bench.add(dish, plate(superellipse(0.128, 0.09, 2.6, sides=120), saucer, steps=8))
    for x in np.linspace(-0.036, 0.036, 7):
        bench.add(dish, pipe([(x, -0.024, 0.009), (x, 0.0, 0.009), (x, 0.024, 0.009)], 0.0032, sides=14).mesh)
    return bench.model()


def make_plunger(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x1202)
    rubber = bench.body(Material(colour=bench.colour(RUBBERS), roughness=0.42, specular=0.45), size_m=0.15)
    cup = [(0.06, 0.002, 0), (0.07, 0.0, 0.002), (0.0735, 0.004, 0.003), (0.069, 0.03, 0.02), (0.05, 0.062, 0.02), (0.022,
        0.078, 0.01), (0.019, 0.105, 0.004),
           (0.0145, 0.108, 0.002), (0.012, 0.1, 0)]  # fmt: skip
    bench.add(
        rubber, turned([(0.0, 0.045), *[tuple(p) for p in filleted([(0.03, 0.042, 0), *cup], 8)]], 96).mesh, name="cup"
    )
    stick = [
        (0, 0.06, 0),
        (0.0115, 0.06, 0.001),
        (0.0118, 0.4, 0.01),
        (0.0125, 0.47, 0.01),
        (0.0095, 0.486, 0.006),
        (0, 0.488, 0),
    ]
    bench.add(wood(bench), turned(filleted(stick, 8), 48).mesh)
    return bench.model(anchors={"grip": (0.0, 0.0, 0.4)})


def make_cane(spec: ThingSpec) -> Model:
    """A walking stick with a crook, a collar and a rubber foot."""
    bench = Bench(spec, 0x1203)
    timber = bench.body(wood(bench, spec.colour), size_m=0.9)
    if spec.colour is not None:
        bench.honoured.add("colour")
    turn = np.linspace(0, np.pi * 1.1, 40)
    bend = np.stack([-0.055 + 0.055 * np.cos(turn), 0 * turn, 0.835 + 0.055 * np.sin(turn)], axis=1)
    line = curve(np.concatenate([[(0, 0, 0.02), (0, 0, 0.4), (0, 0, 0.75)], bend]), 160)
    bench.add(
        timber, pipe(line, np.interp(np.linspace(0, 1, 160), [0, 0.7, 1], [0.0095, 0.0125, 0.0125]), sides=28).mesh
    )
    bench.add(BRASS, turned([(0.0118, 0.755), (0.0138, 0.757), (0.0138, 0.774), (0.0118, 0.776)], 40).mesh)
    foot = [
        (0, 0, 0),
        (0.0155, 0, 0.002),
        (0.0145, 0.012, 0.003),
        (0.0125, 0.03, 0.003),
        (0.0095, 0.032, 0.001),
        (0, 0.032, 0),
    ]
    bench.add(Material(colour=(0.02, 0.02, 0.021), roughness=0.6), turned(filleted(foot, 6), 40).mesh)
    return tipped(bench.model(anchors={"grip": (-0.055, 0.0, 0.88)}), bench, rotation((0, 1, 0), 5.0))


def make_duster(spec: ThingSpec) -> Model:
    """Soft plumes bound round a turned handle."""
    bench = Bench(spec, 0x1204)
    colour = bench.colour(PLUMES)
    handle = [
        (0, 0, 0),
        (0.009, 0, 0.003),
        (0.0115, 0.02, 0.008),
        (0.0085, 0.06, 0.02),
        (0.0105, 0.15, 0.03),
        (0.008, 0.2, 0.01),
        (0.013, 0.214, 0.003),
        (0.0125, 0.23, 0.003),
        (0, 0.232, 0),
    ]
    bench.add(bench.body(wood(bench), size_m=0.25), turned(filleted(handle, 8), 48).mesh)
    collar = [(0.0, 0.2), (0.0125, 0.2), (0.016, 0.206), (0.0155, 0.228), (0.011, 0.236), (0.0, 0.237)]
    bench.add(satin(colour), turned(collar, 48).mesh)
    random, plumes, each = bench.random, 132, 46
    for tone in (0.72, 1.0, 1.25):
        count = plumes // 3
        angle, spread = random.uniform(0, 2 * np.pi, count), np.sqrt(random.uniform(0.0, 1.0, count))
        out = np.column_stack([np.cos(angle), np.sin(angle), np.zeros(count)])
        along = np.linspace(0.06, 1.0, each)[None, :, None] + random.uniform(-0.01, 0.01, (count, each, 1))
        # Each rises from the collar, swells outwards, and its tip nods.
        rise = (0.21 - 0.1 * spread[:, None, None] ** 2) * (along - 0.3 * spread[:, None, None] * along**3)
        quill = out[:, None] * (0.1 * spread[:, None, None] * np.sin(along * 1.7)) + np.array((0.0, 0.0, 1.0)) * rise
        barbs = unit(random.normal(0, 0.6, quill.shape) + out[:, None] * 0.5 + (0.0, 0.0, 0.55))
        roots, ways = (quill + (0.0, 0.0, 0.224)).reshape(-1, 3), barbs.reshape(-1, 3)
        nod = random.normal(0, 0.004, roots.shape) + ways * (0.004, 0.004, 0.0) - (0.0, 0.0, 0.009)
        soft = Material(colour=shade(colour, tone), roughness=0.9, specular=0.15, sheen=0.5)
        bench.add_part(Part(shape=bristles(roots, ways, 0.03, 0.0011, nod), material=soft, name="plumes"))
    return bench.model(anchors={"grip": (0.0, 0.0, 0.1)})


_maker = listed(("colour", "second_colour", "material"), 22.0)
MAKERS = (
    _maker("soap", "soap, bar of soap, soap bar, hand soap", 0.128, make_soap),
    _maker("plunger", "plunger, toilet plunger, sink plunger", 0.49, make_plunger),
    _maker("cane", "cane, walking stick, walking cane", 0.9, make_cane),
    _maker("feather-duster", "feather duster", 0.42, make_duster),
)
