"""What is sewn on a garment's front: plackets, buttons, zips, lapels, pockets and stripes."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.people.bench import PeopleBench
from studiolo.engines.maquette.makers.people.fabric import fabric, plain
from studiolo.engines.maquette.makers.people.field import both
from studiolo.engines.maquette.makers.people.garments import Top
from studiolo.engines.maquette.makers.people.panels import Corner, buttons, panel
from studiolo.engines.maquette.makers.people.skeleton import Skeleton
from studiolo.engines.maquette.makers.people.surface import Surface
from studiolo.engines.maquette.makers.people.tops import Sewn, plane
from studiolo.engines.maquette.makers.people.wardrobe import Piece
from studiolo.engines.maquette.model import Colour, Material, Numbers


def add_front(
    bench: PeopleBench, body: Skeleton, top: Top, piece: Piece, sewn: Sewn, material: Material, *, covered: bool
) -> None:
    assert piece.colour is not None
    u = body.build.u
    front = sewn.front
    waist = -float(np.linalg.norm(body.neck - body.pelvis)) / u
    seated = body.pose.rest == "seat"
    low = waist - (min(top.hem, 0.16) - 0.03 if not seated else -0.06)
    thick = 0.0032 * u + (0.003 * u if top.layer == 3 else 0.0)
    button = plain(_button_colour(piece.colour, top.layer), rough=0.3, gloss=0.5)
    if top.front == "buttons":
        high = {"lapel": -0.25, "v": -0.15, "cross": -0.16}.get(top.collar, -0.045)
        bench.add(
            "placket",
            panel(front, ((-0.017, high), (0.017, high), (0.017, low), (-0.017, low)), thick, rows=26, columns=4),
            material,
        )
        step = 0.075 if top.layer < 3 else 0.11
        count = max(2, int((high - low - 0.03) / step))
        count = min(count, 3) if top.collar == "lapel" and top.hem < 0.3 else count
        places: list[Corner] = [(0.0, high - 0.02 - step * n) for n in range(count)]
        for each in buttons(front, places, (0.0062 if top.layer < 3 else 0.0105) * u):
            bench.add("buttons", _out(each, front.turn[1], thick), button)
    elif top.front == "double":
        bench.add(
            "placket",
            panel(front, ((-0.075, -0.05), (0.085, -0.045), (0.07, low), (-0.05, low)), thick, rows=24, columns=8),
            material,
        )
        places = [(x, -0.1 - 0.075 * n) for n in range(4) for x in (-0.045, 0.05)]
        for each in buttons(front, places, 0.0085 * u):
            bench.add("buttons", _out(each, front.turn[1], thick), plain((0.03, 0.03, 0.035), rough=0.3, gloss=0.5))
    elif top.front == "zip":
        bench.add(
            "placket",
            panel(front, ((-0.013, -0.03), (0.013, -0.03), (0.013, low), (-0.013, low)), thick, rows=26, columns=4),
            material,
        )
        bench.add("zip", panel(front, ((-0.0035, -0.03), (0.0035, -0.03), (0.0035, low + 0.01), (-0.0035, low + 0.01)),
            thick * 1.7, rows=26, columns=3), plain((0.42, 0.41, 0.39), rough=0.35))  # fmt: skip
    if top.collar == "lapel" and not covered:
        for sign in (1.0, -1.0):
            tip = -0.115 if top.front != "open" else -0.15
            corners = ((sign * 0.042, 0.012), (sign * 0.108, tip + 0.03), (sign * 0.092, tip), (sign * 0.008, -0.255))
            ordered = corners if sign < 0 else (corners[1], corners[0], corners[3], corners[2])
            lapel = panel(front, ordered, thick * 2.0, rows=18, columns=8)
            bench.add("lapels", lapel, material)
    if top.collar == "cross":
        for sign in (1.0, -1.0):
            band = panel(
                front,
                ((-sign * 0.06, 0.0), (-sign * 0.025, 0.01), (sign * 0.055, -0.26), (sign * 0.02, -0.26)),
                thick * 2,
                rows=20,
                columns=5,
            )
            bench.add(
                "trim", band, plain(shade(piece.colour, 0.55) if lightness(piece.colour) > 0.05 else (0.6, 0.55, 0.45))
            )
    if piece.name == "sari":
        drape = panel(
            front, ((0.03, 0.0), (0.115, -0.015), (-0.06, -0.56), (-0.16, -0.44)), thick * 3, rows=34, columns=10
        )
        edge = panel(
            front, ((0.02, 0.0), (0.034, 0.0), (-0.155, -0.44), (-0.165, -0.43)), thick * 4, rows=34, columns=4
        )
        bench.add("drape", drape, fabric("silk", shade(piece.colour, 1.25), pattern="dotted", second=(0.75, 0.5, 0.12)))
        bench.add("border", edge, plain((0.7, 0.45, 0.1), rough=0.4))
    if not covered:
        _add_pockets(bench, top, piece, sewn, material, waist, thick, seated=seated)
        _add_belt(bench, body, top, piece, sewn)
    if piece.pattern == "stripes":
        _add_bands(bench, body, sewn)


def _button_colour(cloth: Colour, layer: int) -> Colour:
    if layer == 3:
        return shade(cloth, 0.35) if lightness(cloth) > 0.06 else (0.07, 0.06, 0.055)
    return shade(cloth, 0.4) if lightness(cloth) > 0.45 else (0.72, 0.68, 0.6)


def _out(found: Surface, back: Numbers, by: float) -> Surface:
    return replace(found, vertices=found.vertices - back * by)


def _add_pockets(bench: PeopleBench, top: Top, piece: Piece, sewn: Sewn, material: Material, waist: float, thick: float, *,
    seated: bool) -> None:  # fmt: skip
    front = sewn.front
    if top.pockets == "chest":
        bench.add(
            "pockets",
            panel(
                front, ((0.035, -0.125), (0.095, -0.125), (0.092, -0.195), (0.038, -0.195)), thick, rows=10, columns=8
            ),
            material,
        )
        bench.add(
            "pockets",
            panel(
                front,
                ((0.034, -0.123), (0.096, -0.123), (0.095, -0.137), (0.035, -0.137)),
                thick * 1.9,
                rows=4,
                columns=8,
            ),
            material,
        )
    elif top.pockets == "pouch":
        z = waist + 0.12
        bench.add(
            "pockets",
            panel(
                front, ((-0.07, z), (0.07, z), (0.105, z - 0.12), (-0.105, z - 0.12)), thick * 1.6, rows=12, columns=14
            ),
            material,
        )
    elif top.pockets == "patch" and not seated:
        z = waist - min(0.01, top.hem - 0.13)
        for sign in (1.0, -1.0):
            inner, outer = 0.05, 0.125
            left, right = sorted((sign * inner, sign * outer))
            bench.add(
                "pockets",
                panel(
                    front, ((left, z), (right, z), (right, z - 0.1), (left, z - 0.1)), thick * 1.3, rows=10, columns=8
                ),
                material,
            )
            bench.add("pockets", panel(front, ((left - 0.004, z + 0.004), (right + 0.004, z + 0.004), (right + 0.004, z - 0.026),
                (left - 0.004, z - 0.026)), thick * 2.1, rows=4, columns=8), material)  # fmt: skip


def _add_belt(bench: PeopleBench, body: Skeleton, top: Top, piece: Piece, sewn: Sewn) -> None:
    """A band around the waist of dresses, robes and uniforms."""
    if not top.belt:
        return
    u = body.build.u
    high = 0.5 if top.collar == "cross" else 0.0
    at = body.waist + (body.turn_chest[:, 2] * (0.0 + 0.02 * high)) * u
    wide = (0.05 if piece.name == "kimono" else 0.02) * u
    band = np.abs(plane(sewn.grid, at, body.turn_chest[:, 2])) - wide
    thick = 0.006 * u
    trunk = sewn.front.values
    shell = both(both(trunk - thick, -(trunk + 1.4 * sewn.grid.cell), 0.002), band, 0.004).astype(np.float32)
    assert piece.colour is not None
    dark = lightness(piece.colour) < 0.06
    if piece.name in ("uniform", "armour"):
        colour: Colour = (0.02, 0.016, 0.014)
    elif piece.name in ("robe", "cloak robe", "tunic"):
        colour = (0.32, 0.22, 0.1)
    else:
        colour = piece.second or (shade(piece.colour, 3.0) if dark else shade(piece.colour, 0.5))
    belt = sewn.grid.skin(shell, 1)
    inner = np.linalg.norm((belt.vertices - body.waist) @ body.turn_chest[:, :2], axis=1) < 0.32 * u
    keep = inner[belt.faces].all(axis=1)
    bench.add("belt", replace(belt, faces=belt.faces[keep]), plain(colour, rough=0.5))


def _add_bands(bench: PeopleBench, body: Skeleton, sewn: Sewn) -> None:
    """Bright bands round chest and sleeves, as those wear who must be seen."""
    u = body.build.u
    thick = 0.003 * u
    shell = both(sewn.whole - thick, -(sewn.whole + 1.4 * sewn.grid.cell), 0.002)
    bands = [
        (body.chest(0, 0, -0.2), body.turn_chest[:, 2]),
        (body.waist - body.turn_chest[:, 2] * 0.06 * u, body.turn_chest[:, 2]),
    ]
    for at, way in bands:
        band = both(shell, np.abs(plane(sewn.grid, at, way)) - 0.02 * u, 0.003).astype(np.float32)
        bench.add("bands", sewn.grid.skin(band, 1), plain((0.68, 0.68, 0.62), rough=0.3))
