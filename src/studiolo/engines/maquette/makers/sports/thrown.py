"""What is thrown or flown: frisbee, kite."""

from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade, toward
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

PARTY = ("#e23b3b", "#f4c531", "#2f7fd0", "#f28a2a", "#3fae6a", "#e0569a", "#6a4fc0")


def make_frisbee(spec: ThingSpec) -> Model:
    """Tipped up to show its top: a rolled rim, flight rings, a printed band."""
    bench = Bench(spec, 0x5B51)
    colour = bench.colour(("#e8452f", "#f2c230", "#2f8fd8", "#f2f0ea", "#e86a2c", "#49b86a"))
    disc = bench.body(Material(colour=colour, roughness=0.26, specular=0.5, clearcoat=0.3), size_m=0.14)
    wave = [(0.136, 0.002, 0), (0.1375, 0.014, 0.006), (0.132, 0.026, 0.01), (0.118, 0.0315, 0.006)]
    rings = [(r, 0.0318 + 0.0009 * (k % 2), 0.0012) for k, r in enumerate(np.linspace(0.115, 0.09, 13))]
    top = [(0.084, 0.0335, 0.004), (0.05, 0.0338, 0.004), (0.0, 0.0338, 0)]
    under = [(0.0, 0.0312, 0), (0.112, 0.029, 0.006), (0.1285, 0.022, 0.006), (0.131, 0.0, 0.002), (0.136, 0.002, 0.0)]
    bench.add(disc, turned(filleted([*under, *wave[1:], *rings, *top], 7), 160).mesh, name="disc")
    print_ = second_colour(bench, hex_colour("#f4f1e8") if sum(colour) < 1.6 else hex_colour("#2a57a8"))
    ink = Material(colour=print_, roughness=0.3, specular=0.5)
    for low, high in ((0.034, 0.052), (0.058, 0.0605)):
        band = [(high, 0.0337), (high, 0.03412), (low, 0.03412), (low, 0.0337)]
        bench.add(ink, turned(np.array(band), 120).mesh)
    return posed(bench, turned_by((52.0, 8.0, 0.0)))


def make_kite(spec: ThingSpec) -> Model:
    """A diamond in four panels over a crossed frame, bowed in the wind, with a bowed tail and its line."""
    bench = Bench(spec, 0x5B52)
    panels = _panels(bench)
    half, top, low = 0.4, 0.36, -0.62
    across, up = np.meshgrid(np.linspace(0, 1, 22), np.linspace(0, 1, 22))
    for number, (x, z) in enumerate(((-half, top), (half, top), (half, low), (-half, low))):
        # From the crossing out: each panel is a triangle, its grid drawn together at the far edge.
        px, pz = x * across * (1 - 0.5 * up), z * up * (1 - 0.5 * across)
        share = np.abs(px / half) + np.abs(pz / z)
        px, pz = (
            px / np.maximum(share, 1e-9) * np.maximum(across, up),
            pz / np.maximum(share, 1e-9) * np.maximum(across, up),
        )
        bow = 0.1 * (np.abs(px) / half) ** 1.7 - 0.035 * np.sin(
            np.pi * np.clip(np.abs(px / half) + np.abs(pz / z), 0, 1)
        ) * np.minimum(np.abs(px / half), 0.5)
        cloth = sheet(np.stack([px, bow, pz], axis=-1), flip=x * z < 0)
        bench.add(panels[number], cloth, behind(cloth), name="panel")
    stick = Material(colour=hex_colour("#c79a5e"), roughness=0.5, specular=0.4)
    bench.add(stick, tube(np.array([(0, 0.006, low), (0, 0.006, top)]), 0.005, 10))
    spar = np.linspace(-half, half, 30)
    bent = np.stack([spar, 0.1 * (np.abs(spar) / half) ** 1.7 + 0.006, 0 * spar], axis=1)
    bench.add(stick, tube(bent, 0.005, 10))
    edge = Material(colour=hex_colour("#f3efe4"), roughness=0.7)
    corners = [(0, 0, top), (half, 0.1, 0), (0, 0, low), (-half, 0.1, 0), (0, 0, top)]
    for a, b in pairwise(corners):
        t = np.linspace(0, 1, 12)[:, None]
        line = np.asarray(a) + (np.asarray(b) - np.asarray(a)) * t
        line[:, 1] = 0.1 * (np.abs(line[:, 0]) / half) ** 1.7
        bench.add(edge, tube(line, 0.0042, 8))
    _tail(bench, panels, low)
    cord = Material(colour=(0.8, 0.78, 0.72), roughness=0.7)
    bridle = np.array((0.0, -0.24, -0.05))
    for z in (0.2, -0.36):
        bench.add(cord, tube(np.stack([(0, 0, z), bridle]), 0.0018, 6))
    line = curve(np.array([bridle, (-0.03, -0.4, -0.6), (-0.08, -0.75, -1.45)]), 40)
    bench.add(cord, tube(line, 0.0018, 6))
    return posed(bench, turned_by((-16.0, -14.0, 0.0)))


def _panels(bench: Bench) -> list[Material]:
    """Four cloths, two and two of one colour, or four of a rainbow."""
    order = bench.random.permutation(len(PARTY))
    if bench.spec.colour is None and bench.spec.second_colour is None:
        colours = [hex_colour(PARTY[int(n)]) for n in order[:4]]
        if bench.random.random() < 0.5:
            colours = [colours[0], colours[1], colours[0], colours[1]]
    else:
        first = bench.colour((PARTY[int(order[0])],))
        other = second_colour(bench, toward(first, (0.88, 0.86, 0.8), 0.55) if sum(first) < 1.4 else shade(first, 0.55))
        colours = (
            [first, other, first, other] if bench.spec.second_colour else [first, shade(first, 0.82), first, other]
        )
    return [_cloth(colour) for colour in colours]


def _cloth(colour: Colour) -> Material:
    return Material(colour=colour, roughness=0.5, specular=0.35, sheen=0.25)


def behind(cloth: Mesh, thick: float = 0.0012) -> Mesh:
    """The other side of a thin sheet, so many metres behind it."""
    normals = cloth.normals
    assert normals is not None
    shifted = cloth.vertices - normals * np.float32(thick)
    return Mesh(vertices=shifted, faces=cloth.faces[:, ::-1].copy(), normals=-normals, uvs=cloth.uvs)


def _tail(bench: Bench, panels: list[Material], low: float) -> None:
    sway = float(bench.random.uniform(0.09, 0.14)) * float(bench.random.choice((-1.0, 1.0)))
    t = np.linspace(0, 1, 80)
    path = np.stack([sway * np.sin(t * 7.5) * (0.3 + t), 0.12 * t + 0.05 * np.sin(t * 5), low - 0.8 * t], axis=1)
    bench.add(Material(colour=(0.8, 0.78, 0.72), roughness=0.7), tube(path, 0.0024, 6))
    for number, at in enumerate(np.linspace(0.1, 0.97, 6)):
        here = path[int(at * 79)]
        turn = rotation((0, 1, 0), float(35 * np.sin(at * 9))) @ rotation(
            (0, 0, 1), float(bench.random.uniform(-30, 30))
        )
        bench.add(panels[number % 4], placed(_bow(), here, turn))


def _bow() -> Mesh:
    """A ribbon pinched in its middle."""
    wings: list[Mesh] = []
    t, s = np.meshgrid(np.linspace(0, 1, 8), np.linspace(-1, 1, 7))
    for side in (-1.0, 1.0):
        points: Numbers = np.stack([side * 0.085 * t, 0.018 * np.sin(s * 2.2) * t, s * (0.008 + 0.034 * t)], axis=-1)
        wing = sheet(points, flip=side > 0)
        wings += [wing, behind(wing)]
    return join(wings)


_maker = listed({"colour", "second_colour", "material"}, 0.0)

MAKERS: tuple[Maker, ...] = (
    _maker("frisbee", "frisbee, flying disc, flying disk, frisbee disc", 0.275, make_frisbee),
    _maker("kite", "kite, diamond kite, toy kite, flying kite", 1.9, make_kite),
)
