"""A book that lies open: two blocks of pages bent over, its cover under them."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import UV_M, placed, rounded, slab
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.stationery.print import PAPER, page_edges, paper, printed, ruled
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

CLOTHS = ("#8c1f22", "#1f3f73", "#1f5a43", "#c4862a", "#5b2d62", "#27606b", "#b5532c", "#33363d")
RIBBONS = ("#b3261e", "#d9a521", "#1f3f73")


def cover_cloth(bench: Bench, colour: Colour, *, old: bool = False) -> Material:
    if bench.spec.material:
        return bench.body(Material(colour=colour, roughness=0.6))
    if old:
        return material_for("leather", colour, bench.random, tile_m=UV_M, size_m=0.09)
    return Material(colour=colour, roughness=0.6, specular=0.35, sheen=0.25)


def make_open_book(spec: ThingSpec) -> Model:
    """Lies open in its middle: two blocks of pages bent over, print on the two that show, a ribbon down the fold."""
    bench = Bench(spec, 0x7213)
    words = {*spec.noun.split(), *spec.modifiers}
    colour = bench.colour(CLOTHS)
    cloth = cover_cloth(bench, colour)
    blank = bool(words & {"blank", "empty"}) or "notebook" in words
    w, h, t = 0.15, 0.215, 0.021
    for side in (-1.0, 1.0):
        page = (
            ruled()
            if "notebook" in words
            else (
                paper(PAPER)
                if blank
                else printed(bench.random, title=side < 0, picture=side > 0, lines=30 if side < 0 else 19)
            )
        )
        top, walls = _half(w, h, t, side)
        bench.add(paper(PAPER), top)
        bench.add(page_edges(bench.random), walls)
        shown, under = _loose_page(w, h, t, side, 0.22 if side > 0 else 0.1)
        bench.add(page, shown, name="page")
        bench.add(paper(PAPER), under)
        board = slab(rounded(w + 0.004, h + 0.008, 0.002, steps=4), 0.0, 0.0026, 0.0011)
        bench.add(cloth, placed(board, (side * (w / 2 + 0.0055), 0, 0.0)))
    bench.add(cloth, placed(slab(rounded(0.016, h + 0.008, 0.001), 0.0, 0.0018, 0.0007), (0, 0, 0.0)))
    ribbon = Material(colour=hex_colour(RIBBONS[int(bench.random.integers(3))]), roughness=0.5, sheen=0.8)
    path = np.array(
        [
            (0.002, h / 2 - 0.002, 0.0125),
            (0.003, 0, 0.0118),
            (0.006, -h / 2 + 0.01, 0.0125),
            (0.009, -h / 2 - 0.006, 0.006),
            (0.010, -h / 2 - 0.03, 0.001),
        ]
    )
    bench.add(ribbon, strip(path, rounded(0.0058, 0.0008, 0.0003), (1, 0, 0)))
    return reposed(
        bench.model(anchors={"top": (0, 0, t)}), spec, rotation((1, 0, 0), 7.0 if spec.pose != "lying" else 0.0)
    )


def _rise(u: Numbers, t: float) -> Numbers:
    """Height of the topmost page over its way from the fold (0) to the fore edge (1)."""
    bent = (
        0.42
        + 0.58 * np.sin(np.pi * np.clip(u * 1.15, 0, 1)) ** 0.8 * (1 - u) ** 0.35
        + 0.30 * u
        - 0.42 * np.exp(-((u / 0.055) ** 2))
    )
    return np.asarray(0.0026 + t * bent)


def _half(w: float, h: float, t: float, side: float) -> tuple[Mesh, Mesh]:
    u = np.concatenate([np.linspace(0, 0.2, 18)[:-1], np.linspace(0.2, 1, 26)])
    x, z = 0.001 + u * w, _rise(u, t)
    y = np.linspace(-h / 2, h / 2, 3)
    grid = np.stack(np.broadcast_arrays(side * x[:, None], y[None, :], z[:, None]), axis=-1)
    top = sheet(grid, flip=side < 0)
    foot = np.full_like(z, 0.0026)
    walls = []
    for end in (-1.0, 1.0):
        wall = np.stack(
            [
                np.stack([side * x, 0 * x + end * h / 2, foot], axis=-1),
                np.stack([side * x, 0 * x + end * h / 2, z], axis=-1),
            ]
        )
        uv = np.stack([np.stack([x, foot], axis=-1), np.stack([x, z], axis=-1)]) / UV_M
        walls.append(sheet(wall, uvs=uv, flip=(side * end) < 0, normals=np.broadcast_to((0.0, end, 0.0), wall.shape)))
    edge = np.array([[(side * x[-1], yy, zz) for yy in y] for zz in (foot[-1], z[-1])])
    uv = edge[..., 1:] / UV_M
    walls.append(sheet(edge, uvs=uv, flip=side > 0, normals=np.broadcast_to((side, 0.0, 0.0), edge.shape)))
    return top, join(walls)


def _loose_page(w: float, h: float, t: float, side: float, lift: float) -> tuple[Mesh, Mesh]:
    """The uppermost leaf, which does not lie quite flat: its face, with uvs 0 to 1, and its back."""
    u = np.concatenate([np.linspace(0, 0.2, 18)[:-1], np.linspace(0.2, 1, 26)])
    x = 0.001 + u * w * (1 - 0.05 * lift)
    z = _rise(u, t) + lift * 0.05 * (u**2.2) + 0.0004
    up = np.stack(np.broadcast_arrays(side * x[:, None], np.linspace(-h / 2, h / 2, 3)[None, :], z[:, None]), axis=-1)
    uvs = np.stack(np.broadcast_arrays((u if side > 0 else 1 - u)[:, None], np.linspace(0, 1, 3)[None, :]), axis=-1)
    return sheet(up, uvs=uvs, flip=side < 0), sheet(up - (0, 0, 0.00025), flip=side > 0)
