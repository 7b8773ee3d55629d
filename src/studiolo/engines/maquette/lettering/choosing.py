"""Words of style and the text -> the typeface to set it in."""

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from studiolo.engines.maquette.lettering.catalogue import (
    BY_NAME,
    COMMON_HELP,
    EAST_ASIAN_LENDERS,
    FAMILIES,
    LENDERS,
    SANS_HELP,
    SERIF_HELP,
)
from studiolo.engines.maquette.lettering.families import (
    BOLD,
    HEADLINE_POINTS,
    READING_POINTS,
    REGULAR,
    Face,
    Family,
    Kind,
    Typeface,
)
from studiolo.engines.maquette.lettering.fonts import open_face
from studiolo.engines.maquette.lettering.scripts import is_unseen, script_of, scripts_in

# What people call a kind of letter. Longer names are looked for first, so that "sans serif" is no serif.
KIND_WORDS: dict[str, Kind] = {
    "sans serif": "sans", "sans": "sans", "grotesque": "sans", "grotesk": "sans", "gothic sans": "sans",
    "slab serif": "slab", "slab": "slab", "egyptian": "slab", "serif": "serif", "roman": "serif", "antiqua": "serif",
    "script": "script", "cursive": "script", "calligraphy": "script", "calligraphic": "script", "brush script": "script",
    "hand lettered": "script", "hand lettering": "script", "swash": "script", "handwriting": "hand",
    "handwritten": "hand", "hand drawn": "hand", "hand written": "hand", "marker": "hand", "handmade": "hand",
    "display": "display", "poster": "display", "headline": "display", "chunky": "display", "comic": "display",
    "cartoon": "display", "bubble": "display", "graffiti": "hand", "block": "display", "block letters": "display",
    "vintage": "vintage", "antique": "vintage", "victorian": "vintage",
    "engraved": "vintage", "western": "slab", "wild west": "slab", "woodtype": "slab",
    "typewriter": "typewriter", "typed": "typewriter", "typewritten": "typewriter", "mono": "mono",
    "monospace": "mono", "monospaced": "mono", "code": "mono", "terminal": "mono", "fixed width": "mono",
    "pixel": "pixel", "pixelated": "pixel", "8 bit": "pixel", "bitmap": "pixel", "arcade": "pixel",
    "stencil": "stencil", "stencilled": "stencil", "stenciled": "stencil", "military": "stencil",
    "blackletter": "blackletter", "fraktur": "blackletter", "medieval": "blackletter", "old english": "blackletter",
    "gothic": "blackletter", "neon": "neon", "neon tube": "neon", "chalk": "chalk", "chalkboard": "chalk",
    "blackboard": "chalk",
}  # fmt: skip
WEIGHT_WORDS = {
    "hairline": 100, "thin": 100, "extralight": 200, "light": 300, "delicate": 300, "fine": 300, "regular": REGULAR,
    "medium": 500, "semibold": 600, "bold": BOLD, "strong": BOLD, "thick": 800, "heavy": 800, "chunky": 800,
    "extrabold": 800, "black": 900, "fat": 900,
}  # fmt: skip
WIDTH_WORDS = {
    "condensed": 75.0,
    "narrow": 75.0,
    "compressed": 65.0,
    "wide": 125.0,
    "extended": 125.0,
    "expanded": 125.0,
}
SLOPE_WORDS = frozenset(("italic", "italics", "slanted", "oblique"))
# Other words for the moods in the catalogue.
SAME_MOOD = {
    "inviting": "warm", "cosy": "warm", "cozy": "warm", "sophisticated": "elegant", "graceful": "elegant",
    "stylish": "elegant", "chic": "fashion", "luxurious": "luxury", "premium": "luxury", "upscale": "luxury",
    "contemporary": "modern", "sleek": "modern", "clean": "clean", "simple": "clean", "fun": "playful",
    "cute": "playful", "kids": "children", "childlike": "children", "energetic": "dynamic", "impactful": "impact",
    "rustic": "artisanal", "organic": "natural", "timeless": "classic", "old": "classic", "technical": "tech",
    "romantic": "romantic", "groovy": "groovy", "hand": "hand-lettered", "lettered": "hand-lettered",
}  # fmt: skip
# What a kind falls back on that no family has.
NEAREST_KIND: dict[Kind, Kind] = {"blackletter": "vintage"}
SERIFED = frozenset(("serif", "slab", "vintage", "script", "typewriter", "blackletter"))
_COVERS, _KIND, _SECOND_KIND, _MOOD = 20.0, 6.0, 4.5, 1.0
_EVERYDAY = frozenset(("clean", "classic", "readable"))
_PLAIN, _HARD_TO_READ = 2.5, 2.0
_FOR_READING = frozenset(("serif", "sans", "slab", "mono"))
# Made to help others: chosen only for their letters, or when they are asked for.
_HELPERS = frozenset(
    (
        "Noto Sans",
        "Noto Sans Arabic",
        "Noto Sans Devanagari",
        "Noto Sans Thai",
        "Hind Siliguri",
        "Amiri",
        "Frank Ruhl Libre",
    )
)
_EUROPEAN = frozenset(("latin", "greek", "cyrillic"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What the words of style ask for; None and empty where they are silent."""

    kinds: tuple[Kind, ...] = ()
    moods: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    weight: int | None = None
    width: float | None = None
    italic: bool = False


def read_wish(words: str) -> Wish:
    """Unknown words say nothing."""
    plain = " " + re.sub(r"[^a-z0-9]+", " ", words.lower()).strip() + " "
    names = tuple(name for name in BY_NAME if f" {name.lower()} " in plain)
    kinds: list[Kind] = []
    left = plain
    for phrase in sorted(KIND_WORDS, key=len, reverse=True):
        if f" {phrase} " in left:
            kinds.append(KIND_WORDS[phrase])
            left = left.replace(f" {phrase} ", " ")
    single = plain.split()
    weights = [WEIGHT_WORDS[word] for word in single if word in WEIGHT_WORDS]
    widths = [WIDTH_WORDS[word] for word in single if word in WIDTH_WORDS]
    pairs = {f"{one}-{other}" for one, other in pairwise(single)}
    return Wish(
        kinds=tuple(dict.fromkeys(sorted(kinds, key=lambda kind: kind in ("display", "vintage")))),
        moods=frozenset(SAME_MOOD.get(word, word) for word in single) | pairs,
        names=names,
        weight=weights[-1] if weights else None,
        width=widths[-1] if widths else None,
        italic=bool(SLOPE_WORDS & set(single)),
    )


def choose(words: str, text: str, *, seed: int = 0, small: bool = False) -> Typeface:
    """The typeface that suits words such as "bold modern sans" and has the text's letters; a seed decides between equals.

    small: it is for reading, not for a headline: regular weight unless another is asked, and a sturdier optical size.
    """
    wish = read_wish(words)
    scores = {family.name: score(family, wish, text, small=small) for family in FAMILIES}
    best = max(scores.values())
    equals = [family for family in FAMILIES if scores[family.name] >= best - 1e-9]
    family = equals[random.Random(f"{seed} {words.lower()}").randrange(len(equals))]
    kind = next((kind for kind in wish.kinds if kind in family.kinds), family.kinds[0])
    return typeface(family, wish, kind=kind, scripts=scripts_in(text), small=small)


def typeface(family: Family, wish: Wish, *, kind: Kind, scripts: Iterable[str] = (), small: bool = False) -> Typeface:
    """That family as the wish would have it, with the faces that help it."""
    stout = kind in ("sans", "display", "slab") and (not wish.kinds or kind in wish.kinds)
    weight = wish.weight or (BOLD if stout and not small else REGULAR)

    def cut(one: Family) -> Face:
        optical = READING_POINTS if small else HEADLINE_POINTS
        return one.face(weight, italic=wish.italic, width=wish.width or 100.0, optical=optical)

    first, second = (SERIF_HELP, SANS_HELP) if kind in SERIFED else (SANS_HELP, SERIF_HELP)
    helpers = [BY_NAME[name] for name in (*first, *second, *COMMON_HELP) if name != family.name]
    lenders = [*LENDERS, *(lender for lender in _east_asian(scripts) if lender.is_installed)]
    return Typeface(face=cut(family), kind=kind, fallbacks=tuple(cut(one) for one in (*helpers, *lenders)))


def _east_asian(scripts: Iterable[str]) -> list[Family]:
    """Chinese, Japanese and Korean draw the same sign differently: kana call for the first, Hangul for the second."""
    japanese, korean, chinese = EAST_ASIAN_LENDERS
    if {"hiragana", "katakana"} & set(scripts):
        return [japanese]
    return [korean] if "hangul" in scripts else [chinese]


def score(family: Family, wish: Wish, text: str, *, small: bool) -> float:
    """How well a family suits: first that it has the letters, then its kind, then its moods."""
    return (
        _COVERS * covered(family, text)
        + (100.0 if family.name in wish.names else 0.0)
        + _kind_score(family, wish.kinds)
        + _MOOD * len(family.moods & wish.moods)
        + _weight_score(family, wish)
        - (_HARD_TO_READ if small and family.kinds[0] not in _FOR_READING else 0.0)
        - (_PLAIN if family.name in _HELPERS and scripts_in(text).keys() <= _EUROPEAN else 0.0)
        - (0.5 if wish.italic and family.italic_file is None and "slnt" not in family.axes else 0.0)
    )


def covered(family: Family, text: str) -> float:
    """The share of the text's letters that the family has, 0 to 1; scripts that it does not claim count as nothing."""
    scripts = scripts_in(text)
    total = sum(scripts.values())
    if not total:
        return 1.0
    if not family.scripts & set(scripts):
        return 0.0
    opened = open_face(family.face())
    held = sum(opened.has(letter) for letter in text if script_of(letter) in family.scripts)
    return held / total


def unset_letters(type_: Typeface, text: str) -> tuple[str, ...]:
    """The characters that none of its faces has, each once."""
    letters = [one for one in dict.fromkeys(text) if not is_unseen(one) and not one.isspace()]
    return tuple(one for one in letters if not any(open_face(face).has(one) for face in type_.faces))


def _kind_score(family: Family, kinds: Iterable[Kind]) -> float:
    asked = [NEAREST_KIND.get(kind, kind) for kind in kinds]
    if not asked:
        return 0.6 if family.kinds[0] in ("sans", "serif") and family.moods & _EVERYDAY else 0.0
    total = 0.0
    for rank, kind in enumerate(asked):
        if kind in family.kinds:
            total += (_KIND if family.kinds[0] == kind else _SECOND_KIND) / (1 + 0.5 * rank)
    return total


def _weight_score(family: Family, wish: Wish) -> float:
    """Light and bold are asked of those that can be so; nothing where no weight is asked."""
    if wish.weight is None:
        return 0.0
    least, greatest = family.axes.get("wght", (0.0, 0.0))
    if family.cuts:
        least, greatest = float(min(family.cuts)), float(max(family.cuts))
    if greatest:
        return 0.8 if least <= wish.weight <= greatest + 100 else 0.0
    return 0.8 if wish.weight >= 600 and {"bold", "heavy", "fat"} & family.moods else 0.0
