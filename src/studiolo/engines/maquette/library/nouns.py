"""English nouns made comparable: lower case, no article, singular, and the parts of a compound."""

import re
from collections.abc import Iterator

_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "mice": "mouse",
    "geese": "goose",
    "feet": "foot",
    "teeth": "tooth",
    "oxen": "ox",
    "dice": "die",
    "leaves": "leaf",
    "knives": "knife",
    "loaves": "loaf",
    "wolves": "wolf",
    "shelves": "shelf",
    "scarves": "scarf",
    "calves": "calf",
    "halves": "half",
    "elves": "elf",
    "hooves": "hoof",
    "wives": "wife",
    "thieves": "thief",
    "cacti": "cactus",
    "fungi": "fungus",
    "octopi": "octopus",
    "dominoes": "domino",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "mangoes": "mango",
    "volcanoes": "volcano",
    "heroes": "hero",
    "buses": "bus",
    "cookies": "cookie",
    "pies": "pie",
    "ties": "tie",
    "movies": "movie",
    "zombies": "zombie",
    "brownies": "brownie",
    "smoothies": "smoothie",
    "axes": "axe",
    "shoes": "shoe",
    "canoes": "canoe",
    "horseshoes": "horseshoe",
    "lenses": "lens",
    "irises": "iris",
    "fuses": "fuse",
}
_PLURALS = {one: many for many, one in reversed(_IRREGULAR.items())} | {"person": "people", "octopus": "octopuses"}
_UNCHANGED = frozenset(
    "fish sheep deer bread salmon trout squid shrimp aircraft spacecraft moose bison rice people".split()
)
_NO_PLURAL = re.compile(
    r"(ss|us|is|ics|glasses|scissors|jeans|trousers|pants|shorts|binoculars|pliers|tongs|headphones|thermos|canvas|christmas|atlas|series|species|lens|rhinoceros|overalls|leggings|bagpipes|tweezers|goggles)$"
)
_SINGULAR_MEN = frozenset(
    ["specimen", "omen", "stamen", "abdomen", "semen", "ramen", "acumen", "regimen", "lumen", "hymen"]
)
_ARTICLE = re.compile(r"^(a|an|the|some|one)\s+")


def plain(noun: str) -> str:
    """The noun in lower case, single blanks, no article, straight apostrophes."""
    text = re.sub(r"\s+", " ", noun.lower().replace("’", "'").replace("_", " ")).strip(" .,!?")
    return _ARTICLE.sub("", text)


def singular(noun: str) -> str:
    """The singular of a plain noun; of a compound, its last word's."""
    first, blank, last = noun.rpartition(" ")
    return f"{first}{blank}{_singular_word(last)}"


def _singular_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and word not in _SINGULAR_MEN:  # businessmen, policewomen
        return f"{word[:-3]}man"
    if len(word) < 4 or not word.endswith("s") or _NO_PLURAL.search(word):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    # Horses, houses and roses keep their e; dresses, boxes, watches and walruses do not.
    return word[:-2] if re.search(r"(ss|zz|x|ch|sh|[^ao]us)es$", word) else word[:-1]


def plural(noun: str) -> str:
    """The plural of a plain singular noun; of a compound, its last word's. What is many already stays."""
    first, blank, last = noun.rpartition(" ")
    if last in _UNCHANGED or _singular_word(last) != last:
        return noun
    return f"{first}{blank}{_plural_word(last)}"


def _plural_word(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("man") and word not in ("human", "german", "roman", "shaman", "talisman"):
        return f"{word[:-3]}men"
    if word.endswith("s") or _NO_PLURAL.search(word):
        return word if _NO_PLURAL.search(word) and not word.endswith(("ss", "us")) else f"{word}es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("x", "ch", "sh", "zz")) else f"{word}s"


def spellings(noun: str) -> tuple[str, ...]:
    """The ways one noun is looked up: as it is, singular, and with hyphens and blanks exchanged."""
    ways = (noun, singular(noun))
    joined = (way.replace("-", " ") for way in ways)
    closed = (way.replace(" ", "-") for way in ways)
    together = (re.sub(r"[ -]", "", way) for way in ways)
    return tuple(dict.fromkeys((*ways, *joined, *closed, *together)))


def heads(noun: str) -> Iterator[str]:
    """The nouns a compound is a kind of, the longest first: "hot air balloon" gives "air balloon", "balloon".

    "cup of tea" gives "cup": what stands before "of" is the head.
    """
    before, of, _ = noun.partition(" of ")
    if of:
        yield before
        yield from heads(before)
        return
    before = re.split(r" (?:with|in|on|for|from) ", noun)[0]
    if before != noun:
        yield before
    words = re.split(r"[ -]", before)
    for start in range(1, len(words)):
        yield " ".join(words[start:])
