"""Words for places, and the setting that shows each."""

from studiolo.engines.maquette.language.cue_table import CUES
from studiolo.engines.maquette.settings.catalogue import PLACES as CATALOGUE


def _words(said: str, place: str) -> dict[str, str]:
    return {word.strip(): place for word in said.split(",") if word.strip()}


# More names, each for the first of these places that the catalogue has.
_MORE = """
diner = restaurant cafe room, cathedral = church room, chapel = church room, mosque = church room,
nook = living_room room, reading nook = living_room room, cafeteria = cafe room, canteen = restaurant room,
bistro = cafe room, pub = bar room, tavern = bar room, saloon = bar room, kitchenette = kitchen room,
lounge = living_room room, den = living_room room, study = office room, home office = office room,
laboratory = lab workshop room, atelier = workshop studio, bookstore = bookshop shop library room,
flower shop = shop room, grocery store = shop room, supermarket = shop room, pharmacy = shop room, boutique = shop room,
square = village_square city_street, plaza = village_square city_street, town square = village_square city_street,
village square = village_square city_street, courtyard = village_square garden city_street,
marketplace = market city_street, bazaar = market city_street, docks = harbour beach, marina = harbour beach,
wharf = harbour beach, quay = harbour beach, dock = harbour beach, harbor = harbour beach, pond = lake mountains,
lagoon = lake beach, stream = river forest, brook = river forest, creek = river forest, shallow water = lake beach,
riverbank = river mountains, lakeside = lake mountains, lakeshore = lake mountains, coastline = beach,
coastal road = beach, moon = moon space night_sky, lunar surface = moon space night_sky, mars = desert,
orbit = space night_sky, dunes = desert beach, oasis = desert beach, canyon = canyon mountains desert,
savannah = savanna meadow, steppe = meadow, glade = forest, clearing = forest, swamp = swamp lake forest,
marsh = swamp lake meadow, vineyard = vineyard field meadow, orchard = orchard garden meadow, backyard = garden meadow,
yard = garden meadow, front yard = garden meadow, greenhouse = greenhouse room, conservatory = greenhouse room,
barn interior = barn room, ballroom = room, bedchamber = bedroom room, dormitory = bedroom room, corridor = hallway room,
lobby = room, waiting room = hospital room, ward = hospital room, clinic = hospital room, gymnasium = gym room,
fitness studio = gym room, dojo = gym room, cinema = theatre room, concert hall = theatre room,
opera house = theatre room, auditorium = theatre room, exhibition = gallery room, art gallery = gallery room,
showroom = shop room, warehouse = garage workshop room, factory = workshop room, forge = workshop room,
smithy = workshop room, basement = garage room, cellar = cave room, railway station = station city_street,
train station = station city_street, subway station = station city_street, bus station = station city_street,
platform = station city_street, alleyway = city_street, boulevard = city_street, cobblestone street = city_street,
rooftop = rooftop city_street, metropolis = city_street, suburb = city_street, cliffs = cliff mountains,
cliff = cliff mountains, seaside = cliff cliff beach, waterfalls = waterfall forest, rapids = river mountains,
ice cave = cave snow, cavern = cave mountains, grotto = cave underwater, spaceship interior = spaceship room,
space station = spaceship night_sky, cockpit = spaceship room, deep space = space night_sky, asteroid = space night_sky
"""


def _more() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _MORE.replace("\n", " ").split(","):
        word, _, names = line.partition(" = ")
        known = [name for name in names.split() if name in CATALOGUE]
        found |= {word.strip(): known[0]} if known else {}
    return found


NEAR_PLACES = {word: name for place in CATALOGUE.values() for word, name in _words(place.near, place.name).items()}
_EXACT = {word: name for place in CATALOGUE.values() for word, name in _words(place.words, place.name).items()}
# "Flat lay" says how a picture is taken, not where, whatever a place calls itself.
PLACES = {word: name for word, name in (_more() | NEAR_PLACES | _EXACT).items() if word not in CUES}
TABLES = frozenset({"table", "kitchen table", "dining table", "wooden table", "breakfast table", "tabletop", "counter"})
# Of these a phrase may speak as of a thing that stands somewhere: places only when one is in them, or nothing else is asked.
BOTH = frozenset(
    """bridge tower lighthouse castle barn cabin cottage church temple cathedral mosque chapel palace house home windmill moon
    fountain ship boat train station pier stage tent greenhouse cave well ruins ruin skyscraper building pyramid spaceship
    spacecraft rocket submarine aquarium fireplace bathtub bed sofa volcano iceberg igloo treehouse bus car airplane plane
    swing gate door staircase balcony tree trees windows window wall rock rocks stone stones fence flower flowers garage shed kiosk stall
    shelf bookshelf fruit hut farmhouse farm mansion villa hotel school factory museum""".split()
)
# Any more exact word for a place beats these.
GENERIC = frozenset(
    """room interior indoors floor grass sand street road home ice snow sea ocean water shore hill hills hallway outdoors
    waves wave wood pavement sidewalk counter table winter town city studio path valley space indoor tabletop landscape
    wall corner window rocks cliff""".split()
)
# Parts of a place: a village square is in the village.
AREAS = frozenset(
    "square corner counter path trail clearing floor yard aisle edge road street lane entrance bank alley side platform shore".split()
)
INTERIORS = frozenset(
    {
        "interior",
        "interiors",
        "scene",
        "setting",
        "exterior",
        "landscape",
        "view",
        "background",
        "area",
        "scenery",
        "entrance",
        "facade",
        "front",
    }
)
PLACE_ADJECTIVES = {
    "snowy": "snow", "wintry": "snow", "snow-covered": "snow", "alpine": "mountains", "mountainous": "mountains", "tropical": "beach",
    "urban": "city_street", "starry": "night_sky", "underwater": "underwater", "indoor": "room", "indoors": "room",
}  # fmt: skip
# Places only where something stands in or on them.
STUFF = frozenset({"ice", "sand", "grass", "wood", "water", "snow", "stars", "waves", "wave"})
SHOPS = frozenset(
    {
        "bakery",
        "shop",
        "store",
        "cafe",
        "café",
        "coffee shop",
        "restaurant",
        "bookshop",
        "bar",
        "hotel",
        "museum",
        "bookstore",
        "pub",
        "flower shop",
        "pharmacy",
        "pizzeria",
        "diner",
        "library",
        "coffeehouse",
        "boutique",
        "grocery store",
        "supermarket",
        "barbershop",
        "ice cream shop",
        "toy store",
        "candy store",
        "theatre",
        "theater",
        "cinema",
        "school",
        "bank",
    }
)
GROUND = frozenset({"ground", "earth", "surface", "floor"})
SWIMMERS = frozenset(
    word.strip()
    for word in """fish, whale, shark, dolphin, turtle, sea turtle, octopus, jellyfish, seahorse, diver, mermaid, squid,
    ray, stingray, manta ray, goldfish, clownfish, orca, submarine, crab, lobster, starfish""".split(",")
)


def street_of(shop: str) -> str:
    """A shop seen from outside: its front where such a place is known, else the street."""
    return "storefront" if "storefront" in CATALOGUE else "city_street"
