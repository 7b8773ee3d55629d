"""Hats as things: the shapes that people wear, by themselves."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import GOLD, Bench
from studiolo.engines.maquette.makers.household.trims import bristles
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.people.hats import HATS
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, curve, moved, pipe, rotation, unit
from studiolo.engines.maquette.makers.wear.cloth import cloth, folded_by, tube_cloth
from studiolo.engines.maquette.model import Material, Mesh, Model, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

WHITE = Material(colour=(0.82, 0.81, 0.79), roughness=0.95, sheen=0.8)
_UPRIGHT = rotation((1, 0, 0), 7.0)


def make_hat(spec: ThingSpec, name: str, others: tuple[str, ...] = ()) -> Model:
    """name: one of the hats that people wear. others: colours besides its usual one."""
    bench = Bench(spec, 0x2401)
    hat = HATS[name]
    colour = bench.colour((hat.colour, *others))
    stuff = cloth(bench, hat.fabric, colour)
    trim = _trim(bench, hat.trim)
    kinds = {"cloth": stuff, "gold": GOLD, "white": WHITE}
    for part in hat.make():
        bench.add(kinds.get(part.role, trim), _level(part.shape.mesh()), name=part.role)
    return bench.model()


def _level(mesh: Mesh) -> Mesh:
    """Off the head a hat stands level. Its uvs run from the front round both sides to the back, so that no seam shows."""
    upright = placed(mesh, (0.0, 0.0, 0.0), _UPRIGHT)
    x, y, z = (upright.vertices[:, k] for k in range(3))
    around = np.abs(np.arctan2(x, 0.1 - y)) / np.pi * 3.0
    return replace(upright, uvs=np.stack([around, z * 0.6], axis=1).astype(np.float32))


def _trim(bench: Bench, usual: str) -> Material:
    if bench.spec.second_colour is not None:
        bench.honoured.add("second_colour")
    return fabric("cotton", bench.spec.second_colour or hex_colour(usual))


def make_santa_hat(spec: ThingSpec) -> Model:
    """A cone that has fallen over to the side, white fur at its edge and its tip."""
    bench = Bench(spec, 0x2402)
    stuff = cloth(bench, "felt", bench.colour(("#b8262a",)))
    path = curve(
        np.array(
            [(0, 0, 0.02), (0, 0, 0.08), (0.012, 0, 0.15), (0.06, 0, 0.2), (0.125, 0, 0.18), (0.165, -0.02, 0.115)]
        ),
        70,
    )
    radius = np.interp(np.linspace(0, 1, 70), [0, 0.2, 0.45, 0.7, 1], [0.098, 0.094, 0.066, 0.042, 0.012])
    along = unit(np.gradient(path, axis=0))
    across = unit(np.cross(along, (0.0, 1.0, 0.0)))
    third = np.cross(along, across)
    angle = np.linspace(0, 2 * np.pi, 73)
    out = across[:, None] * np.cos(angle)[None, :, None] + third[:, None] * np.sin(angle)[None, :, None]
    grid = path[:, None] + out * radius[:, None, None]
    grid += (
        out * folded_by(grid, 0.05, 0.006, spec.seed)[..., None] * np.clip(np.linspace(0, 6, 70), 0, 1)[:, None, None]
    )
    grid[:, -1] = grid[:, 0]
    bench.add(stuff, tube_cloth(grid, 0.003), name="cloth")
    fur = Material(colour=(0.86, 0.85, 0.83), roughness=0.9, specular=0.15, sheen=0.6)
    turn = np.linspace(0, 2 * np.pi, 97)
    band = np.stack([0.1 * np.cos(turn), 0.1 * np.sin(turn), np.full(97, 0.026)], axis=1)
    bench.add(fur, pipe(band, 0.022, sides=24, closed_ends=False).mesh, moved(ball(0.03, sides=32), path[-1]).mesh)
    roots = bench.random.normal(0, 1, (7400, 3))
    ways = unit(roots)
    far = bench.random.uniform(0, 2 * np.pi, 4200)
    middle = np.concatenate(
        [np.stack([0.1 * np.cos(far), 0.1 * np.sin(far), np.full(4200, 0.026)], axis=1), np.tile(path[-1], (3200, 1))]
    )
    start = middle + ways * np.where(np.arange(7400) < 4200, 0.019, 0.027)[:, None]
    bend = bench.random.normal(0, 0.004, (7400, 3)) - (0, 0, 0.003)
    bench.add_part(Part(shape=bristles(start, ways, 0.013, 0.0005, bend), material=fur, name="fur"))
    return bench.model()


_HATS: tuple[tuple[str, str, str, float, tuple[str, ...]], ...] = (
    (
        "beanie",
        "beanie",
        "beanie, bobble hat, woolly hat, knitted hat, winter hat, wool hat, knit cap",
        0.27,
        ("#2f5a7f", "#c98a2f", "#55705a"),
    ),
    ("top-hat", "top hat", "top hat, silk hat, magician's hat, magician hat, stovepipe hat", 0.3, ()),
    ("cowboy-hat", "cowboy hat", "cowboy hat, stetson, western hat, ten-gallon hat", 0.38, ("#5a3a26", "#b08a5a")),
    ("straw-hat", "straw hat", "straw hat, boater, panama hat, summer hat", 0.34, ()),
    ("sun-hat", "sun hat", "sun hat, sunhat, floppy hat, beach hat", 0.4, ()),
    (
        "wizard-hat",
        "wizard hat",
        "wizard hat, witch hat, witch's hat, wizard's hat, pointed hat",
        0.42,
        ("#1d1b22", "#3b2a5a"),
    ),
    ("pirate-hat", "pirate hat", "pirate hat, tricorn, tricorne", 0.34, ()),
    ("chef-hat", "chef hat", "chef hat, chef's hat, toque, cook's hat", 0.3, ()),
    ("beret", "beret", "beret, french beret", 0.27, ("#23252b", "#2f4a6f")),
    ("hard-hat", "hard hat", "hard hat, hardhat, safety helmet, construction helmet", 0.3, ("#e9e6df", "#c8502f")),
    ("fire-helmet", "fire helmet", "fire helmet, firefighter helmet, fireman's helmet, firefighter's helmet", 0.33, ()),
    ("graduation-cap", "graduation cap", "graduation cap, mortarboard, academic cap, mortar board", 0.3, ()),
    ("police-cap", "police cap", "police cap, police hat, peaked cap, captain's hat, captain's cap", 0.28, ()),
)
_maker = listed(("colour", "second_colour", "material", "modifiers"), 26.0)


def _line(key: str, name: str, nouns: str, size_m: float, others: tuple[str, ...]) -> Maker:
    return _maker(key, nouns, size_m, lambda spec: make_hat(spec, name, others))


MAKERS: tuple[Maker, ...] = (
    *(_line(*row) for row in _HATS),
    _maker("santa-hat", "santa hat, santa's hat, christmas hat, santa claus hat", 0.3, make_santa_hat),
)
