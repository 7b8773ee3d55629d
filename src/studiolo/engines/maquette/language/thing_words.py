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
        1: "one a an single another each every lone",
        2: "two both pair couple",
        3: "three few some trio",
        4: "four",
        5: "five several multiple various",
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
        "tiny": "tiny mini miniature teeny minuscule microscopic tiniest",
        "small": "small little smaller petite smallish smallest compact littler",
        "large": "large big tall oversized bigger larger taller biggest largest tallest great sizable sizeable",
        "giant": "giant huge enormous massive gigantic colossal towering monumental gargantuan immense",
    }
)
MATERIALS = _table(
    {
        "wood": "wooden wood oak pine walnut bamboo birch teak mahogany cedar driftwood plywood ebony maple wood-grain",
        "glass": "glass crystal",
        "metal": "metal metallic steel aluminium aluminum tin titanium pewter zinc",
        "chrome": "chrome chromed",
        "iron": "iron wrought-iron cast-iron",
        "gold": "gold",
        "silver": "silver",
        "bronze": "bronze",
        "copper": "copper",
        "brass": "brass",
        "ceramic": "ceramic porcelain china earthenware stoneware",
        "clay": "clay terracotta",
        "marble": "marble",
        "stone": "stone granite rock limestone sandstone slate",
        "concrete": "concrete",
        "brick": "brick",
        "plastic": "plastic acrylic vinyl resin",
        "rubber": "rubber",
        "leather": "leather suede",
        "fabric": "fabric cloth cotton linen denim silk satin canvas burlap tweed flannel lace felted nylon polyester",
        "velvet": "velvet",
        "wool": "wool woollen woolen woolly knitted felt knit crocheted cashmere",
        "paper": "paper cardboard origami papercraft",
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
    bite bites
    eye eyes fur hair tail ear ears nose wing wings leg legs paw paws face feather feathers mane beard stripe
    stripes spot spots petal petals roof door wheel wheels handle lid strap straps stem whiskers tongue smile dot
    dots pattern sole soles laces toecap sprinkles horn horns mouth head claw claws
""")
CONTAINERS = _words(
    "bowl basket vase jar pot bucket box crate cup mug glass bag barrel pan bathtub wheelbarrow nest chest cage"
)
CARRIERS = _words("plate tray cake table shelf cupcake pizza saucer board desk platter")
DISHES = _words("plate tray board platter saucer dish")
# Two of these belong together: said in the plural they are a pair, and the two are alike.
PAIRED = _words("""
    shoe sneaker trainer boot sandal slipper flip-flop flop flat moccasin loafer oxford brogue heel stiletto wellington glove mitten sock
    stocking earring cufflink skate slipper-sock clog espadrille chopstick drumstick maraca dumbbell speaker crutch oar
""")
# Many of these are one serving, unless their number is said: "grapes" is a bunch, "french fries" a portion.
SERVINGS = _words("""
    grape fry chip crisp noodle pea nut almond walnut peanut hazelnut cashew pistachio bean olive berry blueberry raspberry
    blackberry cranberry blackcurrant bilberry edamame nacho bacon prawn shrimp dumpling gyoza oat sprout lentil chickpea
    seed raisin sprinkle marshmallow chocolate sweet candy chestnut acorn petal pebble spaghetti egg-noodle
""")
FLOWERS = _words(
    """flower rose tulip sunflower daisy lily poppy peony orchid lavender carnation dahlia wildflower blossom hydrangea
    gerbera chrysanthemum daffodil"""
)
PLANTS = _words("cactus succulent plant fern monstera aloe bonsai orchid tree palm bamboo herb basil flower")
POTS = _words("pot flowerpot planter")
FINISHES = _words(
    "matte matt glossy shiny satin polished frosted transparent translucent brushed glazed metallic glittery"
)
STATES = _words("""
    unmade     old new ancient antique young elderly aged middle-aged teenage modern vintage retro rusty rusted broken cracked empty
        full half-full
    open opened closed shut lit unlit burning glowing wet dry dirty clean fresh rotten ripe unripe sliced halved peeled whole
    half-eaten bitten melted melting frozen folded crumpled torn ripped worn weathered abandoned overgrown dusty muddy striped
    spotted dotted checkered chequered checked plaid patterned floral polka-dot stripy fluffy furry hairy curly smooth rough round
    rectangular oval triangular hexagonal long short tall thin thick fat slim wide narrow flat curved sharp steep sleek cute adorable
    happy sad angry smiling laughing crying cheerful sleepy tired majestic fierce wild friendly lazy hungry playful proud
    steaming hot cold iced boiling fried baked grilled roasted raw cooked toasted handmade homemade antique decorative ornate
    carved painted knitted embroidered quilted woven tufted upholstered wireless electric digital analog mechanical portable
    transparent hollow solid inflated deflated upside-down upright tilted crooked leaning potted blooming flowering dried
    withered wilted bare leafless lush mossy snowy snow-covered stuffed wrapped sealed framed shiny sparkling gleaming glittering
    geometric abstract minimalist colorful colourful multicolored multicoloured rainbow metallic single-storey feathered bearded
    pregnant muscular chubby skinny handsome beautiful pretty elegant royal medieval victorian japanese chinese french italian
    english american german mexican indian african greek roman egyptian nordic scandinavian parisian moroccan turkish thai
    korean russian spanish dutch asian european gothic baroque tropical exotic baby newborn female male armored spiky fuzzy soft hard
    heavy light famous traditional rural lone lonely golden tasty delicious juicy crispy crunchy sweet spicy savory gooey stormy
""")
# What only the plural means: "pumps" are shoes, "a pump" is a machine.
PLURALS = MappingProxyType({"pump": "court shoe", "flat": "ballet flat"})
CONTAINED_COUNT = 6  # "a basket of apples"
# Materials of two words; what the first adds to the second is kept as a modifier.
PHRASE_MATERIALS = MappingProxyType(
    {
        "gold foil": ("gold", "foil"), "silver foil": ("silver", "foil"), "gold leaf": ("gold", "foil"), "copper foil": ("copper", "foil"),
        "rose gold": ("rose gold", ""), "patent leather": ("leather", "patent"), "patent": ("leather", "patent"),
        "stainless steel": ("metal", "stainless"), "brushed steel": ("metal", "brushed"),
        "brushed metal": ("metal", "brushed"), "wrought iron": ("iron", "wrought"), "cast iron": ("iron", "cast"),
        "carbon fibre": ("plastic", "carbon"), "carbon fiber": ("plastic", "carbon"), "polished steel": ("metal", "polished"),
        "brushed aluminium": ("metal", "brushed"), "brushed aluminum": ("metal", "brushed"), "frosted glass": ("glass", "frosted"),
        "stained glass": ("glass", "stained"), "raw concrete": ("concrete", "raw"), "solid gold": ("gold", "solid"), "kraft paper":
        ("paper", "kraft"),
        "solid oak": ("wood", "oak"), "dark wood": ("wood", "dark"), "light wood": ("wood", "light"), "white marble": ("marble", "white"),
        "black marble": ("marble", "black"), "green marble": ("marble", "green"), "brushed brass": ("brass", "brushed"),
        "suede": ("leather", "suede"), "nubuck": ("leather", "suede"),
    }
)  # fmt: skip
COMPOUNDS = _words(
    """
    ballet flat, ballet flats, court shoe,
    chess set, tea set, train set, dinner set,
    oak tree, pine tree, fir tree, birch tree, beech tree, tree branch, golden retriever, hot air balloon, teddy bear,
    polar bear, grizzly bear, brown bear, black bear, black cat, sea turtle, rubber duck, paper clip, paper airplane,
    paper plane, paper bag, tin can, wine glass, drinking glass, magnifying glass, fire truck, fire engine, fire
    hydrant, ice cream, ice cream cone, ice cube, hot dog, french fries, christmas tree, palm tree, traffic light,
    street lamp, grand piano, electric guitar, acoustic guitar, rocking chair, rocking horse, folding chair, washing
    machine, sewing machine, swimming pool, running shoe, running shoes, walking stick, flying saucer, frying pan,
    great white shark, red panda, red fox, blue whale, guinea pig, bald eagle, snowy owl, arctic fox, bengal tiger,
    german shepherd, border collie, siberian husky, persian cat, siamese cat, potted plant, stuffed animal, pocket
    watch, alarm clock, light bulb, desk lamp, floor lamp, table lamp, coffee table, picnic table, cutting board,
    chess board, chess piece, toy car, vintage car, sports car, race car, racing car, double decker bus, school bus,
    pickup truck, steam train, steam locomotive, space shuttle, space station, solar panel, wind turbine, ferris
    wheel, roller coaster, eiffel tower, statue of liberty, bow tie, high heel, cowboy hat, top hat, orange juice,
    olive tree, cherry tree, cherry blossom, lemon tree, apple tree, rose bush, chocolate cake, birthday cake, bell
    pepper, sweet potato, fried egg, boiled egg, red wine, white wine, green tea, black tea, orange tree, maple leaf,
    stained glass window, board game, playing card, playing cards, credit card, business card, shopping cart, shopping
    bag, sleeping bag, treasure chest, pirate ship, sailing boat, sailing ship, rowing boat, fishing boat, fishing
    rod, hockey stick, tennis ball, soccer ball, beach ball, beach umbrella, beach chair, garden gnome, snow globe,
    snow leopard, mountain goat, mountain bike, road sign, neon sign, street sign, park bench, coffee mug, coffee cup,
    tea cup, wireless headphone, wireless headphones, gaming chair, bean bag, disco ball, sea lion, sea shell, star
    fish, killer whale, praying mantis, fortune cookie, wheel chair, roller skate, ice skate, cooking pot, watering
    can, oil lamp, lava lamp, street light, string lights, fairy lights, christmas lights, christmas ornament, light
    switch, wind chime, wind chimes, rain barrel, rain boots, rain coat, snow boots, snow shovel, snow machine, sun
    lounger, night stand, picture frame, photo frame, photo album, shot glass, film camera, movie camera, video
    camera, film reel, full length mirror, window box, spring roll, spring onion, morning glory, storm lantern,
    traffic cone, traffic jam, stop sign, fire extinguisher, camp fire, fire pit, tropical fish, apple pie, cherry
    pie, pumpkin pie, lemon tart, strawberry cake, carrot cake, cup cake, fruit bowl, coffee machine, espresso
    machine, coffee maker, coffee pot, coffee bag, coffee bean, coffee beans, tea pot, tea bag, tea set, water bottle,
    wine bottle, beer bottle, beer mug, champagne glass, cocktail glass, martini glass, milk bottle, milk carton,
    perfume bottle, soda can, paper cup, tennis racket, baseball bat, baseball glove, golf club, golf ball, soccer
    goal, basketball hoop, ice hockey, skate board, snow board, surf board, sail boat, row boat, motor boat, speed
    boat, cruise ship, paper boat, paper crane, paper lantern, paper heart, police car, taxi cab, ice cream truck,
    food truck, dump truck, garbage truck, monster truck, tow truck, delivery van, camper van, steam engine, train
    station, space rocket, rocket ship, space suit, satellite dish, swing set, picnic basket, picnic blanket, beach
    towel, beach hut, sand castle, palm leaf, banana peel, orange slice, lemon slice, arm chair, dining chair, office
    chair, bar stool, book shelf, book case, dressing table, bedside table, side table, chest of drawers, grandfather
    clock, wall clock, cuckoo clock, table cloth, wine rack, record player, vinyl record, tape recorder, computer
    mouse, computer keyboard, computer monitor, game controller, video game console, cell phone, mobile phone, rotary
    phone, phone booth, telephone box, telephone booth, post box, mail box, letter box, trash can, garbage can,
    garbage bin, wind mill, water mill, tree house, dog house, bird house, bird bath, bird cage, bird feeder, bird
    nest, gingerbread house, gingerbread man, doll house, log cabin, suspension bridge, rope bridge, wishing well, sun
    dial, garden hose, wheel barrow, flower pot, cherry blossoms, lily pad, water lily, tree stump, tree trunk, pine
    cone, t-shirt, crystal ball, magic wand, treasure map, compass rose, chess king, chess queen, chess knight, chess
    pawn, rubik's cube, jigsaw puzzle, toy train, toy boat, toy soldier, toy robot, toy box, tin soldier, spinning
    top, yo-yo, jack o lantern, jack-o'-lantern, christmas stocking, easter egg, gift box, ribbon bow, party balloon,
    birthday candle, music box, jewelry box, jewellery box, wedding ring, diamond ring, engagement ring, pearl
    necklace, swiss army knife, kitchen knife, butter knife, chef's knife, rolling pin, measuring cup, pepper mill,
    salt shaker, pepper shaker, mixing bowl, tea kettle, cast iron skillet, mortar and pestle, bow and arrow, fish and
    chips, bacon and eggs, mac and cheese, needle and thread, peanut butter, olive oil, soap bar, chocolate bar, candy
    cane, cotton candy, fried chicken, roast chicken, chicken leg, french toast, gummy bear, rubber band, paint brush,
    paint tube, paint can, color palette, sewing kit, tool box, tape measure, swim ring, life buoy, life ring, flying
    carpet, magic carpet, music stand, bass guitar, drum kit, drum set, french horn, upright piano, double bass, sheet
    music, ballet shoe, school bag, lunch box, pencil case, fountain pen, ink bottle, ink pot, colored pencil,
    coloured pencil, colored pencils, sticky note, globe lamp, street vendor, wood burning stove, camp stove, water
    tower, clock tower, bell tower, merry-go-round, carousel horse, circus tent, camping tent, traffic sign
""",
    separator=",",
)
