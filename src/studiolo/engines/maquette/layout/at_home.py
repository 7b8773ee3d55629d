"""Where things are by their nature: on the water, in the air. By their nouns, as their makers say."""

from studiolo.engines.maquette.makers import bats, birds, insects, vehicles

FLOATING = vehicles.FLOATS | birds.SWIMMERS
FLYING_MACHINES = vehicles.FLIES
SMALL_FLIERS = insects.FLIERS | bats.FLIERS


def floats(noun: str) -> bool:
    """Boats, ships and waterfowl."""
    return noun in FLOATING or noun.split()[-1] in FLOATING


def flies(noun: str) -> bool:
    """Balloons, aeroplanes and the like; insects and bats hover of their own."""
    return noun in FLYING_MACHINES or noun.split()[-1] in FLYING_MACHINES
