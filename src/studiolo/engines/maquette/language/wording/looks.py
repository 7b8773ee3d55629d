"""How letters look, from the words before "letters": "bold red vintage", "gold foil", "elegant serif"."""

import re
from dataclasses import dataclass, fields
from itertools import pairwise

from studiolo.engines.maquette.language.colours import HEX, SHADES, colour_hex
from studiolo.engines.maquette.language.wording.value import LetterCase, LetterKind, Placement, Role


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What words about letters tell; "" and () where they tell nothing."""

    role: Role | None = None
    carrier: str = ""
    placement: Placement = ""
    near: str = ""
    kind: LetterKind | None = None
    style: tuple[str, ...] = ()
    case: LetterCase = ""
    colour: str = ""


def both(first: Told, then: Told) -> Told:
    """What the first tells, and the other where the first is silent; styles are added."""
    said = {field.name: getattr(first, field.name) or getattr(then, field.name) for field in fields(Told)}
    kind = then.kind if then.kind and first.kind in (None, "printed") else first.kind  # "stamped in silver foil"
    return Told(**{**said, "kind": kind, "style": tuple(dict.fromkeys((*first.style, *then.style)))})


# Nouns for letters and what they are made of.
LETTERS = (
    r"(?:hand[- ])?(?:letters?|lettering|letterforms|typography|typefaces?|type|fonts?|script|text|print|calligraphy"
    r"|handwriting|writing|capitals"
    r"|block capitals|capital letters|all[- ]caps|small[- ]caps|caps|uppercase|upper case|lowercase|lower case|slab[- ]serif|sans[- ]serif"
    r"|serif|sans|characters|numerals|numbers|foil|foil stamping|thread|chalk|paint|spray paint|graffiti|balloons|icing"
    r"|frosting|neon|neon lights?"
    r"|neon tub(?:es|ing)|embroidery|stitching|relief|stencil|cursive|italics?|blackletter|gothic|typewriter"
    r"|brush ?strokes?|ink|marker|crayon|lights"
    r"|helvetica|comic sans)"
)
_KINDS: tuple[tuple[str, LetterKind], ...] = (
    (r"(?:rose[- ]gold|copper|bronze)\b.*\bfoil|foil\b.*\bcopper", "foil copper"),
    (r"silver\b.*\bfoil|foil\b.*\bsilver", "foil silver"),
    (r"\bfoil", "foil gold"),
    (r"\bdeboss|\bletterpress|\bindented|\bpressed into", "debossed"),
    (r"\bemboss|\braised\b|\brelief\b", "embossed"),
    (r"\bneon\b", "neon"),
    (r"\bchalk", "chalk"),
    (r"\bembroider|\bstitch|\bthread\b|\bsewn\b|\bknit|\bwoven\b", "stitched"),
    (r"\bballoons?\b", "balloon"),
    (r"\bcarved?\b|\bengrav|\betched\b|\bchisel|\binscribed\b|\bburned\b|\bburnt\b|\bbranded\b|\bincised\b|\bscratched\b", "carved"),
    (r"\b3-?d\b|\bextruded\b|\bthree-dimensional\b|\bdimensional\b", "extruded"),
    (r"\bpaint|\bhand[- ]?(?:lettered|written|drawn|lettering)\b|\bbrush|\bgraffiti\b|\bink\b|\bicing\b|\bfrosting\b|\bpiped\b|\bsprayed\b"
     r"|\bscrawled\b|\bscribbled\b|\bmarker\b|\bcrayon\b", "hand-painted"),
    (r"\bprojected\b|\bdisplayed\b|\bpixels\b", "on screen"),
    (r"\bprinted\b|\bstamped\b", "printed"),
)  # fmt: skip
_SOLID = re.compile(
    r"\b(?:wooden|wood|metal|steel|stone|marble|concrete|glass|plastic|giant|ice|chrome)\b.*\bletters\b"
)
_CASES: tuple[tuple[str, LetterCase], ...] = (
    (r"small[- ]caps", "small caps"),
    (r"lower[- ]?case", "lower"),
    (r"capitals?\b|\bcaps\b|upper[- ]?case", "upper"),
)
# These nouns name a typeface, too.
_FACES = frozenset(
    """serif sans-serif sans slab-serif script calligraphy handwriting cursive italic italics blackletter gothic typewriter stencil
    helvetica graffiti brush""".split()
)
_NO_STYLE = frozenset(
    """a an the and in of with very big large huge giant tiny small smaller larger bigger medium smallest large-scale foil gold-foil neon
    chalk paint thread letters letter lettering typography typeface type font fonts text print writing capitals capital all caps all-caps
    small-caps uppercase upper case lowercase lower characters numerals numbers icing frosting balloons embossed debossed engraved carved
    painted hand-painted printed embroidered stitched extruded 3d 3-d raised ink lights words word light tubes tubing embroidery stitching
    relief marker crayon design style spray single metal wooden matching contrasting featuring using its his her logo brand
    main label cover sign""".split()
)


def kind_in(phrase: str) -> LetterKind | None:
    found = next((kind for pattern, kind in _KINDS if re.search(pattern, phrase)), None)
    return found or ("extruded" if _SOLID.search(phrase) else None)


def look_of(phrase: str) -> Told:
    """phrase: lower case, from the first adjective to the last noun for letters."""
    kind = kind_in(phrase)
    words = re.sub(r"\bsans serif\b", "sans-serif", phrase).replace(",", " ").split()
    colour = "" if kind in ("foil gold", "foil silver", "foil copper") else _colour(words)
    rest = [word for word in words if word not in colour.split() and word not in _NO_STYLE]
    metals = kind is not None and kind.startswith("foil")
    style = [word for word in rest if not (metals and word in ("gold", "golden", "silver", "copper", "bronze", "rose"))]
    case: LetterCase = next((case for pattern, case in _CASES if re.search(pattern, phrase)), "")
    role: Role | None = "small print" if "print" in words and {"small", "fine"} & set(words) else None
    if role is None and {"smaller", "small", "tiny"} & set(words) and case != "small caps":
        role = "subline"
    style = [word for word in style if word in _FACES or word.isascii()]
    return Told(kind=kind, style=tuple(dict.fromkeys(style)), case=case, colour=colour, role=role)


def _colour(words: list[str]) -> str:
    for first, then in pairwise(words):
        if (first in SHADES or first in HEX) and is_colour(then) and colour_hex(f"{first} {then}"):
            return f"{first} {then}"
    return next((word for word in words if is_colour(word)), "")


def is_colour(word: str) -> bool:
    """A colour's own name; not every word that people have called a colour."""
    return word in HEX or word in ("multicoloured", "multicolored", "rainbow") or word.removesuffix("ish") in HEX
