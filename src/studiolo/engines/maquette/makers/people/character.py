"""Who it is: everything that is decided of a person before anything is built."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.language.brief import Worn
from studiolo.engines.maquette.makers.people.build import Age, Build, build_of
from studiolo.engines.maquette.makers.people.face import Face, face_of
from studiolo.engines.maquette.makers.people.looks import (
    beard_of,
    hair_colour_of,
    in_mood,
    lips_of,
    named,
    skin_of,
    style_of,
)
from studiolo.engines.maquette.makers.people.outfits import OUTFITS, usual_outfit
from studiolo.engines.maquette.makers.people.palettes import (
    EYE_WORDS,
    HAIR_WORDS,
    HAIRS,
    IRISES,
    SKINS,
    STYLE_WORDS,
)
from studiolo.engines.maquette.makers.people.poses import POSES, Pose, pose_named
from studiolo.engines.maquette.makers.people.roles import Role
from studiolo.engines.maquette.makers.people.wardrobe import Clothes, Piece, clothes_of, clothing_name, coloured, put_on
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Colour
from studiolo.engines.maquette.settings.surfaces import hex_colour


@dataclass(frozen=True, kw_only=True, slots=True)
class Character:
    """hair: a style of STYLES. beard: of palettes.BEARDS, or "". lips: painted, or None. seat_m: of what is sat on."""

    build: Build
    face: Face
    skin: Colour
    hair: str
    hair_colour: Colour
    grey: float
    beard: str
    iris: Colour
    lips: Colour | None
    freckles: int
    clothes: Clothes
    pose: Pose
    pose_name: str
    seat_m: float
    honoured: frozenset[str]


def character_of(role: Role, spec: ThingSpec) -> Character:
    random = np.random.default_rng([spec.seed, 7331])
    spec = replace(spec, worn=(*spec.worn, *_worn_by_adjective(spec.modifiers)))
    words = _words(spec)
    honoured = {"modifiers", "size"}
    age = _age(role, words)
    feminine = _feminine(role, words, spec.noun, random)
    stout, muscle = _build_words(role, words, random)
    height = spec.size_m * (1 + 0.015 * float(np.clip(random.normal(), -1.5, 1.5)))
    height *= 1.06 if "tall" in words else 0.93 if "short" in words and "hair" not in words else 1.0
    if not role.sex and age in ("adult", "teenager", "old"):
        height *= 0.97 if feminine else 1.03
    build = build_of(age, height=height, feminine=feminine, stout=stout, muscle=muscle)
    skin_name = skin_of(words, random)
    pose_name, pose = _pose(role, spec, random, words)
    if pose_named(spec.pose):
        honoured.add("pose")
    face = in_mood(face_of(age, feminine=feminine, stout=stout, random=random), words, pose_name, random)
    face = replace(face, gaze=pose.gaze, lids=min(face.lids, pose.lids) if pose.lids < 1 else face.lids)
    worn_hair = named(spec.worn, ("hair", "hairstyle", "haircut", *(word for word in STYLE_WORDS)))
    style = style_of(role, age, feminine, words, worn_hair, skin_name, random)
    colour = hair_colour_of(role, age, words, worn_hair, skin_name, random)
    clothes = _clothes(role, spec, age, feminine, random)
    if spec.colour is not None:
        honoured.add("colour")
    if spec.worn and all(_known(each) for each in spec.worn):
        honoured.add("worn")
    eye = named(spec.worn, ("eyes", "eye"))
    iris = EYE_WORDS.get(eye.colour.split()[-1], "") if eye is not None and eye.colour else ""
    light = skin_name in ("porcelain", "fair", "peach", "golden")
    return Character(
        build=build,
        face=face,
        skin=hex_colour(SKINS[skin_name]),
        hair=style,
        hair_colour=colour,
        grey=0.45 if age == "old" and float(np.mean(colour)) < 0.25 else 0.0,
        beard=beard_of(role, age, feminine, words, spec.worn, random),
        iris=hex_colour(iris or IRISES[int(random.integers(len(IRISES) if light else 3))]),
        lips=lips_of(age, feminine, skin_name, random),
        freckles=44
        if "freckled" in words or "freckles" in words or (light and colour == hex_colour(HAIRS["ginger"]))
        else 0,
        clothes=clothes,
        pose=pose,
        pose_name=pose_name,
        seat_m=spec.seat_m,
        honoured=frozenset(honoured),
    )


def _worn_by_adjective(modifiers: Sequence[str]) -> list[Worn]:
    """Hair, eyes and beards told as adjectives: "red hair", "long blonde hair", "blue eyes"."""
    found = []
    for modifier in modifiers:
        *before, noun = modifier.lower().split() or [""]
        if before and noun in ("hair", "eyes", "beard", "moustache", "mustache", *STYLE_WORDS):
            colour = next((word for word in before if word in HAIR_WORDS or word in HAIRS or word in EYE_WORDS), "")
            found.append(Worn(noun=noun, colour=colour, modifiers=tuple(word for word in before if word != colour)))
    return found


def _words(spec: ThingSpec) -> frozenset[str]:
    text = " ".join((spec.noun, *spec.modifiers)).lower().replace(",", " ")
    return frozenset(text.split()) | frozenset(modifier.lower() for modifier in spec.modifiers)


def _known(worn: Worn) -> bool:
    last = worn.noun.lower().split()[-1]
    return bool(clothing_name(worn.noun)) or last in (
        "hair",
        "hairstyle",
        "beard",
        "moustache",
        "mustache",
        "eyes",
        *STYLE_WORDS,
    )


def _age(role: Role, words: frozenset[str]) -> Age:
    if role.age == "adult" and words & {"old", "elderly", "aged", "ancient", "wrinkled", "senior"}:
        return "old"
    if role.age == "adult" and words & {"teenage", "adolescent"}:
        return "teenager"
    return role.age


def _feminine(role: Role, words: frozenset[str], noun: str, random: np.random.Generator) -> bool:
    chance = bool(random.random() < 0.5)
    if words & {"woman", "female", "girl", "lady"} or noun.endswith(("woman", "girl", "ess", "lady")):
        return True
    if words & {"man", "male", "boy"} or (noun.endswith("man") and noun not in ("woman", "human")):
        return False
    return role.sex == "woman" if role.sex else chance


def _build_words(role: Role, words: frozenset[str], random: np.random.Generator) -> tuple[float, float]:
    stout = role.stout or float(np.clip(random.normal(0.0, 0.3), -0.6, 0.6))
    muscle = role.muscle
    if words & {"slim", "thin", "skinny", "slender", "lean"}:
        stout = -0.8
    if words & {"stout", "fat", "chubby", "plump", "overweight", "big", "heavy", "round"}:
        stout = 0.85
    if words & {"muscular", "strong", "athletic", "fit", "muscly", "brawny"}:
        muscle, stout = 0.9, min(stout, 0.2)
    return stout, muscle


def _pose(role: Role, spec: ThingSpec, random: np.random.Generator, words: frozenset[str]) -> tuple[str, Pose]:
    name = pose_named(spec.pose) or next(
        (pose_named(word) for word in sorted(words) if word.endswith("ing") and pose_named(word)), ""
    )
    held = spec.held_m is not None
    if name == "riding" and spec.seat_m < 1.2:
        name = "pedalling"
    if not name:
        name = role.pose or ("sitting" if spec.seat_m > 0.05 else "")
    if held and name in ("", "standing", "waiting"):
        name = "holding"
    if held and name == "holding" and spec.held_m is not None and max(spec.held_m[:2]) > 0.15:
        name = "holding both"
    if not name:
        name = (
            ("standing", "at ease", "at ease", "standing", "proud")[int(random.integers(5))]
            if not spec.pose
            else "standing"
        )
    pose = POSES[name]
    if spec.seat_m > 0.05 and pose.rest == "feet":
        seated = POSES["sitting"]
        pose = replace(pose, feet=seated.feet, knees=seated.knees, rest="seat", foot_pitch=(0.0, 0.0), lean=min(pose.lean, 4.0),
            roll=0.0, hips=0.0)  # fmt: skip
    if held and name in ("sitting", "walking", "running"):
        holding = POSES["holding"]
        pose = replace(
            pose, hands=(pose.hands[0], holding.hands[1]), elbows=(pose.elbows[0], holding.elbows[1]),
            fingers=(pose.fingers[0], holding.fingers[1]), grips=(pose.grips[0], "hold"), reach_held=True,
        )  # fmt: skip
    jitter = random.normal(0, 2.0, 3)
    head = (
        pose.head[0] + float(jitter[0]) * 0.6,
        pose.head[1] + float(jitter[1]) * 1.6,
        pose.head[2] + float(jitter[2]),
    )
    return name, replace(pose, head=head)


def _clothes(role: Role, spec: ThingSpec, age: Age, feminine: bool, random: np.random.Generator) -> Clothes:
    usual = usual_outfit(age, feminine, random)
    name = role.outfit
    if name == "swimmer" and not feminine:
        name = "swimmer man"
    outfit = OUTFITS[name] if name else usual
    clothes = clothes_of(outfit)
    if spec.noun.endswith("geisha") or (not feminine and not name and clothes.bottom is None and not clothes.tops):
        clothes = replace(clothes, bottom=Piece(name="trousers"))
    clothes = put_on(clothes, spec.worn, feminine, trade=bool(name))
    clothes = coloured(clothes, spec.colour, spec.second_colour, random)
    if (age == "old" and not name and clothes.extra("glasses") is None and random.random() < 0.4) or (
        not name and age == "adult" and random.random() < 0.12 and clothes.extra("sunglasses") is None
    ):
        clothes = replace(clothes, extras=(*clothes.extras, Piece(name="glasses")))
    return clothes
