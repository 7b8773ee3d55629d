"""Fish, sharks, whales and dolphins: one lofted body, fins of rays. Start: MAKERS."""

from functools import partial

from studiolo.engines.maquette.makers.fish.kinds import FISHES
from studiolo.engines.maquette.makers.fish.making import make_fish
from studiolo.engines.maquette.makers.protocol import Maker

MAKERS: tuple[Maker, ...] = tuple(
    Maker(
        key=fish.key,
        nouns=fish.nouns,
        size_m=fish.size_m,
        make=partial(make_fish, fish),
        honours=frozenset({"colour", "second_colour", "pose"}),
        view_turn_deg=fish.view_turn_deg,
    )
    for fish in FISHES
)
FLIERS: frozenset[str] = frozenset()
SWIMMERS: frozenset[str] = frozenset(noun for fish in FISHES for noun in fish.nouns)
