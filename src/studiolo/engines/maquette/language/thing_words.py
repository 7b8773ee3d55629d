"""Words about things: how many, how big, made of what, doing what, and names of more than one word."""

from types import MappingProxyType


def _table(lines: dict[str, str]) -> MappingProxyType[str, str]:
    return MappingProxyType({word: value for value, words in lines.items() for word in words.split()})


NUMBERS = MappingProxyType(
    {word: number for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"])}
    | {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "thousand": 1000, "a": 1, "an": 1, "single": 1, "both": 2,
       "pair": 2, "couple": 2, "few": 3, "some": 3, "several": 5, "dozen": 12, "many": 8, "numerous": 8, "lots": 8,
       "countless": 20, "hundreds": 30, "dozens": 24, "multiple": 4, "various": 4, "trio": 3}
)  # fmt: skip
PLURAL_COUNT = 3
GROUPS = MappingProxyType(
    {"pair": 2, "couple": 2, "trio": 3, "dozen": 12, "few": 3, "lot": 8, "lots": 8, "group": 5, "flock": 7, "herd": 5, "bunch": 4, "pile": 6,
     "stack": 4, "row": 5, "handful": 4, "pack": 5, "family": 4, "set": 4, "school": 7, "swarm": 9, "crowd": 12, "number": 5, "collection": 6,
     "dozens": 24, "hundreds": 30}
)  # fmt: skip
PORTIONS = frozenset(["slice", "piece", "chunk"])
SIZES = _table({
    "tiny": "tiny mini miniature teeny minuscule", "small": "small little", "large": "large big tall oversized",
    "giant": "giant huge enormous massive gigantic colossal towering",
})  # fmt: skip
MATERIALS = _table({
    "wood": "wooden wood oak pine walnut bamboo", "glass": "glass crystal", "metal": "metal metallic steel iron aluminium aluminum chrome tin",
    "gold": "gold", "silver": "silver", "bronze": "bronze", "copper": "copper", "brass": "brass", "ceramic": "ceramic porcelain",
    "clay": "clay terracotta", "marble": "marble", "stone": "stone granite rock", "concrete": "concrete", "brick": "brick",
    "plastic": "plastic", "rubber": "rubber", "leather": "leather", "fabric": "fabric cloth cotton linen denim silk satin",
    "velvet": "velvet", "wool": "wool woollen woolen knitted felt", "paper": "paper cardboard origami", "ice": "ice", "wicker": "wicker straw",
    "wax": "wax", "jade": "jade",
})  # fmt: skip
METAL_COLOURS = frozenset({"gold", "golden", "silver", "bronze", "copper"})
POSES = _table({
    "running": "run jog sprint gallop race", "sitting": "sit", "flying": "fly soar hover glide float", "sleeping": "sleep nap doze", "standing": "stand",
    "walking": "walk stroll march", "jumping": "jump leap hop bounce", "swimming": "swim dive", "lying": "lie rest lay", "dancing": "dance",
    "eating": "eat graze nibble", "drinking": "drink sip", "playing": "play", "riding": "ride", "reading": "read", "climbing": "climb",
    "perching": "perch", "howling": "howl", "waving": "wave", "looking": "look watch stare gaze", "holding": "hold carry", "sailing": "sail",
    "driving": "drive", "chasing": "chase", "smiling": "smile laugh", "cooking": "cook", "skating": "skate", "skiing": "ski", "surfing": "surf",
    "crouching": "crouch", "kneeling": "kneel", "leaning": "lean", "singing": "sing", "hanging": "hang", "growing": "grow", "falling": "fall",
})  # fmt: skip
PARTS = frozenset(
    [
        "eye",
        "eyes",
        "fur",
        "hair",
        "tail",
        "ear",
        "ears",
        "nose",
        "wing",
        "wings",
        "leg",
        "legs",
        "paw",
        "paws",
        "face",
        "feather",
        "feathers",
        "mane",
        "beard",
        "stripe",
        "stripes",
        "spot",
        "spots",
        "petal",
        "petals",
        "roof",
        "door",
        "wheel",
        "wheels",
        "handle",
        "lid",
        "strap",
        "straps",
        "stem",
        "whiskers",
        "tongue",
        "smile",
        "dot",
        "dots",
        "pattern",
        "sprinkles",
        "horn",
        "horns",
        "mouth",
        "head",
        "claw",
        "claws",
    ]
)
HEADWEAR = frozenset(["hat", "cap", "crown", "helmet", "beanie", "wreath", "tiara", "halo"])
COMPOUNDS = frozenset(line.strip() for line in """
golden retriever, hot air balloon, teddy bear, polar bear, grizzly bear, brown bear, black bear, black cat,
rubber duck, paper clip, paper airplane, paper plane, paper bag,
tin can, wine glass, glass of wine, drinking glass, magnifying glass, fire truck, fire engine, fire hydrant,
ice cream, ice cream cone, ice cube, hot dog, french fries, christmas tree,
palm tree, traffic light, street lamp, grand piano, electric guitar, acoustic guitar, rocking chair,
rocking horse, folding chair, washing machine, sewing machine,
swimming pool, running shoe, running shoes, walking stick, flying saucer, frying pan, great white shark,
red panda, red fox, blue whale, guinea pig, bald eagle, snowy owl,
arctic fox, bengal tiger, german shepherd, border collie, siberian husky, persian cat, siamese cat, potted plant,
stuffed animal, pocket watch, alarm clock,
light bulb, desk lamp, floor lamp, table lamp, coffee table, picnic table, cutting board, chess board,
chess piece, toy car, vintage car, sports car, race car, racing car,
double decker bus, school bus, pickup truck, steam train, steam locomotive, space shuttle, space station,
solar panel, wind turbine, ferris wheel, roller coaster,
eiffel tower, statue of liberty, bow tie, high heel, cowboy hat, top hat, orange juice, olive tree, cherry tree,
cherry blossom, lemon tree, apple tree, rose bush,
chocolate cake, birthday cake, bell pepper, sweet potato, fried egg, boiled egg, red wine, white wine, green tea,
black tea, orange tree, maple leaf, stained glass window,
board game, playing card, playing cards, credit card, business card, shopping cart, shopping bag, sleeping bag,
treasure chest, pirate ship, sailing boat, sailing ship, rowing boat,
fishing boat, fishing rod, hockey stick, tennis ball, soccer ball, beach ball, beach umbrella, beach chair,
garden gnome, snow globe, snow leopard, mountain goat, mountain bike,
road sign, neon sign, street sign, park bench, coffee mug, coffee cup, tea cup, wireless headphone,
wireless headphones, gaming chair, bean bag, disco ball, sea turtle, sea lion,
sea shell, star fish, killer whale, praying mantis, fortune cookie, wheel chair, roller skate, ice skate,
cooking pot, watering can, oil lamp, lava lamp, bonfire, glass jar window
""".replace("\n", " ").split(",") if line.strip())  # fmt: skip
