"""Words for places, and the setting that shows each."""

# setting: words that name it; words after "~" are only near it, and the person who asked is told.
_WORDS = {
    "studio": "studio, photo studio, backdrop, seamless paper, cyclorama, infinity cove",
    "beach": "beach, seaside, seashore, shore, coast, sea, ocean, sand, island, tropical beach, waves, wave, bay,"
    " pier, harbor, harbour"
    " ~ desert, dune, dunes, sand dunes",
    "meadow": "meadow, field, garden, park, grass, lawn, grassland, prairie, pasture, countryside, backyard,"
    " hillside, savanna, farmland,"
    " wheat field, flower field, orchard ~ vineyard, playground, stadium, farm field, swamp",
    "mountains": "mountain, mountains, mountain range, peak, peaks, alps, hill, hills, valley, lake, canyon,"
    " cliff, mountain lake, river, fjord, summit",
    "snow": "snow, snowfield, winter landscape, winter, winter wonderland, ice, glacier, arctic, tundra,"
    " antarctica, ski slope, iceberg, frozen lake",
    "forest": "forest, wood, woods, woodland, jungle, rainforest, grove, bamboo forest, pine forest",
    "city_street": "street, city street, city, road, town, village, sidewalk, pavement, storefront, shopfront,"
    " shop front, shop window, alley,"
    " avenue, downtown, crosswalk, plaza, market, skyline, city skyline, cityscape, town square, highway,"
    " parking lot, rooftop, bakery front",
    "room": "room, living room, bedroom, office, library, cafe, café, coffee shop, restaurant, kitchen, bathroom,"
    " dining room, bar, bookshop,"
    " shop, store, bakery, classroom, museum, gallery, hotel, nursery, attic, workshop, interior, indoors, home,"
    " house interior, floor, hallway"
    " ~ church interior, garage, stage, gym, hospital",
    "night_sky": "night sky, starry sky, stars, space, outer space, galaxy, milky way, cosmos, universe, nebula,"
    " starry night",
    "underwater": "underwater, reef, coral reef, seabed, sea bed, sea floor, ocean floor, bottom of the sea,"
    " bottom of the ocean, deep sea, aquarium",
    "kitchen_table": "kitchen table, dining table, countertop, kitchen counter, counter, tabletop,"
    " breakfast table, wooden table, worktop",
}


def _read(near: bool) -> dict[str, str]:
    halves = ((setting, line.partition("~")[2 if near else 0]) for setting, line in _WORDS.items())
    return {word.strip(): setting for setting, words in halves for word in words.split(",") if word.strip()}


NEAR_PLACES = _read(True)
PLACES = _read(False) | NEAR_PLACES
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
