"""Places people built out of doors."""

from studiolo.engines.maquette.settings.catalogue.place import Place

PLACES = (
    Place(
        name="city_street",
        words=(
            "street, city street, city, road, town, village, sidewalk, pavement, storefront, shopfront, shop "
            "front, shop window, alley, avenue, downtown, crosswalk, plaza, market, skyline, city skyline, "
            "cityscape, town square, highway, parking lot, rooftop, bakery front"
        ),
        usual_light="golden_hour",
        builder="city_street",
    ),
)
