"""Pencils and crayons. Each lies on its side, its point to the left."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import GOLD, Bench, lacquer, shade
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stuffs import knob, made_of
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

PENCILS = ("#e8a91c", "#e8a91c", "#c92a24", "#1f5fae", "#2f7f4a")
CRAYONS = ("#d6332b", "#2a63c4", "#2f9a4f", "#f0b41f", "#e8742a", "#7d4aa8", "#e06a9a")
BARE = Material(colour=(0.62, 0.40, 0.22), roughness=0.62, specular=0.3)
LEAD = Material(colour=(0.02, 0.02, 0.022), roughness=0.3, specular=0.6)
LAID = rotation((0, 1, 0), -90)


def lies(bench: Bench, spec: ThingSpec, grip: float, length: float, roll_deg: float = 0.0) -> Model:
    """What was built standing on its point's other end is laid down, point to -x."""
    model = bench.model(anchors={"grip": (0, 0, grip), "top": (0, 0, length)})
    return reposed(model, spec, LAID @ rotation((0, 0, 1), roll_deg))


def make_pencil(spec: ThingSpec) -> Model:
    """Six-sided, lacquered, sharpened to scallops of bare wood, a rubber in its ferrule; a coloured pencil has a lead of
    its colour and none of the rest."""
    bench = Bench(spec, 0x7201)
    made_of(bench, "wood")
    words = {*spec.noun.split(), *spec.modifiers}
    coloured = bool(words & {"colored", "coloured", "crayon", "colouring", "coloring"})
    colour = bench.colour(CRAYONS if coloured else PENCILS)
    paint = lacquer(colour)
    radius, sharp, length = 0.0038, 0.148, 0.172
    bench.add(paint, _hexagon(radius, 0.0, sharp, length), name="body")
    bench.add(BARE, _cone(radius * 1.03, 0.0012, sharp, length - 0.0062))
    lead = LEAD if not coloured else Material(colour=shade(colour, 0.9), roughness=0.4)
    bench.add(
        lead,
        knob(
            [
                (0.0, length - 0.0066, 0),
                (0.00125, length - 0.0066, 0),
                (0.0002, length, 0.0002),
                (0.0, length + 0.0001, 0),
            ],
            32,
        ),
    )
    if coloured:
        bench.add(lead, knob([(0.0, -0.0001, 0), (0.0016, -0.0001, 0), (0.0016, 0.0004, 0), (0.0, 0.0005, 0)], 32))
        bench.add(GOLD, *(_hexagon(radius * 1.012, z, z + 0.0012, None) for z in (0.006, 0.0085)))
    else:
        bench.add(_ferrule_metal(), *_ferrule(radius))
        rubber = Material(colour=hex_colour("#e58f93"), roughness=0.75, specular=0.25)
        bench.add(
            rubber,
            knob([(0.0, -0.0235, 0), (0.0034, -0.0235, 0.0012), (0.0035, -0.012, 0.0005), (0.0, -0.0119, 0)], 40),
        )
    return lies(bench, spec, 0.1, length, 30.0)


def _ferrule_metal() -> Material:
    return Material(colour=(0.72, 0.63, 0.42), roughness=0.22, metallic=1.0)


def _ferrule(radius: float) -> list[Mesh]:
    tube = knob(
        [(0.0, -0.0142, 0), (radius * 1.03, -0.0142, 0.0003), (radius * 1.03, 0.0014, 0.0003), (0.0, 0.0015, 0)], 48
    )
    rings = [
        knob([(radius, z - 0.0008, 0), (radius * 1.11, z, 0.0005), (radius, z + 0.0008, 0)], 48)
        for z in (-0.0115, -0.0095, -0.004, -0.002)
    ]
    return [tube, *rings]


def _six(angle: Numbers, radius: float) -> Numbers:
    """How far a six-sided bar reaches: `radius` is to its flats, its corners are eased."""
    fold = (angle + np.pi / 6) % (np.pi / 3) - np.pi / 6
    return np.asarray(np.minimum(radius / np.cos(fold), radius * 1.11))


def _hexagon(radius: float, low: float, high: float, tip: float | None) -> Mesh:
    """The lacquered bar. tip: where the cone that sharpened it ends; lacquer stays longest on the flats' corners."""
    angle = np.linspace(0, 2 * np.pi, 97)
    reach = _six(angle, radius)
    rows = np.linspace(0, 1, 8)[:, None]
    top = np.full(len(angle), high)
    if tip is not None:  # a cone takes a corner, farther out, lower down: flats keep tongues of lacquer
        slope = (tip - high) / radius
        top = high + slope * (radius * 1.06 - reach)
    z = low + (top[None, :] - low) * rows
    grid = np.stack(
        [np.broadcast_to(reach * np.cos(angle), z.shape), np.broadcast_to(reach * np.sin(angle), z.shape), z], axis=-1
    )
    flat = np.round((angle) / (np.pi / 3)) * (np.pi / 3)
    out = np.where(np.abs(angle - flat) < np.pi / 6 * 0.86, flat, angle)
    normals = np.stack([np.broadcast_to(np.cos(out), z.shape), np.broadcast_to(np.sin(out), z.shape), 0 * z], axis=-1)
    body = sheet(grid, normals=normals, flip=True)
    foot = np.stack([np.stack([0 * angle, 0 * angle, 0 * angle + low], axis=-1), grid[0]])
    return join([body, sheet(foot, normals=np.broadcast_to((0.0, 0.0, -1.0), foot.shape), flip=True)])


def _cone(radius: float, end: float, low: float, high: float) -> Mesh:
    return knob([(radius * 1.08, low - (high - low) * 0.12, 0), (end, high, 0), (0.0, high, 0)], 64)


def make_crayon(spec: ThingSpec) -> Model:
    """Wax in a paper sleeve with dark bands."""
    bench = Bench(spec, 0x7202)
    made_of(bench, "wax")
    colour = bench.colour(CRAYONS)
    wax = Material(colour=colour, roughness=0.42, specular=0.4, clearcoat=0.15)
    sleeve = Material(colour=shade(colour, 0.82), roughness=0.8, specular=0.2)
    dark = Material(colour=shade(colour, 0.16), roughness=0.8, specular=0.2)
    bench.add(
        wax,
        knob(
            [
                (0.0, 0.0, 0),
                (0.0043, 0.0, 0.0006),
                (0.0043, 0.079, 0.0006),
                (0.0036, 0.0805, 0.0006),
                (0.0016, 0.0905, 0.0006),
                (0.0, 0.0912, 0),
            ],
            56,
        ),
    )
    bench.add(
        sleeve, knob([(0.0042, 0.0055, 0), (0.0047, 0.0056, 0.0001), (0.0047, 0.0735, 0.0001), (0.0042, 0.0736, 0)], 56)
    )
    for low, high in ((0.009, 0.0105), (0.012, 0.0126), (0.0665, 0.067), (0.0688, 0.0704)):
        bench.add(dark, knob([(0.0044, low, 0), (0.00476, low, 0), (0.00476, high, 0), (0.0044, high, 0)], 56))
    oval = slab(rounded(0.034, 0.0052, 0.0026), -0.0003, 0.00008, 0.0001)
    bench.add(dark, placed(wrapped(oval, 0.0047), (0, 0, 0.0395)))
    return lies(bench, spec, 0.05, 0.0912, 78.0)


def wrapped(mesh: Mesh, radius: float) -> Mesh:
    """A thin plate of the x-y plane bent round an upright bar: its x runs up, its y round, its z outward."""
    x, y, z = (mesh.vertices[:, k] for k in range(3))
    angle = -y / radius
    vertices = np.stack([(radius + z) * np.cos(angle), (radius + z) * np.sin(angle), x], axis=1)
    n = mesh.normals
    assert n is not None
    normals = np.stack(
        [n[:, 2] * np.cos(angle) + n[:, 1] * np.sin(angle), n[:, 2] * np.sin(angle) - n[:, 1] * np.cos(angle), n[:, 0]],
        axis=1,
    )
    return replace(mesh, vertices=vertices.astype(np.float32), normals=normals.astype(np.float32))


_plain = listed(("colour", "material"), 28.0)
MAKERS: tuple[Maker, ...] = (
    _plain(
        "pencil",
        "pencil, lead pencil, graphite pencil, colored pencil, coloured pencil, colour pencil, color pencil",
        0.19,
        make_pencil,
    ),
    _plain("crayon", "crayon, wax crayon", 0.092, make_crayon),
)
