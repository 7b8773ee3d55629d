"""Notebooks: bound with wire, or with a soft cover and an elastic band."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import UPRIGHT, UV_M, placed, rounded, slab
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.stationery.open_books import make_open_book
from studiolo.engines.maquette.makers.stationery.print import page_edges
from studiolo.engines.maquette.makers.tools.stamped import closed, stamped
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import box
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_notebook(spec: ThingSpec) -> Model:
    """Wire-bound, or with a soft cover, an elastic band and a ribbon; one of the two by its words, else by the seed."""
    words = {*spec.noun.split(), *spec.modifiers}
    if words & {"open", "opened"}:
        return make_open_book(spec)
    bench = Bench(spec, 0x7214)
    wire = bool(words & {"spiral", "wire", "ring", "sketchbook", "sketch", "notepad"})
    plain = spec.material in ("leather", "fabric", "velvet") or bool(
        words & {"diary", "journal", "leather", "bound", "planner"}
    )
    if not wire and not plain:
        wire = bool(bench.random.random() < 0.6)
    return _wire_bound(bench, spec) if wire else _bound(bench, spec)


def _wire_bound(bench: Bench, spec: ThingSpec) -> Model:
    w, h, t = 0.148, 0.21, 0.011
    colour = bench.colour(("#1f4f9a", "#c7402f", "#2f8a5a", "#e0a526", "#3a3d45", "#7a4a9a"))
    card = Material(colour=colour, roughness=0.42, specular=0.45, clearcoat=0.25)
    holes = [
        closed(0.0022 * np.stack([np.cos(a), np.sin(a)], axis=1) + (-w / 2 + 0.0072, y))
        for y in np.linspace(-h / 2 + 0.009, h / 2 - 0.009, 27)
        for a in [np.linspace(0, 2 * np.pi, 10, endpoint=False)]
    ]
    outline = rounded(w, h, 0.006, steps=5)
    bench.add(card, stamped(outline, t / 2, t / 2 + 0.0008, 0.0003, holes))
    bench.add(Material(colour=(0.4, 0.33, 0.24), roughness=0.8), slab(outline, -t / 2 - 0.0012, -t / 2, 0.0003))
    edges = page_edges(bench.random, (0.83, 0.82, 0.79))
    inner = (w / 2 - 0.0012, h / 2 - 0.0012, t / 2 - 0.0001)
    bench.add(edges, box((-w / 2 + 0.011, -inner[1], -inner[2]), inner, 0.0012, UV_M, grain=1))
    bench.add(
        edges,
        box(
            (-w / 2 + 0.011, -inner[1] - 0.0001, -inner[2]),
            (inner[0] - 0.0002, inner[1] + 0.0001, inner[2]),
            0.0012,
            UV_M,
            grain=0,
        ),
    )
    metal = Material(colour=(0.55, 0.56, 0.57), roughness=0.2, metallic=1.0)
    radius = t / 2 + 0.0042
    angle = np.linspace(0, 2 * np.pi, 33)
    ring = np.stack([-w / 2 + 0.0005 + radius * 0.86 * np.cos(angle), 0 * angle, radius * np.sin(angle)], axis=1)
    wire = strip(ring, rounded(0.00085, 0.00085, 0.0004, steps=2), (0, 1, 0))
    for y in np.linspace(-h / 2 + 0.009, h / 2 - 0.009, 27):
        bench.add(metal, *(placed(wire, (0, float(y) + dy, 0)) for dy in (-0.0009, 0.0009)))
    label = Material(colour=(0.83, 0.82, 0.78), roughness=0.7)
    bench.add(label, placed(slab(rounded(0.074, 0.040, 0.004), 0, 0.0003, 0.0001), (0.006, 0.035, t / 2 + 0.0007)))
    line = Material(colour=shade(colour, 0.6), roughness=0.7)
    for y in (0.028, 0.040):
        bench.add(line, placed(slab(rounded(0.056, 0.0009, 0.0004), 0, 0.0003, 0.0001), (0.006, y, t / 2 + 0.0009)))
    return reposed(bench.model(anchors={"grip": (0, 0, 0)}), spec, UPRIGHT)


def _bound(bench: Bench, spec: ThingSpec) -> Model:
    w, h, t = 0.132, 0.21, 0.017
    colour = bench.colour(("#1b1c1f", "#5a2a22", "#1f3d4a", "#3f4a33", "#7a5230"))
    skin = (
        material_for("leather", colour, bench.random, tile_m=UV_M, size_m=0.05)
        if not spec.material
        else bench.body(Material(colour=colour))
    )
    outline = rounded(w, h, 0.008, steps=6)
    for z in (-t / 2, t / 2 - 0.0022):
        bench.add(skin, placed(slab(outline, 0, 0.0022, 0.001), (0, 0, z)))
    bench.add(
        skin,
        box(
            (-w / 2, -h / 2 + 0.001, -t / 2 + 0.0002),
            (-w / 2 + 0.006, h / 2 - 0.001, t / 2 - 0.0002),
            0.003,
            UV_M,
            soft=3,
        ),
    )
    edges = page_edges(bench.random, (0.80, 0.77, 0.66))
    bench.add(
        edges,
        box(
            (-w / 2 + 0.004, -h / 2 + 0.0022, -t / 2 + 0.002),
            (w / 2 - 0.0022, h / 2 - 0.0022, t / 2 - 0.002),
            0.004,
            UV_M,
            grain=1,
        ),
    )
    bench.add(
        edges,
        box(
            (-w / 2 + 0.004, -h / 2 + 0.0021, -t / 2 + 0.002),
            (w / 2 - 0.0024, h / 2 - 0.0021, t / 2 - 0.002),
            0.004,
            UV_M,
            grain=0,
        ),
    )
    strap = Material(
        colour=shade(colour, 0.35) if sum(colour) > 0.15 else hex_colour("#7d1f1c"), roughness=0.7, sheen=0.4
    )
    bench.add(
        strap,
        box(
            (w / 2 - 0.021, -h / 2 - 0.0008, -t / 2 - 0.0008),
            (w / 2 - 0.0145, h / 2 + 0.0008, t / 2 + 0.0008),
            0.0007,
            UV_M,
        ),
    )
    return reposed(bench.model(anchors={"grip": (0, 0, 0)}), spec, UPRIGHT)


MAKERS: tuple[Maker, ...] = (
    listed(("colour", "material"), 24.0)(
        "notebook",
        "notebook, spiral notebook, notepad, sketchbook, exercise book, diary, journal, planner, bullet journal",
        0.215,
        make_notebook,
    ),
)
