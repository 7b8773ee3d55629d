"""How big things are: the longest side in metres."""

from collections.abc import Mapping
from types import MappingProxyType

from studiolo.engines.maquette.library.entries import FurnitureEntry
from studiolo.engines.maquette.library.wordnet import Wordnet
from studiolo.engines.maquette.makers.protocol import Maker

DEFAULT_M = 0.4

# size: nouns
_BY_SIZE: Mapping[float, str] = {
    0.006: "ant, flea, seed, grain, grain of sand",
    0.012: "ladybug, fly, mosquito, lady-beetle, bead, pea, "
    "pearl, snowflake, water drop, drop, raindrop, blueberry, pill",
    0.02: "bee, honeybee, bumblebee, wasp, beetle, coin, ring, "
    "button, die, marble, acorn, thimble, pushpin, bean, peanut",
    0.03: "spider, cricket, cockroach, cherry, olive, grape, "
    "gem, diamond, gemstone, jewel, chestnut, strawberry, paper clip",
    0.045: "snail, caterpillar, chess piece, walnut, bolt, earring, "
    "key, golf ball, ping pong ball, almond, garlic, match",
    0.06: "egg, plum, apricot, lime, butterfly, mushroom, scorpion, "
    "candy, cookie, macaron, seashell, shell, badge, bell, leaf",
    0.07: "tennis ball, baseball, medal, lemon, tangerine, kiwi, "
    "light bulb, hamster, tomato, peach, onion, egg cup, yo-yo",
    0.08: "apple, orange, cupcake, muffin, donut, doughnut, "
    "billiard ball, chick, playing card, spool, wallet, lipstick, potato",
    0.09: "mouse, frog, sparrow, cup, coffee cup, compass, cinnamon roll, bagel, paprika, bell pepper, rose",
    0.1: "mug, teacup, hamburger, burger, pear, avocado, daisy, flower, lizard, credit card, pocket watch, pomegranate",
    0.11: "mango, computer mouse, sandwich, heart, star, tumbler, drinking glass, glass, perfume bottle, tin can, can",
    0.14: "phone, smartphone, mobile phone, camera, pen, pencil, jar, "
    "hot dog, croissant, carrot, robin, bowl, glasses, ice cream, rubber duck",
    0.16: "sunglasses, book, notebook, envelope, letter, novel, "
    "milkshake, screwdriver, banana, corn, ice cream cone, candle, diary",
    0.18: "crab, toad, headphones, microphone, scissors, toothbrush, "
    "comb, wineglass, wine glass, beer, cocktail, paintbrush, key ring",
    0.2: "squirrel, hedgehog, bird, teapot, fork, spoon, eggplant, cucumber, kettle, sneaker, ball, crown, cactus",
    0.22: "soccer ball, volleyball, football, rat, chipmunk, plate, flashlight, radio, alarm clock, mole, trowel",
    0.25: "basketball, crow, pigeon, dove, parrot, cake, pizza slice, melon, cabbage, skull, helmet, hat, cap, turtle",
    0.28: "cantaloupe, starfish, toaster, kitten, hammer, rubber boot, garden gnome, drone, "
    "typewriter, shoe, high heel, boot, bread, loaf, hourglass, pumpkin pie",
    0.3: "duck, pineapple, teddy bear, doll, toy car, toy, bottle, "
    "wine bottle, vase, pie, pizza, clock, bust, toy train",
    0.32: "rabbit, puppy, owl, laptop, watermelon, steak, pumpkin, purse, handbag, frying pan, picture frame, bouquet",
    0.35: "fish, gift, present, box, basket, potted plant, plant, "
    "lantern, lobster, trophy, pot, bucket, backpack, rooster, lamp",
    0.4: "chicken, hen, rooster, baguette, octopus, raccoon, keyboard, typewriter, drum, globe, orchid, bonsai, shield",
    0.45: "cat, monkey, printer, microwave, magic wand, koala, briefcase, treasure chest, cushion",
    0.5: "goose, badger, otter, pillow, fan, balloon, snowshoe, eagle, wreath, jack-o-lantern, beaver",
    0.55: "lamb, beagle, poodle, terrier, bulldog, tennis racket, pug, "
    "dachshund, spaniel, violin, trumpet, beach ball, tire, wheel",
    0.65: "fox, penguin, television, suitcase, piglet, banjo, saxophone, stool, chest, flag",
    0.75: "dog, sheepdog, husky, labrador, golden retriever, collie, "
    "sword, barrel, baby, lynx, swan, umbrella, mailbox",
    0.85: "skateboard, toilet, fire hydrant, chair, turkey, sled, shovel, baseball bat, tricycle",
    0.95: "wolf, guitar, crutch, goat, trombone, bow, golf club, scooter, armchair",
    1.1: "sheep, child, boy, girl, flamingo, panda, pig, snowman, electric guitar",
    1.3: "peacock, kangaroo, wheelbarrow, wheelchair, desk, tuba, deer, seal, cello, swordfish, snake, scarecrow, kite",
    1.5: "leopard, cheetah, donkey, orangutan, sea turtle, coffee table, "
    "piano, table, python, alpaca, park bench, bench, harp",
    1.7: "person, man, woman, gorilla, robot, angel, witch, "
    "pirate, mermaid, fairy, superhero, ninja, astronaut, llama, mannequin",
    1.75: "king, queen, wizard, knight, soldier, chef, doctor, "
    "police officer, firefighter, ballerina, dancer, ghost, vampire, zombie",
    1.8: "bicycle, bike, lion, tiger, bear, polar bear, dolphin, "
    "sofa, couch, bed, door, telescope, refrigerator, alien",
    2.1: "motorcycle, motorbike, cow, ox, bull, moose, zebra, "
    "horse, unicorn, camel, surfboard, christmas tree, grand piano, tent",
    2.6: "buffalo, bison, kayak, statue, sun umbrella, traffic light, swing",
    3.2: "crocodile, alligator, rhinoceros, rhino, hippopotamus, hippo, rowboat",
    3.6: "elephant, giraffe, shark, canoe, carriage, hot tub",
    4.3: "car, automobile, taxi, race car, pickup truck, police car, jeep, mammoth, convertible, tractor",
    5.5: "van, ambulance, caravan, dragon, small tree, cherry tree, palm tree, orca, carousel, tank",
    6.0: "tree, pine tree, oak, maple, willow, birch, shed, hut, tipi, apple tree, submarine",
    7.5: "truck, fire truck, fire engine, helicopter, sauropod, t-rex, dinosaur, biplane, garbage truck, lorry",
    9.0: "house, cottage, cabin, bus, barn, tram, fighter jet, "
    "hot air balloon, airship, windmill, small airplane, yacht, shop",
    12.0: "airplane, rocket, church, lighthouse, whale, castle, pagoda, train, steam locomotive",
    15.0: "ferris wheel, mosque, cathedral, tower, mountain, "
    "volcano, pyramid, skyscraper, cruise ship, stadium, palace",
}
# What a whole kind measures, asked of WordNet from the nearest kind upward.
_BY_KIND: Mapping[str, float] = MappingProxyType(
    {
        "insect": 0.03, "arachnid": 0.03, "crustacean": 0.2, "mollusk": 0.1, "rodent": 0.15, "songbird": 0.15, "bird": 0.3,
        "bird of prey": 0.6, "waterfowl": 0.5, "wading bird": 1.0, "fish": 0.4, "shark": 3.0, "amphibian": 0.1,
        "lizard": 0.25, "snake": 1.2, "turtle": 0.4, "dinosaur": 7.0, "reptile": 0.6, "toy dog": 0.4, "terrier": 0.5,
        "dog": 0.75, "cat": 0.45, "big cat": 1.8, "bear": 1.8, "equine": 2.1, "bovine": 2.2, "deer": 1.5, "antelope": 1.4,
        "monkey": 0.6, "ape": 1.4, "marsupial": 0.9, "whale": 12.0, "ungulate": 1.6, "carnivore": 1.0, "animal": 0.7,
        "berry": 0.02, "citrus": 0.08, "melon": 0.28, "edible fruit": 0.08, "fruit": 0.08, "vegetable": 0.14, "nut": 0.03,
        "bread": 0.28, "cake": 0.25, "cookie": 0.06, "sandwich": 0.12, "pasta": 0.22, "soup": 0.18, "cheese": 0.14,
        "candy": 0.05, "sweet": 0.08, "beverage": 0.14, "alcohol": 0.18, "dish": 0.24, "meat": 0.22, "food": 0.16,
        "tree": 6.0, "shrub": 1.4, "flower": 0.25, "herb": 0.3, "fungus": 0.08, "houseplant": 0.4, "plant": 0.5,
        "jewelry": 0.04, "coin": 0.025, "hat": 0.3, "headdress": 0.3, "shoe": 0.29, "footwear": 0.29, "garment": 0.75,
        "clothing": 0.6, "bag": 0.35, "ball": 0.2, "plaything": 0.28, "game": 0.4, "stringed instrument": 0.9, "wind instrument": 0.6,
        "percussion instrument": 0.5, "keyboard instrument": 1.4, "musical instrument": 0.8, "weapon": 0.8, "sword": 0.95,
        "hand tool": 0.25, "power tool": 0.3, "tool": 0.35, "cutlery": 0.2, "tableware": 0.2, "crockery": 0.2, "bottle": 0.28,
        "kitchen utensil": 0.28, "cooking utensil": 0.3, "kitchen appliance": 0.4, "home appliance": 0.7, "white goods": 1.0,
        "box": 0.35, "vessel": 0.3, "container": 0.3, "writing implement": 0.15, "stationery": 0.2, "book": 0.22, "publication": 0.24,
        "telephone": 0.18, "computer": 0.35, "electronic equipment": 0.35, "camera": 0.14, "timepiece": 0.25, "optical instrument": 0.3,
        "lamp": 0.45, "seat": 0.9, "chair": 0.9, "table": 1.4, "bed": 2.0, "sofa": 2.0, "furniture": 1.2, "curtain": 2.0,
        "bicycle": 1.8, "motorcycle": 2.1, "car": 4.3, "truck": 7.0, "bus": 10.0, "train": 14.0, "wheeled vehicle": 3.0,
        "boat": 6.0, "ship": 14.0, "airplane": 12.0, "aircraft": 9.0, "spacecraft": 10.0, "vehicle": 4.2, "tower": 15.0,
        "house": 9.0, "place of worship": 12.0, "building": 9.0, "bridge": 15.0, "monument": 6.0, "structure": 4.0,
        "baby": 0.7, "child": 1.1, "person": 1.7, "mountain": 15.0, "geological formation": 12.0, "celestial body": 3.0,
        "stone": 0.35, "sculpture": 1.0, "mechanism": 0.4, "instrument": 0.35, "device": 0.4, "body part": 0.3,
    }
)  # fmt: skip
_BY_NOUN: Mapping[str, float] = MappingProxyType(
    {noun: size for size, line in _BY_SIZE.items() for noun in line.split(", ")}
)


def size_of(noun: str, label: str | None, source: Maker | FurnitureEntry | None, wordnet: Wordnet) -> float:
    """The usual longest side of a singular noun, drawn as `label`, by `source` where that knows a size itself."""
    if isinstance(source, Maker) and noun == source.nouns[0]:
        return source.size_m
    known = _BY_NOUN.get(noun)
    if known is None and isinstance(source, Maker):
        return source.size_m
    if known is None and isinstance(source, FurnitureEntry):
        return source.longest_m
    if known is None and label != noun:
        known = _BY_NOUN.get(label or "")
    names = dict.fromkeys(filter(None, (noun, label)))
    return known or next((size for name in names if (size := _size_by_kind(name, wordnet))), DEFAULT_M)


def _size_by_kind(noun: str, wordnet: Wordnet) -> float | None:
    senses = wordnet.senses(noun)[:2]
    # Of a plant that is also eaten, the fruit is meant.
    eaten = sorted(senses, key=lambda sense: sense.domain != "food")
    kinds = (kind for sense in eaten for kind in (sense, *(above for _, above in wordnet.ancestors(sense))))
    lemmas = (lemma for kind in kinds for lemma in kind.lemmas)
    return next((_BY_KIND[lemma] for lemma in lemmas if lemma in _BY_KIND), None)
