"""Birds: one skeleton, a table of numbers for each kind, feathers laid vane by vane. Start: MAKERS."""

from functools import partial

from studiolo.engines.maquette.makers.birds.bird import Bird
from studiolo.engines.maquette.makers.birds.making import make_bird
from studiolo.engines.maquette.makers.birds.perchers import PERCHERS
from studiolo.engines.maquette.makers.birds.waterfowl import WATERFOWL
from studiolo.engines.maquette.makers.protocol import Maker

BIRDS: tuple[Bird, ...] = (*PERCHERS, *WATERFOWL)


def _maker(bird: Bird) -> Maker:
    return Maker(
        key=bird.key,
        nouns=bird.nouns,
        size_m=bird.size_m,
        make=partial(make_bird, bird),
        honours=frozenset({"colour", "second_colour", "pose"}),
        view_turn_deg=bird.view_turn_deg,
    )


MAKERS: tuple[Maker, ...] = tuple(_maker(bird) for bird in BIRDS)
# Nouns of what is usually seen in the air, and of what is at home on or in the water.
FLIERS: frozenset[str] = frozenset(noun for bird in BIRDS if bird.flies for noun in bird.nouns)
SWIMMERS: frozenset[str] = frozenset(noun for bird in BIRDS if bird.swims for noun in bird.nouns)
