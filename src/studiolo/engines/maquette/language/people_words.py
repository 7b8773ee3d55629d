"""Words for people, animals and what they wear, hold and do."""

from types import MappingProxyType


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.replace("\n", " ").split(",") if word.strip())


PEOPLE = _words("""
    person, man, woman, boy, girl, child, kid, baby, toddler, teenager, teen, adult, lady, gentleman, guy, human, figure,
    mother, father, mom, dad, mum, parent, grandmother, grandfather, grandma, grandpa, granny, couple, bride, groom, brother,
    sister, daughter, son, friend, family, twin, infant, elder, senior, student, teacher, professor, doctor, nurse, surgeon,
    dentist, chef, cook, baker, barista, waiter, waitress, bartender, farmer, gardener, fisherman, shepherd, cowboy, soldier,
    knight, samurai, ninja, viking, pirate, king, queen, prince, princess, wizard, witch, fairy, elf, dwarf, mermaid, angel,
    astronaut, pilot, captain, sailor, firefighter, fireman, policeman, policewoman, police officer, officer, guard, detective,
    spy, scientist, engineer, mechanic, carpenter, builder, construction worker, worker, plumber, electrician, painter, artist,
    sculptor, potter, musician, guitarist, pianist, violinist, drummer, singer, dancer, ballerina, actor, actress, clown,
    magician, acrobat, athlete, runner, jogger, swimmer, surfer, skier, skater, snowboarder, cyclist, biker, climber, hiker,
    footballer, football player, soccer player, basketball player, tennis player, golfer, boxer, wrestler, gymnast, yogi, player,
    businessman, businesswoman, lawyer, judge, journalist, photographer, model, secretary, librarian, shopkeeper, butcher,
    florist, tailor, hairdresser, barber, postman, mail carrier, delivery man, driver, tourist, traveller, traveler, monk, nun,
    priest, pope, santa, santa claus, superhero, hero, villain, vampire, zombie, geisha, dj, reader, writer, worker, miner,
    blacksmith, tailor, maid, butler, explorer, archaeologist, diver, scuba diver, lifeguard, referee, coach, punk, hipster,
    people, men, women, children, beekeeper, gentlewoman, commuter, pedestrian, shopper, customer, vendor, merchant, rider,
    jockey, lumberjack, woodcutter, sheriff, gladiator, ranger, fisher, midwife, conductor, technician, programmer, hacker
""")
ANIMALS = _words("""
    dog, puppy, cat, kitten, horse, pony, foal, cow, bull, calf, ox, sheep, lamb, goat, pig, piglet, donkey, mule, rabbit, bunny,
    hare, fox, wolf, bear, panda, polar bear, lion, lioness, tiger, leopard, cheetah, panther, elephant, giraffe, zebra, hippo,
    hippopotamus, rhino, rhinoceros, camel, llama, alpaca, deer, stag, fawn, moose, elk, reindeer, monkey, gorilla, chimpanzee,
    ape, orangutan, kangaroo, koala, sloth, squirrel, chipmunk, hedgehog, mouse, rat, hamster, guinea pig, beaver, otter,
    badger, raccoon, skunk, bat, bird, owl, eagle, hawk, falcon, parrot, macaw, toucan, crow, raven, pigeon, dove, sparrow,
    robin, seagull, gull, pelican, flamingo, swan, duck, duckling, goose, chicken, hen, rooster, chick, turkey, peacock,
    ostrich, penguin, puffin, fish, goldfish, clownfish, shark, whale, dolphin, orca, seal, sea lion, walrus, octopus, squid,
    jellyfish, crab, lobster, starfish, seahorse, turtle, sea turtle, tortoise, frog, toad, lizard, gecko, chameleon, iguana,
    crocodile, alligator, snake, dragon, dinosaur, t-rex, unicorn, butterfly, bee, bumblebee, ladybug, ladybird, beetle, ant,
    spider, dragonfly, grasshopper, moth, snail, slug, worm, caterpillar, scorpion, golden retriever, labrador, husky, corgi,
    poodle, beagle, dachshund, dalmatian, pug, bulldog, border collie, german shepherd, shiba inu, chihuahua, terrier, collie,
    tabby, siamese cat, persian cat, retriever, hound, stallion, mare, red panda, robot, snowman, teddy bear, creature, animal,
    monster, alien, hummingbird, kingfisher, woodpecker, heron, stork, crane bird, puma, jaguar, lynx, bison, buffalo, yak
""")
CLOTHES = _words("""
    coat, jacket, shirt, t-shirt, tshirt, tee, blouse, sweater, jumper, pullover, hoodie, sweatshirt, dress, gown, skirt, suit,
    tuxedo, trousers, pants, jeans, shorts, leggings, scarf, shawl, glove, gloves, mitten, mittens, boot, boots, shoe, shoes,
    sneaker, sneakers, sandal, sandals, heels, sock, socks, uniform, apron, vest, waistcoat, cardigan, robe, kimono, sari, toga,
    raincoat, trench coat, trenchcoat, parka, overcoat, cloak, cape, poncho, tie, bow tie, necktie, belt, suspenders, overalls,
    dungarees, jumpsuit, spacesuit, space suit, wetsuit, swimsuit, bikini, pyjamas, pajamas, nightgown, lab coat, armor, armour,
    hat, cap, crown, helmet, beanie, beret, wreath, tiara, halo, top hat, cowboy hat, straw hat, party hat, hard hat, sun hat,
    witch hat, bonnet, turban, hood, headband, bandana, hijab, veil, chef hat, chef's hat, santa hat, baseball cap, fedora,
    glasses, sunglasses, spectacles, goggles, eyepatch, mask, backpack, rucksack, necklace, earrings, watch, bracelet, ring,
    costume, outfit, clothes, clothing, attire, garment, evening dress, evening gown, wedding dress, winter coat, rain boots,
    blazer, polo shirt, tank top, turtleneck, kilt, bathrobe, ski suit, life jacket, high heels, leather jacket, collar,
    denim jacket, bomber jacket, crop top, tunic, corset, chainmail, tutu, ballet shoes, slippers, wellies, flannel shirt
""")
# Clothes whose first word gives them a cut of their own; of the others it is a modifier.
OWN_CUT = _words("""
    bow tie, top hat, cowboy hat, straw hat, party hat, hard hat, sun hat, witch hat, chef hat, chef's hat, santa hat, lab coat,
    trench coat, space suit, tank top, polo shirt, baseball cap, life jacket, wedding dress, evening dress, evening gown, crop top, ski suit
""")
HEADWEAR = _words("""
    hat, cap, crown, helmet, beanie, beret, wreath, tiara, halo, top hat, cowboy hat, straw hat, party hat, hard hat, bonnet,
    turban, headband, fedora, chef hat, chef's hat, santa hat, headphones, flower crown, sun hat, witch hat, baseball cap
""")
# What a person "with" it has in the hand.
HANDY = _words("""
    umbrella, cane, walking stick, stick, staff, briefcase, suitcase, bag, handbag, purse, basket, bouquet, balloon, book,
    newspaper, magazine, cup, mug, glass, bottle, phone, smartphone, camera, sword, shield, axe, hammer, broom, bow, guitar,
    violin, flute, trumpet, saxophone, microphone, flag, lantern, torch, candle, ball, bat, racket, fishing rod, rose, flower,
    ice cream, ice cream cone, pizza, apple, wand, magnifying glass, map, tray, plate, shopping bag, kite, parasol, paintbrush,
    trophy, gift, present, box, teddy bear, doll, spear, net, rope, whip, bucket, watering can, shovel, rake, pitchfork, laptop,
    cigar, pipe, fan, spoon, ladle, pan, frying pan, whisk, rolling pin, stethoscope, clipboard, wrench, drill, paper, letter
""")
# The body and what grows on it: told of its owner, never a thing beside it.
BODY = _words("""
    eye, hair, beard, mustache, moustache, fur, tail, ear, nose, wing, leg, paw, face, feather, mane, stripe, spot, whisker,
    tongue, smile, horn, antler, mouth, head, claw, freckle, skin, braid, ponytail, pigtail, bun, curl, bangs, dreadlock,
    tattoo, lipstick, makeup, beak, fin, scale, shell, hoof, trunk, tusk, neck, arm, hand, finger, body, coat of fur, muscle,
    wrinkle, eyebrow, fang, teeth, crest, plumage, belly, back, hooves, afro, mohawk, haircut, hairstyle, lip, shoulder, chest
""")
HAIR = MappingProxyType({
    "blonde": "blonde hair", "blond": "blonde hair", "brunette": "brown hair", "redhead": "red hair", "red-haired": "red hair",
    "red-headed": "red hair", "redheaded": "red hair", "ginger": "red hair", "dark-haired": "dark hair", "white-haired": "white hair",
    "grey-haired": "grey hair", "gray-haired": "grey hair", "silver-haired": "silver hair", "black-haired": "black hair",
    "brown-haired": "brown hair", "fair-haired": "blonde hair", "golden-haired": "blonde hair", "bald": "bald", "bearded": "beard",
    "curly-haired": "curly hair", "long-haired": "long hair", "short-haired": "short hair", "pink-haired": "pink hair",
    "blue-haired": "blue hair", "green-haired": "green hair", "purple-haired": "purple hair",
})  # fmt: skip
# Of people these name the skin, not paint.
SKIN = frozenset(
    {"black", "white", "brown", "dark", "pale", "tan", "light", "fair", "dark-skinned", "asian", "african"}
)


def is_person(noun: str) -> bool:
    return noun in PEOPLE or (noun.rpartition(" ")[2] in PEOPLE and not noun.startswith(("toy ", "gingerbread ")))


def is_animal(noun: str) -> bool:
    return noun in ANIMALS or noun.rpartition(" ")[2] in ANIMALS


def is_alive(noun: str) -> bool:
    return is_person(noun) or is_animal(noun)


def is_clothing(noun: str) -> bool:
    last = noun.rpartition(" ")[2]
    return noun in CLOTHES or last in CLOTHES or (last.endswith("s") and last[:-1] in CLOTHES)
