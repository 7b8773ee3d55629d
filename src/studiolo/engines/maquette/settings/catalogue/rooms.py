"""Places with walls, by use and trade."""

from studiolo.engines.maquette.settings.catalogue.place import Place

PLACES = (
    Place(
        name="room",
        words=(
            "room, living room, bedroom, office, library, cafe, café, coffee shop, restaurant, kitchen, "
            "bathroom, dining room, bar, bookshop, shop, store, bakery, classroom, museum, gallery, hotel, "
            "nursery, attic, workshop, interior, indoors, home, house interior, floor, hallway"
        ),
        near="church interior, garage, stage, gym, hospital",
        usual_light="window",
        builder="room",
        indoors=True,
    ),
    Place(
        name="kitchen_table",
        words=(
            "kitchen table, dining table, countertop, kitchen counter, counter, tabletop, breakfast table, "
            "wooden table, worktop"
        ),
        usual_light="window",
        builder="kitchen_table",
        indoors=True,
        ratio_power=0.5,
    ),
)
