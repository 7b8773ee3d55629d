"""Colour words and what they look like: named colours, and "dark", "light", "pale" ... worked out from them."""

import colorsys
import re
from functools import cache
from importlib.resources import files

_NAMES = """
red e02424, crimson b01030, scarlet e03020, ruby a8123c, maroon 701c28, burgundy 6d1a36, brick a94432, vermilion e34a2c,
cherry b3122f, pink f29ab8, rose e2607e, magenta d0209a, fuchsia dd2fa6, salmon f28a78, coral f5765c,
peach f9bd94, blush eab5ae,
orange f2831f, tangerine f28a1c, apricot f6b27a, amber f0a51c, rust a8491f, terracotta c26a4a, copper b8713c,
bronze 9c6f37,
yellow f5d21f, lemon f5e04a, mustard d6a51e, gold d9a82b, golden dba92f, saffron eeb42c, cream f6ecd2,
beige dcc9a8, ivory f6f1e1,
khaki b3a474, sand d8c294, tan cba376, caramel b9763a, brown 7a4a28, chocolate 53301d, chestnut 7b3f25,
mahogany 6b2f22, sepia 6e4b2a,
ochre c98a2b, umber 5e4530, taupe 8c7c6d, green 2f9a3e, lime 9fd42a, olive 74782e, emerald 129158, jade 2fa176,
mint a5e0c0, sage 9cae8a,
moss 6b7d38, forest-green 22592f, pistachio b0cf86, teal 137d7d, turquoise 35c8bc, aqua 4fd3d6, cyan 1fc4dd,
aquamarine 7fe0c4,
blue 2563d0, navy 182a56, azure 3b8df0, cobalt 1f4bb0, sapphire 1a45a4, indigo 3a2a86, cerulean 2a82c4,
ultramarine 2a2fae, denim 3e5f8c,
periwinkle 9aa3ea, sky-blue 87c3ee, royal-blue 2b50c8, navy-blue 182a56, baby-blue a9d3f2, midnight-blue 141f4a,
steel-blue 4a7aa8,
purple 7a35a8, violet 7d43c8, lavender bda6e0, lilac c8a6d8, mauve b08ab0, plum 74305f, aubergine 4a2545,
orchid cf72cc, wine 6a1c34,
white f4f4f2, off-white f0ece2, black 161616, gray 8a8a8a, grey 8a8a8a, silver bcc0c4, charcoal 3a3d42,
slate 5a6673, graphite 43464a,
hot-pink f5429a, blood-red 8a0f14, lemon-yellow f5e04a, rose-gold d8a092, blue-green 1d8c8c, jet-black 0c0c0c,
snow-white fafafa,
blond e2c57c, blonde e2c57c, ginger c8702e, multicoloured -, multicolored -, colourful -, colorful -, rainbow-coloured -
"""
HEX = {pair.rsplit(" ", 1)[0].strip(): pair.rsplit(" ", 1)[1] for pair in _NAMES.replace("\n", " ").split(",")}
HEX = {name: value for name, value in HEX.items() if value != "-"}
# Name foods and plants as often as colours: taken for a colour only where no food or plant follows.
ALSO_THINGS = frozenset(
    """cherry chocolate lemon sand caramel chestnut ginger orange apricot peach plum mint sage olive lime coral wine rose
    salmon orchid tangerine lavender lilac denim pistachio moss saffron ivory slate mustard violet cream copper gold silver
    bronze brick amber jade emerald ruby sapphire topaz amethyst pearl terracotta tan seafoam iris
    berry almond hazel""".split()
)
NEVER_BEFORE_NOUNS = frozenset(
    "cherry chocolate lemon caramel chestnut ginger wine sand pistachio saffron orchid salmon".split()
)
EDIBLE = frozenset(
    """cake juice pie tart jam tea tree cookie soup sauce salad ice-cream oil blossom bush leaf garden bouquet bread milk bar
    muffin cupcake slice sorbet cocktail smoothie petal vine grove orchard reef steak cheese pastry roll marmalade peel
    field fields hedge""".split()
)
# Multipliers and offsets for (lightness towards 0 or 1, saturation factor).
SHADES = {
    "dark": (-0.42, 1.0), "deep": (-0.3, 1.15), "light": (0.42, 0.95), "pale": (0.55, 0.75), "bright": (0.1, 1.35),
    "vivid": (0.0, 1.4), "pastel": (0.55, 0.7), "neon": (0.12, 1.6), "soft": (0.3, 0.75), "dusty": (0.15, 0.55),
    "muted": (0.05, 0.55), "rich": (-0.15, 1.2), "electric": (0.08, 1.5), "faded": (0.3, 0.5), "burnt": (-0.22, 1.0), "icy": (0.45, 0.8),
    "dull": (0.0, 0.5), "warm": (0.03, 1.05), "cool": (0.03, 0.9), "medium": (0.0, 1.0), "intense": (0.0, 1.4),
}  # fmt: skip


@cache
def survey_names() -> dict[str, str]:
    """Some 750 names that people gave to colours on their screens: the XKCD colour survey (CC0), without the rude ones."""
    text = (files("studiolo.engines.maquette.language") / "data" / "xkcd.txt").read_text("utf-8")
    return {name: value for value, _, name in (line.partition(" ") for line in text.splitlines())}


def colour_hex(name: str) -> str:
    """#rrggbb for a colour as written ("dark teal", "#ff8800", "greenish"), or "" if it is none."""
    words = name.split()
    if not words:
        return ""
    if len(words) == 1:
        return _single(words[0])
    if name in survey_names():
        return f"#{survey_names()[name]}"
    joined = "-".join(words)
    if joined in HEX:
        return f"#{HEX[joined]}"
    shade, base = words[0], colour_hex(" ".join(words[1:]))
    return _shaded(base, *SHADES[shade]) if base and shade in SHADES else ""


def _single(word: str) -> str:
    if re.fullmatch(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", word):
        return word if len(word) == 7 else "#" + "".join(2 * digit for digit in word[1:])
    plain = re.sub(r"-colou?red$", "", word)
    for name in (plain, re.sub(r"ish$", "", plain), re.sub(r"dish$", "d", plain)):
        if name in HEX:
            return f"#{HEX[name]}"
        if name in survey_names():
            return f"#{survey_names()[name]}"
    if "-" in plain and plain.replace("-", " ") in survey_names():
        return f"#{survey_names()[plain.replace('-', ' ')]}"
    first, hyphen, rest = plain.partition("-")
    return colour_hex(f"{first} {rest}") if hyphen and first in SHADES else ""


def _shaded(base: str, lighter: float, richer: float) -> str:
    red, green, blue = (int(base[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, light, rich = colorsys.rgb_to_hls(red, green, blue)
    light += lighter * ((1 - light) if lighter > 0 else light)
    values = colorsys.hls_to_rgb(hue, light, min(1.0, rich * richer))
    return "#" + "".join(f"{round(255 * value):02x}" for value in values)
