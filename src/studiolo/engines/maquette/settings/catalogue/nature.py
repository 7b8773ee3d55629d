"""Places under the open sky, under water and beyond."""

from studiolo.engines.maquette.settings.catalogue.place import Place
from studiolo.engines.maquette.stage import LightName

LANDSCAPE: tuple[LightName, ...] = ("blue_hour", "dramatic")


def _open(name: str, words: str, usual_light: LightName, *, near: str = "", builder: str = "openair.build") -> Place:
    """A landscape: the open air's weather, seasons and lights are its own."""
    return Place(
        name=name, words=words, near=near, usual_light=usual_light, builder=builder, open_air=True, lights=LANDSCAPE
    )


PLACES = (
    _open(
        "beach",
        "beach, seaside, seashore, shore, coast, sea, ocean, sand, tropical beach, waves, wave, bay, lagoon",
        "golden_hour",
        builder="beach",
    ),
    _open(
        "meadow",
        "meadow, grass, grassland, prairie, pasture, countryside, hillside, flower field, flower meadow, orchard, steppe",
        "window",
        near="golf course",
        builder="meadow",
    ),
    _open(
        "mountains",
        "mountain, mountains, mountain range, peak, peaks, alps, hill, hills, valley, mountain lake, fjord, summit",
        "golden_hour",
        near="volcano",
        builder="mountains",
    ),
    _open(
        "snow",
        "snow, snowfield, winter landscape, winter wonderland, glacier, ski slope, frozen lake, ski resort",
        "window",
        builder="snow",
    ),
    _open("forest", "forest, wood, woods, woodland, grove, pine forest, clearing", "backlight", builder="forest"),
    _open(
        "autumn_wood",
        "autumn wood, autumn woods, autumn forest, fall forest, autumn leaves",
        "backlight",
        builder="forest",
    ),
    _open("jungle", "jungle, rainforest, tropical forest, tropical rainforest", "backlight"),
    _open("bamboo_forest", "bamboo forest, bamboo grove, bamboo", "backlight"),
    _open("lake", "lake, lakeside, lakeshore, pond, reservoir", "golden_hour"),
    _open("river", "river, stream, creek, brook, riverbank, riverside", "window"),
    _open("bridge", "stone bridge, old bridge, bridge over a river, river bridge", "golden_hour"),
    _open("waterfall", "waterfall, waterfalls, cascade", "noon"),
    _open("swamp", "swamp, marsh, bayou, wetland, bog", "backlight"),
    _open("island", "island, desert island, tropical island, islet", "noon", near="atoll"),
    _open("desert", "desert, dune, dunes, sand dunes, sahara", "golden_hour", near="oasis"),
    _open("canyon", "canyon, gorge, ravine, wild west, badlands", "golden_hour"),
    _open("cliff", "cliff, cliffs, clifftop, cliff edge, cliffside", "noon"),
    _open("savanna", "savanna, savannah, safari, african plain", "golden_hour"),
    _open("tundra", "tundra, fell, moor, moorland, heath", "window"),
    _open(
        "ice",
        "ice, pack ice, arctic, antarctica, antarctic, iceberg, ice floe, north pole, south pole, polar ice",
        "window",
    ),
    _open("garden", "garden, flower garden, backyard, back yard, cottage garden, rose garden, flower bed", "window"),
    _open("park", "park, city park, public garden, lawn, public park", "window", near="zoo, cemetery"),
    _open("field", "field, wheat field, cornfield, farmland, farm field, crops, wheat, barley", "golden_hour"),
    _open("farmyard", "farmyard, farm, barnyard, ranch", "golden_hour"),
    _open("vineyard", "vineyard, vineyards, tuscany", "golden_hour"),
    _open(
        "country_road",
        "country road, winding road, road, rural road, mountain road, highway, autumn hills, dirt road",
        "window",
    ),
    Place(
        name="sky",
        words="sky, clouds, among the clouds, above the clouds, in the air, mid-air",
        usual_light="noon",
        builder="openair.build",
        lights=LANDSCAPE,
    ),
    Place(
        name="night_sky",
        words="night sky, starry sky, stars, galaxy, milky way, nebula, starry night",
        usual_light="night",
        builder="night_sky",
    ),
    Place(
        name="space",
        words="space, outer space, orbit, cosmos, universe, zero gravity",
        usual_light="night",
        builder="openair.build",
    ),
    Place(
        name="moon",
        words="moon surface, lunar surface, surface of the moon, lunar landscape, moon, mars",
        usual_light="night",
        builder="openair.build",
    ),
    Place(
        name="cave",
        words="cave, cavern, grotto, mine",
        usual_light="noon",
        builder="openair.build",
        indoors=True,
    ),
    Place(
        name="underwater",
        words=(
            "underwater, reef, coral reef, seabed, sea bed, sea floor, ocean floor, bottom of the sea, bottom "
            "of the ocean, deep sea, aquarium"
        ),
        usual_light="noon",
        builder="underwater",
    ),
)
