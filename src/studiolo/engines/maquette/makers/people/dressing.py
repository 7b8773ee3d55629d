"""Clothes of the body put on the bench: garments with their collars, fronts, pockets and belts."""

from dataclasses import replace

from studiolo.engines.maquette.makers.bench import shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.people import collars
from studiolo.engines.maquette.makers.people.bench import PeopleBench
from studiolo.engines.maquette.makers.people.bottoms import make_bottom
from studiolo.engines.maquette.makers.people.character import Character
from studiolo.engines.maquette.makers.people.extras import add_extras
from studiolo.engines.maquette.makers.people.fabric import cloth_of, fabric, plain
from studiolo.engines.maquette.makers.people.fronts import add_front
from studiolo.engines.maquette.makers.people.garments import BOTTOMS, SHOES, TOPS, Top
from studiolo.engines.maquette.makers.people.heads import STEEL
from studiolo.engines.maquette.makers.people.layers import cuff
from studiolo.engines.maquette.makers.people.shoes import shoes
from studiolo.engines.maquette.makers.people.skeleton import Skeleton
from studiolo.engines.maquette.makers.people.tops import Sewn, make_top, sleeve_end
from studiolo.engines.maquette.makers.people.wardrobe import Piece
from studiolo.engines.maquette.settings.surfaces import hex_colour


def cell_of(body: Skeleton, detail: float) -> float:
    return 0.0102 * body.build.u / detail


def add_clothes(bench: PeopleBench, who: Character, body: Skeleton) -> float:
    """Everything worn below the head; gives the ease of the outermost top in metres."""
    cell = cell_of(body, bench.detail)
    sewn: list[Sewn] = []
    ease = 0.0
    for number, piece in enumerate(who.clothes.tops):
        top = TOPS[piece.name]
        covered = number < len(who.clothes.tops) - 1
        puffy = who.clothes.bottom is not None and BOTTOMS[who.clothes.bottom.name].ease + 0.003 > top.ease
        skirted = who.clothes.bottom is not None and BOTTOMS[who.clothes.bottom.name].skirt
        if covered:
            top = replace(top, hem=min(top.hem, 0.05), folds=top.folds * 0.25, skirt=False, belt=False)
        if puffy and top.layer < 3 and not top.skirt:
            top = replace(top, hem=-0.05)
        if skirted and not top.skirt:
            top = replace(top, hem=-0.05 if top.layer == 1 and top.ease < 0.018 else min(top.hem, -0.015))
        sewn.append(_add_top(bench, who, body, piece, top, cell, covered=covered))
        ease = top.ease * body.build.u
    if who.clothes.bottom is not None:
        _add_bottom(bench, body, who.clothes.bottom, cell, tucked=_tucked(who), boots=_boot_height(who))
    _add_shoes(bench, who, body, cell)
    add_extras(bench, who, body, tuple(sewn), ease, cell)
    return ease


def _boot_height(who: Character) -> float:
    shoes = who.clothes.shoes
    return SHOES[shoes.name].height if shoes is not None and shoes.name in SHOES else 0.0


def _tucked(who: Character) -> bool:
    """Whether the belt shows."""
    return all(TOPS[piece.name].hem <= 0.02 for piece in who.clothes.tops)


def _add_top(
    bench: PeopleBench, who: Character, body: Skeleton, piece: Piece, top: Top, cell: float, *, covered: bool
) -> Sewn:
    assert piece.colour is not None
    sewn = make_top(body, top, cell, int(bench.random.integers(1 << 30)))
    material = cloth_of(piece, top.fabric, top.pattern)
    bench.add("top", sewn.cloth, material)
    ease = top.ease * body.build.u
    knitted = top.fabric in ("knit", "rib")
    trim_colour = piece.second or shade(piece.colour, 0.78 if lightness(piece.colour) > 0.03 else 1.5)
    trim = fabric(
        "rib" if knitted or top.collar == "hood" else piece.fabric or top.fabric,
        trim_colour if top.trim else piece.colour,
    )
    if top.collar == "crew" and (top.trim or knitted):
        bench.add("collar", collars.ring(sewn.neck, 0.0085 if knitted else 0.0062), plain(trim_colour))
    elif top.collar == "shirt":
        bench.add("collar", collars.turned_down(sewn.neck, ease), material)
    elif top.collar == "roll":
        bench.add("collar", collars.roll(sewn.neck), material)
    elif top.collar == "stand":
        bench.add("collar", collars.stand(sewn.neck, 0.05 if top.layer == 3 else 0.04), material)
    elif top.collar == "ring":
        bench.add("collar", collars.metal_ring(sewn.neck), STEEL)
    elif top.collar == "hood":
        bench.add("collar", collars.hood(sewn.neck, cell), material)
    elif top.collar == "lapel" and not covered:
        bench.add("collar", collars.turned_down(sewn.neck, ease * 1.2, wide=1.1, gap=0.62), material)
    elif top.collar == "bow":
        bench.add("collar", collars.ring(sewn.neck, 0.008), material)
        bench.add("collar", collars.bow(sewn.neck, cell, 0.9), plain(shade(piece.colour, 0.85)))
    if top.cuffs and top.sleeve > 0.8 and (not covered or TOPS[who.clothes.tops[-1].name].sleeve < 0.8):
        for side in (0, 1):
            at, way = sleeve_end(body, side, min(top.sleeve, 0.985))
            bench.add("cuffs", cuff(body, at, way, ease, knitted), trim)
    if (
        not covered
        or TOPS[who.clothes.tops[-1].name].collar in ("lapel", "v")
        or TOPS[who.clothes.tops[-1].name].front == "open"
    ):
        add_front(bench, body, top, piece, sewn, material, covered=covered)
    return sewn


def _add_bottom(bench: PeopleBench, body: Skeleton, piece: Piece, cell: float, *, tucked: bool, boots: float) -> None:
    """boots: how high over the ankles these are, u; trousers go into high ones."""
    bottom = BOTTOMS[piece.name]
    if bottom.skirt:
        bottom = replace(bottom, ease=bottom.ease + 0.011)
    elif boots > 0.15 and bottom.length > 0.9:
        into = 1 - (boots - 0.035) * body.build.u / body.build.leg
        bottom = replace(bottom, length=into, hem=min(bottom.hem, 0.006))
    made = make_bottom(body, bottom, cell, int(bench.random.integers(1 << 30)))
    bench.add("bottom", made.cloth, cloth_of(piece, bottom.fabric, bottom.pattern))
    if tucked and made.belt is not None:
        bench.add("belt", made.belt, plain((0.06, 0.03, 0.016), rough=0.4))


def _add_shoes(bench: PeopleBench, who: Character, body: Skeleton, cell: float) -> None:
    piece = who.clothes.shoes
    if piece is None or piece.name not in SHOES:
        return
    shoe = SHOES[piece.name]
    bottom = BOTTOMS[who.clothes.bottom.name] if who.clothes.bottom is not None else None
    under = bottom is not None and not bottom.skirt and bottom.length > 0.9 and shoe.height < 0.15
    upper, sole = shoes(body, shoe, cell * 0.72, under=under)
    bench.add("shoes", upper, cloth_of(piece, shoe.fabric))
    bench.add("soles", sole, plain(hex_colour(shoe.sole), rough=0.6))
