"""Nouns of what carries words: signs, labels, cards, posters, screens, walls, and what each makes of the words on it."""

import re
from functools import cache

from studiolo.engines.maquette.language.people_words import is_alive
from studiolo.engines.maquette.language.wording.value import LetterKind
from studiolo.engines.maquette.library.made import made_nouns
from studiolo.engines.maquette.library.nouns import singular

_FAMILIES = {
    "sign": """sign, signboard, signpost, plaque, notice, noticeboard, notice board, placard, nameplate, door plate, a-board,
        sandwich board, chalkboard, blackboard, whiteboard, bulletin board, marquee, license plate, licence plate, number plate,
        gravestone, tombstone, headstone, milestone, doormat, welcome mat, scoreboard, road marking, traffic sign, information board""",
    "label": """label, tag, hang tag, tin can, sticker, badge, bottle, jar, can, tin, box, crate, carton, pouch, coffee bag,
    packaging, package,
        packet, tube, sachet, matchbox, price tag, receipt, stamp, cereal box, gift box, parcel, tea bag, wrapper""",
    "title": """book, novel, magazine, book cover, magazine cover, album, album cover, record sleeve, vinyl sleeve, vinyl record, cover,
        notebook, journal, diary, comic, comic book, movie poster, film poster, newspaper, manuscript""",
    "name": "business card, name tag, nametag, name badge, visiting card, place card, id card",
    "poster": """poster, flyer, flier, leaflet, graphic, social media graphic, social media post, banner, billboard, advertisement, ad,
        advert, slide, invitation, brochure, pamphlet, postcard, greeting card, card, certificate, diploma, menu, infographic,
        thumbnail, header, web banner, flag, pennant, bunting, logo, emblem, wordmark, print, note, letter, page, scroll, envelope, ticket,
        coupon, voucher, calendar, sheet of paper, wedding card, invitation card, mockup""",
    "screen": """screen, monitor, phone, smartphone, tablet, laptop, television, tv, display, computer, website, smartwatch, watch face,
        terminal, app, cinema screen, e-reader""",
    "thing": """mug, cup, slip of paper, piece of paper, patch, bandana, tattoo, sash, scarf,
        t-shirt, tshirt, t shirt, shirt, hoodie, sweater, sweatshirt, jersey, jacket, cap, hat, beanie, apron, tote,
        tote bag, paper cup, shopping bag, paper bag, bag, pillow, cushion, towel, blanket, cake, cupcake, cookie, balloon,
        keychain, coaster, bookmark,
        plate, bowl, wallet, ring, locket, trophy, medal, coin, suitcase, guitar, surfboard, skateboard, canvas, frame, lantern""",
    "place": """wall, door, window, storefront, shopfront, shop, store, bakery, cafe, café, restaurant, bar, pub, tavern, diner, hotel,
        facade, awning, garage, building, house, bus, van, truck, car, train, taxi, boat, ship, plane, airplane, rocket, tree, trunk,
        fence, gate, bench, rock, stone, arch, beach, sand, floor, pavement, stadium, theatre, theater, cinema, station, booth, stall,
        kiosk, food truck, barn, school, hospital, office, bridge, tower, hot air balloon, blimp, board, shelf, table""",
}  # fmt: skip
# Nouns before a carrier that say which one it is: "a brick wall", "a coffee cup".
_WHICH = """neon brick stone street road traffic shop store coffee tea wine beer soda birthday wedding greeting laptop phone computer
    tablet book garden garage front tree tin price name cafe bakery bar led milk honey jam spice gift shoe pizza
    match office hotel school church cinema pub""".split()
# Who speaks though it does not live.
_SPEAKERS = frozenset(
    "robot alien ghost monster snowman character figure emoji skeleton android mascot puppet doll statue".split()
)
_DESIGNED = "poster title name label".split()
# What the letters on it are made of, where nothing else is said.
_KINDS: tuple[tuple[str, LetterKind], ...] = (
    (r"\bneon\b", "neon"),
    (r"\b(?:chalkboard|blackboard|a-board|sandwich board)\b", "chalk"),
    (r"\b(?:gravestone|tombstone|headstone|milestone|tree|trunk|rock|arch|ring|locket)\b", "carved"),
    (r"\bballoon$", "balloon"),
    (r"\b(?:led|scoreboard)\b", "on screen"),
)


@cache
def _families() -> dict[str, str]:
    return {
        noun: family for family, nouns in _FAMILIES.items() for noun in re.sub(r"\s+", " ", nouns).strip().split(", ")
    }


@cache
def carrier_pattern() -> str:
    """A regular expression (no groups) for a carrier, one or several, in lower case."""
    names = "|".join(sorted(map(re.escape, _families()), key=len, reverse=True)).replace(r"\ ", "[ -]")
    return rf"(?:(?:{'|'.join(_WHICH)}) )*(?:{names})(?:e?s)?(?![\w'’-])"


@cache
def _search() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){carrier_pattern()}")


def last_carrier(text: str) -> str:
    """The last carrier that the lower-case text names, singular, or "". One behind "on a", "in a" or "by a" only tells where
    another stands."""
    found = list(_search().finditer(text))
    told = [match for match in found if not _only_where(text, match.start())]
    return one((told or found)[-1].group()) if found else ""


def _only_where(text: str, at: int) -> bool:
    return bool(re.search(r"\b(?:on|in|by|near|beside|behind|for|at|over) (?:an? |the )?(?:[\w-]+ )?$", text[:at]))


def noun_at_end(text: str, *, alive: bool = False) -> str:
    """What lower-case text ends with, where that may carry words: "vending machine" where we make it, else its last word. "" for
    who is alive, but where that is allowed."""
    words = re.findall(r"[^\W\d_][\w'’-]*", re.sub(r"\w+['’]s ", "", text))[-3:]
    for length in (3, 2):
        noun = one(" ".join(words[-length:]))
        if len(words) >= length and noun in made_nouns():
            return "" if is_alive(noun) and not alive else noun
    return "" if not words or (is_speaker(words[-1]) and not alive) else one(words[-1])


def is_speaker(noun: str) -> bool:
    noun = singular(noun)
    return is_alive(noun) or noun in _SPEAKERS


def bearer_end(phrase: str) -> int:
    """Where the last carrier that is no letters itself ends in phrase, "T-shirt" in "T-shirt text"; 0 where none is."""
    ends = [found.end() for found in _search().finditer(phrase) if _bears(one(found.group()))]
    return ends[-1] if ends else 0


def _bears(noun: str) -> bool:
    return family_of(noun) != "place" and noun not in (
        "letter",
        "print",
        "balloon",
        "note",
        "ring",
        "logo",
        "label",
        "cover",
        "sign",
    )


def one(noun: str) -> str:
    """A carrier in the singular, however it was spelled."""
    return re.sub(r"^t ?shirt$", "t-shirt", noun if noun in _families() else singular(noun))


def family_of(carrier: str) -> str:
    """sign, label, title, name, poster, screen, thing, place; "" for what is no carrier."""
    families = _families()
    if carrier in families:
        return families[carrier]
    words = carrier.split()
    return next((families[end] for n in range(1, len(words)) if (end := " ".join(words[n:])) in families), "")


def is_designed(carrier: str) -> bool:
    """What is made for one subject: "a poster for", "a cover of"."""
    return family_of(carrier) in _DESIGNED


def says_by_itself(carrier: str) -> bool:
    """A sign says; a wall beside somebody who speaks does not."""
    return family_of(carrier) not in ("", "place")


def kind_on(carrier: str) -> LetterKind:
    if family_of(carrier) == "screen":
        return "on screen"
    return next((kind for pattern, kind in _KINDS if re.search(pattern, carrier)), "printed")
