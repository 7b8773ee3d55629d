"""Things of nature and sky: moon, clouds, peaks, stones, shells, feathers, leaves, wood and fire. Start: MAKERS."""

from studiolo.engines.maquette.makers.nature import crowns, hedges
from studiolo.engines.maquette.makers.nature.clouds import make_cloud
from studiolo.engines.maquette.makers.nature.comets import make_asteroid, make_comet, make_meteor
from studiolo.engines.maquette.makers.nature.cones import make_acorn, make_pine_cone
from studiolo.engines.maquette.makers.nature.fires import make_campfire, make_flame
from studiolo.engines.maquette.makers.nature.leaves import make_clover, make_leaf, make_leaves
from studiolo.engines.maquette.makers.nature.meadow import (
    make_bamboo,
    make_dandelion,
    make_grass,
    make_moss,
    make_reeds,
)
from studiolo.engines.maquette.makers.nature.moons import make_crescent, make_moon
from studiolo.engines.maquette.makers.nature.peaks import make_island, make_mountain, make_volcano
from studiolo.engines.maquette.makers.nature.planets import make_planet, make_world
from studiolo.engines.maquette.makers.nature.plumage import make_feather, make_nest
from studiolo.engines.maquette.makers.nature.shells import make_coral, make_pearl, make_scallop, make_spiral
from studiolo.engines.maquette.makers.nature.stars import make_star
from studiolo.engines.maquette.makers.nature.stones import (
    make_cairn,
    make_crystals,
    make_pebble,
    make_pebbles,
    make_rock,
)
from studiolo.engines.maquette.makers.nature.straw import make_hay_bale, make_wheat
from studiolo.engines.maquette.makers.nature.suns import make_sun
from studiolo.engines.maquette.makers.nature.weather import (
    make_bubble,
    make_bubbles,
    make_drop,
    make_lightning,
    make_rainbow,
    make_snowflake,
)
from studiolo.engines.maquette.makers.nature.winter import make_iceberg, make_icicles, make_snowman
from studiolo.engines.maquette.makers.nature.wood import make_driftwood, make_log, make_stump, make_woodpile
from studiolo.engines.maquette.makers.protocol import Maker, listed

_bare = listed((), 0.0)
_shaded = listed(("colour",), 0.0)
_striped = listed(("colour", "second_colour"), 0.0)
_moody = listed(("modifiers",), 0.0)
_told = listed(("colour", "modifiers"), 0.0)
_cast = listed(("colour", "material"), 0.0)
_made = listed(("colour", "material", "modifiers"), 0.0)

MAKERS: tuple[Maker, ...] = (
    _cast("moon", "moon, full moon", 1.2, make_moon),
    _cast("crescent-moon", "crescent moon, crescent, half moon, new moon", 1.2, make_crescent),
    _cast("sun", "sun", 1.4, make_sun),
    _striped("planet", "planet, ringed planet, gas giant, saturn, jupiter, neptune, uranus", 1.4, make_planet),
    _bare("world", "earth, planet earth, mars, mercury, venus, pluto", 1.2, make_world),
    _shaded("comet", "comet", 2.0, make_comet),
    _shaded("meteor", "meteor, meteorite, fireball", 2.0, make_meteor),
    _shaded("asteroid", "asteroid", 1.2, make_asteroid),
    _told("cloud", "cloud, rain cloud, storm cloud, thundercloud, cumulus", 1.6, make_cloud),
    _bare("rainbow", "rainbow", 1.8, make_rainbow),
    _shaded("lightning", "lightning bolt, lightning, thunderbolt", 1.6, make_lightning),
    _cast("snowflake", "snowflake, ice crystal, snow crystal", 0.06, make_snowflake),
    _cast("drop", "water drop, drop, droplet, raindrop, waterdrop, dewdrop, tear", 0.05, make_drop),
    _shaded("bubble", "bubble, soap bubble", 0.12, make_bubble),
    _shaded("bubbles", "bubbles, soap bubbles", 0.4, make_bubbles),
    _told("mountain", "mountain, peak, mountain peak, mount", 3.0, make_mountain),
    _moody("volcano", "volcano", 3.0, make_volcano),
    _bare("island", "island, desert island, tropical island", 3.0, make_island),
    _made("golden-star", "star, gold star, golden star, five-pointed star", 0.3, make_star, 14.0),
    _told("campfire", "campfire, bonfire, camp fire, fire pit, firepit", 1.4, make_campfire),
    _shaded("flame", "fire, flame, blaze", 0.6, make_flame),
    _moody("log", "log, wooden log, tree log, birch log, fallen log", 0.8, make_log, 22.0),
    _bare("woodpile", "woodpile, firewood, pile of logs, log pile, stack of wood, wood pile", 0.9, make_woodpile, 18.0),
    _bare("stump", "tree stump, stump, tree trunk, trunk of a tree", 0.7, make_stump),
    _bare("driftwood", "driftwood, piece of driftwood", 0.8, make_driftwood),
    _shaded("pine-cone", "pine cone, pinecone, fir cone, cone of a pine", 0.09, make_pine_cone),
    _shaded("acorn", "acorn", 0.035, make_acorn),
    _made("rock", "rock, stone, boulder, mossy rock", 0.5, make_rock),
    _made("pebble", "pebble, river stone, zen stone, beach stone, skipping stone", 0.06, make_pebble),
    _made("pebbles", "pile of pebbles, pile of stones, handful of pebbles, gravel, heap of stones", 0.3, make_pebbles),
    _made("cairn", "cairn, stone stack, stacked stone, rock stack, balancing stone, stone cairn", 0.4, make_cairn),
    _made("crystals", "crystal cluster, crystal, quartz, geode, amethyst cluster, rock crystal", 0.2, make_crystals),
    _cast(
        "spiral-shell",
        "shell, seashell, sea shell, snail shell, whelk, spiral shell, nautilus, turritella",
        0.08,
        make_spiral,
    ),
    _cast("conch", "conch, conch shell", 0.2, make_spiral),
    _cast("scallop", "scallop shell, scallop, clam shell, clamshell, cockle, cockle shell", 0.09, make_scallop),
    _shaded("pearl", "pearl", 0.012, make_pearl),
    _shaded("coral", "coral, staghorn coral, fan coral, coral branch", 0.25, make_coral),
    _striped("feather", "feather, plume, bird feather, ostrich feather, eagle feather", 0.25, make_feather),
    _told("nest", "nest, bird nest, bird's nest, nest of eggs, birds' nest", 0.18, make_nest),
    _told(
        "leaf",
        "leaf, autumn leaf, fallen leaf, dry leaf, maple leaf, oak leaf, beech leaf, birch leaf, willow leaf, green leaf, fall leaf",
        0.12,
        make_leaf,
    ),
    _told("leaves", "pile of leaves, leaf pile, heap of leaves, foliage, autumn foliage", 0.6, make_leaves),
    _told("clover", "clover, four-leaf clover, shamrock, four leaf clover, cloverleaf", 0.12, make_clover),
    _shaded(
        "wheat",
        "wheat, sheaf of wheat, wheat sheaf, ear of wheat, wheat ear, stalk of wheat, barley, rye, sheaf",
        0.8,
        make_wheat,
    ),
    _moody(
        "hay-bale", "hay bale, bale of hay, haybale, round bale, straw bale, bale, bale of straw", 1.3, make_hay_bale
    ),
    _bare("dandelion", "dandelion, dandelion clock, blowball, dandelion seed head", 0.25, make_dandelion),
    _shaded("bamboo", "bamboo, bamboo cane, bamboo grove, bamboo stalk", 3.0, make_bamboo),
    _shaded("moss", "moss, cushion of moss, moss ball", 0.3, make_moss),
    _shaded("grass", "grass, tuft of grass, grass tuft, clump of grass, ornamental grass, tall grass", 0.5, make_grass),
    _shaded("reeds", "reed, bulrush, cattail, rush", 1.4, make_reeds),
    _shaded("snowman", "snowman, snow man", 1.3, make_snowman),
    _shaded("iceberg", "iceberg, ice floe", 3.0, make_iceberg),
    _bare("icicle", "icicle, row of icicles", 0.5, make_icicles),
    *crowns.MAKERS,
    *hedges.MAKERS,
)
