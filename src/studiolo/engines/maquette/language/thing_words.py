"""Words about things: how many, how big, made of what, doing what, and names of more than one word."""

from types import MappingProxyType


def _table(lines: dict[str, str]) -> MappingProxyType[str, str]:
    return MappingProxyType({word: value for value, words in lines.items() for word in words.split()})


def _counts(lines: dict[int, str]) -> MappingProxyType[str, int]:
    return MappingProxyType({word: number for number, words in lines.items() for word in words.split()})


def _words(text: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(" ".join(word.split()) for word in text.split(separator) if word.strip())


NUMBERS = _counts(
    {
        0: "zero",
        1: "one a an single",
        2: "two both pair couple",
        3: "three few some trio",
        4: "four multiple various",
        5: "five several",
        6: "six",
        7: "seven",
        8: "eight many numerous lots",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve dozen",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty countless",
        24: "dozens",
        30: "thirty hundreds",
        40: "forty",
        50: "fifty",
        100: "hundred",
        1000: "thousand",
    }
)
PLURAL_COUNT = 3
GROUPS = _counts(
    {
        2: "pair couple",
        3: "trio few",
        4: "bunch stack handful family set",
        5: "group herd row pack number",
        6: "pile collection",
        7: "flock school",
        8: "lot lots",
        9: "swarm",
        12: "dozen crowd",
        24: "dozens",
        30: "hundreds",
    }
)
PORTIONS = _words("slice piece chunk")
SIZES = _table(
    {
        "tiny": "tiny mini miniature teeny minuscule",
        "small": "small little",
        "large": "large big tall oversized",
        "giant": "giant huge enormous massive gigantic colossal towering",
    }
)
MATERIALS = _table(
    {
        "wood": "wooden wood oak pine walnut bamboo",
        "glass": "glass crystal",
        "metal": "metal metallic steel iron aluminium aluminum chrome tin",
        "gold": "gold",
        "silver": "silver",
        "bronze": "bronze",
        "copper": "copper",
        "brass": "brass",
        "ceramic": "ceramic porcelain",
        "clay": "clay terracotta",
        "marble": "marble",
        "stone": "stone granite rock",
        "concrete": "concrete",
        "brick": "brick",
        "plastic": "plastic",
        "rubber": "rubber",
        "leather": "leather",
        "fabric": "fabric cloth cotton linen denim silk satin",
        "velvet": "velvet",
        "wool": "wool woollen woolen knitted felt",
        "paper": "paper cardboard origami",
        "ice": "ice",
        "wicker": "wicker straw",
        "wax": "wax",
        "jade": "jade",
    }
)
METAL_COLOURS = _words("gold golden silver bronze copper")
POSES = _table(
    {
        "running": "run jog sprint gallop race",
        "sitting": "sit",
        "flying": "fly soar hover glide float",
        "sleeping": "sleep nap doze",
        "standing": "stand",
        "walking": "walk stroll march",
        "jumping": "jump leap hop bounce",
        "swimming": "swim dive",
        "lying": "lie rest lay",
        "dancing": "dance",
        "eating": "eat graze nibble",
        "drinking": "drink sip",
        "playing": "play",
        "riding": "ride",
        "reading": "read",
        "climbing": "climb",
        "perching": "perch",
        "howling": "howl",
        "waving": "wave",
        "looking": "look watch stare gaze",
        "holding": "hold carry",
        "sailing": "sail",
        "driving": "drive",
        "chasing": "chase",
        "smiling": "smile laugh",
        "cooking": "cook",
        "skating": "skate",
        "skiing": "ski",
        "surfing": "surf",
        "crouching": "crouch",
        "kneeling": "kneel",
        "leaning": "lean",
        "singing": "sing",
        "hanging": "hang",
        "growing": "grow",
        "falling": "fall",
    }
)
PARTS = _words("""
    eye eyes fur hair tail ear ears nose wing wings leg legs paw paws face feather feathers mane beard stripe
    stripes spot spots petal petals roof door wheel wheels handle lid strap straps stem whiskers tongue smile dot
    dots pattern sprinkles horn horns mouth head claw claws
""")
CONTAINERS = _words(
    "bowl basket vase jar pot bucket box crate cup mug glass bag barrel pan bathtub wheelbarrow nest chest cage"
)
CARRIERS = _words("plate tray cake table shelf cupcake pizza saucer board desk platter")
FLOWERS = _words(
    """flower rose tulip sunflower daisy lily poppy peony orchid lavender carnation dahlia wildflower blossom hydrangea
    gerbera chrysanthemum daffodil"""
)
PLANTS = _words("cactus succulent plant fern monstera aloe bonsai orchid tree palm bamboo herb basil flower")
POTS = _words("pot flowerpot planter")
FINISHES = _words(
    "matte matt glossy shiny satin polished frosted transparent translucent brushed glazed metallic glittery"
)
CONTAINED_COUNT = 6  # "a basket of apples"
HEADWEAR = _words("hat cap crown helmet beanie wreath tiara halo")
CLOTHES = _words("""
    coat jacket shirt t-shirt blouse sweater jumper hoodie dress skirt suit tuxedo trousers pants jeans shorts scarf
    gloves boots shoes sneakers uniform apron vest cardigan robe kimono raincoat socks tie glasses sunglasses
    goggles backpack
""")
COMPOUNDS = _words(
    """
    oak tree, pine tree, fir tree, birch tree, beech tree, tree branch, golden retriever, hot air balloon,
    teddy bear, polar bear, grizzly bear, brown bear, black bear, black cat, sea turtle,
    rubber duck, paper clip, paper airplane, paper plane, paper bag, tin can, wine glass, glass of wine, drinking
    glass, magnifying glass, fire truck, fire engine, fire hydrant, ice cream, ice cream cone, ice cube, hot dog,
    french fries, christmas tree, palm tree, traffic light, street lamp, grand piano, electric guitar, acoustic
    guitar, rocking chair, rocking horse, folding chair, washing machine, sewing machine, swimming pool, running
    shoe, running shoes, walking stick, flying saucer, frying pan, great white shark, red panda, red fox, blue
    whale, guinea pig, bald eagle, snowy owl, arctic fox, bengal tiger, german shepherd, border collie, siberian
    husky, persian cat, siamese cat, potted plant, stuffed animal, pocket watch, alarm clock, light bulb, desk lamp,
    floor lamp, table lamp, coffee table, picnic table, cutting board, chess board, chess piece, toy car, vintage
    car, sports car, race car, racing car, double decker bus, school bus, pickup truck, steam train, steam
    locomotive, space shuttle, space station, solar panel, wind turbine, ferris wheel, roller coaster, eiffel tower,
    statue of liberty, bow tie, high heel, cowboy hat, top hat, orange juice, olive tree, cherry tree, cherry
    blossom, lemon tree, apple tree, rose bush, chocolate cake, birthday cake, bell pepper, sweet potato, fried egg,
    boiled egg, red wine, white wine, green tea, black tea, orange tree, maple leaf, stained glass window, board
    game, playing card, playing cards, credit card, business card, shopping cart, shopping bag, sleeping bag,
    treasure chest, pirate ship, sailing boat, sailing ship, rowing boat, fishing boat, fishing rod, hockey stick,
    tennis ball, soccer ball, beach ball, beach umbrella, beach chair, garden gnome, snow globe, snow leopard,
    mountain goat, mountain bike, road sign, neon sign, street sign, park bench, coffee mug, coffee cup, tea cup,
    wireless headphone, wireless headphones, gaming chair, bean bag, disco ball, sea turtle, sea lion, sea shell,
    star fish, killer whale, praying mantis, fortune cookie, wheel chair, roller skate, ice skate, cooking pot,
    watering can, oil lamp, lava lamp, bonfire, glass jar window
""",
    separator=",",
)
