"""Who can be asked for: nouns, with the age, sex and outfit they mean."""

from dataclasses import dataclass
from typing import Literal

from studiolo.engines.maquette.makers.people.build import Age


@dataclass(frozen=True, kw_only=True, slots=True)
class Role:
    """sex: "" is drawn by chance. outfit: of a trade, or "" for everyday clothes; hair, beard: where the role fixes them."""

    name: str
    nouns: tuple[str, ...]
    size_m: float = 1.73
    age: Age = "adult"
    sex: Literal["", "man", "woman"] = ""
    outfit: str = ""
    stout: float = 0.0
    muscle: float = 0.0
    hair: str = ""
    hair_colour: str = ""
    beard: str = ""
    pose: str = ""


def _nouns(text: str) -> tuple[str, ...]:
    return tuple(noun.strip() for noun in text.split(","))


def _trade(name: str, nouns: str, **more: object) -> Role:
    return Role(name=name, nouns=_nouns(nouns), outfit=str(more.pop("outfit", name)), **more)  # type: ignore[arg-type]


PEOPLE: tuple[Role, ...] = (
    Role(name="person", nouns=_nouns("person, people, human, adult, pedestrian, somebody, someone, tourist, visitor, "
        "customer, passenger, guest, traveller, traveler, neighbour, neighbor, friend, driver")),
    Role(name="woman", nouns=_nouns("woman, lady, female, wife, mother, mom, mum, mommy, mummy, girlfriend, aunt, sister, "
        "hostess, young woman, housewife"), sex="woman", size_m=1.67),
    Role(name="man", nouns=_nouns("man, gentleman, male, guy, husband, father, dad, daddy, boyfriend, uncle, fellow, brother, "
        "young man, host, bloke"), sex="man", size_m=1.78),
    Role(name="girl", nouns=_nouns("girl, schoolgirl, daughter, little girl, young girl"), age="child", sex="woman", size_m=1.18),
    Role(name="boy", nouns=_nouns("boy, schoolboy, son, little boy, young boy"), age="child", sex="man", size_m=1.2),
    Role(name="child", nouns=_nouns("child, kid, youngster, pupil, schoolchild"), age="child", size_m=1.19),
    Role(name="toddler", nouns=_nouns("toddler, small child, infant"), age="toddler", size_m=0.87),
    Role(name="baby", nouns=_nouns("baby, newborn, newborn baby"), age="baby", size_m=0.68, pose="sitting"),
    Role(name="teenager", nouns=_nouns("teenager, teen, adolescent, youth, young person"), age="teenager", size_m=1.63),
    Role(name="teenage-girl", nouns=_nouns("teenage girl"), age="teenager", sex="woman", size_m=1.6),
    Role(name="teenage-boy", nouns=_nouns("teenage boy"), age="teenager", sex="man", size_m=1.66),
    Role(name="old-woman", nouns=_nouns("old woman, elderly woman, old lady, elderly lady, grandmother, grandma, granny, "
        "grandmom, nana, senior woman"), age="old", sex="woman", size_m=1.58),
    Role(name="old-man", nouns=_nouns("old man, elderly man, grandfather, grandpa, granddad, senior man, elder"), age="old",
        sex="man", size_m=1.7),
    Role(name="old-person", nouns=_nouns("old person, elderly person, senior, senior citizen, pensioner, grandparent"),
        age="old", size_m=1.64),
    Role(name="businessman", nouns=_nouns("businessman, office worker, banker, lawyer, manager, salesman, politician, boss, "
        "accountant, president, professional, entrepreneur"), outfit="business", sex="man", size_m=1.79),
    Role(name="businesswoman", nouns=_nouns("businesswoman, saleswoman, secretary"), outfit="business", sex="woman", size_m=1.68),
    _trade("chef", "chef, head chef, pastry chef"),
    _trade("cook", "cook"),
    _trade("baker", "baker"),
    _trade("doctor", "doctor, physician, surgeon, dentist, vet, veterinarian, pharmacist"),
    _trade("nurse", "nurse", sex="woman", size_m=1.67),
    _trade("scientist", "scientist, chemist, researcher, professor, inventor, biologist"),
    _trade("farmer", "farmer, rancher, peasant"),
    _trade("gardener", "gardener, florist"),
    _trade("firefighter", "firefighter, fireman, firewoman"),
    _trade("police-officer", "police officer, policeman, policewoman, cop, guard, security guard, officer", outfit="police"),
    _trade("soldier", "soldier, warrior, trooper", muscle=0.4),
    _trade("astronaut", "astronaut, cosmonaut, spaceman, space traveller"),
    _trade("knight", "knight", muscle=0.3, sex="man", size_m=1.8),
    _trade("king", "king, monarch, emperor, sultan", sex="man", beard="full", size_m=1.78, hair="long"),
    _trade("queen", "queen, empress", sex="woman", size_m=1.68),
    _trade("princess", "princess, fairy princess, cinderella", sex="woman", size_m=1.66, hair="long"),
    _trade("prince", "prince", sex="man", size_m=1.78),
    _trade("wizard", "wizard, magician, sorcerer, mage, druid", age="old", sex="man", beard="long", hair="long",
        hair_colour="white", size_m=1.74),
    _trade("witch", "witch, sorceress", sex="woman", size_m=1.66, hair="long", hair_colour="black"),
    _trade("pirate", "pirate, buccaneer", sex="man", beard="full", size_m=1.78),
    _trade("groom", "groom, bridegroom, best man", sex="man", size_m=1.79),
    _trade("bride", "bride", sex="woman", size_m=1.67),
    _trade("teacher", "teacher, librarian, tutor, schoolteacher"),
    _trade("student", "student, college student", age="teenager", size_m=1.68),
    _trade("waiter", "waiter, butler, bartender, barman", sex="man", size_m=1.78),
    _trade("waitress", "waitress, barmaid", outfit="waiter", sex="woman", size_m=1.67),
    _trade("barista", "barista, shopkeeper, shop assistant, cashier, seller, vendor, merchant"),
    _trade("builder", "builder, construction worker, worker, engineer, miner, labourer, carpenter, plumber, electrician", muscle=0.35),
    _trade("mechanic", "mechanic, blacksmith, welder, driver", muscle=0.3),
    _trade("artist", "artist, painter, sculptor, potter"),
    _trade("athlete", "athlete, runner, jogger, sprinter, sportsman, gymnast", muscle=0.5),
    _trade("footballer", "footballer, soccer player, football player, goalkeeper, tennis player, basketball player", muscle=0.3),
    _trade("ballerina", "ballerina, ballet dancer", sex="woman", hair="bun", size_m=1.66, pose="dancing", stout=-0.5),
    _trade("dancer", "dancer, flamenco dancer, tango dancer", sex="woman", size_m=1.67, pose="dancing"),
    _trade("cowboy", "cowboy, sheriff", sex="man", size_m=1.79),
    _trade("cowgirl", "cowgirl", outfit="cowboy", sex="woman", size_m=1.67),
    _trade("diver", "diver, scuba diver"),
    _trade("surfer", "surfer"),
    _trade("fisherman", "fisherman, angler, fisher", sex="man", beard="full", age="old", size_m=1.74),
    _trade("sailor", "sailor, mariner, seaman"),
    _trade("captain", "captain, sea captain", sex="man", beard="full", size_m=1.77),
    _trade("monk", "monk, friar, priest, hermit", sex="man", hair="balding", size_m=1.74),
    _trade("buddhist-monk", "buddhist monk", outfit="buddhist", sex="man", hair="bald", size_m=1.72),
    _trade("nun", "nun", sex="woman", size_m=1.64),
    _trade("clown", "clown, jester", hair="afro", hair_colour="ginger"),
    _trade("santa", "santa, santa claus, father christmas", age="old", sex="man", beard="long", hair="long", hair_colour="white",
        stout=0.8, size_m=1.74),
    _trade("elf", "elf, christmas elf, gnome, dwarf", age="child", size_m=1.1),
    _trade("graduate", "graduate"),
    _trade("judge", "judge, referee", age="old"),
    _trade("postman", "postman, mailman, mail carrier, courier, delivery man, delivery person"),
    _trade("pilot", "pilot, airline pilot, aviator"),
    _trade("hiker", "hiker, mountaineer, climber, trekker, camper, backpacker, explorer, adventurer"),
    _trade("cyclist", "cyclist, biker, bicyclist"),
    _trade("swimmer", "swimmer, sunbather, lifeguard"),
    _trade("hairdresser", "hairdresser, barber"),
    _trade("musician", "musician, guitarist, singer, violinist, pianist, drummer, rock star, dj"),
    _trade("detective", "detective, spy, journalist, writer, photographer, reporter"),
    _trade("vampire", "vampire, dracula", sex="man", hair="swept", hair_colour="black", size_m=1.8),
    _trade("viking", "viking", sex="man", beard="long", hair="long", hair_colour="ginger", size_m=1.82, muscle=0.5),
    _trade("samurai", "samurai", sex="man", hair="bun", hair_colour="black", size_m=1.74),
    _trade("geisha", "geisha, woman in a kimono", outfit="kimono", sex="woman", hair="bun", hair_colour="black", size_m=1.62),
)  # fmt: skip
