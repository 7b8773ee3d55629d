"""Words for places, and the setting that shows each."""

from studiolo.engines.maquette.settings.catalogue import PLACES as CATALOGUE


def _words(said: str, place: str) -> dict[str, str]:
    return {word.strip(): place for word in said.split(",") if word.strip()}


NEAR_PLACES = {word: name for place in CATALOGUE.values() for word, name in _words(place.near, place.name).items()}
PLACES = NEAR_PLACES | {
    word: name for place in CATALOGUE.values() for word, name in _words(place.words, place.name).items()
}
TABLES = frozenset({"table", "desk", "kitchen table", "dining table", "wooden table", "breakfast table"})
PLACE_ADJECTIVES = {
    "snowy": "snow", "wintry": "snow", "snow-covered": "snow", "alpine": "mountains", "mountainous": "mountains", "tropical": "beach",
    "urban": "city_street", "starry": "night_sky", "underwater": "underwater", "indoor": "room", "indoors": "room",
}  # fmt: skip
# Places only where something stands in or on them.
STUFF = frozenset({"ice", "sand", "grass", "wood", "water", "snow", "stars", "waves", "wave"})
# Said of a place, these change how it is dressed.
PLACE_MOODS = frozenset(
    """tropical paradise caribbean exotic summer spring autumn autumnal fall winter snowy snowing misty foggy sandy
    rocky lush wild grassy flowery alpine""".split()
)
SHOPS = frozenset(
    {"bakery", "shop", "store", "cafe", "café", "coffee shop", "restaurant", "bookshop", "bar", "hotel", "museum"}
)
GROUND = frozenset({"ground", "earth", "surface", "floor"})
SWIMMERS = frozenset(
    word.strip()
    for word in """fish, whale, shark, dolphin, turtle, sea turtle, octopus, jellyfish, seahorse, diver, mermaid, squid,
    ray, stingray, manta ray, goldfish, clownfish, orca, submarine, crab, lobster, starfish""".split(",")
)
