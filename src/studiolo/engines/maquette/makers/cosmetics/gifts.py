"""Gifts: a box with a bow, a paper bag with a rope."""

import numpy as np

from studiolo.engines.maquette.makers.bench import GOLD, Bench, satin, shade, toward
from studiolo.engines.maquette.makers.cosmetics.ribbons import bow
from studiolo.engines.maquette.makers.plates import UV_M, bead, circle, placed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import curve, rotation
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import box, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

GIFTS = (
    ("#b3323a", "#e8cf9a"), ("#2f5d50", "#d9b66a"), ("#e7dfd0", "#b8463f"), ("#30456b", "#e6e1d6"), ("#e6b3b0", "#f3eee6"),
    ("#1f2126", "#caa25a"), ("#8fa89a", "#f1ece0"),
)  # fmt: skip


BAGS = ("#efe7d8", "#c98b6b", "#2f3a3c", "#d9b7b0", "#9fb0a0", "#31486b", "#b8443c")


def make_gift_box(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xC071)
    paper_code, ribbon_code = GIFTS[int(bench.random.integers(len(GIFTS)))]
    paper, ribbon = hex_colour(paper_code), hex_colour(ribbon_code)
    if spec.colour is not None:
        bench.honoured.add("colour")
        paper = spec.colour
        ribbon = hex_colour("#f1eadb") if sum(paper) < 1.3 else hex_colour("#b8463f")
    body = bench.body(satin(paper, 0.42))
    silk = Material(colour=ribbon, roughness=0.32, specular=0.5, sheen=0.6)
    side, tall = 0.20, 0.20 * float(bench.random.uniform(0.62, 0.9))
    lid = 0.048
    bench.add(body, box((-side / 2, -side / 2, 0), (side / 2, side / 2, tall - 0.004), 0.0022, UV_M, soft=3))
    over = side / 2 + 0.0045
    lid_paint = bench.body(satin(shade(paper, 1.06), 0.42))
    bench.add(lid_paint, box((-over, -over, tall - lid), (over, over, tall), 0.0026, UV_M, soft=3))
    wide, thin = 0.024, 0.0008
    for across in (False, True):
        bench.add(silk, *_bands(side / 2, over, tall, lid, wide, thin, across=across))
    bench.add(silk, *(placed(mesh, (0, 0, tall + thin)) for mesh in bow(wide)))
    return bench.model(anchors={"top": (0, 0, tall)})


def _bands(half: float, over: float, tall: float, lid: float, wide: float, thin: float, *, across: bool) -> list[Mesh]:
    """A ribbon over the top and down two sides; the lid stands out, so the ribbon steps."""
    pieces = [((-wide / 2, -over - thin, tall - thin), (wide / 2, over + thin, tall + thin))]
    for sign in (-1, 1):
        pieces.append(((-wide / 2, sign * (over - thin), tall - lid), (wide / 2, sign * (over + thin), tall + thin)))
        pieces.append(((-wide / 2, sign * (half - thin), 0.0005), (wide / 2, sign * (half + thin), tall - lid)))
    meshes = [box(low, high, thin * 0.8, UV_M) for low, high in pieces]
    return [placed(mesh, (0, 0, 0), rotation((0, 0, 1), 90)) for mesh in meshes] if across else meshes


def make_shopping_bag(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xC072)
    colour = bench.colour(BAGS)
    paper = bench.body(Material(colour=colour, roughness=0.55, specular=0.35))
    inner = Material(colour=toward(colour, (0.85, 0.83, 0.8), 0.6), roughness=0.7)
    wide, deep, tall = 0.24, 0.10, 0.30
    top = 0.078  # the mouth is a little narrower than the foot, as filled bags are
    front = panel_of(
        (-wide / 2, -deep / 2, 0), (wide / 2, -deep / 2, 0), (wide / 2, -top / 2, tall), (-wide / 2, -top / 2, tall)
    )
    bench.add(paper, front, placed(front, (0, 0, 0), rotation((0, 0, 1), 180)))
    fold = 0.016
    for turn in (0, 180):
        near = panel_of(
            (wide / 2, -deep / 2, 0), (wide / 2 - 0.002, 0, 0), (wide / 2 - fold, 0, tall), (wide / 2, -top / 2, tall)
        )
        far = panel_of(
            (wide / 2 - 0.002, 0, 0), (wide / 2, deep / 2, 0), (wide / 2, top / 2, tall), (wide / 2 - fold, 0, tall)
        )
        bench.add(paper, *(placed(mesh, (0, 0, 0), rotation((0, 0, 1), turn)) for mesh in (near, far)))
    bench.add(inner, box((-wide / 2 + 0.004, -deep / 2 + 0.004, 0), (wide / 2 - 0.004, deep / 2 - 0.004, 0.004), 0.001))
    tissue = Material(colour=(0.82, 0.80, 0.77), kind="thin", roughness=0.6, translucency=0.7)
    bench.add(tissue, *_tissue(bench.random, wide, top, tall))
    rope_colour = shade(colour, 0.45) if sum(colour) > 0.5 else (0.7, 0.66, 0.6)
    rope = Material(colour=rope_colour, roughness=0.75, sheen=0.3)
    for y in (-top / 2 - 0.002, top / 2 + 0.002):
        loop = curve(
            np.array(
                [
                    (-0.048, y, tall - 0.026),
                    (-0.047, y, tall + 0.02),
                    (-0.034, y * 1.25, tall + 0.084),
                    (0.0, y * 1.35, tall + 0.112),
                    (0.034, y * 1.25, tall + 0.084),
                    (0.047, y, tall + 0.02),
                    (0.048, y, tall - 0.026),
                ]
            ),
            70,
        )
        bench.add(rope, tube(loop, 0.0026, 12))
        for x in (-0.048, 0.048):
            eye = placed(
                bead(circle(0.0046, sides=36), 0.0, 0.0013),
                (x, y + (0.001 if y < 0 else -0.001), tall - 0.026),
                rotation((1, 0, 0), 90),
            )
            bench.add(GOLD, eye)
    return bench.model(anchors={"front": (0, -deep / 2, tall * 0.5)})


def panel_of(*corners: tuple[float, float, float]) -> Mesh:
    """A flat sheet from four corners, counter-clockwise from outside."""
    a, b, c, d = (np.asarray(corner, float) for corner in corners)
    s, t = np.linspace(0, 1, 9)[:, None, None], np.linspace(0, 1, 13)[None, :, None]
    points = (a * (1 - s) + b * s) * (1 - t) + (d * (1 - s) + c * s) * t
    uvs = (
        np.stack(np.broadcast_arrays(s[..., 0] * np.linalg.norm(b - a), t[..., 0] * np.linalg.norm(d - a)), axis=-1)
        / UV_M
    )
    return sheet(points, uvs=uvs)


def _tissue(random: np.random.Generator, wide: float, deep: float, tall: float) -> list[Mesh]:
    """Crumpled paper that looks out of the mouth."""
    sheets = []
    for number in range(3):
        u = np.linspace(-1, 1, 40)[:, None]
        v = np.linspace(0, 1, 14)[None]
        phase = random.uniform(0, 6)
        peak = 0.020 + 0.022 * np.abs(np.sin(u * (2.4 + number) + phase)) + 0.010 * np.sin(u * 9 + phase)
        x = u * wide * 0.43 * (1 - 0.06 * v)
        y = (number - 1) * deep * 0.22 + 0.010 * np.sin(u * 11 + phase) * v + 0.006 * np.sin(u * 23 + 2 * phase)
        z = tall - 0.03 + v * (0.03 + peak)
        sheets.append(sheet(np.stack(np.broadcast_arrays(x, y, z), axis=-1)))
    return sheets


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:gift-box",
        nouns=(
            "gift box",
            "gift",
            "present",
            "wrapped gift",
            "wrapped present",
            "birthday present",
            "christmas present",
            "giftbox",
        ),
        size_m=0.22,
        make=make_gift_box,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=28.0,
    ),
    Maker(
        key="own:shopping-bag",
        nouns=("shopping bag", "paper bag", "gift bag", "carrier bag"),
        size_m=0.41,
        make=make_shopping_bag,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=24.0,
    ),
)
