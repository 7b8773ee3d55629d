"""How somebody looks: skin, hair, beard and mood, from words where these say so and by chance where not."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.language.brief import Worn
from studiolo.engines.maquette.makers.people.build import Age
from studiolo.engines.maquette.makers.people.face import Face
from studiolo.engines.maquette.makers.people.palettes import (
    HAIR_WORDS,
    HAIRS,
    SKIN_WORDS,
    SKINS,
    STYLE_WORDS,
)
from studiolo.engines.maquette.makers.people.roles import Role
from studiolo.engines.maquette.model import Colour
from studiolo.engines.maquette.settings.surfaces import hex_colour

_MOODS: dict[str, dict[str, float]] = {
    "neutral": {"smile": 0.08}, "serious": {"smile": -0.05, "brow_lift": -0.2, "brow_tilt": -0.2},
    "smiling": {"smile": 0.85, "brow_lift": 0.15}, "happy": {"smile": 0.95, "brow_lift": 0.25}, "friendly": {"smile": 0.75},
    "laughing": {"smile": 1.0, "laugh": 0.85, "brow_lift": 0.35, "lids": 0.9}, "joyful": {"smile": 1.0, "laugh": 0.6, "brow_lift": 0.3},
    "excited": {"smile": 1.0, "laugh": 0.7, "brow_lift": 0.6, "lids": 1.08}, "sad": {"smile": -0.3, "brow_lift": 0.2,
        "brow_tilt": 0.9, "lids": 0.85},
    "crying": {"smile": -0.3, "brow_lift": 0.2, "brow_tilt": 1.0, "lids": 0.7}, "angry": {"smile": -0.25, "brow_lift": -0.6,
        "brow_tilt": -1.0},
    "surprised": {"smile": 0.1, "laugh": 0.6, "brow_lift": 1.0, "lids": 1.18}, "tired": {"smile": 0.05, "lids": 0.6},
        "sleepy": {"smile": 0.2, "lids": 0.5},
    "calm": {"smile": 0.35, "lids": 0.85}, "thoughtful": {"smile": 0.15, "brow_lift": 0.2, "brow_tilt": 0.2},
}  # fmt: skip
_HAIR_BY: dict[tuple[str, bool], tuple[str, ...]] = {
    ("adult", True): ("bob", "long", "wavy", "medium", "long curly", "ponytail", "bun", "pixie", "wavy", "long"),
    ("adult", False): ("short", "swept", "tousled", "short", "curly", "buzz", "swept", "balding", "short"),
    ("teenager", True): ("long", "ponytail", "wavy", "medium", "bob", "braids"),
    ("teenager", False): ("tousled", "swept", "short", "curly", "tousled"),
    ("child", True): ("pigtails", "braids", "ponytail", "bob", "long", "medium"),
    ("child", False): ("tousled", "short", "curly", "tousled", "buzz"),
    ("toddler", True): ("pigtails", "tousled", "bob", "curly"),
    ("toddler", False): ("tousled", "short", "curly"),
    ("baby", True): ("buzz", "tousled"),
    ("baby", False): ("buzz", "buzz", "tousled"),
    ("old", True): ("bun", "bob", "pixie", "curly", "bun", "medium"),
    ("old", False): ("balding", "short", "bald", "swept", "balding"),
}


def named(worn: Sequence[Worn], nouns: Sequence[str]) -> Worn | None:
    return next((each for each in worn if each.noun.lower() in nouns or each.noun.lower().split()[-1] in nouns), None)


def skin_of(words: frozenset[str], random: np.random.Generator) -> str:
    names = tuple(SKINS)
    chance = names[int(random.choice(len(names), p=np.array((2, 3, 3, 3, 3, 2, 3, 3, 3, 2)) / 27))]
    if "redhead" in words or "red-haired" in words or "ginger" in words or "blonde" in words or "blond" in words:
        chance = names[int(random.integers(3))]
    return next((SKIN_WORDS[word] for word in sorted(words) if word in SKIN_WORDS), chance)


def in_mood(face: Face, words: frozenset[str], pose: str, random: np.random.Generator) -> Face:
    usual = replace(face, smile=float(random.uniform(0.3, 0.75)), brow_lift=float(random.uniform(-0.1, 0.25)))
    if pose in ("running", "jumping", "playing", "cheering", "waving", "dancing"):
        usual = replace(
            usual,
            smile=0.95,
            laugh=0.55 if pose in ("jumping", "playing", "cheering") or random.random() < 0.4 else 0.0,
        )
    if pose in ("sleeping", "reading", "cooking"):
        usual = replace(usual, smile=0.4)
    mood = next((_MOODS[word] for word in sorted(words) if word in _MOODS), None)
    return usual if mood is None else replace(usual, **mood)  # type: ignore[arg-type]


def style_of(role: Role, age: Age, feminine: bool, words: frozenset[str], worn: Worn | None, skin: str,
           random: np.random.Generator) -> str:  # fmt: skip
    choices = _HAIR_BY[age, feminine]
    if skin in ("deep", "ebony", "brown") and age not in ("baby", "old"):
        choices = (
            ("afro", "braids", "long curly", "bun", "curly") if feminine else ("buzz", "curly", "short", "afro", "buzz")
        )
    chance = choices[int(random.integers(len(choices)))]
    told = words
    if worn is not None:
        told = frozenset(f"{worn.noun} {' '.join(worn.modifiers)} {worn.material}".lower().split())
    if "curly" in told and "long" in told:
        return "long curly"
    found = next(
        (
            STYLE_WORDS[word]
            for word in sorted(told)
            if word in STYLE_WORDS and (worn is not None or word not in ("short", "long", "straight"))
        ),
        "",
    )
    if found == "curly" and feminine:
        found = "long curly" if random.random() < 0.5 else "curly"
    if found == "short" and feminine:
        found = "pixie"
    return found or role.hair or chance


def hair_colour_of(
    role: Role, age: Age, words: frozenset[str], worn: Worn | None, skin: str, random: np.random.Generator
) -> Colour:
    pick = float(random.random())
    if worn is not None and (worn.colour or worn.colour_hex):
        last = worn.colour.split()[-1] if worn.colour else ""
        name = last if last in HAIRS else HAIR_WORDS.get(last, "")
        return hex_colour(HAIRS[name]) if name in HAIRS else hex_colour(worn.colour_hex or HAIRS["brown"])
    told = next(
        (
            HAIR_WORDS[word]
            for word in sorted(words)
            if word in HAIR_WORDS and word not in ("dark", "yellow", "orange", "golden")
        ),
        "",
    )
    if told:
        return hex_colour(HAIRS[told])
    if role.hair_colour:
        return hex_colour(HAIRS[role.hair_colour])
    if age == "old":
        return hex_colour(HAIRS[("white", "silver", "grey")[int(pick * 3)]])
    if skin in ("deep", "ebony", "brown"):
        return hex_colour(HAIRS["black" if pick < 0.7 else "dark brown"])
    if skin in ("olive", "caramel", "tan"):
        return hex_colour(HAIRS[("black", "dark brown", "dark brown", "brown")[int(pick * 4)]])
    choices = ("dark brown", "brown", "chestnut", "blonde", "dark blonde", "ginger", "black", "brown")
    return hex_colour(HAIRS[choices[int(pick * len(choices))]])


def beard_of(
    role: Role, age: Age, feminine: bool, words: frozenset[str], worn: Sequence[Worn], random: np.random.Generator
) -> str:
    pick = float(random.random())
    asked = named(worn, ("beard", "moustache", "mustache", "goatee", "stubble"))
    told = words | (
        frozenset(f"{asked.noun} {' '.join(asked.modifiers)}".lower().split()) if asked is not None else frozenset()
    )
    if told & {"moustache", "mustache", "moustached"}:
        return "moustache"
    if "goatee" in told:
        return "goatee"
    if told & {"beard", "bearded"}:
        return "long" if "long" in told else "short" if "short" in told else "full"
    if "stubble" in told or "unshaven" in told:
        return "stubble"
    if feminine or age not in ("adult", "old") or "shaven" in words or "clean-shaven" in words:
        return ""
    if role.beard:
        return role.beard
    if age == "old":
        return "full" if pick < 0.25 else "moustache" if pick < 0.45 else "short" if pick < 0.55 else ""
    return (
        "short"
        if pick < 0.14
        else "full"
        if pick < 0.24
        else "stubble"
        if pick < 0.5
        else "moustache"
        if pick < 0.55
        else ""
    )


def lips_of(age: Age, feminine: bool, skin: str, random: np.random.Generator) -> Colour | None:
    pick = float(random.random())
    if not feminine or age not in ("adult", "old") or pick < 0.35:
        return None
    light = ("#b8484a", "#c0605f", "#a83f48", "#c9736c")
    deep = ("#8a3438", "#7a2f38", "#9a4a44", "#8f3f4a")
    return hex_colour((deep if skin in ("brown", "deep", "ebony", "caramel") else light)[int(pick * 97) % 4])
