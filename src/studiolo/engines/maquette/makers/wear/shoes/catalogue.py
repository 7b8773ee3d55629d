"""Footwear as things: each maker gives one shoe, hollow and standing on its sole. Start: MAKERS."""

import numpy as np

from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.wear.shoes.boots import make_boot, make_hiking_boot
from studiolo.engines.maquette.makers.wear.shoes.flip_flops import make_flip_flop
from studiolo.engines.maquette.makers.wear.shoes.heels import make_high_heel
from studiolo.engines.maquette.makers.wear.shoes.leather import make_leather_shoe
from studiolo.engines.maquette.makers.wear.shoes.pairs import words_of
from studiolo.engines.maquette.makers.wear.shoes.running import make_running_shoe
from studiolo.engines.maquette.makers.wear.shoes.sandals import make_sandal
from studiolo.engines.maquette.makers.wear.shoes.sneakers import make_sneaker
from studiolo.engines.maquette.makers.wear.shoes.soft import make_ballet_shoe, make_loafer, make_slipper
from studiolo.engines.maquette.makers.wear.shoes.tall_boots import make_cowboy_boot, make_rain_boot
from studiolo.engines.maquette.model import Model

_SPORT = {"canvas", "sporty", "athletic", "sports", "casual", "high-top", "rubber"}
_SMART = {"leather", "dress", "formal", "brogue", "smart", "polished", "oxford", "elegant", "suede", "patent"}


def make_shoe(spec: ThingSpec) -> Model:
    """What "shoe" alone means: what was said of it decides, else its seed."""
    words = words_of(spec) | {spec.material}
    if words & _SPORT or spec.material == "fabric":
        return make_sneaker(spec)
    if words & _SMART:
        return make_leather_shoe(spec)
    make = (make_leather_shoe, make_leather_shoe, make_loafer, make_sneaker)
    return make[int(np.random.default_rng([spec.seed, 0x5A00]).integers(4))](spec)


_maker = listed(("colour", "second_colour", "material", "modifiers"), 55.0)
MAKERS: tuple[Maker, ...] = (
    _maker("shoe", "shoe", 0.285, make_shoe),
    _maker(
        "sneaker",
        "sneaker, trainer, tennis shoe, gym shoe, canvas shoe, plimsoll, high-top, high-top sneaker, basketball shoe, "
        "skate shoe, baseball boot",
        0.285,
        make_sneaker,
    ),
    _maker(
        "running-shoe",
        "running shoe, runner shoe, sports shoe, jogging shoe, athletic shoe, track shoe, trail shoe",
        0.29,
        make_running_shoe,
    ),
    _maker(
        "leather-shoe",
        "leather shoe, oxford, oxford shoe, brogue, dress shoe, derby shoe, wingtip, formal shoe, men's shoe, man's shoe",
        0.29,
        make_leather_shoe,
    ),
    _maker("loafer", "loafer, moccasin, penny loafer, driving shoe, boat shoe, slip-on shoe", 0.28, make_loafer),
    _maker(
        "boot",
        "boot, ankle boot, work boot, combat boot, chelsea boot, leather boot, army boot, desert boot, bootie, lace-up boot",
        0.29,
        make_boot,
    ),
    _maker(
        "hiking-boot",
        "hiking boot, walking boot, mountain boot, trekking boot, hiking shoe, climbing boot, snow boot, winter boot",
        0.295,
        make_hiking_boot,
    ),
    _maker(
        "rain-boot",
        "rain boot, wellington, wellington boot, wellie, welly, rubber boot, gumboot, gum boot, rainboot",
        0.36,
        make_rain_boot,
    ),
    _maker("cowboy-boot", "cowboy boot, western boot, cowgirl boot, riding boot", 0.34, make_cowboy_boot, 40.0),
    _maker(
        "high-heel",
        "high heel, stiletto, pump shoe, court shoe, high-heeled shoe, high heel shoe, stiletto heel, kitten heel, heeled shoe, "
        "pumps, women's shoe, woman's shoe, platform shoe, high heels",
        0.25,
        make_high_heel,
    ),
    _maker("sandal", "sandal, leather sandal, summer shoe, gladiator sandal, huarache", 0.28, make_sandal),
    _maker("slipper", "slipper, house slipper, house shoe, bedroom slipper, mule, slide", 0.28, make_slipper),
    _maker("flip-flop", "flip-flop, thong sandal, beach sandal, beach shoe", 0.28, make_flip_flop, 48.0),
    _maker(
        "ballet-shoe",
        "ballet shoe, ballet slipper, ballet flat, ballerina shoe, pointe shoe, dance shoe, ballerina flat, mary jane",
        0.25,
        make_ballet_shoe,
    ),
)
