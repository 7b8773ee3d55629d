"""Words about the picture as a picture: its kind, its style, and praise that says nothing one could draw."""

import re

from studiolo.engines.maquette.language.style_words import STYLES

# Names for the picture itself. In "a photo of" they are never things; elsewhere they may be ("a photo on a wall").
PICTURES = frozenset(
    """photo photograph photography picture image shot snapshot snap render rendering illustration view portrait painting
    drawing sketch scene detail close-up closeup composition artwork wallpaper still visualization visualisation macro
    photoshoot panorama depiction poster postcard sticker icon logo cartoon aquarelle watercolor watercolour woodcut
    engraving etching linocut diorama selfie print design mockup concept frame vista angle perspective footage
    illustrations paintings photos pictures images renders studies study gouache""".split()
)
# Told after a noun without an article these still speak of the picture: "dog portrait", "flower close-up".
ALWAYS_PICTURES = frozenset(
    """photography portrait photoshoot close-up closeup illustration wallpaper composition artwork macro render
    rendering mockup""".split()
)
SHOWING = r"(?:of|showing|depicting|featuring|capturing|that shows|which shows|displaying|portraying)"
# Styles which are never things, cut wherever they stand.
_THING_STYLES = frozenset(
    """poster painting drawing sketch sticker icon logo photo photograph ink cartoon comic engraving woodcut linocut
    isometric blender photography gouache""".split()
)
PURE_STYLES = tuple(
    sorted((phrase for phrase in STYLES if phrase not in _THING_STYLES and len(phrase) > 3), key=len, reverse=True)
)
# Before "photograph" these name its kind; alone they may be things.
GENRES = frozenset(
    """product stock studio food fashion wildlife travel lifestyle action advertising portrait nature commercial
    editorial landscape architectural architecture street documentary press catalogue catalog packshot interior
    professional amateur vintage candid hero promotional marketing""".split()
)
_DEGREES = "very|highly|ultra|extremely|super|insanely|incredibly|intricately|finely|hyper"
_PRAISES = (
    r"(?:4|8|16)k(?: uhd)?(?: quality| resolution)?", r"u?hdr?(?: quality)?", r"masterpiece", r"award[ -]winning",
    r"(?:high|best|top|premium|ultra|great|excellent|museum|print|highest)[ -](?:quality|resolution|res|definition|detail)s?",
    r"trending(?: on \w+)?", r"artstation", r"octane", r"unreal engine(?: \d)?", r"ray[ -]?trac(?:ed|ing)", r"v-?ray", r"cinema 4d",
    r"photo-?realistic", r"realistic", r"hyper-?realistic", r"ultra-?realistic", r"lifelike", r"photorealism", r"detailed",
    r"intricate details?", r"fine details?", r"sharp focus", r"tack sharp", r"crisp details?", r"sharp details?", r"rule of thirds",
    r"best composition", r"perfect composition", r"national geographic", r"aspect ratio", r"negative space", r"copy space",
    r"high contrast", r"vivid colou?rs", r"vibrant colou?rs", r"dslr", r"mirrorless", r"no watermarks?", r"without watermarks?",
    r"shot on (?:an? )?(?:dslr|iphone|canon|nikon|sony|leica|hasselblad|film|digital|polaroid)(?: [\w-]+)?",
    r"shot with (?:an? )?(?:dslr|camera)", r"hd quality", r"quality",
)  # fmt: skip
EMPTY_PRAISE = re.compile(rf"(?<![\w-])(?:in )?(?:an? )?(?:(?:{_DEGREES})[ -])?(?:{'|'.join(_PRAISES)})(?![\w-])")
