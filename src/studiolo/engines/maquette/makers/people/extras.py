"""What is worn on top of clothes: aprons, scarves, ties, bags and what a trade carries."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import shade
from studiolo.engines.maquette.makers.people import accessories, collars
from studiolo.engines.maquette.makers.people.bench import PeopleBench
from studiolo.engines.maquette.makers.people.character import Character
from studiolo.engines.maquette.makers.people.fabric import cloth_of, plain
from studiolo.engines.maquette.makers.people.field import both, limb, moulded
from studiolo.engines.maquette.makers.people.heads import BLACK, GOLD, WHITE
from studiolo.engines.maquette.makers.people.layers import apron, beads, cape, fur_collar, neckerchief
from studiolo.engines.maquette.makers.people.panels import buttons, panel
from studiolo.engines.maquette.makers.people.skeleton import Skeleton
from studiolo.engines.maquette.makers.people.surface import Surface
from studiolo.engines.maquette.makers.people.tops import Sewn, plane
from studiolo.engines.maquette.makers.people.wardrobe import Piece
from studiolo.engines.maquette.model import Colour, Material
from studiolo.engines.maquette.settings.surfaces import hex_colour

ACCENTS = ("#a83a36", "#2f4a6b", "#c9983a", "#3f6f5a", "#7a4a6a", "#d8cdb8")
TULLE = Material(colour=(0.8, 0.56, 0.62), kind="thin", roughness=0.7, translucency=1.2)
PEARL = Material(colour=(0.78, 0.74, 0.68), roughness=0.2, clearcoat=0.8)


def add_extras(
    bench: PeopleBench, who: Character, body: Skeleton, tops: tuple[Sewn, ...], ease: float, cell: float
) -> None:
    """tops: the garments they lie on, from inside out. ease: of the outermost, metres."""
    for piece in who.clothes.extras:
        colour = piece.colour or hex_colour(ACCENTS[int(bench.random.integers(len(ACCENTS)))])
        material = cloth_of(replace(piece, colour=colour), "knit" if piece.name == "scarf" else "cotton")
        _add_on_body(bench, body, piece, colour, material, ease, cell)
        if tops:
            _add_at_neck(bench, piece, colour, material, tops, ease, cell)
            _add_on_front(bench, body, piece, colour, tops)


def _add_on_body(
    bench: PeopleBench, body: Skeleton, piece: Piece, colour: Colour, material: Material, ease: float, cell: float
) -> None:
    name = piece.name
    if name in ("apron", "waist apron"):
        bench.add("apron", apron(body, ease, cell, bib=name == "apron"), material)
    elif name == "stethoscope":
        bench.add("stethoscope", accessories.stethoscope(body, ease), BLACK)
    elif name == "backpack":
        bag, straps = accessories.backpack(body, ease)
        bench.add("backpack", replace(bag, uvs=bag.vertices[:, [0, 2]] * 4), material)
        bench.add("straps", straps, plain(shade(colour, 0.6)))
    elif name == "air tank":
        bench.add("tank", accessories.air_tank(body), plain((0.5, 0.32, 0.03), rough=0.3, gloss=0.5))
    elif name == "life pack":
        bench.add("pack", accessories.life_pack(body), plain((0.75, 0.74, 0.71), rough=0.5))
    elif name == "tulle":
        bench.add("tulle", accessories.tutu_layers(body), TULLE)


def _add_at_neck(
    bench: PeopleBench,
    piece: Piece,
    colour: Colour,
    material: Material,
    tops: tuple[Sewn, ...],
    ease: float,
    cell: float,
) -> None:
    inner, outer = tops[0].neck, tops[-1].neck
    name = piece.name
    if name == "scarf":
        bench.add("scarf", collars.scarf(outer, ease), material)
    elif name == "bow tie":
        bench.add("bow tie", collars.bow(inner, cell), plain(colour, rough=0.5))
    elif name == "neckerchief":
        bench.add("neckerchief", neckerchief(inner), material)
    elif name == "fur collar":
        bench.add("fur", fur_collar(outer, bench.random), WHITE)
    elif name == "cape":
        bench.add("cape", cape(outer, ease), material)
    elif name == "necklace":
        bench.add(
            "necklace", beads(outer, ease), GOLD if piece.colour is None and bench.random.random() < 0.4 else PEARL
        )


def _add_on_front(bench: PeopleBench, body: Skeleton, piece: Piece, colour: Colour, tops: tuple[Sewn, ...]) -> None:
    u, outer = body.build.u, tops[-1]
    if piece.name == "badge":
        for badge in buttons(outer.front, [(0.065, -0.14)], 0.018 * u):
            bench.add("badge", badge, GOLD)
    elif piece.name == "belt":
        bench.add("belt", _belt(body, outer), plain(colour, rough=0.4))
        for buckle in buttons(outer.front, [(0.0, _waist(body))], 0.03 * u):
            bench.add("buckle", buckle, GOLD)
    elif piece.name == "tie":
        _add_tie(bench, body, colour, tops[0])
    elif piece.name == "chest panel":
        _add_chest_panel(bench, body, outer)


def _waist(body: Skeleton) -> float:
    return -float(np.linalg.norm(body.neck - body.waist)) / body.build.u


def _belt(body: Skeleton, outer: Sewn) -> Surface:
    u = body.build.u
    band = np.abs(plane(outer.grid, body.waist, body.turn_chest[:, 2])) - 0.026 * u
    trunk = outer.front.values
    shell = both(both(trunk - 0.006 * u, -(trunk + 1.4 * outer.grid.cell), 0.002), band, 0.004)
    found = outer.grid.skin(shell.astype(np.float32), 1)
    near = np.linalg.norm((found.vertices - body.waist) @ body.turn_chest[:, :2], axis=1) < 0.32 * u
    return replace(found, faces=found.faces[near[found.faces].all(axis=1)])


def _add_tie(bench: PeopleBench, body: Skeleton, colour: Colour, shirt: Sewn) -> None:
    u = body.build.u
    _, _, back, up = collars.neck_frame(body)
    knot = shirt.neck.at(np.zeros(1), 1.16, -0.004 * u)[0] - back * 0.006 * u
    silk = plain(colour, rough=0.45)
    bench.add(
        "tie", moulded([limb(knot + up * 0.008 * u, knot - up * 0.016 * u, 0.0165 * u, 0.0105 * u)], 0.003 * u), silk
    )
    bench.add("tie", accessories.tie_blade(body, knot, shirt.front), silk)


def _add_chest_panel(bench: PeopleBench, body: Skeleton, outer: Sewn) -> None:
    u = body.build.u
    corners = ((-0.075, -0.1), (0.075, -0.1), (0.07, -0.2), (-0.07, -0.2))
    bench.add(
        "chest panel", panel(outer.front, corners, 0.02 * u, rows=8, columns=10), plain((0.32, 0.34, 0.37), rough=0.35)
    )
    for x, light in ((-0.045, (0.5, 0.03, 0.03)), (0.0, (0.05, 0.2, 0.5)), (0.045, (0.55, 0.36, 0.04))):
        for knob in buttons(outer.front, [(x, -0.125)], 0.014 * u):
            ahead = outer.front.turn[1] * -0.02 * u
            bench.add("lights", replace(knob, vertices=knob.vertices + ahead), plain(light, rough=0.3, gloss=0.5))
