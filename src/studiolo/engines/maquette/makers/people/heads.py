"""Head, face, hair and what is worn on them, put on the bench."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.people import accessories, eyes, mouth
from studiolo.engines.maquette.makers.people.beards import beard
from studiolo.engines.maquette.makers.people.bench import PeopleBench
from studiolo.engines.maquette.makers.people.character import Character
from studiolo.engines.maquette.makers.people.fabric import fabric, plain
from studiolo.engines.maquette.makers.people.face_paint import painted
from studiolo.engines.maquette.makers.people.field import Lump
from studiolo.engines.maquette.makers.people.hair import hair
from studiolo.engines.maquette.makers.people.hats import HATS
from studiolo.engines.maquette.makers.people.locks import Ground, above_hairline, hair_material
from studiolo.engines.maquette.makers.people.skeleton import Skeleton
from studiolo.engines.maquette.makers.people.skull import Skull, skull_of
from studiolo.engines.maquette.makers.people.surface import Surface, thinned
from studiolo.engines.maquette.model import Colour, Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

SKIN = Material(per_vertex=True, roughness=0.46, specular=0.38, sheen=0.3)
EYE = Material(per_vertex=True, roughness=0.08, specular=0.5, clearcoat=1.0, clearcoat_gloss=0.98)
GLINT = Material(colour=(0.92, 0.92, 0.92), kind="matte")
LASH = Material(colour=(0.016, 0.011, 0.01), roughness=0.6, specular=0.3)
TEETH = Material(colour=(0.8, 0.78, 0.73), roughness=0.22, specular=0.5)
TONGUE = Material(colour=(0.46, 0.11, 0.11), roughness=0.4)
GOLD = Material(colour=(0.86, 0.6, 0.25), roughness=0.22, metallic=1.0)
STEEL = Material(colour=(0.56, 0.57, 0.59), roughness=0.3, metallic=0.95)
GEM = Material(colour=(0.45, 0.02, 0.05), roughness=0.06, specular=0.6, clearcoat=1.0)
BLACK = Material(colour=(0.012, 0.012, 0.014), roughness=0.25, specular=0.5, clearcoat=0.5)
WHITE = Material(colour=(0.82, 0.81, 0.78), roughness=0.95, specular=0.1, sheen=0.5)
WHITE_GLOSS = Material(colour=(0.8, 0.79, 0.76), roughness=0.24, clearcoat=0.7)
RED = Material(colour=(0.55, 0.025, 0.03), roughness=0.4, clearcoat=0.4)
LENS = Material(colour=(0.95, 0.97, 0.97), kind="thin", roughness=0.05, translucency=1.9)
DARK_LENS = Material(colour=(0.01, 0.01, 0.012), roughness=0.05, specular=0.5, clearcoat=1.0)
ROLES = {
    "gold": GOLD,
    "steel": STEEL,
    "gem": GEM,
    "black": BLACK,
    "white": WHITE,
    "white gloss": WHITE_GLOSS,
    "red": RED,
}


def add_head(bench: PeopleBench, who: Character, body: Skeleton, cover: Sequence[Lump]) -> Skull:
    """cover: what hair lies on below the head, in metres."""
    neck = tuple(body.from_face(place) for place in (body.neck, body.chest(0, 0.012, -0.07), *body.shoulders))
    skull = skull_of(who.face, neck, bench.detail)  # type: ignore[arg-type]
    to_body = partial(_on_body, body)
    skin = thinned(skull.grid.skin(skull.values), 0.45)
    bench.add("head", to_body(replace(skin, colours=_colours(who, skull, skin, bench.random))), SKIN)
    bench.add("eyes", to_body(eyes.eyeballs(who.face, who.iris)), EYE)
    bench.add("lashes", to_body(eyes.lashes(who.face)), LASH)
    glints = eyes.glints(who.face)
    if glints is not None:
        bench.add("glints", to_body(glints), GLINT)
    brow = tuple(float(value) * 0.72 for value in who.hair_colour)
    if who.face.age == "baby":
        brow = tuple(float(value) * 0.6 for value in who.skin)
    bench.add("brows", to_body(eyes.brows(skull, bench.random)), plain(brow, rough=0.7))  # type: ignore[arg-type]
    for name, shape, material in (("teeth", mouth.teeth(skull), TEETH), ("tongue", mouth.tongue(skull), TONGUE)):
        if shape is not None:
            bench.add(name, to_body(shape), material)
    _add_hair(bench, who, body, skull, cover)
    _add_hat(bench, who, body)
    _add_face_things(bench, who, body, skull)
    return skull


def _on_body(body: Skeleton, shape: Surface) -> Surface:
    return shape.moved(body.turn_head, body.build.head, body.skull)


def _colours(who: Character, skull: Skull, skin: Surface, random: np.random.Generator) -> Numbers:
    stubble = who.hair_colour if who.beard in ("stubble", "short", "full", "long") else None
    colours = painted(
        skull, skin.vertices, who.skin, lips=who.lips, stubble=stubble, freckles=who.freckles, random=random
    )
    if who.hair in ("bald",):
        return colours
    raised = 0.0
    soft = 0.16 if who.hair == "buzz" else 0.06
    share = np.clip(above_hairline(skin.vertices, raised) / soft + 0.2, 0, 1)
    if who.hair == "balding":
        share = share * (skin.vertices[:, 2] < 0.3) * (skin.vertices[:, 1] > -0.3) * 0.6
    if who.hair == "buzz":
        share = share * (0.3 if who.face.age == "baby" else 0.7)
    return np.asarray(colours + (np.asarray(who.hair_colour) * 0.72 - colours) * share[:, None])


def _add_hair(bench: PeopleBench, who: Character, body: Skeleton, skull: Skull, cover: Sequence[Lump]) -> None:
    lumps = [
        replace(lump, a=body.from_face(lump.a), b=body.from_face(lump.b), start=lump.start / body.build.head,
                end=lump.end / body.build.head, frame=None, flat=(1.0, 1.0, 1.0) if lump.frame is None else (0.95, 0.95, 0.95))
        for lump in cover
    ]  # fmt: skip
    ground = Ground(skull=skull, body=lumps, density=float(np.clip(0.8 * bench.detail, 0.3, 1.0)))
    to_body = partial(_on_body, body)
    material = hair_material(who.hair_colour, who.grey)
    hat = who.clothes.hat.name if who.clothes.hat is not None else ""
    if hat not in ("space helmet", "knight helmet", "headscarf"):
        covered = bool(hat) and HATS[hat].hides_hair
        found = hair(who.hair, ground, bench.random, covered=covered)
        if found is not None:
            bench.add("hair", to_body(found), material)
    whiskers = beard(who.beard, ground, bench.random)
    if whiskers is not None:
        bench.add("beard", to_body(whiskers), material)


def _add_hat(bench: PeopleBench, who: Character, body: Skeleton) -> None:
    piece = who.clothes.hat
    if piece is None:
        return
    hat = HATS[piece.name]
    colour = piece.colour or hex_colour(hat.colour)
    cloth = fabric(piece.fabric or hat.fabric, colour, pattern=piece.pattern if piece.pattern in ("striped", "checked", "dotted",
        "camouflage") else "")  # fmt: skip
    trim = plain(piece.second or hex_colour(hat.trim))
    wide = who.face.width / 0.88
    for part in hat.make():
        shape = replace(part.shape, vertices=part.shape.vertices * np.array((wide, 1.0, 1.0)))
        material = cloth if part.role == "cloth" else trim if part.role == "trim" else ROLES[part.role]
        bench.add("hat", shape.moved(body.turn_head, body.build.head, body.skull), material)


def _add_face_things(bench: PeopleBench, who: Character, body: Skeleton, skull: Skull) -> None:
    to_body = partial(_on_body, body)
    for name in ("glasses", "sunglasses"):
        piece = who.clothes.extra(name)
        if piece is not None:
            frames, lenses = accessories.glasses(who.face)
            shades = ("#1d1a18", "#5a2f1e", "#2a3a55", "#8a2f35", "#b08d57")
            colour: Colour = piece.colour or hex_colour(shades[int(bench.random.integers(len(shades)))])
            bench.add("glasses", to_body(frames), plain(colour, rough=0.25, gloss=0.8))
            if name == "sunglasses":
                bench.add("lenses", to_body(lenses), DARK_LENS)
            return
    if who.clothes.extra("diving mask") is not None:
        rim, glass = accessories.goggles(who.face)
        bench.add("mask", to_body(rim), plain((0.02, 0.05, 0.09), rough=0.4, gloss=0.3))
        bench.add("mask glass", to_body(glass), LENS)
    if who.clothes.extra("clown nose") is not None:
        bench.add("clown nose", to_body(accessories.clown_nose(skull.nose_tip)), RED)
    if who.clothes.extra("eye patch") is not None:
        bench.add("eye patch", to_body(accessories.eye_patch(who.face)), BLACK)
