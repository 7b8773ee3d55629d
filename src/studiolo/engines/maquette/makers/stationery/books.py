"""Books closed: one upright, several in a pile."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.bench import GOLD, Bench, shade
from studiolo.engines.maquette.makers.plates import UPRIGHT, UV_M, placed, rounded, slab
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.stationery.open_books import CLOTHS, cover_cloth, make_open_book
from studiolo.engines.maquette.makers.stationery.print import page_edges
from studiolo.engines.maquette.makers.tools.stamped import closed, stamped
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import box
from studiolo.engines.maquette.settings.surfaces import hex_colour

Put = list[tuple[Material, Mesh]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Volume:
    """A closed book's measures in metres: across its cover, up its spine, through it."""

    wide: float = 0.152
    high: float = 0.226
    thick: float = 0.034


def closed_book(bench: Bench, volume: Volume, cloth: Material, *, gilt: bool, bands: bool) -> Put:
    """Lies in the x-y plane with its spine at -x and its front cover up."""
    w, h, t = volume.wide, volume.high, volume.thick
    board, square, hinge = 0.0026, 0.0032, 0.0065
    put: Put = []
    for z in (-t / 2, t / 2 - board):
        outline = rounded(w - hinge, h, 0.0022, steps=4).moved(hinge / 2, 0)
        put.append((cloth, placed(slab(outline, 0, board, 0.0011), (0, 0, z))))
        joint = rounded(hinge + 0.006, h - 0.0006, 0.001, steps=3).moved(-w / 2 + hinge / 2, 0)
        put.append((cloth, placed(slab(joint, 0, board * 0.5, 0.0006), (0, 0, z + board * 0.25))))
    put.append((cloth, _spine(w, h, t)))
    edges = page_edges(bench.random)
    inner, left, right = t / 2 - board, -w / 2 + 0.002, w / 2 - square
    put.append(
        (
            edges,
            box(
                (left, -h / 2 + square + 0.0002, -inner), (right, h / 2 - square - 0.0002, inner), 0.0008, UV_M, grain=1
            ),
        )
    )
    put.append(
        (edges, box((left, -h / 2 + square, -inner), (right - 0.0004, h / 2 - square, inner), 0.0008, UV_M, grain=0))
    )
    band = Material(colour=hex_colour("#d9c8a0"), roughness=0.7)
    for y in (-h / 2 + square, h / 2 - square):
        put.append(
            (
                band,
                strip(
                    [(left + 0.0015, y, z) for z in np.linspace(-inner, inner, 6)],
                    rounded(0.003, 0.0018, 0.0008),
                    (1, 0, 0),
                ),
            )
        )
    if gilt:
        put += _gilding(w, h, t, hinge)
    if bands:
        put += [(cloth, _raised_band(w, t, y)) for y in np.linspace(-0.36, 0.36, 5) * h]
    return put


def _spine(w: float, h: float, t: float, extra: float = 0.0, y0: float = 0.0, tall: float | None = None) -> Mesh:
    """A rounded back, bent out by a fifth of the book's thickness."""
    turn = np.linspace(-1, 1, 25)
    bulge = t * 0.2
    out = np.stack([-w / 2 + 0.001 - extra - bulge * (1 - turn**2), turn * (t / 2 + extra * 0.4)], axis=1)
    inner = np.stack([-w / 2 + 0.004 - bulge * 0.6 * (1 - turn**2), turn * (t / 2 - 0.0022)], axis=1)
    line = np.concatenate([out[::-1], inner])
    reach = (h if tall is None else tall) / 2
    mesh = stamped(closed(line), -reach, reach, 0.0003)
    return placed(mesh, (0, y0, 0), np.array([[1.0, 0, 0], [0, 0, -1.0], [0, 1.0, 0]]))


def _raised_band(w: float, t: float, y: float) -> Mesh:
    return _spine(w, 0.0, t, 0.0016, y, 0.0048)


def _gilding(w: float, h: float, t: float, hinge: float) -> Put:
    """Gold lines round the front cover, a lozenge in its middle, rules across the back."""
    put: Put = []
    x = hinge / 2
    foil = Material(colour=GOLD.colour, roughness=0.28, metallic=1.0)
    for inset, wide in ((0.010, 0.0011), (0.0135, 0.0005)):
        outer = rounded(w - hinge - 2 * inset, h - 2 * inset, 0.003, steps=4).moved(x, 0)
        put.append((foil, stamped(outer, t / 2 - 0.0002, t / 2 + 0.00018, 0.00008, [outer.inset(wide)])))
    lozenge = closed(np.array([(0.024, 0), (0, 0.034), (-0.024, 0), (0, -0.034)], float) + (x, 0))
    inner = closed(np.array([(0.019, 0), (0, 0.027), (-0.019, 0), (0, -0.027)], float) + (x, 0))
    put.append((foil, stamped(lozenge, t / 2 - 0.0002, t / 2 + 0.00018, 0.00005, [inner])))
    put.append(
        (
            foil,
            stamped(
                closed(np.array([(0.010, 0), (0, 0.014), (-0.010, 0), (0, -0.014)], float) + (x, 0)),
                t / 2 - 0.0002,
                t / 2 + 0.0002,
                0.00005,
            ),
        )
    )
    for y in (-0.40, -0.37, 0.37, 0.40):
        put.append((foil, _spine(w, 0.0, t, 0.00025, y * h, 0.0012)))
    return put


def make_book(spec: ThingSpec) -> Model:
    """Closed and upright, its cover to the camera; open, or several, by its words."""
    words = {*spec.noun.split(), *spec.modifiers}
    if words & {"stack", "pile", "stacked", "piled", "tower"}:
        return make_stack(spec)
    if words & {"open", "opened"}:
        return make_open_book(spec)
    bench = Bench(spec, 0x7211)
    old = bool(words & {"old", "ancient", "antique", "leather", "vintage", "magic", "spell"})
    volume = _volume(bench, words)
    colour = bench.colour(("#5a3320", "#4a2a1c", "#6b2a22") if old else CLOTHS)
    cloth = cover_cloth(bench, colour, old=old)
    for material, mesh in closed_book(bench, volume, cloth, gilt=True, bands=old):
        bench.add(material, mesh)
    model = bench.model(anchors={"grip": (0, 0, 0), "top": (0, volume.high / 2, 0)})
    return reposed(model, spec, UPRIGHT)


def _volume(bench: Bench, words: set[str]) -> Volume:
    thick = float(bench.random.uniform(0.028, 0.042)) * (
        1.5 if words & {"thick", "dictionary", "encyclopedia", "bible"} else 1.0
    )
    return Volume(thick=thick * (0.5 if "thin" in words else 1.0))


def make_stack(spec: ThingSpec) -> Model:
    """Four or five books of several sizes, each a little turned."""
    bench = Bench(spec, 0x7212)
    codes = [CLOTHS[int(k)] for k in bench.random.permutation(len(CLOTHS))]
    z = 0.0
    for number in range(int(bench.random.integers(4, 6))):
        colour = hex_colour(codes[number])
        if spec.colour is not None:
            colour = shade(bench.colour(codes), float(bench.random.uniform(0.8, 1.2)))
        volume = Volume(
            wide=0.165 - 0.007 * number + float(bench.random.uniform(-0.006, 0.006)),
            high=0.238 - 0.012 * number + float(bench.random.uniform(-0.008, 0.008)),
            thick=float(bench.random.uniform(0.022, 0.042)),
        )
        cloth = cover_cloth(bench, colour)
        turn = rotation((0, 0, 1), 90.0 + float(bench.random.uniform(-9, 9)))
        shift = bench.random.uniform(-0.006, 0.006, 2)
        for material, mesh in closed_book(bench, volume, cloth, gilt=bool(number % 2 == 0), bands=False):
            bench.add(material, placed(mesh, (float(shift[0]), float(shift[1]), z + volume.thick / 2), turn))
        z += volume.thick + 0.0003
    return bench.model(anchors={"top": (0, 0, z)})


_book = listed(("colour", "material"), 30.0)
MAKERS: tuple[Maker, ...] = (
    _book(
        "book",
        "book, closed book, novel, hardcover, hardcover book, textbook, old book, spellbook, spell book, "
        "storybook, dictionary, bible, encyclopedia",
        0.226,
        make_book,
    ),
    _book("open-book", "open book, opened book, open novel", 0.32, make_open_book, 14.0),
    _book("book-stack", "stack of books, pile of books, book stack, book pile, stacked books", 0.25, make_stack, 20.0),
)
