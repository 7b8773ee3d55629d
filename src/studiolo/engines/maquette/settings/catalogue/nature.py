"""Places under the open sky, and under water."""

from studiolo.engines.maquette.settings.catalogue.place import Place

PLACES = (
    Place(
        name="beach",
        words=(
            "beach, seaside, seashore, shore, coast, sea, ocean, sand, island, tropical beach, waves, wave, "
            "bay, pier, harbor, harbour"
        ),
        near="desert, dune, dunes, sand dunes",
        usual_light="golden_hour",
        builder="beach",
    ),
    Place(
        name="meadow",
        words=(
            "meadow, field, garden, park, grass, lawn, grassland, prairie, pasture, countryside, backyard, "
            "hillside, savanna, farmland, wheat field, flower field, orchard"
        ),
        near="vineyard, playground, stadium, farm field, swamp",
        usual_light="window",
        builder="meadow",
    ),
    Place(
        name="mountains",
        words=(
            "mountain, mountains, mountain range, peak, peaks, alps, hill, hills, valley, lake, canyon, "
            "cliff, mountain lake, river, fjord, summit"
        ),
        usual_light="golden_hour",
        builder="mountains",
    ),
    Place(
        name="snow",
        words=(
            "snow, snowfield, winter landscape, winter, winter wonderland, ice, glacier, arctic, tundra, "
            "antarctica, ski slope, iceberg, frozen lake"
        ),
        usual_light="window",
        builder="snow",
    ),
    Place(
        name="forest",
        words="forest, wood, woods, woodland, jungle, rainforest, grove, bamboo forest, pine forest",
        usual_light="backlight",
        builder="forest",
    ),
    Place(
        name="night_sky",
        words=(
            "night sky, starry sky, stars, space, outer space, galaxy, milky way, cosmos, universe, nebula, "
            "starry night"
        ),
        usual_light="night",
        builder="night_sky",
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
