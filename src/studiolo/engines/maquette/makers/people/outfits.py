"""What people of a trade wear, and what they wear when nothing is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.makers.people.build import Age


@dataclass(frozen=True, kw_only=True, slots=True)
class Outfit:
    """Names of clothes, with "name #rrggbb" where the colour is part of it. tops: from inside out."""

    tops: tuple[str, ...] = ()
    bottom: str = ""
    shoes: str = ""
    hat: str = ""
    extras: tuple[str, ...] = ()


OUTFITS: Mapping[str, Outfit] = MappingProxyType(
    {
        "chef": Outfit(tops=("chef jacket",), bottom="trousers #3c3f45", shoes="shoes #1d1b1a", hat="chef hat",
            extras=("apron #f0eee8", "neckerchief #b03a3a")),
        "cook": Outfit(tops=("shirt",), bottom="trousers", shoes="shoes", extras=("apron",)),
        "baker": Outfit(tops=("shirt #e8e2d6",), bottom="trousers #6b5d4a", shoes="shoes", hat="chef hat", extras=("apron #e9e4d8",)),
        "doctor": Outfit(tops=("shirt #9db7d1", "lab coat"), bottom="trousers #2f3a52", shoes="shoes", extras=("stethoscope",)),
        "nurse": Outfit(tops=("scrubs",), bottom="trousers #6fa3b5", shoes="sneakers #ece8e0", hat="nurse cap"),
        "scientist": Outfit(tops=("shirt", "lab coat"), bottom="trousers", shoes="shoes", extras=("glasses",)),
        "farmer": Outfit(tops=("shirt #a8443a checked", "overalls"), bottom="jeans", shoes="boots", hat="straw hat"),
        "gardener": Outfit(tops=("shirt #7f9a66", "overalls"), bottom="jeans", shoes="wellingtons", hat="sun hat",
            extras=("gloves #8a7a5f",)),
        "firefighter": Outfit(tops=("jacket #c9a23a stripes",), bottom="baggy trousers #c2993a", shoes="wellingtons #1d1b1a",
            hat="fire helmet", extras=("gloves #2a2724",)),
        "police": Outfit(tops=("uniform #24344f",), bottom="trousers #1f2b42", shoes="shoes #151517", hat="police cap",
            extras=("badge", "tie #15171c")),
        "soldier": Outfit(tops=("uniform #5f6647 camouflage",), bottom="trousers #5f6647 camouflage", shoes="boots #2a2520",
            hat="beret #3f4a34"),
        "astronaut": Outfit(tops=("space suit",), bottom="space trousers", shoes="moon boots", hat="space helmet",
            extras=("gloves #d8d8d6", "life pack", "chest panel")),
        "knight": Outfit(tops=("armour",), bottom="greaves", shoes="sabatons", hat="knight helmet", extras=("gloves #8d9096",)),
        "king": Outfit(tops=("cloak robe #8f1f2f",), bottom="trousers", shoes="boots", hat="crown", extras=("fur collar",)),
        "queen": Outfit(tops=("gown #7a2050",), shoes="heels", hat="crown", extras=("fur collar",)),
        "princess": Outfit(tops=("gown #e08fb0",), shoes="slippers", hat="tiara"),
        "prince": Outfit(tops=("tunic #2f4a8a",), bottom="leggings #d8d2c4", shoes="boots", hat="crown"),
        "wizard": Outfit(tops=("cloak robe",), bottom="trousers", shoes="boots", hat="wizard hat"),
        "witch": Outfit(tops=("cloak robe #2a2430",), bottom="trousers", shoes="boots #1d1b1a", hat="wizard hat #241f2c"),
        "pirate": Outfit(tops=("shirt #e6dfd0", "vest #6a2a2a"), bottom="trousers #3a3028", shoes="boots #2e2018",
            hat="pirate hat", extras=("eye patch",)),
        "business": Outfit(tops=("shirt #e9ecf0", "suit jacket"), bottom="trousers matching", shoes="shoes #2a1c14", extras=("tie",)),
        "groom": Outfit(tops=("shirt #f2f2ee", "suit jacket #1c1d22"), bottom="trousers #1c1d22", shoes="shoes #151517",
            extras=("bow tie #151517",)),
        "bride": Outfit(tops=("gown #f2efe8",), shoes="heels #efe9dc", hat="tiara"),
        "teacher": Outfit(tops=("shirt", "cardigan"), bottom="trousers", shoes="shoes", extras=("glasses",)),
        "student": Outfit(tops=("hoodie",), bottom="jeans", shoes="sneakers", extras=("backpack",)),
        "waiter": Outfit(tops=("shirt #f0eee8", "vest #1f2024"), bottom="trousers #1d1e22", shoes="shoes #151517",
            extras=("bow tie #151517", "waist apron #1f2024")),
        "barista": Outfit(tops=("shirt #d8d2c4",), bottom="jeans", shoes="sneakers", extras=("apron #3c4a40",)),
        "builder": Outfit(tops=("t-shirt #e0762a stripes",), bottom="jeans", shoes="boots #8a6238", hat="hard hat",
            extras=("gloves #b08d57",)),
        "mechanic": Outfit(tops=("t-shirt #d8d2c4", "overalls #2c4468"), bottom="jeans #2c4468", shoes="boots", hat="cap #2c4468"),
        "artist": Outfit(tops=("shirt #6f8fae",), bottom="jeans", shoes="shoes", hat="beret", extras=("apron #c9b48f",)),
        "athlete": Outfit(tops=("tank top #c8452f",), bottom="shorts #26303c", shoes="sneakers"),
        "footballer": Outfit(tops=("t-shirt #c8302f",), bottom="shorts #f0eee8", shoes="sneakers #1d1b1a"),
        "ballerina": Outfit(tops=("tutu",), bottom="leggings #efd9d6", shoes="slippers #e3a9b8", extras=("tulle",)),
        "dancer": Outfit(tops=("dress #b8262f",), shoes="heels"),
        "cowboy": Outfit(tops=("shirt #8f4a3a checked", "vest #6b4a2f"), bottom="jeans", shoes="boots #6b4226", hat="cowboy hat",
            extras=("neckerchief #b03a3a",)),
        "diver": Outfit(tops=("wetsuit",), bottom="wet trousers", shoes="flippers", extras=("diving mask", "air tank")),
        "surfer": Outfit(tops=("wetsuit #1f3a5a",), bottom="wet trousers #1f3a5a", shoes="barefoot"),
        "fisherman": Outfit(tops=("raincoat",), bottom="trousers #2f3a52", shoes="wellingtons", hat="sou'wester"),
        "sailor": Outfit(tops=("t-shirt #e9ecf0 striped",), bottom="trousers #22304f", shoes="shoes", hat="captain's cap"),
        "captain": Outfit(tops=("shirt #f0eee8", "suit jacket #1d2a44"), bottom="trousers #1d2a44", shoes="shoes #151517",
            hat="captain's cap", extras=("tie #151517",)),
        "monk": Outfit(tops=("robe",), bottom="trousers", shoes="sandals"),
        "buddhist": Outfit(tops=("robe #c2702a",), bottom="trousers", shoes="sandals"),
        "nun": Outfit(tops=("cloak robe #24242a",), bottom="trousers", shoes="shoes", hat="headscarf #24242a"),
        "clown": Outfit(tops=("shirt #e0b030 dotted",), bottom="baggy trousers #3f7fc0 checked", shoes="shoes #c8302f",
            extras=("clown nose", "bow tie #c8302f")),
        "santa": Outfit(tops=("coat #b8262a santa",), bottom="trousers #b8262a", shoes="boots #1d1b1a", hat="santa hat",
            extras=("fur collar", "belt #1d1b1a", "gloves #2a2724")),
        "elf": Outfit(tops=("tunic #3f8f4a",), bottom="leggings #b8262a", shoes="ankle boots", hat="santa hat #3f8f4a"),
        "graduate": Outfit(tops=("cloak robe #1d1f2c",), bottom="trousers", shoes="shoes", hat="graduation cap"),
        "judge": Outfit(tops=("cloak robe #1d1d20",), bottom="trousers", shoes="shoes #151517"),
        "postman": Outfit(tops=("shirt #7fa3c7",), bottom="trousers #22304f", shoes="shoes", hat="cap #22304f",
            extras=("backpack #6b4630",)),
        "pilot": Outfit(tops=("shirt #f0eee8", "suit jacket #1d2a44"), bottom="trousers #1d2a44", shoes="shoes #151517",
            hat="captain's cap #1d2a44", extras=("tie #151517",)),
        "hiker": Outfit(tops=("shirt checked", "down jacket #c8702a"), bottom="trousers #5a5148", shoes="boots", hat="beanie",
            extras=("backpack",)),
        "cyclist": Outfit(tops=("t-shirt #e0b02a",), bottom="leggings #1d2024", shoes="sneakers", hat="hard hat #d8d8d8"),
        "swimmer": Outfit(tops=("swimsuit",), shoes="barefoot"),
        "swimmer man": Outfit(bottom="swim trunks", shoes="barefoot"),
        "hairdresser": Outfit(tops=("t-shirt #1f2024",), bottom="jeans", shoes="sneakers", extras=("apron #2a2a2e",)),
        "musician": Outfit(tops=("t-shirt #24262c", "jacket"), bottom="jeans #1f2229", shoes="ankle boots"),
        "detective": Outfit(tops=("shirt", "coat #b08d57"), bottom="trousers", shoes="shoes", hat="hat"),
        "vampire": Outfit(tops=("shirt #f0eee8", "suit jacket #15151a"), bottom="trousers #15151a", shoes="shoes #151517",
            extras=("bow tie #8f1f2f",)),
        "viking": Outfit(tops=("tunic #6b5138",), bottom="leggings #4a3c2e", shoes="boots", hat="knight helmet #8d9096"),
        "samurai": Outfit(tops=("kimono #2a3350",), shoes="sandals"),
        "kimono": Outfit(tops=("kimono",), shoes="sandals"),
        "sari": Outfit(tops=("sari",), shoes="sandals"),
    }
)  # fmt: skip


def usual_outfit(age: Age, feminine: bool, random: np.random.Generator) -> Outfit:
    """Sensible clothes for a day like any other."""

    def one(*choices: Outfit) -> Outfit:
        return choices[int(random.integers(len(choices)))]

    if age == "baby":
        return one(
            Outfit(tops=("t-shirt",), bottom="nappy", shoes="barefoot"),
            Outfit(tops=("hoodie",), bottom="leggings", shoes="slippers"),
        )
    if age in ("toddler", "child"):
        play = one(
            Outfit(tops=("t-shirt striped",), bottom="shorts", shoes="sneakers"),
            Outfit(tops=("t-shirt",), bottom="jeans", shoes="sneakers"),
            Outfit(tops=("hoodie",), bottom="trousers", shoes="sneakers"),
            Outfit(tops=("t-shirt striped", "overalls"), bottom="jeans", shoes="sneakers"),
        )
        dress = one(
            Outfit(tops=("dress",), shoes="sandals"), Outfit(tops=("t-shirt",), bottom="skirt", shoes="sneakers")
        )
        return dress if feminine and random.random() < 0.5 else play
    if age == "teenager":
        return one(
            Outfit(tops=("hoodie",), bottom="jeans", shoes="sneakers"),
            Outfit(tops=("t-shirt", "denim jacket"), bottom="jeans", shoes="sneakers"),
            Outfit(tops=("t-shirt",), bottom="skirt" if feminine else "shorts", shoes="sneakers"),
            Outfit(tops=("sweater",), bottom="jeans", shoes="sneakers"),
        )
    if age == "old":
        lady = one(
            Outfit(tops=("blouse", "cardigan"), bottom="long skirt", shoes="shoes"),
            Outfit(tops=("house dress",), shoes="slippers"),
            Outfit(tops=("sweater",), bottom="skirt", shoes="shoes"),
        )
        sir = one(
            Outfit(tops=("shirt checked", "cardigan"), bottom="trousers", shoes="shoes"),
            Outfit(tops=("sweater",), bottom="trousers", shoes="shoes"),
            Outfit(tops=("shirt", "vest"), bottom="trousers", shoes="shoes"),
        )
        return lady if feminine else sir
    if feminine:
        return one(
            Outfit(tops=("dress",), shoes="heels"),
            Outfit(tops=("sweater",), bottom="jeans", shoes="ankle boots"),
            Outfit(tops=("blouse",), bottom="skirt", shoes="heels"),
            Outfit(tops=("turtleneck",), bottom="trousers", shoes="ankle boots"),
            Outfit(tops=("t-shirt", "denim jacket"), bottom="skirt", shoes="sneakers"),
            Outfit(tops=("blouse",), bottom="trousers", shoes="shoes"),
        )
    return one(
        Outfit(tops=("t-shirt",), bottom="jeans", shoes="sneakers"),
        Outfit(tops=("shirt",), bottom="trousers", shoes="shoes"),
        Outfit(tops=("sweater",), bottom="jeans", shoes="ankle boots"),
        Outfit(tops=("t-shirt", "jacket"), bottom="jeans", shoes="ankle boots"),
        Outfit(tops=("polo",), bottom="trousers", shoes="sneakers"),
        Outfit(tops=("hoodie",), bottom="jeans", shoes="sneakers"),
    )
