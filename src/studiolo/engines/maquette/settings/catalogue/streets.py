"""Places people built out of doors."""

from studiolo.engines.maquette.settings.catalogue.place import Place
from studiolo.engines.maquette.stage import LightName

TOWN: tuple[LightName, ...] = ("blue_hour", "dramatic", "neon")


def _open(name: str, words: str, usual_light: LightName, *, near: str = "", builder: str = "openair.build") -> Place:
    """A place in town: the open air's weather, seasons and lights are its own."""
    return Place(
        name=name, words=words, near=near, usual_light=usual_light, builder=builder, open_air=True, lights=TOWN
    )


PLACES = (
    _open(
        "city_street",
        "street, city street, city, town, sidewalk, pavement, avenue, downtown, crosswalk, city road, boulevard",
        "golden_hour",
        near="traffic, bus stop",
        builder="city_street",
    ),
    _open(
        "storefront",
        "storefront, shopfront, shop front, store front, shop window, bakery front, cafe front, shop exterior",
        "golden_hour",
    ),
    _open("village_square", "village square, town square, village, square, plaza, piazza, old town", "golden_hour"),
    _open("market", "market, farmers market, street market, marketplace, market stall, bazaar, fair", "window"),
    _open("alley", "alley, alleyway, back street, backstreet, neon alley, back alley", "neon"),
    _open(
        "suburb",
        "suburb, suburban street, suburbs, neighborhood, neighbourhood, residential street, front yard, driveway",
        "window",
    ),
    _open(
        "railway_station",
        "railway station, train station, station, platform, railway platform, train platform, railway",
        "window",
        near="subway station, railroad",
    ),
    _open(
        "harbour",
        "harbour, harbor, marina, port, quay, dock, docks, wharf, pier, fishing village",
        "golden_hour",
        near="canal",
    ),
    _open(
        "rooftop", "rooftop, roof terrace, skyline, city skyline, cityscape, rooftop bar, rooftop terrace", "blue_hour"
    ),
    _open("parking", "parking lot, car park, parking, parking space", "noon", near="gas station, petrol station"),
    _open("playground", "playground, schoolyard", "window"),
    _open(
        "stadium",
        "stadium, sports field, football pitch, soccer field, football field, pitch, arena, soccer stadium",
        "noon",
        near="race track",
    ),
)
