"""Cloth folded as a shop lays it out: blankets, towels in a pile, sheets."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.food.shapes import noise
from studiolo.engines.maquette.makers.household.trims import bristles
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.wear.cloth import cloth, patch_cloth
from studiolo.engines.maquette.model import Material, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

WOOLS = ("#b5653a", "#d9cdb8", "#5f7486", "#8a3f3a", "#6f7d63", "#c9a25f")
TERRIES = ("#e9e4da", "#8fb0b8", "#c98f86", "#5f7f8f", "#d9b26a", "#7f8f76")
PALES = ("#efe6d6", "#3b3d42", "#d8c3a0")


def make_blanket(spec: ThingSpec) -> Model:
    """A woollen throw folded four times, its fringe to the side."""
    bench = Bench(spec, 0x2601)
    colour = bench.colour(WOOLS)
    checked = "checked" if spec.colour is None and bench.random.random() < 0.5 else ""
    stuff = cloth(
        bench,
        "knit" if not checked else "wool",
        colour,
        pattern=checked,
        second=hex_colour(PALES[int(bench.random.integers(len(PALES)))]),
    )
    grid = folded(0.42, 0.34, 0.021, 5, spec.seed, 0.0195)
    bench.add(stuff, patch_cloth(grid, 0.0195), name="cloth")
    fringe = Material(colour=shade(colour, 1.05), roughness=0.95, specular=0.1, sheen=0.6)
    for edge in (grid[0], grid[-1]):
        bench.add_part(Part(shape=fringed(bench, edge), material=fringe, name="fringe"))
    return bench.model(anchors={"top": (0.0, 0.0, 0.1)})


def make_towels(spec: ThingSpec) -> Model:
    """Three bath towels, each folded in four, one on another."""
    bench = Bench(spec, 0x2602)
    first = bench.colour(TERRIES)
    lift = 0.0
    for number in range(3):
        tone = (
            first
            if spec.colour is not None or number % 2 == 0
            else hex_colour(TERRIES[int(bench.random.integers(len(TERRIES)))])
        )
        stuff = cloth(bench, "wool", tone)
        grid = folded(0.34 - 0.008 * number, 0.24, 0.0165, 4, spec.seed + number, 0.0155) + (
            0.006 * (number - 1),
            0,
            lift,
        )
        bench.add(stuff, patch_cloth(grid, 0.0155), name="towel")
        band = grid[-9:-6] + (0, 0, 0.0012)
        bench.add(fabric("silk", shade(tone, 0.9)), patch_cloth(band, 0.002))
        lift += 0.0165 * 4 + 0.001
    return bench.model(anchors={"top": (0.0, 0.0, lift)})


def folded(wide: float, deep: float, layer: float, layers: int, seed: int, thick: float) -> Numbers:
    """Cloth laid to and fro: rows run along it, columns across its depth, folds at the sides. The last layer lies on top
    and faces up. thick: of the cloth, which lies to both sides of its middle. A grid (rows, columns, 3)."""
    line: list[tuple[float, float]] = []
    half, bend = wide / 2, layer / 2
    for number in range(layers):
        way = 1.0 if number % 2 == 0 else -1.0
        z = layer * (number + 0.5)
        x = np.linspace(-way * (half - bend), way * (half - bend), 14)
        line += [(float(a), z) for a in x]
        if number + 1 < layers:
            turn = np.linspace(-np.pi / 2, np.pi / 2, 9)[1:-1]
            line += [
                (float(way * (half - bend + bend * 1.15 * np.cos(t))), z + bend + bend * float(np.sin(t))) for t in turn
            ]
    path = np.array(line)
    y = np.linspace(deep / 2, -deep / 2, 26) if layers % 2 else np.linspace(-deep / 2, deep / 2, 26)
    grid = np.stack(np.broadcast_arrays(path[:, :1], y[None], path[:, 1:]), axis=2)
    soft = noise(grid * (1, 1, 0.5), 0.09, seed, 2) * 0.0022
    sag = -0.0035 * (np.abs(y) / (deep / 2)) ** 4
    grid = grid + np.stack([soft, 0 * soft, (soft + sag[None]) * np.clip(grid[..., 2] / (layer * 2), 0, 1)], axis=2)
    sway = 0.004 * np.sin(np.arange(len(path)) / len(path) * 9 + seed)
    grid = grid + np.stack([0 * sway, sway, 0 * sway], axis=1)[:, None]
    facing = sheet(grid, flip=True).normals
    assert facing is not None
    return np.asarray(grid + facing.reshape(grid.shape) * thick / 2)


def fringed(bench: Bench, edge: Numbers, tassels: int = 26) -> Strands:
    random = bench.random
    at = np.repeat(np.linspace(0.5, len(edge) - 1.5, tassels), 12)
    roots = np.stack([np.interp(at, np.arange(len(edge)), edge[:, k]) for k in range(3)], axis=1)
    way = np.sign(edge[0, 0])
    ways = np.tile((way, 0.0, -0.15), (len(roots), 1)) + random.normal(0, 0.06, (len(roots), 3))
    return bristles(
        roots + random.normal(0, 0.0012, roots.shape), ways, 0.045, 0.001, np.tile((0.0, 0.0, -0.012), (len(roots), 1))
    )


_maker = listed(("colour", "second_colour", "material", "modifiers"), 24.0)
MAKERS = (
    _maker(
        "blanket",
        "blanket, folded blanket, woollen blanket, wool blanket, quilt, plaid blanket, throw blanket",
        0.45,
        make_blanket,
    ),
    _maker("towels", "stack of towels, pile of towels, folded towel, folded towels, bath towel", 0.36, make_towels),
)
