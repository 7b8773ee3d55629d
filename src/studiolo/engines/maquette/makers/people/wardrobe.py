"""From words to clothes: what a noun such as "jumper" is, what colour and cloth it has, and what goes with what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.language.brief import Worn
from studiolo.engines.maquette.makers.people.garments import BOTTOMS, SHOES, TOPS
from studiolo.engines.maquette.makers.people.hats import HATS
from studiolo.engines.maquette.makers.people.outfits import Outfit
from studiolo.engines.maquette.model import Colour
from studiolo.engines.maquette.settings.surfaces import hex_colour

PATTERNS: Mapping[str, str] = MappingProxyType(
    {"striped": "striped", "stripy": "striped", "stripes": "stripes", "checked": "checked", "checkered": "checked",
     "plaid": "checked", "tartan": "checked", "gingham": "checked", "dotted": "dotted", "polka-dot": "dotted", "polka": "dotted",
     "spotted": "dotted", "floral": "dotted", "flowery": "dotted", "camouflage": "camouflage", "pinstriped": "pinstriped",
     "pinstripe": "pinstriped", "santa": "santa", "matching": "matching"}
)  # fmt: skip
CLOTHS: Mapping[str, str] = MappingProxyType(
    {"wool": "wool", "woollen": "wool", "woolen": "wool", "knitted": "knit", "knit": "knit", "leather": "leather",
     "denim": "denim", "silk": "silk", "satin": "silk", "velvet": "felt", "cotton": "cotton", "linen": "cotton",
     "rubber": "rubber", "felt": "felt", "fur": "wool", "fabric": "cotton"}
)  # fmt: skip
EXTRAS = frozenset(
    "apron|waist apron|scarf|gloves|glasses|sunglasses|tie|bow tie|backpack|stethoscope|neckerchief|eye patch|clown nose|"
    "diving mask|air tank|life pack|chest panel|fur collar|belt|badge|tulle|necklace|earrings|cape".split("|")
)
_SAME = {
    "t-shirt": "tshirt, t shirt, tee, tee shirt, tee-shirt, jersey, football shirt, top, crop top",
    "shirt": "dress shirt, button-up, flannel shirt, white shirt, collar shirt, hawaiian shirt, flannel",
    "polo": "polo shirt",
    "sweater": "jumper, pullover, sweatshirt, knitwear, wool sweater, fleece, christmas sweater",
    "turtleneck": "turtleneck sweater, polo neck, roll neck",
    "hoodie": "hooded sweatshirt, hooded sweater, tracksuit",
    "vest": "waistcoat, gilet",
    "jacket": "leather jacket, bomber jacket, bomber, biker jacket, windbreaker",
    "down jacket": "puffer jacket, puffer, parka, anorak, winter jacket, ski jacket, snowsuit",
    "denim jacket": "jean jacket, jeans jacket",
    "suit jacket": "blazer, tuxedo jacket, tailcoat, sport coat",
    "coat": "overcoat, trench coat, winter coat, trenchcoat, fur coat, wool coat, duffle coat",
    "raincoat": "mackintosh, rain coat, oilskin, rain jacket, poncho, slicker",
    "lab coat": "white coat, doctor's coat",
    "robe": "bathrobe, dressing gown, monk's robe, habit, toga",
    "cloak robe": "cloak, wizard robe, gown and cap",
    "dress": "sundress, summer dress, frock, mini dress, cocktail dress, pinafore",
    "gown": "evening gown, ball gown, wedding dress, long dress, evening dress, bridal gown",
    "tank top": "singlet, undershirt, sleeveless shirt, camisole, sports bra",
    "swimsuit": "bathing suit, bikini, leotard, one-piece",
    "overalls": "dungarees, coveralls, boiler suit, jumpsuit",
    "chef jacket": "chef's jacket, chef coat",
    "space suit": "spacesuit, astronaut suit",
    "armour": "armor, suit of armour, suit of armor, chain mail, chainmail, breastplate",
    "wetsuit": "diving suit",
    "uniform": "school uniform, police uniform, military uniform",
    "trousers": "pants, slacks, chinos, suit trousers, cargo pants, corduroys",
    "jeans": "denim jeans, blue jeans",
    "shorts": "short pants, bermudas, bermuda shorts",
    "leggings": "tights, stockings, yoga pants",
    "long skirt": "maxi skirt",
    "skirt": "mini skirt, miniskirt, kilt, pleated skirt",
    "swim trunks": "swimming trunks, swim shorts, trunks, board shorts",
    "baggy trousers": "sweatpants, joggers, tracksuit bottoms",
    "shoes": "shoe, loafers, brogues, oxfords, leather shoes, dress shoes",
    "sneakers": "sneaker, trainers, running shoes, tennis shoes, sports shoes, canvas shoes",
    "boots": "boot, cowboy boots, knee boots, leather boots, hiking boots",
    "wellingtons": "rubber boots, wellies, rain boots, gumboots",
    "sandals": "sandal, flip flops, flip-flops",
    "heels": "high heels, pumps, stilettos",
    "slippers": "slipper, ballet shoes, ballet slippers, pointe shoes",
    "cap": "baseball cap, flat cap, peaked cap",
    "beanie": "woolly hat, wool hat, knitted hat, bobble hat, knit cap, winter hat",
    "hat": "fedora, trilby, bowler hat, bowler, felt hat",
    "sun hat": "sunhat, wide-brimmed hat, floppy hat, bonnet, bucket hat",
    "straw hat": "boater, panama hat, panama",
    "wizard hat": "witch hat, pointed hat, pointy hat, party hat",
    "hard hat": "helmet, construction helmet, safety helmet, bike helmet, bicycle helmet, motorcycle helmet, yellow helmet",
    "knight helmet": "knight's helmet, iron helmet",
    "space helmet": "astronaut helmet",
    "fire helmet": "firefighter helmet",
    "chef hat": "chef's hat, toque",
    "santa hat": "christmas hat, santa's hat",
    "headscarf": "hijab, veil, head scarf",
    "tiara": "diadem",
    "graduation cap": "mortarboard",
    "glasses": "spectacles, eyeglasses, reading glasses",
    "sunglasses": "shades, dark glasses",
    "scarf": "shawl, woollen scarf, muffler",
    "gloves": "glove, mittens, mitten",
    "tie": "necktie",
    "bow tie": "bowtie, bow-tie",
    "backpack": "rucksack, school bag, schoolbag, satchel",
    "apron": "pinny",
    "neckerchief": "bandana, bandanna, kerchief",
    "cape": "mantle",
    "belt": "leather belt",
    "necklace": "pearls, pearl necklace, pendant",
    "earrings": "earring",
    "barefoot": "bare feet",
    "diving mask": "goggles, swimming goggles, snorkel",
}
_NAMES = frozenset({*TOPS, *BOTTOMS, *SHOES, *HATS, *EXTRAS, "barefoot", "suit", "tuxedo", "bikini"})
ALIASES: Mapping[str, str] = MappingProxyType(
    {alias.strip(): name for name, aliases in _SAME.items() for alias in aliases.split(",")}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """One piece of clothing. colour: linear RGB, or None to choose. fabric: "" for its usual one."""

    name: str
    colour: Colour | None = None
    second: Colour | None = None
    pattern: str = ""
    fabric: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Clothes:
    """tops: from inside out."""

    tops: tuple[Piece, ...] = ()
    bottom: Piece | None = None
    shoes: Piece | None = None
    hat: Piece | None = None
    extras: tuple[Piece, ...] = ()

    @property
    def covered_arm(self) -> float:
        return max((TOPS[piece.name].sleeve for piece in self.tops), default=0.0)

    def extra(self, name: str) -> Piece | None:
        return next((piece for piece in self.extras if piece.name == name), None)


def clothing_name(noun: str) -> str:
    """The wardrobe's name for a noun, such as "sweater" for "woolly jumper", or ""."""
    words = noun.lower().strip()
    while words:
        for way in (words, words.removesuffix("s"), f"{words}s"):
            if way in _NAMES:
                return way
            if way in ALIASES:
                return ALIASES[way]
        words = words.partition(" ")[2]
    return ""


def piece_of(entry: str) -> Piece:
    """From an outfit's line, such as "shirt #a8443a checked"."""
    words = entry.split()
    colour = next((hex_colour(word) for word in words if word.startswith("#")), None)
    pattern = next((PATTERNS[word] for word in words if word in PATTERNS), "")
    name = " ".join(
        word
        for word in words
        if not word.startswith("#") and (word not in PATTERNS or (word == "santa" and words[0] == word))
    )
    return Piece(name=name, colour=colour, pattern=pattern)


def clothes_of(outfit: Outfit) -> Clothes:
    def one(entry: str) -> Piece | None:
        return piece_of(entry) if entry else None

    return Clothes(
        tops=tuple(piece_of(entry) for entry in outfit.tops),
        bottom=one(outfit.bottom),
        shoes=one(outfit.shoes),
        hat=one(outfit.hat),
        extras=tuple(piece_of(entry) for entry in outfit.extras),
    )


def put_on(clothes: Clothes, worn: Sequence[Worn], feminine: bool, *, trade: bool = True) -> Clothes:
    """The clothes with those that the words name in place of what they cannot be worn with. trade: what lies over a named
    garment belongs to a trade, and stays."""
    for each in worn:
        colour = hex_colour(each.colour_hex) if each.colour_hex else None
        words = f"{each.noun} {' '.join(each.modifiers)} {each.material}".lower().split()
        pattern = next((PATTERNS[word] for word in words if word in PATTERNS), "")
        cloth = next((CLOTHS[word] for word in words if word in CLOTHS), "")
        noun = each.noun.lower()
        if noun.endswith(("suit", "tuxedo")) and clothing_name(noun) in ("suit", "tuxedo"):
            shade = colour or (hex_colour("#1c1d22") if "tuxedo" in noun else None)
            suit = Piece(name="suit jacket", colour=shade, fabric=cloth, pattern=pattern)
            tie = piece_of("bow tie #151517") if "tuxedo" in noun else Piece(name="tie")
            kept = tuple(piece for piece in clothes.extras if piece.name not in ("tie", "bow tie"))
            clothes = replace(
                clothes, tops=(piece_of("shirt #eef0f2"), suit), bottom=Piece(name="trousers", pattern="matching", colour=shade),
                extras=kept if feminine else (*kept, tie), shoes=clothes.shoes or Piece(name="shoes"),
            )  # fmt: skip
            continue
        name = clothing_name(noun)
        if name:
            piece = Piece(name=name, colour=colour, pattern=pattern, fabric=cloth)
            clothes = _wearing(clothes, piece, feminine, trade=trade)
    return clothes


def _wearing(clothes: Clothes, piece: Piece, feminine: bool, *, trade: bool) -> Clothes:
    name = piece.name
    if name in TOPS:
        return _with_top(clothes, piece, keep_over=trade)
    if name in ("swim trunks", "briefs"):
        return replace(clothes, tops=(), bottom=piece, shoes=Piece(name="barefoot"))
    if name in BOTTOMS:
        only_dress = clothes.bottom is None and any(
            TOPS[top.name].skirt and TOPS[top.name].hem > 0.3 for top in clothes.tops
        )
        tops = (Piece(name="blouse" if feminine else "shirt"),) if only_dress else clothes.tops
        return replace(clothes, tops=tops, bottom=piece)
    if name in SHOES or name == "barefoot":
        return replace(clothes, shoes=piece)
    if name in HATS:
        return replace(clothes, hat=piece)
    kept = tuple(each for each in clothes.extras if each.name != name)
    return replace(clothes, extras=(*kept, piece))


def _with_top(clothes: Clothes, piece: Piece, *, keep_over: bool) -> Clothes:
    top = TOPS[piece.name]
    whole = top.skirt and top.hem > 0.3 and top.layer < 3
    if whole or piece.name in ("swimsuit", "tutu", "robe", "cloak robe"):
        shoes = Piece(name="barefoot") if piece.name == "swimsuit" else clothes.shoes
        return replace(clothes, tops=(piece,), bottom=None, shoes=shoes)
    under = tuple(
        each for each in clothes.tops
        if TOPS[each.name].layer < top.layer and not (TOPS[each.name].skirt and TOPS[each.name].hem > top.hem)
    )  # fmt: skip
    if top.layer >= 2 and not under and (top.collar in ("lapel", "v", "straps", "shirt") or top.front == "open"):
        under = (Piece(name="shirt" if top.collar == "lapel" else "t-shirt"),)
    over = tuple(
        each for each in clothes.tops if keep_over and TOPS[each.name].layer > max(top.layer, 1) and top.layer < 2
    )
    bottom = clothes.bottom or Piece(name="jeans")
    if piece.name == "overalls":
        bottom = Piece(name="jeans", colour=piece.colour, pattern="matching")
    return replace(clothes, tops=(*under, piece, *over), bottom=bottom)


def coloured(clothes: Clothes, colour: Colour | None, second: Colour | None, random: np.random.Generator) -> Clothes:
    """Every piece with a colour; `colour` goes to the main garment, unless words gave that one."""
    tops = list(clothes.tops)
    main = len(tops) - 1
    for number, piece in enumerate(tops):
        if number == main and colour is not None and piece.colour is None:
            piece = replace(piece, colour=colour, second=second, pattern=piece.pattern or ("striped" if second else ""))
        tops[number] = _shaded(piece, TOPS[piece.name].colours, random)
    bottom = clothes.bottom
    if bottom is not None:
        if bottom.pattern == "matching" and tops:
            bottom = replace(bottom, colour=bottom.colour or tops[-1].colour, pattern="")
        elif not tops and colour is not None and bottom.colour is None:
            bottom = replace(bottom, colour=colour)
        bottom = _shaded(bottom, BOTTOMS[bottom.name].colours, random)
    shoes = clothes.shoes
    if shoes is not None and shoes.name in SHOES:
        shoes = _shaded(shoes, SHOES[shoes.name].colours, random)
    hat = clothes.hat
    if hat is not None:
        hat = _shaded(hat, (HATS[hat.name].colour,), random)
    return replace(clothes, tops=tuple(tops), bottom=bottom, shoes=shoes, hat=hat)


def _shaded(piece: Piece, palette: Sequence[str], random: np.random.Generator) -> Piece:
    if piece.colour is not None:
        return piece
    return replace(piece, colour=hex_colour(palette[int(random.integers(len(palette)))]))
