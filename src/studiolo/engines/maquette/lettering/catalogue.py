"""The families that Studiolo sets type in: all open fonts, each a package of its own."""

from typing import Any

from studiolo.engines.maquette.lettering.families import Family, Kind

OPEN_FONT, APACHE = "OFL-1.1", "Apache-2.0"
_CUTS = {
    "Thin": 100, "ExtraLight": 200, "Light": 300, "Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700,
}  # fmt: skip


def _family(
    name: str,
    kinds: str,
    moods: str,
    scripts: str = "latin",
    *,
    file: str = "",
    cuts: str = "",
    italic: bool = False,
    licence: str = OPEN_FONT,
    **axes: tuple[float, float],
) -> Family:
    stem = name.replace(" ", "")
    tail = f"[{','.join(sorted(axes))}].ttf" if axes else ".ttf" if italic else "-Regular.ttf"
    upright = "files/" + (file or stem + ("-Regular.ttf" if not axes else tail))
    kind_names: Any = tuple(kinds.split())
    kinds_of: tuple[Kind, ...] = kind_names
    return Family(
        name=name,
        kinds=kinds_of,
        moods=frozenset(moods.split()),
        scripts=frozenset(scripts.split()),
        licence=licence,
        package="fontpkg_" + name.lower().replace(" ", "_"),
        file=upright,
        italic_file=f"files/{stem}-Italic{tail}" if italic else None,
        axes=axes,
        cuts={_CUTS[cut]: cut for cut in cuts.split()},
    )


_ALL_EUROPE = "latin greek cyrillic vietnamese"
_SLAVIC = "latin cyrillic vietnamese"
_VIET = "latin vietnamese"
_FIVE = "Light Regular Medium SemiBold Bold"

_SERIFS = (
    _family("Playfair Display", "serif", "elegant editorial fashion luxury classic refined wedding", _SLAVIC, italic=True, wght=(400, 900)),
    _family("Cormorant Garamond", "serif", "elegant delicate refined luxury minimal wedding thin", _SLAVIC, italic=True, wght=(300, 700)),
    _family("EB Garamond", "serif", "classic bookish literary traditional elegant old historic", _ALL_EUROPE, italic=True, wght=(400, 800)),
    _family("Bodoni Moda", "serif", "fashion luxury high-contrast magazine elegant dramatic", italic=True, opsz=(6, 96), wght=(400, 900)),
    _family("Libre Baskerville", "serif", "classic bookish traditional trustworthy formal", italic=True, wght=(400, 700)),
    _family("Lora", "serif", "warm bookish editorial friendly readable", _SLAVIC, italic=True, wght=(400, 700)),
    _family("DM Serif Display", "serif", "editorial bold magazine high-contrast confident", italic=True),
    _family("Marcellus", "serif", "elegant roman classical spa calm refined"),
    _family("Fraunces", "serif", "warm soft natural", _VIET, italic=True, SOFT=(0, 100), WONK=(0, 1), opsz=(9, 144), wght=(100, 900)),
    _family("Frank Ruhl Libre", "serif", "classic elegant newspaper", "latin hebrew", wght=(300, 900)),
    _family("Amiri", "serif", "classic elegant calligraphic traditional", "latin arabic", italic=True, cuts="Regular Bold"),
)  # fmt: skip
_SANS = (
    _family("Inter", "sans", "modern clean neutral tech minimal corporate", _ALL_EUROPE, italic=True, opsz=(14, 32), wght=(100, 900)),
    _family("Montserrat", "sans", "modern bold geometric urban strong dynamic promotional clean", _SLAVIC, italic=True, wght=(100, 900)),
    _family("Work Sans", "sans", "modern clean friendly readable neutral", _VIET, italic=True, wght=(100, 900)),
    _family("Nunito", "sans", "rounded friendly soft playful children warm", _SLAVIC, italic=True, wght=(200, 1000)),
    _family("Archivo", "sans", "modern strong condensed wide editorial dynamic bold", _VIET, italic=True, wdth=(62, 125), wght=(100, 900)),
    _family("League Spartan", "sans", "modern bold geometric poster clean dynamic", _VIET, wght=(100, 900)),
    _family("Raleway", "sans", "elegant thin fashion minimal clean light", _SLAVIC, italic=True, wght=(100, 900)),
    _family("Outfit", "sans", "modern geometric clean brand minimal fresh", wght=(100, 900)),
    _family("Josefin Sans", "sans vintage", "elegant art-deco geometric thin twenties retro", _VIET, italic=True, wght=(100, 700)),
    _family("Noto Sans", "sans", "neutral plain readable", f"{_ALL_EUROPE} devanagari", italic=True, wdth=(62.5, 100), wght=(100, 900)),
    _family("Heebo", "sans", "modern clean neutral", "latin hebrew", wght=(100, 900)),
    _family("Rubik", "sans", "rounded modern friendly", "latin cyrillic hebrew arabic", italic=True, wght=(300, 900)),
    _family("Cairo", "sans", "modern clean geometric", "latin arabic", slnt=(-11, 11), wght=(200, 1000)),
    _family("Noto Sans Arabic", "sans", "neutral plain readable", "latin arabic", wdth=(62.5, 100), wght=(100, 900)),
    _family("Noto Sans Devanagari", "sans", "neutral plain readable", "latin devanagari", wdth=(62.5, 100), wght=(100, 900)),
    _family("Noto Sans Thai", "sans", "neutral plain readable", "latin thai", wdth=(62.5, 100), wght=(100, 900)),
    _family("Hind Siliguri", "sans", "neutral readable", "latin bengali", cuts=_FIVE),
    _family("Chakra Petch", "sans display", "futuristic tech square sci-fi", "latin thai vietnamese", italic=True, cuts=_FIVE),
    _family("Fredoka", "sans display", "rounded bubble playful children fun balloon", "latin hebrew", wdth=(75, 125), wght=(300, 700)),
    _family("Comfortaa", "sans neon", "rounded thin futuristic soft", _ALL_EUROPE, wght=(300, 700)),
    _family("Orbitron", "display sans", "futuristic sci-fi space tech game digital", wght=(400, 900)),
    _family("Unbounded", "display sans", "futuristic wide modern crypto bold rounded", _SLAVIC, wght=(200, 900)),
)  # fmt: skip
_SLABS = (
    _family("Roboto Slab", "slab", "modern sturdy readable industrial", _ALL_EUROPE, licence=APACHE, wght=(100, 900)),
    _family("Arvo", "slab", "sturdy geometric western warm", italic=True, cuts="Regular Bold"),
    _family("Alfa Slab One", "slab vintage", "bold heavy poster western circus woodtype newspaper", _VIET),
)  # fmt: skip
_SCRIPTS = (
    _family("Great Vibes", "script", "elegant wedding formal calligraphy flowing romantic invitation", _SLAVIC),
    _family("Dancing Script", "script", "casual lively friendly flowing romantic bakery", _VIET, wght=(400, 700)),
    _family("Pacifico", "script neon", "warm inviting surf summer retro brush hand-lettered friendly bakery", _SLAVIC),
    _family("Lobster", "script", "warm inviting hand-lettered bold retro bakery restaurant sign", _SLAVIC),
    _family("Yellowtail", "script vintage neon", "retro diner fifties brush americana hand-lettered", licence=APACHE),
    _family("Oleo Script", "script vintage", "hand-lettered bold retro warm cafe label", cuts="Regular Bold"),
)  # fmt: skip
_HANDS = (
    _family("Caveat", "hand chalk", "casual note pen handwritten personal natural", "latin cyrillic", wght=(400, 700)),
    _family("Permanent Marker", "hand", "marker bold graffiti protest urban brush rough", licence=APACHE),
    _family("Indie Flower", "hand chalk", "bubbly casual diary cute handwritten", _VIET),
    _family("Shadows Into Light", "hand chalk", "neat casual pen handwritten clean", file="ShadowsIntoLight.ttf"),
    _family("Kalam", "hand chalk", "casual pen handwritten menu", "latin devanagari", cuts="Light Regular Bold"),
    _family("Delius", "hand", "comic friendly round children storybook"),
    _family("Zeyada", "hand", "signature quick autograph", file="Zeyada.ttf"),
)  # fmt: skip
_DISPLAY = (
    _family("Bebas Neue", "display sans", "condensed tall poster bold modern sport film"),
    _family("Anton", "display sans", "condensed heavy poster bold impact sport headline dynamic", _VIET),
    _family("Oswald", "display sans", "condensed modern headline newspaper bold", _SLAVIC, wght=(200, 700)),
    _family("Archivo Black", "display sans", "heavy bold modern strong grotesque"),
    _family("Abril Fatface", "display serif", "elegant bold fat high-contrast magazine poster"),
    _family("Righteous", "display vintage", "art-deco retro seventies rounded groovy"),
    _family("Luckiest Guy", "display", "comic cartoon playful fun bold children", licence=APACHE),
    _family("Bungee", "display", "urban signage bold chunky arcade street", _VIET),
    _family("Lilita One", "display", "friendly bold fat rounded playful fun"),
    _family("Titan One", "display", "fat rounded bubble cartoon playful balloon bold"),
    _family("Cinzel", "vintage serif", "roman classical luxury engraved film inscription carved elegant", wght=(400, 900)),
    _family("Gravitas One", "vintage serif", "fat victorian poster heavy ornate bold", file="GravitasOne.ttf"),
)  # fmt: skip
_FIXED = (
    _family("JetBrains Mono", "mono", "code developer terminal modern tech", _ALL_EUROPE, italic=True, wght=(100, 800)),
    _family("Space Mono", "mono typewriter", "retro tech quirky machine", _VIET, italic=True, cuts="Regular Bold"),
    _family("IBM Plex Mono", "mono typewriter", "typed machine receipt", _SLAVIC, italic=True, cuts=f"Thin ExtraLight {_FIVE}"),
    _family("Press Start 2P", "pixel", "arcade game 8-bit retro bitmap", "latin greek cyrillic"),
    _family("Black Ops One", "stencil", "military army crate industrial bold", _VIET),
)  # fmt: skip

FAMILIES: tuple[Family, ...] = (*_SERIFS, *_SANS, *_SLABS, *_SCRIPTS, *_HANDS, *_DISPLAY, *_FIXED)
BY_NAME = {family.name: family for family in FAMILIES}

# Who stands in for letters that the chosen face lacks: first those with serifs or those without, then all others.
SERIF_HELP = ("EB Garamond", "Frank Ruhl Libre", "Amiri")
SANS_HELP = ("Noto Sans", "Heebo", "Noto Sans Arabic")
COMMON_HELP = ("Noto Sans Devanagari", "Noto Sans Thai", "Hind Siliguri", "Inter", "JetBrains Mono")


def _lender(name: str, scripts: str, file: str, package: str, weights: tuple[float, float], index: int = 0) -> Family:
    return Family(
        name=name,
        kinds=("sans",),
        moods=frozenset(),
        scripts=frozenset(scripts.split()),
        licence=OPEN_FONT,
        package=package,
        file=file,
        axes={"wght": weights},
        index=index,
    )


# Never chosen for their looks: they lend the letters that no family above has.
_NOTO_SCRIPTS = (
    "Tamil Telugu Gujarati Gurmukhi Kannada Malayalam Sinhala Khmer Lao Myanmar Georgian Armenian Ethiopic".split()
)
LENDERS = (
    *(
        _lender(f"Noto Sans {script}", script.lower(), f"NotoSans{script}[wght].ttf", "manimgx_fonts", (400, 700))
        for script in _NOTO_SCRIPTS
    ),
    _lender("Noto Sans Symbols", "", "NotoSansSymbols[wght].ttf", "manimgx_fonts", (400, 700)),
    _lender("Noto Emoji", "", "NotoEmoji[wght].ttf", "manimgx_fonts", (300, 700)),
)
# Thirty megabytes that not everybody needs: used where they are installed. Each of the collection's fonts has all letters.
EAST_ASIAN_LENDERS = (
    _lender("Noto Sans CJK JP", "cjk hiragana katakana", "NotoSansCJK-VF.otf.ttc", "manimgx_fonts_cjk", (100, 900), 0),
    _lender("Noto Sans CJK KR", "cjk hangul", "NotoSansCJK-VF.otf.ttc", "manimgx_fonts_cjk", (100, 900), 1),
    _lender("Noto Sans CJK SC", "cjk bopomofo", "NotoSansCJK-VF.otf.ttc", "manimgx_fonts_cjk", (100, 900), 2),
)
