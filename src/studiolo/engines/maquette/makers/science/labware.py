"""What chemists pour: test tube, conical flask, round flask, beaker, each with something coloured in it."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import sized
from studiolo.engines.maquette.makers.blown import dense
from studiolo.engines.maquette.makers.drinks import Drink
from studiolo.engines.maquette.makers.materials import finish_for, material_for
from studiolo.engines.maquette.makers.plates import UV_M, bead, circle, rounded
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tableware import vessel
from studiolo.engines.maquette.makers.tools.stamped import stamped
from studiolo.engines.maquette.makers.tools.stuffs import rod
from studiolo.engines.maquette.makers.turning import Hollow, filleted, hollow
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers, Part, placed_part
from studiolo.engines.maquette.settings.shell import box
from studiolo.engines.maquette.settings.surfaces import hex_colour

LIQUIDS = ("#2f7fd6", "#3fae5a", "#d6409a", "#e8a21c", "#7a4fd0", "#d83a2f")
MARKS = Material(colour=(0.85, 0.85, 0.84), roughness=0.5)


def _liquid(spec: ThingSpec, random: np.random.Generator) -> Drink | None:
    """The colour asked for is the liquid's: clear glass is what such things are made of."""
    if {"empty"} & set(spec.modifiers):
        return None
    colour = spec.colour or hex_colour(LIQUIDS[int(random.integers(len(LIQUIDS)))])
    return Drink(colour=colour, clear=True)


def _glass(spec: ThingSpec, shape: Hollow, fill: float, random: np.random.Generator, high: float) -> list[Part]:
    walls = finish_for("glass", None, random, high)
    return vessel(shape, walls, _liquid(spec, random), fill, spec.seed)


def _done(spec: ThingSpec, parts: list[Part]) -> Model:
    told = {"colour"} if spec.colour else set()
    return sized(Model(parts=tuple(parts)), spec, told | ({"material"} if spec.material == "glass" else set()))


def _scale(line: Numbers, low: float, high: float, count: int) -> Part:
    """White lines printed on the front of a wall: every fourth is long."""
    marks = []
    for number, z in enumerate(np.linspace(low, high, count)):
        radius = float(np.interp(z, line[:, 1], line[:, 0])) + 0.0003
        reach = 0.014 if number % 4 == 0 else 0.008
        angle = np.linspace(-np.pi / 2 - 0.2, -np.pi / 2 - 0.2 + reach / radius, 8)
        marks.append(rod(np.stack([radius * np.cos(angle), radius * np.sin(angle), 0 * angle + z], axis=1), 0.00042, 6))
    return Part(shape=join(marks), material=MARKS, name="scale")


def round_flask(spec: ThingSpec, random: np.random.Generator, fill: float) -> list[Part]:
    """A ball of glass with a neck, on a ring of cork; its mouth is at 0.161 m."""
    angle = np.linspace(-np.pi / 2, np.pi / 2 - 0.36, 40)
    bulb = np.stack([0.046 * np.cos(angle) + 0.0008, 0.047 + 0.046 * np.sin(angle)], axis=1)
    neck = [
        (0.0165, 0.0905, 0),
        (0.0150, 0.1, 0.006),
        (0.0150, 0.145, 0.004),
        (0.0185, 0.150, 0.001),
        (0.0185, 0.153, 0),
    ]
    outer = np.concatenate([bulb[1:], filleted(neck, 8)])
    shape = hollow(dense(outer), 0.0016, floor_m=0.004, soft_m=0.01)
    ring = bead(circle(0.026), 0.0095, 0.0095, sides=20)
    cork = Part(shape=ring, material=Material(colour=hex_colour("#b98a58"), roughness=0.9), name="ring")
    return [*(placed_part(part, (0, 0, 0.008)) for part in _glass(spec, shape, fill, random, 0.15)), cork]


def make_flask(spec: ThingSpec) -> Model:
    """Conical, with a scale; round-bottomed on a cork ring by its words."""
    words = {*spec.noun.replace("-", " ").split(), *spec.modifiers}
    random = np.random.default_rng([spec.seed, 0x7321])
    if words & {"round", "florence", "boiling"}:
        return _done(spec, round_flask(spec, random, 0.42))
    outer = filleted(
        [
            (0.036, 0.0, 0.0),
            (0.0415, 0.0035, 0.004),
            (0.0405, 0.012, 0.004),
            (0.0150, 0.098, 0.016),
            (0.0150, 0.128, 0.004),
            (0.0182, 0.133, 0.001),
            (0.0182, 0.136, 0),
        ],
        10,
    )
    shape = hollow(dense(outer), 0.0016, floor_m=0.003, soft_m=0.006)
    return _done(spec, [*_glass(spec, shape, 0.40, random, 0.136), _scale(outer, 0.03, 0.075, 9)])


def make_beaker(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x7322])
    outer = filleted(
        [
            (0.034, 0.0, 0.0),
            (0.0385, 0.004, 0.004),
            (0.0385, 0.088, 0.002),
            (0.0412, 0.094, 0.002),
            (0.0418, 0.0955, 0),
        ],
        8,
    )
    shape = hollow(dense(outer), 0.0016, floor_m=0.003, soft_m=0.006)
    parts = [_lipped(part) for part in _glass(spec, shape, 0.55, random, 0.095)]
    return _done(spec, [*parts, _scale(outer, 0.022, 0.072, 11)])


def _lipped(part: Part) -> Part:
    """The rim drawn out to the left, to pour from."""
    mesh = part.shape
    assert isinstance(mesh, Mesh)
    vertices = mesh.vertices.copy()
    angle = np.arctan2(vertices[:, 1], vertices[:, 0])
    away = np.abs(np.angle(np.exp(1j * (angle - np.pi))))
    pull = 0.010 * np.exp(-((away / 0.26) ** 2)) * np.clip((vertices[:, 2] - 0.086) / 0.0095, 0, 1) ** 1.5
    vertices[:, 0] -= pull
    return replace(part, shape=replace(mesh, vertices=vertices))


def _tube_parts(spec: ThingSpec, random: np.random.Generator, fill: float) -> list[Part]:
    angle = np.linspace(-np.pi / 2, 0, 20)
    foot = np.stack([0.0088 * np.cos(angle) + 0.0004, 0.0092 + 0.0088 * np.sin(angle)], axis=1)
    outer = np.concatenate(
        [
            foot[1:],
            filleted([(0.0092, 0.0125, 0), (0.0092, 0.134, 0.001), (0.0108, 0.137, 0.001), (0.0108, 0.139, 0)], 5),
        ]
    )
    shape = hollow(dense(outer), 0.0011, floor_m=0.0022, soft_m=0.0045)
    return _glass(spec, shape, fill, random, 0.139)


def make_test_tube(spec: ThingSpec) -> Model:
    """One in a small wooden stand; a rack of four by its words."""
    words = {*spec.noun.split(), *spec.modifiers}
    random = np.random.default_rng([spec.seed, 0x7323])
    count = 4 if words & {"rack", "tubes", "set"} else 1
    pitch = 0.034
    wide = pitch * count + 0.016
    holes = [circle(0.0112, sides=40).moved((k - (count - 1) / 2) * pitch, 0.0) for k in range(count)]
    timber = material_for("wood", hex_colour("#b5834c"), random, tile_m=UV_M, size_m=0.15)
    shelf = stamped(rounded(wide, 0.04, 0.004), 0.066, 0.074, 0.0015, holes)
    base = box((-wide / 2 - 0.004, -0.027, 0), (wide / 2 + 0.004, 0.027, 0.012), 0.003, UV_M, soft=3)
    posts = [
        box((x - 0.004, -0.014, 0.01), (x + 0.004, 0.014, 0.068), 0.002, UV_M, grain=2, soft=2)
        for x in (-wide / 2 + 0.004, wide / 2 - 0.004)
    ]
    parts = [Part(shape=join([shelf, base, *posts]), material=timber, name="stand")]
    for k in range(count):
        at = ((k - (count - 1) / 2) * pitch, 0.0, 0.0122)
        fill = float(random.uniform(0.4, 0.62))
        parts += [placed_part(part, at) for part in _tube_parts(spec, random, fill)]
    return _done(spec, parts)


_lab = listed(("colour", "material"), 12.0)
MAKERS: tuple[Maker, ...] = (
    _lab(
        "flask",
        "erlenmeyer flask, conical flask, flask, laboratory flask, chemistry flask, round-bottom flask, florence flask",
        0.14,
        make_flask,
    ),
    _lab("beaker", "beaker, glass beaker, laboratory beaker", 0.1, make_beaker),
    _lab("test-tube", "test tube, test tube rack, rack of test tubes", 0.155, make_test_tube),
)
