"""Where things are by their nature: on the water, in the air. By their nouns, as their makers say."""

from studiolo.engines.maquette.makers import birds, vehicles

FLOATING = vehicles.FLOATS | birds.SWIMMERS - {"penguin", "emperor penguin", "king penguin"}  # these stand on the ice
FLYING_MACHINES = vehicles.FLIES
# In the air wherever they are shown, also before a paper background.
AIRBORNE = frozenset((
    "hot air balloon", "balloon", "kite", "ufo", "cloud", "moon", "full moon", "crescent moon", "sun", "star", "rainbow",
    "airship", "blimp", "zeppelin", "planet", "comet", "meteor", "asteroid", "saturn", "earth", "rain cloud", "storm cloud",
    "lightning", "lightning bolt", "bubble", "bubbles", "soap bubble", "snowflake",
))  # fmt: skip
FLYING_POSES = frozenset(["flying", "soaring", "hovering", "floating", "gliding"])


def floats(noun: str) -> bool:
    """Boats, ships and waterfowl."""
    return _named(noun, FLOATING)


def hovers(noun: str, pose: str, *, open_air: bool) -> bool:
    """Balloons, clouds, what flies by its pose, and out of doors aeroplanes. Insects and bats hover of their own."""
    if floats(noun):
        return False
    return _named(noun, AIRBORNE) or pose in FLYING_POSES or (open_air and _named(noun, FLYING_MACHINES))


def _named(noun: str, nouns: frozenset[str]) -> bool:
    return noun in nouns or noun.split()[-1] in nouns
