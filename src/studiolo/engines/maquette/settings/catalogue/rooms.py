"""Places with walls, by use and trade. `room` is any room; `kitchen_table` what stands on one, with a kitchen behind."""

from studiolo.engines.maquette.settings.catalogue.place import Place
from studiolo.engines.maquette.stage import LightName

_EVENING: tuple[LightName, ...] = ("blue_hour", "candle", "dramatic")
_ALL: tuple[LightName, ...] = (*_EVENING, "neon")


def _room(
    name: str, words: str, near: str = "", usual_light: LightName = "window", lights: tuple[LightName, ...] = _EVENING
) -> Place:
    return Place(
        name=name, words=words, near=near, usual_light=usual_light, builder="interior", indoors=True, lights=lights
    )


PLACES = (
    _room(
        "room",
        (
            "room, interior, indoors, home, house interior, home interior, floor, house, apartment, "
            "flat, interior design"
        ),
        near="cabin interior, cottage interior",
    ),
    _room(
        "bare_wall",
        "bare wall, blank wall, empty wall",
        lights=_ALL,
    ),
    _room(
        "living_room",
        "living room, lounge, sitting room, family room, parlour, parlor, den",
        near="penthouse, loft, man cave",
    ),
    _room(
        "kitchen",
        "kitchen, kitchenette, galley kitchen, cooking area",
    ),
    _room(
        "bedroom",
        "bedroom, guest room, hotel room, master bedroom, sleeping room, bedchamber",
        near="dormitory, hostel",
    ),
    _room(
        "bathroom",
        "bathroom, washroom, bath, restroom, toilet, shower room, spa",
        near="sauna, laundry room",
    ),
    _room(
        "dining_room",
        "dining room, dining hall, breakfast room",
        near="banquet hall, banquet, wedding reception",
    ),
    _room(
        "nursery",
        "nursery, children's room, kids room, kid's room, baby room, playroom, child's bedroom",
    ),
    _room(
        "attic",
        "attic, loft room, garret, loft conversion",
    ),
    _room(
        "hallway",
        "hallway, corridor, hall, entrance hall, foyer, passage, vestibule",
        near="staircase, stairwell",
    ),
    _room(
        "cafe",
        (
            "cafe, café, coffee shop, coffeehouse, coffee house, espresso bar, coffee bar, tea room, "
            "teahouse, tea house, bistro"
        ),
        lights=_ALL,
    ),
    _room(
        "restaurant",
        "restaurant, diner, brasserie, trattoria, pizzeria, steakhouse, eatery, fine dining",
        near="canteen, cafeteria",
        lights=_ALL,
    ),
    _room(
        "bar",
        ("bar, pub, cocktail bar, tavern, wine bar, saloon, nightclub, night club, jazz club, speakeasy, lounge bar"),
        near="disco, casino, arcade",
        usual_light="night",
        lights=_ALL,
    ),
    _room(
        "bakery",
        "bakery, patisserie, pastry shop, boulangerie, cake shop, bakehouse, bread shop",
        near="delicatessen, ice cream shop, chocolate shop",
    ),
    _room(
        "shop",
        ("shop, store, boutique, clothes shop, clothing store, fashion store, shoe shop, gift shop, retail store"),
        near="mall, shopping mall, hair salon, barber shop, barbershop, beauty salon",
        lights=_ALL,
    ),
    _room(
        "grocery",
        ("grocery, grocery store, supermarket, food store, convenience store, greengrocer, corner shop"),
        near="pharmacy, pet shop",
        lights=_ALL,
    ),
    _room(
        "bookshop",
        "bookshop, bookstore, book shop, book store",
    ),
    _room(
        "florist",
        "florist, flower shop, florist's shop",
    ),
    _room(
        "hotel_lobby",
        "hotel lobby, lobby, hotel, reception, reception hall, hotel reception",
        near="palace, ballroom, mansion, airport lounge, waiting room, bank",
    ),
    _room(
        "office",
        ("office, workplace, workspace, study, home office, co-working space, coworking space, open-plan office"),
        near="police station, call centre, newsroom",
    ),
    _room(
        "meeting_room",
        "meeting room, conference room, boardroom, board room",
        near="courtroom, court",
    ),
    _room(
        "workshop",
        ("workshop, carpenter's workshop, woodshop, wood shop, carpentry, joinery, toolshed, makerspace"),
        near="factory, forge, smithy, blacksmith",
    ),
    _room(
        "artist_studio",
        "artist studio, artist's studio, art studio, painter's studio, atelier, painting studio",
        near="pottery studio, sewing room",
    ),
    _room(
        "laboratory",
        "laboratory, lab, science lab, chemistry lab, research lab",
        near="operating room, observatory",
        lights=_ALL,
    ),
    _room(
        "hospital_room",
        "hospital room, hospital, hospital ward, ward, clinic, sickroom, doctor's office",
        near="dentist, dental clinic, vet, nursing home",
    ),
    _room(
        "garage",
        "garage, car garage, repair shop, auto repair shop, mechanic's garage, auto shop",
        near="warehouse, hangar, parking garage",
        lights=_ALL,
    ),
    _room(
        "library",
        "library, reading room, old library, study library, archive",
    ),
    _room(
        "classroom",
        "classroom, school, schoolroom, school room, lecture room, class",
        near="lecture hall, kindergarten, auditorium, university",
    ),
    _room(
        "gallery",
        "gallery, art gallery, exhibition, exhibition space",
        near="showroom",
    ),
    _room(
        "museum",
        "museum, museum hall, history museum",
    ),
    _room(
        "theatre",
        "theatre, theater, stage, theatre stage, theater stage, opera, opera house, playhouse",
        near="cinema, movie theater, concert hall, concert, circus",
        usual_light="night",
        lights=_ALL,
    ),
    _room(
        "church",
        "church interior, church, chapel, cathedral, cathedral interior, nave, abbey",
        near="temple, mosque, synagogue, monastery",
    ),
    _room(
        "gym",
        "gym, fitness center, fitness centre, fitness studio, weight room, gymnasium, sports hall",
        near="yoga studio, dance studio, boxing ring, locker room",
        lights=_ALL,
    ),
    _room(
        "train",
        (
            "train carriage, train interior, railway carriage, inside a train, train car, subway car, "
            "metro carriage, train compartment"
        ),
        near="bus interior, inside a bus, airplane cabin, plane cabin, subway, tram",
        lights=_ALL,
    ),
    _room(
        "greenhouse",
        "greenhouse, glasshouse, hothouse, conservatory, orangery, winter garden, plant nursery",
        near="botanical garden, garden centre, sunroom",
    ),
    _room(
        "cellar",
        "cellar, wine cellar, basement, vault, brewery, winery, crypt",
        near="dungeon, bunker, tunnel, mine",
        usual_light="night",
    ),
    _room(
        "castle_hall",
        "castle hall, throne room, great hall, castle interior, medieval hall, inside a castle",
        near="armoury, knight's hall",
    ),
    _room(
        "spaceship",
        (
            "spaceship, spaceship interior, starship, space station, spacecraft interior, space ship, "
            "bridge of a spaceship, cockpit"
        ),
        near="submarine interior, control room, server room, data center",
        usual_light="night",
        lights=_ALL,
    ),
    _room(
        "barn",
        "barn interior, barn, inside a barn, stable, stables, hayloft",
        near="shed, cowshed, chicken coop",
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
